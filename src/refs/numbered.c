/*
 * The reference around a number: type, number, date, body and title.
 */
#include "refs/numbered.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/dates.h"
#include "refs/enumerations.h"
#include "refs/found.h"
#include "refs/issuer_symbols.h"
#include "refs/issuers_before.h"
#include "refs/issuers_behind.h"
#include "refs/issuers_by_verb.h"
#include "refs/issuers_joint.h"
#include "refs/numbered_dates.h"
#include "refs/numbers.h"
#include "refs/own_places.h"
#include "refs/pinpoints.h"
#include "refs/search.h"
#include "refs/text.h"
#include "refs/titles.h"
#include "refs/types.h"

#include <string.h>

/* How far a body is believed that is in no list. */
#define UNLISTED 0.9

/* And a date whose year was mended by the number's. */
#define YEAR_MENDED 0.8

/* Behind the closing bracket at `at` of one that was opened behind `from`; else `at`. */
static size_t pass_closing_bracket(vb_slice text, size_t from, size_t at)
{
    bool closes = stands_at(text, at, ')') &&
                  behind_last(text, '(', from, at) > behind_last(text, ')', from, at);
    return at + closes;
}

/* Whether a word that may be a name stands behind the body: a place that is in no list; not the
 * subject, `Quy định về …`. */
static bool goes_on_with_name(reference_search *search, size_t end)
{
    enum { WORD = 16 };
    vb_slice text = search->text;
    size_t behind = word_end(text, end + 1, WORD);
    if (end + 1 >= text.len || !stands_at(text, end, ' ') || !is_capital(text, end + 1) ||
        vb_case_of(vb_slice_cut(text, end + 1, behind)) != VB_CASE_CAPITALISED)
        return false;
    size_t next = skip_space(text, behind, GAP_MAX);
    return next == text.len || is_capital(text, next) || !begins_what_follows(search, end + 1);
}

/* Whether words stand behind the body that may tell whose it is: `Ủy ban nhân dân các huyện`. */
static bool goes_on_with_words(reference_search *search, size_t end)
{
    size_t next = skip_space(search->text, end, GAP_MAX);
    uint32_t first = 0;
    if (next == end || next == search->text.len)
        return false;
    vb_utf8_decode(search->text, next, &first);
    return vb_is_letter(first) && vb_lower(first) == first && !begins_what_follows(search, next);
}

/* Over the mark of a footnote right behind a number or a date: `25/4/2024(1) của`, or the figure
 * alone. */
static size_t pass_footnote(vb_slice text, size_t at)
{
    bool bracket = stands_at(text, at, '(') || stands_at(text, at, '[');
    size_t first = at + bracket, end = pass_figures(text, first);
    if (end == first || (bracket && (end == text.len || !vb_is_among(text.data[end], ")]"))))
        return at;
    return end + bracket;
}

/* Whether two small letters stand side by side there, as in the words of a sentence and in no
 * symbol. */
static bool has_small_word(vb_slice text, size_t at, size_t end)
{
    uint32_t letter;
    for (size_t small = 0; at < end;) {
        at += vb_utf8_decode(text, at, &letter);
        small = vb_upper(letter) != letter ? small + 1 : 0;
        if (small > 1)
            return true;
    }
    return false;
}

/* Whether signs alone stand there. */
static bool has_no_letter(vb_slice text, size_t at, size_t end)
{
    uint32_t sign;
    while (at < end) {
        at += vb_utf8_decode(text, at, &sign);
        if (vb_is_letter(sign) || vb_is_digit(sign))
            return false;
    }
    return true;
}

/*
 * Behind what is left of a symbol that was cut, `QLN,TTBĐS ngày`, `KSC (TV) ngày`, `QLG* của`: some
 * signs and letters right behind it, or behind a blank in brackets or capitals, which a date or a
 * body follows; `at` where they do not. None of it is of the next number, at `ceiling`.
 */
static size_t pass_rest_of_symbol(const reference_search *search, size_t at, size_t ceiling)
{
    enum { LONGEST = 16 };
    vb_slice text = search->text;
    size_t start = at + stands_at(text, at, ' '), end, next;
    /* As behind most numbers. */
    if (start >= text.len || vb_is_among(text.data[start], "\n;)]") ||
        (text.data[start] >= 'a' && text.data[start] <= 'z'))
        return at;
    end = word_end(text, start, LONGEST + 1);
    bool begins = start == at || stands_at(text, start, '(') || is_capital(text, start) ||
                  has_no_letter(text, start, end);
    if (end - start > LONGEST || end > ceiling || !begins || has_small_word(text, start, end) ||
        vb_is_among(text.data[end - 1], ",;.:"))
        return at;
    size_t word = skip_space(text, end, GAP_MAX);
    bool follows = (stands_at(text, word, 'n') && pass_word(text, word, "ngay", &next)) ||
                   (stands_at(text, word, 'c') && pass_word(text, word, "cua", &next));
    return word > end && follows ? end : at;
}

