/*
 * The beginning of a line read as a label, in every way that makes sense. Which one is right, or
 * whether it is a label at all, outline.c decides from what has come before.
 */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* ----------------------------------------------------------------------------------- marks -- */

/* The mark behind a number or letter; `(` labels come elsewhere. Returns it as it must be written,
 * 0: there is none. */
static char read_mark(const seg_scan *in, size_t *at, unsigned *damage)
{
    if (seg_mark_stands_apart(in, *at)) {
        ++*at;
        ++*damage;
    }
    uint32_t glyph = in->glyph[*at], behind = glyph ? in->glyph[*at + 1] : 0;
    bool apart = seg_is_space(behind) || behind == 0;
    if (glyph == '.' || seg_is_close_paren(glyph)) {
        ++*at;
        *damage += glyph != '.' && glyph != ')';
        return glyph == '.' ? '.' : ')';
    }
    /* `I-`, `1/` as the Party and older documents write; a number like 28-CT/TW goes on at once. */
    if ((glyph == '-' || glyph == '/') && apart) {
        ++*at;
        return (char)glyph;
    }
    if ((glyph == ',' || glyph == ':') && seg_is_space(behind)) {
        ++*at;
        ++*damage;
        return '.';
    }
    return 0;
}

/* `4,3.` where 4.3. is due. */
static bool is_comma_of_decimal(const seg_work *work, const seg_scan *in, size_t at,
                                const seg_label *label)
{
    uint32_t figure = in->glyph[at] == ',' ? in->glyph[at + 1] : 0;
    if (label->depth != 1 || !vb_is_digit(figure) || in->glyph[at + 2] != '.')
        return false;
    uint32_t last = seg_last_value(work, SEG_KEY_DECIMAL + 1);
    return last && last + 1 == figure - '0' &&
           seg_last_value(work, SEG_KEY_DECIMAL) == label->values[0];
}

/* `1a.` behind 1.: the letter of a number that was put in later. */
static bool is_letter_of_number(const seg_work *work, const seg_scan *in, size_t at,
                                const seg_label *label)
{
    uint32_t letter = in->glyph[at], mark = letter ? in->glyph[at + 1] : 0;
    if (letter < 'a' || letter > 'e' || (mark != '.' && mark != ')') || label->depth > 1 ||
        !seg_is_space(in->glyph[at + 2]))
        return false;
    return seg_last_value(work, SEG_KEY_DECIMAL) == label->values[0];
}

/* `8.000 đồng`, `1.000603`, `33.8%`: the figures behind the stop are the number's own; `1.100% …`
 * is a label that nothing parts from its text. */
static bool is_figure_of_number(const seg_scan *in, size_t at)
{
    enum { SHARE = 3 }; /* 100 */
    size_t end = at;
    while (vb_is_digit(in->glyph[end]))
        end++;
    if (end == at + 1 && in->glyph[at] == '0') /* `4.0 tô`: Ô */
        return false;
    return end > at && (in->glyph[end] != '%' || end - at < SHARE);
}

/* The figures that a number may have which begins at glyph `at`: more than the usual ones only
 * where it is due, so that no year is taken for one. */
static size_t most_figures(const seg_work *work, const seg_scan *in, size_t at, int key,
                           size_t usual)
{
    enum { MOST = 9 };
    size_t end = at;
    if (at + usual >= in->count || !vb_is_digit(in->glyph[at + usual]))
        return usual; /* as in most lines */
    uint32_t value = seg_read_figures(in, &end, MOST), last = seg_last_value(work, key);
    return last && value == last + 1 ? end - at : usual;
}

