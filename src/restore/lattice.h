/*
 * restore/lattice.h: what lattice.c, abbreviations.c, numerals.c and blanks.c make the edges of one
 * token from.
 */
#ifndef VANBAN_LATTICE_PRIVATE_H
#define VANBAN_LATTICE_PRIVATE_H

#include "restore/restore.h"

enum { VANISHED_MAX = 8 };

/* A word of one letter, and what it costs that nothing was read of it. */
typedef struct vanished_word {
    const candidate *word;
    float cost;
} vanished_word;

typedef struct builder {
    lattice *l;
    speller *s;
    bool far;                 /* the second reading */
    float joining_cost;       /* of a blank that was put into a word */
    float splitting_cost;     /* of one that was dropped */
    const form_memory *forms; /* known then */
    letter_memory *letters;   /* the same */
    const vb_model *model;
    vb_slice text;
    const token *tokens;
    size_t count;
    vanished_word vanished[VANISHED_MAX]; /* words that this channel leaves nothing of */
    size_t vanished_count;
    vb_buffer scratch;
    bool failed;
} builder;

static inline uint16_t word_of(const candidate *c)
{
    return c->form ? c->form->word : VB_WORD_UNKNOWN;
}

static inline vb_slice token_text(const builder *b, size_t i)
{
    return vb_slice_cut(b->text, b->tokens[i].start, b->tokens[i].end);
}

/* The candidates of what was read; NULL when memory ran out, which the builder remembers. */
const candidates *builder_find(builder *b, vb_slice word, float limit);
/* The model's form of a word as it stands, or in small letters; NULL when it knows neither. */
const vb_form *builder_known(builder *b, vb_slice word);
/* A way over tokens [from, to) that reads one word; good until the next is added, NULL when memory
 * ran out, which the edges remember. */
edge *builder_add_word(builder *b, size_t from, size_t to, const candidate *c, float cost);
/* The same over token `i`, of two words. */
edge *builder_add_pair(builder *b, size_t i, const candidate *left, const candidate *right,
                       float cost);

/* Token `i` as an abbreviation with an `&` inside (KH&CN); false when it is none. */
bool abbreviation_add(builder *b, size_t i);
/* Token `i` as a Roman numeral whose strokes were misread (Phụ lục `H`, khóa `VHI`). */
void numeral_add(builder *b, size_t i);

/* What the blanks of this channel's scans cost, and what may have vanished between two. */
void blanks_begin(builder *b);
/* Token `i` and the next as one torn word. */
void blanks_join(builder *b, size_t i);
/* Token `i`, whose candidates are `found`, as two words run together. */
void blanks_split(builder *b, size_t i, const candidates *found);
/* The same with a word before it that nothing was read of. */
void blanks_fill(builder *b, size_t i, const candidates *found);

#endif
