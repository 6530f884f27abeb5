#include "refs/refs_internal.h"

#include <string.h>

/*
 * What is cited without a number stands between the numbers: laws by name, names the user gave, and
 * words that point to a document. All of them begin with a capital or end in a word that begins
 * with n, so a byte is looked at once and most are passed over.
 */

typedef enum byte_kind { BYTE_PLAIN, BYTE_CAPITAL, BYTE_LEAD, BYTE_N, BYTE_MARK } byte_kind;

static const unsigned char kinds[256] = {
    ['A'] = BYTE_CAPITAL, ['B'] = BYTE_CAPITAL, ['C'] = BYTE_CAPITAL, ['D'] = BYTE_CAPITAL,
    ['E'] = BYTE_CAPITAL, ['F'] = BYTE_CAPITAL, ['G'] = BYTE_CAPITAL, ['H'] = BYTE_CAPITAL,
    ['I'] = BYTE_CAPITAL, ['J'] = BYTE_CAPITAL, ['K'] = BYTE_CAPITAL, ['L'] = BYTE_CAPITAL,
    ['M'] = BYTE_CAPITAL, ['N'] = BYTE_CAPITAL, ['O'] = BYTE_CAPITAL, ['P'] = BYTE_CAPITAL,
    ['Q'] = BYTE_CAPITAL, ['R'] = BYTE_CAPITAL, ['S'] = BYTE_CAPITAL, ['T'] = BYTE_CAPITAL,
    ['U'] = BYTE_CAPITAL, ['V'] = BYTE_CAPITAL, ['W'] = BYTE_CAPITAL, ['X'] = BYTE_CAPITAL,
    ['Y'] = BYTE_CAPITAL, ['Z'] = BYTE_CAPITAL, [0xC3] = BYTE_LEAD,   [0xC4] = BYTE_LEAD,
    ['n'] = BYTE_N,       ['('] = BYTE_MARK,    [','] = BYTE_MARK};

/* Đ, and the Ð that stands for it. */
static bool is_d_stroke(vb_slice text, size_t at)
{
    return at + 1 < text.len && (unsigned char)text.data[at + 1] == 0x90;
}

/* Whether a word begins at `at`: behind a blank, an opening mark, a dash or a stop: Điều 2.Luật. */
static bool begins_word(vb_slice text, size_t at)
{
    if (at == 0 || is_space(text.data[at - 1]))
        return true;
    unsigned char before = (unsigned char)text.data[at - 1];
    /* “ and « end in 9C and AB; a letter that does is no opening mark, but there a word does not
     * begin. */
    return strchr("(\"'-[/.,;:", before)
               ? before != 0
               : (before == 0x9C && at >= 3 && (unsigned char)text.data[at - 2] == 0x80) ||
                     (before == 0xAB && at >= 2 && (unsigned char)text.data[at - 2] == 0xC2);
}

static bool read_always(const reference_search *search, size_t at, found_reference *found)
{
    vb_name_match match;
    const vb_refs *refs = search->refs;
    if (!refs->always || !vb_name_list_begins(refs->always, search->text, at) ||
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

/* What begins with the capital at `at`. */
static bool read_capital(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    const vb_refs_options *options = &search->refs->options;
    if (search->refs->always && may_begin_name(search, WORD_ALWAYS, at) &&
        read_always(search, at, found))
        return true;
    if (!options->no_laws && may_begin_name(search, WORD_LAWS, at) && may_begin_law(search, at) &&
        read_law(search, at, found))
        return true;
    if (!may_begin_name(search, WORD_TYPES, at))
        return false;
    *found = nothing_yet();
    return (!options->no_self || !options->no_back) && read_type_alone(search, floor, at, found);
}

static bool read_here(reference_search *search, size_t floor, size_t at, found_reference *found)
{
    vb_slice text = search->text;
    byte_kind kind = (byte_kind)kinds[(unsigned char)text.data[at]];
    if ((kind == BYTE_LEAD && !is_d_stroke(text, at)) || !begins_word(text, at))
        return false;
    if (kind == BYTE_N && !is_this(vb_slice_cut(text, at, word_end(text, at, 8))) &&
        !may_begin_name(search, WORD_BACK, at))
        return false;
    *found = nothing_yet();
    return kind == BYTE_N ? read_pointing_word(search, floor, at, found)
                          : read_capital(search, floor, at, found);
}

/* The next byte that may begin something: most are passed over here. */
static size_t next_mark(vb_slice text, size_t at, size_t to)
{
    const unsigned char *byte = (const unsigned char *)text.data;
    for (; at < to; at++) {
        byte_kind kind = (byte_kind)kinds[byte[at]];
        if (kind != BYTE_PLAIN && (kind != BYTE_N || at == 0 || is_space((char)byte[at - 1])))
            break;
    }
    return at;
}

/* Adds what is found between two numbered references. */
static vb_status collect_between(reference_search *search, size_t from, size_t to, vb_array *out)
{
    size_t floor = from;
    for (size_t at = from; (at = next_mark(search->text, at, to)) < to; at++) {
        found_reference found;
        byte_kind kind = (byte_kind)kinds[(unsigned char)search->text.data[at]];
        if (kind == BYTE_MARK) {
            vb_status status = read_definition(search, out, at);
            if (status != VB_OK)
                return status;
            continue;
        }
        if (!read_here(search, floor, at, &found))
            continue;
        vb_reference *reference = &found.reference;
        if (reference->end > to)
            continue;
        reference->full_start = reference->start;
        read_pinpoints(search, floor, reference);
        reference->full_end = reference->end;
        if (!vb_array_push(out, &found))
            return VB_ERR_MEMORY;
        floor = reference->end;
        at = floor - 1;
    }
    return VB_OK;
}

vb_status collect_between_numbers(reference_search *search)
{
    vb_array numbered = search->found, all = VB_ARRAY(found_reference, search->refs->memory);
    size_t from = 0;
    vb_status status = VB_OK;
    for (size_t i = 0; i <= numbered.count && status == VB_OK; i++) {
        const found_reference *next =
            i < numbered.count ? VB_ARRAY_AT(&numbered, found_reference, i) : NULL;
        status =
            collect_between(search, from, next ? next->reference.start : search->text.len, &all);
        if (next && !vb_array_push(&all, next))
            status = VB_ERR_MEMORY;
        from = next ? next->reference.end : from;
    }
    vb_array_free(&numbered);
    search->found = all;
    return status;
}
