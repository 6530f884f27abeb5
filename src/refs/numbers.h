/*
 * refs/numbers.h: where numbers stand, and which of them are the same.
 */
#ifndef VANBAN_REFS_NUMBERS_H
#define VANBAN_REFS_NUMBERS_H

#include "refs/handle.h"
#include "refs/search.h"

/* One distinct number of the document. */
typedef struct distinct_number {
    vb_number number; /* as it was read with most confidence */
    size_t count, exact;
    size_t read_as; /* the index of the number it is taken for: mostly its own */
    vb_slice text;  /* as it is written, */
    vb_slice date;  /* and the date that stood with it last: they live in the list */
    float doubt;    /* how far it is from that one */
} distinct_number;

/* One place where a number stands. */
typedef struct numbered_place {
    size_t start, end, introduced_at;
    size_t distinct;
    float confidence;
    bool introduced, exact;
    bool shares_symbol; /* which stands behind a later number of its row */
} numbered_place;

/* The number that the one which stands there is taken for. */
static inline distinct_number *meant_at(const reference_search *search, const numbered_place *place)
{
    const distinct_number *read = VB_ARRAY_AT(&search->distinct, distinct_number, place->distinct);
    return VB_ARRAY_AT(&search->distinct, distinct_number, read->read_as);
}

/* Finds out which types one body alone issues. */
void sole_symbols_open(vb_refs *refs);

vb_status collect_numbers(reference_search *search);
vb_status vote_on_numbers(reference_search *search);

/* Where a number stands among the distinct ones, which it is added to if need be; VB_NO_REFERENCE:
 * memory ran out. */
size_t index_of_number(reference_search *search, const vb_number *number);

#endif
