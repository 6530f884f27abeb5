/*
 * Which of two names explains more of a text.
 */
#include "citation/name_hit.h"

#include "citation/entry_list.h"
#include "citation/lattice.h"

static const float letters_for_cost = 4; /* that a cost of 1 must be made up for by */

/* What a name explains of the text: its letters, less what it costs to believe it. */
static float weight_of(size_t letters, float cost)
{
    return (float)letters - letters_for_cost * cost;
}

bool is_beaten(size_t len, const name_hit *best)
{
    return best->entry && (float)len <= weight_of(best->entry->compare.len, best->cost);
}

bool is_heavier(size_t len, float cost, const name_hit *best)
{
    return !best->entry || weight_of(len, cost) > weight_of(best->entry->compare.len, best->cost);
}

bool is_as_heavy(size_t len, float cost, const name_hit *best)
{
    return !best->entry || weight_of(len, cost) >= weight_of(best->entry->compare.len, best->cost);
}

float most_useful_cost(size_t len, const name_hit *best)
{
    if (!best->entry)
        return VERY_DEAR;
    return ((float)len - weight_of(best->entry->compare.len, best->cost)) / letters_for_cost;
}

bool has_words(const table_entry *name, size_t words, size_t letters)
{
    return words + 1 > name->words || (words + 2 > name->words && name->words > 3) ||
           letters * 10 >= name->compare.len * 9;
}
