/*
 * How the document's letters were read: the channel as this document bears it out, letter by
 * letter. forms.c knows what was read for whole words; this knows that a scanner nobody trained on
 * reads ủ as `üû`, in words that the document has but once, too.
 *
 * Words that a first reading is sure of are aligned with what was read, by the channel's own costs,
 * and their letters counted: so often was ủ written, so often read as this. What was counted is
 * mixed with the channel as if that had been seen a few times itself (a Dirichlet prior), and where
 * that makes a misreading likelier than the channel has it, words pay less for it. None pays more:
 * the words that are sure are those that were read well, and say little of how badly others are.
 */
#include "restore/letters.h"

#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

enum {
    MISREADINGS_MAX = 1 << 12, /* that are told apart; more are not learnt */
    SLOTS = 2 * MISREADINGS_MAX,
    WAYS_MAX = 1 << 12,  /* of one word; more are not weighed */
    LEARNT_MAX = 1 << 9, /* different words of a window; more say nothing new */
    SHORT = 7,           /* letters: no syllable has more */
    BEYOND = 1 << 24,    /* no alignment costs so much */
    NONE = 0             /* no letter, and no misreading or way */
};

static const double sure = 0.9;            /* a word this sure is learnt from */
static const float channel_weight = 3;     /* as if it had shown each letter so often */
static const float insertions_weight = 60; /* as if it had put in letters among so many */
static const float least_relief = 0.5F;    /* less is not worth weighing */
/* A word that cannot come this near to the one that costs least now is not worth aligning. */
static const float near = 4;

/* A letter or a pair of letters, read as nothing or as one letter up to three; or nothing, read as
 * one letter. */
typedef struct misreading {
    uint64_t read;        /* the segment's key */
    uint16_t written;     /* as a unit of the channel; NONE: put in */
    uint16_t usual, cost; /* in the channel, and in this document */
    uint16_t next;        /* another of the same segment */
    float count;
} misreading;

/* A misreading where it may stand in the word at hand. */
typedef struct way {
    uint8_t start, end; /* letters that were read */
    uint16_t usual, cost;
    uint16_t next; /* another of the same letter or pair */
} way;

/* What was read, with the ways to read it that are not one letter as one. */
typedef struct read_word {
    size_t len;
    uint16_t letters[WORD_LETTERS_MAX];
    uint16_t inserted[WORD_LETTERS_MAX]; /* costs */
    const uint16_t *single[WORD_LETTERS_MAX];
    bool relieved;          /* some misreading costs less here */
    int32_t inserted_saved; /* so much less, letters that were put in */
    size_t way_count;
    way ways[WAYS_MAX]; /* from 1 on */
} read_word;

/* The letters of a short form; none while nobody asked. */
typedef struct short_form {
    uint16_t len;
    uint16_t letters[SHORT];
} short_form;

typedef struct written_word {
    size_t len;
    uint16_t letters[WORD_LETTERS_MAX];
    uint16_t pairs[WORD_LETTERS_MAX]; /* with the letter behind it */
} written_word;

/* The best way to read so many letters written as so many read, and its last move. */
typedef struct cell {
    int32_t cost;
    uint8_t written, read; /* letters */
    uint16_t usual;        /* what that move costs in the channel */
} cell;

struct letter_memory {
    const vb_allocator *memory;
    const vb_model *model;
    const lexicon *words; /* with the user's; NULL: the model's alone */
    const vb_channel *channel;

    /* Of the lexicon. */
    vb_lexicon known;
    uint16_t *upper; /* by letter: the capital */
    uint16_t *lower; /* the reverse */
    vb_array forms;  /* short_form: by form, once one was asked for */

    /* Of the document. */
    misreading *misreadings; /* from 1 on */
    size_t misreading_count;
    uint16_t *slots;      /* by segment: the first of its misreadings */
    float *written;       /* by letter, and behind these by pair: how often */
    float letters;        /* all that were written */
    uint16_t *dropped;    /* by letter: cost */
    uint16_t *drop_saved; /* by small letter: so much less than in the channel */
    bool drops_relieved;  /* one of them is less */

    /* Of the word at hand. */
    read_word word;
    uint16_t *first_way; /* by letter, and behind these by pair */
    uint16_t *saved;     /* by small letter: the most that one of its misreadings saves */
    cell cells[WORD_LETTERS_MAX + 1][WORD_LETTERS_MAX + 1]; /* by letters written, and read */
};

/* ------------------------------------------------------------------------------------- life -- */

