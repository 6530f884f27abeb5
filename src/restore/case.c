/*
 * Capitals: a chain over the words of the path with three shapes each. What was read speaks through
 * the channel; what is usual speaks through the odds of a capital after the word before it, and
 * through the place in the sentence. Where the document itself writes a word otherwise, beside the
 * same neighbour, than a place has been decided, that place is decided again by the document's own
 * habit.
 */
#include "restore/case.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/slots.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/word.h"
#include "restore/writer.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>

static const double capital_at_opening[] = {0, 0.5, 0.95};
static const double odds_floor = 0.0005; /* nothing is always written so */
/*
 * The model keeps a pair's odds where they differ by 0.08 or more from those of its second word,
 * which are of the kept ones too. Where it keeps none, a capital is rarer than they say. So many
 * had one in administrative pages, of those that odds of 0.01 and of 0.06 are told of: none and 1
 * in 4,000 where the word before calls for the word (nguy cơ), 1 in 5,000 and in 130 where it
 * rather does (như sau), in 500 and in 75 where it does not; from odds of 0.1 and of 0.3 on they
 * are true.
 */
static const double called_odds = 0.1, rather_called_odds = 0.013, kept_odds = 0.3,
                    unkept_least = 0.012;
enum { MANY_WORDS = 4096 }; /* a model of fewer saw no pair often enough to keep its odds */
static const float called = 3.5F, rather_called = 2; /* so much less it costs there than anywhere */
/* Of all capitals; counted in administrative pages, by the word before and the line's beginning.
 * Inside a line it is one word of two thousand, and more where columns were read as one. */
static const double upper_after_upper = 0.8, upper_after_other = 0.0008, upper_after_none = 0.002;
static const double upper_below_upper = 0.55, upper_at_line = 0.01, upper_at_free_line = 0.3;
static const double upper_acronym = 0.03;   /* rare as they are, slips that look so are rarer */
static const double capital_cited = 0.97;   /* Kế hoạch số 12/KH-UBND */
static const double upper_ordinal = 0.0001; /* SỐ: 12/KH-UBND, not in a title */
static const float unread_shape_cost = 8;   /* a shape the search had given up on */
static const float unread_upper_cost = 1;   /* but where all may be capitals: T6 is TỔ as well */
static const float small_after_upper = 3; /* BỘ trưởng: no author writes so, AI trong he does */
static const double usual_weight = 0.3;   /* as if the document had shown what is usual so often */

/* One word of the chain. A window has thousands, which are gone through again and again. */
typedef struct link {
    step *step;
    float usual[SHAPES][SHAPES]; /* of a shape after the first; 0 of a word that has none */
    float read[SHAPES];          /* what the channel asks for a shape more than for the best */
    uint32_t habits[2]; /* where those of its pairs are: with the word before, and behind */
    uint16_t word, last;
    opening opening;
    uint8_t index;                 /* of the word in its step */
    uint8_t from[SHAPES];          /* the shape before, of the best way to each */
    bool has_shape;                /* else it is written as it is */
    bool asks_after[SHAPES];       /* what is usual then, 0 so far, is yet to be asked for */
    bool line_start, follows_none; /* what stands before has no shape */
    bool behind_blank;    /* in a scan, and it alone parts it from a word, not in capitals */
    bool before_capitals; /* first of its line but for a label, and maybe of a title */
    bool entry;           /* a dash begins its line: it is no title's, whatever is above */
    bool acronym;         /* read as one that happens to be a word */
    bool after_word;      /* on its line, which is no acronym, nor after capitals */
    bool cited; /* read with a capital, as a type before its number is written, or a name */
} link;

/* How a word is written elsewhere in the document, inside of sentences, beside the same neighbour.
 */
typedef struct habit {
    uint64_t pair; /* pair_behind or pair_before; 0 is none */
    unsigned seen, capitals;
} habit;

static const habit unknown_habit = {0};

/* What two outcomes cost of which one has this probability. */
typedef struct odds {
    float yes, no;
} odds;

static odds odds_of(double probability)
{
    return (odds){-logf((float)probability), -logf((float)(1 - probability))};
}

static odds odds_of_capital(double probability)
{
    return odds_of(fmin(fmax(probability, odds_floor), 1 - odds_floor));
}

