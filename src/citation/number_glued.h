/*
 * citation/number_glued.h: numbers whose year stands in one with their ordinal.
 */
#ifndef VANBAN_CITATION_NUMBER_GLUED_H
#define VANBAN_CITATION_NUMBER_GLUED_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* Figures of an ordinal that has swallowed a year and a slash. */
enum { GLUED_MAX = 9 };

/* Such a number at `at`, whose figures end where those of the site do. Sets how far the text was
 * looked at, if that is farther. */
bool read_glued_number(const vb_citation *citation, vb_slice text, size_t at,
                       const number_site *site, vb_number *number, size_t *looked);

#endif
