/*
 * refs/numbered.h: the reference around a number.
 */
#ifndef VANBAN_REFS_NUMBERED_H
#define VANBAN_REFS_NUMBERED_H

#include "refs/found.h"
#include "refs/numbers.h"
#include "refs/search.h"

/* The day and the body behind a number without its symbol, where both are told: `Nghị quyết số 42
 * ngày 16/10/2009 của Chính phủ`. */
void read_day_and_body(reference_search *search, found_reference *found);

/* The reference around one number. `floor` is where the one before it ends, `ceiling` where the
 * next number begins. */
void read_numbered(reference_search *search, const numbered_place *place, size_t floor,
                   size_t ceiling, found_reference *found);

#endif
