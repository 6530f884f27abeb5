/*
 * The ordinal of a number: its figures, torn and misread as they may be, what stands behind a dot,
 * and the letter of an inserted number.
 */
#include "citation/number_ordinal.h"

#include "citation/code_points.h"
#include "citation/date_parts.h"
#include "citation/number_begins.h"
#include "citation/number_figures.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "vanban/orthography.h"

/* What a letter costs that is a slash read once more. */
#define SLASH_TWICE_COST 0.4f

size_t dotted_ordinal_end(vb_slice text, size_t at)
{
    size_t end = at + 1, len;
    char digits[4];
    if (end >= text.len || text.data[at] != '.' || !vb_is_digit((unsigned char)text.data[end]))
        return at;
    end = read_digits(text, end, 3, false, digits, &len);
    /* A year must follow: 66.16/2026/NQ-CP, not 1.234/… */
    bool year = len > 0 && len < 3 && end + 3 < text.len && text.data[end] == '/' &&
                (text.data[end + 1] == '1' || text.data[end + 1] == '2') &&
                vb_is_digit((unsigned char)text.data[end + 2]) &&
                vb_is_digit((unsigned char)text.data[end + 3]);
    return year ? end : at;
}

/* The figures from `at` to `end`, whatever blanks part them. */
static size_t read_torn_ordinal(vb_slice text, size_t at, size_t end, number_reading *reading)
{
    for (; at < end; at++)
        if (vb_is_digit((unsigned char)text.data[at]) && reading->ordinal_len <= ORDINAL_MAX)
            reading->ordinal[reading->ordinal_len++] = text.data[at];
    reading->torn = reading->changed = true;
    reading->cost += 0.4f;
    return end;
}

size_t read_ordinal(vb_slice text, size_t at, bool loose, const number_site *site,
                    number_reading *reading)
{
    return site->torn ? read_torn_ordinal(text, at, site->end, reading)
                      : read_digits(text, at, ORDINAL_MAX + 1, loose, reading->ordinal,
                                    &reading->ordinal_len);
}

/*
 * The letter of an inserted number in a capital: 30A/2008. A scan reads figures as capitals, too:
 * one that numbers are not given is the figure, 2S-CT/TW, and of one that may be both what stands
 * there is kept, in doubt. '\0': it is neither.
 */
static char settle_capital(uint32_t letter, number_reading *reading)
{
    char figure = letter >= 'A' && letter <= 'Z' ? figure_of_letter(letter) : '\0';
    if (letter >= 'A' && letter <= 'D') {
        reading->cost += figure ? 0.5f : 0;
        return (char)letter;
    }
    reading->changed |= figure != '\0';
    reading->cost += 0.3f;
    return figure;
}

/* Whether a slash was read twice, as a letter that is no figure and as itself: 2914V/QĐ-UBND. */
static bool is_slash_twice(const vb_citation *citation, vb_slice text, uint32_t letter,
                           size_t slash, number_reading *reading)
{
    return (letter == 'V' || letter == 'Y') && reading->introduced && slash < text.len &&
           text.data[slash] == '/' &&
           (begins_symbol(citation, text, slash + 1, reading) ||
            begins_year_of_symbol(citation, text, slash + 1, reading));
}

size_t read_ordinal_letter(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading)
{
    size_t next, after;
    size_t dotted = dotted_ordinal_end(text, at);
    while (at < dotted && reading->ordinal_len < sizeof reading->ordinal - 1)
        reading->ordinal[reading->ordinal_len++] = text.data[at++];
    uint32_t letter = code_point_at(text, at, &next);
    float cost;
    if (is_slash_twice(citation, text, letter, next, reading)) {
        reading->changed = true;
        reading->cost += SLASH_TWICE_COST;
        return next;
    }
    if ((letter | 0x20) < 'a' || (letter | 0x20) > 'z' || (letter > 'e' && letter <= 'z'))
        return at;
    separator_kind kind = separator_class(code_point_at(text, next, &after), &cost);
    if (kind != SEP_SLASH && kind != SEP_DASH)
        return at;
    char read = letter >= 'a' ? (char)letter : settle_capital(letter, reading);
    if (!read)
        return at;
    reading->ordinal[reading->ordinal_len++] = read;
    return next;
}
