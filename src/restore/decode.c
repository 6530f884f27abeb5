/*
 * The best path through a lattice of words by the channel's costs and the trigram, with a beam; and how sure each step
 * of it is, by the forward and backward sums over what the beam kept.
 */
#include "restore/restore.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { AHEAD = 4, SLOTS = 4096 }; /* no edge reads AHEAD tokens or more */

static const float reach = 14.0F;     /* a path this much worse than the best to the same place is dropped */
static const float arc_reach = 9.0F;  /* an arc this much worse adds nothing to a sum worth printing */
static const float language_weight = 1.0F;

typedef struct state {
    history past;
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
    uint32_t slots[SLOTS];
    float best;
} front;

typedef struct decoder {
    const vb_model *model;
    const lattice *l;
    const token *tokens;
    size_t count;
    unsigned beam;
    vb_array states, arcs;
    front *fronts; /* AHEAD of them, in turn */
} decoder;

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
    memset(f->slots, 0xFF, sizeof f->slots);
    f->best = INFINITY;
}

/* ------------------------------------------------------------------------------------------------ forward -- */

static uint32_t new_state(decoder *d, front *f, history past, float cost, uint32_t by)
{
    uint32_t number = (uint32_t)d->states.count;
    vb_array_push(&d->states, &(state){past, cost, by});
    vb_array_push(&f->states, &number);
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
            }
            return f->slots[at];
        }
        at = (at + 1) % SLOTS;
    }
    if (f->slots[at] == UINT32_MAX)
        f->slots[at] = (uint32_t)d->states.count;
    return new_state(d, f, past, cost, by);
}

static float language_cost(const decoder *d, const edge *e, history *past)
{
    float cost = 0;
    bool locked = d->tokens[e->from].kind == VB_TOKEN_LOCKED;
    for (size_t i = 0; i < e->words; i++) {
        cost += locked ? 0 : vb_model_cost(d->model, past->before, past->last, e->word[i]);
        *past = (history){past->last, e->word[i]};
    }
    return cost * language_weight;
}

static void follow_edge(decoder *d, uint32_t from, uint32_t number)
{
    const edge *e = VB_ARRAY_AT(&d->l->edges, edge, number);
    front *target = front_at(d, e->to);
    float base = state_at(d, from)->cost;
    if (base + e->cost > target->best + reach)
        return;
    history past = state_at(d, from)->past;
    if (d->tokens[e->from].paragraph)
        past = (history){VB_WORD_START, VB_WORD_START};
    float own = e->cost + language_cost(d, e, &past), cost = base + own;
    if (cost > target->best + reach)
        return;
    target->best = cost < target->best ? cost : target->best;
    uint32_t by = (uint32_t)d->arcs.count;
    uint32_t to = reach_state(d, e->to, past, cost, by);
    if (!d->states.failed && (state_at(d, to)->arc == by || cost < target->best + arc_reach))
        vb_array_push(&d->arcs, &(arc){from, to, number, own});
}

static int compare_costs(const void *a, const void *b)
{
    float left = *(const float *)a, right = *(const float *)b;
    return (left > right) - (left < right);
}

/* The cost beyond which a state is not in the beam. */
static float beam_limit(const decoder *d, const front *f)
{
    float costs[SLOTS];
    size_t count = f->states.count < SLOTS ? f->states.count : SLOTS;
    if (count <= d->beam)
        return f->best + reach;
    for (size_t i = 0; i < count; i++)
        costs[i] = state_at(d, *VB_ARRAY_AT(&f->states, uint32_t, i))->cost;
    qsort(costs, count, sizeof *costs, compare_costs);
    float limit = costs[d->beam - 1];
    return limit < f->best + reach ? limit : f->best + reach;
}

static void go_forward(decoder *d, const history *past)
{
    for (size_t i = 0; i < AHEAD; i++)
        clear_front(&d->fronts[i]);
    reach_state(d, 0, *past, 0, UINT32_MAX);
    front_at(d, 0)->best = 0;
    for (size_t position = 0; position < d->count && !d->states.failed && !d->arcs.failed; position++) {
        front *f = front_at(d, position);
        float limit = beam_limit(d, f);
        size_t start = *VB_ARRAY_AT(&d->l->first, size_t, position), end = *VB_ARRAY_AT(&d->l->first, size_t, position + 1);
        for (size_t i = 0; i < f->states.count; i++) {
            uint32_t from = *VB_ARRAY_AT(&f->states, uint32_t, i);
            if (state_at(d, from)->cost > limit)
                continue;
            for (size_t number = start; number < end; number++)
                follow_edge(d, from, (uint32_t)number);
        }
        clear_front(f);
    }
}

