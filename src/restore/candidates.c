/*
 * From a read word to the spellings that may have been written: in which shapes to look for them,
 * how far, and what is remembered of words that were asked for.
 */
#include "restore/candidates.h"

#include "restore/endings.h"
#include "restore/lexicon.h"
#include "restore/reading.h"
#include "restore/search.h"
#include "restore/spellings.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

enum {
    MEMOS_MAX = 1 << 15,
    SLOTS_FIRST = 1 << 10,
    MANY = 12,                    /* spellings are cheaper weighed by rows than letter by letter */
    REST_MAX = 10 * VB_COST_UNIT, /* signs that no writing explains better than this are no word */
    /* What each sign of a word that no lexicon knows costs: such a word is rarely written with
       digits or marks in it. */
    COPY_LETTER = 4 * VB_COST_UNIT,
    COPY_DIGIT = 5 * VB_COST_UNIT,
    COPY_INNER_DIGIT = 8 * VB_COST_UNIT, /* between small letters, `x1r`, or before such a one as
                                            stands behind no figure, `6p` */
    COPY_MARK = 7 * VB_COST_UNIT,        /* and a letter of another language */
};

/*
 * How far behind the best spelling others are looked for, and how many are kept. A word that was
 * read with its marks explains itself so cheaply that what it was misread from (binh, bình) lies
 * further behind. Where a word makes no sense, what was written may lie very far: letters of which
 * the scanner left nothing like them.
 */
static const struct extent {
    int32_t reach, marked;
    size_t places;
} extents[REACHES] = {
    [REACH_NEAR] = {8 * VB_COST_UNIT, 11 * VB_COST_UNIT, 32},
    [REACH_FAR] = {13 * VB_COST_UNIT, 17 * VB_COST_UNIT, 96},
    [REACH_FARTHEST] = {14 * VB_COST_UNIT, 17 * VB_COST_UNIT, CANDIDATES_MAX},
};

/* What is remembered of a word read through a channel. */
typedef struct memo {
    vb_slice word;
    const vb_channel *channel;
    int32_t nearest;  /* cost of the best spelling; beyond LAST_LIMIT while none is known */
    int32_t searched; /* no spelling costs less */
    candidates found[REACHES], copy; /* without items while nobody asked */
} memo;

typedef struct slot {
    uint64_t hash;
    memo *memo;
} slot;

struct speller {
    const vb_allocator *memory;
    const vb_model *model;
    const lexicon *words; /* NULL: the model's alone */
    const vb_channel *channel;
    search search;
    bool ready; /* the search knows all spellings */
    slot *slots;
    size_t slot_count, memo_count;
    vb_arena remembered;
    vb_buffer lower; /* scratch */
};

/* ------------------------------------------------------------------------------------- life -- */

/* Of the model, which may lie laid out beside it, or of `words`, if there are any of the user's. */
static bool lay_out(search *s, const vb_model *model, const lexicon *words)
{
    if (words)
        return reading_learn(&s->word, lexicon_trie(words));
    return laid_out_read(s, vb_model_listed_layout(model)) ||
           reading_learn(&s->word, s->word.lexicon);
}

/* Lays out the spellings of `words` too, if there are any of the user's. False when memory ran out:
 * what there is must be ended all the same. */
static bool search_begin(search *s, const vb_allocator *memory, const vb_model *model,
                         const lexicon *words)
{
    s->usual = VB_ARRAY(column, memory);
    s->least_words = VB_ARRAY(cost, memory);
    s->onsets_by_letter = VB_ARRAY(uint16_t, memory);
    s->onsets_beside = VB_ARRAY(uint16_t, memory);
    s->places_of = VB_ARRAY(uint16_t, memory);
    s->rare = rare_of_nothing(memory);
    s->endings = endings_new(memory);
    return reading_open(&s->word, memory, model) && lay_out(s, model, words) && s->endings &&
           endings_learn(s->endings, &s->word) && usual_learn(s) && rare_learn(s) &&
           vb_array_resize(&s->places_of, s->word.lexicon.form_count);
}

static void search_end(search *s)
{
    reading_end(&s->word);
    endings_free(s->endings);
    vb_array_free(&s->usual);
    vb_array_free(&s->least_words);
    vb_array_free(&s->onsets_by_letter);
    vb_array_free(&s->onsets_beside);
    vb_array_free(&s->places_of);
    rare_free(&s->rare);
    *s = (search){.endings = NULL};
}

