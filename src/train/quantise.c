/* N-grams as they lie in the file: costs in 8 bits, each standing for the mean of as many values as
 * any other. */
#include "train/train.h"

#include <stdlib.h>
#include <string.h>

enum { LEVELS = 256 };

static int compare_floats(const void *a, const void *b)
{
    float left = *(const float *)a, right = *(const float *)b;
    return (left > right) - (left < right);
}

/* Fills `levels` in rising order from the sorted values. */
static void choose_levels(const float *sorted, size_t count, float *levels)
{
    for (size_t level = 0; level < LEVELS; level++) {
        size_t start = count * level / LEVELS, end = count * (level + 1) / LEVELS;
        double sum = 0;
        for (size_t i = start; i < end; i++)
            sum += (double)sorted[i];
        levels[level] = end > start ? (float)(sum / (double)(end - start))
                        : level     ? levels[level - 1]
                                    : 0;
    }
}

static vb_status make_codebook(const float *values, size_t count, float *levels,
                               const vb_allocator *memory)
{
    float *sorted = vb_allocate(memory, (count + 1) * sizeof *sorted);
    if (!sorted)
        return VB_ERR_MEMORY;
    if (count) {
        memcpy(sorted, values, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, compare_floats);
    }
    choose_levels(sorted, count, levels);
    vb_release(memory, sorted);
    return VB_OK;
}

static uint8_t nearest_level(const float *levels, float value)
{
    size_t low = 0, high = LEVELS - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (levels[middle] + levels[middle + 1] < 2 * value)
            low = middle + 1;
        else
            high = middle;
    }
    return (uint8_t)low;
}

/* One float out of each bigram, in order. */
static float *bigram_column(const ngrams *n, bool backoff)
{
    float *column = vb_allocate(n->memory, (n->bigrams.count + 1) * sizeof *column);
    for (size_t i = 0; i < n->bigrams.count && column; i++) {
        const kept_bigram *pair = VB_ARRAY_AT(&n->bigrams, kept_bigram, i);
        column[i] = backoff ? pair->backoff : pair->probability;
    }
    return column;
}

static vb_status make_bigram_codebooks(const ngrams *n, float *levels)
{
    vb_status status = VB_OK;
    for (int backoff = 0; backoff < 2 && status == VB_OK; backoff++) {
        float *column = bigram_column(n, backoff);
        status = column
                     ? make_codebook(column, n->bigrams.count, levels + LEVELS * backoff, n->memory)
                     : VB_ERR_MEMORY;
        vb_release(n->memory, column);
    }
    return status;
}

static vb_status write_trigrams(const ngrams *n, const float *levels, image *out)
{
    size_t count = n->trigram_keys.count;
    uint16_t *costs = vb_allocate(n->memory, (count + 1) * sizeof *costs);
    if (!costs)
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < count; i++)
        costs[i] = nearest_level(levels, *VB_ARRAY_AT(&n->trigram_costs, float, i));
    vb_status status = fuse_write(out, VB_SECTION_TRIGRAMS, n->trigram_keys.items, costs, count,
                                  VB_FUSE_SMALL, n->memory);
    vb_release(n->memory, costs);
    return status;
}

vb_status ngrams_write(const ngrams *n, image *out)
{
    float levels[3 * LEVELS];
    vb_status status = make_bigram_codebooks(n, levels);
    if (status == VB_OK)
        status = make_codebook(n->trigram_costs.items, n->trigram_costs.count, levels + 2 * LEVELS,
                               n->memory);
    if (status != VB_OK)
        return status;
    image_begin(out, VB_SECTION_UNIGRAMS, 0);
    image_add(out, n->unigrams.items, n->unigrams.count, sizeof(vb_unigram));
    image_begin(out, VB_SECTION_BIGRAM_INDEX, 0);
    image_add(out, n->bigram_index.items, n->bigram_index.count, sizeof(uint32_t));
    image_begin(out, VB_SECTION_BIGRAMS, 0);
    for (size_t i = 0; i < n->bigrams.count; i++) {
        const kept_bigram *pair = VB_ARRAY_AT(&n->bigrams, kept_bigram, i);
        vb_bigram packed = {pair->word, nearest_level(levels, pair->probability),
                            nearest_level(levels + LEVELS, pair->backoff)};
        image_add(out, &packed, 1, sizeof packed);
    }
    image_begin(out, VB_SECTION_CODEBOOKS, 0);
    image_add(out, levels, 3 * LEVELS, sizeof(float));
    return write_trigrams(n, levels + 2 * LEVELS, out);
}
