/*
 * Dates in forms that are too rare, or too much like something else, to be looked for everywhere:
 * in words, with the month as a numeral, year first, or with two figures of the year. They are read
 * where a date is due: right behind the number of a document.
 */
#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date.h"
#include "citation/date_figures.h"
#include "citation/date_with_signs.h"
#include "citation/date_words.h"
#include "citation/figures.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/number-words.h"

#include <string.h>

enum { GAP = 16, LETTERS = 8 };

/* A word in its folded letters; no longer one is of a date. */
typedef struct folded_text {
    char letters[LETTERS];
    size_t end;
} folded_text;

/* The word at `at`, of letters alone; empty: none, or a longer one. */
static folded_text fold_at(vb_slice text, size_t at)
{
    folded_text word = {.end = at};
    uint32_t code_point;
    for (size_t len = 0, next; at < text.len; at = next) {
        char base = vb_base_at(text, at, &code_point, &next);
        if (!base)
            break;
        if (len + 1 == LETTERS)
            return (folded_text){.end = word.end};
        word.letters[len++] = base;
        word.end = next;
    }
    return word;
}

/* Behind the word at `at`, or behind the blanks before it, if it is this one; SIZE_MAX: it is not.
 */
static size_t pass_exactly(vb_slice text, size_t at, const char *folded)
{
    folded_text word = fold_at(text, skip_blanks(text, at, GAP));
    return strcmp(word.letters, folded) == 0 ? word.end : SIZE_MAX;
}

/* ------------------------------------------------------------------------------ number words -- */

/* The row of a word in data/number-words.tsv; SIZE_MAX: it is in none. */
static size_t row_of(const char *folded)
{
    const vb_table *table = &vb_table_number_words;
    for (size_t row = 0; *folded && row < table->rows; row++)
        if (strcmp(vb_table_cell(table, row, NUMBER_WORDS_WORD).data, folded) == 0)
            return row;
    return SIZE_MAX;
}

static bool is_kind(size_t row, const char *kind)
{
    return strcmp(vb_table_cell(&vb_table_number_words, row, NUMBER_WORDS_KIND).data, kind) == 0;
}

static int value_of(size_t row)
{
    vb_slice value = vb_table_cell(&vb_table_number_words, row, NUMBER_WORDS_VALUE);
    return (int)vb_figures_value(value, 0, value.len);
}

/* A number as far as its words were taken in. */
typedef struct spoken_number {
    int hundreds;   /* with the thousands */
    int tens, unit; /* below a hundred; -1: not said yet */
} spoken_number;

static bool take_figure(spoken_number *number, int value, bool opens)
{
    if (number->unit >= 0 || (opens && number->tens >= 0))
        return false;
    number->unit = value;
    return true;
}

static bool take_ten(spoken_number *number)
{
    if (number->tens >= 0)
        return false;
    number->tens = number->unit < 0 ? 1 : number->unit;
    number->unit = -1;
    return true;
}

/* Hundreds and thousands multiply the one figure before them. */
static bool take_multiple(spoken_number *number, int value)
{
    if (number->unit < 0 || number->tens >= 0)
        return false;
    number->hundreds += number->unit * value;
    number->unit = -1;
    return true;
}

/* Takes one more word into the number; false: it is none of its words. */
static bool take_word(spoken_number *number, size_t row)
{
    if (is_kind(row, "unit") || is_kind(row, "opens") || is_kind(row, "ordinal"))
        return take_figure(number, value_of(row), is_kind(row, "opens"));
    if (is_kind(row, "ten"))
        return take_ten(number);
    if (is_kind(row, "hundred") || is_kind(row, "thousand"))
        return take_multiple(number, value_of(row));
    return is_kind(row, "nothing") && number->hundreds && number->tens < 0 && number->unit < 0;
}

size_t vb_number_in_words(vb_slice text, size_t at, int *value)
{
    spoken_number number = {0, -1, -1};
    size_t end = 0;
    for (;;) {
        folded_text word = fold_at(text, skip_blanks(text, at, GAP));
        size_t row = row_of(word.letters);
        if (row == SIZE_MAX || !take_word(&number, row))
            break;
        at = end = word.end;
    }
    *value = number.hundreds + (number.tens > 0 ? number.tens * 10 : 0) +
             (number.unit > 0 ? number.unit : 0);
    return end;
}

bool vb_is_number_word(vb_slice text, size_t at, size_t *end)
{
    folded_text word = fold_at(text, at);
    *end = word.end;
    return row_of(word.letters) != SIZE_MAX;
}

/* ------------------------------------------------------------------------------------- parts -- */

/* Each reads one part at a place and tells where it ends, 0 when it is not there. */

static size_t read_day(vb_slice text, size_t at, int *day)
{
    folded_text word = fold_at(text, at);
    size_t row = row_of(word.letters), end;
    if (row != SIZE_MAX && is_kind(row, "day"))
        at = skip_blanks(text, word.end, GAP);
    end = read_plain_figure(text, at, 2, day);
    return end ? end : vb_number_in_words(text, at, day);
}

static size_t read_numeral(vb_slice text, size_t at, int *month)
{
    static const char *const numerals[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                           "VII", "VIII", "IX",  "X",  "XI", "XII"};
    size_t end = roman_end(text, at, ROMAN_MAX);
    for (*month = 1; *month <= 12; ++*month)
        if (vb_slice_equal(vb_slice_cut(text, at, end), vb_slice_of(numerals[*month - 1])))
            return end;
    return 0;
}

