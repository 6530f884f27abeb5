/*
 * The figures of a number, and letters that were read for them.
 */
#include "citation/number_figures.h"

#include "citation/code_points.h"
#include "citation/date_parts.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "vanban/orthography.h"

/* The figure that a letter stands for right before another, at `next`: 2S6. */
static char figure_before_figure(vb_slice text, uint32_t letter, size_t next)
{
    bool before = next < text.len && vb_is_digit((unsigned char)text.data[next]);
    return before && is_word_letter(letter) ? figure_of_letter(letter) : '\0';
}

size_t read_digits(vb_slice text, size_t at, size_t most, bool loose, char *out, size_t *len)
{
    size_t next;
    *len = 0;
    while (at < text.len && *len <= most) {
        uint32_t code_point = code_point_at(text, at, &next);
        char digit = loose                     ? vb_ocr_digit(code_point)
                     : vb_is_digit(code_point) ? (char)code_point
                                               : 0;
        if (!digit && loose && *len < most)
            digit = figure_before_figure(text, code_point, next);
        if (!digit || *len == most)
            break;
        out[(*len)++] = digit;
        at = next;
    }
    return at;
}

unsigned value_of(const char *digits)
{
    return (unsigned)((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 +
                      digits[3] - '0');
}
