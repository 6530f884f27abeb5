/* segment/values.h: the values of a header's fields, without specks (specks.c) and as they must
 * have been (values.c). */
#ifndef VANBAN_SEGMENT_VALUES_H
#define VANBAN_SEGMENT_VALUES_H

#include "vanban/citation.h"
#include "vanban/segment.h"

/* Whether a value has no sign that may be a speck, as most have none. */
bool seg_is_clean(vb_slice text);
/* Without the specks at its ends. */
vb_slice seg_strip_specks(vb_slice text);
/* Without those that stick to the beginning of a word: `‘Phạm`, `—~~Phạm`. */
vb_slice seg_strip_first_signs(vb_slice word);
/* Appends the text without specks, also those inside it. */
void seg_add_clean(vb_buffer *out, vb_slice text);
/* The same of the name of a body in capitals, where more is known to be none of it. */
void seg_add_name(vb_buffer *out, vb_slice text, bool all);
/* A title in capitals without the full stops that no sentence ends in. */
void seg_add_title(vb_buffer *out, vb_slice text);
bool seg_is_of_words(vb_slice text); /* it would append it as it stands */

/* What a damaged value must have been, by what its box may hold: values.c says how. */
bool seg_mend_number(vb_slice read, vb_buffer *out);
bool seg_is_serial(vb_slice text); /* figures, and perhaps a letter behind them: `33C` */
bool seg_mend_date(vb_slice text, size_t *start, vb_buffer *iso);
bool seg_mend_place(vb_slice place, vb_slice body, vb_buffer *out);
bool seg_part_place(vb_slice body, vb_slice place, vb_buffer *out);
bool seg_mend_motto(vb_slice text, vb_buffer *out);
bool seg_mend_body(const vb_segmenter *tools, vb_slice text, vb_buffer *out);
bool seg_is_listed_body(const vb_segmenter *tools, vb_slice text);
bool seg_is_of_syllables(vb_slice text);
bool seg_has_marks(vb_slice text); /* a letter that is not of ASCII */
/* The type that stands at the byte. What is spelt well, with its marks, is taken for no other. */
bool seg_match_type(const vb_segmenter *tools, vb_slice text, size_t at, vb_name_match *match);
/* Words of a sentence: five syllables or more and little else, most of it in small letters; no Tiêu
 * ngữ and nothing that a digital signature left. Whatever box they fit or do not fit, somebody
 * wrote them to be read. */
bool seg_is_prose(vb_slice text);
bool seg_is_about_word(vb_slice word); /* V/v */
void seg_add_subject(vb_slice text, bool letter, vb_buffer *out);

#endif
