/*
 * restore/word.h: one word by itself, whatever text it stands in: what its letters tell, what parts
 * it from the next, and whether the model has it.
 */
#ifndef VANBAN_RESTORE_WORD_H
#define VANBAN_RESTORE_WORD_H

#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

/* No word of more letters is restored. */
enum { WORD_LETTERS_MAX = 24 };

/* The letter at `*at` in small and without its marks, '\0' of none; moves `*at` behind it. */
static inline char next_base(vb_slice word, size_t *at)
{
    uint32_t c;
    char base = vb_base_at(word, *at, &c, at);
    return base || c < 0x80 ? base : vb_latin_base(c);
}

/* The first letter so. */
static inline char first_base(vb_slice word)
{
    size_t at = 0;
    return word.len ? next_base(word, &at) : '\0';
}

/* Whether two words have the same letters, marks aside: HDND and HĐND. */
static inline bool has_same_letters(vb_slice a, vb_slice b)
{
    size_t at = 0, other = 0;
    while (at < a.len && other < b.len) {
        if (next_base(a, &at) != next_base(b, &other))
            return false;
    }
    return at == a.len && other == b.len;
}

/* A blank between words, or the end of a line. */
static inline bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Whether a word is digits, and nothing else. */
static inline bool is_digits(vb_slice word)
{
    size_t digits = 0;
    while (digits < word.len && vb_is_digit((unsigned char)word.data[digits]))
        digits++;
    return word.len > 0 && digits == word.len;
}

/* Whether the first letter is a small one, or a capital; of no letters neither is true. */
static inline bool begins_small(vb_slice word)
{
    uint32_t first;
    if (word.len == 0)
        return false;
    if ((unsigned char)word.data[0] < 0x80) /* as most do */
        return !(word.data[0] >= 'A' && word.data[0] <= 'Z');
    vb_utf8_decode(word, 0, &first);
    return vb_lower(first) == first;
}

static inline bool begins_capital(vb_slice word)
{
    return word.len && !begins_small(word);
}

/* Whether its first letter, and no other, is a capital; a small one of ASCII begins most words. */
static inline bool is_capitalised(vb_slice word)
{
    bool small = word.len && word.data[0] >= 'a' && word.data[0] <= 'z';
    return !small && vb_case_of(word) == VB_CASE_CAPITALISED;
}

/* Whether no small letter of ASCII stands among the first two bytes: most words end here. */
static inline bool may_be_capitals(vb_slice word)
{
    return word.len > 1 && !(word.data[0] >= 'a' && word.data[0] <= 'z') &&
           !(word.data[1] >= 'a' && word.data[1] <= 'z');
}

/* Whether the word is in capitals, two bytes of them or more. */
static inline bool is_in_capitals(vb_slice word)
{
    return may_be_capitals(word) && vb_case_of(word) == VB_CASE_UPPER;
}

/* Whether it was read without any mark. */
static inline bool is_bare(vb_slice word)
{
    bool bare = true;
    for (size_t i = 0; i < word.len; i++)
        bare &= (unsigned char)word.data[i] < 0x80;
    return bare;
}

/* Whether what begins there says for whom somebody signs (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7). */
static inline bool begins_authority(vb_slice text, size_t at)
{
    vb_authority_mark mark;
    return vb_authority_mark_at(text, at, &mark) && mark.told;
}

/* Whether plain small letters may be a syllable, as scanners leave it: consonants, vowels and
 * consonants. */
bool may_be_syllable(vb_slice part);

/* How many words a name has, a blank between each two. */
size_t words_in_name(vb_slice name);
/* The word of a name with that number, from 0 on, which is below that. */
vb_slice word_of_name(vb_slice name, size_t number);

/* Whether a letter was read that Vietnamese alone has: by an engine that knows it, or by hand. */
bool has_own_mark(vb_slice word);
/* The model's form of a word, all of it in small letters; NULL when it has none. */
const vb_form *form_in_small_letters(const vb_model *model, vb_slice word);

#endif
