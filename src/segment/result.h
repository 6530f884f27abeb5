/* segment/result.h: what came of a text, and what those who write it share. */
#ifndef VANBAN_SEGMENT_RESULT_H
#define VANBAN_SEGMENT_RESULT_H

#include "segment/work.h"
#include "vanban/segment.h"

struct vb_outline {
    const vb_allocator *memory;
    size_t before;       /* so many documents of the text stand before its own */
    vb_array blocks;     /* vb_block */
    vb_buffer text;      /* what their slices point into, or the input, where it is known to stay */
    size_t size;         /* bytes of all their labels and texts */
    vb_array documents;  /* vb_document */
    vb_array parts;      /* vb_part: of all blocks */
    vb_array spans;      /* vb_span: of all blocks */
    vb_arena strings;    /* of the headers */
    vb_array recipients; /* vb_slice: of all headers */
    vb_array signatures; /* vb_digital_signature: of all headers */
};

/* One without blocks; NULL: memory ran out. */
vb_outline *seg_outline_new(const vb_allocator *memory);
/* The same again, with the room it has. */
void seg_outline_clear(vb_outline *outline);

/* Finds the items inside the texts of the outline's blocks. */
vb_status seg_find_parts(const seg_work *work, vb_outline *outline);

/* Fills in the headers of the first so many documents. */
vb_status seg_fill_headers(const seg_work *work, vb_outline *outline, size_t documents);

/* Whether it is a sentence among the boxes of a head or an end that fits none of them. */
static inline bool seg_stands_among_boxes(const vb_block *block)
{
    return block->type == VB_BLOCK_PARAGRAPH && block->box[0] == 0;
}

/* --------------------------------------------------------------------------------- writing -- */

/* A document as the writers take them, one after the other. */
typedef struct seg_stretch {
    size_t first, end;       /* blocks, half open */
    const vb_header *header; /* NULL: it is written as a part of the one before */
    bool parted;             /* it is parted from one before */
} seg_stretch;

/* The `*at`th stretch, from 0; false past the last one. */
bool seg_next_stretch(const vb_outline *outline, const vb_selection *selection, size_t *at,
                      seg_stretch *stretch);

/* Appends label, blank, text and a line end, with line feeds and tabs of the text as they are. */
void seg_add_labelled_line(vb_buffer *out, const vb_block *block);

#endif
