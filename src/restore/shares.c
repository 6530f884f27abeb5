/*
 * How sure each edge is: its share in all paths that were kept, by a forward and a backward pass.
 *
 * Forward, each state's paths are summed. The sums run over a whole window, to thousands of nats,
 * so they are costs, in double; but what one state's paths differ by is little, and one exponential
 * an arc and at most one logarithm a state add them up: a sum is held as its largest term and all
 * terms' ratio to it until the first path leads on from there.
 *
 * Backward, the one path that everything is a share of is dealt out to the states before, by what
 * each has put into the sum. The shares need no normalising, and what nothing is dealt to, which is
 * most of the states, is passed over.
 */
#include "restore/paths.h"

#include <math.h>

/*
 * What a path's cost counts for in its share. Channel and language are taken for independent, word
 * by word, and are not: shares of the bare costs are too sure of themselves. Calmed so, they are
 * right as often as they say, on dev pages of four families.
 */
static double calmed(float cost)
{
    return 0.6 * (double)cost;
}

/* What no confidence shows. */
static const float share_least = 1e-9F;

/* Most arcs are their states' only ones, and the two sums differ by what rounding left. */
static inline float ratio_of(double less)
{
    const double nothing = 1e-8; /* float knows no number so near to 1 */
    return less < nothing && less > -nothing ? 1 : expf((float)less);
}

/* While terms are added, `share` is the ratio of all to the one in `sum`; 0: there is none yet. */
static inline void add_term(state *s, double cost)
{
    if (s->share == 0) {
        s->sum = cost;
        s->share = 1;
    } else if (cost >= s->sum) {
        s->share += expf((float)(s->sum - cost));
    } else {
        s->share = 1 + s->share * expf((float)(cost - s->sum));
        s->sum = cost;
    }
}

static void close_sum(state *s)
{
    if (s->share != 1)
        s->sum -= (double)logf(s->share);
    s->share = 1;
}

static void sum_forward(state *states, const vb_array *arcs)
{
    states[0].share = 1;
    for (size_t i = 0; i < arcs->count; i++) {
        const arc *a = VB_ARRAY_AT(arcs, arc, i);
        if (!states[a->to].kept)
            continue;
        close_sum(&states[a->from]);
        add_term(&states[a->to], states[a->from].sum + calmed(a->cost));
    }
}

/* Gives the ends their shares and takes those of all others away. */
static void deal_to_ends(vb_array *states, const vb_array *ends)
{
    state all = {0}, *items = states->items;
    const kept_state *end = ends->items;
    for (size_t i = 0; i < ends->count; i++) {
        close_sum(&items[end[i].number]);
        add_term(&all, items[end[i].number].sum);
    }
    close_sum(&all);
    for (size_t i = 0; i < states->count; i++)
        items[i].share = 0;
    for (size_t i = 0; i < ends->count; i++)
        items[end[i].number].share = expf((float)(all.sum - items[end[i].number].sum));
}

static void deal_backward(state *states, const vb_array *arcs, float *shares)
{
    for (size_t i = arcs->count; i-- > 0;) {
        const arc *a = VB_ARRAY_AT(arcs, arc, i);
        const state *to = &states[a->to];
        state *from = &states[a->from];
        if (!to->kept || to->share < share_least)
            continue;
        float share = to->share * ratio_of(to->sum - from->sum - calmed(a->cost));
        shares[a->edge] += share;
        from->share += share;
    }
}

bool share_paths(const kept_paths *paths)
{
    state *states = paths->states->items;
    const kept_state *ends = paths->ends->items;
    vb_array *shares = &paths->l->shares;
    for (size_t i = 0; i < paths->ends->count; i++)
        states[ends[i].number].kept = true;
    vb_array_clear(shares);
    if (!vb_array_resize(shares, paths->l->edges.count))
        return false;
    sum_forward(states, paths->arcs);
    deal_to_ends(paths->states, paths->ends);
    deal_backward(states, paths->arcs, shares->items);
    return true;
}
