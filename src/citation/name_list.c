#include "citation/citation_internal.h"

struct vb_name_list {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_arena arena;
    entry_list names;
};

static vb_name_list *open_list(const vb_allocator *memory, const vb_citation *citation)
{
    vb_name_list *list = vb_allocate(memory, sizeof *list);
    if (!list)
        return NULL;
    list->memory = memory;
    list->citation = citation;
    list->arena = VB_ARENA(memory);
    return list;
}

/* The list once its names are loaded; NULL when memory ran out. */
static vb_name_list *finish(vb_name_list *list)
{
    if (list->names.items && make_gate(&list->arena, &list->names, &list->citation->name_channel) &&
        !list->arena.failed)
        return list;
    vb_name_list_free(list);
    return NULL;
}

vb_name_list *vb_name_list_new(const vb_allocator *memory, const vb_citation *citation,
                               const vb_slice *names, size_t count)
{
    vb_name_list *list = open_list(memory, citation);
    if (!list)
        return NULL;
    load_names(&list->arena, &list->names, names, count);
    return finish(list);
}

vb_name_list *vb_name_list_of_table(const vb_allocator *memory, const vb_citation *citation,
                                    const vb_table *table, size_t column)
{
    vb_name_list *list = open_list(memory, citation);
    if (!list)
        return NULL;
    load_column(&list->arena, &list->names, table, column);
    return finish(list);
}

void vb_name_list_free(vb_name_list *list)
{
    if (!list)
        return;
    vb_arena_free(&list->arena);
    vb_release(list->memory, list);
}

vb_next_word vb_name_list_first_word(const vb_name_list *list, vb_slice text, size_t at)
{
    return passes_first_word(&list->names, &list->citation->name_channel, text, at);
}

bool vb_name_list_begins(const vb_name_list *list, vb_slice text, size_t at)
{
    return passes_gate(&list->names, &list->citation->name_channel, text, at);
}

bool vb_name_list_goes_on(const vb_name_list *list, vb_slice text, size_t at)
{
    return passes_three_words(&list->names, &list->citation->name_channel, text, at);
}

bool vb_name_list_match(const vb_name_list *list, vb_slice text, size_t at, double score,
                        vb_name_match *match)
{
    return at_word_start(text, at) &&
           find_name(list->citation, &list->names, text, at, NAME_WINDOW, score, match);
}
