/*
 * Labels that only their neighbours tell. Between 2. and 4. stands 3. whatever was read for it, and
 * so does the I. before II., the a) before b). What was read has to be a word of a few signs where
 * a label may stand, and must fit nowhere else: a label that goes on with its own list, or opens
 * one, is what it says.
 */
#include "segment/cues.h"
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

enum { MOST_GLYPHS = 4 };

/* What a line begins with where a label may be. */
typedef struct word {
    seg_scan in;
    size_t line;   /* index of it */
    size_t glyphs; /* before the mark */
    size_t end;    /* behind it */
    char mark;     /* as it must be written; 0: there is none */
    bool apart;    /* a blank stands before it */
    bool caps;     /* the line is in capitals */
} word;

static bool ends_label(uint32_t glyph)
{
    return seg_is_close_paren(glyph) || glyph == '.' || glyph == '-' || glyph == '/';
}

/* Whether the sign opens or announces something else: a quotation, a bracket, a dash. */
static bool is_other_sign(uint32_t glyph)
{
    enum { GENERAL_PUNCTUATION = 0x2010, ITS_END = 0x206F };
    return (glyph < SEG_ASCII && vb_is_among((char)glyph, "-+*\"'([.,:;<>=~_")) ||
           (glyph >= GENERAL_PUNCTUATION && glyph <= ITS_END);
}

/* Reads such a word, before a capital or a figure; false: the line begins with something else. */
static bool read_word(const seg_work *work, vb_slice line, word *out)
{
    seg_scan_line(line, false, &out->in);
    const uint32_t *glyph = out->in.glyph;
    size_t end = 0;
    while (end <= MOST_GLYPHS && glyph[end] && !seg_is_space(glyph[end]))
        end++;
    if (end == 0 || end > MOST_GLYPHS + 1 || !seg_is_space(glyph[end]))
        return false;
    bool marked = end > 1 && ends_label(glyph[end - 1]);
    out->apart = seg_find_dash_apart(&out->in) > 0;
    out->end = end + (out->apart ? sizeof " -" - 1 : 0);
    out->glyphs = end - marked;
    out->mark = (char)(out->apart                           ? '-'
                       : !marked                            ? 0
                       : seg_is_close_paren(glyph[end - 1]) ? ')'
                                                            : glyph[end - 1]);
    for (size_t i = 0; i < out->glyphs; i++) {
        if (is_other_sign(glyph[i]))
            return false;
    }
    out->line = seg_line_of(work, line);
    out->caps = seg_line_at(work, out->line)->caps;
    vb_slice rest = vb_slice_trim(vb_slice_cut(line, out->in.at[out->end], line.len));
    return rest.len && out->glyphs <= MOST_GLYPHS && !seg_starts_lower(rest);
}

/* -------------------------------------------------------------------------------- neighbours -- */

/* A label near the line, as it stands. */
typedef struct neighbour {
    uint32_t value;
    char mark;
    bool caps; /* its line is in capitals, */
    size_t line;
} neighbour;

/* Whether the label is a clean one of that kind, of one number. */
static bool is_clean_of(const seg_label *label, int key)
{
    return label->key == key && label->depth == 1 && !label->damage && label->suffix &&
           label->spaced;
}

/* Whether no label of the kind can stand below a clean one of the other that goes on with what is
 * open. */
static bool closes_list(const seg_work *work, const seg_label *label, int key)
{
    if (label->damage || !label->suffix || label->key >= key)
        return false;
    if (label->key == SEG_KEY_UPPER || label->key == SEG_KEY_ROMAN)
        return seg_open_level(work, label->key) &&
               seg_comes_next(label, seg_last_value(work, label->key));
    return label->key <= SEG_KEY_ARTICLE || key >= SEG_KEY_LETTER;
}

/* Whether a dash stands behind the blank at `at`: `II - NỘI DUNG`. */
static bool is_before_dash(vb_slice text, size_t at)
{
    enum { GENERAL_SIGNS = 0xE2 }; /* the first byte of the longer dashes */
    return at + 1 < text.len && text.data[at] == ' ' &&
           (text.data[at + 1] == '-' || (unsigned char)text.data[at + 1] == GENERAL_SIGNS);
}

/* Whether the mark of a label stands behind the figures that the text begins with. */
static bool may_be_figures(vb_slice text)
{
    enum { MOST = 3 };
    size_t at = vb_figures_end(text, 0, MOST);
    return (at < text.len && vb_is_among(text.data[at], ".)-/")) || is_before_dash(text, at);
}

