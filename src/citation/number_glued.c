/*
 * Numbers whose year stands in one with their ordinal, as a slash was lost between them or read as
 * a figure. Only a symbol that is known is believed behind them.
 */
#include "citation/number_glued.h"

#include "citation/number_around.h"
#include "citation/number_figures.h"
#include "citation/number_mend.h"
#include "citation/number_parts.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/number_year.h"
#include "vanban/orthography.h"

#include <string.h>

/* Figures of a year, and of an ordinal that has swallowed one or all of one but its last. */
enum {
    YEAR_FIGURES = 4,
    GLUED_LEAST = YEAR_FIGURES + 2,
    GLUED_ORDINAL_MAX = 3,
    CUT_FIGURES = GLUED_ORDINAL_MAX + YEAR_FIGURES - 1
};

/*
 * A number whose year stands in one with its ordinal, the figures from `at` to `end`: a slash was
 * read as a 7 (2872023/QH15 is 28/2023/QH15), or was lost (092013/NĐ-CP). Of a 1 nothing is said.
 * Only a symbol that is known is believed.
 */
static bool read_glued(const vb_citation *citation, vb_slice text, size_t at, size_t end,
                       number_reading *reading, vb_number *number)
{
    separator sep;
    if (end - at < GLUED_LEAST || end - at > GLUED_MAX ||
        !vb_is_digit((unsigned char)text.data[at]))
        return false;
    unsigned year = value_of(text.data + end - YEAR_FIGURES);
    size_t symbol = read_separator(text, end, &sep);
    char last = text.data[end - YEAR_FIGURES - 1];
    look_to(reading, symbol);
    if (!is_plausible_year(year) || last == '1' || sep.kind != SEP_SLASH)
        return false;
    reading->ordinal_len = end - at - YEAR_FIGURES - (last == '7');
    if (last != '7' && reading->ordinal_len > GLUED_ORDINAL_MAX)
        return false; /* 20252026: two years */
    memcpy(reading->ordinal, text.data + at, reading->ordinal_len);
    reading->year = year;
    reading->year_separator = lost_separator;
    reading->guessed = last != '7';
    reading->changed = true;
    reading->parts[0].before = sep;
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    return finish_reading(citation, text, reading, number) && number->body &&
           (number->type || number->system == VB_NUMBER_ASSEMBLY);
}

/*
 * 136202/NĐ-CP ngày 12/6/2025: the same where the year's last figure was lost, too, which the date
 * tells. No act has a number of six figures.
 */
static bool read_cut_year(const vb_citation *citation, vb_slice text, size_t at, size_t end,
                          number_reading *reading, vb_number *number)
{
    enum { FIGURES = CUT_FIGURES - GLUED_ORDINAL_MAX, REACH = 48 };
    char cut[] = "0000";
    vb_date date;
    memcpy(cut, text.data + end - FIGURES, FIGURES);
    size_t symbol = read_separator(text, end, &reading->parts[0].before);
    look_to(reading, symbol);
    if (!is_plausible_year(value_of(cut)) || reading->parts[0].before.kind != SEP_SLASH)
        return false;
    reading->ordinal_len = GLUED_ORDINAL_MAX;
    memcpy(reading->ordinal, text.data + at, GLUED_ORDINAL_MAX);
    reading->year_separator = lost_separator;
    reading->guessed = reading->changed = true;
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    look_to(reading, reading->end + REACH);
    if (!read_date_behind(citation, text, reading->end, &date) ||
        (unsigned)date.year / 10 != value_of(cut) / 10)
        return false;
    reading->year = (unsigned)date.year;
    return finish_reading(citation, text, reading, number) && number->body && number->type;
}

bool read_glued_number(const vb_citation *citation, vb_slice text, size_t at,
                       const number_site *site, vb_number *number, size_t *looked)
{
    number_reading reading;
    start_reading(&reading, site, at);
    bool found = read_glued(citation, text, at, site->end, &reading, number);
    *looked = farther(*looked, &reading);
    if (found || site->end - at != CUT_FIGURES ||
        vb_figures_end(text, at, CUT_FIGURES) != site->end)
        return found;
    start_reading(&reading, site, at);
    found = read_cut_year(citation, text, at, site->end, &reading, number);
    *looked = farther(*looked, &reading);
    return found;
}
