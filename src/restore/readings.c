/*
 * A word of the path as it is written, and what else it may have been: the edges beside it in the
 * lattice, with their shares in all the paths that were kept.
 */
#include "restore/readings.h"

#include "restore/candidates.h"
#include "restore/initials.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/step.h"
#include "restore/tones.h"
#include "restore/writer.h"
#include "vanban/model.h"
#include "vanban/orthography.h"
#include "vanban/restore.h"

#include <stdlib.h>

/* The bytes of so many letters. */
static size_t bytes_of(vb_slice word, size_t letters)
{
    size_t at = 0;
    uint32_t c;
    while (letters-- > 0 && at < word.len)
        at += vb_utf8_decode(word, at, &c);
    return at;
}

/* An abbreviation with its `&`: fixed spellings have no shape. */
static void spell_abbreviation(const writer *w, const edge *e, vb_buffer *out)
{
    vb_slice left = lexicon_spelling(w->words, w->model, e->chosen[0]->form), right;
    if (e->words > 1) {
        right = lexicon_spelling(w->words, w->model, e->chosen[1]->form);
    } else {
        size_t at = bytes_of(left, e->ampersand);
        right = vb_slice_cut(left, at, left.len);
        left = vb_slice_cut(left, 0, at);
    }
    vb_buffer_add(out, left);
    vb_buffer_add_byte(out, '&');
    vb_buffer_add(out, right);
}

/* The user's words are spelt as the user does. */
static void spell_word(const writer *w, const vb_form *form, vb_case how, vb_slice read,
                       vb_buffer *out)
{
    vb_slice word = lexicon_spelling(w->words, w->model, form);
    bool own = form->word < vb_model_word_count(w->model);
    vb_tone_style style = own ? tones_of_word(word, read, w->tones) : VB_TONES_KEEP;
    if (style == VB_TONES_KEEP) {
        vb_add_cased(out, word, how);
        return;
    }
    vb_buffer toned = VB_BUFFER(out->memory);
    vb_add_toned(&toned, word, style);
    vb_add_cased(out, vb_buffer_slice(&toned), how);
    out->failed |= toned.failed;
    vb_buffer_free(&toned);
}

void spell_edge(const writer *w, const edge *e, const shape *shapes, vb_slice read, vb_buffer *out)
{
    static const vb_case cases[SHAPES] = {VB_CASE_LOWER, VB_CASE_CAPITALISED, VB_CASE_UPPER};
    if (e->digits[0]) {
        vb_buffer_add(out, vb_slice_of(e->digits));
        return;
    }
    if (!e->chosen[0]) { /* locked: rewritten whole, or as read */
        vb_slice written = w->tokens[e->from].written;
        initials_spell(written.data ? written : read, e->strokes, out);
        return;
    }
    if (e->ampersand) {
        spell_abbreviation(w, e, out);
        return;
    }
    for (size_t i = 0; i < e->words; i++) {
        const vb_form *form = e->chosen[i]->form;
        if (i)
            vb_buffer_add_byte(out, ' ');
        if (!form)
            initials_spell(read, e->strokes, out);
        else if (form->fixed)
            vb_buffer_add(out, lexicon_spelling(w->words, w->model, form));
        else
            spell_word(w, form, cases[shapes[i]], read, out);
    }
    if (e->note)
        vb_buffer_add(out, vb_slice_cut(read, read.len - e->note, read.len));
}

void shapes_as_read(const edge *e, vb_slice read, shape *shapes)
{
    vb_case how = vb_case_of(read);
    bool has_shape = how == VB_CASE_LOWER || how == VB_CASE_CAPITALISED || how == VB_CASE_UPPER;
    for (size_t i = 0; i < e->words && has_shape; i++)
        shapes[i] = how == VB_CASE_UPPER                   ? SHAPE_UPPER
                    : how == VB_CASE_CAPITALISED && i == 0 ? SHAPE_CAPITAL
                                                           : SHAPE_LOWER;
}

