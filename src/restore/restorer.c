#include "restore/restorer.h"

#include "restore/calibration.h"
#include "restore/candidates.h"
#include "restore/case.h"
#include "restore/channel.h"
#include "restore/collocations.h"
#include "restore/decode.h"
#include "restore/document.h"
#include "restore/forms.h"
#include "restore/home.h"
#include "restore/lattice.h"
#include "restore/lattice_build.h"
#include "restore/letters.h"
#include "restore/lexicon.h"
#include "restore/list.h"
#include "restore/locks.h"
#include "restore/memory.h"
#include "restore/passages.h"
#include "restore/protect.h"
#include "restore/signs.h"
#include "restore/step.h"
#include "restore/token.h"
#include "restore/tones.h"
#include "restore/writer.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/model_search.h"
#include "vanban/orthography.h"
#include "vanban/restore.h"

/* What a sample costs more, in nats, for each thing that was mended in it, if it came through a
 * channel that damages nothing. */
static const float mended_cost = 6;

enum {
    WINDOW_TOKENS =
        8192, /* some twenty pages: what the document knows of itself when it is read again */
    PART_TOKENS = 128, /* what was read in one may be known in the next */
    BEAM = 10,
    TOKEN_BYTES = 8 /* a generous mean */
};

vb_status vb_restorer_new(const vb_allocator *memory, const vb_model *model,
                          const vb_citation *citation, const vb_restore_options *options,
                          vb_reporter reporter, vb_restorer **restorer)
{
    vb_restorer *r = *restorer = vb_allocate(memory, sizeof *r);
    if (!r)
        return VB_ERR_MEMORY;
    *r = (vb_restorer){.memory = memory,
                       .model = model,
                       .citation = citation,
                       .reporter = reporter,
                       .first = lattice_new(memory),
                       .second = lattice_new(memory),
                       .whole = lattice_of_nothing(memory),
                       .kept = VB_ARRAY(span, memory),
                       .tokens = VB_ARRAY(token, memory),
                       .first_steps = VB_ARRAY(step, memory),
                       .first_edges = VB_ARRAY(edge, memory),
                       .steps = VB_ARRAY(step, memory),
                       .strings = VB_ARENA(memory),
                       .readings = VB_ARENA(memory),
                       .gathered = VB_ARRAY(vb_reading, memory),
                       .word = VB_BUFFER(memory),
                       .last = VB_BUFFER(memory)};
    r->options = options ? *options : (vb_restore_options){0};
    r->speller = speller_new(memory, model);
    r->decoder = decoder_new(memory, model, r->options.beam ? r->options.beam : BEAM);
    r->known = memory_new(memory, model);
    r->passages = passages_new(memory);
    r->forms = forms_new(memory);
    r->letters = letters_new(memory, model);
    vb_status status = r->speller && r->decoder && r->known && r->passages && r->forms && r->letters
                           ? VB_OK
                           : VB_ERR_MEMORY;
    if (status == VB_OK && r->options.channel) {
        r->forced = channel_by_name(model, r->options.channel);
        status = r->forced ? VB_OK : VB_ERR_ARGUMENT;
    }
    if (status != VB_OK) {
        vb_restorer_free(r);
        *restorer = NULL;
    }
    return status;
}

void vb_restorer_free(vb_restorer *r)
{
    if (!r)
        return;
    speller_free(r->speller);
    decoder_free(r->decoder);
    memory_free(r->known);
    passages_free(r->passages);
    forms_free(r->forms);
    letters_free(r->letters);
    lexicon_free(r->words);
    protection_free(r->protected);
    vb_array_free(&r->kept);
    lattice_free(&r->first);
    lattice_free(&r->second);
    lattice_free(&r->whole);
    vb_array_free(&r->tokens);
    vb_array_free(&r->first_steps);
    vb_array_free(&r->first_edges);
    vb_array_free(&r->steps);
    vb_arena_free(&r->strings);
    vb_arena_free(&r->readings);
    vb_array_free(&r->gathered);
    vb_buffer_free(&r->word);
    vb_buffer_free(&r->last);
    vb_release(r->memory, r);
}

const char *vb_restorer_channel(const vb_restorer *r)
{
    return r->channel ? vb_channel_name(r->channel) : "";
}

/* -------------------------------------------------------------------------------- the user's -- */

/* From the first word of the user's on, the model's lexicon is a copy. */
static vb_status open_lexicon(vb_restorer *r)
{
    lexicon *words = lexicon_new(r->memory, r->model);
    if (!words || !memory_widen(r->known, words)) {
        lexicon_free(words);
        return VB_ERR_MEMORY;
    }
    r->words = words;
    return VB_OK;
}

vb_status vb_restorer_add_words(vb_restorer *r, vb_slice list)
{
    vb_status status = list_check(list, r->reporter);
    if (status == VB_OK && !r->words)
        status = open_lexicon(r);
    if (status != VB_OK)
        return status;
    status = lexicon_add(r->words, list, r->reporter);
    speller_learn(r->speller, r->words);
    decoder_learn(r->decoder, r->words);
    letters_widen(r->letters, r->words);
    return status;
}

