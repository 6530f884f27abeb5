/*
 * A number as it must be written: its ordinal, year and symbol with the signs between them, what
 * they stand for, and how sure all of it is.
 */
#include "citation/number_write.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/fold.h"
#include "citation/number_around.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/number_shape.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

static void put(vb_number *number, vb_slice text)
{
    if (text.len >= VB_NUMBER_SIZE - number->text_len)
        text.len = VB_NUMBER_SIZE - 1 - number->text_len;
    memcpy(number->text + number->text_len, text.data, text.len);
    number->text_len += text.len;
    number->text[number->text_len] = '\0';
}

static void put_decimal(vb_number *number, uint32_t value)
{
    char digits[12];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    put(number, (vb_slice){digits + at, sizeof digits - at});
}

static void put_token(vb_number *number, const cps *token)
{
    char bytes[4];
    for (size_t i = 0; i < token->len; i++)
        put(number, (vb_slice){bytes, vb_utf8_encode(token->at[i], bytes)});
}

static void put_match(vb_number *number, const symbol_match *match, const cps *token)
{
    if (!match->symbol) {
        put_token(number, token);
        return;
    }
    put(number, match->symbol->symbol);
    if (match->suffix_len) {
        /* The term as it is counted: QH14. */
        put_decimal(number, match->suffix);
    }
}

static void put_separator(vb_number *number, separator_kind kind, separator_kind otherwise)
{
    if (kind == SEP_DAMAGED)
        kind = otherwise;
    put(number, kind == SEP_DASH ? VB_SLICE("-") : VB_SLICE("/"));
}

/*
 * Signs that are the other way round, 28/CT-TW and 23-QĐ/TTg, or both the same: a number with a
 * year, or of a body of the State, is the State's, and one of a type and a body of the Party is the
 * Party's. No scan has two signs change places: who wrote them did. Between a joint type and its
 * bodies a slash is usual, too.
 */
static void settle_order(const vb_citation *citation, number_reading *reading,
                         const number_shape *shape)
{
    separator_kind *first = &reading->parts[0].before.kind;
    separator_kind *second = &reading->parts[1].before.kind;
    const vb_symbol *body = shape->bodies[1].symbol;
    bool as_usual = *first == SEP_SLASH && *second == SEP_DASH;
    if (as_usual && (reading->year || shape->count > 2))
        return; /* as most are */
    bool state = body && is_of_one(citation, body, false);
    bool party = body && is_of_one(citation, body, true) && !reading->year && shape->count == 2 &&
                 symbol_used_by(citation, shape->type.symbol, true);
    separator_kind wanted = state ? SEP_SLASH : SEP_DASH;
    separator_kind inner = shape->count > 2 ? *second : state ? SEP_DASH : SEP_SLASH;
    if ((!state && !party) || (*first == wanted && *second == inner))
        return;
    if (state && *first == SEP_DASH && *second == SEP_SLASH &&
        keeps_old_order(citation, reading, shape))
        return;
    reading->guessed |= *first != wanted && *second != inner;
    *first = wanted;
    *second = inner;
    reading->changed = true;
}

/*
 * The separators of one symbol are either a hyphen and then a slash (Party) or a slash and then
 * hyphens (State). Where both are the same sign, the body tells which of them is a slip: 72-NQ-TW,
 * 13-CT-TTg.
 */
static void settle_separators(const vb_citation *citation, number_reading *reading,
                              const number_shape *shape)
{
    separator_kind *first = &reading->parts[0].before.kind;
    bool damaged = *first == SEP_DAMAGED;
    if (damaged)
        *first = !reading->year && shape->count > 1 && reading->parts[1].before.kind == SEP_SLASH
                     ? SEP_DASH
                     : SEP_SLASH;
    if (shape->count < 2 || !shape->type.symbol)
        return;
    separator_kind *second = &reading->parts[1].before.kind;
    if (damaged && *first == SEP_DASH && shape->bodies[1].symbol &&
        !symbol_used_by(citation, shape->bodies[1].symbol, true) &&
        !keeps_old_order(citation, reading, shape)) {
        /* 2609QĐ/UBND: the one that stands there is a slip, too. */
        *first = SEP_SLASH;
        *second = SEP_DASH;
    }
    if (*second == SEP_DAMAGED)
        *second = *first == SEP_DASH ? SEP_SLASH : SEP_DASH;
    settle_order(citation, reading, shape);
}

static vb_number_system system_of(const vb_citation *citation, const number_reading *reading,
                                  const number_shape *shape)
{
    const symbol_match *body = &shape->bodies[shape->first_body];
    bool dash = reading->parts[0].before.kind == SEP_DASH;
    if (body->symbol && body->suffix && is_assembly(body->symbol))
        return VB_NUMBER_ASSEMBLY;
    if (!shape->type.symbol)
        return shape->count == 1 &&
                       (dash || (body->symbol && body->symbol->state && !reading->year))
                   ? VB_NUMBER_OLD
                   : VB_NUMBER_STATE;
    bool party_order =
        dash && (shape->merged || (shape->count > 1 && reading->parts[1].before.kind == SEP_SLASH));
    if (party_order && (!symbol_used_by(citation, shape->type.symbol, true) ||
                        (body->symbol && !symbol_used_by(citation, body->symbol, true))))
        return VB_NUMBER_STATE;
    if (party_order)
        return VB_NUMBER_PARTY;
    return body->symbol && !symbol_used_by(citation, body->symbol, false) ? VB_NUMBER_PARTY
                                                                          : VB_NUMBER_STATE;
}

