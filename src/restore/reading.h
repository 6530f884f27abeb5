/*
 * restore/reading.h: what one channel says of one read word, laid out for a search of the trie.
 *
 * Costs are fixed-point (VB_COST_UNIT), signed 16 bits wide, because that is what vector units
 * compare at once; none is above COST_NEVER, so that a few may be added before they are capped.
 * Whatever is laid out by letter has `stride` places, the letters of the lexicon and a margin.
 */
#ifndef VANBAN_READING_PRIVATE_H
#define VANBAN_READING_PRIVATE_H

#include "restore/restore.h"

#include <string.h>

typedef int16_t cost;

enum {
    COST_MAX = 20 * VB_COST_UNIT, /* of one unit of the channel */
    COST_NEVER = 62 * VB_COST_UNIT,
    LANES = 8, /* costs in a vector */
    PLACES_MAX = (WORD_LETTERS_MAX + 1 + LANES - 1) / LANES * LANES
};

/* Costs that are worked on at once. */
typedef cost lanes __attribute__((vector_size(LANES * sizeof(cost))));

static inline lanes load(const cost *from)
{
    lanes l;
    memcpy(&l, from, sizeof l);
    return l;
}

static inline void store(lanes l, cost *to)
{
    memcpy(to, &l, sizeof l);
}

static inline lanes fill(int32_t c)
{
    return (lanes){0} + (cost)c;
}

static inline lanes lesser_lanes(lanes a, lanes b)
{
    lanes is_less = a < b;
    return (a & is_less) | (b & ~is_less);
}

static inline cost lesser(cost a, cost b)
{
    return a < b ? a : b;
}

/* The letters of the trie as they are written: as they are, all as capitals, or the first as a
 * capital and the rest as they are. */
typedef enum alphabet { PLAIN, CAPITALS, FIRST_CAPITAL, ALPHABETS } alphabet;

/* Place j of the word is cell LANES + j; the cells before are COST_NEVER, so that looking back
 * needs no test. */
typedef struct column {
    cost cells[LANES + PLACES_MAX];
} column;

/* What was written last. Letters that are followed alike share a bound. */
typedef enum letter_class { CONSONANT, VOWEL, LETTER_CLASSES } letter_class;

/* What one letter costs by the place in the word where it ends: read as the 1, 2 or 3 letters
 * before that place, or as none; and as the last letter of all, by the place where it begins. */
typedef struct letter_costs {
    cost one[PLACES_MAX + LANES], two[PLACES_MAX + LANES], three[PLACES_MAX + LANES];
    cost last[PLACES_MAX], dropped;
    bool has_more; /* than `one` */
    uint32_t word; /* of which word this is said */
} letter_costs;

/*
 * The least that can be to come. left[class][j]: with the first j letters read and a letter of that
 * class written last, reading the others costs at least so much, whatever is written. ways[j *
 * stride + letter]: the same when `letter` is what is written next. They follow the trie only from
 * one class of letters to the next, so they are quick to work out, and no word costs less.
 */
typedef struct bounds {
    cost left[LETTER_CLASSES][WORD_LETTERS_MAX + 1];
    cost *ways;
    uint32_t word;
} bounds;

/* A read segment that some pairs of letters may have been written for. */
typedef struct pair_costs {
    uint8_t start, end;
    cost *by_pair;
} pair_costs;

/* A letter that may be read, by the letters it may have been written for. */
typedef struct read_costs {
    cost least;
    cost by_letter[];
} read_costs;

typedef struct reading {
    const vb_allocator *memory;
    vb_lexicon lexicon;
    size_t stride, children_max;   /* places by letter; children of a node */
    uint8_t *class_of;             /* by letter */
    cost *is_vowel;                /* by letter: 0 or −1, for vectors */
    cost *follows[LETTER_CLASSES]; /* by letter: 0 where one follows the class, else COST_NEVER */
    bool *is_capital;              /* by letter */
    uint16_t *letters[ALPHABETS];  /* by letter: how it is written */
    uint16_t *pairs[ALPHABETS];    /* by pair: the same */

    /* Of the channel. */
    const vb_channel *channel;
    cost *dropped[ALPHABETS]; /* by letter */
    cost least_dropped[ALPHABETS];
    read_costs **singles[ALPHABETS]; /* by read letter; NULL until it is met */
    vb_arena of_channel;

    /* Of the word. */
    uint32_t word;     /* counts them */
    size_t len, width; /* letters; LANES that hold its places, in vectors */
    uint16_t read[WORD_LETTERS_MAX];
    cost inserted[WORD_LETTERS_MAX];
    cost unwritten[WORD_LETTERS_MAX + 1]; /* all letters from a place on were inserted */
    cost *segments[WORD_LETTERS_MAX][VB_READ_MAX + 1]; /* by start and length; NULL: none */
    cost least[WORD_LETTERS_MAX][VB_READ_MAX + 1];     /* of any writing of that segment */
    cost before[PLACES_MAX]; /* of any writing of the letters before a place */
    pair_costs pair_segments[WORD_LETTERS_MAX * VB_READ_MAX];
    size_t pair_count;
    int32_t rest; /* any writing of the word costs at least so much */
    size_t upper_letters, lower_letters;
    bool first_is_upper;
    shape mode; /* in which it is held to have been written */
    letter_costs *costs;
    bounds bounds[ALPHABETS];
    cost *segment_rows, *pair_rows, *spare;
} reading;

/* False when memory ran out; what there is must be ended all the same. */
bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model);
void reading_end(reading *r);
/* A lexicon of more words, in the same letters. */
void reading_learn(reading *r, vb_lexicon grown);
void reading_set_channel(reading *r, const vb_channel *channel);
/* False when the word is too long to be one. */
bool reading_of(reading *r, vb_slice word);
/* The costs of a letter as it is written, and the bounds of an alphabet, for the word at hand;
 * worked out when first asked for. */
const letter_costs *reading_costs(reading *r, uint16_t written);
const bounds *reading_bounds(reading *r, alphabet a);

/* How the letter at `depth` is written in the mode at hand, and a pair that ends there (0: none).
 */
static inline alphabet alphabet_at(const reading *r, size_t depth)
{
    if (r->mode == SHAPE_UPPER)
        return CAPITALS;
    return r->mode == SHAPE_CAPITAL && depth == 0 ? FIRST_CAPITAL : PLAIN;
}

static inline uint16_t shaped_pair(const reading *r, uint16_t pair, size_t depth)
{
    return depth ? r->pairs[alphabet_at(r, depth - 1)][pair] : 0;
}

/* The column of nothing written, and that of one letter more: the letter of `node`, at `depth` in
 * the word. */
void column_begin(column *c);
void column_of_nothing(const reading *r, column *c);
void column_extend(reading *r, const column *parent, const column *own, const vb_trie_node *node,
                   size_t depth, column *below);

#endif
