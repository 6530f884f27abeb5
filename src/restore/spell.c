/*
 * From a read word to the spellings that may have been written: a search of the lexicon's trie by
 * the channel.
 *
 * A column of costs goes down the trie: column[j] is the least cost of having written the letters
 * on the path and read the first j letters of the word. A letter written extends the column by what
 * the channel says of it; a pair of letters read as one unit extends the column above the parent's.
 * A subtree is left when no cost in it can come within reach of the best spelling found. Columns
 * are 16-bit and padded, so that extending one is a few vector operations.
 */
#include "restore/restore.h"

#include <stdlib.h>
#include <string.h>

enum {
    MEMOS_MAX = 1 << 15,
    MEMO_SLOTS = 2 * MEMOS_MAX,
    /* A spelling this much worse than the best, or by the channel alone, is of no use; unless the
       words around leave doubt. */
    REACH = 9 * VB_COST_UNIT,
    FAR_REACH = 15 * VB_COST_UNIT,
    FIRST_LIMIT = 14 * VB_COST_UNIT, /* where the search looks first */
    LAST_LIMIT = 60 * VB_COST_UNIT,
    REST_MAX = 10 * VB_COST_UNIT, /* signs that no writing explains better than this are no word */
    /* What each sign of a word that no lexicon knows costs: such a word is rarely written with
       digits or marks in it. */
    COPY_LETTER = 4 * VB_COST_UNIT,
    COPY_DIGIT = 5 * VB_COST_UNIT,
    COPY_MARK = 7 * VB_COST_UNIT,
    /* With these a path of WORD_LETTERS_MAX letters cannot overflow 16 bits. */
    COST_MAX = 20 * VB_COST_UNIT,
    NEVER = 62 * VB_COST_UNIT,
    LANES = 8,
    BEFORE = LANES,
    COLUMN = (WORD_LETTERS_MAX + 1 + LANES - 1) / LANES * LANES
};

/* Place j of the word is cell BEFORE + j; the cells before are NEVER, so that looking back needs no
 * test. */
typedef struct column {
    uint16_t cells[BEFORE + COLUMN];
} column;

/* What the channel says of one letter: costs[j] of its having been read as the 1, 2 or 3 letters
 * that end at place j. */
typedef struct letter_costs {
    uint16_t one[COLUMN], two[COLUMN], three[COLUMN];
    bool has_more; /* than `one` */
} letter_costs;

/* A read segment that some pairs of letters may have been written for. */
typedef struct pair_costs {
    uint8_t start, end;
    const uint16_t *by_pair;
} pair_costs;

/* What the channel says of the word at hand. */
typedef struct reading {
    size_t len;
    uint16_t read[WORD_LETTERS_MAX];
    uint16_t inserted[WORD_LETTERS_MAX];
    const uint16_t *single[WORD_LETTERS_MAX];
    uint16_t *segments[WORD_LETTERS_MAX]
                      [VB_READ_MAX]; /* by start and length − 1: costs by letter, or NULL */
    uint16_t least[WORD_LETTERS_MAX][VB_READ_MAX]; /* of any writing of that segment */
    pair_costs pairs[WORD_LETTERS_MAX * VB_READ_MAX];
    size_t pair_count;
    uint16_t rest[WORD_LETTERS_MAX +
                  1]; /* the least that any writing of the letters from here on can cost */
    size_t upper_letters, lower_letters;
    bool first_is_upper;
} reading;

typedef struct memo {
    vb_slice word;
    uint64_t hash;
    int32_t reached; /* how far the search went: a search that may go further must look again */
    int32_t reach;   /* and how far behind the best */
    candidates found;
} memo;

