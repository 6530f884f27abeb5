#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/* The reference around a number: type, number, date, body and title. */

/* How far, in bytes, the parts of one reference may lie apart. */
enum { GAP_MAX = 24, DAY_WORD = 32, DATE_REACH = 72 };

/* How far a body is believed that is in no list. */
#define UNLISTED 0.9

/* -------------------------------------------------------------------------------------- date -- */

/* Passes over blanks and at most one comma, or the bar between two columns, or a speck read as a
 * sign that ends no sentence, for `ngày` goes on behind it. */
static size_t pass_comma(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX);
    char sign = next < text.len ? text.data[next] : '\0';
    if (sign != ',' && sign != '.' && sign != '_' && sign != '|')
        return next;
    size_t behind = skip_space(text, next + 1, GAP_MAX);
    return sign == ',' || sign == '|' || stands_at(text, behind, 'n') ? behind : next;
}

/* Whether the word at `at` is this one, folded; then sets where the next begins. */
static bool pass_word(vb_slice text, size_t at, const char *folded, size_t *next)
{
    enum { LONGEST = 8 };
    size_t end = word_end(text, at, LONGEST);
    if (!folds_to(vb_slice_cut(text, at, end), folded))
        return false;
    *next = skip_space(text, end, GAP_MAX);
    return true;
}

static bool pass_either(vb_slice text, size_t at, const char *one, const char *other, size_t *next)
{
    return pass_word(text, at, one, next) || pass_word(text, at, other, next);
}

/* Of a congress: XII, 12. */
static bool is_numeral(char byte)
{
    return vb_is_among(byte, "IVX") || vb_is_digit((unsigned char)byte);
}

static bool is_figure(vb_slice text, size_t at)
{
    return vb_is_digit((unsigned char)text.data[at]);
}

/* A figure or two, as of an hour or of a footnote; `at`: none. */
static size_t pass_figures(vb_slice text, size_t at)
{
    return vb_figures_end(text, at, 2);
}

