/*
 * citation/date_figures.h: the figures of a date where a sign or a word tells where they end.
 */
#ifndef VANBAN_CITATION_DATE_FIGURES_H
#define VANBAN_CITATION_DATE_FIGURES_H

#include "vanban/base.h"

/* A figure of at most `most` digits at `at`, at least one of them real; adds to `*misread` those
 * that are not. Returns where it ends, as all of these; 0 when there is none. */
size_t read_figure_at(vb_slice text, size_t at, size_t most, int *value, size_t *misread);

/* A year; the mark of a footnote behind it is none of its figures (2023¹ is read 20231). */
size_t read_year_at(vb_slice text, size_t at, int *value, size_t *misread);

/* Whether the mark of a footnote stands behind a year that ends there. */
bool is_noted(vb_slice text, size_t year_end);

/* A day or a month: two figures, of which one may have been read twice (066, 001). */
size_t read_day_or_month_at(vb_slice text, size_t at, int *value, size_t *misread);

/* Real figures, at least one and at most `most`; where they end, 0 when there are none or more. */
size_t read_plain_figure(vb_slice text, size_t at, size_t most, int *value);

#endif
