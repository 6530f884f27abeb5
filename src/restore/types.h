/*
 * restore/types.h: the types of documents that numbers of the document at hand have told of.
 */
#ifndef VANBAN_RESTORE_TYPES_H
#define VANBAN_RESTORE_TYPES_H

#include "vanban/citation.h"

/* The types whose symbols have an Đ that numbers of the document have told of. */
enum { TYPES_KNOWN = 8 };
typedef struct type_memory {
    const vb_symbol *types[TYPES_KNOWN];
    size_t count;
} type_memory;

void types_learn(type_memory *known, const vb_number *number);

#endif
