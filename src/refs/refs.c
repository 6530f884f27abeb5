#include "refs/refs_internal.h"

#include "tables/laws.h"

#include <string.h>

vb_refs *vb_refs_new(const vb_allocator *memory, const vb_citation *citation,
                     const vb_refs_options *options)
{
    vb_refs *refs = vb_allocate(memory, sizeof *refs);
    if (!refs)
        return NULL;
    refs->memory = memory;
    refs->citation = citation;
    refs->options = options ? *options : (vb_refs_options){0};
    refs->laws = vb_name_list_new(memory, citation, &vb_table_laws, 0);
    if (refs->laws)
        return refs;
    vb_refs_free(refs);
    return NULL;
}

void vb_refs_free(vb_refs *refs)
{
    if (!refs)
        return;
    vb_name_list_free(refs->laws);
    vb_release(refs->memory, refs);
}

const char *vb_reference_kind_name(vb_reference_kind kind)
{
    switch (kind) {
    case VB_REFERENCE_FULL:
        return "full";
    case VB_REFERENCE_SHORT:
        return "short";
    case VB_REFERENCE_LAW:
        return "law";
    case VB_REFERENCE_SELF:
        return "self";
    }
    return "";
}

void vb_reference_list_free(vb_reference_list *list)
{
    vb_array_free(&list->array);
    vb_arena_free(&list->arena);
    *list = (vb_reference_list){0};
}

/* -------------------------------------------------------------------------------- collecting -- */

static vb_status add_numbered(reference_search *search)
{
    bool own_found = search->refs->options.no_self;
    size_t floor = 0;
    for (size_t i = 0; i < search->places.count; i++) {
        const numbered_place *place = VB_ARRAY_AT(&search->places, numbered_place, i);
        const distinct_number *distinct =
            VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
        const distinct_number *meant =
            VB_ARRAY_AT(&search->distinct, distinct_number, distinct->read_as);
        vb_reference reference;
        if (place->start < floor)
            continue;
        read_numbered(search, place, floor, &reference);
        if (!own_found && i < 3 && read_own_number(search, place, &reference))
            own_found = true;
        reference.key = make_key(search, &reference, &meant->number);
        floor = reference.end;
        if (!vb_array_push(&search->list->array, &reference))
            return VB_ERR_MEMORY;
    }
    return VB_OK;
}

/* Takes out what is too doubtful. */
static void drop_doubtful(reference_search *search)
{
    vb_array *array = &search->list->array;
    size_t kept = 0;
    for (size_t i = 0; i < array->count; i++) {
        const vb_reference *reference = VB_ARRAY_AT(array, vb_reference, i);
        if (reference->confidence >= search->refs->options.min_confidence)
            *VB_ARRAY_AT(array, vb_reference, kept++) = *reference;
    }
    array->count = kept;
}

/* A place in the text that is moved on, with its line and its column in code points. */
typedef struct text_place {
    size_t at, line, column;
} text_place;

static void move_to(vb_slice text, text_place *place, size_t to)
{
    size_t line_start = place->at;
    const char *end;
    while (line_start < to &&
           (end = memchr(text.data + line_start, '\n', to - line_start)) != NULL) {
        line_start = (size_t)(end - text.data) + 1;
        place->line++;
        place->column = 1;
    }
    for (; line_start < to; line_start++)
        place->column += ((unsigned char)text.data[line_start] & 0xC0) != 0x80;
    place->at = to;
}

/* Lines and columns, in one pass over the text. */
static void add_lines(reference_search *search)
{
    text_place place = {0, 1, 1};
    for (size_t i = 0; i < search->list->array.count; i++) {
        vb_reference *reference = VB_ARRAY_AT(&search->list->array, vb_reference, i);
        move_to(search->text, &place, reference->start);
        reference->text = vb_slice_cut(search->text, reference->start, reference->end);
        reference->column = place.column;
        reference->first_line = place.line;
        move_to(search->text, &place, reference->end);
        reference->last_line = place.line;
    }
}

static vb_status find_all(reference_search *search)
{
    const vb_refs_options *options = &search->refs->options;
    vb_status status = collect_numbers(search);
    if (status == VB_OK && !options->no_voting)
        status = vote_on_numbers(search);
    if (status == VB_OK)
        status = add_numbered(search);
    if (status == VB_OK && !options->no_laws)
        status = collect_laws(search);
    if (status != VB_OK)
        return status;
    drop_doubtful(search);
    add_lines(search);
    return search->list->arena.failed || search->scratch.failed ? VB_ERR_MEMORY : VB_OK;
}

vb_status vb_refs_find(const vb_refs *refs, vb_slice text, vb_reference_list *list)
{
    reference_search search = {
        .refs = refs, .citation = refs->citation, .text = text, .list = list, .no_law = SIZE_MAX};
    *list = (vb_reference_list){.array = VB_ARRAY(vb_reference, refs->memory),
                                .arena = VB_ARENA(refs->memory)};
    search.distinct = VB_ARRAY(distinct_number, refs->memory);
    search.places = VB_ARRAY(numbered_place, refs->memory);
    search.scratch = VB_BUFFER(refs->memory);
    vb_status status = find_all(&search);
    vb_array_free(&search.distinct);
    vb_array_free(&search.places);
    vb_buffer_free(&search.scratch);
    vb_release(refs->memory, search.slots);
    list->items = list->array.items;
    list->count = list->array.count;
    return status;
}
