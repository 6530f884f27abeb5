/*
 * citation/number_part.h: one part of a symbol.
 */
#ifndef VANBAN_CITATION_NUMBER_PART_H
#define VANBAN_CITATION_NUMBER_PART_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* The letters and signs at `at`. False when there are none, or more than a symbol may have. */
bool read_part(vb_slice text, size_t at, number_part *part);

/* Takes in what a blank or a speck parts from the part and is of it too: QH 15, KV XIII, TT g. */
void join_torn_part(const vb_citation *citation, vb_slice text, number_part *part,
                    number_reading *reading);

#endif
