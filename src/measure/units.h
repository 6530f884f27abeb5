/*
 * measure/units.h: text taken apart into what is compared: characters and syllables.
 *
 * The definitions are those of the header (vanban/measure.h): a letter, digit or `_` or `%` begins
 * and ends a syllable, the rest at its ends is punctuation; blanks are those of Unicode's
 * White_Space and the separators U+001C to U+001F.
 */
#ifndef VANBAN_MEASURE_UNITS_H
#define VANBAN_MEASURE_UNITS_H

#include "vanban/base.h"

/* Code points [start, end) of a text. */
typedef struct vb_unit {
    size_t start, end;
} vb_unit;

/* Appends the code points (int32_t) of `text` in NFC to `points`; an ill-formed byte is U+FFFD. */
vb_status vb_read_points(vb_slice text, vb_array *points);

/* Appends the syllables (vb_unit) of `points`. */
vb_status vb_split_syllables(const vb_array *points, vb_array *units);

/* Takes each run of blanks together into one space, and away at both ends. */
void vb_squeeze_blanks(vb_array *points);

/* Appends the unit in the form it is compared in: the tones taken out and put behind, as digits; in
 * lower case if asked. */
void vb_add_canonical(vb_buffer *out, const vb_array *points, vb_unit unit, bool lower);

/* Appends the unit as it is written. */
void vb_add_unit(vb_buffer *out, const vb_array *points, vb_unit unit);

/* What two stretches of text between syllables have of signs, blanks left out. */
typedef enum vb_signs { VB_SIGNS_NONE, VB_SIGNS_SAME, VB_SIGNS_OTHER } vb_signs;

vb_signs vb_compare_signs(const vb_array *gold, vb_unit between_gold, const vb_array *out,
                          vb_unit between_out);

#endif
