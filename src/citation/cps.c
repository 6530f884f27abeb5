/*
 * Some code points to compare.
 */
#include "citation/cps.h"

#include "vanban/orthography.h"

void cps_add(cps *word, uint32_t code_point)
{
    if (word->len < CP_MAX)
        word->at[word->len++] = code_point;
}

bool cps_from(cps *word, vb_slice text)
{
    uint32_t code_point;
    word->len = 0;
    word->marked = 0;
    for (size_t at = 0; at < text.len;) {
        if (word->len == CP_MAX)
            return false;
        at += vb_utf8_decode(text, at, &code_point);
        word->at[word->len++] = code_point;
    }
    return true;
}
