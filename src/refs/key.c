/*
 * What an act is known by in a graph of documents: its type, body, day and number, or the name of a
 * law where it has no number, as a URI has them.
 */
#include "refs/key.h"

#include "refs/search.h"
#include "vanban/citation.h"

vb_slice name_of_act(const vb_act *act)
{
    return act->number.len ? act->number : act->title;
}

static vb_slice law_name(vb_slice title, vb_slice type)
{
    return vb_slice_trim(vb_slice_starts(title, type) ? vb_slice_cut(title, type.len, title.len)
                                                      : title);
}

void vb_act_key(const vb_act *act, vb_buffer *out)
{
    vb_slice name = act->number.len ? act->number : law_name(act->title, act->type);
    vb_add_act_uri(out, act->type, act->issuer, act->date, name);
}

vb_slice make_key(reference_search *search, const vb_act *act)
{
    if (act->key.len)
        return act->key;
    vb_buffer_clear(&search->scratch);
    vb_act_key(act, &search->scratch);
    return keep(search, vb_buffer_slice(&search->scratch));
}
