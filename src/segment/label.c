/*
 * The beginning of a line read as a label, in every way that makes sense. Which one is right, or
 * whether it is a label at all, outline.c decides from what has come before.
 */
#include "segment/private.h"

#include <string.h>

enum { GLYPHS = 24 };

/* The first code points of a line, each with its place. */
typedef struct scan {
    uint32_t glyph[GLYPHS + 2]; /* two 0 behind the last: readers look one ahead */
    size_t at[GLYPHS + 1];
    size_t count;
} scan;

static void scan_line(vb_slice line, scan *out)
{
    size_t at = 0;
    out->count = 0;
    while (at < line.len && out->count < GLYPHS) {
        out->at[out->count] = at;
        at += vb_utf8_decode(line, at, &out->glyph[out->count++]);
    }
    out->at[out->count] = at;
    out->glyph[out->count] = out->glyph[out->count + 1] = 0;
}

/* What `read` may have been, as the table has it; NULL when it is no look-alike of that kind. */
static const char *look_alike(const seg_work *work, seg_glyph_kind kind, uint32_t read,
                              size_t *from)
{
    const vb_array *glyphs = &work->tools->glyphs;
    for (size_t i = *from; i < glyphs->count; i++) {
        const seg_glyph *glyph = VB_ARRAY_AT(glyphs, seg_glyph, i);
        if (glyph->kind == kind && glyph->read == read) {
            *from = i + 1;
            return glyph->written;
        }
    }
    return NULL;
}

static uint32_t seen_as(const seg_work *work, seg_glyph_kind kind, uint32_t read)
{
    size_t from = 0;
    const char *written = look_alike(work, kind, read, &from);
    uint32_t code_point = 0;
    if (written)
        vb_utf8_decode(vb_slice_of(written), 0, &code_point);
    return code_point;
}

static bool is_space(uint32_t glyph)
{
    return glyph == ' ' || glyph == '\t' || glyph == 0xA0;
}

static bool is_close(const seg_work *work, uint32_t glyph)
{
    return glyph == ')' || seen_as(work, SEG_GLYPH_CLOSE, glyph) == ')';
}

/* Fills in where the text begins when the label takes the first `glyphs` code points. */
static void end_label(const scan *in, size_t glyphs, seg_label *label)
{
    label->spaced = is_space(in->glyph[glyphs]);
    while (is_space(in->glyph[glyphs]) && glyphs < in->count)
        glyphs++;
    label->text_at = in->at[glyphs];
    label->at_end = glyphs == in->count;
}

static void put_text(seg_label *label, const char *text, size_t len)
{
    if (label->len + len < SEG_LABEL_MAX) {
        memcpy(label->text + label->len, text, len);
        label->len += len;
    }
}

static void put_byte(seg_label *label, char byte)
{
    put_text(label, &byte, 1);
}

static void put_number(seg_label *label, uint32_t value)
{
    char digits[10];
    size_t len = 0;
    do
        digits[sizeof digits - ++len] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    put_text(label, digits + sizeof digits - len, len);
}

static void put_glyph(seg_label *label, uint32_t code_point)
{
    char bytes[4];
    put_text(label, bytes, vb_utf8_encode(code_point, bytes));
}

/* --------------------------------------------------------------------------------- numbers -- */

/* A run of up to `most` digits or their look-alikes from glyph `*at` on; false when there is none.
 */
static bool read_digits(const seg_work *work, const scan *in, size_t *at, size_t most,
                        uint32_t *value, unsigned *damage)
{
    size_t start = *at;
    *value = 0;
    while (*at - start < most) {
        uint32_t glyph = in->glyph[*at];
        if (!vb_is_digit(glyph)) {
            glyph = seen_as(work, SEG_GLYPH_DIGIT, glyph);
            if (!glyph)
                break;
            ++*damage;
        }
        *value = *value * 10 + (glyph - '0');
        ++*at;
    }
    return *at > start && *value > 0;
}

static const struct {
    uint32_t value;
    const char *text;
} roman_steps[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};