/* What the model's odds are of. */
typedef enum told { OF_PAIR, OF_WORD, OF_RATHER_CALLED, OF_CALLED, TOLDS } told;

/* What is the same for every word. */
typedef struct common_odds {
    const vb_model *model;
    odds upper_after_upper, upper_below_upper, upper_at_free_line, upper_at_line, upper_after_none;
    odds upper_elsewhere, acronym, ordinal;
    odds capital_below_upper;
    /* of a capital, by what the model gives it: share_of() */
    odds usual[TOLDS][VB_CAPITAL_ODDS + 1];
} common_odds;

/* How often a word has a capital whose odds are these. */
static double share_of(unsigned capitals, told of)
{
    double share = (double)capitals / VB_CAPITAL_ODDS;
    if ((of == OF_CALLED && share < called_odds) ||
        (of == OF_RATHER_CALLED && share < rather_called_odds))
        return 0;
    if (of != OF_PAIR && share < kept_odds)
        return fmax(share * share / kept_odds, fmin(share, unkept_least));
    return share;
}

static common_odds find_common_odds(const vb_model *model)
{
    common_odds common = {
        .model = model,
        .upper_after_upper = odds_of(upper_after_upper),
        .upper_below_upper = odds_of(upper_below_upper),
        .upper_at_free_line = odds_of(upper_at_free_line),
        .upper_at_line = odds_of(upper_at_line),
        .upper_after_none = odds_of(upper_after_none),
        .upper_elsewhere = odds_of(upper_after_other),
        .acronym = odds_of(upper_acronym),
        .ordinal = odds_of(upper_ordinal),
        .capital_below_upper = odds_of(capital_at_opening[OPENS_SENTENCE]),
    };
    for (size_t i = 0; i <= VB_CAPITAL_ODDS; i++) {
        for (told of = OF_PAIR; of < TOLDS; of++)
            common.usual[of][i] = odds_of_capital(share_of((unsigned)i, of));
    }
    return common;
}

/* Whether the word before calls for the word, asked where a capital was read that may be none. */
static told told_of(const vb_model *model, const link *l, unsigned capitals)
{
    bool certain =
        l->read[SHAPE_LOWER] <= l->read[SHAPE_CAPITAL] || l->read[SHAPE_LOWER] >= unread_shape_cost;
    if (certain || capitals > called_odds * VB_CAPITAL_ODDS)
        return OF_WORD;
    vb_pair_cost pair = vb_model_pair_cost(model, l->last, l->word);
    float less = pair.known ? vb_model_unigram_cost(model, l->word) - pair.cost : 0;
    return less >= called ? OF_CALLED : less >= rather_called ? OF_RATHER_CALLED : OF_WORD;
}

/* Those of a capital here after a word that had one or not, where not all is in capitals. */
static odds capital_odds(const common_odds *common, const link *l, const habit *own,
                         bool after_capital)
{
    double capital = capital_at_opening[l->opening];
    if (l->opening != OPENS_SENTENCE) {
        unsigned known = vb_model_capital_odds(common->model, l->last, after_capital, l->word),
                 capitals = known & VB_CAPITAL_ODDS;
        bool kept = known & VB_CAPITAL_OF_PAIR;
        told of = kept || !l->behind_blank ? OF_PAIR : told_of(common->model, l, capitals);
        if (l->opening == OPENS_NOTHING && own->seen == 0 && !l->cited)
            return common->usual[of][capitals];
        double usual = share_of(capitals, of);
        capital = l->opening == OPENS_NOTHING ? usual : usual + (1 - usual) * capital;
    }
    if (l->cited)
        capital = fmax(capital, capital_cited);
    return odds_of_capital((usual_weight * capital + own->capitals) / (usual_weight + own->seen));
}

/* What each shape costs after one, before anything is read. Below a heading in capitals something
 * begins, whether it ends in a stop or not. */
