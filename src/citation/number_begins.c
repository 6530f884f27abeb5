/*
 * Whether a symbol begins at a place, beyond doubt: it stands there as it must be written, but for
 * the stroke of an Đ. That is asked where no separator tells it.
 */
#include "citation/number_begins.h"

#include "citation/blanks.h"
#include "citation/cps.h"
#include "citation/number_around.h"
#include "citation/number_code.h"
#include "citation/number_figures.h"
#include "citation/number_part.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

/* In a body of so few letters only a D is an Đ for certain. */
enum { SHORT_BODY = 3 };
#define STROKE_OF_D 0.05f

/* Two parts at `at` and the very sign between them. */
static bool read_two_parts(vb_slice text, size_t at, number_reading *reading, cps *first,
                           cps *second)
{
    number_part part;
    separator sep;
    bool read = read_part(text, at, &part);
    look_to(reading, part.end);
    if (!read || part.token.len < 2)
        return false;
    *first = part.token;
    at = read_separator(text, part.end, &sep);
    look_to(reading, at > part.end ? at : skip_blanks(text, part.end, 4));
    if (!sep.plain || sep.blank_before || sep.blank_after)
        return false;
    read = read_part(text, at, &part);
    look_to(reading, part.end);
    *second = part.token;
    return read;
}

bool begins_symbol(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading)
{
    cps type, body;
    return read_two_parts(text, at, reading, &type, &body) && is_type(citation, &type) &&
           match_symbol(citation, VB_SYMBOL_BODY, &body,
                        body.len > SHORT_BODY ? STROKE_LOST : STROKE_OF_D)
               .symbol;
}

bool begins_old_symbol(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading)
{
    cps body, other;
    if (!read_two_parts(text, at, reading, &body, &other))
        return false;
    const vb_symbol *symbol = match_exact(citation, VB_SYMBOL_BODY, &body);
    return symbol && (symbol->until || match_exact(citation, VB_SYMBOL_TYPE, &other) ||
                      match_exact(citation, VB_SYMBOL_UNIT, &other));
}

bool begins_lone_symbol(const vb_citation *citation, vb_slice text, size_t at,
                        number_reading *reading)
{
    enum { CHANGED = 1998, REACH = 48 };
    number_part part;
    vb_date date;
    bool read = read_part(text, at, &part);
    look_to(reading, part.end + 1);
    const vb_symbol *body = read ? match_exact(citation, VB_SYMBOL_BODY, &part.token) : NULL;
    if (!body || (part.end < text.len && vb_is_among(text.data[part.end], "-/")))
        return false;
    look_to(reading, part.end + REACH);
    return read_date_behind(citation, text, part.end, &date) && date.year < CHANGED &&
           follows_type(citation, reading);
}

size_t behind_dash_of_line(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading)
{
    enum { BLANKS = 4 };
    size_t sign = skip_blanks(text, at, BLANKS), symbol = skip_blanks(text, sign + 1, 1);
    look_to(reading, symbol);
    bool dash = sign > at && symbol > sign + 1 && text.data[sign] == '-';
    return dash && begins_symbol(citation, text, symbol, reading) ? symbol : at;
}

bool begins_assembly(const vb_citation *citation, vb_slice text, size_t at, unsigned year,
                     number_reading *reading)
{
    number_part body;
    bool read = read_part(text, at, &body);
    look_to(reading, body.end);
    uint32_t term = read ? assembly_term_of(citation, &body.token) : 0;
    return term && term_fits(citation, term, year);
}

bool begins_year_of_symbol(const vb_citation *citation, vb_slice text, size_t at,
                           number_reading *reading)
{
    enum { YEAR = 4 };
    char digits[8];
    size_t len, end = read_digits(text, at, YEAR + 1, false, digits, &len);
    return len == YEAR && is_year(value_of(digits)) && end < text.len && text.data[end] == '/' &&
           begins_symbol(citation, text, end + 1, reading);
}

bool begins_year_of_assembly(const vb_citation *citation, vb_slice text, size_t at,
                             number_reading *reading)
{
    char digits[8];
    size_t len, end = read_digits(text, at, 5, false, digits, &len);
    if (len != 4)
        return false;
    if (end < text.len && vb_is_among(text.data[end], "/-. "))
        end++;
    return begins_assembly(citation, text, end, value_of(digits), reading);
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
