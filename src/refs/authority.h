/*
 * refs/authority.h: acts to resolve against: the shipped list and the user's.
 */
#ifndef VANBAN_REFS_AUTHORITY_H
#define VANBAN_REFS_AUTHORITY_H

#include "refs/handle.h"
#include "refs/search.h"

/* Sorts the acts of the options; false when memory ran out. */
bool authority_open(vb_refs *refs);

/* The one act with this number that agrees with what is known, and that the document may cite;
 * false: none, or several. */
bool find_numbered_act(reference_search *search, const vb_act *known, vb_act *act,
                       vb_act_source *source);

/* Whether it was made behind the day the document was written, as far as both are known. */
bool is_of_later(const reference_search *search, const vb_act *act);

/* The one act of this title and date, or year, that the document may cite. */
bool find_dated_act(const reference_search *search, vb_slice title, vb_slice date, vb_act *act);

/* The one act of this type and date that amends a law of this title, perhaps among others. */
bool find_amending_act(const reference_search *search, vb_slice type, vb_slice amended,
                       vb_slice date, vb_act *act);

/* Whether an act of the same title takes the place of one: none is known, one that was to be passed
 * later, or one that had been passed and was not in force yet. */
typedef enum act_successor { SUCCESSOR_NONE, SUCCESSOR_LATER, SUCCESSOR_PASSED } act_successor;

/* The one act of this title that was in force `today`, which may be empty; and which one follows.
 */
bool find_act_in_force(const vb_refs *refs, vb_slice title, vb_slice today, vb_act *act,
                       act_successor *next_one);

/* The one act of this title whose number may be misread as `number`; false when the number is that
 * of an act of the title, or of none or several that may. */
bool find_misread_act(const vb_refs *refs, vb_slice title, vb_slice number, vb_act *act);

/* Whether nothing known of two bodies parts them: one may be named with its place or its head. */
bool issuers_agree(vb_slice a, vb_slice b);

#endif
