/*
 * citation/names.h: the name of a list at a place of the text.
 */
#ifndef VANBAN_CITATION_NAMES_H
#define VANBAN_CITATION_NAMES_H

#include "citation/entry_list.h"
#include "vanban/citation.h"

/* How far ahead a name is looked for, in bytes: the longest has about 60 letters. */
enum { NAME_WINDOW = 160 };

/*
 * The name at `at`, where a letter stands, that explains most of the next `reach` bytes with at
 * least `score`; it ends at a word's end.
 */
bool find_name(const vb_citation *citation, const entry_list *names, vb_slice text, size_t at,
               size_t reach, double score, vb_name_match *match);

bool at_word_start(vb_slice text, size_t at);

#endif
