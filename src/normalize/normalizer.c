#include "normalize/normalizer.h"

#include <stdio.h>
#include <string.h>

/* ------------------------------------------------------------------------------------ output -- */

enum {
    FLUSH_AT = 64 * 1024,
    DIRECT = 4 * 1024, /* clean text from this length on goes to the sink without being copied */
};

static void fail(vb_normalizer *all, vb_status status)
{
    if (all->status == VB_OK)
        all->status = status;
}

static void write_out(vb_normalizer *all, vb_slice text)
{
    if (all->status != VB_OK || text.len == 0)
        return;
    fail(all, all->sink.write(all->sink.context, text));
    all->written += text.len;
}

static void flush_out(vb_normalizer *all)
{
    fail(all, vb_buffer_status(&all->out));
    write_out(all, vb_buffer_slice(&all->out));
    vb_buffer_clear(&all->out);
}

static void add_out(vb_normalizer *all, vb_slice text)
{
    if (text.len >= DIRECT) {
        flush_out(all);
        write_out(all, text);
        return;
    }
    vb_buffer_add(&all->out, text);
    if (all->out.len >= FLUSH_AT)
        flush_out(all);
}

/* --------------------------------------------------------------------------------- reporting -- */

static bool wants_edits(const vb_normalizer *all)
{
    return all->reporter.edit != NULL;
}

void report(vb_normalizer *all, vb_severity severity, const char *id, const char *message,
            vb_slice excerpt)
{
    if (!all->reporter.diagnostic)
        return;
    vb_diagnostic diagnostic = {severity, id, message, excerpt, all->line, all->read + 1};
    all->reporter.diagnostic(all->reporter.context, &diagnostic);
}

/* The bytes of `changed` became `after`, which is about to be written. */
static void report_edit(vb_normalizer *all, const cell *changed, vb_slice before, vb_slice after)
{
    if (!wants_edits(all) || vb_slice_equal(before, after))
        return;
    size_t out = all->written + all->out.len;
    vb_edit edit = {
        .line = all->line,
        .in_start = changed->start,
        .in_end = changed->end,
        .out_start = out,
        .out_end = out + after.len,
        .before = before,
        .after = after,
        .rule = changed->why->name,
        .confidence = changed->why->confidence,
    };
    all->reporter.edit(all->reporter.context, &edit);
}

static vb_slice source_of(const token *text, const cell *read)
{
    return vb_slice_cut(vb_buffer_slice(&text->source), read->from, read->to);
}

/* Reports what was dropped before `end` of the input, from drop `*next` on; what lies inside a
 * changed cell is in it. */
static void report_drops(vb_normalizer *all, size_t *next, size_t start, size_t end)
{
    for (; *next < all->token.drops.count; ++*next) {
        const cell *drop = VB_ARRAY_AT(&all->token.drops, cell, *next);
        if (drop->start >= end)
            break;
        if (drop->end <= start)
            report_edit(all, drop, source_of(&all->token, drop), VB_SLICE(""));
    }
}

/* ------------------------------------------------------------------------------------ tokens -- */

/* Writes the cells up to `end` and reports each change; a character expanded to several cells is
 * one change. */
static void write_reported(vb_normalizer *all, size_t end)
{
    token *text = &all->token;
    size_t drop = 0;
    for (size_t i = 0; i < end;) {
        const cell *first = &text->cells[i];
        vb_buffer *after = token_scratch(text);
        do
            add_cells(after, &text->cells[i++], 1);
        while (i < end && first->why && text->cells[i].why &&
               text->cells[i].start == text->cells[i].end);
        report_drops(all, &drop, first->start, first->why ? first->end : first->start + 1);
        if (first->why)
            report_edit(all, first, source_of(text, first), vb_buffer_slice(after));
        vb_buffer_add(&all->out, vb_buffer_slice(after));
    }
    report_drops(all, &drop, SIZE_MAX, SIZE_MAX);
}

static void write_cells(vb_normalizer *all, size_t end)
{
    if (wants_edits(all))
        write_reported(all, end);
    else
        add_cells(&all->out, all->token.cells, end);
    fail(all, token_status(&all->token));
    if (all->out.len >= FLUSH_AT)
        flush_out(all);
}

static void end_token(vb_normalizer *all)
{
    token *text = &all->token;
    if (text->count || text->drops.count) {
        token_rewrite(text, &all->tables, all->options.tones);
        write_cells(all, text->count);
    }
    fail(all, token_status(text));
    token_clear(text);
}

/* Writes the start of a token that has grown too long, and goes on with the rest of it. */
static void write_overlong(vb_normalizer *all)
{
    token *text = &all->token;
    size_t cut = token_safe_cut(text);
    size_t left = text->count - cut;
    cell rest[MOST_MARKS + EXPANSION];
    memcpy(rest, &text->cells[cut], left * sizeof(cell));
    text->count = cut;
    text->overlong = true;
    token_rewrite(text, &all->tables, all->options.tones);
    write_cells(all, text->count);
    vb_array_clear(&text->drops);
    memcpy(text->cells, rest, left * sizeof(cell));
    text->count = left;
    text->holds = HAS_OTHERS;
}

