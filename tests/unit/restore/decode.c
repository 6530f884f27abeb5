/* The decoder against every path of small lattices: which is the best, and how sure each edge is.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/decode.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/step.h"
#include "restore/token.h"
#include "tiny_model.h"

enum { TOKENS = 7, EDGES_MAX = 5, LATTICES = 300, WIDE_BEAM = 5000 };

/* A lattice of words that stand by chance, and what its paths are weighed by. */
typedef struct chance {
    const vb_model *model;
    lexicon *words; /* NULL: the model's alone */
    document_memory *known;
    uint64_t seed;
    size_t word_count;
    vb_array tokens;
    lattice l;
    history past;
} chance;

static uint32_t random_below(chance *c, uint32_t limit)
{
    return (uint32_t)(vb_hash_key(++c->seed) >> 20) % limit;
}

/* Mostly words that stand next to one another in the model's sentences. */
static uint16_t random_word(chance *c)
{
    uint32_t common = c->word_count < 40 ? (uint32_t)c->word_count : 40;
    return (uint16_t)random_below(c, random_below(c, 3) ? common : (uint32_t)c->word_count);
}

static void add_edge(chance *c, uint32_t from, uint32_t to)
{
    edge e = {.from = from, .to = to, .cost = (float)random_below(c, 300) / 100};
    e.words = (uint8_t)(1 + (random_below(c, 4) == 0));
    for (size_t k = 0; k < e.words; k++)
        e.word[k] = random_word(c);
    if (c->known && random_below(c, 4) == 0)
        e.before = (float)random_below(c, 100) / 100;
    vb_array_push(&c->l.edges, &e);
}

/* Where `alone`, every other token can be read in one way only. */
static void fill(chance *c, bool alone)
{
    vb_array_clear(&c->tokens);
    vb_array_clear(&c->l.edges);
    vb_array_clear(&c->l.first);
    for (uint32_t i = 0; i < TOKENS; i++) {
        token t = {.kind = random_below(c, 6) ? VB_TOKEN_WORD : VB_TOKEN_LOCKED,
                   .anew = random_below(c, 6) == 0};
        uint32_t ways = alone && i % 4 ? 1 : 1 + random_below(c, EDGES_MAX);
        vb_array_push(&c->tokens, &t);
        vb_array_push(&c->l.first, &c->l.edges.count);
        add_edge(c, i, i + 1);
        while (--ways > 0)
            add_edge(c, i, i + 1 + (!alone && i + 1 < TOKENS && random_below(c, 5) == 0));
    }
    vb_array_push(&c->l.first, &c->l.edges.count);
}

static chance new_chance(void **state, uint64_t seed)
{
    const vb_model *model = ((tiny *)*state)->model;
    return (chance){.model = model,
                    .seed = seed << 32,
                    .word_count = vb_model_word_count(model),
                    .tokens = VB_ARRAY(token, NULL),
                    .l = lattice_new(NULL),
                    .past = {VB_WORD_START, VB_WORD_START}};
}

static void end_chance(chance *c)
{
    lexicon_free(c->words);
    memory_free(c->known);
    vb_array_free(&c->tokens);
    lattice_free(&c->l);
}

/* ------------------------------------------------------------------------------- every path -- */

/* All paths, one after the other. */
typedef struct every {
    const chance *c;
    double sum;
    double shares[TOKENS * EDGES_MAX]; /* probabilities, not yet of one */
    uint32_t path[TOKENS + 1];
    double least;
} every;

static uint16_t meant(const chance *c, uint16_t word)
{
    return c->words ? lexicon_stands_for(c->words, word) : word;
}

/* Where a path stands: its last words, and what the last owes for being new to the document. */
typedef struct place {
    history past;
    double due;
} place;

static bool is_only_way(const chance *c, const edge *e)
{
    const size_t *first = VB_ARRAY_AT(&c->l.first, size_t, e->from);
    return first[1] - first[0] == 1;
}

/* What the words of a pair have to do with each other: by how much the first calls for the second,
 * from 0 to 1 at four nats, and what they cost less as one term. */
typedef struct tie {
    double call, term;
} tie;

static tie tie_of(const chance *c, history past, uint16_t word)
{
    vb_pair_cost pair = vb_model_pair_cost(c->model, meant(c, past.last), meant(c, word));
    double less = (double)(vb_model_unigram_cost(c->model, meant(c, word)) - pair.cost);
    if (!pair.known || less <= 0)
        return (tie){0};
    return (tie){fmin(less / 4, 1), less > 5 && pair.cost < 4 ? 0.35 * (less - 5) : 0};
}

