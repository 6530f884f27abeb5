/* The language model: P(word | before, last) by back-off, and the odds of a capital by the same
 * tables. */
#include "model/model.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/* A bit for each byte of a bucket that is `byte`, the first the lowest. */
#ifdef __SSE2__

static inline uint32_t equal_bytes(const __m128i *part, __m128i wanted)
{
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128(part), wanted));
}

/* The same of sixteen lanes of 16 bits. */
static inline uint32_t equal_lanes(const __m128i *part, __m128i wanted)
{
    __m128i first = _mm_cmpeq_epi16(_mm_loadu_si128(part), wanted),
            second = _mm_cmpeq_epi16(_mm_loadu_si128(part + 1), wanted);
    return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(first, second));
}

static inline uint64_t find_bytes(const vb_trigram_bucket *bucket, uint8_t byte)
{
    const __m128i *part = (const __m128i *)(const void *)bucket;
    __m128i wanted = _mm_set1_epi8((char)byte);
    uint32_t low = equal_bytes(part, wanted) | equal_bytes(part + 1, wanted) << 16,
             high = equal_bytes(part + 2, wanted) | equal_bytes(part + 3, wanted) << 16;
    return (uint64_t)high << 32 | low;
}

/* A bit for each slot of a bucket that has this print, the first the lowest but one by one: 16-bit
 * lanes are prints and words in turn. */
static inline uint32_t find_collocations(const vb_collocation_bucket *bucket, uint16_t print)
{
    const __m128i *part = (const __m128i *)(const void *)bucket;
    __m128i wanted = _mm_set1_epi16((short)print);
    uint32_t low = equal_lanes(part, wanted), high = equal_lanes(part + 2, wanted);
    return (low | high << 16) & 0x55555555;
}

#else

static inline uint64_t find_bytes(const vb_trigram_bucket *bucket, uint8_t byte)
{
    uint64_t found = 0;
    for (size_t i = 0; i < sizeof *bucket; i++)
        found |= (uint64_t)(((const uint8_t *)bucket)[i] == byte) << i;
    return found;
}

static inline uint32_t find_collocations(const vb_collocation_bucket *bucket, uint16_t print)
{
    uint32_t found = 0;
    for (size_t i = 0; i < VB_COLLOCATION_BUCKET; i++)
        found |= (uint32_t)(bucket->slots[i].print == print) << 2 * i;
    return found;
}

#endif

/* The slot of a bucket that has this print, or NULL, as in most. */
static const vb_trigram *find_print(const vb_trigram_bucket *bucket, uint16_t print)
{
    const uint64_t slot_starts = UINT64_C(0x1249249249249249); /* every third byte */
    uint64_t low = find_bytes(bucket, (uint8_t)print) & slot_starts;
    for (; low; low &= low - 1) {
        const vb_trigram *slot = &bucket->slots[__builtin_ctzll(low) / 3];
        if (slot->print[1] == print >> 8)
            return slot;
    }
    return NULL;
}

/* Slots are filled in order, so that a bucket whose last one is empty does not overflow. */
static bool is_full(const vb_trigram_bucket *bucket)
{
    const vb_trigram *last = &bucket->slots[VB_TRIGRAM_BUCKET - 1];
    return (last->print[0] | last->print[1]) != 0;
}

static const vb_trigram *find_slot(const vb_trigram_bucket *buckets, size_t count, uint64_t key)
{
    uint64_t hash = vb_hash_key(key);
    uint16_t print = vb_hash_print(hash);
    size_t bucket = vb_hash_bucket(hash, count);
    for (size_t probed = 0; probed < count; probed++) {
        const vb_trigram *found = find_print(&buckets[bucket], print);
        if (found || !is_full(&buckets[bucket]))
            return found;
        bucket = bucket + 1 == count ? 0 : bucket + 1;
    }
    return NULL;
}

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

vb_pair_cost vb_model_follower(const vb_model *model, const vb_followers *followers, uint16_t word)
{
    const uint16_t *first = (const uint16_t *)(followers->blocks + follower_blocks(model));
    size_t block = word / VB_FOLLOWERS_BLOCK;
    uint64_t before = followers->blocks[block] & ((UINT64_C(1) << word % VB_FOLLOWERS_BLOCK) - 1);
    size_t place = first[block] + vb_count_bits(before);
    return known_pair(model, &followers->pairs[place < followers->count ? place : 0]);
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
    for (size_t i = 0; i < model->word_count && lists; i++) {
        vb_followers own = followers_of(model, (uint16_t)i);
        if (!has_many(model, &own) || !vb_buffer_reserve(out, follower_bytes(model)))
            continue;
        fill_list(model, &own, memset(out->data + out->len, 0, follower_bytes(model)));
        out->len += follower_bytes(model);
    }
    return lists;
}

void vb_model_fetch_trigram(const vb_model *model, uint16_t before, uint16_t last, uint16_t word)
{
    uint64_t hash = vb_hash_key(vb_trigram_key(before, last, word));
    __builtin_prefetch(&model->trigrams[vb_hash_bucket(hash, model->trigram_buckets)]);
}

/*
 * A trigram is kept only with its first and its last bigram (training sees to it), so that a
 * look-up of what was never seen ends at the exact bigram table and a chance print in the hash
 * table cannot flatter it.
 */
float vb_model_trigram_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word,
                            float otherwise)
{
    const vb_trigram *found =
        find_slot(model->trigrams, model->trigram_buckets, vb_trigram_key(before, last, word));
    return found ? model->codebooks[TRIGRAM_COST + found->cost] : otherwise;
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

unsigned vb_model_capital_odds(const vb_model *model, uint16_t last, bool last_capital,
                               uint16_t word)
{
    if (word >= model->word_count)
        return VB_CAPITAL_ODDS / 2;
    last = last < model->word_count ? last : VB_WORD_UNKNOWN;
    const vb_trigram *pair =
        find_slot(model->case_pairs, model->case_buckets, vb_trigram_key(last_capital, last, word));
    const vb_case_odds *odds = &model->case_words[word];
    return pair ? pair->cost : last_capital ? odds->after_capital : odds->after_lower;
}

/* ----------------------------------------------------------------------------- collocations -- */

void vb_model_fetch_collocation(const vb_model *model, uint64_t key)
{
    if (model->collocation_buckets)
        __builtin_prefetch(
            &model->collocations[vb_hash_bucket(vb_hash_key(key), model->collocation_buckets)]);
}

uint16_t vb_model_collocated(const vb_model *model, uint64_t key)
{
    uint64_t hash = vb_hash_key(key);
    uint16_t print = vb_hash_print(hash);
    size_t bucket = vb_hash_bucket(hash, model->collocation_buckets);
    for (size_t probed = 0; probed < model->collocation_buckets; probed++) {
        const vb_collocation *slots = model->collocations[bucket].slots;
        uint32_t found = find_collocations(&model->collocations[bucket], print);
        if (found) {
            uint16_t word = slots[__builtin_ctz(found) / 2].word;
            return word < model->word_count ? word : VB_WORD_UNKNOWN;
        }
        if (!slots[VB_COLLOCATION_BUCKET - 1].print) /* it is not full: slots are filled in order */
            return VB_WORD_UNKNOWN;
        bucket = bucket + 1 == model->collocation_buckets ? 0 : bucket + 1;
    }
    return VB_WORD_UNKNOWN;
}
