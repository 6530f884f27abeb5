/*
 * restore/memory.h: what a document says of its own words: a second reading finds likely what the
 * first found often.
 */
#ifndef VANBAN_RESTORE_MEMORY_H
#define VANBAN_RESTORE_MEMORY_H

#include "restore/lexicon.h"

typedef struct document_memory document_memory;

document_memory *memory_new(const vb_allocator *allocator, const vb_model *model);
void memory_free(document_memory *m);
/* Another document, of so many bytes. False when memory ran out. */
bool memory_begin(document_memory *m, size_t text_len);
/* All words that `words` may come to hold can be learnt too; false when memory ran out. */
bool memory_widen(document_memory *m, const lexicon *words);
void memory_learn(document_memory *m, const vb_array *steps);
/*
 * The cost of `word` after `last` that the language model says is `cost`, in this document. `own`:
 * how much of what was learnt comes from the very place that asks.
 */
float memory_cost(const document_memory *m, float cost, uint16_t last, uint16_t word, float own);
/* The same in steps, of which the first serves all that may stand before the word: what the word
 * costs more than at large. */
float memory_surplus(const document_memory *m, uint16_t word, float own);
/* That of a word in the name of a person, by the names in the document: Bình is no Định where
 * `định` is usual. */
float memory_name_surplus(const document_memory *m, uint16_t word, float own);
/* Whether a pair may have been seen that ends in the word, and whether this one may: of others
 * there is no need to ask further. */
bool memory_has(const document_memory *m, uint16_t word, float own);
bool memory_may_pair(const document_memory *m, uint16_t last, uint16_t word);
/* The probability that the pair adds, and what that makes of a cost with the surplus in it. */
float memory_pair_share(const document_memory *m, uint16_t last, uint16_t word, float own);
float memory_mix(float cost, float share);

#endif
