/*
 * citation/number_write.h: a number as it must be written.
 */
#ifndef VANBAN_CITATION_NUMBER_WRITE_H
#define VANBAN_CITATION_NUMBER_WRITE_H

#include "citation/number_reading.h"
#include "citation/number_shape.h"
#include "vanban/citation.h"

/* Writes the number as it must be written, with what is known of it. */
void write_number(const vb_citation *citation, vb_slice text, number_reading *reading,
                  const number_shape *shape, vb_number *number);

#endif