static double word_cost(const chance *c, const edge *e, size_t k, place *at)
{
    uint16_t word = e->word[k], last = at->past.last;
    float cost = vb_model_cost(c->model, meant(c, at->past.before), meant(c, last), meant(c, word));
    double forgiven = 0, due = 0, term = 0;
    if (c->words)
        cost += lexicon_surplus(c->words, last, word);
    if (c->known && k == 0) {
        tie own = tie_of(c, at->past, word);
        double owed =
            is_only_way(c, e) ? 0 : fmax((double)memory_surplus(c->known, word, e->before), 0);
        forgiven = own.call * (owed + at->due);
        due = e->words == 1 ? (1 - own.call) * owed : 0;
        term = own.term;
    }
    cost -= (float)forgiven;
    *at = (place){{last, word}, due};
    cost = c->known ? memory_cost(c->known, cost, last, word, e->before) : cost;
    return (double)cost - term;
}

static double edge_cost(const chance *c, const edge *e, place *at)
{
    const token *t = VB_ARRAY_AT(&c->tokens, token, e->from);
    double cost = (double)e->cost;
    if (t->anew)
        *at = (place){{VB_WORD_START, VB_WORD_START}, 0};
    for (size_t k = 0; k < e->words; k++) {
        if (k == 0 || t->kind != VB_TOKEN_LOCKED)
            cost += word_cost(c, e, k, at);
        else
            at->past = (history){at->past.last, e->word[k]};
    }
    at->due = e->words == 1 ? at->due : 0;
    return cost;
}

/* What a cost counts for in a share, as in restore/decode.h. */
static const double calm = 0.6;

static void walk(every *w, size_t position, size_t steps, place at, double cost)
{
    const chance *c = w->c;
    if (position >= TOKENS) {
        w->sum += exp(-calm * cost);
        for (size_t i = 0; i < steps; i++)
            w->shares[w->path[i]] += exp(-calm * cost);
        w->least = fmin(w->least, cost);
        return;
    }
    size_t end = *VB_ARRAY_AT(&c->l.first, size_t, position + 1);
    for (size_t i = *VB_ARRAY_AT(&c->l.first, size_t, position); i < end; i++) {
        const edge *e = VB_ARRAY_AT(&c->l.edges, edge, i);
        place next = at;
        double own = edge_cost(c, e, &next);
        w->path[steps] = (uint32_t)i;
        walk(w, e->to, steps + 1, next, cost + own);
    }
}

static every walk_all(const chance *c)
{
    every w = {.c = c, .least = INFINITY};
    walk(&w, 0, 0, (place){c->past, 0}, 0);
    return w;
}

/* ---------------------------------------------------------------------------------- compared -- */

static double path_cost(const chance *c, const vb_array *steps)
{
    place at = {c->past, 0};
    double cost = 0;
    for (size_t i = 0; i < steps->count; i++)
        cost += edge_cost(c, VB_ARRAY_AT(steps, step, i)->edge, &at);
    return cost;
}

/* How far the shares are off, all in all; and how often the path was not the very best: of two that
 * end in the same words one is kept, though the other may owe less for the last of them. */
typedef struct result {
    double off;
    size_t edges;
    size_t runs, missed;
} result;

static const double worst_miss = 0.3;

/* `costs`: what the path costs is told too. */
static void compare(chance *c, decoder *d, bool costs, result *r)
{
    vb_array steps = VB_ARRAY(step, NULL);
    history past = c->past;
    every w = walk_all(c);
    assert_int_equal(decoder_run(d, &c->l, &c->tokens, c->known, &past, &steps), VB_OK);
    double more = path_cost(c, &steps) - w.least;
    r->runs++;
    r->missed += more >= 1e-3;
    assert_true(more < (c->known ? worst_miss : 1e-3));
    if (costs)
        assert_true(fabs((double)decoder_cost(d) - w.least) < 1e-3);
    for (size_t i = 0; i < c->l.edges.count; i++) {
        double share = (double)*VB_ARRAY_AT(&c->l.shares, float, i), exact = w.shares[i] / w.sum;
        if (fabs(share - exact) > 0.3)
            fail_msg("lattice %llu, edge %zu: %f, not %f", (unsigned long long)(c->seed >> 32), i,
                     share, exact);
        r->off += fabs(share - exact);
        r->edges++;
    }
    const edge *last = VB_ARRAY_AT(&steps, step, steps.count - 1)->edge;
    assert_int_equal(past.last, last->word[last->words - 1]);
    vb_array_free(&steps);
}

