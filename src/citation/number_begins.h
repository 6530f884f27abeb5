/*
 * citation/number_begins.h: whether a symbol begins at a place, beyond doubt.
 */
#ifndef VANBAN_CITATION_NUMBER_BEGINS_H
#define VANBAN_CITATION_NUMBER_BEGINS_H

#include "citation/number_reading.h"
#include "vanban/citation.h"

/* Whether a type and a body that are known stand at `at` as they must be written, but for the
 * stroke of an Đ: QĐ-TTg, CT/TW, QB-TTg. */
bool begins_symbol(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

/* The same of a body and its type or unit, as they stand: BYT-QĐ, TTg/VG. */
bool begins_old_symbol(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading);

/* And of a body alone behind the type's name and a number, and before its date, 36 TTg: the State
 * numbered so until 1998. */
bool begins_lone_symbol(const vb_citation *citation, vb_slice text, size_t at,
                        number_reading *reading);

/* Where the symbol begins behind a line end, a dash and a blank, 21⏎- KH/TW; `at` where none does.
 */
size_t behind_dash_of_line(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);

/* The same of an assembly with the term of the year: QH13, UBTVQH13; */
bool begins_assembly(const vb_citation *citation, vb_slice text, size_t at, unsigned year,
                     number_reading *reading);

/* A year, and behind its slash a symbol: 2025/NĐ-CP; */
bool begins_year_of_symbol(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading);
/* and one that such a term follows, whatever parts them: 2016/QH13, 2016-QH13, 2016QH13. */
bool begins_year_of_assembly(const vb_citation *citation, vb_slice text, size_t at,
                             number_reading *reading);

/* Behind the blank or the line end that stands between a misread separator and a symbol, `Số: 4:
 * TT-BYT`, where `số` stands before the number; `at`: none does. */
size_t behind_line_end(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading);

#endif
