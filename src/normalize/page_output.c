#include "normalize/normalizer.h"

/* The lines of a page as they go to the sink, and their edits, moved to where the lines went. */

static void emit(vb_normalizer *all, vb_slice text)
{
    vb_buffer_add(&all->pages.out, text);
    all->pages.emitted += text.len;
}

static vb_edit edit_at(const pages *all, size_t index)
{
    const held_edit *one = VB_ARRAY_AT(&all->edits, held_edit, index);
    vb_slice text = vb_buffer_slice(&all->edit_text);
    vb_edit edit = one->edit;
    edit.before = vb_slice_cut(text, one->before_at, one->before_at + edit.before.len);
    edit.after = vb_slice_cut(text, one->after_at, one->after_at + edit.after.len);
    return edit;
}

static void forward(vb_normalizer *all, vb_edit edit)
{
    if (all->reporter.edit && !vb_slice_equal(edit.before, edit.after))
        all->reporter.edit(all->reporter.context, &edit);
}

/* Where the edits of the line end, the first being `from`. What was dropped behind the last line
 * belongs to it. */
static size_t edits_end(const pages *all, const page_line *one, size_t from)
{
    bool last = one->end > one->start && all->text.data[one->end - 1] != '\n';
    size_t end = all->taken + one->end + last;
    while (from < all->edits.count && edit_at(all, from).out_start < end)
        from++;
    return from;
}

void forward_edits(vb_normalizer *all, size_t start, size_t edit, size_t end)
{
    pages *held = &all->pages;
    for (; edit < end; edit++) {
        vb_edit moved = edit_at(held, edit);
        size_t len = moved.out_end - moved.out_start;
        moved.out_start = moved.out_start - (held->taken + start) + held->emitted;
        moved.out_end = moved.out_start + len;
        forward(all, moved);
    }
}

/* The line from `start` on, with those of its edits that are not before that. */
static void emit_line(vb_normalizer *all, const page_line *one, size_t start, size_t edit,
                      size_t end)
{
    forward_edits(all, start, edit, end);
    emit(all, vb_slice_cut(vb_buffer_slice(&all->pages.text), start, one->end));
}

/* What was read for the line from `start` on: its text with every edit undone. */
static void add_source(pages *held, const page_line *one, size_t start, size_t edit, size_t end)
{
    vb_slice text = vb_buffer_slice(&held->text);
    pages_scratch(held);
    for (; edit < end; edit++) {
        vb_edit made = edit_at(held, edit);
        vb_buffer_add(&held->scratch, vb_slice_cut(text, start, made.out_start - held->taken));
        vb_buffer_add(&held->scratch, made.before);
        start = made.out_end - held->taken;
    }
    vb_buffer_add(&held->scratch, vb_slice_cut(text, start, one->end));
}

static vb_edit edit_of_line(const vb_normalizer *all, const page_line *one, size_t in_start,
                            size_t in_end, const rule *why)
{
    size_t out = all->pages.emitted;
    return (vb_edit){.line = one->number,
                     .in_start = in_start,
                     .in_end = in_end,
                     .out_start = out,
                     .out_end = out,
                     .before = VB_SLICE(""),
                     .after = VB_SLICE(""),
                     .rule = why->name,
                     .confidence = why->confidence};
}

static void drop_line(vb_normalizer *all, const page_line *one, size_t start, size_t edit,
                      size_t end)
{
    size_t in_start = one->in_start + (start - one->start);
    vb_edit dropped = edit_of_line(all, one, in_start, one->in_end, furniture_rule(one->kind));
    add_source(&all->pages, one, start, edit, end);
    dropped.before = vb_buffer_slice(&all->pages.scratch);
    forward(all, dropped);
}

static void mark_line(vb_normalizer *all, const page_line *one, size_t start)
{
    vb_slice mark = vb_slice_of(furniture_mark(one->kind));
    size_t in_start = one->in_start + (start - one->start);
    vb_edit marked = edit_of_line(all, one, in_start, in_start, furniture_rule(one->kind));
    marked.after = mark;
    marked.out_end += mark.len;
    forward(all, marked);
    emit(all, mark);
}

/*
 * Writes the form feed of which a blank was left at the start of the line. What was dropped before
 * the blank, and what it was before it became one, stands in the first edits; returns the next one.
 */
static size_t restore_break(vb_normalizer *all, const page_line *one, size_t edit, size_t end)
{
    static const rule lost = {"page-break", 0.7};
    pages *held = &all->pages;
    size_t out = held->taken + one->start, in = one->in_start, first = edit;
    while (edit < end && edit_at(held, edit).out_end == out)
        in = edit_at(held, edit++).in_end;
    forward_edits(all, one->start, first, edit);
    vb_edit restored = edit_of_line(all, one, in, in + 1, &lost);
    restored.before = VB_SLICE(" ");
    if (edit < end && edit_at(held, edit).out_start == out) {
        vb_edit blank = edit_at(held, edit++);
        restored.before = blank.before;
        restored.in_end = blank.in_end;
    }
    restored.after = VB_SLICE("\f");
    restored.out_end++;
    forward(all, restored);
    emit(all, VB_SLICE("\f"));
    return edit;
}

static void settle_line(vb_normalizer *all, const page_line *one, size_t edit, size_t end)
{
    pages *held = &all->pages;
    size_t start = one->start;
    bool furniture = is_furniture(one->kind);
    if (one->lost_break) {
        edit = restore_break(all, one, edit, end);
        start++;
    }
    if (furniture && start < one->end && held->text.data[start] == '\f') {
        emit(all, VB_SLICE("\f"));
        start++;
    }
    if (furniture && all->options.furniture == VB_FURNITURE_DROP) {
        drop_line(all, one, start, edit, end);
        return;
    }
    if (furniture)
        mark_line(all, one, start);
    emit_line(all, one, start, edit, end);
}

size_t settle_page(vb_normalizer *all)
{
    pages *held = &all->pages;
    size_t edit = 0;
    for (size_t i = 0; i < held->held[0].lines; i++) {
        const page_line *one = page_line_at(held, i);
        size_t end = edits_end(held, one, edit);
        settle_line(all, one, edit, end);
        edit = end;
    }
    return edit;
}
