#include "normalize/normalizer.h"

#include <string.h>

/* ------------------------------------------------------------------------------------ output -- */

enum {
    FLUSH_AT = 64 * 1024,
    DIRECT = 4 * 1024, /* clean text from this length on goes to the sink without being copied */
};

void fail(vb_normalizer *all, vb_status status)
{
    if (all->status == VB_OK)
        all->status = status;
}

static void write_out(vb_normalizer *all, vb_slice text)
{
    if (all->status != VB_OK || text.len == 0)
        return;
    if (all->options.furniture == VB_FURNITURE_KEEP)
        fail(all, all->sink.write(all->sink.context, text));
    else
        hold_text(all, text);
    all->written += text.len;
}

void flush_out(vb_normalizer *all)
{
    fail(all, vb_buffer_status(&all->out));
    write_out(all, vb_buffer_slice(&all->out));
    vb_buffer_clear(&all->out);
}

void add_out(vb_normalizer *all, vb_slice text)
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

bool wants_edits(const vb_normalizer *all)
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

void report_edit(vb_normalizer *all, const cell *changed, vb_slice before, vb_slice after)
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
    if (all->options.furniture == VB_FURNITURE_KEEP)
        all->reporter.edit(all->reporter.context, &edit);
    else
        hold_edit(all, &edit);
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

static bool is_expansion(const cell *one)
{
    return one->why && one->start == one->end;
}

/* Where that ends which is written as one: a character, what one was expanded to, or under NFD a
 * letter with its marks. */
static size_t unit_end(const vb_normalizer *all, size_t at, size_t end)
{
    const token *text = &all->token;
    const cell *first = &text->cells[at];
    if (all->options.form == VB_NFD) {
        bool expanded = first->why;
        for (at = letter_end(text, at, end);
             expanded && at < end && is_expansion(&text->cells[at]);)
            at = letter_end(text, at, end);
        return at;
    }
    for (at++; at < end && first->why && is_expansion(&text->cells[at]); at++)
        ;
    return at;
}

/* Appends cells in form NFD. */
static void add_letters(const vb_normalizer *all, vb_buffer *out, size_t at, size_t end)
{
    for (size_t next; at < end; at = next) {
        next = letter_end(&all->token, at, end);
        add_decomposed(out, &all->token.cells[at], next - at);
    }
}

static void add_unit(const vb_normalizer *all, vb_buffer *out, size_t at, size_t end)
{
    if (all->options.form == VB_NFC)
        add_cells(out, &all->token.cells[at], end - at);
    else
        add_letters(all, out, at, end);
}

/* The unit as one cell: its span, and what changed it. */
static cell whole_unit(const vb_normalizer *all, size_t at, size_t end)
{
    static const rule decomposed = {"nfd", 1};
    const cell *cells = all->token.cells;
    cell whole = cells[at];
    whole.end = cells[end - 1].end;
    whole.to = cells[end - 1].to;
    for (at++; at < end && !whole.why; at++)
        whole.why = cells[at].why;
    if (!whole.why && all->options.form == VB_NFD)
        whole.why = &decomposed;
    return whole;
}

/* Writes the cells up to `end` and reports each change. */
static void write_reported(vb_normalizer *all, size_t end, size_t stop)
{
    token *text = &all->token;
    size_t drop = 0;
    for (size_t i = 0, next; i < end; i = next) {
        next = unit_end(all, i, end);
        cell whole = whole_unit(all, i, next);
        vb_buffer *after = token_scratch(text);
        add_unit(all, after, i, next);
        report_drops(all, &drop, whole.start, whole.why ? whole.end : whole.start + 1);
        if (whole.why)
            report_edit(all, &whole, source_of(text, &whole), vb_buffer_slice(after));
        vb_buffer_add(&all->out, vb_buffer_slice(after));
    }
    report_drops(all, &drop, stop, stop);
    cell *drops = text->drops.items;
    text->drops.count -= drop;
    if (drop && text->drops.count)
        memmove(drops, drops + drop, text->drops.count * sizeof(cell));
}

/* Writes the cells up to `end`, all of the input up to `stop`. */
static void write_cells(vb_normalizer *all, size_t end, size_t stop)
{
    if (wants_edits(all))
        write_reported(all, end, stop);
    else
        add_unit(all, &all->out, 0, end);
    fail(all, token_status(&all->token));
    if (all->out.len >= FLUSH_AT)
        flush_out(all);
}

void end_token(vb_normalizer *all)
{
    token *text = &all->token;
    if (text->count || text->drops.count) {
        token_rewrite(text, &all->tables, all->options.tones);
        write_cells(all, text->count, SIZE_MAX);
    }
    fail(all, token_status(text));
    token_clear(text);
}

/* Forgets the source before `from`, of which nothing is left to report. */
static void forget_source(token *text, uint32_t from)
{
    cell *drops = text->drops.items;
    text->source.len -= from;
    if (from && text->source.len)
        memmove(text->source.data, text->source.data + from, text->source.len);
    for (size_t i = 0; i < text->count; i++) {
        text->cells[i].from -= from;
        text->cells[i].to -= from;
    }
    for (size_t i = 0; i < text->drops.count; i++) {
        drops[i].from -= from;
        drops[i].to -= from;
    }
}

void write_overlong(vb_normalizer *all)
{
    token *text = &all->token;
    size_t cut = token_safe_cut(text);
    size_t left = text->count - cut;
    cell rest[MOST_MARKS + EXPANSION];
    memcpy(rest, &text->cells[cut], left * sizeof(cell));
    text->count = cut;
    text->overlong = true;
    token_rewrite(text, &all->tables, all->options.tones);
    write_cells(all, text->count, left ? rest[0].start : all->read);
    memcpy(text->cells, rest, left * sizeof(cell));
    text->count = left;
    text->holds = HAS_OTHERS | HAS_SOFT_HYPHEN;
    forget_source(text, left ? rest[0].from : (uint32_t)text->source.len);
}
