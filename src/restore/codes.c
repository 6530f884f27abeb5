/*
 * Signs and codes that are no words though they have letters: units called by two letters and two
 * figures (PC07, of which an engine makes PCO7; data/unit-codes.tsv), sums of money (55.000.000đ,
 * whose đ an engine without Vietnamese reads as a d), and a number with the sign of its unit (70°).
 */
#include "restore/restore.h"

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

/* The last three figures of a sum, behind the stop of their group. */
static bool read_sum(vb_slice text, size_t start, size_t end, code_reading *own)
{
    enum { GROUP = 3 };
    vb_slice word = vb_slice_cut(text, start, end);
    if (word.len != GROUP + 1 || word.data[GROUP] != 'd' || start < 2 ||
        text.data[start - 1] != '.' || !vb_is_digit((unsigned char)text.data[start - 2]) ||
        !is_digits(vb_slice_cut(word, 0, GROUP)))
        return false;
    memcpy(own->written, word.data, GROUP);
    memcpy(own->written + GROUP, "đ", sizeof "đ" - 1);
    own->len = GROUP + sizeof "đ" - 1;
    own->misread = true;
    return true;
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
