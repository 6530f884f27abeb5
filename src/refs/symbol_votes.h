/*
 * refs/symbol_votes.h: parts of symbols that are rare and known to nobody.
 */
#ifndef VANBAN_REFS_SYMBOL_VOTES_H
#define VANBAN_REFS_SYMBOL_VOTES_H

#include "refs/search.h"

vb_status vote_on_symbols(reference_search *search);

#endif
