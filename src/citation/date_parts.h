/*
 * citation/date_parts.h: figures of a date that were misread.
 */
#ifndef VANBAN_CITATION_DATE_PARTS_H
#define VANBAN_CITATION_DATE_PARTS_H

#include "vanban/citation.h"

/* The two figures of a day or month of which one was read twice (066, 244), in three; -1 when none
 * stands beside its like. */
int figures_read_once(int three);

/* The figure that a letter is read for where figures are due, by data/label-glyphs.tsv; '\0': none.
 */
char figure_of_letter(uint32_t code_point);

#endif
