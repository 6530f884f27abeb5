/* Whether a word may be one of Vietnamese, and whether it is one of the model's. */
#include "restore/word.h"

#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

/* Sets of the small letters of ASCII, a bit each. */
#define LETTER(letter) (1U << ((letter) - 'a'))
enum {
    ALL = LETTER('z' + 1) - 1,
    VOWELS = LETTER('a') | LETTER('e') | LETTER('i') | LETTER('o') | LETTER('u') | LETTER('y'),
    ENDINGS = LETTER('c') | LETTER('g') | LETTER('h') | LETTER('m') | LETTER('n') | LETTER('p') |
              LETTER('t')
};

/* Where the letters of a set end that begin at `at`. */
static size_t skip_letters(vb_slice part, size_t at, unsigned set)
{
    for (; at < part.len; at++) {
        unsigned letter = (unsigned)part.data[at] - 'a';
        if (letter >= 26 || !(set >> letter & 1))
            break;
    }
    return at;
}

bool may_be_syllable(vb_slice part)
{
    enum { ONSET = 3, NUCLEUS = 3, CODA = 2 };
    size_t onset = skip_letters(part, 0, ALL & ~VOWELS),
           nucleus = skip_letters(part, onset, VOWELS), coda = skip_letters(part, nucleus, ENDINGS);
    return coda == part.len && onset <= ONSET && nucleus > onset && nucleus - onset <= NUCLEUS &&
           coda - nucleus <= CODA;
}

size_t words_in_name(vb_slice name)
{
    size_t words = 1;
    for (size_t i = 0; i < name.len; i++)
        words += name.data[i] == ' ';
    return words;
}

vb_slice word_of_name(vb_slice name, size_t number)
{
    size_t at = 0;
    for (; number > 0; number--)
        at = vb_slice_find(name, VB_SLICE(" "), at) + 1;
    size_t end = vb_slice_find(name, VB_SLICE(" "), at);
    return vb_slice_cut(name, at, end < name.len ? end : name.len);
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
