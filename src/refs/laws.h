/*
 * refs/laws.h: laws by their names.
 */
#ifndef VANBAN_REFS_LAWS_H
#define VANBAN_REFS_LAWS_H

#include "refs/found.h"
#include "refs/search.h"

/* Whether a law's name may begin at `at`: cheap. */
bool may_begin_law(reference_search *search, size_t at);

/* Whether what was read well tells that another name stands there than the law's that matched. */
bool is_another_law(vb_slice text, const vb_name_match *match);

/* Reads the law named at `at`, before which nothing is looked at back from `floor`; false when
 * there is none. */
bool read_law(reference_search *search, size_t floor, size_t at, found_reference *found);

/* Reads what stands behind a law's name and tells which law of that name it is. */
void read_which_law(reference_search *search, size_t floor, found_reference *found);

/* The same as read_law of one that amends others in words of its own: `Luật sửa đổi, bổ sung Điều
 * 126 của Luật Nhà ở`. */
bool read_amending_law(reference_search *search, size_t floor, size_t at, found_reference *found);

/* The law whose name ends at `end` (`Luật Trẻ em` before `số`) and whose number may be this, not
 * before `floor`; `known`: it is known to be its number. */
bool law_before(reference_search *search, size_t floor, size_t end, vb_slice number,
                vb_reference *reference, bool *known);

/* The same for a law that is in no list. */
bool unlisted_law_before(reference_search *search, size_t floor, size_t end,
                         vb_reference *reference);

#endif
