/* segment/label.h: what the readers of labels share: label_gate.c, label.c, label_numbers.c,
 * label_letters.c, label_apart.c, label_between.c, law_label.c, word_label.c and, of signs,
 * glyphs.c. */
#ifndef VANBAN_SEGMENT_LABEL_H
#define VANBAN_SEGMENT_LABEL_H

#include "segment/outline.h"
#include "segment/signs.h"
#include "segment/tools.h"
#include "segment/work.h"
#include "vanban/orthography.h"

enum { SEG_SCAN_GLYPHS = 24 };

/* The first code points of a line, each with its place. */
typedef struct seg_scan {
    uint32_t glyph[SEG_SCAN_GLYPHS + 2]; /* two 0 behind the last: readers look one ahead */
    uint8_t at[SEG_SCAN_GLYPHS + 1];
    size_t count;
} seg_scan;

_Static_assert(SEG_SCAN_GLYPHS * 4 <= UINT8_MAX,
               "a place, of code points of four bytes, is a byte");

/* Of labels with `words` as many as there is room for, else no more than a label may take of the
 * line: it ends with its first word. */
void seg_scan_line(vb_slice line, bool words, seg_scan *out);

/* What `read` may have been, as the table has it; NULL when it is no look-alike of that kind. */
const char *seg_look_alike(seg_glyph_kind kind, uint32_t read, size_t *from);

uint32_t seg_seen_as(seg_glyph_kind kind, uint32_t read);

static inline bool seg_is_space(uint32_t glyph)
{
    return glyph == ' ' || glyph == '\t' || glyph == 0xA0;
}

bool seg_is_close_paren(uint32_t glyph);

/* A label of one number, with its mark, of which nothing is written yet. */
static inline seg_label seg_label_of(int key, uint32_t value, unsigned damage)
{
    return (seg_label){.key = key, .depth = 1, .values = {value}, .damage = damage, .suffix = true};
}

/* Fills in where the text begins when the label takes the first `glyphs` code points. */
static inline void seg_end_label(const seg_scan *in, size_t glyphs, seg_label *label)
{
    label->spaced = seg_is_space(in->glyph[glyphs]);
    while (seg_is_space(in->glyph[glyphs]) && glyphs < in->count)
        glyphs++;
    label->text_at = in->at[glyphs];
    label->at_end = glyphs == in->count;
}

void seg_put_text(seg_label *label, const char *text, size_t len);

void seg_put_byte(seg_label *label, char byte);

void seg_put_number(seg_label *label, uint32_t value);

/* That number as it is read from glyph `at` on: with the noughts before it, `01`. */
void seg_put_digits(seg_label *label, const seg_scan *in, size_t at, uint32_t value);

void seg_put_glyph(seg_label *label, uint32_t code_point);

/* The value of a run of up to `most` digits from glyph `*at` on, which is gone past; 0: none. */
static inline uint32_t seg_read_figures(const seg_scan *in, size_t *at, size_t most)
{
    uint32_t value = 0;
    for (size_t end = *at + most; *at < end && vb_is_digit(in->glyph[*at]); ++*at)
        value = value * 10 + in->glyph[*at] - '0';
    return value;
}

/* A run of up to `most` digits or their look-alikes from glyph `*at` on; none: false. */
bool seg_read_digits(const seg_scan *in, size_t *at, size_t most, uint32_t *value,
                     unsigned *damage);

size_t seg_write_roman(uint32_t value, char out[16]);
/* The same as a part of the label. */
void seg_put_roman(seg_label *label, uint32_t value);

/* The value of a numeral that is written as it must be, 0 for anything else. Outlines end long
 * before 60. */
uint32_t seg_parse_roman(const char *text, size_t len);

/* Whether one letter more, less or other makes `read` of `written`. */
bool seg_is_near(const char *read, size_t len, const char *written, size_t due);

/* Collects a run that can be a roman numeral, as the strokes it stands for. */
size_t seg_read_strokes(const seg_scan *in, size_t *at, char out[12], unsigned *damage);

