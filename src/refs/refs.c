/*
 * The life of a handle, and the way of one document through the room: numbers first, and the
 * reference around each; then what is cited between them; what the text defines; the documents that
 * are cited; and which of them each reference means. At the end the wanted ones are handed over,
 * with their lines and columns.
 */
#include "refs/acts.h"
#include "refs/authority.h"
#include "refs/between.h"
#include "refs/bodies.h"
#include "refs/cues.h"
#include "refs/definitions.h"
#include "refs/enumerations.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/header.h"
#include "refs/issuers.h"
#include "refs/names.h"
#include "refs/numbered.h"
#include "refs/numbers.h"
#include "refs/own_places.h"
#include "refs/pinpoint_words.h"
#include "refs/pinpoints.h"
#include "refs/pointing.h"
#include "refs/resolve.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/words.h"
#include "vanban/orthography.h"
#include "vanban/refs.h"

#include "tables/laws.h"

#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------------- names -- */

const char *vb_reference_kind_name(vb_reference_kind kind)
{
    static const char *const names[] = {"full", "short", "law", "self", "back"};
    return (unsigned)kind < sizeof names / sizeof names[0] ? names[kind] : "";
}

const char *vb_evidence_name(vb_evidence evidence)
{
    static const char *const names[VB_EVIDENCE_COUNT] = {
        "so",        "exact",      "repaired",      "voted",  "type-word",      "type-symbol",
        "date",      "date-voted", "date-rejected", "issuer", "issuer-symbol",  "name",
        "name-near", "cue",        "defined",       "always", "number-by-name", "issuer-listed"};
    return (unsigned)evidence < VB_EVIDENCE_COUNT ? names[evidence] : NULL;
}

const char *vb_act_source_name(vb_act_source source)
{
    static const char *const names[] = {"", "document", "authority", "index"};
    return (unsigned)source < sizeof names / sizeof names[0] ? names[source] : "";
}

/* ------------------------------------------------------------------------------------ handle -- */

static int compare_slices(const void *left, const void *right)
{
    return vb_slice_compare(*(const vb_slice *)left, *(const vb_slice *)right);
}

/* What is never to be found, folded and in order. */
static bool open_never(vb_refs *refs)
{
    vb_buffer folded = VB_BUFFER(refs->memory);
    size_t count = refs->options.never_count;
    refs->never = vb_arena_allocate(&refs->arena, (count + 1) * sizeof *refs->never);
    for (size_t i = 0; refs->never && i < count; i++) {
        vb_buffer_clear(&folded);
        add_folded(&folded, refs->options.never[i]);
        refs->never[i] = vb_arena_copy(&refs->arena, vb_buffer_slice(&folded));
    }
    bool opened = refs->never && !folded.failed && !refs->arena.failed;
    vb_buffer_free(&folded);
    if (opened && count)
        qsort(refs->never, count, sizeof *refs->never, compare_slices);
    return opened;
}

/* The user's names, to be looked up as those of the shipped tables are. */
static bool open_always(vb_refs *refs)
{
    size_t count = refs->options.always_count;
    if (count == 0)
        return true;
    vb_slice *names = vb_arena_allocate(&refs->arena, count * sizeof *names);
    for (size_t i = 0; names && i < count; i++)
        names[i] = refs->options.always[i].name;
    refs->always = names ? vb_name_list_new(refs->memory, refs->citation, names, count) : NULL;
    return refs->always != NULL;
}

vb_refs *vb_refs_new(const vb_allocator *memory, const vb_citation *citation,
                     const vb_refs_options *options)
{
    vb_refs *refs = vb_allocate(memory, sizeof *refs);
    if (!refs)
        return NULL;
    refs->memory = memory;
    refs->citation = citation;
    refs->arena = VB_ARENA(memory);
    refs->options = options ? *options : (vb_refs_options){0};
    refs->laws = vb_name_list_of_table(memory, citation, &vb_table_laws, LAWS_CITED);
    bool opened = refs->laws && cues_open(refs);
    if (opened)
        units_open(refs);
    bodies_open(refs);
    sole_symbols_open(refs);
    if (opened && authority_open(refs) && open_never(refs) && open_always(refs))
        return refs;
    vb_refs_free(refs);
    return NULL;
}

