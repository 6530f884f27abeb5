/*
 * restore/decode.h: the best path through a lattice, by what the channel asks for its edges and
 * what the language model asks for their words.
 */
#ifndef VANBAN_RESTORE_DECODE_H
#define VANBAN_RESTORE_DECODE_H

#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/step.h"

/* A decoder keeps its tables from one lattice to the next. */
typedef struct decoder decoder;

decoder *decoder_new(const vb_allocator *memory, const vb_model *model, unsigned beam);
void decoder_free(decoder *d);
void decoder_learn(decoder *d, const lexicon *words);
/*
 * Appends the best path's steps; `past` goes in as what stood before and comes out as the last
 * words of the path. `known`, when not NULL, is what a first reading found; the path is searched
 * wider then.
 */
vb_status decoder_run(decoder *d, lattice *l, const vb_array *tokens, const document_memory *known,
                      history *past, vb_array *steps);

/* The cost of the last path. */
float decoder_cost(const decoder *d);

#endif
