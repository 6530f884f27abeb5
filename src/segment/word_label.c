/*
 * Labels that are a word of data/label-words.tsv with a number: of a form that is attached, `Mẫu số
 * 01`, and of what is counted so, `Câu 1.`, `Bước 2:`. Running text has the same words before
 * numbers: a form is one alone on its line over what begins there, or in capitals; a step one that
 * is counted.
 */
#include "segment/label.h"
#include "segment/words.h"
#include "tables/label-words.h"
#include "vanban/orthography.h"

#include <string.h>

/* The glyphs that the word takes, as it is written or without any marks at all; 0: the line begins
 * otherwise. */
static size_t match_word(const seg_scan *in, vb_slice word)
{
    bool written = true, bare = true;
    size_t at = 0;
    for (size_t from = 0; from < word.len; at++) {
        uint32_t due, is = vb_lower(in->glyph[at]);
        from += seg_decode(word, from, &due);
        due = vb_lower(due);
        vb_letter letter = vb_letter_of(is);
        if (is != due && letter.base != vb_letter_of(due).base)
            return 0;
        written &= is == due;
        bare &= letter.tone == VB_LEVEL && letter.diacritic == VB_PLAIN;
        if (!written && !bare)
            return 0;
    }
    return seg_is_space(in->glyph[at]) ? at : 0;
}

/* Whether a number stands behind one of its first words: as on few of the lines that are asked. */
static bool has_number(const seg_scan *in)
{
    size_t at = 0;
    while (at < in->count && !vb_is_digit(in->glyph[at]))
        at++;
    return at > 1 && at < in->count && seg_is_space(in->glyph[at - 1]);
}

/* The row of the longest word that the line begins with and a number follows; `behind`: the glyph
 * of that. SEG_NONE: there is none. */
static size_t find_word(const seg_scan *in, vb_slice line, size_t *behind)
{
    const vb_table *words = &vb_table_label_words;
    size_t found = SEG_NONE;
    *behind = 0;
    if (!has_number(in))
        return found;
    for (size_t row = 0; row < words->rows; row++) {
        vb_slice word = vb_table_cell(words, row, LABEL_WORDS_WORD);
        size_t at = word.data[0] == line.data[0] ? match_word(in, word) : 0;
        if (at > *behind) {
            *behind = at;
            found = row;
        }
    }
    while (seg_is_space(in->glyph[*behind]))
        ++*behind;
    return found;
}

static bool is_form(size_t row)
{
    return vb_slice_equal(vb_table_cell(&vb_table_label_words, row, LABEL_WORDS_KIND),
                          VB_SLICE("form"));
}

static void put_word(seg_label *label, size_t row)
{
    vb_slice word = vb_table_cell(&vb_table_label_words, row, LABEL_WORDS_WORD);
    seg_put_text(label, word.data, word.len);
    seg_put_byte(label, ' ');
}

/* ------------------------------------------------------------------------------------- forms -- */

void seg_read_number_word(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { WORD_GLYPHS = 2 };
    const uint32_t *glyph = in->glyph + *at;
    if (seg_reduce(glyph[0]) != 's' || seg_reduce(glyph[1]) != 'o')
        return;
    size_t behind = WORD_GLYPHS + (glyph[WORD_GLYPHS] == ':');
    if (!seg_is_space(glyph[behind]))
        return;
    seg_put_text(label, "số ", sizeof "số " - 1);
    *at += behind + 1;
}

/* `01`, `2a`, `01/KH-A`, `1.1`: what a form is numbered with, up to a blank. */
static bool read_form_number(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { MOST_FIGURES = 3 };
    size_t end = *at;
    label->values[0] = seg_read_figures(in, &end, MOST_FIGURES);
    if (label->values[0] == 0)
        return false;
    while (in->glyph[end] && !seg_is_space(in->glyph[end]) && in->glyph[end] != ':')
        end++;
    end -= in->glyph[end - 1] == '.' || in->glyph[end - 1] == ',';
    for (; *at < end; ++*at)
        seg_put_glyph(label, in->glyph[*at]);
    return end < SEG_SCAN_GLYPHS;
}

/* Whether the line stands where something begins: over capitals, below a blank line, on top of a
 * page. */
static bool stands_at_beginning(const seg_work *work, vb_slice line)
{
    size_t index = seg_line_of(work, line);
    const seg_line *here = seg_line_at(work, index);
    if (here->gap || here->page_break || index == 0 || here[-1].kind != SEG_LINE_TEXT)
        return true;
    return index + 1 < work->lines.count && here[1].caps;
}

static bool read_form(const seg_work *work, const seg_scan *in, vb_slice line, size_t at,
                      seg_label *label)
{
    seg_read_number_word(in, &at, label);
    if (!read_form_number(in, &at, label))
        return false;
    at += in->glyph[at] == '.' || in->glyph[at] == ':';
    label->key = SEG_KEY_FORM;
    label->suffix = true;
    seg_end_label(in, at, label);
    return (label->at_end || seg_is_caps(vb_slice_cut(line, label->text_at, line.len))) &&
           stands_at_beginning(work, line);
}

