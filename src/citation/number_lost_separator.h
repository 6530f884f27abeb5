/*
 * citation/number_lost_separator.h: what stands behind an ordinal when no separator does.
 */
#ifndef VANBAN_CITATION_NUMBER_LOST_SEPARATOR_H
#define VANBAN_CITATION_NUMBER_LOST_SEPARATOR_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/*
 * What stands behind an ordinal that ends at `at`, when no separator does: a letter that a slash is
 * read as, or a symbol that is beyond doubt. Before a year `số` must stand (số 108 2016/QH13); and
 * a line may end before the hyphen.
 */
bool guess_separator(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading,
                     size_t *symbol);

#endif
