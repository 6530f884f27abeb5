/*
 * Dates in figures of which a scan lost a slash or read one as a figure: `237.2024`, `28/42017`,
 * `1382024`, `2973:2023`. The last four figures are the year, and the calendar leaves mostly one
 * way to part what stands before it into a day and a month. What can be parted in two ways stays
 * as it was read.
 */
#include "citation/date.h"
#include "citation/date_slashes.h"
#include "citation/date_with_signs.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_FIGURES = 4, FEWEST = 1 + 2 + YEAR_FIGURES, MOST = 2 + 1 + 2 + YEAR_FIGURES };

/* How sure a date is that only the calendar parts. */
static const double crowded_confidence = 0.6;

/* The figures that stand there, and how many before the one sign among them; 0: there is none. */
typedef struct crowd {
    char figures[MOST];
    size_t count, sign;
} crowd;

/* The lengths of what a date is made of; a slash that was read as a figure has one. */
typedef struct parting {
    size_t day, day_slash, month, month_slash;
} parting;

static int value_of(const crowd *read, size_t from, size_t count)
{
    int value = 0;
    for (size_t i = from; i < from + count; i++)
        value = value * 10 + read->figures[i] - '0';
    return value;
}

/* Appends the figures at `at`; where they end, 0 when there are none or too many. */
static size_t take_figures(crowd *read, vb_slice text, size_t at)
{
    size_t room = MOST - read->count, end = vb_figures_end(text, at, room + 1);
    if (end == at || end - at > room)
        return 0;
    memcpy(read->figures + read->count, text.data + at, end - at);
    read->count += end - at;
    return end;
}

/* Where the figures at `at` end that may be a date's; 0 when they are none. */
static size_t read_crowd(vb_slice text, size_t at, crowd *read)
{
    *read = (crowd){0};
    size_t end = take_figures(read, text, at), behind;
    if (end && is_misread_slash(text, end, &behind) && vb_figures_end(text, behind, 1) > behind) {
        read->sign = read->count;
        end = take_figures(read, text, behind);
    }
    return end && read->count >= FEWEST && !goes_on_as_number(text, end) ? end : 0;
}

/* Whether a slash may have been read as this figure. */
static bool is_like_slash(char figure)
{
    return figure == '1' || figure == '7';
}

/* Whether the figures can be parted so; the sign is one of the two slashes. Who writes no zero
 * before the day writes none before the month. */
static bool read_parting(const crowd *read, const parting *p, vb_date *date)
{
    size_t month = p->day + p->day_slash, behind = month + p->month, year = behind + p->month_slash;
    if (year + YEAR_FIGURES != read->count ||
        (read->sign && read->sign != p->day && read->sign != year) ||
        (read->sign == p->day && p->day_slash) || (read->sign == year && p->month_slash) ||
        (p->day_slash && !is_like_slash(read->figures[p->day])) ||
        (p->month_slash && !is_like_slash(read->figures[behind])) ||
        (p->day == 1 && read->figures[month] == '0'))
        return false;
    date->day = value_of(read, 0, p->day);
    date->month = value_of(read, month, p->month);
    date->year = value_of(read, year, YEAR_FIGURES);
    return date->year >= YEAR_FIRST && date->year <= YEAR_LAST &&
           vb_date_valid(date->year, date->month, date->day);
}

static void write_date(const crowd *read, const parting *p, char written[VB_DATE_SIZE])
{
    size_t month = p->day + p->day_slash;
    snprintf(written, VB_DATE_SIZE, "%.*s/%.*s/%.*s", (int)p->day, read->figures, (int)p->month,
             read->figures + month, YEAR_FIGURES, read->figures + read->count - YEAR_FIGURES);
}

/* In how many ways the figures can be parted with so many slashes that were read as figures; sets
 * the date by the last of them. */
static size_t count_partings(const crowd *read, size_t slashes, vb_date *date,
                             char written[VB_DATE_SIZE])
{
    size_t found = 0;
    for (size_t i = 0; i < 1 << 4; i++) {
        parting p = {1 + (i & 1), i >> 1 & 1, 1 + (i >> 2 & 1), i >> 3 & 1};
        vb_date own = {0};
        if (p.day_slash + p.month_slash != slashes || !read_parting(read, &p, &own))
            continue;
        *date = own;
        write_date(read, &p, written);
        found++;
    }
    return found;
}

bool vb_date_read_crowded(vb_slice text, size_t at, vb_date *date, char written[VB_DATE_SIZE])
{
    crowd read;
    *date = (vb_date){0};
    size_t end = read_crowd(text, at, &read), found = 0;
    if (end)
        found = count_partings(&read, 0, date, written);
    if (end && !found && read.sign) /* no slash at all would be left */
        found = count_partings(&read, 1, date, written);
    if (found != 1)
        return false;
    set_date(date, at, end, false, 1);
    date->confidence = crowded_confidence;
    return true;
}
