/*
 * Where something may begin: a text is looked at many bytes at a time, and most of it is passed
 * over here; so are the words that are known to begin nothing. What is found is looked at again, so
 * that it may be too much but never too little.
 */
#include "refs/scan.h"

#include "refs/byte_kind.h"
#include "refs/text.h"
#include "refs/words.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* Bytes up to this one. */
static __m128i up_to(__m128i bytes, char last)
{
    return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(last)), bytes);
}

/* Capitals of ASCII: moved up to the end of the numbers with a sign, they are its last. */
static __m128i capitals_in(__m128i bytes)
{
    __m128i moved = _mm_add_epi8(bytes, _mm_set1_epi8(INT8_MAX - 'Z'));
    return _mm_cmpgt_epi8(moved, _mm_set1_epi8(INT8_MAX - 26));
}

static uint64_t bits_of(__m128i lanes)
{
    return (uint64_t)_mm_movemask_epi8(lanes);
}

/*
 * Bit i: a mark stands at byte i, or a word begins there as byte_kind tells: with a capital behind
 * what may be no letter, with an n that no g or h follows behind a blank. Đ is C4 90, and what
 * stands for it C3 90: a byte behind those looked at is asked, too. The two marks differ in one
 * bit.
 */
static block_places look_at(const char *byte)
{
    __m128i here = load(byte), before = load(byte - 1), next = load(byte + 1);
    __m128i mark = same(either(here, _mm_set1_epi8('(' ^ ',')), ',');
    __m128i lead = same(either(here, _mm_set1_epi8(7)), '\xC7');
    __m128i stroke = _mm_and_si128(lead, same(next, '\x90'));
    __m128i begun = either(either(up_to(before, ';'), same(before, '[')),
                           either(same(before, '\x9C'), same(before, '\xAB')));
    __m128i capital = _mm_and_si128(either(capitals_in(here), stroke), begun);
    __m128i pair = up_to(_mm_sub_epi8(next, _mm_set1_epi8('g')), 'h' - 'g');
    __m128i n = _mm_and_si128(_mm_andnot_si128(pair, same(here, 'n')), up_to(before, ' '));
    return (block_places){.marks = bits_of(mark), .words = bits_of(either(capital, n))};
}

#else

enum { LANES = 1 }; /* what follows asks each byte by itself */

static block_places look_at(const char *byte)
{
    byte_kind kind = kind_of((unsigned char)*byte);
    return (block_places){.marks = kind == BYTE_MARK,
                          .words = kind == BYTE_CAPITAL ||
                                   (kind == BYTE_LEAD && byte[1] == '\x90') ||
                                   (kind == BYTE_N && is_space(byte[-1]) && !makes_pair(byte[1]))};
}

#endif

/* Of a block that no end of the text is near to. */
static uint64_t bits_inside(const byte_scan *scan, size_t at)
{
    const char *bytes = scan->search->text.data + at;
    block_places all = {.from = at};
    for (size_t i = 0; i < BEGINNINGS; i += LANES) {
        block_places some = look_at(bytes + i);
        all.marks |= some.marks << i;
        all.words |= some.words << i;
    }
    return new_beginnings(scan->search, &all);
}

/* The block of bytes from `at` on, or what is left of the text, is looked at once. */
static uint64_t look_at_block(byte_scan *scan, size_t at)
{
    vb_slice text = scan->search->text;
    uint64_t bits = 0;
    scan->block = at;
    scan->next = at + BEGINNINGS < text.len ? at + BEGINNINGS : text.len;
    if (at > 0 && text.len - at > BEGINNINGS + 2 + WORDS_REACH)
        return bits_inside(scan, at);
    for (size_t i = at; i < scan->next; i++)
        bits |= (uint64_t)(kind_of((unsigned char)text.data[i]) != BYTE_PLAIN) << (i - at);
    if (scan->search->definitions.count)
        note_capitals(scan->search, at, scan->next);
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
