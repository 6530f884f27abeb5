/*
 * citation/number_reading.h: a number while it is read.
 *
 * A number is an ordinal, perhaps a year, and a symbol of one to six parts:
 *
 *     28 - CT / TW            Party: a hyphen behind the ordinal, a slash before the body
 *     56 / 2017 / NĐ - CP     State: slashes, then hyphens between the parts of the symbol
 *     59 / 2020 / QH14        National Assembly
 *     2896 / SGDĐT - VP       a letter: body and drafting unit, no type
 *
 * It is read from its first digit on: ordinal, separators and parts are collected as they stand,
 * then the parts are held against the tables, and only what makes a number of one of these shapes
 * is one. Everything looked at lies within a bounded distance of the digit, so a text is read in
 * linear time.
 */
#ifndef VANBAN_CITATION_NUMBER_READING_H
#define VANBAN_CITATION_NUMBER_READING_H

#include "citation/cps.h"
#include "citation/number_separators.h"
#include "citation/symbol_memory.h"
#include "vanban/citation.h"

enum { ORDINAL_MAX = 6, PARTS_MAX = 7, PART_MAX = 20, BLANKS_MAX = 16 };

typedef struct number_part {
    separator before;
    cps token;
    size_t start, end;
    size_t dotted; /* of it, where a unit behind a full stop begins, `.NC`; `end`: there is none */
    bool changed;  /* a letter that only looks right was replaced */
} number_part;

/* The text around a number, for what its own bytes do not tell. */
typedef struct surroundings {
    vb_slice text;
    bool asked; /* the answer rests on them */
} surroundings;

/* Where a number may stand. */
typedef struct number_site {
    surroundings *around;
    symbol_memory *symbols; /* NULL: none is kept */
    size_t end;             /* of its first figures */
    size_t introduced_at;
    bool introduced;
    bool torn; /* a blank parts the figures */
} number_site;

typedef struct number_reading {
    size_t start, end; /* of what was read so far */
    size_t looked;     /* how far the text was looked at, but for the next sign */
    char ordinal[ORDINAL_MAX + 6];
    size_t ordinal_len;
    unsigned year;
    separator year_separator; /* before the year; parts[0].before stands before the symbol */
    size_t count;             /* of the parts below */
    float cost;               /* of what was repaired */
    bool changed;             /* anything was */
    bool guessed;             /* no sign is left of a separator */
    bool torn;                /* a blank parted the figures of the ordinal */
    bool by_stops;            /* full stops part the symbol: QĐ.UB.90 */
    bool mended;              /* the letters of a part were */
    bool introduced;
    size_t introduced_at;
    surroundings *around;         /* of its site, */
    symbol_memory *symbols;       /* as these */
    number_part parts[PARTS_MAX]; /* nothing stands in those that were not read */
} number_reading;

static inline void look_to(number_reading *reading, size_t at)
{
    reading->looked = at > reading->looked ? at : reading->looked;
}

/* Begins a reading. Its parts are large, and mostly none is read: nothing is written there. */
void start_reading(number_reading *reading, const number_site *site, size_t at);

/* Writes down the number that was read; false: what was read is none. */
bool finish_reading(const vb_citation *citation, vb_slice text, number_reading *reading,
                    vb_number *number);

/* Bytes of the longest sign. */
enum { SIGN_MAX = 4 };

/* How far was looked for a reading, if that is farther. */
static inline size_t farther(size_t looked, const number_reading *reading)
{
    size_t at = reading->looked + SIGN_MAX;
    return at > looked ? at : looked;
}

#endif