static void put_dotted_unit(vb_number *number, vb_slice text, const number_part *part)
{
    put(number, vb_slice_cut(text, part->dotted, part->end));
}

static void write_symbol(vb_slice text, const number_reading *reading, const number_shape *shape,
                         vb_number *number)
{
    separator_kind inner = reading->parts[0].before.kind == SEP_DASH ? SEP_SLASH : SEP_DASH;
    number->symbol_at = number->text_len;
    if (shape->type.symbol)
        put(number, shape->type.symbol->symbol);
    number->body_at = number->text_len;
    if (shape->merged) {
        put_separator(number, SEP_DAMAGED, inner);
        number->body_at = number->text_len;
        put_match(number, &shape->bodies[0], &shape->merged_body);
        put_dotted_unit(number, text, &reading->parts[0]);
        return;
    }
    for (size_t i = shape->type.symbol ? 1 : 0; i < shape->count; i++) {
        if (i > 0)
            put_separator(number, reading->parts[i].before.kind, SEP_DASH);
        if (i == shape->first_body)
            number->body_at = number->text_len;
        put_match(number, shape->bodies[i].symbol ? &shape->bodies[i] : &shape->units[i],
                  &reading->parts[i].token);
        put_dotted_unit(number, text, &reading->parts[i]);
    }
}

/* Whether the bytes say the text, blanks aside. */
static bool says_itself(vb_slice text, const vb_number *number)
{
    size_t at = number->start, next, written = 0;
    char bytes[4];
    /* Most stand as they are written. */
    if (vb_slice_equal(vb_slice_cut(text, number->start, number->end),
                       (vb_slice){number->text, number->text_len}))
        return true;
    while (at < number->end) {
        uint32_t code_point = code_point_at(text, at, &next);
        at = next;
        if (is_blank(code_point)) {
            written += number->text[written] == ' '; /* KV V */
            continue;
        }
        size_t len = vb_utf8_encode(code_point, bytes);
        if (written + len > number->text_len || memcmp(number->text + written, bytes, len) != 0)
            return false;
        written += len;
    }
    return written == number->text_len;
}

/* How sure a number is whose symbol goes on with what was not read: 28-CT/, of which the body is
 * missing. */
static const double cut_confidence = 0.5;

/* Whether a symbol of one part goes on behind a separator. */
static bool is_cut(vb_slice text, const number_shape *shape, size_t end)
{
    size_t next;
    return shape->count == 1 && !shape->merged && end < text.len &&
           vb_is_among(text.data[end], "/-\\") &&
           is_word_letter(code_point_at(text, end + 1, &next));
}

static double confidence_of(const number_reading *reading, const number_shape *shape,
                            const vb_number *number)
{
    double confidence = exp(-0.7 * (double)damage_of(reading, shape));
    for (unsigned i = 0; i < shape->unknown; i++)
        confidence *= shape->type.symbol ? 0.85 : 0.6;
    if (!shape->type.symbol && number->system != VB_NUMBER_ASSEMBLY && !reading->introduced)
        confidence *= 0.7;
    return confidence;
}

void write_number(const vb_citation *citation, vb_slice text, number_reading *reading,
                  const number_shape *shape, vb_number *number)
{
    settle_separators(citation, reading, shape);
    *number = (vb_number){.start = reading->start, .end = reading->end, .year = reading->year};
    if (shape->count)
        number->end = reading->parts[shape->count - 1].end;
    put(number, (vb_slice){reading->ordinal, reading->ordinal_len});
    number->ordinal_len = reading->ordinal_len;
    const symbol_match *first = &shape->bodies[shape->first_body];
    if (reading->year) {
        /* The year of an act of the assembly stands behind a slash: 93-2015/QH13 is a slip. */
        bool assembly = first->symbol && first->suffix && is_assembly(first->symbol);
        put_separator(number, assembly ? SEP_SLASH : reading->year_separator.kind, SEP_SLASH);
        put_decimal(number, reading->year);
        put(number, VB_SLICE("/"));
    } else {
        put_separator(number, reading->parts[0].before.kind, SEP_SLASH);
    }
    write_symbol(text, reading, shape, number);
    number->body_len = number->text_len - number->body_at;
    number->type = shape->type.symbol;
    number->body = first->symbol;
    number->system = system_of(citation, reading, shape);
    bool party = number->system == VB_NUMBER_PARTY;
    const vb_symbol *body = number->body ? symbol_used_by(citation, number->body, party) : NULL;
    number->body = body ? body : number->body;
    number->introduced = reading->introduced;
    number->introduced_at = reading->introduced_at;
    number->exact = !reading->torn && says_itself(text, number);
    /* Nothing is damaged but that the hyphen is not there: 118/2025/NĐCP. */
    bool left_out = shape->merged && shape->type.cost == 0 && shape->bodies[0].cost == 0;
    bool other_sign = reading->guessed || reading->by_stops;
    number->guessed = left_out || (other_sign && shape->cost == 0 && !reading->mended);
    number->confidence = confidence_of(reading, shape, number);
    if (is_cut(text, shape, number->end))
        number->confidence *= cut_confidence;
}
