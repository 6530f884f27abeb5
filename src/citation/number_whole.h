/*
 * citation/number_whole.h: a whole number, from its first figure to the last part of its symbol.
 */
#ifndef VANBAN_CITATION_NUMBER_WHOLE_H
#define VANBAN_CITATION_NUMBER_WHOLE_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* The number whose ordinal begins at `at`, first read as plain digits, then with letters taken for
 * digits (1O/2021). Sets how far the text was looked at. */
bool read_number_from(const vb_citation *citation, vb_slice text, size_t at,
                      const number_site *site, vb_number *number, size_t *looked);

#endif
