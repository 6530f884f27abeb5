/*
 * refs/law_rows.h: further laws of a row whose first was read.
 */
#ifndef VANBAN_REFS_LAW_ROWS_H
#define VANBAN_REFS_LAW_ROWS_H

#include "refs/found.h"
#include "refs/search.h"

/* Reads the next law of the row behind a law by its name, in its place; false when none follows. */
bool read_next_law(reference_search *search, found_reference *found);

#endif
