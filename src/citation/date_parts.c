/*
 * The figures of a date in words. Nothing but figures stands between `ngày`, `tháng` and `năm`, so
 * that letters and signs there are figures that were misread.
 */
#include "citation/date_parts.h"

#include "citation/date.h"
#include "vanban/orthography.h"

#include "tables/label-glyphs.h"

#include <stdlib.h>
#include <string.h>

enum { DAYS = 31, MONTHS = 12, DAY_FIGURES = 2, YEAR_FIGURES = VB_DATE_PART_SIZE - 1 };

/* How sure a figure is that only its signs tell, and one that could not be what it was read as. */
static const double misread_confidence = 0.9, impossible_confidence = 0.6;

/* What stands in the table for a sign of one kind; empty when there is nothing. */
static vb_slice find_written(const char *kind, vb_slice sign)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    size_t row = vb_table_search_kind(glyphs, 0, vb_slice_of(kind), LABEL_GLYPHS_READ, sign);
    return row < glyphs->rows ? vb_table_cell(glyphs, row, LABEL_GLYPHS_WRITTEN) : (vb_slice){0};
}

/* What a sign is read for in a date; empty when it is none. */
static vb_slice figures_of(vb_slice sign)
{
    if (vb_is_digit((unsigned char)sign.data[0]))
        return sign;
    vb_slice italic = find_written("italic", sign);
    return italic.len ? italic : find_written("digit", sign);
}

char figure_of_letter(uint32_t code_point)
{
    char sign[4];
    vb_slice read = {sign, vb_utf8_encode(code_point, sign)};
    vb_slice figure = vb_is_digit(code_point) ? (vb_slice){0} : find_written("digit", read);
    return figure.len ? figure.data[0] : '\0';
}

/* All signs of `read` as figures, specks aside; false when one is none, or they are too many. */
static bool read_figures(vb_slice read, const char *specks, char figures[VB_DATE_PART_SIZE])
{
    size_t count = 0;
    for (size_t at = 0, len; at < read.len; at += len) {
        uint32_t c;
        len = vb_utf8_decode(read, at, &c);
        if (vb_is_among((int32_t)c, specks))
            continue;
        vb_slice meant = figures_of(vb_slice_cut(read, at, at + len));
        if (meant.len == 0 || count + meant.len > YEAR_FIGURES)
            return false;
        memcpy(figures + count, meant.data, meant.len);
        count += meant.len;
    }
    figures[count] = '\0';
    return count > 0;
}

int figures_read_once(int three)
{
    int first = three / 100, second = three / 10 % 10, third = three % 10;
    return first == second ? second * 10 + third : second == third ? first * 10 + second : -1;
}

/* Of three figures the two that were written, where that can be told. */
static void drop_double(char figures[VB_DATE_PART_SIZE])
{
    int once = strlen(figures) == DAY_FIGURES + 1 ? figures_read_once(atoi(figures)) : -1;
    if (once < 0)
        return;
    figures[0] = (char)('0' + once / 10);
    figures[1] = (char)('0' + once % 10);
    figures[DAY_FIGURES] = '\0';
}

static bool is_within(const char *figures, long least, long most)
{
    long value = strtol(figures, NULL, 10);
    return value >= least && value <= most;
}

static bool read_year(vb_slice read, char figures[VB_DATE_PART_SIZE], double *sure)
{
    if (!read_figures(read, ".-", figures) || strlen(figures) != YEAR_FIGURES)
        return false;
    if (figures[0] == '3') {
        figures[0] = '2';
        *sure = impossible_confidence;
    }
    return is_within(figures, YEAR_FIRST, YEAR_LAST);
}

static bool read_day_or_month(vb_slice read, long most, char figures[VB_DATE_PART_SIZE],
                              double *sure)
{
    if (!read_figures(read, " ", figures))
        return false;
    drop_double(figures);
    if (most == DAYS && figures[0] == '3' && !is_within(figures, 1, most)) {
        figures[0] = '2';
        *sure = impossible_confidence;
    }
    return strlen(figures) <= DAY_FIGURES && is_within(figures, 1, most);
}

bool vb_date_part_read(vb_slice read, vb_date_part part, char figures[VB_DATE_PART_SIZE],
                       double *sure)
{
    *sure = misread_confidence;
    bool found = part == VB_DATE_YEAR
                     ? read_year(read, figures, sure)
                     : read_day_or_month(read, part == VB_DATE_DAY ? DAYS : MONTHS, figures, sure);
    if (found && vb_slice_equal(read, vb_slice_of(figures)))
        *sure = 1;
    return found;
}
