/*
 * citation/date_in_words.h: a date with the words between its figures.
 */
#ifndef VANBAN_CITATION_DATE_IN_WORDS_H
#define VANBAN_CITATION_DATE_IN_WORDS_H

#include "vanban/citation.h"

/* A date whose day begins at `start`: 5 tháng 3 năm 2020. */
bool read_date_in_words(const vb_citation *citation, vb_slice text, size_t start, vb_date *date);

#endif
