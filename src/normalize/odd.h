/*
 * normalize/odd.h: what nobody writes, and legacy text that was misread is full of.
 */
#ifndef VANBAN_NORMALIZE_ODD_H
#define VANBAN_NORMALIZE_ODD_H

#include "vanban/base.h"

static inline bool is_blank_character(uint32_t code_point)
{
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r' && code_point != '\v');
}

static inline bool is_small_ascii(uint32_t code_point)
{
    return code_point >= 'a' && code_point <= 'z';
}

/* Whether nobody writes these two characters in a row. */
bool looks_misread(uint32_t before, uint32_t code_point);

/* What a line of UTF-8 shows at a glance. */
typedef enum first_sight {
    LOOKS_GOOD,
    LOOKS_GARBLED, /* letters that Vietnamese has no use for, as OCRs read them */
    LOOKS_MISREAD, /* two characters in a row that look misread */
} first_sight;

first_sight look_at(vb_slice text);

#endif
