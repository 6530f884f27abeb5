/*
 * Tables whose cells stand apart by single blanks, as an OCR without layout writes them. Their head
 * begins with STT or TT, their rows with a number that counts on, in groups with a numeral or a
 * letter, and a total may stand below: lines between two such rows are cells that wrap. A count
 * that a scan damaged is read as the one that is due, and a row may have lost it. Or the OCR reads
 * one column after the other, a cell a line.
 */
#include "segment/cells.h"
#include "segment/cues.h"
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* The rows of a table that were found. */
typedef struct counted_rows {
    size_t head;                    /* its line */
    size_t end;                     /* behind the last line that is known to be theirs */
    uint32_t last[SEG_COUNT_KINDS]; /* the count that was read last, of each kind, */
    bool anew[SEG_COUNT_KINDS];     /* and whether it may begin anew */
    size_t count;
    size_t skipped; /* lines behind the last one that are none so far */
    size_t figures; /* cells of figures at the end of the last row */
    bool total;
    bool stopped; /* a stop is behind the first count, as in a list */
} counted_rows;

/* Without what a ruled line left between two cells of the head, `STT 9 Tên ngành`. */
static vb_slice skip_scrap(vb_slice text)
{
    vb_slice rest = text, word = seg_take_word(&rest);
    return word.len == 1 && !vb_is_letter((unsigned char)word.data[0]) && rest.len ? rest : text;
}

/* What stands behind the name of the column that counts, `TT`, `Số TT`; empty: there is none. */
static vb_slice behind_count_name(vb_slice text)
{
    enum { LONGEST_NAME = 2, NEAR = 8 };
    vb_slice rest = text;
    if (!seg_may_head_rows(text) || text.len < NEAR || !memchr(text.data, 'T', NEAR))
        return VB_SLICE("");
    for (size_t words = 0; words < LONGEST_NAME; words++) {
        seg_take_word(&rest);
        vb_slice name = vb_slice_trim(vb_slice_cut(text, 0, text.len - rest.len));
        if (seg_has_cue(name, SEG_ROLE_COLUMN))
            return skip_scrap(rest);
    }
    return VB_SLICE("");
}

/* `TT Nội dung Đơn vị`, `Số TT Nội dung`. */
static bool is_counted_head(vb_slice text)
{
    vb_slice rest = behind_count_name(text);
    return rest.len && seg_is_capital_first(rest) && memchr(rest.data, ' ', rest.len) &&
           !seg_ends_sentence(rest);
}

/* `STT xã, thị trấn Lực lượng`: the head of the next column was read in small letters. */
static SEG_SELDOM bool is_small_head(vb_slice text)
{
    vb_slice rest = behind_count_name(text);
    return rest.len && seg_is_small_first(rest) && memchr(rest.data, ' ', rest.len) &&
           vb_case_of(seg_first_word(text)) == VB_CASE_UPPER && !seg_ends_sentence(rest);
}

static bool is_above_gap(const seg_work *work, size_t index)
{
    return index + 1 < work->lines.count && seg_line_at(work, index + 1)->gap;
}

/* `TT`, `STT` alone above a blank line: the head of a column that was read before the others. */
static bool is_count_alone(const seg_work *work, size_t index)
{
    enum { LONGEST = 8 };
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    return text.len <= LONGEST && is_above_gap(work, index) && seg_has_cue(text, SEG_ROLE_COLUMN);
}

/* `T`, `T sách` below: the rest of a name that the first column was too narrow for. */
static bool begins_with_rest_of_stt(const seg_work *work, size_t index)
{
    return index < work->lines.count &&
           vb_slice_equal(seg_first_word(seg_line_text(work, seg_line_at(work, index))),
                          VB_SLICE("T"));
}