static size_t write_roman(uint32_t value, char out[16])
{
    size_t len = 0;
    for (size_t i = 0; i < sizeof roman_steps / sizeof roman_steps[0]; i++) {
        for (; value >= roman_steps[i].value && len < 12; value -= roman_steps[i].value) {
            for (const char *c = roman_steps[i].text; *c; c++)
                out[len++] = *c;
        }
    }
    out[len] = '\0';
    return len;
}

/* The value of a numeral that is written as it must be, 0 for anything else. Outlines end long
 * before 60. */
static uint32_t parse_roman(const char *text, size_t len)
{
    enum { LARGEST = 60 };
    char written[16];
    for (uint32_t value = 1; value <= LARGEST; value++) {
        if (write_roman(value, written) == len && memcmp(written, text, len) == 0)
            return value;
    }
    return 0;
}

/* Whether one letter more, less or other makes `read` of `written`. */
static bool is_near(const char *read, size_t len, const char *written, size_t due)
{
    size_t same = 0, same_back = 0;
    if (len + 1 < due || len > due + 1)
        return false;
    while (same < len && same < due && read[same] == written[same])
        same++;
    while (same_back < len - same && same_back < due - same &&
           read[len - 1 - same_back] == written[due - 1 - same_back])
        same_back++;
    return same + same_back + 1 >= (len > due ? len : due);
}

/* `I1II.` where III is due. */
static bool nearly_roman(const char *read, size_t len, uint32_t value)
{
    char written[16];
    size_t due = write_roman(value, written);
    return due >= 2 && is_near(read, len, written, due);
}

/* Collects a run that can be a roman numeral, as the strokes it stands for. */
static size_t read_strokes(const seg_work *work, const scan *in, size_t *at, char out[12],
                           unsigned *damage)
{
    size_t len = 0;
    while (len < 8) {
        uint32_t glyph = in->glyph[*at];
        size_t from = 0;
        if (glyph == 'I' || glyph == 'V' || glyph == 'X' || glyph == 'L') {
            out[len++] = (char)glyph;
        } else {
            const char *written = look_alike(work, SEG_GLYPH_ROMAN, glyph, &from);
            if (!written)
                break;
            while (*written && len < 10)
                out[len++] = *written++;
            ++*damage;
        }
        ++*at;
    }
    return len;
}

/*
 * The numeral the strokes mean: as they are, or mended to the one that is due. II. behind II. has
 * lost a stroke.
 */
static uint32_t value_of_strokes(const seg_work *work, const char *strokes, size_t len, int key,
                                 unsigned *damage)
{
    size_t level = work->level_of[key];
    uint32_t due = level == SEG_NONE ? 1 : VB_ARRAY_AT(&work->levels, seg_level, level)->value + 1;
    uint32_t value = parse_roman(strokes, len);
    bool again = value == 2 && due == 3;
    if (again || (value == 0 && len >= 3 && nearly_roman(strokes, len, due))) {
        value = due;
        ++*damage;
    }
    return value;
}

/* ----------------------------------------------------------------------------------- marks -- */

/* The mark behind a number or letter; `(` labels come elsewhere. Returns it as it must be written,
 * 0: there is none. */
static char read_mark(const seg_work *work, const scan *in, size_t *at, unsigned *damage)
{
    uint32_t glyph = in->glyph[*at], behind = glyph ? in->glyph[*at + 1] : 0;
    bool apart = is_space(behind) || behind == 0;
    if (glyph == '.' || is_close(work, glyph)) {
        ++*at;
        *damage += glyph != '.' && glyph != ')';
        return glyph == '.' ? '.' : ')';
    }
    /* `I-`, `1/` as the Party and older documents write; a number like 28-CT/TW goes on at once. */
    if ((glyph == '-' || glyph == '/') && apart) {
        ++*at;
        return (char)glyph;
    }
    if ((glyph == ',' || glyph == ':') && is_space(behind)) {
        ++*at;
        ++*damage;
        return '.';
    }
    return 0;
}

