/*
 * A date where it may stand, and what is said before it: an hour, `ban hành`, the term of a
 * congress.
 */
#include "refs/dates.h"

#include "refs/cues.h"
#include "refs/handle.h"
#include "refs/search.h"
#include "refs/text.h"

#include <string.h>

/* A date is looked for in so many bytes from its first figure on. */
enum { DATE_REACH = 72 };

size_t pass_comma(vb_slice text, size_t at)
{
    size_t next = skip_space(text, at, GAP_MAX);
    char sign = next < text.len ? text.data[next] : '\0';
    if (sign != ',' && sign != '.' && sign != '_' && sign != '|')
        return next;
    size_t behind = skip_space(text, next + 1, GAP_MAX);
    return sign == ',' || sign == '|' || stands_at(text, behind, 'n') ? behind : next;
}

bool pass_word(vb_slice text, size_t at, const char *folded, size_t *next)
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

unsigned year_at(vb_slice text, size_t at)
{
    return vb_figures_value(text, at, 4);
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

/* Behind capitals and signs that were read for the figures of a date and that `của` follows, `ngay
 * 1 ISO? cua Bo truong`; `at` where no such word stands there. */
static size_t pass_capitals_before_of(vb_slice text, size_t at)
{
    enum { LONGEST = 10 };
    size_t end = word_end(text, at, LONGEST + 1), of = skip_space(text, end, GAP_MAX), next;
    for (size_t i = at; i < end; i++)
        if ((text.data[i] >= 'a' && text.data[i] <= 'z') || (unsigned char)text.data[i] >= 0x80)
            return at;
    return end > at && end - at <= LONGEST && stands_at(text, of, 'c') &&
                   pass_word(text, of, "cua", &next)
               ? end
               : at;
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
    size_t behind = pass_capitals_before_of(text, next);
    return behind > next ? behind : end;
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

size_t pass_dating(reference_search *search, size_t at)
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