struct speller {
    const vb_allocator *memory;
    const vb_model *model;
    vb_lexicon lexicon;
    const struct lexicon *words; /* with the user's; NULL: the model's alone */
    size_t model_words;
    const vb_channel *channel;
    const uint16_t *dropped;
    uint16_t *upper_letter; /* letter → its capital */
    uint16_t *capital_pair; /* pair → the pair with a capital first */
    uint16_t *upper_pair;   /* pair → both capitals */
    bool *is_upper;         /* by letter */
    reading word;
    letter_costs **costs; /* by letter, for the word at hand; NULL until the search asks */
    vb_arena rows;        /* of the word at hand */
    shape mode;
    bool fixed_only; /* leave out words that begin in lower case */
    int32_t reach;
    int32_t limit;         /* of the channel and the unigram together */
    int32_t channel_limit; /* of the channel alone */
    candidate found[CANDIDATES_MAX];
    int32_t totals[CANDIDATES_MAX]; /* channel and unigram */
    size_t found_count;
    memo *memos;
    size_t memo_count;
    vb_arena remembered;
};

/* ------------------------------------------------------------------------------------- life -- */

static void map_letters(speller *s)
{
    for (uint16_t i = 1; i < s->lexicon.letter_count; i++) {
        uint32_t code_point = s->lexicon.letters[i];
        uint16_t upper = vb_model_letter(s->model, vb_upper(code_point));
        s->upper_letter[i] = upper ? upper : i;
        s->is_upper[i] = vb_lower(code_point) != code_point;
    }
}

static void map_pairs(speller *s)
{
    for (uint16_t i = 1; i < s->lexicon.pair_count; i++) {
        uint16_t first = (uint16_t)(s->lexicon.pairs[i] >> 16),
                 second = (uint16_t)s->lexicon.pairs[i];
        s->capital_pair[i] = vb_model_pair(s->model, s->upper_letter[first], second);
        s->upper_pair[i] = vb_model_pair(s->model, s->upper_letter[first], s->upper_letter[second]);
    }
}

speller *speller_new(const vb_allocator *memory, const vb_model *model)
{
    speller *s = vb_allocate(memory, sizeof *s);
    if (!s)
        return NULL;
    s->memory = memory;
    s->model = model;
    s->lexicon = vb_model_lexicon(model);
    s->model_words = vb_model_word_count(model);
    s->rows = s->remembered = VB_ARENA(memory);
    s->upper_letter = vb_allocate(memory, s->lexicon.letter_count * sizeof(uint16_t));
    s->is_upper = vb_allocate(memory, s->lexicon.letter_count * sizeof(bool));
    s->capital_pair = vb_allocate(memory, s->lexicon.pair_count * sizeof(uint16_t));
    s->upper_pair = vb_allocate(memory, s->lexicon.pair_count * sizeof(uint16_t));
    s->costs = vb_allocate(memory, s->lexicon.letter_count * sizeof *s->costs);
    s->memos = vb_allocate(memory, MEMO_SLOTS * sizeof *s->memos);
    if (!s->upper_letter || !s->is_upper || !s->capital_pair || !s->upper_pair || !s->costs ||
        !s->memos) {
        speller_free(s);
        return NULL;
    }
    map_letters(s);
    map_pairs(s);
    return s;
}

void speller_free(speller *s)
{
    if (!s)
        return;
    vb_release(s->memory, s->upper_letter);
    vb_release(s->memory, s->is_upper);
    vb_release(s->memory, s->capital_pair);
    vb_release(s->memory, s->upper_pair);
    vb_release(s->memory, s->costs);
    vb_release(s->memory, s->memos);
    vb_arena_free(&s->rows);
    vb_arena_free(&s->remembered);
    vb_release(s->memory, s);
}

static void forget(speller *s)
{
    if (s->memo_count)
        memset(s->memos, 0, MEMO_SLOTS * sizeof *s->memos);
    s->memo_count = 0;
    vb_arena_free(&s->remembered);
}

void speller_learn(speller *s, const lexicon *words)
{
    s->words = words;
    s->lexicon = lexicon_trie(words);
    forget(s);
}

void speller_reset(speller *s, const vb_channel *channel)
{
    s->channel = channel;
    s->dropped = vb_channel_dropped(channel);
    forget(s);
}