static bool read_decimal(const seg_work *work, const scan *in, seg_label *label)
{
    size_t at = 0;
    unsigned real = 0;
    for (size_t i = 0; i < 8 && in->glyph[i]; i++)
        real += vb_is_digit(in->glyph[i]);
    if (!read_digits(work, in, &at, 3, &label->values[0], &label->damage) || (real == 0 && at > 1))
        return false;
    label->depth = 1;
    put_number(label, label->values[0]);
    while (in->glyph[at] == '.' && label->depth < SEG_DECIMAL_DEPTH && real > 0) {
        size_t next = at + 1;
        unsigned damage = 0;
        uint32_t value;
        if (!read_digits(work, in, &next, 2, &value, &damage))
            break;
        uint32_t behind = in->glyph[next];
        if (behind && !is_space(behind) && behind != '.' && behind != ':' &&
            !is_close(work, behind))
            break;
        label->values[label->depth++] = value;
        label->damage += damage;
        put_byte(label, '.');
        put_number(label, value);
        at = next;
    }
    char mark = read_mark(work, in, &at, &label->damage);
    label->suffix = mark != 0;
    if (!mark && label->depth == 1)
        return false;
    put_byte(label, mark ? mark : '.');
    label->key = mark == ')' && label->depth == 1 ? SEG_KEY_NUMBER_PAREN
                                                  : SEG_KEY_DECIMAL + (int)label->depth - 1;
    end_label(in, at, label);
    return true;
}

/* `9.` where 5. is due: digits are taken for one another as well, so the one that is due is a
 * reading too. */
