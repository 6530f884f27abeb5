#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/* The reference around a number: type, number, date, body and title. */

/* How far, in bytes, the parts of one reference may lie apart. */
enum { GAP_MAX = 24, DAY_WORD = 32, DATE_REACH = 72 };

/* How far a body is believed that is in no list. */
#define UNLISTED 0.9

/* -------------------------------------------------------------------------------------- date -- */

/* Passes over blanks and at most one comma, or a speck read as a sign that ends no sentence, for
 * `ngày` goes on behind it. */
static size_t pass_comma(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX);
    if (next == text.len || !text.data[next] || !strchr(",._", text.data[next]))
        return next;
    size_t behind = skip_space(text, next + 1, GAP_MAX);
    bool goes_on = behind < text.len && text.data[behind] == 'n';
    return text.data[next] == ',' || goes_on ? behind : next;
}

/* Whether the word at `at` is one of these two, folded; sets where the next begins. */
static bool pass_either(vb_slice text, size_t at, const char *one, const char *other, size_t *next)
{
    char folded[8];
    size_t end = word_end(text, at, sizeof folded);
    folded_word(vb_slice_cut(text, at, end), folded, sizeof folded);
    *next = skip_space(text, end, GAP_MAX);
    return strcmp(folded, one) == 0 || strcmp(folded, other) == 0;
}

/* The figures of an hour or of its minutes; `at`: none. */
static size_t pass_figures(vb_slice text, size_t at)
{
    size_t end = at;
    while (end < text.len && end < at + 2 && vb_is_digit((unsigned char)text.data[end]))
        end++;
    return end;
}

/* Behind `hồi 16 giờ 30 phút`, as a telegram is dated; `at` where no hour stands. */
static size_t pass_hour(vb_slice text, size_t at)
{
    size_t next, figures, minutes;
    if (!pass_either(text, at, "hoi", "luc", &next) || (figures = pass_figures(text, next)) == next)
        return at;
    next = skip_space(text, figures, GAP_MAX);
    if (!pass_either(text, next, "gio", "h", &next))
        return at;
    minutes = pass_figures(text, next);
    if (minutes == next)
        return next;
    next = skip_space(text, minutes, GAP_MAX);
    return pass_either(text, next, "phut", "p", &figures) ? figures : pass_comma(text, next);
}

bool read_date(reference_search *search, size_t *end, vb_date *date)
{
    size_t at = pass_hour(search->text, pass_comma(search->text, *end)), digit = at;
    /* No more than `ngày` stands before the figures. */
    while (digit < search->text.len && digit < at + DAY_WORD &&
           !vb_is_digit((unsigned char)search->text.data[digit]))
        digit++;
    vb_slice near = vb_slice_cut(search->text, 0, digit + DATE_REACH);
    bool found = digit < at + DAY_WORD && vb_date_find(search->citation, near, at, date) &&
                 date->start <= at + 1;
    if (!found && !vb_date_find_misread(search->citation, near, at, date))
        return false;
    *end = date->end;
    return true;
}

/* --------------------------------------------------------------------------------- reference -- */

/* The date as it is written, once for all references to the number that have it. */
static vb_slice keep_date(reference_search *search, distinct_number *meant, const vb_date *date)
{
    vb_slice iso = vb_slice_of(date->iso);
    if (!vb_slice_equal(meant->date, iso))
        meant->date = keep(search, iso);
    return meant->date;
}

/* The year behind the first slash of a law's number. */
static unsigned year_in(vb_slice number)
{
    unsigned year = 0;
    size_t at = vb_slice_find(number, VB_SLICE("/"), 0);
    for (size_t i = at + 1; at < number.len && i < number.len && i <= at + 4; i++)
        year = year * 10 + (unsigned)(number.data[i] - '0');
    return year;
}

/* The date and the body in either order. */
static void read_date_and_issuer(reference_search *search, distinct_number *meant,
                                 vb_reference *reference)
{
    const vb_number *number = &meant->number;
    vb_date date;
    bool dated = read_date(search, &reference->end, &date);
    bool listed = read_issuer(search, number, &reference->end, &reference->issuer);
    bool issued =
        listed || read_unlisted_issuer(search, number, &reference->end, &reference->issuer);
    if (issued) {
        add_evidence(reference, VB_EVIDENCE_ISSUER);
        reference->confidence *= listed ? 1 : UNLISTED;
        dated = dated || read_date(search, &reference->end, &date);
    }
    if (!dated)
        return;
    unsigned year = has_evidence(reference, VB_EVIDENCE_NUMBER_BY_NAME) ? year_in(reference->number)
                                                                        : number->year;
    if (year && date.year != (int)year) {
        /* An act is dated in the year of its number. */
        add_evidence(reference, VB_EVIDENCE_DATE_REJECTED);
        reference->confidence *= 0.8;
        return;
    }
    add_evidence(reference, VB_EVIDENCE_DATE);
    reference->date = keep_date(search, meant, &date);
    reference->confidence *= date.confidence;
}

static void set_number(reference_search *search, const numbered_place *place,
                       vb_reference *reference)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    distinct_number *meant = VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
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

void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found)
{
    vb_reference *reference = &found->reference;
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    distinct_number *meant = VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
    const vb_number *number = &meant->number;
    *reference = (vb_reference){.kind = VB_REFERENCE_SHORT,
                                .end = place->end,
                                .confidence = (double)place->confidence,
                                .target = VB_NO_REFERENCE};
    set_number(search, place, reference);
    read_type(search, place, floor, number, reference);
    if (!reference->type.len)
        reference->confidence *= 0.7;
    bool named = reference->title.len > 0;
    reference->full_start = reference->start;
    read_pinpoints(search, floor, reference);
    read_date_and_issuer(search, meant, reference);
    if (!reference->issuer.len && read_issuer_before(search, floor, reference))
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    reference->full_end = reference->end;
    read_title_behind(search, ceiling, reference);
    if (reference->date.len || has_evidence(reference, VB_EVIDENCE_ISSUER))
        reference->kind = VB_REFERENCE_FULL;
    else if (named)
        reference->kind = VB_REFERENCE_LAW;
    found->series = vb_number_issuer(search->citation, number);
    if (!reference->issuer.len)
        reference->issuer = found->series;
    if (!reference->issuer.len && read_issuer_by_verb(search, floor, number, reference))
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    if (!reference->issuer.len)
        reference->issuer = vb_number_local_issuer(search->citation, number);
    if (reference->issuer.len && !has_evidence(reference, VB_EVIDENCE_ISSUER))
        add_evidence(reference, VB_EVIDENCE_ISSUER_SYMBOL);
}
