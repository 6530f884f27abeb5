/*
 * The words behind a body, as far as how they are written tells which may be of its place.
 */
#include "citation/place_words.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/fold.h"
#include "citation/issuer_match.h"
#include "vanban/orthography.h"

#include <string.h>

bool is_clean(vb_slice text, size_t start, size_t end, vb_slice name)
{
    size_t next, at = 0, after;
    while (start < end && at < name.len) {
        uint32_t read = code_point_at(text, start, &next),
                 written = code_point_at(name, at, &after);
        if (is_blank(read) && is_blank(written)) {
            next = skip_blanks(text, start, 16);
        } else if (vb_lower(read) != vb_lower(written)) {
            return false;
        }
        start = next;
        at = after;
    }
    return at == name.len;
}

/* Where the letters of a word end that begin at `at`. */
static size_t letters_end(vb_slice text, size_t at, size_t *looked)
{
    size_t next = *looked;
    for (; at < text.len && is_word_letter(code_point_at(text, at, &next)); at = next)
        *looked = next;
    *looked = next;
    return at;
}

/* Behind an apostrophe with a letter behind it, as in M'Đrắk and Ea H'leo; `at`: none stands there.
 */
static size_t pass_apostrophe(vb_slice text, size_t at, size_t *looked)
{
    size_t letter, next;
    uint32_t sign = code_point_at(text, at, &letter);
    if (at >= text.len || (sign != '\'' && sign != 0x2019 && sign != 0x2018))
        return at;
    bool goes_on = letter < text.len && is_word_letter(code_point_at(text, letter, &next));
    *looked = goes_on ? next : letter + 1;
    return goes_on ? letter : at;
}

size_t capitalised_word(vb_slice text, size_t at, vb_case shape, size_t *looked)
{
    size_t next_of_first;
    uint32_t first = code_point_at(text, at, &next_of_first);
    *looked = next_of_first;
    if (vb_lower(first) == first)
        return at;
    size_t end = letters_end(text, at, looked);
    vb_slice word = vb_slice_cut(text, at, end);
    /* One letter alone is both: A LƯỚI. */
    if (end != next_of_first && vb_case_of(word) != shape &&
        !(shape == VB_CASE_UPPER && vb_is_in_capitals(word)))
        return at;
    size_t more = pass_apostrophe(text, end, looked);
    return more > end ? letters_end(text, more, looked) : end;
}

/* Whether what follows the place word at `at` is a small word of the same line: the capital was a
 * sentence's, as in `tỉnh / Căn cứ`, `thành phố Quy định`. */
static bool small_word_follows(vb_slice text, size_t end, size_t *looked)
{
    size_t at = skip_blanks(text, end, 2), next;
    uint32_t first = code_point_at(text, at, &next);
    *looked = next;
    return at > end && is_word_letter(first) && vb_lower(first) == first;
}

/* Whether the word is a place of the body, mark for mark: Vinh, Huế. */
static bool is_listed_place(vb_slice body, vb_slice word)
{
    return vb_slice_equal(vb_place_of_body(body, word), word);
}

size_t list_words(vb_slice text, size_t behind, vb_slice body, vb_case shape, size_t most,
                  place_word *words, vb_name_match *match)
{
    size_t count = 0;
    while (count < most) {
        size_t at = skip_blanks(text, behind, 2);
        size_t looked, end = capitalised_word(text, at, shape, &looked);
        look_further(match, looked);
        /* The next line of a head is another body: HUYỆN SÓC SƠN / PHÒNG Y TẾ. */
        bool other = count > 0 && shape == VB_CASE_UPPER && at > behind &&
                     memchr(text.data + behind, '\n', at - behind);
        if (at == behind || end == at || other)
            break;
        bool small = count == 0 && small_word_follows(text, end, &looked);
        look_further(match, looked);
        bool simple = letters_end(text, at, &looked) == end; /* no M'Đrắk */
        if (small && simple && !is_listed_place(body, vb_slice_cut(text, at, end)))
            break;
        words[count++] = (place_word){at, end};
        behind = end;
    }
    return count;
}

size_t folded_end(vb_slice text, size_t at, vb_slice folded, size_t *looked)
{
    size_t next = at, after = at, end = at;
    uint32_t code_point;
    for (size_t i = 0; i < folded.len; i++, next = after) {
        i += folded.data[i] == ' ';
        next = i == 0 ? at : skip_blanks(text, next, 2);
        after = next + 1;
        if (next >= text.len || vb_base_at(text, next, &code_point, &after) != folded.data[i])
            break;
        if (i + 1 < folded.len)
            continue;
        next = after;
        bool more = next < text.len && is_word_letter(code_point_at(text, next, &after));
        end = more ? at : next;
        after += next >= text.len;
        break;
    }
    *looked = after > *looked ? after : *looked;
    return end;
}

bool is_short_form(vb_slice text, size_t end)
{
    size_t at = end, before;
    uint32_t letter = code_point_before(text, at, &before);
    for (; is_word_letter(letter); letter = code_point_before(text, at, &before)) {
        if (strchr("aeiouy", vb_letter_of(letter).base ? vb_letter_of(letter).base : 'a'))
            return false;
        at = before;
    }
    return at < end;
}

size_t pass_short_form(vb_slice text, size_t end)
{
    return end < text.len && text.data[end] == '.' && is_short_form(text, end) ? end + 1 : end;
}
