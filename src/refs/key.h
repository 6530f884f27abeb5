/*
 * refs/key.h: what an act is known by.
 */
#ifndef VANBAN_REFS_KEY_H
#define VANBAN_REFS_KEY_H

#include "refs/search.h"

/* What an act is known by: its number, or else its title. */
vb_slice name_of_act(const vb_act *act);

vb_slice make_key(reference_search *search, const vb_act *act);

#endif
