/*
 * The figures of a date where a sign or a word tells where they end: days and months, and years,
 * torn and misread as they may be.
 */
#include "citation/date_figures.h"

#include "citation/code_points.h"
#include "citation/date_parts.h"
#include "citation/figures.h"
#include "vanban/orthography.h"

size_t read_figure_at(vb_slice text, size_t at, size_t most, int *value, size_t *misread)
{
    size_t len = 0, next, bad = 0;
    *value = 0;
    while (at < text.len) {
        uint32_t code_point = code_point_at(text, at, &next);
        char digit = vb_ocr_digit(code_point);
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

size_t read_year_at(vb_slice text, size_t at, int *value, size_t *misread)
{
    enum { FIGURES = 4 };
    size_t torn = read_torn_year(text, at, value, misread);
    if (torn)
        return torn;
    if (vb_figures_end(text, at, SIZE_MAX) == at + FIGURES + 1 && text.data[at + FIGURES] != '0')
        text.len = at + FIGURES;
    return read_figure_at(text, at, FIGURES, value, misread);
}

bool is_noted(vb_slice text, size_t year_end)
{
    return year_end < text.len && vb_is_digit((unsigned char)text.data[year_end]);
}

size_t read_day_or_month_at(vb_slice text, size_t at, int *value, size_t *misread)
{
    size_t end = read_figure_at(text, at, 3, value, misread);
    if (!end || end - at < 3)
        return end;
    *value = figures_read_once(*value);
    ++*misread;
    return *value < 0 ? 0 : end;
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
