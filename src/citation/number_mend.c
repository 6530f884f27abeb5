/*
 * Parts of a number that were read as no symbol is: where its own letters tell what was written, it
 * is mended before its shape is chosen.
 */
#include "citation/number_internal.h"

static cps cut_token(const cps *token, size_t from, size_t to)
{
    cps out = {.len = 0};
    for (size_t i = from; i < to && i < token->len; i++)
        cps_add(&out, token->at[i]);
    return out;
}

/* Where a type and a body that are known meet in `token` over a letter that a slash is read as;
 * 0: nowhere. */
static size_t letter_for_slash(const vb_citation *citation, const cps *token)
{
    for (size_t i = 2; i + 2 < token->len; i++) {
        cps head = cut_token(token, 0, i), tail = cut_token(token, i + 1, token->len);
        uint32_t sign = token->at[i];
        if ((sign == 'I' || sign == 'l' || sign == '1' || sign == '7' || sign == '|') &&
            match_exact(citation, VB_SYMBOL_TYPE, &head) &&
            match_exact(citation, VB_SYMBOL_BODY, &tail))
            return i;
    }
    return 0;
}

/* TTLTIBTC-BCA: a slash in the symbol was read as a letter. */
static void part_at_slash(const vb_citation *citation, number_reading *reading)
{
    number_part *parts = reading->parts;
    size_t at = letter_for_slash(citation, &parts[0].token);
    if (!at || reading->count < 2 || reading->count == PARTS_MAX)
        return;
    for (size_t i = reading->count++; i > 0; i--)
        parts[i] = parts[i - 1];
    parts[1].token = cut_token(&parts[0].token, at + 1, parts[0].token.len);
    parts[1].before = (separator){SEP_SLASH, false, false, false, 0.35f};
    parts[0].token = cut_token(&parts[0].token, 0, at);
    parts[0].dotted = parts[0].end;
}

/* Where BC stands with one or two letters behind it at the end of a body, or at its beginning;
 * CP_MAX: nowhere. */
static size_t place_of_committee(const cps *token)
{
    size_t len = token->len, places[] = {len - 3, len - 4, 0};
    for (size_t i = 0; len > 3 && i < sizeof places / sizeof places[0]; i++)
        if (token->at[places[i]] == 'B' && token->at[places[i] + 1] == 'C')
            return places[i];
    return CP_MAX;
}

/*
 * CQTTBCD: a body that is in no table ends or begins with BCĐ, a steering committee, for no body is
 * called BCD. Behind BC stands what an Đ is read as: D, or two letters of which one remains.
 */
static void mend_committee(const vb_citation *citation, number_part *part, number_reading *reading)
{
    static const cps stroke = {.at = {VB_D_STROKE}, .len = 1};
    cps *token = &part->token;
    size_t at = place_of_committee(token);
    if (at == CP_MAX)
        return;
    cps read = cut_token(token, at + 2, at ? token->len : 3);
    float cost = channel_distance(&citation->tables->symbol_channel, &stroke, &read, 0.35f);
    if (cost == 0 || cost > 0.35f || (read.len == 1 && read.at[0] != 'D') ||
        match_symbol(citation, VB_SYMBOL_BODY, token, 0.3f).symbol ||
        match_symbol(citation, VB_SYMBOL_UNIT, token, 0).symbol)
        return;
    cps rest = cut_token(token, at + 2 + read.len, token->len);
    token->len = at + 2;
    cps_add(token, stroke.at[0]);
    for (size_t i = 0; i < rest.len; i++)
        cps_add(token, rest.at[i]);
    reading->changed = true;
    reading->cost += cost;
}

void mend_parts(const vb_citation *citation, number_reading *reading)
{
    if (reading->count > 0)
        part_at_slash(citation, reading);
    for (size_t i = 1; i < reading->count; i++)
        mend_committee(citation, &reading->parts[i], reading);
}
