/*
 * The beginning of a line read as a label, in every way that makes sense. Which one is right, or
 * whether it is a label at all, outline.c decides from what has come before.
 */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

/* --------------------------------------------------------------------------------- bullets -- */

/* The signs of a bullet, of which a dash alone has several: `--`, and before a capital what a scan
 * left of its stroke, `_-.Vận dụng`. */
static size_t count_signs(const seg_scan *in)
{
    enum { MOST = 3 };
    size_t end = 1;
    if (in->glyph[0] != '-' && in->glyph[0] != '_')
        return 1;
    while (end < MOST && vb_is_among((int32_t)in->glyph[end], "-_."))
        end++;
    bool torn = end > 1 && (seg_is_capital(in->glyph[end]) ||
                            (in->glyph[end] == ' ' && seg_is_capital(in->glyph[end + 1])));
    return torn ? end : in->glyph[0] == '-' && in->glyph[1] == '-' ? 2 : 1;
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
    size_t end = count_signs(in);
    uint32_t behind = in->glyph[end];
    if (behind == 0 || behind == in->glyph[0] ||
        (!seg_is_space(behind) && !vb_is_letter(behind) && behind != '('))
        return false;
    int key = glyph == '-'   ? SEG_KEY_DASH
              : glyph == '+' ? SEG_KEY_PLUS
              : glyph == '*' ? SEG_KEY_STAR
                             : SEG_KEY_BULLET;
    bool speck = vb_is_among((int32_t)in->glyph[0], "=.~_");
    *label = seg_label_of(key, 1, speck);
    seg_put_glyph(label, glyph);
    seg_end_label(in, end, label);
    return true;
}

