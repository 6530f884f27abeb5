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
    all->has_feeds = all->failed = false;
    all->last_was_blank = true;
}

vb_status pages_status(const pages *all)
{
    bool failed = all->failed || all->text.failed || all->lines.failed || all->edits.failed ||
                  all->line_ends.failed || all->edit_text.failed || all->scratch.failed ||
                  all->out.failed;
    return failed ? VB_ERR_MEMORY : VB_OK;
}

/* An empty buffer; what the last one put there is lost, but not that it failed. */
static vb_buffer *fresh_scratch(pages *all)
{
    all->failed |= all->scratch.failed;
    vb_buffer_clear(&all->scratch);
    return &all->scratch;
}

static page_line *line_at(const pages *all, size_t index)
{
    return VB_ARRAY_AT(&all->lines, page_line, index);
}

static vb_slice text_of(const pages *all, const page_line *one)
{
    return vb_slice_cut(vb_buffer_slice(&all->text), one->start, one->end);
}

static page *current(pages *all)
{
    return &all->held[all->held_count - 1];
}

/* ------------------------------------------------------------------------------------- edges -- */

static bool is_edge_line(const page_line *one, vb_slice text)
{
    bool running = one->kind == FURNITURE_NONE || one->kind == FURNITURE_MARKED_RUNNING;
    return running && vb_slice_trim(text).len > 0;
}

/* Takes the first lines of the page, or the last ones, as its edge; of lines that stand at both
 * edges of a short page only the upper counts. */
static void read_edges(pages *all, page *one, size_t first, bool top)
{
    size_t taken = 0, above = one->edge_count;
    for (size_t i = 0; i < one->lines && taken < EDGE_LINES; i++) {
        size_t index = top ? i : one->lines - 1 - i;
        const page_line *at_edge = line_at(all, first + index);
        if (!top && above && index <= one->edges[above - 1].line)
            break;
        if (!is_edge_line(at_edge, text_of(all, at_edge)))
            continue;
        page_edge *edge = &one->edges[one->edge_count++];
        read_edge(edge, text_of(all, at_edge), fresh_scratch(all));
        edge->line = index;
        edge->top = top;
        taken++;
    }
}

/* A number at the edge of a page that goes on counting. */
static bool goes_on_counting(const pages *all, uint32_t number)
{
    enum { MOST_SKIPPED = 4 };
    return number && (all->last_number == 0 ||
                      (number > all->last_number && number - all->last_number <= MOST_SKIPPED));
}

/* The first two lines, or the last two, may be the number of the page; of some lines that are no
 * page they are just numbers. */
static void find_page_number(pages *all, const page *one, size_t first, bool top)
{
    enum { DEPTH = 2, SHORTEST = 8 };
    bool is_page = one->lines >= SHORTEST || all->has_feeds || one->by_number;
    size_t seen = is_page ? 0 : DEPTH;
    for (size_t i = 0; i < one->lines && seen < DEPTH; i++) {
        page_line *at_edge = line_at(all, first + (top ? i : one->lines - 1 - i));
        vb_slice text = text_of(all, at_edge);
        seen += is_edge_line(at_edge, text);
        uint32_t number = at_edge->kind == FURNITURE_NONE ? page_number_of(text) : 0;
        if (!goes_on_counting(all, number))
            continue;
        at_edge->kind = FURNITURE_NUMBER;
        all->last_number = number;
        all->last_number_line = at_edge->number;
        return;
    }
}

/* A line that may be part of a stamp is, beside a line that is. */
static void join_stamps(pages *all, size_t first, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        page_line *one = line_at(all, first + i);
        if (one->kind == FURNITURE_NEAR_STAMP && one[-1].kind == FURNITURE_STAMP)
            one->kind = FURNITURE_STAMP;
    }
    for (size_t i = count; i-- > 0;) {
        page_line *one = line_at(all, first + i);
        if (one->kind != FURNITURE_NEAR_STAMP)
            continue;
        bool beside = i + 1 < count && one[1].kind == FURNITURE_STAMP;
        one->kind = beside ? FURNITURE_STAMP : FURNITURE_NONE;
    }
}

static size_t first_line_of(const pages *all, size_t index)
{
    size_t first = 0;
    for (size_t i = 0; i < index; i++)
        first += all->held[i].lines;
    return first;
}

/* How often the edge recurs on the pages around: those written before, and those held. */
static size_t count_likes(const pages *all, size_t index, const page_edge *edge)
{
    size_t likes = 0;
    for (size_t i = 0; i < all->known_count + all->held_count; i++) {
        bool known = i < all->known_count;
        size_t held = i - all->known_count;
        const page *other = known ? &all->known[i] : &all->held[held];
        int distance = known ? -(int)(i + 1) - (int)index : (int)held - (int)index;
        for (size_t k = 0; distance != 0 && k < other->edge_count; k++) {
            if (compare_edges(edge, &other->edges[k], distance) != EDGE_OTHER) {
                likes++;
                break;
            }
        }
    }
    return likes;
}

