/*
 * The best path through a lattice of words by the channel's costs and the trigram, with a beam.
 *
 * Every token asks for the costs of some hundreds of words after words, nearly all of them too high
 * to lead anywhere, so the search is laid out to find that out by one addition and one comparison.
 * At each token the states that were kept are put together by their last word (a group), and for
 * each group the ways on are parted: those that the model or the document knows after that word
 * (bonds) are weighed one by one, which sets the mark that all others must reach; what the others
 * cost is a number of the way and a number of the group (language.c). All states of a group come
 * by one way to one and the same state.
 */
#include "restore/decode.h"

#include "restore/fronts.h"
#include "restore/language.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/paths.h"
#include "restore/step.h"
#include "restore/token.h"
#include "vanban/model.h"
#include "vanban/model_search.h"

#include <math.h>

/* So many bonds are weighed together. */
enum { BONDS_TOGETHER = 4 };

/*
 * A path this much worse than the best to the same place is dropped, in a first reading and in one
 * that knows the document; and three words are taken for no likelier than their last two promise by
 * more than this gain, for the few that are seldom stand where another reading is so much better
 * that it matters. All for each path that the beam keeps: a wide beam misses nothing.
 */
static const float first_reach = 0.7F, second_reach = 1.0F, trigram_gain = 0.1F;
/* In a second reading many spellings that are far from what was read begin better than what the
 * first took: so many times as many paths are kept. */
static const unsigned second_width = 4;

/* A state whose paths are led on. */
typedef struct source {
    uint32_t state;
    float cost;
    beginning before;
    float own; /* of the way at hand, from here */
} source;

/* Those with one last word. */
typedef struct group {
    ending end;
    source *sources;
    size_t count;
    float least;      /* of their costs */
    float least_open; /* with the back-off that an unknown pair pays */
} group;

/* A way that the model or the document knows after a group's last word. */
typedef struct found_bond {
    uint32_t group, way;
} found_bond;

/* Bonds that are weighed, each with the group it leads on from. */
typedef struct weighed_bonds {
    bond bonds[BONDS_TOGETHER];
    const group *groups[BONDS_TOGETHER];
    size_t count;
} weighed_bonds;

struct decoder {
    const vb_allocator *memory;
    language language;
    unsigned beam; /* paths kept at a token in a first reading */
    lattice *l;
    const token *tokens;
    size_t count;
    fronts fronts;
    vb_array arcs;
    /* of the token at hand: */
    vb_array groups;
    vb_array sources; /* of all groups, in their order */
    vb_array ways;
    vb_array bonds; /* found_bond: of all groups */
    /* how many there are: those arrays are as long as they ever were */
    size_t source_count, way_count, bond_count;
    bool failed;
};

/* Memory ran out; arrays that are cleared forget it. */
static bool has_failed(decoder *d)
{
    d->failed |= d->fronts.failed || d->fronts.states.failed || d->arcs.failed || d->ways.failed ||
                 d->groups.failed || d->sources.failed || d->bonds.failed;
    return d->failed;
}

/* Room for so many items, which are counted elsewhere. */
static bool reserve(vb_array *array, size_t count)
{
    return array->count >= count || vb_array_resize(array, count);
}

/* ------------------------------------------------------------------------------------- arcs -- */

static void add_arc(decoder *d, uint32_t from, uint32_t to, uint32_t edge_number, float cost)
{
    arc *a = vb_array_place(&d->arcs);
    if (a)
        *a = (arc){from, to, edge_number, cost};
}

/* Leads the group's paths on by a way, which costs each source its `own`. */
static void follow_way(decoder *d, const group *g, const way *w, beginning before)
{
    front *target = front_at(&d->fronts, w->to);
    const edge *e = w->edge;
    const source *best = g->sources;
    float least = best->cost + best->own;
    for (const source *s = best + 1; s < g->sources + g->count; s++) {
        best = s->cost + s->own < least ? s : best;
        least = lesser_cost(s->cost + s->own, least);
    }
    if (least > target->most)
        return;
    state reached = {
        .past = {e->words > 1 ? e->word[e->words - 2] : g->end.last, e->word[e->words - 1]},
        .cost = least,
        .arc = (uint32_t)d->arcs.count,
        .weighed = true,
        .before = before};
    uint32_t to = reach_state(&d->fronts, target, &reached);
    float limit = lesser_cost(target->most, target->best + arc_reach);
    add_arc(d, best->state, to, w->number, best->own);
    for (const source *s = g->sources; s < g->sources + g->count; s++) {
        if (s != best && s->cost + s->own <= limit)
            add_arc(d, s->state, to, w->number, s->own);
    }
}

