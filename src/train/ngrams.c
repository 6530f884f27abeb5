/*
 * Interpolated modified Kneser–Ney (Chen & Goodman 1998, section 3): a lower order counts in how
 * many contexts a word was seen, not how often; every count is discounted by what the counts of
 * counts say; what the discounts and the cut-offs free goes to the order below.
 */
#include "train/train.h"

#include <math.h>
#include <stdlib.h>

typedef struct discounts {
    uint64_t of[5];     /* how many n-grams were counted 1, 2, 3, 4 times */
    double by_count[4]; /* what is taken from a count of 1, 2, 3 or more */
} discounts;

/* What the passes over the counts share. */
typedef struct estimate {
    ngrams *n;
    const vb_train_options *options;
    sorter *trigrams; /* by prefix: (before, last, word) */
    sorter *bigrams; /* by prefix; the count is the adjusted count × 2 + whether a kept trigram ends
                        in it */
    uint64_t *unigrams;      /* adjusted counts */
    vb_array histories;      /* uint32_t: the pairs that kept trigrams begin with, in order, */
    size_t histories_passed; /* … and how many of them the bigrams have gone past */
    discounts one, two, three;
} estimate;

void ngrams_init(ngrams *n, const vb_allocator *memory, size_t words)
{
    *n = (ngrams){.memory = memory,
                  .words = words,
                  .unigrams = VB_ARRAY(vb_unigram, memory),
                  .bigram_index = VB_ARRAY(uint32_t, memory),
                  .bigrams = VB_ARRAY(kept_bigram, memory),
                  .trigram_keys = VB_ARRAY(uint64_t, memory),
                  .trigram_costs = VB_ARRAY(float, memory)};
}

void ngrams_free(ngrams *n)
{
    vb_array_free(&n->unigrams);
    vb_array_free(&n->bigram_index);
    vb_array_free(&n->bigrams);
    vb_array_free(&n->trigram_keys);
    vb_array_free(&n->trigram_costs);
}

static void count_count(discounts *d, uint64_t count)
{
    if (count >= 1 && count <= 4)
        d->of[count]++;
}

static double clamp(double value, double low, double high)
{
    return value < low || isnan(value) ? low : value > high ? high : value;
}

/* Chen & Goodman's closed form. Weighted corpora bend the counts of counts, so each is kept in its
 * usual range. */
static void settle_discounts(discounts *d)
{
    double n1 = (double)d->of[1], n2 = (double)d->of[2], n3 = (double)d->of[3],
           n4 = (double)d->of[4];
    double y = n1 / (n1 + 2 * n2);
    d->by_count[1] = clamp(1 - 2 * y * n2 / n1, 0.4, 0.95);
    d->by_count[2] = clamp(2 - 3 * y * n3 / n2, d->by_count[1], 1.6);
    d->by_count[3] = clamp(3 - 4 * y * n4 / n3, d->by_count[2], 2.2);
}

static double discounted(const discounts *d, uint64_t count)
{
    return (double)count - d->by_count[count < 3 ? count : 3];
}

/* -------------------------------------------------------------------------- adjusted counts -- */

static vb_status end_pair(estimate *e, uint32_t pair, uint64_t contexts, uint64_t total,
                          bool needed)
{
    uint16_t last = (uint16_t)pair,
             word = (uint16_t)(pair >> 16); /* suffix order: the word is the higher half */
    uint64_t adjusted = last == VB_WORD_START ? total : contexts;
    count_count(&e->two, adjusted);
    e->unigrams[word]++;
    return sorter_add(e->bigrams, (uint64_t)last << 16 | word, adjusted * 2 + needed);
}

static vb_status adjust_counts(estimate *e, sorter *suffixes)
{
    counted item;
    uint64_t contexts = 0, total = 0;
    uint32_t pair = 0;
    bool needed = false;
    vb_status status = sorter_rewind(suffixes);
    while (status == VB_OK && sorter_next(suffixes, &item)) {
        uint32_t next = (uint32_t)(item.key >> 16);
        if (contexts && next != pair) {
            status = end_pair(e, pair, contexts, total, needed);
            contexts = total = 0;
            needed = false;
        }
        pair = next;
        contexts++;
        total += item.count;
        needed |= item.count >= e->options->trigram_minimum;
        count_count(&e->three, item.count);
        if (status == VB_OK)
            status = sorter_add(
                e->trigrams,
                vb_trigram_key((uint16_t)item.key, (uint16_t)pair, (uint16_t)(pair >> 16)),
                item.count);
    }
    if (status == VB_OK && contexts)
        status = end_pair(e, pair, contexts, total, needed);
    return status == VB_OK ? sorter_status(suffixes) : status;
}

