/*
 * restore/fronts.h: the states that the search keeps at a token.
 *
 * They are told apart by their last two words; those with the same last word are a group, for the
 * pair of that word and the next costs the same after all of them.
 */
#ifndef VANBAN_RESTORE_FRONTS_H
#define VANBAN_RESTORE_FRONTS_H

#include "restore/paths.h"

enum {
    AHEAD = 4, /* no edge reads so many tokens */
    FRONT_SLOTS_BITS = 9,
    FRONT_SLOTS = 1 << FRONT_SLOTS_BITS
};

/* fminf asks for a NaN, which no cost is. */
static inline float lesser_cost(float a, float b)
{
    return a < b ? a : b;
}

/* An arc this much worse adds nothing to a sum worth printing. */
static const float arc_reach = 6.0F;

/* Where a state is found by its past; of another token when the stamp is not this one's. */
typedef struct slot {
    uint32_t stamp; /* the token's number plus 1 */
    uint32_t state;
} slot;

/* The states at one token's beginning. */
typedef struct front {
    uint32_t stamp;
    vb_array kept; /* kept_state, best first, `width` of them at most */
    float best;    /* cost of any path here */
    float most;    /* a path that costs more leads no further, nor is it counted */
    slot slots[FRONT_SLOTS];
} front;

/* Those at all tokens. */
typedef struct fronts {
    const vb_allocator *memory;
    float reach;       /* a path this much worse than the best to the same place is dropped */
    unsigned width;    /* paths kept at a token */
    vb_array states;   /* of all tokens */
    front *ring;       /* AHEAD of them, in turn */
    size_t kept_count; /* of states, at all tokens from the one at hand on */
    bool failed;       /* memory ran out */
} fronts;

bool fronts_open(fronts *all, const vb_allocator *memory);
void fronts_close(fronts *all);
/* Another lattice. */
void fronts_begin(fronts *all, float reach, unsigned width);

static inline state *state_at(const fronts *all, uint32_t number)
{
    return VB_ARRAY_AT(&all->states, state, number);
}

static inline front *front_at(const fronts *all, size_t position)
{
    return &all->ring[position % AHEAD];
}

/* That of a token to which no path leads yet, in the place of one that was led on. */
void begin_front(fronts *all, size_t position);

/* The state with the past of `reached`, made if need be, or bettered. */
uint32_t reach_state(fronts *all, front *f, const state *reached);

/* The front of a token is where the one path comes to, past all that were begun. */
void move_on(fronts *all, size_t from, size_t position, uint32_t number);

#endif
