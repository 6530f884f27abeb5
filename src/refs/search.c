/*
 * What is known while one document is read: it begins with nothing found, and ends with all of it
 * given back but the list of references and what they live on.
 */
#include "refs/search.h"

#include "refs/acts.h"
#include "refs/definitions.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/numbers.h"
#include "refs/pinpoints.h"
#include "refs/text.h"
#include "refs/words.h"

reference_search open_search(const vb_refs *refs, vb_slice text, const vb_known_head *head,
                             vb_reference_list *list)
{
    const vb_allocator *memory = refs->memory;
    reference_search search = {.refs = refs,
                               .citation = refs->citation,
                               .text = text,
                               .head = head,
                               .list = list,
                               .own_date = head && vb_is_date(head->date) ? head->date
                                                                          : refs->options.own_date};
    *list = (vb_reference_list){.array = VB_ARRAY(vb_reference, memory), .arena = VB_ARENA(memory)};
    search.distinct = VB_ARRAY(distinct_number, memory);
    search.places = VB_ARRAY(numbered_place, memory);
    search.found = VB_ARRAY(found_reference, memory);
    search.order = VB_ARRAY(size_t, memory);
    search.acts = VB_ARRAY(known_act, memory);
    search.mended = VB_ARRAY(mended_label, memory);
    search.cited_types = VB_ARRAY(vb_slice, memory);
    search.definitions = VB_ARRAY(definition, memory);
    search.noted = VB_ARRAY(noted_word, memory);
    search.scratch = VB_BUFFER(memory);
    search.own_law = VB_BUFFER(memory);
    search.own_title_words = VB_BUFFER(memory);
    return search;
}

void close_search(reference_search *search)
{
    const vb_allocator *memory = search->refs->memory;
    vb_array_free(&search->distinct);
    vb_array_free(&search->places);
    vb_array_free(&search->found);
    vb_array_free(&search->order);
    vb_array_free(&search->acts);
    vb_array_free(&search->mended);
    vb_array_free(&search->cited_types);
    vb_array_free(&search->definitions);
    vb_array_free(&search->noted);
    vb_buffer_free(&search->scratch);
    vb_buffer_free(&search->own_law);
    vb_buffer_free(&search->own_title_words);
    close_words(search);
    vb_release(memory, search->names);
    vb_release(memory, search->tokens);
    vb_release(memory, search->slots);
    vb_release(memory, search->by_name.slots);
    vb_release(memory, search->by_ordinal.slots);
}

vb_slice keep_line(reference_search *search, vb_slice text)
{
    vb_buffer *line = &search->scratch;
    vb_buffer_clear(line);
    text = vb_slice_trim(text);
    if (!vb_buffer_reserve(line, text.len))
        return VB_SLICE("");
    for (size_t at = 0; at < text.len; line->len++) {
        bool blank = is_space(text.data[at]);
        line->data[line->len] = blank ? ' ' : text.data[at];
        at = blank ? skip_space(text, at, text.len) : at + 1;
    }
    return keep(search, vb_buffer_slice(line));
}

vb_slice keep(reference_search *search, vb_slice text)
{
    return text.len ? vb_arena_copy(&search->list->arena, text) : VB_SLICE("");
}
