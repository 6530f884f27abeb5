/*
 * What the parts of a number stand for: type, bodies and units. A damaged part is held against the
 * tables, and of the shapes that are believable the cheapest is taken.
 */
#include "citation/number_shape.h"

#include "citation/cps.h"
#include "citation/figures.h"
#include "citation/number_around.h"
#include "citation/number_code.h"
#include "citation/number_figures.h"
#include "citation/number_mend.h"
#include "citation/number_reading.h"
#include "citation/number_repair.h"
#include "citation/number_separators.h"
#include "citation/symbol.h"
#include "citation/symbol_memory.h"
#include "vanban/orthography.h"

static float repair_limit(const cps *token)
{
    return token->len <= 2 ? 0.65f : 0.8f;
}

/* Of a type, whose long symbols are few, one whole letter may be wrong: TTLUT. */
static float type_limit(const cps *token)
{
    return token->len >= 5 ? 0.95f : repair_limit(token);
}

/* Of a long unit one letter may be another: GDIrH. */
static float unit_limit(const cps *token)
{
    return token->len >= 5 ? 0.4f : 0.3f;
}

static void add_body(const vb_citation *citation, const number_reading *reading, size_t index,
                     number_shape *shape)
{
    const cps *token = &reading->parts[index].token;
    symbol_match unit = {0}, body = {0};
    bool behind = index > shape->first_body,
         office = (behind && is_office_number(token)) || is_serial(token);
    if (behind)
        unit.symbol = match_exact(citation, VB_SYMBOL_UNIT, token);
    /* A unit that stands as it is written is no misread body. */
    if (!office && (!unit.symbol || match_exact(citation, VB_SYMBOL_BODY, token)))
        body =
            match_body_again(citation, reading->symbols, token, reading->year, repair_limit(token));
    if (body.symbol && !is_likely_repair(citation, reading, shape, index, &body))
        body = (symbol_match){0};
    if (!office && !unit.symbol && behind && (!body.symbol || body.cost > 0)) {
        unit = match_symbol(citation, VB_SYMBOL_UNIT, token,
                            body.symbol ? body.cost : unit_limit(token));
        if (unit.symbol && !is_likely_repair(citation, reading, shape, index, &unit))
            unit = (symbol_match){0};
        if (unit.symbol && body.symbol && unit.cost < body.cost)
            body = (symbol_match){0};
    }
    shape->bodies[index] = body;
    shape->units[index] = body.symbol ? (symbol_match){0} : unit;
    shape->cost += body.symbol ? body.cost : unit.symbol ? unit.cost : 0;
    shape->unknown += !body.symbol && !unit.symbol;
}

/* A last part that is no code is a word that follows: 28-CT/TW-về. */
static size_t usable_parts(const vb_citation *citation, const number_reading *reading)
{
    size_t count = reading->count;
    while (count > 1) {
        const cps *token = &reading->parts[count - 1].token;
        if (looks_like_code(token) || is_office_number(token) || is_serial(token) ||
            reading->parts[count - 1].dotted < reading->parts[count - 1].end ||
            is_known(citation, token, repair_limit(token)))
            break;
        count--;
    }
    return count;
}

/* Type, then bodies: KH-UBND, CT/TW, TTLT-BCA-BTP, PL-UBTVQH11. */
static bool shape_typed(const vb_citation *citation, const number_reading *reading, size_t count,
                        number_shape *shape)
{
    *shape = (number_shape){.count = count, .first_body = 1};
    const cps *token = &reading->parts[0].token;
    shape->type = match_type_again(citation, reading->symbols, token, type_limit(token));
    shape->cost = shape->type.cost;
    if (count < 2 || !shape->type.symbol || !is_likely_type(reading, token, &shape->type))
        return false;
    for (size_t i = 1; i < count; i++)
        add_body(citation, reading, i, shape);
    return true;
}

/* Bodies only: SGDĐT-VP, QH14, TTg. */
static bool shape_untyped(const vb_citation *citation, const number_reading *reading, size_t count,
                          number_shape *shape)
{
    *shape = (number_shape){.count = count, .first_body = 0};
    for (size_t i = 0; i < count; i++) {
        add_body(citation, reading, i, shape);
        /* A drafting unit follows the body of a letter, not a second body: 496/QP-TTg is a misread
         * decision. */
        shape->cost += i > 0 && shape->bodies[i].symbol ? 0.35f : 0;
    }
    return count > 0;
}

