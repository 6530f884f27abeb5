/*
 * citation/names.h: the name of a list at a place of the text.
 */
#ifndef VANBAN_CITATION_NAMES_H
#define VANBAN_CITATION_NAMES_H

#include "citation/entry_list.h"
#include "vanban/citation.h"

/* How far ahead a name is looked for, in bytes: the longest has about 60 letters. */
enum { NAME_WINDOW = 160 };

/*
 * The name at `at`, where a letter stands, that explains most of the next `reach` bytes with at
 * least `score`; it ends at a word's end.
 */
bool find_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t at,
               size_t reach, double score, vb_name_match *match);

bool at_word_start(vb_slice text, size_t at);

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

/* A name of several words is not found in one word, unless its words are glued together. */
bool has_words(const table_entry *name, size_t words, size_t letters);

#endif
