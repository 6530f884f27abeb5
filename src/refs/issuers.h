/* The bodies that issued the documents which a text cites: what the files share that read them,
 * issuers_behind.c where they stand behind the number, issuers_before.c where before it,
 * issuers_by_verb.c where the sentence says what they did, issuers_joint.c where they are several.
 */
#ifndef VANBAN_REFS_ISSUERS_H
#define VANBAN_REFS_ISSUERS_H

#include "refs/refs_internal.h"

/* ---- issuers.c: what may be said of a body ---- */

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

/* ---- issuers_joint.c: documents that several bodies made together ---- */

/* The bodies that the symbol of a joint number names; empty: it is none, or one is not told. */
vb_slice joint_issuer(reference_search *search, const vb_number *number);

/* The bodies of a head that parts them by dashes, from the one that ends at `*end` on, which is
 * moved behind them: BỘ NỘI VỤ - BỘ TÀI CHÍNH, and one on the line below; empty: there is one
 * alone. */
vb_slice read_dashed_bodies(reference_search *search, vb_slice first, size_t *end);

/* Behind `liên`, which what several bodies made may be said of: `của liên Bộ Quốc phòng - Bộ Công
 * an`. */
size_t pass_joined(vb_slice text, size_t at);

/* The bodies behind the first: `, Bộ Nội vụ và Bộ Tư pháp`, `- Bộ Tài chính`; they may all begin
 * with the word `shared`, said once. Where the symbol names more, not all were read. False: there
 * is but one where there are said to be several. */
bool read_joint_issuers(reference_search *search, const vb_number *number, vb_slice shared,
                        size_t *end, vb_slice *issuer);

/* `của Bộ Chính trị, Ban Bí thư`, whose numbers are of one series: a conclusion that both came to.
 */
void read_second_of_centre(reference_search *search, const vb_number *number, size_t *end,
                           vb_slice *issuer);

/* ---- issuers_behind.c ---- */

/* `của` and a body right behind `*end`, which it is moved over. */
bool read_issuer(reference_search *search, const vb_number *number, size_t *end, vb_slice *issuer);

/* The same of a body that is in no list. */
bool read_unlisted_issuer(reference_search *search, const vb_number *number, size_t *end,
                          vb_slice *issuer);

/* The same of a listed body that `do` stands before, and behind it what it did: `do Bộ Chính trị
 * ban hành`. */
bool read_issuer_that_issued(reference_search *search, const vb_number *number, size_t *end,
                             vb_slice *issuer);

/* ---- issuers_before.c ---- */

/* `của`, a body and `tại` or a bracket before the type, or before the one of the same body that
 * stands before it in its row. */
bool read_issuer_before(reference_search *search, size_t floor, const vb_number *number,
                        vb_reference *reference);

/* `của` and a body right before the number at `end`, behind the type: `Quyết định của Ủy ban nhân
 * dân tỉnh số …`; sets where `của` begins. */
bool read_issuer_between(reference_search *search, size_t floor, const vb_number *number,
                         size_t end, size_t *of, vb_slice *issuer);

/* ---- issuers_by_verb.c ---- */

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
