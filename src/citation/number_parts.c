/*
 * The parts of a number's symbol, one after the other, as far as they belong to it.
 */
#include "citation/number_parts.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/number_around.h"
#include "citation/number_code.h"
#include "citation/number_dots.h"
#include "citation/number_mend.h"
#include "citation/number_part.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

/* What the repair of a body may cost among whose letters other signs stand. */
#define MARRED_LIMIT 0.6f

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
        return is_joint(match_exact(citation, VB_SYMBOL_TYPE, &reading->parts[0].token)) &&
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
    bool small = vb_upper(token->at[len - 1]) != token->at[len - 1]; /* Qu of Quyết */
    cps head;
    if (token->len - len < 2 || is_known(citation, token, 0.2f) ||
        is_put_in_before_last(citation, token, &head))
        return;
    head = *token;
    do
        head.len--;
    while (head.len > len && !match_exact(citation, VB_SYMBOL_BODY, &head));
    if (head.len == len && (small || !match_body(citation, &head, 0, 0.3f).symbol))
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
        join_torn_part(citation, text, part, reading);
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
