#include "vanban/measure.h"

#include "measure/align.h"
#include "measure/intern.h"
#include "measure/units.h"
#include "measure/words.h"

#include <stdlib.h>

struct vb_measure {
    const vb_allocator *memory;
    vb_measure_options options;
    vb_score score;
    vb_arena arena;    /* the syllables of `mistakes` */
    vb_array mistakes; /* vb_mistake: each one made, under `confusions` */
    vb_array ranked;   /* vb_mistake: the answer of vb_measure_confusions */
};

vb_status vb_measure_new(const vb_measure_options *options, const vb_allocator *memory,
                         vb_measure **measure)
{
    vb_measure *self = vb_allocate(memory, sizeof *self);
    *measure = self;
    if (!self)
        return VB_ERR_MEMORY;
    if (options)
        self->options = *options;
    self->memory = memory;
    self->arena = VB_ARENA(memory);
    self->mistakes = VB_ARRAY(vb_mistake, memory);
    self->ranked = VB_ARRAY(vb_mistake, memory);
    return VB_OK;
}

void vb_measure_free(vb_measure *measure)
{
    if (!measure)
        return;
    vb_arena_free(&measure->arena);
    vb_array_free(&measure->mistakes);
    vb_array_free(&measure->ranked);
    vb_release(measure->memory, measure);
}

/* ------------------------------------------------------------------------------------ blocks -- */

/* One text on its way to be aligned. */
typedef struct text_side {
    vb_array points;  /* int32_t */
    vb_array units;   /* vb_unit: syllables */
    vb_array symbols; /* uint32_t: what is aligned */
    vb_array spans;   /* vb_unit: the words to be judged */
    vb_buffer right;  /* a byte for each syllable that was aligned: whether it is correct */
} text_side;

static text_side make_side(const vb_allocator *memory)
{
    return (text_side){VB_ARRAY(int32_t, memory), VB_ARRAY(vb_unit, memory),
                       VB_ARRAY(uint32_t, memory), VB_ARRAY(vb_unit, memory), VB_BUFFER(memory)};
}

static void free_side(text_side *self)
{
    vb_array_free(&self->points);
    vb_array_free(&self->units);
    vb_array_free(&self->symbols);
    vb_array_free(&self->spans);
    vb_buffer_free(&self->right);
}

static vb_status read_side(text_side *self, vb_slice text, const vb_word_run *words)
{
    vb_status status = vb_read_word_points(text, words, &self->points, &self->spans);
    if (status == VB_OK)
        status = vb_split_syllables(&self->points, &self->units);
    return status;
}

static vb_sequences sequences_of(const text_side *gold, const text_side *out,
                                 const vb_intern *intern)
{
    return (vb_sequences){.gold = gold->symbols.items,
                          .out = out->symbols.items,
                          .gold_len = gold->symbols.count,
                          .out_len = out->symbols.count,
                          .alphabet = (uint32_t)intern->names.count};
}

/* --------------------------------------------------------------------------------- syllables -- */

static bool number_syllable(text_side *self, vb_slice name, vb_arena *names, vb_intern *intern)
{
    uint32_t number = vb_intern_number(intern, vb_arena_copy(names, name));
    return !names->failed && number != UINT32_MAX && vb_array_push(&self->symbols, &number);
}

static vb_status number_syllables(const vb_measure *measure, text_side *self, vb_arena *names,
                                  vb_intern *intern)
{
    vb_buffer name = VB_BUFFER(names->memory);
    bool good = true;
    for (size_t i = 0; good && i < self->units.count; i++) {
        vb_unit unit = *VB_ARRAY_AT(&self->units, vb_unit, i);
        vb_buffer_clear(&name);
        vb_add_canonical(&name, &self->points, unit, measure->options.ignore_case);
        good = !name.failed && number_syllable(self, vb_buffer_slice(&name), names, intern);
    }
    vb_buffer_free(&name);
    return good ? VB_OK : VB_ERR_MEMORY;
}

static vb_slice spell(const text_side *side, size_t index, vb_buffer *out)
{
    out->len = 0; /* and not vb_buffer_clear, which would forget a failure */
    vb_add_unit(out, &side->points, *VB_ARRAY_AT(&side->units, vb_unit, index));
    return vb_buffer_slice(out);
}

