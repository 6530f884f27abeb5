/*
 * citation/number_figures.h: the figures of a number: its ordinal and its year.
 */
#ifndef VANBAN_CITATION_NUMBER_FIGURES_H
#define VANBAN_CITATION_NUMBER_FIGURES_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* Digits, or with `loose` what an OCR takes for digits, at `at`; at most `most`. */
size_t read_digits(vb_slice text, size_t at, size_t most, bool loose, char *out, size_t *len);

/* Where the part of an ordinal behind its dot ends, `at` when there is none: 66.16/2026/NQ-CP. */
size_t dotted_ordinal_end(vb_slice text, size_t at);

/* The figures from `at` to `end`, whatever blanks part them. */
size_t read_torn_ordinal(vb_slice text, size_t at, size_t end, number_reading *reading);

/* 66.16/2026, 30a/2008/NQ-CP: the part behind a dot; a letter of an inserted number stands right
 * before the separator, as does one that is the slash read once more. */
size_t read_ordinal_letter(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);

/* Other years are misread. */
static inline bool is_year(unsigned year)
{
    return year >= 1900 && year <= 2099;
}

unsigned value_of(const char *digits); /* of four figures */

/* Where a year ends that a blank tore and a slash follows, `at` when there is none: 201 5/NĐ-CP. */
size_t torn_year_end(vb_slice text, size_t at);

/* Behind the blank or the line end that stands between a misread separator and a symbol, `Số: 4:
 * TT-BYT`, where `số` stands before the number; `at`: none does. */
size_t behind_line_end(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading);

/* A year and the separator behind it; `at` when there is none, and then nothing is changed. It may
 * be out of all bounds: only settle_year tells. */
size_t read_year(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

#endif
