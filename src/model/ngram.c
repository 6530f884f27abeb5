/* The language model: P(word | before, last) by back-off, and the odds of a capital by the same
 * tables. */
#include "model/model.h"

#include <string.h>

enum { BIGRAM_COST = 0, BIGRAM_BACKOFF = 256, TRIGRAM_COST = 512 }; /* where each codebook begins */

size_t vb_model_word_count(const vb_model *model)
{
    return model->word_count;
}

vb_slice vb_model_spelling(const vb_model *model, uint16_t word)
{
    if (word >= model->word_count)
        return VB_SLICE("");
    uint32_t start = model->word_offsets[word];
    return (vb_slice){model->spellings + start, model->word_offsets[word + 1] - start};
}

static const vb_bigram *find_bigram(const vb_model *model, uint16_t last, uint16_t word)
{
    const vb_bigram *low = model->bigrams + model->bigram_index[last];
    size_t count = model->bigram_index[last + 1] - model->bigram_index[last];
    if (count == 0)
        return NULL;
    while (count >
           1) { /* without a branch to mispredict: the compiler makes a conditional move of it */
        size_t half = count / 2;
        low += low[half].word <= word ? half : 0;
        count -= half;
    }
    return low->word == word ? low : NULL;
}

/* ------------------------------------------------------------------------------ fuse tables -- */

static inline uint32_t read_cell(const fuse_table *table, size_t cell_bytes, size_t cell)
{
    uint32_t bytes;
    memcpy(&bytes, table->cells + cell * cell_bytes, sizeof bytes);
    return bytes;
}

/* The number that the table has for this key, with whatever lies above its bits; -1 where it has
 * none. */
static inline int64_t find_number(const fuse_table *table, size_t cell_bytes, uint64_t key)
{
    vb_fuse_place place = vb_fuse_find(&table->header, key);
    uint32_t entry = read_cell(table, cell_bytes, place.cells[0]) ^
                     read_cell(table, cell_bytes, place.cells[1]) ^
                     read_cell(table, cell_bytes, place.cells[2]);
    return (uint16_t)entry == place.print ? (int64_t)(entry >> VB_FUSE_PRINT_BITS) : -1;
}

static inline void fetch_number(const fuse_table *table, size_t cell_bytes, uint64_t key)
{
    vb_fuse_place place = vb_fuse_find(&table->header, key);
    for (size_t i = 0; i < sizeof place.cells / sizeof place.cells[0]; i++)
        vb_fetch(table->cells + place.cells[i] * cell_bytes);
}

/* --------------------------------------------------------------------------------- n-grams -- */

float vb_model_unigram_cost(const vb_model *model, uint16_t word)
{
    return model->unigrams[word < model->word_count ? word : VB_WORD_UNKNOWN].cost;
}

float vb_model_backoff(const vb_model *model, uint16_t last)
{
    return last < model->word_count ? model->unigrams[last].backoff : 0;
}

static vb_pair_cost known_pair(const vb_model *model, const vb_bigram *pair)
{
    return (vb_pair_cost){.known = true,
                          .cost = model->codebooks[BIGRAM_COST + pair->cost],
                          .backoff = model->codebooks[BIGRAM_BACKOFF + pair->backoff]};
}

vb_pair_cost vb_model_pair_cost(const vb_model *model, uint16_t last, uint16_t word)
{
    const vb_bigram *pair = last < model->word_count && word < model->word_count
                                ? find_bigram(model, last, word)
                                : NULL;
    if (pair)
        return known_pair(model, pair);
    return (vb_pair_cost){.cost =
                              vb_model_backoff(model, last) + vb_model_unigram_cost(model, word)};
}

size_t follower_blocks(const vb_model *model)
{
    return model->word_count / VB_FOLLOWERS_BLOCK + 1;
}

size_t follower_bytes(const vb_model *model)
{
    return (follower_blocks(model) * (sizeof(uint64_t) + sizeof(uint16_t)) + 7) / 8 * 8;
}

static vb_followers followers_of(const vb_model *model, uint16_t last)
{
    const uint32_t *index = model->bigram_index + last;
    return (vb_followers){.pairs = model->bigrams + index[0], .count = index[1] - index[0]};
}

/* Into room for a list, which is 0; from the last to the first, whose place each block keeps. */
static void fill_list(const vb_model *model, const vb_followers *all, uint64_t *words)
{
    uint16_t *first = (uint16_t *)(words + follower_blocks(model));
    for (size_t i = all->count, above = model->word_count; i-- > 0;) {
        uint16_t word = all->pairs[i].word;
        if (word >= above) /* nobody checked it: a flipped bit names any */
            continue;
        words[word / VB_FOLLOWERS_BLOCK] |= UINT64_C(1) << word % VB_FOLLOWERS_BLOCK;
        first[word / VB_FOLLOWERS_BLOCK] = (uint16_t)i;
        above = word;
    }
}

/* The list that lies beside the model; NULL when there is none. */
static const uint64_t *find_listed(const vb_model *model, uint16_t last)
{
    const spellings *s = &model->listed;
    size_t number = s->list_of ? s->list_of[last] : 0;
    return number && number <= s->list_count
               ? (const void *)(s->lists + (number - 1) * follower_bytes(model))
               : NULL;
}

