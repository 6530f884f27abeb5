/*
 * The date of the document that a number is of: behind the number or the body, before both of them,
 * or in a column of dates.
 */
#include "refs/numbered_dates.h"

#include "refs/dates.h"
#include "refs/enumerations.h"
#include "refs/found.h"
#include "refs/issuers_by_verb.h"
#include "refs/numbers.h"
#include "refs/search.h"
#include "refs/text.h"

/* The date as it is written, once for all references to the number that have it. */
static vb_slice keep_date(reference_search *search, distinct_number *meant, const vb_date *date)
{
    vb_slice iso = vb_slice_of(date->iso);
    if (!vb_slice_equal(meant->date, iso))
        meant->date = keep(search, iso);
    return meant->date;
}

void take_date(reference_search *search, distinct_number *meant, const vb_date *date,
               vb_reference *reference)
{
    add_evidence(reference, VB_EVIDENCE_DATE);
    reference->date = keep_date(search, meant, date);
    reference->confidence *= date->confidence;
}

/* The second date behind the second of two numbers, `ngày 14/02/2025 và 28/02/2025`; the first is
 * that of the number before it. */
static void read_second_date(reference_search *search, size_t *end, vb_date *date,
                             found_reference *found)
{
    vb_date second;
    size_t behind, and = skip_space(search->text, *end, GAP_MAX);
    if (!is_second_of_row(search, &found->reference))
        return;
    behind = pass_word(search->text, and, "va", &behind) ? behind : *end;
    if (behind == *end && !stands_at(search->text, and, ','))
        return;
    if (!read_date(search, 0, &behind, &second))
        return;
    found->earlier_date = keep(search, vb_slice_of(date->iso));
    *date = second;
    *end = behind;
}

/* Whether the word is `cùng` with both its edges read: cũng, cting. */
static bool is_same(vb_slice word)
{
    char folded[8];
    vb_syllable syllable;
    size_t len = folded_word(word, folded, sizeof folded);
    return folds_to(word, "cung") ||
           (len >= 4 && len <= 5 && folded[0] == 'c' && folded[len - 2] == 'n' &&
            folded[len - 1] == 'g' && !vb_syllable_parse(word, &syllable));
}

/* Behind `cùng` before `ngày`; `at` where they do not stand. */
static size_t pass_same(vb_slice text, size_t at)
{
    size_t word = skip_space(text, at + stands_at(text, at, ','), GAP_MAX), next;
    /* Mostly `của` stands there, or none of both. */
    if (!stands_at(text, word, 'c'))
        return at;
    size_t end = word_end(text, word, DAY_WORD), day = skip_space(text, end, GAP_MAX);
    bool same = end > word + 3 && text.data[end - 1] == 'g' &&
                is_same(vb_slice_cut(text, word, end)) && pass_word(text, day, "ngay", &next);
    return same ? day : at;
}

/* `cùng ngày`: the day of the number before it. */
static bool take_day_of_row(const reference_search *search, size_t *end, vb_date *date,
                            const vb_reference *reference)
{
    vb_slice day = day_of_row(search, reference);
    size_t next;
    if (!day.len || !vb_date_read_due(day, 0, 0, date) ||
        !pass_word(search->text, *end, "ngay", &next))
        return false;
    for (*end = word_end(search->text, *end, DAY_WORD);
         vb_is_among(search->text.data[*end - 1], ",.;:)");)
        --*end;
    return true;
}

/* Behind a year or a month, `năm 2020`, `tháng 02/2025`, which are no date; `at` where none stands.
 */
static size_t pass_time(vb_slice text, size_t at)
{
    enum { FIGURES = 7 };
    size_t figures, end, word = skip_space(text, at, GAP_MAX);
    if (word == at || !(stands_at(text, word, 'n') || stands_at(text, word, 't')) ||
        (!pass_word(text, word, "nam", &figures) && !pass_word(text, word, "thang", &figures)))
        return at;
    for (end = figures; end < text.len && end < figures + FIGURES &&
                        (is_figure(text, end) || text.data[end] == '/');)
        end++;
    return end > figures ? end : at;
}

bool read_date_behind_number(reference_search *search, unsigned year, size_t *end, vb_date *date,
                             found_reference *found)
{
    if (read_date(search, year, end, date)) {
        read_second_date(search, end, date, found);
        return true;
    }
    size_t day = pass_same(search->text, *end);
    found->same_day = day > *end;
    if (found->same_day) {
        *end = day;
        return read_date(search, year, end, date) ||
               take_day_of_row(search, end, date, &found->reference);
    }
    size_t behind = pass_time(search->text, *end);
    bool timed = behind > *end;
    *end = behind;
    return timed && read_date(search, year, end, date);
}

bool read_date_behind_issuer(reference_search *search, unsigned year, size_t *end, vb_date *date)
{
    size_t day = pass_dating(search, pass_congress(search->text, *end));
    if (!read_date(search, year, &day, date))
        return false;
    *end = day;
    return true;
}

void read_date_before(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference)
{
    vb_date date;
    unsigned year = meant->number.year;
    if (!reference->date.len && !has_evidence(reference, VB_EVIDENCE_DATE_REJECTED) &&
        read_day_of_issue(search, floor, reference->start, &date) &&
        (!year || date.year == (int)year))
        take_date(search, meant, &date, reference);
}

/* Where the date ends that a line begins with, before a dash or more than a blank; 0: it begins
 * with none. */
static size_t date_column_end(vb_slice text, size_t line, size_t to)
{
    enum { LEAST = 6, MOST = 10 };
    size_t end = line;
    while (end < to && (is_figure(text, end) || vb_is_among(text.data[end], "/-.")))
        end++;
    size_t next = skip_space(text, end, GAP_MAX);
    bool dash = next > end && stands_at(text, next, '-');
    next = dash ? skip_space(text, next + 1, GAP_MAX) : next;
    return end - line >= LEAST && end - line <= MOST && next == to &&
                   (dash || to - end > 1 || text.data[end] == '\t')
               ? end
               : 0;
}

void read_date_column(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference)
{
    enum { REACH = 24 };
    vb_slice text = search->text;
    vb_date date;
    size_t start = reference->start, line;
    /* A figure, and the dash or the blanks behind it. */
    if (reference->date.len || start < 3 || !is_space(text.data[start - 1]) ||
        !(text.data[start - 2] == '-' || is_space(text.data[start - 2])))
        return;
    line = line_start(text, start);
    line = skip_space(text, line, REACH);
    if (line < floor || line >= start || start - line > REACH || !is_figure(text, line))
        return;
    size_t end = date_column_end(text, line, start);
    if (end && vb_date_find(search->citation, vb_slice_cut(text, 0, end), line, &date) &&
        date.start == line && date.end == end &&
        (!meant->number.year || date.year == (int)meant->number.year))
        take_date(search, meant, &date, reference);
}
