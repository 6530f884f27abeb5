/*
 * normalize/misread_words.h: the words of a line, and what each costs as what it may be.
 */
#ifndef VANBAN_NORMALIZE_MISREAD_WORDS_H
#define VANBAN_NORMALIZE_MISREAD_WORDS_H

#include "normalize/misread.h"

enum {
    LONGEST_WORD = 255, /* with the dots of a form behind it */
    AS_IS = 0,          /* the state of words that are what they seem; state i + 1 is encoding i */
    STATES = MOST_MISREADINGS + 1,
    ENOUGH_TO_BE_CERTAIN = 200, /* bits gained, to take all of the document for that encoding, if
                                   nothing in it is good Vietnamese that no byte could have been */
};

/* A word of the line: the characters between two blanks. */
typedef struct word {
    uint32_t start, end;
    bool odd;    /* it holds what nobody writes */
    bool undone; /* in an earlier round */
    bool ascii;
    bool unicode;                  /* good Vietnamese as it stands, that no byte could have been */
    unsigned bits[STATES];         /* by state */
    unsigned char decoded[STATES]; /* that is what it costs when decoded */
} word;

/* The bytes of a word, and what they are in an encoding. */
typedef struct decoding {
    unsigned char bytes[LONGEST_WORD];
    size_t len;
    uint32_t text[LONGEST_WORD];
    unsigned char taken[LONGEST_WORD]; /* bytes, by character */
    size_t count;
} decoding;

void split_words(misreader *all, const line *text);

word *word_at(const misreader *all, size_t index);

/* Weighs each word as it stands, and returns how many bits could be gained at most. */
unsigned weigh_as_is(misreader *all, const line *text);

/* Weighs each word in every other state. */
void weigh_states(misreader *all, const line *text);

/* Decodes the word in the likeliest way; false when there is none. */
bool decode_best(const misreader *all, const line *text, const word *one, size_t encoding,
                 decoding *best, likelihood *sum);

/* Whether all of the document is in the encoding of the state, and so is the line at hand. */
bool is_certain(const misreader *all, size_t state);

#endif
