/*
 * refs/hash.h: the hash of any bytes.
 */
#ifndef VANBAN_REFS_HASH_H
#define VANBAN_REFS_HASH_H

#include "vanban/base.h"

uint64_t hash_of_bytes(vb_slice bytes); /* whatever they are */

#endif
