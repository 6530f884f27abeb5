/*
 * restore/document.h: a text, token by token.
 *
 * A document is gone through once, from its beginning on, in windows; what it has told so far of
 * labels and types is known behind that. locks.h has what is found in the tokens of a line.
 */
#ifndef VANBAN_RESTORE_DOCUMENT_H
#define VANBAN_RESTORE_DOCUMENT_H

#include "restore/labels.h"
#include "restore/paragraphs.h"
#include "restore/protect.h"
#include "restore/token.h"
#include "restore/types.h"
#include "vanban/citation.h"

/* Places whose names begin with Ia that a document is remembered to have. */
enum { IA_MOST = 16 };

/* Where reading stands in a text. */
typedef struct document {
    const vb_citation *citation;
    vb_slice text;
    const vb_array *kept; /* span: what the user said never to touch */
    size_t at, line;
    label_memory labels;
    vb_number number; /* the next document number at or after `at` */
    bool has_number;
    type_memory types;
    bool misread;     /* it came through a channel that damages something */
    bool authored;    /* it came through none: what looks whole was written so */
    bool loses_signs; /* a scan: a separator that is missing in a number was lost */
    paragraphs paragraphs;
    vb_slice ia[IA_MOST]; /* names as the table has them */
    size_t ia_count;
} document;

void document_begin(document *d, const vb_citation *citation, vb_slice text, const vb_array *kept);
/* Whether the user said never to touch what stands there. */
static inline bool document_keeps(const document *d, size_t start, size_t end)
{
    return d->kept && spans_meet(d->kept, start, end);
}
/* The next tokens, about `limit` of them up to a line's end; none at the text's end. Their strings
 * are in `arena`. */
vb_status document_read(document *d, size_t limit, vb_arena *arena, vb_array *tokens);

#endif
