/* segment/asked.h: what was found out of the texts asked last: one line is asked for many parts of
 * a document. */
#ifndef VANBAN_SEGMENT_ASKED_H
#define VANBAN_SEGMENT_ASKED_H

#include "segment/cues.h"
#include "segment/work.h"

/* What was found out of a text. All of it follows from its bytes, wherever they stand. */
typedef struct seg_findings {
    uint64_t roles, cues; /* whose cues were looked for and found, a bit each */
    bool has_caps, has_date, has_place, has_motto, has_number, has_named, has_type,
        has_title; /* which of these were worked out: */
    bool caps;
    bool number, named;        /* it is a number, one that begins with Số */
    bool motto;                /* it has Quốc hiệu, Tiêu ngữ or the Party's name: */
    unsigned char motto_role;  /* which, and its bytes */
    unsigned char type, title; /* letters that the name of a type, of another paper takes */
    uint16_t motto_start, motto_end;
    uint16_t date, place; /* where they begin */
} seg_findings;

enum { SEG_NO_DATE = UINT16_MAX };

/* The same with where the text stands. */
typedef struct seg_remembered {
    vb_slice text;
    seg_findings found;
} seg_remembered;

/* A text that is being asked. */
typedef struct seg_asked {
    vb_slice text;
    seg_findings found;
    seg_remembered *place; /* where it is remembered, NULL: nowhere */
    seg_skeleton skeleton; /* as far as it was asked for */
} seg_asked;

/*
 * The texts asked last, each with its skeleton: what reads a head looks ahead, and comes to these
 * lines later. Of the others is remembered what was found, for heads repeat one another: Quốc hiệu,
 * bodies and types come again to the byte. A text has one place, which the next one there takes.
 * There are as many places as the heads of all of the input may need: to clear those of a stack
 * would cost a page more than to read it.
 */
enum { SEG_TEXTS_KEPT = 4 };

/* How the text is wrapped, by the lines of which the sentence plainly goes on. */
typedef struct seg_wrapping {
    bool known;
    bool in_columns;      /* every sign takes one: what does not fit shows to the column, */
    uint32_t widest;      /* and no line is wider */
    uint32_t least_reach; /* all but a few reach this far with the next word; 0: too few tell */
} seg_wrapping;

typedef struct seg_recall {
    seg_wrapping wrapping;
    seg_asked texts[SEG_TEXTS_KEPT];
    size_t last;         /* the one asked last */
    size_t next;         /* the one that has been there longest */
    vb_array remembered; /* seg_remembered, */
    unsigned bits;       /* of a hash, which tell the place in it */
} seg_recall;

/* Begins with nothing found of a text of that length, and ends. */
void seg_recall_begin(seg_recall *recall, const vb_allocator *memory, size_t length);
void seg_recall_end(seg_recall *recall);

static inline bool seg_is_asked(const seg_asked *asked, vb_slice text)
{
    return asked->text.data == text.data && asked->text.len == text.len;
}

/* What is kept of the text, for who finds out more: most are asked again and again. */
seg_asked *seg_ask(seg_recall *recall, vb_slice text);
static inline seg_asked *seg_asked_of(const seg_work *work, vb_slice text)
{
    seg_asked *last = &work->recall->texts[work->recall->last];
    return seg_is_asked(last, text) ? last : seg_ask(work->recall, text);
}

/* The skeleton of so many letters at least. */
static inline seg_skeleton *seg_skeleton_to(seg_asked *asked, size_t letters)
{
    seg_skeleton *skeleton = &asked->skeleton;
    if (skeleton->len < letters && skeleton->read < asked->text.len)
        seg_skeleton_go_on(letters, skeleton);
    return skeleton;
}

static inline seg_skeleton *seg_asked_skeleton(const seg_work *work, vb_slice text)
{
    return seg_skeleton_to(seg_asked_of(work, text), SEG_SKELETON_MAX);
}

bool seg_asked_caps(const seg_work *work, vb_slice text);
/* The text of a line, of which it is known whether it is in capitals. */
vb_slice seg_ask_line(const seg_work *work, const seg_line *line);

/* Whether the text has one of the role's cues; most were asked for before. */
bool seg_ask_cue(seg_asked *asked, seg_role role);
static inline bool seg_asked_cue(const seg_work *work, vb_slice text, seg_role role)
{
    seg_asked *asked = seg_asked_of(work, text);
    uint64_t bit = UINT64_C(1) << role;
    return asked->found.roles & bit ? (asked->found.cues & bit) != 0 : seg_ask_cue(asked, role);
}

#endif