static bool read_decimal(const seg_work *work, const seg_scan *in, seg_label *label)
{
    enum { USUAL = 3 };
    size_t at = 0;
    unsigned real = 0, damage = 0;
    uint32_t value;
    if (!seg_read_digits(in, &at, most_figures(work, in, 0, SEG_KEY_DECIMAL, USUAL), &value,
                         &damage))
        return false;
    for (size_t i = 0; i < 8 && in->glyph[i]; i++)
        real += vb_is_digit(in->glyph[i]);
    if (real == 0 && at > 1)
        return false;
    *label = (seg_label){.depth = 1, .values = {value}, .damage = damage};
    seg_put_digits(label, in, 0, value);
    while ((in->glyph[at] == '.' || is_comma_of_decimal(work, in, at, label)) &&
           label->depth < SEG_DECIMAL_DEPTH && real > 0) {
        size_t next = at + 1;
        damage = 0;
        if (!seg_read_digits(in, &next, 2, &value, &damage))
            break;
        uint32_t behind = in->glyph[next];
        bool mark =
            (behind == ',' || behind == '-' || behind == '/') && seg_is_space(in->glyph[next + 1]);
        if (behind && !seg_is_space(behind) && behind != '.' && behind != ':' && !mark &&
            !seg_is_close_paren(behind))
            break;
        label->values[label->depth++] = value;
        label->damage += damage + (in->glyph[at] == ',');
        seg_put_byte(label, '.');
        seg_put_digits(label, in, at + 1, value);
        at = next;
    }
    if (is_letter_of_number(work, in, at, label))
        seg_put_glyph(label, in->glyph[at++]);
    char mark = read_mark(in, &at, &label->damage);
    label->suffix = mark != 0;
    if (label->depth == 1 && (!mark || (mark == '.' && is_figure_of_number(in, at))))
        return false;
    seg_put_byte(label, mark ? mark : '.');
    label->key = mark == ')' && label->depth == 1 ? SEG_KEY_NUMBER_PAREN
                                                  : SEG_KEY_DECIMAL + (int)label->depth - 1;
    seg_end_label(in, at, label);
    return true;
}

/* `9.` where 5. is due: digits are taken for one another as well, so the one that is due is a
 * reading too. */
static bool read_due_digit(const seg_work *work, const seg_label *read, seg_label *label)
{
    enum { FIGURE_AND_MARK = 2 };
    size_t from = 0;
    const char *written;
    uint32_t due = seg_last_value(work, SEG_KEY_DECIMAL) + 1;
    if (read->key != SEG_KEY_DECIMAL || read->values[0] > 9 || read->damage || due == 1 ||
        read->len > FIGURE_AND_MARK) /* 1a. */
        return false;
    while ((written = seg_look_alike(SEG_GLYPH_DIGIT, '0' + read->values[0], &from))) {
        if ((uint32_t)(*written - '0') != due)
            continue;
        *label = *read;
        label->values[0] = due;
        label->text[0] = *written;
        label->damage = 2;
        return true;
    }
    return false;
}

static bool read_roman(const seg_work *work, const seg_scan *in, seg_label *label)
{
    char strokes[12];
    unsigned damage = 0;
    size_t at = 0, len = seg_read_strokes(in, &at, strokes, &damage);
    if (len == 0 || at > 6)
        return false;
    bool speck = in->glyph[at - 1] == '!' || in->glyph[at - 1] == 't';
    uint32_t value = seg_value_of_strokes(work, strokes, len, SEG_KEY_ROMAN, speck, &damage);
    char mark = value ? read_mark(in, &at, &damage) : 0;
    if (!mark)
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN, value, damage);
    seg_put_roman(label, value);
    seg_put_byte(label, mark);
    seg_end_label(in, at, label);
    return true;
}

static bool is_numeral_letter(uint32_t glyph)
{
    return glyph == 'I' || glyph == 'V' || glyph == 'X';
}

/* `IL NHỮNG QUY ĐỊNH` where II. is due: its full stop and the stroke before it were read as one
 * letter. */
static bool read_joined_stop(const seg_work *work, const seg_scan *in, seg_label *label)
{
    char strokes[8];
    size_t len = 0;
    while (len + 1 < sizeof strokes && is_numeral_letter(in->glyph[len]))
        len++;
    uint32_t due = seg_last_value(work, SEG_KEY_ROMAN) + 1;
    if (len == 0 || in->glyph[len] != 'L' || due == 1 || !seg_is_space(in->glyph[len + 1]))
        return false;
    for (size_t i = 0; i < len; i++)
        strokes[i] = (char)in->glyph[i];
    strokes[len] = 'I';
    if (seg_parse_roman(strokes, len + 1) != due)
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN, due, 2);
    seg_put_roman(label, due);
    seg_put_byte(label, '.');
    seg_end_label(in, len + 1, label);
    return true;
}

/* --------------------------------------------------------------------------------- letters -- */

