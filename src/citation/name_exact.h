/*
 * citation/name_exact.h: a name that stands in the text letter for letter.
 */
#ifndef VANBAN_CITATION_NAME_EXACT_H
#define VANBAN_CITATION_NAME_EXACT_H

#include "citation/entry_list.h"
#include "vanban/citation.h"

/* The longest name that stands at `at` letter for letter, in whole words; sets where it ends, and
 * how far the text was looked at. */
const table_entry *name_letter_for_letter(const entry_list *names, vb_slice text, size_t at,
                                          size_t end, vb_name_match *match);

#endif
