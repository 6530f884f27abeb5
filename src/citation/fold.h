/*
 * citation/fold.h: letters without their marks and capitals.
 */
#ifndef VANBAN_CITATION_FOLD_H
#define VANBAN_CITATION_FOLD_H

#include "citation/cps.h"
#include "vanban/orthography.h"

/* Letters that look like an Đ. */
enum { ETH = 0x00D0, SMALL_ETH = 0x00F0, AFRICAN_D = 0x0189 };

/* The lower-case base letter of any Latin letter, other code points lower-cased. Ð (U+00D0) is an
 * Đ. */
uint32_t fold_letter(uint32_t code_point);

bool is_word_letter_beyond_ascii(uint32_t code_point);

/* A letter or a digit. */
static inline bool is_word_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return (code_point >= '0' && code_point <= '9') ||
               ((code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z');
    return is_word_letter_beyond_ascii(code_point);
}

/* The letters of the word without their marks and capitals. */
cps fold_word(vb_slice word);

#endif
