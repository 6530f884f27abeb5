/*
 * Tables whose cells stand apart by single blanks and whose head does not say that the rows are
 * counted: lines below each other that end in as many figures, `Tân Lập 1.250 45 3,6`, counted or
 * not, or that begin with a date, as rosters and timetables do. A row may have lost figures to the
 * scan, and a cell may wrap between two rows.
 */
#include "segment/cells.h"
#include "segment/outline.h"
#include "segment/words.h"
#include "vanban/orthography.h"

/* What a line shows of such a row. */
typedef struct row_shape {
    size_t figures; /* cells of them at its end */
    bool dated;     /* it begins with a date */
} row_shape;

static bool is_figure_cell(vb_slice word)
{
    return word.len && word.data[0] != '(' && word.data[word.len - 1] != '.' &&
           word.data[word.len - 1] != ',' && seg_is_figures(word);
}

size_t seg_count_last_figures(vb_slice text)
{
    size_t count = 0;
    for (vb_slice word; is_figure_cell(word = seg_last_word(text)); count++)
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
    return count;
}

/* `29/4`, `06/6/2024`: a day, a month and perhaps a year. */
static bool is_date(vb_slice word)
{
    enum { MOST_DIGITS = 4, MOST_STROKES = 2 };
    size_t digits = 0, strokes = 0;
    for (size_t i = 0; i < word.len; i++) {
        bool stroke = word.data[i] == '/';
        if (stroke ? digits == 0 : !vb_is_digit((unsigned char)word.data[i]))
            return false;
        strokes += stroke;
        digits = stroke ? 0 : digits + 1;
    }
    return digits && digits <= MOST_DIGITS && strokes && strokes <= MOST_STROKES;
}

/* Whether the byte ends a cell of figures. */
static bool ends_figures(char byte)
{
    return vb_is_digit((unsigned char)byte) || byte == '%';
}

/* `29/`: the day of a date. */
static bool begins_with_day(vb_slice text)
{
    enum { MOST_DAY = 2 };
    for (size_t i = 1; i <= MOST_DAY && i < text.len; i++) {
        if (!vb_is_digit((unsigned char)text.data[i]))
            return text.data[i] == '/';
    }
    return false;
}

bool seg_is_figure_row(vb_slice text)
{
    size_t last = text.len - seg_last_word(text).len;
    bool figures =
        ends_figures(text.data[text.len - 1]) && last > 1 && ends_figures(text.data[last - 2]);
    return figures ||
           (vb_is_digit((unsigned char)text.data[0]) ? begins_with_day(text) : seg_is_total(text));
}

/* `3 Pá Mỳ`, `4 |Huổi Lếch`, `2 ns Chải`: what stands behind the count of a row and the scraps of
 * its ruled line, empty where none may be there. */
static vb_slice behind_count(vb_slice text)
{
    enum { MOST_SCRAPS = 2, LONGEST_SCRAP = 2 };
    uint32_t value;
    if (seg_read_count(seg_take_word(&text), &value) != SEG_COUNT_FIGURE)
        return VB_SLICE("");
    for (size_t i = 0; i < MOST_SCRAPS && text.len && !seg_is_capital_first(text); i++) {
        vb_slice rest = text, word = seg_take_word(&rest);
        if (text.data[0] == '|')
            text = vb_slice_trim(vb_slice_cut(text, 1, text.len));
        else if (word.len <= LONGEST_SCRAP && !vb_is_digit((unsigned char)word.data[0]))
            text = rest;
    }
    return text;
}

/* Before the figures stands what the row is of. */
static row_shape shape_of(const seg_work *work, size_t index)
{
    row_shape shape = {0};
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line), rest = text;
    if (line->kind != SEG_LINE_TEXT || !seg_may_be_figure_row(line, text))
        return shape;
    vb_slice first = seg_take_word(&rest);
    shape.dated = is_date(first) && seg_is_capital_first(rest) && !seg_ends_sentence(rest);
    if (vb_is_digit((unsigned char)text.data[0]))
        text = behind_count(text);
    if (text.len && seg_is_capital_first(text))
        shape.figures = seg_count_last_figures(text);
    return shape;
}

static bool is_row(const row_shape *shape)
{
    enum { FEWEST_FIGURES = 2 }; /* one ends a line of running text as well */
    return shape->dated || shape->figures >= FEWEST_FIGURES;
}

/* Whether both are rows of one table. */
static bool are_alike(const row_shape *shape, const row_shape *below)
{
    return shape->dated ? below->dated : !below->dated && shape->figures == below->figures;
}

/* The first line of the head above the row, which may wrap; the row itself: there is none. */
static size_t find_head(const seg_work *work, size_t row)
{
    enum { MOST_LINES = 3 };
    for (size_t i = row; i > 0 && i + MOST_LINES > row; i--) {
        const seg_line *line = seg_line_at(work, i - 1);
        vb_slice text = seg_line_text(work, line);
        if (seg_line_at(work, i)->gap || line->kind != SEG_LINE_TEXT || line->caps ||
            seg_ends_sentence(text) || seg_is_labelled(work, text))
            return row;
        if (seg_is_capital_first(text) && seg_stands_apart(work, i - 1))
            return i - 1;
    }
    return row;
}

/* A table of such rows while its end is sought. */
typedef struct figure_table {
    row_shape shape; /* of its first row */
    size_t end;      /* behind the last line that is known to be its own */
    size_t rows;     /* of that shape */
} figure_table;

/* Whether the line stands right below the one before, is no paragraph by its length, and neither
 * ends a sentence nor begins with a label: a row that a scan damaged, or a cell that wraps. */
