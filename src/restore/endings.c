/*
 * What the rimes of the table cost where a word's last letters were read, ending by ending.
 *
 * A row is worked out eight rimes at a time: by one letter less of the rime, of what was read, or
 * of both. That needs the costs of each rime's parent side by side, which every row keeps, and the
 * costs of one read letter in the order of the rimes' first letters, which are laid out once for
 * each letter that is met. What is read as two or three letters, and pairs of letters, is rare, and
 * entered rime by rime.
 */
#include "restore/endings.h"

#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"

#include <string.h>

enum {
    ROWS_MAX = 1 << 11,
    PAGE = 64, /* rows */
    SLOTS = 2 * ROWS_MAX,
    ROWS_OF_WORD = 3 * (WORD_LETTERS_MAX + 1) /* more are never asked for at once */
};

/* What read letters cost in the order of the rimes' first letters. */
typedef struct first_letters {
    const vb_channel *channel;
    alphabet alphabet;
    const cost *dropped;
    const cost **one; /* by read letter; NULL until it is met */
} first_letters;

/* Room for some rows, which is used again and again. */
typedef struct page {
    ending_row rows[PAGE];
    vb_array costs; /* cost: theirs, room alone, which each row fills for itself */
} page;

struct ending_memory {
    const vb_allocator *memory;
    ending_row **slots;
    vb_array pages;   /* page *: as many as were ever needed for one table */
    size_t count;     /* of rows that are in use */
    vb_array firsts;  /* first_letters */
    vb_arena spreads; /* theirs */
    vb_arena indexes;
    rime_index by_letter[ALPHABETS], by_pair[ALPHABETS];
    uint16_t *parents; /* by rime: for itself, because all rows ask for all of them */
};

ending_memory *endings_new(const vb_allocator *memory)
{
    ending_memory *m = vb_allocate(memory, sizeof *m);
    if (!m)
        return NULL;
    *m = (ending_memory){.memory = memory,
                         .pages = VB_ARRAY(page *, memory),
                         .firsts = VB_ARRAY(first_letters, memory),
                         .spreads = VB_ARENA(memory),
                         .indexes = VB_ARENA(memory)};
    m->slots = vb_allocate(memory, SLOTS * sizeof(ending_row *));
    if (m->slots)
        return m;
    endings_free(m);
    return NULL;
}

static void free_pages(ending_memory *m)
{
    for (size_t i = 0; i < m->pages.count; i++) {
        page *p = *VB_ARRAY_AT(&m->pages, page *, i);
        vb_array_free(&p->costs);
        vb_release(m->memory, p);
    }
    vb_array_free(&m->pages);
}

void endings_free(ending_memory *m)
{
    if (!m)
        return;
    free_pages(m);
    vb_array_free(&m->firsts);
    vb_arena_free(&m->spreads);
    vb_arena_free(&m->indexes);
    vb_release(m->memory, m->slots);
    vb_release(m->memory, m);
}

static void forget_rows(ending_memory *m)
{
    if (m->count)
        memset(m->slots, 0, SLOTS * sizeof(ending_row *));
    m->count = 0;
}

static void forget_firsts(ending_memory *m)
{
    vb_array_clear(&m->firsts);
    vb_arena_free(&m->spreads);
}

void endings_begin(ending_memory *m)
{
    if (m->count + ROWS_OF_WORD > ROWS_MAX)
        forget_rows(m);
    if (m->spreads.failed || m->firsts.failed)
        forget_firsts(m);
    if (m->pages.failed) /* what there is holds: try again */
        m->pages.failed = false;
}

/* ---------------------------------------------------------------------------------- indexes -- */

static bool make_index(ending_memory *m, size_t keys, size_t rimes, rime_index *index)
{
    index->first = vb_arena_allocate(&m->indexes, keys * sizeof *index->first);
    index->next = vb_arena_allocate(&m->indexes, rimes * sizeof *index->next);
    return index->first && index->next;
}

static void enter(rime_index *index, uint16_t key, size_t rime_number)
{
    index->next[rime_number] = index->first[key];
    index->first[key] = (uint16_t)rime_number;
}

static bool list_parents(ending_memory *m, const syllable_table *t)
{
    m->parents = vb_arena_allocate(&m->indexes, t->stride * sizeof *m->parents);
    for (size_t i = 0; i < t->stride && m->parents; i++)
        m->parents[i] = VB_ARRAY_AT(&t->rimes, part, i)->parent;
    return m->parents != NULL;
}

