/*
 * What the channel says of one read word: the cost of each letter at each place of it, and how
 * columns of costs grow letter by letter.
 */
#include "restore/reading.h"

#include "restore/lanes.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <string.h>

/* ------------------------------------------------------------------------------------- life -- */

static void map_letters(reading *r, const vb_model *model)
{
    for (uint16_t i = 1; i < r->lexicon.letter_count; i++) {
        uint32_t code_point = r->lexicon.letters[i];
        uint16_t upper = vb_model_letter(model, vb_upper(code_point));
        char base = vb_latin_base(code_point);
        r->letters[PLAIN][i] = i;
        r->letters[CAPITALS][i] = r->letters[FIRST_CAPITAL][i] = upper ? upper : i;
        r->is_capital[i] = vb_lower(code_point) != code_point;
        r->kinds[i] = !base                    ? NO_LETTER
                      : strchr("aeiouy", base) ? VOWEL
                      : strchr("cmnpt", base)  ? ENDING_CONSONANT
                      : strchr("gh", base)     ? CLOSING_CONSONANT
                                               : CONSONANT;
    }
}

static void map_pairs(reading *r, const vb_model *model)
{
    for (uint16_t i = 1; i < r->lexicon.pair_count; i++) {
        uint16_t first = (uint16_t)(r->lexicon.pairs[i] >> 16),
                 second = (uint16_t)r->lexicon.pairs[i], upper = r->letters[CAPITALS][first];
        r->pairs[PLAIN][i] = i;
        r->pairs[FIRST_CAPITAL][i] = vb_model_pair(model, upper, second);
        r->pairs[CAPITALS][i] = vb_model_pair(model, upper, r->letters[CAPITALS][second]);
    }
}

static bool allocate_maps(reading *r)
{
    enum { ROWS = WORD_LETTERS_MAX * VB_READ_MAX };
    const vb_allocator *memory = r->memory;
    size_t letters = r->lexicon.letter_count, pairs = r->lexicon.pair_count;
    r->is_capital = vb_allocate(memory, letters * sizeof(bool));
    r->kinds = vb_allocate(memory, letters * sizeof *r->kinds);
    r->letters[0] = vb_allocate(memory, ALPHABETS * letters * sizeof(uint16_t));
    r->pairs[0] = vb_allocate(memory, ALPHABETS * pairs * sizeof(uint16_t));
    r->costs = vb_allocate(memory, letters * sizeof *r->costs);
    r->pair_rows = vb_allocate(memory, ROWS * pairs * sizeof(cost));
    if (!r->is_capital || !r->kinds || !r->letters[0] || !r->pairs[0] || !r->costs || !r->pair_rows)
        return false;
    for (size_t i = 1; i < ALPHABETS; i++) {
        r->letters[i] = r->letters[0] + i * letters;
        r->pairs[i] = r->pairs[0] + i * pairs;
    }
    for (size_t i = 0; i < ROWS * pairs; i++)
        r->pair_rows[i] = COST_NEVER;
    return true;
}

bool reading_learn(reading *r, vb_lexicon grown)
{
    r->lexicon = grown;
    return syllables_list(&r->syllables, &r->lexicon, r->kinds, r->is_capital);
}

bool reading_open(reading *r, const vb_allocator *memory, const vb_model *model)
{
    *r = (reading){.memory = memory,
                   .lexicon = vb_model_lexicon(model),
                   .syllables = syllables_of_nothing(memory),
                   .least = VB_ARRAY(least_costs, memory)};
    if (!allocate_maps(r))
        return false;
    map_letters(r, model);
    map_pairs(r, model);
    return true;
}

bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model)
{
    return reading_open(r, memory, model) && reading_learn(r, r->lexicon);
}

void reading_end(reading *r)
{
    void *const owned[] = {r->is_capital, r->kinds, r->letters[0],
                           r->pairs[0],   r->costs, r->pair_rows};
    for (size_t i = 0; i < sizeof owned / sizeof owned[0]; i++)
        vb_release(r->memory, owned[i]);
    syllables_free(&r->syllables);
    vb_array_free(&r->least);
}

/* ---------------------------------------------------------------------------------- channel -- */

static void lower(cost *least, cost own)
{
    *least = lesser(*least, own);
}