static void take_mistake(vb_measure *self, vb_slice gold, vb_slice out)
{
    vb_mistake mistake = {gold, out, 1};
    if (self->options.mistake)
        self->options.mistake(self->options.context, &mistake);
    if (!self->options.confusions)
        return;
    mistake.gold = vb_arena_copy(&self->arena, gold);
    mistake.out = vb_arena_copy(&self->arena, out);
    vb_array_push(&self->mistakes, &mistake);
}

static void count_step(vb_alignment_counts *counts, vb_step step)
{
    counts->correct += step == VB_STEP_MATCH;
    counts->substituted += step == VB_STEP_SUBSTITUTE;
    counts->deleted += step == VB_STEP_DELETE;
    counts->inserted += step == VB_STEP_INSERT;
}

/* What stands before syllable `index`, or behind the last. */
static vb_unit before_syllable(const text_side *side, size_t index)
{
    size_t count = side->units.count;
    return (vb_unit){index ? VB_ARRAY_AT(&side->units, vb_unit, index - 1)->end : 0,
                     index < count ? VB_ARRAY_AT(&side->units, vb_unit, index)->start
                                   : side->points.count};
}

/* Counts the signs before a syllable of each, whose neighbours are correct. */
static void count_signs(vb_score *score, const text_side *gold, size_t row, const text_side *out,
                        size_t column)
{
    vb_signs signs = vb_compare_signs(&gold->points, before_syllable(gold, row), &out->points,
                                      before_syllable(out, column));
    score->signs += signs != VB_SIGNS_NONE;
    score->signs_right += signs == VB_SIGNS_SAME;
}

/* Reads the steps, which were found from the end, from the beginning. */
static vb_status take_steps(vb_measure *self, const text_side *gold, text_side *out, vb_slice steps)
{
    vb_buffer ours = VB_BUFFER(self->memory), theirs = VB_BUFFER(self->memory);
    size_t row = 0, column = 0;
    bool correct = true; /* where the text begins */
    for (size_t i = steps.len; i-- > 0;) {
        vb_step step = (vb_step)steps.data[i];
        vb_slice nothing = VB_SLICE("");
        if (correct && step == VB_STEP_MATCH)
            count_signs(&self->score, gold, row, out, column);
        correct = step == VB_STEP_MATCH;
        count_step(&self->score.syllables, step);
        if (step != VB_STEP_DELETE)
            vb_buffer_add_byte(&out->right, step == VB_STEP_MATCH);
        if (step != VB_STEP_MATCH)
            take_mistake(self, step == VB_STEP_INSERT ? nothing : spell(gold, row, &ours),
                         step == VB_STEP_DELETE ? nothing : spell(out, column, &theirs));
        row += step != VB_STEP_INSERT;
        column += step != VB_STEP_DELETE;
    }
    if (correct)
        count_signs(&self->score, gold, row, out, column);
    bool failed = ours.failed || theirs.failed || out->right.failed || self->arena.failed ||
                  self->mistakes.failed;
    vb_buffer_free(&ours);
    vb_buffer_free(&theirs);
    return failed ? VB_ERR_MEMORY : VB_OK;
}

static vb_status compare_syllables(vb_measure *self, text_side *gold, text_side *out)
{
    vb_arena names = VB_ARENA(self->memory);
    vb_intern intern = vb_intern_make(self->memory);
    vb_buffer steps = VB_BUFFER(self->memory);
    vb_status status = number_syllables(self, gold, &names, &intern);
    if (status == VB_OK)
        status = number_syllables(self, out, &names, &intern);
    if (status == VB_OK) {
        vb_sequences sequences = sequences_of(gold, out, &intern);
        status = vb_align_steps(&sequences, &steps);
    }
    self->score.syllables.gold += gold->symbols.count;
    if (status == VB_OK)
        status = take_steps(self, gold, out, vb_buffer_slice(&steps));
    vb_buffer_free(&steps);
    vb_intern_free(&intern);
    vb_arena_free(&names);
    return status;
}

/* -------------------------------------------------------------------------------- characters -- */

static vb_status number_characters(text_side *self, vb_intern *intern)
{
    vb_squeeze_blanks(&self->points);
    vb_array_clear(&self->symbols);
    for (size_t i = 0; i < self->points.count; i++) {
        vb_slice name = {(const char *)VB_ARRAY_AT(&self->points, int32_t, i), sizeof(int32_t)};
        uint32_t number = vb_intern_number(intern, name);
        if (number == UINT32_MAX || !vb_array_push(&self->symbols, &number))
            return VB_ERR_MEMORY;
    }
    return VB_OK;
}