vb_status vb_restorer_protect(vb_restorer *r, vb_slice list)
{
    vb_status status = list_check(list, r->reporter);
    if (status != VB_OK)
        return status;
    r->protected = r->protected ? r->protected : protection_new(r->memory);
    return r->protected ? protection_add(r->protected, list) : VB_ERR_MEMORY;
}

/* ---------------------------------------------------------------------------------- running -- */

/* Whether nothing before token `i` has to do with it: a line begins there, and a sentence. */
static bool may_begin_part(const vb_array *tokens, size_t i)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    return t->paragraph || (t->opening == OPENS_SENTENCE && t[-1].line < t->line);
}

/* Where the part ends that begins at token `from`. */
static size_t part_end(const vb_array *tokens, size_t from)
{
    size_t end = from + PART_TOKENS;
    while (end < tokens->count && !may_begin_part(tokens, end))
        end++;
    return end < tokens->count ? end : tokens->count;
}

/* Gives the steps of a part edges that outlive its lattice, with numbers of the window's tokens. */
static void keep_edges(vb_restorer *r, size_t part_start, size_t first_step)
{
    for (size_t i = first_step; i < r->first_steps.count; i++) {
        step *s = VB_ARRAY_AT(&r->first_steps, step, i);
        edge *own = VB_ARRAY_AT(&r->first_edges, edge, i);
        *own = *s->edge;
        own->from += (uint32_t)part_start;
        own->to += (uint32_t)part_start;
        s->edge = own;
    }
}

/* Reads tokens [from, end) of the window. */
static vb_status read_part(vb_restorer *r, vb_slice text, size_t from, size_t end, history *past)
{
    size_t first_step = r->first_steps.count;
    vb_array part = r->tokens;
    part.items = VB_ARRAY_AT(&r->tokens, token, from);
    part.count = end - from;
    vb_status status = lattice_build(&r->first, r->speller, r->model, text, &part,
                                     &(evidence){.lists = &r->lists, .passages = r->passages});
    if (status == VB_OK)
        status = decoder_run(r->decoder, &r->first, &part, NULL, past, &r->first_steps);
    if (status != VB_OK)
        return status;
    keep_edges(r, from, first_step);
    passages_learn(r->passages, &r->tokens, &r->first_steps, first_step);
    return r->options.readings ? lattice_append(&r->whole, &r->first, from) : VB_OK;
}

/* Reads each word by its neighbours, part by part, and adds up what the readings cost. */
static vb_status read_first(vb_restorer *r, vb_slice text, history *past, float *cost)
{
    vb_status status = VB_OK;
    *cost = 0;
    vb_array_clear(&r->first_steps);
    lattice_clear(&r->whole);
    if (!vb_array_resize(&r->first_edges, r->tokens.count))
        return VB_ERR_MEMORY;
    for (size_t from = 0, end; from < r->tokens.count && status == VB_OK; from = end) {
        end = part_end(&r->tokens, from);
        status = read_part(r, text, from, end, past);
        if (status == VB_OK)
            *cost += decoder_cost(r->decoder);
    }
    return status;
}

/* Reads again, by the whole document so far, what was left in doubt. */
static vb_status read_again(vb_restorer *r, vb_slice text, history *past)
{
    vb_array_clear(&r->steps);
    memory_learn(r->known, &r->first_steps);
    forms_learn(r->forms, text, &r->tokens, &r->first_steps);
    letter_memory *letters = r->scanned || r->clean ? r->letters : NULL; /* may be misread */
    vb_status status = letters ? letters_learn(letters, text, &r->tokens, &r->first_steps) : VB_OK;
    if (status == VB_OK)
        status = lattice_build(&r->second, r->speller, r->model, text, &r->tokens,
                               &(evidence){.lists = &r->lists,
                                           .first = &r->first_steps,
                                           .forms = r->forms,
                                           .letters = letters});
    return status == VB_OK
               ? decoder_run(r->decoder, &r->second, &r->tokens, r->known, past, &r->steps)
               : status;
}

static vb_status restore_window(vb_restorer *r, vb_slice text, history *past)
{
    history start = *past;
    float cost;
    vb_status status = VB_OK;
    passages_mark(text, &r->tokens);
    if (!r->scanned && !r->words) /* no corpus knows the user's words */
        status = collocations_mark(r->model, text, &r->tokens, &r->word);
    if (status == VB_OK)
        status = read_first(r, text, &start, &cost);
    if (status == VB_OK)
        status = read_again(r, text, past);
    const writer w = {r->model, r->words, r->tokens.items, VB_TONES_KEEP, r->scanned};
    if (status == VB_OK)
        tones_count(&r->tones, &w, text, &r->steps, &r->word);
    return status == VB_OK ? choose_shapes(&w, text, &r->steps, r->doubts, r->memory) : status;
}

/* A page's head is a poor sample, in capitals and the same everywhere; a large sample has it too.
 */
