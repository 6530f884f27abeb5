/*
 * Signs and codes that are no words though they have letters: units called by two letters and two
 * figures (PC07, of which an engine makes PCO7; data/unit-codes.tsv), and a number with the sign of
 * its unit (70°).
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

bool code_read(vb_slice word, char written[CODE_BYTES], bool *misread)
{
    if (word.len != CODE_BYTES || word.data[0] != 'P' || !has_units(vb_slice_cut(word, 0, 2)))
        return false;
    char tens = word.data[2], ones = word.data[3];
    bool is_unit =
        vb_is_digit((unsigned char)ones) && (vb_is_digit((unsigned char)tens) || tens == 'O');
    *misread = tens == 'O';
    memcpy(written, word.data, CODE_BYTES);
    if (*misread)
        written[2] = '0';
    return is_unit;
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
