/* Whether a word may be one of Vietnamese, and whether it is one of the model's. */
#include "restore/word.h"

#include "vanban/model.h"
#include "vanban/orthography.h"

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

bool has_own_mark(vb_slice word)
{
    const uint32_t latin_end = 0x100;
    uint32_t c = 0;
    for (size_t at = 0; at < word.len && c < latin_end;)
        at += vb_utf8_decode(word, at, &c);
    return c >= latin_end;
}

const vb_form *form_in_small_letters(const vb_model *model, vb_slice word)
{
    enum { LETTER_BYTES = 4 };
    char small[WORD_LETTERS_MAX * LETTER_BYTES];
    size_t len = 0;
    uint32_t letter;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &letter);
        if (letter == VB_INVALID_BYTE || len + LETTER_BYTES > sizeof small)
            return NULL; /* no word is so long */
        len += vb_utf8_encode(vb_lower(letter), small + len);
    }
    return vb_model_find(model, (vb_slice){small, len});
}
