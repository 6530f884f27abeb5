/*
 * The stamp of the office where a document arrived: CÔNG VĂN ĐẾN above the number it got there and
 * the day (NĐ 30/2020/NĐ-CP, Phụ lục IV, I). It stands on the first page wherever there was room,
 * and would pass for a type, a number and a date of the document's own.
 */
#include "segment/cues.h"
#include "segment/words.h"
#include "segment/work.h"

#include <string.h>

enum { MOST_LINES = 5 }; /* are all that a stamp has */

static const seg_line *stamp_line(const seg_work *work, size_t index)
{
    const seg_line *line = index < work->lines.count ? seg_line_at(work, index) : NULL;
    return line && line->kind == SEG_LINE_TEXT && line->width <= SEG_STAMP_WIDTH ? line : NULL;
}

/* `Số: 2214`, a number that is nothing but figures, `Ngày: 02/5/2024`, `Chuyển: VX`. */
static bool is_filled_in(const seg_work *work, size_t index)
{
    const seg_line *line = stamp_line(work, index);
    vb_slice text = line ? seg_line_text(work, line) : VB_SLICE("");
    if (!text.len || !seg_has_cue(text, SEG_ROLE_ARRIVAL_FIELD))
        return false;
    vb_slice word = seg_take_word(&text), value = seg_first_word(text);
    for (size_t i = 0; word.data[0] == 'S' && i < value.len; i++) {
        if (!vb_is_digit((unsigned char)value.data[i]) && value.data[i] != '.')
            return false;
    }
    return true;
}

/* Whether the stamp begins with the line: its words alone over a field, or with the first field. */
static bool begins_stamp(const seg_work *work, size_t index)
{
    const seg_line *line = seg_line_at(work, index);
    vb_slice text = seg_line_text(work, line);
    if (line->kind != SEG_LINE_TEXT || !seg_may_be_stamp(line, text))
        return false;
    bool over = stamp_line(work, index + 1) != NULL;
    if ((!over && !line->telling) || vb_case_of(seg_first_word(text)) != VB_CASE_UPPER)
        return false;
    return (over && is_filled_in(work, index + 1) && seg_has_cue(text, SEG_ROLE_ARRIVAL)) ||
           (line->telling && seg_has_cue(text, SEG_ROLE_ARRIVAL_WITH_FIELD));
}

size_t seg_mark_arrival(seg_work *work, size_t index)
{
    size_t end = index;
    if (!begins_stamp(work, index))
        return index;
    do
        seg_line_at(work, end++)->kind = SEG_LINE_NOISE;
    while (end < index + MOST_LINES && is_filled_in(work, end) && !seg_line_at(work, end)->gap);
    return end;
}
