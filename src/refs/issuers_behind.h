/*
 * refs/issuers_behind.h: the body behind a number and its date.
 */
#ifndef VANBAN_REFS_ISSUERS_BEHIND_H
#define VANBAN_REFS_ISSUERS_BEHIND_H

#include "refs/search.h"

/* `của` and a body right behind `*end`, which it is moved over. */
bool read_issuer(reference_search *search, const vb_number *number, size_t *end, vb_slice *issuer);

/* Whether `của Bộ trưởng Bộ` stands behind `end`, however it was read, before a name that nobody
 * can read. */
bool is_behind_minister(reference_search *search, size_t end);

/* What read_issuer does, of a body that is in no list. */
bool read_unlisted_issuer(reference_search *search, const vb_number *number, size_t *end,
                          vb_slice *issuer);

/* The same of a listed body that `do` stands before, and behind it what it did: `do Bộ Chính trị
 * ban hành`. */
bool read_issuer_that_issued(reference_search *search, const vb_number *number, size_t *end,
                             vb_slice *issuer);

#endif