static bool read_upper(const seg_scan *in, seg_label *label)
{
    size_t at = 1;
    unsigned damage = 0;
    uint32_t lower = vb_lower(in->glyph[0]);
    uint32_t value = lower == in->glyph[0] ? 0 : seg_letter_value(lower);
    char mark = value ? read_mark(in, &at, &damage) : 0;
    if (!mark)
        return false;
    *label = seg_label_of(SEG_KEY_UPPER, value, damage);
    seg_put_glyph(label, in->glyph[0]);
    seg_put_byte(label, mark);
    seg_end_label(in, at, label);
    return true;
}

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

/* `a)`, and `4)` where only `a)` makes sense: each letter it may stand for is a reading of its own.
 */
static size_t read_letters(const seg_work *work, const seg_scan *in, seg_label *labels, size_t max)
{
    size_t count = 0, from = 0, at = 1;
    unsigned damage = 0;
    const char *written;
    char mark = read_mark(in, &at, &damage);
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

/* `a.1)`, `b2)` under the letter that is open. */
static bool read_letter_decimal(const seg_work *work, const seg_scan *in, seg_label *label)
{
    enum { MOST_DIGITS = 2 };
    size_t digit = in->glyph[1] == '.' ? 2 : 1;
    unsigned damage = 0;
    uint32_t value = seg_read_figures(in, &digit, MOST_DIGITS);
    uint32_t letter = value ? seg_last_value(work, SEG_KEY_LETTER) : 0;
    if (letter == 0 || seg_letter_value(in->glyph[0]) != letter)
        return false;
    *label = (seg_label){
        .key = SEG_KEY_LETTER_DECIMAL, .depth = 2, .values = {letter, value}, .suffix = true};
    for (size_t i = 0; i < digit; i++)
        seg_put_glyph(label, in->glyph[i]);
    char mark = read_mark(in, &digit, &damage);
    if (!mark || mark == '/')
        return false;
    label->damage = damage;
    seg_put_byte(label, mark);
    seg_end_label(in, digit, label);
    return true;
}

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

/* `i)`, `ii)`. */
static bool read_half_paren(const seg_scan *in, seg_label *label)
{
    size_t at = 0;
    uint32_t value = read_small_roman(in, &at);
    if (value == 0 || in->glyph[at] != ')')
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN_IN_PARENS, value, 0);
    for (size_t i = 0; i <= at; i++)
        seg_put_glyph(label, in->glyph[i]);
    seg_end_label(in, at + 1, label);
    return true;
}

/* ---------------------------------------------------------------------------------- parens -- */

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
 * `[1] Về quan hệ hôn nhân`, `[2.1] Xét kháng cáo`, as the grounds of a judgment are numbered;
 * `[01]` is a field of a form, and so is one that does not go on counting.
 */
