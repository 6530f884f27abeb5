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
    VB_BLOCK_TABLE, /* a row of cells, set apart by blanks or bars or told by its count */
    VB_BLOCK_TYPE_COUNT
} vb_block_type;

/* `heading`, `place_date` …; "" for a number out of range. */
VB_API const char *vb_block_type_name(vb_block_type type);

#define VB_NO_BLOCK SIZE_MAX

/* Bytes of the input, half open. */
typedef struct vb_span {
    size_t start, end;
} vb_span;

/*
 * One block. Blocks stand in the order of their first byte. From `start` to `end` two blocks
 * overlap only where one interrupts the other (a page number inside a paragraph, the second column
 * of two): `spans` are the bytes that are its own. Those of all blocks together share nothing, and
 * between them the input has nothing but blanks.
 */
typedef struct vb_block {
    vb_block_type type;
    unsigned level; /* nesting depth from 1 of a heading or an item; 0 for the others */
    vb_slice label; /* as it must be written: `II.`, `2.1.`, `đ)`, `-`, `Điều 5.`; "" when there is
                       none */
    vb_slice text; /* one line, without the label */
    size_t parent; /* index of the heading or item it stands under, VB_NO_BLOCK at the top */
    size_t first_line, last_line; /* of the input, from 1 */
    size_t page;          /* from 1, by form feeds; without any, by the page numbers found */
    size_t start, end;    /* bytes of the input, half open */
    const vb_span *spans; /* the stretches of them that are its own, in order; at least one */
    size_t span_count;
    bool repaired; /* the label was read as something else */
    bool quoted; /* text of another act, which stands under what announces it; its marks are kept */
    size_t document; /* index of the document it belongs to */
    const char *box; /* of NĐ 30/2020/NĐ-CP, Phụ lục I: `1`, `5a`, `10b` …, also for what stands
                        there in a Party document; "" for what is in none */
    const char *reason; /* what told its type and its beginning: an id of vb_block_reason */
    double confidence;  /* 0 to 1: of blocks with that reason, how many are right */
    vb_slice run_in; /* the title that the text of an item begins with, `Sở Y tế` of `1. Sở Y tế:
                        …`; "" */
    const struct vb_part *parts; /* items inside its text: `…: (1) …; (2) …` */
    size_t part_count;
} vb_block;

/* An item inside the text of a block. From its label on to the next part, or the block's end. */
typedef struct vb_part {
    vb_slice label;    /* as it must be written: `(2)`, `b)` */
    vb_slice text;     /* without the label; a stretch of the block's text */
    size_t start, end; /* bytes of the input, half open */
} vb_part;

/* The reasons: 0 to VB_REASON_COUNT - 1. */
#define VB_REASON_COUNT 18

/* A reason's id (`label`, `cue`, `width` …), what it means, and how often it is right; NULL past
 * the last one. */
VB_API const char *vb_block_reason(size_t index, const char **meaning, double *confidence);

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
    vb_slice name; /* where several sign side by side, their positions and names are joined, too */
    const struct vb_digital_signature *digital_signatures;
    size_t digital_signature_count;
    vb_slice secrecy;     /* `Mật`, `Tối mật`, `Tuyệt mật` (box 10a) */
    vb_slice urgency;     /* `Khẩn`, `Thượng khẩn`, `Hỏa tốc` (10b) */
    vb_slice circulation; /* `Lưu hành nội bộ` … (11) */
    vb_slice draft;       /* `Dự thảo`, with its number as it stands */
} vb_header;

typedef struct vb_digital_signature {
    vb_slice time; /* as it stands */
    vb_slice signer;
} vb_digital_signature;

/*
 * A text may hold several documents one behind the other. The second begins where a second head
 * stands that has a number or a date of its own; the head of a form or of attached rules (`Kèm theo
 * …`) belongs to the document it is attached to.
 */
typedef struct vb_document {
    size_t first, end; /* its blocks, half open */
    vb_header header;
} vb_document;

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
                                        size_t index);                /* NULL past the end */
