#include "refs/refs_internal.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/*
 * Where something may begin: a text is looked at many bytes at a time, and most of it is passed over
 * here. What is found is looked at again, so that it may be too much but never too little.
 */

static bool is_capital(unsigned char byte)
{
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z');
}

#ifdef __SSE2__

enum { TOGETHER = 16 };

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
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, _mm_set1_epi8((char)(last - first))), from_first);
}

/* Bit i: at byte i a mark stands, or a word begins as byte_kind tells, behind what is no letter and no
 * figure. */
static unsigned mark_bits(const char *byte)
{
    __m128i here = load(byte), before = load(byte - 1);
    __m128i first = either(in_range(here, 'A', 'Z'), in_range(here, '\xC3', '\xC4'));
    __m128i begun = either(either(in_range(before, '\0', '/'), in_range(before, ':', ';')),
                           either(same(before, '['),
                                  either(same(before, '\x9C'), same(before, '\xAB'))));
    first = _mm_and_si128(either(first, same(here, 'n')), begun);
    return (unsigned)_mm_movemask_epi8(either(first, either(same(here, '('), same(here, ','))));
}

/* Bit i: at byte i a word begins, behind a blank, with a capital or with what may be one. */
static unsigned capital_bits(const char *byte)
{
    __m128i here = load(byte), blank = in_range(load(byte - 1), '\0', ' ');
    __m128i capital = either(in_range(here, 'A', 'Z'), in_range(here, '\x80', '\xFF'));
    return (unsigned)_mm_movemask_epi8(_mm_and_si128(capital, blank));
}

#else

enum { TOGETHER = 1 };

static unsigned mark_bits(const char *byte)
{
    return kind_of((unsigned char)*byte) != BYTE_PLAIN;
}

static unsigned capital_bits(const char *byte)
{
    return is_space(byte[-1]) && is_capital((unsigned char)*byte);
}

#endif

size_t next_mark(vb_slice text, size_t at, size_t to)
{
    for (; at && at + TOGETHER <= text.len && at < to; at += TOGETHER) {
        unsigned bits = mark_bits(text.data + at);
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    while (at < to && kind_of((unsigned char)text.data[at]) == BYTE_PLAIN)
        at++;
    return at;
}

size_t next_capital(vb_slice text, size_t at)
{
    for (; at && at + TOGETHER <= text.len; at += TOGETHER) {
        unsigned bits = capital_bits(text.data + at);
        if (bits)
            return at + (size_t)__builtin_ctz(bits);
    }
    while (at < text.len && !(is_capital((unsigned char)text.data[at]) &&
                              (at == 0 || is_space(text.data[at - 1]))))
        at++;
    return at;
}
