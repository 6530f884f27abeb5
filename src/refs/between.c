/*
 * What is cited without a number stands between the numbers: laws by name, names the user gave, and
 * words that point to a document. All of them begin with a capital or end in a word that begins
 * with n, so most bytes are passed over many at a time.
 */
#include "refs/between.h"

#include "refs/byte_kind.h"
#include "refs/byte_set.h"
#include "refs/definitions.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/law_rows.h"
#include "refs/laws.h"
#include "refs/pinpoints.h"
#include "refs/pointing.h"
#include "refs/scan.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/words.h"

#include <string.h>

/* Bit b % 64 of b / 64: a word begins behind the ASCII byte b. */
static const uint64_t openers[2] = {1ull << '\t' | 1ull << '\n' | 1ull << '\v' | 1ull << '\f' |
                                        1ull << '\r' | 1ull << ' ' | 1ull << '(' | 1ull << '"' |
                                        1ull << '\'' | 1ull << '-' | 1ull << '/' | 1ull << '.' |
                                        1ull << ',' | 1ull << ';' | 1ull << ':',
                                    1ull << ('[' - 64)};

/* Whether a word begins at `at`: behind a blank, an opening mark, a dash or a stop: Điều 2.Luật. */
static bool begins_word(vb_slice text, size_t at)
{
    if (at == 0)
        return true;
    unsigned char before = (unsigned char)text.data[at - 1];
    if (before < 0x80)
        return openers[before / 64] >> (before & 63) & 1;
    /* “ and « end in 9C and AB; a letter that does is no opening mark, but there a word does not
     * begin. */
    return (before == 0x9C && at >= 3 && (unsigned char)text.data[at - 2] == 0x80) ||
           (before == 0xAB && at >= 2 && (unsigned char)text.data[at - 2] == 0xC2);
}

static bool read_always(reference_search *search, size_t at, found_reference *found)
{
    vb_name_match match;
    const vb_refs *refs = search->refs;
    if (!may_begin_name(search, WORD_ALWAYS, at) ||
        !vb_name_list_match(refs->always, search->text, at, 0.9, &match))
        return false;
    const vb_act *act = &refs->options.always[match.row].act;
    found->reference.kind = VB_REFERENCE_LAW;
    found->reference.start = match.start;
    found->reference.end = match.end;
    found->reference.type = act->type;
    found->reference.number = act->number;
    found->reference.date = act->date;
    found->reference.issuer = act->issuer;
    found->reference.title = act->title.len ? act->title : refs->options.always[match.row].name;
    found->reference.confidence = match.score;
    add_evidence(&found->reference, VB_EVIDENCE_ALWAYS);
    return true;
}

static found_reference nothing_yet(void)
{
    return (found_reference){.reference = {.target = VB_NO_REFERENCE},
                             .definition = VB_NO_REFERENCE,
                             .act = VB_NO_REFERENCE};
}

static bool has(unsigned lists, word_list list)
{
    return lists >> list & 1;
}

/* What begins with the capital at `at`. */
static bool read_capital(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    const vb_refs_options *options = &search->refs->options;
    unsigned lists = lists_of_word(search, at, lists_of_capitals(search));
    if (!lists)
        return false;
    if (has(lists, WORD_ALWAYS) && read_always(search, at, found))
        return true;
    if (has(lists, WORD_LAWS) && !options->no_laws && may_begin_law(search, at) &&
        (read_law(search, floor, at, found) || read_amending_law(search, floor, at, found)))
        return true;
    if (has(lists, WORD_SYMBOL) && read_symbol_and_ordinal(search, at, found))
        return true;
    if (!has(lists, WORD_TYPES) || (options->no_self && options->no_back))
        return false;
    return read_type_alone(search, floor, at, found);
}

/* `found` has nothing yet, and keeps that where nothing is found. */
static bool read_here(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    enum { POINTING = 1 << WORD_THIS | 1 << WORD_BACK };
    vb_slice text = search->text;
    byte_kind kind = kind_of((unsigned char)text.data[at]);
    if (kind == BYTE_N) {
        if ((at > 0 && !is_space(text.data[at - 1])) ||
            (at + 1 < text.len && makes_pair(text.data[at + 1])) ||
            !lists_of_word(search, at, POINTING))
            return false;
        return read_pointing_word(search, floor, at, found);
    }
    if ((kind == BYTE_LEAD && !is_d_stroke(text, at)) || !begins_word(text, at))
        return false;
    return read_capital(search, floor, at, found);
}

/* References in order that none has a number, and the numbered ones they stand between. */
typedef struct between {
    byte_scan scan;
    size_t passed; /* numbered references before the place looked at */
} between;