speller *speller_new(const vb_allocator *memory, const vb_model *model)
{
    speller *s = vb_allocate(memory, sizeof *s);
    if (!s)
        return NULL;
    s->memory = memory;
    s->model = model;
    s->remembered = VB_ARENA(memory);
    s->lower = VB_BUFFER(memory);
    s->slot_count = SLOTS_FIRST;
    s->slots = vb_allocate(memory, s->slot_count * sizeof *s->slots);
    if (s->slots)
        return s;
    speller_free(s);
    return NULL;
}

void speller_free(speller *s)
{
    if (!s)
        return;
    if (s->ready)
        search_end(&s->search);
    vb_release(s->memory, s->slots);
    vb_arena_free(&s->remembered);
    vb_buffer_free(&s->lower);
    vb_release(s->memory, s);
}

static void forget(speller *s)
{
    memset(s->slots, 0, s->slot_count * sizeof *s->slots);
    s->memo_count = 0;
    vb_arena_free(&s->remembered);
}

void speller_learn(speller *s, const lexicon *words)
{
    forget(s);
    s->words = words;
    if (s->ready)
        search_end(&s->search);
    s->ready = false;
}

vb_slice speller_spelling(const speller *s, const vb_form *form)
{
    return lexicon_spelling(s->words, s->model, form);
}

/* Laying out all spellings takes some milliseconds, which a text without words need not pay: it is
 * done when the first is asked for. */
static bool make_ready(speller *s)
{
    if (s->ready)
        return true;
    s->ready = search_begin(&s->search, s->memory, s->model, s->words) &&
               reading_set_channel(&s->search.word, s->channel);
    if (!s->ready)
        search_end(&s->search);
    return s->ready;
}

void speller_lay_out(speller *s, vb_buffer *out)
{
    if (make_ready(s))
        laid_out_write(&s->search, out);
    else
        out->failed = true;
}

void speller_reset(speller *s, const vb_channel *channel)
{
    if (s->ready && (channel != s->channel || s->search.word.least.failed))
        reading_set_channel(&s->search.word, channel);
    s->channel = channel;
    if (speller_is_full(s) || s->remembered.failed)
        forget(s);
}

bool speller_is_full(const speller *s)
{
    return s->memo_count >= MEMOS_MAX / 2;
}

const vb_channel *speller_channel(const speller *s)
{
    return s->channel;
}

float speller_blank_cost(const speller *s, bool dropped)
{
    const vb_channel *channel = s->channel;
    uint16_t units = dropped ? vb_channel_dropped(channel)[vb_model_letter(s->model, ' ')]
                             : vb_channel_inserted(channel, vb_channel_read_letter(channel, ' '));
    return (float)units / VB_COST_UNIT;
}

/* ------------------------------------------------------------------------------------ words -- */

/* Whether a word read so may have been written in `mode`. */
static bool mode_is_likely(const reading *r, shape mode)
{
    if (mode == SHAPE_UPPER)
        return r->upper_letters >= r->lower_letters;
    return r->lower_letters > 0 || r->len <= 2;
}

/* The shapes in which the lexicon is searched. */
typedef struct shape_set {
    bool has[SHAPES];
} shape_set;

/*
 * That in which the word was read; the other shapes of what is found differ by a letter or two, and
 * are weighed one by one. A word without a shape of its own, or with capitals inside, is searched
 * in all.
 */
static shape_set shapes_of(const reading *r)
{
    bool mixed = r->lower_letters > 0 && r->upper_letters > r->first_is_upper;
    bool shapeless = r->len == 1 || mixed || r->upper_letters + r->lower_letters == 0;
    shape own = r->upper_letters > 1 ? SHAPE_UPPER
                : r->first_is_upper  ? SHAPE_CAPITAL
                                     : SHAPE_LOWER;
    shape_set set;
    for (shape mode = SHAPE_LOWER; mode < SHAPES; mode++)
        set.has[mode] = shapeless || mode == own;
    return set;
}

