/*
 * refs/own_places.h: where the document's own bodies are.
 */
#ifndef VANBAN_REFS_OWN_PLACES_H
#define VANBAN_REFS_OWN_PLACES_H

#include "refs/search.h"

/* Notes the place of a body that the head names. */
void note_own_body(reference_search *search, vb_slice name);

/* The name of a cited body with the document's own place, where that is what it lacks; empty: it
 * lacks none, or the head does not tell it. */
vb_slice with_own_place(reference_search *search, vb_slice issuer);

/* Whether it is a body that each level has, of which none is told: Thường trực Hội đồng nhân dân.
 */
bool is_of_any_level(vb_slice issuer);

/* Whether the body is of another place than the one of its level that the head names. */
bool is_of_other_place(reference_search *search, vb_slice issuer);

#endif
