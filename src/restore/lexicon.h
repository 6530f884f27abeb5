/*
 * restore/lexicon.h: the words that spellings are looked for among: the model's and the user's.
 */
#ifndef VANBAN_RESTORE_LEXICON_H
#define VANBAN_RESTORE_LEXICON_H

#include "vanban/model.h"
#include "vanban/model_search.h"

/*
 * The model's lexicon with the user's words grafted onto a copy of its trie. The user's words have
 * numbers of their own, above the model's; to the language model each is the word it stands for,
 * mostly VB_WORD_UNKNOWN. A NULL lexicon is the model's alone: what costs nothing when the user
 * said nothing.
 */
typedef struct lexicon lexicon;

lexicon *lexicon_new(const vb_allocator *memory, const vb_model *model);
void lexicon_free(lexicon *l);
/* Adds the words of a list that is in order. All forms given out before are void, and the trie. */
vb_status lexicon_add(lexicon *l, vb_slice list, vb_reporter reporter);
vb_lexicon lexicon_trie(const lexicon *l);
vb_slice lexicon_spelling(const lexicon *l, const vb_model *model, const vb_form *form);
/* The word that the language model knows in the place of `word`. */
uint16_t lexicon_stands_for(const lexicon *l, uint16_t word);
float lexicon_unigram_cost(const lexicon *l, uint16_t word);
/* What `word` after `last` costs more than what it stands for; less than 0 inside a name. */
float lexicon_surplus(const lexicon *l, uint16_t last, uint16_t word);

#endif
