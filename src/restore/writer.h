/*
 * restore/writer.h: what it takes to spell the words of a path.
 */
#ifndef VANBAN_RESTORE_WRITER_H
#define VANBAN_RESTORE_WRITER_H

#include "restore/lexicon.h"
#include "restore/token.h"
#include "vanban/orthography.h"

/* What it takes to spell an edge. */
typedef struct writer {
    const vb_model *model;
    const lexicon *words;
    const token *tokens;
    vb_tone_style tones; /* of words of which no tone was read */
    bool scanned;        /* an engine may have read a small letter as a capital */
} writer;

#endif
