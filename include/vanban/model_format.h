/*
 * vanban/model_format.h: the bytes of a model file.
 *
 * A model is one file, written by train-model and read where it lies (memory-mapped, nothing is
 * parsed or copied): a header, a directory of sections, and the sections, each aligned to 64 bytes.
 * Numbers are little-endian; costs are negative natural logarithms of probabilities.
 *
 * Only n-gram sections are trusted unread, because nothing in them is an index but the heads of the
 * fuse tables, which are looked at when the model is opened: a flipped bit there is a wrong
 * probability or another word, never a wrong address. Every other section carries a
 * checksum that vb_model_open verifies.
 */
#ifndef VANBAN_MODEL_FORMAT_H
#define VANBAN_MODEL_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#define VB_MODEL_MAGIC "vanban\x1aM"
enum { VB_MODEL_FORMAT = 2, VB_MODEL_ALIGN = 64 };

typedef struct vb_model_header {
    char magic[8];
    uint32_t format; /* VB_MODEL_FORMAT */
    uint32_t sections;
    uint64_t file_size;
    uint64_t build;    /* a hash of all sections: the model's identity */
    uint64_t checksum; /* of this header with `checksum` 0, and the directory */
} vb_model_header;

typedef enum vb_section_kind {
    VB_SECTION_WORDS = 1,    /* uint32_t offsets[words + 1], then the spellings' bytes */
    VB_SECTION_UNIGRAMS,     /* vb_unigram[words] */
    VB_SECTION_BIGRAM_INDEX, /* uint32_t first[words + 1]: the bigrams of each first word */
    VB_SECTION_BIGRAMS,      /* vb_bigram[], sorted by second word within a first word */
    VB_SECTION_TRIGRAMS,     /* a fuse table, small: the number of each one's cost */
    VB_SECTION_CODEBOOKS,  /* float[3][256]: cost of a bigram, back-off cost of a bigram, cost of a
                              trigram */
    VB_SECTION_CASE_WORDS, /* vb_case_odds[words] */
    VB_SECTION_CASE_PAIRS, /* a fuse table, small: the quantised probability of a capital */
    VB_SECTION_ALPHABET, /* uint32_t code_points[]: the written letters, in order; [0] is unused */
    VB_SECTION_WRITTEN_PAIRS, /* uint32_t (first << 16 | second)[]: written letter pairs that a
                                 channel knows; [0] unused */
    VB_SECTION_TRIE,          /* vb_trie_node[], [0] the root */
    VB_SECTION_FORMS,         /* vb_form[]: what a trie node spells */
    VB_SECTION_CHANNEL, /* one a family, `index` counts them: vb_channel_header and its parts */
    VB_SECTION_COLLOCATIONS, /* a fuse table, large: words; a model may lack it */
    VB_SECTION_KINDS
} vb_section_kind;

/* Whether a section carries a checksum. */
static inline int vb_section_is_checked(uint32_t kind)
{
    return kind != VB_SECTION_BIGRAMS && kind != VB_SECTION_TRIGRAMS &&
           kind != VB_SECTION_CASE_PAIRS && kind != VB_SECTION_COLLOCATIONS;
}

typedef struct vb_model_section {
    uint32_t kind;
    uint32_t index;
    uint64_t offset;
    uint64_t size;
    uint64_t checksum; /* 0 for n-gram sections */
} vb_model_section;

/* The language model is a trigram over at most 65,535 words, so that an n-gram is one 64-bit key.
 */
enum {
    VB_WORD_UNKNOWN = 0,
    VB_WORD_START = 1,  /* before a paragraph's first word */
    VB_WORD_NUMBER = 2, /* every number */
    VB_WORD_FIRST = 3,
    VB_WORDS_MAX = 65535
};

typedef struct vb_unigram {
    float cost;
    float backoff; /* cost of backing off from this word as history */
} vb_unigram;

typedef struct vb_bigram {
    uint16_t word;
    uint8_t cost;
    uint8_t backoff;
} vb_bigram;

