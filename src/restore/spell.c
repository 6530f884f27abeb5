/*
 * From a read word to the spellings that may have been written: a search of the lexicon's trie by
 * the channel.
 *
 * A column of costs goes down the trie: column[j] is the least cost of having written the letters
 * on the path and read the first j letters of the word. A letter written extends the column by what
 * the channel says of it; a pair of letters read as one unit extends the column above the parent's.
 * A subtree is left when no cost in it can come within reach of the best spelling found: the column
 * and the bounds of the reading together say so.
 */
#include "restore/reading.h"

#include <stdlib.h>
#include <string.h>

enum {
    MEMOS_MAX = 1 << 15,
    SLOTS_FIRST = 1 << 10,
    /* A spelling this much worse than the best is of no use; unless the words around leave doubt.
     */
    REACH = 9 * VB_COST_UNIT,
    FAR_REACH = 15 * VB_COST_UNIT,
    FIRST_LIMIT = 8 * VB_COST_UNIT, /* where the search looks first */
    LAST_LIMIT = 60 * VB_COST_UNIT,
    REST_MAX = 10 * VB_COST_UNIT, /* signs that no writing explains better than this are no word */
    /* What each sign of a word that no lexicon knows costs: such a word is rarely written with
       digits or marks in it. */
    COPY_LETTER = 4 * VB_COST_UNIT,
    COPY_DIGIT = 5 * VB_COST_UNIT,
    COPY_MARK = 7 * VB_COST_UNIT
};

/* A spelling that was found, and the way down the trie to it. */
typedef struct found {
    candidate candidate;
    int32_t total; /* channel and unigram */
    size_t depth;
    const vb_trie_node *path[WORD_LETTERS_MAX];
} found;

/* What is remembered of a word read through a channel. */
typedef struct memo {
    vb_slice word;
    const vb_channel *channel;
    int32_t nearest;  /* cost of the best spelling; beyond LAST_LIMIT while none is known */
    int32_t searched; /* no spelling costs less */
    candidates near, far, copy; /* without items while nobody asked */
} memo;

typedef struct slot {
    uint64_t hash;
    memo *memo;
} slot;

struct speller {
    const vb_allocator *memory;
    const vb_model *model;
    vb_lexicon lexicon;
    reading word;
    bool fixed_only;    /* leave out words that begin in lower case */
    int32_t limit;      /* of the channel and the unigram together */
    int32_t reach;      /* how much worse than the best is looked at */
    const bounds *left; /* of the word, in the mode at hand */
    const vb_trie_node *path[WORD_LETTERS_MAX];
    int32_t nearest; /* total of the best that the search met, in the shape it met it in */
    found found[CANDIDATES_MAX];
    size_t found_count;
    slot *slots;
    size_t slot_count, memo_count;
    vb_arena remembered;
};

/* ------------------------------------------------------------------------------------- life -- */

speller *speller_new(const vb_allocator *memory, const vb_model *model)
{
    speller *s = vb_allocate(memory, sizeof *s);
    if (!s)
        return NULL;
    s->memory = memory;
    s->model = model;
    s->lexicon = vb_model_lexicon(model);
    s->remembered = VB_ARENA(memory);
    s->slot_count = SLOTS_FIRST;
    s->slots = vb_allocate(memory, s->slot_count * sizeof *s->slots);
    bool whole = reading_begin(&s->word, memory, model) && s->slots;
    if (!whole) {
        speller_free(s);
        return NULL;
    }
    return s;
}

void speller_free(speller *s)
{
    if (!s)
        return;
    reading_end(&s->word);
    vb_release(s->memory, s->slots);
    vb_arena_free(&s->remembered);
    vb_release(s->memory, s);
}

static void forget(speller *s)
{
    memset(s->slots, 0, s->slot_count * sizeof *s->slots);
    s->memo_count = 0;
    vb_arena_free(&s->remembered);
}

bool speller_learn(speller *s, const lexicon *words)
{
    s->lexicon = lexicon_trie(words);
    s->word.channel = NULL; /* what was said of it holds of the old lexicon */
    forget(s);
    return reading_learn(&s->word, s->lexicon);
}

void speller_reset(speller *s, const vb_channel *channel)
{
    if (channel != s->word.channel)
        reading_set_channel(&s->word, channel);
    if (speller_is_full(s))
        forget(s);
}

bool speller_is_full(const speller *s)
{
    return s->memo_count >= MEMOS_MAX / 2;
}

const vb_channel *speller_channel(const speller *s)
{
    return s->word.channel;
}

