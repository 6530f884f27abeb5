/*
 * vanban/model.h: the trained model, read-only.
 *
 * A model holds a language model (a trigram over words with modified Kneser–Ney smoothing, Chen &
 * Goodman 1998), a lexicon (a trie of every known spelling), the odds of capitals, and one OCR
 * channel for each family of scans it was trained on. It is mapped into memory as it lies on disk;
 * any number of threads may read one model.
 *
 * The form of the file is in vanban/model_format.h; vanban/train.h makes one.
 */
#ifndef VANBAN_MODEL_H
#define VANBAN_MODEL_H

#include "vanban/base.h"
#include "vanban/model_format.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct vb_model vb_model;

/*
 * Maps the model at `path`. VB_ERR_MODEL_MISSING when it cannot be opened, VB_ERR_MODEL_DAMAGED
 * when it is no model, is cut short or fails a checksum, VB_ERR_MODEL_VERSION when its format is
 * another. `*model` is NULL on failure.
 */
VB_API vb_status vb_model_open(const char *path, const vb_allocator *memory, vb_model **model);

/* The same over bytes that the caller keeps for the model's life, aligned to VB_MODEL_ALIGN. */
VB_API vb_status vb_model_read(vb_slice image, const vb_allocator *memory, vb_model **model);

VB_API void vb_model_close(vb_model *model); /* NULL is fine */

/* The model's identity: equal for equal content. */
VB_API uint64_t vb_model_build(const vb_model *model);

/*
 * Maps a file of spellings (vb_spellings_make of vanban/restore.h) that was made with this model,
 * before anybody reads the model; without one every spelling is searched for, which finds the same.
 * VB_ERR_MODEL_MISSING, VB_ERR_MODEL_DAMAGED as above; VB_ERR_MODEL_VERSION when it was made with
 * another model or for another version. Nothing is changed then.
 */
VB_API vb_status vb_model_open_spellings(vb_model *model, const char *path);

/* The same over bytes that the caller keeps for the model's life, aligned to 8. */
VB_API vb_status vb_model_read_spellings(vb_model *model, vb_slice image);

/* ------------------------------------------------------------------------------------ words -- */

VB_API size_t vb_model_word_count(const vb_model *model);
VB_API vb_slice vb_model_spelling(const vb_model *model, uint16_t word);

/*
 * The word that `spelling` writes as it stands (a syllable in lower case and either tone placement,
 * or a fixed form such as `UBND`), or NULL when the lexicon does not know it.
 */
VB_API const vb_form *vb_model_find(const vb_model *model, vb_slice spelling);
VB_API vb_slice vb_model_form_spelling(const vb_model *model, const vb_form *form);

/* The cost of `word` after `before` and `last` (VB_WORD_START where there is none), by back-off. */
VB_API float vb_model_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word);

/*
 * The same in steps, for a search that asks for many words after few: a pair's cost serves every
 * word before it, and of most pairs there is nothing to know. The cost of `word` after `before` and
 * `last` is the trigram's, which there can be only where the first pair's back-off is not 0 and the
 * second pair is known; else the back-off of the first pair and the cost of the second.
 */
typedef struct vb_pair_cost {
    bool known; /* the model knows this pair */
    float cost; /* of the second word after the first */
    float
        backoff; /* the cost of forgetting the first word; 0: the model knows nothing after both */
} vb_pair_cost;

VB_API vb_pair_cost vb_model_pair_cost(const vb_model *model, uint16_t last, uint16_t word);
/* `otherwise` when the model does not know the three. */
VB_API float vb_model_trigram_cost(const vb_model *model, uint16_t before, uint16_t last,
                                   uint16_t word, float otherwise);
/* Says that this trigram will soon be asked for. */
VB_API void vb_model_fetch_trigram(const vb_model *model, uint16_t before, uint16_t last,
                                   uint16_t word);
/* What an unknown pair costs more than its second word alone, whichever that is. */
VB_API float vb_model_backoff(const vb_model *model, uint16_t last);

/*
 * The words that the model knows after one word: a bit for each word of the model, 64 to a block,
 * and behind all blocks, of each, the place of its first pair. One bit tells that a pair is
 * unknown, and the number of those before it in the block where a known one lies, without a search.
 */
enum { VB_FOLLOWERS_BLOCK = 64 };

typedef struct vb_followers {
    const vb_bigram *pairs;
    size_t count;
    const uint64_t *blocks;
} vb_followers;

/* Lists them in `arena`, if they are not listed beside the model; `last` is a word of the model.
 * False when memory ran out. */
VB_API bool vb_model_list_followers(const vb_model *model, uint16_t last, vb_arena *arena,
                                    vb_followers *followers);
/* Appends the lists of the words that have most, as a file of spellings has them, and returns how
 * many they are. */
VB_API size_t vb_model_write_followers(const vb_model *model, vb_buffer *out);

/* Whether a word of the model is among them. */
static inline bool vb_follows(const vb_followers *followers, uint16_t word)
{
    return followers->blocks[word / VB_FOLLOWERS_BLOCK] >> word % VB_FOLLOWERS_BLOCK & 1;
}