/*
 * The numeral the strokes mean: as they are, or mended to the one that is due. II. behind II. has
 * lost a stroke. `speck`: the last one may be a mark behind the numeral, `I!`.
 */
uint32_t seg_value_of_strokes(const seg_work *work, const char *strokes, size_t len, int key,
                              bool speck, unsigned *damage);

/* The letter that stands there in a list; 0: there is none. */
uint32_t seg_letter_of(uint32_t value);
/* Where a letter stands in a list; đ has a place of its own (NĐ 78/2025, điểm), f j w z keep theirs
 * for other lists. */
uint32_t seg_letter_value(uint32_t letter);

static inline bool seg_is_numeral_letter(uint32_t glyph)
{
    return glyph == 'I' || glyph == 'V' || glyph == 'X';
}

/* ------------------------------------------------------------------------------------ gate -- */

/* The bytes of the small letter that begins there, of ASCII or đ, with which as many words begin;
 * 0: another sign. */
static inline size_t seg_small_letter(const unsigned char *byte)
{
    return seg_label_bytes[byte[0]] & SEG_BYTE_SMALL ? 1
           : byte[0] == 0xC4 && byte[1] == 0x91      ? 2
                                                     : 0;
}

/* Whether a word in small letters begins the line: no label begins so, nor what may stand before
 * one and be none of it, and most lines of a text do. No mark or figure stands near enough for a
 * label, or behind what may be a numeral; and where the word has a letter or two, another small one
 * begins the word behind it. */
static inline bool seg_begins_with_small_word(vb_slice line)
{
    enum { SHORT = 5, FEW = 2, NEAR = 3, FIGURE = SEG_BYTE_MARK | SEG_BYTE_DIGIT };
    const unsigned char *kinds = seg_label_bytes, *byte = (const unsigned char *)line.data;
    if (line.len < SHORT + 3)
        return false;
    size_t first = seg_small_letter(byte), end = first, letters = 1;
    unsigned numeral = kinds[byte[0]] & SEG_BYTE_NUMERAL, near = 0;
    if (first == 0)
        return false;
    for (; end <= SHORT && byte[end] != ' '; end++) {
        letters += (byte[end] & 0xC0) != 0x80;
        near |= numeral || end < first + NEAR ? kinds[byte[end]] : 0;
        numeral &= kinds[byte[end]];
    }
    if (end == first || near & FIGURE)
        return false;
    return end > SHORT ? !numeral : letters > FEW || seg_small_letter(byte + end + 1);
}

/* Whether the word of a label may begin there, Điều or one of data/label-words.tsv: by its first
 * letters, or a number near behind a capital. */
bool seg_may_be_word(vb_slice line);
static inline bool seg_may_begin_with_word(vb_slice line)
{
    unsigned first = (unsigned char)line.data[0];
    return (first - 'A' < 26 || first >= SEG_ASCII) && seg_may_be_word(line);
}
/* Whether the mark of a label stands close enough behind the letter or the number that the line
 * begins with; of a line that begins with a sign nothing is asked. */
bool seg_may_be_marked(vb_slice line);

/* --------------------------------------------------------------------------------- readers -- */

/* The mark behind a number or letter; `(` labels come elsewhere. Returns it as it must be written,
 * 0: there is none. */
char seg_read_mark(const seg_scan *in, size_t *at, unsigned *damage);
/* The figures that a number may have which begins at glyph `at`: more than the usual ones only
 * where it is due, so that no year is taken for one. */
size_t seg_most_figures(const seg_work *work, const seg_scan *in, size_t at, int key, size_t usual);

