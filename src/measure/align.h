/*
 * measure/align.h: the Levenshtein alignment of two sequences of symbols.
 *
 * The matrix is computed in bit vectors of 64 cells (Myers 1999, in the form of Hyyrö 2003), in a
 * band around the diagonal that is doubled until the distance fits into it (Ukkonen 1985): O(length
 * × distance / 64). The band grows no further than VB_STRAY_MAX, so that two long texts that have
 * nothing in common cost no more than O(length); what is found then is the best way within the
 * band, and the number of edits an upper bound. The way back through the matrix needs all of it, so
 * the state is kept at every √length-th column and the columns between are computed anew when the
 * way comes by: O(distance × √length) memory.
 */
#ifndef VANBAN_MEASURE_ALIGN_H
#define VANBAN_MEASURE_ALIGN_H

#include "vanban/base.h"

/* How many symbols a way may stray from the diagonals that begin and end it: more than stand on two
 * pages. */
enum { VB_STRAY_MAX = 8192 };

/* Symbols are numbers below `alphabet`. */
typedef struct vb_sequences {
    const uint32_t *gold, *out;
    size_t gold_len, out_len;
    uint32_t alphabet;
    size_t *work; /* may be NULL: blocks of the matrix that were computed are added */
} vb_sequences;

typedef enum vb_step { VB_STEP_MATCH, VB_STEP_SUBSTITUTE, VB_STEP_DELETE, VB_STEP_INSERT } vb_step;

/* The number of edits only. VB_ERR_MEMORY. */
vb_status vb_align_distance(const vb_sequences *sequences, const vb_allocator *memory,
                            size_t *distance);

/*
 * The alignment as one byte (vb_step) a step, appended to `steps` from the END of the sequences to
 * their beginning. Of several ways of the same cost, backwards, pairing goes before deleting and
 * deleting before inserting. VB_ERR_MEMORY.
 */
vb_status vb_align_steps(const vb_sequences *sequences, vb_buffer *steps);

#endif
