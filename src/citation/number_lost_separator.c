/*
 * What stands behind an ordinal when no separator does: a letter or a figure that a slash is read
 * as, or a symbol that is beyond doubt.
 */
#include "citation/number_lost_separator.h"

#include "citation/code_points.h"
#include "citation/number_around.h"
#include "citation/number_begins.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "vanban/orthography.h"

/*
 * Whether the last figure may be the separator itself: 1097NQ-CP is 109/NQ-CP. A slash that is read
 * as a 7 is several times as frequent as a 7 behind which it is lost; of a 1 nothing is said.
 */
static char slash_figure(const number_reading *reading)
{
    char last = reading->ordinal_len > 2 ? reading->ordinal[reading->ordinal_len - 1] : '\0';
    return last == '1' || last == '7' ? last : '\0';
}

/* Whether a symbol that is beyond doubt stands right behind figures or, `parted`, a stop:
 * 1719QĐ-TTg, 1592.QB-TTg, 3636BGDĐT-GDTH. */
static bool stands_behind_figures(const vb_citation *citation, vb_slice text, size_t symbol,
                                  bool parted, number_reading *reading)
{
    char figure = parted ? '\0' : slash_figure(reading);
    bool typed = figure != '1' && begins_symbol(citation, text, symbol, reading);
    reading->ordinal_len -= typed && figure == '7';
    return typed ||
           (parted && reading->introduced &&
            begins_year_of_assembly(citation, text, symbol, reading)) ||
           ((!parted || reading->introduced) && begins_old_symbol(citation, text, symbol, reading));
}

/* The same behind a blank, where `số` or a type must stand before the figures: số 109 NQ-CP, số
 * 1000 BYT-QĐ, Thông tư 26 TC/TCDN, Nghị định 05 CP. */
static bool stands_behind_blank(const vb_citation *citation, vb_slice text, size_t symbol,
                                number_reading *reading)
{
    if (reading->introduced && begins_year_of_assembly(citation, text, symbol, reading))
        return true;
    if (symbol == text.len || vb_is_digit((unsigned char)text.data[symbol]))
        return false;
    return (begins_symbol(citation, text, symbol, reading) ||
            begins_old_symbol(citation, text, symbol, reading) ||
            begins_lone_symbol(citation, text, symbol, reading)) &&
           (reading->introduced || follows_type(citation, reading));
}

bool guess_separator(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading,
                     size_t *symbol)
{
    size_t next;
    uint32_t sign = code_point_at(text, at, &next);
    *symbol = reading->introduced ? behind_dash_of_line(citation, text, at, reading) : at;
    reading->parts[0].before = (separator){SEP_DASH, true, true, true, 0.1f};
    if (*symbol > at)
        return true;
    *symbol = behind_lost_separator(text, at, true);
    reading->parts[0].before = lost_separator;
    bool blank = *symbol > at && text.data[at] == ' ';
    reading->guessed = blank
                           ? stands_behind_blank(citation, text, *symbol, reading)
                           : stands_behind_figures(citation, text, *symbol, *symbol > at, reading);
    if (blank && !reading->introduced)
        return reading->guessed;
    if (reading->guessed)
        return true;
    /* 131 2025/NĐ-CP, 36. 2020/NĐ-CP */
    size_t year = behind_line_end(citation, text, *symbol, reading);
    if (reading->introduced && *symbol > at &&
        (year > *symbol || begins_year_of_symbol(citation, text, year, reading))) {
        *symbol = year;
        return true;
    }
    *symbol = behind_line_end(citation, text, next, reading);
    reading->parts[0].before.cost = 0.4f;
    return sign == 'I' || sign == 'l';
}