/* Paths that are far from the best are not counted: that may be seen at one edge, but not at many.
 */
static void check(const result *r)
{
    assert_true(r->off / (double)r->edges < 0.012);
    assert_true(r->missed * 50 <= r->runs);
}

static void the_best_path_is_found(void **state)
{
    decoder *d = decoder_new(NULL, ((tiny *)*state)->model, WIDE_BEAM);
    result r = {0};
    for (uint64_t seed = 0; seed < LATTICES; seed++) {
        chance c = new_chance(state, seed);
        fill(&c, false);
        compare(&c, d, true, &r);
        end_chance(&c);
    }
    check(&r);
    decoder_free(d);
}

/* A document in which a few of the words stand next to one another, again and again. */
static void learn_some(chance *c)
{
    vb_array steps = VB_ARRAY(step, NULL);
    edge phrase = {.words = 2, .word = {random_word(c), random_word(c)}};
    edge single = {.words = 1, .word = {random_word(c)}};
    for (size_t i = 0; i < 8; i++) {
        vb_array_push(&steps, &(step){.edge = &phrase, .confidence = 0.9});
        vb_array_push(&steps, &(step){.edge = &single, .confidence = 0.5});
    }
    c->known = memory_new(NULL, c->model);
    assert_non_null(c->known);
    assert_true(memory_begin(c->known, 0));
    memory_learn(c->known, &steps);
    vb_array_free(&steps);
}

static void what_the_document_says_is_weighed(void **state)
{
    decoder *d = decoder_new(NULL, ((tiny *)*state)->model, WIDE_BEAM);
    result r = {0};
    for (uint64_t seed = 0; seed < LATTICES; seed++) {
        chance c = new_chance(state, seed);
        learn_some(&c);
        c.word_count = 12; /* so that the phrase may stand there */
        fill(&c, seed % 2);
        compare(&c, d, false, &r);
        end_chance(&c);
    }
    check(&r);
    decoder_free(d);
}

static void the_users_words_are_weighed(void **state)
{
    decoder *d = decoder_new(NULL, ((tiny *)*state)->model, WIDE_BEAM);
    result r = {0};
    static const char list[] = "Y Tý\nTà Xùa\t3\nkế hoạch trẻ\n";
    for (uint64_t seed = 0; seed < LATTICES; seed++) {
        chance c = new_chance(state, seed);
        c.words = lexicon_new(NULL, c.model);
        assert_int_equal(lexicon_add(c.words, VB_SLICE(list), (vb_reporter){0}), VB_OK);
        c.word_count += 5;
        decoder_learn(d, c.words);
        fill(&c, false);
        compare(&c, d, true, &r);
        end_chance(&c);
    }
    check(&r);
    decoder_free(d);
}

/* With a beam of one the search is greedy, yet it ends, and its shares are those of one path at
 * every token. */
static void shares_sum_to_one(void **state)
{
    for (unsigned beam = 1; beam < 4; beam++) {
        decoder *d = decoder_new(NULL, ((tiny *)*state)->model, beam);
        for (uint64_t seed = 0; seed < LATTICES; seed++) {
            chance c = new_chance(state, seed);
            vb_array steps = VB_ARRAY(step, NULL);
            history past = c.past;
            fill(&c, false);
            assert_int_equal(decoder_run(d, &c.l, &c.tokens, NULL, &past, &steps), VB_OK);
            for (uint32_t position = 0; position < TOKENS; position++) {
                double sum = 0;
                for (size_t i = 0; i < c.l.edges.count; i++) {
                    const edge *e = VB_ARRAY_AT(&c.l.edges, edge, i);
                    if (e->from <= position && e->to > position)
                        sum += (double)*VB_ARRAY_AT(&c.l.shares, float, i);
                }
                assert_true(fabs(sum - 1) < 1e-4);
            }
            vb_array_free(&steps);
            end_chance(&c);
        }
        decoder_free(d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_path_is_found),
        cmocka_unit_test(what_the_document_says_is_weighed),
        cmocka_unit_test(the_users_words_are_weighed),
        cmocka_unit_test(shares_sum_to_one),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
