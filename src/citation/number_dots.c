/*
 * Full stops in a symbol. Older offices part its type and its body by one, QĐ.UB, and some their
 * unit or the term of their council, UBND.NC, NQ-HĐND.K7. A sentence that begins there, where the
 * blank before it was lost, begins with no code.
 */
#include "citation/number_dots.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/number_around.h"
#include "citation/number_code.h"
#include "citation/number_part.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

/* Whether a code may have the letter: of a word in capitals some letter has its mark. */
static bool is_letter_of_code(uint32_t sign)
{
    return vb_upper(sign) == sign &&
           (sign < 0x80 || sign == VB_D_STROKE || vb_letter_of(sign).base == 'u');
}

/* The end of the capitals and figures at `at`, XII, 05, TCBC; `at` when another letter follows, or
 * they are too many. */
static size_t code_end(vb_slice text, size_t at, size_t *capitals)
{
    size_t end = at, next;
    *capitals = 0;
    for (uint32_t sign; is_word_letter(sign = code_point_at(text, end, &next)); end = next) {
        if (!is_letter_of_code(sign) || next > at + PART_MAX)
            return at;
        *capitals += !vb_is_digit(sign);
    }
    return end;
}

/* Whether `số` or a type's name tells that it is a number. */
static bool is_told(const vb_citation *citation, const number_reading *reading)
{
    return reading->introduced || follows_type(citation, reading);
}

/* Whether a body or a unit, which another may follow behind a full stop, was read: no type. Of one
 * that is not known, as C of C.II behind its body, it must be told that it is a code. */
static bool may_have_dotted_unit(const vb_citation *citation, const number_reading *reading,
                                 const cps *token)
{
    bool known = match_exact(citation, VB_SYMBOL_BODY, token) ||
                 match_exact(citation, VB_SYMBOL_UNIT, token);
    bool code = looks_like_code(token) || (reading->count > 0 && token->len == 1);
    /* SNN-TT.BVTV: behind its body a unit may have the letters of a type. */
    bool type =
        match_exact(citation, VB_SYMBOL_TYPE, token) &&
        (reading->count != 1 || !match_exact(citation, VB_SYMBOL_BODY, &reading->parts[0].token));
    return known || (code && !type && is_told(citation, reading));
}

/* `TP Huế`: a blank and a capital. */
static bool is_before_name(vb_slice text, size_t at)
{
    size_t next;
    uint32_t sign = at < text.len && text.data[at] == ' ' ? code_point_at(text, at + 1, &next) : 0;
    return vb_lower(sign) != sign;
}

/* C.II, of an office by its letter: a numeral, or a letter more. */
static bool is_numeral_of_office(const cps *office, const cps *token)
{
    size_t numerals = 0;
    while (numerals < token->len && vb_is_among((int32_t)token->at[numerals], "IVX"))
        numerals++;
    return office->len == 1 && (numerals == token->len || token->len == 1);
}

/* K7, of a council; 90, the year of what full stops part; a figure or two before a date. */
static bool is_term_or_year(const vb_citation *citation, vb_slice text, size_t end,
                            const cps *token, number_reading *reading)
{
    enum { FIGURES = 2, REACH = 48 };
    vb_date date;
    if (is_office_number(token))
        return true;
    if (token->len > FIGURES || !is_serial(token))
        return false;
    look_to(reading, end + REACH);
    return (reading->by_stops && token->len == FIGURES) ||
           read_date_behind(citation, text, end, &date);
}

/* L.005: a law that a decree promulgates. */
static bool has_dotted_ordinal(const number_reading *reading, const number_part *part,
                               size_t capitals)
{
    return reading->introduced && reading->count == 1 && part->token.len == 1 && capitals == 0;
}

/* Whether a body begins the next sentence there: one that is none any more, TC, does not. */
static bool is_body_of_today(const vb_citation *citation, const cps *token)
{
    const vb_symbol *body = match_exact(citation, VB_SYMBOL_BODY, token);
    return body && !body->until;
}

/* Whether it is of the number: a unit that is known, or where that is told one in capitals that
 * names no body; a figure or a single capital before a hyphen. */
static bool is_dotted_unit(const vb_citation *citation, vb_slice text, size_t at, size_t end,
                           const cps *before, size_t capitals, number_reading *reading)
{
    cps unit;
    if (!cps_from(&unit, vb_slice_cut(text, at, end)))
        return false;
    bool code = capitals > 1 && !is_before_name(text, end) && !is_body_of_today(citation, &unit) &&
                is_told(citation, reading);
    bool before_hyphen = reading->introduced && end < text.len && text.data[end] == '-';
    return code || before_hyphen || is_numeral_of_office(before, &unit) ||
           is_term_or_year(citation, text, end, &unit, reading) ||
           match_exact(citation, VB_SYMBOL_UNIT, &unit);
}

void join_dotted_unit(const vb_citation *citation, vb_slice text, number_part *part,
                      number_reading *reading)
{
    size_t capitals, at = part->end;
    part->dotted = at;
    if (at + 1 >= text.len || text.data[at] != '.')
        return;
    size_t end = code_end(text, at + 1, &capitals);
    look_to(reading, at + PART_MAX + 2);
    if (end > at + 1 &&
        (has_dotted_ordinal(reading, part, capitals) ||
         (may_have_dotted_unit(citation, reading, &part->token) &&
          is_dotted_unit(citation, text, at + 1, end, &part->token, capitals, reading))))
        part->end = end;
}

/* Whether what stands behind the full stop is a body: one that is known but for its Đ, or behind
 * `số` a code in capitals. */
static bool is_dotted_body(const vb_citation *citation, vb_slice text, size_t at,
                           const number_part *body, const number_reading *reading)
{
    enum { SHORTEST = 4 };
    size_t capitals;
    if (match_exact(citation, VB_SYMBOL_BODY, &body->token))
        return true;
    if (body->token.len >= SHORTEST &&
        match_symbol(citation, VB_SYMBOL_BODY, &body->token, STROKE_LOST).symbol)
        return true;
    return reading->introduced && code_end(text, at, &capitals) == body->end && capitals > 1 &&
           !is_before_name(text, body->end);
}

/* A body of the Party begins no sentence, so that a blank may stand before it: 67-KL. TW. */
size_t behind_dot(const vb_citation *citation, vb_slice text, number_reading *reading,
                  separator *out)
{
    const number_part *type = &reading->parts[0];
    bool party = type->before.kind == SEP_DASH;
    number_part body;
    size_t at = type->end;
    if (reading->count != 1 || at == text.len || text.data[at] != '.' ||
        !is_type(citation, &type->token))
        return at;
    size_t behind = party && reading->introduced ? skip_blanks(text, at + 1, 1) : at + 1;
    bool read = read_part(text, behind, &body);
    look_to(reading, body.end + 2);
    bool known =
        read && (behind == at + 1 ? is_dotted_body(citation, text, behind, &body, reading)
                                  : match_exact(citation, VB_SYMBOL_BODY, &body.token) != NULL);
    if (!known)
        return at;
    reading->by_stops = true;
    *out = (separator){.kind = party ? SEP_SLASH : SEP_DASH, .cost = 0.1f};
    return behind;
}
