/*
 * The states that the search keeps at a token, by the paths that lead to them so far.
 *
 * A state is found by its past in a small table of the token's own, which is never cleared: a slot
 * has the stamp of the token that filled it. The best of them, so many as the beam is wide, are
 * ranked, and the last of them and the very best set the mark that a path must reach to lead on.
 */
#include "restore/fronts.h"

#include "restore/paths.h"
#include "restore/step.h"
#include "vanban/model.h"

#include <math.h>
#include <string.h>

bool fronts_open(fronts *all, const vb_allocator *memory)
{
    *all = (fronts){.memory = memory, .states = VB_ARRAY(state, memory)};
    all->ring = vb_allocate(memory, AHEAD * sizeof *all->ring);
    for (size_t i = 0; i < AHEAD && all->ring; i++)
        all->ring[i].kept = VB_ARRAY(kept_state, memory);
    return all->ring;
}

void fronts_close(fronts *all)
{
    vb_array_free(&all->states);
    for (size_t i = 0; i < AHEAD && all->ring; i++)
        vb_array_free(&all->ring[i].kept);
    vb_release(all->memory, all->ring);
}

void fronts_begin(fronts *all, float reach, unsigned width)
{
    all->reach = reach;
    all->width = width;
    all->failed = false;
    vb_array_clear(&all->states);
    for (size_t i = 0; i < AHEAD; i++) {
        memset(all->ring[i].slots, 0, sizeof all->ring[i].slots);
        begin_front(all, i);
    }
    all->kept_count = 0;
}

void begin_front(fronts *all, size_t position)
{
    front *f = front_at(all, position);
    all->kept_count -= f->kept.count;
    vb_array_clear(&f->kept);
    f->stamp = (uint32_t)position + 1;
    f->best = f->most = INFINITY;
}

/* A path leads on that is among the best or near the very best. */
static void set_mark(const fronts *all, front *f)
{
    f->most = f->best + all->reach;
    if (f->kept.count == all->width) {
        float last = VB_ARRAY_AT(&f->kept, kept_state, all->width - 1)->cost;
        f->most = lesser_cost(f->most, last > f->best + arc_reach ? last : f->best + arc_reach);
    }
}

/* Moves a state from its place among the best, or from behind the last of them, to the place that
 * its cost gives it. */
static void rank_state(fronts *all, front *f, kept_state own, size_t place)
{
    kept_state *kept = f->kept.items;
    if (place == all->width) {
        if (own.cost >= kept[--place].cost)
            return;
    } else if (place == f->kept.count) {
        if (!vb_array_place(&f->kept)) {
            all->failed = true;
            return;
        }
        all->kept_count++;
        kept = f->kept.items;
    }
    for (; place > 0 && kept[place - 1].cost > own.cost; place--)
        kept[place] = kept[place - 1];
    kept[place] = own;
}

/* The place of a state among the best, or the one behind the last. */
static size_t rank_of(const front *f, uint32_t number)
{
    const kept_state *kept = f->kept.items;
    size_t place = 0;
    while (place < f->kept.count && kept[place].number != number)
        place++;
    return place;
}

/* Where the state with this past is or belongs; NULL when the table is full. */
static slot *find_slot(const fronts *all, front *f, history past)
{
    uint32_t key = (uint32_t)past.before << 16 | past.last;
    size_t at = key * UINT32_C(0x9E3779B1) >> (32 - FRONT_SLOTS_BITS); /* Fibonacci hashing */
    for (size_t probes = 0; probes < FRONT_SLOTS / 2; probes++, at = (at + 1) % FRONT_SLOTS) {
        slot *place = &f->slots[at];
        if (place->stamp != f->stamp)
            return place;
        const state *known = state_at(all, place->state);
        if (known->past.before == past.before && known->past.last == past.last)
            return place;
    }
    return NULL;
}

uint32_t reach_state(fronts *all, front *f, const state *reached)
{
    slot *place = find_slot(all, f, reached->past);
    uint32_t number =
        place && place->stamp == f->stamp ? place->state : (uint32_t)all->states.count;
    size_t rank = f->kept.count;
    if (number == all->states.count) {
        state *own = vb_array_place(&all->states);
        if (!own)
            return number;
        *own = *reached;
        if (place)
            *place = (slot){f->stamp, number};
    } else if (reached->cost < state_at(all, number)->cost) {
        *state_at(all, number) = *reached;
        rank = rank_of(f, number);
    } else {
        return number;
    }
    f->best = lesser_cost(f->best, reached->cost);
    rank_state(all, f, (kept_state){reached->cost, number, reached->past.last}, rank);
    set_mark(all, f);
    return number;
}

void move_on(fronts *all, size_t from, size_t position, uint32_t number)
{
    const state *own = state_at(all, number);
    size_t passed = position - from < AHEAD ? position - from : AHEAD;
    for (size_t i = position - passed; i < position; i++)
        begin_front(all, i + AHEAD);
    front *f = front_at(all, position);
    kept_state *kept = vb_array_place(&f->kept);
    if (!kept) {
        all->failed = true;
        return;
    }
    *kept = (kept_state){own->cost, number, own->past.last};
    all->kept_count++;
    f->best = own->cost;
    set_mark(all, f);
}
