#include "citation/number_internal.h"

#include "vanban/orthography.h"

#include <string.h>

/* -------------------------------------------------------------------------------- separators -- */

static separator_kind separator_class(uint32_t code_point, float *cost)
{
    *cost = 0;
    switch (code_point) {
    case '/':
        return SEP_SLASH;
    case '-':
        return SEP_DASH;
    case 0x2044: /* fraction slash */
    case 0x2215: /* division slash */
        return SEP_SLASH;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0xAD:
        return SEP_DASH;
    case '_':
    case '~':
        *cost = 0.2f;
        return SEP_DASH;
    case '\\':
        *cost = 0.2f;
        return SEP_SLASH;
    case '\'':
    case 0x2018:
    case 0x2019:
    case ':':
    case ';':
    case '|':
    case '!':
    case '%':
    case 0xB0:
    case '=':
        *cost = 0.4f;
        return SEP_DAMAGED;
    default:
        return SEP_NONE;
    }
}

/* Behind a second slash where one was read twice, or as another sign and itself: 13/⁄2025,
 * 2025%⁄QH15. */
static size_t behind_doubled_slash(vb_slice text, size_t at, separator *sep)
{
    size_t next;
    float cost;
    if (sep->kind == SEP_DASH ||
        separator_class(code_point_at(text, at, &next), &cost) != SEP_SLASH)
        return at;
    sep->kind = SEP_SLASH;
    sep->cost = 0.3f;
    return next;
}

/* Behind a dash that stands at the end of a line and again before what goes on: QĐ-⏎-TTg. */
static size_t behind_doubled_dash(vb_slice text, size_t at, size_t end)
{
    bool again = end > at && end + 1 < text.len && text.data[end] == '-' &&
                 memchr(text.data + at, '\n', end - at) != NULL &&
                 !is_ascii_blank(text.data[end + 1]);
    return again ? end + 1 : end;
}

/* `điều 5` and a line `- TTTU, …` below it: the dash of an entry in a list. */
static bool is_dash_of_entry(vb_slice text, size_t at, size_t sign, size_t after)
{
    return after < text.len && is_ascii_blank(text.data[after]) &&
           memchr(text.data + at, '\n', sign - at) != NULL;
}

/* Where a symbol goes on behind a separator and the blanks from `at` to `end`: 28-⏎- 2 -⏎CT/TW,
 * where a page turns. */
static size_t pass_page(vb_slice text, size_t at, size_t end)
{
    enum { BLANKS = 160 };
    if (end == at || !memchr(text.data + at, '\n', end - at))
        return end;
    size_t line = skip_all_blanks(text, end, BLANKS), behind = vb_page_number_pass(text, line);
    return behind > line ? behind : end;
}

size_t read_separator(vb_slice text, size_t at, separator *out)
{
    size_t sign = skip_blanks(text, at, 4), after;
    uint32_t code_point = code_point_at(text, sign, &after);
    *out = (separator){0};
    out->kind = separator_class(code_point, &out->cost);
    if (out->kind == SEP_DASH && is_dash_of_entry(text, at, sign, after))
        out->kind = SEP_NONE;
    if (out->kind == SEP_NONE || (out->kind == SEP_DAMAGED && sign > at))
        return at;
    after = behind_doubled_slash(text, after, out);
    size_t end = out->kind == SEP_DAMAGED
                     ? after
                     : pass_page(text, after, skip_blanks(text, after, BLANKS_MAX));
    if (out->kind == SEP_DASH)
        end = behind_doubled_dash(text, after, end);
    out->blank_before = sign > at;
    out->blank_after = end > after;
    out->plain = code_point == '/' || code_point == '-';
    return end;
}

const separator lost_separator = {SEP_DAMAGED, false, false, false, 0.5f};

size_t behind_lost_separator(vb_slice text, size_t at, bool blank)
{
    char sign = at < text.len ? text.data[at] : '\0';
    return sign == '.' || sign == ',' || (blank && sign == ' ') ? at + 1 : at;
}

/* ----------------------------------------------------------------------------------- ordinal -- */

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

