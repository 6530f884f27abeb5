/*
 * segment/work.h: a text on its way through the room.
 *
 * It goes through these steps, each a file:
 *   - lines.c: the lines that are not blank, with their features; letters.c: those of their
 *     letters; furniture.c: page numbers, running heads, noise; rules.c: rules;
 *     rows.c, bars.c, row_counts.c, counted_rows.c, figure_rows.c and contents.c of cells.h: the
 * rows of tables
 *   - head.c and the files of head.h: the boxes above the text
 *   - body.c and the files of flow.h: does a line go on or begin anew; the files of label.h read
 *     labels, outline.c judges them; quotation.c: where what an act quotes ends
 *   - the files of ending.h: recipients and signature, in one column or two
 *   - mend.c: numbers that only the following labels tell
 *   - shape.c: heading or item, preamble, parents: what only the following blocks tell
 *   - build.c: pieces to reflowed text, the public blocks; parts.c: what stands inside them;
 *     the files of field.h and values.h: the headers in canonical form; reason.c: why each block
 *     is what it is
 *   - write.c, write_text.c …: the outputs; akn.h: those of Akoma Ntoso
 *
 * cue.c finds the words a part is known by, asked.c remembers what was found; tables.c has the
 * handle and looks listed words up. The tables themselves are made ready when the library is built,
 * by src/generate/lay_out_segment.c, which has signs.c in common with it.
 *
 * Most lines of a text are running text: each question that is asked of every line begins with one
 * that is cheap and answers no (seg_line's counts, the letters that tell a role, the first bytes of
 * a label); and a line that plainly goes on with the one above is asked nothing else (body.c).
 *
 * A block is a chain of pieces (parts of lines), so that two columns on one line and a page number
 * inside a paragraph are nothing special.
 *
 * Other headers, of which a file calls only those before its own: signs.h, bytes.h and words.h of
 * text as such, cues.h and asked.h of the words a part is known by, tools.h of the tables;
 * outline.h and label.h of labels, cells.h of tables, values.h of what a field may hold, flow.h of
 * the lines of a body, ending.h and head.h of a document's two ends, result.h of what is handed
 * out, field.h of its header. What a step asks of a later one stands below, with the steps.
 */
#ifndef VANBAN_SEGMENT_WORK_H
#define VANBAN_SEGMENT_WORK_H

#include "vanban/segment.h"

#include <string.h>

#define SEG_NONE SIZE_MAX

/* Of what few lines come to: compiled apart from what every line goes through, which so stays small
 * (in segment, 1 % fewer instructions). */
#define SEG_SELDOM __attribute__((cold, noinline))

typedef enum seg_line_kind {
    SEG_LINE_TEXT,
    SEG_LINE_PAGE_NUMBER,
    SEG_LINE_NOISE,
    SEG_LINE_RUNNING_HEAD,
    SEG_LINE_DIGITAL,
    SEG_LINE_TABLE,
} seg_line_kind;

/* A line that is not blank. */
typedef struct seg_line {
    size_t start, end; /* bytes of the input, without the blanks around */
    size_t number;     /* from 1, blank lines counted */
    uint32_t page;
    uint32_t indent;       /* columns */
    uint32_t width;        /* code points */
    uint32_t upper, lower; /* letters of ASCII: cheap bounds for what the line may be */
    bool gap;              /* a blank line stands before it, */
    bool page_break;       /* a form feed */
    bool ragged;           /* it has blanks other than single spaces */
    bool columns;          /* a gap that may part columns: a tab or three blanks */
    bool caps;             /* seg_is_caps of all of it */
    bool telling;          /* it has a sign that a digital signature has: `:`, `!` or `<` */
    bool stroked;          /* it has a stroke, */
    bool barred;           /* a bar: `|` */
    unsigned char kind;    /* seg_line_kind */
} seg_line;

typedef struct seg_piece {
    size_t line; /* index of the seg_line */
    size_t start, end;
    size_t next; /* in the same block, SEG_NONE at its end */
} seg_piece;

