/* The rows of tables: cells apart by gaps or by bars, what goes on below in one of them, totals. */
#include "segment/cells.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_CELLS = 8 };

/* The columns of the page where the cells of a row begin. */
typedef struct row_cells {
    size_t count;
    uint32_t begins[MOST_CELLS];
    vb_slice first, last;
    bool tabbed; /* tabs part them: the columns are not those of a page */
} row_cells;

static void find_cells(const seg_work *work, size_t index, row_cells *cells)
{
    vb_slice parts[MOST_CELLS];
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = parts[0] = seg_line_text(work, line);
    cells->count = seg_is_barred(text) ? seg_split_bars(text, parts, MOST_CELLS)
                   : line->columns     ? seg_split_columns(text, parts, MOST_CELLS)
                                       : 1;
    for (size_t i = 0; i < cells->count; i++)
        cells->begins[i] = seg_column_of(work, line, parts[i].data);
    cells->first = parts[0];
    cells->last = parts[cells->count - 1];
    cells->tabbed = memchr(text.data, '\t', text.len) != NULL;
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
    if (above->tabbed && cells->tabbed)
        return above->count < cells->count ? above->count : cells->count;
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

/* The first line from `index` on that is no rule of a table. */
static size_t skip_rules(const seg_work *work, size_t index)
{
    while (index < work->lines.count && seg_line_at(work, index)->kind == SEG_LINE_NOISE &&
           seg_is_rule(seg_line_text(work, seg_line_at(work, index))))
        index++;
    return index;
}

bool seg_are_rows_of_table(const seg_work *work, size_t index, size_t below)
{
    enum { MOST_BETWEEN = 3, ALIGNED = 3 };
    row_cells cells, others;
    if (below == skip_rules(work, index + 1))
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
           (barred && seg_is_barred(text));
}

static bool is_row(const seg_work *work, size_t index)
{
    return index < work->lines.count && (seg_line_at(work, index)->kind == SEG_LINE_TABLE ||
                                         seg_is_table_row(work, index, false));
}

/* A row right below the table, its columns shifted or not. */
static bool is_next_row(const seg_work *work, size_t index)
{
    return is_row(work, index) && !seg_line_at(work, index)->gap;
}

/*
 * Whether the line is the rest of a cell of the row above: it begins where one does, where it is
 * the first right between two rows, and ends before the next one. Below the last row only a small
 * letter tells it from text.
 */
static bool is_wrapped_cell(const seg_work *work, const row_cells *above, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    bool amid = is_row(work, index + 1) || is_row(work, index + 2);
    if (line->columns || (!amid && (line->gap || !seg_starts_lower(seg_line_text(work, line)))))
        return false;
    bool between = is_next_row(work, index + 1) && !line->gap && !line->page_break;
    for (size_t i = !between || above->tabbed; i < above->count; i++) {
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
           !vb_is_among(word.data[word.len - 1], ".)") &&
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

bool seg_is_figures(vb_slice text)
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
    return cells.count >= 2 && seg_is_figures(cells.last) &&
           cells.begins[cells.count - 1] + SLACK >= above->begins[1];
}

/* A numeral alone in the first cell, and a title behind it: `II    TRỒNG CÂY`, `B    Chi`. */
static bool has_group_title(const row_cells *cells)
{
    uint32_t value;
    return cells->count == 2 && seg_read_count(cells->first, &value) != SEG_COUNT_NONE;
}

/* The title of a group of rows: below the cells of the row above, over a row or another title. */
static bool is_group_row(const seg_work *work, const row_cells *above, size_t index)
{
    enum { MOST_TITLES = 3 };
    row_cells cells;
    if (!seg_line_at(work, index)->columns)
        return false;
    find_cells(work, index, &cells);
    if (!has_group_title(&cells) || count_aligned(above, &cells) < 2)
        return false;
    for (size_t i = index + 1; i <= index + MOST_TITLES && i < work->lines.count; i++) {
        if (is_row(work, i))
            return true;
        find_cells(work, i, &cells);
        if (!has_group_title(&cells))
            return false;
    }
    return false;
}

/* Cells of a head on several lines, where none need begin below another. */
static bool is_amid_rows(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    return line->columns && !line->caps && !line->gap && index > 0 &&
           seg_line_at(work, index - 1)->kind == SEG_LINE_TABLE && is_next_row(work, index + 1);
}

/* `4. Thời gian` right behind the last row: the list around the table goes on. Amid rows it may be
 * one in a cell. */
static bool is_label_behind(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice rest = seg_line_text(work, line), label = seg_take_word(&rest);
    return !line->columns && label.len > 1 && label.data[label.len - 1] == '.' &&
           vb_is_digit((unsigned char)label.data[label.len - 2]) && seg_is_capital_first(rest) &&
           !is_row(work, index + 1) && !is_row(work, index + 2);
}

static bool goes_on_with_table(const seg_work *work, const row_cells *above, size_t index)
{
    if (is_label_behind(work, index))
        return false;
    return is_wrapped_cell(work, above, index) || is_wrapped_without_indent(work, above, index) ||
           are_wrapped_cells(work, above, index) || is_next_row(work, index) ||
           is_row_apart(work, above, index) || is_group_row(work, above, index) ||
           is_amid_rows(work, index);
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