void vb_refs_free(vb_refs *refs)
{
    if (!refs)
        return;
    vb_name_list_free(refs->laws);
    vb_name_list_free(refs->always);
    cues_close(refs);
    vb_arena_free(&refs->arena);
    vb_release(refs->memory, refs);
}

void vb_reference_list_free(vb_reference_list *list)
{
    vb_array_free(&list->array);
    vb_arena_free(&list->arena);
    *list = (vb_reference_list){0};
}

/* -------------------------------------------------------------------------------- collecting -- */

/* Remembers what the document cites by number, and what it is itself. */
static bool note_type(reference_search *search, const found_reference *found)
{
    vb_slice type = found->reference.type;
    if (found->own && found->reference.date.len)
        search->own_date = found->reference.date;
    return !type.len || cites_type(search, type) || vb_array_push(&search->cited_types, &type);
}

/* Whether the folded word is the last of some cue that a number of a form stands behind. */
static bool ends_form_cue(const vb_refs *refs, vb_slice word)
{
    const cue_list *forms = &refs->cues[CUE_FORM];
    for (size_t i = 0; i < forms->count; i++)
        if (vb_slice_ends(forms->words[i], word))
            return true;
    return false;
}

/* Whether the word that ends at `end`, or it and the one before it, are what a form is called; not
 * those that it ends otherwise: đại biểu. */
static bool names_form(const reference_search *search, size_t end)
{
    enum { LONGEST = 16, BOTH = 2 * LONGEST };
    const vb_refs *refs = search->refs;
    char word[LONGEST], both[BOTH];
    size_t start = word_start(search->text, end, LONGEST);
    size_t len = folded_word(vb_slice_cut(search->text, start, end), word, sizeof word);
    if (!len || !ends_form_cue(refs, (vb_slice){word, len}))
        return false;
    size_t last = skip_space_back(search->text, start, 8);
    size_t first = word_start(search->text, last, LONGEST);
    len = folded_word(vb_slice_cut(search->text, first, last), both, LONGEST);
    both[len++] = ' ';
    strcpy(both + len, word);
    return (is_cue(refs, CUE_FORM, word) || is_cue(refs, CUE_FORM, both)) &&
           !is_cue(refs, CUE_NO_FORM, both);
}

/* `PL 04/2001/PL-UBTVQH10`: the word is what the number's own type is called, too. */
static bool is_type_of_number(vb_slice text, size_t end, const vb_number *number)
{
    vb_slice symbol = number->type && number->body ? number->type->symbol : VB_SLICE("");
    return symbol.len && vb_slice_ends(vb_slice_cut(text, 0, end), symbol);
}

/* `Mẫu số 01/TT-BYT`, `biểu 01/BC-PH`, `Phụ lục số`: the number of a form. Without `số` one with a
 * year is rather that of the act with the form. */
static bool is_form(reference_search *search, const numbered_place *place)
{
    const vb_number *number = &meant_at(search, place)->number;
    size_t end = skip_space_back(search->text, place->introduced_at, 8);
    return end > 0 && (place->introduced || !number->year) && may_end_cue(search, CUE_FORM, end) &&
           names_form(search, end) && !is_type_of_number(search->text, end, number);
}

/* `Ban Chỉ đạo 138/CP`: what a committee is called by, a number without a type. */
static bool is_name_of_committee(reference_search *search, size_t floor,
                                 const numbered_place *place)
{
    size_t at = place->introduced_at;
    return !place->introduced && !meant_at(search, place)->number.type &&
           may_end_cue(search, CUE_COMMITTEE, at) &&
           cue_before(search, CUE_COMMITTEE, floor, at) < at;
}

