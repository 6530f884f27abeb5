/*
 * refs/header.h: the document's own number, by its head.
 */
#ifndef VANBAN_REFS_HEADER_H
#define VANBAN_REFS_HEADER_H

#include "refs/numbers.h"
#include "refs/search.h"

/* The head as segment writes it: lines `Name: value` up to a blank line; false where it has no
 * number. */
bool read_fields(vb_slice text, vb_known_head *fields);

/* Whether the place is that of the number which is known to be the document's own. */
bool is_known_own(const reference_search *search, const numbered_place *place);

/* Whether the number is the document's own; completes the reference from the head of the document.
 */
bool read_own_number(reference_search *search, const numbered_place *place,
                     vb_reference *reference);

#endif
