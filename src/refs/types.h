/*
 * refs/types.h: the type of a numbered document.
 */
#ifndef VANBAN_REFS_TYPES_H
#define VANBAN_REFS_TYPES_H

#include "refs/numbers.h"
#include "refs/search.h"

/* The type of the document with the number at `place`, and where it begins, not before `floor`; of
 * a law also its name, which may mend the number. */
void read_type(reference_search *search, const numbered_place *place, size_t floor,
               const vb_number *number, vb_reference *reference);

/* Whether a type's name begins with the whole of another's: Thông báo kết luận, Thông báo. */
bool is_longer_type(vb_slice type, vb_slice shorter);

#endif
