/* The figures of a number: its ordinal and its year, torn and misread as they may be. */
#include "citation/number_figures.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date_parts.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/number_read.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "vanban/orthography.h"

/* What a letter costs that is a slash read once more. */
#define SLASH_TWICE_COST 0.4f

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
        char digit = loose ? ocr_digit(code_point) : vb_is_digit(code_point) ? (char)code_point : 0;
        if (!digit && loose && *len < most)
            digit = figure_before_figure(text, code_point, next);
        if (!digit || *len == most)
            break;
        out[(*len)++] = digit;
        at = next;
    }
    return at;
}

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

size_t read_torn_ordinal(vb_slice text, size_t at, size_t end, number_reading *reading)
{
    for (; at < end; at++)
        if (vb_is_digit((unsigned char)text.data[at]) && reading->ordinal_len <= ORDINAL_MAX)
            reading->ordinal[reading->ordinal_len++] = text.data[at];
    reading->torn = reading->changed = true;
    reading->cost += 0.4f;
    return end;
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

unsigned value_of(const char *digits)
{
    return (unsigned)((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 +
                      digits[3] - '0');
}

static size_t count_real_digits(vb_slice text, size_t at, size_t end)
{
    size_t real = 0;
    for (; at < end; at++)
        real += vb_is_digit((unsigned char)text.data[at]);
    return real;
}

size_t torn_year_end(vb_slice text, size_t at)
{
    size_t end = torn_figures_end(text, at);
    bool year = end < text.len && text.data[end] == '/';
    return year && (text.data[at] == '1' || text.data[at] == '2') ? end : at;
}

/* The four figures of a year at `at`, letters read for figures and one blank inside included; `at`
 * when there are none. */
static size_t read_year_figures(vb_slice text, size_t at, char *digits, number_reading *reading)
{
    size_t len, end = read_digits(text, at, 5, true, digits, &len), torn;
    look_to(reading, end);
    if (len == 4)
        return count_real_digits(text, at, end) < 2 ? at : end;
    end = read_digits(text, at, 5, false, digits, &len);
    if (len == 4 || (len == 5 && (digits[4] == '7' || digits[4] == '1')))
        return at + 4;
    if (len == 3 && end < text.len && text.data[end] == '%') { /* 202%⁄NĐ: 5 and a slash */
        digits[len] = '5';
        return end;
    }
    torn = torn_year_end(text, at);
    look_to(reading, torn);
    for (size_t i = at, figure = 0; i < torn; i++)
        if (text.data[i] != ' ')
            digits[figure++] = text.data[i];
    return torn;
}

/* Finds what stands for the separator behind a year that ends at `end`, where none does. */
static bool guess_after_year(const vb_citation *citation, vb_slice text, size_t end, unsigned year,
                             number_reading *reading, separator *after, size_t *symbol)
{
    size_t next;
    uint32_t sign = code_point_at(text, end, &next);
    *symbol = next;
    *after = (separator){SEP_DAMAGED, false, false, false, 0.4f};
    /* 34I2016IND-CP: the slash read as a letter, at a line's end, too; 174/20117TT-BTC: as a
     * figure; 73/2023)NĐ-CP: as a bracket. */
    size_t behind = skip_blanks(text, next, BLANKS_MAX);
    bool letter = sign == 'I' || sign == 'l';
    if (letter && behind > next) {
        *symbol = behind;
        return begins_assembly(citation, text, behind, year, reading) ||
               begins_symbol(citation, text, behind, reading);
    }
    bool stroke = sign == '7' || sign == '1' || sign == ')';
    if (letter || (stroke && begins_symbol(citation, text, next, reading)))
        return true;
    *symbol = behind_lost_separator(text, end, reading->introduced);
    *after = lost_separator;
    bool follows = begins_assembly(citation, text, *symbol, year, reading) ||
                   begins_symbol(citation, text, *symbol, reading);
    reading->guessed |= follows;
    return follows;
}

size_t behind_line_end(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading)
{
    bool blank = at < text.len && (text.data[at] == ' ' || text.data[at] == '\n');
    return blank && reading->introduced &&
                   (begins_symbol(citation, text, at + 1, reading) ||
                    begins_year_of_symbol(citation, text, at + 1, reading))
               ? at + 1
               : at;
}

size_t read_year(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading)
{
    char digits[8];
    separator after;
    size_t end = read_year_figures(text, at, digits, reading);
    if (end == at)
        return at;
    unsigned year = value_of(digits);
    bool changed = count_real_digits(text, at, end) < 4 || end - at > 4;
    /* What is no year may be a misread one of an assembly's term. */
    if (changed && !is_year(year))
        return at;
    size_t symbol = read_separator(text, end, &after);
    look_to(reading, symbol > end ? symbol : skip_blanks(text, end, 4));
    if (symbol == end && !guess_after_year(citation, text, end, year, reading, &after, &symbol))
        return at;
    if (symbol > end && after.kind == SEP_DAMAGED)
        symbol = behind_line_end(citation, text, symbol, reading);
    reading->year = year;
    reading->changed |= changed;
    reading->cost += changed ? 0.2f : 0;
    reading->year_separator = reading->parts[0].before;
    reading->parts[0].before = after;
    return symbol;
}
