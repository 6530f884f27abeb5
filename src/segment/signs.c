/* What code points are, and what words are looked up by: for the library, and for what lays its
 * tables out. */
#include "segment/signs.h"
#include "vanban/orthography.h"

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

bool seg_is_punctuation(uint32_t code_point)
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

uint64_t seg_hash_reduced(vb_slice word)
{
    char letters[64];
    size_t len = 0;
    uint32_t code_point;
    word = vb_slice_cut(word, 0, sizeof letters);
    for (size_t at = 0; at < word.len;) {
        at += seg_decode(word, at, &code_point);
        letters[len] = seg_reduce(code_point);
        len += letters[len] != 0;
    }
    return vb_slice_hash((vb_slice){letters, len});
}

uint64_t seg_hash_lower(vb_slice word)
{
    char lower[64];
    size_t len = 0;
    uint32_t code_point;
    for (size_t at = 0; at < word.len && len + 4 <= sizeof lower;) {
        at += vb_utf8_decode(word, at, &code_point);
        len += vb_utf8_encode(vb_lower(code_point), lower + len);
    }
    return vb_slice_hash((vb_slice){lower, len});
}