VB_API const vb_header *vb_outline_header(const vb_outline *outline); /* of the first document */

VB_API size_t vb_outline_document_count(const vb_outline *outline); /* at least 1 */
VB_API const vb_document *vb_outline_document(const vb_outline *outline,
                                              size_t index); /* NULL past the end */

/* ---------------------------------------------------------------------------------- writing -- */

/* What of an outline is written; zeroed: all of it, several documents as one. */
typedef struct vb_selection {
    bool split;     /* each document with its own header */
    uint32_t types; /* blocks of these types only, a bit each (1 << type); 0: of all types */
    unsigned
        deepest; /* headings and items down to this level, and what stands under them; 0: all */
} vb_selection;

/* Whether the selection has the block. */
VB_API bool vb_outline_selects(const vb_outline *outline, const vb_selection *selection,
                               const vb_block *block);

/* Takes the outline of a document; it is good during the call. A status other than VB_OK ends the
 * work and is handed to the caller. */
typedef struct vb_outline_taker {
    vb_status (*take)(void *context, const vb_outline *outline);
    void *context;
} vb_outline_taker;

/*
 * vb_segment for a text that is written document by document: hands out an outline of each in
 * turn, and holds no more than one, so that a stack of them takes little more memory than its
 * lines. There is one at least, if without blocks. Each goes to the writers of text, lines,
 * contents, Markdown or TSV below, which go on with what they have written; with `split` false,
 * only the first has a header. What they do not write is not looked for: blocks have neither spans,
 * parts nor run-in titles. Parents are indices of the outline; lines, pages, bytes and documents
 * are counted in the text. Slices may point into it.
 */
VB_API vb_status vb_segment_in_turn(const vb_segmenter *segmenter, vb_slice text, bool split,
                                    vb_outline_taker taker);

/* A selection may be NULL: all. With `split`, documents are parted as each writer says, those of
 * outlines in turn, too. */

/* Appends the header as `Name: value` lines, a blank line, then one block a line, headings set off
 * by a blank line. Only chosen types are written without the header. A form feed on a line of its
 * own parts documents. */
VB_API vb_status vb_outline_write_text(const vb_outline *outline, const vb_selection *selection,
                                       vb_buffer *out);

/* Appends one line a block, head and end included, and nothing else: for grep. Page numbers and
 * noise only when they are chosen by type. */
VB_API vb_status vb_outline_write_lines(const vb_outline *outline, const vb_selection *selection,
                                        vb_buffer *out);

/* Appends the headings, one a line: line of the input, a tab, two blanks a level, label, title.
 * Those of what is quoted are left out. A blank line parts documents. */
VB_API vb_status vb_outline_write_contents(const vb_outline *outline, const vb_selection *selection,
                                           vb_buffer *out);

/*
 * Appends CommonMark, with tables as GitHub writes them. Headings are `#` by level with their label
 * in the text, numbers are written so that no reader renumbers them, and what would be markup is
 * escaped. Page numbers and noise are left out. A rule parts documents.
 */
VB_API vb_status vb_outline_write_markdown(const vb_outline *outline, const vb_selection *selection,
                                           vb_buffer *out);

/* Appends rows `first-line last-line type level label text`; a tab, a line feed and a backslash are
 * `\t \n \\`. */
VB_API vb_status vb_outline_write_tsv(const vb_outline *outline, const vb_selection *selection,
                                      vb_buffer *out);

/*
 * Appends Akoma Ntoso 3.0 (OASIS, 2018): an `act` when the text has articles, else a `doc`; several
 * documents under `split` are a `documentCollection`. Labels are `num` as they are written, eIds
 * follow the naming convention (`chp_I__art_5__para_2__point_a`), annexes are `attachments`. The
 * FRBR URIs name type, body, date and number as far as they are known. Page numbers and noise are
 * left out. The selection's `types` are not looked at. Takes an outline of vb_segment.
 */
VB_API vb_status vb_outline_write_akn(const vb_outline *outline, const vb_selection *selection,
                                      vb_buffer *out);

#ifdef __cplusplus
}
#endif

#endif
