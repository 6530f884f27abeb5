/*
 * restore/digits.h: numbers of which an engine made letters.
 */
#ifndef VANBAN_RESTORE_DIGITS_H
#define VANBAN_RESTORE_DIGITS_H

#include "vanban/model.h"

/* Of a longer number more than luck would be needed. */
enum { DIGITS_MAX = 4 };

/* The digit that a letter plainly was, 0 for none, and its cost. */
typedef struct letter_digit {
    bool known;
    char digit;
    float cost;
} letter_digit;

/* What the letters of a channel were as digits, as far as it was asked for. */
typedef struct digit_memory {
    const vb_channel *channel;
    vb_array letters; /* letter_digit, by the letter read */
} digit_memory;

/* What is known of another channel is forgotten; false when memory ran out. */
bool digits_begin(digit_memory *known, const vb_channel *channel);
/*
 * The number that may have been written where `word` was read, at most DIGITS_MAX digits and the
 * closing zero, and what the channel asks for it; false when it is like none.
 */
bool digits_of_word(digit_memory *known, const vb_model *model, vb_slice word, char *digits,
                    float *cost);

#endif
