/*
 * refs/issuers_by_verb.h: the body that is said to do something to a document.
 */
#ifndef VANBAN_REFS_ISSUERS_BY_VERB_H
#define VANBAN_REFS_ISSUERS_BY_VERB_H

#include "refs/search.h"

/* A body and what it does to the document: Ủy ban nhân dân tỉnh ban hành Quyết định số …; or what
 * the document itself amends, which is of its own body. */
bool read_issuer_by_verb(reference_search *search, size_t floor, const vb_number *number,
                         vb_reference *reference);

/* The date with which the sentence begins that says who issued the document, which begins at
 * `start`: `Ngày 25/12/2023, Bộ Chính trị ban hành`. */
bool read_day_of_issue(reference_search *search, size_t floor, size_t start, vb_date *date);

/* The body that gives the orders of a directive: `Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:`. */
bool read_body_that_directs(reference_search *search, size_t from, vb_slice *body);

#endif
