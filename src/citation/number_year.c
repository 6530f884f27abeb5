/*
 * The year of a number: four figures behind a slash, torn and misread as they may be, and the
 * separator behind them. One that cannot be a year was misread, and the term of an assembly may
 * tell which it is.
 */
#include "citation/number_year.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/figures.h"
#include "citation/number_begins.h"
#include "citation/number_figures.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

#include <string.h>

static size_t count_real_digits(vb_slice text, size_t at, size_t end)
{
    size_t real = 0;
    for (; at < end; at++)
        real += vb_is_digit((unsigned char)text.data[at]);
    return real;
}

size_t torn_year_end(vb_slice text, size_t at)
{
    size_t end = torn_figures_end(text, at);
    bool year = end < text.len && text.data[end] == '/';
    return year && (text.data[at] == '1' || text.data[at] == '2') ? end : at;
}

/* The four figures of a year at `at`, letters read for figures and one blank inside included; `at`
 * when there are none. */
static size_t read_year_figures(vb_slice text, size_t at, char *digits, number_reading *reading)
{
    size_t len, end = read_digits(text, at, 5, true, digits, &len), torn;
    look_to(reading, end);
    if (len == 4)
        return count_real_digits(text, at, end) < 2 ? at : end;
    end = read_digits(text, at, 5, false, digits, &len);
    if (len == 4 || (len == 5 && (digits[4] == '7' || digits[4] == '1')))
        return at + 4;
    if (len == 3 && end < text.len && text.data[end] == '%') { /* 202%⁄NĐ: 5 and a slash */
        digits[len] = '5';
        return end;
    }
    torn = torn_year_end(text, at);
    look_to(reading, torn);
    for (size_t i = at, figure = 0; i < torn; i++)
        if (text.data[i] != ' ')
            digits[figure++] = text.data[i];
    return torn;
}

/* Finds what stands for the separator behind a year that ends at `end`, where none does. */
static bool guess_after_year(const vb_citation *citation, vb_slice text, size_t end, unsigned year,
                             number_reading *reading, separator *after, size_t *symbol)
{
    size_t next;
    uint32_t sign = code_point_at(text, end, &next);
    *symbol = next;
    *after = (separator){SEP_DAMAGED, false, false, false, 0.4f};
    /* 34I2016IND-CP: the slash read as a letter, at a line's end, too; 174/20117TT-BTC: as a
     * figure; 73/2023)NĐ-CP: as a bracket. */
    size_t behind = skip_blanks(text, next, BLANKS_MAX);
    bool letter = sign == 'I' || sign == 'l';
    if (letter && behind > next) {
        *symbol = behind;
        return begins_assembly(citation, text, behind, year, reading) ||
               begins_symbol(citation, text, behind, reading);
    }
    bool stroke = sign == '7' || sign == '1' || sign == ')';
    if (letter || (stroke && begins_symbol(citation, text, next, reading)))
        return true;
    *symbol = behind_lost_separator(text, end, reading->introduced);
    *after = lost_separator;
    bool follows = begins_assembly(citation, text, *symbol, year, reading) ||
                   begins_symbol(citation, text, *symbol, reading);
    reading->guessed |= follows;
    return follows;
}

size_t read_year(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading)
{
    char digits[8];
    separator after;
    size_t end = read_year_figures(text, at, digits, reading);
    if (end == at)
        return at;
    unsigned year = value_of(digits);
    bool changed = count_real_digits(text, at, end) < 4 || end - at > 4;
    /* What is no year may be a misread one of an assembly's term. */
    if (changed && !is_year(year))
        return at;
    size_t symbol = read_separator(text, end, &after);
    look_to(reading, symbol > end ? symbol : skip_blanks(text, end, 4));
    if (symbol == end && !guess_after_year(citation, text, end, year, reading, &after, &symbol))
        return at;
    if (symbol > end && after.kind == SEP_DAMAGED)
        symbol = behind_line_end(citation, text, symbol, reading);
    reading->year = year;
    reading->changed |= changed;
    reading->cost += changed ? 0.2f : 0;
    reading->year_separator = reading->parts[0].before;
    reading->parts[0].before = after;
    return symbol;
}

bool is_plausible_year(unsigned year)
{
    return year >= 1945 && year < 2040;
}

/* The one plausible year that differs from `year` in one figure; 0: several. */
static unsigned nearest_year(unsigned year)
{
    unsigned only = 0;
    for (unsigned known = 1900; known < 2100; known++) {
        if (!is_plausible_year(known) || !differ_in_one_figure(known, year))
            continue;
        if (only)
            return 0;
        only = known;
    }
    return only;
}

bool settle_year(const vb_citation *citation, number_reading *reading)
{
    if (!reading->year || is_plausible_year(reading->year))
        return true;
    uint32_t term = 0;
    for (size_t i = 0; i < reading->count && !term; i++)
        term = assembly_term_of(citation, &reading->parts[i].token);
    unsigned meant =
        term ? year_of_term(citation, term, reading->year) : nearest_year(reading->year);
    if (!meant)
        return is_year(reading->year);
    reading->year = meant;
    reading->cost += 0.5f;
    return true;
}
