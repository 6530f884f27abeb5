/*
 * What the words at one token cost after those before them.
 *
 * Most of it can be known before the words that stand there are. Of a hundred pairs that a search
 * tries, the model knows some ten; what any other costs is the back-off of its first word and the
 * unigram of its second, so that a way after an unknown pair costs the sum of two numbers, one of
 * the way and one of the word before it. A bit for every pair of words sorts them apart. Only of
 * the known, the bonds, is more to be asked, and most of that once for all paths that end in the
 * same word.
 *
 * In a second reading a word that the document has nowhere else costs more (memory.c). Not where
 * its neighbours call for it: `gia cố` is no `già có` in a document that is full of `có`, and that
 * says nothing of `cố` by itself. Such a debt is forgiven by as much as the pair with the word
 * before, and then that with the word behind, is likelier than chance.
 *
 * Nor does the channel know that the words of one term are misread together: it takes `duong day`
 * for two chances, and of dưỡng đáy, which are nearer to what was read, for two again. So a pair
 * that is far likelier than chance costs less in a second reading than the model says.
 */
#include "restore/language.h"

#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/step.h"
#include "vanban/model.h"
#include "vanban/model_search.h"

#include <math.h>
#include <string.h>

/* A word that costs so much less after the one before it is called for by it. */
static const float called_fully = 4.0F;

/* A pair of words is a term where the second costs so much less behind the first than anywhere, and
 * no more than that: a word in fifty there. Of what it costs less, this share is taken off once
 * more. */
static const float term_saving = 5.0F, term_cost = 4.0F, term_share = 0.35F;

/* Lists of followers that are kept: some 2 kB each in a model of 13,000 words. */
enum { LISTS_MAX = 4096 };

bool language_open(language *l, const vb_allocator *memory, const vb_model *model,
                   float trigram_gain)
{
    *l = (language){.model = model,
                    .word_count = vb_model_word_count(model),
                    .trigram_gain = trigram_gain,
                    .lists = VB_ARENA(memory)};
    l->followers = vb_allocate(memory, l->word_count * sizeof *l->followers);
    return l->followers != NULL;
}

void language_close(language *l)
{
    vb_release(l->lists.memory, l->followers);
    vb_arena_free(&l->lists);
}

void language_begin(language *l, const document_memory *known)
{
    l->known = known;
    if (l->listed < LISTS_MAX && !l->lists.failed)
        return;
    memset(l->followers, 0, l->word_count * sizeof *l->followers);
    vb_arena_free(&l->lists);
    l->listed = 0;
}

/* The word that the model knows in the place of `word`. */
static uint16_t known_word(const language *l, uint16_t word)
{
    uint16_t meant = l->words ? lexicon_stands_for(l->words, word) : word;
    return meant < l->word_count ? meant : VB_WORD_UNKNOWN;
}

static float unigram_cost(const language *l, uint16_t word)
{
    return l->words ? lexicon_unigram_cost(l->words, word) : vb_model_unigram_cost(l->model, word);
}

/* What `word` after `last` costs more than the words they stand for. */
static float own_surplus(const language *l, uint16_t last, uint16_t word)
{
    return l->words ? lexicon_surplus(l->words, last, word) : 0;
}

/* What the second word of an edge costs in this document that costs `cost` at large. */
static float second_cost(const language *l, const edge *e, float cost)
{
    cost += own_surplus(l, e->word[0], e->word[1]);
    return l->known ? memory_cost(l->known, cost, e->word[0], e->word[1], e->before) : cost;
}

/* A way of which only the model's unigrams are to be known. */
static void weigh_plain(const language *l, const edge *e, uint32_t number, way *out)
{
    *out = (way){.edge = e,
                 .number = number,
                 .to = e->to,
                 .word = e->word[0],
                 .cost = e->cost,
                 .open = e->cost + vb_model_unigram_cost(l->model, e->word[0])};
}

/* The third word of an edge: whatever stands before the first, the model knows none of it. */
static void weigh_third(const language *l, const edge *e, way *out)
{
    uint16_t second = known_word(l, e->word[1]), third = known_word(l, e->word[2]);
    float cost = vb_model_cost(l->model, out->word, second, third);
    out->behind = (beginning){second, vb_model_pair_cost(l->model, second, third).backoff, 0};
    out->cost += cost;
    out->open += cost;
}

static void weigh_way(const language *l, const edge *e, uint32_t number, bool locked, way *out)
{
    *out = (way){.edge = e,
                 .number = number,
                 .to = e->to,
                 .word = known_word(l, e->word[0]),
                 .may_be_paired = l->words != NULL,
                 .cost = e->cost};
    if (l->known) {
        out->surplus = e->named ? memory_name_surplus(l->known, e->word[0], e->before)
                                : memory_surplus(l->known, e->word[0], e->before);
        out->may_be_paired |= memory_has(l->known, e->word[0], e->before);
    }
    out->open = e->cost + unigram_cost(l, e->word[0]) + out->surplus;
    if (e->words == 1)
        return;
    out->counts_second = !locked;
    out->second = vb_model_pair_cost(l->model, out->word, known_word(l, e->word[1]));
    out->behind = (beginning){out->word, out->second.backoff, 0};
    if (out->counts_second) {
        out->second_cost = second_cost(l, e, out->second.cost);
        out->open += out->second_cost;
    }
    if (e->words > 2)
        weigh_third(l, e, out);
}

