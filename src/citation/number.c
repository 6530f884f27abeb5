#include "citation/citation_internal.h"

#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

/*
 * A number is an ordinal, perhaps a year, and a symbol of one to six parts:
 *
 *     28 - CT / TW            Party: a hyphen behind the ordinal, a slash before the body
 *     56 / 2017 / NĐ - CP     State: slashes, then hyphens between the parts of the symbol
 *     59 / 2020 / QH14        National Assembly
 *     2896 / SGDĐT - VP       a letter: body and drafting unit, no type
 *
 * It is read from its first digit on: ordinal, separators and parts are collected as they stand,
 * then the parts are held against the tables, and only what makes a number of one of these shapes
 * is one. Everything looked at lies within a bounded distance of the digit, so a text is read in
 * linear time.
 */

enum { ORDINAL_MAX = 6, PARTS_MAX = 7, PART_MAX = 20, BLANKS_MAX = 16 };

/* How a separator was read. */
typedef enum separator_kind { SEP_NONE, SEP_SLASH, SEP_DASH, SEP_DAMAGED } separator_kind;

typedef struct separator {
    separator_kind kind;
    bool blank_before, blank_after, plain; /* plain: the very ASCII sign */
    float cost;
} separator;

typedef struct number_part {
    separator before;
    cps token;
    size_t start, end;
    bool changed; /* a letter that only looks right was replaced */
} number_part;

typedef struct number_reading {
    size_t start, end; /* of what was read so far */
    char ordinal[ORDINAL_MAX + 3];
    size_t ordinal_len;
    unsigned year;
    separator year_separator; /* before the year; parts[0].before stands before the symbol */
    number_part parts[PARTS_MAX];
    size_t count;
    float cost;   /* of what was repaired */
    bool changed; /* anything was */
    bool introduced;
    size_t introduced_at;
} number_reading;

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

/* Reads blanks, a separator and blanks; a damaged separator has no blanks around it. */
static size_t read_separator(vb_slice text, size_t at, separator *out)
{
    size_t sign = skip_blanks(text, at, 4), after;
    uint32_t code_point = code_point_at(text, sign, &after);
    *out = (separator){0};
    out->kind = separator_class(code_point, &out->cost);
    if (out->kind == SEP_NONE || (out->kind == SEP_DAMAGED && sign > at))
        return at;
    size_t end = out->kind == SEP_DAMAGED ? after : skip_blanks(text, after, BLANKS_MAX);
    out->blank_before = sign > at;
    out->blank_after = end > after;
    out->plain = code_point == '/' || code_point == '-';
    return end;
}

/* ----------------------------------------------------------------------------------- ordinal -- */

/* Capitals that a digit is read as; only right before other digits, where `số` or the line begins.
 */
static char capital_digit(uint32_t code_point)
{
    return code_point == 'G' ? '6' : code_point == 'B' ? '8' : code_point == 'Z' ? '2' : '\0';
}

static char ocr_digit(uint32_t code_point)
{
    switch (code_point) {
    case 'O':
    case 'o':
        return '0';
    case 'I':
    case 'l':
    case '|':
        return '1';
    default:
        return vb_is_digit(code_point) ? (char)code_point : 0;
    }
}

/* Digits, or with `loose` what an OCR takes for digits, at `at`; at most `most`. */
static size_t read_digits(vb_slice text, size_t at, size_t most, bool loose, char *out, size_t *len)
{
    size_t next;
    *len = 0;
    while (at < text.len && *len <= most) {
        uint32_t code_point = code_point_at(text, at, &next);
        char digit = loose ? ocr_digit(code_point) : vb_is_digit(code_point) ? (char)code_point : 0;
        if (loose && *len == 0 && !digit)
            digit = capital_digit(code_point);
        if (!digit || *len == most)
            break;
        out[(*len)++] = digit;
        at = next;
    }
    return at;
}

/* 30a/2008/NQ-CP: a letter of an inserted number stands right before the separator. */
static size_t read_ordinal_letter(vb_slice text, size_t at, number_reading *reading)
{
    size_t next, after;
    uint32_t letter = code_point_at(text, at, &next);
    float cost;
    if (letter < 'a' || letter > 'e')
        return at;
    separator_kind kind = separator_class(code_point_at(text, next, &after), &cost);
    if (kind != SEP_SLASH && kind != SEP_DASH)
        return at;
    reading->ordinal[reading->ordinal_len++] = (char)letter;
    return next;
}

