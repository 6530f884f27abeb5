/*
 * citation/place_misread.h: places of which letters were misread.
 */
#ifndef VANBAN_CITATION_PLACE_MISREAD_H
#define VANBAN_CITATION_PLACE_MISREAD_H

#include "vanban/citation.h"

/* The listed place of a body that `read` is near to, where no other is nearly as near; else "". */
vb_slice misread_place(const vb_citation *citation, vb_slice body, vb_slice read);

#endif
