/*
 * measure/words.h: words of the output whose verdict is wanted, found again among its syllables.
 *
 * A word is told by its bytes, a syllable by its code points in NFC, which may be fewer. So the
 * output is read piece by piece, in a word and between two, and the code points of every word are
 * kept.
 */
#ifndef VANBAN_MEASURE_WORDS_H
#define VANBAN_MEASURE_WORDS_H

#include "measure/units.h"
#include "vanban/measure.h"

/* The words of one stretch of the output. */
typedef struct vb_word_run {
    vb_measured_word *words;
    size_t count;
    size_t offset; /* of the stretch in the text that `start` and `end` of the words count in */
} vb_word_run;

/* Whether all words lie in a text of `len` bytes, in order and apart. */
bool vb_words_in_order(const vb_measured_word *words, size_t count, size_t len);

/* Appends the code points of `text`, as vb_read_points does, and to `spans` (vb_unit) those of each
 * word of `run`. VB_ERR_MEMORY. */
vb_status vb_read_word_points(vb_slice text, const vb_word_run *run, vb_array *points,
                              vb_array *spans);

/* Gives each word of `run` its verdict. `units` are the syllables, `right` (one byte each) says
 * which are. */
void vb_judge_words(vb_word_run *run, const vb_array *spans, const vb_array *units, vb_slice right);

#endif
