/* The letters of a text: what an OCR takes for one another, and what case they are in. */
#include "segment/bytes.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

/*
 * Letters that an OCR takes for one another fall together: Đ is read P, B or D; Ộ is read Q; ư is
 * read w; i, l, 1, j and | are one stroke. The cue is reduced the same way, so that nothing is lost
 * by it.
 */
#define BOTH(upper, lower, reduced)                                                                \
    [upper] = SEG_SIGN_UPPER | (reduced), [lower] = SEG_SIGN_LOWER | (reduced)

const uint16_t seg_low_signs[SEG_LOW_SIGNS] = {
    ['0'] = 'o',
    ['1'] = 'i',
    ['2'] = '2',
    ['3'] = '3',
    ['4'] = '4',
    ['5'] = 's',
    ['6'] = 'o',
    ['7'] = '7',
    ['8'] = '8',
    ['9'] = '9',
    ['|'] = 'i',
    [0xA2] = 'c', /* ¢ */
    [0xA5] = 'y', /* ¥ */
    [0xA7] = 's', /* § */
    BOTH('A', 'a', 'a'),
    BOTH('B', 'b', 'd'),
    BOTH('C', 'c', 'c'),
    BOTH('D', 'd', 'd'),
    BOTH('E', 'e', 'e'),
    BOTH('F', 'f', 'f'),
    BOTH('G', 'g', 'g'),
    BOTH('H', 'h', 'h'),
    BOTH('I', 'i', 'i'),
    BOTH('J', 'j', 'i'),
    BOTH('K', 'k', 'k'),
    BOTH('L', 'l', 'i'),
    BOTH('M', 'm', 'm'),
    BOTH('N', 'n', 'n'),
    BOTH('O', 'o', 'o'),
    BOTH('P', 'p', 'd'),
    BOTH('Q', 'q', 'o'),
    BOTH('R', 'r', 'r'),
    BOTH('S', 's', 's'),
    BOTH('T', 't', 't'),
    BOTH('U', 'u', 'u'),
    BOTH('V', 'v', 'u'),
    BOTH('W', 'w', 'u'),
    BOTH('X', 'x', 'x'),
    BOTH('Y', 'y', 'y'),
    BOTH('Z', 'z', 'z'),
    BOTH(0xC0, 0xE0, 'a'),
    BOTH(0xC1, 0xE1, 'a'),
    BOTH(0xC2, 0xE2, 'a'),
    BOTH(0xC3, 0xE3, 'a'),
    BOTH(0xC8, 0xE8, 'e'),
    BOTH(0xC9, 0xE9, 'e'),
    BOTH(0xCA, 0xEA, 'e'),
    BOTH(0xCC, 0xEC, 'i'),
    BOTH(0xCD, 0xED, 'i'),
    BOTH(0xD2, 0xF2, 'o'),
    BOTH(0xD3, 0xF3, 'o'),
    BOTH(0xD4, 0xF4, 'o'),
    BOTH(0xD5, 0xF5, 'o'),
    BOTH(0xD9, 0xF9, 'u'),
    BOTH(0xDA, 0xFA, 'u'),
    BOTH(0xDD, 0xFD, 'y'),
    BOTH(0x102, 0x103, 'a'), /* Ă */
    BOTH(0x110, 0x111, 'd'), /* Đ */
    BOTH(0x128, 0x129, 'i'), /* Ĩ */
    BOTH(0x168, 0x169, 'u'), /* Ũ */
    BOTH(0x1A0, 0x1A1, 'o'), /* Ơ */
    BOTH(0x1AF, 0x1B0, 'u'), /* Ư */
};

const char seg_toned_signs[SEG_TONED_SIGNS + 1] =
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
    "uuuuuuuuuuuuuuyyyyyyyy";

/* ------------------------------------------------------------------------------------ steps -- */

static bool is_punctuation(uint32_t code_point)
{
    switch (code_point) {
    case '.':
    case ',':
    case ';':
    case ':':
    case '(':
    case ')':
    case '/':
    case '-':
    case '"':
    case '%':
    case '!':
    case '?':
    case 0x2026: /* … */
        return true;
    default:
        return code_point >= 0x2010 && code_point <= 0x201D;
    }
}

/* What a step tells besides seg_sign. */
static unsigned extra_sign(uint32_t code_point)
{
    unsigned sign = 0;
    if (vb_is_digit(code_point))
        sign |= SEG_SIGN_DIGIT;
    if (code_point <= ' ' || is_punctuation(code_point))
        sign |= SEG_SIGN_USUAL;
    return sign;
}

