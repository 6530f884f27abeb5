/*
 * normalize/token.h: the text between two blanks, one cell a character, while it is rewritten.
 *
 * Text that needs work is worked on token by token, because no rule looks over a blank. A cell
 * knows which bytes of the input it came from, so that whatever the rules make of it can be
 * reported against the input.
 *
 * A token longer than TOKEN_CELLS is written in pieces and gets only what keeps it in NFC: no word
 * is that long. What comes out of it is still longer than WORD_CELLS, so that a second run treats
 * it the same.
 */
#ifndef VANBAN_NORMALIZE_TOKEN_H
#define VANBAN_NORMALIZE_TOKEN_H

#include "normalize/tables.h"
#include "vanban/orthography.h"

enum {
    TOKEN_CELLS = 512,
    WORD_CELLS = TOKEN_CELLS / 8, /* every second may vanish, and NFC puts at most three into one */
    GROWTH = 4,                   /* and takes at most three out of one */
    MOST_MARKS = 30,              /* on one letter: the Stream-Safe Text Format of UAX #15 */
    SOURCE_BYTES = 4096,          /* of a token's input that are kept for reports */
};

enum { SOFT_HYPHEN = 0x00AD };

/* A byte that is no part of a character: RAW_BYTE | byte. */
#define RAW_BYTE UINT32_C(0x80000000)

typedef struct cell {
    uint32_t code_point;
    const rule *why; /* NULL: as it was read */
    size_t start,
        end; /* in the input, in bytes; empty for what a character before it was expanded to */
    uint32_t from, to; /* the same in `source` */
} cell;

/* What a token holds that some rule may want; a token with none of them is as it must be. */
enum {
    HAS_OTHERS = 1,  /* characters from U+0300 on that are no Vietnamese letters: NFC has to look */
    HAS_ACCENT = 2,  /* a spacing accent */
    HAS_FOREIGN = 4, /* Cyrillic or Greek */
    HAS_ETH = 8,     /* ð */
    HAS_SOFT_HYPHEN = 16,
};

typedef struct token {
    cell cells[TOKEN_CELLS * GROWTH + EXPANSION];
    size_t count;
    unsigned holds;
    unsigned marks; /* combining marks in a row at its end */
    bool overlong;  /* part of it was already written */
    bool ends_raw;  /* its last character was a raw byte */
    vb_array drops; /* of cell: what was left out, in order */
    vb_buffer source;
    vb_buffer scratch;
    bool failed; /* memory ran out */
} token;

void token_init(token *text, const vb_allocator *memory);
void token_free(token *text);
void token_clear(token *text); /* after token_status */

/* VB_OK, or VB_ERR_MEMORY when something of the token was lost. */
vb_status token_status(const token *text);

/* An empty buffer for whoever asks; what the last one put there is lost. */
vb_buffer *token_scratch(token *text);

/* Adds what `read` became: its code point, or the expansion of it. */
void token_add(token *text, const tables *all, const cell *read);

/* Remembers that `read` was left out. Neighbours dropped by the same rule are one drop. */
void token_drop(token *text, cell read);

/* Applies every rule until nothing changes any more. */
void token_rewrite(token *text, const tables *all, vb_tone_style tones);

/* How many cells from the start of an overlong token may be written without looking at what
 * follows. */
size_t token_safe_cut(const token *text);

void add_cells(vb_buffer *out, const cell *cells, size_t count);

/* The end of the letter at `at` and the marks behind it, no further than `end`. */
size_t letter_end(const token *text, size_t at, size_t end);

/* Appends a letter and its marks in form NFD. */
void add_decomposed(vb_buffer *out, const cell *cells, size_t count);

/* ------------------------------------------------------------ the rules, each over a whole token
 * -- */

bool is_combining(uint32_t code_point);   /* of combining class other than 0 */
bool joins_previous(uint32_t code_point); /* combining, or composing with a character before it */

void compose(token *text); /* to NFC, and marks on Vietnamese vowels in whatever order */

/* Puts a mark on a Vietnamese letter; false when there is no such letter. `why` is what to report.
 */
bool attach_mark(cell *letter, uint32_t mark, const rule **why);

/* Takes the mark off an ASCII letter that bears one, and returns it; 0 for any other letter. */
uint32_t take_mark_off(uint32_t *letter);

void resolve_soft_hyphens(token *text);

/* Each returns true when it changed something. */
bool attach_fallen_accents(token *text, const tables *all);
bool move_stray_marks(token *text);
bool fold_look_alikes(token *text, const tables *all);
bool fold_eth(token *text);
bool place_tones(token *text, vb_tone_style style);

#endif
