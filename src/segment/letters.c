/* The letters of a text: what an OCR takes for one another, and what case they are in. */
#include "segment/bytes.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

/* ----------------------------------------------------------------------------------- counts -- */

/* So many small letters first, and it is no text of capitals, which has at least so many capitals
 * for each of them. */
enum { SMALL_START = 8, CAPITALS = 4 };
enum { ENOUGH = 200 }; /* bytes that tell it of a long text */

typedef enum letter_kind { NO_LETTER, LOWER, UPPER } letter_kind;

/* Of a letter that is not written in Vietnamese. */
static letter_kind kind_of_foreign(uint32_t code_point)
{
    if (seg_is_capital(code_point))
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
            count.other += !seg_is_punctuation(code_point);
    }
    return count;
}

/* Adds what seg_sign_counts summed up to. */
static void add_counts(uint64_t counts, seg_letters *count)
{
    enum { ALL = (1 << SEG_COUNT_BITS) - 1 };
    count->upper += counts & ALL;
    count->lower += counts >> SEG_COUNT_BITS & ALL;
    count->digits += counts >> 2 * SEG_COUNT_BITS & ALL;
    count->other += counts >> 3 * SEG_COUNT_BITS;
}

seg_letters seg_count_letters(vb_slice text)
{
    enum { LETTER = SEG_SIGN_UPPER | SEG_SIGN_LOWER, MOST = (1 << SEG_COUNT_BITS) - 1 };
    seg_letters count = {0};
    bool in_word = false;
    size_t state = 0;
    unsigned foreign = 0;
    for (size_t i = 0; i < text.len;) {
        uint64_t counts = 0;
        size_t end = text.len - i > MOST ? i + MOST : text.len;
        for (; i < end; i++) {
            seg_step step = seg_steps[state + (unsigned char)text.data[i]];
            bool letter = (step.sign & LETTER) != 0;
            counts += seg_sign_counts[step.sign >> SEG_KIND_SHIFT];
            foreign |= step.sign;
            count.words += letter & !in_word;
            in_word = letter | (in_word & (step.sign / SEG_SIGN_INNER & 1));
            state = step.next;
        }
        add_counts(counts, &count);
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
    return seg_sum_of(-seg_between(bytes, 'a', 'z'));
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
        upper -= seg_between(here[i], 'A', 'Z') | (seg_bytes)(here[i] >= 0xC0);
    uint32_t small = count_small(here[0]) + count_small(here[1]);
    return small > SMALL_START && small > seg_sum_of(upper);
}

bool seg_is_caps(vb_slice text)
{
    if (begins_small(text))
        return false;
    size_t upper = 0, lower = 0;
    size_t state = 0;
    unsigned foreign = 0;
    text = vb_slice_cut(text, 0, ENOUGH);
    for (size_t i = 0; i < text.len; i++) {
        seg_step step = seg_steps[state + (unsigned char)text.data[i]];
        state = step.next;
        foreign |= step.sign;
        upper += step.sign / SEG_SIGN_UPPER;
        lower += step.sign / SEG_SIGN_LOWER & 1;
        if (lower > SMALL_START && lower > upper)
            break;
    }
    if (foreign & SEG_SIGN_FOREIGN || state)
        return is_caps_foreign(text);
    return upper >= 2 && upper >= CAPITALS * lower;
}

/* Adds the letters that are none of ASCII; false: one is not written in Vietnamese, or a sign. */
static bool add_marked_letters(vb_slice text, uint32_t *upper, uint32_t *lower)
{
    enum { FIRST_BYTE = 0xC0 };
    for (size_t at = 0; at < text.len; at += SEG_STEP) {
        seg_bytes here = seg_bytes_at(text.data + at, text.len - at);
        for (uint64_t first = seg_mask_of((seg_bytes)(here >= FIRST_BYTE)); first;
             first &= first - 1) {
            uint32_t code_point;
            seg_decode(text, at + (size_t)__builtin_ctzll(first), &code_point);
            unsigned sign = seg_sign(code_point);
            if (!(sign & (SEG_SIGN_UPPER | SEG_SIGN_LOWER)))
                return false;
            *upper += sign / SEG_SIGN_UPPER;
            *lower += sign / SEG_SIGN_LOWER & 1;
        }
    }
    return true;
}

/* So few small letters are too few to tell before the end of the text: all letters do, and those of
 * ASCII were counted. */
bool seg_is_caps_line(const seg_line *line, vb_slice text)
{
    uint32_t upper = line->upper, lower = line->lower;
    return text.len <= ENOUGH && lower <= SMALL_START && add_marked_letters(text, &upper, &lower) &&
                   lower <= SMALL_START
               ? upper >= 2 && upper >= CAPITALS * lower
               : seg_is_caps(text);
}

bool seg_has_capitals(vb_slice text, uint32_t fewest)
{
    uint32_t count = 0;
    for (size_t at = 0; at < text.len && count < fewest; at += SEG_STEP) {
        seg_bytes here = seg_bytes_at(text.data + at, text.len - at);
        count += seg_sum_of(-seg_between(here, 'A', 'Z'));
    }
    return count >= fewest;
}

/* A word has a vowel or is written in capitals; stamps read as text have neither, or stand among
 * signs. */
bool seg_is_rubbish(vb_slice text)
{
    if (text.len > 200)
        return false;
    seg_letters count = seg_count_letters(text);
    size_t letters = count.upper + count.lower;
    if (letters == 0)
        return count.digits == 0 || count.other > 2 * count.digits;
    return count.other >= letters || (letters < 2 && count.digits == 0);
}

static uint32_t first_of(vb_slice text)
{
    uint32_t first = 0;
    vb_utf8_decode(text, 0, &first);
    return first;
}

bool seg_is_small_first(vb_slice text)
{
    uint32_t first = first_of(text);
    return vb_is_letter(first) && !seg_is_capital(first);
}

bool seg_is_capital_first(vb_slice text)
{
    return seg_is_capital(first_of(text));
}

bool seg_begins_with_year(vb_slice text)
{
    enum { FIGURES = 4 };
    size_t figures = 0;
    while (figures < text.len && vb_is_digit((unsigned char)text.data[figures]))
        figures++;
    return figures == FIGURES &&
           (vb_slice_starts(text, VB_SLICE("19")) || vb_slice_starts(text, VB_SLICE("20")));
}

bool seg_first_is_lower(vb_slice text)
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
