/*
 * refs/enumerations.h: numbers in a row, which share what stands behind the last of them.
 */
#ifndef VANBAN_REFS_ENUMERATIONS_H
#define VANBAN_REFS_ENUMERATIONS_H

#include "refs/found.h"
#include "refs/search.h"

/* Whether nothing but a comma or semicolon, `và` and `số` lies between two places. */
bool is_row(vb_slice text, size_t from, size_t to);

/* Whether the number goes on a row that the reference found last began, which has no date. */
bool is_second_of_row(const reference_search *search, const vb_reference *reference);

/* The type of the row that the number goes on; "": it goes on none. */
vb_slice type_of_row(const reference_search *search, const vb_reference *reference);

/* The day of the number before it in its row, of one that is said to be of the same; "": none. */
vb_slice day_of_row(const reference_search *search, const vb_reference *reference);

/* The body of the row whose first number it stands before; "": none. */
vb_slice issuer_of_row(const reference_search *search, const vb_reference *reference);

/* Gives what stands behind the number, which is not among those found yet, to the others of its
 * row. */
void share_with_row(reference_search *search, const found_reference *found);

#endif