bool speller_is_full(const speller *s)
{
    return s->memo_count >= MEMOS_MAX / 2;
}

float speller_blank_cost(const speller *s, bool dropped)
{
    uint16_t cost = dropped
                        ? s->dropped[vb_model_letter(s->model, ' ')]
                        : vb_channel_inserted(s->channel, vb_channel_read_letter(s->channel, ' '));
    return (float)cost / VB_COST_UNIT;
}

/* ---------------------------------------------------------------------------------- reading -- */

static uint16_t cap(uint16_t cost)
{
    return cost < COST_MAX ? cost : COST_MAX;
}

static uint16_t *new_row(speller *s, size_t count)
{
    uint16_t *row = vb_arena_allocate(&s->rows, count * sizeof *row);
    for (size_t i = 0; i < count && row; i++)
        row[i] = NEVER;
    return row;
}

static uint16_t least_of(const uint16_t *row, size_t count, uint16_t least)
{
    for (size_t i = 0; i < count && row; i++)
        least = row[i] < least ? row[i] : least;
    return least;
}

/* Spreads the units that may have been read as `count` letters from `start` on over rows by letter
 * and by pair. */
static void spread_units(speller *s, size_t start, size_t count)
{
    size_t units;
    const vb_channel_unit *unit = vb_channel_units(s->channel, s->word.read + start, count, &units);
    uint16_t *letters = NULL, *pairs = NULL;
    for (size_t i = 0; i < units; i++) {
        bool is_pair = unit[i].written & VB_UNIT_PAIR;
        uint16_t **row = is_pair ? &pairs : &letters;
        if (!*row)
            *row = new_row(s, is_pair ? s->lexicon.pair_count : s->lexicon.letter_count);
        if (*row)
            (*row)[unit[i].written & ~VB_UNIT_PAIR] = cap(unit[i].cost);
    }
    s->word.segments[start][count - 1] = letters;
    s->word.least[start][count - 1] =
        least_of(letters, s->lexicon.letter_count, least_of(pairs, s->lexicon.pair_count, NEVER));
    if (pairs)
        s->word.pairs[s->word.pair_count++] =
            (pair_costs){(uint8_t)start, (uint8_t)(start + count), pairs};
}

static void read_letter(speller *s, uint32_t code_point)
{
    reading *r = &s->word;
    bool upper = vb_lower(code_point) != code_point;
    r->first_is_upper |= upper && r->len == 0;
    r->upper_letters += upper;
    r->lower_letters += !upper && vb_is_letter(code_point);
    uint16_t letter = vb_channel_read_letter(s->channel, code_point);
    r->read[r->len] = letter;
    r->single[r->len] = vb_channel_single(s->channel, letter);
    r->inserted[r->len++] = cap(vb_channel_inserted(s->channel, letter));
}

/* From the word's end to its beginning: what is left to read costs at least so much. */
static void bound_rest(speller *s)
{
    reading *r = &s->word;
    r->rest[r->len] = 0;
    for (size_t j = r->len; j-- > 0;) {
        uint16_t one = least_of(r->single[j], s->lexicon.letter_count, r->inserted[j]);
        uint16_t least = (uint16_t)(least_of(&r->least[j][0], 1, one) + r->rest[j + 1]);
        for (size_t count = 2; count <= VB_READ_MAX && j + count <= r->len; count++) {
            uint16_t cost = (uint16_t)(r->least[j][count - 1] + r->rest[j + count]);
            least = cost < least ? cost : least;
        }
        r->rest[j] = least;
    }
}