static vb_slice sample_of(vb_slice text, size_t tokens)
{
    size_t at = tokens * TOKEN_BYTES < text.len / 2 ? text.len / 3 : 0;
    while (at > 0 && at < text.len && text.data[at - 1] != '\n')
        at++;
    return vb_slice_cut(text, at, text.len);
}

/* A text of which samples are read through one channel after the other. */
typedef struct trial_text {
    vb_restorer *r;
    vb_slice text;
    document begun; /* with the last sample, which several channels are tried with */
    vb_status status;
} trial_text;

/* What the grammars of numbers, dates and labels had to mend: `OF`, `28-CT/lW`. */
static size_t count_mended(const vb_array *tokens)
{
    size_t count = 0;
    for (size_t i = 0; i < tokens->count; i++)
        count += VB_ARRAY_AT(tokens, token, i)->written.data != NULL;
    return count;
}

static float read_sample(void *context, const vb_channel *channel, size_t tokens, size_t *read)
{
    trial_text *t = context;
    vb_restorer *r = t->r;
    vb_slice sample = sample_of(t->text, tokens);
    history past = {VB_WORD_START, VB_WORD_START};
    speller_reset(r->speller, channel);
    if (t->begun.text.data != sample.data)
        document_begin(&t->begun, r->citation, sample, NULL);
    document d = t->begun;
    vb_array_clear(&r->tokens);
    vb_arena_free(&r->strings);
    if (t->status == VB_OK)
        t->status = document_read(&d, tokens, &r->strings, &r->tokens);
    *read = r->tokens.count;
    if (t->status != VB_OK || *read == 0)
        return 0;
    float cost;
    t->status = read_first(r, sample, &past, &cost);
    float mended = signs_are_dirty(channel) ? 0 : mended_cost * (float)count_mended(&r->tokens);
    return t->status == VB_OK ? cost + mended : 0;
}

/* Whether a letter with its marks comes through the channel: what has none lost them by no
 * misreading, but what has may be a good scan. */
static bool keeps_marks(const vb_model *model, const vb_channel *channel)
{
    const uint32_t e_with_two_marks = 0x1EBF;
    const uint16_t kept_cost_max = 1 * VB_COST_UNIT;
    uint16_t read = vb_channel_read_letter(channel, e_with_two_marks),
             written = vb_model_letter(model, e_with_two_marks);
    return vb_channel_single(channel, read)[written] <= kept_cost_max;
}

static vb_status choose_channel(vb_restorer *r, vb_slice text)
{
    trial_text t = {.r = r, .text = text};
    r->channel = r->forced ? r->forced : channel_of_text(r->model, text, read_sample, &t);
    r->calibration = calibration_of(vb_channel_name(r->channel));
    r->scanned = signs_are_dirty(r->channel);
    r->clean = !r->scanned && keeps_marks(r->model, r->channel);
    speller_reset(r->speller, r->channel);
    return t.status;
}

vb_status vb_restorer_run(vb_restorer *r, vb_slice text, vb_buffer *out, vb_array *words)
{
    document d;
    history past = {VB_WORD_START, VB_WORD_START};
    size_t at = 0, origin = out->len;
    vb_status status = choose_channel(r, text);
    r->doubts = words || r->reporter.edit || r->options.min_confidence > 0;
    if (status == VB_OK && !(passages_begin(r->passages, text.len) &&
                             memory_begin(r->known, text.len) && forms_begin(r->forms, text.len)))
        status = VB_ERR_MEMORY;
    r->tones = (tone_counts){0};
    letters_forget(r->letters, r->channel);
    home_forget(&r->lists.home);
    vb_arena_free(&r->readings);
    write_begin(r);
    vb_array_clear(&r->kept);
    if (status == VB_OK && r->protected)
        status = protection_find(r->protected, text, &r->kept);
    document_begin(&d, r->citation, text, r->kept.count ? &r->kept : NULL);
    d.loses_signs = r->scanned;
    d.misread = !r->clean;
    d.authored = r->clean;
    while (status == VB_OK && d.at < text.len) {
        vb_array_clear(&r->tokens);
        vb_arena_free(&r->strings);
        if (speller_is_full(r->speller)) {
            speller_reset(r->speller, r->channel);
            passages_forget(r->passages);
        }
        status = document_read(&d, WINDOW_TOKENS, &r->strings, &r->tokens);
        foreign_lock(r->model, text, &r->tokens);
        if (d.misread)
            highlands_lock(&d, r->model, &r->tokens, &r->strings);
        if (status == VB_OK && r->tokens.count)
            status = restore_window(r, text, &past);
        for (size_t i = 0; i < r->steps.count && status == VB_OK && r->tokens.count; i++)
            write_step(r, text, VB_ARRAY_AT(&r->steps, step, i), &at, origin, out, words);
    }
    vb_buffer_add(out, vb_slice_cut(text, at, text.len));
    if (status == VB_OK && (out->failed || r->word.failed || r->last.failed ||
                            (words && words->failed) || r->readings.failed))
        status = VB_ERR_MEMORY;
    return status;
}
