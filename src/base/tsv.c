/*
 * Cells of rows, with the bytes escaped that would end one.
 */
#include "vanban/base.h"

#include <string.h>

/* The letter that a byte is escaped with, 0 for most. */
static inline char escape_of(char byte)
{
    if ((unsigned char)byte >= ' ' && byte != '\\')
        return 0;
    return (char)(byte == '\t'   ? 't'
                  : byte == '\n' ? 'n'
                  : byte == '\r' ? 'r'
                  : byte == '\f' ? 'f' /* some readers end a row there */
                  : byte == '\\' ? '\\'
                                 : 0);
}

enum { TOGETHER = 8 };

/* Copies bytes together; a bit is set if one of them may be escaped: a control character or a
 * backslash. */
static uint64_t copy_together(char *to, const char *from)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), high = ones << 7;
    uint64_t bytes;
    memcpy(&bytes, from, sizeof bytes);
    uint64_t slashes = bytes ^ ones * '\\';
    memcpy(to, &bytes, sizeof bytes);
    return (((bytes - ones * ' ') & ~bytes) | ((slashes - ones) & ~slashes)) & high;
}

/* Copies a cell in which nothing is escaped, as in most; false when something may be. The last
 * bytes are copied together with some before them. */
static bool copy_plain(char *to, vb_slice cell)
{
    uint64_t odd = 0;
    if (cell.len < TOGETHER) {
        for (size_t i = 0; i < cell.len; i++) {
            to[i] = cell.data[i];
            odd |= (uint64_t)(escape_of(cell.data[i]) != 0);
        }
        return !odd;
    }
    const size_t last = cell.len - TOGETHER;
    for (size_t at = 0; at < last; at += TOGETHER)
        odd |= copy_together(to + at, cell.data + at);
    return !(odd | copy_together(to + last, cell.data + last));
}

void vb_tsv_cell(vb_buffer *out, vb_slice cell, char end)
{
    if (cell.len > SIZE_MAX / 2 - 1 || !vb_buffer_reserve(out, 2 * cell.len + 1))
        return;
    char *to = out->data + out->len;
    size_t at = copy_plain(to, cell) ? cell.len : 0;
    to += at;
    for (; at < cell.len; at++) {
        char escape = escape_of(cell.data[at]);
        if (escape)
            *to++ = '\\';
        *to++ = escape ? escape : cell.data[at];
    }
    *to++ = end;
    out->len = (size_t)(to - out->data);
}