/* What told a block's type and beginning, as vb_block_reason lists them. */
typedef enum seg_reason {
    SEG_REASON_CUE,
    SEG_REASON_GRAMMAR,
    SEG_REASON_PLACE,
    SEG_REASON_GUESS,
    SEG_REASON_LABEL,
    SEG_REASON_FIRST_LABEL,
    SEG_REASON_OTHER_LABEL,
    SEG_REASON_REPAIRED_LABEL,
    SEG_REASON_BULLET,
    SEG_REASON_CAPITALS,
    SEG_REASON_APART,
    SEG_REASON_STOP,
    SEG_REASON_WIDTH,
    SEG_REASON_ENTRY,
    SEG_REASON_PAGE_NUMBER,
    SEG_REASON_RUNNING_HEAD,
    SEG_REASON_COLUMNS,
    SEG_REASON_SIGNS,
    SEG_REASON_COUNT
} seg_reason;

typedef struct seg_block {
    vb_block_type type;
    seg_reason reason;
    const char *box;
    unsigned level;
    size_t first_piece, last_piece;
    size_t label, label_len; /* in work->labels */
    size_t parent;
    size_t text_start; /* byte of the input behind the label */
    int key;           /* seg_key of its label, -1: none */
    uint32_t value;    /* of its label: the last of its numbers */
    bool repaired;     /* the label */
    bool quoted;       /* it stands in a quotation */
} seg_block;

/* A head that was read. */
typedef struct seg_head {
    size_t first, end;  /* its blocks, half open */
    size_t first_piece; /* its pieces are this one and those behind it */
    bool opens;         /* another document, not a part of the one before */
} seg_head;

/* Blocks one after the other, half open. */
typedef struct seg_range {
    size_t first, end;
} seg_range;

/* The last blocks of a list of labels that is open, SEG_NONE: there is none; and how many there
 * were. */
typedef struct seg_list {
    size_t last, before, count;
} seg_list;

/* One open level of the outline. */
typedef struct seg_level {
    int key;
    uint32_t value;
    size_t block;
} seg_level;

enum { SEG_DECIMAL_DEPTH = 16, SEG_BRACKET_DEPTH = 4 };
enum { SEG_LABEL_WORDS = 32 }; /* of data/label-words.tsv at most */

/* What labels look like; the order is that of nesting when nothing else is known. */
typedef enum seg_key {
    SEG_KEY_ANNEX,
    SEG_KEY_FORM, /* Mẫu số 01: counted by themselves, where annexes stand */
    SEG_KEY_PART,
    SEG_KEY_CHAPTER,
    SEG_KEY_SECTION,
    SEG_KEY_SUBSECTION,
    SEG_KEY_ARTICLE,
    SEG_KEY_UPPER,
    SEG_KEY_ROMAN,
    SEG_KEY_STEP, /* Bước 1: ; SEG_KEY_STEP + n is the one with the word of row n */
    SEG_KEY_DECIMAL =
        SEG_KEY_STEP + SEG_LABEL_WORDS, /* 1. ; SEG_KEY_DECIMAL + n - 1 is the one with n numbers */
    SEG_KEY_LETTER = SEG_KEY_DECIMAL + SEG_DECIMAL_DEPTH,
    SEG_KEY_LETTER_DECIMAL,  /* a.1) */
    SEG_KEY_BRACKET_DECIMAL, /* [2.1]; SEG_KEY_BRACKET_DECIMAL + n - 2 is the one with n numbers */
    SEG_KEY_LAST_BRACKET_DECIMAL = SEG_KEY_BRACKET_DECIMAL + SEG_BRACKET_DEPTH - 2,
    SEG_KEY_NUMBER_PAREN, /* 1) */
    SEG_KEY_IN_PARENS,    /* (1) */
    SEG_KEY_LETTER_IN_PARENS,
    SEG_KEY_ROMAN_IN_PARENS,
    SEG_KEY_DASH,
    SEG_KEY_PLUS,
    SEG_KEY_STAR,
    SEG_KEY_BULLET,
    SEG_KEY_COUNT
} seg_key;

static inline bool seg_is_step(int key)
{
    return key >= SEG_KEY_STEP && key < SEG_KEY_DECIMAL;
}

static inline bool seg_is_annex(int key)
{
    return key == SEG_KEY_ANNEX || key == SEG_KEY_FORM;
}

static inline bool seg_is_law(int key)
{
    return key <= SEG_KEY_ARTICLE;
}

