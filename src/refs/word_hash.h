/* The hash of a word of the text, worked out many bytes at a time. */
#ifndef VANBAN_REFS_WORD_HASH_H
#define VANBAN_REFS_WORD_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

/* The beginning of a word: its bytes, zeros behind it, and how many they are. */
typedef struct word_bytes {
    uint64_t low, high;
    size_t count;
} word_bytes;

enum { WORD_BYTES = 16 };

#if defined(__SSE2__) && defined(__x86_64__)

/* So many of the bytes, of which as many as WORD_BYTES must be there. */
static inline word_bytes some_bytes(const char *from, size_t count)
{
    static const uint8_t inside[2 * WORD_BYTES] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
                                                   0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    const uint8_t *mask = inside + WORD_BYTES - count;
    __m128i bytes = _mm_and_si128(_mm_loadu_si128((const __m128i *)from),
                                  _mm_loadu_si128((const __m128i *)mask));
    return (word_bytes){(uint64_t)_mm_cvtsi128_si64(bytes),
                        (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(bytes, bytes)), count};
}

/* The bytes of the word up to its end, at most WORD_BYTES. A byte up to 0x20 is a blank, or a sign
 * that ends a word as well. */
static inline size_t count_of_word(const char *word)
{
    __m128i bytes = _mm_loadu_si128((const __m128i *)word);
    __m128i blank = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(' ')), bytes);
    return (size_t)__builtin_ctz((unsigned)_mm_movemask_epi8(blank) | 1u << WORD_BYTES);
}

#else

static inline word_bytes some_bytes(const char *from, size_t count)
{
    char bytes[WORD_BYTES] = {0};
    word_bytes read = {.count = count};
    memcpy(bytes, from, count);
    memcpy(&read.low, bytes, sizeof read.low);
    memcpy(&read.high, bytes + sizeof read.low, sizeof read.high);
    return read;
}

static inline size_t count_of_word(const char *word)
{
    size_t count = 0;
    while (count < WORD_BYTES && (unsigned char)word[count] > ' ')
        count++;
    return count;
}

#endif

static inline word_bytes bytes_of_word(const char *word)
{
    return some_bytes(word, count_of_word(word));
}

#define PRIME UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t mix_hash(uint64_t hash)
{
    return (hash ^ hash >> 29) * PRIME;
}

/* Bytes of a word that are looked at, at most. */
enum { WORD_REACH = 2 * WORD_BYTES };

/* Adds a word to a hash, as much of it as tells words apart, and moves `*word` behind that. As many
 * bytes as WORD_REACH must be there. */
static inline uint64_t add_bytes(uint64_t hash, const char **word)
{
    word_bytes first = bytes_of_word(*word);
    hash = ((hash ^ first.low) * PRIME ^ first.high) * PRIME;
    *word += first.count;
    if (first.count < WORD_BYTES)
        return mix_hash(hash);
    word_bytes more = bytes_of_word(*word);
    *word += more.count;
    return mix_hash(((hash ^ more.low) * PRIME ^ more.high) * PRIME);
}

#endif
