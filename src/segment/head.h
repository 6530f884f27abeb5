/*
 * segment/head.h: what the files of the head share.
 *   - head_pieces.c: a line taken apart into pieces, and what a piece is asked for again and again
 *   - head_place_date.c: where a place and a date begin
 *   - head_columns.c: the gaps in a line that part columns
 *   - head_boxes.c, head_body.c, head_title.c: the boxes
 *   - head.c: which box a piece belongs to; head_start.c: where another head begins
 */
#ifndef VANBAN_SEGMENT_HEAD_H
#define VANBAN_SEGMENT_HEAD_H

#include "segment/asked.h"
#include "segment/cues.h"
#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "segment/work.h"

enum {
    HEAD_LONGEST_BOX = 200,
    HEAD_MOST_PIECES = 6,
};

typedef struct head {
    seg_work *work;
    size_t line;
    bool found; /* a box that only a head has */
    bool gap;   /* blank lines or furniture before this line */
    bool ruled; /* and a rule among them */
    bool typed; /* the type's name was read */
    bool subject_done;
    size_t body;       /* the block of the body being named */
    size_t first_body; /* the bodies are told apart when all are known */
    size_t body_lines;
    size_t body_line; /* the last of them */
    size_t subject;
    size_t subject_line; /* its last line */
    size_t subject_lines;
    bool subject_caps;
    size_t again;   /* the block of the body named again above the grounds */
    size_t in_name; /* the block of in whose name a court judges, */
    size_t in_name_line;
    size_t addressee;
    size_t addressee_line;
    size_t date; /* the block of place and date */
    size_t date_line;
    size_t motto;
    size_t motto_line;
    size_t nation_rest; /* letters that Quốc hiệu lacks at its end */
    bool numbered;      /* the number was read, */
    size_t number;      /* its block */
    size_t number_line;
    uint32_t column; /* the leftmost one where a right column began; 0: none was seen */
} head;

static inline const vb_segmenter *head_tools(const head *at)
{
    return at->work->tools;
}

static inline vb_slice head_from(vb_slice text, size_t at)
{
    return vb_slice_cut(text, at, text.len);
}

/* ---------------------------------------------------------------------------------- asking -- */

static inline seg_findings *head_findings(const head *at, vb_slice text)
{
    return &seg_asked_of(at->work, text)->found;
}

static inline seg_skeleton *head_skeleton(const head *at, vb_slice text)
{
    return seg_asked_skeleton(at->work, text);
}

static inline bool head_has_cue(const head *at, vb_slice text, seg_role role)
{
    return seg_asked_cue(at->work, text, role);
}

static inline bool head_is_caps(const head *at, vb_slice text)
{
    return seg_asked_caps(at->work, text);
}

/* Whether the line ends no farther from the edge, in per cent of a full one. */
bool head_reaches(const head *at, size_t index, uint64_t percent);
bool head_has_letters(vb_slice text, size_t least);
bool head_has_digit(vb_slice text);
/* Dashes between blanks. */
size_t head_count_dashes(vb_slice text);
/* Whether the word is one of those, as a skeleton has them. */
bool head_is_one_of(vb_slice word, const char *const *words, size_t count);

/* The date of box 4, in words at the end of the piece, its day perhaps left open. */
bool head_find_date(const head *at, vb_slice text, size_t *start);
/* Where the place begins that stands before the comma and `ngày` of the date that was found there:
 * the run of capitalised words. */
size_t head_find_place(const head *at, vb_slice text, size_t date);
/* A number or letter of the outline. */
bool head_is_label(const head *at, vb_slice text);
/* Where the mark of a copy, `SAO Y BẢN CHÍNH`, begins that ends the text; SIZE_MAX: nowhere. */
size_t head_find_copy_mark(vb_slice text);
bool head_find_motto(const head *at, vb_slice text, size_t *start, size_t *end, seg_role *role);
bool head_has_motto(const head *at, vb_slice text);
/* Where Quốc hiệu begins that is broken somewhere and goes on at the end of the next line; `rest`:
 * so many of its letters stand there. SIZE_MAX: nowhere. */
