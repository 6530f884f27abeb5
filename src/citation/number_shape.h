/*
 * citation/number_shape.h: what the parts of a number stand for.
 */
#ifndef VANBAN_CITATION_NUMBER_SHAPE_H
#define VANBAN_CITATION_NUMBER_SHAPE_H

#include "citation/cps.h"
#include "citation/number_reading.h"
#include "citation/symbol.h"
#include "vanban/citation.h"

/* What the parts of a reading were taken for. */
typedef struct number_shape {
    symbol_match type;
    symbol_match bodies[PARTS_MAX];
    symbol_match units[PARTS_MAX];
    size_t first_body; /* index of the part with the first body; count when there is none */
    size_t count;      /* parts used */
    float cost;
    bool merged; /* type and body stood in one part without their separator */
    cps merged_body;
    unsigned unknown; /* bodies not in the table */
} number_shape;

/* What the parts stand for: the cheapest of the shapes that is believable; false when none is. */
bool choose_shape(const vb_citation *citation, const number_reading *reading, number_shape *shape);

/* What all repairs together cost. */
float damage_of(const number_reading *reading, const number_shape *shape);

#endif
