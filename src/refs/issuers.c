#include "refs/refs_internal.h"

#include <string.h>

/* The body that issued a document, where the words before the document's type name it. */

enum { GAP_MAX = 24, WORD_MAX = 24, WORDS = 16 };

/*
 * The body whose name ends at `end`, the longest: Chủ tịch Ủy ban nhân dân tỉnh, not Ủy ban nhân
 * dân tỉnh. With `of`, only one that stands behind `của`.
 */
static bool body_up_to(reference_search *search, size_t floor, size_t end, bool of, vb_slice *body)
{
    vb_slice text = search->text, issuer;
    vb_name_match match;
    bool found = false;
    size_t at = end;
    for (int words = 0; words < WORDS && at > floor; words++) {
        size_t name = at, word = skip_space_back(text, at, GAP_MAX);
        if (!of && word > 0 && strchr(";:.", text.data[word - 1]) && text.data[word - 1])
            break;
        at = word_start(text, word, WORD_MAX);
        if (at == word || at < floor)
            break;
        if (of && !is_of(vb_slice_cut(text, at, word)))
            continue;
        if (!issuer_at(search, of ? name : at, &issuer, &match) ||
            skip_space(text, match.end, GAP_MAX) != end)
            continue;
        *body = issuer;
        found = true;
        if (of)
            break;
    }
    return found;
}

/* `đề nghị của Giám đốc Sở Y tế tại Tờ trình số …`: the body stands before the type. */
bool read_issuer_before(reference_search *search, size_t floor, vb_reference *reference)
{
    char folded[8];
    size_t end = skip_space_back(search->text, reference->start, GAP_MAX);
    size_t at = word_start(search->text, end, WORD_MAX);
    folded_word(vb_slice_cut(search->text, at, end), folded, sizeof folded);
    return at >= floor && strcmp(folded, "tai") == 0 &&
           body_up_to(search, floor, at, true, &reference->issuer);
}

/* Where the cue begins that ends right before `end`; `end`: none does. */
static size_t cue_before(reference_search *search, cue_kind kind, size_t floor, size_t end)
{
    enum { CUE_WORDS = 4 };
    size_t at = end, cue = end, cue_end;
    for (int words = 0; words < CUE_WORDS; words++) {
        size_t word = skip_space_back(search->text, at, GAP_MAX);
        at = word_start(search->text, word, WORD_MAX);
        if (at == word || at < floor)
            break;
        if (cue_at(search, kind, at, &cue_end) && skip_space(search->text, cue_end, GAP_MAX) == end)
            cue = at;
    }
    return cue;
}

/* Whether `của` stands behind: then the body does, too, though it may be one that nobody knows. */
static bool goes_on_with_of(vb_slice text, size_t at)
{
    char folded[8];
    size_t start = skip_space(text, at, GAP_MAX), end = word_end(text, start, WORD_MAX);
    size_t len = folded_word(vb_slice_cut(text, start, end), folded, sizeof folded);
    return len >= 2 && len <= 4 && folded[0] == 'c' && folded[len - 1] == 'a';
}

/* Whether the body is one of those the number's symbol stands for: UBND is of a province, a
 * district or a commune. */
static bool is_of_symbol(const vb_number *number, vb_slice issuer)
{
    return number->body && vb_slice_find(issuer, number->body->name, 0) != SIZE_MAX;
}

/* The document's own body up to its level, where the place is its own too: Ủy ban nhân dân tỉnh. */
static vb_slice own_body(const reference_search *search)
{
    static const char *const levels[] = {" tỉnh",   " thành phố", " huyện",    " quận",   " thị xã",
                                         " phường", " xã",        " thị trấn", " đặc khu"};
    vb_slice own = search->own.issuer;
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++) {
        vb_slice level = vb_slice_of(levels[i]);
        size_t at = vb_slice_find(own, level, 0);
        if (at != SIZE_MAX)
            return vb_slice_cut(own, 0, at + level.len);
    }
    return VB_SLICE("");
}

/* An act is amended and replaced by one of its own body (Luật Ban hành văn bản quy phạm pháp luật),
 * so that one of the document's own series is its body's. */
static bool is_own_series(const reference_search *search, const vb_number *number)
{
    return number->body == search->own.body && number->type && number->type == search->own.type &&
           is_of_symbol(number, search->own.issuer);
}

bool read_issuer_by_verb(reference_search *search, size_t floor, const vb_number *number,
                         vb_reference *reference)
{
    vb_slice issuer;
    if (!number->body || goes_on_with_of(search->text, reference->end))
        return false;
    size_t start = reference->start, amends = cue_before(search, CUE_AMENDS, floor, start);
    size_t verb = amends < start ? amends : cue_before(search, CUE_ISSUES, floor, start);
    if (verb == start)
        return false;
    if (body_up_to(search, floor, verb, false, &issuer) && is_of_symbol(number, issuer))
        reference->issuer = issuer;
    else if (amends < start && is_own_series(search, number))
        reference->issuer = own_body(search);
    return reference->issuer.len > 0;
}

bool read_body_that_directs(reference_search *search, size_t from, vb_slice *body)
{
    enum { REACH = 12000 };
    vb_slice text = vb_slice_cut(search->text, 0, from + REACH);
    const char *colon;
    for (size_t at = from; at < text.len; at = (size_t)(colon - text.data) + 1) {
        colon = memchr(text.data + at, ':', text.len - at);
        if (!colon)
            return false;
        size_t end = (size_t)(colon - text.data);
        size_t verb = cue_before(search, CUE_DIRECTS, from, end);
        if (verb < end)
            return body_up_to(search, from, verb, false, body);
    }
    return false;
}
