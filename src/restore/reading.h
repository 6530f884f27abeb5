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

/* Lane by lane as a loop, for compilers know the loop by its one instruction. */
static inline lanes lesser_lanes(lanes a, lanes b)
{
    lanes least;
    for (int i = 0; i < LANES; i++)
        least[i] = a[i] < b[i] ? a[i] : b[i];
    return least;
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

/*
 * How far a word is spelt at a node of the trie: all that the bounds know of what may follow.
 * Nothing is written yet; or whether a vowel was written last, whether a tone is written already,
 * whether a word ends here, and how many letters may still follow, as far as FOLLOWING_MAX.
 */
enum {
    NOTHING_WRITTEN = 0, /* no other stage: one at which words neither end nor go on */
    AFTER_VOWEL = 1,
    AFTER_TONE = 2,
    WORD_ENDS = 4,
    LETTER_FOLLOWS = 8, /* and its multiples */
    FOLLOWING_MAX = 3,
    STAGES = (FOLLOWING_MAX + 1) * LETTER_FOLLOWS
};

/* Stages, by bit. */
typedef uint32_t stage_set;

/* A letter, or a pair, leads from one stage to another. */
typedef struct turn {
    uint8_t from, to;
} turn;

/* All turns of the trie: those of letter or pair `i` are items first[i] to first[i + 1]. */
typedef struct turns {
    size_t *first;
    vb_array items; /* turn */
} turns;

/* The least cost of getting from a stage (the inner one) to another. */
typedef struct ways {
    cost from[STAGES][STAGES];
} ways;

/* What one letter costs by the place in the word where it ends: read as the 1, 2 or 3 letters
 * before that place, or as none. */
typedef struct letter_costs {
    cost one[PLACES_MAX + LANES], two[PLACES_MAX + LANES], three[PLACES_MAX + LANES];
    cost dropped;
    bool has_more;    /* than `one` */
    bool begins_pair; /* that may have been read */
    /* By the place where the pair begins: that and all that is left behind it, at least. */
    cost pair_ways[PLACES_MAX];
} letter_costs;

/*
 * The least that can be to come, whatever is written. left[stage][j]: at a stage, with the first j
 * letters read, reading the others costs at least so much. ways[letter][j]: the same when that is
 * the letter that is written next.
 */
typedef struct bounds {
    cost left[STAGES][PLACES_MAX];
    cost (*ways)[PLACES_MAX];
    uint32_t word, weighed; /* the words that both are of */
} bounds;

/* A segment of the word that is read as a unit. */
typedef struct segment {
    uint8_t start, end;
    const vb_channel_unit *units;
    size_t unit_count;
    cost *by_pair; /* what it costs as the reading of a pair; NULL: of none */
} segment;

/* A letter that may be read. */
typedef struct read_costs {
    cost least; /* of all letters that it may have been written for */
    ways ways;
} read_costs;

typedef struct reading {
    const vb_allocator *memory;
    vb_lexicon lexicon;
    bool *is_capital;             /* by letter */
    uint8_t *written_last;        /* by letter: bits of the stage behind it */
    uint8_t *stages;              /* by node */
    uint16_t *letters[ALPHABETS]; /* by letter: how it is written */
    uint16_t *pairs[ALPHABETS];   /* by pair: the same */
    turns letter_turns[FIRST_CAPITAL],
        pair_turns[FIRST_CAPITAL]; /* those of PLAIN begin either way */

    /* Of the channel. */
    const vb_channel *channel;
    ways dropped[FIRST_CAPITAL];         /* by alphabet: by any number of letters unread */
    read_costs **singles[FIRST_CAPITAL]; /* by read letter; NULL until it is met */
    vb_arena of_channel;

    /* Of the word. */
    uint32_t word;     /* counts them */
    size_t len, width; /* letters; LANES that hold its places, in vectors */
    uint16_t read[WORD_LETTERS_MAX];
    cost inserted[WORD_LETTERS_MAX];
    segment segments[WORD_LETTERS_MAX * VB_READ_MAX]; /* by their start, the last first */
    size_t segment_count;
    bool reads_pairs; /* some of them may have been written as pairs */
    int32_t rest;     /* any writing of the word costs at least so much */
    size_t upper_letters, lower_letters;
    bool first_is_upper;
    shape mode;          /* in which it is held to have been written */
    letter_costs *costs; /* by letter as it is written */
    uint32_t weighed;    /* the word they are of */
    bounds bounds[ALPHABETS];
    cost *pair_rows;
} reading;

/* False when memory ran out; what there is must be ended all the same. */
bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model);
void reading_end(reading *r);
/* A lexicon of more words, in the same letters. False when memory ran out. */
bool reading_learn(reading *r, vb_lexicon grown);
void reading_set_channel(reading *r, const vb_channel *channel);
/* False when the word is too long to be one. */
bool reading_of(reading *r, vb_slice word);
/* What is left of the word at hand in the mode at hand; worked out when first asked for. NULL when
 * memory ran out. */
const bounds *reading_bounds(reading *r);
/* Lays out what all letters cost in the mode at hand, and their ways, once the bounds are there. */
void reading_weigh(reading *r);
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

/* Whether a word that goes on from `own` by the ways `on` of a letter may cost `most` or less. */
static inline bool may_go_on(const cost *own, const cost *on, size_t width, int32_t most)
{
    lanes reached = load(own) + load(on) <= fill(most);
    for (size_t i = 1; i < width; i++)
        reached |= load(own + i * LANES) + load(on + i * LANES) <= fill(most);
    uint64_t halves[2];
    memcpy(halves, &reached, sizeof halves);
    return halves[0] | halves[1];
}

/* The column of nothing written, and that of one letter more: the letter of `node`, at `depth` in
 * the word. */
void column_begin(column *c);
void column_of_nothing(const reading *r, column *c);
void column_extend(const reading *r, const column *parent, const column *own,
                   const vb_trie_node *node, size_t depth, column *below);
/*
 * The same in two parts. Between them it is known what a word below costs at least, `left` being
 * what is left at the stage of `node`.
 */
int32_t column_write(const reading *r, const column *parent, const column *own,
                     const vb_trie_node *node, size_t depth, const cost *left, column *below);
void column_insert(const reading *r, column *below);

#endif
