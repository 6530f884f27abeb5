/*
 * citation/walk.h: a walk over the names that what was read may be.
 */
#ifndef VANBAN_CITATION_WALK_H
#define VANBAN_CITATION_WALK_H

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/initials.h"
#include "citation/lattice.h"

/* A walk over the entries that may be what the lattice has read, by their first letter, in order:
 * those that begin as one that it has just given up are passed over. */
typedef struct entry_walk {
    const entry_list *list;
    const cost_lattice *lattice;
    const word_initials *read; /* leaves out names that are foreign by these; NULL: none */
    uint64_t letters[2];       /* first letters still to come */
    bool others;               /* and those beyond ASCII */
    size_t at, end;
    size_t block;    /* the entries that were looked at last, */
    uint64_t wanted; /* and which of them `read` leaves */
} entry_walk;

entry_walk walk_entries(const entry_list *list, const cost_lattice *lattice);

/* The same over the entries from `from` up to `to`. */
entry_walk walk_some(const entry_list *list, const cost_lattice *lattice, const table_entry *from,
                     const table_entry *to);

const table_entry *next_entry(entry_walk *walk); /* NULL at the end */

/* Goes on behind the entries that begin with the same word as this, the last that was given. */
void pass_first_word(entry_walk *walk, const table_entry *entry);

/* The name of most words that may be read with these letters first, which is likely the one
 * that stands there; NULL: none of two words or more does. */
const table_entry *likeliest_entry(const entry_list *list, const word_initials *read);

/*
 * Of a block, the names of which the first letters of their words do not tell that they do not
 * stand where these were read: no more of them are others than a damaged name has, words torn or
 * glued included.
 */
uint64_t native_names(const initial_block *block, const word_initials *read);

#endif
