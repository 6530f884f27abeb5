/*
 * The word `số` before a number, as a scan leaves it: so, s6, $ố:, s o^.
 */
#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/fold.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

static bool is_mark(uint32_t code_point)
{
    return vb_is_among((int32_t)code_point, ":.;,\"'^`*~-_");
}

/* What the ô of `số` is read as; the digits only count when they stand in the word. */
static bool is_like_o(uint32_t code_point)
{
    return vb_is_among((int32_t)fold_letter(code_point), "o60bdeqa9h");
}

static bool is_like_s(uint32_t code_point, bool followed)
{
    uint32_t letter = fold_letter(code_point);
    return letter == 's' || letter == '$' || (followed && (letter == '5' || letter == '8'));
}

/* Steps back over blanks and at most `most` marks (`số:`, `so"`, `s0^`), no further than over one
 * line end or two. */
static size_t skip_marks_back(vb_slice text, size_t at, size_t most)
{
    size_t before;
    at = skip_blanks_back(text, at, 12);
    while (most-- > 0 && at > 0 && is_mark(code_point_before(text, at, &before)))
        at = skip_blanks_back(text, before, 4);
    return at;
}

/* The word that ends at `end`, if it is no longer than `most` letters; its beginning, or `end`. */
static size_t short_word_start(vb_slice text, size_t end, size_t most)
{
    size_t at = end, before;
    for (size_t i = 0; i <= most; i++) {
        uint32_t code_point = code_point_before(text, at, &before);
        if (!is_word_letter(code_point) && code_point != '$' && code_point != 0xA7)
            return at;
        at = before;
    }
    return end;
}

/* Whether `số` stands before `end` as it must be written, a blank on either side. */
static bool is_written_so(vb_slice text, size_t end)
{
    const vb_slice behind_s = VB_SLICE("ố ");
    size_t len = behind_s.len + 1;
    return end > len && (text.data[end - len] | 0x20) == 's' &&
           memcmp(text.data + end - behind_s.len, behind_s.data, behind_s.len) == 0 &&
           is_ascii_blank(text.data[end - len - 1]);
}

/* `số 50, 98/QĐ-UBND`: figures that a comma parts from others are a number of their row, however
 * much they look like `số`. */
static bool ends_in_row(vb_slice text, size_t at, size_t end)
{
    return memchr(text.data + at, ',', end - at) || memchr(text.data + at, ';', end - at);
}

bool vb_so_before(vb_slice text, size_t end, size_t *start)
{
    if (is_written_so(text, end)) {
        *start = end - VB_SLICE("số ").len;
        return true;
    }
    size_t at = skip_marks_back(text, end, 3), second, after;
    size_t word = short_word_start(text, at, 3);
    if (word == at)
        return false;
    uint32_t first = code_point_at(text, word, &second);
    /* `s o^ 344`: the scanner tore the word. */
    if (second == at && fold_letter(first) == 'o') {
        size_t torn = short_word_start(text, skip_blanks_back(text, word, 1), 1);
        if (torn < word && fold_letter(code_point_at(text, torn, &second)) == 's') {
            *start = torn;
            return true;
        }
    }
    *start = word;
    if (!is_like_s(first, second < at) || (vb_is_digit(first) && ends_in_row(text, at, end)))
        return false;
    if (second == at)
        return true;
    return is_like_o(code_point_at(text, second, &after)) && (after == at || at - after <= 2);
}
