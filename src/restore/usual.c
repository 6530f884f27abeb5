/*
 * The search of the table of usual syllables.
 *
 * Where the onset ends in what was read is tried place by place. What it costs to have read an
 * onset up to there comes from a column, what all rimes cost from there on from a row of endings.c,
 * and the table has the unigram costs: the sums of a row are looked at eight at a time, once to
 * know the best and once to take what is near it. A bundle of a row is left out by its least sum
 * and nothing else, so that there is little to branch on. Nor is anything laid out for letters that
 * cost too much as any syllable (reading.h), as most pairs of words do where a blank may be none.
 */
#include "restore/search.h"

#include "restore/candidates.h"
#include "restore/endings.h"
#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "vanban/model.h"

#include <string.h>

/* An onset up to a place, and the rimes from there on. */
typedef struct meeting {
    size_t number; /* of the onset */
    const ending_row *row;
    cost own; /* of the onset up to there */
} meeting;

/* A syllable of the table. */
typedef struct syllable {
    size_t onset, rime;
} syllable;

static const part *onset_at(const search *s, size_t number)
{
    return VB_ARRAY_AT(&s->word.syllables.table.onsets, part, number);
}

static const part *rime_at(const search *s, size_t number)
{
    return VB_ARRAY_AT(&s->word.syllables.table.rimes, part, number);
}

static const cost *row_of(const search *s, size_t number)
{
    const syllable_table *t = &s->word.syllables.table;
    return VB_ARRAY_AT(&t->costs, cost, number * t->stride);
}

static const column *column_of(const search *s, size_t number)
{
    return VB_ARRAY_AT(&s->usual, column, number);
}

/* The last letter of an onset, as it is written in the shape at hand. */
static uint16_t last_letter(const search *s, const part *o)
{
    return (o->length > 1 ? s->letters : s->first_letters)[o->letter];
}

/* What is read so far once each onset is written. */
static void weigh_onsets(search *s)
{
    reading *r = &s->word;
    column *columns = s->usual.items;
    column_first(r, columns);
    for (size_t i = 1; i < s->usual.count; i++) {
        const part *o = onset_at(s, i);
        column_append(
            r, &columns[onset_at(s, o->parent)->parent], &columns[o->parent], last_letter(s, o),
            o->length > 1 ? (o->length > 2 ? s->pairs : s->first_pairs)[o->pair] : 0, &columns[i]);
        column_insert(r, &columns[i]);
    }
}

/* What an onset and its least word cost at least up to each place. */
static void weigh_openings(search *s)
{
    cost *least = s->openings.cells + FIRST;
    for (size_t j = 0; j < s->word.cells; j += LANES) {
        lanes own = fill(COST_NEVER);
        for (size_t i = 0; i < s->usual.count; i++)
            own = lesser_lanes(own, load(column_of(s, i)->cells + FIRST + j) +
                                        *VB_ARRAY_AT(&s->least_words, cost, i));
        store(own, least + j);
    }
}

/* Which onsets end in which letter, as it is written in a shape; worked out when it is met. */
typedef struct onset_index {
    uint16_t *first; /* by letter */
    uint16_t *next;  /* by onset */
} onset_index;

static onset_index onsets_by_letter(search *s)
{
    onset_index own = {
        VB_ARRAY_AT(&s->onsets_by_letter, uint16_t, s->mode * s->word.lexicon.letter_count),
        VB_ARRAY_AT(&s->onsets_beside, uint16_t, s->mode * s->usual.count)};
    for (size_t i = 1; i < s->usual.count && !s->indexed[s->mode]; i++) {
        uint16_t letter = last_letter(s, onset_at(s, i));
        own.next[i] = own.first[letter];
        own.first[letter] = (uint16_t)i;
    }
    s->indexed[s->mode] = true;
    return own;
}

static alphabet usual_alphabet(const search *s)
{
    return s->mode == SHAPE_UPPER ? CAPITALS : PLAIN;
}