/* A hash of up to 64 bits. */
static inline uint64_t vb_hash_key(uint64_t key)
{
    key ^= key >> 31;
    key *= UINT64_C(0x7fb5d329728ea185);
    key ^= key >> 27;
    key *= UINT64_C(0x81dadef4bc2dd44d);
    return key ^ key >> 33;
}

/* Where a hash belongs in a table of so many places. */
static inline size_t vb_hash_place(uint64_t hash, size_t places)
{
    return (size_t)((hash >> 32) * places >> 32);
}

/* The key of a trigram; the same form with 0 and 1 in the place of `before` keys the case of a
 * pair. */
static inline uint64_t vb_trigram_key(uint16_t before, uint16_t last, uint16_t word)
{
    return (uint64_t)before << 32 | (uint64_t)last << 16 | word;
}

/*
 * A fuse table keeps a number for each of its keys, and no keys: a binary fuse filter (Graf &
 * Lemire 2022) that holds values as a Bloomier filter does (Chazelle et al. 2004). What it says of
 * a key is the exclusive or of three cells, one in each of three neighbouring segments: a print of
 * 16 bits, the lowest, and the number. A key that was not put in meets its own print there once in
 * 65,536 times. It takes an eighth more room than what it says.
 *
 *   vb_fuse_header
 *   char cells[(segments + 2) × segment_length × bytes of a cell]
 *   char padding[VB_FUSE_PADDING]   so that any cell may be read as four bytes
 */
enum { VB_FUSE_PRINT_BITS = 16, VB_FUSE_PADDING = 8 };
/* Bytes of a cell, with a number of 8 bits or of 16. */
enum { VB_FUSE_SMALL = 3, VB_FUSE_LARGE = 4 };

typedef struct vb_fuse_header {
    uint64_t seed;
    uint32_t segment_length; /* a power of two */
    uint32_t segments;       /* that a first cell may lie in */
} vb_fuse_header;

/* Where a key's cells are, and the print that they give. */
typedef struct vb_fuse_place {
    size_t cells[3];
    uint16_t print;
} vb_fuse_place;

static inline vb_fuse_place vb_fuse_find(const vb_fuse_header *table, uint64_t key)
{
    uint64_t hash = vb_hash_key(key ^ table->seed);
    size_t mask = table->segment_length - 1,
           first = vb_hash_place(hash, (size_t)table->segments * table->segment_length);
    return (vb_fuse_place){{first, (first + table->segment_length) ^ (hash >> 18 & mask),
                            (first + 2 * (size_t)table->segment_length) ^ (hash & mask)},
                           (uint16_t)(hash ^ hash >> 32)};
}

/*
 * A word that its neighbours decide: three words without their marks, of which the middle one is
 * hardly ever another word between these two (`can bo cong`: bộ), or two, where one neighbour is
 * enough. A middle one that both neighbours leave open, though one of them mostly decides it, is
 * VB_WORD_START. This is its key, by the hashes (vb_slice_hash) of its words, folded
 * (vb_add_folded); 0 for a neighbour that may be any.
 */
static inline uint64_t vb_collocation_key(uint64_t left, uint64_t word, uint64_t right)
{
    return (left * 31 + word) * 31 + right;
}

/* The probability of a capital first letter, in 1/255, after a word that had none and after one
 * that had. */
typedef struct vb_case_odds {
    uint8_t after_lower, after_capital;
} vb_case_odds;

typedef struct vb_trie_node {
    uint32_t first_child;
    uint32_t form; /* index into the forms plus 1, 0 when no word ends here */
    uint16_t letter;
    uint16_t pair; /* of the parent's letter and this, 0 when no channel knows it */
    uint16_t children;
    uint16_t best_cost; /* least unigram cost of any word below, in 1/VB_COST_UNIT */
} vb_trie_node;

/* A spelling of a word: its own, or the other tone placement. */
typedef struct vb_form {
    uint16_t word;
    uint16_t cost;     /* of the word's unigram and of this spelling of it, in 1/VB_COST_UNIT */
    uint16_t variant;  /* cost of this spelling given the word, in 1/VB_COST_UNIT */
    uint16_t fixed;    /* 1: written only so (UBND); 0: may be capitalised or in capitals */
    uint32_t spelling; /* offset into the words' bytes */
    uint32_t spelling_len;
} vb_form;

