/*
 * normalize/pages.h: the output held page by page, so that lines which belong to the page can be
 * marked or dropped (vb_furniture).
 *
 * A page ends before a form feed, before a number that goes on counting, or where a form feed was
 * lost and left a blank; and it is no page any more when it grows too long, so that memory stays
 * bounded. It is written when the three pages behind it were read.
 */
#ifndef VANBAN_NORMALIZE_PAGES_H
#define VANBAN_NORMALIZE_PAGES_H

#include "normalize/furniture.h"

enum {
    PAGES_HELD = 4,  /* the page being read, and the three before it */
    PAGES_KNOWN = 6, /* whose edges are remembered after they were written */
    LONGEST_PAGE = 64 * 1024,
};

/* A line of the output, as offsets into the held text, and what it was read from. */
typedef struct page_line {
    size_t start, end;
    size_t in_start, in_end;
    size_t number; /* in the document, from 1 */
    furniture_kind kind;
    bool lost_break; /* it begins with the blank that a lost form feed left */
} page_line;

typedef struct page {
    size_t lines; /* how many of the held ones, in order */
    page_edge edges[EDGES];
    size_t edge_count;
    bool by_number; /* it was begun by a number alone on its line */
} page;

/* An edit of the held text; its slices lie in the text of edits, from these places on. */
typedef struct held_edit {
    vb_edit edit;
    size_t before_at, after_at;
} held_edit;

typedef struct pages {
    vb_buffer text;
    vb_array lines;     /* of page_line */
    vb_array edits;     /* of held_edit */
    vb_array line_ends; /* of size_t: where lines end in the input, of those not cut off yet */
    vb_buffer edit_text;
    vb_buffer scratch, out;
    bool failed;    /* memory ran out for the scratch */
    size_t taken;   /* bytes of output before the held text, as if nothing had been dropped */
    size_t emitted; /* bytes that went to the sink */
    page held[PAGES_HELD];
    size_t held_count;       /* the last of them is being read */
    page known[PAGES_KNOWN]; /* the last written first; only their edges count */
    size_t known_count;
    size_t line_start;  /* of the line being read, in the held text */
    size_t in_start;    /* the same in the input */
    size_t line_count;  /* lines read */
    size_t last_break;  /* the line of the last page break */
    size_t last_indent; /* the last line that began with a blank */
    uint32_t last_number;
    size_t last_number_line;
    bool has_feeds; /* the document has form feeds */
    bool last_was_blank;
    bool in_line; /* a piece of the line being read was taken */
} pages;

void pages_init(pages *all, const vb_allocator *memory);
void pages_free(pages *all);
void pages_clear(pages *all);
vb_status pages_status(const pages *all);

page_line *page_line_at(const pages *all, size_t index);
vb_slice page_line_text(const pages *all, const page_line *one);
page *page_being_read(pages *all);

/* An empty buffer; what the last one put there is lost, but not that it failed. */
vb_buffer *pages_scratch(pages *all);

/* ------------------------------------------------------------------------------ page_edges.c -- */

/* The first line of a held page, among the held lines. */
size_t first_line_of_page(const pages *all, size_t index);

/* A line that may be part of a stamp is, beside a line that is. */
void join_stamps(pages *all, size_t first, size_t count);

/* Whether the number of a page goes on counting from the last one. */
bool goes_on_counting(const pages *all, uint32_t number);

/* The first two lines, or the last two, may be the number of the page; of some lines that are no
 * page they are just numbers. */
void find_page_number(pages *all, const page *one, size_t first, bool top);

/* Finds what stands at the edges of a page that is all there. */
void find_edges(pages *held, page *one, size_t first);

/* Tells the lines at the edges of a held page that recur: from each edge inwards, as long as they
 * do. */
void find_running_lines(pages *all, size_t index);

#endif
