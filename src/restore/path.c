/*
 * The best path, from its end back to where it began, and how sure each of its words is.
 */
#include "restore/paths.h"

#include "restore/lattice.h"
#include "restore/step.h"

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
static double share_of_words(const lattice *l, uint32_t number)
{
    const edge *edges = l->edges.items, *own = &edges[number];
    const float *shares = l->shares.items;
    size_t end = *VB_ARRAY_AT(&l->first, size_t, own->from + 1);
    float sum = 0;
    for (size_t i = *VB_ARRAY_AT(&l->first, size_t, own->from); i < end; i++) {
        if (shares[i] > 0 && (i == number || edges_say_the_same(&edges[i], own)))
            sum += shares[i];
    }
    return sum > 1 ? 1 : (double)sum;
}

vb_status trace_back(const kept_paths *paths, history *past, vb_array *steps)
{
    size_t start = steps->count;
    const kept_state *best = paths->ends->items;
    const state *at = VB_ARRAY_AT(paths->states, state, best->number);
    *past = at->past;
    while (at->arc != UINT32_MAX) {
        const arc *by = VB_ARRAY_AT(paths->arcs, arc, at->arc);
        const edge *e = VB_ARRAY_AT(&paths->l->edges, edge, by->edge);
        step *own = vb_array_place(steps);
        if (!own)
            break;
        *own = (step){.edge = e,
                      .confidence =
                          e->settled ? (double)e->before : share_of_words(paths->l, by->edge),
                      .language = by->cost - e->cost,
                      .shape_confidence = 1};
        at = VB_ARRAY_AT(paths->states, state, by->from);
    }
    reverse(steps, start);
    return vb_array_status(steps);
}
