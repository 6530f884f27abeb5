/*
 * refs/capitals.h: names in capitals as they are written elsewhere.
 */
#ifndef VANBAN_REFS_CAPITALS_H
#define VANBAN_REFS_CAPITALS_H

#include "refs/search.h"

/* The name of a body in capitals as it is written elsewhere; empty where it was not read well. */
vb_slice write_body_name(reference_search *search, vb_slice capitals);

#endif