static size_t read_month(vb_slice text, size_t at, int *month)
{
    folded_text word = fold_at(text, at);
    size_t row = row_of(word.letters), end = read_plain_figure(text, at, 2, month);
    if (!end)
        end = read_numeral(text, at, month);
    if (end || row == SIZE_MAX)
        return end;
    if (!is_kind(row, "month"))
        return vb_number_in_words(text, at, month);
    *month = value_of(row);
    return word.end;
}

/* A year behind `năm`. One in words that another follows was not understood: hai nghìn hai ba. */
static size_t read_said_year(vb_slice text, size_t at, int *year)
{
    size_t end = read_plain_figure(text, at, 4, year), next;
    if (end)
        return end;
    end = vb_number_in_words(text, at, year);
    return end && !vb_is_number_word(text, skip_blanks(text, end, GAP), &next) ? end : 0;
}

/* Whether figures behind two of a year may be more of it, or of something else: 20 18, 17-18. */
static bool goes_on_in_figures(vb_slice text, size_t at)
{
    size_t next = skip_blanks(text, at, 1), behind;
    if (next == at && at < text.len && is_date_sign(code_point_at(text, at, &behind)))
        next = behind;
    return next < text.len && vb_is_digit((unsigned char)text.data[next]);
}

/* The last year up to `latest` with these two last figures; 0: there may be several, or none. */
static int full_year(int figures, int latest)
{
    int last = latest ? latest : YEAR_LAST, year = last - (last - figures) % 100;
    return year >= YEAR_FIRST && (latest || year - 100 < YEAR_FIRST) ? year : 0;
}

/* A year behind a sign: of four figures, or of two where `ngày` says that it is a date. */
static size_t read_signed_year(vb_slice text, size_t at, bool said, int latest, int *year)
{
    size_t end = read_plain_figure(text, at, 4, year);
    if (end != at + 2)
        return end;
    *year = said && !goes_on_in_figures(text, end) ? full_year(*year, latest) : 0;
    return end;
}

/* ---------------------------------------------------------------------------------- the date -- */

/* Signs that may stand in one date: the same, or a slash beside a hyphen. */
static bool go_together(uint32_t first, uint32_t second)
{
    return first == second || (first != '.' && second != '.');
}

/* The month and the year behind the sign after the day. */
static size_t read_behind_sign(vb_slice text, size_t at, bool said, int latest, vb_date *date)
{
    uint32_t first = 0, second = 0;
    size_t end, year;
    if (!(at = pass_date_sign(text, at, &first)) || !(end = read_month(text, at, &date->month)))
        return 0;
    year = pass_exactly(text, end, "nam");
    if (year != SIZE_MAX)
        return read_plain_figure(text, skip_blanks(text, year, GAP), 4, &date->year);
    year = pass_date_sign(text, end, &second);
    return year && go_together(first, second)
               ? read_signed_year(text, year, said, latest, &date->year)
               : 0;
}

/* `tháng` and the month, `năm` and the year. */
static size_t read_behind_words(vb_slice text, size_t at, vb_date *date)
{
    size_t month = pass_exactly(text, at, "thang"), end, year;
    if (month == SIZE_MAX ||
        !(end = read_month(text, skip_blanks(text, month, GAP), &date->month)) ||
        (year = pass_exactly(text, pass_speck(text, end), "nam")) == SIZE_MAX)
        return 0;
    return read_said_year(text, skip_blanks(text, year, GAP), &date->year);
}

/* 2013-11-04, as ISO 8601 writes it. */
static size_t read_year_first(vb_slice text, size_t at, vb_date *date)
{
    size_t end = read_plain_figure(text, at, 4, &date->year);
    if (end != at + 4 || text.len - end < 6 || text.data[end] != '-' || text.data[end + 3] != '-' ||
        read_plain_figure(text, end + 1, 2, &date->month) != end + 3)
        return 0;
    return read_plain_figure(text, end + 4, 2, &date->day);
}

/* Where the day or the year begins behind `ngày`, which may be left out only before a figure;
 * SIZE_MAX: no date begins here. */
static size_t pass_day_word(vb_slice text, size_t at)
{
    char first = at < text.len ? text.data[at] : '\0';
    if (vb_is_digit((unsigned char)first))
        return at;
    size_t behind = first == 'n' || first == 'N' ? pass_exactly(text, at, "ngay") : SIZE_MAX;
    return behind == SIZE_MAX ? SIZE_MAX : skip_blanks(text, behind, GAP);
}

bool vb_date_read_due(vb_slice text, size_t from, int latest, vb_date *date)
{
    size_t start = skip_blanks(text, from, GAP), day = pass_day_word(text, start), end;
    bool said = day > start, in_words = false;
    char written[VB_DATE_SIZE];
    *date = (vb_date){0};
    if (day == SIZE_MAX)
        return false;
    end = read_year_first(text, day, date);
    if (!end && (end = read_day(text, day, &date->day)) != 0) {
        size_t behind = read_behind_sign(text, end, said, latest, date);
        in_words = !behind;
        end = behind ? behind : read_behind_words(text, end, date);
    }
    if (end && vb_date_valid(date->year, date->month, date->day) && !goes_on_as_number(text, end))
        set_date(date, start, end, in_words, 0);
    else if (vb_date_read_crowded(text, day, date, written))
        date->start = start;
    else
        return false;
    date->digits_start = day;
    return true;
}
