/*
 * normalize/legacy.h: the encodings of before Unicode, as data/encodings.tsv and
 * data/encoding-letters.tsv have them.
 *
 * In some a letter is one byte, in others a vowel and the marks behind it (VNI, Windows-1258,
 * VIQR). Reading takes the longest sequence there is.
 */
#ifndef VANBAN_NORMALIZE_LEGACY_H
#define VANBAN_NORMALIZE_LEGACY_H

#include "vanban/base.h"

enum { LONGEST_SEQUENCE = 3 };

typedef struct legacy_sequence {
    unsigned char bytes[LONGEST_SEQUENCE];
    unsigned char len;
    uint32_t code_point;
} legacy_sequence;

typedef struct legacy {
    const char *name;
    bool guessed; /* tried where the encoding of bytes must be guessed */
    bool misread; /* tried where its bytes may have been stored as if they were Windows-1252 */
    bool capitals_by_font; /* capital fonts show its small letters as capitals (TCVN3) */
    uint32_t single[256];  /* the character of one byte, or VB_INVALID_BYTE */
    vb_array sequences;    /* of legacy_sequence: by first byte, the longer before the shorter */
    uint16_t first[256];   /* where those that begin with the byte begin, plus 1; 0: none */
} legacy;

size_t legacy_count(void);

/* The one called `name` (lower case), or that has it among its aliases; legacy_count() when none.
 */
size_t legacy_find(vb_slice name);

/* The name and what it is, for people; "" outside. */
const char *legacy_name(size_t index);
const char *legacy_about(size_t index);

vb_status legacy_init(legacy *table, size_t index, const vb_allocator *memory);
void legacy_free(legacy *table);

/* The character at `at` and the bytes it takes; VB_INVALID_BYTE and 1 where there is none. */
size_t legacy_read(const legacy *table, vb_slice bytes, size_t at, uint32_t *code_point);

/* Whether the bytes from `at` to the end may be the start of a longer sequence. */
bool legacy_is_cut(const legacy *table, vb_slice bytes, size_t at);

/* ------------------------------------------------------------- Windows-1252, and misreadings -- */

/* A sign beyond Latin-1 that a byte was stored as by what took it for Windows-1252. */
typedef struct misread_sign {
    uint32_t character;
    unsigned char byte;
} misread_sign;

/*
 * Those of Windows-1252 and those that converters put in their places (data/misread-signs.tsv), by
 * character: how many there are, of which at most `room` are written. The characters of Latin-1
 * were the bytes of the same number.
 */
size_t list_misread_signs(misread_sign *signs, size_t room);

#endif
