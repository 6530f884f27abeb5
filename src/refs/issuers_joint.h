/*
 * refs/issuers_joint.h: documents that several bodies made together.
 */
#ifndef VANBAN_REFS_ISSUERS_JOINT_H
#define VANBAN_REFS_ISSUERS_JOINT_H

#include "refs/search.h"

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

#endif