/* False when the word is too long to be one. */
static bool read_word(speller *s, vb_slice word)
{
    uint32_t c;
    reading *r = &s->word;
    r->len = r->pair_count = r->upper_letters = r->lower_letters = 0;
    r->first_is_upper = false;
    for (size_t at = 0; at < word.len;) {
        if (r->len == WORD_LETTERS_MAX)
            return false;
        at += vb_utf8_decode(word, at, &c);
        read_letter(s, c);
    }
    vb_arena_free(&s->rows);
    memset(s->costs, 0, s->lexicon.letter_count * sizeof *s->costs);
    for (size_t start = 0; start < r->len; start++) {
        for (size_t count = 1; count <= VB_READ_MAX && start + count <= r->len; count++)
            spread_units(s, start, count);
    }
    bound_rest(s);
    return r->len > 0;
}

/* ----------------------------------------------------------------------------------- search -- */

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t best_total(const speller *s)
{
    int32_t best = LAST_LIMIT;
    for (size_t i = 0; i < s->found_count; i++)
        best = least(best, s->totals[i]);
    return best;
}

/* The limit falls with the best spelling found, and with the worst once the places are full. */
static void lower_limit(speller *s, int32_t channel_cost)
{
    int32_t worst = 0;
    for (size_t i = 0; i < s->found_count; i++)
        worst = s->totals[i] > worst ? s->totals[i] : worst;
    s->limit = least(s->limit, best_total(s) + s->reach);
    s->channel_limit = least(s->channel_limit, channel_cost + s->reach);
    if (s->found_count == CANDIDATES_MAX)
        s->limit = least(s->limit, worst);
}

/* The place for another candidate: a free one, or that of the worst if this one beats it; else
 * SIZE_MAX. */
static size_t place_for(speller *s, int32_t total)
{
    if (s->found_count < CANDIDATES_MAX)
        return s->found_count++;
    size_t worst = 0;
    for (size_t i = 1; i < CANDIDATES_MAX; i++)
        worst = s->totals[i] > s->totals[worst] ? i : worst;
    return total < s->totals[worst] ? worst : SIZE_MAX;
}

static void add_found(speller *s, const vb_form *form, int32_t channel_cost)
{
    int32_t total = channel_cost + form->cost;
    float cost = (float)(channel_cost + form->variant) / VB_COST_UNIT;
    size_t place = 0;
    while (place < s->found_count && s->found[place].form != form)
        place++;
    if (place == s->found_count) {
        place = place_for(s, total);
        if (place == SIZE_MAX)
            return;
        s->found[place] = (candidate){form, cost, {1e9F, 1e9F, 1e9F}};
        s->totals[place] = total;
    }
    candidate *c = &s->found[place];
    c->shapes[s->mode] = cost;
    c->cost = cost < c->cost ? cost : c->cost;
    s->totals[place] = least(s->totals[place], total);
    bool own =
        form->word >= s->model_words; /* the user's many rare words hide none of the model's */
    lower_limit(s, own ? s->channel_limit : channel_cost);
}

static uint16_t shaped_letter(const speller *s, uint16_t letter, size_t depth)
{
    bool upper = s->mode == SHAPE_UPPER || (s->mode == SHAPE_CAPITAL && depth == 0);
    return upper ? s->upper_letter[letter] : letter;
}

static uint16_t shaped_pair(const speller *s, uint16_t pair, size_t depth)
{
    if (s->mode == SHAPE_LOWER || (s->mode == SHAPE_CAPITAL && depth > 1))
        return pair;
    return s->mode == SHAPE_UPPER ? s->upper_pair[pair] : s->capital_pair[pair];
}

static uint16_t least_cost(uint16_t a, uint16_t b)
{
    return a < b ? a : b;
}

/* The costs of `letter` for the word at hand, gathered when first asked for; NULL when memory ran
 * out. */
