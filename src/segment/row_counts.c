/*
 * What the first cell of a table's row counts by, and what a scan makes of the rules around it:
 * bars, braces, daggers, underscores (`2_ |`, `4 †`, `| 3 |`), and a stop or a comma (`3. |`),
 * which a label has as well.
 */
#include "segment/cells.h"
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

/* `12`, `07`; behind a full stop the next number of a decimal, and the last one counts. */
static seg_count_kind read_figures(vb_slice cell, uint32_t *value)
{
    enum { MOST_DIGITS = 3 };
    size_t digits = 0;
    bool decimal = false;
    *value = 0;
    for (size_t i = 0; i < cell.len; i++) {
        if (cell.data[i] == '.' && digits) {
            decimal = true;
            digits = 0;
            *value = 0;
        } else if (vb_is_digit((unsigned char)cell.data[i]) && digits++ < MOST_DIGITS) {
            *value = *value * 10 + (uint32_t)(cell.data[i] - '0');
        } else {
            return SEG_COUNT_NONE;
        }
    }
    return *value == 0 ? SEG_COUNT_NONE : decimal ? SEG_COUNT_DECIMAL : SEG_COUNT_FIGURE;
}

seg_count_kind seg_read_count(vb_slice cell, uint32_t *value)
{
    enum { LONGEST = 8 };
    if (cell.len == 0 || cell.len > LONGEST)
        return SEG_COUNT_NONE;
    if (vb_is_digit((unsigned char)cell.data[0]))
        return read_figures(cell, value);
    bool strokes = true;
    for (size_t i = 0; i < cell.len; i++)
        strokes = strokes && vb_is_among(cell.data[i], "IVXL");
    *value = strokes ? seg_parse_roman(cell.data, cell.len) : 0;
    if (*value)
        return SEG_COUNT_NUMERAL;
    if (cell.len > 1 || cell.data[0] < 'A' || cell.data[0] > 'Z')
        return SEG_COUNT_NONE;
    *value = (uint32_t)(cell.data[0] - 'A' + 1);
    return SEG_COUNT_LETTER;
}

static bool is_count_byte(char byte)
{
    return vb_is_digit((unsigned char)byte) || (byte >= 'A' && byte <= 'Z') || byte == '.';
}

/* The bytes of a sign that a scan makes of the rules around a cell: `2_ |`, `4 †`; 0: it is none.
 * `bar`: whether it stands for one as nothing else does. */
static size_t rule_sign(vb_slice text, size_t at, bool *bar)
{
    enum { FIRST_DAGGER = 0x2020, LAST_DAGGER = 0x2021, OPENED = 0x2018, CLOSED = 0x2019 };
    uint32_t sign;
    if (at == text.len)
        return 0;
    size_t len = vb_utf8_decode(text, at, &sign);
    bool dagger = sign == FIRST_DAGGER || sign == LAST_DAGGER;
    *bar |= dagger || vb_is_among((int32_t)sign, "|{}]");
    return dagger || sign == OPENED || sign == CLOSED || vb_is_among((int32_t)sign, "|{}][_'~*")
               ? len
               : 0;
}

/* Without these at its beginning. */
static vb_slice skip_rules(vb_slice text, bool *bar)
{
    size_t at = 0;
    for (size_t len; (len = rule_sign(text, at, bar)) > 0;) {
        at += len;
        while (at < text.len && text.data[at] == ' ')
            at++;
    }
    return vb_slice_cut(text, at, text.len);
}

seg_row_count seg_read_row_count(vb_slice text, vb_slice *rest)
{
    seg_row_count count = {0};
    bool framed = false;
    vb_slice inner = skip_rules(text, &framed);
    if (inner.len && vb_is_digit((unsigned char)inner.data[0])) /* `| 3 |`; `| Sửa` has lost it */
        text = inner;
    size_t end = 0, cell;
    while (end < text.len && is_count_byte(text.data[end]))
        end++;
    for (cell = end; cell > 1 && text.data[cell - 1] == '.'; cell--)
        count.stopped = true;
    if (end < text.len && text.data[end] == ',') {
        count.stopped = count.comma = true;
        end++;
    }
    vb_slice behind = vb_slice_cut(text, end, text.len);
    *rest = skip_rules(vb_slice_trim(behind), &count.barred);
    bool ends = behind.len == 0 || behind.data[0] == ' ' || rule_sign(behind, 0, &framed);
    count.kind = ends ? seg_read_count(vb_slice_cut(text, 0, cell), &count.value) : SEG_COUNT_NONE;
    return count;
}

seg_row_count seg_read_row(vb_slice text, vb_slice *rest)
{
    seg_row_count count = seg_read_row_count(text, rest);
    if (count.kind == SEG_COUNT_NONE) {
        bool bar = false;
        *rest = text;
        seg_take_word(rest);
        *rest = rest->len > 1 ? skip_rules(*rest, &bar) : *rest;
    }
    if (rest->len == 0 || !(count.barred || seg_is_capital_first(*rest)))
        count.kind = SEG_COUNT_NONE;
    return count;
}
