/*
 * citation/places.h: places as they must be written.
 */
#ifndef VANBAN_CITATION_PLACES_H
#define VANBAN_CITATION_PLACES_H

#include "citation/cps.h"
#include "vanban/citation.h"

/* Of a place whose name ends in a figure, behind the words `read`: its name without the figure as
 * it must be written, "" for those of a number alone. Whether the body may be of such a place. */
vb_slice numbered_place_of_body(vb_slice body, vb_slice read, bool *numbered);

/* Whether bodies of the level of that number may be a province's, as those of a thành phố; and the
 * letters of how the level is written for short before a name, "" where it is not. */
bool may_be_of_province(size_t number);
vb_slice short_level(size_t number);

/* How many letters of the name were read as others, marks aside; 2: more, or not as many were read.
 */
size_t letters_apart(vb_slice name, const cps *read);

#endif