static size_t read_brackets(const seg_work *work, const seg_scan *in, seg_label *out)
{
    seg_label label = {.suffix = true};
    size_t at = 0;
    seg_put_byte(&label, '[');
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
    bool closed = in->glyph[at] == ']', stop = closed && in->glyph[at + 1] == '.'; /* [2.3]. */
    uint32_t behind = closed ? in->glyph[at + 1 + stop] : 0,
             first = behind ? in->glyph[at + 2 + stop] : 0;
    if (in->glyph[1] == '0' || !seg_is_space(behind) || !seg_is_capital(first) ||
        !is_due_in_brackets(work, &label))
        return 0;
    label.key = key_of_brackets(label.depth);
    seg_put_text(&label, "].", 1 + stop);
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

/* `(1)`, `(i)`, `(a)`, at most three readings. */
static size_t read_parens(const seg_work *work, const seg_scan *in, seg_label *labels)
{
    enum { USUAL = 2 };
    size_t count = 0, number = 1, numeral = 1;
    unsigned open = in->glyph[0] != '(', damage = open;
    uint32_t value;
    if (open && seg_seen_as(SEG_GLYPH_OPEN, in->glyph[0]) != '(')
        return 0;
    if (are_brackets(in))
        return read_brackets(work, in, labels);
    size_t most = most_figures(work, in, number, SEG_KEY_IN_PARENS, USUAL);
    if (seg_read_digits(in, &number, most, &value, &damage))
        count += take_in_parens(in, number, SEG_KEY_IN_PARENS, value, damage, &labels[count]);
    value = read_small_roman(in, &numeral);
    count += take_in_parens(in, numeral, SEG_KEY_ROMAN_IN_PARENS, value, open, &labels[count]);
    value = seg_letter_value(in->glyph[1]);
    count += take_in_parens(in, 2, SEG_KEY_LETTER_IN_PARENS, value, open, &labels[count]);
    return count;
}

static bool read_bullet(const seg_scan *in, seg_label *label)
{
    uint32_t glyph = in->glyph[0];
    if (glyph != '-' && glyph != '+' && glyph != '*' && glyph != 0x2022) {
        glyph = glyph ? seg_seen_as(SEG_GLYPH_BULLET, glyph) : 0;
        if (!glyph)
            return false;
    }
    /* `-5 %` and `**bold**` are text. */
    size_t end = in->glyph[0] == '-' && in->glyph[1] == '-' ? 2 : 1;
    uint32_t behind = in->glyph[end];
    if (behind == 0 || behind == in->glyph[0] ||
        (!seg_is_space(behind) && !vb_is_letter(behind) && behind != '('))
        return false;
    int key = glyph == '-'   ? SEG_KEY_DASH
              : glyph == '+' ? SEG_KEY_PLUS
              : glyph == '*' ? SEG_KEY_STAR
                             : SEG_KEY_BULLET;
    bool speck = strchr("=.~_", (int)(in->glyph[0] < 0x80 ? in->glyph[0] : 'x')) != NULL;
    *label = seg_label_of(key, 1, speck);
    seg_put_glyph(label, glyph);
    seg_end_label(in, end, label);
    return true;
}

/* Whether the line begins with that sign, a blank and a capital. */
static bool begins_listed(vb_slice line, uint32_t sign)
{
    uint32_t read;
    size_t at = line.len ? seg_decode(line, 0, &read) : 0;
    return at && read == sign && at + 1 < line.len && line.data[at] == ' ' &&
           seg_is_capital_first(vb_slice_cut(line, at + 1, line.len));
}

/* Whether a list plainly stands there: below a colon, or where another line near begins so. */
static bool stands_in_list(const seg_work *work, size_t index, uint32_t sign)
{
    enum { FAR = 6 };
    size_t first = index > FAR ? index - FAR : 0;
    if (index && seg_last_char(seg_line_text(work, seg_line_at(work, index - 1))) == ':')
        return true;
    for (size_t i = first; i < work->lines.count && i <= index + FAR; i++) {
        if (i != index && begins_listed(seg_line_text(work, seg_line_at(work, i)), sign))
            return true;
    }
    return false;
}

/* `o Phát động phong trào`: a letter or a sign that is a bullet in a list and nowhere else. */
static bool read_listed(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *label)
{
    uint32_t sign = in->glyph[0], bullet;
    if (in->glyph[1] != ' ' || !(bullet = seg_seen_as(SEG_GLYPH_LISTED, sign)) ||
        !begins_listed(line, sign) || !stands_in_list(work, seg_line_of(work, line), sign))
        return false;
    *label = seg_label_of(SEG_KEY_BULLET, 1, 1);
    seg_put_glyph(label, bullet);
    seg_end_label(in, 1, label);
    return true;
}

/* The numeral with its mark that a line begins with as it stands, 0: none. */
static uint32_t clean_numeral_of(vb_slice line)
{
    size_t len = 0;
    while (len < line.len && seg_is_among(line.data[len], "IVX"))
        len++;
    bool marked = len && len + 1 < line.len && seg_is_among(line.data[len], ".-") &&
                  seg_is_blank(line.data[len + 1]);
    return marked ? seg_parse_roman(line.data, len) : 0;
}

/* Whether the next title in capitals that has a clean numeral has this one. */
static bool is_next_numeral(const seg_work *work, vb_slice line, uint32_t value)
{
    enum { FAR = 160 };
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + FAR; i++) {
        const seg_line *below = seg_line_at(work, i);
        uint32_t found = below->caps && below->kind == SEG_LINE_TEXT
                             ? clean_numeral_of(seg_line_text(work, below))
                             : 0;
        if (found)
            return found == value;
    }
    return false;
}

/* The glyphs that stand for the numeral: one letter and its stop, or the numeral without its stop;
 * 0: others. */
static size_t glyphs_of_numeral(const seg_scan *in, const char *numeral, size_t len)
{
    size_t from = 0, same = 0;
    const char *written;
    while (in->glyph[1] == '.' &&
           (written = seg_look_alike(SEG_GLYPH_NUMERAL, in->glyph[0], &from))) {
        if (strcmp(written, numeral) == 0)
            return 2;
    }
    while (same < len && in->glyph[same] == (unsigned char)numeral[same])
        same++;
    return same == len ? len : 0;
}

