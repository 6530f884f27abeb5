/*
 * citation/number_read.h: the parts of a number's symbol, one after the other.
 */
#ifndef VANBAN_CITATION_NUMBER_READ_H
#define VANBAN_CITATION_NUMBER_READ_H

#include "citation/cps.h"
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

/* Capitals, perhaps with the small letters that symbols have (CTr, TTg, SNgV, GDTrH). */
bool looks_like_code(const cps *token);

/* C07, V9: a letter and figures, as the police and the procuracy number their offices; they stand
 * behind a body. */
bool is_office_number(const cps *token);

/* 3 of 305-VP/3: figures alone. */
bool is_serial(const cps *token);

/* Like a symbol that is known, at no more than an Đ costs that was read as D or B. */
#define STROKE_LOST 0.15f

/* Whether it is a type's, or misread so. */
bool is_type(const vb_citation *citation, const cps *token);

/* The letters and signs at `at`. False when there are none, or more than a symbol may have. */
bool read_part(vb_slice text, size_t at, number_part *part);

/* Whether a row of any role is written so, or is misread so at a cost of at most `limit`. */
bool is_known(const vb_citation *citation, const cps *token, float limit);

/*
 * Collects the parts of the symbol from `at`, where the first begins. The reading's end is behind
 * the last of them.
 */
void read_parts(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading);

#endif
