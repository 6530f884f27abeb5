#include "normalize/furniture.h"

#include "tables/furniture.h"

#include <string.h>

static const struct {
    rule rule;
    const char *mark;
} kinds[FURNITURE_KINDS] = {
    [FURNITURE_NUMBER] = {{"page-number", 0.9}, "[page number] "},
    [FURNITURE_HEAD] = {{"running-head", 0.9}, "[running head] "},
    [FURNITURE_FOOT] = {{"running-foot", 0.9}, "[running foot] "},
    [FURNITURE_NOTICE] = {{"notice", 1}, "[notice] "},
    [FURNITURE_STAMP] = {{"stamp", 0.95}, "[stamp] "},
};

const rule *furniture_rule(furniture_kind kind)
{
    return &kinds[kind].rule;
}

const char *furniture_mark(furniture_kind kind)
{
    return kinds[kind].mark;
}

/* What it was marked as; NONE when it is not. */
static furniture_kind marked_kind(vb_slice line)
{
    for (int kind = FURNITURE_NUMBER; kind <= FURNITURE_STAMP; kind++) {
        if (vb_slice_starts(line, vb_slice_of(kinds[kind].mark)))
            return kind == FURNITURE_HEAD || kind == FURNITURE_FOOT ? FURNITURE_MARKED_RUNNING
                                                                    : FURNITURE_MARKED;
    }
    return FURNITURE_NONE;
}

static furniture_kind kind_of_row(size_t row)
{
    if (vb_slice_equal(vb_table_cell(&vb_table_furniture, row, FURNITURE_KIND), VB_SLICE("notice")))
        return FURNITURE_NOTICE;
    bool near =
        vb_slice_equal(vb_table_cell(&vb_table_furniture, row, FURNITURE_WHERE), VB_SLICE("near"));
    return near ? FURNITURE_NEAR_STAMP : FURNITURE_STAMP;
}

furniture_kind furniture_of(vb_slice line, vb_buffer *scratch)
{
    enum { LONGEST = 200 };
    line = vb_slice_trim(line);
    furniture_kind marked = marked_kind(line);
    if (marked != FURNITURE_NONE || line.len == 0 || line.len > LONGEST)
        return marked;
    vb_add_folded(scratch, line);
    for (size_t row = 0; row < vb_table_furniture.rows; row++) {
        if (vb_slice_starts(vb_buffer_slice(scratch),
                            vb_table_cell(&vb_table_furniture, row, FURNITURE_TEXT)))
            return kind_of_row(row);
    }
    return FURNITURE_NONE;
}

/* ------------------------------------------------------------------------------ page numbers -- */

static bool skip_word(vb_slice line, size_t *at, vb_slice word)
{
    if (!vb_slice_starts(vb_slice_cut(line, *at, line.len), word))
        return false;
    *at += word.len;
    return true;
}

static void skip_any_word(vb_slice line, size_t *at, const char *const *words)
{
    while (*words && !skip_word(line, at, vb_slice_of(*words)))
        words++;
}

static void skip_dashes(vb_slice line, size_t *at)
{
    static const char *const dashes[] = {"-", " ", "–", "—", "|", NULL};
    size_t before;
    do {
        before = *at;
        skip_any_word(line, at, dashes);
    } while (*at != before);
}

static uint32_t read_number(vb_slice line, size_t *at)
{
    enum { MOST = 9999 };
    uint32_t value = 0;
    for (; *at < line.len && vb_is_digit((unsigned char)line.data[*at]); ++*at)
        value = value > MOST ? value : value * 10 + (uint32_t)(line.data[*at] - '0');
    return value > MOST ? 0 : value;
}

uint32_t page_number_of(vb_slice line)
{
    static const char *const before[] = {"Trang ", "trang ", "TRANG ", "Page ", "page ", NULL};
    static const char *const between[] = {"/", " / ", " of ", NULL};
    enum { LONGEST = 24 };
    size_t at = 0;
    line = vb_slice_trim(line);
    if (line.len == 0 || line.len > LONGEST)
        return 0;
    skip_dashes(line, &at);
    skip_any_word(line, &at, before);
    uint32_t value = read_number(line, &at);
    if (value == 0)
        return 0;
    skip_any_word(line, &at, between);
    read_number(line, &at);
    skip_dashes(line, &at);
    return at == line.len ? value : 0;
}

/* --------------------------------------------------------------------------- heads and feet -- */

void read_edge(page_edge *edge, vb_slice line, vb_buffer *scratch)
{
    line = vb_slice_trim(line);
    edge->exact = vb_slice_hash(line);
    edge->number = 0;
    for (size_t at = 0; at < line.len;) {
        if (vb_is_digit((unsigned char)line.data[at])) {
            edge->number += read_number(line, &at);
            vb_buffer_add_byte(scratch, '0');
        } else {
            bool again = line.data[at] == ' ' && at + 1 < line.len && line.data[at + 1] == ' ';
            if (!again) /* blanks in a row are one: the number may be wider */
                vb_buffer_add_byte(scratch, line.data[at]);
            at++;
        }
    }
    edge->general = vb_slice_hash(vb_buffer_slice(scratch));
}

edge_likeness compare_edges(const page_edge *edge, const page_edge *other, int distance)
{
    if (edge->top != other->top || edge->general != other->general)
        return EDGE_OTHER;
    if (edge->exact == other->exact)
        return EDGE_SAME;
    bool counts =
        edge->number && other->number && (int64_t)other->number - (int64_t)edge->number == distance;
    return counts ? EDGE_COUNTS : EDGE_OTHER;
}
