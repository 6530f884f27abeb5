/*
 * citation/number_ordinal.h: the ordinal of a number.
 */
#ifndef VANBAN_CITATION_NUMBER_ORDINAL_H
#define VANBAN_CITATION_NUMBER_ORDINAL_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* Where the part of an ordinal behind its dot ends, `at` when there is none: 66.16/2026/NQ-CP. */
size_t dotted_ordinal_end(vb_slice text, size_t at);

/* The figures of the ordinal, at most one more than it may have; with `loose` also what an OCR
 * takes for digits. */
size_t read_ordinal(vb_slice text, size_t at, bool loose, const number_site *site,
                    number_reading *reading);

/* 66.16/2026, 30a/2008/NQ-CP: the part behind a dot; a letter of an inserted number stands right
 * before the separator, as does one that is the slash read once more. */
size_t read_ordinal_letter(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);

#endif