float speller_blank_cost(const speller *s, bool dropped)
{
    const vb_channel *channel = s->word.channel;
    uint16_t units = dropped ? vb_channel_dropped(channel)[vb_model_letter(s->model, ' ')]
                             : vb_channel_inserted(channel, vb_channel_read_letter(channel, ' '));
    return (float)units / VB_COST_UNIT;
}

/* ------------------------------------------------------------------------------------ found -- */

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t best_total(const speller *s)
{
    int32_t best = LAST_LIMIT + 1;
    for (size_t i = 0; i < s->found_count; i++)
        best = least(best, s->found[i].total);
    return best;
}

static found *worst_found(speller *s)
{
    size_t worst = 0;
    for (size_t i = 1; i < s->found_count; i++)
        worst = s->found[i].total > s->found[worst].total ? i : worst;
    return &s->found[worst];
}

/* The limit falls with the best spelling found, and with the worst once the places are full. */
static void lower_limit(speller *s, int32_t total)
{
    s->limit = least(s->limit, total + s->reach);
    if (s->found_count == CANDIDATES_MAX)
        s->limit = least(s->limit, worst_found(s)->total);
}

/* The place for another candidate: a free one, or that of the worst if this one beats it; else
 * NULL. */
static found *place_for(speller *s, int32_t total)
{
    if (s->found_count < CANDIDATES_MAX) {
        s->found[s->found_count].candidate.form = NULL;
        return &s->found[s->found_count++];
    }
    found *worst = worst_found(s);
    return total < worst->total ? worst : NULL;
}

static void add_cost(speller *s, found *f, int32_t channel_cost)
{
    const vb_form *form = f->candidate.form;
    float own = (float)(channel_cost + form->variant) / VB_COST_UNIT;
    int32_t total = channel_cost + form->cost;
    f->candidate.shapes[s->word.mode] = own;
    f->candidate.cost = own < f->candidate.cost ? own : f->candidate.cost;
    f->total = least(f->total, total);
    lower_limit(s, total);
}

/* `depth` nodes of the path spell the form. */
static void add_found(speller *s, const vb_form *form, size_t depth, int32_t channel_cost)
{
    int32_t total = channel_cost + form->cost;
    size_t place = 0;
    s->nearest = least(s->nearest, total);
    while (place < s->found_count && s->found[place].candidate.form != form)
        place++;
    found *f = place < s->found_count ? &s->found[place] : place_for(s, total);
    if (!f)
        return;
    if (f->candidate.form != form) {
        f->candidate = (candidate){form, 1e9F, {1e9F, 1e9F, 1e9F}};
        f->total = INT32_MAX;
        f->depth = depth;
        memcpy(f->path, s->path, depth * sizeof *s->path);
    }
    add_cost(s, f, channel_cost);
}

/* ----------------------------------------------------------------------------------- search -- */

/* A fixed form has one shape, searched as SHAPE_LOWER. */
static bool is_out_of_mode(const speller *s, const vb_trie_node *node, size_t depth)
{
    return s->word.is_capital[node->letter] ? s->word.mode != SHAPE_LOWER
                                            : s->fixed_only && depth == 0;
}

static void try_form(speller *s, const vb_trie_node *node, size_t depth, int32_t whole)
{
    const vb_form *form = &s->lexicon.forms[node->form - 1];
    if (!(form->fixed && s->word.mode != SHAPE_LOWER) && whole + form->cost <= s->limit)
        add_found(s, form, depth + 1, whole);
}

/* Searches below `node`, where no word costs less than `way` in the channel. */
static void search(speller *s, const vb_trie_node *node, int32_t way, const column *parent,
                   const column *own, size_t depth)
{
    const vb_trie_node *nodes = s->lexicon.nodes;
    cost(*ahead)[PLACES_MAX] = s->word.bounds[alphabet_at(&s->word, depth)].ways;
    bool pairs = s->word.reads_pairs && depth > 0;
    size_t width = s->word.width;
    column below;
    column_begin(&below);
    for (uint32_t i = node->first_child; i < node->first_child + node->children; i++) {
        const vb_trie_node *child = &nodes[i];
        int32_t most = s->limit - child->best_cost;
        if (way > most)
            continue;
        if (!may_go_on(own->cells + LANES, ahead[child->letter], width, most) &&
            !(pairs && child->pair))
            continue;
        int32_t own_way = column_write(&s->word, parent, own, child, depth,
                                       s->left->left[s->word.stages[i]], &below);
        if (own_way > most || is_out_of_mode(s, child, depth))
            continue;
        column_insert(&s->word, &below);
        s->path[depth] = child;
        if (child->form)
            try_form(s, child, depth, below.cells[LANES + s->word.len]);
        if (child->children && depth + 1 < WORD_LETTERS_MAX)
            search(s, child, own_way, own, &below, depth + 1);
    }
}

