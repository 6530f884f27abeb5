/*
 * restore/labels.h: the labels of lists and headings: a), 1., II; what damaged ones were.
 */
#ifndef VANBAN_RESTORE_LABELS_H
#define VANBAN_RESTORE_LABELS_H

#include "vanban/base.h"

/* The labels above: what the next may be. */
typedef struct label_memory {
    size_t point;     /* the place of the last letter of a list; 0: none */
    unsigned number;  /* the last one before a full stop at a line's beginning */
    unsigned numeral; /* of the last heading in capitals */
    char next[8];     /* what was written last; for the caller to copy */
} label_memory;

/*
 * Whether bytes [start, end) of `text`, on the line that begins at `line_start`, are a label and no
 * word. `*written` is set when it was another than is read, and good until the next call.
 */
bool label_read(label_memory *known, vb_slice text, size_t line_start, size_t start, size_t end,
                vb_slice *written);

#endif
