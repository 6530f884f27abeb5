/*
 * citation/lattice.h: what a misreading costs.
 */
#ifndef VANBAN_CITATION_LATTICE_H
#define VANBAN_CITATION_LATTICE_H

#include "citation/channel.h"
#include "citation/cps.h"

/* Weighted edit distance of `read` taken for `written`; a cost above `limit` when it is past that.
 */
float channel_distance(const ocr_channel *channel, const cps *written, const cps *read,
                       float limit);

/* How far the letters read may run ahead of or behind the letters written, and the letters that a
 * row may look at before the first and behind the last. */
enum { BAND = 5, LETTERS_BEFORE = BAND + 2, LETTERS_BEHIND = 16 };

/* Of letters whose numbers are too far apart. */
#define VERY_DEAR 1000.0f

/* A limit of costs that are counted in twentieths: 0.35f is seven of them, and not a little less.
 */
static inline float in_twentieths(float limit)
{
    return limit * 20 + 0.01f;
}

/* The costs of what was read against written names, one after the other; see lattice.c. */
typedef struct cost_lattice {
    const ocr_channel *channel;
    const cps *read;
    const cps *written; /* the name filled last, */
    size_t valid;       /* the rows that hold for it, */
    bool pruned;        /* and whether it was given up there, as all are that begin so */
    int ceiling;        /* what a name may cost at most to be of use, in twentieths */
    bool laid;          /* the first row is there: most names never need one */
    /* The letters read, 0 for those that are not ASCII, with room at both ends, */
    uint8_t ascii[LETTERS_BEFORE + CP_MAX + LETTERS_BEHIND];
    uint64_t foreign;           /* which have a bit here; */
    uint64_t read_rules;        /* rules whose reading stands somewhere, */
    uint64_t places[RULES_MAX]; /* and where it ends */
    size_t taken;               /* letters that were taken in so far */
    uint8_t least[CP_MAX + 1];
    uint8_t rows[CP_MAX + 1][ROW_BYTES];
} cost_lattice;

void lattice_start(cost_lattice *lattice, const ocr_channel *channel, const cps *read);

/*
 * Works out what the beginnings of what was read cost against the first `most` letters of
 * `written`; the rows of letters that the name before it begins with hold for it too. Letters read
 * must be there up to BAND more. False when some beginning of `written`, of n letters, costs more
 * than base + rate * n, or than the ceiling.
 */
bool lattice_fill(cost_lattice *lattice, const cps *written, size_t most, float base, float rate);

/* The cost of the first `read_len` letters read for the `written_len` letters filled last; very
 * dear when their numbers are too far apart. */
float lattice_cost(const cost_lattice *lattice, size_t written_len, size_t read_len);

#endif