static void weigh_after(const common_odds *common, shape before, odds capital, link *l)
{
    bool title_line = l->line_start && !l->entry;
    bool below_upper = before == SHAPE_UPPER && title_line;
    odds upper = before == SHAPE_UPPER && !l->line_start ? common->upper_after_upper
                 : l->step->edge->ordinal                ? common->ordinal
                 : below_upper                           ? common->upper_below_upper
                 : l->before_capitals                    ? common->upper_after_upper
                 : l->acronym                            ? common->acronym
                 : title_line && l->follows_none         ? common->upper_at_free_line
                 : l->line_start                         ? common->upper_at_line
                 : l->follows_none                       ? common->upper_after_none
                                                         : common->upper_elsewhere;
    capital = below_upper ? common->capital_below_upper : capital;
    l->usual[before][SHAPE_UPPER] = upper.yes;
    l->usual[before][SHAPE_CAPITAL] = upper.no + capital.yes;
    l->usual[before][SHAPE_LOWER] = upper.no + capital.no;
    if (before == SHAPE_UPPER && l->after_word)
        l->usual[before][SHAPE_LOWER] += small_after_upper;
}

/* What each shape costs after `before`. */
static void weigh_shapes_after(const common_odds *common, const habit *own, shape before, link *l)
{
    weigh_after(common, before, capital_odds(common, l, own, before == SHAPE_CAPITAL), l);
    l->asks_after[before] = false;
}

/* What each shape costs after each, but for capitals: most words stand behind one that hardly has
 * any, and need not know what that would say of them. */
static void weigh_shapes(const common_odds *common, const habit *own, link *l)
{
    weigh_shapes_after(common, own, SHAPE_LOWER, l);
    for (shape before = SHAPE_CAPITAL; before < SHAPES; before++) {
        l->asks_after[before] = true;
        for (shape after = SHAPE_LOWER; after < SHAPES; after++)
            l->usual[before][after] = 0;
    }
}

/* All that was left to be asked for. */
static void weigh_other_shapes(const common_odds *common, const habit *own, link *l)
{
    for (shape before = SHAPE_CAPITAL; before < SHAPES; before++) {
        if (l->asks_after[before])
            weigh_shapes_after(common, own, before, l);
    }
}

/* Whether a word may be written in more shapes than one. */
static bool has_shape(const candidate *c)
{
    return c && c->form && !c->form->fixed;
}

/* Whether a capital was read and none of the small letters that engines make of no capitals: T6, Té
 * may be TỔ, and Bi is BÍ, of which the accent is the dot. What ends in a capital may be all of
 * them, whatever is inside of it: `TicH`. */
static bool may_be_upper(vb_slice read)
{
    size_t at = 0;
    while (at < read.len &&
           (!(read.data[at] >= 'a' && read.data[at] <= 'z') || read.data[at] == 'i'))
        at++;
    char last = read.len > 2 ? read.data[read.len - 1] : 'a';
    return (at == read.len || (last >= 'A' && last <= 'Z')) && begins_capital(read);
}

/* A word without a shape has one state, SHAPE_LOWER. */
static void weigh_reading(const candidate *c, bool upper, link *l)
{
    for (shape own = SHAPE_LOWER; own < SHAPES; own++) {
        float more = l->has_shape ? c->shapes[own] - c->cost : own == SHAPE_LOWER ? 0 : INFINITY;
        float most = own == SHAPE_UPPER && upper ? unread_upper_cost : unread_shape_cost;
        l->read[own] = l->has_shape && more >= most ? most : more;
    }
}

/* The most that a shape costs after small letters. */
static float most_after_small(const link *l)
{
    const float *usual = l->usual[SHAPE_LOWER];
    float most =
        usual[SHAPE_LOWER] > usual[SHAPE_CAPITAL] ? usual[SHAPE_LOWER] : usual[SHAPE_CAPITAL];
    return most > usual[SHAPE_UPPER] ? most : usual[SHAPE_UPPER];
}

/* What the best way to each shape of a word costs. */
typedef struct shape_costs {
    float of[SHAPES];
} shape_costs;

/* Goes on from what a shape before costs, where the way behind it is better than those so far. */
static void relax_after(const common_odds *common, link *l, shape before, float last,
                        shape_costs *costs)
{
    if (l->asks_after[before])
        weigh_shapes_after(common, &unknown_habit, before, l);
    for (shape own = SHAPE_LOWER; own < SHAPES; own++) {
        float way = last + l->usual[before][own] + l->read[own];
        l->from[own] = way < costs->of[own] ? (uint8_t)before : l->from[own];
        costs->of[own] = way < costs->of[own] ? way : costs->of[own];
    }
}

