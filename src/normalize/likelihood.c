#include "normalize/likelihood.h"

#include "tables/syllables.h"
#include "vanban/orthography.h"

#include <string.h>

/* What things cost, in bits. Nothing here was tuned to a text: a letter costs what a letter of an
 * unknown word costs, and each oddity about what one would bet against it. */
enum {
    POSSIBLE_SYLLABLE = 18, /* one that data/syllables.tsv does not have */
    WORD = 10,              /* that a word is none of the syllables */
    LETTER = 4,
    FOREIGN_LETTER = 3,     /* more, for a letter of Latin-1 */
    VIETNAMESE_LETTER = 12, /* more, for one that only Vietnamese has, in what is no syllable */
    CAPITAL_WITHIN = 16,
    SIGN = 8,
    SIGN_IN_WORD = 14,
    PUNCTUATION = 3,
    CONTROL = 14,
    NO_CHARACTER = 16,
};

/* ------------------------------------------------------------------------------------- words -- */

static bool find_syllable(vb_slice word, unsigned *bits)
{
    size_t row = vb_table_find(&vb_table_syllables, word);
    vb_slice cell = vb_table_cell(&vb_table_syllables, row, SYLLABLES_BITS);
    *bits = vb_figures_value(cell, 0, cell.len);
    return row < vb_table_syllables.rows;
}

enum { NO_SYLLABLE = 0xFFFF };

static unsigned weigh_syllable(const uint16_t *letters, size_t len)
{
    char bytes[4 * LONGEST_SYLLABLE];
    vb_slice word = {bytes, 0};
    vb_syllable parts;
    unsigned bits;
    for (size_t i = 0; i < len; i++)
        word.len += vb_utf8_encode(letters[i], bytes + word.len);
    if (find_syllable(word, &bits))
        return bits;
    return vb_syllable_parse(word, &parts) ? POSSIBLE_SYLLABLE : NO_SYLLABLE;
}

/* The small letters of the word; false when one is none of Vietnamese. */
static bool take_letters(const uint32_t *word, size_t len, uint16_t letters[LONGEST_SYLLABLE])
{
    if (len > LONGEST_SYLLABLE)
        return false;
    memset(letters, 0, LONGEST_SYLLABLE * sizeof *letters);
    for (size_t i = 0; i < len; i++) {
        vb_letter letter = vb_letter_of(word[i]);
        if (!letter.base)
            return false;
        letter.upper = false;
        letters[i] = (uint16_t)vb_letter_compose(letter);
    }
    return true;
}

bool is_syllable(syllable_memory *memory, const uint32_t *word, size_t len, unsigned *bits)
{
    uint16_t letters[LONGEST_SYLLABLE];
    uint32_t hash = 0;
    if (!take_letters(word, len, letters))
        return false;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ letters[i]) * 0x9E3779B1u;
    size_t place = hash >> 22;
    if (memcmp(memory->kept[place].letters, letters, sizeof letters) != 0) {
        memcpy(memory->kept[place].letters, letters, sizeof letters);
        memory->kept[place].bits = (uint16_t)weigh_syllable(letters, len);
    }
    *bits = memory->kept[place].bits;
    return *bits != NO_SYLLABLE;
}

_Static_assert(SYLLABLES_KEPT == 1 << (32 - 22), "the place is what is left of the hash");

static bool is_capital(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    return vb_lower(code_point) != code_point;
}

/* A capital behind the first letter of a word that has small ones. */
static unsigned case_bits(const uint32_t *word, size_t len)
{
    bool capital = false, small = false;
    for (size_t i = 0; i < len; i++) {
        bool is_upper = is_capital(word[i]);
        capital |= i > 0 && is_upper;
        small |= !is_upper;
    }
    return capital && small ? CAPITAL_WITHIN : 0;
}

static bool is_word_letter(uint32_t code_point)
{
    return code_point < 0x80 ? (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z'
                             : vb_is_letter(code_point);
}

/* What it takes to spell a word that is no syllable, signs in it included. */
static unsigned spelled_bits(const uint32_t *word, size_t len)
{
    bool marked = false, vietnamese = false;
    unsigned bits = WORD;
    for (size_t i = 0; i < len; i++) {
        bool of_abbreviations = word[i] == 0x0110 || word[i] == 0x0111; /* QĐ, đ) */
        bool letter = is_word_letter(word[i]);
        bits += letter ? LETTER : SIGN_IN_WORD;
        marked |= letter && word[i] >= 0x80 && !of_abbreviations;
        vietnamese |= letter && word[i] >= 0x100 && !of_abbreviations;
    }
    return bits + (vietnamese ? VIETNAMESE_LETTER : marked ? FOREIGN_LETTER : 0);
}

static void add_word(likelihood *sum, syllable_memory *memory, const uint32_t *word, size_t len)
{
    unsigned bits;
    bool marked = false, small = false, syllable = is_syllable(memory, word, len, &bits);
    for (size_t i = 0; i < len; i++) {
        marked |= word[i] >= 0x80;
        small |= !is_capital(word[i]);
    }
    marked &= small || syllable; /* an abbreviation is neither word nor none */
    unsigned odd = case_bits(word, len);
    sum->bits += (syllable ? bits : spelled_bits(word, len)) + odd;
    sum->words += marked;
    sum->syllables += marked && syllable && !odd;
}

/* ------------------------------------------------------------------------------------- signs -- */

/* Dashes, quotation marks, bullets, dots. */
static bool is_general_punctuation(uint32_t code_point)
{
    return code_point >= 0x2010 && code_point <= 0x2027;
}

static unsigned sign_bits(const uint32_t *text, size_t len, size_t at)
{
    uint32_t sign = text[at];
    if (sign == VB_INVALID_BYTE)
        return NO_CHARACTER;
    if (sign < 0x20 || sign == 0x7F || (sign >= 0x80 && sign < 0xA0))
        return sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f' ? 0 : CONTROL;
    if (sign < 0x80 || is_general_punctuation(sign))
        return sign < 0x80 ? 0 : PUNCTUATION;
    bool in_word =
        (at > 0 && is_word_letter(text[at - 1])) || (at + 1 < len && is_word_letter(text[at + 1]));
    return in_word ? SIGN_IN_WORD : SIGN;
}

/* A sign that nobody writes between letters: another one than ASCII has, and no punctuation. */
static bool is_odd_sign(uint32_t code_point)
{
    return code_point >= 0xA0 && code_point != VB_INVALID_BYTE && !is_word_letter(code_point) &&
           !is_general_punctuation(code_point);
}

/* The end of the word at `at`, which is the letters there and the odd signs between them. */
static size_t word_end(const uint32_t *text, size_t len, size_t at)
{
    size_t end = at;
    for (; at < len && (is_word_letter(text[at]) || is_odd_sign(text[at])); at++) {
        if (is_word_letter(text[at]))
            end = at + 1;
    }
    return end;
}

likelihood likelihood_of(syllable_memory *memory, const uint32_t *text, size_t len)
{
    likelihood sum = {0};
    for (size_t at = 0; at < len;) {
        size_t end = is_word_letter(text[at]) ? word_end(text, len, at) : at;
        if (end > at)
            add_word(&sum, memory, text + at, end - at);
        else
            sum.bits += sign_bits(text, len, end++);
        at = end;
    }
    return sum;
}
