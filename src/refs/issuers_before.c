/*
 * The body that the words before a type or its number name: `đề nghị của Sở Y tế tại Tờ trình số
 * …`.
 */
#include "refs/issuers_before.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/enumerations.h"
#include "refs/found.h"
#include "refs/handle.h"
#include "refs/issuers.h"
#include "refs/names.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

/* The body in no list that stands behind `của` and ends at `end`: `của Giám đốc Trung tâm Khuyến
 * nông`. */
static bool unlisted_body_up_to(reference_search *search, size_t floor, size_t end,
                                vb_slice *issuer)
{
    enum { REACH = 160 };
    vb_slice text = search->text, of = VB_SLICE("của");
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor, behind;
    for (size_t at = end; (at = behind_last(text, 'c', from, at)) > from; at--) {
        size_t name = skip_space(text, word_end(text, at - 1, ISSUER_WORD_MAX), GAP_MAX);
        if (vb_slice_equal(vb_slice_cut(text, at - 1, at - 1 + of.len), of) && name < end)
            return read_unlisted_body(search, name, &behind, issuer) &&
                   skip_space(text, behind, GAP_MAX) == end;
    }
    return false;
}

/* `đề nghị của Giám đốc Sở Y tế tại Tờ trình số …`: the body stands before the type. */
static bool read_proposer(reference_search *search, size_t floor, size_t end,
                          const vb_number *number, vb_slice *issuer)
{
    size_t of, at = word_start(search->text, end, ISSUER_WORD_MAX);
    return at >= floor && folds_to(vb_slice_cut(search->text, at, end), "tai") &&
           (body_up_to(search, floor, at, true, &of, issuer) ||
            unlisted_body_up_to(search, floor, at, issuer)) &&
           may_issue(search, number, *issuer, false);
}

/* The same before the bracket that ends at `end`: `ý kiến của Sở Y tế (Công văn số …)`. What stands
 * in one may be another's, `chức năng của Sở Y tế (Quyết định số …)`: of a symbol that does not
 * tell, it must be said that the body gave its opinion. */
static bool read_issuer_before_bracket(reference_search *search, size_t floor, size_t end,
                                       const vb_number *number, vb_slice *issuer)
{
    size_t of, bracket = end - 1;
    if (bracket < floor || !body_up_to(search, floor, bracket, true, &of, issuer))
        return false;
    return number->body
               ? is_of_symbol(search, number, *issuer) && may_issue(search, number, *issuer, false)
               : cue_before(search, CUE_PROPOSES, floor, of) < of;
}

/* The code behind the type in a number: KT of 188/BC-KT, BTCTU of 128-TTr/BTCTU. */
static vb_slice code_of(vb_slice number)
{
    size_t slash = vb_slice_find(number, VB_SLICE("/"), 0),
           dash = vb_slice_find(number, VB_SLICE("-"), 0), at = slash < dash ? dash : slash;
    return at < number.len ? vb_slice_cut(number, at + 1, number.len) : VB_SLICE("");
}

/* `Báo cáo số 188/BC-KT và Tờ trình số 203/TTr-KT`: with what else of its own the body proposed it,
 * whose name stands before the first. */
static bool take_proposer_of_last(const reference_search *search, vb_reference *reference)
{
    size_t count = search->order.count;
    const found_reference *last = count ? found_at(search, count - 1) : NULL;
    if (!last || !last->proposed || !code_of(reference->number).len ||
        !vb_slice_equal(code_of(last->reference.number), code_of(reference->number)) ||
        !is_row(search->text, last->reference.end, reference->start))
        return false;
    reference->issuer = last->reference.issuer;
    return true;
}

/* The body that the symbol names, where but the end of its name was read: Tỉnh ủy of a Ban Tổ chức
 * Tỉnh ủy whose number is of BTCTU. */
static vb_slice whole_by_symbol(const vb_number *number, vb_slice issuer)
{
    return number->body && vb_slice_ends(number->body->name, issuer) ? number->body->name : issuer;
}

bool read_issuer_before(reference_search *search, size_t floor, const vb_number *number,
                        vb_reference *reference)
{
    vb_slice text = search->text, issuer;
    size_t end = skip_space_back(text, reference->start, GAP_MAX);
    bool bracket = end > floor && text.data[end - 1] == '(',
         found = bracket ? read_issuer_before_bracket(search, floor, end, number, &issuer)
                         : read_proposer(search, floor, end, number, &issuer);
    if (!found)
        return !bracket && take_proposer_of_last(search, reference);
    reference->issuer = whole_by_symbol(number, issuer);
    return true;
}

bool read_issuer_between(reference_search *search, size_t floor, const vb_number *number,
                         size_t end, size_t *of, vb_slice *issuer)
{
    enum { REACH = 96 };
    vb_slice text = search->text;
    vb_name_match match;
    size_t from = end > REACH && end - REACH > floor ? end - REACH : floor;
    size_t last = skip_space_back(text, end, GAP_MAX);
    if (last > from && text.data[last - 1] == ':') /* before several numbers */
        end = --last;
    if (last <= from || vb_is_among(text.data[last - 1], ",;:.()-"))
        return false;
    for (size_t at = end; (at = behind_last(text, 'c', from, at)) > from; at--) {
        size_t word = at - 1, behind = word_end(text, word, ISSUER_WORD_MAX);
        if (word == 0 || !is_space(text.data[word - 1]) ||
            !is_plain_of(vb_slice_cut(text, word, behind)))
            continue;
        size_t name = skip_space(text, behind, GAP_MAX);
        *of = word;
        return is_capital(text, name) && issuer_at(search, name, issuer, &match) &&
               skip_space(text, match.end, GAP_MAX) == end &&
               may_issue(search, number, *issuer, false);
    }
    return false;
}
