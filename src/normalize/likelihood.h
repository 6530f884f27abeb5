/*
 * normalize/likelihood.h: how likely it is that somebody wrote this.
 *
 * The cost of a text is the bits it takes to tell it to somebody who expects Vietnamese: a known
 * syllable costs what data/syllables.tsv says, a possible one more, and what is none is spelled out
 * letter by letter, dearer for what nobody writes (a capital within small letters, a sign within a
 * word). The reading that costs less is the likelier one, and the difference is the evidence.
 */
#ifndef VANBAN_NORMALIZE_LIKELIHOOD_H
#define VANBAN_NORMALIZE_LIKELIHOOD_H

#include "vanban/base.h"

enum { LONGEST_SYLLABLE = 7, SYLLABLES_KEPT = 1024 };

/* What was found out about words of late: texts repeat themselves. All zero is empty. */
typedef struct syllable_memory {
    struct {
        uint16_t letters[LONGEST_SYLLABLE];
        uint16_t bits;
    } kept[SYLLABLES_KEPT];
} syllable_memory;

/* Whether the word is a Vietnamese syllable, in any case, and what it costs. */
bool is_syllable(syllable_memory *memory, const uint32_t *word, size_t len, unsigned *bits);

/* What a text costs, and how much of it is Vietnamese. */
typedef struct likelihood {
    unsigned bits;
    unsigned words;     /* with a letter that is not ASCII */
    unsigned syllables; /* of them, written as people write: no capital within small letters */
} likelihood;

/* Code points of a text, VB_INVALID_BYTE among them for bytes that are no character. */
likelihood likelihood_of(syllable_memory *memory, const uint32_t *text, size_t len);

#endif
