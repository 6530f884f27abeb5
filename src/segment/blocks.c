#include "segment/signs.h"
#include "segment/work.h"

/* The part without blanks around it; most have none. */
static size_t add_piece(seg_work *work, size_t line, vb_slice part)
{
    if (part.len && (seg_is_blank(part.data[0]) || seg_is_blank(part.data[part.len - 1])))
        part = vb_slice_trim(part);
    size_t start = (size_t)(part.data - work->input.data);
    seg_piece *piece = vb_array_place(&work->pieces);
    if (!piece)
        return SEG_NONE;
    *piece = (seg_piece){.line = line, .start = start, .end = start + part.len, .next = SEG_NONE};
    return work->pieces.count - 1;
}

/* What a block of each type is known by, and the box it stands in, unless who adds it knows better.
 */
static const struct {
    seg_reason reason;
    const char *box;
} usual[VB_BLOCK_TYPE_COUNT] = {
    [VB_BLOCK_PARENT_BODY] = {SEG_REASON_CUE, "2"},
    [VB_BLOCK_ISSUING_BODY] = {SEG_REASON_CUE, "2"},
    [VB_BLOCK_MOTTO] = {SEG_REASON_CUE, "1"},
    [VB_BLOCK_NUMBER] = {SEG_REASON_GRAMMAR, "3"},
    [VB_BLOCK_PLACE_DATE] = {SEG_REASON_GRAMMAR, "4"},
    [VB_BLOCK_DOC_TYPE] = {SEG_REASON_CUE, "5a"},
    [VB_BLOCK_SUBJECT] = {SEG_REASON_PLACE, "5a"},
    [VB_BLOCK_ADDRESSEE] = {SEG_REASON_CUE, "9a"},
    [VB_BLOCK_PREAMBLE] = {SEG_REASON_CUE, "6"},
    [VB_BLOCK_HEADING] = {SEG_REASON_CAPITALS, "6"},
    [VB_BLOCK_PARAGRAPH] = {SEG_REASON_APART, "6"},
    [VB_BLOCK_ITEM] = {SEG_REASON_LABEL, "6"},
    [VB_BLOCK_RECIPIENTS] = {SEG_REASON_ENTRY, "9b"},
    [VB_BLOCK_SIGNATURE] = {SEG_REASON_CUE, "7a"},
    [VB_BLOCK_DIGITAL_SIGNATURE] = {SEG_REASON_CUE, "8"},
    [VB_BLOCK_PAGE_NUMBER] = {SEG_REASON_PAGE_NUMBER, ""},
    [VB_BLOCK_NOISE] = {SEG_REASON_SIGNS, ""},
    [VB_BLOCK_TABLE] = {SEG_REASON_COLUMNS, "6"},
};

size_t seg_add_block(seg_work *work, vb_block_type type, size_t line, vb_slice part)
{
    size_t piece = add_piece(work, line, part);
    seg_block *block = piece == SEG_NONE ? NULL : vb_array_place(&work->blocks);
    if (!block)
        return SEG_NONE;
    *block = (seg_block){.type = type,
                         .reason = usual[type].reason,
                         .box = usual[type].box,
                         .first_piece = piece,
                         .last_piece = piece,
                         .text_start = seg_piece_at(work, piece)->start,
                         .parent = SEG_NONE,
                         .key = -1,
                         .quoted = work->quotation.open && !seg_is_waste(type)};
    return work->blocks.count - 1;
}

void seg_extend_block(seg_work *work, size_t index, size_t line, vb_slice part)
{
    size_t piece = index == SEG_NONE ? SEG_NONE : add_piece(work, line, part);
    if (piece == SEG_NONE)
        return;
    seg_block *block = seg_block_at(work, index);
    seg_piece_at(work, block->last_piece)->next = piece;
    block->last_piece = piece;
}

void seg_explain(seg_work *work, size_t index, seg_reason reason, const char *box)
{
    if (index == SEG_NONE)
        return;
    seg_block *block = seg_block_at(work, index);
    block->reason = reason;
    if (box)
        block->box = box;
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
