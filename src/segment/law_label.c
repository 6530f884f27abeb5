/* Labels that begin with a word: Điều, Chương, Mục, Phần, Tiểu mục, Phụ lục. */
#include "segment/label.h"
#include "segment/words.h"
#include "vanban/orthography.h"

#include "tables/part-ordinals.h"

#include <string.h>

static const struct law_word {
    const char *skeleton; /* as seg_skeleton_of reduces it */
    const char *written;
    int key;
} law_words[] = {
    {"dieu", "Điều ", SEG_KEY_ARTICLE},
    {"chuong", "Chương ", SEG_KEY_CHAPTER},
    {"muc", "Mục ", SEG_KEY_SECTION},
    {"dhan", "Phần ", SEG_KEY_PART},
    {"tieumuc", "Tiểu mục ", SEG_KEY_SUBSECTION},
    {"dhuiuc", "Phụ lục ", SEG_KEY_ANNEX},
};

bool seg_may_begin_law_word(char first, char second)
{
    bool begins = false;
    for (size_t i = 0; i < sizeof law_words / sizeof law_words[0]; i++)
        begins |= (first == law_words[i].skeleton[0]) & (second == law_words[i].skeleton[1]);
    return begins;
}

static bool begins_with_letters(vb_slice line, const char *letters)
{
    for (size_t at = 0; *letters && at < line.len;) {
        uint32_t glyph;
        at += seg_decode(line, at, &glyph);
        char letter = seg_reduce(glyph);
        if (letter && letter != *letters++)
            return false;
    }
    return *letters == '\0';
}

bool seg_begins_with_law_word(vb_slice line, char first)
{
    for (size_t i = 0; i < sizeof law_words / sizeof law_words[0]; i++) {
        if (law_words[i].skeleton[0] == first && begins_with_letters(line, law_words[i].skeleton))
            return true;
    }
    return false;
}

static bool is_number_with_stop(const seg_scan *in, size_t at)
{
    size_t end = at;
    while (vb_is_digit(in->glyph[end]))
        end++;
    return end > at && in->glyph[end] == '.';
}

static bool is_number_end(uint32_t glyph)
{
    return glyph == 0 || seg_is_space(glyph) || glyph == '.' || glyph == ':' || glyph == ')' ||
           glyph == '-';
}

/* `Mục1`, `ChươngI`: a number that nothing is part of. */
static bool is_glued_number(const seg_scan *in, size_t at)
{
    size_t end = at;
    while (vb_is_digit(in->glyph[end]) || seg_is_numeral_letter(in->glyph[end]))
        end++;
    return end > at && is_number_end(in->glyph[end]);
}

static vb_slice ordinal_at(size_t row, size_t column)
{
    return vb_table_cell(&vb_table_part_ordinals, row, column);
}

/* The glyphs that an ordinal takes, `THỨ HAI`, `THUHAI`; 0: another word stands there. */
static size_t match_ordinal(const seg_scan *in, size_t at, const char *word)
{
    size_t end = at;
    for (; *word; word++) {
        vb_letter letter = vb_letter_of(in->glyph[end]);
        bool same = (letter.base ? letter.base : (char)in->glyph[end]) == *word;
        if (!same && *word != ' ')
            return 0;
        end += same;
    }
    return end - at;
}

/* `PHẦNTHỨHAI`: whether an ordinal stands there, and no more of a word behind it. */
static bool is_glued_ordinal(const seg_scan *in, size_t at)
{
    for (size_t i = 0; i < vb_table_part_ordinals.rows; i++) {
        size_t len = match_ordinal(in, at, ordinal_at(i, PART_ORDINALS_LETTERS).data);
        if (len && is_number_end(in->glyph[at + len]))
            return true;
    }
    return false;
}

/* Whether the number stands right behind the word, which is known as a label's by that alone. */
static bool is_number_glued(const seg_scan *in, size_t at, int key)
{
    if (key == SEG_KEY_ARTICLE)
        return is_number_with_stop(in, at);
    if (key == SEG_KEY_PART)
        return is_glued_ordinal(in, at);
    return (key == SEG_KEY_SECTION || key == SEG_KEY_CHAPTER) && is_glued_number(in, at);
}