/* `N. NỘI DUNG`, `IV NỘI DUNG` between III. and V.: both neighbours say that it is IV. */
static bool read_numeral_between(const seg_work *work, const seg_scan *in, vb_slice line,
                                 seg_label *label)
{
    char numeral[16];
    uint32_t due = seg_last_value(work, SEG_KEY_ROMAN) + 1;
    if (due == 1 || in->glyph[0] < 'A' ||
        (in->glyph[1] != '.' && !is_numeral_letter(in->glyph[0]))) /* as behind most letters */
        return false;
    size_t len = seg_write_roman(due, numeral), glyphs = glyphs_of_numeral(in, numeral, len);
    if (glyphs == 0 || !seg_is_space(in->glyph[glyphs]))
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN, due, 1);
    seg_put_text(label, numeral, len);
    seg_put_byte(label, '.');
    seg_end_label(in, glyphs, label);
    return seg_is_caps(vb_slice_cut(line, label->text_at, line.len)) &&
           is_next_numeral(work, line, due + 1);
}

static size_t read_numbers(const seg_work *work, const seg_scan *in, seg_label *labels)
{
    size_t count = read_decimal(work, in, &labels[0]);
    if (count && read_due_digit(work, &labels[0], &labels[count]))
        count++;
    count += read_roman(work, in, &labels[count]) || read_joined_stop(work, in, &labels[count]);
    count += read_upper(in, &labels[count]);
    return count;
}

/* A capital, perhaps one that begins a word like Điều, before a second word or the line's end. */
static bool may_be_law_label(vb_slice line)
{
    enum { LONGEST_WORD = 24 };
    uint32_t first, second = 0;
    size_t at = seg_decode(line, 0, &first);
    if ((first >= 'a' && first <= 'z') || !seg_is_capital(first))
        return false;
    size_t behind = at + (at < line.len && line.data[at] == ' '); /* `C hương` */
    if (behind < line.len)
        seg_decode(line, behind, &second);
    if (seg_begins_law_word(seg_reduce(first), seg_reduce(second)))
        return true;
    /* any word before a number may be Điều */
    while (at < line.len && at < LONGEST_WORD && line.data[at] != ' ')
        at++;
    return at + 1 < line.len && vb_is_digit((unsigned char)line.data[at + 1]);
}

/* Whether the mark of a label stands behind a first letter that is no stroke of a numeral, or a
 * figure among the first three signs of its word. */
