/*
 * citation/well_read.h: whether a word was read with its marks.
 */
#ifndef VANBAN_CITATION_WELL_READ_H
#define VANBAN_CITATION_WELL_READ_H

#include "vanban/base.h"

/* Whether the letter is of Vietnamese alone, so that no OCR of another language reads it: ă, đ, ơ,
 * ư, or one with two marks or a dot. */
bool is_of_vietnamese_alone(uint32_t letter);

/* Whether the word, marks behind it aside, is a syllable that bears a letter of Vietnamese alone:
 * one that was read with its marks has the right letters. */
bool is_well_read(vb_slice word);
/* Whether it bears any mark. */
bool is_marked(vb_slice words);

#endif