static void set_mode(search *s, shape mode)
{
    const reading *r = &s->word;
    alphabet all = mode == SHAPE_UPPER ? CAPITALS : PLAIN,
             first = mode == SHAPE_CAPITAL ? FIRST_CAPITAL : all;
    s->mode = mode;
    s->letters = r->letters[all];
    s->first_letters = r->letters[first];
    s->pairs = r->pairs[all];
    s->first_pairs = r->pairs[first];
}

/* Notes what the nearest spelling costs, if that is no more than the limit. False when memory ran
 * out. */
static bool find_nearest(search *s, const shape_set *shapes)
{
    bool whole = true;
    s->nearest = LAST_LIMIT + 1;
    s->reach = 0;
    for (shape mode = SHAPE_LOWER; mode < SHAPES && whole; mode++) {
        set_mode(s, mode);
        whole = !shapes->has[mode] || usual_nearest(s);
        rare_visit(s, shapes->has[mode], rare_note);
    }
    return whole;
}

/* Weighs what was found in a shape in which it was not searched. False when memory ran out. */
static bool add_shape(search *s)
{
    bool many = s->found_count > MANY;
    for (size_t i = 0; i < s->found_count; i++) {
        found *f = &s->found[i];
        int32_t channel_cost;
        bool quick =
            many && f->is_usual && s->mode != SHAPE_UPPER && (f->onset || s->mode == SHAPE_LOWER);
        if (f->candidate.form->fixed)
            continue;
        if (!quick)
            channel_cost = found_cost(s, f);
        else if (!usual_cost(s, f, &channel_cost))
            return false;
        found_add_shape(s, f, channel_cost);
    }
    return true;
}

