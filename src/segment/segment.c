#include "segment/asked.h"
#include "segment/tools.h"
#include "segment/work.h"

static void work_begin(seg_work *work, const vb_segmenter *tools, vb_slice text)
{
    *work = (seg_work){.tools = tools, .memory = tools->memory, .input = text};
    work->lines = VB_ARRAY(seg_line, work->memory);
    work->pieces = VB_ARRAY(seg_piece, work->memory);
    work->blocks = VB_ARRAY(seg_block, work->memory);
    work->levels = VB_ARRAY(seg_level, work->memory);
    work->heads = VB_ARRAY(seg_head, work->memory);
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
    vb_array_free(&work->heads);
    vb_buffer_free(&work->labels);
}

static bool has_failed(const seg_work *work)
{
    return work->failed || work->lines.failed || work->pieces.failed || work->blocks.failed ||
           work->levels.failed || work->heads.failed || work->labels.failed;
}

/* Room for a piece and a block a line, and for the lines of heads that have more, so that few texts
 * make them move. Room that nobody uses costs nothing. */
static void reserve_pieces(seg_work *work)
{
    size_t most = work->lines.count + work->lines.count / 4;
    vb_array_reserve(&work->pieces, most);
    vb_array_reserve(&work->blocks, work->lines.count / 2);
}

static vb_status segment(const vb_segmenter *segmenter, vb_slice text, seg_extent extent,
                         vb_outline **outline)
{
    seg_work work;
    seg_recall recall = {0};
    *outline = NULL;
    work_begin(&work, segmenter, text);
    work.extent = extent;
    work.recall = &recall;
    seg_split_lines(&work);
    seg_mark_furniture(&work);
    reserve_pieces(&work);
    if (!work.lines.failed)
        seg_read_body(&work, seg_read_head(&work, 0));
    if (!has_failed(&work))
        seg_mend_numbers(&work);
    if (!has_failed(&work))
        seg_shape(&work);
    vb_status status = has_failed(&work) ? VB_ERR_MEMORY : seg_build(&work, outline);
    work_end(&work);
    return status;
}

vb_status vb_segment(const vb_segmenter *segmenter, vb_slice text, vb_outline **outline)
{
    return segment(segmenter, text, (seg_extent){.details = true, .headers = true}, outline);
}

vb_status vb_segment_to_write(const vb_segmenter *segmenter, vb_slice text,
                              const vb_selection *selection, vb_outline **outline)
{
    return segment(segmenter, text, (seg_extent){.headers = selection && selection->split},
                   outline);
}