/* Reads the word and the blank behind it; returns the glyphs taken, 0: the line begins otherwise.
 */
static size_t read_law_word(const seg_scan *in, const struct law_word *word)
{
    size_t len = strlen(word->skeleton), letters = 0, at = 0;
    for (; at < in->count && letters < len; at++) {
        char letter = seg_reduce(in->glyph[at]);
        /* `C hương`: a first letter that stands apart */
        if (seg_is_space(in->glyph[at]) && at > 1 && word->key != SEG_KEY_SUBSECTION &&
            word->key != SEG_KEY_ANNEX)
            return 0;
        if (letter && letter != word->skeleton[letters++])
            return 0;
    }
    bool alone = in->glyph[at] == 0 && word->key == SEG_KEY_ANNEX;
    if (letters != len || !seg_is_capital(in->glyph[0]) ||
        (!seg_is_space(in->glyph[at]) && !alone && !is_number_glued(in, at, word->key)))
        return 0;
    while (seg_is_space(in->glyph[at]))
        at++;
    return at;
}

/* Most words are others by their first letter; a sign that is none may stand before any. */
static bool may_be_law_word(const seg_scan *in, const struct law_word *word)
{
    char first = seg_reduce(in->glyph[0]);
    return first == 0 || first == word->skeleton[0];
}

/* `Hieu 1.`, `DBiéu 1.`: a word like Điều but for one letter, before a number with its full stop.
 */
static size_t read_damaged_article(const seg_scan *in, vb_slice line)
{
    size_t at = 0;
    seg_skeleton skeleton;
    while (at < 7 && in->glyph[at] && !seg_is_space(in->glyph[at]))
        at++;
    if (!seg_is_space(in->glyph[at]) || !vb_is_digit(in->glyph[at + 1]) ||
        !seg_is_capital(in->glyph[0]))
        return 0;
    seg_skeleton_of(vb_slice_cut(line, 0, in->at[at]), SEG_SKELETON_MAX, &skeleton);
    if (!seg_is_near(skeleton.text, skeleton.len, "dieu", 4))
        return 0;
    return is_number_with_stop(in, at + 1) ? at + 1 : 0;
}

/* Biểu 1a is no Điều: its first letter is another one, and so is the tone, on the same vowel. */
static bool is_other_than_article(const seg_scan *in)
{
    for (size_t at = 1; at < in->count && vb_is_letter(in->glyph[at]); at++) {
        vb_letter is = vb_letter_of(in->glyph[at]);
        if (is.base == 'e' && is.diacritic == VB_CIRCUMFLEX)
            return is.tone != VB_LEVEL && is.tone != VB_FALLING;
    }
    return false;
}

/* Whether a letter of the word is another one by its vowel and its tone: Mức is clean, and no Mục
 * without its marks. */
static bool is_other_word(const seg_scan *in, const struct law_word *word)
{
    size_t from = 0;
    for (size_t at = 0; word->written[from] != ' ' && at < in->count; at++) {
        uint32_t code_point;
        from += vb_utf8_decode(vb_slice_of(word->written), from, &code_point);
        vb_letter due = vb_letter_of(code_point), is = vb_letter_of(in->glyph[at]);
        if (is.tone != due.tone && is.tone != VB_LEVEL && due.tone != VB_LEVEL &&
            is.diacritic != due.diacritic && is.diacritic != VB_PLAIN)
            return true;
    }
    return false;
}

/* Whether capitals stand behind the label, on its line or, when it is alone, on the one below. */
static bool is_over_capitals(const seg_work *work, vb_slice line, const seg_label *label)
{
    size_t start = (size_t)(line.data - work->input.data), end = start + line.len;
    if (label->at_end) {
        start = end + 1;
        size_t stop = vb_slice_find(work->input, VB_SLICE("\n"), start);
        end = stop == SIZE_MAX ? work->input.len : stop;
    } else {
        start += label->text_at;
    }
    return seg_is_caps(vb_slice_cut(work->input, start, end));
}