/* What losing a vowel costs at least. */
static cost least_lost_vowel(const reading *r)
{
    const uint16_t *dropped = vb_channel_dropped(r->channel);
    cost least = COST_NEVER;
    for (size_t i = 1; i < r->lexicon.letter_count; i++) {
        if (r->kinds[i] == VOWEL)
            lower(&least, reading_cap(dropped[i]));
    }
    return least;
}

bool reading_set_channel(reading *r, const vb_channel *channel)
{
    r->channel = channel;
    r->lost_vowel = least_lost_vowel(r);
    vb_array_clear(&r->least);
    if (!vb_array_resize(&r->least, vb_channel_read_count(channel)))
        return false;
    memset(r->least.items, -1, r->least.count * r->least.item_size);
    return true;
}

static least_costs never(void)
{
    least_costs l = {.any = COST_NEVER};
    for (written_kind kind = 0; kind < WRITTEN_KINDS; kind++)
        l.as[kind] = COST_NEVER;
    return l;
}

/* Notes what a letter costs. A consonant that may end a syllable may begin one as well. */
static void note_letter(least_costs *l, letter_kind kind, cost own)
{
    lower(&l->any, own);
    if (kind == VOWEL)
        lower(&l->as[A_VOWEL], own);
    else if (kind != NO_LETTER)
        lower(&l->as[A_CONSONANT], own);
    if (kind == ENDING_CONSONANT)
        lower(&l->as[AN_ENDING], own);
    if (kind == CLOSING_CONSONANT)
        lower(&l->as[A_CLOSING], own);
}

/* The same of two. */
static void note_pair(least_costs *l, letter_kind first, letter_kind last, cost own)
{
    lower(&l->any, own);
    if (first == NO_LETTER || last == NO_LETTER)
        return;
    if (last == VOWEL)
        lower(&l->as[first == VOWEL ? TWO_VOWELS : CONSONANT_VOWEL], own);
    else if (first != VOWEL)
        lower(&l->as[TWO_CONSONANTS], own);
    if (first == VOWEL && last == ENDING_CONSONANT)
        lower(&l->as[VOWEL_ENDING], own);
    if (first == ENDING_CONSONANT && last == CLOSING_CONSONANT)
        lower(&l->as[ENDING_CLOSING], own);
}

/* What reading a letter costs as one; worked out when it is met. */
static const least_costs *least_of(const reading *r, uint16_t read)
{
    least_costs *own = VB_ARRAY_AT(&r->least, least_costs, read);
    const uint16_t *costs = vb_channel_single(r->channel, read);
    if (own->any >= 0)
        return own;
    *own = never();
    for (size_t i = 1; i < r->lexicon.letter_count; i++)
        note_letter(own, r->kinds[i], reading_cap(costs[i]));
    return own;
}

/* ------------------------------------------------------------------------------------- word -- */

static void column_clear(column *c)
{
    for (size_t j = 0; j < sizeof c->cells / sizeof *c->cells; j += LANES)
        store(fill(COST_NEVER), c->cells + j);
}

static void read_letter(reading *r, uint32_t code_point)
{
    bool upper = vb_lower(code_point) != code_point;
    r->first_is_upper |= upper && r->len == 0;
    r->upper_letters += upper;
    r->lower_letters += !upper && vb_is_letter(code_point);
    r->read[r->len] = vb_channel_read_letter(r->channel, code_point);
    r->inserted[r->len] = reading_cap(vb_channel_inserted(r->channel, r->read[r->len]));
    r->len++;
}

/* What pairs cost where the segment was read; NULL when it was read for none. */
static cost *pair_row(const reading *r, const segment *s)
{
    cost *row = r->pair_rows + r->segment_count * r->lexicon.pair_count, *own = NULL;
    for (size_t i = 0; i < s->unit_count; i++) {
        if (!unit_is_pair(&s->units[i]))
            continue;
        own = row;
        row[unit_number(&s->units[i])] = reading_cap(s->units[i].cost);
    }
    return own;
}

