/*
 * What the channel says of one read word: the cost of each letter at each place of it, and how
 * little any way of writing the rest can cost.
 *
 * The bounds are what makes the search of the lexicon short. They come from the trie itself: which
 * letters follow a consonant and which a vowel. Going back from the word's end, the least cost of
 * what is left is the least over the letters that may come next.
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
        r->class_of[i] = base && strchr("aeiouy", base) ? VOWEL : CONSONANT;
        r->is_vowel[i] = r->class_of[i] == VOWEL ? -1 : 0;
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

/* Which letters the trie has behind a letter of each class. */
static void map_followers(reading *r)
{
    for (size_t i = 0; i < LETTER_CLASSES * r->stride; i++)
        r->follows[0][i] = COST_NEVER;
    for (size_t i = 1; i < r->lexicon.node_count; i++) {
        const vb_trie_node *node = &r->lexicon.nodes[i];
        cost *follows = r->follows[r->class_of[node->letter]];
        for (size_t k = 0; k < node->children; k++)
            follows[r->lexicon.nodes[node->first_child + k].letter] = 0;
    }
}

static bool allocate_maps(reading *r)
{
    const vb_allocator *memory = r->memory;
    r->class_of = vb_allocate(memory, r->stride);
    r->is_vowel = vb_allocate(memory, r->stride * sizeof(cost));
    r->follows[0] = vb_allocate(memory, LETTER_CLASSES * r->stride * sizeof(cost));
    r->is_capital = vb_allocate(memory, r->stride * sizeof(bool));
    r->letters[0] = vb_allocate(memory, ALPHABETS * r->stride * sizeof(uint16_t));
    r->pairs[0] = vb_allocate(memory, ALPHABETS * r->lexicon.pair_count * sizeof(uint16_t));
    r->dropped[0] = vb_allocate(memory, ALPHABETS * r->stride * sizeof(cost));
    if (!r->class_of || !r->is_vowel || !r->follows[0] || !r->is_capital || !r->letters[0] ||
        !r->pairs[0] || !r->dropped[0])
        return false;
    for (size_t i = 1; i < LETTER_CLASSES; i++)
        r->follows[i] = r->follows[0] + i * r->stride;
    for (size_t i = 1; i < ALPHABETS; i++) {
        r->letters[i] = r->letters[0] + i * r->stride;
        r->pairs[i] = r->pairs[0] + i * r->lexicon.pair_count;
        r->dropped[i] = r->dropped[0] + i * r->stride;
    }
    return true;
}

static bool allocate_rows(reading *r)
{
    enum { ROWS = WORD_LETTERS_MAX * VB_READ_MAX };
    const vb_allocator *memory = r->memory;
    r->costs = vb_allocate(memory, r->lexicon.letter_count * sizeof *r->costs);
    r->segment_rows = vb_allocate(memory, ROWS * r->stride * sizeof(cost));
    r->pair_rows = vb_allocate(memory, ROWS * r->lexicon.pair_count * sizeof(cost));
    r->spare = vb_allocate(memory, r->stride * sizeof(cost));
    bool whole = r->costs && r->segment_rows && r->pair_rows && r->spare;
    for (size_t i = 0; i < ALPHABETS; i++) {
        bounds *b = &r->bounds[i];
        b->ways = vb_allocate(memory, (WORD_LETTERS_MAX + 1) * r->stride * sizeof(cost));
        whole = whole && b->ways;
    }
    return whole;
}

bool reading_begin(reading *r, const vb_allocator *memory, const vb_model *model)
{
    *r = (reading){
        .memory = memory, .lexicon = vb_model_lexicon(model), .of_channel = VB_ARENA(memory)};
    r->stride = (r->lexicon.letter_count + LANES - 1) / LANES * LANES;
    if (!allocate_maps(r) || !allocate_rows(r))
        return false;
    map_letters(r, model);
    map_pairs(r, model);
    map_followers(r);
    return true;
}

void reading_learn(reading *r, vb_lexicon grown)
{
    r->lexicon = grown;
    map_followers(r);
}

void reading_end(reading *r)
{
    void *const owned[] = {r->class_of,     r->is_vowel,  r->follows[0], r->is_capital,
                           r->letters[0],   r->pairs[0],  r->dropped[0], r->costs,
                           r->segment_rows, r->pair_rows, r->spare};
    for (size_t i = 0; i < sizeof owned / sizeof owned[0]; i++)
        vb_release(r->memory, owned[i]);
    for (size_t i = 0; i < ALPHABETS; i++)
        vb_release(r->memory, r->bounds[i].ways);
    vb_arena_free(&r->of_channel);
}