void language_weigh(const language *l, const edge *edges, size_t count, uint32_t number,
                    bool locked, way *out)
{
    bool plain = !l->known && !l->words;
    for (size_t i = 0; i < count; i++) {
        if (plain && edges[i].words == 1)
            weigh_plain(l, &edges[i], number + (uint32_t)i, &out[i]);
        else
            weigh_way(l, &edges[i], number + (uint32_t)i, locked, &out[i]);
        if (!plain)
            out[i].due = count > 1 && out[i].surplus > 0 ? out[i].surplus : 0;
    }
}

bool language_ending(language *l, uint16_t last, ending *out)
{
    uint16_t word = known_word(l, last);
    vb_followers *followers = &l->followers[word];
    if (!followers->blocks) {
        l->listed++;
        if (!vb_model_list_followers(l->model, word, &l->lists, followers))
            return false;
    }
    *out = (ending){last, word, vb_model_backoff(l->model, word), 0, followers};
    return true;
}

beginning language_beginning(const language *l, history past)
{
    uint16_t before = known_word(l, past.before), last = known_word(l, past.last);
    const vb_followers *listed = &l->followers[before];
    vb_pair_cost pair = {0};
    if (!listed->blocks)
        pair = vb_model_pair_cost(l->model, before, last);
    else if (vb_follows(listed, last))
        pair = vb_model_follower(l->model, listed, last);
    return (beginning){before, pair.backoff, 0};
}

/* What the second word costs after the first and the ending. */
static float second_after(const language *l, const ending *after, const way *w,
                          const vb_pair_cost *pair)
{
    if (!pair->known)
        return w->second_cost;
    float cost = pair->backoff + w->second.cost;
    if (pair->backoff > 0 && w->second.known)
        cost = vb_model_trigram_cost(l->model, after->word, w->word,
                                     known_word(l, w->edge->word[1]), cost);
    return second_cost(l, w->edge, cost);
}

/* By what a word that the model knows after another costs less there than anywhere. */
static float saving(const language *l, const bond *b)
{
    return b->pair.known ? vb_model_unigram_cost(l->model, b->way->word) - b->pair.cost : 0;
}

/* How far the model calls for a word where it costs so much less. */
static float how_called(float less)
{
    return less <= 0 ? 0 : less < called_fully ? less / called_fully : 1;
}

/* The word pays so much less for being new to the document, and the last one what it still owes. */
static void forgive_bond(bond *b, float less)
{
    b->called = how_called(less);
    b->due = b->way->due * (1 - b->called);
    b->surplus -= b->way->due - b->due;
}

/* Weighs a bond by what the words have to do with each other. */
static void weigh_term(const language *l, bond *b)
{
    float less = saving(l, b);
    forgive_bond(b, less);
    if (less > term_saving && b->pair.cost < term_cost)
        b->rest -= term_share * (less - term_saving);
}

void language_bind(const language *l, const ending *after, const way *w, bond *out)
{
    uint16_t word = w->edge->word[0];
    *out = (bond){.way = w, .surplus = w->surplus, .rest = w->cost};
    if (vb_follows(after->followers, w->word))
        out->pair = vb_model_follower(l->model, after->followers, w->word);
    else
        out->pair.cost = after->backoff + vb_model_unigram_cost(l->model, w->word);
    if (l->known)
        weigh_term(l, out);
    out->surplus += own_surplus(l, after->last, word);
    if (l->known && w->may_be_paired && memory_may_pair(l->known, after->last, word) &&
        memory_has(l->known, word, w->edge->before))
        out->share = memory_pair_share(l->known, after->last, word, w->edge->before);
    if (w->counts_second)
        out->rest += second_after(l, after, w, &out->pair);
    out->least = out->rest + memory_mix(out->pair.cost + out->surplus - l->trigram_gain -
                                            out->called * after->due,
                                        out->share);
}

void language_fetch_ways(const ending *after, const way *ways, size_t count)
{
    for (size_t i = 0; i < count; i++)
        vb_fetch_follows(after->followers, ways[i].word);
}

void language_fetch_pair(const language *l, const ending *after, const way *w)
{
    vb_model_fetch_follower(l->model, after->followers, w->word);
}

void language_fetch(const language *l, const ending *after, const beginning *before, const bond *b)
{
    if (before->backoff > 0 && b->pair.known)
        vb_model_fetch_trigram(l->model, before->word, after->word, b->way->word);
}

float language_cost(const language *l, const ending *after, const beginning *before, const bond *b)
{
    float cost = before->backoff + b->pair.cost;
    if (before->backoff > 0 && b->pair.known)
        cost = vb_model_trigram_cost(l->model, before->word, after->word, b->way->word, cost);
    return b->rest + memory_mix(cost + b->surplus - b->called * before->due, b->share);
}
