/* segment/bytes.h: sixteen bytes at once. */
#ifndef VANBAN_SEGMENT_BYTES_H
#define VANBAN_SEGMENT_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A comparison gives -1 for each that it holds for. */
enum { SEG_STEP = 16 };
typedef uint8_t seg_bytes __attribute__((vector_size(SEG_STEP)));
/* SSE2 compares signed bytes only: where it is the same, what is compared is made so. */
typedef int8_t seg_signed_bytes __attribute__((vector_size(SEG_STEP)));

static inline seg_bytes seg_bytes_of(const char *data)
{
    seg_bytes here;
    memcpy(&here, data, SEG_STEP);
    return here;
}

/* The next sixteen bytes, or the `left` that are left and zeros. */
static inline seg_bytes seg_bytes_at(const char *data, size_t left)
{
    seg_bytes here = {0};
    if (left >= SEG_STEP)
        memcpy(&here, data, SEG_STEP);
    else
        memcpy(&here, data, left);
    return here;
}

/* Which of them are from `first` to `last`: moved so that `last` is the greatest of signed bytes,
 * they take one comparison. */
static inline seg_bytes seg_between(seg_bytes here, uint8_t first, uint8_t last)
{
    int8_t below = (int8_t)(INT8_MAX - 1 - (last - first));
    return (seg_bytes)((seg_signed_bytes)(here + (uint8_t)(INT8_MAX - last)) > below);
}

/* All bits of the first so many bytes, none of the others. */
static inline seg_bytes seg_first_bytes(size_t count)
{
    const seg_signed_bytes places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return (seg_bytes)(places < (int8_t)count);
}

/* Which of them were found, the first one's bit the lowest. */
static inline uint64_t seg_mask_of(seg_bytes found)
{
#ifdef __SSE2__
    return (uint64_t)_mm_movemask_epi8((__m128i)found);
#else
    uint64_t mask = 0;
    for (size_t i = 0; i < SEG_STEP; i++)
        mask |= (uint64_t)(found[i] & 1) << i;
    return mask;
#endif
}

static inline bool seg_is_any(seg_bytes found)
{
    return seg_mask_of(found) != 0;
}

/* The sum of sixteen counts. Every x86-64 adds them up at once. */
static inline uint32_t seg_sum_of(seg_bytes counts)
{
#ifdef __SSE2__
    __m128i sums = _mm_sad_epu8((__m128i)counts, _mm_setzero_si128());
    return (uint32_t)_mm_cvtsi128_si32(sums) + (uint32_t)_mm_extract_epi16(sums, 4);
#else
    const uint64_t even = UINT64_C(0x00FF00FF00FF00FF), one_each = UINT64_C(0x0001000100010001);
    uint64_t half[2];
    memcpy(half, &counts, sizeof half);
    uint64_t pairs =
        (half[0] & even) + (half[0] >> 8 & even) + (half[1] & even) + (half[1] >> 8 & even);
    return (uint32_t)(pairs * one_each >> 48);
#endif
}

#endif
