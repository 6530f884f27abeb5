/*
 * restore/readings.h: how the steps of the path are spelt, and what else they may have been.
 */
#ifndef VANBAN_RESTORE_READINGS_H
#define VANBAN_RESTORE_READINGS_H

#include "restore/step.h"
#include "restore/writer.h"

/* The shapes of an edge's words as they were read, where what was read has one. */
void shapes_as_read(const edge *e, vb_slice read, shape *shapes);
/* Appends what an edge says was written where `read` was read. */
void spell_edge(const writer *w, const edge *e, const shape *shapes, vb_slice read, vb_buffer *out);
/* What may have been written where the step reads, best first, as an array of vb_reading whose
 * strings are in `strings`. */
void gather_readings(const writer *w, const lattice *l, const step *s, vb_slice read,
                     vb_arena *strings, vb_array *readings);

#endif