static inline bool seg_is_decimal(int key)
{
    return key >= SEG_KEY_DECIMAL && key < SEG_KEY_DECIMAL + SEG_DECIMAL_DEPTH;
}

static inline bool seg_is_bullet(int key)
{
    return key >= SEG_KEY_DASH;
}

/* The quotation that is open. What another act says, or is to say, has a numbering of its own: the
 * one around it waits, with all that was seen of it, and goes on behind. */
typedef struct seg_quotation {
    bool open;
    size_t base;                    /* so many levels stand around it, */
    size_t level_of[SEG_KEY_COUNT]; /* and there their keys do */
} seg_quotation;

/* How much of an outline is worked out. */
typedef struct seg_extent {
    bool details; /* spans, parts and run-in titles */
    bool headers;
} seg_extent;

/* A text on its way. */
typedef struct seg_work {
    const vb_segmenter *tools;
    const vb_allocator *memory;
    vb_slice input;
    seg_extent extent;
    vb_array lines;                 /* seg_line */
    vb_array pieces;                /* seg_piece */
    vb_array blocks;                /* seg_block */
    vb_array levels;                /* seg_level */
    vb_array lists;                 /* seg_list: by level, while numbers are mended */
    vb_array above;                 /* size_t: the blocks over one, while parents are sought */
    vb_buffer labels;               /* the labels as they must be written, end to end */
    size_t level_of[SEG_KEY_COUNT]; /* where a key stands in `levels`, SEG_NONE: not open */
    seg_quotation quotation;
    uint32_t full_width;   /* columns of a full line; 0: one line is one paragraph */
    uint32_t first_indent; /* columns of a paragraph's first line; 0: as any other */
    bool gapped;           /* paragraphs stand apart by blank lines */
    vb_array heads;        /* seg_head: of the document, and of the next when it is read */
    seg_range document;    /* the blocks of the one that is read */
    size_t first_title;    /* of them the first title without a label, SEG_NONE: there is none */
    vb_array documents;    /* seg_range: of those that were read */
    struct seg_recall *recall;
    bool failed;
} seg_work;

static inline seg_line *seg_line_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->lines, seg_line, index);
}

static inline seg_block *seg_block_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->blocks, seg_block, index);
}

static inline seg_piece *seg_piece_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->pieces, seg_piece, index);
}

static inline vb_slice seg_line_text(const seg_work *work, const seg_line *line)
{
    return (vb_slice){work->input.data + line->start, line->end - line->start};
}

/* The column of the page where the line's byte stands. */
uint32_t seg_column_of(const seg_work *work, const seg_line *line, const char *byte);

/* Whether what stands behind the first bytes of the line can be in capitals, by its letters of
 * ASCII alone: no for most of a text. Only the beginning of a long line is asked. */
static inline bool seg_may_be_caps(const seg_line *line, size_t behind)
{
    enum { LONG = 200 };
    return line->end - line->start > LONG || line->lower <= behind ||
           (line->lower - behind) * 5 <= line->width;
}

/* seg_is_caps of all of a line that may be so, by what was counted of it. */
bool seg_is_caps_line(const seg_line *line, vb_slice text);

/* ---------------------------------------------------------------------------------- blocks -- */

/* Of the end of a document: recipients, signature, what a digital one left. */
static inline bool seg_is_end(vb_block_type type)
{
    return type >= VB_BLOCK_RECIPIENTS && type <= VB_BLOCK_DIGITAL_SIGNATURE;
}

/* What it begins with: a digital signature leaves its traces on the pages before as well. */
static inline bool seg_begins_end(vb_block_type type)
{
    return type == VB_BLOCK_RECIPIENTS || type == VB_BLOCK_SIGNATURE;
}

/* Where the signature stands (box 7c): alone it is a form's, to be signed, and ends no outline. */
#define SEG_BOX_SIGN "7c"
#define SEG_BOX_BODY "2" /* above the authority of who signs for it */
#define SEG_BOX_DATE "4"

static inline bool seg_is_form_sign(vb_block_type type, const char *box)
{
    return type == VB_BLOCK_SIGNATURE && box && memcmp(box, SEG_BOX_SIGN, sizeof SEG_BOX_SIGN) == 0;
}

/* Whether the text is over there: where a form is to be signed it goes on. */
static inline bool seg_ends_document(vb_block_type type, const char *box)
{
    return seg_begins_end(type) && !seg_is_form_sign(type, box);
}