/* Goes on from the costs of the shapes before to those of this word's. */
static shape_costs relax(const common_odds *common, link *l, shape_costs last)
{
    float small = last.of[SHAPE_LOWER], most = small + most_after_small(l);
    shape_costs costs;
    for (shape own = SHAPE_LOWER; own < SHAPES; own++) {
        costs.of[own] = small + l->usual[SHAPE_LOWER][own] + l->read[own];
        l->from[own] = SHAPE_LOWER;
    }
    for (shape before = SHAPE_CAPITAL; before < SHAPES; before++) {
        if (last.of[before] < most) /* else it leads on to none, whatever is usual then */
            relax_after(common, l, before, last.of[before], &costs);
    }
    return costs;
}

/* Whether `read` is `word` in capitals, letter for letter, and bears no mark: AI, VI, ĐA. */
static bool is_in_plain_capitals(vb_slice read, vb_slice word)
{
    size_t at = 0, letters = 0;
    while (at < read.len && read.len == word.len) {
        uint32_t own, small;
        size_t len = vb_utf8_decode(read, at, &own);
        vb_utf8_decode(word, at, &small);
        bool plain = own < 0x80 || own == VB_D_STROKE; /* Đ is a letter of its own */
        if (!plain || own == small || vb_lower(own) != small)
            return false;
        at += len;
        letters++;
    }
    return letters > 1 && at == word.len;
}

/* An engine makes one letter large, hardly ever all of a word's: AI, BIM, Phụ lục VI are written
 * so. */
static bool is_acronym(const writer *w, vb_slice text, const link *l)
{
    const edge *e = l->step->edge;
    const token *t = &w->tokens[e->from];
    if (e->numeral)
        return true;
    if (text.data[t->start] >= 'a' && text.data[t->start] <= 'z') /* as most */
        return false;
    if (!l->has_shape || e->words > 1 || e->to > e->from + 1 || e->with_tail)
        return false;
    vb_slice read = vb_slice_cut(text, t->start, t->end - e->note);
    bool capital = read.len && (unsigned char)(read.data[0] | 0x20) != (unsigned char)read.data[0];
    const vb_form *form = e->chosen[0]->form;
    return capital && is_in_plain_capitals(read, lexicon_spelling(w->words, w->model, form));
}

static bool begins_large(const writer *w, vb_slice text, const link *l)
{
    const token *t = &w->tokens[l->step->edge->from];
    return l->index == 0 && begins_capital(token_slice(text, t));
}

/* Most types are two words: what stands that far before Số and a number is the first of one. */
static void mark_cited(const common_odds *common, const writer *w, vb_slice text, vb_array *links)
{
    enum { BEFORE = 2 };
    for (size_t i = BEFORE; i < links->count; i++) {
        link *l = VB_ARRAY_AT(links, link, i - BEFORE);
        if (!VB_ARRAY_AT(links, link, i)->step->edge->ordinal || !l->has_shape ||
            !begins_large(w, text, l))
            continue;
        l->cited = true;
        weigh_shapes(common, &unknown_habit, l);
    }
}

/* Whether a dash before the word at `at` begins its line. */
static bool is_behind_dash(vb_slice text, size_t at)
{
    while (at > 0 && text.data[at - 1] == ' ')
        at--;
    return at > 0 && text.data[at - 1] == '-' && (at < 2 || text.data[at - 2] == '\n');
}

/* Whether the end of an entry stands before the word at `at`, behind which the other column begins:
 * `- Nhu tren; Bi THU`. */
static bool is_behind_entry(vb_slice text, size_t at)
{
    return at > 1 && text.data[at - 1] == ' ' && vb_is_among(text.data[at - 2], ";.,");
}

/* Whether a word of letters with marks, which no abbreviation is, was read in capitals behind step
 * `i`, on the same line. */
static bool stands_before_capitals(const writer *w, vb_slice text, const vb_array *steps, size_t i)
{
    if (i + 1 == steps->count)
        return false;
    const edge *own = VB_ARRAY_AT(steps, step, i)->edge,
               *behind = VB_ARRAY_AT(steps, step, i + 1)->edge;
    const token *next = &w->tokens[behind->from];
    return next->line == w->tokens[own->from].line && has_shape(behind->chosen[0]) &&
           is_in_capitals(token_slice(text, next));
}

