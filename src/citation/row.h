/*
 * A row of costs, sixteen bytes side by side. FAR stays FAR whatever is added to it, and is more
 * than any cost. Beside the vectors of SSE2 stands what they do, for other machines.
 */
#ifndef VANBAN_CITATION_ROW_H
#define VANBAN_CITATION_ROW_H

#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { ROW_LANES = 16, FAR = 255 };

#ifdef __SSE2__

typedef __m128i row;

/* From lane 0 on the bytes of `low`, the least first, then those of `high`. */
static inline row row_of(uint64_t low, uint64_t high)
{
    return _mm_set_epi64x((long long)high, (long long)low);
}

static inline row row_load(const uint8_t *from)
{
    return _mm_loadu_si128((const __m128i *)from);
}

static inline void row_store(uint8_t *to, row lanes)
{
    _mm_storeu_si128((__m128i *)to, lanes);
}

static inline row row_less(row a, row b)
{
    return _mm_min_epu8(a, b);
}

static inline row row_more(row a, row b)
{
    return _mm_max_epu8(a, b);
}

static inline row row_plus(row a, row b)
{
    return _mm_adds_epu8(a, b);
}

/* Lane k becomes what lane k + 1 was, the last 0. */
static inline row row_down_1(row a)
{
    return _mm_srli_si128(a, 1);
}

/* Lane k becomes what lane k - n was, the first n 0. */
#define ROW_UP(n)                                                                                  \
    static inline row row_up_##n(row a)                                                            \
    {                                                                                              \
        return _mm_slli_si128(a, n);                                                               \
    }

static inline uint8_t row_least(row a)
{
    a = _mm_min_epu8(a, _mm_srli_si128(a, 8));
    a = _mm_min_epu8(a, _mm_srli_si128(a, 4));
    a = _mm_min_epu8(a, _mm_srli_si128(a, 2));
    a = _mm_min_epu8(a, _mm_srli_si128(a, 1));
    return (uint8_t)_mm_cvtsi128_si32(a);
}

/* Bit k: lane k is this byte. */
static inline unsigned row_same(row a, uint8_t byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(a, _mm_set1_epi8((char)byte)));
}

/* Bit k: lane k of both is the same. */
static inline unsigned row_equal(row a, row b)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(a, b));
}

#else

typedef struct row {
    uint8_t lane[ROW_LANES];
} row;

/* From lane 0 on the bytes of `low`, the least first, then those of `high`. */
static inline row row_of(uint64_t low, uint64_t high)
{
    row lanes;
    for (int k = 0; k < ROW_LANES; k++)
        lanes.lane[k] = (uint8_t)((k < 8 ? low : high) >> 8 * (k & 7));
    return lanes;
}

static inline row row_load(const uint8_t *from)
{
    row lanes;
    memcpy(lanes.lane, from, ROW_LANES);
    return lanes;
}

static inline void row_store(uint8_t *to, row lanes)
{
    memcpy(to, lanes.lane, ROW_LANES);
}

static inline row row_less(row a, row b)
{
    for (int k = 0; k < ROW_LANES; k++)
        a.lane[k] = a.lane[k] < b.lane[k] ? a.lane[k] : b.lane[k];
    return a;
}

static inline row row_more(row a, row b)
{
    for (int k = 0; k < ROW_LANES; k++)
        a.lane[k] = a.lane[k] > b.lane[k] ? a.lane[k] : b.lane[k];
    return a;
}

static inline row row_plus(row a, row b)
{
    for (int k = 0; k < ROW_LANES; k++) {
        unsigned sum = (unsigned)a.lane[k] + b.lane[k];
        a.lane[k] = (uint8_t)(sum < FAR ? sum : FAR);
    }
    return a;
}

/* Lane k becomes what lane k + 1 was, the last 0. */
static inline row row_down_1(row a)
{
    memmove(a.lane, a.lane + 1, ROW_LANES - 1);
    a.lane[ROW_LANES - 1] = 0;
    return a;
}

/* Lane k becomes what lane k - n was, the first n 0. */
#define ROW_UP(n)                                                                                  \
    static inline row row_up_##n(row a)                                                            \
    {                                                                                              \
        memmove(a.lane + (n), a.lane, ROW_LANES - (n));                                            \
        memset(a.lane, 0, n);                                                                      \
        return a;                                                                                  \
    }

static inline uint8_t row_least(row a)
{
    uint8_t least = FAR;
    for (int k = 0; k < ROW_LANES; k++)
        least = a.lane[k] < least ? a.lane[k] : least;
    return least;
}

/* Bit k: lane k of both is the same. */
static inline unsigned row_equal(row a, row b)
{
    unsigned bits = 0;
    for (int k = 0; k < ROW_LANES; k++)
        bits |= (unsigned)(a.lane[k] == b.lane[k]) << k;
    return bits;
}

/* Bit k: lane k is this byte. */
static inline unsigned row_same(row a, uint8_t byte)
{
    unsigned bits = 0;
    for (int k = 0; k < ROW_LANES; k++)
        bits |= (unsigned)(a.lane[k] == byte) << k;
    return bits;
}

#endif

/* Each lane is this byte. */
static inline row row_of_byte(uint8_t byte)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    return row_of(byte * ones, byte * ones);
}

ROW_UP(1)
ROW_UP(2)
ROW_UP(4)
ROW_UP(8)

#endif
