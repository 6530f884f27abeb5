/*
 * citation/date_page.h: the number of a page inside a date.
 */
#ifndef VANBAN_CITATION_DATE_PAGE_H
#define VANBAN_CITATION_DATE_PAGE_H

#include "vanban/base.h"

/* Behind the number of a page that the line is all of in whose first blanks, or behind them, `at`
 * is; else `at`. */
size_t pass_page_inside(vb_slice text, size_t at);

/* Behind that of one between a word and its figures, so many of them; else `at`. */
size_t pass_page_before_figures(vb_slice text, size_t at, size_t least, size_t most);

#endif