static vb_status compare_characters(vb_measure *self, text_side *gold, text_side *out)
{
    vb_intern intern = vb_intern_make(self->memory);
    size_t distance = 0;
    vb_status status = number_characters(gold, &intern);
    if (status == VB_OK)
        status = number_characters(out, &intern);
    if (status == VB_OK) {
        vb_sequences sequences = sequences_of(gold, out, &intern);
        status = vb_align_distance(&sequences, self->memory, &distance);
    }
    self->score.characters += gold->symbols.count;
    self->score.character_errors += distance;
    vb_intern_free(&intern);
    return status;
}

static vb_status add_block(vb_measure *self, vb_slice gold_text, vb_slice out_text,
                           vb_word_run *words)
{
    text_side gold = make_side(self->memory), out = make_side(self->memory);
    vb_status status = read_side(&gold, gold_text, &(vb_word_run){0});
    if (status == VB_OK)
        status = read_side(&out, out_text, words);
    if (status == VB_OK)
        status = compare_syllables(self, &gold, &out);
    if (status == VB_OK)
        vb_judge_words(words, &out.spans, &out.units, vb_buffer_slice(&out.right));
    if (status == VB_OK)
        status = compare_characters(self, &gold, &out);
    free_side(&gold);
    free_side(&out);
    return status;
}

/* ------------------------------------------------------------------------------------- lines -- */

/* What stands behind the last line end is a line too, be it empty. */
static bool next_line(vb_slice text, size_t *at, vb_slice *line)
{
    size_t start = *at, end = start;
    if (start > text.len)
        return false;
    while (end < text.len && text.data[end] != '\n' && text.data[end] != '\r' &&
           text.data[end] != '\f')
        end++;
    *line = vb_slice_cut(text, start, end);
    bool two = end + 1 < text.len && text.data[end] == '\r' && text.data[end + 1] == '\n';
    *at = end + (two ? 2 : 1);
    return true;
}

