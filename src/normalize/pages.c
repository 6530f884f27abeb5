#include "normalize/normalizer.h"

#include <string.h>

/* ----------------------------------------------------------------------------------- the state */

void pages_init(pages *all, const vb_allocator *memory)
{
    all->text = VB_BUFFER(memory);
    all->lines = VB_ARRAY(page_line, memory);
    all->edits = VB_ARRAY(held_edit, memory);
    all->line_ends = VB_ARRAY(size_t, memory);
    all->edit_text = VB_BUFFER(memory);
    all->scratch = VB_BUFFER(memory);
    all->out = VB_BUFFER(memory);
    pages_clear(all);
}

void pages_free(pages *all)
{
    vb_buffer_free(&all->text);
    vb_array_free(&all->lines);
    vb_array_free(&all->edits);
    vb_array_free(&all->line_ends);
    vb_buffer_free(&all->edit_text);
    vb_buffer_free(&all->scratch);
    vb_buffer_free(&all->out);
}

void pages_clear(pages *all)
{
    vb_buffer_clear(&all->text);
    vb_array_clear(&all->lines);
    vb_array_clear(&all->edits);
    vb_array_clear(&all->line_ends);
    vb_buffer_clear(&all->edit_text);
    all->taken = all->emitted = 0;
    all->held_count = 1;
    all->held[0] = (page){0};
    all->known_count = 0;
    all->line_start = all->in_start = 0;
    all->line_count = all->last_break = all->last_indent = 0;
    all->last_number = 0;
    all->last_number_line = 0;
    all->has_feeds = all->in_line = all->failed = false;
    all->last_was_blank = true;
}

