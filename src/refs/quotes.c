/*
 * What an amending act puts in the place of another's words it sets in quotation marks, which open
 * a line and close one: `“Điều 76a. … theo khoản 4 Điều 63 của Luật này.”.` There `này` is the
 * other.
 */
#include "refs/quotes.h"

#include "refs/text.h"
#include "vanban/orthography.h"

static const vb_slice opening_marks[QUOTATION_MARKS] = {{"“", sizeof "“" - 1},
                                                        {"\"", sizeof "\"" - 1}};

/* The first line from the one at `from` on that begins with the mark. */
static size_t line_begun_by(vb_slice text, vb_slice mark, size_t from)
{
    for (size_t at = from; (at = vb_slice_find(text, mark, at)) != SIZE_MAX; at += mark.len) {
        size_t start = at;
        while (start > from && is_space(text.data[start - 1]) && text.data[start - 1] != '\n')
            start--;
        if (start == from || text.data[start - 1] == '\n')
            return start;
    }
    return text.len;
}

/* The next line that opens a quotation, from the one looked at last on. Marks are far apart, so
 * they are looked for in the whole text, and each once. */
static size_t next_opened(vb_slice text, quotation *last)
{
    size_t first = text.len;
    for (int mark = 0; mark < QUOTATION_MARKS; mark++) {
        size_t *begun = &last->begun[mark];
        if (*begun < last->end || last->end == 0)
            *begun = line_begun_by(text, opening_marks[mark], last->end);
        if (*begun < first)
            first = *begun;
    }
    return first;
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
    while (last->end <= at) {
        if (!last->open) {
            size_t opened = next_opened(text, last);
            last->inside = opened <= at;
            last->lines = opened > last->end ? 0 : last->lines;
            last->end = opened;
        }
        if (last->end > at || !vb_next_line(text, &last->end, &line))
            break;
        last->lines++;
        last->open = last->lines < MOST_LINES && !closes_quotation(line);
    }
    return last->inside;
}