/* `ST Hạng mục Nguồn` over `T sách`. */
static bool is_torn_head(const seg_work *work, size_t index, vb_slice text)
{
    vb_slice rest = text, word = seg_take_word(&rest);
    return vb_slice_equal(word, VB_SLICE("ST")) && rest.len && seg_is_capital_first(rest) &&
           memchr(rest.data, ' ', rest.len) && !seg_ends_sentence(rest) &&
           begins_with_rest_of_stt(work, index + 1);
}

SEG_SELDOM seg_table_head_kind seg_find_count_head(const seg_work *work, size_t index)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    return is_counted_head(text) || is_torn_head(work, index, text) ? SEG_TABLE_HEAD_COUNTED
           : is_small_head(text)                                    ? SEG_TABLE_HEAD_SMALL
           : is_count_alone(work, index)                            ? SEG_TABLE_HEAD_ALONE
                                                                    : SEG_TABLE_HEAD_NONE;
}

bool seg_counts_in_words(vb_slice text)
{
    enum { FEWEST = 3 };
    bool bracketed = text.data[0] == '(';
    uint32_t last = 0, value;
    while (text.len) {
        vb_slice cell = seg_take_word(&text);
        if (bracketed && cell.len > 2 && cell.data[0] == '(' && cell.data[cell.len - 1] == ')')
            cell = vb_slice_cut(cell, 1, cell.len - 1);
        else if (bracketed)
            return false;
        if (seg_read_count(cell, &value) != SEG_COUNT_FIGURE || value != ++last)
            return false;
    }
    return last >= FEWEST;
}

/* What stands behind the name of a total, `Tổng cộng 295 1.425 đồng`; false: it is none. */
static bool find_total(vb_slice text, vb_slice *sums)
{
    enum { LETTERS = 16 };
    seg_skeleton skeleton;
    seg_match match;
    if (!vb_is_among(text.data[0], "CTct")) /* as most lines */
        return false;
    seg_skeleton_of(text, LETTERS, &skeleton);
    if (!seg_cue_find(&skeleton, SEG_ROLE_TOTAL, &match))
        return false;
    *sums = vb_slice_cut(text, seg_letter_at(&skeleton, text, match.end), text.len);
    return sums->len == 0 || seg_is_figures(*sums);
}

bool seg_is_total(vb_slice text)
{
    vb_slice sums;
    return find_total(text, &sums);
}

/* Whether the count is the one that is due: the next, or 1 where a group begins. */
static bool is_due(const counted_rows *rows, seg_count_kind kind, uint32_t value)
{
    return value == rows->last[kind] + 1 || (value == 1 && rows->anew[kind]);
}

/* Whether the count is one that the next row may have: the one before it may have been lost, the
 * first with its line left. */
static bool counts_on(const counted_rows *rows, seg_count_kind kind, uint32_t value)
{
    uint32_t last = rows->last[kind];
    bool lost_first = value == 2 && rows->skipped && (rows->anew[kind] || !last);
    return is_due(rows, kind, value) || (last && value == last + 2) || lost_first;
}

/* Reads what a scan made of the count that is due: `|` of 1, `H` of II; 0 where it may be none. */
static seg_count_kind read_damaged_count(const counted_rows *rows, vb_slice word, uint32_t *value)
{
    enum { LONGEST = 4, MOST_DIGITS = 3 };
    seg_scan in;
    char strokes[12];
    unsigned damage = 0;
    size_t at = 0, stroke = 0;
    if (word.len > LONGEST)
        return SEG_COUNT_NONE;
    seg_scan_line(word, false, &in);
    if (seg_read_digits(&in, &at, MOST_DIGITS, value, &damage) && at == in.count &&
        is_due(rows, SEG_COUNT_FIGURE, *value))
        return SEG_COUNT_FIGURE;
    size_t len = seg_read_strokes(&in, &stroke, strokes, &damage);
    *value = len && stroke == in.count ? seg_parse_roman(strokes, len) : 0;
    return *value && is_due(rows, SEG_COUNT_NUMERAL, *value) ? SEG_COUNT_NUMERAL : SEG_COUNT_NONE;
}

