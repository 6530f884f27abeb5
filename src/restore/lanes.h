/*
 * restore/lanes.h: eight costs at once.
 *
 * Costs are fixed-point (VB_COST_UNIT), signed 16 bits wide, because that is what vector units
 * compare at once; none is above COST_NEVER, so that a few may be added before they are capped.
 * Every x86-64 has the instructions that are named here; elsewhere the loops say the same.
 */
#ifndef VANBAN_RESTORE_LANES_H
#define VANBAN_RESTORE_LANES_H

#include "vanban/model.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef int16_t cost;

enum { COST_NEVER = 62 * VB_COST_UNIT, LANES = 8 };

typedef cost lanes __attribute__((vector_size(LANES * sizeof(cost))));

static inline lanes load(const cost *from)
{
    lanes l;
    memcpy(&l, from, sizeof l);
    return l;
}

static inline void store(lanes l, cost *to)
{
    memcpy(to, &l, sizeof l);
}

static inline lanes fill(int32_t c)
{
    return (lanes){0} + (cost)c;
}

static inline cost lesser(cost a, cost b)
{
    return a < b ? a : b;
}

#ifdef __SSE2__

static inline lanes lesser_lanes(lanes a, lanes b)
{
    return (lanes)_mm_min_epi16((__m128i)a, (__m128i)b);
}

static inline int32_t least_lane(lanes l)
{
    __m128i least = (__m128i)l;
    least = _mm_min_epi16(least, _mm_unpackhi_epi64(least, least));
    least = _mm_min_epi16(least, _mm_shufflelo_epi16(least, _MM_SHUFFLE(3, 2, 3, 2)));
    least = _mm_min_epi16(least, _mm_srli_epi32(least, 16));
    return (cost)_mm_cvtsi128_si32(least);
}

/* A bit for each lane that is at most so much, the first lane's the lowest. */
static inline unsigned lanes_within(lanes l, int32_t most)
{
    __m128i above = _mm_cmpgt_epi16((__m128i)l, (__m128i)fill(most));
    return ~(unsigned)_mm_movemask_epi8(_mm_packs_epi16(above, above)) & 0xFF;
}

#else

static inline lanes lesser_lanes(lanes a, lanes b)
{
    lanes least;
    for (int i = 0; i < LANES; i++)
        least[i] = lesser(a[i], b[i]);
    return least;
}

static inline int32_t least_lane(lanes l)
{
    cost least = l[0];
    for (int i = 1; i < LANES; i++)
        least = lesser(least, l[i]);
    return least;
}

static inline unsigned lanes_within(lanes l, int32_t most)
{
    unsigned within = 0;
    for (int i = 0; i < LANES; i++)
        within |= (unsigned)(l[i] <= most) << i;
    return within;
}

#endif

/* Takes the lowest bit off, and returns its number; there must be one. */
static inline unsigned take_lane(unsigned *bits)
{
    unsigned lowest = (unsigned)__builtin_ctz(*bits);
    *bits &= *bits - 1;
    return lowest;
}

#endif