/* Costs of the channel and of forms are fixed-point. */
enum { VB_COST_UNIT = 64, VB_COST_NEVER = 0xFFFF, VB_READ_MAX = 3 };

/*
 * A channel: P(read | written) for one family of OCR. A written unit is one letter or a pair of
 * letters; what was read for it is 0 to VB_READ_MAX code points.
 *
 *   uint32_t read_letters[read_count]      code points read, [0] stands for all others, [1…] sorted
 *   uint16_t dropped[letters]              a letter read as nothing
 *   uint16_t inserted[read_count]          a code point read where nothing was written
 *   uint16_t follows[read_count][read_count]  a code point after another, [0]: blank or any other
 *   uint16_t single[read_count][letters]   a letter read as one code point: dense
 *   uint64_t keys[segment_count]           sorted: three read letters of 16 bits, the first one
 * highest uint32_t first[segment_count + 1]      into units vb_channel_unit units[unit_count]
 */
typedef struct vb_channel_header {
    char name[16];
    uint32_t read_count;
    uint32_t letters;
    uint32_t segment_count;
    uint32_t unit_count;
} vb_channel_header;

typedef struct vb_channel_unit {
    uint16_t written; /* a letter, or VB_UNIT_PAIR | pair */
    uint16_t cost;
} vb_channel_unit;

enum { VB_UNIT_PAIR = 0x8000 };

/*
 * A file of spellings lies beside a model: what its search finds for words that scans often have.
 *
 *   vb_spellings_header
 *   vb_spellings_slot slots[]       a hash table, open, by read word and channel
 *   char layout[]                   the model's lexicon, laid out for the search (laid_out.c)
 *   uint32_t list_of[]              by word of the model: the number of its list plus 1; 0: none
 *   char lists[]                    of the words that have most followers (vb_followers)
 *   vb_listed_spelling items[]      what was found, word by word, in the order of their costs
 *   char words[]                    the read words
 *
 * Nothing in it is trusted: it has no checksum, for what can be an address is looked at when it is
 * asked for.
 */
#define VB_SPELLINGS_MAGIC "vanban\x1aS"
enum { VB_SPELLINGS_FORMAT = 3 };

typedef struct vb_spellings_header {
    char magic[8];
    uint64_t model;  /* the build of the model that it was made with */
    uint32_t format; /* VB_SPELLINGS_FORMAT */
    uint32_t slots, items, word_bytes;
    uint32_t layout_bytes; /* a multiple of 8 */
    uint32_t lists;        /* of followers; 0: there is no list_of either */
} vb_spellings_header;

/* An empty one has no word. Costs are of channel and unigram together, in 1/VB_COST_UNIT. */
typedef struct vb_spellings_slot {
    uint64_t key;         /* vb_spellings_key */
    uint32_t word, first; /* where the word and the items begin */
    uint16_t word_len, count;
    uint16_t nearest;  /* cost of the likeliest, if it was found */
    uint16_t searched; /* no spelling costs less that was not found */
} vb_spellings_slot;

/* A spelling that may have been written, and what the channel asks for each shape of it. */
#define VB_SPELLING_COPY UINT32_MAX
enum { VB_SHAPES = 3 };

typedef struct vb_listed_spelling {
    uint32_t form; /* index into the forms; VB_SPELLING_COPY: what was read, as it stands */
    uint16_t costs[VB_SHAPES]; /* in small letters, with a capital, all capitals; VB_COST_NEVER */
    uint16_t unused;
} vb_listed_spelling;

/* The key of a word, by its hash, read through the channel of that number. */
static inline uint64_t vb_spellings_key(uint64_t word_hash, size_t channel)
{
    return vb_hash_key(word_hash + channel);
}

/* The key of 1 to VB_READ_MAX read letters. */
static inline uint64_t vb_segment_key(const uint16_t *read, size_t count)
{
    uint64_t key = 0;
    for (size_t i = 0; i < VB_READ_MAX; i++)
        key = key << 16 | (i < count ? read[i] : UINT16_MAX);
    return key;
}

#endif
