/*
 * citation/number_separators.h: what parts the parts of a number.
 */
#ifndef VANBAN_CITATION_NUMBER_SEPARATORS_H
#define VANBAN_CITATION_NUMBER_SEPARATORS_H

#include "vanban/base.h"

/* How a separator was read. */
typedef enum separator_kind { SEP_NONE, SEP_SLASH, SEP_DASH, SEP_DAMAGED } separator_kind;

typedef struct separator {
    separator_kind kind;
    bool blank_before, blank_after, plain; /* plain: the very ASCII sign */
    float cost;
} separator;

/* What kind of separator a sign is, and what it costs to be one. */
separator_kind separator_class(uint32_t code_point, float *cost);

/* Reads blanks, a separator and blanks; a damaged separator has no blanks around it. */
size_t read_separator(vb_slice text, size_t at, separator *out);

/* Stands for a separator where there is none. */
extern const separator lost_separator;

/* Behind the point or comma, or the blank where that is allowed, that stands for a separator; `at`
 * when none of them stands there. */
size_t behind_lost_separator(vb_slice text, size_t at, bool blank);

#endif
