/*
 * A date with the same sign between its figures: 5/3/2020, 5-3-2020, 5.3.2020.
 */
#include "citation/date_with_signs.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date.h"
#include "citation/date_figures.h"
#include "citation/fold.h"

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

bool read_date_with_signs(vb_slice text, size_t start, vb_date *date)
{
    size_t misread = 0, at = read_figure_at(text, start, 2, &date->day, &misread);
    uint32_t sign = 0;
    if (!at || !(at = pass_date_sign(text, at, &sign)) ||
        !(at = read_figure_at(text, at, 2, &date->month, &misread)) ||
        !(at = pass_date_sign(text, at, &sign)) ||
        !(at = read_year_at(text, at, &date->year, &misread)))
        return false;
    if (!vb_date_valid(date->year, date->month, date->day) || goes_on_as_number(text, at))
        return false;
    set_date(date, start, at, false, misread);
    date->noted = is_noted(text, at);
    return true;
}
