/* Labels that are numbers: `1.`, `2.1.`, `II.`, `A.`; of what a scan left of one, the number that
 * is due. */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include <string.h>

/* `I/. MỤC ĐÍCH`, `1-. Sở Y tế`, `I/- MỤC ĐÍCH`: a stop, or what it was read as, or a dash behind a
 * stroke or a dash. */
static bool is_second_mark(const seg_scan *in, size_t at)
{
    uint32_t glyph = in->glyph[at];
    return glyph && (glyph == '.' || glyph == ',' || (glyph == '-' && in->glyph[at - 1] == '/')) &&
           seg_is_space(in->glyph[at + 1]);
}

char seg_read_mark(const seg_scan *in, size_t *at, unsigned *damage)
{
    if (seg_mark_stands_apart(in, *at)) {
        ++*at;
        ++*damage;
    }
    uint32_t glyph = in->glyph[*at], behind = glyph ? in->glyph[*at + 1] : 0;
    if (glyph == '.' || seg_is_close_paren(glyph)) {
        ++*at;
        *damage += glyph != '.' && glyph != ')';
        return glyph == '.' ? '.' : ')';
    }
    bool apart = behind == 0 || seg_is_space(behind) || is_second_mark(in, *at + 1);
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

/* -------------------------------------------------------------------------------- decimals -- */

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

/* `1°/ Đối với đê`: the sign of an ordinal, which has its mark behind it; `35° Bắc` has none. */
static bool is_ordinal_sign(const seg_scan *in, size_t at)
{
    enum { DEGREE = 0xB0, MASCULINE = 0xBA };
    uint32_t sign = in->glyph[at], mark = sign ? in->glyph[at + 1] : 0;
    return (sign == DEGREE || sign == MASCULINE) && mark && mark < SEG_ASCII &&
           vb_is_among((char)mark, "/).-");
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

size_t seg_most_figures(const seg_work *work, const seg_scan *in, size_t at, int key, size_t usual)
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
    if (!seg_read_digits(in, &at, seg_most_figures(work, in, 0, SEG_KEY_DECIMAL, USUAL), &value,
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
    if (is_letter_of_number(work, in, at, label) || is_ordinal_sign(in, at))
        seg_put_glyph(label, in->glyph[at++]);
    char mark = seg_read_mark(in, &at, &label->damage);
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
 * reading too; but not of a number alone on its line, which a quotation may begin with. */
static bool read_due_digit(const seg_work *work, const seg_label *read, seg_label *label)
{
    enum { FIGURE_AND_MARK = 2 };
    size_t from = 0;
    const char *written;
    uint32_t due = seg_last_value(work, SEG_KEY_DECIMAL) + 1;
    if (read->key != SEG_KEY_DECIMAL || read->values[0] > 9 || read->damage || due == 1 ||
        read->at_end || read->len > FIGURE_AND_MARK) /* 1a. */
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

bool seg_read_unreadable_number(const seg_work *work, const seg_scan *in, seg_label *label)
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

/* -------------------------------------------------------------------------------- numerals -- */

static bool read_roman(const seg_work *work, const seg_scan *in, seg_label *label)
{
    char strokes[12];
    unsigned damage = 0;
    size_t at = 0, len = seg_read_strokes(in, &at, strokes, &damage);
    if (len == 0 || at > 6)
        return false;
    bool speck = in->glyph[at - 1] == '!' || in->glyph[at - 1] == 't';
    uint32_t value = seg_value_of_strokes(work, strokes, len, SEG_KEY_ROMAN, speck, &damage);
    char mark = value ? seg_read_mark(in, &at, &damage) : 0;
    if (!mark)
        return false;
    *label = seg_label_of(SEG_KEY_ROMAN, value, damage);
    seg_put_roman(label, value);
    seg_put_byte(label, mark);
    seg_end_label(in, at, label);
    return true;
}

/* `IL NHỮNG QUY ĐỊNH` where II. is due: its full stop and the stroke before it were read as one
 * letter. */
static bool read_joined_stop(const seg_work *work, const seg_scan *in, seg_label *label)
{
    char strokes[8];
    size_t len = 0;
    while (len + 1 < sizeof strokes && seg_is_numeral_letter(in->glyph[len]))
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

/* The numeral with its mark that a line begins with as it stands, 0: none. */
static uint32_t clean_numeral_of(vb_slice line)
{
    size_t len = 0;
    while (len < line.len && vb_is_among(line.data[len], "IVX"))
        len++;
    bool marked = len && len + 1 < line.len && vb_is_among(line.data[len], ".-") &&
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

bool seg_read_numeral_between(const seg_work *work, const seg_scan *in, vb_slice line,
                              seg_label *label)
{
    char numeral[16];
    uint32_t due = seg_last_value(work, SEG_KEY_ROMAN) + 1;
    if (due == 1 || in->glyph[0] < 'A' ||
        (in->glyph[1] != '.' && !seg_is_numeral_letter(in->glyph[0]))) /* as behind most letters */
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

static bool read_upper(const seg_scan *in, seg_label *label)
{
    size_t at = 1;
    unsigned damage = 0;
    uint32_t lower = vb_lower(in->glyph[0]);
    uint32_t value = lower == in->glyph[0] ? 0 : seg_letter_value(lower);
    char mark = value ? seg_read_mark(in, &at, &damage) : 0;
    if (!mark)
        return false;
    *label = seg_label_of(SEG_KEY_UPPER, value, damage);
    seg_put_glyph(label, in->glyph[0]);
    seg_put_byte(label, mark);
    seg_end_label(in, at, label);
    return true;
}

size_t seg_read_numbers(const seg_work *work, const seg_scan *in, seg_label *labels)
{
    size_t count = read_decimal(work, in, &labels[0]);
    if (count && read_due_digit(work, &labels[0], &labels[count]))
        count++;
    count += read_roman(work, in, &labels[count]) || read_joined_stop(work, in, &labels[count]);
    count += read_upper(in, &labels[count]);
    return count;
}