bool seg_names_annex(vb_slice label)
{
    if (vb_slice_starts(label, VB_SLICE("Phụ lục")))
        return true;
    for (size_t row = 0; row < vb_table_label_words.rows; row++) {
        vb_slice word = vb_table_cell(&vb_table_label_words, row, LABEL_WORDS_WORD);
        if (is_form(row) && vb_slice_starts(label, word) && label.len > word.len &&
            label.data[word.len] == ' ')
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------------------------- steps -- */

/* `1`, `2.1`: the numbers of a step; false: there is none. */
static bool read_step_number(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { MOST_FIGURES = 3, DEEPEST = 3 };
    while (label->depth < DEEPEST) {
        size_t start = *at;
        uint32_t value = seg_read_figures(in, at, MOST_FIGURES);
        if (value == 0)
            return false;
        label->values[label->depth++] = value;
        seg_put_digits(label, in, start, value);
        if (in->glyph[*at] != '.' || !vb_is_digit(in->glyph[*at + 1]))
            return true;
        seg_put_byte(label, '.');
        ++*at;
    }
    return true;
}

/* Behind the mark of the number, `.`, `:`, ` -`, which is a part of the label; a step alone on its
 * line in capitals needs none, nor one before what stands in parentheses: alone in small letters it
 * is the cell of a table. */
static bool read_step_mark(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { EN_DASH = 0x2013 };
    uint32_t glyph = in->glyph[*at];
    size_t apart = *at + seg_is_space(glyph);
    uint32_t stroke = in->glyph[apart];
    if (glyph == '.' || glyph == ':' || glyph == ')') {
        seg_put_glyph(label, glyph);
        ++*at;
        return seg_is_space(in->glyph[*at]) || in->glyph[*at] == 0;
    }
    if ((stroke == '-' || stroke == EN_DASH) && seg_is_space(in->glyph[apart + 1])) {
        *at = apart + 1;
        return true;
    }
    return glyph == 0 ? seg_is_capital(in->glyph[1]) : apart > *at && stroke == '(';
}

/* Reads the label without asking whether it is counted. */
static bool read_step(const seg_scan *in, size_t row, size_t at, seg_label *label)
{
    *label = (seg_label){.key = SEG_KEY_STEP + (int)row, .suffix = true};
    put_word(label, row);
    if (!read_step_number(in, &at, label) || !read_step_mark(in, &at, label))
        return false;
    seg_end_label(in, at, label);
    return true;
}

/* Whether the other is the next of its list: 2.1 is so behind 1.3. */
static bool goes_before(const seg_label *label, const seg_label *other)
{
    unsigned last = label->depth - 1;
    if (label->depth != other->depth)
        return false;
    if (last && other->values[last] == 1)
        return other->values[0] == label->values[0] + 1;
    return other->values[last] == label->values[last] + 1 && other->values[0] >= label->values[0];
}

/* Whether the other is the first of what the label is divided into. */
static bool is_first_part(const seg_label *label, const seg_label *other)
{
    return other->depth == label->depth + 1 && other->values[label->depth] == 1 &&
           other->values[label->depth - 1] == label->values[label->depth - 1];
}

/* Whether the next one of that word, or its own first part, stands below the line. */
static bool is_gone_on_with(const seg_work *work, vb_slice line, size_t row, const seg_label *label)
{
    enum { FAR = 600, FIRST_BYTES = 3 };
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + FAR; i++) {
        const seg_line *below = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, below);
        seg_scan in;
        seg_label next;
        size_t behind;
        if (below->kind != SEG_LINE_TEXT || text.len < FIRST_BYTES ||
            text.data[0] != line.data[0] || !seg_may_begin_with_word(text))
            continue;
        seg_scan_line(text, true, &in);
        size_t other = find_word(&in, text, &behind);
        if (other == SEG_NONE || is_form(other) || !read_step(&in, other, behind, &next))
            continue;
        if (other == row)
            return goes_before(label, &next);
        if (is_first_part(label, &next)) /* Tiêu chuẩn 1, Tiêu chí 1.1 */
            return true;
    }
    return false;
}

/* Whether the list that it is a part of is open: `Tiêu chí 2.1` below `Tiêu chuẩn 2`. */
static bool is_part_of_open(const seg_work *work, const seg_label *label)
{
    for (size_t i = work->levels.count; i-- > seg_first_level(work) && label->depth > 1;) {
        const seg_level *level = seg_level_at(work, i);
        if (seg_is_step(level->key) && level->key != label->key)
            return level->value == label->values[label->depth - 2];
    }
    return false;
}

/* Whether it is counted: the one before it is open, or the next one stands below. */
static bool is_counted(const seg_work *work, vb_slice line, size_t row, const seg_label *label)
{
    const seg_level *open = seg_open_level(work, label->key);
    return (open && label->values[label->depth - 1] == open->value + 1) ||
           is_part_of_open(work, label) || is_gone_on_with(work, line, row, label);
}

bool seg_read_word_label(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *label)
{
    size_t behind, row = find_word(in, line, &behind);
    if (row == SEG_NONE || !seg_is_capital(in->glyph[0]))
        return false;
    if (!is_form(row))
        return vb_is_digit(in->glyph[behind]) && read_step(in, row, behind, label) &&
               is_counted(work, line, row, label);
    *label = (seg_label){.depth = 1};
    put_word(label, row);
    return read_form(work, in, line, behind, label);
}
