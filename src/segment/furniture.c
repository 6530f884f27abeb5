/* What is printed on the page and belongs to no sentence: page numbers, rules, stamps, traces of
 * digital signatures. */
#include "segment/private.h"

#include <string.h>

/* Reads `12`, `- 12 -`, `Trang 12`, `12/30`; 0 when the line is something else. */
static uint32_t read_page_number(vb_slice text)
{
    uint32_t value = 0;
    size_t digits = 0, at = 0;
    if (text.len > 16)
        return 0;
    if (vb_slice_starts(text, VB_SLICE("Trang ")))
        at = 6;
    while (at < text.len && (text.data[at] == '-' || text.data[at] == ' '))
        at++;
    for (; at < text.len && vb_is_digit((unsigned char)text.data[at]); at++, digits++)
        value = value * 10 + (uint32_t)(text.data[at] - '0');
    if (digits == 0 || digits > 4)
        return 0;
    if (at < text.len && text.data[at] == '/') {
        for (at++; at < text.len && vb_is_digit((unsigned char)text.data[at]);)
            at++;
    }
    while (at < text.len && (text.data[at] == '-' || text.data[at] == ' '))
        at++;
    return at == text.len ? value : 0;
}

/*
 * A number alone on its line is a page number when it stands apart and goes on counting: the cells
 * of a table that was read column by column are numbers alone as well. Page one carries none (NĐ
 * 30, Phụ lục I), but many carry it.
 */
static void mark_page_numbers(seg_work *work)
{
    enum { SHORTEST_PAGE = 12, MOST_SKIPPED = 4 };
    uint32_t last = 0;
    size_t last_line = 0;
    bool paged = work->lines.count && seg_line_at(work, work->lines.count - 1)->page > 1;
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        uint32_t value = line->width <= 16 ? read_page_number(seg_line_text(work, line)) : 0;
        if (value) {
            const seg_line *next = i + 1 < work->lines.count ? seg_line_at(work, i + 1) : NULL;
            bool at_edge = line->page_break || (next && next->page_break);
            bool apart = i == 0 || !next || line->blanks_before || next->blanks_before;
            bool counts = value > last && value - last <= MOST_SKIPPED &&
                          (last == 0 || i - last_line >= SHORTEST_PAGE);
            if (at_edge ||
                (apart && counts && value <= line->number / SHORTEST_PAGE + MOST_SKIPPED)) {
                line->kind = SEG_LINE_PAGE_NUMBER;
                last = value;
                last_line = i;
            }
        }
        if (!paged && last)
            line->page = last;
    }
}

static bool is_timestamp(vb_slice text)
{
    static const char shape[] = "dddd-dd-ddTdd:dd";
    if (text.len < sizeof shape - 1 || text.len > 40)
        return false;
    for (size_t i = 0; i + 1 < sizeof shape; i++) {
        bool digit = vb_is_digit((unsigned char)text.data[i]);
        if (shape[i] == 'd' ? !digit : text.data[i] != shape[i])
            return false;
    }
    return true;
}

static bool has_byte(vb_slice text, char byte)
{
    return memchr(text.data, byte, text.len) != NULL;
}

static bool is_digital(const seg_work *work, vb_slice text)
{
    enum { LONGEST_LABEL = 24, LONGEST_CUE = 64 };
    if (vb_is_digit((unsigned char)text.data[0]) && is_timestamp(text))
        return true;
    /* The cheap signs first: every line of the text passes here. */
    return (has_byte(vb_slice_cut(text, 0, LONGEST_LABEL), ':') &&
            seg_has_cue(work->tools, vb_slice_cut(text, 0, LONGEST_CUE), SEG_ROLE_DIGITAL)) ||
           ((has_byte(text, '!') || has_byte(text, '<')) &&
            seg_has_cue(work->tools, text, SEG_ROLE_DIGITAL_WITHIN));
}

static bool is_table_row(vb_slice text)
{
    vb_slice columns[4];
    return seg_split_columns(text, columns, 4) >= 3;
}

static void mark_neighbours(seg_work *work)
{
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind != SEG_LINE_TEXT || line->width > 60)
            continue;
        bool before = i > 0 && seg_line_at(work, i - 1)->kind == SEG_LINE_DIGITAL;
        bool behind =
            i + 1 < work->lines.count && seg_line_at(work, i + 1)->kind == SEG_LINE_DIGITAL;
        if ((before || behind) &&
            seg_has_cue(work->tools, seg_line_text(work, line), SEG_ROLE_DIGITAL_NEAR))
            line->kind = SEG_LINE_DIGITAL;
    }
}

void seg_mark_furniture(seg_work *work)
{
    enum { LONGEST_RUBBISH = 40, LONGEST_DIGITAL = 200 };
    bool row_before = false;
    mark_page_numbers(work);
    for (size_t i = 0; i < work->lines.count; i++) {
        seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        bool row = false;
        if (line->kind != SEG_LINE_TEXT)
            continue;
        if (line->width <= LONGEST_DIGITAL && is_digital(work, text)) {
            line->kind = SEG_LINE_DIGITAL;
        } else if (line->width <= LONGEST_RUBBISH &&
                   line->upper + line->lower + line->marked <= line->width / 2 + 1 &&
                   seg_is_rubbish(text)) {
            line->kind = SEG_LINE_NOISE;
        } else if (line->columns && line->width <= 400 && is_table_row(text)) {
            row = true;
            if (row_before)
                line->kind = seg_line_at(work, i - 1)->kind = SEG_LINE_TABLE;
        }
        row_before = row;
    }
    mark_neighbours(work);
}

bool seg_add_furniture(seg_work *work, size_t index)
{
    static const vb_block_type types[] = {
        [SEG_LINE_PAGE_NUMBER] = VB_BLOCK_PAGE_NUMBER,
        [SEG_LINE_NOISE] = VB_BLOCK_NOISE,
        [SEG_LINE_DIGITAL] = VB_BLOCK_DIGITAL_SIGNATURE,
        [SEG_LINE_TABLE] = VB_BLOCK_TABLE,
    };
    const seg_line *line = seg_line_at(work, index);
    if (line->kind == SEG_LINE_TEXT)
        return false;
    seg_add_block(work, types[line->kind], index, seg_line_text(work, line));
    return true;
}
