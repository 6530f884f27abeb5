/*
 * refs/issuers_before.h: the body before a type or its number.
 */
#ifndef VANBAN_REFS_ISSUERS_BEFORE_H
#define VANBAN_REFS_ISSUERS_BEFORE_H

#include "refs/search.h"

/* `của`, a body and `tại` or a bracket before the type, or before the one of the same body that
 * stands before it in its row. */
bool read_issuer_before(reference_search *search, size_t floor, const vb_number *number,
                        vb_reference *reference);

/* `của` and a body right before the number at `end`, behind the type: `Quyết định của Ủy ban nhân
 * dân tỉnh số …`; sets where `của` begins. */
bool read_issuer_between(reference_search *search, size_t floor, const vb_number *number,
                         size_t end, size_t *of, vb_slice *issuer);

#endif