/* Nothing to read on. */
static inline bool seg_is_waste(vb_block_type type)
{
    return type == VB_BLOCK_PAGE_NUMBER || type == VB_BLOCK_NOISE;
}

/* Both return the block's index, SEG_NONE when memory ran out. */
size_t seg_add_block(seg_work *work, vb_block_type type, size_t line, vb_slice part);
void seg_extend_block(seg_work *work, size_t block, size_t line, vb_slice part);
/* Says why, and for a block that the grammar has no box for by its type, which: NULL keeps it. */
void seg_explain(seg_work *work, size_t block, seg_reason reason, const char *box);
void seg_set_label(seg_work *work, size_t block, vb_slice label);
vb_slice seg_label_text(const seg_work *work, const seg_block *block);

/* `2024-02-27T14:30:52+0700`: what a digital signature left. */
bool seg_is_timestamp(vb_slice text);
/* Adds the line as the block that its kind says; false for text. */
bool seg_add_furniture(seg_work *work, size_t line);

/* ----------------------------------------------------------------------------------- steps -- */

void seg_split_lines(seg_work *work);
void seg_mark_furniture(seg_work *work);
/* Marks the stamp of arrival that begins with the line as noise, if one does; where it ends. */
size_t seg_mark_arrival(seg_work *work, size_t index);
/* Whether one may: the line is no wider than those of a stamp, and begins in capitals. No for most
 * of a text. */
enum { SEG_STAMP_WIDTH = 40 };
static inline bool seg_may_be_stamp(const seg_line *line, vb_slice text)
{
    return line->width <= SEG_STAMP_WIDTH && line->upper > 0 && text.len > 1 &&
           (text.data[1] < 'a' || text.data[1] > 'z');
}
/* Whether the line has three cells, apart by gaps or, if it may have bars, by these. */
bool seg_is_table_row(const seg_work *work, size_t line, bool barred);
/* Whether two such lines are rows of one table: next to each other, or with cells between that wrap
 * and others that begin below one another. */
bool seg_are_rows_of_table(const seg_work *work, size_t index, size_t below);
/* Adds to the tables what two rows in a row did not tell: cells that wrap, and totals. */
void seg_mark_wrapped_rows(seg_work *work);

/* Reads a head that begins at `line`; returns the first line behind it, `line` itself when there is
 * none. */
size_t seg_read_head(seg_work *work, size_t line);
bool seg_is_head_start(const seg_work *work, size_t line);
/* Whether it can be one at all, in capitals or with its number: no for most of a text. */
static inline bool seg_may_be_head_start(const seg_work *work, const seg_line *line)
{
    return line->caps || work->input.data[line->start] == 'S';
}
/* Whether a line with cells is one of a head: title or date stand in its right column, or its
 * number beside or above them, or it begins with V/v. */
bool seg_is_head_row(const seg_work *work, size_t line);

/* Whether the line is place and date and nothing else. */
bool seg_is_place_date(const seg_work *work, size_t line);

/* Reads on, behind a head, to the end of the document: that of the text, or a head that opens
 * another document, which is read, too. Returns the first line behind what was read. */
size_t seg_read_body(seg_work *work, size_t line);
/* The head that was read last, if it opens another document, else NULL. */
const seg_head *seg_next_head(const seg_work *work);

/* True when an ending begins at the line. */
bool seg_is_ending_start(const seg_work *work, size_t line);
/* Whether one can at all, in capitals, with those of an authority, or with Nơi nhận: no for most of
 * a text. */
enum { SEG_AUTHORITY_CAPITALS = 5 };
static inline bool seg_may_be_ending_start(const seg_work *work, const seg_line *line)
{
    char first = work->input.data[line->start];
    return line->caps || line->upper >= SEG_AUTHORITY_CAPITALS || first == 'N' || first == '*';
}
size_t seg_read_ending(seg_work *work, size_t line);

/* Both look at the blocks of the document, which knows nothing of those beside it. */
void seg_mend_numbers(seg_work *work);
void seg_shape(seg_work *work);
/* Fills the outline with all documents that are in `work`, in place of what it had; so many others
 * stand before them in the text. */
vb_status seg_build(const seg_work *work, size_t before, vb_outline *outline);

#endif
