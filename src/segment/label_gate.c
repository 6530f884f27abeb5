/* Whether a line may begin with a label at all, by its first bytes: most lines of a text begin with
 * none. */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

bool seg_may_be_law_label(vb_slice line)
{
    enum { LONGEST_WORDS = 24, MOST_WORDS = 3 };
    uint32_t first, second = 0;
    size_t at = seg_decode(line, 0, &first);
    if ((first >= 'a' && first <= 'z') || !seg_is_capital(first))
        return false;
    size_t behind = at + (at < line.len && line.data[at] == ' '); /* `C hương` */
    if (behind < line.len)
        seg_decode(line, behind, &second);
    if (seg_begins_law_word(seg_reduce(first), seg_reduce(second)))
        return true;
    /* any word before a number may be Điều, and two or three `Tiêu chuẩn`, `Biểu mẫu số` */
    for (size_t words = 0; words < MOST_WORDS && at < line.len && at < LONGEST_WORDS; at++) {
        if (line.data[at] != ' ')
            continue;
        if (at + 1 < line.len && vb_is_digit((unsigned char)line.data[at + 1]))
            return true;
        words++;
    }
    return false;
}

/* Whether the mark of a label stands behind a first letter that is no stroke of a numeral, or a
 * figure among the first three signs of its word. */
static bool is_marked_letter(const unsigned char *kinds, uint32_t letter, const char *behind)
{
    unsigned first = kinds[(unsigned char)behind[0]], second = kinds[(unsigned char)behind[1]],
             third = kinds[(unsigned char)behind[2]];
    second |= first & SEG_BYTE_BLANK;
    third |= second & SEG_BYTE_BLANK;
    bool apart = first & SEG_BYTE_BLANK &&
                 (behind[1] == '.' || behind[1] == ')' || seg_seen_as(SEG_GLYPH_LISTED, letter));
    bool figure = first & SEG_BYTE_DIGIT ||
                  (second & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT ||
                  (third & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT;
    return figure || apart || first & SEG_BYTE_MARK;
}

/* `12 năm 2025`, `28-CT/TW`, `2` alone: figures with no mark right behind them, or one that goes on
 * at once. */
static bool is_bare_number(vb_slice line)
{
    size_t at = 0;
    while (at < line.len && vb_is_digit((unsigned char)line.data[at]))
        at++;
    char mark = at < line.len ? line.data[at] : ' ', behind = ' ';
    if (at + 1 < line.len && (mark == '/' || mark == '-'))
        behind = line.data[at + 1];
    bool apart = mark == ' ' && at + 1 < line.len && vb_is_among(line.data[at + 1], ".)");
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
    unsigned strokes = kinds[(unsigned char)line.data[0]] & SEG_BYTE_STROKE;
    if (!strokes && line.len >= FEW)
        return is_marked_letter(kinds, first, line.data + start);
    for (size_t at = start; at < line.len && at < LONGEST_NUMERAL; at++) {
        unsigned char byte = (unsigned char)line.data[at];
        unsigned telling =
            (at == start || strokes ? SEG_BYTE_MARK : 0) | (at < start + 3 ? SEG_BYTE_DIGIT : 0);
        if (kinds[byte] & telling)
            return true;
        strokes &= kinds[byte];
        if (byte == ' ')
            return is_unmarked(line, at);
        if (!strokes && at >= start + 3)
            break;
    }
    return false;
}