static const letter_costs *costs_of(speller *s, uint16_t letter)
{
    const reading *r = &s->word;
    if (s->costs[letter])
        return s->costs[letter];
    letter_costs *costs = vb_arena_allocate(&s->rows, sizeof *costs);
    if (!costs)
        return NULL;
    for (size_t j = 0; j < COLUMN; j++)
        costs->one[j] = costs->two[j] = costs->three[j] = NEVER;
    for (size_t j = 1; j <= r->len; j++) {
        const uint16_t *two = j >= 2 ? r->segments[j - 2][1] : NULL,
                       *three = j >= 3 ? r->segments[j - 3][2] : NULL;
        costs->one[j] = cap(r->single[j - 1][letter]);
        costs->two[j] = two ? two[letter] : NEVER;
        costs->three[j] = three ? three[letter] : NEVER;
        costs->has_more |= costs->two[j] < NEVER || costs->three[j] < NEVER;
    }
    return s->costs[letter] = costs;
}

/* Letters that were read where none was written; and the least that any way on from the column can
 * cost. */
static int32_t insert(const reading *r, column *below)
{
    uint16_t *costs = below->cells + BEFORE, last = costs[0],
             lowest = (uint16_t)(last + r->rest[0]);
    for (size_t j = 1; j <= r->len; j++) {
        last = least_cost(costs[j], (uint16_t)(last + r->inserted[j - 1]));
        costs[j] = last;
        lowest = least_cost(lowest, (uint16_t)(last + r->rest[j]));
    }
    return lowest;
}

static void begin_column(column *c)
{
    for (size_t j = 0; j < BEFORE; j++)
        c->cells[j] = NEVER;
}

/* `width` lanes of a column one letter further down; a constant width makes straight vector code of
 * it. */
static inline void extend_lanes(const uint16_t *restrict from, const letter_costs *restrict costs,
                                uint16_t dropped, uint16_t *restrict to, size_t width)
{
    for (size_t j = 0; j < width; j++)
        to[j] = least_cost((uint16_t)(from[j + BEFORE] + dropped),
                           (uint16_t)(from[j + BEFORE - 1] + costs->one[j]));
    if (!costs->has_more)
        return;
    for (size_t j = 0; j < width; j++) {
        uint16_t more = least_cost((uint16_t)(from[j + BEFORE - 2] + costs->two[j]),
                                   (uint16_t)(from[j + BEFORE - 3] + costs->three[j]));
        to[j] = least_cost(to[j], more);
    }
}

/* One letter more: the column below `above`. */
static void extend(const speller *s, const column *above, const letter_costs *costs,
                   uint16_t dropped, column *below)
{
    if (s->word.len < LANES)
        extend_lanes(above->cells, costs, dropped, below->cells + BEFORE, LANES);
    else
        extend_lanes(above->cells, costs, dropped, below->cells + BEFORE, COLUMN);
}

/* The same by a pair of letters that was read as one unit, from the column above the parent's. */
static void extend_by_pair(const speller *s, const column *grandparent, uint16_t pair,
                           column *below)
{
    for (size_t i = 0; i < s->word.pair_count; i++) {
        const pair_costs *segment = &s->word.pairs[i];
        uint16_t cost =
            (uint16_t)(grandparent->cells[BEFORE + segment->start] + segment->by_pair[pair]);
        uint16_t *to = &below->cells[BEFORE + segment->end];
        *to = least_cost(*to, cost);
    }
}

/* The column of one letter more in the mode at hand, and what any way on from it costs at least. */
static int32_t go_down(speller *s, const column *parent, const column *own, uint16_t letter,
                       uint16_t pair, size_t depth, column *below)
{
    uint16_t shaped = shaped_letter(s, letter, depth);
    const letter_costs *costs = costs_of(s, shaped);
    if (!costs)
        return UINT16_MAX;
    extend(s, own, costs, cap(s->dropped[shaped]), below);
    uint16_t unit = depth && pair ? shaped_pair(s, pair, depth) : 0;
    if (unit)
        extend_by_pair(s, parent, unit, below);
    return insert(&s->word, below);
}

