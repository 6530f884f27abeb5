/*
 * The URI of an act, which is the key of a reference to it.
 */
#include "vanban/citation.h"
#include "vanban/orthography.h"

vb_slice vb_number_year(vb_slice number)
{
    enum { FIGURES = 4 };
    size_t at = vb_slice_find(number, VB_SLICE("/"), 0), end;
    if (at == SIZE_MAX)
        return VB_SLICE("");
    end = vb_figures_end(number, at + 1, SIZE_MAX);
    bool year = end == at + 1 + FIGURES && (end == number.len || number.data[end] == '/') &&
                (number.data[at + 1] == '1' || number.data[at + 1] == '2');
    return year ? vb_slice_cut(number, at + 1, end) : VB_SLICE("");
}

bool vb_number_lacks_zero(vb_slice number)
{
    return number.len > 1 && number.data[1] == '/' && number.data[0] > '0' &&
           number.data[0] <= '9' && vb_number_year(number).len;
}

/* Appends `/` and the part as a URI has it; nothing when nothing is left of it. */
static void add_part(vb_buffer *out, vb_slice part)
{
    size_t start = out->len;
    vb_buffer_add_byte(out, '/');
    if (!vb_add_slug(out, part))
        out->len = start;
}

void vb_add_act_uri(vb_buffer *out, vb_slice type, vb_slice issuer, vb_slice date, vb_slice name)
{
    vb_buffer_add_string(out, "/akn/vn/act");
    add_part(out, type);
    add_part(out, issuer);
    add_part(out, date);
    if (vb_number_lacks_zero(name)) {
        vb_buffer_add_string(out, "/0");
        vb_add_slug(out, name);
    } else {
        add_part(out, name);
    }
}
