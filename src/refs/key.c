#include "refs/refs_internal.h"

#include "vanban/orthography.h"

/* Appends `/` and the ASCII letters and digits of `part`, what lies between them as one hyphen. */
static void add_part(vb_buffer *key, vb_slice part)
{
    uint32_t code_point;
    bool gap = false;
    if (!part.len || !vb_buffer_reserve(key, 2 * part.len + 1))
        return;
    char *out = key->data + key->len, *begin = out + 1;
    *out++ = '/';
    for (size_t at = 0; at < part.len;) {
        at += vb_utf8_decode(part, at, &code_point);
        vb_letter letter = vb_letter_of(code_point);
        char byte = letter.base ? letter.base : vb_is_digit(code_point) ? (char)code_point : '\0';
        if (byte && gap && out > begin)
            *out++ = '-';
        if (byte)
            *out++ = byte;
        gap = !byte;
    }
    key->len = (size_t)(out - key->data);
}

vb_slice name_of_act(const vb_act *act)
{
    return act->number.len ? act->number : act->title;
}

static vb_slice law_name(vb_slice title, vb_slice type)
{
    return vb_slice_trim(vb_slice_starts(title, type) ? vb_slice_cut(title, type.len, title.len)
                                                      : title);
}

/* AKN NC 1.0: /akn/vn/act/TYPE/ACTOR/DATE/NUMBER. */
void vb_act_key(const vb_act *act, vb_buffer *out)
{
    vb_buffer_add_string(out, "/akn/vn/act");
    add_part(out, act->type);
    add_part(out, act->issuer);
    add_part(out, act->date);
    add_part(out, act->number.len ? act->number : law_name(act->title, act->type));
}

vb_slice make_key(reference_search *search, const vb_act *act)
{
    if (act->key.len)
        return act->key;
    vb_buffer_clear(&search->scratch);
    vb_act_key(act, &search->scratch);
    return keep(search, vb_buffer_slice(&search->scratch));
}
