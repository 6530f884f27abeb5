/*
 * citation/blanks.h: blanks, and what may stand where one page ends and the next begins.
 */
#ifndef VANBAN_CITATION_BLANKS_H
#define VANBAN_CITATION_BLANKS_H

#include "vanban/base.h"

/* Space, tab, NBSP, CR, LF, FF. */
static inline bool is_blank(uint32_t code_point)
{
    return code_point == ' ' || (code_point >= '\t' && code_point <= '\r') || code_point == 0xA0;
}

/* The same of a byte, where NBSP is none. */
static inline bool is_ascii_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* A byte that no blank begins or ends with. */
static inline bool is_in_no_blank(char byte)
{
    return (unsigned char)byte > ' ' && byte != '\xC2' && byte != '\xA0';
}

/* As skip_blanks and skip_blanks_back, whatever blanks stand there. */
size_t skip_all_blanks(vb_slice text, size_t at, size_t most);
size_t skip_all_blanks_back(vb_slice text, size_t at, size_t most);

/* Over at most `most` blanks, and from one page to the next. Mostly one stands between two words,
 * or none. */
static inline size_t skip_blanks(vb_slice text, size_t at, size_t most)
{
    if (at >= text.len || is_in_no_blank(text.data[at]))
        return at;
    if (most && text.data[at] == ' ' && at + 1 < text.len && is_in_no_blank(text.data[at + 1]))
        return at + 1;
    return skip_all_blanks(text, at, most);
}

static inline size_t skip_blanks_back(vb_slice text, size_t at, size_t most)
{
    if (at == 0 || is_in_no_blank(text.data[at - 1]))
        return at;
    if (most && text.data[at - 1] == ' ' && at > 1 && is_in_no_blank(text.data[at - 2]))
        return at - 1;
    return skip_all_blanks_back(text, at, most);
}

#endif