/* `1.`, `2.1.`, `II.`, `A.`; returns how many readings there are, at most four. */
size_t seg_read_numbers(const seg_work *work, const seg_scan *in, seg_label *labels);
/* `¬. Sở Tài chính` where a number is due: a sign that stands for nothing else. */
bool seg_read_unreadable_number(const seg_work *work, const seg_scan *in, seg_label *label);
/* `N. NỘI DUNG`, `IV NỘI DUNG` between III. and V.: both neighbours say that it is IV. */
bool seg_read_numeral_between(const seg_work *work, const seg_scan *in, vb_slice line,
                              seg_label *label);
/* `a)`, and `4)` where only `a)` makes sense: each letter it may stand for is a reading. */
size_t seg_read_letters(const seg_work *work, const seg_scan *in, seg_label *labels, size_t max);
/* `a.1)`, `b2)` under the letter that is open; `a1)` under none where `a2)` comes behind. */
bool seg_read_letter_decimal(const seg_work *work, const seg_scan *in, vb_slice line,
                             seg_label *label);
/* `i)`, `ii)`; `i.`, `ii.` where they are counted. */
bool seg_read_small_numeral(const seg_work *work, const seg_scan *in, vb_slice line,
                            seg_label *label);
static inline bool seg_is_dash_glyph(uint32_t glyph)
{
    enum { EN_DASH = 0x2013, EM_DASH = 0x2014 };
    return glyph == '-' || glyph - EN_DASH <= EM_DASH - EN_DASH;
}

/* The glyphs before a blank and a dash, `I - MỤC ĐÍCH`, 0: none stands apart there. */
size_t seg_find_dash_apart(const seg_scan *in);
/* Whether one may, as in few lines. */
static inline bool seg_may_have_dash_apart(const seg_scan *in)
{
    enum { SHORTEST = sizeof "a - B" - 1 };
    const uint32_t *glyph = in->glyph;
    return in->count >= SHORTEST && (seg_is_dash_glyph(glyph[2]) || seg_is_dash_glyph(glyph[3]) ||
                                     seg_is_dash_glyph(glyph[4]) || seg_is_dash_glyph(glyph[5]) ||
                                     seg_is_dash_glyph(glyph[6]));
}
/* Such labels, where their row bears them out; returns how many readings there are. */
size_t seg_read_apart(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *labels);
/* `(1)`, `(i)`, `(a)`, `[2.1]`, `(2.1)`; returns how many readings there are, at most three. */
size_t seg_read_parens(const seg_work *work, const seg_scan *in, seg_label *labels);

/* Whether one of the words of a law begins with these letters of a skeleton, and whether the line
 * that begins with that one has all letters of such a word. */
bool seg_may_begin_law_word(char first, char second);
bool seg_begins_with_law_word(vb_slice line, char first);

/* Labels that may stand inside a line: `(1)`, `(i)`, `a)`, `1)`; all ways to read what `text`
 * begins with. */
size_t seg_read_inner_labels(const seg_work *work, vb_slice text, seg_label *labels);

/* `1 . Sở`, `a ) Sở`, `Điều 3 . Sở`: a blank before the mark, and one behind it. */
static inline bool seg_mark_stands_apart(const seg_scan *in, size_t at)
{
    const uint32_t *glyph = in->glyph + at;
    return glyph[0] == ' ' && (glyph[1] == '.' || glyph[1] == ')') && seg_is_space(glyph[2]);
}

bool seg_read_law_label(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *label);
/* Whether a word of data/label-words.tsv may begin the line, by its first two bytes: no for most.
 */
static inline bool seg_may_begin_label_word(vb_slice line)
{
    enum { FIVE_BITS = 31 };
    return line.len > 1 &&
           seg_label_word_letters[line.data[0] & FIVE_BITS] >> (line.data[1] & FIVE_BITS) & 1;
}

/* `số 01`, `SỐ: 01` behind the word of a label: goes on before the number. */
void seg_read_number_word(const seg_scan *in, size_t *at, seg_label *label);
/* `Mẫu số 01`, `Câu 1.`, `Bước 2:`. */
bool seg_read_word_label(const seg_work *work, const seg_scan *in, vb_slice line, seg_label *label);

#endif
