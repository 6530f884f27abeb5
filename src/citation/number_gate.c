/*
 * Which figures may begin a number, as far as the bytes behind them tell: most begin none, and are
 * passed over by a few comparisons.
 */
#include "citation/number_gate.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/figures.h"
#include "citation/number_ordinal.h"
#include "citation/number_separators.h"
#include "citation/number_year.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

enum { YEAR_FIGURES = 4 };

/* Cheap: a few capitals and a separator: 1719QĐ-TTg. */
static bool may_be_symbol(vb_slice text, size_t at)
{
    enum { LONGEST = 8 };
    size_t end = at;
    if (at >= text.len || text.data[at] < 'A' || text.data[at] > 'Z')
        return false;
    while (end < text.len && end < at + LONGEST &&
           (((unsigned char)text.data[end] | 0x20u) - 'a' < 26 || (text.data[end] & 0x80)))
        end++;
    return end - at >= 2 && end < text.len && (text.data[end] == '-' || text.data[end] == '/');
}

/* Cheap: a few capitals behind a blank, and what may be the `ngày` of a date: 36 TTg ngày. */
static bool may_be_lone_symbol(vb_slice text, size_t at)
{
    enum { LONGEST = 8 };
    size_t end = at;
    if (at + 1 >= text.len || text.data[at] < 'A' || text.data[at] > 'Z' ||
        (text.data[at + 1] >= 'a' && text.data[at + 1] <= 'z'))
        return false;
    while (end < text.len && end < at + LONGEST && text.data[end] != ' ' && text.data[end] != ',')
        end++;
    end += end < text.len && text.data[end] == ',';
    return end + 2 < text.len && text.data[end] == ' ' && text.data[end + 1] == 'n' &&
           text.data[end + 2] == 'g';
}

/*
 * Cheap: of figures behind a separator, only a year and another separator make a number, so that
 * most dates and ranges are passed over at once: 25/12/2023, 2021 - 2025.
 */
static bool may_go_on(vb_slice text, size_t at)
{
    size_t start = skip_blanks(text, at + 1, 2), end = vb_figures_end(text, start, SIZE_MAX);
    if (end == start || end == text.len)
        return end < text.len;
    unsigned char next = (unsigned char)text.data[end];
    if (vb_ocr_digit(next) || (next == 'H' && end == start + 1 && text.data[start] == '0'))
        return true; /* 0H15 */
    if (end - start == 3 && next == '%')
        return true; /* 202%NĐ */
    /* 20117TT-BTC */
    if (end - start == 5 && (text.data[end - 1] == '7' || text.data[end - 1] == '1'))
        return may_be_symbol(text, end);
    if (end - start != 4)
        return torn_year_end(text, start) > start ||
               (text.data[start - 1] == '\n' && vb_page_number_pass(text, start) > start);
    /* 2016QH13, 2013TTLT-BTC */
    if (next == 'Q' || next == 'U' || may_be_symbol(text, end))
        return true;
    end = skip_blanks(text, end, 4);
    next = end < text.len ? (unsigned char)text.data[end] : 0;
    return next >= 0x80 || vb_is_among(next, "/-_\\~':;|!%=") ||
           (next == ')' && may_be_symbol(text, end + 1));
}

/* Cheap: a year and a symbol, and before an assembly's Q or U whatever parts them: 2025/NĐ-CP,
 * 2016QH13. */
static bool may_be_year(vb_slice text, size_t at)
{
    size_t end = vb_figures_end(text, at, YEAR_FIGURES + 1);
    if (end != at + YEAR_FIGURES || end + 3 >= text.len)
        return false;
    if (text.data[end] == '/')
        return text.data[end + 1] >= 'A';
    end += vb_is_among(text.data[end], "-. ");
    return text.data[end] == 'Q' || text.data[end] == 'U';
}

/* Cheap: a capital right before a separator: 30A/2008/NQ-CP. */
static bool is_capital_of_ordinal(vb_slice text, size_t at)
{
    return at + 1 < text.len && text.data[at] >= 'A' && text.data[at] <= 'Z' &&
           (text.data[at + 1] == '/' || text.data[at + 1] == '-');
}

/* Cheap: behind a blank, a sign beyond ASCII that parts a number, or the capital that a symbol
 * begins with, 36 ĐĐBQH; most are of the small letters that the next word begins with: 15 điều. */
static bool may_part_or_begin(vb_slice text, size_t at)
{
    size_t next;
    float cost;
    uint32_t sign = code_point_at(text, at, &next);
    return separator_class(sign, &cost) != SEP_NONE || vb_lower(sign) != sign;
}

bool may_be_number(vb_slice text, size_t run_end)
{
    size_t at = skip_blanks(text, run_end, 4);
    if (at >= text.len)
        return false;
    unsigned char byte = (unsigned char)text.data[at];
    if (byte == '/' || byte == '-')
        return may_go_on(text, at);
    if (byte == '_' || byte == '\\' || byte == '~')
        return true;
    if (byte >= 0xC2)
        return at == run_end || may_part_or_begin(text, at);
    if (at > run_end)
        return at == run_end + 1 &&
               (may_be_symbol(text, at) || may_be_year(text, at) || may_be_lone_symbol(text, at));
    if (byte == '.' || byte == ',')
        return dotted_ordinal_end(text, run_end) > run_end || may_be_symbol(text, at + 1) ||
               (at + 1 < text.len && text.data[at + 1] == ' ' && may_be_year(text, at + 2));
    return vb_is_among(byte, "abcdeIlOo|':;!%") || may_be_symbol(text, run_end) ||
           is_capital_of_ordinal(text, at);
}