/* From each edge inwards, as long as the lines recur. */
static void find_running_lines(pages *all, size_t index)
{
    enum { ENOUGH = 2 };
    size_t first = first_line_of(all, index);
    bool recurs[2] = {true, true};
    const page *one = &all->held[index];
    for (size_t i = 0; i < one->edge_count; i++) {
        const page_edge *edge = &one->edges[i];
        page_line *at_edge = line_at(all, first + edge->line);
        bool again =
            at_edge->kind == FURNITURE_MARKED_RUNNING || count_likes(all, index, edge) >= ENOUGH;
        recurs[edge->top] = recurs[edge->top] && again;
        if (recurs[edge->top] && at_edge->kind == FURNITURE_NONE)
            at_edge->kind = edge->top ? FURNITURE_HEAD : FURNITURE_FOOT;
    }
}

/* ----------------------------------------------------------------------------------- writing -- */

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

/* Hands on the edits up to `end`, moved from where their text was, at `start` of the held text, to
 * where it goes. */
static void forward_edits(vb_normalizer *all, size_t start, size_t edit, size_t end)
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
    fresh_scratch(held);
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

/* ---------------------------------------------------------------------------------- the queue --
 */

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
    size_t lines = all->held[0].lines, bytes = lines ? line_at(all, lines - 1)->end : 0;
    remember_edges(all, &all->held[0]);
    all->text.len -= bytes;
    if (bytes && all->text.len)
        memmove(all->text.data, all->text.data + bytes, all->text.len);
    all->taken += bytes;
    all->line_start -= bytes;
    remove_first(&all->lines, lines);
    remove_first(&all->edits, edits);
    for (size_t i = 0; i < all->lines.count; i++) {
        line_at(all, i)->start -= bytes;
        line_at(all, i)->end -= bytes;
    }
    forget_edit_text(all);
    all->held_count--;
    memmove(&all->held[0], &all->held[1], all->held_count * sizeof(page));
}

static void write_page(vb_normalizer *all)
{
    pages *held = &all->pages;
    size_t edit = 0;
    find_running_lines(held, 0);
    for (size_t i = 0; i < held->held[0].lines; i++) {
        const page_line *one = line_at(held, i);
        size_t end = edits_end(held, one, edit);
        settle_line(all, one, edit, end);
        edit = end;
    }
    remove_page(held, edit);
    fail(all, pages_status(held));
    if (all->status == VB_OK && held->out.len)
        fail(all, all->sink.write(all->sink.context, vb_buffer_slice(&held->out)));
    vb_buffer_clear(&held->out);
}

/* Finds what stands at the edges of the page being read, which is all there. */
static void find_edges(pages *held, page *one, size_t first)
{
    one->edge_count = 0;
    find_page_number(held, one, first, true);
    find_page_number(held, one, first, false);
    read_edges(held, one, first, true);
    read_edges(held, one, first, false);
}

/* Another page begins. What grew too long for a page has no edges. */
static void close_page(vb_normalizer *all, bool is_page)
{
    pages *held = &all->pages;
    size_t first = first_line_of(held, held->held_count - 1);
    page *one = current(held);
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
    page *one = current(all);
    size_t first = first_line_of(all, all->held_count - 1);
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
           (all->line_count - all->last_break > SHORTEST_PAGE || is_number_only(current(all)));
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
    current(held)->by_number = by_number;
}

static void add_line(vb_normalizer *all, size_t end, size_t in_end)
{
    pages *held = &all->pages;
    page_line one = {.start = held->line_start,
                     .end = end,
                     .in_start = held->in_start,
                     .in_end = in_end,
                     .number = ++held->line_count};
    vb_slice text = text_of(held, &one);
    bool feeds = vb_slice_starts(text, VB_SLICE("\f"));
    one.lost_break = !feeds && is_lost_break(held, text);
    held->has_feeds |= feeds;
    bool numbered = !feeds && !one.lost_break && is_numbered_break(held, text);
    if (feeds || one.lost_break)
        join_number(held);
    if (feeds || one.lost_break || numbered)
        begin_page(all, &one, numbered);
    one.kind = furniture_of(text_of(held, &one), fresh_scratch(held));
    held->last_was_blank = vb_slice_trim(text_of(held, &one)).len == 0;
    if (text_of(held, &one).len && text_of(held, &one).data[0] == ' ')
        held->last_indent = held->line_count;
    if (vb_array_push(&held->lines, &one))
        current(held)->lines++;
    held->line_start = one.end;
    held->in_start = in_end;
}

/* A page that grows too long is none: it is written with what is held before it. */
static void bound_page(vb_normalizer *all)
{
    pages *held = &all->pages;
    size_t first = first_line_of(held, held->held_count - 1);
    size_t start = first < held->lines.count ? line_at(held, first)->start : held->line_start;
    if (held->text.len - start > LONGEST_PAGE)
        close_page(all, false);
}

void hold_line_end(vb_normalizer *all, size_t in_end)
{
    if (all->options.furniture != VB_FURNITURE_KEEP)
        vb_array_push(&all->pages.line_ends, &in_end);
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
        size_t before = held->taken;
        add_line(all, end + 1, *VB_ARRAY_AT(&held->line_ends, size_t, ends));
        from = end + 1 - (held->taken - before);
        ends++;
        bound_page(all);
        from = held->line_start;
    }
    remove_first(&held->line_ends, ends);
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
