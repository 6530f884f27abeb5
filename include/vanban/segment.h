/*
 * vanban/segment.h: the parts of an official document.
 *
 * Text in, an outline out: the boxes of the head (NĐ 30/2020/NĐ-CP, Phụ lục I; HD 36-HD/VPTW for
 * the Party), headings and items with label and level, paragraphs reflowed into one line, the boxes
 * of the end. It reads restored text, raw OCR text and clean text alike: cues are compared without
 * marks and with tolerance, damaged labels are repaired from their neighbours. It never refuses an
 * input and drops nothing: every byte that is no blank belongs to a block.
 *
 *     vb_segmenter *segmenter = vb_segmenter_new(NULL);
 *     vb_outline *outline;
 *     if (segmenter && vb_segment(segmenter, text, &outline) == VB_OK) {
 *         for (size_t i = 0; i < vb_outline_count(outline); i++)
 *             use(vb_outline_block(outline, i));
 *         vb_outline_free(outline);
 *     }
 *     vb_segmenter_free(segmenter);
 *
 * Time is linear in the input; memory is a small multiple of it.
 */
#ifndef VANBAN_SEGMENT_H
#define VANBAN_SEGMENT_H

#include "vanban/base.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ----------------------------------------------------------------------------------- blocks -- */

typedef enum vb_block_type {
    VB_BLOCK_PARENT_BODY,  /* the body above the issuing one */
    VB_BLOCK_ISSUING_BODY, /* box 2 */
    VB_BLOCK_MOTTO,        /* box 1: Quốc hiệu and Tiêu ngữ, or the Party's title */
    VB_BLOCK_NUMBER,       /* box 3 */
    VB_BLOCK_PLACE_DATE,   /* box 4 */
    VB_BLOCK_DOC_TYPE,     /* box 5a, the name of the type */
    VB_BLOCK_SUBJECT,      /* box 5a below the type, or 5b (V/v …) */
    VB_BLOCK_ADDRESSEE,    /* box 9a: Kính gửi */
    VB_BLOCK_PREAMBLE,     /* the grounds and the opening, before the first heading */
    VB_BLOCK_HEADING,      /* a title, with or without a label */
    VB_BLOCK_PARAGRAPH,
    VB_BLOCK_ITEM,              /* running text that carries a label */
    VB_BLOCK_RECIPIENTS,        /* box 9b: Nơi nhận, one block an entry */
    VB_BLOCK_SIGNATURE,         /* box 7: authority, position or name, one block a line */
    VB_BLOCK_DIGITAL_SIGNATURE, /* what a digital signature left in the text layer */
    VB_BLOCK_PAGE_NUMBER,
    VB_BLOCK_NOISE, /* rules, stamps, marks of secrecy and of the typist: nothing to read on */
    VB_BLOCK_TABLE, /* a row of cells set apart by blanks */
    VB_BLOCK_TYPE_COUNT
} vb_block_type;

/* `heading`, `place_date` …; "" for a number out of range. */
VB_API const char *vb_block_type_name(vb_block_type type);

#define VB_NO_BLOCK SIZE_MAX

/*
 * One block. Blocks stand in the order of their first byte. The spans of two blocks overlap only
 * where one interrupts the other (a page number inside a paragraph, the second column of two); then
 * the texts still share nothing.
 */
typedef struct vb_block {
    vb_block_type type;
    unsigned level; /* nesting depth from 1 of a heading or an item; 0 for the others */
    vb_slice label; /* as it must be written: `II.`, `2.1.`, `đ)`, `-`, `Điều 5.`; "" when there is
                       none */
    vb_slice text; /* one line, without the label */
    size_t parent; /* index of the heading or item it stands under, VB_NO_BLOCK at the top */
    size_t first_line, last_line; /* of the input, from 1 */
    size_t page;       /* from 1, by form feeds; without any, by the page numbers found */
    size_t start, end; /* bytes of the input, half open */
    bool repaired;     /* the label was read as something else */
} vb_block;

/* ----------------------------------------------------------------------------------- header -- */

/* What the blocks of head and end say, put in canonical form. An empty slice: not found. */
typedef struct vb_header {
    vb_slice parent_body;
    vb_slice issuing_body;
    vb_slice motto;
    vb_slice number; /* `28-CT/TW` */
    vb_slice place;
    vb_slice date;     /* YYYY-MM-DD */
    vb_slice doc_type; /* `Chỉ thị` */
    vb_slice subject;
    vb_slice addressee;
    const vb_slice *recipients; /* entries without dash and closing mark */
    size_t recipient_count;
    vb_slice authority; /* `TM. ỦY BAN NHÂN DÂN`; several lines are joined with `; ` */
    vb_slice position;  /* `PHÓ CHỦ TỊCH` */
    vb_slice name;
    const struct vb_digital_signature *digital_signatures;
    size_t digital_signature_count;
} vb_header;

typedef struct vb_digital_signature {
    vb_slice time; /* as it stands */
    vb_slice signer;
} vb_digital_signature;

/* True when the head was read: it has a number, a date or a type of document. What `segment
 * --strict` asks. */
VB_API bool vb_header_found(const vb_header *header);

/* ------------------------------------------------------------------------------- segmenting -- */

/* The tables of cues, made ready once; never changes, so that any number of threads may share it.
 */
typedef struct vb_segmenter vb_segmenter;

/* NULL when memory ran out. `memory` must outlive the handle and everything made with it. */
VB_API vb_segmenter *vb_segmenter_new(const vb_allocator *memory);
VB_API void vb_segmenter_free(vb_segmenter *segmenter); /* NULL is fine */

/* What came of one text. Owns its slices and does not point into the text. */
typedef struct vb_outline vb_outline;

/* VB_OK, or VB_ERR_MEMORY with `*outline` NULL. UTF-8 is expected; other bytes are carried through
 * as they are. */
VB_API vb_status vb_segment(const vb_segmenter *segmenter, vb_slice text, vb_outline **outline);
VB_API void vb_outline_free(vb_outline *outline); /* NULL is fine */

VB_API size_t vb_outline_count(const vb_outline *outline);
VB_API const vb_block *vb_outline_block(const vb_outline *outline,
                                        size_t index); /* NULL past the end */
VB_API const vb_header *vb_outline_header(const vb_outline *outline);

/* ---------------------------------------------------------------------------------- writing -- */

/* Appends the header as `Name: value` lines, a blank line, then one block a line, headings set off
 * by a blank line. */
VB_API vb_status vb_outline_write_text(const vb_outline *outline, vb_buffer *out);

/*
 * Appends CommonMark. Headings are `#` by level with their label in the text, numbers are written
 * so that no reader renumbers them, and what would be markup is escaped. Page numbers and noise are
 * left out.
 */
VB_API vb_status vb_outline_write_markdown(const vb_outline *outline, vb_buffer *out);

/* Appends rows `first-line last-line type level label text`; a tab, a line feed and a backslash are
 * `\t \n \\`. */
VB_API vb_status vb_outline_write_tsv(const vb_outline *outline, vb_buffer *out);

#ifdef __cplusplus
}
#endif

#endif