size_t read_ordinal_letter(vb_slice text, size_t at, number_reading *reading)
{
    size_t next, after;
    size_t dotted = dotted_ordinal_end(text, at);
    while (at < dotted && reading->ordinal_len < sizeof reading->ordinal - 1)
        reading->ordinal[reading->ordinal_len++] = text.data[at++];
    uint32_t letter = code_point_at(text, at, &next);
    float cost;
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

/* ------------------------------------------------------------------------------------- parts -- */

static bool joins_token(uint32_t code_point)
{
    return is_word_letter(code_point) || code_point == '&' || code_point == '|' ||
           code_point == '!' || code_point == '$' || code_point == 0xA2 || code_point == 0xA3;
}

/* ĐT+QLXD: two units, with nothing between the sign and them. */
static bool joins_units(vb_slice text, const cps *token, uint32_t sign, size_t behind)
{
    size_t next;
    return sign == '+' && token->len > 0 && is_word_letter(code_point_at(text, behind, &next));
}

/* The Đ that another letter of the same look stands for: 1 of 80 in a clean register is one. */
static uint32_t settle_letter(uint32_t code_point, bool *changed)
{
    if (code_point != ETH && code_point != AFRICAN_D && code_point != SMALL_ETH)
        return code_point;
    *changed = true;
    return code_point == SMALL_ETH ? VB_SMALL_D_STROKE : VB_D_STROKE;
}

bool read_part(vb_slice text, size_t at, number_part *part)
{
    part->start = at;
    part->token.len = 0;
    part->token.marked = 0;
    part->changed = false;
    size_t next;
    while (at < text.len) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (!joins_token(code_point) && !joins_units(text, &part->token, code_point, next))
            break;
        if (part->token.len == PART_MAX) {
            part->end = at;
            return false;
        }
        cps_add(&part->token, settle_letter(code_point, &part->changed));
        at = next;
    }
    part->end = at;
    /* 0H15: of an assembly. */
    return part->token.len > 0 &&
           (!vb_is_digit(part->token.at[0]) ||
            (part->token.at[0] == '0' && part->token.len > 2 && part->token.at[1] == 'H'));
}

/* In a body of so few letters only a D is an Đ for certain. */
enum { SHORT_BODY = 3 };
#define STROKE_OF_D 0.05f

/* What the repair of a body may cost among whose letters other signs stand. */
#define MARRED_LIMIT 0.6f

bool is_type(const vb_citation *citation, const cps *token)
{
    return match_symbol(citation, VB_SYMBOL_TYPE, token, STROKE_LOST).symbol != NULL;
}

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

/* UBTVQH]3: a bracket where the first figure of the term was. */
static bool join_bracket(vb_slice text, number_part *part, number_reading *reading)
{
    size_t next, end, behind;
    uint32_t bracket = code_point_at(text, part->end, &next);
    if (!reading->year || (bracket != ']' && bracket != '['))
        return false;
    uint32_t units = code_point_at(text, next, &end);
    look_to(reading, end);
    if (!vb_is_digit(units) || is_word_letter(code_point_at(text, end, &behind)))
        return false;
    look_to(reading, behind);
    cps_add(&part->token, '1');
    cps_add(&part->token, units);
    part->end = end;
    part->changed = true;
    return true;
}

/* QH 15, UBTVQH 14: a blank before the term. */
static void join_term(vb_slice text, number_part *part, number_reading *reading)
{
    size_t len = part->token.len, next;
    if (len < 2 || part->token.at[len - 1] != 'H' || part->token.at[len - 2] != 'Q')
        return;
    size_t at = skip_blanks(text, part->end, 1), end;
    if (join_bracket(text, part, reading))
        return;
    uint32_t tens = code_point_at(text, at, &next), units = code_point_at(text, next, &end);
    look_to(reading, end);
    /* QH IS: in letters only where a year says that a term follows. */
    bool term = (vb_is_digit(tens) && vb_is_digit(units)) ||
                (reading->year && ocr_digit(tens) && is_word_letter(units) && !vb_is_digit(tens));
    if (at == part->end || !term || is_word_letter(code_point_at(text, end, &next)))
        return;
    cps_add(&part->token, tens);
    cps_add(&part->token, units);
    part->end = end;
}

/* TT g, UB ND, T'Tg: a blank or a speck inside a body, where the two halves make a known one and
 * the first alone does not; or, `first`, inside the first part, which a hyphen must follow: K
 * H-UBND. */
