/*
 * The latest day of which a text speaks. Only one in a year as late as that of a day that is known
 * already may be later, and of all dates in a text few are. So such years are looked for first, and
 * dates only around them.
 */
#include "refs/latest_day.h"

#include "refs/cues.h"
#include "refs/dates.h"
#include "refs/handle.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* A stretch of the text. */
typedef struct stretch {
    size_t start, end;
} stretch;

/* Whether four figures that make a year from `least` on begin at `at`: letters are read for
 * figures, and a blank may tear them. */
static bool may_be_year(vb_slice text, size_t at, unsigned least)
{
    enum { FIGURES = 4 };
    unsigned year = 0;
    for (size_t figures = 0, end = at + FIGURES + 1; at < end && at < text.len; at++) {
        char byte = text.data[at];
        if (byte == ' ')
            continue;
        char digit = vb_ocr_digit((unsigned char)byte);
        if (!digit)
            return false;
        year = year * 10 + (unsigned)(digit - '0');
        if (++figures == FIGURES)
            return year >= least;
    }
    return false;
}

/* The first year from `least` on, of this century, at or behind `at`; the end of the text: none. */
static size_t next_year(vb_slice text, size_t at, unsigned least)
{
    const char *found;
    for (; at < text.len && (found = memchr(text.data + at, '2', text.len - at)) != NULL; at++) {
        at = (size_t)(found - text.data);
        bool other = at + 1 < text.len && text.data[at + 1] >= '1' && text.data[at + 1] <= '9';
        if (!other && may_be_year(text, at, least))
            return at;
    }
    return text.len;
}

/* The next stretch behind `from` in which dates of years from `least` on may stand; false: there is
 * none. Years that are near to each other share one, so that nothing is looked at twice. */
static bool next_stretch(vb_slice text, size_t from, unsigned least, stretch *found)
{
    /* More bytes than any date, and the word before it, has before its year and from there on. */
    enum { BEFORE = 512, BEHIND = 32, CENTURY = 2000 };
    if (least < CENTURY) { /* next_year knows none of the last century */
        *found = (stretch){from, text.len};
        return from < text.len;
    }
    size_t first = next_year(text, from, least), last = first, next = first;
    if (first == text.len)
        return false;
    for (; next < text.len && next - last < BEFORE; next = next_year(text, next + 1, least))
        last = next;
    found->start = first - from > BEFORE ? first - BEFORE : from;
    found->end = text.len - last > BEHIND ? last + BEHIND : text.len;
    return true;
}

vb_slice latest_day(reference_search *search, vb_slice date)
{
    vb_date day, latest = {.iso = ""};
    stretch near = {.end = 0};
    while (next_stretch(search->text, near.end, year_at(date, 0), &near)) {
        vb_slice text = vb_slice_cut(search->text, 0, near.end);
        for (size_t at = near.start; vb_date_find(search->citation, text, at, &day); at = day.end)
            /* Before a term stands `trước`. */
            if (strcmp(day.iso, latest.iso) > 0 &&
                cue_before(search, CUE_UNTIL, at, day.start) == day.start)
                latest = day;
    }
    vb_slice found = vb_slice_of(latest.iso);
    return vb_slice_compare(date, found) < 0 ? keep(search, found) : date;
}