/* Finds all spellings within `reach` of the nearest. The same. */
static bool find_within(search *s, const shape_set *shapes, int32_t reach)
{
    bool whole = true;
    found_begin(s);
    s->reach = reach;
    s->limit = search_least(s->nearest + reach, LAST_LIMIT);
    for (shape mode = SHAPE_LOWER; mode < SHAPES && whole; mode++) {
        set_mode(s, mode);
        whole = !shapes->has[mode] || usual_search(s);
        rare_visit(s, shapes->has[mode], rare_add);
    }
    for (shape mode = SHAPE_LOWER; mode < SHAPES && whole; mode++) {
        set_mode(s, mode);
        if (!shapes->has[mode] && mode_is_likely(&s->word, mode))
            whole = add_shape(s);
    }
    return whole;
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

static bool is_small(uint32_t c)
{
    return vb_upper(c) != c;
}

/* Whether a small letter is neither that of a unit nor of a point: `5m`, `7g30`, `4b`. */
static bool stands_behind_no_figure(uint32_t c)
{
    return c < 0x80 && vb_is_among((char)c, "inopqrux");
}

static candidate copy_of(vb_slice word)
{
    uint32_t before = 0, c, behind = 0;
    int32_t sum = 0;
    for (size_t at = 0; at < word.len; before = c) {
        at += vb_utf8_decode(word, at, &c);
        if (at < word.len)
            vb_utf8_decode(word, at, &behind);
        bool own = c < 0x80 ? vb_is_letter(c) : vb_letter_of(c).base != 0,
             inner = at < word.len && (before ? is_small(before) && is_small(behind)
                                              : stands_behind_no_figure(behind));
        sum += own               ? COPY_LETTER
               : !vb_is_digit(c) ? COPY_MARK
               : inner           ? COPY_INNER_DIGIT
                                 : COPY_DIGIT;
    }
    float all = (float)sum / VB_COST_UNIT;
    return (candidate){NULL, all, {all, all, all}};
}

/*
 * What candidates are ordered by, as one number: the cost, the form, of which the copy has none,
 * and behind them the place where it was found.
 */
enum { PLACE_BITS = 9, FORM_BITS = 32, COST_BIT = PLACE_BITS + FORM_BITS };
_Static_assert(CANDIDATES_MAX < 1 << PLACE_BITS, "the copy has a place behind all others");

static uint64_t rank_of(const search *s, const candidate *c, size_t place)
{
    uint64_t units = (uint64_t)(c->cost * VB_COST_UNIT),
             form = c->form ? (uint64_t)(c->form - s->word.lexicon.forms) + 1 : 0;
    return units << COST_BIT | form << PLACE_BITS | place;
}

static size_t place_of(uint64_t rank)
{
    return rank & ((1 << PLACE_BITS) - 1);
}

/* Costs in steps of a quarter of a nat; what costs more than the last is on it. */
enum { STEPS = 256, STEP_BIT = COST_BIT + 4 };
_Static_assert(VB_COST_UNIT >> 4 == 4, "a step is a quarter of a nat");

static size_t step_of(uint64_t rank)
{
    uint64_t step = rank >> STEP_BIT;
    return step < STEPS ? (size_t)step : STEPS - 1;
}

/* Puts them in the order of their steps, by counting. */
static void sort_by_steps(uint64_t *ranks, size_t count)
{
    uint64_t all[CANDIDATES_MAX + 1];
    uint16_t next[STEPS + 1] = {0}; /* place of each step */
    memcpy(all, ranks, count * sizeof *ranks);
    for (size_t i = 0; i < count; i++)
        next[step_of(all[i]) + 1]++;
    for (size_t i = 1; i < STEPS; i++)
        next[i] = (uint16_t)(next[i] + next[i - 1]);
    for (size_t i = 0; i < count; i++)
        ranks[next[step_of(all[i])]++] = all[i];
}

/* Many by steps first, so that insertion moves each past few. */
static void sort_ranks(uint64_t *ranks, size_t count)
{
    enum { FEW = 24 };
    if (count > FEW)
        sort_by_steps(ranks, count);
    for (size_t i = 1; i < count; i++) {
        uint64_t own = ranks[i];
        size_t place = i;
        for (; place > 0 && own < ranks[place - 1]; place--)
            ranks[place] = ranks[place - 1];
        ranks[place] = own;
    }
}

static int32_t best_total(const search *s)
{
    int32_t best = LAST_LIMIT + 1;
    for (size_t i = 0; i < s->found_count; i++)
        best = search_least(best, -s->gains[i]);
    return best;
}

/* What the likeliest spelling costs without any context. */
static float least_of(const candidate *items, size_t count)
{
    float least = INFINITY;
    for (size_t i = 0; i < count; i++)
        least = items[i].form ? fminf(least, candidate_cost(&items[i])) : least;
    return least;
}

/* What was found, without what turned out to be beyond reach. */
static bool keep_found(speller *s, const memo *m, candidates *kept)
{
    const search *own = &s->search;
    const candidate *copy = m->copy.items;
    uint64_t ranks[CANDIDATES_MAX + 1];
    uint16_t count = 0;
    int32_t best = best_total(own);
    for (size_t i = 0; i < own->found_count; i++) {
        if (-own->gains[i] <= best + own->reach)
            ranks[count++] = rank_of(own, &own->found[i].candidate, i);
    }
    ranks[count++] = rank_of(own, copy, own->found_count);
    sort_ranks(ranks, count);
    candidate *items = vb_arena_allocate(&s->remembered, count * sizeof *items);
    for (size_t i = 0; i < count && items; i++) {
        size_t place = place_of(ranks[i]);
        items[i] = place < own->found_count ? own->found[place].candidate : *copy;
    }
    if (items)
        *kept = (candidates){items, count, least_of(items, count)};
    return items != NULL;
}

static float listed_cost(uint16_t units)
{
    return units == VB_COST_NEVER ? 1e9F : (float)units / VB_COST_UNIT;
}

/* Remembers what is listed of the word with the model, as if it had been searched for. */
static bool take_listed(speller *s, memo *m, uint64_t hash)
{
    vb_listed_spellings listed;
    if (!vb_model_listed_spellings(s->model, s->channel, m->word, hash, &listed))
        return true;
    m->nearest = listed.count ? listed.nearest : LAST_LIMIT + 1;
    m->searched = listed.searched;
    if (!listed.count)
        return true;
    candidate *items = vb_arena_allocate(&s->remembered, listed.count * sizeof *items);
    const vb_form *forms = vb_model_lexicon(s->model).forms;
    for (size_t i = 0; i < listed.count && items; i++) {
        const vb_listed_spelling *own = &listed.items[i];
        candidate *c = &items[i];
        c->form = own->form == VB_SPELLING_COPY ? NULL : &forms[own->form];
        for (shape k = SHAPE_LOWER; k < SHAPES; k++)
            c->shapes[k] = listed_cost(own->costs[k]);
        c->cost = fminf(fminf(c->shapes[0], c->shapes[1]), c->shapes[2]);
    }
    if (items)
        m->found[REACH_NEAR] =
            (candidates){items, (uint16_t)listed.count, least_of(items, listed.count)};
    return items != NULL;
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
                .channel = s->channel,
                .nearest = LAST_LIMIT + 1,
                .searched = -1,
                .copy = {copy, 1, INFINITY}};
    if (!s->words && !take_listed(s, m, hash))
        return NULL;
    if (s->memo_count < MEMOS_MAX) { /* else it is not found again, but the window needs it */
        *free = (slot){hash, m};
        s->memo_count++;
    }
    return m;
}

