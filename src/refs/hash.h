/*
 * refs/hash.h: places in tables that are looked up by a hash.
 */
#ifndef VANBAN_REFS_HASH_H
#define VANBAN_REFS_HASH_H

#include "vanban/base.h"

/* Bits of a hash for so many places, but at least and at most these. */
unsigned bits_for(size_t count, unsigned least, unsigned most);

uint64_t hash_of_bytes(vb_slice bytes); /* whatever they are */

#endif
