#include "segment/asked.h"
#include "segment/result.h"
#include "segment/tools.h"
#include "segment/work.h"

#include <string.h>

static void work_begin(seg_work *work, const vb_segmenter *tools, vb_slice text, seg_recall *recall)
{
    seg_recall_begin(recall, tools->memory, text.len);
    *work = (seg_work){.tools = tools, .memory = tools->memory, .input = text, .recall = recall};
    work->lines = VB_ARRAY(seg_line, work->memory);
    work->pieces = VB_ARRAY(seg_piece, work->memory);
    work->blocks = VB_ARRAY(seg_block, work->memory);
    work->levels = VB_ARRAY(seg_level, work->memory);
    work->lists = VB_ARRAY(seg_list, work->memory);
    work->above = VB_ARRAY(size_t, work->memory);
    work->heads = VB_ARRAY(seg_head, work->memory);
    work->documents = VB_ARRAY(seg_range, work->memory);
    work->labels = VB_BUFFER(work->memory);
    for (size_t i = 0; i < SEG_KEY_COUNT; i++)
        work->level_of[i] = SEG_NONE;
}

static void work_end(seg_work *work)
{
    vb_array_free(&work->lines);
    vb_array_free(&work->pieces);
    vb_array_free(&work->blocks);
    vb_array_free(&work->levels);
    vb_array_free(&work->lists);
    vb_array_free(&work->above);
    vb_array_free(&work->heads);
    vb_array_free(&work->documents);
    vb_buffer_free(&work->labels);
    seg_recall_end(work->recall);
}

static bool has_failed(const seg_work *work)
{
    return work->failed || work->lines.failed || work->pieces.failed || work->blocks.failed ||
           work->levels.failed || work->lists.failed || work->above.failed || work->heads.failed ||
           work->documents.failed || work->labels.failed || work->recall->remembered.failed;
}

/* Reads the lines and the first head; returns the line behind it. */
static size_t read_first_head(seg_work *work)
{
    seg_split_lines(work);
    seg_mark_furniture(work);
    return work->lines.failed ? 0 : seg_read_head(work, 0);
}

/* Reads the document from `line` on, behind its head, and the head of the one that follows it. */
static size_t read_document(seg_work *work, size_t line)
{
    work->first_title = SEG_NONE;
    line = seg_read_body(work, line);
    const seg_head *next = seg_next_head(work);
    work->document.end = next ? next->first : work->blocks.count;
    if (!has_failed(work))
        seg_mend_numbers(work);
    if (!has_failed(work))
        seg_shape(work);
    vb_array_push(&work->documents, &work->document);
    return line;
}

/* Goes on to the document whose head was read behind the other; false: there is none. */
static bool next_document(seg_work *work)
{
    const seg_head *next = seg_next_head(work);
    if (!next || has_failed(work))
        return false;
    seg_head head = *next;
    head.opens = false;
    vb_array_clear(&work->heads);
    vb_array_push(&work->heads, &head);
    work->document = (seg_range){head.first, work->blocks.count};
    return true;
}

/* Drops the first items of an array. */
static void drop(vb_array *array, size_t count)
{
    char *items = array->items;
    array->count -= count;
    memmove(items, items + count * array->item_size, array->count * array->item_size);
}

/* Forgets the documents before the one whose head was read, so that no more room is taken than one
 * document takes. The head has no labels. */
static void forget_documents_before(seg_work *work)
{
    seg_head *head = VB_ARRAY_AT(&work->heads, seg_head, 0);
    drop(&work->blocks, head->first);
    drop(&work->pieces, head->first_piece);
    for (size_t i = 0; i < work->blocks.count; i++) {
        seg_block *block = seg_block_at(work, i);
        block->first_piece -= head->first_piece;
        block->last_piece -= head->first_piece;
    }
    for (size_t i = 0; i < work->pieces.count; i++) {
        seg_piece *piece = seg_piece_at(work, i);
        if (piece->next != SEG_NONE)
            piece->next -= head->first_piece;
    }
    vb_buffer_clear(&work->labels);
    vb_array_clear(&work->documents);
    *head = (seg_head){.end = head->end - head->first};
    work->document = (seg_range){0, work->blocks.count};
}

vb_status vb_segment(const vb_segmenter *segmenter, vb_slice text, vb_outline **outline)
{
    seg_work work;
    seg_recall recall;
    *outline = NULL;
    work_begin(&work, segmenter, text, &recall);
    work.extent = (seg_extent){.details = true, .headers = true};
    size_t line = read_first_head(&work);
    do
        line = read_document(&work, line);
    while (next_document(&work));
    vb_outline *built = has_failed(&work) ? NULL : seg_outline_new(work.memory);
    vb_status status = built ? seg_build(&work, 0, built) : VB_ERR_MEMORY;
    if (status == VB_OK)
        *outline = built;
    else
        vb_outline_free(built);
    work_end(&work);
    return status;
}

static vb_status hand_out(const seg_work *work, size_t before, vb_outline *outline,
                          vb_outline_taker taker)
{
    vb_status status =
        has_failed(work) || !outline ? VB_ERR_MEMORY : seg_build(work, before, outline);
    return status == VB_OK ? taker.take(taker.context, outline) : status;
}

vb_status vb_segment_in_turn(const vb_segmenter *segmenter, vb_slice text, bool split,
                             vb_outline_taker taker)
{
    seg_work work;
    seg_recall recall;
    vb_status status = VB_OK;
    work_begin(&work, segmenter, text, &recall);
    vb_outline *outline = seg_outline_new(work.memory);
    size_t line = read_first_head(&work), before = 0;
    for (bool more = true; more && status == VB_OK; before++) {
        work.extent.headers = split || before == 0;
        line = read_document(&work, line);
        status = hand_out(&work, before, outline, taker);
        more = next_document(&work);
        if (more)
            forget_documents_before(&work);
    }
    vb_outline_free(outline);
    work_end(&work);
    return status;
}