/* What counts below it may begin anew. */
static void take_count(counted_rows *rows, seg_count_kind kind, uint32_t value)
{
    for (seg_count_kind below = SEG_COUNT_NONE; below < kind; below++)
        rows->anew[below] = true;
    rows->anew[kind] = false;
    rows->last[kind] = value;
    rows->count++;
}

/* So many names of columns begin behind a blank of the line. */
static size_t count_column_names(vb_slice text)
{
    size_t names = 0;
    while (seg_take_word(&text).len && text.len)
        names += seg_is_capital_first(text) && seg_has_cue(text, SEG_ROLE_COLUMN_NAME);
    return names;
}

/* Whether the line is a head whose STT a scan made something else of: two names of other columns
 * stand behind it. */
static bool is_unread_head(const seg_work *work, size_t index)
{
    enum { FEWEST_NAMES = 2, LONGEST = 200 };
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    return line->kind == SEG_LINE_TEXT && !line->caps && text.len <= LONGEST &&
           !seg_ends_sentence(text) && count_column_names(text) >= FEWEST_NAMES &&
           !seg_is_labelled(work, text);
}

/* How a line is the row of a number, `2 Nạo vét kênh`, `2 | Nạo vét kênh`; behind a stop only a bar
 * tells. */
typedef enum row_kind { ROW_NONE, ROW_PLAIN, ROW_BARRED } row_kind;

static row_kind row_of(const seg_work *work, size_t index, uint32_t number)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice rest;
    seg_row_count count = seg_read_row(seg_line_text(work, line), &rest);
    if (line->kind != SEG_LINE_TEXT || count.kind != SEG_COUNT_FIGURE || count.value != number)
        return ROW_NONE;
    return count.barred ? ROW_BARRED : count.stopped ? ROW_NONE : ROW_PLAIN;
}

/* The line, of those from `from` up to `end`, that is the row of the number; `end`: there is none.
 */
static size_t find_row(const seg_work *work, size_t from, size_t end, uint32_t number)
{
    while (from < end && row_of(work, from, number) == ROW_NONE)
        from++;
    return from;
}

/* Rows that end in figures have a head that figure_rows.c finds, unless a sentence stands apart
 * above the first. */
static bool may_have_other_head(const seg_work *work, size_t first, size_t second)
{
    vb_slice text = seg_line_text(work, seg_line_at(work, second));
    return seg_is_figure_row(text) &&
           !(first > 0 && seg_line_at(work, first)->gap &&
             seg_ends_sentence(seg_line_text(work, seg_line_at(work, first - 1))));
}

SEG_SELDOM seg_table_head seg_find_unread_head(const seg_work *work, size_t second)
{
    enum { NEAR = 4, NEAR_BARS = 8 };
    const seg_table_head none = {second, SEG_TABLE_HEAD_NONE};
    row_kind own = row_of(work, second, 2);
    if (own == ROW_NONE)
        return none;
    size_t end = second + NEAR < work->lines.count ? second + NEAR : work->lines.count;
    size_t first = find_row(work, second < NEAR ? 0 : second - NEAR, second, 1),
           third = find_row(work, second + 1, end, 3);
    bool barred = own == ROW_BARRED && ((first < second && row_of(work, first, 1) == ROW_BARRED) ||
                                        (third < end && row_of(work, third, 3) == ROW_BARRED));
    if (first == second && third == end)
        return none;
    size_t near = barred ? NEAR_BARS : NEAR;
    for (size_t i = first; i > 0 && i + near > second; i--) {
        if (!barred && seg_line_at(work, i)->gap)
            break;
        if (is_unread_head(work, i - 1))
            return (seg_table_head){i - 1, SEG_TABLE_HEAD_UNREAD};
    }
    bool lost = barred && first < second && !may_have_other_head(work, first, second);
    return lost ? (seg_table_head){first, SEG_TABLE_HEAD_LOST} : none;
}