/* What stands before the last word once `w` was gone by. */
static beginning beginning_after(const group *g, const way *w, const vb_pair_cost *pair, float due)
{
    return w->edge->words == 1 ? (beginning){g->end.word, pair->backoff, due} : w->behind;
}

/* Whether more than the words of `w` and the ending, each for itself, decides what the way costs.
 */
static inline bool is_bond(const language *l, const ending *after, const way *w)
{
    bool bonded = vb_follows(after->followers, w->word);
    if (w->may_be_paired) /* not in a first reading: mostly one branch, and foreseen */
        bonded |= l->words || memory_may_pair(l->known, after->last, w->edge->word[0]);
    return bonded;
}

/* Finds a group's bonds among the ways; there is no branch, for none would be foreseen. */
static void find_bonds_of(decoder *d, uint32_t number)
{
    const group *g = VB_ARRAY_AT(&d->groups, group, number);
    const way *ways = d->ways.items;
    const ending end = g->end;
    found_bond *bonds = d->bonds.items;
    uint32_t count = (uint32_t)d->way_count;
    size_t found = d->bond_count;
    for (uint32_t i = 0; i < count; i++) {
        bonds[found] = (found_bond){number, i};
        found += is_bond(&d->language, &end, &ways[i]);
    }
    d->bond_count = found;
}

/* Finds those of all groups, and fetches what will be asked of them first. */
static void find_bonds(decoder *d)
{
    d->bond_count = 0;
    if (!reserve(&d->bonds, d->groups.count * d->way_count))
        return;
    for (uint32_t i = 0; i < d->groups.count; i++)
        find_bonds_of(d, i);
    const found_bond *bonds = d->bonds.items;
    for (size_t i = 0; i < d->bond_count; i++)
        language_fetch_pair(&d->language, &VB_ARRAY_AT(&d->groups, group, bonds[i].group)->end,
                            VB_ARRAY_AT(&d->ways, way, bonds[i].way));
}

/* Weighs the next bonds that may lead on, without what their sources need to be known for, and
 * fetches what they will ask for. `at` is the bond to go on from. */
static void weigh_bonds(const decoder *d, size_t *at, weighed_bonds *out)
{
    out->count = 0;
    while (*at < d->bond_count && out->count < BONDS_TOGETHER) {
        const found_bond *found = VB_ARRAY_AT(&d->bonds, found_bond, (*at)++);
        const group *g = VB_ARRAY_AT(&d->groups, group, found->group);
        const way *w = VB_ARRAY_AT(&d->ways, way, found->way);
        float most = front_at(&d->fronts, w->to)->most;
        if (g->least + w->cost > most)
            continue;
        bond *b = &out->bonds[out->count];
        language_bind(&d->language, &g->end, w, b);
        if (g->least + b->least > most)
            continue;
        out->groups[out->count++] = g;
        for (const source *s = g->sources; s < g->sources + g->count && s->cost + b->least <= most;
             s++)
            language_fetch(&d->language, &g->end, &s->before, b);
    }
}

static void follow_bond(decoder *d, const group *g, const bond *b)
{
    float most = front_at(&d->fronts, b->way->to)->most - b->least;
    if (g->least > most)
        return;
    for (source *s = g->sources; s < g->sources + g->count; s++)
        s->own = s->cost > most ? INFINITY : language_cost(&d->language, &g->end, &s->before, b);
    follow_way(d, g, b->way, beginning_after(g, b->way, &b->pair, b->due));
}

/* A few at a time: the likelier come first, and after them fewer are worth weighing. Some are
 * followed while what the next few ask for is fetched. */
static void follow_bonds(decoder *d)
{
    weighed_bonds turns[2];
    size_t at = 0, turn = 0;
    find_bonds(d);
    weigh_bonds(d, &at, &turns[turn]);
    for (const weighed_bonds *own; (own = &turns[turn])->count; turn = !turn) {
        weigh_bonds(d, &at, &turns[!turn]);
        for (size_t i = 0; i < own->count; i++)
            follow_bond(d, own->groups[i], &own->bonds[i]);
    }
}

