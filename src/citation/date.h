/*
 * citation/date.h: what the readers of dates share.
 */
#ifndef VANBAN_CITATION_DATE_H
#define VANBAN_CITATION_DATE_H

#include "vanban/citation.h"

/* Years that administrative texts are of or plan for. */
enum { YEAR_FIRST = 1945, YEAR_LAST = 2050 };

/* Writes what was read of a date whose year, month and day are set; `misread`: figures that were.
 */
void set_date(vb_date *date, size_t start, size_t end, bool in_words, size_t misread);

/* Real figures, at least one and at most `most`; where they end, 0 when there are none or more. */
size_t read_plain_figure(vb_slice text, size_t at, size_t most, int *value);

/* Behind a speck or a comma between a figure and the word that follows it: `tháng 12. năm 2020`. */
size_t pass_speck(vb_slice text, size_t at);

/* Whether a slash may stand at `at`, as itself or as what a scan read it for; sets what is behind.
 */
bool is_misread_slash(vb_slice text, size_t at, size_t *behind);

bool is_date_sign(uint32_t code_point); /* between the figures of a date: / - . */

/* Behind the sign at `at`, which must be `wanted` unless that is 0; blanks and a line end may
 * follow it. 0 when none. */
size_t pass_date_sign(vb_slice text, size_t at, uint32_t *wanted);

/* 01/02/2020/TT: what ends at `at` is the year of a number, no date; but 01/02/2020/. ends a
 * document, and `của` may be glued to a date. */
bool goes_on_as_number(vb_slice text, size_t at);

#endif
