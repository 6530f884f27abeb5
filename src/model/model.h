/* model/model.h: a mapped model, for this room's own files. */
#ifndef VANBAN_MODEL_PRIVATE_H
#define VANBAN_MODEL_PRIVATE_H

#include "vanban/model.h"
#include "vanban/model_search.h"

/*
 * Sorted code points and where the common ones lie, U+0000–01FF and U+1E00–1EFF, for nearly all
 * text is written in these; the others are searched for.
 */
enum {
    LETTERS_LOW_END = 0x200,
    LETTERS_HIGH_START = 0x1E00,
    LETTERS_HIGH_END = 0x1F00,
    LETTERS_NEAR = LETTERS_LOW_END + LETTERS_HIGH_END - LETTERS_HIGH_START
};

typedef struct letter_index {
    const uint32_t *letters; /* [0] is unused */
    size_t count;
    uint16_t near[LETTERS_NEAR];
} letter_index;

struct vb_channel {
    const vb_channel_header *header;
    letter_index read_letters;
    const uint16_t *dropped;
    const uint16_t *inserted;
    const uint16_t *follows;
    const uint16_t *single;
    const uint64_t *keys;
    const uint32_t *first;
    const vb_channel_unit *units;
};

/* A mapped file; NULL when the caller keeps the bytes. */
typedef struct file_mapping {
    void *start;
    size_t size;
} file_mapping;

/* A file of spellings; no slots when there is none. */
typedef struct spellings {
    file_mapping mapping;
    const vb_spellings_slot *slots;
    const vb_listed_spelling *items;
    const char *words;
    size_t slot_count, item_count, word_bytes;
    vb_slice layout;
    const uint32_t *list_of; /* by word: its list of followers, by number plus 1; NULL: none has */
    const char *lists;
    size_t list_count;
} spellings;

/* A fuse table; no segments where the model lacks it. */
typedef struct fuse_table {
    vb_fuse_header header;
    const char *cells;
} fuse_table;

struct vb_model {
    const vb_allocator *memory;
    file_mapping mapping;
    vb_slice image;
    uint64_t build;
    vb_slice sections[VB_SECTION_KINDS]; /* all but the channels */
    size_t word_count;
    const uint32_t *word_offsets;
    const char *spellings;
    size_t spelling_bytes;
    const vb_unigram *unigrams;
    const uint32_t *bigram_index;
    const vb_bigram *bigrams;
    fuse_table trigrams;
    const float *codebooks; /* 256 values each */
    const vb_case_odds *case_words;
    fuse_table case_pairs;
    fuse_table collocations;
    vb_lexicon lexicon;
    letter_index letters; /* of the lexicon */
    struct vb_channel channels[VB_CHANNELS_MAX];
    size_t channel_count;
    spellings listed;
};

/* Points the model's fields into its sections and checks every index in them. */
vb_status vb_model_bind(vb_model *model);
bool vb_channel_bind(struct vb_channel *channel, vb_slice section, const vb_lexicon *lexicon);

/* Maps a file to be read; VB_ERR_MODEL_MISSING, VB_ERR_MODEL_DAMAGED when it is empty or no file.
 */
vb_status file_map(const char *path, file_mapping *mapping);
void file_unmap(file_mapping *mapping);

/* Of a list of followers, which has so many bytes. */
size_t follower_blocks(const vb_model *model);
size_t follower_bytes(const vb_model *model);

void letters_bind(letter_index *index, const uint32_t *letters, size_t count);

#endif
