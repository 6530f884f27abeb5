/*
 * Steps → text: each word as it was written, what stands between two words with its signs mended
 * (signs.c), and what is told of either.
 */
#include "restore/restorer.h"

#include "restore/calibration.h"
#include "restore/candidates.h"
#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/protect.h"
#include "restore/readings.h"
#include "restore/signs.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/tones.h"
#include "restore/writer.h"
#include "vanban/model.h"
#include "vanban/orthography.h"
#include "vanban/restore.h"

enum { RECIPIENT_LINES = 40 }; /* a page's worth of entries below Nơi nhận */

/* In text that seems clean a word stays as it was read, if the path is no surer of another. */
static const double clean_confidence = 0.7;

static const char *rule_of(const step *s, const token *first)
{
    if (first->kind == VB_TOKEN_LOCKED)
        return first->label ? "label" : "number";
    if (s->edge->digits[0])
        return "number";
    if (s->edge->to - s->edge->from > 1)
        return "join";
    return s->edge->words > 1 && !s->edge->ampersand ? "split" : "word";
}

static void report(const vb_restorer *r, const step *s, const token *first,
                   const vb_restored_word *word, vb_slice read)
{
    if (vb_slice_equal(read, vb_buffer_slice(&r->word)))
        return;
    r->reporter.edit(r->reporter.context, &(vb_edit){.line = first->line,
                                                     .in_start = word->start,
                                                     .in_end = word->end,
                                                     .out_start = word->out_start,
                                                     .out_end = word->out_end,
                                                     .before = read,
                                                     .after = vb_buffer_slice(&r->word),
                                                     .rule = rule_of(s, first),
                                                     .confidence = word->confidence});
}

/* The line of a byte that stands before a token. */
static size_t line_before(vb_slice text, size_t at, const token *behind)
{
    size_t line = behind->line;
    for (; at < behind->start; at++)
        line -= text.data[at] == '\n';
    return line;
}

static bool may_mend(const vb_restorer *r, const sign_edit *edit)
{
    return edit->confidence >= r->options.min_confidence &&
           !spans_meet(&r->kept, edit->start, edit->end);
}

/* Writes what stands before the word at hand, from byte `at` of the text on, its signs mended. */
static void write_signs(vb_restorer *r, vb_slice text, size_t at, const token *behind,
                        size_t origin, vb_buffer *out)
{
    const sign_place place = {.text = text,
                              .start = at,
                              .end = behind->start,
                              .left = vb_buffer_slice(&r->last),
                              .right = vb_buffer_slice(&r->word),
                              .opens_line = r->opens_line,
                              .in_grounds = r->in_grounds,
                              .in_recipients =
                                  r->recipients && behind->line <= r->recipients + RECIPIENT_LINES};
    sign_edit edits[SIGN_EDITS_MAX];
    size_t count = signs_mend(&place, edits);
    for (size_t i = 0; i < count; i++) {
        const sign_edit *e = &edits[i];
        if (!may_mend(r, e))
            continue;
        vb_buffer_add(out, vb_slice_cut(text, at, e->start));
        vb_edit edit = {.line = line_before(text, e->start, behind),
                        .in_start = e->start,
                        .in_end = e->end,
                        .out_start = out->len - origin,
                        .before = vb_slice_cut(text, e->start, e->end),
                        .after = e->written,
                        .rule = "sign",
                        .confidence = e->confidence};
        vb_buffer_add(out, e->written);
        edit.out_end = out->len - origin;
        if (r->reporter.edit)
            r->reporter.edit(r->reporter.context, &edit);
        at = e->end;
    }
    vb_buffer_add(out, vb_slice_cut(text, at, behind->start));
}

/* Whether nothing stands before byte `at` on its line. */
static bool opens_line(vb_slice text, size_t at)
{
    while (at > 0 && (text.data[at - 1] == ' ' || text.data[at - 1] == '\t'))
        at--;
    return at == 0 || text.data[at - 1] == '\n' || text.data[at - 1] == '\f';
}

/* The word at hand is now the last, for the signs behind it. */
static void pass_word(vb_restorer *r, vb_slice text, const token *own)
{
    vb_buffer word = r->word;
    if (own->end < text.len && text.data[own->end] == ':' &&
        vb_slice_equal(vb_buffer_slice(&word), VB_SLICE("nhận")) &&
        vb_slice_equal(vb_buffer_slice(&r->last), VB_SLICE("Nơi")))
        r->recipients = own->line;
    r->word = r->last;
    r->last = word;
    r->opens_line = opens_line(text, own->start);
    if (r->opens_line)
        r->in_grounds = signs_in_grounds(vb_buffer_slice(&word), own->paragraph, r->in_grounds);
}

