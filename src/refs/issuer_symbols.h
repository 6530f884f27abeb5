/*
 * refs/issuer_symbols.h: the symbol of the body that is named beside a number.
 */
#ifndef VANBAN_REFS_ISSUER_SYMBOLS_H
#define VANBAN_REFS_ISSUER_SYMBOLS_H

#include "refs/numbers.h"
#include "refs/search.h"

/* The symbol of the issuer that the number's body is but for an Đ, where that is no body of the
 * issuer's name: BCT of a Đoàn Chủ tịch; NULL: none. */
const vb_symbol *stroked_symbol_of(const reference_search *search, const vb_number *number,
                                   vb_slice issuer);

/* Takes a number for the one with the symbol of the body that stands beside it, which it is a
 * misread letter away from: TT-BNY of Bộ Nội vụ, whose symbol is in no table, and BCT of a Đoàn Chủ
 * tịch; false: it is none. */
bool mend_symbol_by_issuer(reference_search *search, const numbered_place *place, vb_slice issuer);

/* Whose numbers have the symbol of a type and nothing more, in the year of the reference: 327-CT of
 * the Chủ tịch Hội đồng Bộ trưởng; empty: nobody's. */
vb_slice issuer_by_type_symbol(const vb_number *number, const vb_reference *reference);

#endif