/* --------------------------------------------------------------------------------------------- posteriors -- */

static float add_logs(float a, float b)
{
    float high = a > b ? a : b, low = a > b ? b : a;
    return high == -INFINITY || high - low > 16 ? high : high + log1pf(expf(low - high));
}

/*
 * The share of each edge in all paths the beam kept. Arcs are in the order of their first token, so one pass forward
 * and one back meet every state after all that leads to it.
 */
static bool sum_paths(const decoder *d, float *shares)
{
    size_t count = d->states.count;
    const vb_allocator *memory = d->states.memory;
    float *forward = vb_allocate(memory, count * sizeof *forward), *backward = vb_allocate(memory, count * sizeof *backward);
    const arc *arcs = d->arcs.items;
    const front *end = front_at(d, d->count);
    float total = -INFINITY;
    for (size_t i = 0; i < count && forward && backward; i++)
        forward[i] = backward[i] = -INFINITY;
    if (forward && backward) {
        forward[0] = 0;
        for (size_t i = 0; i < end->states.count; i++)
            backward[*VB_ARRAY_AT(&end->states, uint32_t, i)] = 0;
        for (size_t i = 0; i < d->arcs.count; i++)
            forward[arcs[i].to] = add_logs(forward[arcs[i].to], forward[arcs[i].from] - arcs[i].cost);
        for (size_t i = d->arcs.count; i-- > 0;)
            backward[arcs[i].from] = add_logs(backward[arcs[i].from], backward[arcs[i].to] - arcs[i].cost);
        total = backward[0];
        for (size_t i = 0; i < d->arcs.count; i++)
            shares[arcs[i].edge] += expf(forward[arcs[i].from] - arcs[i].cost + backward[arcs[i].to] - total);
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
        step *left = VB_ARRAY_AT(steps, step, i), *right = VB_ARRAY_AT(steps, step, --j), spare = *left;
        *left = *right;
        *right = spare;
    }
}

static vb_status trace_back(const decoder *d, history *past, vb_array *steps)
{
    float *shares = vb_allocate(d->states.memory, d->l->edges.count * sizeof *shares);
    if (!shares || !sum_paths(d, shares)) {
        vb_release(d->states.memory, shares);
        return VB_ERR_MEMORY;
    }
    size_t start = steps->count;
    uint32_t at = best_end(d);
    *past = state_at(d, at)->past;
    while (state_at(d, at)->arc != UINT32_MAX) {
        const arc *by = VB_ARRAY_AT(&d->arcs, arc, state_at(d, at)->arc);
        const edge *e = VB_ARRAY_AT(&d->l->edges, edge, by->edge);
        double share = (double)shares[by->edge];
        vb_array_push(steps, &(step){.edge = e, .confidence = share > 1 ? 1 : share});
        at = by->from;
    }
    reverse(steps, start);
    vb_release(d->states.memory, shares);
    return vb_array_status(steps);
}

vb_status decode(const vb_model *model, const lattice *l, const vb_array *tokens, unsigned beam, history *past,
                 const vb_allocator *memory, vb_array *steps)
{
    decoder d = {.model = model,
                 .l = l,
                 .tokens = tokens->items,
                 .count = tokens->count,
                 .beam = beam,
                 .states = VB_ARRAY(state, memory),
                 .arcs = VB_ARRAY(arc, memory)};
    d.fronts = vb_allocate(memory, AHEAD * sizeof *d.fronts);
    if (!d.fronts)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < AHEAD; i++)
        d.fronts[i].states = VB_ARRAY(uint32_t, memory);
    go_forward(&d, past);
    bool failed = d.states.failed || d.arcs.failed;
    for (size_t i = 0; i < AHEAD; i++)
        failed |= d.fronts[i].states.failed;
    vb_status status = failed ? VB_ERR_MEMORY : trace_back(&d, past, steps);
    for (size_t i = 0; i < AHEAD; i++)
        vb_array_free(&d.fronts[i].states);
    vb_release(memory, d.fronts);
    vb_array_free(&d.states);
    vb_array_free(&d.arcs);
    return status;
}