/* After all bonds, whose paths are mostly the best: nearly all of the others cost too much. */
static void follow_open(decoder *d, const group *g)
{
    static const vb_pair_cost unknown = {0};
    const way *ways = d->ways.items;
    for (size_t i = d->way_count; i-- > 0;) {
        const way *w = &ways[i];
        if (g->least_open + w->open > front_at(&d->fronts, w->to)->most ||
            is_bond(&d->language, &g->end, w))
            continue;
        for (source *s = g->sources; s < g->sources + g->count; s++)
            s->own = s->before.backoff + g->end.backoff + w->open;
        follow_way(d, g, w, beginning_after(g, w, &unknown, w->due));
    }
}

/* ----------------------------------------------------------------------------------- groups -- */

/* The word before a token: a paragraph begins `anew`, and a sentence. */
static inline uint16_t last_of(bool anew, const kept_state *kept)
{
    return anew ? VB_WORD_START : kept->last;
}

static source make_source(decoder *d, bool anew, const kept_state *kept)
{
    state *own = state_at(&d->fronts, kept->number);
    history past = anew ? (history){VB_WORD_START, VB_WORD_START} : own->past;
    bool weighed = own->weighed && !anew;
    own->kept = true;
    return (source){kept->number, kept->cost,
                    weighed ? own->before : language_beginning(&d->language, past), 0};
}

/* Puts together the kept states [first, end) that end as the first does. */
static void add_group(decoder *d, bool anew, const kept_state *first, const kept_state *end)
{
    uint16_t last = last_of(anew, first);
    group *g = vb_array_place(&d->groups);
    if (!g || !language_ending(&d->language, last, &g->end)) {
        d->failed = true;
        return;
    }
    language_fetch_ways(&g->end, d->ways.items, d->way_count);
    g->sources = VB_ARRAY_AT(&d->sources, source, d->source_count);
    g->count = 0;
    g->least = first->cost;
    g->least_open = INFINITY;
    for (const kept_state *kept = first; kept < end; kept++) {
        if (last_of(anew, kept) != last)
            continue;
        source *s = &g->sources[g->count++];
        *s = make_source(d, anew, kept);
        g->end.due = s->before.due > g->end.due ? s->before.due : g->end.due;
        g->least_open = lesser_cost(g->least_open, s->cost + s->before.backoff + g->end.backoff);
    }
    d->source_count += g->count;
}

/* Best first: what follows theirs sets the mark that others must reach. */
static void list_groups(decoder *d, size_t position)
{
    const front *f = front_at(&d->fronts, position);
    const kept_state *kept = f->kept.items, *end = kept + f->kept.count;
    bool anew = d->tokens[position].anew;
    vb_array_clear(&d->groups);
    d->source_count = 0;
    if (!reserve(&d->sources, f->kept.count))
        return;
    while (end > kept && end[-1].cost > f->best + d->fronts.reach)
        end--;
    for (; kept < end; kept++) {
        uint16_t last = last_of(anew, kept);
        size_t known = 0;
        while (known < d->groups.count && VB_ARRAY_AT(&d->groups, group, known)->end.last != last)
            known++;
        if (known == d->groups.count)
            add_group(d, anew, kept, end);
    }
}

static void list_ways(decoder *d, size_t position)
{
    uint32_t first = (uint32_t)*VB_ARRAY_AT(&d->l->first, size_t, position),
             end = (uint32_t)*VB_ARRAY_AT(&d->l->first, size_t, position + 1);
    bool locked = d->tokens[position].kind == VB_TOKEN_LOCKED;
    d->way_count = 0;
    if (!reserve(&d->ways, end - first))
        return;
    d->way_count = end - first;
    language_weigh(&d->language, VB_ARRAY_AT(&d->l->edges, edge, first), d->way_count, first,
                   locked, d->ways.items);
}

/* ---------------------------------------------------------------------------------- forward -- */

/* Whether all paths are one here, and none is under way to a later token. */
static bool is_alone(const decoder *d, size_t position)
{
    return d->fronts.kept_count == 1 && front_at(&d->fronts, position)->kept.count == 1;
}

/* The only way from a token where it is settled, for there is nothing to weigh; else NULL. In a
 * second reading nobody asks what the language model says of it. */
static const edge *only_way(const decoder *d, size_t position)
{
    const size_t *first = VB_ARRAY_AT(&d->l->first, size_t, position);
    const edge *e = VB_ARRAY_AT(&d->l->edges, edge, first[0]);
    bool settled = first[1] - first[0] == 1 && (d->language.known || e->settled);
    return settled ? e : NULL;
}

