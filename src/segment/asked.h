/* segment/asked.h: what was found out of the texts asked last: one line is asked for many parts of
 * a document. */
#ifndef VANBAN_SEGMENT_ASKED_H
#define VANBAN_SEGMENT_ASKED_H

#include "segment/cues.h"
#include "segment/work.h"

/* What was found out of a text. */
typedef struct seg_asked {
    vb_slice text;
    bool has_caps, has_date, has_motto, has_number; /* which of them were worked out */
    seg_skeleton skeleton;                          /* as far as it was asked for */
    bool caps;
    size_t date;           /* where it begins, SIZE_MAX: none */
    uint32_t roles, found; /* whose cues were looked for and found, a bit each */
    bool motto;            /* it has Quốc hiệu, Tiêu ngữ or the Party's name: */
    seg_role motto_role;   /* which, and its bytes */
    size_t motto_start, motto_end;
    bool number; /* it is one */
} seg_asked;

/* The texts asked last: what reads a head looks ahead, and comes to these lines later. */
enum { SEG_TEXTS_KEPT = 4 };

typedef struct seg_recall {
    seg_asked texts[SEG_TEXTS_KEPT];
    size_t last; /* the one asked last */
    size_t next; /* the one that has been there longest */
} seg_recall;

/* What is kept of the text, for who finds out more. */
seg_asked *seg_asked_of(const seg_work *work, vb_slice text);
seg_skeleton *seg_asked_skeleton(const seg_work *work, vb_slice text);
bool seg_asked_caps(const seg_work *work, vb_slice text);
/* The text of a line, of which it is known whether it is in capitals. */
vb_slice seg_ask_line(const seg_work *work, const seg_line *line);
bool seg_asked_cue(const seg_work *work, vb_slice text, seg_role role);

#endif
