/*
 * Whether a word was read with its marks: a syllable that bears a letter of Vietnamese alone has
 * the right letters, for no OCR of another language reads it.
 */
#include "citation/well_read.h"

#include "citation/squeezed.h"
#include "vanban/orthography.h"

bool is_of_vietnamese_alone(uint32_t letter)
{
    vb_diacritic diacritic = vb_letter_of(letter).diacritic;
    return (letter >= 0x1EA0 && letter <= 0x1EF9) || diacritic == VB_BREVE ||
           diacritic == VB_HORN || diacritic == VB_STROKE;
}

/* Whether one of the bytes begins such a letter; most words that a scan garbled have none. */
static bool may_be_of_vietnamese(vb_slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        unsigned char byte = (unsigned char)word.data[i];
        if (byte == 0xE1 || (byte >= 0xC4 && byte <= 0xC6))
            return true;
    }
    return false;
}

bool is_well_read(vb_slice word)
{
    vb_syllable syllable;
    bool vietnamese = false;
    size_t end = 0, next;
    if (!may_be_of_vietnamese(word))
        return false;
    for (size_t at = 0; at < word.len; at = next) {
        uint32_t letter;
        char base = vb_base_at(word, at, &letter, &next);
        if (base ? end < at : kind_of_sign(letter) == SIGN_LETTER)
            return false;
        if (base)
            end = next;
        vietnamese |= base && letter >= 0x80 && is_of_vietnamese_alone(letter);
    }
    return vietnamese && vb_syllable_parse(vb_slice_cut(word, 0, end), &syllable);
}

bool is_marked(vb_slice words)
{
    for (size_t i = 0; i < words.len; i++)
        if ((unsigned char)words.data[i] >= 0x80)
            return true;
    return false;
}
