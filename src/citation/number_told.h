/*
 * citation/number_told.h: whether what was read as a number is that of a document.
 */
#ifndef VANBAN_CITATION_NUMBER_TOLD_H
#define VANBAN_CITATION_NUMBER_TOLD_H

#include "vanban/citation.h"

/* QCVN 06:2022/BXD is a technical regulation. */
bool is_of_standard(const vb_citation *citation, vb_slice text, size_t start);

/* …/nghi-dinh-59-2018-nd-cp-sua-doi: a piece of the address of a page, in small letters. */
bool is_of_link(vb_slice text, const vb_number *number);

/* `số 10/CTL`, `số 29/BC`: of one code that names no body only the word before `số` tells that it
 * is a document's, or, of a type, its place, or the date behind it. */
bool is_told_by_type(const vb_citation *citation, vb_slice text, const vb_number *number);

/* ND124/2020/ND-CP: whether the word before it is its type's symbol, its Đ misread at most. */
bool follows_own_type(const vb_citation *citation, vb_slice text, size_t start,
                      const vb_symbol *type);

#endif