static void map_capitals(letter_memory *m)
{
    for (uint16_t i = 1; i < m->known.letter_count; i++) {
        uint16_t upper = vb_model_letter(m->model, vb_upper(m->known.letters[i])),
                 lower = vb_model_letter(m->model, vb_lower(m->known.letters[i]));
        m->upper[i] = upper ? upper : i;
        m->lower[i] = lower ? lower : i;
    }
}

letter_memory *letters_new(const vb_allocator *allocator, const vb_model *model)
{
    letter_memory *m = vb_allocate(allocator, sizeof *m);
    if (!m)
        return NULL;
    *m = (letter_memory){.memory = allocator,
                         .model = model,
                         .known = vb_model_lexicon(model),
                         .forms = VB_ARRAY(short_form, allocator)};
    size_t letters = m->known.letter_count, units = letters + m->known.pair_count;
    m->misreadings = vb_allocate(allocator, (MISREADINGS_MAX + 1) * sizeof *m->misreadings);
    m->slots = vb_allocate(allocator, SLOTS * sizeof *m->slots);
    m->written = vb_allocate(allocator, units * sizeof *m->written);
    m->first_way = vb_allocate(allocator, units * sizeof *m->first_way);
    m->upper = vb_allocate(allocator, 5 * letters * sizeof *m->upper);
    if (!m->misreadings || !m->slots || !m->written || !m->first_way || !m->upper) {
        letters_free(m);
        return NULL;
    }
    m->lower = m->upper + letters;
    m->dropped = m->lower + letters;
    m->drop_saved = m->dropped + letters;
    m->saved = m->drop_saved + letters;
    map_capitals(m);
    return m;
}

void letters_free(letter_memory *m)
{
    if (!m)
        return;
    void *const owned[] = {m->misreadings, m->slots, m->written, m->first_way, m->upper};
    for (size_t i = 0; i < sizeof owned / sizeof owned[0]; i++)
        vb_release(m->memory, owned[i]);
    vb_array_free(&m->forms);
    vb_release(m->memory, m);
}

void letters_widen(letter_memory *m, const lexicon *words)
{
    m->words = words;
    m->known = lexicon_trie(words);
    vb_array_clear(&m->forms);
}

void letters_forget(letter_memory *m, const vb_channel *channel)
{
    size_t letters = m->known.letter_count;
    m->channel = channel;
    memset(m->slots, 0, SLOTS * sizeof *m->slots);
    memset(m->written, 0, (letters + m->known.pair_count) * sizeof *m->written);
    memcpy(m->dropped, vb_channel_dropped(channel), letters * sizeof *m->dropped);
    memset(m->drop_saved, 0, letters * sizeof *m->drop_saved);
    m->drops_relieved = false;
    m->misreading_count = 0;
    m->letters = 0;
}

/* ------------------------------------------------------------------------------------ forms -- */

/* The numbers of a form's letters; false when there are too many. */
static bool spell_letters(const letter_memory *m, const vb_form *form, written_word *w)
{
    vb_slice spelling = lexicon_spelling(m->words, m->model, form);
    uint32_t c;
    w->len = 0;
    for (size_t at = 0; at < spelling.len; w->len++) {
        at += vb_utf8_decode(spelling, at, &c);
        if (w->len == WORD_LETTERS_MAX)
            return false;
        w->letters[w->len] = vb_model_letter(m->model, c);
    }
    return true;
}

/* The same, remembered: a few thousand forms are asked for again and again. */
static bool list_letters(letter_memory *m, const vb_form *form, written_word *w)
{
    short_form *own =
        m->forms.count ? VB_ARRAY_AT(&m->forms, short_form, form - m->known.forms) : NULL;
    if (own && own->len) {
        w->len = own->len;
        memcpy(w->letters, own->letters, sizeof own->letters);
        return true;
    }
    if (!spell_letters(m, form, w))
        return false;
    if (own && w->len <= SHORT) {
        own->len = (uint16_t)w->len;
        memcpy(own->letters, w->letters, sizeof own->letters);
    }
    return true;
}

/* Writes the letters of a candidate in the shape that it was likeliest written in. */
static void lay_out_written(const letter_memory *m, const candidate *own, written_word *w)
{
    shape best = SHAPE_LOWER;
    for (shape other = SHAPE_CAPITAL; other < SHAPES && !own->form->fixed; other++)
        best = own->shapes[other] < own->shapes[best] ? other : best;
    for (size_t i = 0; i < w->len; i++) {
        bool upper = best == SHAPE_UPPER || (best == SHAPE_CAPITAL && i == 0);
        w->letters[i] = upper ? m->upper[w->letters[i]] : w->letters[i];
        w->pairs[i] = 0;
        if (i)
            w->pairs[i - 1] = vb_model_pair(m->model, w->letters[i - 1], w->letters[i]);
    }
}

