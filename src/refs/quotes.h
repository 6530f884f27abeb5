/*
 * refs/quotes.h: what stands in quotation marks.
 */
#ifndef VANBAN_REFS_QUOTES_H
#define VANBAN_REFS_QUOTES_H

#include "vanban/base.h"

/* “ and ". */
enum { QUOTATION_MARKS = 2 };

/* The line of a text that was looked at last. */
typedef struct quotation {
    size_t begun[QUOTATION_MARKS]; /* the next line that begins with the mark, if not before it */
    size_t end;                    /* behind it */
    size_t lines;                  /* of the quotation */
    bool inside;                   /* it is in one, */
    bool open;                     /* which does not end with it */
} quotation;

/* Whether `at`, which is not before the place asked for last, is in a quotation of whole lines. */
bool is_quoted(vb_slice text, quotation *last, size_t at);

#endif
