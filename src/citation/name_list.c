/*
 * Lists of names that a program gives, and those of the tables: how they are made and asked.
 */
#include "citation/entries.h"
#include "citation/entry_list.h"
#include "citation/gate.h"
#include "citation/names.h"
#include "citation/tables.h"
#include "vanban/citation.h"

#include <string.h>

struct vb_name_list {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_arena arena;
    entry_list names;
};

static vb_name_list *new_list(const vb_allocator *memory, const vb_citation *citation)
{
    vb_name_list *list = vb_allocate(memory, sizeof *list);
    if (!list)
        return NULL;
    list->memory = memory;
    list->citation = citation;
    list->arena = VB_ARENA(memory);
    return list;
}

/* Makes the list of so many names that are set. */
static vb_name_list *make_list(vb_name_list *list, size_t count)
{
    if (load_names(&list->arena, &list->names, count, &list->citation->tables->name_channel,
                   true) &&
        !list->arena.failed)
        return list;
    vb_name_list_free(list);
    return NULL;
}

vb_name_list *vb_name_list_new(const vb_allocator *memory, const vb_citation *citation,
                               const vb_slice *names, size_t count)
{
    vb_name_list *list = new_list(memory, citation);
    vb_slice *kept = list ? vb_arena_allocate(&list->arena, (count + 1) * sizeof *kept) : NULL;
    if (kept && count)
        memcpy(kept, names, count * sizeof *kept);
    if (list)
        list->names.names = kept;
    return list ? make_list(list, kept ? count : 0) : NULL;
}

/* The list that was laid out in the build; NULL: none was. */
static const entry_list *shipped_list(const citation_tables *tables, const entry_list *wanted)
{
    for (size_t i = 0; i < tables->other_count; i++) {
        const entry_list *list = &tables->others[i];
        if (list->table == wanted->table && list->column == wanted->column &&
            (list->kind ? wanted->kind && strcmp(list->kind, wanted->kind) == 0 : !wanted->kind))
            return list;
    }
    return NULL;
}

vb_name_list *vb_name_list_of_kind(const vb_allocator *memory, const vb_citation *citation,
                                   const vb_table *table, size_t column, const char *kind)
{
    vb_name_list *list = new_list(memory, citation);
    if (!list)
        return NULL;
    list->names = (entry_list){.table = table, .column = column, .kind = kind};
    const entry_list *shipped = shipped_list(citation->tables, &list->names);
    if (!shipped)
        return make_list(list, table->rows);
    list->names = *shipped;
    return list;
}

vb_name_list *vb_name_list_of_table(const vb_allocator *memory, const vb_citation *citation,
                                    const vb_table *table, size_t column)
{
    return vb_name_list_of_kind(memory, citation, table, column, NULL);
}

void vb_name_list_free(vb_name_list *list)
{
    if (!list)
        return;
    vb_arena_free(&list->arena);
    vb_release(list->memory, list);
}

vb_next_word vb_name_list_first_word(const vb_name_list *list, vb_read_word *word)
{
    return passes_first_word(&list->names, &list->citation->tables->name_channel, word);
}

void vb_name_list_first_bytes(const vb_name_list *list, uint64_t bytes[4])
{
    first_bytes(&list->names, bytes);
}

bool vb_name_list_begins(const vb_name_list *list, vb_slice text, size_t at)
{
    return passes_gate(&list->names, &list->citation->tables->name_channel, text, at);
}

bool vb_name_list_goes_on(const vb_name_list *list, vb_slice text, size_t at)
{
    return passes_three_words(&list->names, &list->citation->tables->name_channel, text, at);
}

bool vb_name_list_match(const vb_name_list *list, vb_slice text, size_t at, double score,
                        vb_name_match *match)
{
    return at_word_start(text, at) &&
           find_name(list->citation, &list->names, text, at, NAME_WINDOW, score, match);
}
