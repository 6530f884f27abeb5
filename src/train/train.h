/*
 * train/train.h: how the parts of training fit together.
 *
 *   trainer.c     the public calls; text → spool and draft vocabulary
 *   vocabulary.c  the draft (every type seen) → the words of the model
 *   sorter.c      keys with counts, sorted and added up outside memory
 *   ngrams.c      counts → smoothed, pruned n-grams
 *   cases.c       capitals
 *   collocations.c words that their neighbours decide
 *   lexicon.c     words → forms and trie
 *   align.c       pairs → counted segments (EM)
 *   smooth.c      counted segments → probabilities
 *   channel.c     probabilities → a family's costs
 *   fuse.c        numbers by keys → a table of them
 *   image.c       sections → the file
 */
#ifndef VANBAN_TRAIN_PRIVATE_H
#define VANBAN_TRAIN_PRIVATE_H

#include "vanban/model.h"
#include "vanban/orthography.h"
#include "vanban/train.h"

#include <stdio.h>

/* ----------------------------------------------------------------------------------- sorter -- */

/* Keys with counts; equal keys are added up. What does not fit `limit` goes to temporary
 * files, sorted. */
typedef struct sorter sorter;

typedef struct counted {
    uint64_t key;
    uint64_t count;
} counted;

sorter *sorter_new(const vb_allocator *memory, size_t limit);
void sorter_free(sorter *s);
vb_status sorter_add(sorter *s, uint64_t key, uint64_t count);
vb_status sorter_rewind(sorter *s);         /* ends adding; iteration starts at the least key */
bool sorter_next(sorter *s, counted *item); /* false at the end or on failure */
vb_status sorter_status(const sorter *s);   /* whether iteration ended well */

/* -------------------------------------------------------------------------------- count map -- */

/* 64-bit keys to counts in memory; key 0 is not used. */
typedef struct count_map {
    counted *slots;
    size_t capacity, used;
    const vb_allocator *memory;
    bool failed;
} count_map;

#define COUNT_MAP(allocator) ((count_map){.memory = (allocator)})

void count_map_free(count_map *map);
void count_map_add(count_map *map, uint64_t key, uint64_t count);
uint64_t count_map_get(const count_map *map, uint64_t key);

/* ------------------------------------------------------------------------------- vocabulary -- */

/* A type of the draft vocabulary. */
typedef struct draft_word {
    vb_slice
        spelling; /* canonical: lower case and old tone placement, or as written when `fixed` */
    uint64_t count;
    uint64_t new_toned; /* how many of them had the new tone placement */
    bool syllable, fixed;
} draft_word;

typedef struct vocabulary {
    const vb_allocator *memory;
    vb_arena spellings;
    vb_array drafts; /* draft_word; [0…VB_WORD_FIRST) are the special words */
    uint32_t *table; /* open addressing: draft index + 1 */
    size_t table_size;
    uint16_t *word_of; /* draft → word, after vocabulary_choose */
    vb_array words;    /* uint32_t: word → draft */
    vb_buffer scratch, toned;
} vocabulary;

/* How a token was written, beside which word it is. */
typedef enum token_case { TOKEN_LOWER, TOKEN_CAPITAL, TOKEN_CASELESS } token_case;

void vocabulary_init(vocabulary *v, const vb_allocator *memory);
void vocabulary_free(vocabulary *v);
/* The draft number of a word as it stands in the text, and its case; counts it `weight` times. */
uint32_t vocabulary_count(vocabulary *v, vb_slice word, unsigned weight, token_case *shape);
vb_status vocabulary_status(const vocabulary *v);
vb_status vocabulary_choose(vocabulary *v, const vb_train_options *options);
size_t vocabulary_size(const vocabulary *v);
const draft_word *vocabulary_word(const vocabulary *v, uint16_t word);

/* ------------------------------------------------------------------------------------ spool -- */

/* What the spool holds: a draft word with its case, or a mark. */
enum {
    SPOOL_WORD_MASK = 0x00FFFFFF,
    SPOOL_CASE_SHIFT = 24,
    SPOOL_INITIAL = 0x04000000,  /* first of a sentence: its capital says nothing */
    SPOOL_PARAGRAPH = 0x40000000 /* low bits: the weight of what follows */
};

/* --------------------------------------------------------------------------------- sections -- */

/* The growing file: sections are appended and their directory kept. */
typedef struct image {
    vb_array sections; /* vb_model_section, offsets relative to the first */
    vb_buffer bytes;
} image;

void image_init(image *out, const vb_allocator *memory);
void image_free(image *out);
void image_begin(image *out, vb_section_kind kind, uint32_t index);
void image_add(image *out, const void *items, size_t count,
               size_t size); /* to the section begun last */
void image_pad(image *out);  /* to a multiple of 8 bytes, within the section */
vb_status image_write(image *out, vb_sink sink);

/* ------------------------------------------------------------------------------ fuse tables -- */

/* A section that has the `numbers` of keys, no two of which are the same, in cells of so many bytes
 * (VB_FUSE_SMALL for numbers up to 255). */
vb_status fuse_write(image *out, vb_section_kind kind, const uint64_t *keys,
                     const uint16_t *numbers, size_t count, size_t cell_bytes,
                     const vb_allocator *memory);

/* --------------------------------------------------------------------------- language model -- */

