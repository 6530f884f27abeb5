/*
 * citation/number_before.h: what stands before the first figures of a number.
 */
#ifndef VANBAN_CITATION_NUMBER_BEFORE_H
#define VANBAN_CITATION_NUMBER_BEFORE_H

#include "vanban/citation.h"

/* What stands before the first figures: a mark or a word that ends there, a letter that may be `số`
 * or a figure, figures that are part of the same, or letters that are none. */
typedef enum number_boundary {
    BOUNDARY_CLEAN,
    BOUNDARY_DOUBTFUL,
    BOUNDARY_BAD,
    BOUNDARY_GLUED
} number_boundary;

/* Where the ordinal begins whose plain figures stand at `digit`: letters before them may be figures
 * misread (l5/2020, 2S6-KH/TU). */
number_boundary look_back(const vb_citation *citation, vb_slice text, size_t digit, size_t *start);

/* S6363 /PGDĐT is Số: 363: the 6 is the ô of `số`. Sets where that word begins. */
bool is_glued_so(vb_slice text, size_t digit, size_t *start);

/* Whether the figures are the number of a page, in dashes and alone on their line: - 2 -. */
bool is_page_number(vb_slice text, size_t digit);

/* `Chỉ thị số 2 8-CT/TW`: where the figures begin that a blank parts from those at `start`, which
 * `số` stands before; `start` where there are none. Of `số 18 19-NQ/TW` it is doubtful
 * whether a blank tore one number, or two stand in a row. */
size_t torn_ordinal_start(vb_slice text, size_t start, size_t *introduced_at, bool *doubtful);

/* Whether what begins at `start` is the first of its line or page. */
bool begins_line(vb_slice text, size_t start);

#endif
