/*
 * refs/latest_day.h: the latest day of which a text speaks.
 */
#ifndef VANBAN_REFS_LATEST_DAY_H
#define VANBAN_REFS_LATEST_DAY_H

#include "refs/search.h"

/* The latest day of which the text speaks as of one that is there, or `date`, a day or a year,
 * where that is later. */
vb_slice latest_day(reference_search *search, vb_slice date);

#endif
