/*
 * citation/cps.h: some code points to compare.
 */
#ifndef VANBAN_CITATION_CPS_H
#define VANBAN_CITATION_CPS_H

#include "vanban/base.h"

/* The longest word or squeezed name that is compared; a longer one is no symbol and no name. */
enum { CP_MAX = 64 };

/* Some code points to compare. `marked`: bit i is set when letter i bore a tone or another mark
 * before it was folded. */
typedef struct cps {
    size_t len;
    uint64_t marked;
    uint32_t at[CP_MAX];
} cps;

void cps_add(cps *word, uint32_t code_point); /* nothing when full */
bool cps_from(cps *word, vb_slice text);      /* false when it does not fit */

#endif