/* Lays out what the shape at hand asks for. */
static void enter_mode(search *s)
{
    if (s->usual_mode == s->mode)
        return;
    memset(s->rows, 0, sizeof s->rows);
    weigh_onsets(s);
    weigh_openings(s);
    s->usual_mode = s->mode;
}

/* The row of the rimes from a place on; NULL when memory ran out. */
static const ending_row *rimes_from(search *s, size_t place)
{
    if (!s->rows[place])
        s->rows[place] = endings_row(s->endings, &s->word, usual_alphabet(s), place);
    return s->rows[place];
}

/* What the letters from a place on cost at least as a rime. */
static int32_t least_rime(const search *s, size_t place)
{
    return s->word.rests[RIME].cells[FIRST + place];
}

/* The same without its first letter. */
static int32_t least_behind_first(const search *s, size_t place)
{
    return s->word.rests[SECOND_VOWEL].cells[FIRST + place];
}

/* -------------------------------------------------------------------------------- spelling -- */

static void spell(const search *s, const void *what, found *f)
{
    const syllable *own = what;
    const syllable_table *t = &s->word.syllables.table;
    const part *p = onset_at(s, own->onset);
    size_t at = p->length;
    f->is_usual = true;
    f->onset = own->onset;
    f->rime = own->rime;
    for (; p->length; p = onset_at(s, p->parent))
        f->letters[p->length - 1U] = (written){p->letter, p->pair};
    uint16_t pair = *VB_ARRAY_AT(&t->pairs, uint16_t, own->onset * t->stride + own->rime);
    for (p = rime_at(s, own->rime); p->length; p = rime_at(s, p->parent)) {
        f->letters[at++] = (written){p->letter, pair};
        pair = p->pair;
    }
    f->length = at;
}

static void add(search *s, const syllable *own, int32_t channel_cost)
{
    const syllable_table *t = &s->word.syllables.table;
    if (channel_cost + row_of(s, own->onset)[own->rime] > s->limit)
        return;
    uint32_t form = *VB_ARRAY_AT(&t->forms, uint32_t, own->onset * t->stride + own->rime);
    found_add(s, &s->word.lexicon.forms[form], channel_cost, spell, own);
}

/* -------------------------------------------------------------------------------- meetings -- */

/* Visits the bundles of a meeting that may hold a word within the limit. */
typedef void bundle_visitor(search *s, const meeting *m, size_t first);

static void visit_bundles(search *s, const meeting *m, bundle_visitor *visit)
{
    const syllable_table *t = &s->word.syllables.table;
    const cost *rimes = m->row->least.of,
               *words = VB_ARRAY_AT(&t->least, least_by_bundle, m->number)->of;
    cost sums[BUNDLES];
    lanes least = fill(COST_NEVER);
    for (size_t i = 0; i < BUNDLES; i += LANES) {
        store(load(rimes + i) + load(words + i), sums + i);
        least = lesser_lanes(least, load(sums + i));
    }
    if (m->own + least_lane(least) > s->limit)
        return;
    for (size_t i = 0; i < BUNDLES; i += LANES) {
        unsigned within = lanes_within(load(sums + i), s->limit - m->own);
        while (within) {
            size_t bundle = i + take_lane(&within);
            if (m->own + sums[bundle] <= s->limit) /* it falls */
                visit(s, m, bundle * t->bundle);
        }
    }
}

/* Notes the least sum. */
static void note_bundle(search *s, const meeting *m, size_t first)
{
    const cost *words = row_of(s, m->number) + first, *rimes = m->row->costs + first;
    lanes least = load(words) + load(rimes);
    for (size_t i = LANES; i < s->word.syllables.table.bundle; i += LANES)
        least = lesser_lanes(least, load(words + i) + load(rimes + i));
    search_note(s, m->own + least_lane(least));
}

