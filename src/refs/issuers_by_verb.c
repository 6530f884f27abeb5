/*
 * The body that is said to do something to a document, before it: `Bộ Chính trị ban hành Quy định
 * số …`.
 */
#include "refs/issuers_by_verb.h"

#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/handle.h"
#include "refs/issuers.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether `của` stands behind: then the body does, too, though it may be one that nobody knows. */
static bool goes_on_with_of(vb_slice text, size_t at)
{
    size_t start = skip_space(text, at, GAP_MAX), end = word_end(text, start, ISSUER_WORD_MAX);
    return is_plain_of(vb_slice_cut(text, start, end));
}

/* The document's own body up to its level, where the place is its own too: Ủy ban nhân dân tỉnh. */
static vb_slice own_body(const reference_search *search)
{
    vb_place_level level;
    vb_slice own = search->own.issuer;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        size_t at = vb_slice_find(own, level.name, 0);
        if (at != SIZE_MAX && at > 0 && own.data[at - 1] == ' ')
            return vb_slice_cut(own, 0, at + level.name.len);
    }
    return search->own.body ? VB_SLICE("") : own;
}

/* An act is amended and replaced by one of its own body (Luật Ban hành văn bản quy phạm pháp luật),
 * so that one of the document's own series is its body's. */
static bool is_own_series(const reference_search *search, const vb_number *number)
{
    if (number->body != search->own.body || !number->type || number->type != search->own.type)
        return false;
    return number->body ? is_of_symbol(search, number, search->own.issuer)
                        : vb_slice_equal(symbol_of_body(number), search->own.symbol);
}

/* Where `các` begins that ends before `start`, as before several documents; else `start`. */
static size_t pass_several_back(vb_slice text, size_t start)
{
    size_t end = skip_space_back(text, start, GAP_MAX),
           word = word_start(text, end, ISSUER_WORD_MAX);
    return folds_to(vb_slice_cut(text, word, end), "cac") ? word : start;
}

bool read_issuer_by_verb(reference_search *search, size_t floor, const vb_number *number,
                         vb_reference *reference)
{
    vb_slice issuer;
    size_t begin;
    if ((!number->body && !is_own_series(search, number)) ||
        goes_on_with_of(search->text, reference->end))
        return false;
    size_t start = pass_several_back(search->text, reference->start),
           amends = cue_before(search, CUE_AMENDS, floor, start);
    size_t verb = amends < start ? amends : cue_before(search, CUE_ISSUES, floor, start);
    if (verb == start)
        return false;
    if (body_up_to(search, floor, verb, false, &begin, &issuer) &&
        is_of_symbol(search, number, issuer))
        reference->issuer = issuer;
    else if (amends < start && is_own_series(search, number))
        reference->issuer = own_body(search);
    return reference->issuer.len > 0;
}

/* Whether no sentence or part of one ends between two places, and no other number stands there. */
static bool is_one_clause(vb_slice text, size_t from, size_t to)
{
    for (size_t at = from; at < to; at++)
        if (vb_is_among(text.data[at], ";:.") || vb_is_digit((unsigned char)text.data[at]))
            return false;
    return true;
}

/* The last `Ngày` before `end` with a capital, as sentences begin with it; SIZE_MAX: none is near.
 */
static size_t day_before(vb_slice text, size_t floor, size_t end)
{
    enum { REACH = 128, DAY = 8 };
    size_t from = end - floor < REACH ? floor : end - REACH;
    for (size_t at = end; (at = behind_last(text, 'N', from, at)) > from; at--)
        if (folds_to(vb_slice_cut(text, at - 1, word_end(text, at, DAY)), "ngay"))
            return at - 1;
    return SIZE_MAX;
}

bool read_day_of_issue(reference_search *search, size_t floor, size_t start, vb_date *date)
{
    vb_slice before = vb_slice_cut(search->text, 0, start);
    size_t day =
        may_end_cue(search, CUE_ISSUES, start) ? day_before(before, floor, start) : SIZE_MAX;
    if (day == SIZE_MAX || !vb_date_find(search->citation, before, day, date) || date->start != day)
        return false;
    size_t body = skip_space(before, date->end + (before.data[date->end] == ','), GAP_MAX);
    return body < start && is_capital(before, body) && is_one_clause(before, body, start) &&
           cue_before(search, CUE_ISSUES, body, start) < start;
}

bool read_body_that_directs(reference_search *search, size_t from, vb_slice *body)
{
    enum { REACH = 12000 };
    vb_slice text = vb_slice_cut(search->text, 0, from + REACH);
    const char *colon;
    for (size_t at = from; at < text.len; at = (size_t)(colon - text.data) + 1) {
        colon = memchr(text.data + at, ':', text.len - at);
        if (!colon)
            return false;
        size_t end = (size_t)(colon - text.data);
        size_t begin, verb = cue_before(search, CUE_DIRECTS, from, end);
        if (verb < end)
            return body_up_to(search, from, verb, false, &begin, body);
    }
    return false;
}