/* Makes the way that the code point's bytes take through the states. */
static void add_way(vb_segmenter *tools, uint32_t code_point, size_t *states)
{
    char bytes[4];
    size_t state = 0, len = vb_utf8_encode(code_point, bytes);
    unsigned sign = seg_sign(code_point) | extra_sign(code_point);
    char letter = (char)(sign & SEG_SIGN_REDUCED);
    if (len > 1 && !sign)
        return;
    for (size_t i = 0; i + 1 < len; i++) {
        seg_step *step = &tools->steps[state + (unsigned char)bytes[i]];
        if (!step->next)
            *step = (seg_step){.sign = SEG_SIGN_INNER, .next = (uint16_t)(SEG_BYTES * (*states)++)};
        state = step->next;
    }
    tools->steps[state + (unsigned char)bytes[len - 1]] =
        (seg_step){.sign = (uint16_t)sign, .bit = letter ? 1u << seg_slot_of(letter) : 0};
}

/* What begins no way is foreign, and what leaves one is taken as if it began. */
static void add_foreign_steps(vb_segmenter *tools, size_t states)
{
    for (size_t byte = SEG_ASCII; byte < SEG_BYTES; byte++) {
        if (!tools->steps[byte].next)
            tools->steps[byte].sign = SEG_SIGN_FOREIGN;
    }
    for (size_t i = SEG_BYTES; i < states * SEG_BYTES; i++) {
        seg_step *step = &tools->steps[i];
        if (step->next || step->sign)
            continue;
        *step = tools->steps[i % SEG_BYTES];
        step->sign |= SEG_SIGN_FOREIGN;
    }
}

void seg_load_steps(vb_segmenter *tools)
{
    size_t states = 1;
    for (uint32_t code_point = 0; code_point < SEG_LOW_SIGNS; code_point++)
        add_way(tools, code_point, &states);
    for (uint32_t i = 0; i < SEG_TONED_SIGNS; i++)
        add_way(tools, SEG_FIRST_TONED + i, &states);
    for (uint32_t code_point = 0x2010; code_point <= SEG_EURO; code_point++)
        add_way(tools, code_point, &states);
    add_foreign_steps(tools, states);
}

/* ----------------------------------------------------------------------------------- counts -- */

/* So many small letters first, and it is no text of capitals, which has at least so many capitals
 * for each of them. */
enum { SMALL_START = 8, CAPITALS = 4 };
enum { ENOUGH = 200 }; /* bytes that tell it of a long text */

typedef enum letter_kind { NO_LETTER, LOWER, UPPER } letter_kind;

/* Of a letter that is not written in Vietnamese. */
static letter_kind kind_of_foreign(uint32_t code_point)
{
    if (vb_lower(code_point) != code_point)
        return UPPER;
    return vb_is_letter(code_point) ? LOWER : NO_LETTER;
}

/* Steps over a code point. */
static inline letter_kind next_letter(vb_slice text, size_t *at, uint32_t *code_point)
{
    *at += seg_decode(text, *at, code_point);
    unsigned sign = seg_sign(*code_point);
    if (sign & SEG_SIGN_UPPER)
        return UPPER;
    if (sign & SEG_SIGN_LOWER)
        return LOWER;
    return *code_point < SEG_ASCII ? NO_LETTER : kind_of_foreign(*code_point);
}

/* Of a text that has other than letters of Vietnamese and ASCII in it. */
static seg_letters count_foreign(vb_slice text)
{
    seg_letters count = {0};
    bool in_word = false;
    uint32_t code_point;
    for (size_t at = 0; at < text.len;) {
        letter_kind kind = next_letter(text, &at, &code_point);
        count.upper += kind == UPPER;
        count.lower += kind == LOWER;
        count.words += kind != NO_LETTER && !in_word;
        in_word = kind != NO_LETTER;
        if (in_word || code_point <= ' ')
            continue;
        if (vb_is_digit(code_point))
            count.digits++;
        else
            count.other += !is_punctuation(code_point);
    }
    return count;
}