/* Leads the one path on by the one way; returns the state that it comes to. */
static uint32_t pass_by(decoder *d, size_t position, uint32_t from, const edge *e)
{
    const edge *edges = d->l->edges.items;
    uint32_t to = (uint32_t)d->fronts.states.count;
    state *reached = vb_array_place(&d->fronts.states);
    if (!reached)
        return from;
    state *own = state_at(&d->fronts, from);
    uint16_t last = d->tokens[position].anew ? VB_WORD_START : own->past.last;
    own->kept = true;
    *reached = (state){.past = {e->words > 1 ? e->word[e->words - 2] : last, e->word[e->words - 1]},
                       .cost = own->cost,
                       .arc = (uint32_t)d->arcs.count};
    add_arc(d, from, to, (uint32_t)(e - edges), e->cost + e->language);
    return to;
}

/* The one path goes on so far as there is but one way; returns where it comes to. */
static size_t pass_on(decoder *d, size_t position)
{
    uint32_t number = ((const kept_state *)front_at(&d->fronts, position)->kept.items)->number;
    size_t at = position;
    for (const edge *e; at < d->count && (e = only_way(d, at)); at = e->to)
        number = pass_by(d, at, number, e);
    move_on(&d->fronts, position, at, number);
    return at;
}

static void follow_ways(decoder *d, size_t position)
{
    list_ways(d, position);
    list_groups(d, position);
    if (has_failed(d))
        return;
    follow_bonds(d);
    for (size_t i = 0; i < d->groups.count; i++)
        follow_open(d, VB_ARRAY_AT(&d->groups, group, i));
}

static void go_forward(decoder *d, const history *past)
{
    reach_state(&d->fronts, front_at(&d->fronts, 0), &(state){.past = *past, .arc = UINT32_MAX});
    for (size_t position = 0; position < d->count && !d->failed;) {
        if (is_alone(d, position) && only_way(d, position)) {
            position = pass_on(d, position);
            continue;
        }
        if (front_at(&d->fronts, position)->kept.count)
            follow_ways(d, position);
        begin_front(&d->fronts, position++ + AHEAD);
    }
}

/* ---------------------------------------------------------------------------------- decoder -- */

decoder *decoder_new(const vb_allocator *memory, const vb_model *model, unsigned beam)
{
    decoder *d = vb_allocate(memory, sizeof *d);
    if (!d)
        return NULL;
    *d = (decoder){.memory = memory,
                   .beam = beam,
                   .arcs = VB_ARRAY(arc, memory),
                   .ways = VB_ARRAY(way, memory),
                   .sources = VB_ARRAY(source, memory),
                   .groups = VB_ARRAY(group, memory),
                   .bonds = VB_ARRAY(found_bond, memory)};
    bool opened = language_open(&d->language, memory, model, trigram_gain * (float)beam);
    if (fronts_open(&d->fronts, memory) && opened)
        return d;
    decoder_free(d);
    return NULL;
}

void decoder_free(decoder *d)
{
    if (!d)
        return;
    vb_array *arrays[] = {&d->arcs, &d->ways, &d->sources, &d->groups, &d->bonds};
    for (size_t i = 0; i < sizeof arrays / sizeof arrays[0]; i++)
        vb_array_free(arrays[i]);
    fronts_close(&d->fronts);
    language_close(&d->language);
    vb_release(d->memory, d);
}

void decoder_learn(decoder *d, const lexicon *words)
{
    d->language.words = words;
}

static const vb_array *ends_of(const decoder *d)
{
    return &front_at(&d->fronts, d->count)->kept;
}

vb_status decoder_run(decoder *d, lattice *l, const vb_array *tokens, const document_memory *known,
                      history *past, vb_array *steps)
{
    d->l = l;
    d->tokens = tokens->items;
    d->count = tokens->count;
    d->failed = false;
    fronts_begin(&d->fronts, (known ? second_reach : first_reach) * (float)d->beam,
                 (known ? second_width : 1) * d->beam);
    vb_array_clear(&d->arcs);
    language_begin(&d->language, known);
    go_forward(d, past);
    kept_paths paths = {l, &d->fronts.states, &d->arcs, ends_of(d)};
    return !has_failed(d) && share_paths(&paths) ? trace_back(&paths, past, steps) : VB_ERR_MEMORY;
}

float decoder_cost(const decoder *d)
{
    return VB_ARRAY_AT(ends_of(d), kept_state, 0)->cost;
}
