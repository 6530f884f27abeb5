/*
 * One part of a symbol: the letters that touch each other, and what a blank or a speck parts from
 * them.
 */
#include "citation/number_part.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/number_code.h"
#include "citation/number_reading.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

/* A letter, or a sign that engines read for one: ¢, £ and € as well. */
static bool joins_token(uint32_t code_point)
{
    return is_word_letter(code_point) || code_point == '&' || code_point == '|' ||
           code_point == '!' || code_point == '$' || code_point == 0xA2 || code_point == 0xA3 ||
           code_point == 0x20AC;
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
    bool term =
        (vb_is_digit(tens) && vb_is_digit(units)) ||
        (reading->year && vb_ocr_digit(tens) && is_word_letter(units) && !vb_is_digit(tens));
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

void join_torn_part(const vb_citation *citation, vb_slice text, number_part *part,
                    number_reading *reading)
{
    join_term(text, part, reading);
    join_numeral(citation, text, part, reading);
    join_halves(citation, text, part, reading->count == 0, reading);
}
