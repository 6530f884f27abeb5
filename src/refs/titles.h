/*
 * refs/titles.h: the title of a numbered document, where it stands behind it.
 */
#ifndef VANBAN_REFS_TITLES_H
#define VANBAN_REFS_TITLES_H

#include "refs/search.h"

/* `về “tăng cường …”` behind the reference, and in a recital all up to its semicolon. */
void read_title_behind(reference_search *search, size_t ceiling, vb_reference *reference);

#endif
