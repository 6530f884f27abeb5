#include "normalize/decode.h"

#include <stdio.h>

/* The cell of what was just read, its bytes kept for the report when there is one. */
static cell take_source(vb_normalizer *all, uint32_t code_point, const source *from)
{
    token *text = &all->token;
    if (text->count >= TOKEN_CELLS)
        write_overlong(all);
    cell read = {.code_point = code_point,
                 .why = from->why,
                 .start = all->read,
                 .end = all->read + from->len};
    all->read += from->len;
    if (!wants_edits(all))
        return read;
    read.from = (uint32_t)text->source.len;
    if (text->source.len < SOURCE_BYTES)
        vb_buffer_add(&text->source, from->text);
    read.to = (uint32_t)text->source.len;
    return read;
}

static void add_to_token(vb_normalizer *all, const cell *read)
{
    token_add(&all->token, &all->tables, read);
}

/* Drops a character; behind a raw byte it stays, or it could let two raw bytes come together and
 * make a character. */
static void drop(vb_normalizer *all, cell read, const rule *why)
{
    if (all->token.ends_raw) {
        add_to_token(all, &read);
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
    if (blank == '\n')
        hold_line_end(all, all->read);
    add_out(all, (vb_slice){&blank, 1});
    all->line += blank == '\n';
}

void end_return(vb_normalizer *all, bool before_newline)
{
    static const rule line_end = {"line-end", 1};
    cell read = {.why = &line_end, .start = all->return_start, .end = all->return_end};
    all->after_return = false;
    if (before_newline)
        report_edit(all, &read, VB_SLICE("\r"), VB_SLICE(""));
    else
        push_blank(all, '\n', read, VB_SLICE("\r"));
}

static void push_return(vb_normalizer *all, const source *from)
{
    end_token(all);
    all->after_return = true;
    all->return_start = all->read;
    all->read += from->len;
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
static void report_invalid(vb_normalizer *all, const char *id, const char *message,
                           const source *from)
{
    bool in_run = all->invalid > 0 && all->invalid_end == all->read;
    all->invalid += from->len;
    all->invalid_end = all->read + from->len;
    if (!in_run && all->diagnostics++ < MOST_MESSAGES)
        report(all, invalid_severity(all), id, message, from->text);
    if (all->options.invalid == VB_INVALID_ERROR)
        fail(all, VB_ERR_INPUT);
}

void report_invalid_count(vb_normalizer *all)
{
    char message[80];
    if (all->diagnostics <= MOST_MESSAGES)
        return;
    snprintf(message, sizeof message, "and so on: %zu bytes that are no character, or NUL",
             all->invalid);
    report(all, invalid_severity(all), "invalid-bytes", message, VB_SLICE(""));
}

static void push_invalid(vb_normalizer *all, const source *from)
{
    static const rule replaced = {"invalid", 1};
    report_invalid(all, "invalid-bytes", "bytes that are no character in this encoding", from);
    bool keep = all->options.invalid == VB_INVALID_KEEP && all->decoder->keeps_bytes;
    cell read =
        take_source(all, keep ? RAW_BYTE | (unsigned char)from->text.data[0] : 0xFFFD, from);
    read.why = keep ? NULL : &replaced;
    add_to_token(all, &read);
}

static void push_control(vb_normalizer *all, uint32_t code_point, const source *from)
{
    static const rule nul = {"nul", 1}, control = {"control", 1}, tabulation = {"space", 0.9};
    if (code_point == 0)
        report_invalid(all, "nul-bytes", "NUL bytes in the text", from);
    cell read = take_source(all, code_point, from);
    if (code_point == 0 && all->options.invalid == VB_INVALID_KEEP) {
        add_to_token(all, &read);
    } else if (code_point == '\v') {
        read.why = &tabulation;
        push_blank(all, ' ', read, from->text);
    } else {
        drop(all, read, code_point == 0 ? &nul : &control);
    }
}

/* -------------------------------------------------------------------------------- characters -- */

static void push_replaced(vb_normalizer *all, const replacement *row, uint32_t code_point,
                          const source *from)
{
    cell read = take_source(all, code_point, from);
    if (row->len == 0) {
        drop(all, read, &row->rule);
        return;
    }
    read.why = &row->rule;
    if (row->to[0] == ' ') {
        push_blank(all, ' ', read, from->text);
        return;
    }
    for (unsigned i = 0; i < row->len; i++) {
        read.code_point = replaced_by(row, code_point, i);
        add_to_token(all, &read);
        read.start = read.end;
        read.from = read.to;
    }
}

static bool repeats_soft_hyphen(const token *text, uint32_t code_point)
{
    return code_point == SOFT_HYPHEN && text->count &&
           text->cells[text->count - 1].code_point == SOFT_HYPHEN;
}

static void push_other(vb_normalizer *all, uint32_t code_point, const source *from)
{
    static const rule again = {"zero-width", 1};
    const replacement *row = NULL;
    if (code_point >= 0x80 && !vb_letter_of(code_point).base)
        row = find_replacement(&all->tables.replacements, code_point);
    if (!row && code_point >= 0x80 && all->options.punctuation == VB_PUNCTUATION_ASCII)
        row = find_replacement(&all->tables.punctuation, code_point);
    if (row) {
        push_replaced(all, row, code_point, from);
    } else if (repeats_soft_hyphen(&all->token, code_point)) {
        drop(all, take_source(all, code_point, from), &again);
    } else {
        cell read = take_source(all, code_point, from);
        add_to_token(all, &read);
    }
}

static bool is_control(uint32_t code_point)
{
    return code_point < 0x20 || code_point == 0x7F ||
           (code_point >= 0x80 && code_point < 0xA0 && code_point != 0x85);
}

void push(vb_normalizer *all, uint32_t code_point, const source *from)
{
    if (all->after_return)
        end_return(all, code_point == '\n');
    if (code_point == VB_INVALID_BYTE) {
        push_invalid(all, from);
    } else if (code_point == ' ' || code_point == '\n' || code_point == '\t' ||
               code_point == '\f') {
        all->read += from->len;
        push_blank(all, (char)code_point, (cell){0}, from->text);
    } else if (code_point == '\r') {
        push_return(all, from);
    } else if (is_control(code_point)) {
        push_control(all, code_point, from);
    } else {
        push_other(all, code_point, from);
    }
}

/* Line feeds; in blocks short enough to count in bytes, many of which are added at once. */
static size_t count_lines(vb_slice text)
{
    enum { BLOCK = 128 };
    size_t lines = 0, at = 0;
    for (; text.len - at >= BLOCK; at += BLOCK) {
        unsigned char some = 0;
        for (size_t i = 0; i < BLOCK; i++)
            some = (unsigned char)(some + (text.data[at + i] == '\n'));
        lines += some;
    }
    for (; at < text.len; at++)
        lines += text.data[at] == '\n';
    return lines;
}

static void hold_line_ends(vb_normalizer *all, vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '\n')
            hold_line_end(all, all->read + i + 1);
    }
}

void count_read(vb_normalizer *all, vb_slice text)
{
    if (all->options.furniture != VB_FURNITURE_KEEP)
        hold_line_ends(all, text);
    all->line += count_lines(text);
    all->read += text.len;
}

void push_clean(vb_normalizer *all, vb_slice text)
{
    count_read(all, text);
    add_out(all, text);
}
