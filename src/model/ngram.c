/* The language model: P(word | before, last) by back-off, and the odds of a capital by the same
 * tables. */
#include "model/model.h"

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

static const vb_trigram *find_slot(const vb_trigram_bucket *buckets, size_t count, uint64_t key)
{
    uint64_t hash = vb_hash_key(key);
    uint16_t print = vb_hash_print(hash);
    size_t bucket = vb_hash_bucket(hash, count);
    for (size_t probed = 0; probed < count; probed++) {
        const vb_trigram *slots = buckets[bucket].slots;
        for (size_t i = 0; i < VB_TRIGRAM_BUCKET; i++) {
            uint16_t found = (uint16_t)(slots[i].print[0] | slots[i].print[1] << 8);
            if (found == print)
                return &slots[i];
            if (found == 0)
                return NULL;
        }
        bucket = bucket + 1 == count ? 0 : bucket + 1;
    }
    return NULL;
}

float vb_model_unigram_cost(const vb_model *model, uint16_t word)
{
    return model->unigrams[word < model->word_count ? word : VB_WORD_UNKNOWN].cost;
}

vb_history vb_model_after(const vb_model *model, uint16_t before, uint16_t last)
{
    vb_history history = {.before = before, .last = last};
    const vb_bigram *pair = before < model->word_count && last < model->word_count
                                ? find_bigram(model, before, last)
                                : NULL;
    history.known = pair != NULL;
    history.backoff = pair ? model->codebooks[BIGRAM_BACKOFF + pair->backoff] : 0;
    return history;
}

vb_pair_cost vb_model_pair_cost(const vb_model *model, uint16_t last, uint16_t word)
{
    if (last >= model->word_count || word >= model->word_count)
        return (vb_pair_cost){vb_model_unigram_cost(model, word), false};
    const vb_bigram *pair = find_bigram(model, last, word);
    if (pair)
        return (vb_pair_cost){model->codebooks[BIGRAM_COST + pair->cost], true};
    return vb_model_unknown_pair_cost(model, last, word);
}

vb_pair_cost vb_model_unknown_pair_cost(const vb_model *model, uint16_t last, uint16_t word)
{
    if (last >= model->word_count || word >= model->word_count)
        return (vb_pair_cost){vb_model_unigram_cost(model, word), false};
    return (vb_pair_cost){model->unigrams[last].backoff + model->unigrams[word].cost, false};
}

void vb_model_mark_pairs(const vb_model *model, uint16_t last, uint64_t *bits)
{
    if (last >= model->word_count)
        return;
    for (size_t i = model->bigram_index[last]; i < model->bigram_index[last + 1]; i++) {
        uint16_t word = model->bigrams[i].word;
        if (word < model->word_count) /* nobody checked it: a flipped bit may name any */
            bits[word / 64] |= UINT64_C(1) << word % 64;
    }
}

void vb_model_fetch(const vb_model *model, const vb_history *history, uint16_t word)
{
    uint64_t hash = vb_hash_key(vb_trigram_key(history->before, history->last, word));
    __builtin_prefetch(&model->trigrams[vb_hash_bucket(hash, model->trigram_buckets)]);
}

/*
 * A trigram is kept only with its first and its last bigram (training sees to it), so that a
 * look-up of what was never seen ends at the exact bigram table and a chance print in the hash
 * table cannot flatter it.
 */
float vb_model_cost_after(const vb_model *model, const vb_history *history, uint16_t word,
                          vb_pair_cost pair)
{
    if (pair.known && history->known) {
        uint64_t key = vb_trigram_key(history->before, history->last, word);
        const vb_trigram *found = find_slot(model->trigrams, model->trigram_buckets, key);
        if (found)
            return model->codebooks[TRIGRAM_COST + found->cost];
    }
    return history->backoff + pair.cost;
}

float vb_model_cost(const vb_model *model, uint16_t before, uint16_t last, uint16_t word)
{
    vb_history history = vb_model_after(model, before, last);
    return vb_model_cost_after(model, &history, word, vb_model_pair_cost(model, last, word));
}

float vb_model_capital_odds(const vb_model *model, uint16_t last, bool last_capital, uint16_t word)
{
    if (word >= model->word_count)
        return 0.5F;
    last = last < model->word_count ? last : VB_WORD_UNKNOWN;
    const vb_trigram *pair =
        find_slot(model->case_pairs, model->case_buckets, vb_trigram_key(last_capital, last, word));
    const vb_case_odds *odds = &model->case_words[word];
    uint8_t quantised = pair ? pair->cost : last_capital ? odds->after_capital : odds->after_lower;
    return (float)quantised / 255.0F;
}