size_t head_find_broken_nation(const head *at, vb_slice text, size_t *rest);
/* Whether the text is, or ends with, the last so many letters of Quốc hiệu, and where they begin.
 */
bool head_ends_nation(const head *at, vb_slice text, size_t letters, size_t *start);
/* Whether the end of a document is the last that was read. */
bool head_is_behind_end(const seg_work *work);
/* Whether one of the next lines fits. */
bool head_any_ahead(const head *at, bool (*fits)(const head *at, vb_slice text));
/* Whether Quốc hiệu or the Party's name stands there. */
bool head_is_motto_ahead(const head *at);
/* The type's name in capitals, alone on its line or with the subject behind it. */
bool head_find_type(const head *at, vb_slice text, size_t *end);
/* The name of a paper that is no type of a citation, `BẢN CAM KẾT`, at the beginning: so many
 * letters of its skeleton, 0: there is none. */
size_t head_find_title(const head *at, vb_slice text);
/* The name of a type at the beginning, letter by letter: so many letters, 0: there is none. */
size_t head_find_type_name(const head *at, vb_slice text);
bool head_is_number(const head *at, vb_slice text);
/* The same with no words before it, `thực hiện Nghị quyết số 3-NQ/TW`, which cite it. */
bool head_is_own_number(const head *at, vb_slice text);
bool head_is_place_date(const head *at, vb_slice text);
/* `Ngày: 18/7/2023`, `Ngày 15-6-2023`: of a judgment, below its number or beside it. */
bool head_is_date_alone(const head *at, vb_slice text);
/* The line above was the body's and Quốc hiệu's, read across both columns. */
bool head_stood_beside_motto(const head *at);
/* Whether the line above ends with the `năm` of a date. */
bool head_is_year_due(const head *at);
/* Whether the line still belongs to the subject below the type's name (box 5a). */
bool head_is_subject(const head *at, vb_slice text);

/* `CHI CỤC THÚ` / `Y`: a word of one letter that goes on with the name of the body above. */
bool head_is_letter_of_name(const head *at, vb_slice text);
/* `(CN`: a sign of a stamp and a letter or two. */
bool head_is_speck(vb_slice text);
/* Signs beside a box: `QUYẾT ĐỊNH CỦA UBND TỈNH      :`. */
bool head_is_dirt(vb_slice text);
/* The columns of a line that has gaps, at most `max`; returns how many there are. */
size_t head_split_columns(const head *at, vb_slice text, vb_slice *columns, size_t max);
/* Remembers where the right column begins. */
void head_note_column(head *at, vb_slice piece);
/* Takes a column apart where two boxes were read as one line; returns the number of pieces. */
size_t head_take_apart(const head *at, vb_slice text, vb_slice *pieces, size_t max);

/* --------------------------------------------------------------------------------- reading -- */

/* Each adds the piece to its box, or returns false and leaves it alone. */
bool head_read_motto(head *at, vb_slice text);
bool head_read_number(head *at, vb_slice text);
void head_take_number(head *at, vb_slice text);
/* A number without a symbol, below the type: `SỐ 33C` of a decree, `Số: 0800123456`. */
bool head_read_serial(head *at, vb_slice text);
bool head_read_place_date(head *at, vb_slice text);
bool head_read_addressee(head *at, vb_slice text);
bool head_read_mark(head *at, vb_slice text);
bool head_read_type(head *at, vb_slice text);
bool head_read_letter_subject(head *at, vb_slice text);
bool head_read_body_name(head *at, vb_slice text);
bool head_read_in_name(head *at, vb_slice text);
bool head_read_issuer_again(head *at, vb_slice text);
void head_take_subject(head *at, vb_slice text);

#endif
