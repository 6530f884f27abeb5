/* segment/akn.h: what the writers of Akoma Ntoso share: write_akn.c, akn_text.c, akn_meta.c,
 * akn_hierarchy.c. */
#ifndef VANBAN_SEGMENT_AKN_H
#define VANBAN_SEGMENT_AKN_H

#include "segment/result.h"

/* An element of the hierarchy that is open. */
typedef struct akn_element {
    const char *name;
    size_t block;
    unsigned level;
    size_t id, id_len; /* its eId in akn_writer.ids */
    bool in_text;      /* no child has come yet: text is its own */
} akn_element;

/* How often an eId was given, by its hash. */
typedef struct akn_count {
    uint64_t hash;
    size_t count;
} akn_count;

typedef struct akn_writer {
    const vb_outline *outline;
    const vb_selection *selection;
    vb_buffer *out;
    const vb_header *header;
    size_t annex;    /* number of the annex being written, 0: the document itself */
    char prefix[48]; /* of all eIds: that of the component, "" without one */
    vb_array open;   /* akn_element */
    size_t floor;    /* so many of them are closed by others: those around a quotation */
    bool quoted;     /* what is written is quoted */
    vb_buffer ids;   /* the eIds of the open elements, end to end */
    vb_array counts; /* akn_count: a hash table, a power of two of places */
    size_t counted;
} akn_writer;

void akn_add_text(vb_buffer *out, vb_slice text); /* escaped */

/* Label and text as a `p` of the block's type. */
void akn_add_paragraph(vb_buffer *out, const vb_block *block);

void akn_add_meta(akn_writer *at, bool annex);

/* Writes the blocks as hierarchical elements; `strict`: nothing but these may stand at the top. */
void akn_add_hierarchy(akn_writer *at, size_t first, size_t end, bool strict);

#endif
