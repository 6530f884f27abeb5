/* Rules: lines of dashes, underscores or what frames are drawn with, and ornaments like
 * `-----o0o-----`. They part what stands above from what stands below. */
#include "segment/signs.h"
#include "segment/words.h"

#include <limits.h>

/* U+2500-257F are what frames are drawn with. Dots are none: they are a blank to fill in. */
static bool is_rule_sign(uint32_t code_point)
{
    switch (code_point) {
    case '-':
    case '_':
    case '=':
    case '*':
    case '~':
    case '+':
    case '|':
    case ':':  /* |:---:| */
    case 0xAD: /* soft hyphen */
    case 0xAF: /* ¯ */
    case 0x2212:
        return true;
    default:
        return (code_point >= 0x2010 && code_point <= 0x2015) ||
               (code_point >= 0x2500 && code_point <= 0x257F);
    }
}

/* Takes the rule off one end of the text; returns how many signs it has. */
static size_t strip_rule_before(vb_slice *text)
{
    size_t at = 0, count = 0;
    while (at < text->len) {
        uint32_t sign;
        size_t len = vb_utf8_decode(*text, at, &sign);
        if (!is_rule_sign(sign) && !seg_is_blank(text->data[at]))
            break;
        count += !seg_is_blank(text->data[at]);
        at += len;
    }
    *text = vb_slice_cut(*text, at, text->len);
    return count;
}

static size_t strip_rule_behind(vb_slice *text)
{
    size_t count = 0;
    while (text->len) {
        uint32_t sign;
        size_t len = vb_utf8_decode_back(*text, text->len, &sign);
        if (!is_rule_sign(sign) && sign != ' ')
            break;
        count += sign != ' ';
        text->len -= len;
    }
    return count;
}

/* `o0o`, `oOo`, and among the signs of a rule `0QO`; a nought alone may be a figure. */
static bool is_ornament(vb_slice core, bool ruled, bool among_signs)
{
    enum { SHORTEST = 3, LONGEST = 9 };
    size_t letters = 0;
    for (size_t i = 0; i < core.len; i++) {
        if (!vb_is_among(core.data[i], among_signs ? "oO0Q* " : "oO0* "))
            return false;
        letters += core.data[i] == 'o' || core.data[i] == 'O';
    }
    return core.len >= SHORTEST && core.len <= LONGEST && (ruled || letters);
}

bool seg_is_rule(vb_slice text)
{
    enum { FEWEST = 3, BESIDE = 2 };
    static const bool begins[UCHAR_MAX + 1] = {
        ['-'] = true, ['_'] = true, ['='] = true, ['*'] = true, ['~'] = true,  ['+'] = true,
        ['|'] = true, [':'] = true, ['o'] = true, ['O'] = true, [0xC2] = true, [0xE2] = true};
    if (!begins[(unsigned char)text.data[0]]) /* as most are that are asked */
        return false;
    size_t before = strip_rule_before(&text);
    if (text.len == 0)
        return before >= FEWEST;
    size_t behind = strip_rule_behind(&text);
    return is_ornament(text, before >= BESIDE && behind >= BESIDE,
                       before && behind && before + behind >= FEWEST);
}
