/*
 * The best path through a lattice of words by the channel's costs and the trigram, with a beam; and
 * how sure each step of it is, by the forward and backward sums over what the beam kept.
 */
#include "restore/restore.h"

#include <math.h>
#include <string.h>

enum {
    AHEAD = 4, /* no edge reads so many tokens */
    SLOTS = 1024,
    PAIRS = 1 << 16,
    FOLLOWERS = 1 << 12
};

/* A path this much worse than the best to the same place is dropped, in a first reading and in one
 * that knows the document. */
static const float first_reach = 8.0F, second_reach = 15.0F;
/* An arc this much worse adds nothing to a sum worth printing. */
static const float arc_reach = 6.0F;

typedef struct state {
    vb_history past;
    float cost;
    uint32_t arc; /* the best way here */
} state;

typedef struct arc {
    uint32_t from, to; /* states */
    uint32_t edge;
    float cost;
} arc;

/* The states at one token's beginning, found by what stands before them. */
typedef struct front {
    vb_array states; /* uint32_t: state numbers */
    vb_array kept;   /* uint32_t: those of the best states, best first, `beam` of them at most */
    uint32_t slots[SLOTS];
    float best;
} front;

/* A pair of words whose cost was asked for; the same pairs are asked for over and over. */
typedef struct known_pair {
    uint32_t key; /* last << 16 | word, plus 1 */
    vb_pair_cost cost;
} known_pair;

/* The words that the model knows after one word, by bit. Few of the pairs that are asked for are
 * known, and of the others this is all there is to know. */
typedef struct followers {
    uint32_t last; /* plus 1 */
    uint64_t *bits;
} followers;

struct decoder {
    const vb_allocator *memory;
    const vb_model *model;
    const lexicon *words; /* with the user's; NULL: the model's alone */
    unsigned beam;
    lattice *l;
    const token *tokens;
    size_t count;
    const document_memory *known;
    float reach;
    vb_array states, arcs;
    front *fronts; /* AHEAD of them, in turn */
    known_pair *pairs;
    followers *followers;
    vb_arena follower_bits; /* of the rows that were asked for */
    size_t word_count;      /* of the model */
};

static state *state_at(const decoder *d, uint32_t number)
{
    return VB_ARRAY_AT(&d->states, state, number);
}

static front *front_at(const decoder *d, size_t position)
{
    return &d->fronts[position % AHEAD];
}

static void clear_front(front *f)
{
    vb_array_clear(&f->states);
    vb_array_clear(&f->kept);
    memset(f->slots, 0xFF, sizeof f->slots);
    f->best = INFINITY;
}

/* --------------------------------------------------------------------------- language model -- */

/* NULL when memory ran out. */
static const uint64_t *followers_of(decoder *d, uint16_t last)
{
    size_t size = (d->word_count + 63) / 64 * sizeof(uint64_t);
    followers *row = &d->followers[vb_hash_key(last) % FOLLOWERS];
    if (row->last == last + 1U)
        return row->bits;
    if (!row->bits)
        row->bits = vb_arena_allocate(&d->follower_bits, size);
    if (!row->bits)
        return NULL;
    row->last = last + 1U;
    memset(row->bits, 0, size);
    vb_model_mark_pairs(d->model, last, row->bits);
    return row->bits;
}

static bool follows(const uint64_t *bits, uint16_t word)
{
    return bits[word / 64] >> word % 64 & 1;
}

static vb_pair_cost pair_cost(decoder *d, uint16_t last, uint16_t word)
{
    const uint64_t *bits = followers_of(d, last);
    if (word >= d->word_count || !bits || !follows(bits, word))
        return vb_model_unknown_pair_cost(d->model, last, word);
    uint32_t key = ((uint32_t)last << 16 | word) + 1;
    known_pair *known = &d->pairs[vb_hash_key(key) % PAIRS];
    if (known->key != key)
        *known = (known_pair){key, vb_model_pair_cost(d->model, last, word)};
    return known->cost;
}

/* The same past in words that the model knows. */
static history known_past(const decoder *d, uint16_t before, uint16_t last)
{
    return (history){lexicon_stands_for(d->words, before), lexicon_stands_for(d->words, last)};
}

static vb_history history_after(const decoder *d, uint16_t before, uint16_t last)
{
    if (!d->words)
        return vb_model_after(d->model, before, last);
    history known = known_past(d, before, last);
    vb_history after = vb_model_after(d->model, known.before, known.last);
    after.before = before;
    after.last = last;
    return after;
}