/* Takes what is within the limit. */
static void add_bundle(search *s, const meeting *m, size_t first)
{
    const cost *words = row_of(s, m->number), *rimes = m->row->costs;
    for (size_t i = first; i < first + s->word.syllables.table.bundle; i += LANES) {
        unsigned within = lanes_within(load(words + i) + load(rimes + i), s->limit - m->own);
        while (within) {
            size_t rime = i + take_lane(&within);
            add(s, &(syllable){m->number, rime}, m->own + rimes[rime]);
        }
    }
}

/* What a word costs at least whose rime begins at a place. */
static int32_t least_meeting(const search *s, size_t place)
{
    return s->openings.cells[FIRST + place] + least_rime(s, place);
}

static bool visit_place(search *s, size_t place, bundle_visitor *visit)
{
    if (least_meeting(s, place) > s->limit)
        return true;
    for (size_t i = 0; i < s->usual.count; i++) {
        meeting m = {.number = i, .own = column_of(s, i)->cells[FIRST + place]};
        if (m.own + least_rime(s, place) + *VB_ARRAY_AT(&s->least_words, cost, i) > s->limit)
            continue;
        m.row = i == 0 && s->mode == SHAPE_CAPITAL /* the capital is the rime's */
                    ? endings_row(s->endings, &s->word, FIRST_CAPITAL, place)
                    : rimes_from(s, place);
        if (!m.row)
            return false;
        visit_bundles(s, &m, visit);
    }
    return true;
}

static bool visit_meetings(search *s, bundle_visitor *visit)
{
    for (size_t place = 0; place <= s->word.len; place++) {
        if (!visit_place(s, place, visit))
            return false;
    }
    return true;
}

/* ----------------------------------------------------------------------------------- bridges -- */

/* A pair that was read as one. */
typedef struct span_bridge {
    uint16_t first, second; /* its letters, as they are written */
    cost own;
    size_t start, end; /* of what was read */
} span_bridge;

typedef void bridge_visitor(search *s, const syllable *own, int32_t channel_cost);

/* Visits the words whose onset's last letter and rime's first are the pair. False when memory ran
 * out. */
static bool visit_bridged(search *s, size_t number, const span_bridge *b, bridge_visitor *visit)
{
    const rime_index *rimes = endings_by_letter(s->endings, usual_alphabet(s));
    int32_t own = column_of(s, onset_at(s, number)->parent)->cells[FIRST + b->start] + b->own;
    if (own + least_behind_first(s, b->end) > s->limit)
        return true;
    const ending_row *row = rimes_from(s, b->end);
    for (size_t i = rimes->first[b->second]; i && row; i = rimes->next[i])
        visit(s, &(syllable){number, i}, own + row->parents[i]);
    return row != NULL;
}

/* The same of all pairs of a segment. */
static bool visit_segment(search *s, const segment *seg, bridge_visitor *visit)
{
    const onset_index onsets = onsets_by_letter(s);
    bool whole = true;
    for (size_t k = 0; k < seg->unit_count; k++) {
        const vb_channel_unit *unit = &seg->units[k];
        if (!unit_is_pair(unit))
            continue;
        uint32_t letters = s->word.lexicon.pairs[unit_number(unit)];
        const span_bridge b = {(uint16_t)(letters >> 16), (uint16_t)letters,
                               reading_cap(unit->cost), seg->start, seg->end};
        for (size_t i = onsets.first[b.first]; i && whole; i = onsets.next[i])
            whole = visit_bridged(s, i, &b, visit);
    }
    return whole;
}

static bool visit_bridges(search *s, bridge_visitor *visit)
{
    const reading *r = &s->word;
    bool whole = true;
    for (size_t i = 0; i < r->segment_count && whole; i++)
        whole = !r->segments[i].by_pair || visit_segment(s, &r->segments[i], visit);
    return whole;
}

static void note_bridged(search *s, const syllable *own, int32_t channel_cost)
{
    search_note(s, channel_cost + row_of(s, own->onset)[own->rime]);
}