bool endings_learn(ending_memory *m, const reading *r)
{
    const syllable_table *t = &r->syllables.table;
    forget_rows(m);
    forget_firsts(m);
    free_pages(m); /* of rows of another length */
    vb_arena_free(&m->indexes);
    bool whole = list_parents(m, t);
    for (alphabet a = PLAIN; a < ALPHABETS && whole; a++) {
        whole = make_index(m, r->lexicon.letter_count, t->stride, &m->by_letter[a]) &&
                make_index(m, r->lexicon.pair_count, t->stride, &m->by_pair[a]);
        for (size_t i = 1; i < t->stride && whole; i++) {
            const part *own = VB_ARRAY_AT(&t->rimes, part, i);
            if (own->letter)
                enter(&m->by_letter[a], r->letters[a][own->letter], i);
            if (own->pair && r->pairs[a][own->pair])
                enter(&m->by_pair[a], r->pairs[a][own->pair], i);
        }
    }
    return whole;
}

const rime_index *endings_by_letter(const ending_memory *m, alphabet a)
{
    return &m->by_letter[a];
}

/* ---------------------------------------------------------------------------- first letters -- */

/* Costs by letter in the order of the rimes' first letters. */
static const cost *spread(ending_memory *m, const reading *r, alphabet a, const uint16_t *costs)
{
    const syllable_table *t = &r->syllables.table;
    cost *by_rime = vb_arena_allocate(&m->spreads, t->stride * sizeof *by_rime);
    for (size_t i = 0; i < t->stride && by_rime; i++) {
        uint16_t letter = VB_ARRAY_AT(&t->rimes, part, i)->letter;
        by_rime[i] = letter ? reading_cap(costs[r->letters[a][letter]]) : (cost)COST_NEVER;
    }
    return by_rime;
}

static first_letters *firsts_of(ending_memory *m, const reading *r, alphabet a)
{
    for (size_t i = 0; i < m->firsts.count; i++) {
        first_letters *known = VB_ARRAY_AT(&m->firsts, first_letters, i);
        if (known->channel == r->channel && known->alphabet == a)
            return known;
    }
    size_t letters = vb_channel_read_count(r->channel);
    first_letters own = {r->channel, a, spread(m, r, a, vb_channel_dropped(r->channel)),
                         vb_arena_allocate(&m->spreads, letters * sizeof(cost *))};
    if (!own.dropped || !own.one || !vb_array_push(&m->firsts, &own))
        return NULL;
    return VB_ARRAY_AT(&m->firsts, first_letters, m->firsts.count - 1);
}

/* The costs of a read letter. */
static const cost *one_of(ending_memory *m, const reading *r, first_letters *f, uint16_t read)
{
    if (!f->one[read])
        f->one[read] = spread(m, r, f->alphabet, vb_channel_single(r->channel, read));
    return f->one[read];
}

/* ------------------------------------------------------------------------------------- rows -- */

/* Enters what a segment costs as the first letters of rimes, before what is `behind` it. */
static void enter_segment(const ending_memory *m, const reading *r, alphabet a, const segment *s,
                          const ending_row *behind, cost *row)
{
    const part *rimes = r->syllables.table.rimes.items;
    for (size_t k = 0; k < s->unit_count; k++) {
        bool is_pair = unit_is_pair(&s->units[k]);
        uint16_t number = unit_number(&s->units[k]);
        const rime_index *index = is_pair ? &m->by_pair[a] : &m->by_letter[a];
        cost own = reading_cap(s->units[k].cost);
        if (!is_pair && s->end - s->start == 1)
            continue; /* it is among the costs of one letter */
        for (size_t i = index->first[number]; i; i = index->next[i]) {
            cost rest = behind->parents[is_pair ? rimes[i].parent : i];
            row[i] = lesser(row[i], (cost)(own + rest));
        }
    }
}

/* The costs of the parents of eight rimes, once those of their length are known. */
static inline lanes raise_parents(const uint16_t *parents, const cost *row)
{
    return (lanes){row[parents[0]], row[parents[1]], row[parents[2]], row[parents[3]],
                   row[parents[4]], row[parents[5]], row[parents[6]], row[parents[7]]};
}

/* What is left at a place where something was read. */
typedef struct left_over {
    const ending_row *behind; /* a letter further; NULL at the end of the word */
    const cost *one;          /* of that letter */
    const cost *dropped;
    cost inserted;
} left_over;

/* Lowers the costs of eight rimes by all ways of one letter. */
static inline lanes lower_by_letter(const left_over *l, lanes parents, size_t i, lanes own)
{
    own = lesser_lanes(own, parents + load(l->dropped + i));
    if (l->behind) {
        own = lesser_lanes(own, load(l->behind->parents + i) + load(l->one + i));
        own = lesser_lanes(own, load(l->behind->costs + i) + l->inserted);
    }
    return lesser_lanes(own, fill(COST_NEVER));
}

/* Lets the costs of rimes [from, end) be of none. */
static void clear(cost *row, size_t from, size_t end)
{
    for (size_t i = from; i < end; i += LANES)
        store(fill(COST_NEVER), row + i);
}

