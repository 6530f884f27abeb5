/*
 * citation/name_near.h: a name that what stands in the text is near to.
 */
#ifndef VANBAN_CITATION_NAME_NEAR_H
#define VANBAN_CITATION_NAME_NEAR_H

#include "citation/entry_list.h"
#include "citation/name_hit.h"
#include "vanban/citation.h"

/* The name at match->start, read up to `end`, that is near to what stands there; `best` is the one
 * that stands there letter for letter, if one does, and becomes the one that explains more. */
void find_near_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t end,
                    double score, name_hit *best, vb_name_match *match);

/*
 * Whether a longer name may stand where one stands letter for letter: what it has beyond that may
 * cost so little (MORE_COST) that of a few letters the first must have been read, or one letter
 * before it too many, or the second in its place.
 */
bool may_be_longer(const vb_citation *citation, const entry_list *names, const table_entry *exact,
                   vb_slice text, size_t end, vb_name_match *match);

#endif
