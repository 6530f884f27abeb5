/*
 * refs/names.h: names that were looked for before.
 */
#ifndef VANBAN_REFS_NAMES_H
#define VANBAN_REFS_NAMES_H

#include "refs/search.h"

/* Below this a type's name is not believed without a number. */
#define TYPE_SCORE 0.75

bool open_names(reference_search *search); /* false when memory ran out */

/* A law's name at `at`, and a type's that is well enough read to be believed without a number. */
bool law_at(reference_search *search, size_t at, vb_name_match *match);
bool type_at(reference_search *search, size_t at, vb_name_match *match);
/* A short form at `at`, once they are known. */
bool short_form_at(reference_search *search, size_t at, vb_name_match *match);

/* The type at `at`, as if the text ended at `end`. */
bool type_up_to(reference_search *search, size_t at, size_t end, vb_name_match *match);

/* The type whose name ends at `end`, no further back than `floor`. */
bool type_before(reference_search *search, size_t floor, size_t end, vb_name_match *match);

/* The body at `at`, whose name lives in the list. */
bool issuer_at(reference_search *search, size_t at, vb_slice *issuer, vb_name_match *match);

#endif