/* Behind `hồi 16 giờ 30 phút`, as a telegram is dated; `at` where no hour stands. */
static size_t pass_hour(vb_slice text, size_t at)
{
    size_t next, figures, minutes;
    bool may_be = stands_at(text, at, 'h') || stands_at(text, at, 'l');
    if (!may_be || !pass_either(text, at, "hoi", "luc", &next) ||
        (figures = pass_figures(text, next)) == next)
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

/* The figures of a date behind `ngày` on another line, which the number of a page may stand before;
 * `at` where they do not. */
static size_t pass_page_number(vb_slice text, size_t at)
{
    enum { SIGN = 3 };
    size_t day;
    if (!memchr(text.data + at, '\n', text.len - at < GAP_MAX ? text.len - at : GAP_MAX) ||
        !pass_word(text, at, "ngay", &day))
        return at;
    day = vb_page_number_pass(text, day);
    bool dated = day + SIGN < text.len && is_figure(text, day) &&
                 (vb_is_among(text.data[day + 1], "/-.") || vb_is_among(text.data[day + 2], "/-."));
    return dated && memchr(text.data + at, '\n', day - at) ? day : at;
}

/* The first figure from `at` on that a date may begin at `at` with; SIZE_MAX: none does. No more
 * than `ngày` and one gap stands before it. */
static size_t first_figure(vb_slice text, size_t at)
{
    size_t gaps = 0, digit = at;
    for (; digit < text.len && digit < at + DAY_WORD; digit++) {
        if (is_figure(text, digit))
            return digit;
        gaps += digit > at + 1 && is_space(text.data[digit]) && !is_space(text.data[digit - 1]);
        if (gaps > 1)
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* The four figures at a place of a number or a date. */
static unsigned year_at(vb_slice text, size_t at)
{
    unsigned year = 0;
    for (size_t i = at; i < text.len && i < at + 4; i++)
        year = year * 10 + (unsigned)(text.data[i] - '0');
    return year;
}

/* The last year that a document with this year in its number (0: none) may be of: none is cited
 * before it is made. 0: unknown. */
static int latest_year(const reference_search *search, unsigned year)
{
    return (int)(year || !search->own_date.len ? year : year_at(search->own_date, 0));
}

/* Whether a sentence begins at `at` on a line of its own: `Ngày 25/12/2023, Bộ Chính trị …`. */
static bool begins_sentence(vb_slice text, size_t from, size_t at)
{
    return stands_at(text, at, 'N') && stands_at(text, at + 1, 'g') &&
           memchr(text.data + from, '\n', at - from);
}

bool read_date(reference_search *search, unsigned year, size_t *end, vb_date *date)
{
    size_t at = pass_hour(search->text, pass_comma(search->text, *end));
    if (begins_sentence(search->text, *end, at))
        return false;
    at = pass_page_number(search->text, at);
    size_t digit = first_figure(search->text, at);
    size_t reach = digit == SIZE_MAX ? at + DAY_WORD : digit;
    vb_slice near = vb_slice_cut(search->text, 0, reach + DATE_REACH);
    bool found =
        digit < SIZE_MAX && vb_date_find(search->citation, near, at, date) && date->start <= at + 1;
    size_t due = at + stands_at(near, at, '(');
    if (!found && !vb_date_read_due(near, due, latest_year(search, year), date) &&
        !vb_date_find_misread(search->citation, near, at, date))
        return false;
    *end = date->end;
    return true;
}

/* Behind the closing bracket at `at` of one that was opened behind `from`; else `at`. */
static size_t pass_closing_bracket(vb_slice text, size_t from, size_t at)
{
    bool closes = stands_at(text, at, ')') &&
                  behind_last(text, '(', from, at) > behind_last(text, ')', from, at);
    return at + closes;
}

/* Whether a word may be one of a date: it has a figure or no letter, or numbers are said with it.
 */
static bool is_of_date(vb_slice text, size_t at, size_t end)
{
    size_t next;
    bool letter = false;
    for (size_t i = at; i < end; i++) {
        if (is_figure(text, i))
            return true;
        letter |= (unsigned char)(text.data[i] | 0x20) >= 'a';
    }
    return !letter || vb_is_number_word(text, at, &next) || pass_word(text, at, "thang", &next);
}

size_t pass_unread_date(vb_slice text, size_t at)
{
    enum { WORDS = 16, LONGEST = 16 };
    size_t end = at, word = skip_space(text, at, GAP_MAX), next;
    if (!(stands_at(text, word, 'n') || stands_at(text, word, 'N')) ||
        !pass_word(text, word, "ngay", &next))
        return at;
    for (int words = 0; words < WORDS; words++, next = skip_space(text, end, GAP_MAX)) {
        size_t behind = word_end(text, next, LONGEST);
        if (behind == next || !is_of_date(text, next, behind))
            break;
        end = behind;
    }
    return end;
}

size_t pass_congress(vb_slice text, size_t at)
{
    enum { NUMERAL = 8 };
    size_t word = skip_space(text, at, GAP_MAX), numeral, end;
    bool bracket = stands_at(text, word, '(');
    bool may_be = bracket || stands_at(text, word, 'k') || stands_at(text, word, 'K');
    if (word == at || !may_be || !pass_word(text, word, "khoa", &numeral))
        return at;
    for (end = numeral; end < text.len && end < numeral + NUMERAL && is_numeral(text.data[end]);)
        end++;
    if (end == numeral || (bracket && !stands_at(text, end, ')')))
        return at;
    return end + bracket;
}

/* Behind what is said of a date before it, `, ban hành` or `(ban hành`; `at` where no date follows.
 */
static size_t pass_dating(reference_search *search, size_t at)
{
    size_t next, end, word = skip_space(search->text, at, 1);
    /* Mostly `ngày` stands there, or `của`. */
    if (stands_at(search->text, word, 'n') || stands_at(search->text, word, 'c'))
        return at;
    word = pass_comma(search->text, at);
    word += stands_at(search->text, word, '(');
    if (stands_at(search->text, word, 'n') || !cue_at(search, CUE_DATED, word, &end))
        return at;
    size_t day = skip_space(search->text, end, GAP_MAX);
    bool dated = pass_either(search->text, day, "ngay", "nam", &next) ||
                 pass_word(search->text, day, "thang", &next);
    return day > end && dated ? end : at;
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

/* --------------------------------------------------------------------------------- reference -- */

/* The date as it is written, once for all references to the number that have it. */
static vb_slice keep_date(reference_search *search, distinct_number *meant, const vb_date *date)
{
    vb_slice iso = vb_slice_of(date->iso);
    if (!vb_slice_equal(meant->date, iso))
        meant->date = keep(search, iso);
    return meant->date;
}

/* The year in a law's number. */
static unsigned year_in(vb_slice number)
{
    return year_at(year_of_number(number), 0);
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

/* Behind `cùng` before `ngày`; `at` where they do not stand. */
static size_t pass_same(vb_slice text, size_t at)
{
    size_t word = skip_space(text, at + stands_at(text, at, ','), GAP_MAX), day, next;
    /* Mostly `của` stands there, or none of both. */
    bool same = stands_at(text, word, 'c') && pass_word(text, word, "cung", &day) &&
                pass_word(text, day, "ngay", &next);
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

/* A date behind the number, or one behind the year that was told first, `năm 2020`. */
static bool read_date_behind(reference_search *search, unsigned year, size_t *end, vb_date *date,
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

/* A date behind the body, where something may be said of it: `ban hành ngày`. */
static bool read_date_behind_issuer(reference_search *search, unsigned year, size_t *end,
                                    vb_date *date)
{
    size_t day = pass_dating(search, pass_congress(search->text, *end));
    if (!read_date(search, year, &day, date))
        return false;
    *end = day;
    return true;
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

static void set_date(reference_search *search, distinct_number *meant, const vb_date *date,
                     vb_reference *reference)
{
    add_evidence(reference, VB_EVIDENCE_DATE);
    reference->date = keep_date(search, meant, date);
    reference->confidence *= date->confidence;
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
    bool dated = read_date_behind(search, year, &end, &date, found);
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
    if (year && date.year != (int)year) {
        /* An act is dated in the year of its number. */
        add_evidence(reference, VB_EVIDENCE_DATE_REJECTED);
        reference->confidence *= 0.8;
        return;
    }
    set_date(search, meant, &date, reference);
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

/* The day on which the sentence says that the document was issued, which stands before its body. */
static void read_date_before(reference_search *search, size_t floor, distinct_number *meant,
                             vb_reference *reference)
{
    vb_date date;
    unsigned year = meant->number.year;
    if (!reference->date.len && !has_evidence(reference, VB_EVIDENCE_DATE_REJECTED) &&
        read_day_of_issue(search, floor, reference->start, &date) &&
        (!year || date.year == (int)year))
        set_date(search, meant, &date, reference);
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

/* `12-7-2019 - Nghị quyết số 06/2019/NQ-HĐND`: the column of dates of a gazette's contents or of a
 * register, left of the documents. */
static void read_date_column(reference_search *search, size_t floor, distinct_number *meant,
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
        set_date(search, meant, &date, reference);
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

void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found)
{
    vb_reference *reference = &found->reference;
    distinct_number *meant = meant_at(search, place);
    const vb_number *number = &meant->number;
    vb_number copy;
    *reference = (vb_reference){.kind = VB_REFERENCE_SHORT,
                                .end = place->end,
                                .confidence = (double)place->confidence,
                                .target = VB_NO_REFERENCE};
    found->shares_symbol = place->shares_symbol;
    set_number(search, place, reference);
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
    if (!reference->issuer.len && read_issuer_before(search, floor, number, reference))
        add_evidence(reference, VB_EVIDENCE_ISSUER);
    read_date_before(search, floor, meant, reference);
    read_date_column(search, floor, meant, reference);
    reference->full_end = reference->end;
    read_title_behind(search, ceiling, reference);
    read_pinpoints_behind(search, reference);
    if (reference->date.len || has_evidence(reference, VB_EVIDENCE_ISSUER))
        reference->kind = VB_REFERENCE_FULL;
    else if (named)
        reference->kind = VB_REFERENCE_LAW;
    found->series = vb_number_issuer(search->citation, number);
    found->body = number->body ? number->body->name : VB_SLICE("");
    if (!reference->issuer.len)
        reference->issuer = found->series;
    read_issuer_before_verb(search, floor, number, found);
    if (!reference->issuer.len)
        reference->issuer = joint_issuer(search, number);
    if (!reference->issuer.len)
        reference->issuer = vb_number_local_issuer(search->citation, number);
    if (reference->issuer.len && !has_evidence(reference, VB_EVIDENCE_ISSUER))
        add_evidence(reference, VB_EVIDENCE_ISSUER_SYMBOL);
}
