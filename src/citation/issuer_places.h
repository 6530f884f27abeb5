/*
 * citation/issuer_places.h: the place behind a body, below the province.
 */
#ifndef VANBAN_CITATION_ISSUER_PLACES_H
#define VANBAN_CITATION_ISSUER_PLACES_H

#include "vanban/citation.h"

/*
 * The same of a place below the province: Huyện ủy Long Thành. Where the body's own words are
 * clean, so are at most three that follow, and only their marks may be lost; else, and in capitals,
 * they must have the letters of a place that is listed. In a head read across its columns that is
 * HUYEN UY LONG THANH DANG CONG SAN.
 */
bool add_place(const vb_citation *citation, vb_slice text, bool clean, vb_buffer *out,
               vb_name_match *match);

/* The same of a listed place alone, whose name goes on behind `beyond`. */
bool add_listed_place(vb_slice text, size_t beyond, vb_buffer *out, vb_name_match *match);

#endif
