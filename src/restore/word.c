/* What the letters of a word tell: whether Vietnamese has such a syllable. */
#include "restore/word.h"

#include <string.h>

bool may_be_syllable(vb_slice part)
{
    enum { ONSET = 3, VOWELS = 3, CODA = 2 };
    size_t at = 0, vowels, end;
    while (at < part.len && part.data[at] >= 'a' && part.data[at] <= 'z' &&
           !strchr("aeiouy", part.data[at]))
        at++;
    for (vowels = at; vowels < part.len && strchr("aeiouy", part.data[vowels]);)
        vowels++;
    for (end = vowels; end < part.len && strchr("cghmnpt", part.data[end]);)
        end++;
    return end == part.len && at <= ONSET && vowels > at && vowels - at <= VOWELS &&
           end - vowels <= CODA;
}
