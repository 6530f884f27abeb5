/*
 * refs/byte_kind.h: the bytes at which something may begin.
 */
#ifndef VANBAN_REFS_BYTE_KIND_H
#define VANBAN_REFS_BYTE_KIND_H

#include "vanban/base.h"

/* What the byte at which something may begin is. */
typedef enum byte_kind { BYTE_PLAIN, BYTE_CAPITAL, BYTE_LEAD, BYTE_N, BYTE_MARK } byte_kind;

static inline byte_kind kind_of(unsigned char byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return BYTE_CAPITAL;
    if (byte == '(' || byte == ',')
        return BYTE_MARK;
    /* Đ, and the Ð that stands for it, begin with these. */
    if (byte == 0xC3 || byte == 0xC4)
        return BYTE_LEAD;
    return byte == 'n' ? BYTE_N : BYTE_PLAIN;
}

/* Whether a letter makes one of two with the n before it. Most words that begin with an n have ng
 * or nh; none that points to a document has, and the vowel of này or nêu is hardly read as these.
 */
static inline bool makes_pair(char letter)
{
    return letter == 'g' || letter == 'h';
}

/* Đ, and the Ð that stands for it, behind their first byte. */
static inline bool is_d_stroke(vb_slice text, size_t at)
{
    return at + 1 < text.len && (unsigned char)text.data[at + 1] == 0x90;
}

static inline bool is_capital(vb_slice text, size_t at)
{
    byte_kind kind = kind_of((unsigned char)text.data[at]);
    return kind == BYTE_CAPITAL || (kind == BYTE_LEAD && is_d_stroke(text, at));
}

#endif
