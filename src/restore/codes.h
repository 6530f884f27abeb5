/*
 * restore/codes.h: signs and codes that are no words.
 */
#ifndef VANBAN_RESTORE_CODES_H
#define VANBAN_RESTORE_CODES_H

#include "vanban/base.h"

enum { CODE_BYTES = 8 };
typedef struct code_reading {
    char written[CODE_BYTES];
    size_t len;
    bool misread; /* it was read as something else than `written` */
} code_reading;

/* Whether bytes [start, end) of `text` are the code of a unit, PC07, or the end of a sum that lost
 * the stroke of its đ, 55.000d. */
bool code_read(vb_slice text, size_t start, size_t end, code_reading *own);
/* Whether they are a number of which an engine made a word: one below ten behind its zero, OF for
 * 01 (what may be the sign of a gas, O2 and O3, is none), or one per mille, 4%o. */
bool code_read_misread(vb_slice text, size_t start, size_t end, code_reading *own);
/* Whether a word is a number with the sign of its unit: 70°. */
bool code_is_measure(vb_slice word);
/* Whether bytes [start, end) are figures and a letter behind a unit of a document
 * (data/pinpoint-units.tsv) with a capital, of which the marks were read: Phụ lục 1a. An engine
 * that reads none may have read 1a for là. */
bool code_is_unit_label(vb_slice text, size_t start, size_t end);

#endif