/* Whether a clean label of the kind may begin with those bytes, or one that closes its list: no for
 * most lines. */
static bool may_tell(vb_slice text, int key)
{
    enum { D_STROKE = 0xC4 }; /* the first byte of đ and Đ */
    unsigned char first = (unsigned char)text.data[0];
    if (vb_is_digit(first))
        return key >= SEG_KEY_DECIMAL && may_be_figures(text);
    if (first == 'D' || first == D_STROKE)
        return true;
    if (first < 'A' || first > 'z' || text.len < 2 || (first >= 'a' && key < SEG_KEY_LETTER))
        return false;
    bool numeral = first == 'I' || first == 'V' || first == 'X';
    return vb_is_among(text.data[1], numeral ? ".)-/IVX" : ".)-/") || is_before_dash(text, 1);
}

/* The next label of the kind below the line, before its list is closed or the text ends; its value
 * 0: there is none near. */
static neighbour find_next(const seg_work *work, size_t index, int key)
{
    enum { FAR = 160 };
    seg_label labels[SEG_READINGS_MAX];
    for (size_t i = index + 1; i < work->lines.count && i < index + FAR; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (text.data[0] == 'N' && seg_begins_recipients(text))
            break;
        if (line->kind != SEG_LINE_TEXT || !may_tell(text, key))
            continue;
        bool closed = false;
        size_t count = seg_read_labels(work, text, labels);
        for (size_t j = 0; j < count; j++) {
            const seg_label *label = &labels[j];
            if (is_clean_of(label, key))
                return (neighbour){label->values[0], label->text[label->len - 1], line->caps, i};
            closed |= closes_list(work, label, key);
        }
        if (closed)
            break;
    }
    return (neighbour){0};
}

uint32_t seg_find_next_value(const seg_work *work, size_t index, int key)
{
    return find_next(work, index, key).value;
}

/* The label of the list that is open. */
static neighbour find_last(const seg_work *work, const seg_level *level)
{
    const seg_block *block = seg_block_at(work, level->block);
    size_t line = seg_piece_at(work, block->first_piece)->line;
    vb_slice label = seg_label_text(work, block);
    return (neighbour){.value = level->value,
                       .mark = label.len ? label.data[label.len - 1] : 0,
                       .caps = seg_line_at(work, line)->caps,
                       .line = line};
}

/* The value that is missing between the two, 0: none is. Vietnamese lists have no f j w z. */
static uint32_t value_between(int key, uint32_t last, uint32_t next)
{
    enum { MOST_SKIPPED = 2 };
    for (uint32_t due = last + 1; next && due <= last + MOST_SKIPPED; due++) {
        seg_label label = seg_label_of(key, due, 0), behind = seg_label_of(key, next, 0);
        bool usual = key != SEG_KEY_LETTER || !memchr("fjwz", (int)seg_letter_of(due), 4);
        if (usual && seg_comes_next(&label, last) && seg_comes_next(&behind, due))
            return due;
    }
    return 0;
}

/* ----------------------------------------------------------------------------------- reading -- */

/* Strokes of a numeral, or what is taken for them; the numeral's value as well, 0: they are none.
 */
static bool is_of_strokes(const word *read, uint32_t *value)
{
    char strokes[12];
    unsigned damage = 0;
    size_t at = 0, len = seg_read_strokes(&read->in, &at, strokes, &damage);
    *value = len && !damage && at == read->glyphs ? seg_parse_roman(strokes, len) : 0;
    return len && at == read->glyphs;
}

/* A figure alone: before small letters it is no numeral, and no first label of a list. */
static bool is_figure(const word *read)
{
    return read->glyphs == 1 && vb_is_digit(read->in.glyph[0]);
}

/* Before capitals a word with a mark, or strokes without one; before small letters only strokes or
 * one letter. A clean numeral is no I. */
static bool may_be_roman(const word *read, uint32_t due)
{
    enum { LONGEST_OUTLINE = 49 }; /* L. is no numeral */
    uint32_t value;
    if (read->mark == ')' || (!read->mark && !read->caps))
        return false;
    bool strokes = is_of_strokes(read, &value);
    if (!read->mark || (due == 1 && value > 1 && value <= LONGEST_OUTLINE))
        return !read->mark && strokes;
    return read->caps || strokes || (read->glyphs == 1 && !is_figure(read));
}

