/*
 * The labels of headings and points: which words are labels and no words, and what a damaged one
 * was by its place among the others. Headings in capitals are numbered I, II, III …, those below
 * 1, 2, 3 …, points are lettered a, b, c, d, đ, e … (Decree 30/2020/NĐ-CP, annex I). What a sign
 * is read for tells data/label-glyphs.tsv. And V/v, which begins a line as they do.
 */
#include "restore/labels.h"

#include "restore/numerals.h"
#include "restore/word.h"
#include "tables/label-glyphs.h"
#include "vanban/orthography.h"

#include <stdio.h>
#include <string.h>

enum {
    NUMBERS_MAX = 99,
    SMALL_SHARE = 5,
    LINES_AHEAD = 40,    /* the next of a list is no further away, or says nothing */
    SECTION_LINES = 300, /* nor is the next heading in capitals */
    NOT_A_NUMERAL = NUMERALS_MAX + 1
};

/* Whether nothing but blanks and an opening quotation mark stands before `start` on its line. */
static bool begins_line(vb_slice text, size_t line_start, size_t start)
{
    vb_slice before = vb_slice_trim(vb_slice_cut(text, line_start, start));
    return before.len == 0 || vb_slice_equal(before, VB_SLICE("\xE2\x80\x9C")) ||
           vb_slice_equal(before, VB_SLICE("\""));
}

/* The next row from `row` on that says what may be read as `read` in this kind of label; past the
 * last one: none. */
static size_t find_glyph(const char *kind, vb_slice read, size_t row)
{
    return vb_table_search_kind(&vb_table_label_glyphs, row, vb_slice_of(kind), LABEL_GLYPHS_READ,
                                read);
}

/* Whether a letter of points may be read so. */
static bool looks_like(const char *letter, vb_slice read)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    size_t row = find_glyph("letter", read, 0);
    while (row < glyphs->rows &&
           !vb_slice_equal(vb_table_cell(glyphs, row, LABEL_GLYPHS_WRITTEN), vb_slice_of(letter)))
        row = find_glyph("letter", read, row + 1);
    return row < glyphs->rows;
}

/* ----------------------------------------------------------------------------------- points -- */

/* Places among the letters of points. */
enum { LETTER_A = 1, LETTER_D = 4, LETTER_DD = 5 };

/* The place that a damaged label has: the one that is due, or the first of another list. What is a
 * letter of points is none that is damaged, but for d and đ. */
static size_t place_meant(size_t due, vb_slice label)
{
    const char *letter_due = vb_point_letter(due);
    size_t own = vb_point_letter_place(label);
    bool is_d = own == LETTER_D || own == LETTER_DD;
    if (own && !(is_d && (due == LETTER_D || due == LETTER_DD)))
        return own;
    if (is_d)
        return due;
    if (vb_is_digit((unsigned char)label.data[0]))
        return 0;
    if (letter_due && looks_like(letter_due, label))
        return due;
    return looks_like(vb_point_letter(LETTER_A), label) ? LETTER_A : 0;
}

/* The letter that was written, where another was read. */
static vb_slice written_point(label_memory *known, vb_slice label)
{
    size_t place = place_meant(known->point + 1, label);
    if (!place)
        return (vb_slice){0};
    known->point = place;
    vb_slice meant = vb_slice_of(vb_point_letter(place));
    return vb_slice_equal(meant, label) ? (vb_slice){0} : meant;
}

/* `a- `, as the Party letters its points (HD 36-HD/VPTW); in capitals it heads a part. */
static bool is_dashed_point(vb_slice text, size_t start, size_t end)
{
    uint32_t c;
    vb_utf8_decode(text, start, &c);
    return end + 1 < text.len && text.data[end] == '-' && is_blank(text.data[end + 1]) &&
           vb_lower(c) == c && !vb_is_digit(c);
}

/* --------------------------------------------------------------------------------- headings -- */

/* Whether a T may be one of the strokes, which stand beside it as no letters of an abbreviation do:
 * `Tl` is II, and TT., TX. and TL. are themselves. */
static bool may_have_barred_stroke(vb_slice word)
{
    size_t barred = 0;
    for (size_t i = 0; i < word.len; i++) {
        bool is_barred = word.data[i] == 'T';
        if (!is_barred && !vb_is_among(word.data[i], "I1l|!"))
            return false;
        barred += is_barred;
    }
    return barred == 1 && word.len > 1;
}

