/*
 * What stands in a line of a head of the name of a body, and what that is called by the list, by
 * the name of its parent and by the place of that: BAN TUYÊN GIÁO below TỈNH ỦY TUYÊN QUANG.
 */
#include "refs/head_names.h"

#include "refs/bodies.h"
#include "refs/text.h"
#include "vanban/orthography.h"

#include "tables/other-column.h"

bool read_listed(reference_search *search, vb_slice text, size_t at, double least, head_body *body)
{
    vb_name_match match;
    if (!vb_issuer_match(search->citation, text, at, &search->scratch, &match) ||
        match.score < least)
        return false;
    vb_slice name = vb_buffer_slice(&search->scratch);
    if (is_body(search->refs, name, BODY_TITLE))
        return false;
    *body = (head_body){vb_slice_cut(text, at, match.end), keep(search, name), VB_SLICE(""), false};
    return true;
}

vb_slice name_with_parent(reference_search *search, vb_slice body, vb_slice parent)
{
    head_body whole;
    if (!body.len || !parent.len)
        return VB_SLICE("");
    bool listed = read_listed(search, join_names(search, body, parent), 0, WELL_READ, &whole) &&
                  whole.read.len > body.len + 1;
    return listed ? whole.name : VB_SLICE("");
}

vb_slice place_in(vb_slice name)
{
    vb_place_level level;
    for (size_t i = 0; vb_place_level_at(i, &level); i++) {
        size_t at = vb_slice_find(name, level.name, 0), behind = at + level.name.len;
        if (at != SIZE_MAX && at > 0 && name.data[at - 1] == ' ' && behind < name.len &&
            name.data[behind] == ' ')
            return vb_slice_cut(name, at, name.len);
    }
    return VB_SLICE("");
}

vb_slice name_with_place(reference_search *search, vb_slice body, vb_slice parent)
{
    vb_place_level level;
    vb_slice place = place_in(parent);
    if (vb_place_level_at(vb_place_level_of_body(body), &level))
        place = vb_slice_starts(place, level.name)
                    ? vb_slice_trim(vb_slice_cut(place, level.name.len, place.len))
                    : VB_SLICE("");
    return name_with_parent(search, body, place);
}

vb_slice capitals_of(vb_slice line)
{
    enum { GAP = 2 };
    size_t end = 0;
    for (size_t at = 0, next; at <= end + GAP && at < line.len;
         at = skip_space(line, next, line.len)) {
        next = word_end(line, at, line.len);
        bool figure = end > 0 && next - at <= 2 && vb_is_digit((unsigned char)line.data[at]) &&
                      vb_is_digit((unsigned char)line.data[next - 1]);
        if (!figure && next - at > 1 && !vb_is_in_capitals(vb_slice_cut(line, at, next)))
            break;
        end = next;
    }
    return vb_slice_cut(line, 0, end);
}

/* Whether the head's other column begins with the two words. */
static bool begins_other_column(vb_slice first, vb_slice second)
{
    const vb_table *table = &vb_table_other_column;
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice next = vb_table_cell(table, row, OTHER_COLUMN_NEXT);
        if (next.len && folds_to(first, vb_table_cell(table, row, OTHER_COLUMN_WORD).data) &&
            folds_to(second, next.data))
            return true;
    }
    return false;
}

vb_slice before_other_column(vb_slice capitals)
{
    enum { LONGEST = 16 };
    for (size_t at = 0, next; at < capitals.len; at = next) {
        size_t end = word_end(capitals, at, LONGEST);
        next = skip_space(capitals, end, capitals.len);
        vb_slice word = vb_slice_cut(capitals, at, end),
                 second = vb_slice_cut(capitals, next, word_end(capitals, next, LONGEST));
        if (begins_other_column(word, second))
            return vb_slice_trim(vb_slice_cut(capitals, 0, at));
        next = next > at ? next : at + 1;
    }
    return capitals;
}

bool begins_with_level(reference_search *search, vb_slice capitals)
{
    vb_place_level level;
    vb_buffer *letters = &search->scratch;
    vb_buffer_clear(letters);
    add_folded(letters, capitals);
    vb_slice folded = vb_buffer_slice(letters);
    for (size_t i = 0; vb_place_level_at(i, &level); i++)
        if (vb_slice_starts(folded, level.letters) && folded.len > level.letters.len &&
            folded.data[level.letters.len] == ' ')
            return true;
    return false;
}

vb_slice join_names(reference_search *search, vb_slice name, vb_slice behind)
{
    vb_buffer_clear(&search->scratch);
    vb_buffer_add(&search->scratch, name);
    vb_buffer_add_byte(&search->scratch, ' ');
    vb_buffer_add(&search->scratch, behind);
    return keep(search, vb_buffer_slice(&search->scratch));
}