/* `3.` where the outline has come to 2 above the table and `3.` does not stand again below. */
static SEG_SELDOM bool is_of_outline(const seg_work *work, size_t head, size_t index,
                                     uint32_t number)
{
    enum { FAR = 64 };
    vb_slice rest;
    bool due = false;
    size_t count = work->lines.count, end = index + FAR < count ? index + FAR : count;
    for (size_t i = head < FAR ? 0 : head - FAR; i < end; i = i + 1 == head ? index + 1 : i + 1) {
        seg_row_count other = seg_read_row_count(seg_line_text(work, seg_line_at(work, i)), &rest);
        bool label = other.kind == SEG_COUNT_FIGURE && other.stopped;
        if (label && i > index && other.value == number)
            return false;
        due |= label && i < index && other.value + 1 == number;
    }
    return due;
}

/* Whether a count with a stop is a row's and no label that stands below the table: it is the one
 * that is due right below a row or the head, and the row is the first, ends as the one above does,
 * stands above the next, or is as all of them are. */
static bool may_have_stop(const seg_work *work, const counted_rows *rows, size_t index,
                          const seg_row_count *count, bool alike)
{
    enum { NEAR = 4 };
    size_t end = index + NEAR < work->lines.count ? index + NEAR : work->lines.count;
    if (count->barred)
        return true;
    if (!is_due(rows, count->kind, count->value))
        return false;
    return rows->count == 0 || alike || (count->comma && rows->skipped == 0) ||
           (count->kind == SEG_COUNT_FIGURE &&
            find_row(work, index + 1, end, count->value + 1) < end) ||
           (rows->stopped &&
            (count->kind == SEG_COUNT_FIGURE ? !is_of_outline(work, rows->head, index, count->value)
                                             : rows->last[count->kind] > 0));
}

/* Takes the line if it is the next row: it counts on, or it ends in as many cells of figures as the
 * row before and has some count, as behind a title of a group that nobody can read. `apart`: a
 * blank line stands between. */
static bool take_row(const seg_work *work, counted_rows *rows, size_t index, bool apart)
{
    enum { ENOUGH = 2 };
    vb_slice rest, text = seg_line_text(work, seg_line_at(work, index));
    seg_row_count count = seg_read_row(text, &rest);
    if (rest.len == 0 || !(count.barred || seg_is_capital_first(rest)))
        return false;
    size_t figures = seg_count_last_figures(rest);
    bool as_many = figures && figures == rows->figures,
         alike = count.kind != SEG_COUNT_NONE && rows->count >= ENOUGH && as_many;
    if (count.stopped && count.kind != SEG_COUNT_NONE &&
        ((apart && !count.barred) || !may_have_stop(work, rows, index, &count, as_many)))
        return false;
    if ((count.kind == SEG_COUNT_NONE || !counts_on(rows, count.kind, count.value)) && !alike &&
        (count.kind = read_damaged_count(rows, seg_first_word(text), &count.value)) ==
            SEG_COUNT_NONE)
        return false;
    rows->stopped |= rows->count == 0 && count.stopped;
    take_count(rows, count.kind, count.value);
    rows->figures = figures ? figures : rows->figures;
    return true;
}

/* Takes the line if it is a row whose count was lost: in the lines right below the last one, it
 * ends as that does. */
static bool take_uncounted_row(counted_rows *rows, vb_slice text)
{
    bool alike = rows->figures && seg_is_capital_first(text) &&
                 seg_count_last_figures(text) == rows->figures;
    rows->count += alike;
    return alike;
}

static bool take_total(counted_rows *rows, vb_slice text)
{
    bool total = seg_is_total(text);
    rows->total |= total;
    return total;
}

