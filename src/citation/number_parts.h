/*
 * citation/number_parts.h: the parts of a number's symbol, one after the other.
 */
#ifndef VANBAN_CITATION_NUMBER_PARTS_H
#define VANBAN_CITATION_NUMBER_PARTS_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/*
 * Collects the parts of the symbol from `at`, where the first begins. The reading's end is behind
 * the last of them.
 */
void read_parts(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

#endif
