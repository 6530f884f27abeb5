/*
 * Which repair of a code is allowed. There are more codes than any table has, so that one in none
 * is a misread symbol only where something speaks for it: that the engine had no Đ, or damage
 * beside it.
 */
#include "citation/number_repair.h"

#include "citation/cps.h"
#include "citation/entries.h"
#include "citation/number_around.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/number_shape.h"
#include "citation/symbol.h"
#include "vanban/orthography.h"

#include "tables/body-units.h"

/* What an Đ or two cost that were read as D, and one as B; what the repair of a code that looks
 * whole may cost, and of one behind a body. */
#define STROKE_COST 0.1f
#define B_COST 0.16f
#define WHOLE_LIMIT 0.5f
#define WHOLE_UNIT_LIMIT 0.2f

/* Of three letters nearly every code is somebody's. */
enum { MANY_CODES = 3 };

static size_t count_strokes(const cps *token)
{
    size_t strokes = 0;
    for (size_t i = 0; i < token->len; i++)
        strokes += token->at[i] == VB_D_STROKE;
    return strokes;
}

/* Letters that an engine without Đ reads for one, and the Đ. */
static size_t count_like_strokes(const cps *token)
{
    size_t like = 0;
    for (size_t i = 0; i < token->len; i++)
        like += token->at[i] == VB_D_STROKE || vb_is_read_for_stroke(token->at[i]);
    return like;
}

bool reads_strokes(const number_reading *reading)
{
    size_t strokes = 0;
    for (size_t i = 0; i < reading->count; i++)
        strokes += count_strokes(&reading->parts[i].token);
    return strokes > 0 && !reading->mended;
}

/* Whether all of the number before its bodies was read as it must be written, but for the stroke of
 * an Đ, and the code is capitals alone: nothing else speaks for damage. */
static bool looks_whole(const number_reading *reading, const number_shape *shape, const cps *token)
{
    for (size_t i = 0; i < token->len; i++)
        if (vb_lower(token->at[i]) == token->at[i] && !vb_is_among((int32_t)token->at[i], " &+"))
            return false;
    return shape->type.cost + reading->cost + reading->parts[0].before.cost <= B_COST;
}

/* Whether a body that is in use, of more letters than nearly every code has. */
static bool is_unmistakable(const cps *written, const vb_symbol *symbol)
{
    return written->len > MANY_CODES && symbol->frequency > 0;
}

/* Whether a code with an Đ may be that: who reads one reads no other as a D, a B or a P; and as
 * itself and such a letter, TLBĐ, only in a code that is unmistakable, HĐBND. */
static bool may_be_beside_stroke(const cps *token, const cps *written, const vb_symbol *symbol)
{
    size_t read = count_strokes(token), meant = count_strokes(written);
    return meant > 0 && meant <= read &&
           (is_unmistakable(written, symbol) ||
            count_like_strokes(token) - (read - meant) <= count_like_strokes(written));
}

/* Whether an Đ may be put where none was read. Where the text has its Đ, writers still leave it
 * without its stroke, but in no unit of two letters or of none that is in use; and of a B or a P it
 * is made only in a body that is unmistakable. */
static bool may_lack_strokes(const number_reading *reading, const symbol_match *match,
                             const cps *written, bool behind_body)
{
    bool as_d = match->cost <= STROKE_COST;
    if ((behind_body || !as_d) && reads_strokes(reading))
        return false;
    bool unit = written->len >= MANY_CODES && match->symbol->frequency > 0;
    bool certain = behind_body ? as_d && unit : as_d || is_unmistakable(written, match->symbol);
    return certain || !keeps_strokes(reading);
}

/* DP-DT: of two letters nearly every pair is somebody's, so that a B or a P is an Đ only in one
 * that is in use, and a D only in the unit of a body that is known. Behind a type it is one where
 * the type's was read so, too, QB-BH, or the Party's order tells its body: 04-NQ/BH. */
