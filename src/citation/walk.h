/*
 * citation/walk.h: a walk over the names that what was read may be.
 */
#ifndef VANBAN_CITATION_WALK_H
#define VANBAN_CITATION_WALK_H

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"

/* The rows of an initial_block for the first letters of words that were read; 0 behind the last. */
typedef struct read_rows {
    size_t row[INITIALS_MAX], count;
} read_rows;

read_rows rows_of_words(const word_initials *read);

/* A walk over the entries that may be what the lattice has read, by their first letter, in order:
 * those that begin as one that it has just given up are passed over. */
typedef struct entry_walk {
    const entry_list *list;
    const cost_lattice *lattice;
    read_rows read;        /* leaves out names that are foreign by these words; of none: no name, */
    const word_set *first; /* and those with other first words than these; NULL: none */
    uint64_t letters[2];   /* first letters still to come */
    bool others;           /* and those beyond ASCII */
    const table_entry *last; /* that was given */
    size_t at, end;          /* the entries of one letter still to come */
    size_t block;            /* of 64, that was looked at last, */
    uint64_t native;         /* which of it `read` leaves, */
    uint64_t wanted;         /* and which of those are to come */
} entry_walk;

entry_walk walk_entries(const entry_list *list, const cost_lattice *lattice,
                        const word_initials *read, const word_set *first);

/* The same over the entries from `from` up to `to`. */
entry_walk walk_some(const entry_list *list, const cost_lattice *lattice, const word_initials *read,
                     const table_entry *from, const table_entry *to);

bool next_block(entry_walk *walk); /* with entries that are wanted; false: there is none */

/* Goes on behind the entries that begin as the last, which the lattice has given up. */
void pass_alike(entry_walk *walk);

/* Goes on behind the entries that begin with the same word as the last. */
void pass_first_word(entry_walk *walk);

/* The next entry; NULL at the end. */
static inline const table_entry *next_entry(entry_walk *walk)
{
    if (walk->last && walk->lattice->pruned && walk->lattice->written == &walk->last->compare)
        pass_alike(walk);
    while (walk->wanted || next_block(walk)) {
        size_t index = walk->block * 64 + (size_t)__builtin_ctzll(walk->wanted);
        walk->wanted &= walk->wanted - 1;
        walk->at = index + 1;
        walk->last = &walk->list->items[index];
        if (!walk->first || has_word(walk->first, walk->last->first_word))
            return walk->last;
        pass_first_word(walk);
    }
    return NULL;
}

/* The name of most words that may be read with these letters first, which is likely the one
 * that stands there; NULL: none of two words or more does. */
const table_entry *likeliest_entry(const entry_list *list, const word_initials *read);

/*
 * Of a block, the names of which the first letters of their words do not tell that they do not
 * stand where these were read: no more of them are others than a damaged name has, words torn or
 * glued included.
 */
uint64_t native_names(const initial_block *block, const read_rows *read);

#endif