/* 545/CTL.viii: what goes on behind its end was not read. */
static bool is_cut(vb_slice text, size_t end)
{
    return end + 1 < text.len && vb_is_among(text.data[end], "./-_&") &&
           !is_space(text.data[end + 1]);
}

/* A number of which nothing is known, `số 10/CTL`, is one where a word before it tells what it is
 * of, or its symbol, as a court's does. */
static bool is_unsure(const reference_search *search, const numbered_place *place,
                      const vb_reference *reference)
{
    const vb_number *number = &meant_at(search, place)->number;
    bool letter = !number->year && memchr(number->text + number->body_at, '-', number->body_len);
    bool typed = has_evidence(reference, VB_EVIDENCE_TYPE_WORD) ||
                 has_evidence(reference, VB_EVIDENCE_TYPE_SYMBOL);
    return !number->type && !number->body && !letter &&
           (!typed || is_cut(search->text, place->end));
}

static void note_own(reference_search *search, const numbered_place *place,
                     const vb_reference *reference)
{
    const vb_number *number = &meant_at(search, place)->number;
    search->own = (own_series){reference->issuer, reference->type, number->type, number->body,
                               symbol_of_body(number)};
    note_own_body(search, reference->issuer);
}

/* Adds one that stands behind all others. */
static bool add_found(reference_search *search, const found_reference *found)
{
    const size_t index = search->found.count;
    return vb_array_push(&search->order, &index) && vb_array_push(&search->found, found);
}

static vb_status add_numbered(reference_search *search)
{
    bool own_found = false;
    size_t floor = 0;
    /* Room for as many more that have no number. */
    if (!vb_array_reserve(&search->found, 2 * search->places.count))
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < search->places.count; i++) {
        const numbered_place *place = VB_ARRAY_AT(&search->places, numbered_place, i);
        size_t ceiling = i + 1 < search->places.count ? place[1].introduced_at : search->text.len;
        found_reference found = {.definition = VB_NO_REFERENCE, .act = VB_NO_REFERENCE};
        if (place->start < floor || is_form(search, place) ||
            is_name_of_committee(search, floor, place))
            continue;
        read_numbered(search, place, floor, ceiling, &found);
        bool unsure = is_unsure(search, place, &found.reference);
        bool may_be_own = i < 3 || is_known_own(search, place);
        if (!own_found && may_be_own && read_own_number(search, place, &found.reference)) {
            own_found = found.own = true;
            note_own(search, place, &found.reference);
            unsure = false;
        }
        if (unsure)
            continue;
        floor = found.reference.end;
        share_with_row(search, &found);
        if (!note_type(search, &found) || !add_found(search, &found))
            return VB_ERR_MEMORY;
    }
    return VB_OK;
}

/* ----------------------------------------------------------------------------------- results -- */

static bool is_never(reference_search *search, vb_slice text)
{
    const vb_refs *refs = search->refs;
    if (!text.len)
        return false;
    vb_buffer_clear(&search->scratch);
    add_folded(&search->scratch, text);
    vb_slice folded = vb_buffer_slice(&search->scratch);
    return bsearch(&folded, refs->never, refs->options.never_count, sizeof folded,
                   compare_slices) != NULL;
}

static bool is_wanted(reference_search *search, const found_reference *found)
{
    const vb_refs_options *options = &search->refs->options;
    const vb_reference *reference = &found->reference;
    if ((found->own && options->no_self) ||
        (options->no_back && reference->kind == VB_REFERENCE_BACK) || reference->confidence < 0 ||
        reference->confidence < options->min_confidence ||
        (options->never_count &&
         (is_never(search, reference->text) || is_never(search, reference->number) ||
          is_never(search, reference->key) || is_never(search, reference->title))))
        return false;
    return !options->wants || options->wants(options->context, reference);
}

