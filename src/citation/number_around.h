/*
 * citation/number_around.h: what stands around a number and tells how it is to be read.
 */
#ifndef VANBAN_CITATION_NUMBER_AROUND_H
#define VANBAN_CITATION_NUMBER_AROUND_H

#include "citation/number_reading.h"
#include "citation/number_shape.h"
#include "vanban/citation.h"

/* Whether the text was read with its Đ: a B or a D of the number was written so. */
bool keeps_strokes(const number_reading *reading);

/* The date that stands behind byte `end`, over a comma at most. */
bool read_date_behind(const vb_citation *citation, vb_slice text, size_t end, vb_date *date);

/* Whether a type's name, well read, stands before it, perhaps before `số`. */
bool follows_type(const vb_citation *citation, const number_reading *reading);

/* Whether a type's name stands before it and a date behind it: Quyết định 327-CT ngày 15/9/1992. */
bool stands_between_type_and_date(const vb_citation *citation, const number_reading *reading);

/* Whether the State numbered it as the Party does, the hyphen first, as it did before 1996. The
 * date behind it tells that, or a symbol of data/old-symbols.tsv: 12-LCT/HĐNN8. */
bool keeps_old_order(const vb_citation *citation, const number_reading *reading,
                     const number_shape *shape);

#endif