/* The strokes of a damaged numeral (`I1II`, `111`, `|`, `IL`); false when it has a sign that is
 * none. */
static bool read_strokes(vb_slice word, char *strokes)
{
    static const char read[] = "I1l|!iLVvXxHU", *const written[] = {"I", "I",  "I", "I", "I",
                                                                    "I", "I",  "V", "V", "X",
                                                                    "X", "II", "II"};
    strokes[0] = '\0';
    for (size_t i = 0; i < word.len; i++) {
        char own = word.data[i] == 'T' && may_have_barred_stroke(word) ? 'I' : word.data[i];
        const char *sign = own ? strchr(read, own) : NULL;
        if (!sign || strlen(strokes) + 2 >= NUMERAL_SIZE)
            return false;
        strcat(strokes, written[sign - read]);
    }
    return word.len > 0;
}

/* Whether two strings of strokes are equal, but for one stroke too many or too few. */
static bool nearly_equal(const char *a, const char *b)
{
    size_t same = 0, a_len = strlen(a), b_len = strlen(b);
    while (a[same] && a[same] == b[same])
        same++;
    if (a_len == b_len)
        return same == a_len;
    return (a_len == b_len + 1 && strcmp(a + same + 1, b + same) == 0) ||
           (b_len == a_len + 1 && strcmp(b + same + 1, a + same) == 0);
}

/* Whether the rest of the line is in capitals, as a heading is; a scanner may have made a letter or
 * two small. */
static bool heads_capitals(vb_slice text, size_t at)
{
    size_t capitals = 0, small = 0;
    uint32_t c;
    while (at < text.len && text.data[at] != '\n') {
        at += vb_utf8_decode(text, at, &c);
        capitals += vb_is_letter(c) && vb_lower(c) != c;
        small += vb_is_letter(c) && vb_lower(c) == c;
    }
    return capitals > 1 && small * SMALL_SHARE <= capitals;
}

/* Digits are a numeral only where they are just the one that is next: `111.` but not `1.` */
static bool is_next(vb_slice word, const char *strokes, const char *next)
{
    return is_digits(word) ? word.len > 1 && strcmp(strokes, next) == 0
                           : nearly_equal(strokes, next);
}

/* Whether what was read is just that numeral, in strokes of any kind but a small i, which authors
 * write: `IL` behind I. */
static bool is_just(vb_slice word, const char *strokes, const char *next)
{
    return word.len > 1 && !is_digits(word) && strcmp(strokes, next) == 0 &&
           !memchr(word.data, 'i', word.len);
}

/* The number that is due after the last; an extract begins with any, and its strokes say which. */
static unsigned number_due(const label_memory *known, vb_slice word, const char *strokes)
{
    unsigned spelt = known->numeral || is_digits(word) ? 0 : numeral_value(vb_slice_of(strokes));
    return spelt ? spelt : known->numeral + 1;
}

/* Whether the sign that stands behind a heading's number is there: a stop, or the Party's dash
 * (`II- KẾT QUẢ`), before which some put a blank. */
static bool ends_numeral(vb_slice text, size_t at)
{
    size_t dash = at + (text.data[at] == ' ' && at + 1 < text.len);
    return text.data[at] == '.' ||
           (text.data[dash] == '-' && dash + 1 < text.len && is_blank(text.data[dash + 1]));
}

/* The number of the next heading in capitals below, if a numeral numbers it, NOT_A_NUMERAL if
 * figures do; 0 when there is none. */
static unsigned number_below(vb_slice text, size_t at)
{
    vb_slice line;
    vb_next_line(text, &at, &line);
    for (size_t lines = 0; lines < SECTION_LINES && vb_next_line(text, &at, &line); lines++) {
        char strokes[NUMERAL_SIZE];
        line = vb_slice_trim(line);
        size_t end = 0;
        while (end < line.len && !ends_numeral(line, end))
            end++;
        vb_slice label = vb_slice_cut(line, 0, end);
        bool numeral = end < NUMERAL_SIZE && read_strokes(label, strokes);
        unsigned number = numeral ? numeral_value(vb_slice_of(strokes)) : NOT_A_NUMERAL;
        if ((numeral || is_digits(label)) && heads_capitals(line, end + 1))
            return number;
    }
    return 0;
}

