/*
 * restore/numerals.h: Roman numerals, as headings and titles have them.
 */
#ifndef VANBAN_RESTORE_NUMERALS_H
#define VANBAN_RESTORE_NUMERALS_H

#include "vanban/base.h"

enum { NUMERAL_SIZE = 8, NUMERALS_MAX = 39 }; /* XXXVIII and a closing zero */

/* Writes 1 to NUMERALS_MAX. */
void numeral_write(unsigned number, char numeral[NUMERAL_SIZE]);
/* The number of a numeral, 0 when it is none. */
unsigned numeral_value(vb_slice numeral);
/* The same of one of two strokes or more, for one alone may be a letter. */
unsigned numeral_of_strokes(vb_slice word);
/* A sign that may be read for a part of a numeral, and that part. */
typedef struct numeral_glyph {
    uint32_t read;
    vb_slice written;
} numeral_glyph;

/* All of them in data/label-glyphs.tsv. */
typedef struct numeral_signs {
    numeral_glyph glyphs[32];
    size_t count;
    uint64_t ascii[2]; /* a bit for each ASCII sign that is one, or a stroke */
} numeral_signs;

numeral_signs numeral_signs_read(void);

/*
 * The number of the numeral that all signs of `word` may have been read for, by
 * data/label-glyphs.tsv, and `*misread`, how many of them were another; 0 when it is none, or may
 * as well be a word, a letter or a figure of its own.
 */
unsigned numeral_read(const numeral_signs *signs, vb_slice word, unsigned *misread);

#endif
