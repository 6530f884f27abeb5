/*
 * citation/number_repair.h: which repair of a code is allowed.
 */
#ifndef VANBAN_CITATION_NUMBER_REPAIR_H
#define VANBAN_CITATION_NUMBER_REPAIR_H

#include "citation/cps.h"
#include "citation/number_reading.h"
#include "citation/number_shape.h"
#include "citation/symbol.h"
#include "vanban/citation.h"

/* Whether some Đ of the symbol was read as one, and none was put into it. */
bool reads_strokes(const number_reading *reading);

/* Whether part `index`, an unknown code, may be the misread symbol that is nearest; behind a body
 * it is rather a unit. */
bool is_likely_repair(const vb_citation *citation, const number_reading *reading,
                      const number_shape *shape, size_t index, const symbol_match *match);

/* The same of the type. */
bool is_likely_type(const number_reading *reading, const cps *token, const symbol_match *match);

#endif
