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
 * letters of how the level is written for short before a name, "" where it is not, and what it is
 * misread as. */
bool may_be_of_province(size_t number);
vb_slice short_level(size_t number);
vb_slice misread_level(size_t number);

/* Where the places of a body are listed, by the level that its name ends in; NULL: nowhere.
 * Provinces are found otherwise. And the name in one row. */
const vb_table *places_of_body(vb_slice body);
vb_slice name_of_place(const vb_table *places, size_t row);

/* How many letters of the name were read as others, marks aside; 2: more, or not as many were read.
 */
size_t letters_apart(vb_slice name, const cps *read);

#endif
