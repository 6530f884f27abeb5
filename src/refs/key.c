#include "refs/refs_internal.h"

#include "vanban/orthography.h"

/* Appends `/` and the ASCII letters and digits of `part`, what lies between them as one hyphen. */
static void add_part(reference_search *search, vb_slice part)
{
    vb_buffer *key = &search->scratch;
    uint32_t code_point;
    bool gap = false;
    if (!part.len)
        return;
    vb_buffer_add_byte(key, '/');
    size_t begin = key->len;
    for (size_t at = 0; at < part.len;) {
        at += vb_utf8_decode(part, at, &code_point);
        vb_letter letter = vb_letter_of(code_point);
        char out = letter.base ? letter.base : vb_is_digit(code_point) ? (char)code_point : '\0';
        if (!out) {
            gap = key->len > begin;
            continue;
        }
        if (gap)
            vb_buffer_add_byte(key, '-');
        gap = false;
        vb_buffer_add_byte(key, out);
    }
}

static vb_slice law_name(vb_slice title, vb_slice type)
{
    return vb_slice_trim(vb_slice_starts(title, type) ? vb_slice_cut(title, type.len, title.len)
                                                      : title);
}

/*
 * AKN NC 1.0: /akn/vn/act/TYPE/ACTOR/DATE/NUMBER. The actor is the body whose series the number
 * belongs to where the symbol names it, so that `Bộ trưởng Bộ Y tế` and `Bộ Y tế` give one key.
 */
vb_slice make_key(reference_search *search, const vb_reference *reference, const vb_number *number)
{
    vb_slice actor = number ? vb_number_issuer(search->citation, number) : VB_SLICE("");
    vb_buffer_clear(&search->scratch);
    vb_buffer_add_string(&search->scratch, "/akn/vn/act");
    add_part(search, reference->type);
    add_part(search, actor.len ? actor : reference->issuer);
    add_part(search, reference->date);
    if (reference->number.len)
        add_part(search, reference->number);
    else
        add_part(search, law_name(reference->title, reference->type));
    return keep(search, vb_buffer_slice(&search->scratch));
}
