/*
 * citation/number_code.h: what the letters of a part may be.
 */
#ifndef VANBAN_CITATION_NUMBER_CODE_H
#define VANBAN_CITATION_NUMBER_CODE_H

#include "citation/cps.h"
#include "vanban/citation.h"

/* Capitals, perhaps with the small letters that symbols have (CTr, TTg, SNgV, GDTrH). */
bool looks_like_code(const cps *token);

/* C07, V9: a letter and figures, as the police and the procuracy number their offices; they stand
 * behind a body. */
bool is_office_number(const cps *token);

/* 3 of 305-VP/3: figures alone. */
bool is_serial(const cps *token);

/* Like a symbol that is known, at no more than an Đ costs that was read as D or B. */
#define STROKE_LOST 0.15f

/* Whether it is a type's, or misread so. */
bool is_type(const vb_citation *citation, const cps *token);

/* Whether a row of any role is written so, or is misread so at a cost of at most `limit`. */
bool is_known(const vb_citation *citation, const cps *token, float limit);

#endif
