/* Labels that are letters, and those in parentheses or brackets: `a)`, `a.1)`, `(1)`, `ii)`,
 * `[2.1]`. */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* `a- Làm việc`, as the Party writes: the letter that is due, before a capital. */
static bool is_dashed_letter(const seg_work *work, const seg_scan *in)
{
    enum { DASH = 1, BEHIND = 3 };
    seg_label label = seg_label_of(SEG_KEY_LETTER, seg_letter_value(in->glyph[0]), 0);
    uint32_t first = seg_is_space(in->glyph[BEHIND - 1]) ? in->glyph[BEHIND] : 0;
    return in->glyph[DASH] == '-' && seg_is_capital(first) &&
           (label.values[0] == 1 || seg_comes_next(&label, seg_last_value(work, SEG_KEY_LETTER)));
}

/* The mark that is written behind the letters of the list that is open: `c,` goes on with `b)`. */
static char mark_of_letters(const seg_work *work, char mark)
{
    const seg_level *open = seg_open_level(work, SEG_KEY_LETTER);
    if (!open)
        return mark;
    vb_slice label = seg_label_text(work, seg_block_at(work, open->block));
    return label.len ? label.data[label.len - 1] : mark;
}

size_t seg_read_letters(const seg_work *work, const seg_scan *in, seg_label *labels, size_t max)
{
    size_t count = 0, from = 0, at = 1;
    unsigned damage = 0;
    const char *written;
    char mark = seg_read_mark(in, &at, &damage);
    if (mark == '.' && in->glyph[at - 1] != '.')
        mark = mark_of_letters(work, mark);
    if (!mark || (mark == '-' && !is_dashed_letter(work, in)) ||
        (mark == '.' && !vb_is_letter(in->glyph[0])))
        return 0;
    seg_label label = seg_label_of(SEG_KEY_LETTER, 0, damage);
    seg_end_label(in, at, &label);
    uint32_t lower = mark == ')' ? vb_lower(in->glyph[0]) : in->glyph[0]; /* C) for c) */
    if ((label.values[0] = seg_letter_value(lower)) > 0) {
        labels[count] = label;
        labels[count].damage += lower != in->glyph[0];
        seg_put_glyph(&labels[count], lower);
        seg_put_byte(&labels[count++], mark);
    }
    while (count < max && mark != '-' &&
           (written = seg_look_alike(SEG_GLYPH_LETTER, in->glyph[0], &from))) {
        uint32_t letter;
        labels[count] = label;
        vb_utf8_decode(vb_slice_of(written), 0, &letter);
        labels[count].values[0] = seg_letter_value(letter);
        labels[count].damage++;
        seg_put_text(&labels[count], written, strlen(written));
        seg_put_byte(&labels[count++], mark);
    }
    return count;
}

/* Whether a line not far below begins so. */
static bool begins_line_near(const seg_work *work, vb_slice line, vb_slice beginning)
{
    enum { FAR = 60 };
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + FAR; i++) {
        if (vb_slice_starts(seg_line_text(work, seg_line_at(work, i)), beginning))
            return true;
    }
    return false;
}

/* `a1)` where no list of letters is open, and `a2)` behind it. */
static bool is_counted_without_letter(const seg_work *work, vb_slice line, uint32_t value)
{
    if (line.data[0] != 'a' || seg_open_level(work, SEG_KEY_LETTER))
        return false;
    return value == 1 ? begins_line_near(work, line, VB_SLICE("a2) "))
                      : value == seg_last_value(work, SEG_KEY_LETTER_DECIMAL) + 1;
}

bool seg_read_letter_decimal(const seg_work *work, const seg_scan *in, vb_slice line,
                             seg_label *label)
{
    enum { MOST_DIGITS = 2 };
    size_t digit = in->glyph[1] == '.' ? 2 : 1;
    unsigned damage = 0;
    uint32_t value = seg_read_figures(in, &digit, MOST_DIGITS);
    uint32_t letter = value ? seg_letter_value(in->glyph[0]) : 0;
    if (letter == 0 || (letter != seg_last_value(work, SEG_KEY_LETTER) &&
                        !is_counted_without_letter(work, line, value)))
        return false;
    *label = (seg_label){
        .key = SEG_KEY_LETTER_DECIMAL, .depth = 2, .values = {letter, value}, .suffix = true};
    for (size_t i = 0; i < digit; i++)
        seg_put_glyph(label, in->glyph[i]);
    char mark = seg_read_mark(in, &digit, &damage);
    if (!mark || mark == '/')
        return false;
    label->damage = damage;
    seg_put_byte(label, mark);
    seg_end_label(in, digit, label);
    return true;
}

