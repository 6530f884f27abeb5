/*
 * restore/case.h: capitals, once the words of the path are known.
 */
#ifndef VANBAN_RESTORE_CASE_H
#define VANBAN_RESTORE_CASE_H

#include "restore/writer.h"

/* Decides the shape of each word of the path; and how sure that is, if `doubt`. */
vb_status choose_shapes(const writer *w, vb_slice text, vb_array *steps, bool doubt,
                        const vb_allocator *memory);

#endif
