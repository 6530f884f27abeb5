/*
 * restore/protect.h: where words and names stand that the user said never to touch.
 */
#ifndef VANBAN_RESTORE_PROTECT_H
#define VANBAN_RESTORE_PROTECT_H

#include "vanban/base.h"

/* Words and names never to be touched. */
typedef struct protection protection;

/* Bytes of a text. */
typedef struct span {
    size_t start, end;
} span;

protection *protection_new(const vb_allocator *memory);
void protection_free(protection *p);
vb_status protection_add(protection *p, vb_slice list); /* that is in order */
/* The places in `text`, as an array of span that are apart and in order. */
vb_status protection_find(const protection *p, vb_slice text, vb_array *spans);
bool spans_meet(const vb_array *spans, size_t start, size_t end);

#endif