/* ------------------------------------------------------------------------------ misreadings -- */

/* The place of a letter or a pair among both. */
static size_t place_of_unit(const letter_memory *m, uint16_t unit)
{
    return unit & VB_UNIT_PAIR ? m->known.letter_count + (unit & ~(unsigned)VB_UNIT_PAIR) : unit;
}

/* The letter, a small one, that a word has if it has the unit. */
static uint16_t letter_of_unit(const letter_memory *m, uint16_t unit)
{
    uint32_t letter =
        unit & VB_UNIT_PAIR ? m->known.pairs[unit & ~(unsigned)VB_UNIT_PAIR] >> 16 : unit;
    return m->lower[letter];
}

/* Where the first misreading of a segment is told, or is to be. */
static uint16_t *find_segment(const letter_memory *m, uint64_t read)
{
    size_t at = vb_hash_key(read) % SLOTS;
    while (m->slots[at] && m->misreadings[m->slots[at]].read != read)
        at = (at + 1) % SLOTS;
    return &m->slots[at];
}

static void count_misreading(letter_memory *m, const misreading *seen)
{
    uint16_t *first = find_segment(m, seen->read), known = *first;
    while (known && m->misreadings[known].written != seen->written)
        known = m->misreadings[known].next;
    if (known) {
        m->misreadings[known].count += seen->count;
    } else if (m->misreading_count < MISREADINGS_MAX) {
        misreading *own = &m->misreadings[++m->misreading_count];
        *own = *seen;
        own->next = *first;
        *first = (uint16_t)m->misreading_count;
    }
}

/* What a misreading costs in this document, which is no more than in the channel. */
static uint16_t cost_here(const letter_memory *m, const misreading *own)
{
    bool inserted = own->written == NONE;
    float weight = inserted ? insertions_weight : channel_weight,
          all = inserted ? m->letters : m->written[place_of_unit(m, own->written)],
          usual = expf(-(float)own->usual / VB_COST_UNIT),
          relief = logf((own->count / usual + weight) / (all + weight));
    float cost = (float)own->usual - relief * VB_COST_UNIT;
    if (relief < least_relief)
        return own->usual;
    return cost > 0 ? (uint16_t)cost : 0;
}

static void weigh_misreadings(letter_memory *m)
{
    const uint64_t nothing = vb_segment_key(NULL, 0);
    for (size_t i = 1; i <= m->misreading_count; i++) {
        misreading *own = &m->misreadings[i];
        own->cost = cost_here(m, own);
        if (own->read != nothing)
            continue;
        uint16_t *saved = &m->drop_saved[m->lower[own->written]],
                 here = (uint16_t)(own->usual - own->cost);
        m->dropped[own->written] = own->cost;
        *saved = here > *saved ? here : *saved;
        m->drops_relieved |= here > 0;
    }
}

/* --------------------------------------------------------------------------------- the word -- */

static void add_way(letter_memory *m, uint16_t unit, way own)
{
    read_word *r = &m->word;
    uint16_t *first = &m->first_way[place_of_unit(m, unit)];
    if (r->way_count + 1 == WAYS_MAX)
        return;
    own.next = *first;
    r->ways[++r->way_count] = own;
    *first = (uint16_t)r->way_count;
}

/* What the document has for a segment otherwise than the channel. */
static void add_relieved(letter_memory *m, const misreading *known, way own)
{
    uint16_t here = (uint16_t)(known->usual - known->cost);
    m->word.relieved = true;
    if (known->written == NONE) {
        m->word.inserted[own.start] = known->cost;
        m->word.inserted_saved += here;
        return;
    }
    uint16_t *saved = &m->saved[letter_of_unit(m, known->written)];
    *saved = here > *saved ? here : *saved;
    own.usual = known->usual;
    own.cost = known->cost;
    add_way(m, known->written, own);
}

