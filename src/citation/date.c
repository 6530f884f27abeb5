/*
 * A date is three figures, either with the same sign between them or with the words `tháng` and
 * `năm`. Both are read from the first figure on, within a bounded distance.
 */
#include "citation/date.h"

#include "citation/blanks.h"
#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/date_parts.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/lattice.h"
#include "citation/squeezed.h"
#include "citation/tables.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <stdlib.h>
#include <string.h>

int vb_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && leap);
}

bool vb_date_valid(int year, int month, int day)
{
    return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 &&
           day <= vb_days_in_month(year, month);
}

/* A figure of at most `most` digits at `at`, at least one of them real; 0 when there is none. */
static size_t read_figure(vb_slice text, size_t at, size_t most, int *value, size_t *misread)
{
    size_t len = 0, next, bad = 0;
    *value = 0;
    while (at < text.len) {
        uint32_t code_point = code_point_at(text, at, &next);
        char digit = ocr_digit(code_point);
        if (!digit)
            break;
        if (++len > most)
            return 0;
        bad += !vb_is_digit(code_point);
        *value = *value * 10 + digit - '0';
        at = next;
    }
    *misread += bad;
    return len > bad ? at : 0;
}

/* A year that a blank tore (20 18); 0 when there is none. */
static size_t read_torn_year(vb_slice text, size_t at, int *value, size_t *misread)
{
    size_t end = torn_figures_end(text, at);
    if (end == at || (end < text.len && vb_is_digit((unsigned char)text.data[end])))
        return 0;
    *value = 0;
    for (; at < end; at++)
        *value = text.data[at] == ' ' ? *value : *value * 10 + text.data[at] - '0';
    ++*misread;
    return end;
}

/* A year; the mark of a footnote behind it is none of its figures (2023¹ is read 20231). */
static size_t read_year(vb_slice text, size_t at, int *value, size_t *misread)
{
    enum { FIGURES = 4 };
    size_t torn = read_torn_year(text, at, value, misread);
    if (torn)
        return torn;
    if (vb_figures_end(text, at, SIZE_MAX) == at + FIGURES + 1 && text.data[at + FIGURES] != '0')
        text.len = at + FIGURES;
    return read_figure(text, at, FIGURES, value, misread);
}

static bool is_noted(vb_slice text, size_t year_end)
{
    return year_end < text.len && vb_is_digit((unsigned char)text.data[year_end]);
}

/* A day or a month: two figures, of which one may have been read twice (066, 001). */
static size_t read_day_or_month(vb_slice text, size_t at, int *value, size_t *misread)
{
    size_t end = read_figure(text, at, 3, value, misread);
    if (!end || end - at < 3)
        return end;
    *value = figures_read_once(*value);
    ++*misread;
    return *value < 0 ? 0 : end;
}

static size_t squeezed_word(vb_slice text, size_t at, squeezed *word)
{
    size_t end = at, next;
    for (size_t i = 0; i < 10 && end < text.len; i++, end = next)
        if (is_blank(code_point_at(text, end, &next)))
            break;
    squeeze(text, at, end, CP_MAX, word);
    return end;
}

/* Whether `word` is a misreading of `wanted` (folded ASCII) that costs at most `limit`. */
static bool is_word(const vb_citation *citation, const squeezed *word, const char *wanted,
                    float limit)
{
    cps name;
    size_t len = 0;
    while (len < word->letters.len && (uint32_t)(unsigned char)wanted[len] == word->letters.at[len])
        len++;
    if (len == word->letters.len && !wanted[len])
        return true;
    const ocr_channel *channel = &citation->tables->name_channel;
    if (!may_begin(channel, (uint32_t)(unsigned char)wanted[0], word->letters.at[0]))
        return false;
    cps_from(&name, vb_slice_of(wanted));
    return channel_distance(channel, &name, &word->letters, limit) <= limit;
}

/* A word of a date, and what it may cost when it is misread. */
typedef struct date_word {
    vb_slice written;
    const char *folded;
    float limit;
} date_word;

/* The byte behind a word that stands at `at` as it must be written; NUL: it does not. */
static char behind_word(vb_slice text, size_t at, vb_slice word)
{
    bool written = text.len - at > word.len && memcmp(text.data + at, word.data, word.len) == 0;
    return written ? text.data[at + word.len] : '\0';
}

size_t pass_speck(vb_slice text, size_t at)
{
    bool speck = at + 1 < text.len && (text.data[at] == '.' || text.data[at] == ',') &&
                 is_ascii_blank(text.data[at + 1]);
    return at + speck;
}

