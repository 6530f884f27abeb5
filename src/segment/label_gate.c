/* Whether a line may begin with a label at all, by its first bytes: most lines of a text begin with
 * none. */
#include "segment/bytes.h"
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether the mark of a label may stand behind the number that begins there: on a short line
 * anything may. */
static bool is_marked_number(vb_slice line, size_t at)
{
    enum { SHORT = 40 };
    while (at + 1 < line.len && vb_is_digit((unsigned char)line.data[at]))
        at++;
    at += at + 1 < line.len && line.data[at] == ' ';
    return line.len <= SHORT || vb_is_among(line.data[at], ".:)-(");
}

/* Whether a number stands behind one of the first words: any word before one may be Điều, and two
 * or three, before a label's mark, `Tiêu chuẩn`, `Biểu mẫu số`. */
static bool has_number_near(vb_slice line)
{
    enum { BEHIND = 8 }; /* both looks reach over 24 bytes */
    for (size_t at = 0; at <= BEHIND && at < line.len; at += BEHIND) {
        seg_bytes here = seg_bytes_at(line.data + at, line.len - at);
        uint64_t figures = seg_mask_of((seg_bytes)(here - '0' < 10));
        if (!figures) /* as in most lines */
            continue;
        uint64_t blanks = seg_mask_of((seg_bytes)(here == ' ')), both = blanks << 1 & figures;
        if (both)
            return (at == 0 && blanks & (both >> 1) & -blanks) ||
                   (seg_may_begin_label_word(line) &&
                    is_marked_number(line, at + (size_t)__builtin_ctzll(both)));
    }
    return false;
}

/* Whether a figure stands among the code points that are read of a label: of those that have a word
 * only Chương, Phần and the like are counted without. */
static bool has_figure(vb_slice line)
{
    enum { MOST_BYTES = 4 }; /* of a code point */
    line = vb_slice_cut(line, 0, SEG_SCAN_GLYPHS * MOST_BYTES);
    for (size_t step = 0; step < line.len; step += SEG_STEP) {
        /* Where fewer bytes are left, the ones before them are looked at again. */
        size_t at = line.len > SEG_STEP && line.len - step < SEG_STEP ? line.len - SEG_STEP : step;
        seg_bytes here = seg_bytes_at(line.data + at, line.len - at);
        if (seg_is_any((seg_bytes)(here - '0' < 10)))
            return true;
    }
    return false;
}

bool seg_may_be_word(vb_slice line)
{
    uint32_t first, second = 0;
    size_t at = seg_decode(line, 0, &first);
    if (!seg_is_capital(first))
        return false;
    size_t behind = at + (at < line.len && line.data[at] == ' '); /* `C hương` */
    if (behind < line.len)
        seg_decode(line, behind, &second);
    if (seg_may_begin_law_word(seg_reduce(first), seg_reduce(second)) &&
        (has_figure(line) || seg_begins_with_law_word(line, seg_reduce(first))))
        return true;
    return has_number_near(line);
}

/* Whether what stands behind a blank may be a dash, `1 - Sở Y tế`: that, or the first byte of a
 * longer one. */
static bool may_be_dash(char byte)
{
    enum { GENERAL_SIGNS = 0xE2 };
    return byte == '-' || (unsigned char)byte == GENERAL_SIGNS;
}

/* Whether the mark of a label stands behind a first letter that is no stroke of a numeral, or a
 * figure among the first three signs of its word. */
static bool is_marked_letter(const unsigned char *kinds, uint32_t letter, const char *behind)
{
    unsigned first = kinds[(unsigned char)behind[0]], second = kinds[(unsigned char)behind[1]],
             third = kinds[(unsigned char)behind[2]];
    second |= first & SEG_BYTE_BLANK;
    third |= second & SEG_BYTE_BLANK;
    bool apart =
        first & SEG_BYTE_BLANK && (behind[1] == '.' || behind[1] == ')' || may_be_dash(behind[1]) ||
                                   seg_seen_as(SEG_GLYPH_LISTED, letter));
    bool figure = first & SEG_BYTE_DIGIT ||
                  (second & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT ||
                  (third & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT;
    return figure || apart || first & SEG_BYTE_MARK;
}

/* `12 năm 2025`, `28-CT/TW`, `2` alone: figures with no mark right behind them, or one that goes on
 * at once, unless with a stop, `1/. Sở Y tế`. */
static bool is_bare_number(vb_slice line)
{
    size_t at = 0;
    while (at < line.len && vb_is_digit((unsigned char)line.data[at]))
        at++;
    char mark = at < line.len ? line.data[at] : ' ', behind = ' ';
    if (at + 1 < line.len && (mark == '/' || mark == '-'))
        behind = line.data[at + 1];
    if (behind == '.' || behind == ',')
        behind = at + 2 < line.len ? line.data[at + 2] : ' ';
    bool apart = mark == ' ' && at + 1 < line.len &&
                 (vb_is_among(line.data[at + 1], ".)") || may_be_dash(line.data[at + 1]));
    return at > 0 && !apart && (mark == ' ' || (behind > ' ' && behind <= '~'));
}

/* `IL`, `IV`, `v`: a word that may be a label without its mark. */
static bool is_unmarked(vb_slice line, size_t len)
{
    uint32_t first;
    if (seg_decode(line, 0, &first) == len)
        return seg_is_numeral_letter(first) || seg_seen_as(SEG_GLYPH_LISTED, first);
    for (size_t i = 0; i < len; i++) {
        if (!seg_is_numeral_letter((unsigned char)line.data[i]) && (i == 0 || line.data[i] != 'L'))
            return false;
    }
    return true;
}

bool seg_may_be_marked(vb_slice line)
{
    enum { LONGEST_NUMERAL = 12, FEW = 4 };
    const unsigned char *kinds = seg_label_bytes;
    uint32_t first;
    size_t start = seg_decode(line, 0, &first);
    if (!vb_is_letter(first))
        return !is_bare_number(line);
    unsigned of_first = kinds[(unsigned char)line.data[0]], numeral = of_first & SEG_BYTE_NUMERAL;
    if (!(of_first & SEG_BYTE_STROKE) && line.len >= FEW)
        return is_marked_letter(kinds, first, line.data + start);
    for (size_t at = start; at < line.len && at < LONGEST_NUMERAL; at++) {
        unsigned char byte = (unsigned char)line.data[at];
        unsigned telling =
            (at == start || numeral ? SEG_BYTE_MARK : 0) | (at < start + 3 ? SEG_BYTE_DIGIT : 0);
        if (kinds[byte] & telling)
            return true;
        numeral &= kinds[byte];
        if (byte == ' ') /* no word of more small letters is a label's */
            return is_unmarked(line, at) || (at + 1 < line.len && may_be_dash(line.data[at + 1]) &&
                                             (at <= 2 || seg_is_capital(first)));
        if (!numeral && at >= start + 3)
            break;
    }
    return false;
}
