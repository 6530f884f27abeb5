/*
 * refs/bodies.h: bodies that are in no list.
 */
#ifndef VANBAN_REFS_BODIES_H
#define VANBAN_REFS_BODIES_H

#include "refs/handle.h"
#include "refs/search.h"

/* Notes where the rows of each kind of word stand. */
void bodies_open(vb_refs *refs);

/* Whether the name is one of the kind, and whether it begins with one. */
bool is_body(const vb_refs *refs, vb_slice name, body_kind kind);
bool begins_as_body(const vb_refs *refs, vb_slice name, body_kind kind);

/* Whether words begin at `at` that are in no body's name, or with what a document does: Quy định.
 */
bool begins_what_follows(reference_search *search, size_t at);

/* Whether the body that ends at `end` is the beginning of another's name: Ban Bí thư Trung ương
 * Đoàn. */
bool goes_on_behind_body(const reference_search *search, size_t end);

/* The name at `at` of a body that is in no list, in words that were read well; sets where it ends.
 */
bool read_unlisted_body(reference_search *search, size_t at, size_t *end, vb_slice *body);

/* Whether the name ends as that of a committee of the Party does which lacks its place: Tỉnh ủy,
 * Đảng ủy. */
bool ends_as_committee(vb_slice body);

/* The body that an issuer heads: of `Chủ tịch Ủy ban nhân dân tỉnh`, the committee; empty: it heads
 * none. */
vb_slice headed_body(const vb_refs *refs, vb_slice issuer);

/* Whether the words in capitals begin as the name of a body does: BỆNH VIỆN, BAN CHỈ ĐẠO. */
bool is_body_in_capitals(reference_search *search, vb_slice capitals);

/* Whether they begin as an office does that is called by its parent: CHI NHÁNH TỈNH SƠN LA. */
bool is_branch_in_capitals(reference_search *search, vb_slice capitals);

#endif