/* Says that it will soon be asked how often the word that begins step `i` has a capital: nearly
 * always behind one in small letters. */
static void fetch_odds(const vb_model *model, const vb_array *steps, size_t i)
{
    if (i == 0 || i >= steps->count)
        return;
    const edge *before = VB_ARRAY_AT(steps, step, i - 1)->edge,
               *own = VB_ARRAY_AT(steps, step, i)->edge;
    vb_model_fetch_capital_odds(model, edge_last_word(before), false, own->word[0]);
}

static void list_words(const common_odds *common, const writer *w, vb_slice text, vb_array *steps,
                       vb_array *links)
{
    uint16_t last = VB_WORD_START;
    bool follows_none = true, capitals = false, lone = true,
         labelled = false; /* of the word before */
    size_t line = 0;
    bool keeps_odds = vb_model_word_count(w->model) >= MANY_WORDS;
    for (size_t i = 0; i < steps->count; i++) {
        fetch_odds(w->model, steps, i + SLOT_SOON);
        step *s = VB_ARRAY_AT(steps, step, i);
        const token *t = &w->tokens[s->edge->from];
        for (size_t k = 0; k < s->edge->words; k++) {
            link *l = vb_array_place(links);
            if (!l)
                return;
            const candidate *c = s->edge->chosen[k];
            *l = (link){.step = s,
                        .index = (uint8_t)k,
                        .has_shape = has_shape(c),
                        .word = s->edge->word[k],
                        .last = last,
                        .follows_none = follows_none};
            bool upper = may_be_upper(token_slice(text, t));
            weigh_reading(c, upper, l);
            l->opening = k == 0 ? t->opening : OPENS_NOTHING;
            l->line_start = t->line != line;
            l->before_capitals = upper &&
                                 (l->line_start || labelled || is_behind_entry(text, t->start)) &&
                                 stands_before_capitals(w, text, steps, i);
            labelled = l->line_start && t->kind != VB_TOKEN_WORD;
            l->entry = l->line_start && is_behind_dash(text, t->start);
            l->acronym = is_acronym(w, text, l);
            l->cited = s->edge->named && begins_large(w, text, l);
            l->after_word = !l->line_start && !follows_none && lone;
            l->behind_blank = w->scanned && keeps_odds && !follows_none && !capitals &&
                              (k > 0 || is_one_blank(text, t - 1, t));
            lone = !l->acronym && (l->line_start || !capitals);
            capitals = k == 0 ? is_in_capitals(token_slice(text, t)) : capitals;
            if (l->has_shape)
                weigh_shapes(common, &unknown_habit, l);
            follows_none = !l->has_shape;
            line = t->line;
            last = l->word;
        }
    }
}

/* What shape `own` costs between neighbours whose shapes are decided. */
static float cost_between(const link *l, shape before, shape own, const link *next)
{
    float cost = l->read[own] + l->usual[before][own];
    return next ? cost + next->usual[own][next->step->shapes[next->index]] : cost;
}

/* The share of a word's shape among all three. */
static void doubt_shape(const common_odds *common, link *l, shape before, link *next)
{
    if (next)
        weigh_other_shapes(common, &unknown_habit, next);
    shape own = l->step->shapes[l->index];
    float chosen = cost_between(l, before, own, next), sum = 0;
    for (shape other = SHAPE_LOWER; other < SHAPES; other++)
        sum += expf(chosen - cost_between(l, before, other, next));
    l->step->shape_confidence /= (double)sum;
}

/* Decides the shapes of the chain by all their costs together. */
static void decide(const common_odds *common, link *chain, size_t count)
{
    shape_costs costs = {{0, INFINITY, INFINITY}};
    for (size_t i = 0; i < count; i++)
        costs = relax(common, &chain[i], costs);
    shape own = SHAPE_LOWER;
    for (shape other = SHAPE_LOWER; other < SHAPES; other++)
        own = costs.of[other] < costs.of[own] ? other : own;
    for (size_t i = count; i-- > 0; own = chain[i].from[own])
        chain[i].step->shapes[chain[i].index] = own;
}

/* ----------------------------------------------------------------------------------- habits -- */

static shape decided(const link *l)
{
    return l->step->shapes[l->index];
}

