/* The hash of any bytes, by which tables are looked up. That of a word is in word_hash.h. */
#include "refs/hash.h"

#include "refs/word_hash.h"

#include <string.h>

uint64_t hash_of_bytes(vb_slice bytes)
{
    uint64_t hash = bytes.len, next = 0;
    if (bytes.len < sizeof next) {
        if (bytes.len)
            memcpy(&next, bytes.data, bytes.len);
        return mix_hash((hash ^ next) * PRIME);
    }
    /* The last bytes are taken together with some before them. */
    const char *last = bytes.data + bytes.len - sizeof next;
    for (const char *byte = bytes.data; byte < last; byte += sizeof next) {
        memcpy(&next, byte, sizeof next);
        hash = (hash ^ next) * PRIME;
        hash ^= hash >> 29;
    }
    memcpy(&next, last, sizeof next);
    return mix_hash((hash ^ next) * PRIME);
}
