/*
 * Labels whose dash stands apart: `I - MỤC ĐÍCH`, `a - Mở cống`, `1.1 - Sửa chợ`, as papers of the
 * years of typewriters have them. A range and a pair of names have such a dash as well, so that the
 * row has to bear the label out: the one before it has a dash too, or the next one stands below.
 * They are read by the other readers, closed up, and written as they stand.
 */
#include "segment/label.h"
#include "segment/words.h"

#include <string.h>

size_t seg_find_dash_apart(const seg_scan *in)
{
    enum { LONGEST = 5 }; /* XVIII, 10.12 */
    const uint32_t *glyph = in->glyph;
    size_t end = 0;
    while (end <= LONGEST && glyph[end] && !seg_is_space(glyph[end]))
        end++;
    bool apart = end && end <= LONGEST && glyph[end] && seg_is_dash_glyph(glyph[end + 1]) &&
                 seg_is_space(glyph[end + 2]);
    return apart && seg_is_capital(glyph[end + 3]) ? end : 0;
}

/* The same glyphs without the blank at `at`, the dash a hyphen. */
static void close_up(seg_scan *in, size_t at)
{
    for (size_t i = at; i < in->count; i++) {
        in->glyph[i] = in->glyph[i + 1];
        in->at[i] = in->at[i + 1];
    }
    in->count--;
    in->glyph[at] = '-';
}

/* `b-` whatever letter is due: the row asks for that. */
static size_t read_small_letter(const seg_scan *in, seg_label *label)
{
    uint32_t value = seg_letter_value(in->glyph[0]);
    if (value == 0 || in->glyph[1] != '-' || !seg_is_space(in->glyph[2]))
        return 0;
    *label = seg_label_of(SEG_KEY_LETTER, value, 0);
    seg_put_glyph(label, in->glyph[0]);
    seg_put_byte(label, '-');
    seg_end_label(in, 2, label);
    return 1;
}

/* All readings of the line whose mark is a dash, apart or not. */
static size_t read_dashed(const seg_work *work, seg_scan *in, seg_label *labels)
{
    size_t apart = seg_find_dash_apart(in), kept = 0;
    if (apart)
        close_up(in, apart);
    size_t count = seg_read_numbers(work, in, labels);
    count += read_small_letter(in, labels + count);
    for (size_t i = 0; i < count; i++) {
        if (labels[i].suffix && labels[i].text[labels[i].len - 1] == '-')
            labels[kept++] = labels[i];
    }
    return kept;
}

/* Whether a dash stands where the mark of a label may, as in few lines. */
static bool may_be_dashed(vb_slice line)
{
    enum { FARTHEST = 7, GENERAL_SIGNS = 0xE2 }; /* the first byte of the dashes */
    for (size_t at = 1; at < line.len && at <= FARTHEST; at++) {
        if (line.data[at] == '-' || (unsigned char)line.data[at] == GENERAL_SIGNS)
            return true;
    }
    return false;
}

/* Whether both are counted alike, but for what counts last. */
static bool is_of_same_list(const seg_label *one, const seg_label *other)
{
    return one->key == other->key && one->depth == other->depth &&
           memcmp(one->values, other->values, (one->depth - 1) * sizeof one->values[0]) == 0;
}

/* Whether the second of the list that the label begins stands below the line, before another first
 * one. */
static bool has_second(const seg_work *work, vb_slice line, const seg_label *first)
{
    enum { FAR = 300 };
    seg_label labels[SEG_READINGS_MAX];
    size_t from = seg_line_of(work, line) + 1;
    for (size_t i = from; i < work->lines.count && i < from + FAR; i++) {
        const seg_line *below = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, below);
        seg_scan in;
        if (below->kind != SEG_LINE_TEXT || !may_be_dashed(text))
            continue;
        seg_scan_line(text, false, &in);
        size_t count = read_dashed(work, &in, labels);
        for (size_t j = 0; j < count; j++) {
            if (!is_of_same_list(&labels[j], first) || labels[j].damage)
                continue;
            if (seg_comes_next(&labels[j], 1))
                return true;
            if (labels[j].values[first->depth - 1] == 1)
                return false;
        }
    }
    return false;
}

/* Whether the label that is open of that kind has a dash, and this one comes behind it. */
static bool goes_on_with_row(const seg_work *work, const seg_label *label)
{
    enum { MOST_LOST = 2 };
    const seg_level *open = seg_open_level(work, label->key);
    uint32_t value = label->values[label->depth - 1];
    if (!open || value <= open->value || value > open->value + 1 + MOST_LOST)
        return false;
    vb_slice before = seg_label_text(work, seg_block_at(work, open->block));
    return before.len && before.data[before.len - 1] == '-';
}

/* Numerals and capitals before a title in capitals are sure by themselves. */
static bool is_borne_out(const seg_work *work, vb_slice line, const seg_label *label)
{
    bool over_title = (label->key == SEG_KEY_ROMAN || label->key == SEG_KEY_UPPER) &&
                      !label->damage && seg_is_caps(vb_slice_cut(line, label->text_at, line.len));
    if (over_title || goes_on_with_row(work, label))
        return true;
    return label->values[label->depth - 1] == 1 && has_second(work, line, label);
}

/* The blank before the dash, as it stands. */
static void part_dash(seg_label *label)
{
    label->len--;
    seg_put_text(label, " -", 2);
}

size_t seg_read_apart(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *labels)
{
    seg_scan closed = *in;
    size_t kept = 0, count = read_dashed(work, &closed, labels);
    for (size_t i = 0; i < count; i++) {
        if (!is_borne_out(work, line, &labels[i]))
            continue;
        labels[kept] = labels[i];
        part_dash(&labels[kept++]);
    }
    return kept;
}
