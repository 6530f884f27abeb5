/*
 * Letters without their marks and capitals, in whatever language a scanner read the marks.
 */
#include "citation/fold.h"

#include "citation/code_points.h"
#include "citation/cps.h"
#include "vanban/orthography.h"

uint32_t fold_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z' ? code_point | 0x20 : code_point;
    char base = vb_marked_base(code_point);
    if (base)
        return (uint32_t)base;
    if (code_point == AFRICAN_D)
        return 'd';
    base = vb_foreign_base(code_point);
    return base ? (uint32_t)base : vb_lower(code_point);
}

bool is_word_letter_beyond_ascii(uint32_t code_point)
{
    return code_point != VB_INVALID_BYTE && vb_is_letter(code_point);
}

cps fold_word(vb_slice word)
{
    cps letters = {.len = 0};
    for (size_t at = 0; at < word.len;) {
        uint32_t sign = code_point_at(word, at, &at);
        if (is_word_letter(sign))
            cps_add(&letters, fold_letter(sign));
    }
    return letters;
}
