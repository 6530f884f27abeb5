/*
 * citation/read_word.h: the words of a squeezed text, one after the other.
 */
#ifndef VANBAN_CITATION_READ_WORD_H
#define VANBAN_CITATION_READ_WORD_H

#include "citation/squeezed.h"

/* A word of the text from one of its letters on. */
typedef struct read_word {
    vb_slice bytes;
    size_t first, behind; /* its letters */
} read_word;

/* The word whose first letter this is. */
static inline read_word word_from(const squeezed *text, size_t first)
{
    size_t behind = first + 1;
    while (behind < text->letters.len && !begins_word(text, behind))
        behind++;
    return (read_word){vb_slice_cut(text->text, text->starts[first], text->ends[behind - 1]), first,
                       behind};
}

#endif
