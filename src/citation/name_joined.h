/*
 * citation/name_joined.h: words of a name that stand in the text as one.
 */
#ifndef VANBAN_CITATION_NAME_JOINED_H
#define VANBAN_CITATION_NAME_JOINED_H

#include "vanban/base.h"

/* Whether a syllable stands in the text where the name has two: Luat Thuy, which Thủy sản may be
 * the rest of, is not Luật Thú y. */
bool joins_two(vb_slice text, size_t at, size_t end, vb_slice name);

#endif
