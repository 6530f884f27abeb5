/*
 * restore/search.h: what the parts of the search for spellings share; restorer.h lists them.
 */
#ifndef VANBAN_RESTORE_SEARCH_H
#define VANBAN_RESTORE_SEARCH_H

#include "restore/candidates.h"
#include "restore/endings.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model.h"

/* No spelling that costs more is looked for; less than COST_NEVER, which is no cost. */
enum { LAST_LIMIT = 60 * VB_COST_UNIT };

/* A spelling that was found, letter by letter. */
typedef struct found {
    candidate candidate;
    bool is_usual;
    size_t onset, rime; /* of the table, if it is usual */
    size_t length;
    written letters[WORD_LETTERS_MAX];
} found;

enum { RARE_NEAR_MAX = 256 };

/* What the search of the rare words works with. */
typedef struct rare_work {
    vb_array bones;    /* char: by letter, what is left of it */
    vb_array slots;    /* rare_slot, of a hash table: words by what is left of them */
    vb_array asked;    /* uint32_t: by word, the last question that it was an answer to */
    uint32_t question; /* counts them */
    uint32_t near[RARE_NEAR_MAX];         /* words that are near to what was read */
    int32_t costs[RARE_NEAR_MAX][SHAPES]; /* of the channel, in each shape; -1: not yet asked for */
    size_t near_count;
} rare_work;

/* A skeleton of a rare word, whole or with a letter left out (rare.c). */
typedef struct rare_slot {
    uint32_t key;  /* a hash */
    uint32_t word; /* plus 1; 0: the slot is free */
} rare_slot;

/* The word whose letters were weighed last, one by one: the next one often begins alike. */
typedef struct weighed_word {
    column columns[WORD_LETTERS_MAX + 1]; /* what is read so far after each letter */
    written letters[WORD_LETTERS_MAX];
    size_t length;
    uint32_t word; /* that was read, by its count */
    shape mode;
} weighed_word;

/* A search for the spellings of one word. */
typedef struct search {
    reading word;
    /* In which shape it is held to have been written, and how letters and pairs are written in it;
     * and where theirs is the word's first letter. */
    shape mode;
    const uint16_t *letters, *first_letters, *pairs, *first_pairs;
    int32_t limit;   /* of the channel and the unigram together */
    int32_t reach;   /* how much worse than the best is looked at */
    int32_t nearest; /* total of the best that the search met, in the shape it met it in */
    /* What was found. */
    size_t places; /* so many are kept */
    found found[CANDIDATES_MAX];
    cost gains[CANDIDATES_MAX]; /* of each: its total, channel and unigram, as a loss */
    size_t found_count;
    size_t worst;       /* of them, by its total, once there are so many */
    vb_array places_of; /* uint16_t: by form, where it is if it was found */
    ending_memory *endings;
    vb_array usual;            /* column: of each onset of the table */
    vb_array least_words;      /* cost: of the words of each onset, the least */
    cost least_word;           /* of them */
    column openings;           /* of all onsets with their least words, the least by place */
    vb_array onsets_by_letter; /* uint16_t: by shape, one that ends in each letter; 0: none */
    vb_array onsets_beside;    /* uint16_t: by shape, another that ends in the same */
    bool indexed[SHAPES];      /* those are */
    const ending_row *rows[WORD_LETTERS_MAX + 1]; /* of the rimes, by place; NULL until asked for */
    shape usual_mode;                             /* that all these are of */
    weighed_word weighed;
    rare_work rare;
} search;

static inline int32_t search_least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Lets the limit fall to what is within reach of this. */
static inline void search_note(search *s, int32_t total)
{
    s->nearest = search_least(s->nearest, total);
    s->limit = search_least(s->limit, total + s->reach);
}

/* Adds a form, or a shape of one that was found, by its cost in the channel. Its letters are spelt
 * by `spell` if it is new. */
typedef void found_speller(const search *s, const void *what, found *f);
void found_begin(search *s);
void found_add(search *s, const vb_form *form, int32_t channel_cost, found_speller *spell,
               const void *what);
void found_add_shape(search *s, found *f, int32_t channel_cost);
/* What a spelling costs in the shape at hand. */
int32_t found_cost(search *s, const found *f);

/* The words of the table from now on. False when memory ran out. */
bool usual_learn(search *s);
/* Before the first question of a word. */
void usual_begin(search *s);
/* Notes the nearest word of the table. False when memory ran out. */
bool usual_nearest(search *s);
/* Adds its words within the limit. The same. */
bool usual_search(search *s);
/*
 * What a usual spelling costs in the shape at hand: the same as found_cost, and cheaper, but not
 * for a word without an onset in SHAPE_CAPITAL. False when memory ran out.
 */
bool usual_cost(search *s, const found *f, int32_t *channel_cost);

rare_work rare_of_nothing(const vb_allocator *memory);
void rare_free(rare_work *work);
/* The rare words of the lexicon from now on, whose slots may be there. False when memory ran out.
 */
bool rare_learn(search *s);
/* Finds the rare words that are near to a read word. */
void rare_ask(search *s, vb_slice text);
/* Visits those within the limit in the shape at hand: in lower case those that have one shape, and
 * if `free_too` the others. */
typedef void rare_visitor(search *s, const rare_word *word, int32_t channel_cost);
void rare_visit(search *s, bool free_too, rare_visitor *visit);
void rare_note(search *s, const rare_word *word, int32_t channel_cost);
void rare_add(search *s, const rare_word *word, int32_t channel_cost);

/* What was laid out of the model's lexicon, as bytes of a file of spellings; and taken from there,
 * if it is sound: else all is as it was. */
void laid_out_write(search *s, vb_buffer *out);
bool laid_out_read(search *s, vb_slice bytes);

#endif