static size_t read_year(vb_slice text, size_t at, number_reading *reading)
{
    char digits[8];
    size_t len, end = read_digits(text, at, 5, true, digits, &len), next;
    if (len != 4)
        end = read_digits(text, at, 5, false, digits, &len);
    if (len != 4 ||
        !((digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0')))
        return at;
    size_t real = 0;
    for (size_t i = at; i < end; i++)
        real += vb_is_digit((unsigned char)text.data[i]);
    separator after;
    size_t symbol = read_separator(text, end, &after);
    bool glued = false;
    if (symbol == end) {
        /* 34I2016IND-CP: the slash read as a letter. */
        uint32_t sign = code_point_at(text, end, &next);
        glued = sign == 'I' || sign == 'l';
        symbol = next;
        after = (separator){SEP_DAMAGED, false, false, false, 0.4f};
    }
    if (real < 2 || (symbol == end && !glued) || after.kind == SEP_NONE)
        return at;
    reading->year = (unsigned)((digits[0] - '0') * 1000 + (digits[1] - '0') * 100 +
                               (digits[2] - '0') * 10 + digits[3] - '0');
    reading->changed |= real < 4;
    reading->cost += real < 4 ? 0.2f : 0;
    reading->year_separator = reading->parts[0].before;
    reading->parts[0].before = after;
    return symbol;
}

/* ------------------------------------------------------------------------------------- parts -- */

static bool joins_token(uint32_t code_point)
{
    return is_word_letter(code_point) || code_point == '&' || code_point == '|' ||
           code_point == '!' || code_point == '$' || code_point == 0xA2;
}

static uint32_t settle_letter(uint32_t code_point, bool *changed)
{
    if (code_point != 0xD0 && code_point != 0x189 && code_point != 0xF0)
        return code_point;
    *changed = true;
    return code_point == 0xF0 ? 0x111 : 0x110;
}

/* The letters and signs at `at`. False when there are none, or more than a symbol may have. */
static bool read_part(vb_slice text, size_t at, number_part *part)
{
    part->start = at;
    part->token.len = 0;
    part->token.marked = 0;
    part->changed = false;
    size_t next;
    while (at < text.len) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (!joins_token(code_point))
            break;
        if (part->token.len == PART_MAX)
            return false;
        cps_add(&part->token, settle_letter(code_point, &part->changed));
        at = next;
    }
    part->end = at;
    return part->token.len > 0 && !vb_is_digit(part->token.at[0]);
}

/* QH 15, UBTVQH 14: a blank before the term. */
static void join_term(vb_slice text, number_part *part)
{
    size_t len = part->token.len, next;
    char digits[4];
    if (len < 2 || part->token.at[len - 1] != 'H' || part->token.at[len - 2] != 'Q')
        return;
    size_t at = skip_blanks(text, part->end, 1), count;
    size_t end = read_digits(text, at, 3, false, digits, &count);
    if (at == part->end || count != 2 || is_word_letter(code_point_at(text, end, &next)))
        return;
    cps_add(&part->token, (uint32_t)digits[0]);
    cps_add(&part->token, (uint32_t)digits[1]);
    part->end = end;
}

/* TT g, UB ND: a blank inside a body, where the two halves make a known one and the first alone
 * does not. */
static void join_halves(const vb_citation *citation, vb_slice text, number_part *part)
{
    cps whole = part->token;
    size_t at = skip_blanks(text, part->end, 1), next;
    char bytes[PART_MAX * 4];
    if (at == part->end || part->token.len > 8 ||
        match_exact(citation, VB_SYMBOL_BODY, &whole, bytes) ||
        match_exact(citation, VB_SYMBOL_TYPE, &whole, bytes))
        return;
    while (at < text.len && whole.len < 12) {
        uint32_t code_point = code_point_at(text, at, &next);
        if (!joins_token(code_point))
            break;
        cps_add(&whole, settle_letter(code_point, &part->changed));
        at = next;
    }
    if (whole.len == part->token.len || !match_exact(citation, VB_SYMBOL_BODY, &whole, bytes))
        return;
    part->token = whole;
    part->end = at;
}

/* Capitals, perhaps with the small letters that symbols have (CTr, TTg, SNgV, GDTrH). */
static bool looks_like_code(const cps *token)
{
    size_t upper = 0, lower = 0;
    for (size_t i = 0; i < token->len; i++) {
        upper += vb_lower(token->at[i]) != token->at[i];
        lower += vb_upper(token->at[i]) != token->at[i];
    }
    return upper >= 2 && lower * 2 <= upper;
}

static bool is_known(const vb_citation *citation, const cps *token, float limit)
{
    return match_symbol(citation, VB_SYMBOL_TYPE, token, limit).symbol ||
           match_body(citation, token, 0, limit).symbol ||
           match_symbol(citation, VB_SYMBOL_UNIT, token, limit).symbol;
}

/*
 * Whether a further part belongs to the number. One that touches its separator on both sides does
 * when it looks like a code; over a blank or a line end (TT-⏎BTC, 28- CT/TW) it must be known, and
 * `12/QĐ-UBND - UBND` ends before the dash.
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
        return false;
    return is_known(citation, &part->token, 0.15f) ||
           (looks_like_code(&part->token) && !sep->blank_before);
}

/* A known code with a word glued to it, `TWngày`, is cut behind the code. */
static void cut_glued_word(const vb_citation *citation, vb_slice text, number_part *part)
{
    cps head = part->token;
    size_t at = part->start;
    while (head.len > 2 && vb_upper(head.at[head.len - 1]) != head.at[head.len - 1])
        head.len--;
    if (part->token.len - head.len < 2 || is_known(citation, &part->token, 0.2f) ||
        !match_body(citation, &head, 0, 0.3f).symbol)
        return;
    for (size_t i = 0; i < head.len; i++)
        code_point_at(text, at, &at);
    part->token = head;
    part->end = at;
}

/*
 * Collects the parts of the symbol from `at`, where the first begins. The reading's end is behind
 * the last of them.
 */
static void read_parts(const vb_citation *citation, vb_slice text, size_t at,
                       number_reading *reading)
{
    while (reading->count < PARTS_MAX) {
        number_part *part = &reading->parts[reading->count];
        if (!read_part(text, at, part))
            break;
        join_term(text, part);
        if (reading->count > 0)
            join_halves(citation, text, part);
        cut_glued_word(citation, text, part);
        if (reading->count > 0 && !continues(citation, reading, part))
            break;
        reading->changed |= part->changed;
        reading->end = part->end;
        if (++reading->count == PARTS_MAX)
            break;
        separator sep;
        at = read_separator(text, part->end, &sep);
        if (sep.kind == SEP_NONE)
            break;
        reading->parts[reading->count].before = sep;
    }
}

/* --------------------------------------------------------------------------------- the shape -- */

/* What the parts of a reading were taken for. */
typedef struct number_shape {
    symbol_match type;
    symbol_match bodies[PARTS_MAX];
    symbol_match units[PARTS_MAX];
    size_t first_body; /* index of the part with the first body; count when there is none */
    size_t count;      /* parts used */
    float cost;
    bool merged; /* type and body stood in one part without their separator */
    cps merged_body;
    unsigned unknown; /* bodies not in the table */
} number_shape;

static float repair_limit(const cps *token)
{
    return token->len <= 2 ? 0.65f : 0.8f;
}

static void add_body(const vb_citation *citation, const number_reading *reading, size_t index,
                     number_shape *shape)
{
    const cps *token = &reading->parts[index].token;
    symbol_match body = match_body(citation, token, reading->year, repair_limit(token));
    symbol_match unit = {0};
    if (index > shape->first_body && (!body.symbol || body.cost > 0)) {
        unit = match_symbol(citation, VB_SYMBOL_UNIT, token, body.symbol ? body.cost : 0.3f);
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
        if (looks_like_code(token) || is_known(citation, token, repair_limit(token)))
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
    shape->type = match_symbol(citation, VB_SYMBOL_TYPE, token, repair_limit(token));
    shape->cost = shape->type.cost;
    if (!shape->type.symbol || count < 2)
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
    return shape->bodies[0].symbol || count > 1;
}

/* The slash read as a letter or lost: KHITU, CTTW. Tried only where `số` or a type's hyphen speaks
 * for a number. */
static bool shape_merged(const vb_citation *citation, const number_reading *reading,
                         number_shape *shape)
{
    const cps *token = &reading->parts[0].token;
    *shape = (number_shape){.count = 1, .first_body = 0, .merged = true, .cost = 1};
    if (token->len < 4 || token->len > 12 || reading->year)
        return false;
    for (size_t split = 2; split <= 4 && split + 2 <= token->len; split++)
        for (size_t junk = 0; junk < 2 && split + junk + 2 <= token->len; junk++) {
            cps head = *token, tail = {.len = 0};
            if (junk && !ocr_digit(token->at[split]) && token->at[split] != '!' &&
                token->at[split] != 'J')
                continue;
            head.len = split;
            for (size_t i = split + junk; i < token->len; i++)
                cps_add(&tail, token->at[i]);
            float base = junk ? 0.35f : 0.6f;
            symbol_match type = match_symbol(citation, VB_SYMBOL_TYPE, &head, 0.3f);
            symbol_match body =
                type.symbol ? match_body(citation, &tail, 0, 0.35f) : (symbol_match){0};
            if (body.symbol && base + type.cost + body.cost < shape->cost) {
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
    if (is_old_body(citation, body))
        return true;
    if (body->symbol && body->cost <= 0.3f)
        return reading->introduced && token->len >= 2;
    return reading->introduced && looks_like_code(token) && token->len >= 3 &&
           reading->parts[0].before.cost <= 0.0f;
}

static bool believable_untyped(const number_reading *reading, const number_shape *shape)
{
    if (shape->bodies[0].symbol && shape->bodies[0].cost <= 0.2f)
        return looks_like_code(&reading->parts[1].token);
    /* Two unknown codes: only as the number of a letter, with its `số`. */
    return reading->introduced && looks_like_code(&reading->parts[0].token) &&
           looks_like_code(&reading->parts[1].token) && reading->cost == 0 && !reading->year;
}

static float damage_of(const number_reading *reading, const number_shape *shape)
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
    return looks_like_code(&body->token) && (shape->type.cost <= 0.3f);
}

static bool choose_shape(const vb_citation *citation, const number_reading *reading,
                         number_shape *shape)
{
    number_shape other;
    size_t count = usable_parts(citation, reading);
    bool typed = count > 1 && shape_typed(citation, reading, count, shape) &&
                 believable_typed(reading, shape);
    if (typed && shape->cost <= 0.35f && shape->unknown == 0 && damage_of(reading, shape) <= 1)
        return true;
    bool untyped = shape_untyped(citation, reading, count, &other) &&
                   (count == 1 ? believable_single(citation, reading, &other)
                               : believable_untyped(reading, &other));
    if (untyped && other.bodies[0].symbol &&
        (!typed ||
         other.cost + 0.2f * (float)other.unknown < shape->cost + 0.2f * (float)shape->unknown)) {
        *shape = other;
        typed = true;
    }
    if (count == 1 && (reading->introduced || reading->parts[0].before.kind == SEP_DASH) &&
        (!typed || shape->cost > 0.3f) && shape_merged(citation, reading, &other)) {
        *shape = other;
        return true;
    }
    if (!typed && untyped) {
        *shape = other;
        typed = true;
    }
    return typed && damage_of(reading, shape) <= 1.3f;
}

/* ----------------------------------------------------------------------------------- writing -- */

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
 * The separators of one symbol are either a hyphen and then a slash (Party) or a slash and then
 * hyphens (State). Where both are the same sign, the body tells which of them is a slip: 72-NQ-TW,
 * 13-CT-TTg.
 */
static void settle_separators(const vb_citation *citation, number_reading *reading,
                              const number_shape *shape)
{
    separator_kind *first = &reading->parts[0].before.kind;
    if (*first == SEP_DAMAGED)
        *first = !reading->year && shape->count > 1 && reading->parts[1].before.kind == SEP_SLASH
                     ? SEP_DASH
                     : SEP_SLASH;
    if (shape->count < 2 || !shape->type.symbol)
        return;
    separator_kind *second = &reading->parts[1].before.kind;
    if (*second == SEP_DAMAGED)
        *second = *first == SEP_DASH ? SEP_SLASH : SEP_DASH;
    if (*first == SEP_DASH && *second == SEP_DASH && !reading->year && shape->bodies[1].symbol &&
        !symbol_used_by(citation, shape->bodies[1].symbol, true)) {
        *first = SEP_SLASH;
        reading->changed = true;
        return;
    }
    if (*first != *second || reading->year || shape->count > 2 || !shape->bodies[1].symbol ||
        symbol_used_by(citation, shape->bodies[1].symbol, false))
        return;
    *first = SEP_DASH;
    *second = SEP_SLASH;
    reading->changed = true;
}

static vb_number_system system_of(const vb_citation *citation, const number_reading *reading,
                                  const number_shape *shape)
{
    const symbol_match *body = &shape->bodies[shape->first_body];
    bool dash = reading->parts[0].before.kind == SEP_DASH;
    if (body->symbol && body->suffix &&
        (vb_slice_equal(body->symbol->symbol, VB_SLICE("QH")) ||
         vb_slice_equal(body->symbol->symbol, VB_SLICE("UBTVQH"))))
        return VB_NUMBER_ASSEMBLY;
    if (!shape->type.symbol)
        return shape->count == 1 &&
                       (dash || (body->symbol && body->symbol->state && !reading->year))
                   ? VB_NUMBER_OLD
                   : VB_NUMBER_STATE;
    bool party_order = dash && (shape->merged || reading->parts[1].before.kind == SEP_SLASH);
    if (party_order)
        return body->symbol && !symbol_used_by(citation, body->symbol, true) ? VB_NUMBER_STATE
                                                                             : VB_NUMBER_PARTY;
    return body->symbol && !symbol_used_by(citation, body->symbol, false) ? VB_NUMBER_PARTY
                                                                          : VB_NUMBER_STATE;
}

static void write_symbol(const number_reading *reading, const number_shape *shape,
                         vb_number *number)
{
    separator_kind inner = reading->parts[0].before.kind == SEP_DASH ? SEP_SLASH : SEP_DASH;
    number->symbol_at = number->text_len;
    if (shape->type.symbol)
        put(number, shape->type.symbol->symbol);
    if (shape->merged) {
        put_separator(number, SEP_DAMAGED, inner);
        number->body_at = number->text_len;
        put_match(number, &shape->bodies[0], &shape->merged_body);
        return;
    }
    for (size_t i = shape->type.symbol ? 1 : 0; i < shape->count; i++) {
        if (i > 0)
            put_separator(number, reading->parts[i].before.kind, SEP_DASH);
        if (i == shape->first_body)
            number->body_at = number->text_len;
        put_match(number, shape->bodies[i].symbol ? &shape->bodies[i] : &shape->units[i],
                  &reading->parts[i].token);
    }
}

/* Whether the bytes say the text, blanks aside. */
static bool says_itself(vb_slice text, const vb_number *number)
{
    size_t at = number->start, next, written = 0;
    char bytes[4];
    while (at < number->end) {
        uint32_t code_point = code_point_at(text, at, &next);
        at = next;
        if (is_blank(code_point))
            continue;
        size_t len = vb_utf8_encode(code_point, bytes);
        if (written + len > number->text_len || memcmp(number->text + written, bytes, len) != 0)
            return false;
        written += len;
    }
    return written == number->text_len;
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

static void write_number(const vb_citation *citation, vb_slice text, number_reading *reading,
                         const number_shape *shape, vb_number *number)
{
    settle_separators(citation, reading, shape);
    *number = (vb_number){.start = reading->start, .end = reading->end, .year = reading->year};
    if (shape->count)
        number->end = reading->parts[shape->count - 1].end;
    put(number, (vb_slice){reading->ordinal, reading->ordinal_len});
    number->ordinal_len = reading->ordinal_len;
    if (reading->year) {
        put_separator(number, reading->year_separator.kind, SEP_SLASH);
        put_decimal(number, reading->year);
        put(number, VB_SLICE("/"));
    } else {
        put_separator(number, reading->parts[0].before.kind, SEP_SLASH);
    }
    write_symbol(reading, shape, number);
    number->body_len = number->text_len - number->body_at;
    number->type = shape->type.symbol;
    number->body = shape->bodies[shape->first_body].symbol;
    number->system = system_of(citation, reading, shape);
    bool party = number->system == VB_NUMBER_PARTY;
    const vb_symbol *body = number->body ? symbol_used_by(citation, number->body, party) : NULL;
    number->body = body ? body : number->body;
    number->introduced = reading->introduced;
    number->introduced_at = reading->introduced_at;
    number->exact = says_itself(text, number);
    number->confidence = confidence_of(reading, shape, number);
}

/* ----------------------------------------------------------------------------------- finding -- */

/* `2021 - Ban`: a word behind a dash, which nothing makes a code. Cheap, for such are many. */
static bool is_plain_word(const vb_citation *citation, const number_reading *reading)
{
    char bytes[CP_MAX * 4];
    const cps *token = &reading->parts[0].token;
    return reading->count == 1 && !reading->introduced && !looks_like_code(token) &&
           !match_exact(citation, VB_SYMBOL_BODY, token, bytes);
}

static bool finish(const vb_citation *citation, vb_slice text, number_reading *reading,
                   vb_number *number)
{
    number_shape shape;
    if (reading->count == 0 || is_plain_word(citation, reading))
        return false;
    if (!choose_shape(citation, reading, &shape))
        return false;
    write_number(citation, text, reading, &shape, number);
    return true;
}

/* Reads on behind an ordinal that ends at `at`. */
static bool read_after_ordinal(const vb_citation *citation, vb_slice text, size_t at,
                               number_reading reading, vb_number *number)
{
    size_t next;
    separator *first = &reading.parts[0].before;
    size_t symbol = read_separator(text, at, first);
    if (first->kind == SEP_NONE) {
        uint32_t sign = code_point_at(text, at, &next);
        if (sign != 'I' && sign != 'l')
            return false;
        *first = (separator){SEP_DAMAGED, false, false, false, 0.4f};
        symbol = next;
    }
    symbol = first->kind != SEP_NONE ? read_year(text, symbol, &reading) : symbol;
    read_parts(citation, text, symbol, &reading);
    return finish(citation, text, &reading, number);
}

/* The ordinal from `at`, first as plain digits, then with letters taken for digits (1O/2021). */
static bool read_from(const vb_citation *citation, vb_slice text, size_t at,
                      const number_reading *base, vb_number *number)
{
    for (int loose = 0; loose < 2; loose++) {
        number_reading reading = *base;
        reading.start = at;
        size_t end =
            read_digits(text, at, ORDINAL_MAX + 1, loose, reading.ordinal, &reading.ordinal_len);
        if (reading.ordinal_len > ORDINAL_MAX ||
            (loose && end == base->end && vb_is_digit((unsigned char)text.data[at])))
            return false;
        if (reading.ordinal_len == 0)
            continue;
        reading.changed |= loose;
        reading.cost += loose ? 0.3f : 0;
        end = read_ordinal_letter(text, end, &reading);
        if (read_after_ordinal(citation, text, end, reading, number))
            return true;
    }
    return false;
}

typedef enum number_boundary { BOUNDARY_BAD, BOUNDARY_CLEAN, BOUNDARY_GLUED } number_boundary;

/*
 * What stands before the digit: nothing that could be part of the same figure (1.234/…, 12/34/…),
 * `số` glued to it, or letters that are digits misread (l5/2020/…).
 */
static number_boundary look_back(vb_slice text, size_t digit, size_t *start)
{
    size_t before, further, word = digit;
    uint32_t code_point = code_point_before(text, digit, &before);
    *start = digit;
    if (code_point == '/' || code_point == 0x2044)
        return BOUNDARY_BAD;
    if (code_point == '.' || code_point == ',' || code_point == '-' || code_point == ':')
        return vb_is_digit(code_point_before(text, before, &further)) ? BOUNDARY_BAD
                                                                      : BOUNDARY_CLEAN;
    for (size_t letters = 0; is_word_letter(code_point); letters++) {
        if (letters == 3)
            return BOUNDARY_GLUED;
        word = before;
        code_point = code_point_before(text, word, &before);
    }
    if (word == digit)
        return BOUNDARY_CLEAN;
    for (size_t at = word; at < digit;) {
        size_t next;
        uint32_t letter = code_point_at(text, at, &next);
        if ((!ocr_digit(letter) && !capital_digit(letter)) || vb_is_digit(letter))
            return BOUNDARY_GLUED;
        at = next;
    }
    *start = word;
    return BOUNDARY_CLEAN;
}

/* S6363 /PGDĐT is Số: 363: the 6 is the ô of `số`. */
static bool is_glued_so(vb_slice text, size_t digit, size_t *start)
{
    size_t s, before;
    uint32_t letter = fold_letter(code_point_before(text, digit, &s));
    *start = s;
    return (letter == 's' || letter == '$') &&
           !is_word_letter(code_point_before(text, s, &before)) &&
           (text.data[digit] == '6' || text.data[digit] == '0');
}

/* QCVN 06:2022/BXD is a technical regulation. */
static bool is_standard(const vb_citation *citation, vb_slice text, size_t start)
{
    size_t end = skip_blanks_back(text, start, 4), at = end, before;
    for (size_t i = 0; i < 8 && is_word_letter(code_point_before(text, at, &before)); i++)
        at = before;
    vb_slice word = vb_slice_cut(text, at, end);
    for (size_t i = 0; i < citation->standards->rows; i++)
        if (vb_slice_equal(word, vb_table_cell(citation->standards, i, 0)))
            return true;
    return false;
}

static bool read_at(const vb_citation *citation, vb_slice text, size_t digit, size_t run_end,
                    vb_number *number)
{
    number_reading base = {.end = run_end};
    size_t start;
    if (is_glued_so(text, digit, &base.introduced_at)) {
        base.introduced = true;
        return digit + 1 < run_end && read_from(citation, text, digit + 1, &base, number);
    }
    number_boundary boundary = look_back(text, digit, &start);
    if (boundary == BOUNDARY_BAD || is_standard(citation, text, start))
        return false;
    base.introduced = introduced_by_so(text, start, &base.introduced_at);
    if (!base.introduced)
        base.introduced_at = start;
    if (!read_from(citation, text, start, &base, number))
        return false;
    /* A number inside a word is one only when nothing about it is in doubt. */
    return boundary == BOUNDARY_CLEAN || base.introduced ||
           (number->exact && number->type && number->body);
}

/* Cheap: what follows the digits can only begin a number when a separator, or what is read as one,
 * comes soon. */
static bool may_be_number(vb_slice text, size_t run_end)
{
    size_t at = skip_blanks(text, run_end, 4);
    if (at >= text.len)
        return false;
    unsigned char byte = (unsigned char)text.data[at];
    if (byte == '/' || byte == '-' || byte == '_' || byte == '\\' || byte == '~' || byte >= 0xC2)
        return true;
    return at == run_end && byte && strchr("abcdeIlOo|':;!%", byte);
}

bool vb_number_find(const vb_citation *citation, vb_slice text, size_t from, vb_number *number)
{
    for (size_t at = from; at < text.len;) {
        if (!vb_is_digit((unsigned char)text.data[at])) {
            at++;
            continue;
        }
        size_t end = at;
        while (end < text.len && vb_is_digit((unsigned char)text.data[end]))
            end++;
        if (end - at <= ORDINAL_MAX + 1 && may_be_number(text, end) &&
            read_at(citation, text, at, end, number) && number->start >= from)
            return true;
        at = end;
    }
    return false;
}

double vb_number_distance(const vb_citation *citation, vb_slice written, vb_slice read)
{
    cps a, b;
    if (vb_slice_equal(written, read))
        return 0;
    if (!cps_from(&a, written) || !cps_from(&b, read))
        return CP_MAX;
    double cost = (double)channel_distance(&citation->symbol_channel, &a, &b, CP_MAX);
    size_t digits = 0;
    for (size_t i = 0; i < a.len && i < b.len && vb_is_digit(a.at[i]); i++)
        digits += a.at[i] != b.at[i];
    return cost + 0.5 * (double)digits;
}