vb_status pages_status(const pages *all)
{
    bool failed = all->failed || all->text.failed || all->lines.failed || all->edits.failed ||
                  all->line_ends.failed || all->edit_text.failed || all->scratch.failed ||
                  all->out.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

vb_buffer *pages_scratch(pages *all)
{
    all->failed |= all->scratch.failed;
    vb_buffer_clear(&all->scratch);
    return &all->scratch;
}

page_line *page_line_at(const pages *all, size_t index)
{
    return VB_ARRAY_AT(&all->lines, page_line, index);
}

vb_slice page_line_text(const pages *all, const page_line *one)
{
    return vb_slice_cut(vb_buffer_slice(&all->text), one->start, one->end);
}

page *page_being_read(pages *all)
{
    return &all->held[all->held_count - 1];
}

/* --------------------------------------------------------------------------------- the queue -- */

static void remove_first(vb_array *items, size_t count)
{
    char *data = items->items;
    items->count -= count;
    if (count && items->count)
        memmove(data, data + count * items->item_size, items->count * items->item_size);
}

static void remember_edges(pages *all, const page *one)
{
    size_t kept = all->known_count < PAGES_KNOWN ? all->known_count : PAGES_KNOWN - 1;
    memmove(&all->known[1], &all->known[0], kept * sizeof(page));
    all->known[0] = *one;
    all->known_count = kept + 1;
}

/* Drops the text of edits that were written. */
static void forget_edit_text(pages *all)
{
    held_edit *edits = all->edits.items;
    size_t gone = all->edits.count ? edits[0].before_at : all->edit_text.len;
    all->edit_text.len -= gone;
    if (gone && all->edit_text.len)
        memmove(all->edit_text.data, all->edit_text.data + gone, all->edit_text.len);
    for (size_t i = 0; i < all->edits.count; i++) {
        edits[i].before_at -= gone;
        edits[i].after_at -= gone;
    }
}

/* Takes the first held page off the queue, of which everything was written. */
static void remove_page(pages *all, size_t edits)
{
    size_t lines = all->held[0].lines, bytes = lines ? page_line_at(all, lines - 1)->end : 0;
    remember_edges(all, &all->held[0]);
    all->text.len -= bytes;
    if (bytes && all->text.len)
        memmove(all->text.data, all->text.data + bytes, all->text.len);
    all->taken += bytes;
    all->line_start -= bytes;
    remove_first(&all->lines, lines);
    remove_first(&all->edits, edits);
    for (size_t i = 0; i < all->lines.count; i++) {
        page_line_at(all, i)->start -= bytes;
        page_line_at(all, i)->end -= bytes;
    }
    forget_edit_text(all);
    all->held_count--;
    memmove(&all->held[0], &all->held[1], all->held_count * sizeof(page));
}

static void write_page(vb_normalizer *all)
{
    pages *held = &all->pages;
    find_running_lines(held, 0);
    size_t edit = settle_page(all);
    remove_page(held, edit);
    fail(all, pages_status(held));
    if (all->status == VB_OK && held->out.len)
        fail(all, all->sink.write(all->sink.context, vb_buffer_slice(&held->out)));
    vb_buffer_clear(&held->out);
}

/* Another page begins. What grew too long for a page has no edges. */
static void close_page(vb_normalizer *all, bool is_page)
{
    pages *held = &all->pages;
    size_t first = first_line_of_page(held, held->held_count - 1);
    page *one = page_being_read(held);
    if (one->lines == 0)
        return;
    join_stamps(held, first, one->lines);
    if (is_page)
        find_edges(held, one, first);
    if (held->held_count == PAGES_HELD)
        write_page(all);
    held->held[held->held_count++] = (page){0};
}

/* Whether nothing but a number was read of the page so far, and perhaps a blank line. */
static bool is_number_only(const page *one)
{
    enum { MOST_LINES = 2 };
    return one->by_number && one->lines <= MOST_LINES;
}

/* The number that seemed to begin a page stood at the foot of the one before, as the form feed
 * behind it tells. */
static void join_number(pages *all)
{
    page *one = page_being_read(all);
    size_t first = first_line_of_page(all, all->held_count - 1);
    if (!is_number_only(one) || all->held_count < 2)
        return;
    find_page_number(all, one, first, true);
    one[-1].lines += one->lines;
    all->held_count--;
}

/* ------------------------------------------------------------------------------------- lines -- */

enum { SHORTEST_PAGE = 12 }; /* lines */

/* One blank where no line has one for a while: what `tr` and text fields leave of a form feed. */
static bool is_lost_break(pages *all, vb_slice text)
{
    return text.len > 1 && text.data[0] == ' ' && (unsigned char)text.data[1] > ' ' &&
           all->line_count - all->last_indent > SHORTEST_PAGE &&
           (all->line_count - all->last_break > SHORTEST_PAGE ||
            is_number_only(page_being_read(all)));
}

/* Where there are no form feeds a number alone on its line ends a page, if it goes on counting. */
static bool is_numbered_break(const pages *all, vb_slice text)
{
    enum { MOST_AHEAD = 4 };
    uint32_t number = all->has_feeds ? 0 : page_number_of(text);
    if (!goes_on_counting(all, number) || !all->last_was_blank)
        return false;
    return all->line_count - all->last_number_line > SHORTEST_PAGE &&
           number <= all->line_count / SHORTEST_PAGE + MOST_AHEAD;
}

/* Begins a page with the line, which moves with the text before it. */
static void begin_page(vb_normalizer *all, page_line *one, bool by_number)
{
    pages *held = &all->pages;
    size_t start = held->taken + one->start, len = one->end - one->start;
    held->line_start = one->end;
    close_page(all, true);
    one->start = start - held->taken;
    one->end = one->start + len;
    held->last_break = held->line_count;
    page_being_read(held)->by_number = by_number;
}

/* Begins a page where the line says so, and tells what the line is by itself. */
static void look_at_line(vb_normalizer *all, page_line *one)
{
    pages *held = &all->pages;
    vb_slice text = page_line_text(held, one);
    bool feeds = vb_slice_starts(text, VB_SLICE("\f"));
    one->number = ++held->line_count;
    one->lost_break = !feeds && is_lost_break(held, text);
    held->has_feeds |= feeds;
    bool numbered = !feeds && !one->lost_break && is_numbered_break(held, text);
    if (feeds || one->lost_break)
        join_number(held);
    if (feeds || one->lost_break || numbered)
        begin_page(all, one, numbered);
    text = page_line_text(held, one);
    one->kind = furniture_of(text, pages_scratch(held));
    held->last_was_blank = vb_slice_trim(text).len == 0;
    if (vb_slice_starts(text, VB_SLICE(" ")))
        held->last_indent = held->line_count;
}

/* Takes the line that ends at `end`, or the rest of one of which a piece was taken. */
static void add_line(vb_normalizer *all, size_t end, size_t in_end)
{
    pages *held = &all->pages;
    page_line one = {.start = held->line_start,
                     .end = end,
                     .in_start = held->in_start,
                     .in_end = in_end,
                     .number = held->line_count};
    if (!held->in_line)
        look_at_line(all, &one);
    held->in_line = false;
    if (vb_array_push(&held->lines, &one))
        page_being_read(held)->lines++;
    held->line_start = one.end;
    held->in_start = in_end;
}

/* A page that grows too long is none: it is written with what is held before it. */
static void bound_page(vb_normalizer *all)
{
    pages *held = &all->pages;
    size_t first = first_line_of_page(held, held->held_count - 1);
    size_t start = first < held->lines.count ? page_line_at(held, first)->start : held->line_start;
    if (held->text.len - start > LONGEST_PAGE)
        close_page(all, false);
}

void hold_line_end(vb_normalizer *all, size_t in_end)
{
    if (all->options.furniture != VB_FURNITURE_KEEP)
        vb_array_push(&all->pages.line_ends, &in_end);
}

/* A line that grows too long is taken in pieces. It is no furniture, so that nobody asks where in
 * the input a piece ends. */
static void bound_line(vb_normalizer *all)
{
    pages *held = &all->pages;
    if (held->text.len - held->line_start <= LONGEST_PAGE)
        return;
    add_line(all, held->text.len, held->in_start);
    held->in_line = true;
    bound_page(all);
}

void hold_text(vb_normalizer *all, vb_slice text)
{
    pages *held = &all->pages;
    size_t from = held->text.len, ends = 0;
    vb_buffer_add(&held->text, text);
    fail(all, pages_status(held));
    while (all->status == VB_OK && ends < held->line_ends.count) {
        size_t end = vb_slice_find(vb_buffer_slice(&held->text), VB_SLICE("\n"), from);
        if (end == SIZE_MAX)
            break;
        add_line(all, end + 1, *VB_ARRAY_AT(&held->line_ends, size_t, ends++));
        bound_page(all);
        from = held->line_start;
    }
    remove_first(&held->line_ends, ends);
    if (all->status == VB_OK)
        bound_line(all);
}

static size_t keep_text(pages *held, vb_slice text)
{
    size_t at = held->edit_text.len;
    vb_buffer_add(&held->edit_text, text);
    return at;
}

void hold_edit(vb_normalizer *all, const vb_edit *edit)
{
    held_edit kept = {.edit = *edit};
    kept.before_at = keep_text(&all->pages, edit->before);
    kept.after_at = keep_text(&all->pages, edit->after);
    vb_array_push(&all->pages.edits, &kept);
}

void finish_pages(vb_normalizer *all)
{
    pages *held = &all->pages;
    if (all->options.furniture == VB_FURNITURE_KEEP || all->status != VB_OK)
        return;
    if (held->line_start < held->text.len)
        add_line(all, held->text.len, all->read);
    close_page(all, true);
    while (held->held_count > 1 && all->status == VB_OK)
        write_page(all);
    forward_edits(all, 0, 0, held->edits.count);
    fail(all, pages_status(held));
}