static void put_ordinal(seg_label *label, size_t row)
{
    vb_slice written = ordinal_at(row, PART_ORDINALS_WRITTEN);
    label->values[0] = (uint32_t)row + 1;
    seg_put_text(label, written.data, written.len);
}

/* `Phần thứ hai` */
static bool read_ordinal(const seg_scan *in, size_t *at, seg_label *label)
{
    for (size_t i = 0; i < vb_table_part_ordinals.rows; i++) {
        size_t len = match_ordinal(in, *at, ordinal_at(i, PART_ORDINALS_LETTERS).data);
        if (len == 0)
            continue;
        *at += len;
        put_ordinal(label, i);
        return true;
    }
    return false;
}

static bool is_vowel(char letter)
{
    return letter && strchr("aeiouy", letter);
}

/* How many letters the glyphs differ in from an ordinal: only vowels may, or they are another word.
 */
static size_t count_other_vowels(const seg_scan *in, size_t at, const char *word)
{
    size_t others = 0;
    for (; *word; word++, at++) {
        vb_letter letter = vb_letter_of(in->glyph[at]);
        char read = letter.base ? letter.base : seg_is_space(in->glyph[at]) ? ' ' : '\0';
        if (read != *word && (!is_vowel(read) || !is_vowel(*word)))
            return SIZE_MAX;
        others += read != *word;
    }
    return others;
}

/* `Phần thế năm`, and nothing else on the line: an ordinal but for one vowel. */
static bool read_damaged_ordinal(const seg_scan *in, size_t *at, seg_label *label)
{
    for (size_t i = 0; i < vb_table_part_ordinals.rows; i++) {
        vb_slice word = ordinal_at(i, PART_ORDINALS_LETTERS);
        if (*at + word.len != in->count || count_other_vowels(in, *at, word.data) != 1)
            continue;
        *at += word.len;
        label->damage += 2;
        put_ordinal(label, i);
        return true;
    }
    return false;
}

/* `Phụ lục Ia`, and nothing else on the line: 1a. */
static bool read_lettered_annex(const seg_scan *in, size_t *at, seg_label *label)
{
    uint32_t figure = seg_seen_as(SEG_GLYPH_DIGIT, in->glyph[*at]), behind = in->glyph[*at + 1];
    char letter = vb_letter_of(behind).base;
    if (*at + 2 != in->count || !figure || vb_is_digit(in->glyph[*at]) || letter < 'a' ||
        letter > 'e' || seg_is_capital(behind))
        return false;
    label->values[0] = figure - '0';
    label->damage += 2;
    seg_put_number(label, label->values[0]);
    seg_put_byte(label, letter);
    *at += 2;
    return true;
}

/* `Mục i`, `Mục l`, `Chương l`, and nothing else on the line: a figure, of a chapter the numeral I,
 * that was read as a small letter. */
static bool read_damaged_figure(const seg_scan *in, size_t *at, seg_label *label)
{
    uint32_t figure = seg_seen_as(SEG_GLYPH_DIGIT, in->glyph[*at]);
    bool chapter = label->key == SEG_KEY_CHAPTER && figure == '1';
    if ((label->key != SEG_KEY_SECTION && !chapter) || *at + 1 != in->count || !figure)
        return false;
    label->values[0] = figure - '0';
    label->damage += 2;
    if (chapter)
        seg_put_roman(label, label->values[0]);
    else
        seg_put_number(label, label->values[0]);
    ++*at;
    return label->values[0] > 0;
}

/* `Mục I` over `Mục 2`: 1. */
static bool is_before_second_section(const seg_work *work, vb_slice line)
{
    enum { FAR = 200 };
    size_t first = seg_line_of(work, line) + 1;
    for (size_t i = first; i < work->lines.count && i < first + FAR; i++) {
        vb_slice text = seg_line_text(work, seg_line_at(work, i));
        if (text.data[0] == 'M' &&
            (vb_slice_starts(text, VB_SLICE("Mục 2")) || vb_slice_starts(text, VB_SLICE("MỤC 2"))))
            return true;
    }
    return false;
}

/* `Mục I` alone on its line: a figure that was read as a numeral, where the next one has its own.
 */
