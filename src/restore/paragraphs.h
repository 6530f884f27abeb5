/*
 * restore/paragraphs.h: where paragraphs begin, by how full lines are.
 */
#ifndef VANBAN_RESTORE_PARAGRAPHS_H
#define VANBAN_RESTORE_PARAGRAPHS_H

#include "vanban/base.h"

/* What lines tell of where paragraphs begin. */
typedef struct paragraphs {
    size_t full_width; /* in code points; 0: each line is a paragraph */
    size_t last_width; /* of the last line that was not blank; SIZE_MAX: there was none */
    char last;         /* the byte that it ended in */
} paragraphs;

void paragraphs_begin(paragraphs *p, vb_slice text);
/* Whether the next line begins a paragraph, as far as it and the one before tell. */
bool paragraphs_next(paragraphs *p, vb_slice line);

#endif
