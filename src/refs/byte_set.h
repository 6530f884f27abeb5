/*
 * refs/byte_set.h: some of the 256 bytes.
 */
#ifndef VANBAN_REFS_BYTE_SET_H
#define VANBAN_REFS_BYTE_SET_H

#include <stdbool.h>
#include <stdint.h>

/* Bit b % 64 of [b / 64]: the byte b is one of them. */
typedef struct byte_set {
    uint64_t bits[4];
} byte_set;

static inline bool has_byte(const byte_set *set, char byte)
{
    unsigned char b = (unsigned char)byte;
    return set->bits[b / 64] >> (b & 63) & 1;
}

static inline void add_byte(byte_set *set, char byte)
{
    unsigned char b = (unsigned char)byte;
    set->bits[b / 64] |= (uint64_t)1 << (b & 63);
}

#endif
