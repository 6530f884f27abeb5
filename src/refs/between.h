/*
 * refs/between.h: what is cited without a number, between the numbers.
 */
#ifndef VANBAN_REFS_BETWEEN_H
#define VANBAN_REFS_BETWEEN_H

#include "refs/search.h"

vb_status collect_between_numbers(reference_search *search);

/* Puts those in order that were found since the others were, each where it stands; `moved`, if
 * given, says where the others are. */
vb_status order_found(reference_search *search, size_t *moved);

#endif
