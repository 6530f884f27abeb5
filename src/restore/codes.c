/*
 * Signs and codes that are no words though they have letters: units called by two letters and two
 * figures (PC07, of which an engine makes PCO7; data/unit-codes.tsv), sums of money (55.000.000đ,
 * whose đ an engine without Vietnamese reads as a d), numbers below ten with the zero that offices
 * write before them (01, of which an engine makes OF or Ol), numbers per mille, whose sign it reads
 * as a per cent and an o, a number with the sign of its unit (70°), and what a unit of a document
 * is labelled with (Phụ lục 1a).
 */
#include "restore/codes.h"

#include "restore/word.h"
#include "tables/pinpoint-units.h"
#include "tables/unit-codes.h"
#include "vanban/orthography.h"

#include <string.h>

/* Whether units of these two letters are listed. */
static bool has_units(vb_slice letters)
{
    return vb_table_search(&vb_table_unit_codes, letters) < vb_table_unit_codes.rows;
}

static bool read_unit(vb_slice word, code_reading *own)
{
    enum { UNIT_BYTES = 4 };
    if (word.len != UNIT_BYTES || word.data[0] != 'P' || !has_units(vb_slice_cut(word, 0, 2)))
        return false;
    char tens = word.data[2], ones = word.data[3];
    bool is_unit =
        vb_is_digit((unsigned char)ones) && (vb_is_digit((unsigned char)tens) || tens == 'O');
    memcpy(own->written, word.data, UNIT_BYTES);
    own->len = UNIT_BYTES;
    own->misread = tens == 'O';
    if (own->misread)
        own->written[2] = '0';
    return is_unit;
}

/* Whether the last three figures of a sum end there, behind the stop of their group. */
static bool ends_sum(vb_slice text, size_t end)
{
    enum { GROUP = 3, LEAST = GROUP + 2 };
    return end >= LEAST && text.data[end - GROUP - 1] == '.' &&
           vb_is_digit((unsigned char)text.data[end - LEAST]) &&
           is_digits(vb_slice_cut(text, end - GROUP, end));
}

/* The sign of a sum, with the figures that it is written together with: `000d`, or `d`. */
static bool read_sum(vb_slice text, size_t start, size_t end, code_reading *own)
{
    enum { MOST = 3 };
    size_t sign = end - 1, before = start < sign ? sign : start - 1;
    if (text.data[sign] != 'd' || start == 0 || sign - start > MOST || !ends_sum(text, before) ||
        (start == sign && text.data[before] != ' '))
        return false;
    memcpy(own->written, text.data + start, sign - start);
    memcpy(own->written + (sign - start), "đ", sizeof "đ" - 1);
    own->len = end - start + sizeof "đ" - 2;
    own->misread = true;
    return true;
}

static bool is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Whether the bytes stand by themselves, and no capitals beside them: REPUBLIC OF. */
static bool stands_among_small(vb_slice text, size_t start, size_t end)
{
    return (start == 0 || vb_is_among(text.data[start - 1], " \n(")) &&
           (end == text.len || vb_is_among(text.data[end], " \n,.;)")) &&
           !(start > 1 && is_capital(text.data[start - 2])) &&
           !(end + 2 < text.len && is_capital(text.data[end + 1]) &&
             is_capital(text.data[end + 2]));
}

/* `4%o` */
static bool read_per_mille(vb_slice word, code_reading *own)
{
    static const char sign[] = "‰";
    const vb_slice read = VB_SLICE("%o");
    if (!vb_slice_ends(word, read))
        return false;
    size_t digits = word.len - read.len;
    if (digits == 0 || digits + sizeof sign > CODE_BYTES ||
        !is_digits(vb_slice_cut(word, 0, digits)))
        return false;
    memcpy(own->written, word.data, digits);
    memcpy(own->written + digits, sign, sizeof sign - 1);
    own->len = digits + sizeof sign - 1;
    own->misread = true;
    return true;
}

static bool read_below_ten(vb_slice text, size_t start, size_t end, code_reading *own)
{
    if (end - start != 2 || text.data[start] != 'O')
        return false;
    char read = text.data[start + 1];
    char figure = vb_is_among(read, "IlFL1") ? '1' : vb_is_among(read, "456789") ? read : '\0';
    if (!figure || !stands_among_small(text, start, end))
        return false;
    own->written[0] = '0';
    own->written[1] = figure;
    own->len = 2;
    own->misread = true;
    return true;
}

bool code_read_misread(vb_slice text, size_t start, size_t end, code_reading *own)
{
    return read_below_ten(text, start, end, own) ||
           read_per_mille(vb_slice_cut(text, start, end), own);
}

bool code_read(vb_slice text, size_t start, size_t end, code_reading *own)
{
    return read_unit(vb_slice_cut(text, start, end), own) || read_sum(text, start, end, own);
}

bool code_is_measure(vb_slice word)
{
    uint32_t sign;
    size_t digits = 0;
    while (digits < word.len && vb_is_digit((unsigned char)word.data[digits]))
        digits++;
    return digits > 0 && digits < word.len &&
           digits + vb_utf8_decode(word, digits, &sign) == word.len &&
           (sign == 0xB0 || sign == 0xBA || sign == 0xB2 || sign == 0xB3);
}

/* Whether these are the words for a unit, with a capital and a mark. */
static bool is_unit(vb_slice words)
{
    const vb_table *units = &vb_table_pinpoint_units;
    bool same = false, whole = begins_capital(words) && has_own_mark(words);
    for (size_t row = 0; row < units->rows && whole && !same; row++)
        same = has_same_letters(words, vb_table_cell(units, row, PINPOINT_UNITS_WORD));
    return same;
}

static size_t start_of_word(vb_slice text, size_t end)
{
    while (end > 0 && !is_blank(text.data[end - 1]))
        end--;
    return end;
}

bool code_is_unit_label(vb_slice text, size_t start, size_t end)
{
    size_t letter = start;
    while (letter < end && vb_is_digit((unsigned char)text.data[letter]))
        letter++;
    if (letter == start || letter + 1 != end || text.data[letter] < 'a' ||
        text.data[letter] > 'z' || start < 2 || text.data[start - 1] != ' ')
        return false;
    size_t last = start_of_word(text, start - 1), both = last ? start_of_word(text, last - 1) : 0;
    return is_unit(vb_slice_cut(text, last, start - 1)) ||
           is_unit(vb_slice_cut(text, both, start - 1));
}
