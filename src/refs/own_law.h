/*
 * refs/own_law.h: the law that the document is.
 */
#ifndef VANBAN_REFS_OWN_LAW_H
#define VANBAN_REFS_OWN_LAW_H

#include "refs/search.h"

/* Reads its name, if the document is one. */
void open_own_law(reference_search *search);

/* The day on which the act of the National Assembly that the document is was passed. */
bool read_adoption(reference_search *search, vb_date *date);

/* Whether the law, of which no more is told than its name, is the document itself. */
bool names_own_law(reference_search *search, const vb_reference *law);

#endif