/* A type by itself; where the text lost its Đ also one that is no other but for that: 240/QD. */
static symbol_match match_lone_type(const vb_citation *citation, const number_reading *reading)
{
    const cps *token = &reading->parts[0].token;
    symbol_match type = {match_exact(citation, VB_SYMBOL_TYPE, token), 0, 0, 0};
    if (!type.symbol && !match_exact(citation, VB_SYMBOL_BODY, token))
        type = match_symbol(citation, VB_SYMBOL_TYPE, token, STROKE_LOST);
    if (type.cost > 0 && keeps_strokes(reading))
        type.symbol = NULL;
    return type;
}

/*
 * A type and nothing else, as communes and schools write it: `Báo cáo số 29/BC`. Behind a hyphen,
 * as the State had it before 1996, only one that the Party has not: 76-SL.
 */
static bool shape_type_alone(const vb_citation *citation, const number_reading *reading,
                             number_shape *shape)
{
    const separator *before = &reading->parts[0].before;
    *shape = (number_shape){.count = 1, .first_body = 1};
    if (before->kind == SEP_DAMAGED || before->cost > 0)
        return false;
    symbol_match type = match_lone_type(citation, reading);
    if (!type.symbol || (before->kind == SEP_DASH && symbol_used_by(citation, type.symbol, true)) ||
        !(reading->introduced || stands_between_type_and_date(citation, reading)))
        return false;
    shape->type = type;
    shape->cost = type.cost;
    return true;
}

/* The slash read as a letter or lost: KHITU, CTTW. Tried only where `số` or a type's hyphen speaks
 * for a number. */
static bool shape_merged(const vb_citation *citation, const number_reading *reading,
                         number_shape *shape)
{
    const cps *token = &reading->parts[0].token;
    *shape = (number_shape){.count = 1, .first_body = 0, .merged = true, .cost = 1};
    if (token->len < 4 || token->len > 12)
        return false;
    for (size_t split = 2; split <= 4 && split + 2 <= token->len; split++)
        for (size_t junk = 0; junk < 2 && split + junk + 2 <= token->len; junk++) {
            cps head = *token, tail = {.len = 0};
            if (junk && !vb_ocr_digit(token->at[split]) && token->at[split] != '!' &&
                token->at[split] != 'J')
                continue;
            head.len = split;
            for (size_t i = split + junk; i < token->len; i++)
                cps_add(&tail, token->at[i]);
            float base = junk ? 0.35f : 0.6f;
            symbol_match type = match_symbol(citation, VB_SYMBOL_TYPE, &head, 0.3f);
            symbol_match body =
                type.symbol ? match_body(citation, &tail, 0, 0.35f) : (symbol_match){0};
            /* 118/2025/NĐCP: behind a year only a hyphen that was left out. */
            bool lost = !reading->year || (!junk && type.cost == 0 && body.cost == 0);
            if (body.symbol && lost && base + type.cost + body.cost < shape->cost) {
                shape->type = type;
                shape->bodies[0] = body;
                shape->cost = base + type.cost + body.cost;
                shape->merged_body = tail;
            }
        }
    return shape->type.symbol != NULL;
}

static bool is_old_body(const vb_citation *citation, const symbol_match *body)
{
    return body->symbol && body->cost == 0 &&
           (body->suffix || facts_of(citation, body->symbol).alone);
}

/* A symbol of one part is believed when it is an assembly's or an old body's, or where `số` stands
 * before it. */
static bool believable_single(const vb_citation *citation, const number_reading *reading,
                              const number_shape *shape)
{
    const symbol_match *body = &shape->bodies[0];
    const cps *token = &reading->parts[0].token;
    if (body->symbol && body->suffix && reading->year)
        return true;
    /* 2016-QH13: the year of a number whose ordinal was not read. */
    if (body->symbol && body->suffix && is_assembly(body->symbol) && reading->ordinal_len == 4 &&
        is_year(value_of(reading->ordinal)))
        return false;
    if (is_old_body(citation, body) ||
        (body->symbol && body->cost == 0 && facts_of(citation, body->symbol).local))
        return true;
    if (body->symbol && body->cost <= STROKE_LOST && looks_like_code(token) &&
        !reading->introduced && stands_between_type_and_date(citation, reading))
        return true;
    if (body->symbol && body->cost <= 0.3f)
        return reading->introduced && token->len >= 2;
    /* 15/NN of a ministry in 1983: nearly any two capitals are somebody's code. */
    bool told = token->len >= 3 || stands_between_type_and_date(citation, reading);
    return reading->introduced && looks_like_code(token) && told &&
           reading->parts[0].before.cost <= 0.0f;
}

