/*
 * restore/slots.h: hash tables of what is learnt of a text.
 *
 * They are sized by it: what is large enough for a book is slow to clear for a page.
 */
#ifndef VANBAN_RESTORE_SLOTS_H
#define VANBAN_RESTORE_SLOTS_H

#include "vanban/base.h"

/* So many steps ahead a slot is fetched: time for it to arrive from memory. */
enum { SLOT_SOON = 8 };

/* How many slots a hash table needs for what is learnt of a text, one for each so many bytes of it:
 * a power of two, no more than `most`. */
static inline size_t slots_for_text(size_t text_len, size_t bytes, size_t most)
{
    size_t slots = 1 << 8;
    while (slots < most && slots < text_len / bytes)
        slots *= 2;
    return slots;
}

/* Makes them as many, all 0; false when memory ran out. */
static inline bool slots_begin(vb_array *slots, size_t count)
{
    vb_array_clear(slots);
    return vb_array_resize(slots, count);
}

#endif
