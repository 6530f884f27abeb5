/*
 * The body behind a number and its date: `của Ủy ban nhân dân tỉnh`, `do Bộ Chính trị ban hành`.
 */
#include "refs/issuers_behind.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/cues.h"
#include "refs/handle.h"
#include "refs/issuers.h"
#include "refs/issuers_joint.h"
#include "refs/names.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/issuers.h"

#include <string.h>

/* Behind a comma that `của` follows, as the Party writes: `, ngày 25-10-2017, của`, misread or not;
 * else `end`. */
static size_t pass_comma(vb_slice text, size_t end)
{
    if (!stands_at(text, end, ','))
        return end;
    size_t of = skip_space(text, end + 1, GAP_MAX), behind = word_end(text, of, GAP_MAX);
    return is_plain_of(vb_slice_cut(text, of, behind)) ? end + 1 : end;
}

/* Behind `Hội nghị lần thứ sáu`, which tells the session of the body that follows, one of its words
 * misread or two; `at` where it does not stand. */
static size_t pass_session(vb_slice text, size_t at)
{
    static const char *const words[] = {"hoi", "nghi", "lan", "thu"};
    enum { WORD = 12, LEAST = 2, ORDINAL_WORDS = 2 };
    size_t next = at, end, read = 0;
    if (!at || !stands_at(text, at, 'H'))
        return at;
    for (size_t i = 0; i < sizeof words / sizeof words[0];
         i++, next = skip_space(text, end, GAP_MAX)) {
        end = word_end(text, next, WORD);
        if (i > 0 && next < text.len && is_capital(text, next))
            return at;
        read += folds_to(vb_slice_cut(text, next, end), words[i]);
    }
    for (int i = 0; i < ORDINAL_WORDS && next < text.len && !is_capital(text, next); i++)
        next = skip_space(text, word_end(text, next, WORD), GAP_MAX);
    return read < LEAST ? at : next;
}

/* Whether `của` is glued to the date before it: 27/6/2025của. */
static bool is_glued_of(vb_slice text, size_t at)
{
    return at > 0 && vb_is_digit((unsigned char)text.data[at - 1]) &&
           vb_slice_starts(vb_slice_cut(text, at, text.len), VB_SLICE("của "));
}

/* Where the next line begins that is set in its middle with `của`, as it must be written; else
 * `at`, which is in the blanks before it. */
static size_t pass_indentation(vb_slice text, size_t end, size_t at)
{
    enum { WIDEST = 120 };
    if (!stands_at(text, at, ' ') || !memchr(text.data + end, '\n', at - end))
        return at;
    size_t of = skip_space(text, at, WIDEST);
    return vb_slice_starts(vb_slice_cut(text, of, text.len), VB_SLICE("của ")) ? of : at;
}

/* giữa: between the bodies that made a document together. */
static bool is_between(vb_slice word)
{
    return word.len && word.data[0] == 'g' && folds_to(word, "giua");
}

/* Where the word behind `của` at `end` begins; 0: no such word stands there. */
static size_t behind_of(vb_slice text, size_t end, size_t *of)
{
    size_t behind, name;
    end = pass_comma(text, end);
    *of = pass_indentation(text, end, skip_space(text, end, GAP_MAX));
    if (*of == end && !is_glued_of(text, end))
        return 0;
    behind = word_end(text, *of, GAP_MAX);
    name = skip_space(text, behind, GAP_MAX);
    if (text.data[name - 1] == '\n')
        name = vb_page_number_pass(text, name);
    vb_slice word = vb_slice_cut(text, *of, behind);
    return name == behind || !(is_of(word) || is_between(word)) ? 0 : name;
}

/* Whether the word has the first letter and the last two of `wanted`, and is about as long. */
static bool is_like_word(vb_slice read, const char *wanted, size_t len)
{
    char folded[16];
    size_t letters = folded_word(read, folded, sizeof folded);
    return letters + 2 >= len && letters <= len + 1 && letters > 2 && folded[0] == wanted[0] &&
           memcmp(folded + letters - 2, wanted + len - 2, 2) == 0;
}