/* Whether a word read so may have been written in `mode`. */
static bool mode_is_likely(const reading *r, shape mode)
{
    if (mode == SHAPE_UPPER)
        return r->upper_letters >= r->lower_letters;
    return r->lower_letters > 0 || r->len <= 2;
}

/* What the forms found in one shape cost in another: a walk down each path. */
static void add_shape(speller *s, const column *root, shape mode)
{
    column columns[WORD_LETTERS_MAX + 1];
    columns[0] = *root;
    for (size_t i = 1; i <= WORD_LETTERS_MAX; i++)
        column_begin(&columns[i]);
    s->word.mode = mode;
    for (size_t i = 0; i < s->found_count; i++) {
        found *f = &s->found[i];
        if (f->candidate.form->fixed)
            continue;
        for (size_t depth = 0; depth < f->depth; depth++)
            column_extend(&s->word, depth ? &columns[depth - 1] : NULL, &columns[depth],
                          f->path[depth], depth, &columns[depth + 1]);
        add_cost(s, f, columns[f->depth].cells[LANES + s->word.len]);
    }
}

/* False when memory ran out. */
static bool search_mode(speller *s, const column *root, shape mode)
{
    s->word.mode = mode;
    s->left = reading_bounds(&s->word);
    if (!s->left)
        return false;
    int32_t way = s->left->left[NOTHING_WRITTEN][0];
    if (way + s->lexicon.nodes->best_cost > s->limit)
        return true;
    reading_weigh(&s->word);
    search(s, s->lexicon.nodes, way, NULL, root, 0);
    return true;
}

/*
 * The trie is searched in the shape the word was read in; the other shapes of what is found differ
 * by a letter or two, and cost only a walk down each path. A word without a shape of its own, or
 * with capitals inside, is searched in all.
 */
static bool search_modes(speller *s, const column *root)
{
    const reading *r = &s->word;
    bool mixed = r->lower_letters > 0 && r->upper_letters > r->first_is_upper, whole = true;
    bool shapeless = r->len == 1 || mixed || r->upper_letters + r->lower_letters == 0;
    shape own = r->upper_letters > 1 ? SHAPE_UPPER
                : r->first_is_upper  ? SHAPE_CAPITAL
                                     : SHAPE_LOWER;
    s->found_count = 0;
    s->fixed_only = false;
    for (int i = 0; i < SHAPES; i++) {
        shape mode = (shape)(((int)own + i) % SHAPES);
        if (shapeless || mode == own)
            whole = whole && search_mode(s, root, mode);
    }
    for (shape mode = SHAPE_LOWER; mode < SHAPES && !shapeless; mode++) {
        if (mode != own && mode_is_likely(r, mode))
            add_shape(s, root, mode);
    }
    if (own != SHAPE_LOWER && !shapeless) {
        s->fixed_only = true;
        whole = whole && search_mode(s, root, SHAPE_LOWER);
    }
    return whole;
}

/*
 * How much the best spelling costs, looking further and further but never beyond `most`; beyond
 * LAST_LIMIT when there is none. It tells how far to look for others. False when memory ran out.
 */
static bool find_nearest(speller *s, const column *root, int32_t most, int32_t *nearest)
{
    s->reach = 0;
    s->nearest = LAST_LIMIT + 1;
    for (int32_t limit = least(FIRST_LIMIT, most);; limit = least(limit + limit / 2, most)) {
        s->limit = limit;
        if (!search_modes(s, root))
            return false;
        *nearest = s->nearest;
        if (s->found_count || limit == most)
            return true;
    }
}

static bool find_within(speller *s, const column *root, int32_t nearest, int32_t reach)
{
    s->reach = reach;
    s->limit = least(nearest + reach, LAST_LIMIT);
    return search_modes(s, root);
}

/* ----------------------------------------------------------------------------------- memory -- */

static slot *find_slot(const speller *s, vb_slice word, const vb_channel *channel, uint64_t hash)
{
    size_t at = hash & (s->slot_count - 1);
    for (; s->slots[at].memo; at = (at + 1) & (s->slot_count - 1)) {
        const memo *m = s->slots[at].memo;
        if (s->slots[at].hash == hash && m->channel == channel && vb_slice_equal(m->word, word))
            break;
    }
    return &s->slots[at];
}

