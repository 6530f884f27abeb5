/*
 * normalize/guess.h: which encoding bytes are in, by how likely what they would say is.
 */
#ifndef VANBAN_NORMALIZE_GUESS_H
#define VANBAN_NORMALIZE_GUESS_H

#include "normalize/legacy.h"
#include "normalize/likelihood.h"

#define GUESS_UTF8 SIZE_MAX

/* Encodings by index of their table, or GUESS_UTF8. */
typedef struct guess {
    size_t encoding;
    size_t next;       /* the likeliest of those that read the sample otherwise */
    unsigned margin;   /* bits between the two */
    unsigned evidence; /* bits between it and UTF-8 */
    bool convincing;   /* that is enough, and what it says is Vietnamese, or western European. If
                          not, the bytes are safest as UTF-8, where each that is no character is
                          reported with its place */
} guess;

/* The likeliest encoding of `sample`. Trying none but UTF-8 and VIQR when it is all ASCII. */
vb_status guess_encoding(const legacy *tables, size_t count, vb_slice sample,
                         syllable_memory *syllables, const vb_allocator *memory, guess *likeliest);

/* Whether ASCII text has so many marks behind vowels that it may be VIQR. */
bool may_be_viqr(vb_slice sample);

typedef enum byte_order { NO_UTF16, UTF16_LE, UTF16_BE } byte_order;

/* Whether the sample is Latin letters in UTF-16 without a byte order mark. */
byte_order guess_byte_order(vb_slice sample);

#endif
