/* segment/cells.h: what a line shows of the cells of a table: bars.c of those that bars part,
 * rows.c of those that gaps part; row_counts.c, counted_rows.c and figure_rows.c of those that
 * nothing does; contents.c of the entries of a table of contents. */
#ifndef VANBAN_SEGMENT_CELLS_H
#define VANBAN_SEGMENT_CELLS_H

#include "segment/cues.h"
#include "segment/work.h"
#include "vanban/orthography.h"

/* Whether bars part its cells: three that are not empty, or two in a frame. */
bool seg_is_barred(vb_slice text);

/* Splits at the bars; returns the number of cells, empty ones as well, at most `max`. */
size_t seg_split_bars(vb_slice text, vb_slice *cells, size_t max);

/* `12.500.000`, `+15,7`, `(%)`: no letter but of a unit. */
bool seg_is_figures(vb_slice text);

/* What the first cell of a row counts by: `3`, `III`, `C`, `2.1`, without a mark behind it. */
typedef enum seg_count_kind {
    SEG_COUNT_NONE,
    SEG_COUNT_DECIMAL, /* by the last of its numbers; each of these below the next */
    SEG_COUNT_FIGURE,
    SEG_COUNT_NUMERAL,
    SEG_COUNT_LETTER,
    SEG_COUNT_KINDS
} seg_count_kind;

/* Reads a cell, or the first word of a row; 0 where it counts by nothing. */
seg_count_kind seg_read_count(vb_slice cell, uint32_t *value);

/* What a row counts by before its cells. */
typedef struct seg_row_count {
    seg_count_kind kind;
    uint32_t value;
    bool barred;  /* the bar of a ruled line stands behind it, which no label has */
    bool stopped; /* so does a stop, as behind a label, or a comma that one may be read as */
    bool comma;
} seg_row_count;

/* Reads it; `rest`: the cells. */
seg_row_count seg_read_row_count(vb_slice text, vb_slice *rest);
/* The same of what must be cells: behind no bar they begin with a capital. What has no count is its
 * first word. */
seg_row_count seg_read_row(vb_slice text, vb_slice *rest);

/* How a line heads a table whose cells nothing parts. */
typedef enum seg_table_head_kind {
    SEG_TABLE_HEAD_NONE,
    SEG_TABLE_HEAD_COUNTED, /* STT before the names of the other columns: `TT Nội dung Đơn vị` */
    SEG_TABLE_HEAD_SMALL,  /* the same, the next name read in small letters */
    SEG_TABLE_HEAD_ALONE,  /* STT alone: its column was read before the others */
    SEG_TABLE_HEAD_UNREAD, /* STT cannot be read: the names of other columns tell, and the rows */
    SEG_TABLE_HEAD_LOST,   /* there is none: the bars behind the counts tell; the first row */
    SEG_TABLE_HEAD_NUMBERS /* the row that numbers the columns */
} seg_table_head_kind;

typedef struct seg_table_head {
    size_t line;
    seg_table_head_kind kind;
} seg_table_head;

/* Which of those with STT the line is. */
seg_table_head_kind seg_find_count_head(const seg_work *work, size_t index);

/* Whether it may be one, by its first bytes: no for most of a text. */
static inline bool seg_may_head_rows(vb_slice text)
{
    return text.data[0] == 'S' || (text.data[0] == 'T' && text.len > 1 && text.data[1] == 'T');
}

/* Whether each word counts on from the first, and all are in parentheses or none. */
bool seg_counts_in_words(vb_slice text);

/* `(1) (2) (3)`, `1 2 3 4`: the row that numbers the columns, and nothing else. No for most lines,
 * by their first bytes. */
static inline bool seg_numbers_columns(vb_slice text)
{
    bool bracketed = text.data[0] == '(', may = text.len > 2;
    may = may && (bracketed ? text.data[1] == '1' && text.data[2] == ')'
                            : text.data[0] == '1' && text.data[1] == ' ' && text.data[2] == '2');
    return may && seg_counts_in_words(text);
}

/* The head of counted rows of which the line is the second, where STT cannot be read. */
seg_table_head seg_find_unread_head(const seg_work *work, size_t second);

/* Whether it may be that row, by its first bytes: no for most of a text. Behind a stop only a bar
 * tells it from a label. */
static inline bool seg_may_be_second_row(vb_slice text)
{
    enum { NEAR = 4, FIRST_OF_DAGGER = 0xE2 };
    if (text.data[0] != '2' || text.len < NEAR)
        return text.data[0] == '|' && text.len > NEAR && memchr(text.data, '2', NEAR);
    return text.data[1] == '.' ? memchr(text.data, '|', NEAR) != NULL
                               : vb_is_among(text.data[1], " ,_|[]{}'") ||
                                     (unsigned char)text.data[1] == FIRST_OF_DAGGER;
}