static bool is_marked_letter(const unsigned char *kinds, uint32_t letter, const char *behind)
{
    unsigned first = kinds[(unsigned char)behind[0]], second = kinds[(unsigned char)behind[1]],
             third = kinds[(unsigned char)behind[2]];
    second |= first & SEG_BYTE_BLANK;
    third |= second & SEG_BYTE_BLANK;
    bool apart = first & SEG_BYTE_BLANK &&
                 (behind[1] == '.' || behind[1] == ')' || seg_seen_as(SEG_GLYPH_LISTED, letter));
    bool figure = first & SEG_BYTE_DIGIT ||
                  (second & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT ||
                  (third & (SEG_BYTE_DIGIT | SEG_BYTE_BLANK)) == SEG_BYTE_DIGIT;
    return figure || apart || first & SEG_BYTE_MARK;
}

/* `12 năm 2025`, `28-CT/TW`, `2` alone: figures with no mark right behind them, or one that goes on
 * at once. */
static bool is_bare_number(vb_slice line)
{
    size_t at = 0;
    while (at < line.len && vb_is_digit((unsigned char)line.data[at]))
        at++;
    char mark = at < line.len ? line.data[at] : ' ', behind = ' ';
    if (at + 1 < line.len && (mark == '/' || mark == '-'))
        behind = line.data[at + 1];
    bool apart = mark == ' ' && at + 1 < line.len && seg_is_among(line.data[at + 1], ".)");
    return at > 0 && !apart && (mark == ' ' || (behind > ' ' && behind <= '~'));
}

/* `IL`, `IV`, `v`: a word that may be a label without its mark. */
static bool is_unmarked(vb_slice line, size_t len)
{
    uint32_t first;
    if (seg_decode(line, 0, &first) == len)
        return is_numeral_letter(first) || seg_seen_as(SEG_GLYPH_LISTED, first);
    for (size_t i = 0; i < len; i++) {
        if (!is_numeral_letter((unsigned char)line.data[i]) && (i == 0 || line.data[i] != 'L'))
            return false;
    }
    return true;
}

/* Whether the mark of a label stands close enough behind the letter or the number that the line
 * begins with; of a line that begins with a sign nothing is asked. */
static bool may_be_marked(vb_slice line)
{
    enum { LONGEST_NUMERAL = 12, FEW = 4 };
    const unsigned char *kinds = seg_label_bytes;
    uint32_t first;
    size_t start = seg_decode(line, 0, &first);
    if (!vb_is_letter(first))
        return !is_bare_number(line);
    unsigned strokes = kinds[(unsigned char)line.data[0]] & SEG_BYTE_STROKE;
    if (!strokes && line.len >= FEW)
        return is_marked_letter(kinds, first, line.data + start);
    for (size_t at = start; at < line.len && at < LONGEST_NUMERAL; at++) {
        unsigned char byte = (unsigned char)line.data[at];
        unsigned telling =
            (at == start || strokes ? SEG_BYTE_MARK : 0) | (at < start + 3 ? SEG_BYTE_DIGIT : 0);
        if (kinds[byte] & telling)
            return true;
        strokes &= kinds[byte];
        if (byte == ' ')
            return is_unmarked(line, at);
        if (!strokes && at >= start + 3)
            break;
    }
    return false;
}

/* Whether the label goes on with its list, or begins one that nothing but capitals can stand for.
 */
static bool is_due(const seg_work *work, vb_slice rest, const seg_label *label)
{
    uint32_t last = seg_last_value(work, label->key);
    if (label->damage || !label->suffix || label->depth > 1 || label->key >= SEG_KEY_DASH)
        return false;
    if (last)
        return label->spaced && seg_comes_next(label, last);
    return label->key == SEG_KEY_ROMAN && label->values[0] == 1 && work->levels.count == 0 &&
           seg_is_caps(vb_slice_cut(rest, label->text_at, rest.len));
}

/* `- I. MỤC TIÊU`, `-2. Sở Y tế` where that is due: the same of other labels. */
static bool read_due_label(const seg_work *work, vb_slice rest, seg_label *label)
{
    seg_scan in;
    seg_label labels[SEG_READINGS_MAX];
    bool numeral = vb_is_digit((unsigned char)rest.data[0]) || seg_is_among(rest.data[0], "IVX");
    if (!numeral && (rest.len < 2 || rest.data[1] != ')')) /* as behind most dashes */
        return false;
    seg_scan_line(rest, false, &in);
    size_t count = read_numbers(work, &in, labels);
    count += read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
    for (size_t i = 0; i < count; i++) {
        if (!is_due(work, rest, &labels[i]))
            continue;
        labels[i].damage++;
        labels[i].text_at += label->text_at;
        *label = labels[i];
        return true;
    }
    return false;
}

/* `- Điều 2.` where that is due: the dash is a speck before the label it is made. */
static void read_due_article(const seg_work *work, vb_slice rest, seg_label *label)
{
    seg_scan in;
    seg_label article;
    if (rest.len == 0 || !may_be_law_label(rest))
        return;
    seg_scan_line(rest, true, &in);
    if (!seg_is_capital(in.glyph[0]) || !seg_read_law_label(work, &in, rest, &article) ||
        article.key != SEG_KEY_ARTICLE || !article.suffix)
        return;
    if (!seg_comes_next(&article, seg_last_value(work, SEG_KEY_ARTICLE)))
        return;
    article.damage++;
    article.text_at += label->text_at;
    *label = article;
}

/* `¬. Sở Tài chính` where a number is due: a sign that stands for nothing else. */
static bool read_unreadable_number(const seg_work *work, const seg_scan *in, seg_label *label)
{
    uint32_t sign = in->glyph[0], behind = in->glyph[3];
    uint32_t due = seg_last_value(work, SEG_KEY_DECIMAL) + 1;
    if (due == 1 || sign <= ' ' || in->glyph[1] != '.' || !seg_is_space(in->glyph[2]) ||
        vb_is_letter(sign) || vb_is_digit(sign) || sign == '.' || sign == 0x2026 ||
        !seg_is_capital(behind))
        return false;
    *label = seg_label_of(SEG_KEY_DECIMAL, due, 2);
    seg_put_number(label, due);
    seg_put_byte(label, '.');
    seg_end_label(in, 2, label);
    return true;
}

static size_t read_at_start(const seg_work *work, vb_slice line, seg_label *labels)
{
    seg_scan in;
    bool marked = may_be_marked(line), word = may_be_law_label(line);
    if (!marked && !word) /* by its first bytes: most lines of a text end here */
        return 0;
    seg_scan_line(line, word, &in);
    if (word && seg_read_law_label(work, &in, line, &labels[0]))
        return 1;
    if (!marked)
        return 0;
    if (read_bullet(&in, &labels[0])) {
        vb_slice rest = vb_slice_cut(line, labels[0].text_at, line.len);
        if (labels[0].key == SEG_KEY_DASH && rest.len && !read_due_label(work, rest, &labels[0]))
            read_due_article(work, rest, &labels[0]);
        return 1;
    }
    size_t count = read_parens(work, &in, labels);
    if (count)
        return count;
    if (read_unreadable_number(work, &in, &labels[0]) || read_listed(work, &in, line, &labels[0]) ||
        read_numeral_between(work, &in, line, &labels[0]))
        return 1;
    if (read_letter_decimal(work, &in, &labels[0]))
        return 1;
    count = read_numbers(work, &in, labels);
    count += read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
    bool small = in.glyph[0] == 'i' || in.glyph[0] == 'v' || in.glyph[0] == 'x';
    return count + (small && count < SEG_READINGS_MAX && read_half_paren(&in, labels + count));
}

size_t seg_read_inner_labels(const seg_work *work, vb_slice text, seg_label *labels)
{
    seg_scan in;
    size_t kept = 0;
    seg_scan_line(text, false, &in);
    size_t count = read_parens(work, &in, labels);
    if (count)
        return count;
    count = read_numbers(work, &in, labels);
    count += read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
    for (size_t i = 0; i < count; i++) {
        if ((labels[i].key == SEG_KEY_NUMBER_PAREN || labels[i].key == SEG_KEY_LETTER) &&
            labels[i].text[labels[i].len - 1] == ')')
            labels[kept++] = labels[i];
    }
    return kept;
}

/* The bytes of a speck at the beginning of the line, 0: there is none. A single quotation mark
 * opens no quotation in such texts. */
static size_t speck_at(vb_slice line)
{
    static const char specks[] = "~_.,'`^=\" ";
    if (vb_slice_starts(line, VB_SLICE("‘")) || vb_slice_starts(line, VB_SLICE("’")))
        return sizeof "‘" - 1;
    return line.len && seg_is_among(line.data[0], specks);
}

/* A speck or two before a label: `~e)`, `.- `, `_- `. Returns the bytes they take. */
static size_t skip_specks(vb_slice line)
{
    enum { MOST_SPECKS = 4 };
    /* without a blank behind it a stroke may be a numeral */
    size_t at = line.len > 1 && line.data[0] == '|' && line.data[1] == ' ', taken;
    for (size_t specks = 0;
         specks < MOST_SPECKS && (taken = speck_at(vb_slice_cut(line, at, line.len))); specks++)
        at += taken;
    return at;
}

/* The same with something before the labels that is none of them. */
static size_t read_behind(const seg_work *work, vb_slice line, size_t specks, seg_label *labels)
{
    size_t count = read_at_start(work, vb_slice_cut(line, specks, line.len), labels);
    for (size_t i = 0; i < count; i++) {
        labels[i].damage++;
        labels[i].text_at += specks;
    }
    return count;
}

void seg_put_before(seg_label *label, vb_slice mark)
{
    seg_label marked = *label;
    marked.len = 0;
    marked.text_at += mark.len;
    seg_put_text(&marked, mark.data, mark.len);
    seg_put_text(&marked, label->text, label->len);
    *label = marked;
}

size_t seg_read_labels(const seg_work *work, vb_slice line, seg_label *labels)
{
    size_t count = 0, specks = skip_specks(line);
    if (specks && specks < line.len)
        count = read_behind(work, line, specks, labels);
    if (count == 0)
        count = read_at_start(work, line, labels);
    /* `(Chương I` and nothing else on the line */
    if (count == 0 && line.data[0] == '(' && line.len > 1 &&
        read_behind(work, line, 1, labels) == 1 && labels[0].key <= SEG_KEY_SUBSECTION &&
        labels[0].at_end)
        count = 1;
    return count;
}
