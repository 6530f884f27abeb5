#include "segment/private.h"

static size_t add_piece(seg_work *work, size_t line, vb_slice part)
{
    size_t start = (size_t)(part.data - work->input.data);
    seg_piece piece = {.line = line, .start = start, .end = start + part.len, .next = SEG_NONE};
    return vb_array_push(&work->pieces, &piece) ? work->pieces.count - 1 : SEG_NONE;
}

size_t seg_add_block(seg_work *work, vb_block_type type, size_t line, vb_slice part)
{
    size_t piece = add_piece(work, line, vb_slice_trim(part));
    seg_block *block = piece == SEG_NONE ? NULL : vb_array_add(&work->blocks);
    if (!block)
        return SEG_NONE;
    *block = (seg_block){.type = type,
                         .first_piece = piece,
                         .last_piece = piece,
                         .text_start = seg_piece_at(work, piece)->start,
                         .parent = SEG_NONE,
                         .key = -1};
    return work->blocks.count - 1;
}

void seg_extend_block(seg_work *work, size_t index, size_t line, vb_slice part)
{
    size_t piece = index == SEG_NONE ? SEG_NONE : add_piece(work, line, vb_slice_trim(part));
    if (piece == SEG_NONE)
        return;
    seg_block *block = seg_block_at(work, index);
    seg_piece_at(work, block->last_piece)->next = piece;
    block->last_piece = piece;
}

void seg_set_label(seg_work *work, size_t index, vb_slice label)
{
    if (index == SEG_NONE)
        return;
    seg_block *block = seg_block_at(work, index);
    block->label = work->labels.len;
    block->label_len = label.len;
    vb_buffer_add(&work->labels, label);
}

vb_slice seg_label_text(const seg_work *work, const seg_block *block)
{
    return vb_slice_cut(vb_buffer_slice(&work->labels), block->label,
                        block->label + block->label_len);
}