/* One sign with the mark, or the number that is due without it. */
static bool may_be_decimal(const word *read, uint32_t due)
{
    seg_label label = seg_label_of(SEG_KEY_DECIMAL, due, 0);
    seg_put_number(&label, due);
    if (read->mark)
        return read->mark != ')' && read->glyphs == label.len && !(due == 1 && is_figure(read));
    for (size_t i = 0; i < label.len; i++) {
        if (read->in.glyph[i] != (unsigned char)label.text[i])
            return false;
    }
    return read->glyphs == label.len;
}

/* One sign with the mark, or two of which one is the letter, or d twice for đ; without the mark, or
 * with what it was read as, the letter itself. Another letter is no a. */
static bool may_be_letter(const word *read, const neighbour *beside, uint32_t due)
{
    const uint32_t *glyph = read->in.glyph;
    uint32_t letter = seg_letter_of(due);
    bool two = read->glyphs == 2, first = glyph[0] == letter, second = two && glyph[1] == letter;
    if (read->glyphs > 2 || (read->mark && read->mark != ')' && is_figure(read)))
        return false;
    if (!read->mark)
        return first && beside->mark == ')' &&
               (!two || seg_seen_as(SEG_GLYPH_ROMAN, glyph[1]) == 'I');
    if (two)
        return first || second || (glyph[0] == 'd' && glyph[1] == 'd');
    return due > 1 || seg_letter_value(glyph[0]) <= 1;
}

/* Whether the word may be that label, with the mark of the one beside it and before a title like
 * that one's. */
static bool may_be(const word *read, int key, uint32_t due, const neighbour *beside)
{
    bool title = key == SEG_KEY_ROMAN || read->caps;
    if ((read->mark && read->mark != beside->mark) || (title && read->caps != beside->caps))
        return false;
    return key == SEG_KEY_ROMAN     ? may_be_roman(read, due)
           : key == SEG_KEY_DECIMAL ? may_be_decimal(read, due)
                                    : may_be_letter(read, beside, due);
}

static seg_label write_label(const word *read, int key, uint32_t due, char mark)
{
    enum { DAMAGE = 2 };
    seg_label label = seg_label_of(key, due, DAMAGE);
    if (key == SEG_KEY_ROMAN)
        seg_put_roman(&label, due);
    else if (key == SEG_KEY_DECIMAL)
        seg_put_number(&label, due);
    else
        seg_put_glyph(&label, seg_letter_of(due));
    if (read->apart)
        seg_put_byte(&label, ' ');
    seg_put_byte(&label, mark);
    seg_end_label(&read->in, read->end, &label);
    return label;
}

static const int kinds[] = {SEG_KEY_LETTER, SEG_KEY_DECIMAL, SEG_KEY_ROMAN};
enum { KINDS = sizeof kinds / sizeof kinds[0] };

/* Whether the label goes before the next one as it stands: it skips what is missing. */
static bool goes_before(const seg_label *label, int key, uint32_t next)
{
    seg_label behind = seg_label_of(key, next, 0);
    return label && label->key == key && !label->damage &&
           seg_comes_next(&behind, label->values[0]);
}

/* Which label the next one of the kind below a line must be: II. right behind what may be II. and
 * before IV. is a III. that lost a stroke. */
static uint32_t value_below(const seg_work *work, const neighbour *next, int key, uint32_t last)
{
    if (key != SEG_KEY_ROMAN || next->value != last + 1)
        return next->value;
    bool skips = find_next(work, next->line, key).value == next->value + 2;
    return skips ? next->value + 1 : next->value;
}

/* `IV KIẾN NGHỊ`, which no word begins with: just the numeral that is due. */
static bool is_due_without_mark(const word *read, int key, uint32_t due)
{
    char numeral[16];
    vb_syllable parts;
    uint32_t value;
    if (read->mark || key != SEG_KEY_ROMAN || !is_of_strokes(read, &value) || value != due)
        return false;
    size_t len = seg_write_roman(due, numeral);
    return !vb_syllable_parse((vb_slice){numeral, len}, &parts);
}

/* The label that is missing in a list that is open, where that was read. */
static bool read_missing(const seg_work *work, const word *read, const seg_label *label,
                         seg_label *out)
{
    vb_slice line = seg_line_text(work, seg_line_at(work, read->line));
    for (size_t i = 0; i < KINDS; i++) {
        int key = kinds[i];
        const seg_level *open = seg_open_level(work, key);
        if (!open)
            continue;
        neighbour last = find_last(work, open);
        if (!may_be(read, key, last.value + 1, &last) && !may_be(read, key, last.value + 2, &last))
            continue;
        neighbour below = find_next(work, read->line, key);
        uint32_t next = value_below(work, &below, key, last.value);
        uint32_t due = next != last.value + 1 && is_due_without_mark(read, key, last.value + 1)
                           ? last.value + 1
                           : value_between(key, last.value, next);
        if (due && may_be(read, key, due, &last) && !goes_before(label, key, next) &&
            !seg_is_behind_quotation(work, open, line)) {
            *out = write_label(read, key, due, last.mark);
            return true;
        }
    }
    return false;
}