static bool may_be_pair(const number_reading *reading, const number_shape *shape,
                        const symbol_match *match, const cps *written, bool behind_body)
{
    bool likely = match->cost <= STROKE_COST || match->symbol->frequency > 0;
    if (written->len >= MANY_CODES)
        return true;
    if (shape->type.symbol)
        return likely || shape->type.cost > 0 || reading->parts[0].before.kind == SEP_DASH;
    return behind_body ? shape->bodies[shape->first_body].symbol != NULL : likely;
}

/* Whether the body has a unit that is written so. */
static bool is_unit_of(const cps *body, const cps *unit)
{
    const vb_table *table = &vb_table_body_units;
    cps letters;
    for (size_t row = 0; row < table->rows; row++)
        if (cps_from(&letters, vb_table_cell(table, row, BODY_UNITS_BODY)) &&
            compare_code_points(&letters, body) == 0 &&
            cps_from(&letters, vb_table_cell(table, row, BODY_UNITS_UNIT)) &&
            compare_code_points(&letters, unit) == 0)
            return true;
    return false;
}

/* Whether the two signs, which were read as they stand, are the other way round with such a body:
 * BC-PH is no misread BC/ĐH, for no scan has signs change places. */
static bool turns_signs(const vb_citation *citation, const number_reading *reading,
                        const vb_symbol *body)
{
    const separator *first = &reading->parts[0].before, *second = &reading->parts[1].before;
    bool as_state = first->kind == SEP_SLASH && second->kind == SEP_DASH,
         as_party = first->kind == SEP_DASH && second->kind == SEP_SLASH;
    return reading->count == 2 && !reading->year && first->plain && second->plain &&
           ((as_state && is_of_one(citation, body, true)) ||
            (as_party && is_of_one(citation, body, false)));
}

bool is_likely_repair(const vb_citation *citation, const number_reading *reading,
                      const number_shape *shape, size_t index, const symbol_match *match)
{
    cps written;
    const cps *token = &reading->parts[index].token;
    bool behind_body = index > shape->first_body;
    if (match->suffix_len || match->cost == 0 || !cps_from(&written, match->symbol->symbol))
        return true;
    if (behind_body && is_unit_of(&reading->parts[index - 1].token, token))
        return false;
    size_t read = count_strokes(token), meant = count_strokes(&written);
    if (read > 0 ? !may_be_beside_stroke(token, &written, match->symbol)
                 : meant > 0 && !(may_lack_strokes(reading, match, &written, behind_body) &&
                                  may_be_pair(reading, shape, match, &written, behind_body)))
        return false;
    if (match->cost <= STROKE_COST)
        return true;
    if (shape->first_body == 1 && index == 1 && turns_signs(citation, reading, match->symbol))
        return false;
    /* TLBD: of a code that is all there is, nothing else speaks for a number. */
    if (reading->count == 1 && !is_unmistakable(&written, match->symbol))
        return match->cost <= B_COST;
    /* KH-CDP: of so few letters no two are one Đ. */
    if (token->len <= MANY_CODES && written.len < token->len && meant > read &&
        looks_whole(reading, shape, token))
        return false;
    /* BYT-PB: of one that looks whole no letter is taken for one that it hardly looks like. */
    return match->cost <= (behind_body ? WHOLE_UNIT_LIMIT : WHOLE_LIMIT) ||
           !looks_whole(reading, shape, token);
}

bool is_likely_type(const number_reading *reading, const cps *token, const symbol_match *match)
{
    cps written;
    if (match->cost == 0 || match->symbol->frequency > 0 ||
        !cps_from(&written, match->symbol->symbol))
        return true;
    /* HDLB, which none uses, is no HĐLĐ: where the text has its Đ, one is lost and not two. */
    return count_strokes(&written) < count_strokes(token) + 2 || !keeps_strokes(reading);
}
