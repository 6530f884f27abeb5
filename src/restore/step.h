/*
 * restore/step.h: the reading that was chosen: the edges of the best path, each a step, and how
 * sure it is.
 */
#ifndef VANBAN_RESTORE_STEP_H
#define VANBAN_RESTORE_STEP_H

#include "restore/lattice.h"

/* The words that stand before what is decoded. */
typedef struct history {
    uint16_t before, last;
} history;

/* One edge of the best path. */
typedef struct step {
    const edge *edge;
    double confidence;
    float language; /* what the language model asked for its words, in a first reading */
    shape shapes[EDGE_WORDS_MAX];
    double shape_confidence; /* that these are the shapes of the words chosen */
} step;

/* Whether a first reading left no doubt of its step. */
bool step_is_settled(const vb_array *first, size_t number);
/* How far to look in a second reading for what was written instead. */
search_reach step_reach(const vb_array *first, size_t number);

#endif
