#include "normalize/odd.h"

#include "vanban/orthography.h"

/* Two letters of Latin-1 with marks side by side: Vietnamese has none in a row, Windows-1258 that
 * was misread has many (quyêìt). */
static bool are_marked(uint32_t one, uint32_t other)
{
    return one >= 0xC0 && one < 0x100 && other >= 0xC0 && other < 0x100;
}

/* A vowel and a letter that stands behind no vowel in any language that has it: the marks of VNI.
 */
static bool is_odd_pair(uint32_t before, uint32_t letter)
{
    switch (letter) {
    case 0xC4: /* Ä ä Å å: aä is ậ */
    case 0xE4:
    case 0xC5:
    case 0xE5:
        return vb_is_among((int32_t)before, "aeoAEO");
    case 0xD8: /* Ø ø */
    case 0xF8:
        return vb_is_among((int32_t)before, "aeouyAEOUY");
    case 0xDB: /* Û û: French has oû, aû */
    case 0xFB:
        return vb_is_among((int32_t)before, "euyEUY");
    case 0xCF: /* Ï ï: French has aï, oï */
    case 0xEF:
        return vb_is_among((int32_t)before, "euyEUY");
    default:
        return false;
    }
}

/* Whether nobody writes the character behind the one before: a mark on either of two letters in a
 * row, a capital within small letters, a control character, a mark of VNI. */
static bool is_odd(uint32_t before, uint32_t code_point)
{
    bool control = (code_point < 0x20 && !is_blank_character(code_point)) ||
                   (code_point >= 0x80 && code_point < 0xA0);
    bool capital =
        code_point >= 0xC0 && vb_lower(code_point) != code_point && is_small_ascii(before);
    return control || capital || are_marked(before, code_point) || is_odd_pair(before, code_point);
}

/* A sign of Latin-1 beside a letter. */
static bool is_odd_sign(uint32_t letter, uint32_t sign)
{
    return sign >= 0xA1 && sign < 0xC0 && !vb_is_digit(letter) && vb_is_letter(letter);
}

bool looks_misread(uint32_t before, uint32_t code_point)
{
    return is_odd(before, code_point) || is_odd_sign(before, code_point) ||
           is_odd_sign(code_point, before);
}

/* Whether a byte begins a character of Latin-1 or is a control character; without branches, so that
 * it costs little where there is none. */
static bool has_lead_byte(vb_slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    unsigned char any = 0;
    for (size_t i = 0; i < text.len; i++)
        any |= (unsigned char)((bytes[i] & 0xFE) == 0xC2) | (unsigned char)(bytes[i] < 0x20);
    return any;
}

/* A letter of Latin-1 that Vietnamese has no use for. */
static bool is_western(uint32_t code_point)
{
    return code_point >= 0xC0 && code_point < 0x100 && !vb_letter_of(code_point).base;
}

first_sight look_at(vb_slice text)
{
    uint32_t before = ' ', code_point;
    first_sight seen = LOOKS_GOOD;
    while (text.len && (text.data[text.len - 1] == '\n' || text.data[text.len - 1] == '\r'))
        text.len--;
    if (!has_lead_byte(text))
        return LOOKS_GOOD;
    for (size_t at = 0; at < text.len; before = code_point) {
        code_point = (unsigned char)text.data[at];
        at += code_point < 0x80 ? 1 : vb_utf8_decode(text, at, &code_point);
        if (code_point < 0x80 && before < 0x80 && code_point >= 0x20)
            continue;
        if (looks_misread(before, code_point))
            return LOOKS_MISREAD;
        if (is_western(code_point))
            seen = LOOKS_GARBLED;
    }
    return seen;
}