static void fill_row(const ending_memory *m, const syllable_table *t, const left_over *l, cost *row,
                     cost *parents)
{
    const size_t first = t->first_of_length[1], end = t->first_of_length[t->longest + 1];
    row[0] = l->behind ? lesser((cost)(l->behind->costs[0] + l->inserted), COST_NEVER) : 0;
    clear(parents, 0, first);
    clear(parents, end, t->stride);
    for (size_t i = first; i < end; i += LANES) {
        lanes raised = raise_parents(m->parents + i, row);
        store(raised, parents + i);
        store(lower_by_letter(l, raised, i, load(row + i)), row + i);
    }
}

/* Rimes that begin with a capital: what is behind that is plain. */
static void fill_capital_row(const syllable_table *t, const left_over *l, const ending_row *plain,
                             cost *row)
{
    const left_over by_letter = {l->behind, l->one, l->dropped, COST_NEVER};
    for (size_t i = 0; i < t->stride; i += LANES)
        store(lower_by_letter(&by_letter, load(plain->parents + i), i, load(row + i)), row + i);
}

/* The rows behind the next letters, which are those of the rest of the word; false when memory ran
 * out. */
static bool find_behind(ending_memory *m, const reading *r, alphabet a, size_t place,
                        const ending_row **behind)
{
    for (size_t i = a == FIRST_CAPITAL ? 0 : 1; i <= VB_READ_MAX && place + i <= r->len; i++) {
        behind[i] = endings_row(m, r, a == CAPITALS ? CAPITALS : PLAIN, place + i);
        if (!behind[i])
            return false;
    }
    return true;
}

static bool work_out(ending_memory *m, const reading *r, size_t place, ending_row *row)
{
    const syllable_table *t = &r->syllables.table;
    const ending_row *behind[VB_READ_MAX + 1] = {0};
    first_letters *firsts = firsts_of(m, r, row->alphabet);
    if (!firsts || !find_behind(m, r, row->alphabet, place, behind))
        return false;
    firsts = firsts_of(m, r, row->alphabet); /* others were put in meanwhile */
    left_over left = {.behind = behind[1], .dropped = firsts->dropped};
    if (place < r->len) {
        left.one = one_of(m, r, firsts, r->read[place]);
        left.inserted = r->inserted[place];
        if (!left.one)
            return false;
    }
    clear(row->costs, 0, t->stride);
    for (size_t i = 0; i < r->segment_count; i++) {
        const segment *s = &r->segments[i];
        if (s->start == place)
            enter_segment(m, r, row->alphabet, s, behind[s->end - s->start], row->costs);
    }
    if (row->alphabet == FIRST_CAPITAL) {
        clear(row->parents, 0, t->stride);
        fill_capital_row(t, &left, behind[0], row->costs);
    } else {
        fill_row(m, t, &left, row->costs, row->parents);
    }
    row->least = bundles_of(t, row->costs);
    return true;
}

static page *new_page(ending_memory *m, size_t stride)
{
    page *p = vb_allocate(m->memory, sizeof *p);
    if (!p)
        return NULL;
    p->costs = VB_ARRAY(cost, m->memory);
    if (vb_array_reserve(&p->costs, PAGE * 2 * stride) && vb_array_push(&m->pages, &p))
        return p;
    vb_array_free(&p->costs);
    vb_release(m->memory, p);
    return NULL;
}

/* A row that is not in use; NULL when memory ran out. */
static ending_row *free_row(ending_memory *m, size_t stride)
{
    size_t number = m->count / PAGE, place = m->count % PAGE;
    page *p =
        number < m->pages.count ? *VB_ARRAY_AT(&m->pages, page *, number) : new_page(m, stride);
    if (!p)
        return NULL;
    ending_row *row = &p->rows[place];
    row->costs = (cost *)p->costs.items + 2 * place * stride;
    row->parents = row->costs + stride;
    m->count++;
    return row;
}

static ending_row **find_slot(const ending_memory *m, const reading *r, alphabet a, size_t place)
{
    size_t length = r->len - place;
    const uint16_t *letters = r->read + place;
    uint64_t key = (uint64_t)(uintptr_t)r->channel ^ (uint64_t)a;
    for (size_t i = 0; i < length; i++)
        key = key * 1021 + letters[i];
    size_t at = vb_hash_key(key) % SLOTS;
    for (const ending_row *row; (row = m->slots[at]); at = (at + 1) % SLOTS) {
        if (row->channel == r->channel && row->alphabet == a && row->length == length &&
            memcmp(row->letters, letters, length * sizeof *letters) == 0)
            break;
    }
    return &m->slots[at];
}

const ending_row *endings_row(ending_memory *m, const reading *r, alphabet a, size_t place)
{
    const ending_row *known = *find_slot(m, r, a, place);
    if (known)
        return known;
    ending_row *row = free_row(m, r->syllables.table.stride);
    if (!row)
        return NULL;
    row->channel = r->channel;
    row->alphabet = a;
    row->length = r->len - place;
    memcpy(row->letters, r->read + place, row->length * sizeof *row->letters);
    if (!work_out(m, r, place, row))
        return NULL;
    *find_slot(m, r, a, place) = row; /* others were put in meanwhile */
    return row;
}
