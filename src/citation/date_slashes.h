/*
 * citation/date_slashes.h: a date of which a slash was misread.
 */
#ifndef VANBAN_CITATION_DATE_SLASHES_H
#define VANBAN_CITATION_DATE_SLASHES_H

#include "vanban/base.h"

/* Whether a slash may stand at `at`, as itself or as what a scan read it for; sets what is behind.
 */
bool is_misread_slash(vb_slice text, size_t at, size_t *behind);

#endif