static void take_figure_back(const seg_work *work, vb_slice line, seg_label *label)
{
    static const char first[] = "Mục I";
    if (label->key != SEG_KEY_SECTION || label->values[0] != 1 ||
        !vb_slice_equal((vb_slice){label->text, label->len}, vb_slice_of(first)) ||
        !is_before_second_section(work, line))
        return;
    label->damage++;
    label->text[label->len - 1] = '1';
}

/* `Điều 4, Phạm vi` where that is due: the comma is a full stop. `Điều 4, Điều 5` is a reference.
 */
static bool reads_comma(const seg_work *work, const seg_scan *in, size_t at, const seg_label *label)
{
    uint32_t last = seg_last_value(work, SEG_KEY_ARTICLE);
    if (in->glyph[at] != ',' || label->key != SEG_KEY_ARTICLE || last == 0 ||
        !seg_comes_next(label, last))
        return false;
    for (at++; seg_is_space(in->glyph[at]);)
        at++;
    uint32_t first = in->glyph[at];
    return first == 0 || (seg_is_capital(first) && vb_letter_of(first).base != 'd' &&
                          vb_letter_of(first).base != 'k');
}

/* A capital that counts, A to G: its value, 0 of any other glyph. */
static uint32_t counting_letter(uint32_t glyph)
{
    enum { LAST = 8 }; /* G, behind Đ and E */
    uint32_t lower = vb_lower(glyph), value = seg_letter_value(lower);
    return lower != glyph && value <= LAST ? value : 0;
}

/* `Phần A`, and nothing else of the word: the parts before I have letters as well. */
static bool read_part_letter(const seg_scan *in, size_t *at, seg_label *label)
{
    uint32_t value = counting_letter(in->glyph[*at]);
    if (value == 0 || !is_number_end(in->glyph[*at + 1]))
        return false;
    label->values[0] = value;
    seg_put_glyph(label, in->glyph[(*at)++]);
    return true;
}

/* `Điều thứ 1`, as acts counted their articles before 1954: the word before the number. */
static void take_ordinal_word(const seg_scan *in, size_t *at, seg_label *label)
{
    static const char thu[] = "thu";
    size_t same = 0;
    while (same < sizeof thu - 1 && vb_letter_of(in->glyph[*at + same]).base == thu[same])
        same++;
    if (same < sizeof thu - 1 || !seg_is_space(in->glyph[*at + same]) ||
        !vb_is_digit(in->glyph[*at + same + 1]))
        return;
    seg_put_text(label, "thứ ", sizeof "thứ " - 1);
    *at += same + 1;
}

/* `Điều 12a`, `Chương IIa`: the letter of what was put in later. */
static bool is_lettered(const seg_scan *in, size_t at)
{
    return !is_number_end(in->glyph[at]) && seg_letter_value(in->glyph[at]) &&
           is_number_end(in->glyph[at + 1]);
}

static void read_letter_of_number(const seg_scan *in, size_t *at, seg_label *label)
{
    if (is_lettered(in, *at))
        seg_put_glyph(label, in->glyph[(*at)++]);
}

/* `Điều 98g.`, read as 989: where that is not due, the letter is one. */
static void take_letter_back(const seg_work *work, const seg_scan *in, size_t start, size_t *at,
                             seg_label *label)
{
    size_t end = start;
    uint32_t value = seg_read_figures(in, &end, SEG_SCAN_GLYPHS);
    if (end == start || end + 1 != *at || !is_lettered(in, end) ||
        seg_comes_next(label, seg_last_value(work, label->key)))
        return;
    label->values[0] = value;
    label->damage = 0;
    *at = end;
}

