/*
 * citation/likeness.h: words read against those of a name, whatever their marks.
 */
#ifndef VANBAN_CITATION_LIKENESS_H
#define VANBAN_CITATION_LIKENESS_H

#include "vanban/base.h"

/* Whether what was read has other words than the name, such as no scan makes of one another:
 * syllables or numerals, one with most letters changed, or several with a few each; or whether it
 * is the name without its last words. */
bool has_other_words(vb_slice read, vb_slice written);

#endif
