/*
 * What an act is known by in a graph of documents: its type, body, day and number, or the name of a
 * law where it has no number, as a URI has them.
 */
#include "refs/key.h"

#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

/* Appends `/` and the part as a URI has it; nothing when nothing is left of it. */
static void add_part(vb_buffer *key, vb_slice part)
{
    size_t start = key->len;
    vb_buffer_add_byte(key, '/');
    if (!vb_add_slug(key, part))
        key->len = start;
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

bool lacks_zero(vb_slice number)
{
    return number.len > 1 && number.data[1] == '/' && number.data[0] > '0' &&
           number.data[0] <= '9' && year_of_number(number).len;
}

static void add_number(vb_buffer *key, vb_slice number)
{
    if (!lacks_zero(number)) {
        add_part(key, number);
        return;
    }
    vb_buffer_add_string(key, "/0");
    vb_add_slug(key, number);
}

/* AKN NC 1.0: /akn/vn/act/TYPE/ACTOR/DATE/NUMBER. */
void vb_act_key(const vb_act *act, vb_buffer *out)
{
    vb_buffer_add_string(out, "/akn/vn/act");
    add_part(out, act->type);
    add_part(out, act->issuer);
    add_part(out, act->date);
    if (act->number.len)
        add_number(out, act->number);
    else
        add_part(out, law_name(act->title, act->type));
}

vb_slice make_key(reference_search *search, const vb_act *act)
{
    if (act->key.len)
        return act->key;
    vb_buffer_clear(&search->scratch);
    vb_act_key(act, &search->scratch);
    return keep(search, vb_buffer_slice(&search->scratch));
}
