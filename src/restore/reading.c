/*
 * What the channel says of one read word: the cost of each letter at each place of it, and how
 * little any way of writing the rest can cost.
 *
 * The bounds are what makes the search of the lexicon short. The trie's nodes fall into a few
 * stages, and the trie itself says which letters lead from stage to stage: no second tone, no long
 * tail behind a coda. Going back from the word's end, the least cost of what is left at a stage is
 * the least over the stages that may come next; what it costs at least to come there with one
 * letter read is worked out once in a channel's life.
 */
#include "restore/reading.h"

#include <string.h>

/* ------------------------------------------------------------------------------------- life -- */

static cost cap(uint16_t of_channel)
{
    return (cost)(of_channel < COST_MAX ? of_channel : COST_MAX);
}

static void map_letters(reading *r, const vb_model *model)
{
    for (uint16_t i = 1; i < r->lexicon.letter_count; i++) {
        uint32_t code_point = r->lexicon.letters[i];
        uint16_t upper = vb_model_letter(model, vb_upper(code_point));
        char base = vb_latin_base(code_point);
        r->letters[PLAIN][i] = i;
        r->letters[CAPITALS][i] = r->letters[FIRST_CAPITAL][i] = upper ? upper : i;
        r->is_capital[i] = vb_lower(code_point) != code_point;
        r->written_last[i] = base && strchr("aeiouy", base) ? AFTER_VOWEL : 0;
        if (vb_letter_of(code_point).tone != VB_LEVEL)
            r->written_last[i] |= AFTER_TONE;
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

/* Gives the nodes from `number` on their stages; returns how many letters a word has left there at
 * most. */
static unsigned map_stages(reading *r, uint32_t number, unsigned tone, size_t depth)
{
    const vb_trie_node *node = &r->lexicon.nodes[number];
    unsigned last = r->written_last[node->letter] | tone, following = 0;
    for (size_t i = 0; i < node->children && depth < WORD_LETTERS_MAX; i++) {
        unsigned own =
            1 + map_stages(r, (uint32_t)(node->first_child + i), last & AFTER_TONE, depth + 1);
        following = own > following ? own : following;
    }
    following = following < FOLLOWING_MAX ? following : FOLLOWING_MAX;
    r->stages[number] =
        (uint8_t)(depth == 0 ? NOTHING_WRITTEN
                             : last | (node->form ? WORD_ENDS : 0) | following * LETTER_FOLLOWS);
    return following;
}

/* Sets of stages, by number and stage before. */
typedef stage_set turn_table[STAGES];

/* The turns that the trie makes from one node on, if they are made in an alphabet. */
static void map_turns_from(const reading *r, alphabet a, size_t number, turn_table *letters,
                           turn_table *pairs)
{
    const vb_trie_node *nodes = r->lexicon.nodes, *node = &nodes[number];
    uint8_t from = r->stages[number];
    for (uint32_t i = node->first_child; i < node->first_child + node->children; i++) {
        if (a != PLAIN && r->is_capital[nodes[i].letter])
            continue;
        letters[r->letters[a][nodes[i].letter]][from] |= (stage_set)1 << r->stages[i];
        for (uint32_t k = nodes[i].first_child; k < nodes[i].first_child + nodes[i].children; k++)
            pairs[r->pairs[a][nodes[k].pair]][from] |= (stage_set)1 << r->stages[k];
    }
}

static bool list_turns(turn_table *table, size_t count, turns *t)
{
    vb_array_clear(&t->items);
    for (size_t i = 0; i < count; i++) {
        t->first[i] = t->items.count;
        for (uint8_t from = 0; from < STAGES; from++) {
            for (stage_set to = table[i][from]; to; to &= to - 1)
                vb_array_push(&t->items, &(turn){from, (uint8_t)__builtin_ctz(to)});
        }
    }
    t->first[count] = t->items.count;
    return !t->items.failed;
}

static bool map_turns(reading *r)
{
    size_t letter_count = r->lexicon.letter_count, pair_count = r->lexicon.pair_count;
    turn_table *letters = vb_allocate(r->memory, letter_count * sizeof *letters),
               *pairs = vb_allocate(r->memory, pair_count * sizeof *pairs);
    bool whole = letters && pairs;
    for (alphabet a = PLAIN; a < FIRST_CAPITAL && whole; a++) {
        memset(letters, 0, letter_count * sizeof *letters);
        memset(pairs, 0, pair_count * sizeof *pairs);
        for (size_t i = 0; i < r->lexicon.node_count; i++)
            map_turns_from(r, a, i, letters, pairs);
        if (a == PLAIN)
            map_turns_from(r, FIRST_CAPITAL, 0, letters, pairs);
        whole = list_turns(letters, letter_count, &r->letter_turns[a]) &&
                list_turns(pairs, pair_count, &r->pair_turns[a]);
    }
    vb_release(r->memory, letters);
    vb_release(r->memory, pairs);
    return whole;
}

static bool allocate_turns(reading *r)
{
    size_t letters = r->lexicon.letter_count, pairs = r->lexicon.pair_count;
    bool whole = true;
    for (alphabet a = PLAIN; a < FIRST_CAPITAL; a++) {
        r->letter_turns[a] = (turns){vb_allocate(r->memory, (letters + 1) * sizeof(size_t)),
                                     VB_ARRAY(turn, r->memory)};
        r->pair_turns[a] = (turns){vb_allocate(r->memory, (pairs + 1) * sizeof(size_t)),
                                   VB_ARRAY(turn, r->memory)};
        whole = whole && r->letter_turns[a].first && r->pair_turns[a].first;
    }
    return whole;
}

static bool allocate_maps(reading *r)
{
    const vb_allocator *memory = r->memory;
    size_t letters = r->lexicon.letter_count;
    r->is_capital = vb_allocate(memory, letters * sizeof(bool));
    r->written_last = vb_allocate(memory, letters);
    r->letters[0] = vb_allocate(memory, ALPHABETS * letters * sizeof(uint16_t));
    r->pairs[0] = vb_allocate(memory, ALPHABETS * r->lexicon.pair_count * sizeof(uint16_t));
    if (!r->is_capital || !r->written_last || !r->letters[0] || !r->pairs[0])
        return false;
    for (size_t i = 1; i < ALPHABETS; i++) {
        r->letters[i] = r->letters[0] + i * letters;
        r->pairs[i] = r->pairs[0] + i * r->lexicon.pair_count;
    }
    return allocate_turns(r);
}

static bool allocate_rows(reading *r)
{
    enum { ROWS = WORD_LETTERS_MAX * VB_READ_MAX };
    const vb_allocator *memory = r->memory;
    r->costs = vb_allocate(memory, r->lexicon.letter_count * sizeof *r->costs);
    r->pair_rows = vb_allocate(memory, ROWS * r->lexicon.pair_count * sizeof(cost));
    bool whole = r->costs && r->pair_rows;
    for (alphabet a = PLAIN; a < ALPHABETS; a++) {
        bounds *b = &r->bounds[a];
        b->ways = vb_allocate(memory, r->lexicon.letter_count * sizeof *b->ways);
        whole = whole && b->ways;
    }
    return whole;
}

bool reading_learn(reading *r, vb_lexicon grown)
{
    vb_release(r->memory, r->stages);
    r->lexicon = grown;
    r->stages = vb_allocate(r->memory, grown.node_count);
    if (!r->stages)
        return false;
    map_stages(r, 0, 0, 0);
    return map_turns(r);
}

bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model)
{
    *r = (reading){
        .memory = memory, .lexicon = vb_model_lexicon(model), .of_channel = VB_ARENA(memory)};
    if (!allocate_maps(r) || !allocate_rows(r))
        return false;
    map_letters(r, model);
    map_pairs(r, model);
    return reading_learn(r, r->lexicon);
}

void reading_end(reading *r)
{
    void *const owned[] = {r->is_capital, r->written_last, r->stages,   r->letters[0],
                           r->pairs[0],   r->costs,        r->pair_rows};
    for (size_t i = 0; i < sizeof owned / sizeof owned[0]; i++)
        vb_release(r->memory, owned[i]);
    for (size_t i = 0; i < ALPHABETS; i++)
        vb_release(r->memory, r->bounds[i].ways);
    for (size_t i = 0; i < FIRST_CAPITAL; i++) {
        vb_release(r->memory, r->letter_turns[i].first);
        vb_release(r->memory, r->pair_turns[i].first);
        vb_array_free(&r->letter_turns[i].items);
        vb_array_free(&r->pair_turns[i].items);
    }
    vb_arena_free(&r->of_channel);
}

/* ---------------------------------------------------------------------------------- channel -- */

static void forget_ways(ways *w)
{
    for (size_t i = 0; i < STAGES; i++) {
        for (size_t k = 0; k < STAGES; k++)
            w->from[i][k] = COST_NEVER;
    }
}

static inline const turn *first_turn(const turns *t, size_t number)
{
    return (const turn *)t->items.items + t->first[number];
}

/* The ways of letters at what each costs as it is written. */
static void open_ways(const turns *letters, size_t count, const uint16_t *costs, ways *w)
{
    forget_ways(w);
    for (size_t i = 1; i < count; i++) {
        cost own = cap(costs[i]);
        const turn *end = first_turn(letters, i + 1);
        for (const turn *t = first_turn(letters, i); t < end; t++)
            w->from[t->to][t->from] = lesser(w->from[t->to][t->from], own);
    }
}

/* The ways to each stage by one more stage, if that is less. */
static void prolong_ways(ways *w)
{
    for (size_t by = 0; by < STAGES; by++) {
        for (size_t to = 0; to < STAGES; to++) {
            cost last = w->from[to][by];
            for (size_t from = 0; from < STAGES; from++)
                w->from[to][from] = lesser(w->from[to][from], (cost)(w->from[by][from] + last));
        }
    }
}

void reading_set_channel(reading *r, const vb_channel *channel)
{
    r->channel = channel;
    vb_arena_free(&r->of_channel);
    for (alphabet a = PLAIN; a < FIRST_CAPITAL; a++) {
        r->singles[a] = NULL;
        open_ways(&r->letter_turns[a], r->lexicon.letter_count, vb_channel_dropped(channel),
                  &r->dropped[a]);
        prolong_ways(&r->dropped[a]);
    }
}

/* What may have been written in an alphabet where `read` was read; NULL when memory ran out. */
static const read_costs *single(reading *r, alphabet a, uint16_t read)
{
    size_t count = vb_channel_read_count(r->channel);
    if (!r->singles[a])
        r->singles[a] = vb_arena_allocate(&r->of_channel, count * sizeof *r->singles[a]);
    if (!r->singles[a] || r->singles[a][read])
        return r->singles[a] ? r->singles[a][read] : NULL;
    read_costs *own = vb_arena_allocate(&r->of_channel, sizeof *own);
    if (!own)
        return NULL;
    const uint16_t *costs = vb_channel_single(r->channel, read);
    own->least = COST_MAX;
    for (size_t i = 0; i < r->lexicon.letter_count; i++)
        own->least = lesser(own->least, cap(costs[i]));
    open_ways(&r->letter_turns[a], r->lexicon.letter_count, costs, &own->ways);
    return r->singles[a][read] = own;
}

/* ------------------------------------------------------------------------------------- word -- */

static void read_letter(reading *r, uint32_t code_point)
{
    bool upper = vb_lower(code_point) != code_point;
    r->first_is_upper |= upper && r->len == 0;
    r->upper_letters += upper;
    r->lower_letters += !upper && vb_is_letter(code_point);
    r->read[r->len] = vb_channel_read_letter(r->channel, code_point);
    r->inserted[r->len] = cap(vb_channel_inserted(r->channel, r->read[r->len]));
    r->len++;
}

static bool is_pair(const vb_channel_unit *unit)
{
    return unit->written & VB_UNIT_PAIR;
}

/* The letter or pair that a unit was written as. */
static uint16_t number_of(const vb_channel_unit *unit)
{
    return (uint16_t)(unit->written & ~(unsigned)VB_UNIT_PAIR);
}

/* What pairs cost where the segment was read; NULL when it was read for none. */
static cost *pair_row(const reading *r, const segment *s)
{
    cost *row = r->pair_rows + r->segment_count * r->lexicon.pair_count, *own = NULL;
    for (size_t i = 0; i < s->unit_count; i++) {
        if (!is_pair(&s->units[i]))
            continue;
        for (size_t k = 0; k < r->lexicon.pair_count && !own; k++)
            row[k] = COST_NEVER;
        own = row;
        row[number_of(&s->units[i])] = cap(s->units[i].cost);
    }
    return own;
}

/* What may have been written where `count` letters from `start` on were read; returns the least of
 * its costs. */
static cost read_segment(reading *r, size_t start, size_t count)
{
    segment own = {.start = (uint8_t)start, .end = (uint8_t)(start + count)};
    cost least = COST_NEVER;
    own.units = vb_channel_units(r->channel, r->read + start, count, &own.unit_count);
    for (size_t i = 0; i < own.unit_count; i++)
        least = lesser(least, cap(own.units[i].cost));
    own.by_pair = pair_row(r, &own);
    r->reads_pairs |= own.by_pair != NULL;
    if (own.unit_count)
        r->segments[r->segment_count++] = own;
    return least;
}

/* The segments of the word, and what reading it costs at least. */
static bool read_segments(reading *r)
{
    int32_t rest[WORD_LETTERS_MAX + 1] = {0};
    for (size_t j = r->len; j-- > 0;) {
        const read_costs *own = single(r, PLAIN, r->read[j]);
        if (!own)
            return false;
        rest[j] = INT32_MAX;
        for (size_t count = 1; count <= VB_READ_MAX && j + count <= r->len; count++) {
            cost least = read_segment(r, j, count);
            if (count == 1)
                least = lesser(least, lesser(own->least, r->inserted[j]));
            rest[j] = least + rest[j + count] < rest[j] ? least + rest[j + count] : rest[j];
        }
    }
    r->rest = rest[0];
    return true;
}

bool reading_of(reading *r, vb_slice word)
{
    uint32_t c;
    r->word++;
    r->len = r->segment_count = r->upper_letters = r->lower_letters = 0;
    r->first_is_upper = r->reads_pairs = false;
    for (size_t at = 0; at < word.len;) {
        if (r->len == WORD_LETTERS_MAX)
            return false;
        at += vb_utf8_decode(word, at, &c);
        read_letter(r, c);
    }
    r->width = r->len / LANES + 1;
    return r->len > 0 && read_segments(r);
}

/* ----------------------------------------------------------------------------------- bounds -- */

/* What is left at each stage once the ways are gone and `rest` is left at their ends, if that is
 * less. */
static void relax(const ways *w, const cost *rest, cost *left)
{
    lanes least[STAGES / LANES];
    for (size_t i = 0; i < STAGES / LANES; i++)
        least[i] = load(left + i * LANES);
    for (size_t to = 0; to < STAGES; to++) {
        if (rest[to] >= COST_NEVER)
            continue;
        for (size_t i = 0; i < STAGES / LANES; i++)
            least[i] = lesser_lanes(least[i], load(w->from[to] + i * LANES) + rest[to]);
    }
    for (size_t i = 0; i < STAGES / LANES; i++)
        store(least[i], left + i * LANES);
}

/* The same by a segment that is read as a unit; what one letter costs as another is in the ways. */
static void relax_segment(const reading *r, alphabet a, const segment *s, const cost *rest,
                          cost *left)
{
    for (size_t i = 0; i < s->unit_count; i++) {
        bool pair = is_pair(&s->units[i]);
        const turns *all = pair ? &r->pair_turns[a] : &r->letter_turns[a];
        if (!pair && s->end - s->start == 1)
            continue;
        cost own = cap(s->units[i].cost);
        const turn *end = first_turn(all, number_of(&s->units[i]) + 1U);
        for (const turn *t = first_turn(all, number_of(&s->units[i])); t < end; t++)
            left[t->from] = lesser(left[t->from], (cost)(own + rest[t->to]));
    }
}

/* What is left at each stage behind all letters: nothing where a word ends. */
static void end_word(cost *left)
{
    for (size_t stage = 0; stage < STAGES; stage++)
        left[stage] = stage & WORD_ENDS ? 0 : COST_NEVER;
}

/* What is left at each stage from place `place` on, what is left behind it being known. */
static bool bound_place(reading *r, alphabet a, size_t place, const segment **next,
                        cost (*left)[STAGES])
{
    cost open[STAGES];
    if (place == r->len) {
        end_word(open);
    } else {
        const read_costs *own = single(r, a, r->read[place]);
        if (!own)
            return false;
        for (size_t i = 0; i < STAGES; i++)
            open[i] = lesser((cost)(r->inserted[place] + left[place + 1][i]), COST_NEVER);
        relax(&own->ways, left[place + 1], open);
    }
    for (; *next < r->segments + r->segment_count && (*next)->start == place; (*next)++)
        relax_segment(r, a, *next, left[(*next)->end], open);
    memcpy(left[place], open, sizeof open);
    relax(&r->dropped[a], open, left[place]);
    return true;
}

static bool bound_word(reading *r, alphabet a, bounds *b)
{
    cost left[WORD_LETTERS_MAX + 1][STAGES];
    const segment *next = r->segments;
    for (size_t place = r->len + 1; place-- > 0;) {
        if (!bound_place(r, a, place, &next, left))
            return false;
    }
    for (size_t stage = 0; stage < STAGES; stage++) {
        for (size_t place = 0; place < r->width * LANES; place++)
            b->left[stage][place] = place <= r->len ? left[place][stage] : (cost)COST_NEVER;
    }
    b->word = r->word;
    return true;
}

const bounds *reading_bounds(reading *r)
{
    alphabet a = r->mode == SHAPE_UPPER ? CAPITALS : PLAIN;
    bounds *b = &r->bounds[a];
    return b->word == r->word || bound_word(r, a, b) ? b : NULL;
}

/* ---------------------------------------------------------------------------------- letters -- */

static void weigh_letters(reading *r)
{
    const uint16_t *dropped = vb_channel_dropped(r->channel);
    for (size_t i = 0; i < r->lexicon.letter_count; i++) {
        letter_costs *costs = &r->costs[i];
        for (size_t j = 0; j < (r->width + 1) * LANES; j += LANES) {
            store(fill(COST_NEVER), costs->one + j);
            store(fill(COST_NEVER), costs->two + j);
            store(fill(COST_NEVER), costs->three + j);
        }
        costs->has_more = costs->begins_pair = false;
        costs->dropped = cap(dropped[i]);
    }
    for (size_t j = 1; j <= r->len; j++) {
        const uint16_t *single = vb_channel_single(r->channel, r->read[j - 1]);
        for (size_t i = 0; i < r->lexicon.letter_count; i++)
            r->costs[i].one[j] = cap(single[i]);
    }
}

static void weigh_segment(reading *r, const segment *s)
{
    for (size_t i = 0; i < s->unit_count && s->end - s->start > 1; i++) {
        if (is_pair(&s->units[i]))
            continue;
        letter_costs *costs = &r->costs[number_of(&s->units[i])];
        (s->end - s->start == 2 ? costs->two : costs->three)[s->end] = cap(s->units[i].cost);
        costs->has_more = true;
    }
}

/* A node that is the first of a pair may lead no further but by the pair: what is left behind the
 * pair is noted at its first letter. */
static void note_pair(reading *r, alphabet a, const segment *s, const vb_channel_unit *unit,
                      const bounds *b)
{
    uint16_t pair = number_of(unit), first = (uint16_t)(r->lexicon.pairs[pair] >> 16);
    letter_costs *costs = &r->costs[first];
    cost rest = COST_NEVER;
    const turn *end = first_turn(&r->pair_turns[a], pair + 1U);
    for (const turn *t = first_turn(&r->pair_turns[a], pair); t < end; t++)
        rest = lesser(rest, b->left[t->to][s->end]);
    for (size_t j = 0; j < r->width * LANES && !costs->begins_pair; j++)
        costs->pair_ways[j] = COST_NEVER;
    costs->begins_pair = true;
    costs->pair_ways[s->start] = lesser(costs->pair_ways[s->start], (cost)(cap(unit->cost) + rest));
}

static void note_pairs(reading *r, alphabet a, const bounds *b)
{
    for (size_t i = 0; i < r->segment_count && r->reads_pairs; i++) {
        const segment *s = &r->segments[i];
        for (size_t k = 0; k < s->unit_count && s->by_pair; k++) {
            if (is_pair(&s->units[k]))
                note_pair(r, a, s, &s->units[k], b);
        }
    }
}

/* What is left at least behind a letter that leaves these bits of a stage. */
static void left_behind(const reading *r, const bounds *b, unsigned last, cost *left)
{
    for (size_t j = 0; j < (r->width + 1) * LANES; j += LANES)
        store(fill(COST_NEVER), left + j);
    for (unsigned stage = 0; stage < STAGES; stage++) {
        if ((stage & AFTER_VOWEL) != (last & AFTER_VOWEL) || (last & AFTER_TONE & ~stage))
            continue;
        for (size_t j = 0; j < r->width * LANES; j += LANES)
            store(lesser_lanes(load(left + j), load(b->left[stage] + j)), left + j);
    }
}

/* LANES ways of a letter, where `left` points to what is left behind it. */
static inline lanes ways_of(const letter_costs *costs, const cost *left, size_t first)
{
    lanes way =
        lesser_lanes(load(left) + costs->dropped, load(left + 1) + load(costs->one + first + 1));
    if (costs->has_more)
        way = lesser_lanes(way, lesser_lanes(load(left + 2) + load(costs->two + first + 2),
                                             load(left + 3) + load(costs->three + first + 3)));
    return costs->begins_pair ? lesser_lanes(way, load(costs->pair_ways + first)) : way;
}

/* The ways of all letters of an alphabet, `b` being the bounds behind them. The pairs of PLAIN are
 * those of FIRST_CAPITAL too. */
static void find_ways(reading *r, alphabet a, const bounds *b)
{
    cost left[AFTER_VOWEL + AFTER_TONE + 1][PLACES_MAX + LANES];
    if (r->bounds[a].weighed == r->word)
        return;
    if (a != FIRST_CAPITAL)
        note_pairs(r, a, b);
    for (unsigned last = 0; last <= AFTER_VOWEL + AFTER_TONE; last++)
        left_behind(r, b, last, left[last]);
    for (size_t i = 1; i < r->lexicon.letter_count; i++) {
        const letter_costs *costs = &r->costs[r->letters[a][i]];
        for (size_t j = 0; j < r->width * LANES; j += LANES)
            store(ways_of(costs, left[r->written_last[i]] + j, j), r->bounds[a].ways[i] + j);
    }
    r->bounds[a].weighed = r->word;
}

void reading_weigh(reading *r)
{
    alphabet a = r->mode == SHAPE_UPPER ? CAPITALS : PLAIN;
    if (r->weighed != r->word) {
        weigh_letters(r);
        for (size_t i = 0; i < r->segment_count; i++)
            weigh_segment(r, &r->segments[i]);
    }
    r->weighed = r->word;
    find_ways(r, a, &r->bounds[a]);
    if (r->mode == SHAPE_CAPITAL)
        find_ways(r, FIRST_CAPITAL, &r->bounds[PLAIN]);
}

/* ---------------------------------------------------------------------------------- columns -- */

void column_begin(column *c)
{
    for (size_t j = 0; j < LANES; j++)
        c->cells[j] = COST_NEVER;
}

void column_of_nothing(const reading *r, column *root)
{
    column_begin(root);
    cost *cells = root->cells + LANES;
    cells[0] = 0;
    for (size_t j = 1; j < r->width * LANES; j++)
        cells[j] = j <= r->len ? lesser((cost)(cells[j - 1] + r->inserted[j - 1]), COST_NEVER)
                               : (cost)COST_NEVER;
}

static int32_t least_lane(lanes l)
{
    cost least = l[0];
    for (size_t j = 1; j < LANES; j++)
        least = lesser(least, l[j]);
    return least;
}

/* One letter more: LANES cells of the column below, where `from` points to those of its own. */
static inline lanes extend_lanes(const cost *from, const letter_costs *costs, size_t first)
{
    lanes to = lesser_lanes(load(from) + costs->dropped, load(from - 1) + load(costs->one + first));
    if (costs->has_more)
        to = lesser_lanes(to, lesser_lanes(load(from - 2) + load(costs->two + first),
                                           load(from - 3) + load(costs->three + first)));
    return lesser_lanes(to, fill(COST_NEVER));
}

/* The same by a pair of letters that was read as one unit, from the column above the parent's. */
static int32_t extend_by_pair(const reading *r, const column *grandparent, uint16_t pair,
                              const cost *left, column *below)
{
    int32_t least = COST_NEVER;
    for (size_t i = 0; i < r->segment_count; i++) {
        const segment *s = &r->segments[i];
        if (!s->by_pair)
            continue;
        cost own = (cost)(grandparent->cells[LANES + s->start] + s->by_pair[pair]);
        cost *to = &below->cells[LANES + s->end];
        *to = lesser(*to, own);
        least = lesser((cost)least, (cost)(own + left[s->end]));
    }
    return least;
}

int32_t column_write(const reading *r, const column *parent, const column *own,
                     const vb_trie_node *node, size_t depth, const cost *left, column *below)
{
    const letter_costs *costs = &r->costs[r->letters[alphabet_at(r, depth)][node->letter]];
    lanes least = fill(COST_NEVER);
    for (size_t first = 0; first < r->width * LANES; first += LANES) {
        lanes to = extend_lanes(own->cells + LANES + first, costs, first);
        store(to, below->cells + LANES + first);
        least = lesser_lanes(least, to + load(left + first));
        if (costs->begins_pair)
            least = lesser_lanes(least,
                                 load(own->cells + LANES + first) + load(costs->pair_ways + first));
    }
    uint16_t pair = r->reads_pairs ? shaped_pair(r, node->pair, depth) : 0;
    int32_t by_pair = pair ? extend_by_pair(r, parent, pair, left, below) : COST_NEVER,
            by_letter = least_lane(least);
    return by_pair < by_letter ? by_pair : by_letter;
}

void column_insert(const reading *r, column *below)
{
    cost *cells = below->cells + LANES, last = cells[0];
    for (size_t j = 1; j <= r->len; j++)
        cells[j] = last = lesser(cells[j], (cost)(last + r->inserted[j - 1]));
}

void column_extend(const reading *r, const column *parent, const column *own,
                   const vb_trie_node *node, size_t depth, column *below)
{
    static const cost nothing_left[PLACES_MAX];
    column_write(r, parent, own, node, depth, nothing_left, below);
    column_insert(r, below);
}
