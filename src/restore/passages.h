/*
 * restore/passages.h: what was read before between the same words.
 *
 * A document says much twice. What a first reading decided once it need not decide again where the
 * same words stand around.
 */
#ifndef VANBAN_RESTORE_PASSAGES_H
#define VANBAN_RESTORE_PASSAGES_H

#include "restore/step.h"
#include "restore/token.h"

typedef struct passage_memory passage_memory;

/* A word that was read before between the same words. */
typedef struct passage {
    uint64_t key;
    const candidate *word;            /* NULL: once one word, once another */
    float cost, confidence, language; /* of its edge and its step; of several, the worst */
    uint16_t times;                   /* it was read */
    uint16_t text;                    /* the number of the text that it is of */
} passage;

passage_memory *passages_new(const vb_allocator *allocator);
void passages_free(passage_memory *m);
/* Another text, of so many bytes: what was learnt depends on nothing before it. False when memory
 * ran out. */
bool passages_begin(passage_memory *m, size_t text_len);
/* Candidates that are void. */
void passages_forget(passage_memory *m);
/* Tells the tokens by what stands around them: those that were told may be found and learnt. Tells
 * their hashes, too. */
void passages_mark(vb_slice text, vb_array *tokens);
/* How a token is to be read; NULL when it stands in no passage that says so. */
const passage *passages_find(const passage_memory *m, const token *t);
/* Says that this token will soon be asked for. */
void passages_fetch(const passage_memory *m, const token *t);
/* Learns how the tokens were read of which steps `from` and later are, in a first reading. */
void passages_learn(passage_memory *m, const vb_array *tokens, const vb_array *steps, size_t from);

#endif