/* The number of an article, chapter …, arabic or roman. */
static bool read_number_or_numeral(const seg_work *work, const seg_scan *in, size_t *at,
                                   seg_label *label)
{
    size_t start = *at, len;
    unsigned damage = 0;
    char strokes[12];
    if (label->key == SEG_KEY_PART &&
        (read_ordinal(in, at, label) || read_damaged_ordinal(in, at, label) ||
         read_part_letter(in, at, label)))
        return true;
    if ((label->key == SEG_KEY_CHAPTER || label->key == SEG_KEY_SECTION) &&
        read_ordinal(in, at, label))
        return is_number_end(in->glyph[*at]);
    if (label->key == SEG_KEY_ARTICLE && vb_letter_of(in->glyph[start]).base == 't') {
        if (read_ordinal(in, at, label))
            return is_number_end(in->glyph[*at]);
        take_ordinal_word(in, at, label);
        start = *at;
    }
    bool roman = vb_upper(in->glyph[start]) == in->glyph[start] && label->key != SEG_KEY_ARTICLE;
    if (roman && !vb_is_digit(in->glyph[start]) &&
        (len = seg_read_strokes(in, at, strokes, &damage)) > 0 &&
        (is_number_end(in->glyph[*at]) ||
         ((!damage || *at + 1 == in->count) && is_lettered(in, *at)))) {
        bool speck = in->glyph[*at - 1] == '!';
        uint32_t lettered = is_lettered(in, *at) ? seg_parse_roman(strokes, len) : 0; /* IIa */
        label->values[0] =
            lettered ? lettered
                     : seg_value_of_strokes(work, strokes, len, label->key, speck, &damage);
        label->damage += damage;
        seg_put_roman(label, label->values[0]);
        read_letter_of_number(in, at, label);
        return label->values[0] > 0;
    }
    *at = start;
    if (label->key == SEG_KEY_ANNEX && read_lettered_annex(in, at, label))
        return true;
    if (!vb_is_digit(in->glyph[start]) && read_damaged_figure(in, at, label))
        return true;
    if (!vb_is_digit(in->glyph[start]) && !vb_is_digit(in->glyph[start + 1]) &&
        label->key != SEG_KEY_ARTICLE)
        return false;
    if (!seg_read_digits(in, at, 4, &label->values[0], &label->damage))
        return false;
    if (label->damage)
        take_letter_back(work, in, start, at, label);
    seg_put_digits(label, in, start, label->values[0]);
    read_letter_of_number(in, at, label);
    return is_number_end(in->glyph[*at]) || seg_is_capital(in->glyph[*at]) ||
           (in->glyph[*at] == '/' && seg_is_space(in->glyph[*at + 1])) ||
           reads_comma(work, in, *at, label);
}

/* `Điều 1 : Mở chợ`, `Mục 1 : SỬA CHỢ`, as the typists of French offices set a colon. */
static bool is_before_colon(const seg_scan *in, size_t at)
{
    return in->glyph[at] == ' ' && in->glyph[at + 1] == ':' &&
           (in->glyph[at + 2] == 0 || seg_is_space(in->glyph[at + 2]));
}

/* Behind the dash or the stroke that marks the number, or that stands behind its mark: `1.-`, `5
 * -`, `5/`; `at` where there is none. */
static size_t skip_stroke(const seg_scan *in, size_t at)
{
    enum { EN_DASH = 0x2013 };
    size_t end = at + seg_is_space(in->glyph[at]);
    bool stroke =
        in->glyph[end] == '-' || in->glyph[end] == EN_DASH || (end == at && in->glyph[end] == '/');
    return stroke && (seg_is_space(in->glyph[end + 1]) || in->glyph[end + 1] == 0) ? end + 1 : at;
}

/* Whether a stroke marks the article, and no range is meant (`Điều 5 - Điều 7`): that is the one
 * that is due, before its title. */
static bool is_marked_by_stroke(const seg_work *work, const seg_scan *in, size_t behind,
                                vb_slice line, const seg_label *label)
{
    const seg_level *open = seg_open_level(work, SEG_KEY_ARTICLE);
    vb_slice title = vb_slice_trim(vb_slice_cut(line, in->at[behind], line.len));
    return (!open || seg_comes_next(label, open->value)) && seg_is_capital_first(title) &&
           !vb_slice_starts(title, VB_SLICE("Điều "));
}