/* The ways to read what was read as `count` letters from `start` on. */
static void add_segment(letter_memory *m, size_t start, size_t count)
{
    const uint16_t *read = m->word.letters + start;
    way own = {.start = (uint8_t)start, .end = (uint8_t)(start + count)};
    size_t unit_count;
    const vb_channel_unit *units = vb_channel_units(m->channel, read, count, &unit_count);
    for (size_t i = 0; i < unit_count; i++) {
        own.usual = own.cost = units[i].cost;
        add_way(m, units[i].written, own);
    }
    uint16_t known = *find_segment(m, vb_segment_key(read, count));
    for (; known; known = m->misreadings[known].next) {
        if (m->misreadings[known].cost < m->misreadings[known].usual)
            add_relieved(m, &m->misreadings[known], own);
    }
}

static void forget_word(letter_memory *m)
{
    size_t letters = m->known.letter_count;
    memset(m->first_way, 0, (letters + m->known.pair_count) * sizeof *m->first_way);
    memcpy(m->saved, m->drop_saved, letters * sizeof *m->saved);
    m->word.len = m->word.way_count = 0;
    m->word.inserted_saved = 0;
    m->word.relieved = false;
}

/* False when the word is too long to be one. */
static bool lay_out_read(letter_memory *m, vb_slice text)
{
    read_word *r = &m->word;
    uint32_t c;
    forget_word(m);
    for (size_t at = 0; at < text.len; r->len++) {
        at += vb_utf8_decode(text, at, &c);
        if (r->len == WORD_LETTERS_MAX)
            return false;
        uint16_t letter = vb_channel_read_letter(m->channel, c);
        r->letters[r->len] = letter;
        r->inserted[r->len] = vb_channel_inserted(m->channel, letter);
        r->single[r->len] = vb_channel_single(m->channel, letter);
    }
    for (size_t start = 0; start < r->len; start++) {
        for (size_t count = 1; count <= VB_READ_MAX && start + count <= r->len; count++)
            add_segment(m, start, count);
    }
    return true;
}

/* -------------------------------------------------------------------------------- alignment -- */

static void reach(cell *to, const cell *from, cell move)
{
    int32_t cost = from->cost + move.cost;
    if (cost < to->cost) {
        *to = move;
        to->cost = cost;
    }
}

/* Goes on from where `i` letters are written by all ways of a unit of so many letters. */
static void follow_ways(letter_memory *m, size_t i, uint16_t unit, uint8_t letters)
{
    const read_word *r = &m->word;
    for (uint16_t k = m->first_way[place_of_unit(m, unit)]; k; k = r->ways[k].next) {
        const way *own = &r->ways[k];
        reach(&m->cells[i + letters][own->end], &m->cells[i][own->start],
              (cell){own->cost, letters, (uint8_t)(own->end - own->start), own->usual});
    }
}

/* The same by one letter as one, or as none. */
static void follow_letter(letter_memory *m, size_t i, uint16_t letter)
{
    const read_word *r = &m->word;
    cell *from = m->cells[i], *to = m->cells[i + 1];
    uint16_t usual = vb_channel_dropped(m->channel)[letter];
    for (size_t j = 0; j <= r->len; j++)
        reach(&to[j], &from[j], (cell){m->dropped[letter], 1, 0, usual});
    for (size_t j = 0; j < r->len; j++)
        reach(&to[j + 1], &from[j], (cell){r->single[j][letter], 1, 1, r->single[j][letter]});
}

/* What it costs to read `w` as the word at hand; the cells then hold the best alignment. */
static int32_t align(letter_memory *m, const written_word *w)
{
    const read_word *r = &m->word;
    for (size_t i = 0; i <= w->len; i++) {
        for (size_t j = 0; j <= r->len; j++)
            m->cells[i][j].cost = BEYOND;
    }
    m->cells[0][0].cost = 0;
    for (size_t i = 0; i <= w->len; i++) {
        cell *row = m->cells[i];
        for (size_t j = 0; j < r->len; j++)
            reach(&row[j + 1], &row[j],
                  (cell){r->inserted[j], 0, 1, vb_channel_inserted(m->channel, r->letters[j])});
        if (i == w->len)
            break;
        follow_letter(m, i, w->letters[i]);
        follow_ways(m, i, w->letters[i], 1);
        if (w->pairs[i])
            follow_ways(m, i, VB_UNIT_PAIR | w->pairs[i], 2);
    }
    return m->cells[w->len][r->len].cost;
}

/* --------------------------------------------------------------------------------- learning -- */

/* A word that was read so, and how often. */
typedef struct sighting {
    vb_slice read;
    const candidate *written; /* NULL: free */
    float times;
} sighting;

