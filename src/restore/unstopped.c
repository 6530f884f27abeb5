/*
 * Words that hardly ever stand before a stop, a comma or a semicolon (data/unstopped-words.tsv): a
 * clause ends in `đó,`, and hardly one in `để,`. The language model knows nothing of signs, and
 * such words, which are the most usual ones, take the places of others that are read like them.
 * There they cost more, as much as they are rarer before a sign than a third of all words are.
 */
#include "restore/formulas.h"

#include "tables/unstopped-words.h"

#include <stdlib.h>

static int compare_words(const void *a, const void *b)
{
    const unstopped_word *left = a, *right = b;
    return left->word - right->word;
}

void unstopped_list_words(unstopped_list *all, const vb_model *model, vb_buffer *scratch)
{
    const vb_table *table = &vb_table_unstopped_words;
    const site s = {.model = model, .scratch = scratch};
    *all = (unstopped_list){0};
    for (size_t row = 0; row < table->rows && all->count < UNSTOPPED_MAX; row++) {
        unstopped_word *own = &all->items[all->count];
        own->word = formula_word(&s, vb_table_cell(table, row, 0));
        own->cost = strtof(vb_table_cell(table, row, 1).data, NULL);
        all->count += own->word != VB_WORD_UNKNOWN;
    }
    qsort(all->items, all->count, sizeof *all->items, compare_words);
}

static float cost_of(const unstopped_list *all, uint16_t word)
{
    const unstopped_word *found = bsearch(&(unstopped_word){.word = word}, all->items, all->count,
                                          sizeof *all->items, compare_words);
    return found ? found->cost : 0;
}

void unstopped_weigh(const site *s)
{
    size_t last = s->end - 1, behind = s->tokens[last].end;
    char sign = behind < s->text.len ? s->text.data[behind] : ' ';
    if (sign != ',' && sign != '.' && sign != ';') /* as behind most words */
        return;
    size_t from = *VB_ARRAY_AT(&s->l->first, size_t, last),
           to = *VB_ARRAY_AT(&s->l->first, size_t, last + 1);
    for (size_t k = from; k < to; k++) {
        edge *e = VB_ARRAY_AT(&s->l->edges, edge, k);
        if (e->to == s->end && !e->with_tail && !e->digits[0])
            e->cost += cost_of(&s->lists->unstopped, e->word[e->words - 1]);
    }
}