/* `Phụ lục A`, and nothing else on the line. */
static bool read_annex_letter(const seg_scan *in, size_t *at, seg_label *label)
{
    uint32_t value = counting_letter(in->glyph[*at]);
    uint32_t behind = value ? in->glyph[*at + 1] : 0;
    if (!value || (*at + 1 != in->count && behind != '.' && behind != ':'))
        return false;
    label->values[0] = value;
    seg_put_glyph(label, in->glyph[(*at)++]);
    return true;
}

/* `1A`, `IIB`: the letter of an annex that was put in later. */
static bool is_letter_of_annex(const seg_scan *in, size_t at)
{
    return counting_letter(in->glyph[at]) && is_number_end(in->glyph[at + 1]);
}

/* The number of an annex with its letter: the figures stand as they are, for 1B is no 18. */
static bool read_figures_with_letter(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { MOST_FIGURES = 2 };
    size_t end = *at;
    uint32_t value = seg_read_figures(in, &end, MOST_FIGURES);
    if (value == 0 || !is_letter_of_annex(in, end))
        return false;
    label->values[0] = value;
    seg_put_digits(label, in, *at, value);
    seg_put_glyph(label, in->glyph[end]);
    *at = end + 1;
    return true;
}

/* `IIB`: the same with a numeral. */
static bool read_numeral_with_letter(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { LONGEST = 4 };
    char numeral[LONGEST];
    size_t len = 0;
    while (len < LONGEST && in->glyph[*at + len] && in->glyph[*at + len] < SEG_ASCII &&
           vb_is_among((char)in->glyph[*at + len], "IVX")) {
        numeral[len] = (char)in->glyph[*at + len];
        len++;
    }
    uint32_t value = seg_parse_roman(numeral, len);
    if (value == 0 || !is_letter_of_annex(in, *at + len))
        return false;
    label->values[0] = value;
    seg_put_text(label, numeral, len);
    seg_put_glyph(label, in->glyph[*at + len]);
    *at += len + 1;
    return true;
}

/* `Phụ lục I.1`, `01-2`: a part of an annex that is one itself. */
static void read_part_of_annex(const seg_scan *in, size_t *at, seg_label *label)
{
    enum { MOST_FIGURES = 2 };
    size_t end = *at + 1;
    if (in->glyph[*at] != '.' && in->glyph[*at] != '-')
        return;
    while (vb_is_digit(in->glyph[end]))
        end++;
    if (end == *at + 1 || end > *at + 1 + MOST_FIGURES || !is_number_end(in->glyph[end]))
        return;
    while (*at < end)
        seg_put_glyph(label, in->glyph[(*at)++]);
}

static bool read_annex_number(const seg_work *work, const seg_scan *in, size_t *at,
                              seg_label *label)
{
    seg_read_number_word(in, at, label);
    if (read_figures_with_letter(in, at, label) || read_numeral_with_letter(in, at, label) ||
        read_annex_letter(in, at, label))
        return true;
    if (!read_number_or_numeral(work, in, at, label))
        return false;
    read_part_of_annex(in, at, label);
    return true;
}

static bool read_law_number(const seg_work *work, const seg_scan *in, size_t *at, seg_label *label)
{
    return label->key == SEG_KEY_ANNEX ? read_annex_number(work, in, at, label)
                                       : read_number_or_numeral(work, in, at, label);
}

/* Whether the glyphs up to the end of the line may be strokes of a numeral that a scan made a word
 * of, `lũ`, `lil`, `HỊ`. */
static bool may_be_strokes(const seg_scan *in, size_t at)
{
    enum { MOST = 4 };
    size_t first = at;
    for (; at < in->count; at++) {
        vb_letter letter = vb_letter_of(in->glyph[at]);
        char read = letter.base ? letter.base : (char)in->glyph[at];
        if (in->glyph[at] >= SEG_ASCII && !letter.base)
            return false;
        if (!vb_is_among(read, "iluhvxntj1!|/"))
            return false;
    }
    return at > first && at <= first + MOST && at < SEG_SCAN_GLYPHS;
}

/* `Chương lũ` alone over a title in capitals: the chapter that is due, whatever its numeral was
 * read as. */