/*
 * The number of a heading in capitals whose numeral, though it is one that may be written (`own`),
 * or the digit 1, lost or won a stroke; 0 when it did not. The headings above and below tell: `II`
 * behind II is III, if IV follows or the numbers begin anew; `1` before II is the first.
 */
static unsigned number_between(const label_memory *known, vb_slice text, vb_slice word,
                               unsigned own, size_t end)
{
    char strokes[NUMERAL_SIZE], next[NUMERAL_SIZE];
    unsigned above = known->numeral, due = above + 1;
    if ((own == due && own > 0) || due >= NUMERALS_MAX || !read_strokes(word, strokes) ||
        !heads_capitals(text, end + 1))
        return 0;
    numeral_write(due, next);
    bool is_one = vb_slice_equal(word, VB_SLICE("1")),
         may_be_due = nearly_equal(strokes, next) && (!is_digits(word) || due == 1);
    unsigned below = is_one || may_be_due ? number_below(text, end) : NOT_A_NUMERAL;
    if (is_one && above != 1 && below == 2)
        return 1;
    bool anew = own == above && own > 1 && below <= 1;
    return may_be_due && (below == due + 1 || anew) ? due : 0;
}

/*
 * Whether `word`, which begins a line and stands before a full stop, is a Roman numeral, and which:
 * one that is written right stands, unless its neighbours say otherwise; what only looks like one
 * is the next after the last.
 */
static bool read_numeral(label_memory *known, vb_slice text, vb_slice word, size_t end,
                         vb_slice *written)
{
    char strokes[NUMERAL_SIZE];
    unsigned number = numeral_value(word);
    unsigned between = number_between(known, text, word, number, end);
    if (number > 0 && !between) {
        known->numeral = number;
        return true;
    }
    if (known->numeral >= NUMERALS_MAX || !read_strokes(word, strokes))
        return false;
    char *next = known->next;
    unsigned due = between ? between : number_due(known, word, strokes);
    numeral_write(due, next);
    bool just_next = is_just(word, strokes, next);
    if (!between && !just_next && (!is_next(word, strokes, next) || !heads_capitals(text, end + 1)))
        return false;
    known->numeral = due;
    *written = vb_slice_of(next);
    return true;
}

/* ---------------------------------------------------------------------------------- numbers -- */

/* The digit that a sign is or was; '\0' when it is none. */
static char digit_meant(vb_slice sign)
{
    if (vb_is_digit((unsigned char)sign.data[0]))
        return sign.data[0];
    size_t row = find_glyph("digit", sign, 0);
    vb_slice written = vb_table_cell(&vb_table_label_glyphs, row, LABEL_GLYPHS_WRITTEN);
    return row < vb_table_label_glyphs.rows ? written.data[0] : '\0';
}

/* A word of digits and of what is read for them, as a number; 0 when it is none, or too large. */
static unsigned number_meant(vb_slice word)
{
    unsigned number = 0;
    for (size_t at = 0, len; at < word.len && number <= NUMBERS_MAX; at += len) {
        uint32_t c;
        len = vb_utf8_decode(word, at, &c);
        char digit = digit_meant(vb_slice_cut(word, at, at + len));
        if (!digit)
            return 0;
        number = 10 * number + (unsigned)(digit - '0');
    }
    return number <= NUMBERS_MAX ? number : 0;
}

/* Whether the next label below that is a number or a numeral is 2: what is above it was 1. */
static bool is_two_below(vb_slice text, size_t at)
{
    vb_slice line;
    vb_next_line(text, &at, &line);
    for (size_t lines = 0; lines < LINES_AHEAD && vb_next_line(text, &at, &line); lines++) {
        line = vb_slice_trim(line);
        size_t end = 0;
        while (end < line.len && line.data[end] != ' ' && line.data[end] != '.')
            end++;
        vb_slice word = vb_slice_cut(line, 0, end);
        bool label = end + 1 < line.len && line.data[end] == '.' && is_blank(line.data[end + 1]);
        if (label && (numeral_value(word) || number_meant(word)))
            return vb_slice_equal(word, VB_SLICE("2"));
    }
    return false;
}

/* Whether what begins a line before a full stop is a number that has signs for digits, and which:
 * the next after the last, or the first where the second follows. */
