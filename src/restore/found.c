/* The spellings that a search has found: as many as there are places for, the best of them; and how
 * far it is still worth looking. */
#include "restore/search.h"

#include "restore/candidates.h"
#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/word.h"
#include "vanban/model.h"

enum { NONE = CANDIDATES_MAX }; /* no place */

/* Once all places are taken. */
static void find_worst(search *s)
{
    lanes least = load(s->gains);
    for (size_t i = LANES; i < s->places; i += LANES)
        least = lesser_lanes(least, load(s->gains + i));
    int32_t worst = least_lane(least);
    unsigned within = 0;
    for (s->worst = 0; !(within = lanes_within(load(s->gains + s->worst), worst));)
        s->worst += LANES;
    s->worst += take_lane(&within);
}

static int32_t total_of(const search *s, size_t place)
{
    return -s->gains[place];
}

/* The limit falls with the best spelling found, and with the worst once the places are full. */
static void lower_limit(search *s, const found *changed, int32_t total)
{
    s->limit = search_least(s->limit, total + s->reach);
    if (s->found_count < s->places)
        return;
    if (changed == &s->found[s->worst] || s->worst == NONE)
        find_worst(s);
    s->limit = search_least(s->limit, total_of(s, s->worst));
}

/* Where a form was found; NULL when it was not. */
static found *known_place(const search *s, const vb_form *form)
{
    size_t number = (size_t)(form - s->word.lexicon.forms);
    uint16_t place = *VB_ARRAY_AT(&s->places_of, uint16_t, number);
    found *f = place < s->found_count ? (found *)&s->found[place] : NULL;
    return f && f->candidate.form == form ? f : NULL;
}

/* The place for another form: a free one, or that of the worst if this one beats it; else NULL. */
static found *place_for(search *s, const vb_form *form, int32_t total)
{
    size_t place = s->found_count < s->places ? s->found_count++ : s->worst;
    if (s->found_count == s->places && place == s->worst && total >= total_of(s, place))
        return NULL;
    s->found[place].candidate = (candidate){form, 1e9F, {1e9F, 1e9F, 1e9F}};
    s->gains[place] = -COST_NEVER;
    *VB_ARRAY_AT(&s->places_of, uint16_t, form - s->word.lexicon.forms) = (uint16_t)place;
    return &s->found[place];
}

void found_begin(search *s)
{
    s->found_count = 0;
    s->worst = NONE;
}

void found_add_shape(search *s, found *f, int32_t channel_cost)
{
    const vb_form *form = f->candidate.form;
    float own = (float)(channel_cost + form->variant) / VB_COST_UNIT, *shapes = f->candidate.shapes;
    int32_t total = channel_cost + form->cost;
    shapes[s->mode] = own < shapes[s->mode] ? own : shapes[s->mode];
    f->candidate.cost = own < f->candidate.cost ? own : f->candidate.cost;
    cost *gain = &s->gains[f - s->found];
    if (total < -*gain)
        *gain = (cost)-total;
    lower_limit(s, f, total);
}

void found_add(search *s, const vb_form *form, int32_t channel_cost, found_speller *spell,
               const void *what)
{
    int32_t total = channel_cost + form->cost;
    if (form->fixed && s->mode != SHAPE_LOWER) /* it has one shape, searched as SHAPE_LOWER */
        return;
    s->nearest = search_least(s->nearest, total);
    found *f = known_place(s, form);
    if (!f) {
        f = place_for(s, form, total);
        if (!f)
            return;
        spell(s, what, f);
    }
    found_add_shape(s, f, channel_cost);
}

/* How many letters a word begins with as the one that was weighed last; nothing holds of another
 * word that was read, or of another shape. */
static size_t weighed_letters(search *s, const found *f)
{
    weighed_word *last = &s->weighed;
    size_t known = 0;
    if (last->word != s->word.word || last->mode != s->mode) {
        column_first(&s->word, &last->columns[0]);
        last->word = s->word.word;
        last->mode = s->mode;
        last->length = 0;
    }
    while (known < last->length && known < f->length &&
           last->letters[known].letter == f->letters[known].letter &&
           last->letters[known].pair == f->letters[known].pair)
        known++;
    return known;
}

int32_t found_cost(search *s, const found *f)
{
    reading *r = &s->word;
    column *columns = s->weighed.columns;
    for (size_t i = weighed_letters(s, f); i < f->length; i++) {
        column_append(r, i ? &columns[i - 1] : NULL, &columns[i],
                      (i ? s->letters : s->first_letters)[f->letters[i].letter],
                      i ? (i > 1 ? s->pairs : s->first_pairs)[f->letters[i].pair] : 0,
                      &columns[i + 1]);
        column_insert(r, &columns[i + 1]);
        s->weighed.letters[i] = f->letters[i];
    }
    s->weighed.length = f->length;
    return columns[f->length].cells[FIRST + r->len];
}
