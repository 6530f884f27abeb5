/*
 * citation/initials.h: the first letters of words.
 */
#ifndef VANBAN_CITATION_INITIALS_H
#define VANBAN_CITATION_INITIALS_H

#include "vanban/base.h"

/* The folded first letters of the first words; what is not ASCII is OTHER_INITIAL. */
enum { INITIALS_MAX = 6, OTHER_INITIAL = '@' };
typedef struct word_initials {
    uint8_t letter[INITIALS_MAX];
    uint8_t count;
} word_initials;

#endif