typedef struct kept_bigram {
    uint16_t last, word;
    float probability; /* replaced by its cost at the end */
    float backoff;
} kept_bigram;

typedef struct ngrams {
    const vb_allocator *memory;
    size_t words;
    vb_array unigrams;      /* vb_unigram; cost holds the probability while it is built */
    vb_array bigram_index;  /* uint32_t[words + 1] */
    vb_array bigrams;       /* kept_bigram */
    vb_array trigram_keys;  /* uint64_t */
    vb_array trigram_costs; /* float */
} ngrams;

void ngrams_init(ngrams *n, const vb_allocator *memory, size_t words);
void ngrams_free(ngrams *n);
/* `trigrams` holds raw counts under vb_trigram_key with the words in reverse (suffix order). */
vb_status ngrams_estimate(ngrams *n, sorter *trigrams, const vb_train_options *options);
vb_status ngrams_write(const ngrams *n, image *out);

/* ------------------------------------------------------------------------------------ cases -- */

/* Pairs' counts: all in the high half, capitals in the low one. */
vb_status cases_write(sorter *pairs, size_t words, const vb_allocator *memory, image *out);

/* ----------------------------------------------------------------------------- collocations -- */

/* What is counted for collocations: three words and, by their numbers, which other words are the
 * same without marks. */
typedef struct collocations {
    const vb_allocator *memory;
    const vb_train_options *options;
    sorter *counts;
    uint16_t *bare;   /* by word: the first that is the same without marks */
    uint64_t *hashes; /* by word: of it without marks */
} collocations;

vb_status collocations_begin(collocations *c, const vocabulary *words,
                             const vb_train_options *options, const vb_allocator *memory);
void collocations_free(collocations *c);
vb_status collocations_count(collocations *c, uint16_t left, uint16_t word, uint16_t right,
                             unsigned weight);
vb_status collocations_write(collocations *c, image *out);

/* ---------------------------------------------------------------------------------- lexicon -- */

vb_status lexicon_write(const vocabulary *v, const ngrams *n, const vb_array *alphabet,
                        const vb_array *pairs, const vb_allocator *memory, image *out);

/* --------------------------------------------------------------------------------- channels -- */

typedef struct family {
    char name[16];
    vb_array lines;     /* pair_line */
    count_map segments; /* segment keys, counted by the last alignment */
    uint64_t *written;  /* by symbol: how often it was written */
    count_map written_pairs;
    count_map read_pairs; /* symbols that were read one after another; 0 stands for a blank */
    uint64_t letters;     /* written code points in all */
    double feature_share; /* how much of it is judged by the features of letters alone */
    double slip;          /* how likely any letter is read as any other */
} family;

typedef struct pair_line {
    uint16_t *written, *read; /* symbols */
    uint32_t written_len, read_len;
} pair_line;

/* Code points as small numbers, so that a segment is one 64-bit key. Symbol 0 is any code point
 * past the table. */
enum { SYMBOLS_MAX = 1024 };

typedef struct aligner {
    const vb_allocator *memory;
    vb_arena arena;
    uint32_t symbols[SYMBOLS_MAX];
    size_t symbol_count;
    count_map symbol_of; /* code point + 1 → symbol */
    vb_array families;   /* family */
} aligner;

void aligner_init(aligner *a, const vb_allocator *memory);
void aligner_free(aligner *a);
vb_status aligner_add(aligner *a, const char *name, vb_slice written, vb_slice read);
vb_status aligner_run(aligner *a, const vb_train_options *options);

/* A segment: `written_len` 0–2 symbols read as `read_len` 0–3. */
typedef struct segment {
    uint16_t written[2], read[3];
    uint8_t written_len, read_len;
} segment;

/* The key of two symbols, never 0. */
static inline uint64_t symbol_pair(uint32_t first, uint32_t second)
{
    return UINT64_C(1) << 32 | (uint64_t)first << 16 | second;
}

uint64_t segment_key(const segment *s);
segment segment_of_key(uint64_t key);

enum { BASES = 27, NO_BASE = 26, MARKS = 31, FOREIGN_MARK = 30 };

/* What becomes of the features of a letter, over all families. */
typedef struct features {
    double bases[BASES][BASES]; /* the last one: no letter */
    double marks[MARKS][MARKS]; /* where the base letter was kept */
    double all_marks[MARKS];    /* of every letter read */
    double cases[2][2];
    double dropped[MARKS], written[MARKS];
} features;

typedef struct smoother {
    const aligner *a;
    family pool; /* all families together: the channel of a scanner nobody has met */
    features features;
    double read_count;
} smoother;

vb_status smoother_init(smoother *m, aligner *a); /* gives each family its share of features */
void smoother_free(smoother *m);
double segment_probability(const smoother *m, const family *f, const segment *s);
/* What the features alone say of one code point read as another. */
double feature_probability(const smoother *m, uint32_t written, uint32_t read);

/* The written letters and letter pairs all channels share, then a section for each family. */
vb_status channels_alphabet(const aligner *a, const vocabulary *v, vb_array *alphabet,
                            vb_array *pairs);
/* The place of a number in one of those sets, whose place 0 is unused; 0 when it is not there. */
uint16_t place_in_set(const vb_array *set, uint32_t wanted);
vb_status channels_write(aligner *a, const vb_array *alphabet, const vb_array *pairs, image *out);

#endif
