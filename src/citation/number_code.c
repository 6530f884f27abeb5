/*
 * What the letters of a part may be: a code, the number of an office, or a symbol that is known.
 */
#include "citation/number_code.h"

#include "citation/cps.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

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

bool is_type(const vb_citation *citation, const cps *token)
{
    return match_symbol(citation, VB_SYMBOL_TYPE, token, STROKE_LOST).symbol != NULL;
}

bool is_known(const vb_citation *citation, const cps *token, float limit)
{
    return match_symbol(citation, VB_SYMBOL_TYPE, token, limit).symbol ||
           match_body(citation, token, 0, limit).symbol ||
           match_symbol(citation, VB_SYMBOL_UNIT, token, limit).symbol;
}