bool vb_model_list_followers(const vb_model *model, uint16_t last, vb_arena *arena,
                             vb_followers *followers)
{
    *followers = followers_of(model, last);
    followers->blocks = followers->count ? find_listed(model, last) : NULL;
    if (followers->blocks)
        return true;
    uint64_t *words = vb_arena_allocate(arena, follower_bytes(model));
    if (!words)
        return false;
    fill_list(model, followers, words);
    followers->blocks = words;
    return true;
}

static const vb_bigram *find_follower(const vb_model *model, const vb_followers *followers,
                                      uint16_t word)
{
    const uint16_t *first = (const uint16_t *)(followers->blocks + follower_blocks(model));
    size_t block = word / VB_FOLLOWERS_BLOCK;
    uint64_t before = followers->blocks[block] & ((UINT64_C(1) << word % VB_FOLLOWERS_BLOCK) - 1);
    size_t place = first[block] + vb_count_bits(before);
    return &followers->pairs[place < followers->count ? place : 0];
}

vb_pair_cost vb_model_follower(const vb_model *model, const vb_followers *followers, uint16_t word)
{
    return known_pair(model, find_follower(model, followers, word));
}

void vb_model_fetch_follower(const vb_model *model, const vb_followers *followers, uint16_t word)
{
    vb_fetch(find_follower(model, followers, word));
}

/* A list of fewer is soon made. */
static bool has_many(const vb_model *model, const vb_followers *followers)
{
    enum { SHARE = 50 }; /* of all words */
    return followers->count && followers->count * SHARE >= model->word_count;
}

/* Appends the number of each word's list; returns how many there are. */
static uint32_t number_lists(const vb_model *model, vb_buffer *out)
{
    uint32_t lists = 0;
    for (size_t i = 0; i < model->word_count; i++) {
        vb_followers own = followers_of(model, (uint16_t)i);
        uint32_t number = has_many(model, &own) ? ++lists : 0;
        vb_buffer_add(out, (vb_slice){(const char *)&number, sizeof number});
    }
    return lists;
}

size_t vb_model_write_followers(const vb_model *model, vb_buffer *out)
{
    static const uint32_t none = 0;
    size_t start = out->len, lists = number_lists(model, out);
    if (!lists)
        out->len = start;
    else if (model->word_count % 2) /* up to whole words of 64 bits */
        vb_buffer_add(out, (vb_slice){(const char *)&none, sizeof none});
    /* Filled beside the buffer: behind what it has already, numbers of 64 bits may not lie. */
    uint64_t *list = lists ? vb_allocate(out->memory, follower_bytes(model)) : NULL;
    out->failed |= lists && !list;
    for (size_t i = 0; i < model->word_count && list; i++) {
        vb_followers own = followers_of(model, (uint16_t)i);
        if (!has_many(model, &own))
            continue;
        fill_list(model, &own, memset(list, 0, follower_bytes(model)));
        vb_buffer_add(out, (vb_slice){(const char *)list, follower_bytes(model)});
    }
    vb_release(out->memory, list);
    return lists;
}

void vb_model_fetch_trigram(const vb_model *model, uint16_t before, uint16_t last, uint16_t word)
{
    fetch_number(&model->trigrams, VB_FUSE_SMALL, vb_trigram_key(before, last, word));
}

/*
 * A trigram is kept only with its first and its last bigram (training sees to it), so that a
 * look-up of what was never seen mostly ends at the exact bigram table, and a chance print can
 * flatter few of the many that a search weighs.
 */
float vb_model_trigram_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word,
                            float otherwise)
{
    int64_t number =
        find_number(&model->trigrams, VB_FUSE_SMALL, vb_trigram_key(before, last, word));
    return number >= 0 ? model->codebooks[TRIGRAM_COST + (uint8_t)number] : otherwise;
}

float vb_model_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word)
{
    vb_pair_cost first = vb_model_pair_cost(model, before, last),
                 second = vb_model_pair_cost(model, last, word);
    float cost = first.backoff + second.cost;
    return first.backoff > 0 && second.known
               ? vb_model_trigram_cost(model, before, last, word, cost)
               : cost;
}

static uint64_t capital_key(const vb_model *model, uint16_t last, bool last_capital, uint16_t word)
{
    return vb_trigram_key(last_capital, last < model->word_count ? last : VB_WORD_UNKNOWN, word);
}

void vb_model_fetch_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
                                 uint16_t word)
{
    fetch_number(&model->case_pairs, VB_FUSE_SMALL, capital_key(model, last, last_capital, word));
}

unsigned vb_model_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
                               uint16_t word)
{
    if (word >= model->word_count)
        return VB_CAPITAL_ODDS / 2;
    int64_t of_pair = find_number(&model->case_pairs, VB_FUSE_SMALL,
                                  capital_key(model, last, last_capital, word));
    if (of_pair >= 0)
        return (uint8_t)of_pair | VB_CAPITAL_OF_PAIR;
    const vb_case_odds *odds = &model->case_words[word];
    return last_capital ? odds->after_capital : odds->after_lower;
}

/* ----------------------------------------------------------------------------- collocations -- */

void vb_model_fetch_collocation(const vb_model *model, uint64_t key)
{
    if (model->collocations.header.segments)
        fetch_number(&model->collocations, VB_FUSE_LARGE, key);
}

uint16_t vb_model_collocated(const vb_model *model, uint64_t key)
{
    if (!model->collocations.header.segments)
        return VB_WORD_UNKNOWN;
    int64_t word = find_number(&model->collocations, VB_FUSE_LARGE, key);
    return word >= 0 && word < (int64_t)model->word_count ? (uint16_t)word : VB_WORD_UNKNOWN;
}