/* What `word` costs where the user's words are known too. */
static float cost_among_own(decoder *d, const vb_history *past, uint16_t word)
{
    history known = known_past(d, past->before, past->last);
    vb_history after = {known.before, known.last, past->known, past->backoff};
    uint16_t meant = lexicon_stands_for(d->words, word);
    return vb_model_cost_after(d->model, &after, meant, pair_cost(d, known.last, meant)) +
           lexicon_surplus(d->words, past->last, word);
}

/* The cost of a word of `e` in this document. */
static float word_cost(decoder *d, const edge *e, const vb_history *past, uint16_t word)
{
    float cost = d->words
                     ? cost_among_own(d, past, word)
                     : vb_model_cost_after(d->model, past, word, pair_cost(d, past->last, word));
    return d->known ? memory_cost(d->known, cost, past->last, word, e->before) : cost;
}

/* ---------------------------------------------------------------------------------- forward -- */

static float kept_cost(const decoder *d, const front *f, size_t place)
{
    return state_at(d, *VB_ARRAY_AT(&f->kept, uint32_t, place))->cost;
}

/* Gives a state that is new or has become better its place among the best. */
static void rank_state(decoder *d, front *f, uint32_t number)
{
    float cost = state_at(d, number)->cost;
    uint32_t *kept = f->kept.items;
    size_t place = 0;
    while (place < f->kept.count && kept[place] != number)
        place++;
    if (place == d->beam) {
        if (cost >= kept_cost(d, f, --place))
            return;
    } else if (place == f->kept.count && !vb_array_push(&f->kept, &number)) {
        d->states.failed = true; /* a front forgets its own failures */
        return;
    }
    for (kept = f->kept.items; place > 0 && kept_cost(d, f, place - 1) > cost; place--)
        kept[place] = kept[place - 1];
    kept[place] = number;
}

/* A path to a place that costs more leads no further, nor is it counted: it is neither among the
 * best there nor near the very best. */
static float most_at(const decoder *d, const front *f)
{
    float most = f->best + d->reach;
    if (f->kept.count == d->beam)
        most = fminf(most, fmaxf(kept_cost(d, f, d->beam - 1), f->best + arc_reach));
    return most;
}

static uint32_t new_state(decoder *d, front *f, history past, float cost, uint32_t by)
{
    uint32_t number = (uint32_t)d->states.count;
    vb_array_push(&d->states, &(state){history_after(d, past.before, past.last), cost, by});
    if (!vb_array_push(&f->states, &number))
        d->states.failed = true; /* a front forgets its own failures */
    if (!d->states.failed)
        rank_state(d, f, number);
    return number;
}

/* The state at `position` with this past, made if need be. */
static uint32_t reach_state(decoder *d, size_t position, history past, float cost, uint32_t by)
{
    front *f = front_at(d, position);
    size_t at = vb_hash_key((uint64_t)past.before << 16 | past.last) % SLOTS;
    for (size_t probes = 0; f->slots[at] != UINT32_MAX && probes < SLOTS / 2; probes++) {
        state *known = state_at(d, f->slots[at]);
        if (known->past.before == past.before && known->past.last == past.last) {
            if (cost < known->cost) {
                known->cost = cost;
                known->arc = by;
                rank_state(d, f, f->slots[at]);
            }
            return f->slots[at];
        }
        at = (at + 1) % SLOTS;
    }
    if (f->slots[at] == UINT32_MAX)
        f->slots[at] = (uint32_t)d->states.count;
    return new_state(d, f, past, cost, by);
}

/* What the language model says of an edge's words; of a locked token only that a number stands
 * there, or another word. */
static float language_cost(decoder *d, const edge *e, const vb_history *past)
{
    float cost = word_cost(d, e, past, e->word[0]);
    if (d->tokens[e->from].kind == VB_TOKEN_LOCKED)
        return cost;
    for (size_t i = 1; i < e->words; i++) {
        vb_history next = history_after(d, i > 1 ? e->word[i - 2] : past->last, e->word[i - 1]);
        cost += word_cost(d, e, &next, e->word[i]);
    }
    return cost;
}

static void follow_edge(decoder *d, uint32_t from, uint32_t number)
{
    const edge *e = VB_ARRAY_AT(&d->l->edges, edge, number);
    front *target = front_at(d, e->to);
    float base = state_at(d, from)->cost;
    if (base + e->cost > most_at(d, target))
        return;
    vb_history past = state_at(d, from)->past;
    if (d->tokens[e->from].paragraph)
        past = vb_model_after(d->model, VB_WORD_START, VB_WORD_START);
    float own = e->cost + language_cost(d, e, &past), cost = base + own;
    if (cost > most_at(d, target))
        return;
    target->best = cost < target->best ? cost : target->best;
    uint32_t by = (uint32_t)d->arcs.count;
    history next = {e->words > 1 ? e->word[e->words - 2] : past.last, e->word[e->words - 1]};
    uint32_t to = reach_state(d, e->to, next, cost, by);
    if (!d->states.failed && (state_at(d, to)->arc == by || cost < target->best + arc_reach))
        vb_array_push(&d->arcs, &(arc){from, to, number, own});
}