static inline seg_table_head_kind seg_table_head_kind_of(const seg_work *work, size_t index,
                                                         vb_slice text)
{
    return seg_may_head_rows(text)     ? seg_find_count_head(work, index)
           : seg_numbers_columns(text) ? SEG_TABLE_HEAD_NUMBERS
                                       : SEG_TABLE_HEAD_NONE;
}

/* Marks the tables of these heads: seg_table_head. */
void seg_mark_counted_rows(seg_work *work, const vb_array *heads);

/* `Cộng 28.000.000`: the last row of a table. */
bool seg_is_total(vb_slice text);
/* So many cells of figures stand at its end, a blank between each. */
size_t seg_count_last_figures(vb_slice text);

/* Whether the line may be a row of a table that neither gaps nor counts tell: it ends in two cells
 * of figures, begins with a date, or is a total. No for most of a text, by its first and last
 * bytes. */
bool seg_is_figure_row(vb_slice text);
static inline bool seg_may_be_figure_row(const seg_line *line, vb_slice text)
{
    unsigned first = (unsigned char)text.data[0] - '0',
             last = (unsigned char)text.data[text.len - 1] - '0';
    return (last < 10 || last + '0' == '%' || (line->stroked && first < 10)) &&
           seg_is_figure_row(text);
}

/* Marks the tables of such rows among these lines: size_t. */
void seg_mark_figure_rows(seg_work *work, const vb_array *rows);

/* Whether four dots or more lead to the number, or what a scan made of it, that ends the line. */
bool seg_has_leader(vb_slice text);

/* The same of a line that ends in a figure or what one is read as: no for most of a text, by their
 * last bytes. */
static inline bool seg_is_led_entry(vb_slice text)
{
    enum { LAST_OF_ELLIPSIS = 0xA6, LONGEST_NUMBER = 3, SHORTEST = 8 };
    size_t at = text.len;
    if (text.len < SHORTEST || (!vb_is_digit((unsigned char)text.data[at - 1]) &&
                                text.data[at - 1] != 'l' && text.data[at - 1] != 'I'))
        return false;
    for (size_t digits = 0; digits <= LONGEST_NUMBER; digits++) {
        unsigned char byte = (unsigned char)text.data[--at];
        if (byte == ' ')
            byte = (unsigned char)text.data[at - 1];
        if (byte == '.' || byte == LAST_OF_ELLIPSIS)
            return seg_has_leader(text);
    }
    return false;
}

/* `MỤC LỤC`: the title of a table of contents. */
static inline bool seg_is_contents_title(vb_slice text)
{
    enum { LONGEST = 24 };
    return text.len && text.data[0] == 'M' && text.len <= LONGEST &&
           seg_has_cue(text, SEG_ROLE_CONTENTS);
}

/* Whether a line may be any of these, `STT`, `MỤC LỤC`, `(1) (2)`, or what a figure or a bar
 * begins or a figure ends, by its first and its last byte: no for most of a text. */
static inline bool seg_may_be_of_table(vb_slice text)
{
    enum { FIRST = 1, LAST = 2 };
    static const unsigned char places[SEG_BYTES] = {
        ['S'] = FIRST,        ['T'] = FIRST,        ['M'] = FIRST,        ['('] = FIRST,
        ['|'] = FIRST,        ['%'] = LAST,         ['l'] = LAST,         ['I'] = LAST,
        ['0'] = FIRST | LAST, ['1'] = FIRST | LAST, ['2'] = FIRST | LAST, ['3'] = FIRST | LAST,
        ['4'] = FIRST | LAST, ['5'] = FIRST | LAST, ['6'] = FIRST | LAST, ['7'] = FIRST | LAST,
        ['8'] = FIRST | LAST, ['9'] = FIRST | LAST,
    };
    return ((places[(unsigned char)text.data[0]] & FIRST) |
            (places[(unsigned char)text.data[text.len - 1]] & LAST)) != 0;
}

/* Marks the tables of contents: of these lines, size_t, one begins each or is its title. */
void seg_mark_contents(seg_work *work, const vb_array *lines);

/* Splits a line of one where that is certain: behind what counts it, and before the sums at its
 * end; returns the number of cells, at most `max`. */
size_t seg_split_counted(vb_slice text, vb_slice *cells, size_t max);

#endif
