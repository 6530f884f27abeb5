/*
 * restore/paths.h: the paths through a lattice that the search kept, and what is worked out of
 * them: how sure each edge is, and the best path.
 *
 * They are a graph of their own: a state is the last two words of a path at a token, an arc an edge
 * from one of them to the next.
 */
#ifndef VANBAN_RESTORE_PATHS_H
#define VANBAN_RESTORE_PATHS_H

#include "restore/language.h"

typedef struct state {
    history past;
    float cost;   /* of the best way here */
    uint32_t arc; /* which that is */
    bool weighed; /* `before` is worked out */
    bool kept;    /* it was among the best, and led on or ends a path */
    beginning before;
    float share; /* of all paths that were kept, how many pass here */
    double sum;  /* of the paths here, as a cost */
} state;

typedef struct arc {
    uint32_t from, to; /* states */
    uint32_t edge;
    float cost;
} arc;

/* A state among the best of its token. */
typedef struct kept_state {
    float cost;
    uint32_t number;
    uint16_t last; /* word of its paths */
} kept_state;

/* The paths through a lattice that were kept. State 0 is where all of them begin; the arcs are in
 * the order of their first tokens. */
typedef struct kept_paths {
    lattice *l;
    vb_array *states, *arcs;
    const vb_array *ends; /* kept_state, best first */
} kept_paths;

/* The share of each edge in all of the paths, into the shares of the lattice; false when memory ran
 * out. */
bool share_paths(const kept_paths *paths);

/* Appends the steps of the best path, and sets the words that it ends in; by the shares. */
vb_status trace_back(const kept_paths *paths, history *past, vb_array *steps);

#endif
