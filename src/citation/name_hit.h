/*
 * citation/name_hit.h: a name held against letters that were read.
 */
#ifndef VANBAN_CITATION_NAME_HIT_H
#define VANBAN_CITATION_NAME_HIT_H

#include "citation/entry_list.h"

/* A name held against letters that were read. */
typedef struct name_hit {
    const table_entry *entry; /* NULL: none */
    size_t letters;           /* that were read for it */
    float cost;
    double score; /* 0 to 1 */
} name_hit;

/* What a beginning of a name may cost at most before it is given up: a damaged letter more than its
 * share. */
#define SLACK 0.7f

/* Whether no name of `len` letters can explain more than `best`, however it is read. */
bool is_beaten(size_t len, const name_hit *best);

/* Whether a name of `len` letters read at this cost explains more. */
bool is_heavier(size_t len, float cost, const name_hit *best);

/* Whether it explains as much, or more. */
bool is_as_heavy(size_t len, float cost, const name_hit *best);

/* What a name of `len` letters may cost at most to explain as much. */
float most_useful_cost(size_t len, const name_hit *best);

/* A name of several words is not found in one word, unless its words are glued together. */
bool has_words(const table_entry *name, size_t words, size_t letters);

#endif