/* All rows are COST_NEVER again, by what was entered, which is little. */
static void clear_pair_rows(reading *r)
{
    for (size_t i = 0; i < r->segment_count; i++) {
        const segment *s = &r->segments[i];
        for (size_t k = 0; k < s->unit_count && s->by_pair; k++) {
            if (unit_is_pair(&s->units[k]))
                s->by_pair[unit_number(&s->units[k])] = COST_NEVER;
        }
    }
    r->segment_count = 0;
}

/* Notes what a unit costs. */
static void note_unit(const reading *r, const vb_channel_unit *unit, least_costs *l)
{
    uint16_t number = unit_number(unit);
    cost own = reading_cap(unit->cost);
    if (!unit_is_pair(unit)) {
        note_letter(l, r->kinds[number], own);
        return;
    }
    uint32_t letters = r->lexicon.pairs[number];
    note_pair(l, r->kinds[letters >> 16], r->kinds[letters & UINT16_MAX], own);
}

/* What may have been written where `count` letters from `start` on were read; lowers what that
 * costs at least. False when nothing may that is more than single letters. */
static bool read_segment(reading *r, size_t start, size_t count, least_costs *least)
{
    segment own = {.start = (uint8_t)start, .end = (uint8_t)(start + count)};
    own.units = vb_channel_units(r->channel, r->read + start, count, &own.unit_count);
    if (own.unit_count == 0)
        return false;
    for (size_t i = 0; i < own.unit_count; i++)
        note_unit(r, &own.units[i], least);
    own.by_pair = pair_row(r, &own);
    r->segments[r->segment_count++] = own;
    return true;
}

/* The ways through a syllable of the table. */
static const struct stage_step {
    stage from;
    written_kind by;
    stage to;
} steps[] = {
    {ONSET, A_CONSONANT, ONSET},
    {ONSET, TWO_CONSONANTS, ONSET},
    {ONSET, CONSONANT_VOWEL, SECOND_VOWEL},
    {RIME, A_VOWEL, SECOND_VOWEL},
    {RIME, TWO_VOWELS, THIRD_VOWEL},
    {RIME, VOWEL_ENDING, CODA_TAIL},
    {SECOND_VOWEL, A_VOWEL, THIRD_VOWEL},
    {SECOND_VOWEL, TWO_VOWELS, CODA},
    {SECOND_VOWEL, VOWEL_ENDING, CODA_TAIL},
    {THIRD_VOWEL, A_VOWEL, CODA},
    {THIRD_VOWEL, VOWEL_ENDING, CODA_TAIL},
    {CODA, AN_ENDING, CODA_TAIL},
    {CODA, ENDING_CLOSING, END},
    {CODA_TAIL, A_CLOSING, END},
};

/* Lowers what the rest costs from `place` on, by what was written from there to `end`. */
static void lower_rest(reading *r, size_t place, size_t end, const least_costs *least)
{
    cost *rest = r->rest.cells + FIRST;
    lower(&rest[place], (cost)(least->any + rest[end]));
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
        lower(&r->rests[steps[i].from].cells[FIRST + place],
              (cost)(least->as[steps[i].by] + r->rests[steps[i].to].cells[FIRST + end]));
}

/* The same by a letter that was put in when it was read, which leaves one where one is. */
static void lower_by_inserted(reading *r, size_t place)
{
    cost own = r->inserted[place], *rest = r->rest.cells + FIRST + place;
    lower(rest, (cost)(own + rest[1]));
    for (stage at = ONSET; at < STAGES; at++) {
        rest = r->rests[at].cells + FIRST + place;
        lower(rest, (cost)(own + rest[1]));
    }
}

/* The same by what is not written at all: only the first vowel of a rime that is none cannot be
 * spared. */
static void lower_by_nothing(reading *r, size_t place)
{
    cost *cells[STAGES];
    for (stage at = ONSET; at < STAGES; at++)
        cells[at] = &r->rests[at].cells[FIRST + place];
    for (stage at = END; at > SECOND_VOWEL; at--)
        lower(cells[at - 1], *cells[at]);
    lower(cells[RIME], lesser(*cells[END], (cost)(*cells[SECOND_VOWEL] + r->lost_vowel)));
    lower(cells[ONSET], *cells[RIME]);
}

