/*
 * What was read before between the same words. Offices repeat themselves, from one paragraph and
 * one document to the next: what stands, letter by letter, between the same two words before and
 * the same two behind as a word that left no doubt is that word, for a trigram reaches no further;
 * and so is what stands between the same one before and behind, once it was the same word whatever
 * stood further off. There is no need to look for its spellings, nor for a path.
 *
 * A passage is known by a hash of all that was read of it, and a table that is as large as the text
 * asks for, up to some megabytes, keeps the last one of each place.
 */
#include "restore/passages.h"

#include "restore/lattice.h"
#include "restore/slots.h"
#include "restore/step.h"
#include "restore/token.h"
#include "vanban/model.h"

#include <math.h>
#include <string.h>

enum {
    SLOTS_MOST = 1 << 17,
    SLOT_BYTES = 4, /* of text: two slots and a half a word */
    WORDS = 5,
    NEAR_WORDS = 3 /* of a passage, its own in the middle */
};

/* What one neighbour on each side is enough for was read the same so often, and surely. */
static const uint16_t near_times = 2;
static const float near_confidence = 0.99F;

struct passage_memory {
    const vb_allocator *memory;
    passage *slots;
    size_t count, room; /* a power of two, as the text at hand asks for; as there are */
    uint16_t text;      /* the number of the one at hand: a passage of one is none of the next */
};

passage_memory *passages_new(const vb_allocator *allocator)
{
    passage_memory *m = vb_allocate(allocator, sizeof *m);
    if (m)
        m->memory = allocator;
    return m;
}

void passages_free(passage_memory *m)
{
    if (!m)
        return;
    vb_release(m->memory, m->slots);
    vb_release(m->memory, m);
}

void passages_forget(passage_memory *m)
{
    if (++m->text)
        return;
    memset(m->slots, 0, m->room * sizeof *m->slots); /* the numbers begin anew */
    m->text = 1;
}

bool passages_begin(passage_memory *m, size_t text_len)
{
    m->count = slots_for_text(text_len, SLOT_BYTES, SLOTS_MOST);
    if (m->count > m->room) {
        vb_release(m->memory, m->slots);
        m->slots = vb_allocate(m->memory, m->count * sizeof *m->slots);
        m->room = m->slots ? m->count : 0;
    }
    if (m->slots)
        passages_forget(m);
    return m->slots != NULL;
}

/* ------------------------------------------------------------------------------------- keys -- */

/* A token and what stands before it; where a line ends between two words is all the same. */
static uint64_t hash_of(vb_slice text, const token *before, token *t)
{
    t->hash = token_hash(text, t);
    uint64_t between = is_one_blank(text, before, t)
                           ? 0
                           : vb_slice_hash(vb_slice_cut(text, before->end, t->start));
    uint64_t own =
        t->tail ? vb_slice_hash(vb_slice_cut(text, t->start, t->end + t->tail)) : t->hash;
    return own * 31 + between + (uint64_t)t->kind;
}

static uint64_t key_of(const uint64_t *hashes, size_t count)
{
    uint64_t key = count;
    for (size_t i = 0; i < count; i++)
        key = (key ^ hashes[i]) * UINT64_C(0x9e3779b97f4a7c15);
    return vb_hash_key(key) | 1;
}

/* The tokens at the ends, whose neighbours are not all there, stand in none. */
void passages_mark(vb_slice text, vb_array *tokens)
{
    uint64_t hashes[WORDS] = {0}; /* of the last tokens */
    token *items = tokens->items;
    for (size_t i = 1; i < tokens->count; i++) {
        for (size_t k = 0; k + 1 < WORDS; k++)
            hashes[k] = hashes[k + 1];
        hashes[WORDS - 1] = hash_of(text, &items[i - 1], &items[i]);
        if (i < WORDS)
            continue;
        token *own = &items[i - WORDS / 2];
        own->passage = key_of(hashes, WORDS);
        own->near_passage = key_of(hashes + (WORDS - NEAR_WORDS) / 2, NEAR_WORDS);
    }
}

/* --------------------------------------------------------------------------------- passages -- */

static passage *slot_of(const passage_memory *m, uint64_t key)
{
    return &m->slots[(key >> 1) & (m->count - 1)];
}

/* What is known of a passage; NULL when it is nothing. */
static passage *find(const passage_memory *m, uint64_t key)
{
    passage *known = slot_of(m, key);
    return known->key == key && known->text == m->text ? known : NULL;
}

void passages_fetch(const passage_memory *m, const token *t)
{
    if (!t->passage)
        return;
    vb_fetch(slot_of(m, t->passage));
    vb_fetch(slot_of(m, t->near_passage));
}

const passage *passages_find(const passage_memory *m, const token *t)
{
    if (!t->passage)
        return NULL;
    const passage *known = find(m, t->passage);
    if (known)
        return known;
    known = find(m, t->near_passage);
    bool enough =
        known && known->word && known->times >= near_times && known->confidence >= near_confidence;
    return enough ? known : NULL;
}

/* Whether all that is to be known of an edge is its word. */
static bool is_one_word(const edge *e)
{
    return edge_is_plain(e) && !e->numeral && !e->ordinal && !e->strokes.letters;
}

/* The same word once more, or another, of which there is no telling any more. */
static void learn_near(passage_memory *m, const passage *own)
{
    passage *known = find(m, own->key);
    if (!known) {
        *slot_of(m, own->key) = *own;
        return;
    }
    known->word = known->word == own->word ? own->word : NULL;
    known->confidence = fminf(known->confidence, own->confidence);
    known->language = fmaxf(known->language, own->language);
    known->times = (uint16_t)(known->times + (known->times < near_times));
}

/* What was itself taken from a passage is nothing new. */
static void learn(passage_memory *m, const token *t, const step *s, bool settled)
{
    const edge *e = s->edge;
    if (!t->passage || t->kind != VB_TOKEN_WORD || e->settled)
        return;
    passage own = {.key = t->passage,
                   .word = is_one_word(e) ? e->chosen[0] : NULL,
                   .cost = e->cost,
                   .confidence = (float)s->confidence,
                   .language = s->language,
                   .times = 1,
                   .text = m->text};
    if (settled && own.word)
        *slot_of(m, own.key) = own;
    own.key = t->near_passage;
    learn_near(m, &own);
}

/* Of the last two steps it cannot be told whether they are settled: what follows is not known. */
void passages_learn(passage_memory *m, const vb_array *tokens, const vb_array *steps, size_t from)
{
    for (size_t i = from; i + 2 < steps->count; i++) {
        const step *s = VB_ARRAY_AT(steps, step, i);
        learn(m, VB_ARRAY_AT(tokens, token, s->edge->from), s, step_is_settled(steps, i));
    }
}
