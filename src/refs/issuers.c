/*
 * What all readers of issuers ask: the word `của`, whether a body may be that of a number, and
 * which body ends or begins at a place.
 */
#include "refs/issuers.h"

#include "refs/bodies.h"
#include "refs/byte_kind.h"
#include "refs/handle.h"
#include "refs/issuer_symbols.h"
#include "refs/names.h"
#include "refs/search.h"
#include "refs/text.h"
#include "vanban/orthography.h"

/* lla, dlla, as a scanner that drops letters leaves it. */
static bool is_torn_of(vb_slice word)
{
    char folded[8];
    size_t len = folded_word(word, folded, sizeof folded);
    return len >= 3 && len <= 4 && folded[len - 1] == 'a' &&
           (folded[len - 2] == 'l' || folded[len - 2] == 'u') &&
           (folded[0] == 'l' || folded[0] == 'd');
}

bool is_of(vb_slice word)
{
    uint32_t first;
    if (word.len == 0 || word.len > 9)
        return false;
    vb_utf8_decode(word, 0, &first);
    vb_letter letter = vb_letter_of(first);
    return letter.base == 'c' || letter.base == 'e' || first == 0xA2 || is_torn_of(word);
}

bool is_plain_of(vb_slice word)
{
    char folded[8];
    if (word.len == 0 || word.data[0] != 'c')
        return false;
    size_t len = folded_word(word, folded, sizeof folded);
    return len >= 2 && len <= 4 && folded[len - 1] == 'a';
}

bool is_of_centre(const vb_number *number)
{
    return number->body && vb_slice_equal(number->body->symbol, VB_SLICE("TW"));
}

bool may_issue(const reference_search *search, const vb_number *number, vb_slice issuer, bool local)
{
    if (!number || !number->body)
        return true;
    vb_slice named = vb_number_issuer(search->citation, number);
    if (named.len)
        return contains(issuer, named) || contains(named, issuer) ||
               stroked_symbol_of(search, number, issuer) != NULL;
    if (!is_of_centre(number))
        return true;
    /* Of Trung ương only Bộ Chính trị and Ban Bí thư give directives. */
    bool directive = number->type && vb_slice_equal(number->type->symbol, VB_SLICE("CT"));
    return !local && !(directive && vb_slice_starts(issuer, VB_SLICE("Ban Chấp hành Trung ương")));
}

bool is_of_symbol(const reference_search *search, const vb_number *number, vb_slice issuer)
{
    if (is_of_centre(number))
        return is_body(search->refs, issuer, BODY_CENTRE);
    return number->body && contains(issuer, number->body->name);
}

vb_slice symbol_of_body(const vb_number *number)
{
    return (vb_slice){number->text + number->body_at, number->body_len};
}

bool body_up_to(reference_search *search, size_t floor, size_t end, bool of, size_t *start,
                vb_slice *body)
{
    enum { WORDS = 16 };
    vb_slice text = search->text, issuer;
    vb_name_match match;
    bool found = false;
    size_t at = end;
    for (int words = 0; words < WORDS && at > floor; words++) {
        size_t name = at, word = skip_space_back(text, at, GAP_MAX);
        if (!of && word > 0 && vb_is_among(text.data[word - 1], ";:."))
            break;
        at = word_start(text, word, ISSUER_WORD_MAX);
        if (at == word || at < floor)
            break;
        if (of && (!is_of(vb_slice_cut(text, at, word)) || is_capital(text, at)))
            continue;
        if (!issuer_at(search, of ? name : at, &issuer, &match) ||
            skip_space(text, match.end, GAP_MAX) != end)
            continue;
        *body = issuer;
        *start = at;
        found = true;
        if (of && is_plain_of(vb_slice_cut(text, at, word)))
            break;
    }
    return found;
}

bool match_rest(reference_search *search, vb_slice head, size_t at, size_t *end,
                vb_name_match *match)
{
    enum { REST_MAX = 64 };
    vb_buffer whole = VB_BUFFER(search->refs->memory);
    vb_buffer_add(&whole, head);
    vb_buffer_add_byte(&whole, ' ');
    size_t before = whole.len;
    vb_buffer_add(&whole, vb_slice_cut(search->text, at, at + REST_MAX));
    bool found =
        vb_issuer_match(search->citation, vb_buffer_slice(&whole), 0, &search->scratch, match) &&
        match->end > before;
    *end = found ? at + match->end - before : *end;
    search->scratch.failed |= whole.failed;
    vb_buffer_free(&whole);
    return found;
}
