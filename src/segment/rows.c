/* The rows of tables: cells apart by gaps or by bars, what goes on below in one of them, totals. */
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_CELLS = 8 };

/* `Tên | Đơn vị | Số lượng`: the rules of a table between three cells that are not empty. */
static bool has_barred_cells(vb_slice text)
{
    enum { FEWEST = 3 };
    size_t cells = 0;
    bool filled = false;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        cells += byte == '|' && filled;
        filled = byte != '|' && (filled || byte > '0');
    }
    return cells + filled >= FEWEST;
}

/* The columns of the page where the cells of a row begin. */
typedef struct row_cells {
    size_t count;
    uint32_t begins[MOST_CELLS];
    vb_slice last;
} row_cells;

static void find_cells(const seg_work *work, size_t index, row_cells *cells)
{
    vb_slice parts[MOST_CELLS];
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = parts[0] = seg_line_text(work, line);
    cells->count = line->columns ? seg_split_columns(text, parts, MOST_CELLS) : 1;
    for (size_t i = 0; i < cells->count; i++)
        cells->begins[i] = seg_column_of(work, line, parts[i].data);
    cells->last = parts[cells->count - 1];
}

enum { NEAR = 2 }; /* columns that the beginnings of cells are apart at most */

static bool begins_below(const row_cells *above, size_t cell, uint32_t column)
{
    return column + NEAR >= above->begins[cell] && column <= above->begins[cell] + NEAR;
}

/* So many cells begin where one of the row above does. */
static size_t count_aligned(const row_cells *above, const row_cells *cells)
{
    size_t count = 0;
    for (size_t i = 0, at = 0; i < cells->count && at < above->count;) {
        bool below = begins_below(above, at, cells->begins[i]);
        count += below;
        if (below || cells->begins[i] < above->begins[at])
            i++;
        else
            at++;
    }
    return count;
}

bool seg_are_rows_of_table(const seg_work *work, size_t index, size_t below)
{
    enum { MOST_BETWEEN = 3, ALIGNED = 3 };
    row_cells cells, others;
    if (below == index + 1)
        return true;
    if (below - index > MOST_BETWEEN + 1)
        return false;
    for (size_t i = index + 1; i <= below; i++) {
        if (seg_line_at(work, i)->gap || seg_line_at(work, i)->page_break)
            return false;
    }
    find_cells(work, index, &cells);
    find_cells(work, below, &others);
    return count_aligned(&cells, &others) >= ALIGNED;
}

/* Whether most cells begin where some of a neighbouring row do, and not the first alone. */
static bool is_aligned(const seg_work *work, const row_cells *cells, size_t neighbour)
{
    enum { FEWEST = 3 };
    row_cells other;
    if (neighbour >= work->lines.count)
        return false;
    find_cells(work, neighbour, &other);
    size_t aligned = count_aligned(&other, cells);
    return aligned >= FEWEST && aligned * 2 > cells->count;
}

/* No gap in it is wide, and half of what stands behind the gaps begins in small letters. */
static bool has_gaps_of_text(vb_slice text)
{
    enum { WIDE = 8 };
    vb_slice parts[MOST_CELLS];
    size_t count = seg_split_columns(text, parts, MOST_CELLS), small = 0;
    for (size_t i = 1; i < count; i++) {
        if (seg_gap_between(parts[i - 1], parts[i]) >= WIDE ||
            seg_tab_between(parts[i - 1], parts[i]))
            return false;
        small += seg_starts_lower(parts[i]) && !vb_is_digit((unsigned char)parts[i].data[0]);
    }
    return small * 2 >= count - 1;
}

/* Whether it is running text, up to the edge or the end of a sentence, between whose words
 * justifying it left gaps, here and there and not below one another. */
static bool is_justified(const seg_work *work, size_t index)
{
    enum { REACHES = 85 };
    row_cells cells;
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    uint64_t edge = (uint64_t)line->indent + line->width;
    bool full = work->full_width && edge * 100 >= (uint64_t)work->full_width * REACHES;
    if ((!full && !seg_ends_sentence(text)) || !has_gaps_of_text(text))
        return false;
    find_cells(work, index, &cells);
    return !is_aligned(work, &cells, index + 1) && !(index && is_aligned(work, &cells, index - 1));
}

