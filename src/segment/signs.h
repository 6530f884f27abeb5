/* segment/signs.h: bytes and code points: what a letter is reduced to, what a sign is. signs.c,
 * which src/generate/lay_out_segment.c shares, has the tables. */
#ifndef VANBAN_SEGMENT_SIGNS_H
#define VANBAN_SEGMENT_SIGNS_H

#include "vanban/base.h"

#include <string.h>

enum { SEG_ASCII = 128, SEG_LETTER_SLOTS = 27 };

/*
 * What a code point is to a skeleton: the letter or digit that it is reduced to, and the case of a
 * letter of Vietnamese. 0: nothing of it.
 */
enum {
    SEG_SIGN_REDUCED = 0xFF,
    SEG_SIGN_UPPER = 0x4000, /* the highest */
    SEG_SIGN_LOWER = 0x100,
    SEG_SIGN_DIGIT = 0x400,
    SEG_SIGN_USUAL = 0x800,    /* a blank, or punctuation of running text */
    SEG_SIGN_INNER = 0x1000,   /* of a step: the code point goes on */
    SEG_SIGN_FOREIGN = 0x2000, /* of a step: there was a code point that is none of these */
    SEG_LOW_SIGNS = 0x200,
    SEG_FIRST_TONED = 0x1EA0, /* the letters of two marks: each capital, and its small letter */
    SEG_TONED_SIGNS = 90,
    SEG_EURO = 0x20AC
};

extern const uint16_t seg_low_signs[SEG_LOW_SIGNS];
extern const char seg_toned_signs[SEG_TONED_SIGNS + 1];

static inline unsigned seg_sign(uint32_t code_point)
{
    if (code_point < SEG_LOW_SIGNS)
        return seg_low_signs[code_point];
    uint32_t toned = code_point - SEG_FIRST_TONED;
    if (toned < SEG_TONED_SIGNS)
        return (unsigned char)seg_toned_signs[toned] |
               (toned % 2 ? SEG_SIGN_LOWER : SEG_SIGN_UPPER);
    return code_point == SEG_EURO ? 'e' : 0;
}

/* To a letter or digit of a skeleton; 0: neither. */
static inline char seg_reduce(uint32_t code_point)
{
    return (char)(seg_sign(code_point) & SEG_SIGN_REDUCED);
}

/*
 * Text is read byte by byte, each byte one look-up whatever it is part of: in a text of Vietnamese
 * no branch could be foretold. A step says what the code point that ends there is, and where the
 * next byte is to be looked up.
 */
typedef struct seg_step {
    uint16_t sign; /* seg_sign of the code point that ends with the byte; 0 before its end */
    uint16_t next; /* state: where its steps begin */
} seg_step;

enum { SEG_BYTES = 256, SEG_STATES = 16 };

/* By state and byte; a text begins at the first. */
extern const seg_step seg_steps[SEG_STATES * SEG_BYTES];

/*
 * What a step adds to the counts of a text, by its sign without the letter, one number for all of
 * them: capitals, small letters, digits and other signs than those of running text, so many bits
 * each.
 */
enum { SEG_COUNT_BITS = 16, SEG_KIND_SHIFT = 8, SEG_SIGN_KINDS = 128 };
extern const uint64_t seg_sign_counts[SEG_SIGN_KINDS];
_Static_assert(2 * SEG_SIGN_UPPER == SEG_SIGN_KINDS << SEG_KIND_SHIFT, "it is the highest");

bool seg_is_punctuation(uint32_t code_point); /* of running text */

/* What words are looked up by: the letters they are reduced to, and how they are in lower case. Of
 * a long one no more than its beginning. */
uint64_t seg_hash_reduced(vb_slice word);
uint64_t seg_hash_lower(vb_slice word);

/* A place for each small letter, and one for whatever else a skeleton may hold. */
static inline unsigned seg_slot_of(char letter)
{
    return letter >= 'a' ? (unsigned)(letter - 'a') : SEG_LETTER_SLOTS - 1;
}

static inline bool seg_is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* vb_utf8_decode, without the call for what most of a text is made of: ASCII, U+00C0-01BF and
 * U+1000-1FFF, where the letters of Vietnamese are. */
static inline size_t seg_decode(vb_slice text, size_t at, uint32_t *code_point)
{
    const unsigned char *byte = (const unsigned char *)text.data + at;
    size_t left = text.len - at;
    if (byte[0] < SEG_ASCII) {
        *code_point = byte[0];
        return 1;
    }
    if (byte[0] == 0xE1 && left > 2 && (byte[1] & 0xC0) == 0x80 && (byte[2] & 0xC0) == 0x80) {
        *code_point = 0x1000u | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu);
        return 3;
    }
    if (byte[0] >= 0xC3 && byte[0] <= 0xC6 && left > 1 && (byte[1] & 0xC0) == 0x80) {
        *code_point = (byte[0] & 0x1Fu) << 6 | (byte[1] & 0x3Fu);
        return 2;
    }
    return vb_utf8_decode(text, at, code_point);
}

#endif
