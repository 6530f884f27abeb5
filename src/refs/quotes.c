#include "refs/refs_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/*
 * What an amending act puts in the place of another's words it sets in quotation marks, which open
 * a line and close one: `“Điều 76a. … theo khoản 4 Điều 63 của Luật này.”.` There `này` is the
 * other.
 */

static bool opens_quotation(vb_slice line)
{
    line = vb_slice_trim(line);
    return vb_slice_starts(line, VB_SLICE("“")) || vb_slice_starts(line, VB_SLICE("\""));
}

/* Nothing but a stop stands behind the closing mark. */
static bool closes_quotation(vb_slice line)
{
    while (line.len && vb_is_among(line.data[line.len - 1], " .;,\r\t"))
        line.len--;
    return vb_slice_ends(line, VB_SLICE("”")) || vb_slice_ends(line, VB_SLICE("\""));
}

/* Beyond so many lines the closing mark was lost. */
enum { MOST_LINES = 600 };

bool is_quoted(vb_slice text, quotation *last, size_t at)
{
    vb_slice line;
    while (last->end <= at && vb_next_line(text, &last->end, &line)) {
        last->inside = last->open || opens_quotation(line);
        last->lines = last->inside ? last->lines + 1 : 0;
        last->open = last->inside && last->lines < MOST_LINES && !closes_quotation(line);
    }
    return last->inside;
}
