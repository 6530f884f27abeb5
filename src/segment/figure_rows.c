/*
 * Tables whose cells stand apart by single blanks and whose rows nothing counts: lines below each
 * other that end in as many figures, `Tân Lập 1.250 45 3,6`, or that begin with a date, as rosters
 * and timetables do.
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

bool seg_is_figure_row(vb_slice text)
{
    enum { MOST_DAY = 2 };
    if (!vb_is_digit((unsigned char)text.data[0])) {
        size_t last = text.len - seg_last_word(text).len;
        return ends_figures(text.data[text.len - 1]) && last > 1 &&
               ends_figures(text.data[last - 2]);
    }
    for (size_t i = 1; i <= MOST_DAY && i < text.len; i++) {
        if (!vb_is_digit((unsigned char)text.data[i]))
            return text.data[i] == '/';
    }
    return false;
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
    if (seg_is_capital_first(text))
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

/* Whether nothing that belongs to the line stands above it. */
static bool begins_block(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    return index == 0 || line->gap || line->page_break || line[-1].kind != SEG_LINE_TEXT ||
           line[-1].caps || seg_ends_sentence(seg_line_text(work, line - 1));
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
        if (seg_is_capital_first(text) && begins_block(work, i - 1))
            return i - 1;
    }
    return row;
}

/* Marks the table whose first row the line is; returns where it ends, the line itself: it is none.
 */
static size_t mark_rows(seg_work *work, size_t first)
{
    enum { FEWEST = 3, FEWEST_WITH_HEAD = 2 };
    row_shape shape = shape_of(work, first), below;
    size_t end = first + 1, count = 1;
    if (!is_row(&shape) || seg_is_labelled(work, seg_line_text(work, seg_line_at(work, first))))
        return first;
    while (end < work->lines.count && (below = shape_of(work, end), is_row(&below)) &&
           are_alike(&shape, &below)) {
        end++;
        count++;
    }
    if (count < FEWEST_WITH_HEAD)
        return first;
    size_t head = find_head(work, first);
    if (count < FEWEST && (head == first || !shape.dated))
        return first;
    if (end < work->lines.count && seg_line_at(work, end)->kind == SEG_LINE_TEXT &&
        seg_is_total(seg_line_text(work, seg_line_at(work, end))))
        end++;
    for (size_t i = head; i < end; i++)
        seg_line_at(work, i)->kind = SEG_LINE_TABLE;
    return end;
}

void seg_mark_figure_rows(seg_work *work, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        size_t behind = mark_rows(work, i);
        i = behind > i ? behind - 1 : i;
    }
}
