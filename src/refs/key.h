/*
 * refs/key.h: what an act is known by.
 */
#ifndef VANBAN_REFS_KEY_H
#define VANBAN_REFS_KEY_H

#include "refs/search.h"

/* What an act is known by: its number, or else its title. */
vb_slice name_of_act(const vb_act *act);

/* Whether the number has a year and lacks the 0 before a single figure (NĐ 30/2020/NĐ-CP, Phụ lục
 * I, II.3), so that 7/2016/TT-BYT is 07/2016/TT-BYT. */
bool lacks_zero(vb_slice number);

vb_slice make_key(reference_search *search, const vb_act *act);

#endif
