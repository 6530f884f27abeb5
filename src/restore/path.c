/*
 * The best path, from its end back to where it began, and how sure each of its words is.
 */
#include "restore/paths.h"

#include "restore/lattice.h"
#include "restore/step.h"

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

/* The arc by which the best path comes to a state; NULL where it begins. */
static const arc *last_arc(const kept_paths *paths, uint32_t number)
{
    const state *at = VB_ARRAY_AT(paths->states, state, number);
    return at->arc == UINT32_MAX ? NULL : VB_ARRAY_AT(paths->arcs, arc, at->arc);
}

static size_t count_arcs(const kept_paths *paths, uint32_t number)
{
    size_t count = 0;
    for (const arc *by; (by = last_arc(paths, number)); number = by->from)
        count++;
    return count;
}

vb_status trace_back(const kept_paths *paths, history *past, vb_array *steps)
{
    uint32_t number = ((const kept_state *)paths->ends->items)->number;
    *past = VB_ARRAY_AT(paths->states, state, number)->past;
    size_t end = steps->count + count_arcs(paths, number);
    if (!vb_array_reserve(steps, end))
        return VB_ERR_MEMORY;
    steps->count = end;
    step *own = VB_ARRAY_AT(steps, step, end);
    for (const arc *by; (by = last_arc(paths, number)); number = by->from) {
        const edge *e = VB_ARRAY_AT(&paths->l->edges, edge, by->edge);
        *--own = (step){.edge = e,
                        .confidence =
                            e->settled ? (double)e->before : share_of_words(paths->l, by->edge),
                        .language = by->cost - e->cost,
                        .shape_confidence = 1};
    }
    return VB_OK;
}