static vb_status find_histories(estimate *e)
{
    counted item;
    vb_status status = sorter_rewind(e->trigrams);
    while (status == VB_OK && sorter_next(e->trigrams, &item)) {
        uint32_t history = (uint32_t)(item.key >> 16);
        size_t count = e->histories.count;
        if (item.count >= e->options->trigram_minimum &&
            (!count || *VB_ARRAY_AT(&e->histories, uint32_t, count - 1) != history))
            vb_array_push(&e->histories, &history);
    }
    return status == VB_OK ? sorter_status(e->trigrams) : status;
}

/* --------------------------------------------------------------------------------- unigrams -- */

static vb_status estimate_unigrams(estimate *e)
{
    size_t words = e->n->words;
    double total = 0, kept = 0;
    if (!vb_array_resize(&e->n->unigrams, words))
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < words; i++) {
        count_count(&e->one, e->unigrams[i]);
        total += (double)e->unigrams[i];
    }
    settle_discounts(&e->one);
    for (size_t i = 0; i < words; i++)
        kept += e->unigrams[i] ? discounted(&e->one, e->unigrams[i]) / total : 0;
    for (size_t i = 0; i < words; i++) {
        double own = e->unigrams[i] ? discounted(&e->one, e->unigrams[i]) / total : 0;
        *VB_ARRAY_AT(&e->n->unigrams, vb_unigram, i) =
            (vb_unigram){(float)(own + (1 - kept) / (double)words), 1};
    }
    return VB_OK;
}

/* ---------------------------------------------------------------------------------- bigrams -- */

/* Of pairs that are asked for in order. */
static bool is_history(estimate *e, uint32_t pair)
{
    size_t *at = &e->histories_passed;
    while (*at < e->histories.count && *VB_ARRAY_AT(&e->histories, uint32_t, *at) < pair)
        (*at)++;
    return *at < e->histories.count && *VB_ARRAY_AT(&e->histories, uint32_t, *at) == pair;
}

/* All bigrams of one first word, in `group`. */
static void estimate_bigram_group(estimate *e, const vb_array *group)
{
    double total = 0, kept = 0;
    size_t start = e->n->bigrams.count;
    for (size_t i = 0; i < group->count; i++)
        total += (double)(VB_ARRAY_AT(group, counted, i)->count / 2);
    for (size_t i = 0; i < group->count; i++) {
        const counted *item = VB_ARRAY_AT(group, counted, i);
        bool wanted = is_history(e, (uint32_t)item->key) || item->count & 1;
        if (!wanted && item->count / 2 < e->options->bigram_minimum)
            continue;
        double own = discounted(&e->two, item->count / 2) / total;
        kept += own;
        vb_array_push(&e->n->bigrams, &(kept_bigram){(uint16_t)(item->key >> 16),
                                                     (uint16_t)item->key, (float)own, 1});
    }
    for (size_t i = start; i < e->n->bigrams.count; i++) {
        kept_bigram *pair = VB_ARRAY_AT(&e->n->bigrams, kept_bigram, i);
        VB_ARRAY_AT(&e->n->unigrams, vb_unigram, pair->last)->backoff = (float)(1 - kept);
        pair->probability +=
            (float)(1 - kept) * VB_ARRAY_AT(&e->n->unigrams, vb_unigram, pair->word)->cost;
    }
}

static void index_bigrams(ngrams *n)
{
    if (!vb_array_resize(&n->bigram_index, n->words + 1))
        return;
    uint32_t *index = n->bigram_index.items;
    for (size_t i = 0; i < n->bigrams.count; i++)
        index[VB_ARRAY_AT(&n->bigrams, kept_bigram, i)->last + 1]++;
    for (size_t i = 0; i < n->words; i++)
        index[i + 1] += index[i];
}

/* Calls `estimate_group` for each run of items whose keys agree above `shift`. */
static vb_status for_groups(estimate *e, sorter *items, unsigned shift,
                            void (*estimate_group)(estimate *, const vb_array *))
{
    vb_array group = VB_ARRAY(counted, e->n->memory);
    counted item;
    vb_status status = sorter_rewind(items);
    while (status == VB_OK && sorter_next(items, &item)) {
        if (group.count && VB_ARRAY_AT(&group, counted, 0)->key >> shift != item.key >> shift) {
            estimate_group(e, &group);
            vb_array_clear(&group);
        }
        vb_array_push(&group, &item);
        status = vb_array_status(&group);
    }
    if (status == VB_OK && group.count)
        estimate_group(e, &group);
    vb_array_free(&group);
    return status == VB_OK ? sorter_status(items) : status;
}