/* The first label of a list of which the second stands below. */
static bool read_missing_first(const seg_work *work, const word *read, seg_label *label)
{
    const neighbour like = {.mark = read->mark ? read->mark : ')', .caps = read->caps};
    for (size_t i = 0; i < KINDS; i++) {
        if (seg_open_level(work, kinds[i]) || !may_be(read, kinds[i], 1, &like))
            continue;
        neighbour next = find_next(work, read->line, kinds[i]);
        if (value_below(work, &next, kinds[i], 0) == 2 && may_be(read, kinds[i], 1, &next)) {
            *label = write_label(read, kinds[i], 1, next.mark);
            return true;
        }
    }
    return false;
}

/* `LÝ- VỀ …` right below `B- NHIỆM VỤ`: the numeral that a list begins with, of which others stand
 * below, however many were lost between. */
static bool read_first_below_title(const seg_work *work, const word *read, seg_label *label)
{
    const seg_level *open = seg_open_level(work, SEG_KEY_UPPER);
    if (!open || open->block + 1 < work->blocks.count || !read->mark || read->glyphs > 2 ||
        !read->caps || seg_line_at(work, read->line)->gap)
        return false;
    neighbour above = find_last(work, open), next = find_next(work, read->line, SEG_KEY_ROMAN);
    if (read->mark != above.mark || next.value < 2 || next.mark != above.mark || !next.caps)
        return false;
    *label = write_label(read, SEG_KEY_ROMAN, 1, above.mark);
    return true;
}

/* ----------------------------------------------------------------------------- what was read -- */

/* Whether a title without a number stands behind the label of that level: a list may begin anew
 * below it. */
static bool is_parted_by_title(const seg_work *work, const seg_level *level)
{
    for (size_t i = level->block + 1; i < work->blocks.count; i++) {
        const seg_block *block = seg_block_at(work, i);
        if (block->type == VB_BLOCK_HEADING && block->key < 0)
            return true;
    }
    return false;
}

/* Whether no list goes on with it; over another 1. a 1. in capitals begins none. */
static bool begins_no_list(const seg_work *work, const word *read)
{
    neighbour next = find_next(work, read->line, SEG_KEY_DECIMAL);
    return read->in.glyph[0] == 'I' ? next.value != 2 : next.value == 1 && !next.caps;
}

/* Whether the numeral II. comes, and is none that lost a stroke as well: IV. would stand behind it.
 */
static bool comes_two(const seg_work *work, const word *read)
{
    enum { TWO = 2, FOUR = 4 };
    neighbour next = find_next(work, read->line, SEG_KEY_ROMAN);
    return next.value == TWO && find_next(work, next.line, SEG_KEY_ROMAN).value != FOUR;
}

/* `I.` behind I.: II. that lost a stroke, where no numeral II. comes and no list goes on with 2;
 * `1.` in capitals as well. */
static bool read_doubled_roman(const seg_work *work, const word *read, seg_label *label)
{
    const seg_level *open = seg_open_level(work, SEG_KEY_ROMAN);
    if (!open || open->value != 1 || read->glyphs != 1 || !read->mark ||
        (read->in.glyph[0] != 'I' && (read->in.glyph[0] != '1' || !read->caps)) ||
        is_parted_by_title(work, open))
        return false;
    neighbour last = find_last(work, open);
    if (last.caps != read->caps || last.mark != read->mark || comes_two(work, read) ||
        !begins_no_list(work, read))
        return false;
    *label = write_label(read, SEG_KEY_ROMAN, 2, last.mark);
    return true;
}

/* Whether `1. Căn cứ` may be II. between I. and III., or I. before II.: no list goes on with it,
 * but another 1. stands below it, or none. Behind 1. and 2. it may be the first of a list that
 * begins anew, but for capitals that those have not. */
static bool may_be_numeral(const seg_work *work, const word *read)
{
    const seg_level *around = seg_open_level(work, SEG_KEY_ROMAN),
                    *open = seg_open_level(work, SEG_KEY_DECIMAL);
    if (!read->mark || (!around && open) || (around && find_last(work, around).caps != read->caps))
        return false;
    uint32_t next = find_next(work, read->line, SEG_KEY_DECIMAL).value;
    bool capitals_tell = read->caps && open && !find_last(work, open).caps;
    return next == 1 || (next != 2 && (!open || capitals_tell));
}

