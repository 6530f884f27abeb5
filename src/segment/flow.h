/* segment/flow.h: how the lines of a body follow one another: context.c looks at a line and the one
 * before, flow.c says whether it goes on with that one's block; body.c reads them. */
#ifndef VANBAN_SEGMENT_FLOW_H
#define VANBAN_SEGMENT_FLOW_H

#include "segment/outline.h"
#include "segment/work.h"

/* The block that text may go on with, and its last line. */
typedef struct seg_cursor {
    size_t block; /* SEG_NONE: the next line begins a block whatever it says */
    size_t line;
    bool page;      /* a page turned since */
    bool furniture; /* a page number or the like stood between, */
    bool table;     /* or rows of a table: no sentence goes on behind them for its last word */
    bool title;     /* the block is a line of capitals */
    bool apart;     /* a quotation begins or ends behind it */
    size_t mark;    /* of so many bytes, with which the next line begins */
} seg_cursor;

/* How the line stands to the text before it, as far as no label is read. */
void seg_look_back(const seg_work *work, const seg_cursor *at, size_t index, seg_context *context);

/* `Nơi ở: …`: the few words that name a form's field before what was filled in; "": it is none. */
vb_slice seg_name_of_field(vb_slice text);

/* Whether a line ended on purpose: the first word of the line behind it, which begins with a
 * capital, would have stood on it as well, as the lines of the text are wrapped. */
bool seg_had_room(const seg_work *work, const seg_line *before, vb_slice text);

/* Whether the line goes on with the sentence of the block before it. */
bool seg_goes_on(const seg_work *work, const seg_cursor *at, const seg_context *context,
                 size_t index);

static inline bool seg_is_heading_key(int key)
{
    return key >= 0 && key < SEG_KEY_DASH;
}

/* The end of the line, enough of it to tell how it ends. */
vb_slice seg_line_tail(const seg_work *work, const seg_line *line);

/* Whether nothing stands on the line but the label of its block. */
bool seg_is_label_alone(const seg_work *work, const seg_cursor *at, const seg_line *line);

/* A line of capitals of its own: the title of an annex, of attached rules, or a heading that lost
 * its number. */
bool seg_is_title(vb_slice text);
/* The same of a text that is known to be in capitals. */
bool seg_is_title_of_capitals(vb_slice text);

/* `Căn cứ …`: what a document is grounded on. Cảng vụ is a letter or two off, so that the first
 * word must be read well. */
bool seg_is_ground(vb_slice text);

#endif