static void join_halves(const vb_citation *citation, vb_slice text, number_part *part, bool first,
                        number_reading *reading)
{
    size_t at = skip_blanks(text, part->end, 1), next;
    uint32_t sign = code_point_at(text, part->end, &next);
    if (sign == '\'' || sign == 0x2018 || sign == 0x2019)
        at = next;
    if (at == part->end || part->token.len > 8 ||
        match_exact(citation, VB_SYMBOL_BODY, &part->token))
        return;
    /* Behind a type, TT is no Thông tư. */
    if (match_exact(citation, VB_SYMBOL_TYPE, &part->token) &&
        (reading->count != 1 || !is_type(citation, &reading->parts[0].token)))
        return;
    cps whole = part->token;
    while (at < text.len && whole.len < 12) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (!joins_token(code_point))
            break;
        cps_add(&whole, settle_letter(code_point, &part->changed));
        at = next;
    }
    look_to(reading, at);
    /* Scraps of two letters may be damaged as well: TT yg. */
    bool scrap = !first && part->token.len <= 2 && whole.len <= part->token.len + 2;
    bool known = match_exact(citation, VB_SYMBOL_BODY, &whole) ||
                 (first && match_exact(citation, VB_SYMBOL_TYPE, &whole)) ||
                 (scrap && match_symbol(citation, VB_SYMBOL_BODY, &whole, 0.4f).symbol);
    if (whole.len == part->token.len || !known || (first && code_point_at(text, at, &next) != '-'))
        return;
    part->token = whole;
    part->end = at;
}

/* Whether the word at `at` has these letters, whatever its marks. */
static bool stands_there(vb_slice text, size_t at, const char *folded)
{
    while (*folded && fold_letter(code_point_at(text, at, &at)) == (uint32_t)*folded)
        folded++;
    return *folded == '\0' && !is_word_letter(code_point_at(text, at, &at));
}

/* Whether `ngày`, perhaps behind a comma, follows, or behind a numeral `của`. */
static bool is_before_date_or_body(vb_slice text, size_t at, bool numeral)
{
    size_t blank = at + (at < text.len && text.data[at] == ','), word = skip_blanks(text, blank, 2);
    return word > blank && (stands_there(text, word, "ngay") ||
                            (numeral && blank == at && stands_there(text, word, "cua")));
}

/*
 * KV V, KV XIII-TH: a blank, and the numeral or the one capital of a regional office. What follows
 * must tell that it is not that of the next words: a hyphen and a unit, the date or the body.
 */
static void join_numeral(vb_slice text, number_part *part, number_reading *reading)
{
    enum { WORD = 16 };
    size_t at = part->end + 1, next;
    if (at >= text.len || text.data[part->end] != ' ' || text.data[at] < 'A' ||
        text.data[at] > 'Z' || !looks_like_code(&part->token))
        return;
    size_t end = roman_end(text, at, ROMAN_MAX);
    bool numeral = end > at;
    end += !numeral;
    look_to(reading, end + WORD);
    uint32_t unit =
        end < text.len && text.data[end] == '-' ? code_point_at(text, end + 1, &next) : 0;
    bool before_unit = vb_lower(unit) != unit;
    if (part->token.len + 1 + (end - at) > PART_MAX ||
        (!before_unit && !is_before_date_or_body(text, end, numeral)))
        return;
    for (size_t i = at - 1; i < end; i++)
        cps_add(&part->token, (unsigned char)text.data[i]);
    part->end = end;
}

bool looks_like_code(const cps *token)
{
    size_t upper = 0, lower = 0;
    for (size_t i = 0; i < token->len; i++) {
        upper += vb_lower(token->at[i]) != token->at[i];
        lower += vb_upper(token->at[i]) != token->at[i];
    }
    return upper >= 2 && lower * 2 <= upper;
}

bool is_office_number(const cps *token)
{
    size_t figures = 0;
    while (figures + 1 < token->len && vb_is_digit(token->at[figures + 1]))
        figures++;
    return token->at[0] >= 'A' && token->at[0] <= 'Z' && figures + 1 == token->len && figures > 0 &&
           figures < 3;
}

bool is_serial(const cps *token)
{
    size_t figures = 0;
    while (figures < token->len && vb_is_digit(token->at[figures]))
        figures++;
    return figures == token->len;
}

bool is_known(const vb_citation *citation, const cps *token, float limit)
{
    return match_symbol(citation, VB_SYMBOL_TYPE, token, limit).symbol ||
           match_body(citation, token, 0, limit).symbol ||
           match_symbol(citation, VB_SYMBOL_UNIT, token, limit).symbol;
}

