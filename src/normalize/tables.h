/*
 * normalize/tables.h: the tables of facts (data/characters.tsv, punctuation.tsv,
 * fallen-accents.tsv, look-alikes.tsv) made ready for looking up by code point.
 */
#ifndef VANBAN_NORMALIZE_TABLES_H
#define VANBAN_NORMALIZE_TABLES_H

#include "vanban/base.h"

/* By what a change is made: the name under which it is reported, and how sure it is. */
typedef struct rule {
    const char *name;
    double confidence;
} rule;

enum { EXPANSION = 4 };

/* Code points `from` to `last` become `to`; in a `shifted` row each becomes the one as far from
 * to[0] as it from `from`. */
typedef struct replacement {
    uint32_t from, last;
    uint32_t to[EXPANSION];
    unsigned len; /* of `to`; 0: dropped */
    bool shifted;
    rule rule;
} replacement;

/* A spacing accent and the combining mark that it stands for. */
typedef struct accent {
    uint32_t from;
    uint32_t mark;
    bool inside_only; /* it needs more evidence than the vowel before it: also a sign of its own */
    rule rule;
} accent;

typedef struct tables {
    vb_array replacements; /* of replacement, sorted */
    vb_array punctuation;  /* of replacement, sorted: under --punctuation=ascii */
    vb_array accents;      /* of accent, sorted */
    vb_array look_alikes;  /* of replacement, sorted */
} tables;

vb_status tables_init(tables *all, const vb_allocator *memory);
void tables_free(tables *all);

/* NULL when there is none. */
const replacement *find_replacement(const vb_array *sorted, uint32_t code_point);
const accent *find_accent(const tables *all, uint32_t code_point);

/* The code point that the `index`-th of the row's `to` is for `code_point`. */
uint32_t replaced_by(const replacement *row, uint32_t code_point, unsigned index);

#endif
