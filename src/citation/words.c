#include "citation/citation_internal.h"

#include <string.h>

static bool is_mark(uint32_t code_point)
{
    return code_point < 0x80 && code_point && strchr(":.;,\"'^`*~-_", (int)code_point);
}

/* What the ô of `số` is read as; the digits only count when they stand in the word. */
static bool is_like_o(uint32_t code_point)
{
    uint32_t letter = fold_letter(code_point);
    return letter < 0x80 && letter && strchr("o60bdeqa9§", (int)letter);
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

bool introduced_by_so(vb_slice text, size_t end, size_t *start)
{
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
    if (!is_like_s(first, second < at))
        return false;
    if (second == at)
        return true;
    return is_like_o(code_point_at(text, second, &after)) && (after == at || at - after <= 2);
}

static bool is_letter_like(uint32_t code_point)
{
    return is_word_letter(code_point) || code_point == 0xA2 || code_point == 0xA7 ||
           code_point == '|' || code_point == '&';
}

void squeeze(vb_slice text, size_t at, size_t end, squeezed *out)
{
    bool in_word = false;
    uint8_t stops = 0;
    size_t next;
    out->letters.len = 0;
    out->letters.marked = 0;
    if (end > text.len)
        end = text.len;
    for (; at < end && out->letters.len < CP_MAX; at = next) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (!is_letter_like(code_point)) {
            /* A mark inside a word (c.0, so^) does not end it, a blank does. */
            in_word = in_word && !is_blank(code_point);
            stops = (uint8_t)(stops + (stops < 99 && (code_point == ',' || code_point == ';' ||
                                                      code_point == ':')));
            if (!in_word && out->letters.len)
                out->ends_word[out->letters.len - 1] = true;
            continue;
        }
        size_t i = out->letters.len;
        out->starts[i] = at;
        out->ends[i] = next;
        out->begins_word[i] = !in_word;
        out->ends_word[i] = false;
        out->stops[i] = stops;
        out->letters.marked |= (uint64_t)(code_point >= 0x80) << i;
        cps_add(&out->letters, fold_letter(code_point));
        in_word = true;
    }
    if (out->letters.len) {
        uint32_t after = code_point_at(text, out->ends[out->letters.len - 1], &next);
        out->ends_word[out->letters.len - 1] |= !is_letter_like(after);
    }
}