/* Whether what was read is a word with a mark, as it stands. */
static bool is_marked_word(speller *s, vb_slice word)
{
    bool marked = false;
    for (size_t i = 0; i < word.len && !marked; i++)
        marked = (unsigned char)word.data[i] >= 0x80;
    if (!marked)
        return false;
    vb_buffer_clear(&s->lower);
    vb_add_lower(&s->lower, word);
    return vb_model_find(s->model, vb_buffer_slice(&s->lower)) != NULL;
}

/* Looks for spellings that cost at most `most`, and for all that are within reach of the best. */
static bool look_for(speller *s, memo *m, int32_t most, search_reach reach)
{
    search *own = &s->search;
    const struct extent *extent = &extents[reach];
    if (!make_ready(s) || own->word.least.failed)
        return false;
    if (!reading_of(&own->word, m->word) || own->word.rest.cells[FIRST] > REST_MAX) {
        m->searched = LAST_LIMIT;
        return true;
    }
    const shape_set shapes = shapes_of(&own->word);
    rare_ask(own, m->word);
    usual_begin(own);
    own->places = extent->places;
    own->limit = most;
    own->nearest = m->nearest;
    if (m->nearest > LAST_LIMIT && !find_nearest(own, &shapes))
        return false;
    m->nearest = own->nearest;
    m->searched = most;
    if (m->nearest > most)
        return true;
    int32_t within = is_marked_word(s, m->word) ? extent->marked : extent->reach;
    return !s->lower.failed && find_within(own, &shapes, within) &&
           keep_found(s, m, &m->found[reach]);
}

const candidates *speller_find(speller *s, vb_slice word, float limit, search_reach reach)
{
    return speller_find_hashed(s, word, vb_slice_hash(word), limit, reach);
}

const candidates *speller_find_hashed(speller *s, vb_slice word, uint64_t hash, float limit,
                                      search_reach reach)
{
    int32_t most = limit * VB_COST_UNIT < LAST_LIMIT ? (int32_t)(limit * VB_COST_UNIT) : LAST_LIMIT;
    slot *known = grow_slots(s) ? find_slot(s, word, s->channel, hash) : NULL;
    if (!known)
        return NULL;
    memo *m = known->memo ? known->memo : new_memo(s, known, word, hash);
    if (!m)
        return NULL;
    const candidates *all = &m->found[reach];
    bool unknown = m->nearest > LAST_LIMIT ? m->searched < most : m->nearest <= most && !all->items;
    if (unknown && !look_for(s, m, most, reach))
        return NULL;
    return m->nearest <= most ? all : &m->copy;
}

static const slot *first_slot(const speller *s, uint64_t hash)
{
    return &s->slots[hash & (s->slot_count - 1)];
}

void speller_fetch(const speller *s, uint64_t hash)
{
    vb_fetch(first_slot(s, hash));
}

void speller_fetch_found(const speller *s, uint64_t hash)
{
    const slot *known = first_slot(s, hash);
    if (known->memo)
        vb_fetch(known->memo);
}

void speller_visit(const speller *s, memo_visitor *visit, void *context)
{
    for (size_t i = 0; i < s->slot_count; i++) {
        const memo *m = s->slots[i].memo;
        if (m && m->searched >= 0 && (m->found[REACH_NEAR].items || m->nearest > LAST_LIMIT))
            visit(context, m->channel,
                  &(searched_word){m->word, m->found[REACH_NEAR], m->nearest, m->searched});
    }
}