/* How many without a number were found; the numbered are in order. */
static size_t count_between(const reference_search *search)
{
    return search->found.count - search->order.count;
}

/* The last references before the place looked at, of either kind. */
static last_found look_back(const reference_search *search, const between *all)
{
    size_t named = count_between(search), numbered = all->passed;
    last_found last = {.index = named + numbered - 1};
    while (named + numbered > 0 && last.count < LAST_FOUND) {
        found_reference *name =
            named ? VB_ARRAY_AT(&search->found, found_reference, search->order.count + named - 1)
                  : NULL;
        found_reference *number = numbered ? found_at(search, numbered - 1) : NULL;
        bool takes_number = number && (!name || name->reference.start < number->reference.start);
        last.found[last.count++] = takes_number ? number : name;
        named -= !takes_number;
        numbered -= takes_number;
    }
    return last;
}

/* Reads the short form that is defined at the mark, if one is. From the first of them that begins
 * with its byte on the words are noted that do. */
static bool define(reference_search *search, const between *all, size_t at)
{
    const last_found last = look_back(search, all);
    size_t defined = search->definitions.count;
    if (read_definition(search, &last, at) != VB_OK)
        return false;
    if (defined == search->definitions.count)
        return true;
    const char first = *VB_ARRAY_AT(&search->definitions, definition, defined)->name.data;
    if (!has_byte(&search->form_bytes, first)) {
        add_byte(&search->form_bytes, first);
        note_capitals(search, at, all->scan.next);
    }
    return true;
}

/* Adds one, behind `floor`. */
static bool add_found(reference_search *search, size_t floor, found_reference *found)
{
    vb_reference *reference = &found->reference;
    reference->full_start = reference->start;
    read_pinpoints(search, floor, reference);
    reference->full_end = reference->end;
    read_pinpoints_behind(search, reference);
    return vb_array_push(&search->found, found);
}

/* Adds one, behind `*floor`, which is moved behind it, and the others of its row before `to`. */
static bool add_row(reference_search *search, size_t *floor, size_t to, found_reference *found)
{
    for (bool goes_on = true; goes_on;) {
        if (!add_found(search, *floor, found))
            return false;
        *floor = found->reference.end;
        goes_on = (found->ordinal.len ? read_next_ordinal(search, found)
                                      : read_next_law(search, found)) &&
                  found->reference.end <= to;
    }
    return true;
}

/* Adds what is found between two numbered references. */
static vb_status collect_between(reference_search *search, between *all, size_t from, size_t to)
{
    size_t floor = from;
    found_reference found = nothing_yet();
    for (size_t at = from; (at = next_beginning(&all->scan, at, to)) < to; at++) {
        if (kind_of((unsigned char)search->text.data[at]) == BYTE_MARK) {
            if (!may_define(search, at))
                continue;
            if (!define(search, all, at))
                return VB_ERR_MEMORY;
            continue;
        }
        if (!read_here(search, floor, at, &found))
            continue;
        if (found.reference.end <= to) {
            if (!add_row(search, &floor, to, &found))
                return VB_ERR_MEMORY;
            at = floor - 1;
        }
        found = nothing_yet();
    }
    return VB_OK;
}

vb_status order_found(reference_search *search, size_t *moved)
{
    size_t old = search->order.count, more = search->found.count - old;
    if (!vb_array_resize(&search->order, old + more))
        return VB_ERR_MEMORY;
    size_t *order = search->order.items;
    const found_reference *all = search->found.items;
    /* From the end on, so that nothing is written over that is still to be moved. */
    for (size_t added = old + more; more > 0 || (moved && old > 0);) {
        size_t to = old + more - 1;
        bool take_old =
            old && (!more || all[order[old - 1]].reference.start > all[added - 1].reference.start);
        if (take_old && moved)
            moved[old - 1] = to;
        order[to] = take_old ? order[old - 1] : added - 1;
        old -= take_old;
        more -= !take_old;
        added -= !take_old;
    }
    return VB_OK;
}

vb_status collect_between_numbers(reference_search *search)
{
    between all = {.scan = {.search = search}};
    size_t from = 0, count = search->order.count;
    vb_status status = VB_OK;
    for (; all.passed <= count && status == VB_OK; all.passed++) {
        const found_reference *next = all.passed < count ? found_at(search, all.passed) : NULL;
        size_t to = next ? next->reference.start : search->text.len;
        size_t behind = next ? next->reference.end : from;
        status = collect_between(search, &all, from, to);
        from = behind;
    }
    return status == VB_OK ? order_found(search, NULL) : status;
}
