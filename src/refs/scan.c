#include "refs/refs_internal.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/*
 * Where something may begin: a text is looked at many bytes at a time, and most of it is passed
 * over here. What is found is looked at again, so that it may be too much but never too little.
 */

static bool is_capital(unsigned char byte)
{
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z');
}

#ifdef __SSE2__

enum { LANES = 16 };

static __m128i load(const char *byte)
{
    return _mm_loadu_si128((const __m128i *)byte);
}

static __m128i either(__m128i a, __m128i b)
{
    return _mm_or_si128(a, b);
}

static __m128i same(__m128i bytes, char byte)
{
    return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

/* The bytes of a range are no more than its width once its first is taken off. */
static __m128i in_range(__m128i bytes, char first, char last)
{
    __m128i from_first = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8((char)(last - first))),
                          from_first);
}

/* Bit i: at byte i a mark stands, or a word begins as byte_kind tells, behind what is no letter and
 * no figure. Đ is C4 90, and what stands for it C3 90: a byte behind the block is looked at too. */
static uint64_t mark_bits(const char *byte)
{
    __m128i here = load(byte), before = load(byte - 1);
    __m128i stroke = _mm_and_si128(in_range(here, '\xC3', '\xC4'), same(load(byte + 1), '\x90'));
    __m128i first = either(in_range(here, 'A', 'Z'), stroke);
    __m128i begun =
        either(either(in_range(before, '\0', '/'), in_range(before, ':', ';')),
               either(same(before, '['), either(same(before, '\x9C'), same(before, '\xAB'))));
    first = _mm_and_si128(either(first, same(here, 'n')), begun);
    return (uint64_t)_mm_movemask_epi8(either(first, either(same(here, '('), same(here, ','))));
}

/* Bit i: at byte i a word begins, behind a blank, with a capital or with what may be one. */
static uint64_t capital_bits(const char *byte)
{
    __m128i here = load(byte), blank = in_range(load(byte - 1), '\0', ' ');
    __m128i capital = either(in_range(here, 'A', 'Z'), in_range(here, '\x80', '\xFF'));
    return (uint64_t)_mm_movemask_epi8(_mm_and_si128(capital, blank));
}

#else

enum { LANES = 1 }; /* what follows asks each byte by itself */

static uint64_t mark_bits(const char *byte)
{
    return kind_of((unsigned char)*byte) != BYTE_PLAIN;
}

static uint64_t capital_bits(const char *byte)
{
    return is_space(byte[-1]) && is_capital((unsigned char)*byte);
}

#endif

enum { TOGETHER = 64 };

/* The same of the bytes that are looked at together. */
static uint64_t bits_of(const char *bytes, bool capitals)
{
    uint64_t bits = 0;
    if (capitals)
        for (size_t i = 0; i < TOGETHER; i += LANES)
            bits |= capital_bits(bytes + i) << i;
    else
        for (size_t i = 0; i < TOGETHER; i += LANES)
            bits |= mark_bits(bytes + i) << i;
    return bits;
}

/* The block of bytes from `at` on, or what is left of the text, is looked at once. */
static uint64_t look_at_block(byte_scan *scan, size_t at)
{
    vb_slice text = scan->text;
    uint64_t bits = 0;
    scan->block = at;
    scan->next = at + TOGETHER < text.len ? at + TOGETHER : text.len;
    if (at > 0 && at + TOGETHER < text.len)
        return bits_of(text.data + at, scan->capitals);
    for (size_t i = at; i < scan->next; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        bool begins = scan->capitals ? is_capital(byte) && (i == 0 || is_space(text.data[i - 1]))
                                     : kind_of(byte) != BYTE_PLAIN;
        bits |= (uint64_t)begins << (i - at);
    }
    return bits;
}

size_t next_beginning(byte_scan *scan, size_t at, size_t to)
{
    if (at < scan->block || at >= scan->next)
        scan->bits = look_at_block(scan, at);
    else
        scan->bits &= ~UINT64_C(0) << (at - scan->block);
    while (!scan->bits) {
        if (scan->next >= to)
            return to;
        scan->bits = look_at_block(scan, scan->next);
    }
    size_t found = scan->block + (size_t)__builtin_ctzll(scan->bits);
    return found < to ? found : to;
}
