/*
 * normalize/furniture.h: which lines of a page belong to the page and not to the text.
 *
 * Page numbers, notices and stamps are known by what they look like; running heads and feet only by
 * standing at the same edge of the pages around.
 */
#ifndef VANBAN_NORMALIZE_FURNITURE_H
#define VANBAN_NORMALIZE_FURNITURE_H

#include "normalize/tables.h"
#include "vanban/orthography.h"

typedef enum furniture_kind {
    FURNITURE_NONE,
    FURNITURE_NUMBER,
    FURNITURE_HEAD,
    FURNITURE_FOOT,
    FURNITURE_NOTICE,
    FURNITURE_STAMP,
    FURNITURE_NEAR_STAMP,     /* a stamp if a line beside it is one */
    FURNITURE_MARKED,         /* marked before: to be left as it is */
    FURNITURE_MARKED_RUNNING, /* the same, as a running line */
    FURNITURE_KINDS,
} furniture_kind;

/* Whether such a line is to be marked or dropped. */
static inline bool is_furniture(furniture_kind kind)
{
    return kind >= FURNITURE_NUMBER && kind <= FURNITURE_STAMP;
}

/* The rule by which such a line is reported, and the mark it gets: "[page number] ". */
const rule *furniture_rule(furniture_kind kind);
const char *furniture_mark(furniture_kind kind);

/* What a line is by itself: NOTICE, STAMP, NEAR_STAMP, marked or NONE. `scratch` is cleared first.
 */
furniture_kind furniture_of(vb_slice line, vb_buffer *scratch);

/* The number of a page: of `12`, `- 12 -`, `Trang 12`, `12/30`, `Page 12 of 30`; 0 for other lines.
 */
uint32_t page_number_of(vb_slice line);

/* A line at the edge of a page, to be compared with those of other pages. */
typedef struct page_edge {
    size_t line;      /* its index in the page */
    bool top;         /* or else at the foot */
    uint64_t exact;   /* hashes: of its text without the blanks around */
    uint64_t general; /* and of that with every number alike */
    uint32_t number;  /* the sum of its numbers: it counts when one of them counts the pages */
} page_edge;

enum { EDGE_LINES = 3, EDGES = 2 * EDGE_LINES };

void read_edge(page_edge *edge, vb_slice line, vb_buffer *scratch); /* likewise */

/* Whether `other`, which is at the edge of a page `distance` pages later (or, negative, earlier),
 * is the same running line: the same text, or the same but for a number that counts the pages. */
typedef enum edge_likeness { EDGE_OTHER, EDGE_SAME, EDGE_COUNTS } edge_likeness;
edge_likeness compare_edges(const page_edge *edge, const page_edge *other, int distance);

#endif