/* ----------------------------------------------------------------------------------- pushing -- */

/* The cell of what was just read, its bytes kept for the report when there is one. */
static cell take_source(vb_normalizer *all, uint32_t code_point, source from)
{
    token *text = &all->token;
    cell read = {.code_point = code_point, .start = all->read, .end = all->read + from.len};
    all->read += from.len;
    if (!wants_edits(all))
        return read;
    read.from = (uint32_t)text->source.len;
    if (text->source.len < SOURCE_BYTES)
        vb_buffer_add(&text->source, from.text);
    read.to = (uint32_t)text->source.len;
    return read;
}

static void add_to_token(vb_normalizer *all, cell read)
{
    token_add(&all->token, &all->tables, read);
    if (all->token.count >= TOKEN_CELLS)
        write_overlong(all);
}

/* Drops a character; behind a raw byte it stays, or it could let two raw bytes come together and
 * make a character. */
static void drop(vb_normalizer *all, cell read, const rule *why)
{
    if (all->token.ends_raw) {
        add_to_token(all, read);
        return;
    }
    read.why = why;
    if (wants_edits(all))
        token_drop(&all->token, read);
}

static void push_blank(vb_normalizer *all, char blank, cell read, vb_slice before)
{
    end_token(all);
    if (read.why)
        report_edit(all, &read, before, (vb_slice){&blank, 1});
    vb_buffer_add_byte(&all->out, blank);
    all->line += blank == '\n';
    if (all->out.len >= FLUSH_AT)
        flush_out(all);
}

/* A CR ends a line; before LF it is left out, and the LF ends it. */
static void end_return(vb_normalizer *all, bool before_newline)
{
    static const rule line_end = {"line-end", 1};
    cell read = {.why = &line_end, .start = all->return_start, .end = all->return_end};
    all->after_return = false;
    if (before_newline)
        report_edit(all, &read, VB_SLICE("\r"), VB_SLICE(""));
    else
        push_blank(all, '\n', read, VB_SLICE("\r"));
}

static void push_return(vb_normalizer *all, source from)
{
    end_token(all);
    all->after_return = true;
    all->return_start = all->read;
    all->read += from.len;
    all->return_end = all->read;
}

/* ----------------------------------------------------------------------------- invalid bytes -- */

/* After so many messages the rest is only counted. */
enum { MOST_MESSAGES = 100 };

static vb_severity invalid_severity(const vb_normalizer *all)
{
    return all->options.invalid == VB_INVALID_ERROR ? VB_ERROR : VB_WARNING;
}

/* One message for a run of them. */
static void report_invalid(vb_normalizer *all, const char *id, const char *message, source from)
{
    bool in_run = all->invalid > 0 && all->invalid_end == all->read;
    all->invalid += from.len;
    all->invalid_end = all->read + from.len;
    if (!in_run && all->diagnostics++ < MOST_MESSAGES)
        report(all, invalid_severity(all), id, message, from.text);
    if (all->options.invalid == VB_INVALID_ERROR)
        fail(all, VB_ERR_INPUT);
}

static void report_invalid_count(vb_normalizer *all)
{
    char message[80];
    if (all->diagnostics <= MOST_MESSAGES)
        return;
    snprintf(message, sizeof message, "and so on: %zu bytes that are no character, or NUL",
             all->invalid);
    report(all, invalid_severity(all), "invalid-bytes", message, VB_SLICE(""));
}

static void push_invalid(vb_normalizer *all, source from)
{
    static const rule replaced = {"invalid", 1};
    report_invalid(all, "invalid-bytes", "bytes that are no character in this encoding", from);
    bool keep = all->options.invalid == VB_INVALID_KEEP && all->encoding->keeps_bytes;
    cell read = take_source(all, keep ? RAW_BYTE | (unsigned char)from.text.data[0] : 0xFFFD, from);
    read.why = keep ? NULL : &replaced;
    add_to_token(all, read);
}

static void push_control(vb_normalizer *all, uint32_t code_point, source from)
{
    static const rule nul = {"nul", 1}, control = {"control", 1}, tabulation = {"space", 0.9};
    if (code_point == 0)
        report_invalid(all, "nul-bytes", "NUL bytes in the text", from);
    cell read = take_source(all, code_point, from);
    if (code_point == 0 && all->options.invalid == VB_INVALID_KEEP) {
        add_to_token(all, read);
    } else if (code_point == '\v') {
        read.why = &tabulation;
        push_blank(all, ' ', read, from.text);
    } else {
        drop(all, read, code_point == 0 ? &nul : &control);
    }
}

