#include "vanban/orthography.h"

#include <utf8proc.h>

/* The Vietnamese vowels by letter and tone, in the order of vb_tone, each with its base and diacritic. */
static const struct vowel_row {
    char base;
    vb_diacritic diacritic;
    uint16_t toned[6];
} vowels[] = {
    {'a', VB_PLAIN, {'a', 0x00E0, 0x00E1, 0x1EA3, 0x00E3, 0x1EA1}},
    {'a', VB_BREVE, {0x0103, 0x1EB1, 0x1EAF, 0x1EB3, 0x1EB5, 0x1EB7}},
    {'a', VB_CIRCUMFLEX, {0x00E2, 0x1EA7, 0x1EA5, 0x1EA9, 0x1EAB, 0x1EAD}},
    {'e', VB_PLAIN, {'e', 0x00E8, 0x00E9, 0x1EBB, 0x1EBD, 0x1EB9}},
    {'e', VB_CIRCUMFLEX, {0x00EA, 0x1EC1, 0x1EBF, 0x1EC3, 0x1EC5, 0x1EC7}},
    {'i', VB_PLAIN, {'i', 0x00EC, 0x00ED, 0x1EC9, 0x0129, 0x1ECB}},
    {'o', VB_PLAIN, {'o', 0x00F2, 0x00F3, 0x1ECF, 0x00F5, 0x1ECD}},
    {'o', VB_CIRCUMFLEX, {0x00F4, 0x1ED3, 0x1ED1, 0x1ED5, 0x1ED7, 0x1ED9}},
    {'o', VB_HORN, {0x01A1, 0x1EDD, 0x1EDB, 0x1EDF, 0x1EE1, 0x1EE3}},
    {'u', VB_PLAIN, {'u', 0x00F9, 0x00FA, 0x1EE7, 0x0169, 0x1EE5}},
    {'u', VB_HORN, {0x01B0, 0x1EEB, 0x1EE9, 0x1EED, 0x1EEF, 0x1EF1}},
    {'y', VB_PLAIN, {'y', 0x1EF3, 0x00FD, 0x1EF7, 0x1EF9, 0x1EF5}},
};

enum { VOWELS = sizeof vowels / sizeof vowels[0], D_STROKE = 0x0111 };

static bool is_ascii_upper(uint32_t code_point)
{
    return code_point >= 'A' && code_point <= 'Z';
}

vb_letter vb_letter_of(uint32_t code_point)
{
    uint32_t lower = vb_lower(code_point);
    vb_letter letter = {.upper = lower != code_point};
    if (lower >= 'a' && lower <= 'z') {
        letter.base = (char)lower;
        return letter;
    }
    if (lower == D_STROKE) {
        letter.base = 'd';
        letter.diacritic = VB_STROKE;
        return letter;
    }
    for (size_t i = 0; i < VOWELS && lower < 0x1F00; i++) {
        for (unsigned tone = 0; tone < 6; tone++) {
            if (vowels[i].toned[tone] == lower)
                return (vb_letter){vowels[i].base, vowels[i].diacritic, (vb_tone)tone, letter.upper};
        }
    }
    return (vb_letter){0};
}

uint32_t vb_letter_compose(vb_letter letter)
{
    uint32_t lower = 0;
    if (letter.diacritic == VB_STROKE)
        lower = letter.base == 'd' && letter.tone == VB_LEVEL ? D_STROKE : 0;
    else if (letter.diacritic == VB_PLAIN && letter.tone == VB_LEVEL)
        lower = (uint32_t)(unsigned char)letter.base;
    for (size_t i = 0; i < VOWELS && !lower; i++) {
        if (vowels[i].base == letter.base && vowels[i].diacritic == letter.diacritic)
            lower = vowels[i].toned[letter.tone];
    }
    return letter.upper && lower ? vb_upper(lower) : lower;
}

uint32_t vb_lower(uint32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_upper(code_point) ? code_point + 32 : code_point;
    return code_point > 0x10FFFF ? code_point : (uint32_t)utf8proc_tolower((utf8proc_int32_t)code_point);
}

uint32_t vb_upper(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'a' && code_point <= 'z' ? code_point - 32 : code_point;
    return code_point > 0x10FFFF ? code_point : (uint32_t)utf8proc_toupper((utf8proc_int32_t)code_point);
}

bool vb_is_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return is_ascii_upper(code_point) || (code_point >= 'a' && code_point <= 'z');
    if (code_point > 0x10FFFF)
        return false;
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool vb_is_digit(uint32_t code_point)
{
    return code_point >= '0' && code_point <= '9';
}
