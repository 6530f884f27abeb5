/*
 * refs/issuers.h: what may be said of a body that issued a document.
 *
 * It is read by issuers_behind.c where it stands behind the number, issuers_before.c where before
 * it, issuers_by_verb.c where the sentence says what it did, issuers_joint.c where there are
 * several.
 */
#ifndef VANBAN_REFS_ISSUERS_H
#define VANBAN_REFS_ISSUERS_H

#include "refs/search.h"

/* The bytes of a word that are looked at, at most. */
enum { ISSUER_WORD_MAX = 24 };

/* Whether the word is `của`, however it was read: cua, ciia, ctia, ella, c¥a; and whether it is
 * with both its edges read: cua, ciia, ctia. */
bool is_of(vb_slice word);
bool is_plain_of(vb_slice word);

/* What stands behind the type in a number: UBND, ĐHV. */
vb_slice symbol_of_body(const vb_number *number);

/* Whether it is a number of Trung ương: Quy định 66-QĐ/TW. */
bool is_of_centre(const vb_number *number);

/* Whether a body may have issued the number: the symbol may name another (23/QĐ-TTg is no
 * province's, whoever is named behind it), and TW is no local committee. */
bool may_issue(const reference_search *search, const vb_number *number, vb_slice issuer,
               bool local);

/* Whether the body is one of those the number's symbol stands for: UBND is of a province, a
 * district or a commune. */
bool is_of_symbol(const reference_search *search, const vb_number *number, vb_slice issuer);

/*
 * The body whose name ends at `end`, the longest: Chủ tịch Ủy ban nhân dân tỉnh, not Ủy ban nhân
 * dân tỉnh. With `of`, only one that stands behind `của`, which a word of the name may look like:
 * Ban Tổ chức Tỉnh ủy. Sets where its name, or `của`, begins.
 */
bool body_up_to(reference_search *search, size_t floor, size_t end, bool of, size_t *start,
                vb_slice *body);

/* The body of which `head` is the beginning and the rest stands at `at`, up to `end`; in `scratch`
 * its name. False: that is none. */
bool match_rest(reference_search *search, vb_slice head, size_t at, size_t *end,
                vb_name_match *match);

#endif
