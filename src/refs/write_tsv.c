/*
 * References and acts as rows: a cell a field.
 */
#include "vanban/refs.h"

static void add_count(vb_buffer *out, size_t count)
{
    char digits[24];
    size_t at = sizeof digits;
    digits[--at] = '\t';
    do
        digits[--at] = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    vb_buffer_add(out, (vb_slice){digits + at, sizeof digits - at});
}

void vb_reference_write_tsv(const vb_reference *reference, vb_buffer *out)
{
    add_count(out, reference->first_line);
    add_count(out, reference->column);
    vb_buffer_add_string(out, vb_reference_kind_name(reference->kind));
    vb_buffer_add_byte(out, '\t');
    vb_tsv_cell(out, reference->type, '\t');
    vb_tsv_cell(out, reference->number, '\t');
    vb_tsv_cell(out, reference->date, '\t');
    vb_tsv_cell(out, reference->issuer, '\t');
    vb_tsv_cell(out, reference->key, '\t');
    vb_tsv_cell(out, reference->text, '\n');
}

void vb_act_write_tsv(const vb_act *act, vb_buffer *out)
{
    vb_tsv_cell(out, act->key, '\t');
    vb_tsv_cell(out, act->type, '\t');
    vb_tsv_cell(out, act->number, '\t');
    vb_tsv_cell(out, act->date, '\t');
    vb_tsv_cell(out, act->issuer, '\t');
    vb_tsv_cell(out, act->title, '\t');
}
