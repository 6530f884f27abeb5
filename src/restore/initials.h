/*
 * restore/initials.h: how an abbreviation is spelt whose Đ were read as other letters.
 */
#ifndef VANBAN_RESTORE_INITIALS_H
#define VANBAN_RESTORE_INITIALS_H

#include "vanban/base.h"

enum { STROKED_LETTERS = 16 };

/* An abbreviation some letters of which are a Đ: HDKHKT, or that of a number. */
typedef struct stroked {
    uint16_t letters; /* a bit each; 0: none */
    uint8_t at;       /* the byte of what is written where it begins */
} stroked;

/* Appends what was read, or a number, with Đ for the letters of its abbreviation that were one. */
void initials_spell(vb_slice read, stroked strokes, vb_buffer *out);

#endif
