#include "restore/restore.h"

enum { WINDOW_TOKENS = 2048, BEAM = 10 };

struct vb_restorer {
    const vb_allocator *memory;
    const vb_model *model;
    const vb_citation *citation;
    vb_restore_options options;
    vb_reporter reporter;
    const vb_channel *forced, *channel;
    speller *speller;
    lattice lattice;
    decoder *decoder;
    vb_array tokens, steps;
    vb_arena strings;
    vb_buffer word; /* the spelling at hand */
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
                       .lattice = {VB_ARRAY(edge, memory), VB_ARRAY(size_t, memory)},
                       .tokens = VB_ARRAY(token, memory),
                       .steps = VB_ARRAY(step, memory),
                       .strings = VB_ARENA(memory),
                       .word = VB_BUFFER(memory)};
    r->options = options ? *options : (vb_restore_options){0};
    r->speller = speller_new(memory, model);
    r->decoder = decoder_new(memory, model, r->options.beam ? r->options.beam : BEAM);
    vb_status status = r->speller && r->decoder ? VB_OK : VB_ERR_MEMORY;
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
    vb_array_free(&r->lattice.edges);
    vb_array_free(&r->lattice.first);
    vb_array_free(&r->tokens);
    vb_array_free(&r->steps);
    vb_arena_free(&r->strings);
    vb_buffer_free(&r->word);
    vb_release(r->memory, r);
}

const char *vb_restorer_channel(const vb_restorer *r)
{
    return r->channel ? vb_channel_name(r->channel) : "";
}

/* ----------------------------------------------------------------------------------- output -- */

/* Spells what a step says was written where `read` was read. */
static void spell_step(vb_restorer *r, const step *s, vb_slice read)
{
    static const vb_case cases[SHAPES] = {VB_CASE_LOWER, VB_CASE_CAPITALISED, VB_CASE_UPPER};
    const token *first = VB_ARRAY_AT(&r->tokens, token, s->edge->from);
    vb_buffer_clear(&r->word);
    if (!s->edge->chosen[0]) { /* locked: rewritten whole, or as read */
        vb_buffer_add(&r->word, first->written.data ? first->written : read);
        return;
    }
    for (size_t i = 0; i < s->edge->words; i++) {
        const vb_form *form = s->edge->chosen[i]->form;
        if (i)
            vb_buffer_add_byte(&r->word, ' ');
        if (!form)
            vb_buffer_add(&r->word, read);
        else if (form->fixed)
            vb_buffer_add(&r->word, vb_model_form_spelling(r->model, form));
        else
            vb_add_cased(&r->word, vb_model_form_spelling(r->model, form), cases[s->shapes[i]]);
    }
}

static const char *rule_of(const step *s, const token *first)
{
    if (first->kind == VB_TOKEN_LOCKED)
        return "number";
    if (s->edge->to - s->edge->from > 1)
        return "join";
    return s->edge->words > 1 ? "split" : "word";
}

static void report(const vb_restorer *r, const token *first, const vb_restored_word *word,
                   vb_slice read, const char *rule)
{
    if (!r->reporter.edit || vb_slice_equal(read, vb_buffer_slice(&r->word)))
        return;
    r->reporter.edit(r->reporter.context, &(vb_edit){.line = first->line,
                                                     .in_start = word->start,
                                                     .in_end = word->end,
                                                     .out_start = word->out_start,
                                                     .out_end = word->out_end,
                                                     .before = read,
                                                     .after = vb_buffer_slice(&r->word),
                                                     .rule = rule,
                                                     .confidence = word->confidence});
}

/* Writes a step and what stands before it, from byte `*at` of the text on. `origin`: where this
 * document's output begins. */
static void write_step(vb_restorer *r, vb_slice text, const step *s, size_t *at, size_t origin,
                       vb_buffer *out, vb_array *words)
{
    const token *first = VB_ARRAY_AT(&r->tokens, token, s->edge->from);
    const token *last = VB_ARRAY_AT(&r->tokens, token, s->edge->to - 1);
    size_t end = last->end + (s->edge->with_tail ? last->tail : 0);
    vb_slice read = vb_slice_cut(text, first->start, end);
    vb_restored_word word = {.start = first->start, .end = end, .confidence = s->confidence};
    if (first->kind == VB_TOKEN_LOCKED && first->written.data)
        word.confidence = first->confidence;
    spell_step(r, s, read);
    if (word.confidence < r->options.min_confidence) {
        vb_buffer_clear(&r->word);
        vb_buffer_add(&r->word, read);
    }
    out->failed |= r->word.failed; /* the next word clears it */
    vb_buffer_add(out, vb_slice_cut(text, *at, first->start));
    word.out_start = out->len - origin;
    vb_buffer_add(out, vb_buffer_slice(&r->word));
    word.out_end = out->len - origin;
    *at = end;
    if (words)
        vb_array_push(words, &word);
    report(r, first, &word, read, rule_of(s, first));
}

/* ---------------------------------------------------------------------------------- running -- */

static vb_status restore_window(vb_restorer *r, vb_slice text, history *past)
{
    vb_array_clear(&r->steps);
    vb_status status = lattice_build(&r->lattice, r->speller, r->model, text, &r->tokens);
    if (status == VB_OK)
        status = decoder_run(r->decoder, &r->lattice, &r->tokens, past, &r->steps);
    return status == VB_OK ? choose_shapes(r->model, &r->tokens, &r->steps, r->memory) : status;
}

vb_status vb_restorer_run(vb_restorer *r, vb_slice text, vb_buffer *out, vb_array *words)
{
    document d;
    history past = {VB_WORD_START, VB_WORD_START};
    size_t at = 0, origin = out->len;
    vb_status status = VB_OK;
    r->channel = r->forced ? r->forced : channel_of_text(r->model, text);
    speller_reset(r->speller, r->channel);
    document_begin(&d, r->citation, text);
    while (status == VB_OK && d.at < text.len) {
        vb_array_clear(&r->tokens);
        vb_arena_free(&r->strings);
        if (speller_is_full(r->speller))
            speller_reset(r->speller, r->channel);
        status = document_read(&d, WINDOW_TOKENS, &r->strings, &r->tokens);
        if (status == VB_OK && r->tokens.count)
            status = restore_window(r, text, &past);
        for (size_t i = 0; i < r->steps.count && status == VB_OK && r->tokens.count; i++)
            write_step(r, text, VB_ARRAY_AT(&r->steps, step, i), &at, origin, out, words);
    }
    vb_buffer_add(out, vb_slice_cut(text, at, text.len));
    if (status == VB_OK && (out->failed || r->word.failed || (words && words->failed)))
        status = VB_ERR_MEMORY;
    return status;
}