/* Whether it is a type of which several bodies make one together: Thông tư liên tịch. */
static bool is_joint_type(const vb_citation *citation, const cps *token)
{
    const vb_symbol *type = match_exact(citation, VB_SYMBOL_TYPE, token);
    return type && vb_slice_find(type->name, VB_SLICE(" liên "), 0) != SIZE_MAX;
}

/*
 * Whether a further part belongs to the number. One that touches its separator on both sides does
 * when it looks like a code; over a blank or a line end (TT-⏎BTC, 28- CT/TW) it must be known, and
 * `12/QĐ-UBND - UBND` ends before the dash, but what several bodies made does not: TTLT-BYT - BTC.
 */
static bool continues(const vb_citation *citation, const number_reading *reading,
                      const number_part *part)
{
    const separator *sep = &part->before;
    bool apart = sep->blank_before || sep->blank_after;
    if (sep->kind == SEP_DAMAGED)
        return is_known(citation, &part->token, 0.3f);
    if (!apart)
        return looks_like_code(&part->token) || part->token.len <= 4 ||
               is_known(citation, &part->token, 0.6f);
    if (reading->count > 1 && sep->blank_before && sep->blank_after)
        return is_joint_type(citation, &reading->parts[0].token) &&
               match_exact(citation, VB_SYMBOL_BODY, &part->token);
    /* Nothing but a body goes on behind a type and its hyphen at the end of a line: QĐ-⏎Tg. */
    bool hyphen =
        !sep->blank_before && reading->count == 1 && is_type(citation, &reading->parts[0].token);
    if (hyphen && match_symbol(citation, VB_SYMBOL_BODY, &part->token, 0.5f).symbol)
        return true;
    return is_known(citation, &part->token, sep->blank_before ? 0.15f : 0.3f) ||
           ((looks_like_code(&part->token) || is_office_number(&part->token)) &&
            !sep->blank_before);
}

/* A known code with a word glued to it, `TWngày`, `TTgcủa`, is cut behind the code. */
static void cut_glued_word(const vb_citation *citation, vb_slice text, number_part *part)
{
    const cps *token = &part->token;
    size_t at = part->start, len = token->len;
    while (len > 2 && vb_upper(token->at[len - 1]) != token->at[len - 1])
        len--;
    if (token->len - len < 2 || is_known(citation, token, 0.2f))
        return;
    cps head = *token;
    do
        head.len--;
    while (head.len > len && !match_exact(citation, VB_SYMBOL_BODY, &head));
    if (head.len == len && !match_body(citation, &head, 0, 0.3f).symbol)
        return;
    for (size_t i = 0; i < head.len; i++)
        code_point_at(text, at, &at);
    part->token = head;
    part->end = at;
}

/* 18-NQ/TW1: the figure behind a type's body of which none is numbered is the mark of a footnote;
 * not that of a unit, TCT/NV5. */
static void cut_footnote(const vb_citation *citation, vb_slice text, const cps *type,
                         number_part *part)
{
    enum { SHORTEST = 3 };
    cps head = part->token;
    if (head.len < SHORTEST || part->end == 0 || text.data[part->end - 1] < '1' ||
        text.data[part->end - 1] > '9' || !vb_is_digit(head.at[head.len - 1]) ||
        vb_is_digit(head.at[head.len - 2]))
        return;
    head.len--;
    const vb_symbol *body = match_exact(citation, VB_SYMBOL_BODY, &head);
    if (!body || facts_of(citation, body).numbered || !is_type(citation, type))
        return;
    part->token = head;
    part->end--;
}

/*
 * 28-CT/1'W, 28-CT/T\V: a body with signs among its letters, behind a type of the Party and its
 * slash. Only one that is known is read so.
 */
static bool read_marred_body(const vb_citation *citation, vb_slice text, size_t at,
                             number_reading *reading, number_part *part)
{
    enum { LONGEST = 6 };
    cps token = {.len = 0};
    size_t end = at, next;
    for (; token.len <= LONGEST && end < text.len; end = next) {
        uint32_t sign = code_point_at(text, end, &next);
        if (is_blank(sign) || !sign || vb_is_among((int32_t)sign, ",.;:()/-"))
            break;
        cps_add(&token, sign);
    }
    look_to(reading, end + 1);
    if (token.len < 2 || token.len > LONGEST ||
        !match_exact(citation, VB_SYMBOL_TYPE, &reading->parts[0].token) ||
        !match_symbol(citation, VB_SYMBOL_BODY, &token, MARRED_LIMIT).symbol)
        return false;
    part->token = token;
    part->end = end;
    part->changed = true;
    return true;
}

