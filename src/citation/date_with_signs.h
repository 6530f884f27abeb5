/*
 * citation/date_with_signs.h: a date with the same sign between its figures.
 */
#ifndef VANBAN_CITATION_DATE_WITH_SIGNS_H
#define VANBAN_CITATION_DATE_WITH_SIGNS_H

#include "vanban/citation.h"

bool is_date_sign(uint32_t code_point); /* between the figures of a date: / - . */

/* Behind the sign at `at`, which must be `wanted` unless that is 0; blanks and a line end may
 * follow it. 0 when none. */
size_t pass_date_sign(vb_slice text, size_t at, uint32_t *wanted);

/* 01/02/2020/TT: what ends at `at` is the year of a number, no date; but 01/02/2020/. ends a
 * document, and `của` may be glued to a date. */
bool goes_on_as_number(vb_slice text, size_t at);

/* A date whose day begins at `start`: 5/3/2020. */
bool read_date_with_signs(vb_slice text, size_t start, vb_date *date);

#endif
