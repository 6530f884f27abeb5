/* The columns of a head's line: which of the gaps in it part two boxes. A page that was justified,
 * or read word by word, has gaps between the words of one box, too: `VĂN   PHÒNG`, `Krông    Nô,
 * ngày   08 tháng   01`. */
#include "segment/head.h"

#include <string.h>

/* A gap of so many blanks is WIDE. The lines of the right column are CENTRED: one may begin so many
 * columns before another. */
enum { MOST_GAPS = 8, WIDE = 8, CENTRED = 14 };

/* Blanks that wait to be filled in, behind `Số:`, `ngày` and `tháng`, part no columns. `QUẢNG NAM`
 * is no year. */
static bool is_left_open(vb_slice column)
{
    static const char *const words[] = {"so", "ngay", "thang", "nam"};
    enum { YEAR = 1, WORDS = sizeof words / sizeof words[0] };
    vb_slice word = seg_last_word(column);
    return head_is_one_of(word, words, seg_starts_lower(word) ? WORDS : WORDS - YEAR);
}

bool head_is_dirt(vb_slice text)
{
    enum { LONGEST = 4 };
    seg_letters count = {0};
    if (text.len <= LONGEST)
        count = seg_count_letters(text);
    return text.len <= LONGEST && count.upper + count.lower + count.digits == 0;
}

/* Dirt, and no dash of Tiêu ngữ or of a list, behind which there is more. */
static bool is_scrap(vb_slice part, bool last)
{
    return head_is_dirt(part) && (last || !seg_is_dash(part));
}

/* The parts between the gaps of the line but for those that are left open; returns how many. */
static size_t find_parts(vb_slice text, vb_slice *parts)
{
    size_t found = seg_split_columns(text, parts, MOST_GAPS), count = 1;
    for (size_t i = 1; i < found; i++) {
        if (is_left_open(parts[count - 1]))
            parts[count - 1] = seg_join_columns(parts[count - 1], parts[i]);
        else
            parts[count++] = parts[i];
    }
    return count;
}

/* Whether all of the text is place and date, or names the type: no gap in it parts anything. What
 * stands far before the right column is a scrap of the left one. */
static bool is_one_box(const head *at, vb_slice text)
{
    enum { MOST_DIRT = 4 };
    size_t date, end;
    if (seg_line_at(at->work, at->line)->indent + CENTRED < at->column)
        return false;
    if (head_find_date(at, text, &date) && head_find_place(at, text, date) <= MOST_DIRT)
        return true;
    return (at->found || at->body != SEG_NONE) && head_find_type(at, text, &end);
}

/* Whether a narrow gap may part columns: beside the title and those addressed stands nothing. */
static bool may_part_narrowly(const head *at, vb_slice right)
{
    return at->column && !at->typed && at->addressee == SEG_NONE && !seg_starts_lower(right);
}

/*
 * Whether the gap between `left` and what is behind it parts columns: not one that is far narrower
 * than another in the line, and not one inside the right column or the left, when it is known where
 * the right one begins.
 */
static bool is_between_columns(const head *at, vb_slice left, vb_slice right, size_t widest)
{
    enum { SLACK = 4 };
    const seg_line *line = seg_line_at(at->work, at->line);
    size_t gap = seg_gap_between(left, right);
    if (seg_tab_between(left, right))
        return true;
    if (gap * 2 <= widest || (gap < WIDE && !may_part_narrowly(at, right)))
        return false;
    if (!at->column)
        return true;
    uint32_t slack = gap < WIDE ? SLACK : CENTRED;
    return seg_column_of(at->work, line, left.data) + SLACK < at->column &&
           seg_column_of(at->work, line, right.data) + slack >= at->column;
}

size_t head_split_columns(const head *at, vb_slice text, vb_slice *columns, size_t max)
{
    vb_slice parts[MOST_GAPS];
    size_t part_count = find_parts(text, parts), count = 0;
    size_t widest = seg_widest_gap(parts, part_count);
    bool one = is_one_box(at, text);
    columns[count++] = parts[0];
    for (size_t i = 1; i < part_count; i++) {
        vb_slice *left = &columns[count - 1];
        bool dirt = is_scrap(*left, false) || is_scrap(parts[i], i + 1 == part_count);
        if (count < max && (dirt || (!one && is_between_columns(at, *left, parts[i], widest))))
            columns[count++] = parts[i];
        else
            *left = seg_join_columns(*left, parts[i]);
    }
    return count;
}

void head_note_column(head *at, vb_slice piece)
{
    enum { LETTERS = 4 };
    if (!head_has_letters(piece, LETTERS))
        return;
    uint32_t begins = seg_column_of(at->work, seg_line_at(at->work, at->line), piece.data);
    if (!at->column || begins < at->column)
        at->column = begins;
}
