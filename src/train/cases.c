/*
 * Capitals inside sentences: for each word after a word that had one or had none, and for pairs
 * that differ from that (after `Bộ`, `Y` and `Chính` have one; `trị` has none).
 */
#include "train/train.h"

#include <math.h>

enum { PAIR_MINIMUM = 6, PRIOR = 2 };

typedef struct case_count {
    uint64_t all, capital;
} case_count;

static uint64_t all_of(uint64_t count)
{
    return count >> 32;
}

static uint64_t capitals_of(uint64_t count)
{
    return count & UINT32_MAX;
}

static uint8_t quantise(double probability)
{
    return (uint8_t)lround(probability * 255);
}

/* After a word with a capital and after one without, for each word; an unseen one is taken to
 * follow its neighbour. */
static void count_words(sorter *pairs, case_count (*words)[2])
{
    counted item;
    while (sorter_next(pairs, &item)) {
        case_count *count = &words[(uint16_t)item.key][item.key >> 32 & 1];
        count->all += all_of(item.count);
        count->capital += capitals_of(item.count);
    }
}

static double word_odds(const case_count *word, bool after_capital)
{
    double all = (double)(word[0].all + word[1].all),
           capital = (double)(word[0].capital + word[1].capital);
    double prior = (capital + 0.1) / (all + 1);
    return ((double)word[after_capital].capital + PRIOR * prior) /
           ((double)word[after_capital].all + PRIOR);
}

/* Keeps a pair when it is frequent and its odds differ from the word's own. */
static void keep_pair(const counted *item, case_count (*words)[2], vb_array *keys, vb_array *odds)
{
    if (all_of(item->count) < PAIR_MINIMUM)
        return;
    double expected = word_odds(words[(uint16_t)item->key], item->key >> 32 & 1);
    double found = ((double)capitals_of(item->count) + PRIOR * expected) /
                   ((double)all_of(item->count) + PRIOR);
    if (fabs(found - expected) < 0.08)
        return;
    uint16_t quantised = quantise(found);
    vb_array_push(keys, &item->key);
    vb_array_push(odds, &quantised);
}

vb_status cases_write(sorter *pairs, size_t words, const vb_allocator *memory, image *out)
{
    case_count(*counts)[2] = vb_allocate(memory, words * sizeof *counts);
    if (!counts)
        return VB_ERR_MEMORY;
    vb_array keys = VB_ARRAY(uint64_t, memory), odds = VB_ARRAY(uint16_t, memory);
    vb_status status = sorter_rewind(pairs);
    count_words(pairs, counts);
    image_begin(out, VB_SECTION_CASE_WORDS, 0);
    for (size_t i = 0; i < words; i++) {
        vb_case_odds word = {quantise(word_odds(counts[i], false)),
                             quantise(word_odds(counts[i], true))};
        image_add(out, &word, 1, sizeof word);
    }
    if (status == VB_OK)
        status = sorter_rewind(pairs);
    for (counted item; status == VB_OK && sorter_next(pairs, &item);)
        keep_pair(&item, counts, &keys, &odds);
    if (status == VB_OK)
        status = keys.failed || odds.failed ? VB_ERR_MEMORY : sorter_status(pairs);
    if (status == VB_OK)
        status = fuse_write(out, VB_SECTION_CASE_PAIRS, keys.items, odds.items, keys.count,
                            VB_FUSE_SMALL, memory);
    vb_release(memory, counts);
    vb_array_free(&keys);
    vb_array_free(&odds);
    return status;
}
