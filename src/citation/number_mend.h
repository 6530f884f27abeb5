/*
 * citation/number_mend.h: parts of a number whose own letters tell what was written.
 */
#ifndef VANBAN_CITATION_NUMBER_MEND_H
#define VANBAN_CITATION_NUMBER_MEND_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* What the codes of a number cost of which nothing but the strokes was mended. */
#define STROKES_COST 0.1f

/* Parts where a slash was read as a letter, those that are codes but for their strokes, and the Đ
 * of a steering committee. */
void mend_parts(const vb_citation *citation, number_reading *reading);

/* Whether a part that is no symbol is one but for a letter that a scan put in before its last one,
 * a small letter: TTpg; that one. */
bool is_put_in_before_last(const vb_citation *citation, const cps *token, cps *written);

#endif
