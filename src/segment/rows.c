/* The rows of tables: cells apart by gaps or by bars, what goes on below in one of them, totals. */
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

bool seg_is_table_row(const seg_line *line, vb_slice text, bool barred)
{
    enum { LONGEST = 400 };
    vb_slice columns[4];
    if (line->width > LONGEST)
        return false;
    return (line->columns && seg_split_columns(text, columns, 4) >= 3) ||
           (barred && memchr(text.data, '|', text.len) && has_barred_cells(text));
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

static bool is_row(const seg_work *work, size_t index)
{
    if (index >= work->lines.count)
        return false;
    const seg_line *line = seg_line_at(work, index);
    return line->kind == SEG_LINE_TABLE || seg_is_table_row(line, seg_line_text(work, line), false);
}

/*
 * Whether the line is the rest of a cell of the row above: it begins where one does that is not the
 * first, and ends before the next one. Below the last row only a small letter tells it from text.
 */
static bool is_wrapped_cell(const seg_work *work, const row_cells *above, size_t index)
{
    enum { NEAR = 2 };
    const seg_line *line = seg_line_at(work, index);
    bool amid = is_row(work, index + 1) || is_row(work, index + 2);
    if (line->columns || (!amid && (line->gap || !seg_starts_lower(seg_line_text(work, line)))))
        return false;
    for (size_t i = 1; i < above->count; i++) {
        uint32_t begins = above->begins[i];
        if (line->indent + NEAR >= begins && line->indent <= begins + NEAR)
            return i + 1 == above->count || line->indent + line->width < above->begins[i + 1];
    }
    return false;
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
    enum { NEAR = 4 };
    const seg_line *line = seg_line_at(work, index);
    row_cells cells;
    if (!line->columns || line->caps)
        return false;
    find_cells(work, index, &cells);
    return cells.count >= 2 && is_figures(cells.last) &&
           cells.begins[cells.count - 1] + NEAR >= above->begins[1];
}

void seg_mark_wrapped_rows(seg_work *work)
{
    row_cells above = {0};
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TABLE) {
            row_cells cells;
            find_cells(work, i, &cells);
            if (cells.count > 2)
                above = cells;
        } else if (line->kind == SEG_LINE_TEXT && above.count && !line->page_break &&
                   (is_wrapped_cell(work, &above, i) || is_row_apart(work, &above, i))) {
            line->kind = SEG_LINE_TABLE;
        } else if (line->kind == SEG_LINE_TEXT) {
            above.count = 0;
        }
    }
}