/* The body behind the number or its date, or behind one that could not be read. */
static bool read_issuer_behind(reference_search *search, const vb_number *number, bool dated,
                               size_t *end, vb_reference *reference)
{
    size_t behind =
        dated ? pass_footnote(search->text, *end) : pass_unread_date(search->text, *end);
    bool listed = read_issuer(search, number, &behind, &reference->issuer) ||
                  read_issuer_that_issued(search, number, &behind, &reference->issuer);
    if (!listed && !read_unlisted_issuer(search, number, &behind, &reference->issuer))
        return false;
    reference->confidence *= listed ? 1 : UNLISTED;
    add_evidence(reference, VB_EVIDENCE_ISSUER);
    *end = behind;
    return true;
}

/* The number as one of that year (0: unknown): a body that was none any more by then is not what
 * its symbol stands for. */
static const vb_number *number_of_year(const vb_number *number, unsigned year, vb_number *copy)
{
    if (!number->body || !number->body->until || year <= number->body->until)
        return number;
    *copy = *number;
    copy->body = NULL;
    return copy;
}

/* The year in a law's number. */
static unsigned year_in(vb_slice number)
{
    return year_at(vb_number_year(number), 0);
}

/* Gives the date the year of the number where a scan garbled the text and one figure of the year is
 * another: 02/3/2081 of 49/2011/TT-BNNPTNT. */
static void mend_year(const reference_search *search, unsigned year, vb_date *date)
{
    enum { FIGURES = 4 };
    size_t other = 0;
    char figures[FIGURES];
    for (size_t i = FIGURES; i-- > 0; year /= 10)
        figures[i] = (char)('0' + year % 10);
    for (size_t i = 0; i < FIGURES; i++)
        other += figures[i] != date->iso[i];
    if (other != 1 || !search->damaged || search->refs->options.no_voting)
        return;
    memcpy(date->iso, figures, FIGURES);
    date->year = (int)year_at(vb_slice_of(date->iso), 0);
    date->confidence *= YEAR_MENDED;
}

/* The date and the body in either order. */
static void read_date_and_issuer(reference_search *search, distinct_number *meant, size_t ceiling,
                                 found_reference *found)
{
    vb_reference *reference = &found->reference;
    unsigned year = has_evidence(reference, VB_EVIDENCE_NUMBER_BY_NAME) ? year_in(reference->number)
                                                                        : meant->number.year;
    vb_date date;
    vb_number copy;
    size_t from = pass_footnote(search->text, reference->end);
    from = from > reference->end ? from : pass_rest_of_symbol(search, from, ceiling);
    size_t end = pass_dating(search, pass_congress(search->text, from));
    bool dated = read_date_behind_number(search, year, &end, &date, found);
    if (dated)
        end = pass_closing_bracket(search->text, from, end);
    const vb_number *number =
        number_of_year(&meant->number, dated ? (unsigned)date.year : year, &copy);
    found->issued_behind = read_issuer_behind(search, number, dated, &end, reference);
    if (found->issued_behind) {
        found->elsewhere = goes_on_with_name(search, end) ||
                           (is_of_any_level(reference->issuer) && goes_on_with_words(search, end));
        dated = dated || read_date_behind_issuer(search, year, &end, &date);
    }
    if (dated || found->issued_behind)
        reference->end = pass_closing_bracket(search->text, from, end);
    if (!dated)
        return;
    if (year)
        mend_year(search, year, &date);
    if (year && date.year != (int)year) {
        /* An act is dated in the year of its number. */
        add_evidence(reference, VB_EVIDENCE_DATE_REJECTED);
        reference->confidence *= 0.8;
        return;
    }
    take_date(search, meant, &date, reference);
}

void read_day_and_body(reference_search *search, found_reference *found)
{
    vb_reference *reference = &found->reference;
    unsigned year = year_at(found->year, 0);
    size_t end = reference->end, next;
    vb_date date;
    vb_slice issuer;
    if (!pass_word(search->text, pass_comma(search->text, end), "ngay", &next) ||
        !read_date(search, year, &end, &date) || (year && date.year != (int)year) ||
        !read_issuer(search, NULL, &end, &issuer))
        return;
    reference->kind = VB_REFERENCE_FULL;
    reference->date = keep(search, vb_slice_of(date.iso));
    reference->issuer = issuer;
    reference->end = end;
    reference->confidence *= date.confidence;
    add_evidence(reference, VB_EVIDENCE_DATE);
    add_evidence(reference, VB_EVIDENCE_ISSUER);
}