/* ---------------------------------------------------------------------------------- channel -- */

void reading_set_channel(reading *r, const vb_channel *channel)
{
    const uint16_t *dropped = vb_channel_dropped(channel);
    r->channel = channel;
    vb_arena_free(&r->of_channel);
    for (size_t a = 0; a < ALPHABETS; a++) {
        r->singles[a] = NULL;
        r->least_dropped[a] = COST_MAX;
        for (size_t i = 1; i < r->lexicon.letter_count; i++) {
            r->dropped[a][i] = cap(dropped[r->letters[a][i]]);
            r->least_dropped[a] = lesser(r->least_dropped[a], r->dropped[a][i]);
        }
    }
}

/* What may have been written where `read` was read, by the letters of an alphabet; NULL when memory
 * ran out. */
static const read_costs *single(reading *r, alphabet a, uint16_t read)
{
    size_t count = vb_channel_read_count(r->channel);
    if (!r->singles[a])
        r->singles[a] = vb_arena_allocate(&r->of_channel, count * sizeof *r->singles[a]);
    if (!r->singles[a] || r->singles[a][read])
        return r->singles[a] ? r->singles[a][read] : NULL;
    read_costs *row =
        vb_arena_allocate(&r->of_channel, sizeof *row + r->stride * sizeof row->by_letter[0]);
    if (!row)
        return NULL;
    const uint16_t *costs = vb_channel_single(r->channel, read);
    row->least = COST_MAX;
    for (size_t i = 0; i < r->stride; i++)
        row->by_letter[i] =
            i < r->lexicon.letter_count ? cap(costs[r->letters[a][i]]) : (cost)COST_NEVER;
    for (size_t i = 0; i < r->lexicon.letter_count; i++)
        row->least = lesser(row->least, cap(costs[i]));
    return r->singles[a][read] = row;
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

/* A row with `costs` where the units say so. NULL when none does. */
static cost *spread(const vb_channel_unit *units, size_t count, unsigned kind, cost *row,
                    size_t places)
{
    cost *spread = NULL;
    for (size_t i = 0; i < count; i++) {
        if ((units[i].written & VB_UNIT_PAIR) != kind)
            continue;
        for (size_t k = 0; k < places && !spread; k++)
            row[k] = COST_NEVER;
        spread = row;
        row[units[i].written & ~VB_UNIT_PAIR] = cap(units[i].cost);
    }
    return spread;
}

/* What may have been written where `count` letters from `start` on were read; returns the least of
 * its costs. */
static cost read_segment(reading *r, size_t start, size_t count)
{
    size_t unit_count, row = start * VB_READ_MAX + count - 1;
    const vb_channel_unit *units =
        vb_channel_units(r->channel, r->read + start, count, &unit_count);
    r->segments[start][count] =
        spread(units, unit_count, 0, r->segment_rows + row * r->stride, r->stride);
    cost *by_pair = spread(units, unit_count, VB_UNIT_PAIR,
                           r->pair_rows + row * r->lexicon.pair_count, r->lexicon.pair_count);
    if (by_pair)
        r->pair_segments[r->pair_count++] =
            (pair_costs){(uint8_t)start, (uint8_t)(start + count), by_pair};
    cost least = COST_NEVER;
    for (size_t i = 0; i < unit_count; i++)
        least = lesser(least, cap(units[i].cost));
    return least;
}

/* The segments of the word, and what reading its beginnings and its ends costs at least. */
static bool read_segments(reading *r)
{
    int32_t rest[WORD_LETTERS_MAX + 1] = {0}, before[WORD_LETTERS_MAX + 1] = {0};
    r->unwritten[r->len] = 0;
    for (size_t j = r->len; j-- > 0;) {
        const read_costs *own = single(r, PLAIN, r->read[j]);
        if (!own)
            return false;
        r->unwritten[j] = lesser((cost)(r->inserted[j] + r->unwritten[j + 1]), COST_NEVER);
        rest[j] = INT32_MAX;
        for (size_t count = 1; count <= VB_READ_MAX && j + count <= r->len; count++) {
            cost least = read_segment(r, j, count);
            if (count == 1)
                least = lesser(least, lesser(own->least, r->inserted[j]));
            r->least[j][count] = least;
            rest[j] = least + rest[j + count] < rest[j] ? least + rest[j + count] : rest[j];
        }
    }
    r->rest = rest[0];
    for (size_t j = 0; j < PLACES_MAX; j++)
        r->before[j] = j ? COST_NEVER : 0;
    for (size_t j = 1; j <= r->len; j++) {
        before[j] = INT32_MAX;
        for (size_t count = 1; count <= VB_READ_MAX && count <= j; count++) {
            int32_t way = before[j - count] + r->least[j - count][count];
            before[j] = way < before[j] ? way : before[j];
        }
        r->before[j] = (cost)(before[j] < COST_NEVER ? before[j] : COST_NEVER);
    }
    return true;
}

bool reading_of(reading *r, vb_slice word)
{
    uint32_t c;
    r->word++;
    r->len = r->pair_count = r->upper_letters = r->lower_letters = 0;
    r->first_is_upper = false;
    for (size_t at = 0; at < word.len;) {
        if (r->len == WORD_LETTERS_MAX)
            return false;
        at += vb_utf8_decode(word, at, &c);
        read_letter(r, c);
    }
    r->width = r->len / LANES + 1;
    return r->len > 0 && read_segments(r);
}

/* The letter as the last one, where the word is read up to `place`. */
static cost cost_as_last(const reading *r, const letter_costs *costs, size_t place)
{
    cost least = (cost)(costs->dropped + r->unwritten[place]);
    if (place + 1 <= r->len)
        least = lesser(least, (cost)(costs->one[place + 1] + r->unwritten[place + 1]));
    if (place + 2 <= r->len)
        least = lesser(least, (cost)(costs->two[place + 2] + r->unwritten[place + 2]));
    if (place + 3 <= r->len)
        least = lesser(least, (cost)(costs->three[place + 3] + r->unwritten[place + 3]));
    return least;
}

const letter_costs *reading_costs(reading *r, uint16_t written)
{
    letter_costs *costs = &r->costs[written];
    if (costs->word == r->word)
        return costs;
    costs->word = r->word;
    costs->has_more = false;
    costs->dropped = r->dropped[PLAIN][written];
    for (size_t j = 0; j < (r->width + 1) * LANES; j++)
        costs->one[j] = costs->two[j] = costs->three[j] = COST_NEVER;
    for (size_t j = 1; j <= r->len; j++) {
        const cost *two = j >= 2 ? r->segments[j - 2][2] : NULL,
                   *three = j >= 3 ? r->segments[j - 3][3] : NULL;
        costs->one[j] = r->singles[PLAIN][r->read[j - 1]]->by_letter[written];
        costs->two[j] = two ? two[written] : (cost)COST_NEVER;
        costs->three[j] = three ? three[written] : (cost)COST_NEVER;
        costs->has_more |= costs->two[j] < COST_NEVER || costs->three[j] < COST_NEVER;
    }
    for (size_t j = 0; j <= r->len; j++)
        costs->last[j] = cost_as_last(r, costs, j);
    return costs;
}

/* ----------------------------------------------------------------------------------- bounds -- */

/* By letter: `row`, and then what is left behind a letter of its class. */
static void relax(const reading *r, const cost *row, cost vowel, cost consonant, cost *ways)
{
    lanes behind = fill(consonant), apart = fill(vowel ^ consonant);
    for (size_t i = 0; i < r->stride; i += LANES) {
        lanes left = behind ^ (load(r->is_vowel + i) & apart);
        store(lesser_lanes(load(ways + i), load(row + i) + left), ways + i);
    }
}

/* The letters of an alphabet by `row`, and then the rest from place `next` on. */
static void relax_letters(const reading *r, const cost *row, const bounds *rest, size_t next,
                          cost *ways)
{
    relax(r, row, rest->left[VOWEL][next], rest->left[CONSONANT][next], ways);
}

/* The pairs whose first letter is next, read as the segments that begin at `place`. */
static void relax_pairs(const reading *r, alphabet a, const bounds *rest, size_t place, cost *ways)
{
    for (size_t i = 0; i < r->pair_count; i++) {
        const pair_costs *segment = &r->pair_segments[i];
        if (segment->start != place)
            continue;
        for (size_t p = 1; p < r->lexicon.pair_count; p++) {
            cost own = segment->by_pair[r->pairs[a][p]];
            uint32_t pair = r->lexicon.pairs[p];
            if (own < COST_NEVER)
                ways[pair >> 16] =
                    lesser(ways[pair >> 16],
                           (cost)(own + rest->left[r->class_of[pair & 0xFFFF]][segment->end]));
        }
    }
}

/* A letter that was not read, and then the rest from the same place on; more of them cost more. */
static void relax_dropped(const reading *r, alphabet a, const bounds *rest, size_t place,
                          cost *ways)
{
    cost vowel = rest->left[VOWEL][place], consonant = rest->left[CONSONANT][place],
         more = (cost)(lesser(vowel, consonant) + r->least_dropped[a]);
    relax(r, r->dropped[a], lesser(vowel, more), lesser(consonant, more), ways);
}

/* What is left at `place` behind each class: a letter that follows it, or a sign that nobody wrote,
 * or nothing. */
static void bound_left(const reading *r, size_t place, const cost *ways, bounds *b)
{
    for (size_t class = 0; class < LETTER_CLASSES; class ++) {
        lanes best = fill(COST_NEVER);
        for (size_t i = 0; i < r->stride; i += LANES)
            best = lesser_lanes(best, load(ways + i) + load(r->follows[class] + i));
        cost least = 0;
        if (place < r->len)
            least = lesser(COST_NEVER, (cost)(r->inserted[place] + b->left[class][place + 1]));
        for (size_t k = 0; k < LANES; k++)
            least = lesser(least, best[k]);
        b->left[class][place] = least;
    }
}

/* The row of a segment by the letters of an alphabet, as those of PLAIN or put together in
 * `spare`. */
static const cost *row_in(reading *r, alphabet a, const cost *row)
{
    if (a == PLAIN)
        return row;
    for (size_t i = 0; i < r->lexicon.letter_count; i++)
        r->spare[i] = row[r->letters[a][i]];
    return r->spare;
}

/* The ways on from one place, those behind it being known. */
static bool bound_place(reading *r, alphabet a, const bounds *rest, size_t place)
{
    bounds *b = &r->bounds[a];
    cost *ways = b->ways + place * r->stride;
    for (size_t i = 0; i < r->stride; i += LANES)
        store(fill(COST_NEVER), ways + i);
    if (place < r->len) {
        const read_costs *own = single(r, a, r->read[place]);
        if (!own)
            return false;
        relax_letters(r, own->by_letter, rest, place + 1, ways);
    }
    for (size_t count = 2; count <= VB_READ_MAX && place + count <= r->len; count++) {
        if (r->segments[place][count])
            relax_letters(r, row_in(r, a, r->segments[place][count]), rest, place + count, ways);
    }
    relax_pairs(r, a, rest, place, ways);
    if (b == rest)
        bound_left(r, place, ways, b);
    relax_dropped(r, a, rest, place, ways);
    if (b == rest)
        bound_left(r, place, ways, b);
    return true;
}

const bounds *reading_bounds(reading *r, alphabet a)
{
    bounds *b = &r->bounds[a];
    const bounds *rest = a == FIRST_CAPITAL ? reading_bounds(r, PLAIN) : b;
    if (b->word == r->word || !rest)
        return rest ? b : NULL;
    for (size_t place = r->len + 1; place-- > 0;) {
        if (!bound_place(r, a, rest, place))
            return NULL;
    }
    b->word = r->word;
    return b;
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
static void extend_by_pair(const reading *r, const column *grandparent, uint16_t pair,
                           column *below)
{
    for (size_t i = 0; i < r->pair_count; i++) {
        const pair_costs *segment = &r->pair_segments[i];
        cost own = (cost)(grandparent->cells[LANES + segment->start] + segment->by_pair[pair]);
        cost *to = &below->cells[LANES + segment->end];
        *to = lesser(*to, own);
    }
}

/* Letters that were read where none was written. */
static void insert(const reading *r, column *below)
{
    cost *cells = below->cells + LANES, last = cells[0];
    for (size_t j = 1; j <= r->len; j++)
        cells[j] = last = lesser(cells[j], (cost)(last + r->inserted[j - 1]));
}

void column_extend(reading *r, const column *parent, const column *own, const vb_trie_node *node,
                   size_t depth, column *below)
{
    const letter_costs *costs = reading_costs(r, r->letters[alphabet_at(r, depth)][node->letter]);
    for (size_t i = 0; i < r->width; i++)
        store(extend_lanes(own->cells + LANES * (i + 1), costs, LANES * i),
              below->cells + LANES * (i + 1));
    uint16_t pair = shaped_pair(r, node->pair, depth);
    if (pair)
        extend_by_pair(r, parent, pair, below);
    insert(r, below);
}