static void search(speller *s, const vb_trie_node *node, const column *parent, const column *own,
                   size_t depth)
{
    column below;
    begin_column(&below);
    for (size_t i = 0; i < node->children; i++) {
        const vb_trie_node *child = &s->lexicon.nodes[node->first_child + i];
        if (s->is_upper[child->letter] ? s->mode != SHAPE_LOWER : s->fixed_only && depth == 0)
            continue; /* a fixed form has one shape, searched as SHAPE_LOWER */
        int32_t lowest = go_down(s, parent, own, child->letter, child->pair, depth, &below);
        if (lowest > s->channel_limit || lowest + child->best_cost > s->limit)
            continue;
        const vb_form *form = child->form ? &s->lexicon.forms[child->form - 1] : NULL;
        int32_t whole = below.cells[BEFORE + s->word.len];
        if (form && !(form->fixed && s->mode != SHAPE_LOWER) && whole + form->cost <= s->limit)
            add_found(s, form, whole);
        if (child->children && depth + 1 < WORD_LETTERS_MAX)
            search(s, child, own, &below, depth + 1);
    }
}

/* Whether a word read so may have been written in `mode`. */
static bool mode_is_likely(const reading *r, shape mode)
{
    if (mode == SHAPE_UPPER)
        return r->upper_letters >= r->lower_letters;
    return r->lower_letters > 0 || r->len <= 2;
}

/* The channel's cost of a form in the mode at hand, along its own letters. */
static int32_t cost_of_form(speller *s, const column *root, const vb_form *form)
{
    vb_slice spelling = lexicon_spelling(s->words, s->model, form);
    column columns[WORD_LETTERS_MAX + 1];
    uint16_t last = 0;
    uint32_t c;
    size_t depth = 0;
    columns[0] = *root;
    for (size_t i = 1; i <= WORD_LETTERS_MAX; i++)
        begin_column(&columns[i]);
    for (size_t at = 0; at < spelling.len && depth < WORD_LETTERS_MAX; depth++) {
        at += vb_utf8_decode(spelling, at, &c);
        uint16_t letter = vb_model_letter(s->model, c);
        uint16_t pair = depth ? vb_model_pair(s->model, last, letter) : 0;
        const column *parent = depth ? &columns[depth - 1] : NULL;
        go_down(s, parent, &columns[depth], letter, pair, depth, &columns[depth + 1]);
        last = letter;
    }
    return columns[depth].cells[BEFORE + s->word.len];
}

/* What the forms found in one shape cost in another. */
static void add_shape(speller *s, const column *root, shape mode)
{
    s->mode = mode;
    for (size_t i = 0; i < s->found_count; i++) {
        const vb_form *form = s->found[i].form;
        if (!form->fixed)
            add_found(s, form, cost_of_form(s, root, form));
    }
}

/*
 * The trie is searched in the shape the word was read in; the other shapes of what is found differ
 * by a letter or two, and cost only a walk down each path. A word without a shape of its own is
 * searched in all.
 */
static void search_modes(speller *s, const column *root)
{
    const reading *r = &s->word;
    bool shapeless = r->len == 1 || r->upper_letters + r->lower_letters == 0;
    shape own = r->upper_letters > 1 ? SHAPE_UPPER
                : r->first_is_upper  ? SHAPE_CAPITAL
                                     : SHAPE_LOWER;
    s->fixed_only = false;
    for (int i = 0; i < SHAPES; i++) {
        s->mode = (shape)(((int)own + i) % SHAPES);
        if (shapeless || s->mode == own)
            search(s, s->lexicon.nodes, NULL, root, 0);
    }
    if (shapeless)
        return;
    for (shape mode = SHAPE_LOWER; mode < SHAPES; mode++) {
        if (mode != own && mode_is_likely(r, mode))
            add_shape(s, root, mode);
    }
    if (own != SHAPE_LOWER) {
        s->mode = SHAPE_LOWER;
        s->fixed_only = true;
        search(s, s->lexicon.nodes, NULL, root, 0);
    }
}

/*
 * Looks near first. What was found there is all there is within reach, or tells how far to look the
 * second time; never further than `most`. Returns how far a search would have to go to find more.
 */