/* `; - Đại diện …` in a list of dashes: a speck stands before the dash. */
static bool read_dash_behind_speck(const seg_work *work, const seg_scan *in, seg_label *label)
{
    enum { SPECK, BLANK, DASH, BEHIND, TEXT };
    const uint32_t *glyph = in->glyph;
    if (glyph[DASH] != '-' || glyph[BLANK] != ' ' || glyph[BEHIND] != ' ' ||
        glyph[SPECK] >= SEG_ASCII || !vb_is_among((char)glyph[SPECK], ";:,.'`|") ||
        !seg_is_capital(glyph[TEXT]) || !seg_open_level(work, SEG_KEY_DASH))
        return false;
    *label = seg_label_of(SEG_KEY_DASH, 1, 1);
    seg_put_byte(label, '-');
    seg_end_label(in, BEHIND, label);
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
    if (sign >= SEG_ASCII && !vb_is_letter(sign) && seg_open_level(work, SEG_KEY_BULLET))
        return true; /* one bullet is read in several ways */
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

/* ---------------------------------------------------------------------- labels behind a dash -- */

/* Whether the label goes on with its list, or begins one that nothing but capitals can stand for.
 */
static bool is_due(const seg_work *work, vb_slice rest, const seg_label *label)
{
    uint32_t last = seg_last_value(work, label->key);
    if (label->damage || !label->suffix || label->depth > 1 || seg_is_bullet(label->key))
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
    bool numeral = vb_is_digit((unsigned char)rest.data[0]) || vb_is_among(rest.data[0], "IVX");
    if (!numeral && (rest.len < 2 || rest.data[1] != ')')) /* as behind most dashes */
        return false;
    seg_scan_line(rest, false, &in);
    size_t count = seg_read_numbers(work, &in, labels);
    count += seg_read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
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
    if (rest.len == 0 || !seg_may_begin_with_word(rest))
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

/* ------------------------------------------------------------------------------------- lines -- */

/* `Điều 3.`, `Mẫu số 01`; Bieu is a damaged Điều only where it is no word of its own. */
static bool read_label_with_word(const seg_work *work, const seg_scan *in, vb_slice line,
                                 seg_label *label)
{
    bool law = seg_read_law_label(work, in, line, label);
    seg_label other;
    if ((law && label->damage == 0) || !seg_may_begin_label_word(line) ||
        !seg_read_word_label(work, in, line, &other))
        return law;
    *label = other;
    return true;
}

/* `I/. MỤC ĐÍCH`, `1.- Sở Y tế`, `a). Mái chợ`: another mark behind the one of a label belongs to
 * it; of a stop that was read as a comma that much is known. */
static SEG_SELDOM void take_second_mark(vb_slice line, seg_label *label)
{
    static const char marks[] = "./-)";
    size_t at = label->text_at;
    if (label->spaced || at == 0 || at + 1 >= line.len || !label->len || line.data[at + 1] != ' ' ||
        !vb_is_among(label->text[label->len - 1], marks) ||
        line.data[at] == label->text[label->len - 1])
        return;
    bool comma = line.data[at] == ',';
    if (!comma && !vb_is_among(line.data[at], marks))
        return;
    seg_put_byte(label, comma ? '.' : line.data[at]);
    label->damage += comma;
    label->spaced = true;
    do
        at++;
    while (at < line.len && line.data[at] == ' ');
    label->text_at = at;
    label->at_end = at == line.len;
}

static size_t take_second_marks(vb_slice line, seg_label *labels, size_t count)
{
    bool spaced = count == 0 || labels[0].spaced; /* as most are, in all readings */
    for (size_t i = 0; !spaced && i < count; i++)
        take_second_mark(line, &labels[i]);
    return count;
}

/* The labels of a line that may begin with one that is marked, or that has a word. */
static size_t read_gated(const seg_work *work, vb_slice line, bool marked, bool word,
                         seg_label *labels)
{
    seg_scan in;
    seg_scan_line(line, word, &in);
    if (word && read_label_with_word(work, &in, line, &labels[0]))
        return 1;
    if (!marked)
        return 0;
    if (read_bullet(&in, &labels[0])) {
        vb_slice rest = vb_slice_cut(line, labels[0].text_at, line.len);
        if (labels[0].key == SEG_KEY_DASH && rest.len && !read_due_label(work, rest, &labels[0]))
            read_due_article(work, rest, &labels[0]);
        return 1;
    }
    if (read_dash_behind_speck(work, &in, &labels[0]))
        return 1;
    size_t count = seg_read_parens(work, &in, labels);
    if (count == 0 && seg_may_have_dash_apart(&in) && seg_find_dash_apart(&in))
        count = seg_read_apart(work, &in, line, labels);
    if (count)
        return count;
    if (seg_read_unreadable_number(work, &in, &labels[0]) ||
        read_listed(work, &in, line, &labels[0]) ||
        seg_read_numeral_between(work, &in, line, &labels[0]))
        return 1;
    if (seg_read_letter_decimal(work, &in, line, &labels[0]))
        return 1;
    count = seg_read_numbers(work, &in, labels);
    count += seg_read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
    bool small = in.glyph[0] == 'i' || in.glyph[0] == 'v' || in.glyph[0] == 'x';
    count += small && count < SEG_READINGS_MAX &&
             seg_read_small_numeral(work, &in, line, labels + count);
    return take_second_marks(line, labels, count);
}

static size_t read_at_start(const seg_work *work, vb_slice line, seg_label *labels)
{
    bool marked = seg_may_be_marked(line), word = seg_may_begin_with_word(line);
    return marked || word ? read_gated(work, line, marked, word, labels) : 0; /* few lines may */
}

size_t seg_read_inner_labels(const seg_work *work, vb_slice text, seg_label *labels)
{
    seg_scan in;
    size_t kept = 0;
    seg_scan_line(text, false, &in);
    size_t count = seg_read_parens(work, &in, labels);
    if (count)
        return count;
    count = seg_read_numbers(work, &in, labels);
    count += seg_read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
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
    return line.len && vb_is_among(line.data[0], specks);
}

/* A speck or two before a label: `~e)`, `.- `, `_- `. Returns the bytes they take. */
static size_t skip_specks(vb_slice line)
{
    enum { MOST_SPECKS = 4 };
    unsigned first = line.len ? (unsigned char)line.data[0] : 0;
    if ((first | 0x20) - 'a' < 26 || vb_is_digit(first)) /* as most lines begin */
        return 0;
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

/* `“Điều 3. Tạm ứng` where that is due and nothing near closes: the mark is a speck. */
static bool read_behind_mark(const seg_work *work, vb_slice line, seg_label *labels)
{
    enum { NEAR = 4096 };
    static const char opening[] = "“";
    size_t mark = sizeof opening - 1, at = (size_t)(line.data - work->input.data) + mark;
    uint32_t last = seg_last_value(work, SEG_KEY_ARTICLE);
    if (last == 0 || !vb_slice_starts(line, vb_slice_of(opening)))
        return false;
    vb_slice near = vb_slice_cut(work->input, at, at + NEAR);
    size_t closed = vb_slice_find(near, VB_SLICE("”"), 0);
    return (closed == SIZE_MAX || vb_slice_find(near, vb_slice_of(opening), 0) < closed) &&
           read_behind(work, line, mark, labels) == 1 && labels[0].key == SEG_KEY_ARTICLE &&
           labels[0].suffix && seg_comes_next(&labels[0], last);
}

/* Behind a sign that hardly any label has before it; `(Chương I` and nothing else on the line. */
static size_t read_behind_sign(const seg_work *work, vb_slice line, seg_label *labels)
{
    if (line.data[0] != '(')
        return read_behind_mark(work, line, labels);
    return read_behind(work, line, 1, labels) == 1 && labels[0].key <= SEG_KEY_SUBSECTION &&
           labels[0].at_end;
}

/* `c Chương III`, `a PHỤ LỤC` and nothing else on the line, over a title in capitals, where that is
 * due. */
static bool is_due_over_title(const seg_work *work, vb_slice line, const seg_label *label)
{
    size_t below = seg_line_of(work, line) + 1;
    return label->at_end && seg_is_law(label->key) && label->key != SEG_KEY_ARTICLE &&
           below < work->lines.count && seg_line_at(work, below)->caps &&
           seg_comes_next(label, seg_last_value(work, label->key));
}

/* `a II. NỘI DUNG`, `i Điều 5. Cửa chợ`, `se + Lắp 45 bóng đèn`: a scrap before a label that is
 * due, or before a plus in a list of them. */
static SEG_SELDOM size_t read_behind_scrap(const seg_work *work, vb_slice line, size_t scrap,
                                           seg_label *labels)
{
    size_t index = seg_line_of(work, line);
    vb_slice rest = vb_slice_cut(line, scrap, line.len);
    if (rest.data[0] == '+')
        return begins_listed(rest, '+') && stands_in_list(work, index, '+') &&
               read_behind(work, line, scrap, labels) == 1;
    if (!seg_stands_apart(work, index))
        return 0;
    labels[0] = (seg_label){.text_at = scrap};
    if (read_due_label(work, rest, &labels[0]))
        return seg_is_capital_first(vb_slice_cut(line, labels[0].text_at, line.len));
    read_due_article(work, rest, &labels[0]);
    if (labels[0].damage)
        return 1;
    return seg_may_begin_with_word(rest) && read_behind(work, line, scrap, labels) == 1 &&
           is_due_over_title(work, line, &labels[0]);
}

/* The bytes of what stands before a label and is none, with the blank behind it: a sign or two, or
 * as many small letters. 0: there is nothing such, as on most lines. */
static size_t scrap_at(vb_slice line)
{
    enum { LONGEST = 5, MOST = 2, LETTER_D = 0xC4 }; /* the first byte of Đ */
    size_t end = 1, glyphs = 0;
    if (line.data[0] >= '0' && line.data[0] <= 'Z') /* as half of them do */
        return 0;
    while (end < line.len && end <= LONGEST && line.data[end] != ' ')
        end++;
    if (end + 2 >= line.len || line.data[end] != ' ')
        return 0;
    unsigned char label = (unsigned char)line.data[end + 1];
    if (!vb_is_digit(label) && label != LETTER_D && !vb_is_among((char)label, "+CDIMPVX"))
        return 0;
    for (size_t at = 0; at < end; glyphs++) {
        uint32_t glyph;
        at += seg_decode(line, at, &glyph);
        if (vb_is_digit(glyph) || seg_is_capital(glyph))
            return 0;
    }
    return glyphs <= MOST ? end + 1 : 0;
}

static size_t read_labels(const seg_work *work, vb_slice line, seg_label *labels)
{
    enum { FIRST_OF_MARK = 0xE2 };
    size_t count = 0, specks = skip_specks(line);
    if (specks && specks < line.len)
        count = read_behind(work, line, specks, labels);
    if (count == 0)
        count = read_at_start(work, line, labels);
    if (count || line.len < 2)
        return count;
    if (line.data[0] == '(' || (unsigned char)line.data[0] == FIRST_OF_MARK)
        return read_behind_sign(work, line, labels);
    size_t scrap = scrap_at(line);
    return scrap ? read_behind_scrap(work, line, scrap, labels) : 0;
}

size_t seg_read_labels(const seg_work *work, vb_slice line, seg_label *labels)
{
    return seg_begins_with_small_word(line) ? 0 : read_labels(work, line, labels);
}

bool seg_is_labelled(const seg_work *work, vb_slice text)
{
    seg_label labels[SEG_READINGS_MAX];
    size_t count = seg_read_labels(work, text, labels);
    for (size_t i = 0; i < count; i++) {
        if (labels[i].damage == 0 && labels[i].key < SEG_KEY_DASH &&
            (labels[i].suffix || labels[i].key < SEG_KEY_UPPER))
            return true;
    }
    return false;
}