static bool read_due_digit(const seg_work *work, const seg_label *read, seg_label *label)
{
    size_t level = work->level_of[SEG_KEY_DECIMAL], from = 0;
    const char *written;
    if (read->key != SEG_KEY_DECIMAL || read->values[0] > 9 || read->damage || level == SEG_NONE)
        return false;
    uint32_t due = VB_ARRAY_AT(&work->levels, seg_level, level)->value + 1;
    while ((written = look_alike(work, SEG_GLYPH_DIGIT, '0' + read->values[0], &from))) {
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

static bool read_roman(const seg_work *work, const scan *in, seg_label *label)
{
    char strokes[12], written[16];
    size_t at = 0, len = read_strokes(work, in, &at, strokes, &label->damage);
    if (len == 0 || at > 6)
        return false;
    label->values[0] = value_of_strokes(work, strokes, len, SEG_KEY_ROMAN, &label->damage);
    char mark = label->values[0] ? read_mark(work, in, &at, &label->damage) : 0;
    if (!mark)
        return false;
    label->key = SEG_KEY_ROMAN;
    label->depth = 1;
    label->suffix = true;
    put_text(label, written, write_roman(label->values[0], written));
    put_byte(label, mark);
    end_label(in, at, label);
    return true;
}

/* --------------------------------------------------------------------------------- letters -- */

/* Where a letter stands in a list; đ has a place of its own (NĐ 78/2025, điểm), f j w z keep theirs
 * for other lists. */
static uint32_t letter_value(uint32_t letter)
{
    static const char order[] = "abcd*efghijklmnopqrstuvwxyz";
    if (letter == 0x111)
        return 5;
    for (uint32_t i = 0; order[i]; i++) {
        if (letter < 0x80 && order[i] == (char)letter)
            return i + 1;
    }
    return 0;
}

static bool read_upper(const seg_work *work, const scan *in, seg_label *label)
{
    size_t at = 1;
    uint32_t lower = vb_lower(in->glyph[0]);
    if (lower == in->glyph[0] || !(label->values[0] = letter_value(lower)))
        return false;
    char mark = read_mark(work, in, &at, &label->damage);
    if (!mark)
        return false;
    label->key = SEG_KEY_UPPER;
    label->depth = 1;
    label->suffix = true;
    put_glyph(label, in->glyph[0]);
    put_byte(label, mark);
    end_label(in, at, label);
    return true;
}

/* `a)`, and `4)` where only `a)` makes sense: each letter it may stand for is a reading of its own.
 */
static size_t read_letters(const seg_work *work, const scan *in, seg_label *labels, size_t max)
{
    size_t count = 0, from = 0, at = 1;
    unsigned damage = 0;
    const char *written;
    char mark = read_mark(work, in, &at, &damage);
    if (!mark || mark == '-' || (mark == '.' && !vb_is_letter(in->glyph[0])))
        return 0;
    seg_label label = {.key = SEG_KEY_LETTER, .depth = 1, .suffix = true, .damage = damage};
    end_label(in, at, &label);
    uint32_t lower = mark == ')' ? vb_lower(in->glyph[0]) : in->glyph[0]; /* C) for c) */
    if ((label.values[0] = letter_value(lower)) > 0) {
        labels[count] = label;
        labels[count].damage += lower != in->glyph[0];
        put_glyph(&labels[count], lower);
        put_byte(&labels[count++], mark);
    }
    while (count < max && (written = look_alike(work, SEG_GLYPH_LETTER, in->glyph[0], &from))) {
        uint32_t letter;
        labels[count] = label;
        vb_utf8_decode(vb_slice_of(written), 0, &letter);
        labels[count].values[0] = letter_value(letter);
        labels[count].damage++;
        put_text(&labels[count], written, strlen(written));
        put_byte(&labels[count++], mark);
    }
    return count;
}

/* ---------------------------------------------------------------------------------- parens -- */

static size_t read_parens(const seg_work *work, const scan *in, seg_label *labels, size_t max)
{
    size_t count = 0, at = 1;
    unsigned damage = in->glyph[0] != '(';
    uint32_t value;
    if (damage && seen_as(work, SEG_GLYPH_OPEN, in->glyph[0]) != '(')
        return 0;
    if (count < max && read_digits(work, in, &at, 2, &value, &damage) &&
        is_close(work, in->glyph[at])) {
        seg_label label = {.key = SEG_KEY_IN_PARENS,
                           .depth = 1,
                           .values = {value},
                           .damage = damage,
                           .suffix = true};
        put_byte(&label, '(');
        put_number(&label, value);
        put_byte(&label, ')');
        end_label(in, at + 1, &label);
        labels[count++] = label;
    }
    for (at = 1; at < 6 && (in->glyph[at] == 'i' || in->glyph[at] == 'v' || in->glyph[at] == 'x');)
        at++;
    if (at > 1 && count < max && is_close(work, in->glyph[at])) {
        char upper[8];
        seg_label label = {.key = SEG_KEY_ROMAN_IN_PARENS,
                           .depth = 1,
                           .suffix = true,
                           .damage = in->glyph[0] != '('};
        put_byte(&label, '(');
        for (size_t i = 1; i < at; i++) {
            upper[i - 1] = (char)vb_upper(in->glyph[i]);
            put_byte(&label, (char)in->glyph[i]);
        }
        put_byte(&label, ')');
        label.values[0] = parse_roman(upper, at - 1);
        end_label(in, at + 1, &label);
        if (label.values[0])
            labels[count++] = label;
    }
    if (count < max && letter_value(in->glyph[1]) && is_close(work, in->glyph[2])) {
        seg_label label = {.key = SEG_KEY_LETTER_IN_PARENS,
                           .depth = 1,
                           .values = {letter_value(in->glyph[1])},
                           .suffix = true,
                           .damage = in->glyph[0] != '('};
        put_byte(&label, '(');
        put_glyph(&label, in->glyph[1]);
        put_byte(&label, ')');
        end_label(in, 3, &label);
        labels[count++] = label;
    }
    return count;
}

static bool read_bullet(const seg_work *work, const scan *in, seg_label *label)
{
    uint32_t glyph = in->glyph[0];
    if (glyph != '-' && glyph != '+' && glyph != '*' && glyph != 0x2022) {
        glyph = glyph ? seen_as(work, SEG_GLYPH_BULLET, glyph) : 0;
        if (!glyph)
            return false;
    }
    /* `-5 %` and `**bold**` are text. */
    size_t end = in->glyph[0] == '-' && in->glyph[1] == '-' ? 2 : 1;
    uint32_t behind = in->glyph[end];
    if (behind == 0 || behind == in->glyph[0] ||
        (!is_space(behind) && !vb_is_letter(behind) && behind != '('))
        return false;
    label->damage = strchr("=.~_", (int)(in->glyph[0] < 0x80 ? in->glyph[0] : 'x')) != NULL;
    label->key = glyph == '-'   ? SEG_KEY_DASH
                 : glyph == '+' ? SEG_KEY_PLUS
                 : glyph == '*' ? SEG_KEY_STAR
                                : SEG_KEY_BULLET;
    label->depth = 1;
    label->values[0] = 1;
    label->suffix = true;
    put_glyph(label, glyph);
    end_label(in, end, label);
    return true;
}

/* ----------------------------------------------------------------------------------- words -- */

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

/* Reads the word and the blank behind it; returns the glyphs taken, 0: the line begins otherwise.
 */
static size_t read_law_word(const scan *in, const struct law_word *word, vb_slice line)
{
    size_t len = strlen(word->skeleton), letters = 0, at = 0;
    seg_skeleton skeleton;
    if (vb_lower(in->glyph[0]) == in->glyph[0])
        return 0;
    while (at < in->count && letters < len) {
        if (is_space(in->glyph[at]) && word->key != SEG_KEY_SUBSECTION &&
            word->key != SEG_KEY_ANNEX)
            break;
        letters += vb_is_letter(in->glyph[at]);
        at++;
    }
    bool last = in->glyph[at] == 0;
    if (letters != len || (!is_space(in->glyph[at]) && !(last && word->key == SEG_KEY_ANNEX)))
        return 0;
    seg_skeleton_of(vb_slice_cut(line, 0, in->at[at]), &skeleton);
    if (skeleton.len != len || memcmp(skeleton.text, word->skeleton, len) != 0)
        return 0;
    while (is_space(in->glyph[at]))
        at++;
    return at;
}

/* `Hieu 1.`, `DBiéu 1.`: a word like Điều but for one letter, before a number with its full stop.
 */
static size_t read_damaged_article(const scan *in, vb_slice line)
{
    size_t at = 0, number;
    seg_skeleton skeleton;
    while (at < 7 && in->glyph[at] && !is_space(in->glyph[at]))
        at++;
    if (!is_space(in->glyph[at]) || !vb_is_digit(in->glyph[at + 1]) ||
        vb_lower(in->glyph[0]) == in->glyph[0])
        return 0;
    seg_skeleton_of(vb_slice_cut(line, 0, in->at[at]), &skeleton);
    if (!is_near(skeleton.text, skeleton.len, "dieu", 4))
        return 0;
    for (number = at + 1; vb_is_digit(in->glyph[number]);)
        number++;
    return in->glyph[number] == '.' ? at + 1 : 0;
}

static const char *const part_words[] = {"thu nhat", "thu hai", "thu ba",  "thu tu",   "thu nam",
                                         "thu sau",  "thu bay", "thu tam", "thu chin", "thu muoi"};
static const char *const part_names[] = {"thứ nhất", "thứ hai", "thứ ba",  "thứ tư",   "thứ năm",
                                         "thứ sáu",  "thứ bảy", "thứ tám", "thứ chín", "thứ mười"};

/* `Phần thứ hai` */
static bool read_ordinal(const scan *in, size_t *at, seg_label *label)
{
    for (size_t i = 0; i < sizeof part_words / sizeof part_words[0]; i++) {
        size_t len = strlen(part_words[i]), same = 0;
        while (same < len && *at + same < in->count) {
            vb_letter letter = vb_letter_of(in->glyph[*at + same]);
            if ((letter.base ? letter.base : (char)in->glyph[*at + same]) != part_words[i][same])
                break;
            same++;
        }
        if (same < len)
            continue;
        *at += len;
        label->values[0] = (uint32_t)i + 1;
        put_text(label, part_names[i], strlen(part_names[i]));
        return true;
    }
    return false;
}

static bool is_number_end(uint32_t glyph)
{
    return glyph == 0 || is_space(glyph) || glyph == '.' || glyph == ':' || glyph == ')' ||
           glyph == '-';
}

/* The number of an article, chapter …, arabic or roman. An article may have a letter: Điều 12a. */
static bool read_law_number(const seg_work *work, const scan *in, size_t *at, seg_label *label)
{
    size_t start = *at, len;
    unsigned damage = 0;
    char strokes[12], written[16];
    if (label->key == SEG_KEY_PART && read_ordinal(in, at, label))
        return true;
    bool roman = vb_upper(in->glyph[start]) == in->glyph[start] && label->key != SEG_KEY_ARTICLE;
    if (roman && !vb_is_digit(in->glyph[start]) &&
        (len = read_strokes(work, in, at, strokes, &damage)) > 0 && is_number_end(in->glyph[*at])) {
        label->values[0] = value_of_strokes(work, strokes, len, label->key, &damage);
        label->damage += damage;
        put_text(label, written, write_roman(label->values[0], written));
        return label->values[0] > 0;
    }
    *at = start;
    if (!vb_is_digit(in->glyph[start]) && !vb_is_digit(in->glyph[start + 1]) &&
        label->key != SEG_KEY_ARTICLE)
        return false;
    if (!read_digits(work, in, at, 4, &label->values[0], &label->damage))
        return false;
    put_number(label, label->values[0]);
    if (!is_number_end(in->glyph[*at]) && letter_value(in->glyph[*at]) &&
        is_number_end(in->glyph[*at + 1]))
        put_glyph(label, in->glyph[(*at)++]);
    return is_number_end(in->glyph[*at]) || vb_upper(in->glyph[*at]) == in->glyph[*at];
}

static bool read_law_label(const seg_work *work, const scan *in, vb_slice line, seg_label *label)
{
    for (size_t i = 0; i < sizeof law_words / sizeof law_words[0]; i++) {
        const struct law_word *word = &law_words[i];
        size_t at = read_law_word(in, word, line);
        bool damaged = at == 0 && word->key == SEG_KEY_ARTICLE;
        if (damaged)
            at = read_damaged_article(in, line);
        if (at == 0)
            continue;
        uint32_t first = vb_letter_of(in->glyph[0]).base == word->skeleton[0] ? 0 : 1;
        *label = (seg_label){.key = word->key, .depth = 1};
        label->damage = word->key == SEG_KEY_ARTICLE ? (damaged ? 2 : first) : 0;
        put_text(label, word->written, strlen(word->written));
        if (!read_law_number(work, in, &at, label)) {
            /* An annex that is the only one carries no number; its title is in capitals. */
            if (word->key != SEG_KEY_ANNEX || !seg_is_caps(vb_slice_cut(line, 0, in->at[at])))
                continue;
            at = read_law_word(in, word, line);
            label->values[0] = 1;
            label->len = strlen(word->written);
        }
        bool mark = in->glyph[at] == '.' || in->glyph[at] == ':';
        at += mark;
        label->suffix = mark || word->key != SEG_KEY_ARTICLE;
        end_label(in, at, label);
        if (word->key == SEG_KEY_ARTICLE)
            put_byte(label, '.');
        else if (label->text[label->len - 1] == ' ')
            label->len--;
        return true;
    }
    return false;
}

static size_t read_numbers(const seg_work *work, const scan *in, seg_label *labels)
{
    size_t count = 0;
    seg_label label = {0};
    if (read_decimal(work, in, &label))
        labels[count++] = label;
    if (count && read_due_digit(work, &labels[0], &labels[count]))
        count++;
    label = (seg_label){0};
    if (read_roman(work, in, &label))
        labels[count++] = label;
    label = (seg_label){0};
    if (read_upper(work, in, &label))
        labels[count++] = label;
    return count;
}

static size_t read_at_start(const seg_work *work, vb_slice line, seg_label *labels)
{
    scan in;
    scan_line(line, &in);
    labels[0] = (seg_label){0};
    if (read_bullet(work, &in, &labels[0]) || read_law_label(work, &in, line, &labels[0]))
        return 1;
    size_t count = read_parens(work, &in, labels, SEG_READINGS_MAX);
    if (count)
        return count;
    count = read_numbers(work, &in, labels);
    return count + read_letters(work, &in, labels + count, SEG_READINGS_MAX - count);
}

/* A speck or two before a label: `~e)`, `.- `, `_- `. Returns the bytes they take. */
static size_t skip_specks(vb_slice line)
{
    size_t at = 0;
    while (at < line.len && at < 4 && strchr("~_.,'`^=\" ", line.data[at]) && line.data[at])
        at++;
    return at;
}

size_t seg_read_labels(const seg_work *work, vb_slice line, seg_label *labels)
{
    size_t count = 0, specks = skip_specks(line);
    if (specks && specks < line.len)
        count = read_at_start(work, vb_slice_cut(line, specks, line.len), labels);
    for (size_t i = 0; i < count; i++) {
        labels[i].damage++;
        labels[i].text_at += specks;
    }
    return count ? count : read_at_start(work, line, labels);
}
