/*
 * restore/candidates.h: the spellings that may have been written where a word was read.
 *
 * A speller looks for them in the lexicon, through the channel that the text came through. How it
 * does is the matter of search.h and its files; all that anybody else knows of a word's spellings
 * is this.
 */
#ifndef VANBAN_RESTORE_CANDIDATES_H
#define VANBAN_RESTORE_CANDIDATES_H

#include "restore/lexicon.h"
#include "vanban/model.h"

/* How a word without fixed case is written. */
typedef enum shape { SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPES } shape;

enum { CANDIDATES_MAX = 256 };

/* A spelling that may have been written where a word was read. Costs are in nats. */
typedef struct candidate {
    const vb_form *form; /* NULL: as read */
    float cost;          /* of the channel, in the best shape */
    float shapes[SHAPES];
} candidate;

/* What one that is a word costs without any context. */
static inline float candidate_cost(const candidate *c)
{
    return c->cost + (float)c->form->cost / VB_COST_UNIT;
}

/* In the order of their cost; the copy may stand anywhere. */
typedef struct candidates {
    candidate *items;
    uint16_t count;
    float least; /* of the channel and the unigram together; INFINITY while there is but the copy */
} candidates;

/* How much worse than the best spelling others may be: in a first reading, in a second, and in that
 * where the language model found what the first made of it unlikely. */
typedef enum search_reach { REACH_NEAR, REACH_FAR, REACH_FARTHEST, REACHES } search_reach;

/* Finds candidates for read words through one channel, remembering what it has found. */
typedef struct speller speller;

speller *speller_new(const vb_allocator *memory, const vb_model *model);
void speller_free(speller *s);
/* The lexicon to search from now on, again whenever it has grown: all candidates are void, and the
 * channel is to be set again. */
void speller_learn(speller *s, const lexicon *words);
/* Another text, perhaps through another channel: all candidates given out before are void. What was
 * found through any channel is kept while it is not too much. */
void speller_reset(speller *s, const vb_channel *channel);
bool speller_is_full(const speller *s);
/*
 * The candidates of `word`, always with the copy of it; NULL when memory ran out. Nothing but the
 * copy when even the best spelling costs more than `limit`, channel and unigram together; else all
 * within reach of the best one. The same whatever was asked before.
 */
const candidates *speller_find(speller *s, vb_slice word, float limit, search_reach reach);
/* The same, where the word's hash is known. */
const candidates *speller_find_hashed(speller *s, vb_slice word, uint64_t hash, float limit,
                                      search_reach reach);
/* How a candidate's form is written, in small letters where it is not fixed. */
vb_slice speller_spelling(const speller *s, const vb_form *form);
/* Says that the word with this hash will soon be asked for; and a little later, when that has
 * arrived, once more. */
void speller_fetch(const speller *s, uint64_t hash);
void speller_fetch_found(const speller *s, uint64_t hash);
/* The cost of a blank dropped between two words, or of one put into a word. */
float speller_blank_cost(const speller *s, bool dropped);
const vb_channel *speller_channel(const speller *s);

#endif