static bool read_unread_chapter(const seg_work *work, const seg_scan *in, size_t *at, vb_slice line,
                                seg_label *label)
{
    uint32_t last = seg_last_value(work, SEG_KEY_CHAPTER);
    size_t below = seg_line_of(work, line) + 1;
    if (label->key != SEG_KEY_CHAPTER || last == 0 || !may_be_strokes(in, *at) ||
        below >= work->lines.count || !seg_line_at(work, below)->caps)
        return false;
    label->values[0] = last + 1;
    label->damage++;
    seg_put_roman(label, last + 1);
    *at = in->count;
    return true;
}

/* Behind the signs that a scan left behind a label alone on its line, `PHỤ LỤC . :`; `at` where
 * anything else stands there. */
static size_t skip_last_specks(const seg_scan *in, size_t at)
{
    size_t end = at;
    while (end < in->count && in->glyph[end] < SEG_ASCII &&
           vb_is_among((char)in->glyph[end], " .:,;~_|*'`"))
        end++;
    return end == in->count && end < SEG_SCAN_GLYPHS ? end : at;
}

/* Whether the annex that is the only one, and so has no number, begins there: its word is in
 * capitals as its title is, or alone on a line before one that no sentence goes on with. */
static bool is_only_annex(const seg_work *work, const seg_scan *in, size_t at, vb_slice line)
{
    if (seg_is_caps(vb_slice_cut(line, 0, in->at[at])))
        return true;
    size_t end = (size_t)(line.data - work->input.data) + line.len;
    vb_slice below = vb_slice_trim(vb_slice_cut(work->input, end, work->input.len));
    return at == in->count && below.len && !seg_starts_lower(below);
}

bool seg_read_law_label(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *label)
{
    for (size_t i = 0; i < sizeof law_words / sizeof law_words[0]; i++) {
        const struct law_word *word = &law_words[i];
        size_t at = may_be_law_word(in, word) ? read_law_word(in, word) : 0;
        bool damaged = at == 0 && word->key == SEG_KEY_ARTICLE;
        if (damaged)
            at = read_damaged_article(in, line);
        if (at == 0)
            continue;
        uint32_t first = vb_letter_of(in->glyph[0]).base == word->skeleton[0] ? 0 : 1;
        if (word->key == SEG_KEY_ARTICLE && first && is_other_than_article(in))
            continue;
        bool glued =
            word->key != SEG_KEY_ARTICLE && at < in->count && !seg_is_space(in->glyph[at - 1]);
        *label = (seg_label){.key = word->key, .depth = 1};
        label->damage = word->key == SEG_KEY_ARTICLE ? (damaged ? 2 : first) : glued;
        seg_put_text(label, word->written, strlen(word->written));
        if (!read_law_number(work, in, &at, label)) {
            at = read_law_word(in, word);
            label->len = strlen(word->written);
            bool annex = word->key == SEG_KEY_ANNEX && is_only_annex(work, in, at, line);
            if (annex)
                label->values[0] = 1;
            else if (!read_unread_chapter(work, in, &at, line, label))
                continue;
        }
        take_figure_back(work, line, label);
        bool apart = seg_mark_stands_apart(in, at) ||
                     (in->glyph[at] == ' ' && in->glyph[at + 1] == '.' && in->glyph[at + 2] == 0);
        label->damage += apart;
        at += apart || is_before_colon(in, at);
        bool comma = in->glyph[at] == ',';
        bool mark = in->glyph[at] == '.' || in->glyph[at] == ':' || comma;
        label->damage += comma;
        at += mark;
        size_t behind = skip_stroke(in, at);
        bool stroke = behind > at && (mark || word->key != SEG_KEY_ARTICLE ||
                                      is_marked_by_stroke(work, in, behind, line, label));
        at = stroke ? behind : at;
        label->suffix = mark || stroke || word->key != SEG_KEY_ARTICLE;
        seg_end_label(in, skip_last_specks(in, at), label);
        if ((glued || (word->key == SEG_KEY_SECTION && is_other_word(in, word))) &&
            !is_over_capitals(work, line, label))
            return false;
        if (word->key == SEG_KEY_ARTICLE)
            seg_put_byte(label, '.');
        else if (label->text[label->len - 1] == ' ')
            label->len--;
        return true;
    }
    return false;
}