/* The shape of a word that may have stood where the step has another: that of the other, for the
 * place calls for it; as the channel has it where the other has none. */
static shape shape_beside(const step *s, const candidate *own, size_t index)
{
    const candidate *chosen = index < s->edge->words ? s->edge->chosen[index] : NULL;
    shape best = SHAPE_LOWER;
    if (chosen && chosen->form && !chosen->form->fixed)
        return s->shapes[index];
    for (shape other = SHAPE_CAPITAL; own && other < SHAPES; other++)
        best = own->shapes[other] < own->shapes[best] ? other : best;
    return best;
}

/* A reading and its likeliest edge. */
typedef struct draft {
    vb_slice text;
    const edge *edge;
    double share, largest;
} draft;

/* Two ways to one text are one reading, and so are two spellings of one word. */
static draft *find_draft(const vb_array *drafts, const edge *e, vb_slice text)
{
    for (size_t i = 0; i < drafts->count; i++) {
        draft *known = VB_ARRAY_AT(drafts, draft, i);
        if (vb_slice_equal(known->text, text) || edges_say_the_same(known->edge, e))
            return known;
    }
    return NULL;
}

/* `chosen`: the step's own edge, whose spelling stands for all. */
static void add_draft(vb_array *drafts, const edge *e, vb_slice text, double share, bool chosen,
                      vb_arena *strings)
{
    draft *own = find_draft(drafts, e, text);
    if (!own)
        own = vb_array_add(drafts);
    if (!own)
        return;
    own->share += share;
    if (own->edge && !chosen && share <= own->largest)
        return;
    own->text = vb_arena_copy(strings, text);
    own->edge = e;
    own->largest = chosen ? 2 : share; /* more than any other has */
}

static int compare_readings(const void *a, const void *b)
{
    const vb_reading *left = a, *right = b;
    if (left->confidence != right->confidence)
        return left->confidence > right->confidence ? -1 : 1;
    return vb_slice_compare(left->text, right->text);
}

/* Whether an edge is another, perhaps in another lattice. */
static bool is_same(const edge *e, const edge *own)
{
    bool same = e->to == own->to && e->with_tail == own->with_tail && e->note == own->note &&
                e->words == own->words;
    for (size_t k = 0; k < e->words && same; k++)
        same = e->chosen[k] == own->chosen[k];
    return same;
}

void gather_readings(const writer *w, const lattice *l, const step *s, vb_slice read,
                     vb_arena *strings, vb_array *readings)
{
    vb_buffer word = VB_BUFFER(readings->memory);
    vb_array drafts = VB_ARRAY(draft, readings->memory);
    const edge *edges = l->edges.items, *own = s->edge;
    const float *shares = l->shares.items;
    size_t end = *VB_ARRAY_AT(&l->first, size_t, own->from + 1);
    for (size_t i = *VB_ARRAY_AT(&l->first, size_t, own->from); i < end; i++) {
        const edge *e = &edges[i];
        bool beside = e->to == own->to && e->with_tail == own->with_tail && shares[i] > 0,
             chosen = is_same(e, own);
        shape shapes[EDGE_WORDS_MAX];
        if (!beside && !chosen)
            continue;
        for (size_t k = 0; k < e->words; k++)
            shapes[k] = chosen ? s->shapes[k] : shape_beside(s, e->chosen[k], k);
        vb_buffer_clear(&word);
        spell_edge(w, e, shapes, read, &word);
        drafts.failed |= word.failed;
        add_draft(&drafts, e, vb_buffer_slice(&word), (double)shares[i], chosen, strings);
    }
    for (size_t i = 0; i < drafts.count; i++) {
        const draft *d = VB_ARRAY_AT(&drafts, draft, i);
        vb_array_push(readings, &(vb_reading){d->text, d->share > 1 ? 1 : d->share});
    }
    readings->failed |= drafts.failed;
    vb_buffer_free(&word);
    vb_array_free(&drafts);
    if (readings->count)
        qsort(readings->items, readings->count, sizeof(vb_reading), compare_readings);
}
