/*
 * citation/number_year.h: the year of a number.
 */
#ifndef VANBAN_CITATION_NUMBER_YEAR_H
#define VANBAN_CITATION_NUMBER_YEAR_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* Years in which acts were numbered, or may be. */
bool is_plausible_year(unsigned year);

/* Where a year ends that a blank tore and a slash follows, `at` when there is none: 201 5/NĐ-CP. */
size_t torn_year_end(vb_slice text, size_t at);

/* A year and the separator behind it; `at` when there is none, and then nothing is changed. It may
 * be out of all bounds: only settle_year tells. */
size_t read_year(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

/*
 * A year that cannot be one was misread. 06/9003/QH11 is of 2003, the only year of its term that is
 * but one figure away, and 28/3015/NĐ-CP of 2015, the only year at all. What nothing mends makes no
 * number: false.
 */
bool settle_year(const vb_citation *citation, number_reading *reading);

#endif