/* The segments of the word, and what reading it costs at least. */
static void read_segments(reading *r)
{
    column_clear(&r->rest);
    r->rest.cells[FIRST + r->len] = 0;
    for (stage at = ONSET; at < STAGES; at++)
        r->rests[at] = r->rest;
    for (size_t j = r->len; j-- > 0;) {
        for (size_t count = 1; count <= VB_READ_MAX && j + count <= r->len; count++) {
            least_costs least = count == 1 ? *least_of(r, r->read[j]) : never();
            if (read_segment(r, j, count, &least) || count == 1)
                lower_rest(r, j, j + count, &least);
        }
        lower_by_inserted(r, j);
        lower_by_nothing(r, j);
    }
}

/* What letters cost that may have been read as the segment. */
static void weigh_segment(reading *r, const segment *s)
{
    for (size_t i = 0; i < s->unit_count && s->end - s->start > 1; i++) {
        if (unit_is_pair(&s->units[i]))
            continue;
        letter_costs *costs = &r->costs[unit_number(&s->units[i])];
        for (size_t j = 0; j < r->cells + LANES && costs->more_of != r->word; j += LANES) {
            store(fill(COST_NEVER), costs->two + j);
            store(fill(COST_NEVER), costs->three + j);
        }
        costs->more_of = r->word;
        (s->end - s->start == 2 ? costs->two : costs->three)[s->end] =
            reading_cap(s->units[i].cost);
    }
}

bool reading_of(reading *r, vb_slice word)
{
    uint32_t c;
    clear_pair_rows(r);
    r->len = r->upper_letters = r->lower_letters = 0;
    r->first_is_upper = false;
    r->word++;
    for (size_t at = 0; at < word.len;) {
        if (r->len == WORD_LETTERS_MAX)
            return false;
        at += vb_utf8_decode(word, at, &c);
        read_letter(r, c);
    }
    r->cells = (r->len / LANES + 1) * LANES;
    if (r->len == 0)
        return false;
    read_segments(r);
    for (size_t i = 0; i < r->segment_count; i++)
        weigh_segment(r, &r->segments[i]);
    return true;
}

/* ---------------------------------------------------------------------------------- letters -- */

/* What the letter costs as one or as none. */
static void weigh_letter(const reading *r, uint16_t letter, letter_costs *costs)
{
    for (size_t j = 0; j < r->cells + LANES; j += LANES)
        store(fill(COST_NEVER), costs->one + j);
    for (size_t j = 1; j <= r->len; j++)
        costs->one[j] = reading_cap(vb_channel_single(r->channel, r->read[j - 1])[letter]);
    costs->dropped = reading_cap(vb_channel_dropped(r->channel)[letter]);
    costs->has_more = costs->more_of == r->word;
    costs->word = r->word;
}

/* ---------------------------------------------------------------------------------- columns -- */

void column_first(const reading *r, column *first)
{
    column_clear(first);
    first->cells[FIRST + 0] = 0;
    column_insert(r, first);
}

void column_append(reading *r, const column *before, const column *from, uint16_t letter,
                   uint16_t pair, column *to)
{
    letter_costs *costs = &r->costs[letter];
    if (costs->word != r->word)
        weigh_letter(r, letter, costs);
    for (size_t j = 0; j < r->cells; j += LANES) {
        const cost *own = from->cells + FIRST + j;
        lanes least =
            lesser_lanes(load(own) + costs->dropped, load(own - 1) + load(costs->one + j));
        if (costs->has_more)
            least = lesser_lanes(least, lesser_lanes(load(own - 2) + load(costs->two + j),
                                                     load(own - 3) + load(costs->three + j)));
        store(lesser_lanes(least, fill(COST_NEVER)), to->cells + FIRST + j);
    }
    for (size_t i = 0; i < r->segment_count && pair; i++) {
        const segment *s = &r->segments[i];
        cost *cell = &to->cells[FIRST + s->end];
        if (s->by_pair)
            *cell = lesser(*cell, (cost)(before->cells[FIRST + s->start] + s->by_pair[pair]));
    }
}

void column_insert(const reading *r, column *c)
{
    cost *cells = c->cells + FIRST, last = cells[0];
    for (size_t j = 1; j <= r->len; j++)
        cells[j] = last = lesser(cells[j], (cost)(last + r->inserted[j - 1]));
}
