/*
 * Words that hardly ever stand before a stop, a comma or a semicolon (data/unstopped-words.tsv): a
 * clause ends in `đó,`, and hardly one in `để,`. The language model knows nothing of signs, and
 * such words, which are the most usual ones, take the places of others that are read like them.
 * There they cost more, as much as they are rarer before a sign than a third of all words are. Some
 * stand there behind one word or another alone: `lý do.`, but `cá nhân do` goes on.
 */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/lattice.h"
#include "tables/unstopped-words.h"
#include "vanban/model.h"

#include <stdlib.h>

void unstopped_list_words(unstopped_list *all, const vb_model *model)
{
    const vb_table *table = &vb_table_unstopped_words;
    *all = (unstopped_list){0};
    for (size_t row = 0; row < table->rows && all->count < UNSTOPPED_MAX; row++) {
        unstopped_word *own = &all->items[all->count];
        uint16_t words[WORDS_MAX];
        uint16_t word = formula_word(model, vb_table_cell(table, row, UNSTOPPED_WORDS_WORD));
        own->cost = strtof(vb_table_cell(table, row, UNSTOPPED_WORDS_COST).data, NULL);
        size_t unless =
            formula_words(model, vb_table_cell(table, row, UNSTOPPED_WORDS_UNLESS), words);
        for (size_t i = 0; i < UNLESS_MAX; i++)
            own->unless[i] = i < unless ? words[i] : VB_WORD_UNKNOWN;
        if (word != VB_WORD_UNKNOWN)
            all->place_of[word] = (uint16_t)++all->count;
    }
}

static const unstopped_word *find_word(const unstopped_list *all, uint16_t word)
{
    size_t place = all->place_of[word];
    return place ? &all->items[place - 1] : NULL;
}

/* Whether one of the words that let it stand there may have been read before it. */
static bool is_let(const site *s, const unstopped_word *own, const edge *e)
{
    static const float near = 6.0F;
    bool let = false;
    for (size_t i = 0; i < UNLESS_MAX && own->unless[i] != VB_WORD_UNKNOWN && !let; i++)
        let = e->words > 1 ? e->word[e->words - 2] == own->unless[i]
                           : e->from > 0 && formula_edge(s, e->from - 1, own->unless[i], near);
    return let;
}

/* Whether a sign or the end of a paragraph stands behind token `i`. */
static bool is_stopped(const site *s, size_t i, size_t count)
{
    size_t behind = s->tokens[i].end;
    char sign = behind < s->text.len ? s->text.data[behind] : '\n';
    return sign == ',' || sign == '.' || sign == ';' ||
           (sign == '\n' && i + 1 < count && s->tokens[i + 1].paragraph);
}

void unstopped_weigh(const site *s, size_t count)
{
    size_t last = s->end - 1;
    if (!is_stopped(s, last, count)) /* as most words */
        return;
    edge *end;
    for (edge *e = lattice_edges_at(s->l, last, &end); e < end; e++) {
        if (e->to != s->end || e->with_tail || e->digits[0])
            continue;
        const unstopped_word *own = find_word(&s->lists->unstopped, e->word[e->words - 1]);
        if (!own || is_let(s, own, e))
            continue;
        e->cost += own->cost;
        e->unstopped = true;
    }
}
