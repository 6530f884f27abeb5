/*
 * refs/own_title.h: the subject of the document itself.
 */
#ifndef VANBAN_REFS_OWN_TITLE_H
#define VANBAN_REFS_OWN_TITLE_H

#include "refs/search.h"

/* Notes the subject below the type of its title, whose line ends before `at`. */
void note_own_title(reference_search *search, size_t at);

/* Whether what is said at `at` of a document of its type and body, at least so many words, is its
 * own subject. */
bool tells_own_title(reference_search *search, size_t at, size_t least);

#endif