/* Fetches what the edges of a state will ask for, so that none has to wait for the one before. */
static void fetch_edges(decoder *d, uint32_t from, size_t first, size_t end)
{
    const state *own = state_at(d, from);
    const uint64_t *bits = own->past.known && !d->words ? followers_of(d, own->past.last) : NULL;
    for (size_t i = first; i < end && bits; i++) {
        const edge *e = VB_ARRAY_AT(&d->l->edges, edge, i);
        if (e->word[0] < d->word_count && follows(bits, e->word[0]))
            vb_model_fetch(d->model, &own->past, e->word[0]);
    }
}

static void follow_edges(decoder *d, uint32_t from, size_t position)
{
    size_t first = *VB_ARRAY_AT(&d->l->first, size_t, position),
           end = *VB_ARRAY_AT(&d->l->first, size_t, position + 1);
    fetch_edges(d, from, first, end);
    for (size_t number = first; number < end && !d->states.failed; number++)
        follow_edge(d, from, (uint32_t)number);
}

static void go_forward(decoder *d, const history *past)
{
    for (size_t i = 0; i < AHEAD; i++)
        clear_front(&d->fronts[i]);
    reach_state(d, 0, *past, 0, UINT32_MAX);
    front_at(d, 0)->best = 0;
    for (size_t position = 0; position < d->count && !d->states.failed && !d->arcs.failed;
         position++) {
        front *f = front_at(d, position);
        /* best first: their edges set the mark that those of the others must reach */
        for (size_t i = 0; i < f->kept.count && kept_cost(d, f, i) <= f->best + d->reach; i++)
            follow_edges(d, *VB_ARRAY_AT(&f->kept, uint32_t, i), position);
        clear_front(f);
    }
}

/* ------------------------------------------------------------------------------- posteriors -- */

/* The sums run over a whole window, to thousands of nats: a float would lose what they differ by.
 */
static double add_logs(double a, double b)
{
    double high = a > b ? a : b, low = a > b ? b : a;
    return high == -INFINITY || high - low > 16 ? high
                                                : high + (double)log1pf(expf((float)(low - high)));
}

/*
 * The share of each edge in all paths the beam kept. Arcs are in the order of their first token, so
 * one pass forward and one back meet every state after all that leads to it.
 */
static bool sum_paths(const decoder *d, float *shares)
{
    size_t count = d->states.count;
    const vb_allocator *memory = d->states.memory;
    double *forward = vb_allocate(memory, count * sizeof *forward),
           *backward = vb_allocate(memory, count * sizeof *backward);
    const arc *arcs = d->arcs.items;
    const front *end = front_at(d, d->count);
    double total = -INFINITY;
    for (size_t i = 0; i < count && forward && backward; i++)
        forward[i] = backward[i] = -INFINITY;
    if (forward && backward) {
        forward[0] = 0;
        for (size_t i = 0; i < end->states.count; i++)
            backward[*VB_ARRAY_AT(&end->states, uint32_t, i)] = 0;
        for (size_t i = 0; i < d->arcs.count; i++)
            forward[arcs[i].to] =
                add_logs(forward[arcs[i].to], forward[arcs[i].from] - (double)arcs[i].cost);
        for (size_t i = d->arcs.count; i-- > 0;)
            backward[arcs[i].from] =
                add_logs(backward[arcs[i].from], backward[arcs[i].to] - (double)arcs[i].cost);
        total = backward[0];
        for (size_t i = 0; i < d->arcs.count; i++)
            shares[arcs[i].edge] += expf((float)(forward[arcs[i].from] - (double)arcs[i].cost +
                                                 backward[arcs[i].to] - total));
    }
    bool done = forward && backward;
    vb_release(memory, forward);
    vb_release(memory, backward);
    return done;
}

static uint32_t best_end(const decoder *d)
{
    const front *f = front_at(d, d->count);
    uint32_t best = *VB_ARRAY_AT(&f->states, uint32_t, 0);
    for (size_t i = 1; i < f->states.count; i++) {
        uint32_t number = *VB_ARRAY_AT(&f->states, uint32_t, i);
        best = state_at(d, number)->cost < state_at(d, best)->cost ? number : best;
    }
    return best;
}