/* What else the word may have been, best first, as many as the options want. */
static void add_readings(vb_restorer *r, const writer *w, const step *s, vb_slice read,
                         vb_restored_word *word)
{
    const lattice *l = s->edge->settled ? &r->whole : &r->second;
    vb_array_clear(&r->gathered);
    gather_readings(w, l, s, read, &r->readings, &r->gathered);
    size_t count = r->gathered.count, most = r->options.readings;
    word->reading_count = count < most ? count : most;
    vb_reading *readings = vb_arena_allocate(&r->readings, count * sizeof *readings);
    for (size_t i = 0; i < word->reading_count && readings; i++)
        readings[i] = *VB_ARRAY_AT(&r->gathered, vb_reading, i);
    if (readings && !s->edge->chosen[0]) /* how sure a number is, the grammar of numbers tells */
        readings[0].confidence = word->confidence;
    word->readings = readings;
}

/* Whether a word's capitals are its author's choice: not those of a single letter, nor where more
 * than the first is one, for o, s and v are alike in both sizes to engines (`SỞ Tài chính`). */
static bool has_own_capitals(const step *s, vb_slice read)
{
    bool upper = s->shapes[0] == SHAPE_CAPITAL && vb_case_of(read) == VB_CASE_UPPER;
    uint32_t first;
    return !upper && read.len > 1 && vb_utf8_decode(read, 0, &first) < read.len;
}

/* Whether a step says the word just as it was read, in small letters. */
static bool is_as_read(const writer *w, const step *s, vb_slice read)
{
    const candidate *c = s->edge->chosen[0];
    return edge_is_plain(s->edge) && c && c->form && !c->form->fixed &&
           vb_slice_equal(lexicon_spelling(w->words, w->model, c->form), read);
}

/*
 * Spells what a step says, or what was read where that is less sure than the options want. Where
 * the letters are sure and the capitals are not, only these stay as they were read; so they do in
 * clean text, whose author chose them. Returns how sure that is.
 */
static double spell_step(vb_restorer *r, const writer *w, const step *s, vb_slice read, double sure,
                         double sure_of_all)
{
    double least = r->options.min_confidence;
    shape shapes[EDGE_WORDS_MAX];
    memcpy(shapes, s->shapes, sizeof shapes);
    vb_buffer_clear(&r->word);
    if (sure < least || (r->clean && s->confidence < clean_confidence)) {
        vb_buffer_add(&r->word, read);
        return sure;
    }
    bool sure_of_shapes = sure_of_all >= least && !(r->clean && has_own_capitals(s, read));
    if ((!sure_of_shapes || shapes[0] == SHAPE_LOWER) && is_as_read(w, s, read)) {
        vb_buffer_add(&r->word, read); /* as most of clean text */
    } else {
        if (!sure_of_shapes)
            shapes_as_read(s->edge, read, shapes);
        spell_edge(w, s->edge, shapes, read, &r->word);
    }
    return sure_of_shapes ? sure_of_all : sure;
}

void write_step(vb_restorer *r, vb_slice text, const step *s, size_t *at, size_t origin,
                vb_buffer *out, vb_array *words)
{
    const token *first = VB_ARRAY_AT(&r->tokens, token, s->edge->from);
    const token *last = VB_ARRAY_AT(&r->tokens, token, s->edge->to - 1);
    size_t end = last->end + (s->edge->with_tail ? last->tail : 0);
    vb_slice read = vb_slice_cut(text, first->start, end);
    bool is_number = first->kind == VB_TOKEN_LOCKED && first->written.data;
    double sure = first->confidence, sure_of_all = sure; /* of a number, by its grammar */
    if (!is_number && r->doubts) {
        sure = calibrated(&r->calibration, s->confidence);
        sure_of_all = calibrated(&r->calibration, s->confidence * s->shape_confidence);
    }
    vb_restored_word word = {.start = first->start, .end = end};
    const writer w = {r->model, r->words, r->tokens.items, tones_usual(&r->tones), r->scanned};
    word.confidence = spell_step(r, &w, s, read, sure, sure_of_all);
    out->failed |= r->word.failed; /* the next word clears it */
    if (r->scanned)
        write_signs(r, text, *at, first, origin, out);
    else /* there is nothing to mend */
        vb_buffer_add(out, vb_slice_cut(text, *at, first->start));
    word.out_start = out->len - origin;
    vb_buffer_add(out, vb_buffer_slice(&r->word));
    word.out_end = out->len - origin;
    *at = end;
    if (words && r->options.readings)
        add_readings(r, &w, s, read, &word);
    out->failed |= r->gathered.failed;
    if (words)
        vb_array_push(words, &word);
    if (r->reporter.edit)
        report(r, s, first, &word, read);
    if (r->scanned)
        pass_word(r, text, first);
}

void write_begin(vb_restorer *r)
{
    vb_buffer_clear(&r->last);
    r->opens_line = r->in_grounds = false;
    r->recipients = 0;
}
