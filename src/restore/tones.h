/*
 * restore/tones.h: where the tones of oa, oe and uy are written: in one place all over a document.
 */
#ifndef VANBAN_RESTORE_TONES_H
#define VANBAN_RESTORE_TONES_H

#include "restore/writer.h"

/* Words of a document that were read with their tones, by where they have them. */
typedef struct tone_counts {
    size_t old_style, new_style;
} tone_counts;

void tones_count(tone_counts *counts, const writer *w, vb_slice text, const vb_array *steps,
                 vb_buffer *scratch);
/* Where the document has them. */
vb_tone_style tones_usual(const tone_counts *counts);
/* How the tone of `word`, in small letters, is placed where `read` was read: as `usual` says, or as
 * it is where that was read. */
vb_tone_style tones_of_word(vb_slice word, vb_slice read, vb_tone_style usual);

#endif