static bool may_go_on(const seg_work *work, size_t index)
{
    enum { LONGEST = 160 };
    if (index >= work->lines.count)
        return false;
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    return line->kind == SEG_LINE_TEXT && !line->gap && !line->page_break &&
           line->width <= LONGEST && !seg_ends_sentence(text) && !seg_is_labelled(work, text);
}

/* Whether the line is a row of the table as it stands. */
static bool is_next_row(const seg_work *work, const figure_table *table, size_t index)
{
    if (index >= work->lines.count)
        return false;
    row_shape shape = shape_of(work, index);
    return is_row(&shape) && are_alike(&table->shape, &shape);
}

static bool is_total_row(const seg_work *work, size_t index)
{
    return index < work->lines.count && seg_line_at(work, index)->kind == SEG_LINE_TEXT &&
           seg_is_total(seg_line_text(work, seg_line_at(work, index)));
}

/* Whether the line right below a table of figures is a row that lost some: no more than two. */
static bool is_damaged_row(const seg_work *work, const figure_table *table, size_t index)
{
    enum { MOST_LOST = 2 };
    if (table->shape.dated || !may_go_on(work, index))
        return false;
    row_shape shape = shape_of(work, index);
    return is_row(&shape) && !shape.dated && shape.figures < table->shape.figures &&
           shape.figures + MOST_LOST >= table->shape.figures;
}

/* Goes on to the next row, over a line that is none; false: there is none. */
static bool find_next_row(const seg_work *work, figure_table *table)
{
    size_t next = table->end;
    if (!is_next_row(work, table, next)) {
        const bool over = !table->shape.dated && may_go_on(work, next) &&
                          next + 1 < work->lines.count && !seg_line_at(work, next + 1)->gap;
        if (!over || !is_next_row(work, table, ++next))
            return false;
    }
    table->end = next + 1;
    table->rows++;
    return true;
}

/* Takes what stands at the end of a table: a damaged row, and a total. */
static void take_last_rows(const seg_work *work, figure_table *table)
{
    bool damaged = is_damaged_row(work, table, table->end);
    size_t total = table->end + (damaged || may_go_on(work, table->end));
    table->end += damaged;
    if (is_total_row(work, table->end))
        table->end++;
    else if (is_total_row(work, total))
        table->end = total + 1;
}

/* The first of the lines above a row where the scan of a ruled head stands: right above it or above
 * blank lines, bars among them, and no sentence. The row itself: there is none. */
static size_t find_barred_head(const seg_work *work, size_t row)
{
    enum { MOST_LINES = 8 };
    bool barred = false;
    for (size_t i = row; i > 0 && i + MOST_LINES > row; i--) {
        const seg_line *line = seg_line_at(work, i - 1);
        vb_slice text = seg_line_text(work, line);
        if (line->kind == SEG_LINE_TEXT &&
            (line->caps || seg_ends_sentence(text) || seg_is_labelled(work, text)))
            return row;
        barred |= (line->stroked || line->barred) && seg_is_barred(text);
        if (line->gap)
            return barred ? i - 1 : row;
    }
    return row;
}

/* Marks the table whose first row the line is; returns where it ends, the line itself: it is none.
 */
static size_t mark_rows(seg_work *work, size_t first)
{
    enum { FEWEST = 3, FEWEST_WITH_HEAD = 2 };
    figure_table table = {.shape = shape_of(work, first), .end = first + 1, .rows = 1};
    if (!is_row(&table.shape) ||
        seg_is_labelled(work, seg_line_text(work, seg_line_at(work, first))))
        return first;
    while (find_next_row(work, &table))
        ;
    if (table.rows < FEWEST_WITH_HEAD)
        return first;
    size_t head = find_head(work, first);
    if (table.rows < FEWEST && (head == first || !table.shape.dated))
        return first;
    if (head == first)
        head = find_barred_head(work, first);
    take_last_rows(work, &table);
    for (size_t i = head; i < table.end; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT)
            line->kind = SEG_LINE_TABLE;
    }
    return table.end;
}

/* Whether the line is a row of one figure, `Tân Khê 125`: running text ends so as well, but not
 * above what sums it up. */
static bool is_summed_row(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    return line->kind == SEG_LINE_TEXT && !line->caps && seg_is_capital_first(text) &&
           seg_count_last_figures(text) == 1 && !seg_is_labelled(work, text);
}

/* Marks the table of such rows that ends in the total right below; where it ends, `total` itself:
 * it is none. */
static size_t mark_rows_above(seg_work *work, size_t total)
{
    enum { FEWEST = 2 };
    size_t first = total;
    while (first > 0 && !seg_line_at(work, first)->gap && is_summed_row(work, first - 1))
        first--;
    if (total - first < FEWEST)
        return total;
    for (size_t i = find_head(work, first); i <= total; i++)
        seg_line_at(work, i)->kind = SEG_LINE_TABLE;
    return total + 1;
}

void seg_mark_figure_rows(seg_work *work, const vb_array *rows)
{
    enum { NEAR = 2 };
    size_t end = 0;
    for (size_t i = 0; i < rows->count; i++) {
        size_t row = *VB_ARRAY_AT(rows, size_t, i);
        bool below = i + 1 < rows->count && *VB_ARRAY_AT(rows, size_t, i + 1) - row <= NEAR;
        if (row < end)
            continue;
        if (below)
            end = mark_rows(work, row);
        if (end <= row && is_total_row(work, row))
            end = mark_rows_above(work, row);
    }
}