/* Whether what was read is no label, or one that fits nowhere. */
static bool is_misfit(const seg_work *work, const word *read, const seg_label *label)
{
    if (!label || label->values[0] != 1)
        return true;
    if (label->key == SEG_KEY_DECIMAL)
        return may_be_numeral(work, read);
    return seg_open_level(work, label->key) || find_next(work, read->line, label->key).value != 2;
}

bool seg_read_between(const seg_work *work, vb_slice line, const seg_label *label, seg_label *out)
{
    word read;
    if (work->quotation.open || /* an extract skips numbers */
        !read_word(work, line, &read))
        return false;
    return read_doubled_roman(work, &read, out) ||
           (is_misfit(work, &read, label) &&
            (read_missing(work, &read, label, out) || read_missing_first(work, &read, out) ||
             read_first_below_title(work, &read, out)));
}

/* ------------------------------------------------------------------------------------ gate -- */

/* Whether it reads like a title: it is short, and no mark ends it. */
static bool may_be_title(const seg_line *line, vb_slice text)
{
    enum { LONGEST = 100 };
    return line->width <= LONGEST && !vb_is_among(text.data[text.len - 1], ".;:,");
}

/* Whether the first label of a list may be one of the list around it: 1. may be a numeral, before a
 * title like its siblings', a. and A. a number. */
static bool may_be_other_first(const seg_work *work, const seg_line *line, const seg_label *label)
{
    if (label->values[0] != 1 || label->text[label->len - 1] == ')')
        return false;
    if (label->key != SEG_KEY_DECIMAL)
        return label->key != SEG_KEY_ROMAN && seg_open_level(work, SEG_KEY_DECIMAL);
    const seg_level *around = seg_open_level(work, SEG_KEY_ROMAN);
    return (around ? find_last(work, around).caps == line->caps : work->levels.count == 0) &&
           may_be_title(line, seg_line_text(work, line));
}

/* Whether the label may be another: it goes on with no list. */
static bool may_be_another(const seg_work *work, const seg_line *line, const seg_label *label)
{
    if (label->key <= SEG_KEY_ARTICLE || label->depth > 1)
        return false;
    if (!seg_comes_next(label, seg_last_value(work, label->key)))
        return work->levels.count > 0 || label->key <= SEG_KEY_ROMAN;
    return may_be_other_first(work, line, label);
}

/* Whether the number that the line begins with, without a mark, is the one that is due, before what
 * may be a title. */
static bool is_due_number(const seg_work *work, const seg_line *line, vb_slice text)
{
    enum { MOST = 2 };
    uint32_t value = vb_figures_value(text, 0, MOST);
    return value == seg_last_value(work, SEG_KEY_DECIMAL) + 1 && may_be_title(line, text);
}

/* Whether the first word of the line may be a label that was misread: it has a mark, or is a
 * letter, the number that is due, or strokes before capitals. */
static bool may_be_misread(const seg_work *work, const seg_line *line, vb_slice text)
{
    enum { LONGEST = 9 };
    uint32_t letter;
    size_t len = 0;
    while (len < LONGEST && len < text.len && text.data[len] != ' ')
        len++;
    if (len == 0 || len == LONGEST || len == text.len)
        return false;
    unsigned char first = (unsigned char)text.data[0], last = (unsigned char)text.data[len - 1];
    if (last < SEG_ASCII && ends_label(last))
        return true;
    if (vb_is_digit(first) && vb_is_digit(last))
        return is_due_number(work, line, text);
    if (line->caps && (seg_label_bytes[first] & seg_label_bytes[last] & SEG_BYTE_STROKE))
        return last < SEG_ASCII;
    size_t bytes = seg_decode(text, 0, &letter);
    bool alone = len == bytes, small = first >= 'a' && first <= 'z';
    return (alone && seg_letter_value(letter)) ||
           (small && len == bytes + 2 && last >= SEG_ASCII); /* bì */
}

bool seg_may_stand_between(const seg_work *work, const seg_line *line, const seg_context *context,
                           const seg_label *label)
{
    if (label && seg_is_bullet(label->key))
        return false;
    if ((!context->first && !context->ended && !context->gap) || context->hangs)
        return false;
    return label ? may_be_another(work, line, label)
                 : may_be_misread(work, line, seg_line_text(work, line));
}
