/*
 * citation/date.h: a date as it was read.
 */
#ifndef VANBAN_CITATION_DATE_H
#define VANBAN_CITATION_DATE_H

#include "vanban/citation.h"

/* Years that administrative texts are of or plan for. */
enum { YEAR_FIRST = 1945, YEAR_LAST = 2050 };

/* Writes what was read of a date whose year, month and day are set; `misread`: figures that were.
 */
void set_date(vb_date *date, size_t start, size_t end, bool in_words, size_t misread);

#endif
