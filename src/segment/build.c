/* From pieces to what the caller gets: each block's text in one line, and the header. */
#include "segment/cells.h"
#include "segment/result.h"
#include "segment/signs.h"
#include "vanban/orthography.h"

#include <string.h>

static bool is_alphanumeric(uint32_t code_point)
{
    return vb_is_digit(code_point) || vb_is_letter(code_point);
}

/*
 * Whether a line end goes without a blank. Vietnamese hyphenates no words, so a hyphen at a line
 * end is written: inside `28-⏎CT/TW` it stands close, in `2021 -⏎2030` a blank stands before it and
 * comes behind it as well.
 */
static bool joins_close(vb_slice before, vb_slice next)
{
    uint32_t inner = 0, first = 0;
    char last = before.data[before.len - 1];
    if ((last != '-' && last != '/') || before.len < 2)
        return false;
    vb_utf8_decode_back(before, before.len - 1, &inner);
    vb_utf8_decode(next, 0, &first);
    return is_alphanumeric(inner) && is_alphanumeric(first);
}

static inline void add_bytes(vb_buffer *out, vb_slice text)
{
    memcpy(out->data + out->len, text.data, text.len);
    out->len += text.len;
}

/* Appends `text` with every run of blanks as one; in a row of a table those that part cells as a
 * tab. */
static void add_reflowed(vb_buffer *out, vb_slice text, bool row)
{
    enum { CELL_GAP = 3 };
    size_t at = 0;
    while (at < text.len) {
        size_t start = at;
        while (at < text.len && !seg_is_blank(text.data[at]))
            at++;
        add_bytes(out, vb_slice_cut(text, start, at));
        size_t blank = at;
        while (at < text.len && seg_is_blank(text.data[at]))
            at++;
        if (at == blank || at == text.len)
            continue;
        bool cell = row && (at - blank >= CELL_GAP || text.data[blank] == '\t');
        out->data[out->len++] = cell ? '\t' : ' ';
    }
}

/* The cells of a row that bars part, or that only what counts it tells, with a tab between each. */
static void add_cells(vb_buffer *out, vb_slice text, bool barred)
{
    enum { MOST_CELLS = 64 };
    vb_slice cells[MOST_CELLS];
    size_t count = barred ? seg_split_bars(text, cells, MOST_CELLS)
                          : seg_split_counted(text, cells, MOST_CELLS);
    for (size_t i = 0; i < count; i++) {
        if (i)
            out->data[out->len++] = '\t';
        add_reflowed(out, cells[i], false);
    }
}

/* The text of a piece; of a block's first one what stands behind the label. */
static vb_slice piece_text(const seg_work *work, const seg_block *block, size_t index)
{
    const seg_piece *piece = seg_piece_at(work, index);
    size_t start = index == block->first_piece ? block->text_start : piece->start;
    vb_slice text = vb_slice_cut(work->input, start, piece->end);
    return text.len && seg_is_blank(text.data[0]) ? vb_slice_trim(text) : text;
}

/* Whether the piece is of a line that has nothing but single spaces: it is written as it is. */
static bool is_even(const seg_work *work, size_t piece)
{
    return !seg_line_at(work, seg_piece_at(work, piece)->line)->ragged;
}

/* There is room in `out` for all of the input, and for a blank that takes the place of a line end.
 */
static void add_block_text(const seg_work *work, const seg_block *block, vb_buffer *out)
{
    vb_slice before = {0};
    for (size_t i = block->first_piece; i != SEG_NONE; i = seg_piece_at(work, i)->next) {
        vb_slice text = piece_text(work, block, i);
        if (text.len == 0)
            continue;
        if (before.len && !joins_close(before, text))
            out->data[out->len++] = ' ';
        bool row = block->type == VB_BLOCK_TABLE, barred = row && seg_is_barred(text);
        if (barred || (row && is_even(work, i)))
            add_cells(out, text, barred);
        else if (is_even(work, i))
            add_bytes(out, text);
        else
            add_reflowed(out, text, row);
        before = text;
    }
}

static bool is_blank_between(vb_slice input, size_t start, size_t end)
{
    while (start < end && seg_is_blank(input.data[start]))
        start++;
    return start == end;
}

/* The pieces, those with nothing but blanks between them as one; there is room for all of them. */
static void add_spans(const seg_work *work, const seg_block *from, vb_outline *outline,
                      vb_block *to)
{
    vb_span *last = VB_ARRAY_AT(&outline->spans, vb_span, outline->spans.count);
    const seg_piece *piece = seg_piece_at(work, from->first_piece);
    to->spans = last;
    *last = (vb_span){piece->start, piece->end};
    while (piece->next != SEG_NONE) {
        piece = seg_piece_at(work, piece->next);
        if (!is_blank_between(work->input, last->end, piece->start))
            *++last = (vb_span){piece->start, piece->end};
        last->end = piece->end;
    }
    to->span_count = (size_t)(last + 1 - to->spans);
    outline->spans.count += to->span_count;
}

