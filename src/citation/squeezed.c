/*
 * Letters of a stretch of text, folded, blanks and marks left out, with the bytes each came from
 * and the words they are of: what names are held against. It is done in steps, for most names are
 * given up within a few letters.
 */
#include "citation/squeezed.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/initials.h"
#include "vanban/orthography.h"

static const uint8_t ascii_kinds[128] = {
    ['\t'] = SIGN_BLANK, ['\n'] = SIGN_BLANK, ['\v'] = SIGN_BLANK, ['\f'] = SIGN_BLANK,
    ['\r'] = SIGN_BLANK, [' '] = SIGN_BLANK,  [','] = SIGN_STOP,   [';'] = SIGN_STOP,
    [':'] = SIGN_STOP,   ['|'] = SIGN_LETTER, ['&'] = SIGN_LETTER, ['0'] = SIGN_LETTER,
    ['1'] = SIGN_LETTER, ['2'] = SIGN_LETTER, ['3'] = SIGN_LETTER, ['4'] = SIGN_LETTER,
    ['5'] = SIGN_LETTER, ['6'] = SIGN_LETTER, ['7'] = SIGN_LETTER, ['8'] = SIGN_LETTER,
    ['9'] = SIGN_LETTER, ['A'] = SIGN_LETTER, ['B'] = SIGN_LETTER, ['C'] = SIGN_LETTER,
    ['D'] = SIGN_LETTER, ['E'] = SIGN_LETTER, ['F'] = SIGN_LETTER, ['G'] = SIGN_LETTER,
    ['H'] = SIGN_LETTER, ['I'] = SIGN_LETTER, ['J'] = SIGN_LETTER, ['K'] = SIGN_LETTER,
    ['L'] = SIGN_LETTER, ['M'] = SIGN_LETTER, ['N'] = SIGN_LETTER, ['O'] = SIGN_LETTER,
    ['P'] = SIGN_LETTER, ['Q'] = SIGN_LETTER, ['R'] = SIGN_LETTER, ['S'] = SIGN_LETTER,
    ['T'] = SIGN_LETTER, ['U'] = SIGN_LETTER, ['V'] = SIGN_LETTER, ['W'] = SIGN_LETTER,
    ['X'] = SIGN_LETTER, ['Y'] = SIGN_LETTER, ['Z'] = SIGN_LETTER, ['a'] = SIGN_LETTER,
    ['b'] = SIGN_LETTER, ['c'] = SIGN_LETTER, ['d'] = SIGN_LETTER, ['e'] = SIGN_LETTER,
    ['f'] = SIGN_LETTER, ['g'] = SIGN_LETTER, ['h'] = SIGN_LETTER, ['i'] = SIGN_LETTER,
    ['j'] = SIGN_LETTER, ['k'] = SIGN_LETTER, ['l'] = SIGN_LETTER, ['m'] = SIGN_LETTER,
    ['n'] = SIGN_LETTER, ['o'] = SIGN_LETTER, ['p'] = SIGN_LETTER, ['q'] = SIGN_LETTER,
    ['r'] = SIGN_LETTER, ['s'] = SIGN_LETTER, ['t'] = SIGN_LETTER, ['u'] = SIGN_LETTER,
    ['v'] = SIGN_LETTER, ['w'] = SIGN_LETTER, ['x'] = SIGN_LETTER, ['y'] = SIGN_LETTER,
    ['z'] = SIGN_LETTER};

sign_kind kind_of_sign(uint32_t code_point)
{
    if (code_point < 0x80)
        return (sign_kind)ascii_kinds[code_point];
    if (is_blank(code_point))
        return SIGN_BLANK;
    return code_point == 0xA2 || code_point == 0xA7 || is_word_letter(code_point) ? SIGN_LETTER
                                                                                  : SIGN_GAP;
}

static void add_initial(word_initials *initials, uint32_t letter)
{
    if (initials->count < INITIALS_MAX)
        initials->letter[initials->count++] = letter < 0x80 ? (uint8_t)letter : OTHER_INITIAL;
}

/* Whether the letter that ends at `at` is followed by another. */
static bool is_followed(vb_slice text, size_t at)
{
    size_t next;
    return kind_of_sign(code_point_at(text, at, &next)) == SIGN_LETTER;
}

void start_squeezing(vb_slice text, size_t at, size_t end, size_t most, squeezed *out)
{
    out->letters.len = 0;
    out->letters.marked = 0;
    out->initials.count = 0;
    out->begin_word = out->end_word = 0;
    out->text = text;
    out->next = at;
    out->end = end < text.len ? end : text.len;
    out->most = most < CP_MAX ? most : CP_MAX;
    out->stop_count = 0;
    out->in_word = out->finished = false;
}

/* What is no letter: a mark inside a word (c.0, so^) does not end it, a blank does. */
static void pass_sign(squeezed *out, sign_kind kind)
{
    out->in_word = out->in_word && kind != SIGN_BLANK;
    out->stop_count = (uint8_t)(out->stop_count + (out->stop_count < 99 && kind == SIGN_STOP));
    if (!out->in_word && out->letters.len)
        out->end_word |= (uint64_t)1 << (out->letters.len - 1);
}

static void finish_squeezing(squeezed *out)
{
    size_t count = out->letters.len;
    out->finished = true;
    if (count && !is_followed(out->text, out->ends[count - 1]))
        out->end_word |= (uint64_t)1 << (count - 1);
}

/* Adds the letter of the bytes from `at` to `next`. */
static void add_letter(squeezed *out, uint32_t letter, bool marked, size_t at, size_t next)
{
    size_t count = out->letters.len;
    if (!out->in_word) {
        add_initial(&out->initials, letter);
        out->begin_word |= (uint64_t)1 << count;
        out->in_word = true;
    }
    out->starts[count] = at;
    out->ends[count] = next;
    out->stops[count] = out->stop_count;
    out->letters.at[count] = letter;
    out->letters.marked |= (uint64_t)marked << count;
    out->letters.len = count + 1;
}

void squeeze_on(squeezed *out, size_t letters, size_t words)
{
    size_t at = out->next, next;
    for (; at < out->end && out->letters.len < out->most; at = next) {
        uint32_t code_point;
        char base = vb_base_at(out->text, at, &code_point, &next);
        sign_kind kind = base ? SIGN_LETTER : kind_of_sign(code_point);
        if (kind != SIGN_LETTER) {
            pass_sign(out, kind);
            continue;
        }
        if (out->letters.len >= letters && out->initials.count >= words) {
            out->next = at;
            return;
        }
        add_letter(out, base ? (uint32_t)base : fold_letter(code_point), code_point >= 0x80, at,
                   next);
    }
    out->next = at;
    if (!out->finished)
        finish_squeezing(out);
}

void squeeze(vb_slice text, size_t at, size_t end, size_t most, squeezed *out)
{
    start_squeezing(text, at, end, most, out);
    squeeze_on(out, CP_MAX, 0);
}