/* KV V: an office by its numeral. */
static bool has_numeral(const cps *token)
{
    for (size_t i = 0; i < token->len; i++)
        if (token->at[i] == ' ')
            return true;
    return false;
}

static bool believable_untyped(const vb_citation *citation, const number_reading *reading,
                               const number_shape *shape)
{
    const cps *first = &reading->parts[0].token, *second = &reading->parts[1].token;
    bool code = looks_like_code(second) || is_office_number(second) || is_serial(second);
    if (shape->bodies[0].symbol && shape->bodies[0].cost <= 0.2f)
        return code || reading->parts[1].dotted < reading->parts[1].end;
    /* Two unknown codes: only as the number of a letter or of a court, with its `số`, or that of an
     * office with its type and its date. */
    return looks_like_code(first) && code && reading->cost <= STROKES_COST &&
           (reading->introduced ||
            (has_numeral(first) && stands_between_type_and_date(citation, reading)));
}

float damage_of(const number_reading *reading, const number_shape *shape)
{
    float cost = reading->cost + shape->cost + reading->parts[0].before.cost;
    cost += reading->year ? reading->year_separator.cost : 0;
    for (size_t i = 1; i < shape->count; i++)
        cost += reading->parts[i].before.cost;
    return cost;
}

static bool believable_typed(const number_reading *reading, const number_shape *shape)
{
    const number_part *body = &reading->parts[1];
    if (shape->bodies[1].symbol)
        return true;
    bool code =
        looks_like_code(&body->token) || is_serial(&body->token) || body->dotted < body->end;
    return code && shape->type.cost <= 0.3f;
}

/*
 * TC/TCT: the code of a ministry that is one of a type, too. Until its numbers had another symbol a
 * slash stood behind it, as of the Party's types it does only before a body of the Party.
 */
static bool is_old_ministry(const vb_citation *citation, const number_reading *reading)
{
    if (reading->parts[1].before.kind != SEP_SLASH || reading->year)
        return false;
    const vb_symbol *body = match_exact(citation, VB_SYMBOL_BODY, &reading->parts[0].token);
    if (!body || !body->until)
        return false;
    const vb_symbol *behind = match_exact(citation, VB_SYMBOL_BODY, &reading->parts[1].token);
    return !behind || symbol_used_by(citation, behind, false);
}

bool choose_shape(const vb_citation *citation, const number_reading *reading, number_shape *shape)
{
    number_shape other, merged;
    size_t count = usable_parts(citation, reading);
    bool typed = count > 1 && !is_old_ministry(citation, reading) &&
                 shape_typed(citation, reading, count, shape) && believable_typed(reading, shape);
    if (typed && shape->cost <= 0.35f && shape->unknown == 0 && damage_of(reading, shape) <= 1)
        return true;
    bool untyped = shape_untyped(citation, reading, count, &other) &&
                   (count == 1 ? believable_single(citation, reading, &other)
                               : believable_untyped(citation, reading, &other));
    if (reading->count == 1 && !(untyped && other.bodies[0].symbol && other.bodies[0].cost == 0) &&
        shape_type_alone(citation, reading, shape))
        return true;
    /* Letters have no year: 23/2007/CT-TTE is a directive. */
    float price = other.cost + 0.2f * (float)other.unknown + (reading->year ? 0.35f : 0);
    if (untyped && other.bodies[0].symbol &&
        (!typed || price < shape->cost + 0.2f * (float)shape->unknown)) {
        *shape = other;
        typed = true;
    }
    bool told = reading->introduced || reading->year || reading->parts[0].before.kind == SEP_DASH;
    if (count == 1 && told && (!typed || shape->cost > 0.3f) &&
        shape_merged(citation, reading, &merged)) {
        *shape = merged;
        return true;
    }
    if (!typed && untyped) {
        *shape = other;
        typed = true;
    }
    return typed && damage_of(reading, shape) <= 1.3f;
}