static int compare_numbers(const void *a, const void *b)
{
    const size_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static bool sort_skip(vb_array *sorted, const size_t *skip, size_t count)
{
    for (size_t i = 0; i < count; i++)
        vb_array_push(sorted, &skip[i]);
    if (sorted->count)
        qsort(sorted->items, sorted->count, sizeof *skip, compare_numbers);
    return !sorted->failed;
}

/* Whether `line` is to be left out; asked for ascending lines, with `*next` moving on through the
 * sorted list. */
static bool is_skipped(const vb_array *sorted, size_t *next, size_t line)
{
    while (*next < sorted->count && *VB_ARRAY_AT(sorted, size_t, *next) < line)
        (*next)++;
    return *next < sorted->count && *VB_ARRAY_AT(sorted, size_t, *next) == line;
}

/* A text without the lines that are skipped. Blanks stand in their place, so that what is left does
 * not move: blanks are no part of anything compared. */
static void add_line(vb_buffer *rest, vb_slice text, size_t start, size_t end, bool skipped)
{
    vb_slice line = vb_slice_cut(text, start, end);
    if (!skipped)
        vb_buffer_add(rest, line);
    for (size_t i = 0; skipped && i < line.len; i++)
        vb_buffer_add_byte(rest, ' ');
}

/* The words of `all` that begin before byte `end`; `all` keeps those behind. */
static vb_word_run take_words(vb_word_run *all, size_t start, size_t end)
{
    vb_word_run run = {.words = all->words, .offset = start};
    while (run.count < all->count && run.words[run.count].start < end)
        run.count++;
    all->words += run.count;
    all->count -= run.count;
    return run;
}

/* Goes over the lines of both texts in step: aligns each pair, or gathers those not skipped. */
static vb_status add_lines(vb_measure *self, vb_slice gold, vb_slice out, vb_word_run *words,
                           const vb_array *skip, bool *uneven)
{
    vb_buffer gold_rest = VB_BUFFER(self->memory), out_rest = VB_BUFFER(self->memory);
    vb_slice gold_line, out_line;
    size_t gold_at = 0, out_at = 0, next = 0;
    vb_status status = VB_OK;
    for (size_t line = 1; status == VB_OK; line++) {
        size_t gold_start = gold_at, out_start = out_at;
        bool more_gold = next_line(gold, &gold_at, &gold_line),
             more_out = next_line(out, &out_at, &out_line);
        *uneven = more_gold != more_out;
        if (!more_gold || !more_out)
            break;
        bool skipped = is_skipped(skip, &next, line);
        if (self->options.by_line) {
            vb_word_run run = take_words(words, out_start, out_at);
            status = skipped ? VB_OK : add_block(self, gold_line, out_line, &run);
        } else {
            add_line(&gold_rest, gold, gold_start, gold_at, skipped);
            add_line(&out_rest, out, out_start, out_at, skipped);
        }
    }
    if (gold_rest.failed || out_rest.failed)
        status = VB_ERR_MEMORY;
    if (status == VB_OK && !self->options.by_line)
        status = add_block(self, vb_buffer_slice(&gold_rest), vb_buffer_slice(&out_rest), words);
    vb_buffer_free(&gold_rest);
    vb_buffer_free(&out_rest);
    return status;
}

vb_status vb_measure_add_words(vb_measure *measure, vb_slice gold, vb_slice out,
                               vb_measured_word *words, size_t word_count, const size_t *skip,
                               size_t skip_count, bool *uneven)
{
    bool ignored;
    vb_word_run run = {.words = words, .count = word_count};
    uneven = uneven ? uneven : &ignored;
    *uneven = false;
    if (!vb_words_in_order(words, word_count, out.len))
        return VB_ERR_ARGUMENT;
    for (size_t i = 0; i < word_count; i++)
        words[i].verdict = VB_NOT_COMPARED;
    if (!measure->options.by_line && skip_count == 0)
        return add_block(measure, gold, out, &run);
    vb_array sorted = VB_ARRAY(size_t, measure->memory);
    vb_status status = VB_ERR_MEMORY;
    if (sort_skip(&sorted, skip, skip_count))
        status = add_lines(measure, gold, out, &run, &sorted, uneven);
    vb_array_free(&sorted);
    return status;
}

vb_status vb_measure_add(vb_measure *measure, vb_slice gold, vb_slice out, const size_t *skip,
                         size_t skip_count, bool *uneven)
{
    return vb_measure_add_words(measure, gold, out, NULL, 0, skip, skip_count, uneven);
}

/* ------------------------------------------------------------------------------------ scores -- */

vb_score vb_measure_score(const vb_measure *measure)
{
    return measure->score;
}

static double per_cent(size_t part, size_t whole)
{
    return (double)(100 * part) / (double)(whole ? whole : 1);
}

double vb_score_accuracy(const vb_score *score)
{
    return per_cent(score->syllables.correct, score->syllables.gold);
}

double vb_score_wer(const vb_score *score)
{
    const vb_alignment_counts *counts = &score->syllables;
    return per_cent(counts->substituted + counts->deleted + counts->inserted, counts->gold);
}

double vb_score_cer(const vb_score *score)
{
    return per_cent(score->character_errors, score->characters);
}

double vb_score_signs(const vb_score *score)
{
    return per_cent(score->signs_right, score->signs);
}

/* -------------------------------------------------------------------------------- confusions -- */

static int compare_spelling(const void *a, const void *b)
{
    const vb_mistake *x = a, *y = b;
    int order = vb_slice_compare(x->gold, y->gold);
    return order ? order : vb_slice_compare(x->out, y->out);
}

static int compare_rank(const void *a, const void *b)
{
    const vb_mistake *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return compare_spelling(a, b);
}

vb_status vb_measure_confusions(vb_measure *measure, const vb_mistake **list, size_t *count)
{
    vb_array *all = &measure->mistakes, *ranked = &measure->ranked;
    vb_array_clear(ranked);
    if (all->count)
        qsort(all->items, all->count, sizeof(vb_mistake), compare_spelling);
    for (size_t i = 0; i < all->count; i++) {
        const vb_mistake *mistake = VB_ARRAY_AT(all, vb_mistake, i);
        vb_mistake *last =
            ranked->count ? VB_ARRAY_AT(ranked, vb_mistake, ranked->count - 1) : NULL;
        if (last && compare_spelling(last, mistake) == 0)
            last->count++;
        else
            vb_array_push(ranked, mistake);
    }
    if (ranked->count)
        qsort(ranked->items, ranked->count, sizeof(vb_mistake), compare_rank);
    *list = ranked->items;
    *count = ranked->count;
    return vb_array_status(ranked);
}