static bool read_number(label_memory *known, vb_slice text, vb_slice word, size_t end,
                        vb_slice *written)
{
    unsigned number = numeral_value(word) > 1 ? 0 : number_meant(word), due = known->number + 1;
    if (number == 0 || is_digits(word)) {
        known->number = number ? number : known->number;
        return false;
    }
    if (end + 1 >= text.len || !is_blank(text.data[end + 1]) || heads_capitals(text, end + 1) ||
        !(number == 1 ? is_two_below(text, end) : number == due))
        return false;
    known->number = number;
    snprintf(known->next, sizeof known->next, "%hhu", (unsigned char)number);
    *written = vb_slice_of(known->next);
    return true;
}

/* -------------------------------------------------------------------------------------- dash -- */

/* Whether the word is a sign that a dash was read for: `~ Sở Y tế`. */
static bool is_dash(vb_slice text, size_t line_start, vb_slice word, char behind)
{
    enum { SIGN_BYTES = 4 };
    if (word.len > SIGN_BYTES || !is_blank(behind))
        return false;
    uint32_t sign;
    size_t start = (size_t)(word.data - text.data), len = vb_utf8_decode(word, 0, &sign);
    return word.len == len && !vb_is_letter(sign) && !vb_is_digit(sign) &&
           begins_line(text, line_start, start) &&
           find_glyph("bullet", word, 0) < vb_table_label_glyphs.rows;
}

/* --------------------------------------------------------------------------------------- V/v -- */

static bool is_v(char byte)
{
    return byte == 'V' || byte == 'v';
}

/* Whether the word is a letter of `V/v` (về việc), which begins the line of what a letter is about
 * (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5b), or all of it with another sign for its stroke. */
static bool read_about(vb_slice text, size_t line_start, vb_slice word, vb_slice *written)
{
    static const char strokes[] = "il1|!Ijeft";
    size_t start = (size_t)(word.data - text.data), end = start + word.len;
    if (!is_v(word.data[0]))
        return false;
    if (word.len == 3 && is_v(word.data[2]) && vb_is_among(word.data[1], strokes) &&
        begins_line(text, line_start, start)) {
        *written = VB_SLICE("V/v");
        return true;
    }
    bool first = end + 1 < text.len && text.data[end] == '/' && is_v(text.data[end + 1]) &&
                 begins_line(text, line_start, start);
    bool second = start >= line_start + 2 && text.data[start - 1] == '/' &&
                  is_v(text.data[start - 2]) && begins_line(text, line_start, start - 2);
    return word.len == 1 && (first || second);
}

/* Whether the word is the numeral of a heading in capitals behind a blank and a dash: `I1I1 - TỔ
 * CHỨC THỰC HIỆN`. */
static bool is_before_dash(label_memory *known, vb_slice text, size_t line_start, vb_slice word,
                           vb_slice *written)
{
    size_t start = (size_t)(word.data - text.data), end = start + word.len;
    return ends_numeral(text, end) && begins_line(text, line_start, start) &&
           heads_capitals(text, end + 1) && read_numeral(known, text, word, end, written);
}

bool label_read(label_memory *known, vb_slice text, size_t line_start, size_t start, size_t end,
                vb_slice *written)
{
    char behind = end < text.len ? text.data[end] : '\0';
    vb_slice word = vb_slice_cut(text, start, end);
    if (read_about(text, line_start, word, written))
        return true;
    if (is_dash(text, line_start, word, behind))
        return true;
    if (behind != ')' && behind != '.' && behind != '-')
        return behind == ' ' && end + 1 < text.len && text.data[end + 1] == '-' &&
               is_before_dash(known, text, line_start, word, written);
    bool begins = begins_line(text, line_start, start), single = vb_utf8_count(word) == 1;
    if (single && (behind == ')' || (begins && is_dashed_point(text, start, end)))) {
        if (begins)
            *written = written_point(known, word);
        return true;
    }
    if (behind == '-' && begins && ends_numeral(text, end))
        return read_numeral(known, text, word, end, written);
    if (behind != '.' || !begins)
        return false;
    if (read_number(known, text, word, end, written) ||
        read_numeral(known, text, word, end, written))
        return true;
    /* the `a` of `a. `, and `l`, a misread `I` or `1`: the model would make a word of it */
    char letter = (char)(word.data[0] | 0x20);
    return single && letter >= 'a' && letter <= 'z' && end + 1 < text.len &&
           is_blank(text.data[end + 1]);
}
