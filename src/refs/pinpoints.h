/*
 * refs/pinpoints.h: the places in a document that a reference points to.
 */
#ifndef VANBAN_REFS_PINPOINTS_H
#define VANBAN_REFS_PINPOINTS_H

#include "refs/search.h"

/* A label that was misread, and what it was taken for. */
typedef struct mended_label {
    size_t reference; /* where that begins */
    size_t start, end;
    vb_slice after;
} mended_label;

/* Reads the pinpoints that stand before the reference, not before `floor`, where the one before it
 * ends. */
void read_pinpoints(reference_search *search, size_t floor, vb_reference *reference);

/* Reads those in brackets right behind it, if it has none yet: `Nghị định số … (Điều 5, Điều 6)`.
 */
void read_pinpoints_behind(reference_search *search, vb_reference *reference);

#endif
