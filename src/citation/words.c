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

/* What an ASCII sign is to a squeezed text. */
enum { GAP, LETTER, BLANK, STOP };

static const uint8_t ascii_kinds[128] = {
    ['\t'] = BLANK, ['\n'] = BLANK, ['\v'] = BLANK, ['\f'] = BLANK, ['\r'] = BLANK, [' '] = BLANK,
    [','] = STOP,   [';'] = STOP,   [':'] = STOP,   ['|'] = LETTER, ['&'] = LETTER, ['0'] = LETTER,
    ['1'] = LETTER, ['2'] = LETTER, ['3'] = LETTER, ['4'] = LETTER, ['5'] = LETTER, ['6'] = LETTER,
    ['7'] = LETTER, ['8'] = LETTER, ['9'] = LETTER, ['A'] = LETTER, ['B'] = LETTER, ['C'] = LETTER,
    ['D'] = LETTER, ['E'] = LETTER, ['F'] = LETTER, ['G'] = LETTER, ['H'] = LETTER, ['I'] = LETTER,
    ['J'] = LETTER, ['K'] = LETTER, ['L'] = LETTER, ['M'] = LETTER, ['N'] = LETTER, ['O'] = LETTER,
    ['P'] = LETTER, ['Q'] = LETTER, ['R'] = LETTER, ['S'] = LETTER, ['T'] = LETTER, ['U'] = LETTER,
    ['V'] = LETTER, ['W'] = LETTER, ['X'] = LETTER, ['Y'] = LETTER, ['Z'] = LETTER, ['a'] = LETTER,
    ['b'] = LETTER, ['c'] = LETTER, ['d'] = LETTER, ['e'] = LETTER, ['f'] = LETTER, ['g'] = LETTER,
    ['h'] = LETTER, ['i'] = LETTER, ['j'] = LETTER, ['k'] = LETTER, ['l'] = LETTER, ['m'] = LETTER,
    ['n'] = LETTER, ['o'] = LETTER, ['p'] = LETTER, ['q'] = LETTER, ['r'] = LETTER, ['s'] = LETTER,
    ['t'] = LETTER, ['u'] = LETTER, ['v'] = LETTER, ['w'] = LETTER, ['x'] = LETTER, ['y'] = LETTER,
    ['z'] = LETTER};

static int kind_of(uint32_t code_point)
{
    if (code_point < 0x80)
        return ascii_kinds[code_point];
    if (is_blank(code_point))
        return BLANK;
    return code_point == 0xA2 || code_point == 0xA7 || is_word_letter(code_point) ? LETTER : GAP;
}

static void add_initial(word_initials *initials, uint32_t letter)
{
    if (initials->count < INITIALS_MAX)
        initials->letter[initials->count++] = letter < 0x80 ? (uint8_t)letter : OTHER_INITIAL;
}

void squeeze(vb_slice text, size_t at, size_t end, squeezed *out)
{
    bool in_word = false;
    uint8_t stops = 0;
    size_t next, count = 0;
    uint64_t marked = 0;
    out->initials.count = 0;
    if (end > text.len)
        end = text.len;
    for (; at < end && count < CP_MAX; at = next) {
        uint32_t code_point = code_point_at(text, at, &next);
        int kind = kind_of(code_point);
        if (kind != LETTER) {
            /* A mark inside a word (c.0, so^) does not end it, a blank does. */
            in_word = in_word && kind != BLANK;
            stops = (uint8_t)(stops + (stops < 99 && kind == STOP));
            if (!in_word && count)
                out->ends_word[count - 1] = true;
            continue;
        }
        uint32_t letter = fold_letter(code_point);
        if (!in_word)
            add_initial(&out->initials, letter);
        out->starts[count] = at;
        out->ends[count] = next;
        out->begins_word[count] = !in_word;
        out->ends_word[count] = false;
        out->stops[count] = stops;
        out->letters.at[count] = letter;
        marked |= (uint64_t)(code_point >= 0x80) << count++;
        in_word = true;
    }
    if (count)
        out->ends_word[count - 1] |=
            kind_of(code_point_at(text, out->ends[count - 1], &next)) != LETTER;
    out->letters.len = count;
    out->letters.marked = marked;
}
