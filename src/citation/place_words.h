/*
 * citation/place_words.h: the words behind a body that may be of its place.
 */
#ifndef VANBAN_CITATION_PLACE_WORDS_H
#define VANBAN_CITATION_PLACE_WORDS_H

#include "vanban/citation.h"
#include "vanban/orthography.h"

/* Of what may be a place. */
typedef struct place_word {
    size_t start, end;
} place_word;

/* One word of letters at `at` that begins with a capital, or is in capitals; its end, or `at`. */
size_t capitalised_word(vb_slice text, size_t at, vb_case shape, size_t *looked);

/* The capitalised words that stand at `behind` and are written as `body` is, `most` at most. */
size_t list_words(vb_slice text, size_t behind, vb_slice body, vb_case shape, size_t most,
                  place_word *words, vb_name_match *match);

/* Whether the bytes are the very words of `name`, so that what follows is clean text too. */
bool is_clean(vb_slice text, size_t start, size_t end, vb_slice name);

/* The end of the letters at `at` that fold to `folded`, blanks between them aside; `at` when other
 * letters stand there, or more. What the text ends in may go on elsewhere: that is looked beyond.
 */
size_t folded_end(vb_slice text, size_t at, vb_slice folded, size_t *looked);

/* Whether the word that ends at `end` is short for another: TP., Q. have no vowel. */
bool is_short_form(vb_slice text, size_t end);

/* Behind the point of a short form: Q. Bình Tân. */
size_t pass_short_form(vb_slice text, size_t end);

#endif
