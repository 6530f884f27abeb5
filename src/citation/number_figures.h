/*
 * citation/number_figures.h: the figures of a number, and letters that were read for them.
 */
#ifndef VANBAN_CITATION_NUMBER_FIGURES_H
#define VANBAN_CITATION_NUMBER_FIGURES_H

#include "vanban/citation.h"

/* Digits, or with `loose` what an OCR takes for digits, at `at`; at most `most`. */
size_t read_digits(vb_slice text, size_t at, size_t most, bool loose, char *out, size_t *len);

/* Other years are misread. */
static inline bool is_year(unsigned year)
{
    return year >= 1900 && year <= 2099;
}

unsigned value_of(const char *digits); /* of four figures */

#endif
