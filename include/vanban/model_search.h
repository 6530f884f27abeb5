/*
 * vanban/model_search.h: what a search asks of a model, many times for each word.
 *
 * A program that only restores text needs none of it: vanban/restore.h searches. It is for those
 * who write a search of their own, and as fast as can be: costs of n-grams in steps, the lexicon as
 * a trie, and what a channel says of each letter that was read.
 */
#ifndef VANBAN_MODEL_SEARCH_H
#define VANBAN_MODEL_SEARCH_H

#include "vanban/base.h"
#include "vanban/model.h"
#include "vanban/model_format.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------- n-grams -- */

/*
 * The cost of a word in steps (vb_model_cost), for a search that asks for many words after few: a
 * pair's cost serves every word before it, and of most pairs there is nothing to know. The cost of
 * `word` after `before` and `last` is the trigram's, which there can be only where the first pair's
 * back-off is not 0 and the second pair is known; else the back-off of the first pair and the cost
 * of the second.
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

/* Says that this will soon be asked. */
static inline void vb_fetch_follows(const vb_followers *followers, uint16_t word)
{
    vb_fetch(&followers->blocks[word / VB_FOLLOWERS_BLOCK]);
}

/* The pair with `word`, which is among them. */
VB_API vb_pair_cost vb_model_follower(const vb_model *model, const vb_followers *followers,
                                      uint16_t word);
/* Says that it will soon be asked for. */
VB_API void vb_model_fetch_follower(const vb_model *model, const vb_followers *followers,
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
 * often it has one; half of them where the model does not know the word. VB_CAPITAL_OF_PAIR is
 * added to the odds of the pair, which the model keeps where they differ much from those of the
 * word behind any other. */
enum { VB_CAPITAL_ODDS = 255, VB_CAPITAL_OF_PAIR = 256 };
VB_API unsigned vb_model_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
                                      uint16_t word);
/* Says that they will soon be asked for. */
VB_API void vb_model_fetch_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
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

#ifdef __cplusplus
}
#endif

#endif
