/*
 * refs/resolve.h: which documents are meant.
 */
#ifndef VANBAN_REFS_RESOLVE_H
#define VANBAN_REFS_RESOLVE_H

#include "refs/search.h"

vb_status resolve_references(reference_search *search);

#endif