/* Goes on to the next row, the total, or the head again on another page; false: there is none. */
static bool find_next_row(const seg_work *work, counted_rows *rows)
{
    enum { FAR = 10 };
    bool apart = false; /* a blank line stands between */
    rows->skipped = 0;
    for (size_t i = rows->end; i < work->lines.count && rows->skipped < FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        seg_line_kind kind = line->kind;
        vb_slice text = seg_line_text(work, line);
        apart |= line->gap || line->page_break;
        if (kind == SEG_LINE_TABLE || kind == SEG_LINE_DIGITAL)
            return false;
        if (kind != SEG_LINE_TEXT)
            continue;
        bool numbers = seg_numbers_columns(text);
        rows->count += numbers;
        bool row = numbers || take_row(work, rows, i, apart) || take_total(rows, text) ||
                   is_counted_head(text);
        if (!row && seg_is_labelled(work, text))
            return false;
        if (row || (!apart && take_uncounted_row(rows, text))) {
            rows->end = i + 1;
            return true;
        }
        rows->skipped++;
    }
    return false;
}

/* Cells of the last row that wrap: a small letter or figures right below it. */
static void take_wrapped_cells(const seg_work *work, counted_rows *rows)
{
    for (; rows->end < work->lines.count; rows->end++) {
        const seg_line *line = seg_line_at(work, rows->end);
        vb_slice text = seg_line_text(work, line);
        if (line->kind != SEG_LINE_TEXT || line->gap || line->page_break ||
            (!seg_is_small_first(text) && !seg_is_figures(text)) || seg_is_labelled(work, text))
            return;
    }
}

/* Whether the line may be a cell, or a line of one, that stands alone: short, no sentence, and
 * neither a title nor what begins another part. */
static bool may_be_cell(const seg_work *work, size_t index)
{
    enum { WIDEST = 44, FEWEST_CAPITALS = 6 };
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    uint32_t last = seg_last_char(text);
    if (line->kind == SEG_LINE_TABLE || line->kind == SEG_LINE_NOISE)
        return !line->page_break;
    return line->kind == SEG_LINE_TEXT && line->width <= WIDEST && !line->page_break &&
           last != '.' && last != ';' && last != ':' &&
           !(line->caps && line->upper >= FEWEST_CAPITALS) && !seg_is_labelled(work, text) &&
           !seg_begins_recipients(text);
}

/*
 * Marks a table whose columns an OCR read one after another, below the head of the first: cells
 * alone on their lines, among them the names of other columns, or one and figures. Returns where it
 * ends, `from` itself: it is none.
 */
static SEG_SELDOM size_t mark_columns(seg_work *work, const seg_table_head *head, size_t from)
{
    enum { FEWEST_CELLS = 4, FEWEST_NAMES = 2, FEWEST_FIGURES = 3, FAR = 128 };
    size_t names = head->kind == SEG_TABLE_HEAD_COUNTED, figures = 0, end = from;
    bool known = false;
    /* Unless it is known, all heads below look at the same lines again. */
    for (; end < work->lines.count && (known || end < from + FAR) && may_be_cell(work, end);
         end++) {
        vb_slice text = seg_line_text(work, seg_line_at(work, end));
        figures += seg_is_figures(text);
        names += seg_line_at(work, end)->gap && seg_has_cue(text, SEG_ROLE_COLUMN_NAME);
        known = names >= FEWEST_NAMES || (names && figures >= FEWEST_FIGURES);
    }
    if (!known || end - from < FEWEST_CELLS)
        return from;
    for (size_t i = head->line; i < end; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT)
            line->kind = SEG_LINE_TABLE;
    }
    return end;
}

/* `ST Tên gói thầu …` over `T`: the first column of a head, too narrow for its name. */
static bool is_rest_of_stt(const seg_work *work, size_t head, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    return index == head + 1 && !line->gap &&
           vb_slice_equal(seg_line_text(work, line), VB_SLICE("T"));
}

/* Marks the table whose head the line is; returns where it ends, the line itself: it is none. Below
 * a head in small letters more rows must tell, and figures at their end. */