static kept_bigram *find_bigram(const ngrams *n, uint16_t last, uint16_t word)
{
    const uint32_t *index = n->bigram_index.items;
    size_t low = index[last], high = index[last + 1];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (VB_ARRAY_AT(&n->bigrams, kept_bigram, middle)->word < word)
            low = middle + 1;
        else
            high = middle;
    }
    kept_bigram *found = VB_ARRAY_AT(&n->bigrams, kept_bigram, low);
    return low < index[last + 1] && found->word == word ? found : NULL;
}

/* --------------------------------------------------------------------------------- trigrams -- */

static void estimate_trigram_group(estimate *e, const vb_array *group)
{
    double total = 0, kept = 0;
    size_t start = e->n->trigram_keys.count;
    uint32_t history = (uint32_t)(VB_ARRAY_AT(group, counted, 0)->key >> 16);
    kept_bigram *context = find_bigram(e->n, (uint16_t)(history >> 16), (uint16_t)history);
    for (size_t i = 0; i < group->count; i++)
        total += (double)VB_ARRAY_AT(group, counted, i)->count;
    for (size_t i = 0; i < group->count && context; i++) {
        const counted *item = VB_ARRAY_AT(group, counted, i);
        if (item->count < e->options->trigram_minimum)
            continue;
        float own = (float)(discounted(&e->three, item->count) / total);
        kept += (double)own;
        vb_array_push(&e->n->trigram_keys, &item->key);
        vb_array_push(&e->n->trigram_costs, &own);
    }
    if (e->n->trigram_keys.count == start)
        return;
    context->backoff = (float)(1 - kept);
    for (size_t i = start; i < e->n->trigram_costs.count; i++) {
        uint64_t key = *VB_ARRAY_AT(&e->n->trigram_keys, uint64_t, i);
        const kept_bigram *lower = find_bigram(e->n, (uint16_t)(key >> 16), (uint16_t)key);
        float *probability = VB_ARRAY_AT(&e->n->trigram_costs, float, i);
        *probability += context->backoff * (lower ? lower->probability : 0);
    }
}

static float cost_of(float probability)
{
    return -logf(probability > 1e-20F ? probability : 1e-20F);
}

static void turn_into_costs(ngrams *n)
{
    for (size_t i = 0; i < n->unigrams.count; i++) {
        vb_unigram *word = VB_ARRAY_AT(&n->unigrams, vb_unigram, i);
        *word = (vb_unigram){cost_of(word->cost), cost_of(word->backoff)};
    }
    for (size_t i = 0; i < n->bigrams.count; i++) {
        kept_bigram *pair = VB_ARRAY_AT(&n->bigrams, kept_bigram, i);
        pair->probability = cost_of(pair->probability);
        pair->backoff = cost_of(pair->backoff);
    }
    for (size_t i = 0; i < n->trigram_costs.count; i++) {
        float *cost = VB_ARRAY_AT(&n->trigram_costs, float, i);
        *cost = cost_of(*cost);
    }
}

static vb_status run_passes(estimate *e, sorter *suffixes)
{
    vb_status status = adjust_counts(e, suffixes);
    if (status == VB_OK)
        status = find_histories(e);
    if (status == VB_OK)
        status = estimate_unigrams(e);
    settle_discounts(&e->two);
    settle_discounts(&e->three);
    if (status == VB_OK)
        status = for_groups(e, e->bigrams, 16, estimate_bigram_group);
    index_bigrams(e->n);
    if (status == VB_OK && !e->n->bigram_index.failed && !e->n->bigrams.failed)
        status = for_groups(e, e->trigrams, 16, estimate_trigram_group);
    turn_into_costs(e->n);
    bool failed = e->n->bigram_index.failed || e->n->bigrams.failed || e->n->trigram_keys.failed ||
                  e->n->trigram_costs.failed || e->histories.failed;
    return status == VB_OK && failed ? VB_ERR_MEMORY : status;
}

vb_status ngrams_estimate(ngrams *n, sorter *trigrams, const vb_train_options *options)
{
    estimate e = {.n = n, .options = options, .histories = VB_ARRAY(uint32_t, n->memory)};
    e.trigrams = sorter_new(n->memory, options->memory_limit / 3);
    e.bigrams = sorter_new(n->memory, options->memory_limit / 3);
    e.unigrams = vb_allocate(n->memory, n->words * sizeof *e.unigrams);
    vb_status status = VB_ERR_MEMORY;
    if (e.trigrams && e.bigrams && e.unigrams)
        status = run_passes(&e, trigrams);
    sorter_free(e.trigrams);
    sorter_free(e.bigrams);
    vb_release(n->memory, e.unigrams);
    vb_array_free(&e.histories);
    return status;
}
