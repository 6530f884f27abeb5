/*
 * A date in words whose figures may all be misread: the words tell where each of them stands, and
 * date_parts.c what it is.
 */
#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date.h"
#include "citation/date_words.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <stdlib.h>

/* Words that a part of a date may be torn into, and bytes of each. */
enum { PIECES_MAX = 2, PIECE_MAX = 8 };

static size_t piece_end(vb_slice text, size_t at)
{
    size_t end = at, next;
    while (end < text.len && end <= at + PIECE_MAX && !is_blank(code_point_at(text, end, &next)))
        end = next;
    return end;
}

/* The day or month from `at` on, up to the word behind it; SIZE_MAX when there is none. */
static size_t read_misread_part(const vb_citation *citation, vb_slice text, size_t at,
                                vb_date_part part, const date_word *behind, int *value,
                                double *sure)
{
    char figures[VB_DATE_PART_SIZE];
    size_t end = at;
    for (size_t pieces = 0; pieces < PIECES_MAX; pieces++) {
        end = piece_end(text, pieces ? skip_blanks(text, end, 1) : at);
        size_t next = pass_date_word(citation, text, skip_blanks(text, end, 16), behind);
        if (next == SIZE_MAX)
            continue;
        double own;
        if (!vb_date_part_read(vb_slice_cut(text, at, end), part, figures, &own))
            return SIZE_MAX;
        *value = atoi(figures);
        *sure *= own;
        return next;
    }
    return SIZE_MAX;
}

bool vb_date_find_misread(const vb_citation *citation, vb_slice text, size_t from, vb_date *date)
{
    char figures[VB_DATE_PART_SIZE];
    size_t start = skip_blanks(text, from, 16),
           at = pass_date_word(citation, text, start, &date_day);
    double sure = 1, own;
    *date = (vb_date){0};
    if (at == SIZE_MAX ||
        (at = read_misread_part(citation, text, at, VB_DATE_DAY, &date_month, &date->day, &sure)) ==
            SIZE_MAX ||
        (at = read_misread_part(citation, text, at, VB_DATE_MONTH, &date_year, &date->month,
                                &sure)) == SIZE_MAX)
        return false;
    size_t end = piece_end(text, at);
    while (end > at && vb_is_among(text.data[end - 1], ".,;:)"))
        end--;
    if (!vb_date_part_read(vb_slice_cut(text, at, end), VB_DATE_YEAR, figures, &own))
        return false;
    date->year = atoi(figures);
    if (!vb_date_valid(date->year, date->month, date->day))
        return false;
    set_date(date, start, end, true, 0);
    date->confidence = sure * own;
    return true;
}
