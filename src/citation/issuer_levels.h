/*
 * citation/issuer_levels.h: what is said behind a body of the level that it is of, and its
 * province.
 */
#ifndef VANBAN_CITATION_ISSUER_LEVELS_H
#define VANBAN_CITATION_ISSUER_LEVELS_H

#include "vanban/citation.h"

/* Each adds to `out` what stands behind the body that ends at match->end, which goes behind it;
 * false: it does not stand there. */

/* Thành phố Hà Nội, or its name alone, behind a body of provinces; `clean`: the body's own words
 * are. */
bool add_province(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
                  vb_name_match *match);

/* huyện, behind an office of districts; true when a place may still follow. Of clean text other
 * marks are another word: Đảng ủy Quân sự is of no quận. */
bool add_level(vb_slice text, vb_buffer *out, vb_name_match *match, bool *clean);

/* The same of a level in capitals of which a letter was misread, and the listed place that stands
 * behind it: ĐẢNG ỦY PHUGNG RACH DUA. */
bool add_misread_level(vb_slice text, vb_buffer *out, vb_name_match *match);

/* 4 - Sơn La, behind Tòa án nhân dân khu vực. */
bool add_region(const vb_citation *citation, vb_slice text, vb_buffer *out, vb_name_match *match);

/* Whether the level that the body's name ends in is no province's: a thành phố may be one. */
bool is_below_province(vb_slice body);

/* Whether a level above that one is named at `at`, whatever marks it lost; `clean`: none. */
bool higher_level_at(vb_slice text, size_t at, const vb_place_level *own, bool *clean,
                     vb_name_match *match);

#endif
