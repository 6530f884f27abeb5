/*
 * restore/endings.h: what the rimes of the table cost where a word's last letters were read.
 *
 * What a rime costs does not hang on the letters before it, and words end alike: `cong`, `khong`
 * and `trong` ask the same of their last two letters. So the answers go by what was read from a
 * place on to the word's end, and are kept from word to word and from document to document. One row
 * is worked out from those of the one to three letters less.
 */
#ifndef VANBAN_RESTORE_ENDINGS_H
#define VANBAN_RESTORE_ENDINGS_H

#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"

typedef struct ending_row {
    const vb_channel *channel;
    alphabet alphabet;
    uint16_t letters[WORD_LETTERS_MAX]; /* that were read */
    size_t length;
    least_by_bundle least;
    cost *costs;   /* by rime of the table */
    cost *parents; /* by rime: of the one that has its first letter less; not in FIRST_CAPITAL */
} ending_row;

/* Rimes by a letter or a pair of theirs, as it is written in an alphabet. Numbers of rimes; 0 is
 * none, for the root has no letters. */
typedef struct rime_index {
    uint16_t *first; /* by letter or pair */
    uint16_t *next;  /* by rime: another with the same */
} rime_index;

typedef struct ending_memory ending_memory;

ending_memory *endings_new(const vb_allocator *memory);
void endings_free(ending_memory *m);
/* The table of `r` from now on: all rows are void. False when memory ran out. */
bool endings_learn(ending_memory *m, const reading *r);
/* The rimes by their first letters. */
const rime_index *endings_by_letter(const ending_memory *m, alphabet a);
/* Before the first row of a word: those of other words may be void then. */
void endings_begin(ending_memory *m);
/*
 * The row for the letters of the word from `place` on, written in an alphabet; NULL when memory ran
 * out. In PLAIN and CAPITALS letters may have been put in before the rime; in FIRST_CAPITAL, which
 * is for rimes without an onset, the first letter is a capital.
 */
const ending_row *endings_row(ending_memory *m, const reading *r, alphabet a, size_t place);

#endif