static void set_number(reference_search *search, const numbered_place *place,
                       vb_reference *reference)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    distinct_number *meant = meant_at(search, place);
    if (!meant->text.len)
        meant->text = keep(search, (vb_slice){meant->number.text, meant->number.text_len});
    reference->number = meant->text;
    reference->number_start = place->start;
    reference->number_end = place->end;
    if (meant != read) {
        reference->confidence *= 1 - 0.5 * (double)read->doubt;
        add_evidence(reference, VB_EVIDENCE_VOTED);
    } else {
        add_evidence(reference, place->exact ? VB_EVIDENCE_EXACT : VB_EVIDENCE_REPAIRED);
    }
    if (place->introduced)
        add_evidence(reference, VB_EVIDENCE_SO);
}

/* The body before the verb that tells what it did, or the one that the first of its row has from
 * there. */
static void read_issuer_before_verb(reference_search *search, size_t floor, const vb_number *number,
                                    found_reference *found)
{
    vb_reference *reference = &found->reference;
    if (reference->issuer.len)
        return;
    if (!read_issuer_by_verb(search, floor, number, reference))
        reference->issuer = issuer_of_row(search, reference);
    found->issued_before = reference->issuer.len > 0;
    if (found->issued_before)
        add_evidence(reference, VB_EVIDENCE_ISSUER);
}

/* The reference that is no more than its number. */
static void begin_reference(reference_search *search, const numbered_place *place,
                            found_reference *found)
{
    found->reference = (vb_reference){.kind = VB_REFERENCE_SHORT,
                                      .end = place->end,
                                      .confidence = (double)place->confidence,
                                      .target = VB_NO_REFERENCE};
    found->shares_symbol = place->shares_symbol;
    set_number(search, place, &found->reference);
}

/* The minister where `của Bộ trưởng` stands behind the number, and the name of the ministry that
 * its symbol names was not read: cua B6 truéng BG Van hoa. */
static vb_slice with_head(reference_search *search, size_t end, vb_slice series)
{
    const vb_slice ministry = VB_SLICE("Bộ "), minister = VB_SLICE("Bộ trưởng ");
    if (!vb_slice_starts(series, ministry) || !is_behind_minister(search, end))
        return series;
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, minister);
    vb_buffer_add(&search->scratch, series);
    return keep(search, vb_buffer_slice(&search->scratch));
}

/* The body of which the words beside the number tell nothing: the one that its symbol names alone,
 * else what the sentence says, else those that the symbol names with another or with a place. */
static void name_issuer(reference_search *search, size_t floor, const vb_number *number,
                        found_reference *found)
{
    vb_reference *reference = &found->reference;
    found->series = vb_number_issuer(search->citation, number);
    found->body = number->body ? number->body->name : VB_SLICE("");
    if (!reference->issuer.len)
        reference->issuer = with_head(search, reference->end, found->series);
    read_issuer_before_verb(search, floor, number, found);
    if (!reference->issuer.len)
        reference->issuer = joint_issuer(search, number);
    if (!reference->issuer.len)
        reference->issuer = vb_number_local_issuer(search->citation, number);
    if (!reference->issuer.len)
        reference->issuer = issuer_by_type_symbol(number, reference);
    if (reference->issuer.len && !has_evidence(reference, VB_EVIDENCE_ISSUER))
        add_evidence(reference, VB_EVIDENCE_ISSUER_SYMBOL);
}

void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found)
{
    vb_reference *reference = &found->reference;
    distinct_number *meant = meant_at(search, place);
    const vb_number *number = &meant->number;
    vb_number copy;
    begin_reference(search, place, found);
    read_type(search, place, floor, number, reference);
    if (!reference->type.len)
        reference->confidence *= 0.7;
    found->issued_before = reference->issuer.len > 0; /* between its type and its number */
    bool named = reference->title.len > 0;
    reference->full_start = reference->start;
    read_pinpoints(search, floor, reference);
    read_date_and_issuer(search, meant, ceiling, found);
    number = number_of_year(
        number, reference->date.len ? year_at(reference->date, 0) : number->year, &copy);
    found->proposed =
        !reference->issuer.len && read_issuer_before(search, floor, number, reference);
    if (found->proposed)
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    if (has_evidence(reference, VB_EVIDENCE_ISSUER) &&
        mend_symbol_by_issuer(search, place, reference->issuer)) {
        meant = meant_at(search, place);
        number = &meant->number;
        set_number(search, place, reference);
    }
    read_date_before(search, floor, meant, reference);
    read_date_column(search, floor, meant, reference);
    reference->full_end = reference->end;
    read_title_behind(search, ceiling, reference);
    read_pinpoints_behind(search, reference);
    if (reference->date.len || has_evidence(reference, VB_EVIDENCE_ISSUER))
        reference->kind = VB_REFERENCE_FULL;
    else if (named)
        reference->kind = VB_REFERENCE_LAW;
    name_issuer(search, floor, number, found);
}
