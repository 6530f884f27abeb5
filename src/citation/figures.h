/*
 * citation/figures.h: figures that a blank tore, that letters are read for, or that are Roman.
 */
#ifndef VANBAN_CITATION_FIGURES_H
#define VANBAN_CITATION_FIGURES_H

#include "vanban/orthography.h"

/* Letters of the longest Roman numeral of a month, a term or a region: XXVIII. */
enum { ROMAN_MAX = 6 };

/* Where the letters of the Roman numeral at `at` end, of which at most so many are looked at; `at`:
 * none stands there. */
static inline size_t roman_end(vb_slice text, size_t at, size_t most)
{
    size_t end = at;
    while (end < text.len && end - at < most && vb_is_among(text.data[end], "IVX"))
        end++;
    return end;
}

/* Where four figures end that one blank tore (20 18), `at` when none stand there. */
size_t torn_figures_end(vb_slice text, size_t at);

#endif
