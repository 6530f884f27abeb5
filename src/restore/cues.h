/*
 * restore/cues.h: the words by which parts of a document are known (data/segment-cues.tsv).
 */
#ifndef VANBAN_RESTORE_CUES_H
#define VANBAN_RESTORE_CUES_H

#include "restore/document.h"

/* Those of a role, a row of the table each: from row `*row` on, 0 at first, which is moved behind
 * them; "" when there are no more. */
vb_slice cue_next(vb_slice role, size_t *row);
/* Whether such words of a role, a row of the table, begin with token `i`. */
bool cue_begins(const document *d, const vb_array *tokens, size_t i, vb_slice role);

#endif