static void reverse(vb_array *steps, size_t start)
{
    for (size_t i = start, j = steps->count; i + 1 < j; i++) {
        step *left = VB_ARRAY_AT(steps, step, i), *right = VB_ARRAY_AT(steps, step, --j),
             spare = *left;
        *left = *right;
        *right = spare;
    }
}

/* The share of the words that edge `number` says, however they are spelt: `Ủy` and `Uỷ` are one. */
static double share_of_words(const decoder *d, uint32_t number)
{
    const edge *own = VB_ARRAY_AT(&d->l->edges, edge, number);
    size_t end = *VB_ARRAY_AT(&d->l->first, size_t, own->from + 1);
    float sum = 0;
    for (size_t i = *VB_ARRAY_AT(&d->l->first, size_t, own->from); i < end; i++) {
        const edge *e = VB_ARRAY_AT(&d->l->edges, edge, i);
        if (i == number || edges_say_the_same(e, own))
            sum += *VB_ARRAY_AT(&d->l->shares, float, i);
    }
    return sum > 1 ? 1 : (double)sum;
}

static vb_status trace_back(decoder *d, history *past, vb_array *steps)
{
    vb_array *shares = &d->l->shares;
    vb_array_clear(shares);
    if (!vb_array_resize(shares, d->l->edges.count) || !sum_paths(d, shares->items))
        return VB_ERR_MEMORY;
    size_t start = steps->count;
    uint32_t at = best_end(d);
    *past = (history){state_at(d, at)->past.before, state_at(d, at)->past.last};
    while (state_at(d, at)->arc != UINT32_MAX) {
        const arc *by = VB_ARRAY_AT(&d->arcs, arc, state_at(d, at)->arc);
        const edge *e = VB_ARRAY_AT(&d->l->edges, edge, by->edge);
        double share = share_of_words(d, by->edge);
        vb_array_push(steps, &(step){.edge = e,
                                     .confidence = e->settled ? (double)e->before : share,
                                     .language = by->cost - e->cost,
                                     .shape_confidence = 1});
        at = by->from;
    }
    reverse(steps, start);
    return vb_array_status(steps);
}

static bool allocate_tables(decoder *d)
{
    d->fronts = vb_allocate(d->memory, AHEAD * sizeof *d->fronts);
    d->pairs = vb_allocate(d->memory, PAIRS * sizeof *d->pairs);
    d->followers = vb_allocate(d->memory, FOLLOWERS * sizeof *d->followers);
    for (size_t i = 0; i < AHEAD && d->fronts; i++)
        d->fronts[i].states = d->fronts[i].kept = VB_ARRAY(uint32_t, d->memory);
    return d->fronts && d->pairs && d->followers;
}

decoder *decoder_new(const vb_allocator *memory, const vb_model *model, unsigned beam)
{
    decoder *d = vb_allocate(memory, sizeof *d);
    if (!d)
        return NULL;
    *d = (decoder){.memory = memory,
                   .model = model,
                   .beam = beam,
                   .word_count = vb_model_word_count(model),
                   .states = VB_ARRAY(state, memory),
                   .arcs = VB_ARRAY(arc, memory),
                   .follower_bits = VB_ARENA(memory)};
    if (!allocate_tables(d)) {
        decoder_free(d);
        return NULL;
    }
    return d;
}

void decoder_free(decoder *d)
{
    if (!d)
        return;
    for (size_t i = 0; i < AHEAD && d->fronts; i++) {
        vb_array_free(&d->fronts[i].states);
        vb_array_free(&d->fronts[i].kept);
    }
    vb_release(d->memory, d->fronts);
    vb_release(d->memory, d->pairs);
    vb_release(d->memory, d->followers);
    vb_arena_free(&d->follower_bits);
    vb_array_free(&d->states);
    vb_array_free(&d->arcs);
    vb_release(d->memory, d);
}

void decoder_learn(decoder *d, const lexicon *words)
{
    d->words = words;
}

vb_status decoder_run(decoder *d, lattice *l, const vb_array *tokens, const document_memory *known,
                      history *past, vb_array *steps)
{
    d->l = l;
    d->known = known;
    d->reach = known ? second_reach : first_reach;
    d->tokens = tokens->items;
    d->count = tokens->count;
    vb_array_clear(&d->states);
    vb_array_clear(&d->arcs);
    d->follower_bits.failed = false;
    go_forward(d, past);
    bool failed = d->states.failed || d->arcs.failed || d->follower_bits.failed;
    for (size_t i = 0; i < AHEAD; i++)
        failed |= d->fronts[i].states.failed;
    return failed ? VB_ERR_MEMORY : trace_back(d, past, steps);
}

float decoder_cost(const decoder *d)
{
    return state_at(d, best_end(d))->cost;
}
