/*
 * normalize/line.h: the characters of a line as they were decoded, before they are repaired.
 *
 * Two rules look at a whole line: whether runs of it were misread (misread.h), and whether it was
 * set in a capital font (capitals.h). A line longer than LONGEST_LINE is treated in pieces, cut at
 * a blank, so that memory stays bounded whatever comes.
 */
#ifndef VANBAN_NORMALIZE_LINE_H
#define VANBAN_NORMALIZE_LINE_H

#include "normalize/tables.h"

enum { LONGEST_LINE = 16 * 1024 }; /* in bytes of UTF-8, or characters of other encodings */

/* One character: which bytes it was read from, and those bytes (as UTF-8 when they are one). */
typedef struct character {
    uint32_t code_point; /* VB_INVALID_BYTE: `text` is no character */
    uint32_t len;        /* in bytes of the document */
    uint32_t from, to;   /* in the line's text */
    const rule *why;     /* NULL: as it was read */
} character;

typedef struct line {
    vb_array characters; /* of character */
    vb_buffer text;
    vb_array code_points; /* of uint32_t: scratch */
} line;

void line_init(line *all, const vb_allocator *memory);
void line_free(line *all);
void line_clear(line *all);
vb_status line_status(const line *all);

/* Makes it a line of UTF-8. */
void line_set(line *all, vb_slice text);

void line_add(line *all, uint32_t code_point, size_t len, vb_slice text);

/* Makes its text what the characters are by now, in UTF-8, and adds the bytes they were read from.
 */
void line_write(line *all, size_t *read);

/* Makes capitals of what a capital font showed as such (capitals.h): of all of the line, or only of
 * what some rule made of it. */
void line_raise_font(line *all, bool made_only);

/* Makes a capital of every letter. */
void line_raise(line *all);

static inline character *character_at(const line *all, size_t index)
{
    return VB_ARRAY_AT(&all->characters, character, index);
}

#endif
