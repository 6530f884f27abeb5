/*
 * By whose authority somebody signs: the rows of data/authority-marks.tsv (NĐ 30/2020/NĐ-CP, Phụ
 * lục I, II.7; HD 36-HD/VPTW).
 */
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include "tables/authority-marks.h"

static vb_slice cell(size_t row, size_t column)
{
    return vb_table_cell(&vb_table_authority_marks, row, column);
}

static vb_authority_mark mark_of(size_t row)
{
    vb_slice behind = cell(row, AUTHORITY_MARKS_BEHIND);
    return (vb_authority_mark){.mark = cell(row, AUTHORITY_MARKS_MARK),
                               .written = cell(row, AUTHORITY_MARKS_WRITTEN),
                               .before_body = !vb_slice_equal(behind, VB_SLICE("position")),
                               .before_position = !vb_slice_equal(behind, VB_SLICE("body")),
                               .told = cell(row, AUTHORITY_MARKS_TOLD).len > 0};
}

/* Whether it begins as the marks do, by which most words are told to be none. */
static bool may_begin_mark(vb_slice text)
{
    return text.len > 2 && vb_is_among(text.data[0], "TKQ") &&
           vb_is_among(text.data[1], "./MTLU") &&
           (vb_is_among(text.data[1], "./") || vb_is_among(text.data[2], "./:;, Q"));
}

bool vb_authority_mark_at(vb_slice text, size_t at, vb_authority_mark *mark)
{
    vb_slice rest = vb_slice_cut(text, at, text.len);
    if (!may_begin_mark(rest))
        return false;
    for (size_t row = 0; row < vb_table_authority_marks.rows; row++) {
        if (vb_slice_starts(rest, cell(row, AUTHORITY_MARKS_MARK))) {
            *mark = mark_of(row);
            return true;
        }
    }
    return false;
}

bool vb_authority_mark_with_stroke(char first, char last, vb_authority_mark *mark)
{
    enum { LETTERS = 3 };
    for (size_t row = 0; row < vb_table_authority_marks.rows; row++) {
        vb_slice own = cell(row, AUTHORITY_MARKS_MARK);
        if (own.len == LETTERS && own.data[0] == first && own.data[1] == '/' &&
            own.data[2] == last && cell(row, AUTHORITY_MARKS_BEHIND).len) {
            *mark = mark_of(row);
            return true;
        }
    }
    return false;
}
