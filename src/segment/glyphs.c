/* The signs a label is made of: what they may have been, and what they count. */
#include "segment/bytes.h"
#include "segment/label.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether a second word begins among them. */
static bool has_second_word(const seg_scan *in)
{
    size_t at = 0;
    while (at < in->count && !seg_is_space(in->glyph[at]))
        at++;
    while (at < in->count && seg_is_space(in->glyph[at]))
        at++;
    return at < in->count;
}

/* Takes the first bytes as they are; returns how many of them are ASCII, each of which is a code
 * point. */
static size_t scan_ascii(vb_slice line, seg_scan *out)
{
    if (line.len < SEG_STEP)
        return 0;
    seg_bytes here = seg_bytes_of(line.data);
    uint64_t others = seg_mask_of((seg_bytes)(here >= SEG_ASCII));
    for (size_t i = 0; i < SEG_STEP; i++) {
        out->glyph[i] = here[i];
        out->at[i] = (uint8_t)i;
    }
    return others ? (size_t)__builtin_ctzll(others) : SEG_STEP;
}

void seg_scan_line(vb_slice line, bool words, seg_scan *out)
{
    enum { FEW = 9 };
    size_t at = 0, count = 0, most = words ? SEG_SCAN_GLYPHS : FEW;
    size_t ascii = scan_ascii(line, out);
    bool open = false; /* the first words are not over */
    do {
        if (count < ascii)
            at = count = ascii < most ? ascii : most;
        for (; at < line.len && count < most; count++) {
            out->at[count] = (uint8_t)at;
            at += seg_decode(line, at, &out->glyph[count]);
        }
        out->count = count;
        open = most == FEW && count == FEW && !has_second_word(out);
        most = SEG_SCAN_GLYPHS;
    } while (open);
    out->at[count] = (uint8_t)at;
    out->glyph[count] = out->glyph[count + 1] = 0;
}

/* The first row of the sign, or of what comes behind it. */
static size_t find_glyph(seg_glyph_kind kind, uint32_t read)
{
    size_t low = 0, high = seg_glyph_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const seg_glyph *glyph = &seg_glyphs[middle];
        if (glyph->kind < kind || (glyph->kind == kind && glyph->read < read))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const char *seg_look_alike(seg_glyph_kind kind, uint32_t read, size_t *from)
{
    const uint16_t *kinds = read < SEG_ASCII ? seg_ascii_glyphs : seg_other_glyphs;
    if (!(kinds[read % SEG_ASCII] & 1u << kind))
        return NULL;
    size_t row = *from              ? *from
                 : read < SEG_ASCII ? seg_glyph_rows[kind][read]
                                    : find_glyph(kind, read);
    if (row >= seg_glyph_count)
        return NULL;
    const seg_glyph *glyph = &seg_glyphs[row];
    if (glyph->kind != kind || glyph->read != read)
        return NULL;
    *from = row + 1;
    return glyph->written;
}

uint32_t seg_seen_as(seg_glyph_kind kind, uint32_t read)
{
    size_t from = 0;
    const char *written = seg_look_alike(kind, read, &from);
    uint32_t code_point = 0;
    if (written)
        vb_utf8_decode(vb_slice_of(written), 0, &code_point);
    return code_point;
}

bool seg_is_close_paren(uint32_t glyph)
{
    return glyph == ')' || seg_seen_as(SEG_GLYPH_CLOSE, glyph) == ')';
}

void seg_put_text(seg_label *label, const char *text, size_t len)
{
    if (label->len + len < SEG_LABEL_MAX) {
        memcpy(label->text + label->len, text, len);
        label->len += len;
    }
}

void seg_put_byte(seg_label *label, char byte)
{
    seg_put_text(label, &byte, 1);
}

void seg_put_number(seg_label *label, uint32_t value)
{
    char digits[10];
    size_t len = 0;
    do
        digits[sizeof digits - ++len] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    seg_put_text(label, digits + sizeof digits - len, len);
}

void seg_put_digits(seg_label *label, const seg_scan *in, size_t at, uint32_t value)
{
    while (in->glyph[at++] == '0')
        seg_put_byte(label, '0');
    seg_put_number(label, value);
}

void seg_put_glyph(seg_label *label, uint32_t code_point)
{
    char bytes[4];
    seg_put_text(label, bytes, vb_utf8_encode(code_point, bytes));
}

/* --------------------------------------------------------------------------------- numbers -- */

bool seg_read_digits(const seg_scan *in, size_t *at, size_t most, uint32_t *value, unsigned *damage)
{
    size_t start = *at;
    *value = 0;
    while (*at - start < most) {
        uint32_t glyph = in->glyph[*at];
        if (!vb_is_digit(glyph)) {
            glyph = seg_seen_as(SEG_GLYPH_DIGIT, glyph);
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

size_t seg_write_roman(uint32_t value, char out[16])
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

void seg_put_roman(seg_label *label, uint32_t value)
{
    char written[16];
    seg_put_text(label, written, seg_write_roman(value, written));
}

uint32_t seg_parse_roman(const char *text, size_t len)
{
    enum { LARGEST = 60 };
    char written[16];
    uint32_t value = 0, behind = 0;
    for (size_t i = len; i-- > 0;) {
        uint32_t own = text[i] == 'I' ? 1 : text[i] == 'V' ? 5 : text[i] == 'X' ? 10 : 50;
        value = own < behind ? value - own : value + own;
        behind = own;
    }
    bool well_written = value >= 1 && value <= LARGEST && seg_write_roman(value, written) == len &&
                        memcmp(written, text, len) == 0;
    return well_written ? value : 0;
}

bool seg_is_near(const char *read, size_t len, const char *written, size_t due)
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
    size_t due = seg_write_roman(value, written);
    return due >= 2 && seg_is_near(read, len, written, due);
}

size_t seg_read_strokes(const seg_scan *in, size_t *at, char out[12], unsigned *damage)
{
    size_t len = 0;
    while (len < 8) {
        uint32_t glyph = in->glyph[*at];
        size_t from = 0;
        if (glyph == 'I' || glyph == 'V' || glyph == 'X' || glyph == 'L') {
            out[len++] = (char)glyph;
        } else {
            const char *written = seg_look_alike(SEG_GLYPH_ROMAN, glyph, &from);
            if (!written && glyph >= SEG_ASCII)
                written = seg_look_alike(SEG_GLYPH_MARKED, glyph, &from);
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

uint32_t seg_value_of_strokes(const seg_work *work, const char *strokes, size_t len, int key,
                              bool speck, unsigned *damage)
{
    uint32_t due = seg_last_value(work, key) + 1;
    uint32_t value = seg_parse_roman(strokes, len);
    if (speck && value != due && seg_parse_roman(strokes, len - 1) == due)
        return due;
    bool again = value == 2 && due == 3;
    if (again || (value == 0 && len >= 2 && nearly_roman(strokes, len, due))) {
        value = due;
        ++*damage;
    }
    return value;
}

enum { D_STROKE = 0x111, ITS_PLACE = 5 };
static const char letters[] = "abcd*efghijklmnopqrstuvwxyz";

uint32_t seg_letter_of(uint32_t value)
{
    if (value == 0 || value >= sizeof letters)
        return 0;
    return value == ITS_PLACE ? D_STROKE : (unsigned char)letters[value - 1];
}

uint32_t seg_letter_value(uint32_t letter)
{
    if (letter == D_STROKE)
        return ITS_PLACE;
    const char *place =
        letter < SEG_ASCII ? memchr(letters, (int)letter, sizeof letters - 1) : NULL;
    return place ? (uint32_t)(place - letters) + 1 : 0;
}
