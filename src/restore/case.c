/*
 * Capitals: a chain over the words of the path with three shapes each. What was read speaks through
 * the channel; what is usual speaks through the odds of a capital after the word before it, and
 * through the place in the sentence.
 */
#include "restore/restore.h"

#include <math.h>

static const double capital_at_opening[] = {0, 0.5, 0.95};
static const double odds_floor = 0.0005; /* nothing is always written so */
static const double upper_after_upper = 0.8, upper_after_other = 0.002, upper_at_line = 0.08;
static const float unread_shape_cost = 8; /* a shape the search had given up on */

/* One word of the chain. */
typedef struct link {
    step *step;
    size_t index; /* of the word in its step */
    const candidate *c;
    uint16_t word, last;
    opening opening;
    bool line_start;
    float usual[SHAPES][SHAPES]; /* of a shape after the first; 0 of a word that has none */
    float costs[SHAPES];
    shape from[SHAPES];
} link;

static bool has_shape(const link *l)
{
    return l->c && l->c->form && !l->c->form->fixed;
}

/* How likely a capital is here after a word that had one or not, where not all is in capitals. */
static double capital_probability(const vb_model *model, const link *l, bool after_capital)
{
    double capital = capital_at_opening[l->opening];
    if (l->opening != OPENS_SENTENCE) {
        double usual = (double)vb_model_capital_odds(model, l->last, after_capital, l->word);
        capital = l->opening == OPENS_NOTHING ? usual : usual + (1 - usual) * capital;
    }
    return fmin(fmax(capital, odds_floor), 1 - odds_floor);
}

/* What two outcomes cost of which one has this probability. */
typedef struct odds {
    float yes, no;
} odds;

static odds odds_of(double probability)
{
    return (odds){-logf((float)probability), -logf((float)(1 - probability))};
}

/* What all capitals cost: the same for every word. */
typedef struct upper_odds {
    odds after_upper, at_line, elsewhere;
} upper_odds;

/* What each shape costs after each, before anything is read. */
static void weigh_shapes(const vb_model *model, const upper_odds *usual, link *l)
{
    odds after_other = odds_of(capital_probability(model, l, false)),
         after_capital = odds_of(capital_probability(model, l, true));
    for (shape before = SHAPE_LOWER; before < SHAPES; before++) {
        odds upper = before == SHAPE_UPPER ? usual->after_upper
                     : l->line_start       ? usual->at_line
                                           : usual->elsewhere;
        odds capital = before == SHAPE_CAPITAL ? after_capital : after_other;
        l->usual[before][SHAPE_UPPER] = upper.yes;
        l->usual[before][SHAPE_CAPITAL] = upper.no + capital.yes;
        l->usual[before][SHAPE_LOWER] = upper.no + capital.no;
    }
}

static float reading_cost(const link *l, shape own)
{
    if (!has_shape(l))
        return own == SHAPE_LOWER ? 0 : INFINITY; /* written as it is: one state */
    float least = l->c->cost, cost = l->c->shapes[own];
    return cost < least + unread_shape_cost ? cost - least : unread_shape_cost;
}

static void relax(link *l, const link *before)
{
    for (shape own = SHAPE_LOWER; own < SHAPES; own++) {
        float best = INFINITY;
        for (shape last = SHAPE_LOWER; last < SHAPES; last++) {
            float way = before ? before->costs[last] : last == SHAPE_LOWER ? 0 : INFINITY;
            way += l->usual[last][own];
            if (way < best) {
                best = way;
                l->from[own] = last;
            }
        }
        l->costs[own] = best + reading_cost(l, own);
    }
}

static void list_words(const vb_model *model, const vb_array *tokens, vb_array *steps,
                       vb_array *links)
{
    const upper_odds usual = {odds_of(upper_after_upper), odds_of(upper_at_line),
                              odds_of(upper_after_other)};
    uint16_t last = VB_WORD_START;
    size_t line = 0;
    for (size_t i = 0; i < steps->count; i++) {
        step *s = VB_ARRAY_AT(steps, step, i);
        const token *t = VB_ARRAY_AT(tokens, token, s->edge->from);
        for (size_t k = 0; k < s->edge->words; k++) {
            link *l = vb_array_add(links);
            if (!l)
                return;
            *l = (link){.step = s,
                        .index = k,
                        .c = s->edge->chosen[k],
                        .word = s->edge->word[k],
                        .last = last};
            l->opening = k == 0 ? t->opening : OPENS_NOTHING;
            l->line_start = t->line != line;
            if (has_shape(l))
                weigh_shapes(model, &usual, l);
            line = t->line;
            last = l->word;
        }
    }
}

/* What shape `own` costs between neighbours whose shapes are decided. */
static float cost_between(const link *l, shape before, shape own, const link *next)
{
    float cost = reading_cost(l, own) + l->usual[before][own];
    return next ? cost + next->usual[own][next->step->shapes[next->index]] : cost;
}

/* The share of a word's shape among all three. */
static void doubt_shape(link *l, shape before, const link *next)
{
    shape own = l->step->shapes[l->index];
    float chosen = cost_between(l, before, own, next), sum = 0;
    for (shape other = SHAPE_LOWER; other < SHAPES; other++)
        sum += expf(chosen - cost_between(l, before, other, next));
    l->step->shape_confidence /= (double)sum;
}

vb_status choose_shapes(const vb_model *model, const vb_array *tokens, vb_array *steps, bool doubt,
                        const vb_allocator *memory)
{
    vb_array links = VB_ARRAY(link, memory);
    list_words(model, tokens, steps, &links);
    if (links.failed || links.count == 0) {
        vb_status status = vb_array_status(&links);
        vb_array_free(&links);
        return status;
    }
    link *chain = links.items;
    for (size_t i = 0; i < links.count; i++)
        relax(&chain[i], i ? &chain[i - 1] : NULL);
    shape own = SHAPE_LOWER;
    for (shape other = SHAPE_LOWER; other < SHAPES; other++)
        own = chain[links.count - 1].costs[other] < chain[links.count - 1].costs[own] ? other : own;
    for (size_t i = links.count; i-- > 0; own = chain[i].from[own])
        chain[i].step->shapes[chain[i].index] = own;
    for (size_t i = 0; i < links.count && doubt; i++) {
        shape before = i ? chain[i - 1].step->shapes[chain[i - 1].index] : SHAPE_LOWER;
        if (has_shape(&chain[i]))
            doubt_shape(&chain[i], before, i + 1 < links.count ? &chain[i + 1] : NULL);
    }
    vb_array_free(&links);
    return VB_OK;
}
