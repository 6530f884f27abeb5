#include "refs/refs_internal.h"

#include <string.h>

/* The letter that a byte is escaped with, 0 for most. */
static char escape_of(char byte)
{
    return (char)(byte == '\t'   ? 't'
                  : byte == '\n' ? 'n'
                  : byte == '\r' ? 'r'
                  : byte == '\\' ? '\\'
                                 : 0);
}

enum { TOGETHER = 8 };

/* Whether one of the bytes that are looked at together may be escaped: a control character or a
 * backslash. */
static bool may_need_escape(const char *from)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes;
    memcpy(&bytes, from, sizeof bytes);
    uint64_t slashes = bytes ^ ones * '\\';
    return (((bytes - ones * ' ') & ~bytes) | ((slashes - ones) & ~slashes)) & high;
}

/* Copies the bytes, and tells where they end. */
static char *copy_bytes(char *to, vb_slice bytes)
{
    if (bytes.len)
        memcpy(to, bytes.data, bytes.len);
    return to + bytes.len;
}

/* The first byte from `at` on that is escaped. */
static size_t next_escape(vb_slice cell, size_t at)
{
    if (cell.len - at >= TOGETHER) {
        size_t last = cell.len - TOGETHER;
        while (at < last && !may_need_escape(cell.data + at))
            at += TOGETHER;
        if (at >= last && !may_need_escape(cell.data + last))
            return cell.len;
    }
    while (at < cell.len && !escape_of(cell.data[at]))
        at++;
    return at;
}

void vb_tsv_cell(vb_buffer *out, vb_slice cell, char end)
{
    size_t copied = 0, at;
    if (cell.len > SIZE_MAX / 2 - 1 || !vb_buffer_reserve(out, 2 * cell.len + 1))
        return;
    char *to = out->data + out->len;
    while ((at = next_escape(cell, copied)) < cell.len) {
        to = copy_bytes(to, vb_slice_cut(cell, copied, at));
        *to++ = '\\';
        *to++ = escape_of(cell.data[at]);
        copied = at + 1;
    }
    to = copy_bytes(to, vb_slice_cut(cell, copied, cell.len));
    *to++ = end;
    out->len = (size_t)(to - out->data);
}

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