static int32_t search_all(speller *s, int32_t most)
{
    column root;
    begin_column(&root);
    root.cells[BEFORE] = 0;
    for (size_t j = 1; j < COLUMN; j++) {
        uint16_t last = root.cells[BEFORE + j - 1];
        root.cells[BEFORE + j] =
            j <= s->word.len ? (uint16_t)(last + s->word.inserted[j - 1]) : NEVER;
    }
    int32_t limit = least(FIRST_LIMIT, most);
    do {
        s->limit = s->channel_limit = limit;
        s->found_count = 0;
        search_modes(s, &root);
        int32_t wanted = best_total(s) + s->reach; /* as far as anything useful can be */
        if (s->found_count && wanted <= limit)
            return LAST_LIMIT;
        if (limit >= most)
            return limit;
        limit = least(s->found_count ? wanted : 2 * limit, most);
    } while (true);
}

/* ----------------------------------------------------------------------------------- memory -- */

static memo *find_memo(const speller *s, vb_slice word, uint64_t hash)
{
    size_t at = hash & (MEMO_SLOTS - 1);
    while (s->memos[at].word.data &&
           !(s->memos[at].hash == hash && vb_slice_equal(s->memos[at].word, word)))
        at = (at + 1) & (MEMO_SLOTS - 1);
    return &s->memos[at];
}

static candidate copy_of(vb_slice word)
{
    uint32_t c;
    int32_t sum = 0;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &c);
        sum += vb_is_letter(c) ? COPY_LETTER : vb_is_digit(c) ? COPY_DIGIT : COPY_MARK;
    }
    float cost = (float)sum / VB_COST_UNIT;
    return (candidate){NULL, cost, {cost, cost, cost}};
}

static int compare_candidates(const void *a, const void *b)
{
    const candidate *left = a, *right = b;
    if (left->cost != right->cost)
        return left->cost < right->cost ? -1 : 1;
    return (left->form > right->form) - (left->form < right->form);
}

/* Puts what was found into the memo, leaving out what turned out to be beyond reach. */
static bool remember(speller *s, vb_slice word, memo *m)
{
    candidate *items = vb_arena_allocate(&s->remembered, (s->found_count + 1) * sizeof *items);
    vb_slice copy = m->word.data ? m->word : vb_arena_copy(&s->remembered, word);
    if (!items || s->remembered.failed)
        return false;
    s->memo_count += !m->word.data;
    m->word = copy;
    uint16_t count = 0;
    int32_t best = best_total(s);
    for (size_t i = 0; i < s->found_count; i++) {
        if (s->totals[i] <= best + s->reach)
            items[count++] = s->found[i];
    }
    items[count++] = copy_of(word);
    qsort(items, count, sizeof *items, compare_candidates);
    m->found = (candidates){items, count};
    return true;
}

const candidates *speller_find(speller *s, vb_slice word, float limit, bool far)
{
    uint64_t hash = vb_slice_hash(word);
    int32_t most = limit * VB_COST_UNIT < LAST_LIMIT ? (int32_t)(limit * VB_COST_UNIT) : LAST_LIMIT;
    memo *m = find_memo(s, word, hash);
    s->reach = far ? FAR_REACH : REACH;
    if (m->word.data && m->reached >= most && m->reach >= s->reach)
        return &m->found;
    if (!m->word.data &&
        s->memo_count >= MEMOS_MAX) /* no place to find it again, but the window needs it */
        m = vb_arena_allocate(&s->remembered, sizeof *m);
    if (!m)
        return NULL;
    int32_t reached = LAST_LIMIT;
    s->found_count = 0;
    if (read_word(s, word) && s->word.rest[0] <= REST_MAX)
        reached = search_all(s, most);
    if (s->rows.failed || !remember(s, word, m))
        return NULL;
    m->hash = hash;
    m->reached = reached;
    m->reach = s->reach;
    return &m->found;
}