static size_t mark_rows(seg_work *work, size_t head, seg_table_head_kind kind)
{
    enum { FEWEST = 2, FEWEST_BELOW_SMALL = 3, FAR = 128 };
    const bool small = kind == SEG_TABLE_HEAD_SMALL;
    const size_t fewest = small ? FEWEST_BELOW_SMALL : FEWEST;
    counted_rows rows = {.head = head, .end = kind == SEG_TABLE_HEAD_LOST ? head : head + 1};
    /* A head again is no row: a text of heads alone is not gone through for each of them. */
    while ((rows.count >= fewest || rows.end < head + FAR) && find_next_row(work, &rows))
        ;
    if (rows.count + rows.total < fewest || (small && !rows.figures))
        return head;
    if (!rows.total)
        take_wrapped_cells(work, &rows);
    for (size_t i = head; i < rows.end; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT || is_rest_of_stt(work, head, i))
            line->kind = SEG_LINE_TABLE;
    }
    return rows.end;
}

/* Marks the table that the line heads; returns where it ends, the line itself: it heads none. */
static size_t mark_table(seg_work *work, const seg_table_head *head)
{
    size_t line = head->line;
    if (head->kind == SEG_TABLE_HEAD_SMALL || head->kind == SEG_TABLE_HEAD_UNREAD ||
        head->kind == SEG_TABLE_HEAD_LOST)
        return mark_rows(work, line, head->kind);
    size_t rows = head->kind == SEG_TABLE_HEAD_COUNTED ? mark_rows(work, line, head->kind) : line;
    size_t from = rows > line ? rows : line + 1;
    size_t end = is_above_gap(work, from - 1) ? mark_columns(work, head, from) : from;
    return end > from ? end : rows;
}

void seg_mark_counted_rows(seg_work *work, const vb_array *heads)
{
    size_t end = 0;
    for (size_t i = 0; i < heads->count; i++) {
        const seg_table_head *head = VB_ARRAY_AT(heads, seg_table_head, i);
        seg_line *line = seg_line_at(work, head->line);
        if (head->line < end || line->kind != SEG_LINE_TEXT)
            continue;
        if (head->kind == SEG_TABLE_HEAD_NUMBERS)
            line->kind = SEG_LINE_TABLE;
        else
            end = mark_table(work, head);
    }
}

/* ------------------------------------------------------------------------------------ cells -- */

/* `15.000.000`, `106,7`: no number of a cell's text. */
static bool is_sum(vb_slice word)
{
    return seg_is_figures(word) &&
           (memchr(word.data, '.', word.len) || memchr(word.data, ',', word.len));
}

/* What stands before all cells but the first, empty: nothing does. Of an entry of a table of
 * contents the label is none. */
static vb_slice find_cells(vb_slice text)
{
    vb_slice rest;
    seg_row_count count = seg_read_row(text, &rest);
    if (count.kind != SEG_COUNT_NONE && !(count.stopped && seg_is_led_entry(text)))
        return rest;
    return find_total(text, &rest) ? vb_slice_trim(rest) : behind_count_name(text);
}

size_t seg_split_counted(vb_slice text, vb_slice *cells, size_t max)
{
    vb_slice rest = find_cells(text);
    size_t count = 0, sums = 0;
    if (rest.len && max > 2) {
        cells[count++] = vb_slice_trim(vb_slice_cut(text, 0, (size_t)(rest.data - text.data)));
        text = rest;
    }
    rest = text;
    while (count && count + sums + 2 < max && is_sum(seg_last_word(rest))) {
        rest = vb_slice_trim(vb_slice_cut(rest, 0, rest.len - seg_last_word(rest).len));
        sums++;
    }
    if (rest.len)
        cells[count++] = rest;
    for (rest = vb_slice_cut(text, rest.len, text.len); sums > 0; sums--) {
        rest = vb_slice_trim(rest);
        cells[count++] = seg_take_word(&rest);
    }
    return count;
}