/* ---------------------------------------------------------------------------------- parens -- */

/* A numeral in small letters, `iv` at glyph `at`: its value, and behind it; 0: there is none. */
static uint32_t read_small_roman(const seg_scan *in, size_t *at)
{
    enum { LONGEST = 5 };
    char upper[LONGEST];
    size_t len = 0;
    while (len < LONGEST &&
           (in->glyph[*at] == 'i' || in->glyph[*at] == 'v' || in->glyph[*at] == 'x'))
        upper[len++] = (char)vb_upper(in->glyph[(*at)++]);
    return seg_parse_roman(upper, len);
}

/* Whether a full stop marks the numeral, as `ii.` behind `i.`: alone it is I. or 1. misread. */
static bool is_counted_with_stop(const seg_work *work, vb_slice line, uint32_t value)
{
    uint32_t last = seg_last_value(work, SEG_KEY_ROMAN_IN_PARENS);
    return value == 1 ? begins_line_near(work, line, VB_SLICE("ii. ")) : value == last + 1;
}

bool seg_read_small_numeral(const seg_work *work, const seg_scan *in, vb_slice line,
                            seg_label *label)
{
    size_t at = 0;
    uint32_t value = read_small_roman(in, &at);
    bool stop = in->glyph[at] == '.' && seg_is_space(in->glyph[at + 1]);
    if (value == 0 || (in->glyph[at] != ')' && !(stop && is_counted_with_stop(work, line, value))))
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN_IN_PARENS, value, 0);
    for (size_t i = 0; i <= at; i++)
        seg_put_glyph(label, in->glyph[i]);
    seg_end_label(in, at + 1, label);
    return true;
}

/* The kind of labels in brackets with so many numbers. */
static int key_of_brackets(unsigned depth)
{
    return depth == 1 ? SEG_KEY_IN_PARENS : SEG_KEY_BRACKET_DECIMAL + (int)depth - 2;
}

/* Whether that is the number that is due, below those that are open. */
static bool is_due_in_brackets(const seg_work *work, const seg_label *label)
{
    for (unsigned depth = 1; depth <= label->depth; depth++) {
        uint32_t last = seg_last_value(work, key_of_brackets(depth));
        if (label->values[depth - 1] != last + (depth == label->depth))
            return false;
    }
    return true;
}

/*
 * `[1] Về quan hệ hôn nhân`, `[2.1] Xét kháng cáo`, as the grounds of a judgment are numbered, and
 * `(1.1)` below `(1)`; `[01]` is a field of a form, and so is one that does not go on counting.
 */
static size_t read_brackets(const seg_work *work, const seg_scan *in, seg_label *out)
{
    seg_label label = {.suffix = true};
    size_t at = 0;
    bool square = in->glyph[0] == '[';
    const char close = square ? ']' : ')';
    seg_put_byte(&label, square ? '[' : '(');
    do {
        if (label.depth)
            seg_put_byte(&label, '.');
        at++;
        uint32_t value = seg_read_figures(in, &at, SEG_SCAN_GLYPHS);
        if (value == 0 || label.depth == SEG_BRACKET_DEPTH)
            return 0;
        label.values[label.depth++] = value;
        seg_put_number(&label, value);
    } while (in->glyph[at] == '.');
    bool closed = in->glyph[at] == (uint32_t)close,
         stop = closed && in->glyph[at + 1] == '.'; /* [2.3]. */
    uint32_t behind = closed ? in->glyph[at + 1 + stop] : 0,
             first = behind ? in->glyph[at + 2 + stop] : 0;
    if (in->glyph[1] == '0' || !seg_is_space(behind) || !seg_is_capital(first) ||
        !is_due_in_brackets(work, &label))
        return 0;
    label.key = key_of_brackets(label.depth);
    seg_put_byte(&label, close);
    if (stop)
        seg_put_byte(&label, '.');
    seg_end_label(in, at + 1 + stop, &label);
    *out = label;
    return 1;
}

