/* Cells that bars part: `| 1 | Bàn | cái |`, with a frame around them or without. */
#include "segment/cells.h"
#include "segment/signs.h"

#include <string.h>

/* The bytes of a bar, 0: there is none. Of the bars that frames are drawn with (U+2500-257F) those
 * that stand between two cells. */
static size_t bar_at(vb_slice text, size_t at)
{
    static const char *const drawn[] = {"│", "┃", "║", "┆", "┊", "╎"};
    if (text.data[at] == '|')
        return 1;
    if (text.data[at] != '\xE2') /* U+2000-2FFF */
        return 0;
    for (size_t i = 0; i < sizeof drawn / sizeof drawn[0]; i++) {
        if (vb_slice_starts(vb_slice_cut(text, at, text.len), vb_slice_of(drawn[i])))
            return strlen(drawn[i]);
    }
    return 0;
}

/* What a line has of bars, of cells with something in them, and of letters and figures. */
typedef struct bar_count {
    size_t bars, cells, ink;
    bool framed; /* it begins and ends with a bar */
} bar_count;

static bool is_ink(unsigned char byte)
{
    return byte >= SEG_ASCII || seg_reduce(byte) != 0;
}

static bar_count count_bars(vb_slice text)
{
    bar_count count = {0};
    bool filled = false, last = false, first = bar_at(text, 0);
    for (size_t at = 0, len; at < text.len; at += len ? len : 1) {
        unsigned char byte = (unsigned char)text.data[at];
        len = bar_at(text, at);
        last = len > 0;
        count.bars += last;
        count.cells += last && filled;
        count.ink += !last && is_ink(byte);
        filled = !last && (filled || byte > '0');
    }
    count.cells += filled;
    count.framed = first && last;
    return count;
}

bool seg_is_barred(vb_slice text)
{
    enum { FEWEST = 3, BARS_OF_TWO = 3 };
    if (text.len == 0 || (!memchr(text.data, '|', text.len) && !bar_at(text, 0)))
        return false;
    bar_count count = count_bars(text);
    bool enough = count.cells >= FEWEST || (count.framed && count.bars >= BARS_OF_TWO);
    return enough && count.ink >= count.bars; /* else it is dirt */
}

size_t seg_split_bars(vb_slice text, vb_slice *cells, size_t max)
{
    size_t count = 0, start = bar_at(text, 0), at = start;
    while (at < text.len && count + 1 < max) {
        size_t len = bar_at(text, at);
        if (len) {
            cells[count++] = vb_slice_trim(vb_slice_cut(text, start, at));
            start = at + len;
        }
        at += len ? len : 1;
    }
    if (start < text.len)
        cells[count++] = vb_slice_trim(vb_slice_cut(text, start, text.len));
    return count;
}