/* The pair with `word`, which is among them. */
VB_API vb_pair_cost vb_model_follower(const vb_model *model, const vb_followers *followers,
                                      uint16_t word);
VB_API float vb_model_unigram_cost(const vb_model *model, uint16_t word);

/*
 * The word that is written where words without their marks have this key (vb_collocation_key), for
 * beside these neighbours it is hardly ever another; VB_WORD_START where both of them leave open
 * what one alone decides, VB_WORD_UNKNOWN where there is no telling. The key of other words may
 * seem to be known, once in some thousand times: a caller asks only of words that the middle one
 * may be.
 */
VB_API uint16_t vb_model_collocated(const vb_model *model, uint64_t key);
/* Says that it will soon be asked for. */
VB_API void vb_model_fetch_collocation(const vb_model *model, uint64_t key);

/* Of so many times that `word` stands after `last`, which had a capital first letter or not, how
 * often it has one; half of them where the model does not know the word. */
enum { VB_CAPITAL_ODDS = 255 };
VB_API unsigned vb_model_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
                                      uint16_t word);

/* ---------------------------------------------------------------------------------- lexicon -- */

/* The trie as it lies in the file, for searches: nodes[0] is the root, `letters` maps a node's
 * letter to its code point. */
typedef struct vb_lexicon {
    const vb_trie_node *nodes;
    size_t node_count;
    const vb_form *forms;
    size_t form_count;
    const uint32_t *letters;
    size_t letter_count;   /* letter numbers are below this; 0 is none */
    const uint32_t *pairs; /* first letter << 16 | second, by pair number; 0 is none */
    size_t pair_count;
} vb_lexicon;

VB_API vb_lexicon vb_model_lexicon(const vb_model *model);
VB_API uint16_t vb_model_letter(const vb_model *model,
                                uint32_t code_point); /* 0 when it is not in the alphabet */
VB_API uint16_t vb_model_pair(const vb_model *model, uint16_t first, uint16_t second);

/* --------------------------------------------------------------------------------- channels -- */

enum { VB_CHANNELS_MAX = 32 }; /* of a model */

typedef struct vb_channel vb_channel;

VB_API size_t vb_model_channel_count(const vb_model *model);
VB_API const vb_channel *vb_model_channel(const vb_model *model, size_t index);
VB_API const char *vb_channel_name(const vb_channel *channel);

VB_API size_t vb_channel_read_count(const vb_channel *channel); /* read letters are below this */
VB_API uint16_t vb_channel_read_letter(const vb_channel *channel,
                                       uint32_t code_point);          /* 0: any other */
VB_API const uint16_t *vb_channel_dropped(const vb_channel *channel); /* by letter */
VB_API uint16_t vb_channel_inserted(const vb_channel *channel, uint16_t read);
VB_API uint16_t vb_channel_follows(const vb_channel *channel, uint16_t last,
                                   uint16_t read); /* cost of reading so */
VB_API const uint16_t *vb_channel_single(const vb_channel *channel, uint16_t read); /* by letter */

/* What may have been written where `count` (1 to VB_READ_MAX) letters were read, beyond single
 * letters read as one. */
VB_API const vb_channel_unit *vb_channel_units(const vb_channel *channel, const uint16_t *read,
                                               size_t count, size_t *unit_count);

/* The spellings that are listed for a read word, the likeliest first. */
typedef struct vb_listed_spellings {
    const vb_listed_spelling *items;
    size_t count;
    uint16_t nearest, searched; /* as of vb_spellings_slot */
} vb_listed_spellings;

/* False when the word is not listed. `hash`: vb_slice_hash of it. */
VB_API bool vb_model_listed_spellings(const vb_model *model, const vb_channel *channel,
                                      vb_slice word, uint64_t hash, vb_listed_spellings *listed);

/* The lexicon as a search lays it out (restore/laid_out.c), to be looked at before it is trusted;
 * empty where no file of spellings has it. */
VB_API vb_slice vb_model_listed_layout(const vb_model *model);

/* ----------------------------------------------------------------------------------- tokens -- */

typedef enum vb_token_kind {
    VB_TOKEN_WORD,   /* letters, and signs or digits that may stand for letters */
    VB_TOKEN_NUMBER, /* 30, 1.234,5, 25/12/2023, 40% */
    VB_TOKEN_LOCKED, /* an e-mail or web address */
} vb_token_kind;

/* Bytes [start, end) of a line: a word without the punctuation around it. */
typedef struct vb_token {
    size_t start, end;
    vb_token_kind kind;
} vb_token;

/*
 * The next token of `line` at or after `*at`, which moves behind it. Words are cut at white space,
 * hyphens, slashes, brackets and commas, so `28-CT/TW` is a number and two words; the language
 * model is trained on these tokens, so training and restoring must both use this.
 */
VB_API bool vb_next_token(vb_slice line, size_t *at, vb_token *token);

#ifdef __cplusplus
}
#endif

#endif