/* Whether what stands for a body begins or goes on with a sign that is in none. */
static bool is_marred(vb_slice text, const number_reading *reading, const number_part *part,
                      bool read)
{
    size_t next, behind;
    uint32_t sign = code_point_at(text, part->end, &next);
    return reading->count == 1 && part->before.kind == SEP_SLASH && !reading->year &&
           reading->parts[0].before.kind == SEP_DASH &&
           (!read ||
            ((sign == '\'' || sign == '\\') && is_word_letter(code_point_at(text, next, &behind))));
}

/* TCT/PCCS-2: a figure behind a hyphen and a letter's unit, if a date tells that the number ends
 * there. */
static bool read_serial_of_unit(const vb_citation *citation, vb_slice text, size_t at,
                                number_reading *reading, number_part *part)
{
    enum { REACH = 48 };
    const separator *sep = &part->before;
    size_t end = vb_figures_end(text, at, 2);
    vb_date date;
    if (reading->count != 2 || reading->year || end == at || sep->kind != SEP_DASH || !sep->plain ||
        sep->blank_before || sep->blank_after || !looks_like_code(&reading->parts[1].token) ||
        !match_exact(citation, VB_SYMBOL_BODY, &reading->parts[0].token))
        return false;
    look_to(reading, end + REACH);
    if (!read_date_behind(citation, text, end, &date))
        return false;
    cps_from(&part->token, vb_slice_cut(text, at, end));
    part->end = end;
    return true;
}

/*
 * 305-VP/3, 03-SL/76: a figure or two behind the slash of an old number, the end of it. The Party
 * has a body there.
 */
static bool read_serial(const vb_citation *citation, vb_slice text, size_t at,
                        number_reading *reading, number_part *part)
{
    enum { MOST = 2 };
    const separator *sep = &part->before;
    size_t end = vb_figures_end(text, at, MOST), next;
    look_to(reading, end + 2);
    uint32_t sign = code_point_at(text, end, &next);
    if (reading->count != 1 || reading->year || end == at || is_word_letter(sign) || sign == '/' ||
        sign == '-' || (sign == '.' && is_word_letter(code_point_at(text, next, &next))))
        return false;
    const vb_symbol *type = match_exact(citation, VB_SYMBOL_TYPE, &reading->parts[0].token);
    if (sep->kind != SEP_SLASH || !sep->plain || sep->blank_before || sep->blank_after ||
        reading->parts[0].before.kind != SEP_DASH || (type && symbol_used_by(citation, type, true)))
        return false;
    part->token.len = 0;
    for (size_t i = at; i < end; i++)
        cps_add(&part->token, (unsigned char)text.data[i]);
    part->end = end;
    return true;
}

void read_parts(const vb_citation *citation, vb_slice text, size_t at, number_reading *reading)
{
    while (reading->count < PARTS_MAX) {
        number_part *part = &reading->parts[reading->count];
        bool read = read_part(text, at, part);
        look_to(reading, part->end);
        if (is_marred(text, reading, part, read))
            read |= read_marred_body(citation, text, at, reading, part);
        if (!read && !read_serial(citation, text, at, reading, part) &&
            !read_serial_of_unit(citation, text, at, reading, part))
            break;
        join_term(text, part, reading);
        join_numeral(text, part, reading);
        join_halves(citation, text, part, reading->count == 0, reading);
        cut_glued_word(citation, text, part);
        if (reading->count == 1)
            cut_footnote(citation, text, &reading->parts[0].token, part);
        if (reading->count > 0 && !continues(citation, reading, part))
            break;
        join_dotted_unit(citation, text, part, reading);
        reading->changed |= part->changed;
        reading->end = part->end;
        if (++reading->count == PARTS_MAX)
            break;
        separator sep;
        at = read_separator(text, part->end, &sep);
        look_to(reading, at > part->end ? at : skip_blanks(text, part->end, 4));
        if (sep.kind == SEP_NONE)
            at = behind_dot(citation, text, reading, &sep);
        if (sep.kind == SEP_NONE)
            break;
        reading->parts[reading->count].before = sep;
    }
}