/* Only inside of a sentence and a line does a capital say how the word is written. */
static bool shows_habit(const link *l)
{
    return l->has_shape && l->opening == OPENS_NOTHING && !l->line_start &&
           decided(l) != SHAPE_UPPER;
}

/* The word behind the one before it: `của Công ty`. */
static uint64_t pair_behind(const link *l)
{
    return (uint64_t)l->last << 16 | l->word;
}

/* The word before the next one, if there is any: `công ty`, whatever stands before. */
static uint64_t pair_before(const link *l, const link *end)
{
    const uint64_t before = UINT64_C(1) << 32;
    return l + 1 < end ? before | (uint64_t)l->word << 16 | l[1].word : before;
}

/* The place of the pair, which is its own from now on. */
static uint32_t find_habit(const vb_array *habits, uint64_t pair)
{
    size_t at = vb_hash_place(vb_hash_key(pair), habits->count);
    for (const habit *h; (h = VB_ARRAY_AT(habits, habit, at))->pair && h->pair != pair;)
        at = at + 1 == habits->count ? 0 : at + 1;
    VB_ARRAY_AT(habits, habit, at)->pair = pair;
    return (uint32_t)at;
}

static void learn_habits(vb_array *habits, link *chain, size_t count)
{
    for (link *l = chain; l < chain + count; l++) {
        if (!shows_habit(l))
            continue;
        l->habits[0] = find_habit(habits, pair_behind(l));
        l->habits[1] = find_habit(habits, pair_before(l, chain + count));
        for (size_t k = 0; k < 2; k++) {
            habit *own = VB_ARRAY_AT(habits, habit, l->habits[k]);
            own->seen++;
            own->capitals += decided(l) == SHAPE_CAPITAL;
        }
    }
}

/* What the other places of the pair say; of the pair with the next word where there are none. */
static habit habit_elsewhere(const vb_array *habits, const link *l)
{
    habit own = *VB_ARRAY_AT(habits, habit, l->habits[0]);
    if (own.seen == 1)
        own = *VB_ARRAY_AT(habits, habit, l->habits[1]);
    own.seen--;
    own.capitals -= decided(l) == SHAPE_CAPITAL;
    return own;
}

/* Weighs again what is written otherwise elsewhere; a place has no vote on itself. Returns whether
 * there was anything. */
static bool weigh_by_habit(const common_odds *common, const vb_array *habits, link *chain,
                           size_t count)
{
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        if (!shows_habit(&chain[i]))
            continue;
        habit own = habit_elsewhere(habits, &chain[i]);
        if (own.capitals == (decided(&chain[i]) == SHAPE_CAPITAL ? own.seen : 0))
            continue;
        weigh_shapes(common, &own, &chain[i]);
        weigh_other_shapes(common, &own, &chain[i]);
        found = true;
    }
    return found;
}

static vb_status decide_by_habit(const common_odds *common, link *chain, size_t count,
                                 const vb_allocator *memory)
{
    vb_array habits = VB_ARRAY(habit, memory);
    if (!vb_array_resize(&habits, 4 * count))
        return VB_ERR_MEMORY;
    learn_habits(&habits, chain, count);
    if (weigh_by_habit(common, &habits, chain, count))
        decide(common, chain, count);
    vb_array_free(&habits);
    return VB_OK;
}

vb_status choose_shapes(const writer *w, vb_slice text, vb_array *steps, bool doubt,
                        const vb_allocator *memory)
{
    vb_array links = VB_ARRAY(link, memory);
    vb_array_reserve(&links, steps->count); /* hardly a step has more words than one */
    const common_odds common = find_common_odds(w->model);
    list_words(&common, w, text, steps, &links);
    mark_cited(&common, w, text, &links);
    vb_status status = vb_array_status(&links);
    link *chain = links.items;
    if (status == VB_OK && links.count) {
        decide(&common, chain, links.count);
        status = decide_by_habit(&common, chain, links.count, memory);
    }
    for (size_t i = 0; i < links.count && doubt && status == VB_OK; i++) {
        shape before = i ? decided(&chain[i - 1]) : SHAPE_LOWER;
        if (chain[i].has_shape)
            doubt_shape(&common, &chain[i], before, i + 1 < links.count ? &chain[i + 1] : NULL);
    }
    vb_array_free(&links);
    return status;
}
