/*
 * citation/next_digit.h: where the next figures of a text begin.
 */
#ifndef VANBAN_CITATION_NEXT_DIGIT_H
#define VANBAN_CITATION_NEXT_DIGIT_H

#include "vanban/base.h"

/* The first digit at or after `at`; the end of the text when there is none. */
size_t next_digit(vb_slice text, size_t at);

#endif