static vb_slice added(const vb_buffer *out, size_t from)
{
    return (vb_slice){out->data + from, out->len - from};
}

/* The block's text in one line. What goes to the writers and nowhere else stays where it is: in the
 * input, if it stands there so. Memory that is written for the first time is what this room waits
 * for most. */
static vb_slice block_text(const seg_work *work, const seg_block *block, vb_buffer *out)
{
    size_t start = out->len;
    if (!work->extent.details && block->first_piece == block->last_piece &&
        is_even(work, block->first_piece) && block->type != VB_BLOCK_TABLE)
        return piece_text(work, block, block->first_piece);
    add_block_text(work, block, out);
    return added(out, start);
}

/* The same of its label. */
static vb_slice label_text(const seg_work *work, const seg_block *block, vb_buffer *out)
{
    size_t start = out->len;
    vb_slice label = seg_label_text(work, block);
    if (!work->extent.details)
        return label;
    add_bytes(out, label);
    return added(out, start);
}

static void build_block(const seg_work *work, const seg_block *from, size_t document,
                        vb_outline *outline)
{
    const seg_piece *first = seg_piece_at(work, from->first_piece),
                    *last = seg_piece_at(work, from->last_piece);
    const seg_line *line = seg_line_at(work, first->line);
    vb_buffer *out = &outline->text;
    vb_block *to = vb_array_place(&outline->blocks);
    if (!to)
        return;
    *to = (vb_block){.type = from->type,
                     .level = from->level,
                     .label = {"", 0},
                     .text = {"", 0},
                     .parent = from->parent == SEG_NONE ? VB_NO_BLOCK : from->parent,
                     .first_line = line->number,
                     .last_line = seg_line_at(work, last->line)->number,
                     .page = line->page,
                     .start = first->start,
                     .end = last->end,
                     .repaired = from->repaired,
                     .quoted = from->quoted,
                     .document = document,
                     .box = from->box};
    to->reason = vb_block_reason((size_t)from->reason, NULL, &to->confidence);
    if (work->extent.details)
        add_spans(work, from, outline, to);
    if (from->label_len)
        to->label = label_text(work, from, out);
    vb_slice text = block_text(work, from, out);
    if (text.len)
        to->text = text;
    outline->size += to->label.len + text.len;
}

static vb_status build_documents(const seg_work *work, vb_outline *outline)
{
    for (size_t i = 0; i < work->documents.count; i++) {
        const seg_range *blocks = VB_ARRAY_AT(&work->documents, seg_range, i);
        const vb_document document = {.first = blocks->first, .end = blocks->end};
        if (!vb_array_push(&outline->documents, &document))
            return VB_ERR_MEMORY;
    }
    return VB_OK;
}

/* Room for all texts, for the labels as they are written and for a blank between two pieces. */
static size_t most_text(const seg_work *work)
{
    size_t most = work->labels.len + work->pieces.count;
    for (size_t i = 0; i < work->pieces.count; i++)
        most += seg_piece_at(work, i)->end - seg_piece_at(work, i)->start;
    return most;
}

/* Nothing moves that a block points to. */
static vb_status build_blocks(const seg_work *work, vb_outline *outline)
{
    if (!vb_array_reserve(&outline->blocks, work->document.end) ||
        !vb_array_reserve(&outline->spans, work->extent.details ? work->pieces.count : 0) ||
        !vb_buffer_reserve(&outline->text, most_text(work)))
        return VB_ERR_MEMORY;
    for (size_t i = 0; i < outline->documents.count; i++) {
        const vb_document *document = vb_outline_document(outline, i);
        for (size_t j = document->first; j < document->end; j++)
            build_block(work, seg_block_at(work, j), outline->before + i, outline);
    }
    return VB_OK;
}

vb_status seg_build(const seg_work *work, size_t before, vb_outline *outline)
{
    seg_outline_clear(outline);
    outline->before = before;
    vb_status status = build_documents(work, outline);
    if (status == VB_OK)
        status = build_blocks(work, outline);
    if (status == VB_OK && work->extent.details)
        status = seg_find_parts(work, outline);
    if (status == VB_OK)
        status =
            seg_fill_headers(work, outline, work->extent.headers ? outline->documents.count : 0);
    return status;
}
