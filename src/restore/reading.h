/*
 * restore/reading.h: what one channel says of one read word, laid out for a search of the lexicon.
 */
#ifndef VANBAN_RESTORE_READING_H
#define VANBAN_RESTORE_READING_H

#include "restore/lanes.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"

enum {
    COST_MAX = 20 * VB_COST_UNIT, /* of one unit of the channel */
    PLACES_MAX = (WORD_LETTERS_MAX + 1 + LANES - 1) / LANES * LANES
};

/* Costs by the places of the word, 0 to its length: place j is cell FIRST + j. What lies around
 * them may be looked at, for no letter costs less than COST_NEVER there. */
enum { FIRST = LANES };

typedef struct column {
    cost cells[FIRST + PLACES_MAX + LANES];
} column;

/* The letters of the lexicon as they are written: as they are, all as capitals, or the first as a
 * capital and the rest as they are. */
typedef enum alphabet { PLAIN, CAPITALS, FIRST_CAPITAL, ALPHABETS } alphabet;

/* What one letter costs by the place in the word where it ends: read as the 1, 2 or 3 letters
 * before that place, or as none. */
typedef struct letter_costs {
    cost one[PLACES_MAX + LANES], two[PLACES_MAX + LANES], three[PLACES_MAX + LANES];
    cost dropped;
    bool has_more;          /* than `one` */
    uint32_t word, more_of; /* the words that `one` and the others are of */
} letter_costs;

/* A segment of the word that is read as a unit. */
typedef struct segment {
    uint8_t start, end;
    const vb_channel_unit *units;
    size_t unit_count;
    cost *by_pair; /* what it costs as the reading of a pair; NULL: of none */
} segment;

/*
 * Where in a syllable one is: before its rime or in the onset, before the first vowel of the rime,
 * where a second or a third vowel may follow, where a consonant may that ends syllables, and g or h
 * behind that, and behind its last letter.
 */
typedef enum stage { ONSET, RIME, SECOND_VOWEL, THIRD_VOWEL, CODA, CODA_TAIL, END, STAGES } stage;

/* What was written, by the kinds of its letters, so far as they lead on in a syllable. */
typedef enum written_kind {
    A_CONSONANT,
    A_VOWEL,
    AN_ENDING,
    A_CLOSING,
    TWO_CONSONANTS,
    CONSONANT_VOWEL,
    TWO_VOWELS,
    VOWEL_ENDING,
    ENDING_CLOSING,
    WRITTEN_KINDS
} written_kind;

/* What reading a stretch costs at least: as whatever letters, and as letters of each kind. */
typedef struct least_costs {
    cost any, as[WRITTEN_KINDS];
} least_costs;

typedef struct reading {
    const vb_allocator *memory;
    vb_lexicon lexicon;
    syllables syllables;
    bool *is_capital;             /* by letter */
    letter_kind *kinds;           /* the same */
    uint16_t *letters[ALPHABETS]; /* by letter: how it is written */
    uint16_t *pairs[ALPHABETS];   /* by pair: the same */

    /* Of the channel. */
    const vb_channel *channel;
    vb_array least;  /* least_costs: by read letter; -1 until it is met */
    cost lost_vowel; /* what it costs at least that nothing was read of a vowel */

    /* Of the word. */
    uint32_t word;     /* counts them */
    size_t len, cells; /* letters; cells of a column that hold its places, full lanes of them */
    uint16_t read[WORD_LETTERS_MAX];
    cost inserted[WORD_LETTERS_MAX];
    segment segments[WORD_LETTERS_MAX * VB_READ_MAX]; /* by their start, the last first */
    size_t segment_count;
    column rest; /* reading the letters behind each place costs at least so much */
    /* And so much where they are the rest of a syllable of the table, from such a stage on. */
    column rests[STAGES];
    size_t upper_letters, lower_letters;
    bool first_is_upper;
    letter_costs *costs; /* by letter as it is written; laid out when they are asked for */
    cost *pair_rows;
} reading;

/* A cost of the channel, as costs are here. */
static inline cost reading_cap(uint16_t of_channel)
{
    return (cost)(of_channel < COST_MAX ? of_channel : COST_MAX);
}

static inline bool unit_is_pair(const vb_channel_unit *unit)
{
    return unit->written & VB_UNIT_PAIR;
}

/* The letter or pair that a unit was written as. */
static inline uint16_t unit_number(const vb_channel_unit *unit)
{
    return (uint16_t)(unit->written & ~(unsigned)VB_UNIT_PAIR);
}

/* False when memory ran out; what there is must be ended all the same. */
bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model);
/* The same, but for the spellings, which are still to be laid out. */
bool reading_open(reading *r, const vb_allocator *memory, const vb_model *model);
void reading_end(reading *r);
/* A lexicon of more words, in the same letters. False when memory ran out. */
bool reading_learn(reading *r, vb_lexicon grown);
/* False when memory ran out. */
bool reading_set_channel(reading *r, const vb_channel *channel);
/* False when the word is too long to be one. */
bool reading_of(reading *r, vb_slice word);
/* The column of nothing written. */
void column_first(const reading *r, column *first);

/* One letter more, as it is written, behind `from`; or by a pair, if that is not 0, behind the
 * column before that. Without what may have been put in behind it when it was read. */
void column_append(reading *r, const column *before, const column *from, uint16_t letter,
                   uint16_t pair, column *to);
/* Lets letters have been put in behind what is written. */
void column_insert(const reading *r, column *c);

#endif