bool is_behind_minister(reference_search *search, size_t end)
{
    enum { BO = 3 };
    const vb_slice second = VB_SLICE("truong");
    vb_slice text = search->text;
    vb_name_match listed;
    vb_slice body;
    size_t of, ministry = behind_of(text, end, &of);
    if (!ministry || (text.data[ministry] | 0x20) != 'b')
        return false;
    size_t ministry_end = word_end(text, ministry, ISSUER_WORD_MAX),
           head = skip_space(text, ministry_end, GAP_MAX),
           head_end = word_end(text, head, ISSUER_WORD_MAX),
           name = skip_space(text, head_end, GAP_MAX);
    return vb_utf8_count(vb_slice_cut(text, ministry, ministry_end)) <= BO && name < text.len &&
           (text.data[name] | 0x20) == 'b' &&
           is_like_word(vb_slice_cut(text, head, head_end), second.data, second.len) &&
           !issuer_at(search, ministry, &body, &listed);
}

/* The same body with its place, where a page ends between them: `của Tỉnh ủy⏎⏎2⏎Lạng Sơn`. */
static void read_place_over_page(reference_search *search, size_t *end, vb_slice *issuer)
{
    vb_slice text = search->text;
    vb_name_match match;
    if (!stands_at(text, *end, '\n') && !stands_at(text, *end, '\r'))
        return;
    size_t page = skip_space(text, *end, GAP_MAX), place = vb_page_number_pass(text, page),
           behind = place;
    if (place == page || place >= text.len || !is_capital(text, place) ||
        !match_rest(search, *issuer, place, &behind, &match) ||
        !vb_slice_starts(vb_buffer_slice(&search->scratch), *issuer))
        return;
    *issuer = keep(search, vb_buffer_slice(&search->scratch));
    *end = behind;
}

bool read_issuer(reference_search *search, const vb_number *number, size_t *end, vb_slice *issuer)
{
    vb_name_match match;
    vb_slice found, shared = VB_SLICE("");
    size_t of, name = pass_session(search->text, behind_of(search->text, *end, &of));
    bool joint = name && number && vb_number_is_joint(search->citation, number);
    if (name && !joint && stands_at(search->text, of, 'g')) /* giữa */
        return false;
    size_t joined = name && number ? pass_joined(search->text, name) : name;
    if (joined > name)
        shared =
            vb_slice_cut(search->text, joined, word_end(search->text, joined, ISSUER_WORD_MAX));
    name = joined;
    if (!name || !issuer_at(search, name, &found, &match) || goes_on_behind_body(search, match.end))
        return false;
    vb_slice place = vb_table_cell(&vb_table_issuers, match.row, ISSUERS_PLACE);
    if (!may_issue(search, number, found, !vb_slice_equal(place, VB_SLICE("-"))))
        return false;
    size_t behind = match.end;
    if ((joint || shared.len) && !read_joint_issuers(search, number, shared, &behind, &found))
        return false;
    *issuer = found;
    *end = behind;
    if (!joint)
        read_place_over_page(search, end, issuer);
    read_second_of_centre(search, number, end, issuer);
    return true;
}

bool read_issuer_that_issued(reference_search *search, const vb_number *number, size_t *end,
                             vb_slice *issuer)
{
    vb_name_match match;
    vb_slice found, text = search->text;
    size_t verb, by = skip_space(text, *end, GAP_MAX);
    if (by == *end || !stands_at(text, by, 'd'))
        return false;
    size_t behind = word_end(text, by, GAP_MAX), name = skip_space(text, behind, GAP_MAX);
    if (!folds_to(vb_slice_cut(text, by, behind), "do") ||
        !issuer_at(search, name, &found, &match) ||
        !cue_at(search, CUE_DATED, skip_space(text, match.end, GAP_MAX), &verb) ||
        !may_issue(search, number, found, false))
        return false;
    *issuer = found;
    *end = match.end;
    return true;
}

/* `của`, or `cùa`, as it is where a page was read with Vietnamese and its hook was lost. */
static bool is_marked_of(vb_slice text)
{
    return vb_slice_starts(text, VB_SLICE("của")) || vb_slice_starts(text, VB_SLICE("cùa"));
}

bool read_unlisted_issuer(reference_search *search, const vb_number *number, size_t *end,
                          vb_slice *issuer)
{
    vb_name_match listed;
    vb_slice found;
    size_t of, behind, name = behind_of(search->text, *end, &of);
    if (!name || !is_marked_of(vb_slice_cut(search->text, of, name)) ||
        (issuer_at(search, name, &found, &listed) && !goes_on_behind_body(search, listed.end)) ||
        !read_unlisted_body(search, name, &behind, &found) ||
        !may_issue(search, number, found, false))
        return false;
    /* Ủy ban Thường vụ khóa XV: less than the number's symbol says. */
    vb_slice named = vb_number_issuer(search->citation, number);
    if (named.len > found.len && contains(named, found))
        return false;
    *issuer = found;
    *end = behind;
    return true;
}