static bool is_indentation(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Behind the number of a page that the line is all of in whose first blanks, or behind them, `at`
 * is; else `at`. */
static size_t pass_page(vb_slice text, size_t at)
{
    size_t line = at, number = at;
    /* Mostly one blank stands before it, behind a word or a figure. */
    if (at < 2 || (unsigned char)text.data[at - 1] > ' ' || (unsigned char)text.data[at - 2] > ' ')
        line = at > 0 && vb_is_among(text.data[at - 1], "\n\f") ? at : 0;
    while (line > 0 && is_indentation(text.data[line - 1]))
        line--;
    if (line == 0 || !vb_is_among(text.data[line - 1], "\n\f"))
        return at;
    while (number < text.len && is_indentation(text.data[number]))
        number++;
    size_t behind = vb_page_number_pass(text, number);
    return behind > number ? behind : at;
}

/* Behind that of one between a word and its figures, so many of them; else `at`. */
static size_t pass_page_before_figures(vb_slice text, size_t at, size_t least, size_t most)
{
    size_t behind = pass_page(text, at), figures = vb_figures_end(text, behind, SIZE_MAX) - behind;
    return figures >= least && figures <= most ? behind : at;
}

/* Passes over a word between two figures: `tháng`, `năm`. SIZE_MAX when it is another. */
static size_t pass_word(const vb_citation *citation, vb_slice text, size_t at,
                        const date_word *wanted)
{
    squeezed word;
    size_t start = pass_page(text, skip_blanks(text, pass_speck(text, at), 16)),
           end = start + wanted->written.len, next;
    char behind = behind_word(text, start, wanted->written);
    if (vb_is_digit((unsigned char)behind)) /* tháng5 */
        return end;
    if (!is_ascii_blank(behind)) {
        end = squeezed_word(text, start, &word);
        if (!word.letters.len || !is_word(citation, &word, wanted->folded, wanted->limit))
            return SIZE_MAX;
    }
    at = skip_blanks(text, end, 16);
    /* `ndm, 2022`: a stray mark does no harm, it is in the word. */
    return at > end && ocr_digit(code_point_at(text, at, &next)) ? at : SIZE_MAX;
}

static void put_figure(char *out, int value, size_t digits, char behind)
{
    out[digits] = behind;
    for (; digits-- > 0; value /= 10)
        out[digits] = (char)('0' + value % 10);
}

void set_date(vb_date *date, size_t start, size_t end, bool in_words, size_t misread)
{
    date->start = date->digits_start = start;
    date->end = end;
    date->in_words = in_words;
    date->confidence = misread == 0 ? 1 : misread < 3 ? 0.85 : 0.7;
    put_figure(date->iso, date->year, 4, '-');
    put_figure(date->iso + 5, date->month, 2, '-');
    put_figure(date->iso + 8, date->day, 2, '\0');
}

static bool read_in_words(const vb_citation *citation, vb_slice text, size_t start, vb_date *date)
{
    static const date_word month = {{"tháng", 6}, "thang", 2.2f}, year = {{"năm", 4}, "nam", 1.3f};
    size_t misread = 0, at = read_day_or_month(text, start, &date->day, &misread);
    if (!at || (at = pass_word(citation, text, at, &month)) == SIZE_MAX)
        return false;
    at = read_day_or_month(text, pass_page_before_figures(text, at, 1, 2), &date->month, &misread);
    if (!at || (at = pass_word(citation, text, at, &year)) == SIZE_MAX)
        return false;
    at = read_year(text, pass_page_before_figures(text, at, 4, 4), &date->year, &misread);
    if (!at || !vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, start, at, true, misread);
    date->noted = is_noted(text, at);
    return true;
}

bool is_date_sign(uint32_t code_point)
{
    return code_point == '/' || code_point == '-' || code_point == '.' || code_point == 0x2044 ||
           code_point == 0x2013;
}

size_t pass_date_sign(vb_slice text, size_t at, uint32_t *wanted)
{
    size_t sign = skip_blanks(text, at, 1), after;
    uint32_t code_point = code_point_at(text, sign, &after);
    if (!is_date_sign(code_point) || (*wanted && code_point != *wanted))
        return 0;
    *wanted = code_point;
    return skip_blanks(text, after, sign > at ? 1 : 8);
}

bool goes_on_as_number(vb_slice text, size_t at)
{
    size_t next, behind;
    at += is_noted(text, at);
    uint32_t after = code_point_at(text, at, &next);
    if (after == '/')
        return code_point_at(text, next, &behind) != '.';
    return is_word_letter(after) &&
           !vb_slice_starts(vb_slice_cut(text, at, text.len), VB_SLICE("của "));
}

static bool read_with_signs(vb_slice text, size_t start, vb_date *date)
{
    size_t misread = 0, at = read_figure(text, start, 2, &date->day, &misread);
    uint32_t sign = 0;
    if (!at || !(at = pass_date_sign(text, at, &sign)) ||
        !(at = read_figure(text, at, 2, &date->month, &misread)) ||
        !(at = pass_date_sign(text, at, &sign)) ||
        !(at = read_year(text, at, &date->year, &misread)))
        return false;
    if (!vb_date_valid(date->year, date->month, date->day) || goes_on_as_number(text, at))
        return false;
    set_date(date, start, at, false, misread);
    date->noted = is_noted(text, at);
    return true;
}

size_t read_plain_figure(vb_slice text, size_t at, size_t most, int *value)
{
    size_t end = vb_figures_end(text, at, most + 1);
    if (end == at || end > at + most)
        return 0;
    for (*value = 0; at < end; at++)
        *value = *value * 10 + text.data[at] - '0';
    return end;
}

/* How a slash between figures was read. */
typedef enum slash { SLASH_NONE, SLASH_PLAIN, SLASH_LETTER, SLASH_SIGN, SLASH_LOST } slash;

/* The slash at `at`, as which a sign or a letter may stand; sets what is behind it. */
static slash slash_at(vb_slice text, size_t at, size_t *behind)
{
    switch (code_point_at(text, at, behind)) {
    case '/':
        return SLASH_PLAIN;
    case 'I':
    case 'l':
    case '|':
        return SLASH_LETTER;
    case ':':
    case ';':
    case '\'':
    case '.':
    case 0xB0:   /* ° */
    case 0x2044: /* ⁄ */
        return SLASH_SIGN;
    case ' ':
        return SLASH_LOST;
    default:
        return SLASH_NONE;
    }
}

bool is_misread_slash(vb_slice text, size_t at, size_t *behind)
{
    slash read = slash_at(text, at, behind);
    return read != SLASH_NONE && read != SLASH_LOST;
}

static const vb_slice day_word = {"ngày", sizeof "ngày" - 1};

static bool stands_before(vb_slice text, size_t at, vb_slice word)
{
    return at >= word.len && memcmp(text.data + at - word.len, word.data, word.len) == 0;
}

/* Whether the two slashes tell that the figures are a date: not when both are plain, for that is no
 * misreading, or when none is but for letters. A colon beside another is one of a time; two unlike
 * signs are slashes, and a blank is one that was lost, only behind `ngày`. */
static bool are_of_date(vb_slice text, size_t start, slash before, slash behind, bool alike)
{
    bool both = before == SLASH_PLAIN && behind == SLASH_PLAIN,
         either = before == SLASH_PLAIN || behind == SLASH_PLAIN,
         letters = before == SLASH_LETTER && behind == SLASH_LETTER,
         signs = before == SLASH_SIGN && behind == SLASH_SIGN && !alike,
         lost = before == SLASH_LOST || behind == SLASH_LOST;
    return !both && (either || letters || signs) &&
           ((!lost && !signs) || stands_before(text, skip_blanks_back(text, start, 2), day_word));
}

bool vb_date_read_misread_slashes(vb_slice text, size_t at, vb_date *date)
{
    enum { YEAR = 4 };
    *date = (vb_date){0};
    size_t month, year, first = read_plain_figure(text, at, 2, &date->day), second, end;
    slash before = first ? slash_at(text, first, &month) : SLASH_NONE;
    if (!before || !(second = read_plain_figure(text, month, 2, &date->month)))
        return false;
    slash behind = slash_at(text, second, &year);
    /* What goes on is the number of a document. */
    if (!behind || !(end = read_plain_figure(text, year, YEAR, &date->year)) ||
        !are_of_date(text, at, before, behind, text.data[first] == text.data[second]) ||
        end - year != YEAR || goes_on_as_number(text, end) ||
        !vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, at, end, false, 1);
    return true;
}

/* Takes the word `ngày` before the figures into the date. */
static void take_day_word(const vb_citation *citation, vb_slice text, vb_date *date)
{
    size_t end = skip_blanks_back(text, date->start, 16), start = end, before;
    squeezed word;
    if (stands_before(text, end, day_word) &&
        (end == day_word.len || is_ascii_blank(text.data[end - day_word.len - 1]))) {
        date->start = end - day_word.len;
        return;
    }
    for (size_t i = 0; i < 7 && start > 0; i++, start = before)
        if (is_blank(code_point_before(text, start, &before)))
            break;
    if (end == date->start)
        return;
    squeeze(text, start, end, CP_MAX, &word);
    if (word.letters.len >= 2 && is_word(citation, &word, "ngay", 1.6f))
        date->start = word.starts[0];
}

/* Where the figure with the digit at `digit` begins, SIZE_MAX when it is part of something else. */
static size_t figure_start(vb_slice text, size_t digit)
{
    size_t before, further;
    uint32_t code_point = code_point_before(text, digit, &before);
    if (ocr_digit(code_point) && !vb_is_digit(code_point)) {
        digit = before;
        code_point = code_point_before(text, digit, &before);
    }
    if (code_point == '/' || (is_word_letter(code_point) && !stands_before(text, digit, day_word)))
        return SIZE_MAX;
    if (is_date_sign(code_point) && vb_is_digit(code_point_before(text, before, &further)))
        return SIZE_MAX;
    return digit;
}

bool vb_date_find(const vb_citation *citation, vb_slice text, size_t from, vb_date *date)
{
    for (size_t at = from; at < text.len;) {
        if (!vb_is_digit((unsigned char)text.data[at])) {
            at++;
            continue;
        }
        size_t end = vb_figures_end(text, at, SIZE_MAX), start;
        *date = (vb_date){0};
        if (end - at <= 3 && (start = figure_start(text, at)) != SIZE_MAX && start >= from &&
            (read_with_signs(text, start, date) || read_in_words(citation, text, start, date) ||
             vb_date_read_misread_slashes(text, start, date))) {
            take_day_word(citation, text, date);
            if (date->start < from)
                date->start = date->digits_start;
            return true;
        }
        at = end;
    }
    return false;
}

/* -------------------------------------------------------------------------------------- year -- */

enum { YEAR_FIGURES = VB_DATE_PART_SIZE - 1 };

/* Where the first figure stands behind the word at `start`, or in it; SIZE_MAX: it is further away.
 */
static size_t figures_behind_word(vb_slice text, size_t start, size_t *word_end)
{
    enum { LONGEST = 10 };
    size_t end = start;
    while (end < text.len && end < start + LONGEST && !is_ascii_blank(text.data[end]) &&
           !vb_is_digit((unsigned char)text.data[end]))
        end++;
    size_t figures = skip_blanks(text, end, 16);
    *word_end = end;
    return figures < text.len && vb_is_digit((unsigned char)text.data[figures]) ? figures
                                                                                : SIZE_MAX;
}

/* Whether four figures stand there that begin no number and no span of years. */
static bool read_plain_year(vb_slice text, size_t at, vb_year *year)
{
    enum { FIRST = 1945, LAST = 2099 };
    int value;
    size_t end = read_plain_figure(text, at, YEAR_FIGURES, &value);
    if (!end || value < FIRST || value > LAST ||
        (end < text.len && (text.data[end] == '/' || text.data[end] == '-')))
        return false;
    memcpy(year->figures, text.data + at, YEAR_FIGURES);
    year->end = end;
    return true;
}

/* The same of figures that were misread: most of them are plain, and nothing else is in their word.
 */
static bool read_misread_year(vb_slice text, size_t at, vb_year *year)
{
    enum { PLAIN = 2 };
    size_t end = at, plain = 0;
    double sure;
    while (end < text.len && !is_ascii_blank(text.data[end]) && end < at + YEAR_FIGURES + PLAIN)
        plain += vb_is_digit((unsigned char)text.data[end++]);
    while (end > at && vb_is_among(text.data[end - 1], ".,;:)"))
        end--;
    if (plain < PLAIN || plain > YEAR_FIGURES ||
        !vb_date_part_read(vb_slice_cut(text, at, end), VB_DATE_YEAR, year->figures, &sure))
        return false;
    year->end = end;
    year->confidence *= sure;
    return true;
}

/* How far the word before a year is believed to be `năm`. */
static const double misread_word = 0.9, unread_word = 0.7;

static double trust_year_word(const vb_citation *citation, vb_slice text, size_t start, size_t end)
{
    static const date_word year = {{"năm", 4}, "nam", 1.3f};
    squeezed read;
    if (end == start || vb_slice_equal(vb_slice_cut(text, start, end), year.written))
        return 1;
    squeeze(text, start, end, CP_MAX, &read);
    if (!read.letters.len || !is_word(citation, &read, year.folded, year.limit))
        return unread_word;
    return is_word(citation, &read, year.folded, 0) ? 1 : misread_word;
}

bool vb_year_read(const vb_citation *citation, vb_slice text, size_t at, vb_year *year)
{
    size_t start = skip_blanks(text, at, 16), end, figures = figures_behind_word(text, start, &end);
    if (start == at || figures == SIZE_MAX)
        return false;
    double trust = trust_year_word(citation, text, start, end);
    *year = (vb_year){.named = trust > unread_word, .confidence = trust};
    return (year->named || figures > end) &&
           (read_plain_year(text, figures, year) || read_misread_year(text, figures, year));
}

/* ----------------------------------------------------------------------------------- misread -- */

/* Words that a part of a date may be torn into, and bytes of each. */
enum { PIECES_MAX = 2, PIECE_MAX = 8 };

static size_t piece_end(vb_slice text, size_t at)
{
    size_t end = at, next;
    while (end < text.len && end <= at + PIECE_MAX && !is_blank(code_point_at(text, end, &next)))
        end = next;
    return end;
}

/* Whether the first letter of a word that begins with a letter of ASCII tells that it is another.
 */
static bool begins_otherwise(const vb_citation *citation, vb_slice text, size_t at, char wanted)
{
    uint32_t first = at < text.len ? fold_letter((unsigned char)text.data[at] & 0x7F) : 0;
    return at < text.len && (unsigned char)text.data[at] < 0x80 && first - 'a' < 26 &&
           !may_begin(&citation->tables->name_channel, (uint32_t)(unsigned char)wanted, first);
}

/* Passes over the word that begins at `at`, and the blanks behind it; SIZE_MAX when it is another.
 */
static size_t pass_date_word(const vb_citation *citation, vb_slice text, size_t at,
                             const date_word *wanted)
{
    squeezed word;
    if (begins_otherwise(citation, text, at, wanted->folded[0]))
        return SIZE_MAX;
    size_t end = squeezed_word(text, at, &word);
    bool found = word.letters.len && is_word(citation, &word, wanted->folded, wanted->limit);
    return found ? skip_blanks(text, end, 16) : SIZE_MAX;
}

/* The day or month from `at` on, up to the word behind it; SIZE_MAX when there is none. */
static size_t read_misread_part(const vb_citation *citation, vb_slice text, size_t at,
                                vb_date_part part, const date_word *behind, int *value,
                                double *sure)
{
    char figures[VB_DATE_PART_SIZE];
    size_t end = at;
    for (size_t pieces = 0; pieces < PIECES_MAX; pieces++) {
        end = piece_end(text, pieces ? skip_blanks(text, end, 1) : at);
        size_t next = pass_date_word(citation, text, skip_blanks(text, end, 16), behind);
        if (next == SIZE_MAX)
            continue;
        double own;
        if (!vb_date_part_read(vb_slice_cut(text, at, end), part, figures, &own))
            return SIZE_MAX;
        *value = atoi(figures);
        *sure *= own;
        return next;
    }
    return SIZE_MAX;
}

bool vb_date_find_misread(const vb_citation *citation, vb_slice text, size_t from, vb_date *date)
{
    static const date_word day = {{"ngày", 5}, "ngay", 1.6f}, month = {{"tháng", 6}, "thang", 2.2f},
                           year = {{"năm", 4}, "nam", 1.3f};
    char figures[VB_DATE_PART_SIZE];
    size_t start = skip_blanks(text, from, 16), at = pass_date_word(citation, text, start, &day);
    double sure = 1, own;
    *date = (vb_date){0};
    if (at == SIZE_MAX ||
        (at = read_misread_part(citation, text, at, VB_DATE_DAY, &month, &date->day, &sure)) ==
            SIZE_MAX ||
        (at = read_misread_part(citation, text, at, VB_DATE_MONTH, &year, &date->month, &sure)) ==
            SIZE_MAX)
        return false;
    size_t end = piece_end(text, at);
    while (end > at && vb_is_among(text.data[end - 1], ".,;:)"))
        end--;
    if (!vb_date_part_read(vb_slice_cut(text, at, end), VB_DATE_YEAR, figures, &own))
        return false;
    date->year = atoi(figures);
    if (!vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, start, end, true, 0);
    date->confidence = sure * own;
    return true;
}
