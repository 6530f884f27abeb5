/*
 * restore/letters.h: how a first reading read the letters of a document, for the second: no two
 * scans are damaged alike, and a channel is of many.
 */
#ifndef VANBAN_RESTORE_LETTERS_H
#define VANBAN_RESTORE_LETTERS_H

#include "restore/lattice.h"
#include "restore/lexicon.h"

typedef struct letter_memory letter_memory;

letter_memory *letters_new(const vb_allocator *allocator, const vb_model *model);
void letters_free(letter_memory *m);
/* A lexicon with the user's words, again whenever it has grown. */
void letters_widen(letter_memory *m, const lexicon *words);
/* Another document, read through this channel. */
void letters_forget(letter_memory *m, const vb_channel *channel);
vb_status letters_learn(letter_memory *m, vb_slice text, const vb_array *tokens,
                        const vb_array *steps);
/* The word that will be asked about; false when there is nothing to say of it. */
bool letters_read(letter_memory *m, vb_slice form);
/* How much less the channel may ask for `e`, which reads that word; 0 also where it comes not near
 * to `least`, the cost of the cheapest reading. */
float letters_relief(letter_memory *m, const edge *e, float least);

#endif