/* -------------------------------------------------------------------------------- characters -- */

static void push_replaced(vb_normalizer *all, const replacement *row, uint32_t code_point,
                          source from)
{
    cell read = take_source(all, code_point, from);
    if (row->len == 0) {
        drop(all, read, &row->rule);
        return;
    }
    read.why = &row->rule;
    if (row->to[0] == ' ') {
        push_blank(all, ' ', read, from.text);
        return;
    }
    for (unsigned i = 0; i < row->len; i++) {
        read.code_point = replaced_by(row, code_point, i);
        add_to_token(all, read);
        read.start = read.end;
        read.from = read.to;
    }
}

static void push_other(vb_normalizer *all, uint32_t code_point, source from)
{
    const replacement *row = NULL;
    if (code_point >= 0x80 && !vb_letter_of(code_point).base)
        row = find_replacement(&all->tables.replacements, code_point);
    if (row)
        push_replaced(all, row, code_point, from);
    else
        add_to_token(all, take_source(all, code_point, from));
}

static bool is_control(uint32_t code_point)
{
    return code_point < 0x20 || code_point == 0x7F ||
           (code_point >= 0x80 && code_point < 0xA0 && code_point != 0x85);
}

void push(vb_normalizer *all, uint32_t code_point, source from)
{
    if (all->after_return)
        end_return(all, code_point == '\n');
    if (code_point == VB_INVALID_BYTE) {
        push_invalid(all, from);
    } else if (code_point == ' ' || code_point == '\n' || code_point == '\t' ||
               code_point == '\f') {
        all->read += from.len;
        push_blank(all, (char)code_point, (cell){0}, from.text);
    } else if (code_point == '\r') {
        push_return(all, from);
    } else if (is_control(code_point)) {
        push_control(all, code_point, from);
    } else {
        push_other(all, code_point, from);
    }
}

void push_clean(vb_normalizer *all, vb_slice text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    all->line += lines;
    all->read += text.len;
    add_out(all, text);
}

/* ------------------------------------------------------------------------------------ public -- */

static void start_document(vb_normalizer *all)
{
    all->carried = all->held = 0;
    all->read = all->written = 0;
    all->line = 1;
    all->after_return = all->finished = false;
    all->invalid = all->invalid_end = all->diagnostics = 0;
    all->status = VB_OK;
    token_clear(&all->token);
    vb_buffer_clear(&all->out);
}

vb_status vb_normalizer_new(const vb_allocator *memory, const vb_normalize_options *options,
                            const vb_reporter *reporter, vb_normalizer **normalizer)
{
    *normalizer = NULL;
    vb_normalizer *all = vb_allocate(memory, sizeof *all);
    if (!all)
        return VB_ERR_MEMORY;
    all->memory = memory;
    all->options = options ? *options : (vb_normalize_options){0};
    all->reporter = reporter ? *reporter : (vb_reporter){0};
    all->out = VB_BUFFER(memory);
    all->converter = (iconv_t)-1;
    scanner_init(&all->scan);
    token_init(&all->token, memory);
    vb_status status = tables_init(&all->tables, memory);
    if (status == VB_OK)
        status = start_decoding(all);
    if (status != VB_OK) {
        vb_normalizer_free(all);
        return status;
    }
    start_document(all);
    *normalizer = all;
    return VB_OK;
}

void vb_normalizer_free(vb_normalizer *normalizer)
{
    if (!normalizer)
        return;
    end_decoding(normalizer);
    tables_free(&normalizer->tables);
    token_free(&normalizer->token);
    vb_buffer_free(&normalizer->out);
    vb_release(normalizer->memory, normalizer);
}

vb_status vb_normalizer_feed(vb_normalizer *normalizer, vb_slice chunk, vb_sink sink)
{
    if (normalizer->finished)
        vb_normalizer_reset(normalizer);
    normalizer->sink = sink;
    if (chunk.len)
        normalizer->encoding->feed(normalizer, chunk);
    flush_out(normalizer);
    return normalizer->status;
}

vb_status vb_normalizer_finish(vb_normalizer *normalizer, vb_sink sink)
{
    if (normalizer->finished)
        vb_normalizer_reset(normalizer);
    normalizer->sink = sink;
    if (normalizer->status == VB_OK)
        normalizer->encoding->finish(normalizer);
    if (normalizer->after_return)
        end_return(normalizer, false);
    end_token(normalizer);
    flush_out(normalizer);
    report_invalid_count(normalizer);
    normalizer->finished = true;
    return normalizer->status;
}

void vb_normalizer_reset(vb_normalizer *normalizer)
{
    start_document(normalizer);
    start_decoding(normalizer);
}

const char *vb_normalizer_encoding(const vb_normalizer *normalizer)
{
    return normalizer->name;
}

size_t vb_normalizer_invalid_count(const vb_normalizer *normalizer)
{
    return normalizer->invalid;
}
