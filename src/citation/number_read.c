/* The parts of a number's symbol, one after the other. */
#include "citation/number_read.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/number_around.h"
#include "citation/number_dots.h"
#include "citation/number_figures.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

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
static void join_numeral(const vb_citation *citation, vb_slice text, number_part *part,
                         number_reading *reading)
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
    cps whole = part->token;
    for (size_t i = at; i < end; i++)
        cps_add(&whole, (unsigned char)text.data[i]);
    if (match_exact(citation, VB_SYMBOL_BODY, &whole))
        return; /* BY T: a blank tore it */
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
        join_numeral(citation, text, part, reading);
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