bool seg_is_table_row(const seg_work *work, size_t index, bool barred)
{
    enum { LONGEST = 400 };
    vb_slice columns[4];
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (line->width > LONGEST)
        return false;
    return (line->columns && seg_split_columns(text, columns, 4) >= 3 &&
            !is_justified(work, index)) ||
           (barred && memchr(text.data, '|', text.len) && has_barred_cells(text));
}

static bool is_row(const seg_work *work, size_t index)
{
    return index < work->lines.count && (seg_line_at(work, index)->kind == SEG_LINE_TABLE ||
                                         seg_is_table_row(work, index, false));
}

/*
 * Whether the line is the rest of a cell of the row above: it begins where one does that is not the
 * first, and ends before the next one. Below the last row only a small letter tells it from text.
 */
static bool is_wrapped_cell(const seg_work *work, const row_cells *above, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    bool amid = is_row(work, index + 1) || is_row(work, index + 2);
    if (line->columns || (!amid && (line->gap || !seg_starts_lower(seg_line_text(work, line)))))
        return false;
    for (size_t i = 1; i < above->count; i++) {
        if (begins_below(above, i, line->indent))
            return i + 1 == above->count || line->indent + line->width < above->begins[i + 1];
    }
    return false;
}

/* The same where an OCR left no indent: right below the row a small letter, and no label's. */
static bool is_wrapped_without_indent(const seg_work *work, const row_cells *above, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line), word = seg_first_word(text);
    return !line->columns && !line->gap && seg_is_small_first(text) &&
           !seg_is_among(word.data[word.len - 1], ".)") &&
           line->indent + line->width < above->begins[above->count - 1];
}

/* Whether several cells wrap side by side: each begins where one of the row above does, or before
 * all of them, as a number does that stands in the middle of its row. */
static bool are_wrapped_cells(const seg_work *work, const row_cells *above, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    row_cells cells;
    if (!line->columns || line->gap || line->caps)
        return false;
    find_cells(work, index, &cells);
    bool before = cells.begins[0] + NEAR < above->begins[0];
    return cells.count > 1 && count_aligned(above, &cells) + before == cells.count;
}

/* `12.500.000`, `+15,7`, `(%)`: no letter but of a unit. */
static bool is_figures(vb_slice text)
{
    size_t figures = 0, others = 0;
    for (size_t i = 0; i < text.len; i++) {
        bool figure = vb_is_digit((unsigned char)text.data[i]);
        figures += figure;
        others += !figure && !memchr(".,+-% ", text.data[i], sizeof ".,+-% " - 1);
    }
    return figures > others;
}

/* `Tổng cộng      18.650.000.000`, and a row that a wrapped cell parted from the others. */
static bool is_row_apart(const seg_work *work, const row_cells *above, size_t index)
{
    enum { SLACK = 4 }; /* figures end below one another */
    const seg_line *line = seg_line_at(work, index);
    row_cells cells;
    if (!line->columns || line->caps)
        return false;
    find_cells(work, index, &cells);
    return cells.count >= 2 && is_figures(cells.last) &&
           cells.begins[cells.count - 1] + SLACK >= above->begins[1];
}

/* A row right below the table, its columns shifted or not. */
static bool is_next_row(const seg_work *work, size_t index)
{
    return !seg_line_at(work, index)->gap && is_row(work, index);
}

static bool goes_on_with_table(const seg_work *work, const row_cells *above, size_t index)
{
    return is_wrapped_cell(work, above, index) || is_wrapped_without_indent(work, above, index) ||
           are_wrapped_cells(work, above, index) || is_next_row(work, index) ||
           is_row_apart(work, above, index);
}

void seg_mark_wrapped_rows(seg_work *work)
{
    row_cells above = {0};
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT && above.count && !line->page_break &&
            goes_on_with_table(work, &above, i))
            line->kind = SEG_LINE_TABLE;
        if (line->kind == SEG_LINE_TABLE) {
            row_cells cells;
            find_cells(work, i, &cells);
            if (cells.count > 2)
                above = cells;
        } else if (line->kind == SEG_LINE_TEXT) {
            above.count = 0;
        }
    }
}
