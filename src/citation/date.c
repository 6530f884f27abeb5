/*
 * Finding dates, and the calendar. A date is three figures, either with the same sign between them
 * or with the words `tháng` and `năm`. Both are read from the first figure on, within a bounded
 * distance.
 *
 *     date_figures.c      days, months and years in figures
 *     date_words.c        `ngày`, `tháng`, `năm`
 *     date_page.c         the number of a page that stands between them
 *     date_in_words.c     5 tháng 3 năm 2020
 *     date_with_signs.c   5/3/2020
 *     date_slashes.c      the same with a slash that was misread
 *
 * Others are looked for only where a date is due:
 *
 *     date_due.c          in forms too rare to be looked for everywhere
 *     date_crowded.c      without its slashes, as the calendar parts its figures
 *     date_misread.c      in words, with figures that are all misread: date_parts.c reads them
 *     date_year.c         a year alone
 */
#include "citation/date.h"

#include "citation/code_points.h"
#include "citation/date_in_words.h"
#include "citation/date_with_signs.h"
#include "citation/date_words.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/next_digit.h"
#include "vanban/orthography.h"

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

/* Where the figure with the digit at `digit` begins, SIZE_MAX when it is part of something else. */
static size_t figure_start(vb_slice text, size_t digit)
{
    size_t before, further;
    uint32_t code_point = code_point_before(text, digit, &before);
    if (vb_ocr_digit(code_point) && !vb_is_digit(code_point)) {
        digit = before;
        code_point = code_point_before(text, digit, &before);
    }
    if (code_point == '/' || (is_word_letter(code_point) && !follows_day_word(text, digit)))
        return SIZE_MAX;
    if (is_date_sign(code_point) && vb_is_digit(code_point_before(text, before, &further)))
        return SIZE_MAX;
    return digit;
}

bool vb_date_find(const vb_citation *citation, vb_slice text, size_t from, vb_date *date)
{
    for (size_t at = next_digit(text, from); at < text.len; at = next_digit(text, at)) {
        size_t end = vb_figures_end(text, at, SIZE_MAX), start;
        *date = (vb_date){0};
        if (end - at <= 3 && (start = figure_start(text, at)) != SIZE_MAX && start >= from &&
            (read_date_with_signs(text, start, date) ||
             read_date_in_words(citation, text, start, date) ||
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
