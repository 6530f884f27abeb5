/*
 * refs/words.h: what a word may begin, remembered by its letters.
 */
#ifndef VANBAN_REFS_WORDS_H
#define VANBAN_REFS_WORDS_H

#include "refs/handle.h"
#include "refs/search.h"

/* The lists of names that a word may be the first of; then WORD_THIS, `này`, and WORD_SYMBOL: that
 * of a type, `NQ`, or glued to a number, `NQ42`. */
typedef enum word_list {
    WORD_TYPES,
    WORD_LAWS,
    WORD_ALWAYS,
    WORD_BACK,
    WORD_DEFINE,
    WORD_SHORT_FORMS, /* no word is asked for it before they are all known */
    WORD_NAMES,
    WORD_THIS = WORD_NAMES,
    WORD_SYMBOL,
    WORD_LISTS
} word_list;

bool open_words(reference_search *search); /* false when memory ran out */
void close_words(reference_search *search);

/* A hash of two words and of what the third begins with. */
uint64_t hash_of_beginning(vb_slice text, size_t at);

/* Of some lists (bit i: word_list i) those of which the word at `at` may be the first of a name. */
unsigned lists_of_word(reference_search *search, size_t at, unsigned lists);

/* Bytes of a word and of those behind it that are looked at, at most. */
enum { WORDS_REACH = 80 };

/* Places in a block of 64 bytes, as bits: where marks stand, and where words begin. They are apart,
 * for what is asked of the ones is not asked of the others, and which comes next is not foreseen.
 */
typedef struct block_places {
    size_t from;
    uint64_t marks, words;
} block_places;

/* Of the places those of a word, which may stand after a blank behind a mark, of which it is not
 * known that it begins nothing there. No end of the text may be within WORDS_REACH of them. */
uint64_t new_beginnings(reference_search *search, const block_places *places);

/* Notes the words from `from` up to `to` that short forms may begin with; those noted there before
 * are forgotten. */
void note_capitals(reference_search *search, size_t from, size_t to);

/* A word that begins with a capital as some short form does, and its hash: most are told by that to
 * begin none, and the text is not looked at again. */
typedef struct noted_word {
    size_t at;
    uint64_t hash;
} noted_word;

/* Whether it is known of a word that no short form begins with it. */
bool begins_no_short_form(const reference_search *search, const noted_word *word);

/* Whether a name of the list may begin at `at`, as far as two words tell. */
bool may_begin_name(reference_search *search, word_list list, size_t at);

/* The lists that a word which begins with a capital is asked for. */
static inline unsigned lists_of_capitals(const reference_search *search)
{
    return 1u << WORD_TYPES | 1u << WORD_LAWS | 1u << WORD_SYMBOL |
           (search->refs->always ? 1u << WORD_ALWAYS : 0);
}

#endif
