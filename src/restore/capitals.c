/*
 * What a capital inside of a sentence says of the word that it was read in: `Cham` is rather Chăm,
 * a people, than Chậm, which hardly ever has one there. The language model knows no capitals, and
 * case.c weighs them only once the words are chosen; so a word costs here what it is rarer with one
 * than it might be: of P(read | word) = sum over its shapes of P(shape | word) P(read | word,
 * shape) the channel knows only the last, and the largest of the sum stands for all of it. Names
 * that are known to stand there need no such proof.
 */
#include "restore/site.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>

/* The words around a name say the same once more, so not all of it counts. */
static const float weight = 0.6F;
static const float odds_least = 0.005F; /* nothing is always written so */

/* Whether the first letter of token `i`, and no other, is a capital that begins no sentence. */
static bool is_capital_inside(const site *s, size_t i)
{
    return i > 0 && s->tokens[i].opening == OPENS_NOTHING && is_capitalised(site_word(s, i));
}

void capitals_list(capital_costs *all)
{
    for (size_t i = 0; i <= VB_CAPITAL_ODDS; i++) {
        float odds = fminf(fmaxf((float)i / VB_CAPITAL_ODDS, odds_least), 1 - odds_least);
        all->capital[i] = -weight * logf(odds);
        all->small[i] = -weight * logf(1 - odds);
    }
}

/* What the shapes of a word cost there more than the likeliest does by itself. */
static float cost_of_shapes(const site *s, const candidate *c, bool after_capital)
{
    unsigned known =
        vb_model_capital_odds(s->model, VB_WORD_UNKNOWN, after_capital, c->form->word) &
        VB_CAPITAL_ODDS;
    const capital_costs *costs = &s->lists->capitals;
    float capital = c->shapes[SHAPE_CAPITAL] + costs->capital[known],
          small = c->shapes[SHAPE_LOWER] + costs->small[known];
    return (capital < small ? capital : small) - c->cost;
}

void capitals_weigh(const site *s, size_t i)
{
    if (!site_has_choice(s, i, i + 1) || !is_capital_inside(s, i))
        return;
    bool after_capital = begins_capital(site_word(s, i - 1));
    edge *end;
    for (edge *e = lattice_edges_at(s->l, i, &end); e < end; e++) {
        const candidate *c = e->chosen[0];
        if (edge_is_plain(e) && !e->foreknown && c && c->form && !c->form->fixed)
            e->cost += cost_of_shapes(s, c, after_capital);
    }
}
