/*
 * citation/code_points.h: a text, code point by code point.
 */
#ifndef VANBAN_CITATION_CODE_POINTS_H
#define VANBAN_CITATION_CODE_POINTS_H

#include "vanban/base.h"

/* The code point at a place, 0 at the end of the text. */
static inline uint32_t code_point_at(vb_slice text, size_t at, size_t *end)
{
    uint32_t code_point = 0;
    if (at >= text.len) {
        *end = text.len;
        return 0;
    }
    if ((unsigned char)text.data[at] < 0x80) {
        *end = at + 1;
        return (unsigned char)text.data[at];
    }
    *end = at + vb_utf8_decode(text, at, &code_point);
    return code_point;
}

/* The code point before a place, 0 at the beginning of the text. */
static inline uint32_t code_point_before(vb_slice text, size_t at, size_t *start)
{
    uint32_t code_point = 0;
    if (at == 0) {
        *start = 0;
        return 0;
    }
    if ((unsigned char)text.data[at - 1] < 0x80) {
        *start = at - 1;
        return (unsigned char)text.data[at - 1];
    }
    *start = at - vb_utf8_decode_back(text, at, &code_point);
    return code_point;
}

#endif
