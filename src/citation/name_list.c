#include "citation/citation_internal.h"

struct vb_name_list {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_arena arena;
    entry_list names;
};

vb_name_list *vb_name_list_new(const vb_allocator *memory, const vb_citation *citation,
                               const vb_slice *names, size_t count)
{
    vb_name_list *list = vb_allocate(memory, sizeof *list);
    if (!list)
        return NULL;
    list->memory = memory;
    list->citation = citation;
    list->arena = VB_ARENA(memory);
    load_names(&list->arena, &list->names, names, count);
    if (list->names.items && make_gate(&list->arena, &list->names, &citation->name_channel) &&
        !list->arena.failed)
        return list;
    vb_name_list_free(list);
    return NULL;
}

vb_name_list *vb_name_list_of_table(const vb_allocator *memory, const vb_citation *citation,
                                    const vb_table *table, size_t column)
{
    vb_arena names = VB_ARENA(memory);
    const vb_slice *cells = list_column(&names, table, column);
    vb_name_list *list = cells ? vb_name_list_new(memory, citation, cells, table->rows) : NULL;
    vb_arena_free(&names);
    return list;
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
