/*
 * refs/numbered_dates.h: the date of the document that a number is of.
 */
#ifndef VANBAN_REFS_NUMBERED_DATES_H
#define VANBAN_REFS_NUMBERED_DATES_H

#include "refs/found.h"
#include "refs/numbers.h"
#include "refs/search.h"

void take_date(reference_search *search, distinct_number *meant, const vb_date *date,
               vb_reference *reference);

/* A date behind the number, or one behind the year that was told first, `năm 2020`. */
bool read_date_behind_number(reference_search *search, unsigned year, size_t *end, vb_date *date,
                             found_reference *found);

/* A date behind the body, where something may be said of it: `ban hành ngày`. */
bool read_date_behind_issuer(reference_search *search, unsigned year, size_t *end, vb_date *date);

/* The day on which the sentence says that the document was issued, which stands before its body. */
void read_date_before(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference);

/* `12-7-2019 - Nghị quyết số 06/2019/NQ-HĐND`: the column of dates of a gazette's contents or of a
 * register, left of the documents. */
void read_date_column(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference);

#endif