/* Whether an edge may tell how the letters of a form are read. */
static bool has_form(const edge *e)
{
    return edge_is_plain(e) && e->chosen[0] && e->chosen[0]->form;
}

/* The place of a word read so, which may be free. */
static sighting *find_sighting(const vb_array *seen, vb_slice read, const vb_form *form)
{
    size_t at = vb_hash_key(vb_slice_hash(read) + form->word) % seen->count;
    for (;; at = (at + 1) % seen->count) {
        sighting *own = VB_ARRAY_AT(seen, sighting, at);
        if (!own->written || (own->written->form == form && vb_slice_equal(own->read, read)))
            return own;
    }
}

static void list_sightings(vb_slice text, const vb_array *tokens, const vb_array *steps,
                           vb_array *seen)
{
    size_t count = 0;
    for (size_t i = 0; i < steps->count; i++) {
        const step *s = VB_ARRAY_AT(steps, step, i);
        const token *t = VB_ARRAY_AT(tokens, token, s->edge->from);
        if (s->confidence < sure || !has_form(s->edge))
            continue;
        vb_slice read = token_slice(text, t);
        sighting *own = find_sighting(seen, read, s->edge->chosen[0]->form);
        if (!own->written && count == LEARNT_MAX)
            continue;
        count += !own->written;
        own->read = read;
        own->written = s->edge->chosen[0];
        own->times++;
    }
}

/* Counts the moves of the best alignment. */
static void count_moves(letter_memory *m, const written_word *w, float times)
{
    size_t i = w->len, j = m->word.len;
    while (i + j > 0) {
        cell by = m->cells[i][j];
        i -= by.written;
        j -= by.read;
        misreading seen = {.read = vb_segment_key(m->word.letters + j, by.read),
                           .usual = by.usual,
                           .cost = by.usual,
                           .count = times};
        if (by.written)
            seen.written = by.written == 1 ? w->letters[i] : (uint16_t)(VB_UNIT_PAIR | w->pairs[i]);
        count_misreading(m, &seen);
    }
}

static void count_written(letter_memory *m, const written_word *w, float times)
{
    for (size_t i = 0; i < w->len; i++) {
        m->written[w->letters[i]] += times;
        if (w->pairs[i])
            m->written[place_of_unit(m, VB_UNIT_PAIR | w->pairs[i])] += times;
    }
    m->letters += times * (float)w->len;
}

vb_status letters_learn(letter_memory *m, vb_slice text, const vb_array *tokens,
                        const vb_array *steps)
{
    written_word w;
    vb_array seen = VB_ARRAY(sighting, m->memory);
    if (!vb_array_resize(&seen, 2 * LEARNT_MAX) ||
        (!m->forms.count && !vb_array_resize(&m->forms, m->known.form_count))) {
        vb_array_free(&seen);
        return VB_ERR_MEMORY;
    }
    list_sightings(text, tokens, steps, &seen);
    for (size_t i = 0; i < seen.count; i++) {
        const sighting *own = VB_ARRAY_AT(&seen, sighting, i);
        if (!own->written || !lay_out_read(m, own->read) ||
            !list_letters(m, own->written->form, &w))
            continue;
        lay_out_written(m, own->written, &w);
        if (align(m, &w) >= BEYOND)
            continue;
        count_moves(m, &w, own->times);
        count_written(m, &w, own->times);
    }
    vb_array_free(&seen);
    weigh_misreadings(m);
    return VB_OK;
}

/* ----------------------------------------------------------------------------------- asking -- */

bool letters_read(letter_memory *m, vb_slice form)
{
    return lay_out_read(m, form) && (m->word.relieved || m->drops_relieved);
}

/* More than this the document's misreadings cannot save. */
static float most_saved(const letter_memory *m, const written_word *w)
{
    int32_t sum = m->word.inserted_saved;
    for (size_t i = 0; i < w->len; i++)
        sum += m->saved[m->lower[w->letters[i]]];
    return (float)sum / VB_COST_UNIT;
}

float letters_relief(letter_memory *m, const edge *e, float least)
{
    written_word w;
    if (!has_form(e) || !list_letters(m, e->chosen[0]->form, &w))
        return 0;
    const candidate *own = e->chosen[0];
    float most = most_saved(m, &w);
    if (most == 0 || e->cost - most > least + near)
        return 0;
    lay_out_written(m, own, &w);
    float usual = own->cost - (float)own->form->variant / VB_COST_UNIT;
    return fmaxf(usual - (float)align(m, &w) / VB_COST_UNIT, 0);
}
