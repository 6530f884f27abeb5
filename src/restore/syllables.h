/*
 * restore/syllables.h: the lexicon's spellings by onset and rime.
 *
 * A spelling is cut before its first vowel: `tr` and `ường`, `` and `anh`; the u of `qu` and the i
 * of `gi` before a vowel are the onset's. Some thirty onsets and some six hundred rimes make all
 * usual syllables: these are a table, of which a search asks for whole rows at once. A rime of the
 * table is as those of Vietnamese are: up to three vowels, and behind them c, ch, m, n, ng, nh, p
 * or t; what is left, foreign words and abbreviations, thousands of them and all rare, is a list.
 */
#ifndef VANBAN_RESTORE_SYLLABLES_H
#define VANBAN_RESTORE_SYLLABLES_H

#include "restore/lanes.h"
#include "restore/word.h"
#include "vanban/model_search.h"

/* --------------------------------------------------------------------------------- the table -- */

/* Onsets and rimes go by number; item 0 of both is of no letters. An onset, or a rime: the letter
 * that it has more than its parent. Those that have no words of their own are there for others'
 * sake. */
typedef struct part {
    uint16_t parent;
    uint16_t letter; /* 0: it is the root, or none and fills a place */
    uint16_t pair;   /* that the letter and the one beside it are; 0: no channel knows it */
    uint8_t length;  /* in letters */
} part;

/* A table has no more of them, whatever words a user adds. */
enum { ONSETS_MAX = 256, RIMES_MAX = 4096 };

/* Rimes of a table are looked at in so many bundles of whole lanes. */
enum { BUNDLES = 2 * LANES };

/* What a letter is in a syllable: a consonant, which may end one (c m n p t), or stand behind such
 * a one (g h), or neither; or a vowel; or nothing, as blanks, figures and marks are. */
typedef enum letter_kind {
    NO_LETTER,
    CONSONANT,
    ENDING_CONSONANT,
    CLOSING_CONSONANT,
    VOWEL
} letter_kind;

/* A rime of the table has no more vowels, one ending consonant, and one closing one behind that. */
enum { VOWELS_MAX = 3 };

typedef struct least_by_bundle {
    cost of[BUNDLES];
} least_by_bundle;

typedef struct syllable_table {
    vb_array onsets; /* part */
    /* part: the shorter before the longer, and the rimes of each length from a place on that is a
     * multiple of LANES. */
    vb_array rimes;
    size_t first_of_length[WORD_LETTERS_MAX + 2]; /* where they begin; the last is their end */
    size_t longest;
    size_t stride; /* all rimes, in BUNDLES */
    size_t bundle; /* of so many rimes */
    /* By onset and rime: */
    vb_array costs; /* cost: of the form, COST_NEVER where there is none */
    vb_array forms; /* uint32_t: its place among the lexicon's */
    vb_array pairs; /* uint16_t: that the onset's last letter and the rime's first are */
    vb_array least; /* least_by_bundle: by onset */
} syllable_table;

/* The least of each bundle of a row. */
least_by_bundle bundles_of(const syllable_table *t, const cost *row);

/* --------------------------------------------------------------------------------- the rest -- */

/* A letter of a spelling, and the pair that the one before it and it are; 0: no channel knows it.
 */
typedef struct written {
    uint16_t letter, pair;
} written;

typedef struct rare_word {
    uint32_t form;  /* its place among the lexicon's */
    uint32_t first; /* of its letters */
    uint32_t length;
} rare_word;

/* All spellings of a lexicon, each in the table or in the list. */
typedef struct syllables {
    syllable_table table;
    vb_array rare;    /* rare_word */
    vb_array letters; /* written: theirs */
} syllables;

syllables syllables_of_nothing(const vb_allocator *memory);
void syllables_free(syllables *s);

enum { SYLLABLE_ARRAYS = 8 };

/* All that they are made of, always in the same order. */
void syllables_arrays(syllables *s, vb_array *arrays[SYLLABLE_ARRAYS]);
/* Works out of the rimes where those of each length are. False when they are in no such order. */
bool syllables_measure(syllable_table *t);
/* Lays out a lexicon; the kinds, and what is a capital, go by letter. False when memory ran out. */
bool syllables_list(syllables *s, const vb_lexicon *all, const letter_kind *kinds,
                    const bool *is_capital);

#endif