/* Gives back the memory behind what an array holds. */
static void trim(vb_array *array)
{
    const vb_allocator *memory = array->memory ? array->memory : vb_default_allocator();
    size_t size = array->count * array->item_size;
    void *items = size ? memory->resize(memory->context, array->items, size) : NULL;
    if (!items)
        return;
    array->items = items;
    array->capacity = array->count;
}

/* A place in the text that is moved on, with its line and its column in code points. */
typedef struct text_place {
    size_t at, line, column;
} text_place;

/* Bytes that begin a code point, eight at a time: all but 10xxxxxx. They are added up in their
 * places as long as there is room for their sum. */
static size_t count_beginnings(vb_slice text)
{
    enum { MOST = 31 };
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = text.len, at = 0;
    while (at + sizeof(uint64_t) <= text.len) {
        uint64_t bytes, others = 0;
        for (int i = 0; i < MOST && at + sizeof bytes <= text.len; i++, at += sizeof bytes) {
            memcpy(&bytes, text.data + at, sizeof bytes);
            others += bytes >> 7 & ~(bytes >> 6) & ones;
        }
        count -= (size_t)(others * ones >> 56);
    }
    for (; at < text.len; at++)
        count -= vb_utf8_continues(text.data[at]);
    return count;
}

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
    place->column += count_beginnings(vb_slice_cut(text, line_start, to));
    place->at = to;
}

/* Where the reference stands; the place is moved on to its end. */
static void set_place(vb_slice text, text_place *place, vb_reference *reference)
{
    move_to(text, place, reference->start);
    reference->text = vb_slice_cut(text, reference->start, reference->end);
    reference->column = place->column;
    reference->first_line = place->line;
    move_to(text, place, reference->end);
    reference->last_line = place->line;
}

/* Has the references that were kept point to each other where they are now; those that are not
 * among them are forgotten. */
static void move_targets(vb_array *kept, const size_t *moved)
{
    for (size_t i = 0; i < kept->count; i++) {
        vb_reference *reference = VB_ARRAY_AT(kept, vb_reference, i);
        if (reference->target != VB_NO_REFERENCE)
            reference->target = moved[reference->target];
    }
}

/* Hands the wanted references over, in the order of the text, with their lines and columns. */
static vb_status hand_over(reference_search *search)
{
    vb_array *kept = &search->list->array;
    size_t count = search->order.count;
    text_place place = {0, 1, 1};
    size_t *moved = vb_allocate(search->refs->memory, (count + 1) * sizeof *moved);
    bool reserved = moved && vb_array_reserve(kept, count);
    for (size_t i = 0; reserved && i < count; i++) {
        found_reference *found = found_at(search, i);
        vb_reference *reference = &found->reference;
        set_place(search->text, &place, reference);
        moved[i] = is_wanted(search, found) ? kept->count : VB_NO_REFERENCE;
        if (moved[i] != VB_NO_REFERENCE)
            vb_array_push(kept, reference);
    }
    if (kept->count < count)
        move_targets(kept, moved);
    vb_release(search->refs->memory, moved);
    trim(kept);
    return reserved ? VB_OK : VB_ERR_MEMORY;
}

static int compare_mended(const void *a, const void *b)
{
    const mended_label *x = a, *y = b;
    size_t first = x->reference != y->reference ? x->reference : x->start,
           second = x->reference != y->reference ? y->reference : y->start;
    return (first > second) - (first < second);
}

/* Tells of a label of its pinpoints that was mended. */
static void report_label(const reference_search *search, const vb_reference *reference,
                         const mended_label *label)
{
    const vb_reporter *reporter = &search->refs->options.reporter;
    bool before = label->start < reference->start;
    text_place lines = {before ? label->start : reference->start, 0, 1};
    move_to(search->text, &lines, before ? reference->start : label->start);
    const vb_edit edit = {.line = before ? reference->first_line - lines.line
                                         : reference->first_line + lines.line,
                          .confidence = reference->confidence,
                          .in_start = label->start,
                          .in_end = label->end,
                          .before = vb_slice_cut(search->text, label->start, label->end),
                          .after = label->after,
                          .rule = "pinpoint"};
    reporter->edit(reporter->context, &edit);
}

