/* segment/outline.h: labels, read by the files of label.h and judged by outline.c by what has
 * come before. */
#ifndef VANBAN_SEGMENT_OUTLINE_H
#define VANBAN_SEGMENT_OUTLINE_H

#include "segment/work.h"

enum { SEG_LABEL_MAX = 64, SEG_READINGS_MAX = 8 };

/* One way to read the beginning of a line as a label. */
typedef struct seg_label {
    int key;
    unsigned depth; /* numbers in a decimal, else 1 */
    uint32_t values[SEG_DECIMAL_DEPTH];
    size_t text_at; /* bytes of the line the label takes, blanks behind it included */
    unsigned damage;
    bool suffix; /* it has the mark it must have */
    bool spaced; /* a blank stands behind it */
    bool at_end; /* nothing stands behind it */
    char text[SEG_LABEL_MAX];
    size_t len;
} seg_label;

/* All ways to read it, at most SEG_READINGS_MAX; `work` says what is expected next. */
size_t seg_read_labels(const seg_work *work, vb_slice line, seg_label *labels);

/* Whether the line begins with a label that stands there as it must be written. */
bool seg_is_labelled(const seg_work *work, vb_slice text);

/* Whether something begins with the line: a blank line stands above it, or a line that ends. */
bool seg_stands_apart(const seg_work *work, size_t index);

/* Whether the dash that the next line begins with is the one of a name: `Phòng Tài chính⏎- Kế
 * hoạch`. */
bool seg_parts_name(vb_slice text, vb_slice next);
/* Whether a line ends inside the name of a listed body: `… của Ban` / `Chấp hành …`. */
bool seg_parts_body(vb_slice text, vb_slice next);

/* The line that the bytes stand in. */
size_t seg_line_of(const seg_work *work, vb_slice text);

/* How the line stands to the text before it. */
typedef struct seg_context {
    bool first;       /* nothing before it */
    bool gap;         /* a blank line */
    bool page;        /* a page break */
    bool stopped;     /* the text before ended a sentence, */
    bool ended;       /* or a title */
    bool colon;       /* … with a colon */
    bool comma;       /* it ended with a comma */
    bool indented;    /* further in than the line before, or as first lines are */
    bool flush;       /* not in, where first lines are */
    bool brimful;     /* … nor any at all: then even a full stop ends no paragraph */
    bool long_enough; /* it was no short last line of a paragraph */
    bool in_name;     /* this line's dash is the one of a name that began there */
    bool hangs;       /* it cannot end there */
    bool titled;      /* this line's label stands before what may be a title */
    bool full;        /* the line before had no room for this line's first word */
    bool labelled;    /* the line may begin with a label */
    bool listed;  /* this line's dash is the first of several below a title, or stands below another
                   */
    bool heading; /* the block before is a label with what may be a title */
    bool counted; /* the line goes on counting what is counted inside that block */
} seg_context;

/* Whether a quotation mark may begin with the byte, as on few lines. */
static inline bool seg_may_be_quotation_mark(char byte)
{
    return byte == '"' || (unsigned char)byte == 0xE2;
}

/* The bytes of the quotation mark that the line begins with, 0: it begins with none. */
size_t seg_quotation_mark(vb_slice line);

/* Opens the quotation of whole paragraphs that begins with the line, which begins a paragraph; the
 * line behind its last one, 0: none begins there. */
size_t seg_open_quotation(seg_work *work, size_t line);
void seg_close_quotation(seg_work *work); /* if one is open */

/* Whether the label, as it is written, is that of an annex or of a form: Phụ lục II, Mẫu số 01. */
bool seg_names_annex(vb_slice label);

/* Puts before the label what stands there on the line: it is a part of it. */
void seg_put_before(seg_label *label, vb_slice mark);

/* The reading that fits best, NULL when the line is no label. */
const seg_label *seg_judge_labels(const seg_work *work, vb_slice line, const seg_context *context,
                                  const seg_label *labels, size_t count);

/* Whether the line, which was read as that label or, NULL, as none, may have one that was misread,
 * by its first word: no for most. */
bool seg_may_stand_between(const seg_work *work, const seg_line *line, const seg_context *context,
                           const seg_label *label);
/* The label that its neighbours say stands there, where the other fits nowhere, which may stand
 * where it is written; false: they say nothing. */
SEG_SELDOM bool seg_read_between(const seg_work *work, vb_slice line, const seg_label *label,
                                 seg_label *out);
/* Whether a quotation ends between the last label of the level and the line: the row may be that of
 * a quoted text. */
bool seg_is_behind_quotation(const seg_work *work, const seg_level *level, vb_slice line);
/* The number of the next label of that kind, read as it stands, below the line and before its list
 * is closed; 0: there is none near. */
uint32_t seg_find_next_value(const seg_work *work, size_t index, int key);

/* Why it is taken for one, judged before its level is entered. */
seg_reason seg_label_reason(const seg_work *work, const seg_label *label);

/* Whether the label goes on with a list whose last value was `last`. */
bool seg_comes_next(const seg_label *label, uint32_t last);

/* The level where the numbering begins that is read: a quotation has one of its own. */
static inline size_t seg_first_level(const seg_work *work)
{
    return work->quotation.base;
}

static inline const seg_level *seg_level_at(const seg_work *work, size_t index)
{
    return VB_ARRAY_AT(&work->levels, seg_level, index);
}

/* The list of that kind that is open, NULL: none is; and its last number, 0. */
static inline const seg_level *seg_open_level(const seg_work *work, int key)
{
    size_t level = work->level_of[key];
    return level == SEG_NONE ? NULL : VB_ARRAY_AT(&work->levels, seg_level, level);
}

static inline uint32_t seg_last_value(const seg_work *work, int key)
{
    const seg_level *level = seg_open_level(work, key);
    return level ? level->value : 0;
}

/* Opens the label's level, closes those it ends; returns the nesting depth from 1. */
unsigned seg_enter_level(seg_work *work, const seg_label *label, const seg_context *context,
                         size_t block);
void seg_close_levels(seg_work *work, size_t keep);

#endif
