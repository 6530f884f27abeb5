/*
 * citation/number_dots.h: full stops in a symbol.
 */
#ifndef VANBAN_CITATION_NUMBER_DOTS_H
#define VANBAN_CITATION_NUMBER_DOTS_H

#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "vanban/citation.h"

/* Takes in what stands behind a full stop and is of the number too: UBND.NC, NQ-HĐND.K7. */
void join_dotted_unit(const vb_citation *citation, vb_slice text, number_part *part,
                      number_reading *reading);

/* Where the body begins that a full stop parts from its type, 15/QĐ.UB; behind the type where none
 * does. */
size_t behind_dot(const vb_citation *citation, vb_slice text, number_reading *reading,
                  separator *out);

#endif