/* Tells of what was read otherwise than it stands. */
static void report(const reference_search *search, const vb_reference *reference)
{
    const vb_reporter *reporter = &search->refs->options.reporter;
    bool voted = has_evidence(reference, VB_EVIDENCE_VOTED);
    vb_edit edit = {.line = reference->first_line, .confidence = reference->confidence};
    text_place place = {reference->start, reference->first_line, 1};
    bool by_name = has_evidence(reference, VB_EVIDENCE_NUMBER_BY_NAME);
    if (voted || by_name || has_evidence(reference, VB_EVIDENCE_REPAIRED)) {
        edit.in_start = reference->number_start;
        edit.in_end = reference->number_end;
        edit.before = vb_slice_cut(search->text, edit.in_start, edit.in_end);
        edit.after = reference->number;
        edit.rule = by_name ? "name" : voted ? "vote" : "number";
        move_to(search->text, &place, edit.in_start);
        edit.line = place.line;
        reporter->edit(reporter->context, &edit);
    }
    if (has_evidence(reference, VB_EVIDENCE_DATE_VOTED)) {
        edit.line = reference->first_line;
        edit.in_start = reference->start;
        edit.in_end = reference->end;
        edit.before = reference->text;
        edit.after = reference->date;
        edit.rule = "date";
        reporter->edit(reporter->context, &edit);
    }
}

/* Tells of all repairs, in the order of the references. */
static void report_all(reference_search *search)
{
    size_t label = 0;
    if (search->mended.count)
        qsort(search->mended.items, search->mended.count, sizeof(mended_label), compare_mended);
    for (size_t i = 0; i < search->list->array.count; i++) {
        const vb_reference *reference = VB_ARRAY_AT(&search->list->array, vb_reference, i);
        report(search, reference);
        for (; label < search->mended.count; label++) {
            const mended_label *mended = VB_ARRAY_AT(&search->mended, mended_label, label);
            if (mended->reference > reference->start)
                break;
            if (mended->reference == reference->start)
                report_label(search, reference, mended);
        }
    }
}

static vb_status find_all(reference_search *search)
{
    vb_status status = open_words(search) && open_names(search) && open_tokens(search)
                           ? collect_numbers(search)
                           : VB_ERR_MEMORY;
    if (status == VB_OK && !search->refs->options.no_voting)
        status = vote_on_numbers(search);
    if (status == VB_OK)
        status = add_numbered(search);
    if (status == VB_OK)
        status = collect_between_numbers(search);
    if (status == VB_OK)
        status = use_definitions(search);
    if (status == VB_OK)
        status = collect_acts(search);
    if (status == VB_OK)
        status = resolve_references(search);
    if (status != VB_OK)
        return status;
    status = hand_over(search);
    if (search->refs->options.reporter.edit)
        report_all(search);
    return search->list->arena.failed || search->scratch.failed || search->own_law.failed ||
                   search->own_title_words.failed || search->mended.failed
               ? VB_ERR_MEMORY
               : status;
}

vb_status vb_refs_find(const vb_refs *refs, vb_slice text, vb_reference_list *list)
{
    return vb_refs_find_below(refs, text, NULL, list);
}

vb_status vb_refs_find_below(const vb_refs *refs, vb_slice text, const vb_known_head *head,
                             vb_reference_list *list)
{
    vb_known_head fields;
    if (!head && read_fields(text, &fields))
        head = &fields;
    reference_search search = open_search(refs, text, head, list);
    vb_status status = find_all(&search);
    close_search(&search);
    list->items = list->array.items;
    list->count = list->array.count;
    return status;
}
