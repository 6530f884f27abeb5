/*
 * The next digit of a text. Numbers and dates are looked for at each run of figures, and most bytes
 * are of none, so they are passed over many at a time.
 */
#include "citation/next_digit.h"

#include "citation/row.h"
#include "vanban/orthography.h"

/* Bit i: byte i of a row is a digit. */
static inline unsigned digits_in(const char *from)
{
    row bytes = row_load((const uint8_t *)from);
    return row_equal(bytes, row_less(row_more(bytes, row_of_byte('0')), row_of_byte('9')));
}

size_t next_digit(vb_slice text, size_t at)
{
    /* Two rows at a time. */
    for (; at + 2 * ROW_LANES <= text.len; at += 2 * ROW_LANES) {
        const char *from = text.data + at;
        unsigned digits = digits_in(from) | digits_in(from + ROW_LANES) << ROW_LANES;
        if (digits)
            return at + (size_t)__builtin_ctz(digits);
    }
    while (at < text.len && !vb_is_digit((unsigned char)text.data[at]))
        at++;
    return at;
}