seg_letters seg_count_letters(const vb_segmenter *tools, vb_slice text)
{
    enum { LETTER = SEG_SIGN_UPPER | SEG_SIGN_LOWER };
    seg_letters count = {0};
    bool in_word = false;
    size_t state = 0;
    unsigned foreign = 0;
    for (size_t i = 0; i < text.len; i++) {
        const seg_step *step = &tools->steps[state + (unsigned char)text.data[i]];
        unsigned sign = step->sign;
        bool letter = (sign & LETTER) != 0;
        foreign |= sign;
        count.upper += sign / SEG_SIGN_UPPER & 1;
        count.lower += sign / SEG_SIGN_LOWER & 1;
        count.digits += sign / SEG_SIGN_DIGIT & 1;
        count.other += (sign & (LETTER | SEG_SIGN_DIGIT | SEG_SIGN_USUAL | SEG_SIGN_INNER)) == 0;
        count.words += letter & !in_word;
        in_word = letter | (in_word & (sign / SEG_SIGN_INNER & 1));
        state = step->next;
    }
    return foreign & SEG_SIGN_FOREIGN || state ? count_foreign(text) : count;
}

/* The same of a text that has other than letters of Vietnamese and ASCII in it. */
static bool is_caps_foreign(vb_slice text)
{
    size_t upper = 0, lower = 0;
    uint32_t code_point;
    for (size_t at = 0; at < text.len;) {
        letter_kind kind = next_letter(text, &at, &code_point);
        upper += kind == UPPER;
        if (kind == LOWER && ++lower > SMALL_START && lower > upper)
            return false;
    }
    return upper >= 2 && upper >= CAPITALS * lower;
}

static uint32_t count_small(seg_bytes bytes)
{
    return seg_sum_of(-(seg_bytes)(bytes - 'a' < 26));
}

/* Whether small letters of ASCII alone show among the first bytes that it is no text of capitals,
 * were all that is not ASCII capitals: so most of a text is told at once. */
static bool begins_small(vb_slice text)
{
    seg_bytes here[2], upper = {0};
    if (text.len < sizeof here)
        return count_small(seg_bytes_at(text.data, text.len)) * (CAPITALS + 1) > text.len;
    memcpy(here, text.data, sizeof here);
    for (size_t i = 0; i < 2; i++)
        upper -= (seg_bytes)((here[i] - 'A' < 26) | (here[i] >= 0xC0));
    uint32_t small = count_small(here[0]) + count_small(here[1]);
    return small > SMALL_START && small > seg_sum_of(upper);
}

bool seg_is_caps(const vb_segmenter *tools, vb_slice text)
{
    if (begins_small(text))
        return false;
    size_t upper = 0, lower = 0;
    size_t state = 0;
    unsigned foreign = 0;
    text = vb_slice_cut(text, 0, ENOUGH);
    for (size_t i = 0; i < text.len; i++) {
        seg_step step = tools->steps[state + (unsigned char)text.data[i]];
        state = step.next;
        foreign |= step.sign;
        upper += step.sign / SEG_SIGN_UPPER & 1;
        if (step.sign & SEG_SIGN_LOWER && ++lower > SMALL_START && lower > upper)
            break;
    }
    if (foreign & SEG_SIGN_FOREIGN || state)
        return is_caps_foreign(text);
    return upper >= 2 && upper >= CAPITALS * lower;
}

bool seg_is_caps_line(const vb_segmenter *tools, const seg_line *line, vb_slice text)
{
    if (!seg_may_be_caps(line, 0))
        return false;
    bool ascii = line->width == text.len && text.len <= ENOUGH;
    return ascii && line->lower <= SMALL_START
               ? line->upper >= 2 && line->upper >= CAPITALS * line->lower
               : seg_is_caps(tools, text);
}

/* A word has a vowel or is written in capitals; stamps read as text have neither, or stand among
 * signs. */
bool seg_is_rubbish(const vb_segmenter *tools, vb_slice text)
{
    if (text.len > 200)
        return false;
    seg_letters count = seg_count_letters(tools, text);
    size_t letters = count.upper + count.lower;
    if (letters == 0)
        return count.digits == 0 || count.other > 2 * count.digits;
    return count.other >= letters || (letters < 2 && count.digits == 0);
}

bool seg_starts_lower(vb_slice text)
{
    uint32_t code_point;
    for (size_t at = 0; at < text.len && at < 16;) {
        at += seg_decode(text, at, &code_point);
        unsigned sign = seg_sign(code_point);
        if (sign & (SEG_SIGN_UPPER | SEG_SIGN_LOWER))
            return (sign & SEG_SIGN_LOWER) != 0;
        if (vb_is_digit(code_point))
            return true;
        if (vb_is_letter(code_point))
            return vb_lower(code_point) == code_point;
    }
    return false;
}