/* Twice as many slots once half of them are taken. */
static bool grow_slots(speller *s)
{
    slot *old = s->slots;
    size_t old_count = s->slot_count;
    if (s->memo_count < old_count / 2)
        return true;
    slot *slots = vb_allocate(s->memory, 2 * old_count * sizeof *slots);
    if (!slots)
        return false;
    s->slots = slots;
    s->slot_count = 2 * old_count;
    for (size_t i = 0; i < old_count; i++) {
        if (old[i].memo)
            *find_slot(s, old[i].memo->word, old[i].memo->channel, old[i].hash) = old[i];
    }
    vb_release(s->memory, old);
    return true;
}

static candidate copy_of(vb_slice word)
{
    uint32_t c;
    int32_t sum = 0;
    for (size_t at = 0; at < word.len;) {
        at += vb_utf8_decode(word, at, &c);
        sum += vb_is_letter(c) ? COPY_LETTER : vb_is_digit(c) ? COPY_DIGIT : COPY_MARK;
    }
    float own = (float)sum / VB_COST_UNIT;
    return (candidate){NULL, own, {own, own, own}};
}

static int compare_candidates(const void *a, const void *b)
{
    const candidate *left = a, *right = b;
    if (left->cost != right->cost)
        return left->cost < right->cost ? -1 : 1;
    return (left->form > right->form) - (left->form < right->form);
}

/* What was found, without what turned out to be beyond reach. */
static bool keep_found(speller *s, const memo *m, candidates *kept)
{
    candidate *items = vb_arena_allocate(&s->remembered, (s->found_count + 1) * sizeof *items);
    uint16_t count = 0;
    int32_t best = best_total(s);
    if (!items)
        return false;
    for (size_t i = 0; i < s->found_count; i++) {
        if (s->found[i].total <= best + s->reach)
            items[count++] = s->found[i].candidate;
    }
    items[count++] = m->copy.items[0];
    qsort(items, count, sizeof *items, compare_candidates);
    *kept = (candidates){items, count};
    return true;
}

/* A new memo for `word`, in the slot that was found free. */
static memo *new_memo(speller *s, slot *free, vb_slice word, uint64_t hash)
{
    memo *m = vb_arena_allocate(&s->remembered, sizeof *m);
    candidate *copy = vb_arena_allocate(&s->remembered, sizeof *copy);
    vb_slice own = vb_arena_copy(&s->remembered, word);
    if (!m || !copy || s->remembered.failed)
        return NULL;
    *copy = copy_of(word);
    *m = (memo){.word = own,
                .channel = s->word.channel,
                .nearest = LAST_LIMIT + 1,
                .searched = -1,
                .copy = {copy, 1}};
    if (s->memo_count < MEMOS_MAX) { /* else it is not found again, but the window needs it */
        *free = (slot){hash, m};
        s->memo_count++;
    }
    return m;
}

/* Looks for spellings that cost at most `most`, and for all that are within reach of the best. */
static bool look_for(speller *s, memo *m, int32_t most, bool far)
{
    column root;
    if (!reading_of(&s->word, m->word) || s->word.rest > REST_MAX) {
        m->searched = LAST_LIMIT; /* unless memory ran out, which the arena remembers */
        return !s->word.of_channel.failed;
    }
    column_of_nothing(&s->word, &root);
    if (m->nearest > LAST_LIMIT && !find_nearest(s, &root, most, &m->nearest))
        return false;
    m->searched = most;
    if (m->nearest > most)
        return true;
    return find_within(s, &root, m->nearest, far ? FAR_REACH : REACH) &&
           keep_found(s, m, far ? &m->far : &m->near);
}

const candidates *speller_find(speller *s, vb_slice word, float limit, bool far)
{
    uint64_t hash = vb_slice_hash(word);
    int32_t most = limit * VB_COST_UNIT < LAST_LIMIT ? (int32_t)(limit * VB_COST_UNIT) : LAST_LIMIT;
    bool usable = s->word.stages && grow_slots(s);
    slot *known = usable ? find_slot(s, word, s->word.channel, hash) : NULL;
    if (!known)
        return NULL;
    memo *m = known->memo ? known->memo : new_memo(s, known, word, hash);
    if (!m)
        return NULL;
    const candidates *all = far ? &m->far : &m->near;
    bool unknown = m->nearest > LAST_LIMIT ? m->searched < most : m->nearest <= most && !all->items;
    if (unknown && !look_for(s, m, most, far))
        return NULL;
    return m->nearest <= most ? all : &m->copy;
}
