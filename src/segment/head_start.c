/* Whether a head begins at a line behind the first one, and what is a row of a head and no table's.
 */
#include "segment/head.h"
#include "segment/values.h"

#include <string.h>

/* A line that is asked whether a head begins there, or goes on below. */
static head look_at(const seg_work *work, size_t line)
{
    return (head){.work = (seg_work *)work, .line = line, .motto = SEG_NONE, .date = SEG_NONE};
}

static bool may_be_title_of_head(const seg_line *line)
{
    enum { SHORTEST = 16 };
    return line->caps && line->width >= SHORTEST && line->width <= HEAD_LONGEST_BOX;
}

/* Quốc hiệu or the Party's name, in capitals. */
static bool is_title_of_head(const head *at, const seg_line *line, vb_slice text)
{
    return may_be_title_of_head(line) &&
           (head_has_cue(at, text, SEG_ROLE_NATION) || head_has_cue(at, text, SEG_ROLE_PARTY) ||
            text.data[0] == 'V') &&
           head_has_motto(at, text);
}

enum { FAR = 6 }; /* so many lines below a body that stands above it */

/* Whether there is any line below that such a title may be: below most headings there is none. */
static bool may_stand_above_title(const head *at)
{
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        if (may_be_title_of_head(line))
            return true;
    }
    return false;
}

/* The name of a body in capitals, with such a title not far below: the left column came first. */
static bool is_body_above_title(const head *at, vb_slice text)
{
    enum { SHORTEST_TEXT = 12 };
    if (!may_stand_above_title(at) || !head_has_cue(at, text, SEG_ROLE_BODY))
        return false;
    const seg_work *work = at->work;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        text = seg_line_text(work, line);
        if (is_title_of_head(at, line, text))
            return true;
        if (line->kind == SEG_LINE_TEXT && line->width > SHORTEST_TEXT && !line->caps &&
            !head_is_number(at, text) && !head_is_place_date(at, text))
            return false;
    }
    return false;
}

bool head_is_behind_end(const seg_work *work)
{
    if (work->blocks.count == 0)
        return false;
    vb_block_type last = seg_block_at(work, work->blocks.count - 1)->type;
    return seg_is_end(last) || seg_is_waste(last);
}

/* Whether the number stands on the line, above another one: `below`. */
static bool is_number_above(const head *at, size_t index, vb_slice *below)
{
    const seg_work *work = at->work;
    if (index + 1 >= work->lines.count)
        return false;
    vb_slice number = seg_line_text(work, seg_line_at(work, index));
    *below = seg_line_text(work, seg_line_at(work, index + 1));
    return number.data[0] == 'S' && number.len <= HEAD_LONGEST_BOX &&
           head_is_own_number(at, number);
}

/* The name of a body, of one line or two, above number and date or what a letter is about, behind
 * the end of a document; below the name of one of the Party stands a star. */
static bool is_body_above_number(const head *at, vb_slice text)
{
    enum { MOST_LINES = 3 };
    const seg_work *work = at->work;
    if (!head_is_behind_end(work) || !head_has_cue(at, text, SEG_ROLE_BODY))
        return false;
    for (size_t i = at->line + 1; i < work->lines.count && i <= at->line + MOST_LINES; i++) {
        vb_slice below;
        if (is_number_above(at, i, &below) &&
            (head_is_place_date(at, below) || seg_is_about_word(seg_first_word(below))))
            return true;
        if (!seg_line_at(work, i)->caps && seg_line_at(work, i)->kind != SEG_LINE_NOISE)
            return false;
    }
    return false;
}

/* Number and date, behind the end of a document: the lines above them were lost. */
static bool is_number_line(const head *at, vb_slice text)
{
    vb_slice pieces[HEAD_MOST_PIECES], columns[2];
    const seg_work *work = at->work;
    if (text.data[0] != 'S' || text.len > HEAD_LONGEST_BOX || !head_is_behind_end(work))
        return false;
    vb_slice below;
    if (is_number_above(at, at->line, &below) && head_is_place_date(at, below))
        return true;
    size_t count = seg_line_at(work, at->line)->columns ? seg_split_columns(text, columns, 2) : 1;
    if (count == 1)
        count = head_take_apart(at, text, pieces, HEAD_MOST_PIECES);
    else
        memcpy(pieces, columns, sizeof columns);
    return count == 2 && head_is_number(at, pieces[0]) && head_is_place_date(at, pieces[1]);
}

/* `SAO Y BẢN CHÍNH`, alone or beside the body that made the copy, over its number and date: what
 * certifies the copy has a head and an end of its own below the end of the document. */
static bool is_copy_mark(const head *at, vb_slice text)
{
    const seg_work *work = at->work;
    size_t mark = head_is_behind_end(work) ? head_find_copy_mark(text) : SIZE_MAX;
    if (mark == SIZE_MAX || at->line + 1 >= work->lines.count ||
        (mark > 0 && !seg_has_cue(vb_slice_cut(text, 0, mark), SEG_ROLE_BODY)))
        return false;
    head below = look_at(work, at->line + 1);
    vb_slice next = seg_line_text(work, seg_line_at(work, below.line));
    return head_is_place_date(&below, next) || is_number_line(&below, next);
}

bool seg_is_head_start(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    bool caps = line->caps && line->width <= HEAD_LONGEST_BOX;
    if (!caps && text.data[0] != 'S')
        return false;
    head at = look_at(work, index);
    return (caps && (is_title_of_head(&at, line, text) || is_body_above_title(&at, text) ||
                     is_body_above_number(&at, text) || is_copy_mark(&at, text))) ||
           is_number_line(&at, text);
}

bool seg_is_place_date(const seg_work *work, size_t index)
{
    enum { MOST_DIRT = 4, LONGEST = 80 };
    head at = look_at(work, index);
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    size_t date, place;
    if (text.len > LONGEST || !memchr(text.data, ',', text.len) ||
        !head_find_date(&at, text, &date))
        return false;
    place = head_find_place(&at, text, date);
    return place <= MOST_DIRT && place < date;
}

/* Whether the line has Quốc hiệu, Tiêu ngữ, the Party's name, or ends in place and date. */
static bool has_right_column(const seg_work *work, size_t index)
{
    if (index >= work->lines.count)
        return false;
    head at = look_at(work, index);
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    size_t date;
    return text.len <= HEAD_LONGEST_BOX &&
           (head_has_motto(&at, text) ||
            (head_find_date(&at, text, &date) && head_find_place(&at, text, date) < date &&
             memchr(text.data, ',', date)));
}

bool seg_is_head_row(const seg_work *work, size_t index)
{
    if (has_right_column(work, index))
        return true;
    vb_slice columns[2];
    head at = look_at(work, index);
    vb_slice text = seg_line_text(work, seg_line_at(work, index));
    if (seg_is_about_word(seg_first_word(text)))
        return true;
    if (text.data[0] != 'S')
        return false;
    seg_split_columns(text, columns, 2);
    return head_is_number(&at, columns[0]) &&
           ((index > 0 && has_right_column(work, index - 1)) || has_right_column(work, index + 1));
}
