/*
 * restore/spellings.h: what a speller remembers, for spellings.c to write to a file, so that what
 * is found for usual words need not be found anew in every process.
 */
#ifndef VANBAN_RESTORE_SPELLINGS_H
#define VANBAN_RESTORE_SPELLINGS_H

#include "restore/candidates.h"

/* A word that was asked for in a first reading, and what is remembered of it. */
typedef struct searched_word {
    vb_slice word;
    candidates near;
    int32_t nearest, searched; /* as of vb_spellings_slot */
} searched_word;

/* Writes what was laid out of all spellings for the search, as laid_out.c reads it. */
void speller_lay_out(speller *s, vb_buffer *out);

/* Tells of each word that was searched in a first reading, through whichever channel. */
typedef void memo_visitor(void *context, const vb_channel *channel, const searched_word *known);
void speller_visit(const speller *s, memo_visitor *visit, void *context);

#endif
