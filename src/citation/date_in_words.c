/*
 * A date with the words between its figures: 5 tháng 3 năm 2020.
 */
#include "citation/date_in_words.h"

#include "citation/date.h"
#include "citation/date_figures.h"
#include "citation/date_page.h"
#include "citation/date_words.h"

bool read_date_in_words(const vb_citation *citation, vb_slice text, size_t start, vb_date *date)
{
    size_t misread = 0, at = read_day_or_month_at(text, start, &date->day, &misread);
    if (!at || (at = pass_word_inside(citation, text, at, &date_month)) == SIZE_MAX)
        return false;
    at = read_day_or_month_at(text, pass_page_before_figures(text, at, 1, 2), &date->month,
                              &misread);
    if (!at || (at = pass_word_inside(citation, text, at, &date_year)) == SIZE_MAX)
        return false;
    at = read_year_at(text, pass_page_before_figures(text, at, 4, 4), &date->year, &misread);
    if (!at || !vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, start, at, true, misread);
    date->noted = is_noted(text, at);
    return true;
}