/* `[2]`, `[2.1`, `[x]`: no parentheses that were misread. */
static bool are_brackets(const seg_scan *in)
{
    size_t at = 1;
    while (vb_is_digit(in->glyph[at]))
        at++;
    return in->glyph[0] == '[' && (in->glyph[2] == ']' || in->glyph[3] == ']' ||
                                   (at > 1 && (in->glyph[at] == ']' || in->glyph[at] == '.')));
}

/* The label whose value ends before glyph `end`, in parentheses as it must be written; false where
 * none closes there. A number is written as it was understood, a letter or a numeral as it stands.
 */
static bool take_in_parens(const seg_scan *in, size_t end, int key, uint32_t value, unsigned damage,
                           seg_label *label)
{
    if (value == 0 || !seg_is_close_paren(in->glyph[end]))
        return false;
    *label = seg_label_of(key, value, damage);
    seg_put_byte(label, '(');
    if (key == SEG_KEY_IN_PARENS)
        seg_put_digits(label, in, 1, value);
    for (size_t i = 1; key != SEG_KEY_IN_PARENS && i < end; i++)
        seg_put_glyph(label, in->glyph[i]);
    seg_put_byte(label, ')');
    seg_end_label(in, end + 1, label);
    return true;
}

/* `(iti)` where iii is due: one of the strokes was misread, lost or doubled. */
static bool read_misread_numeral(const seg_work *work, const seg_scan *in, seg_label *label)
{
    enum { LONGEST = 6, SHORTEST = 2 };
    static const char strokes[] = "ivxltj1!|";
    char read[LONGEST], due[16];
    size_t len = 0;
    uint32_t value = seg_last_value(work, SEG_KEY_ROMAN_IN_PARENS) + 1;
    while (len < LONGEST && in->glyph[1 + len] < SEG_ASCII &&
           vb_is_among((char)in->glyph[1 + len], strokes)) {
        read[len] = (char)vb_upper(in->glyph[1 + len]);
        len++;
    }
    size_t due_len = seg_write_roman(value, due);
    if (value == 1 || len < SHORTEST || due_len < SHORTEST ||
        !seg_is_close_paren(in->glyph[1 + len]) || !seg_is_near(read, len, due, due_len))
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN_IN_PARENS, value, 1);
    seg_put_byte(label, '(');
    for (size_t i = 0; i < due_len; i++)
        seg_put_byte(label, (char)vb_lower((unsigned char)due[i]));
    seg_put_byte(label, ')');
    seg_end_label(in, len + 2, label); /* with the parentheses */
    return true;
}

size_t seg_read_parens(const seg_work *work, const seg_scan *in, seg_label *labels)
{
    enum { USUAL = 2 };
    size_t count = 0, number = 1, numeral = 1;
    unsigned open = in->glyph[0] != '(', damage = open;
    uint32_t value;
    if (open && seg_seen_as(SEG_GLYPH_OPEN, in->glyph[0]) != '(')
        return 0;
    if (are_brackets(in))
        return read_brackets(work, in, labels);
    size_t most = seg_most_figures(work, in, number, SEG_KEY_IN_PARENS, USUAL);
    if (seg_read_digits(in, &number, most, &value, &damage))
        count += take_in_parens(in, number, SEG_KEY_IN_PARENS, value, damage, &labels[count]);
    value = read_small_roman(in, &numeral);
    bool as_written =
        take_in_parens(in, numeral, SEG_KEY_ROMAN_IN_PARENS, value, open, &labels[count]);
    count += as_written;
    value = seg_letter_value(in->glyph[1]);
    count += take_in_parens(in, 2, SEG_KEY_LETTER_IN_PARENS, value, open, &labels[count]);
    if (count == 0 && !open && number > 1 && in->glyph[number] == '.')
        return read_brackets(work, in, labels);
    return count + (!as_written && !open && read_misread_numeral(work, in, &labels[count]));
}