/* ------------------------------------------------------------------------------------- calls -- */

static cost least_of(const least_by_bundle *bundles)
{
    cost least = COST_NEVER;
    for (size_t i = 0; i < BUNDLES; i++)
        least = lesser(least, bundles->of[i]);
    return least;
}

bool usual_learn(search *s)
{
    const vb_array *least = &s->word.syllables.table.least;
    if (!vb_array_resize(&s->usual, least->count) ||
        !vb_array_resize(&s->least_words, least->count) ||
        !vb_array_resize(&s->onsets_beside, SHAPES * least->count) ||
        !vb_array_resize(&s->onsets_by_letter, SHAPES * s->word.lexicon.letter_count))
        return false;
    memset(s->onsets_by_letter.items, 0, s->onsets_by_letter.count * sizeof(uint16_t));
    memset(s->indexed, 0, sizeof s->indexed);
    s->least_word = COST_NEVER;
    for (size_t i = 0; i < least->count; i++) {
        cost *own = VB_ARRAY_AT(&s->least_words, cost, i);
        *own = least_of(VB_ARRAY_AT(least, least_by_bundle, i));
        s->least_word = lesser(s->least_word, *own);
    }
    return true;
}

void usual_begin(search *s)
{
    s->usual_mode = SHAPES; /* that is none */
    endings_begin(s->endings);
}

/* Lays out what the shape at hand asks for, if any word may be within the limit. */
static bool begin_visit(search *s)
{
    if (s->word.rests[ONSET].cells[FIRST] + s->least_word > s->limit)
        return false;
    enter_mode(s);
    return true;
}

/* Visits all words that may be within the limit; false when memory ran out. */
static bool visit_all(search *s, bundle_visitor *visit, bridge_visitor *visit_pair)
{
    return visit_meetings(s, visit) && visit_bridges(s, visit_pair);
}

static size_t likeliest_place(const search *s)
{
    size_t likeliest = 0;
    for (size_t place = 1; place <= s->word.len; place++)
        likeliest = least_meeting(s, place) < least_meeting(s, likeliest) ? place : likeliest;
    return likeliest;
}

/* The likeliest place first: what is found there rules out most others. */
bool usual_nearest(search *s)
{
    return !begin_visit(s) || (visit_place(s, likeliest_place(s), note_bundle) &&
                               visit_all(s, note_bundle, note_bridged));
}

bool usual_search(search *s)
{
    return !begin_visit(s) || visit_all(s, add_bundle, add);
}

bool usual_cost(search *s, const found *f, int32_t *channel_cost)
{
    const syllable_table *t = &s->word.syllables.table;
    const part *o = onset_at(s, f->onset);
    enter_mode(s);
    const column *own = column_of(s, f->onset), *parent = column_of(s, o->parent);
    int32_t least = COST_NEVER;
    for (size_t place = 0; place <= s->word.len; place++) {
        if (own->cells[FIRST + place] + least_rime(s, place) >= least)
            continue;
        const ending_row *row = rimes_from(s, place);
        if (!row)
            return false;
        least = search_least(least, own->cells[FIRST + place] + row->costs[f->rime]);
    }
    uint16_t pair = *VB_ARRAY_AT(&t->pairs, uint16_t, f->onset * t->stride + f->rime);
    pair = (o->length == 1 ? s->first_pairs : s->pairs)[pair];
    for (size_t i = 0; i < s->word.segment_count && pair && f->onset; i++) {
        const segment *seg = &s->word.segments[i];
        int32_t both =
            seg->by_pair ? parent->cells[FIRST + seg->start] + seg->by_pair[pair] : least;
        if (both + least_behind_first(s, seg->end) >= least)
            continue;
        const ending_row *row = rimes_from(s, seg->end);
        if (!row)
            return false;
        least = search_least(least, both + row->parents[f->rime]);
    }
    *channel_cost = least;
    return true;
}
