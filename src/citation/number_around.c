/* What stands around a number and tells how it is to be read. */
#include "citation/number_around.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/number_reading.h"
#include "citation/number_shape.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

#include "tables/old-symbols.h"

/* What a letter says for it: pages that were read without Vietnamese have an ệ or an ả now and
 * then, but no đ, ă, ơ or ư. */
static unsigned weight_of(uint32_t letter)
{
    enum { TWO_MARKS = 0x1EA0 };
    return letter < 0x80 || !is_of_vietnamese_alone(letter) ? 0 : letter >= TWO_MARKS ? 1 : 2;
}

bool vb_keeps_strokes(vb_slice text, size_t start, size_t end)
{
    enum { BEFORE = 96, BEHIND = 64, ENOUGH = 2 };
    size_t from = start > BEFORE ? start - BEFORE : 0, to = end + BEHIND, next;
    unsigned weight = 0;
    for (size_t at = from; at < text.len && at < to && weight < ENOUGH; at = next) {
        uint32_t letter = code_point_at(text, at, &next);
        weight += at < start || at >= end ? weight_of(letter) : 0;
    }
    return weight >= ENOUGH;
}

bool vb_lacks_only_strokes(vb_slice read, vb_slice written)
{
    size_t at = 0, own = 0;
    while (at < read.len && own < written.len) {
        uint32_t is, meant;
        at += vb_utf8_decode(read, at, &is);
        own += vb_utf8_decode(written, own, &meant);
        if (is != meant && !(meant == VB_D_STROKE && vb_is_read_for_stroke(is)))
            return false;
    }
    return at == read.len && own == written.len;
}

bool keeps_strokes(const number_reading *reading)
{
    reading->around->asked = true;
    return vb_keeps_strokes(reading->around->text, reading->start, reading->end);
}

bool read_date_behind(const vb_citation *citation, vb_slice text, size_t end, vb_date *date)
{
    enum { REACH = 40, BLANKS = 4 };
    size_t at = skip_blanks(text, end, BLANKS);
    at = skip_blanks(text, at + (at < text.len && text.data[at] == ','), BLANKS);
    return at > end && vb_date_find(citation, vb_slice_cut(text, 0, at + REACH), at, date) &&
           date->start == at;
}

/* The same of a number, whose end is that of what was read of it. */
static bool is_dated(const vb_citation *citation, const number_reading *reading, vb_date *date)
{
    reading->around->asked = true;
    return read_date_behind(citation, reading->around->text, reading->end, date);
}

bool follows_type(const vb_citation *citation, const number_reading *reading)
{
    const double well_read = 0.85;
    vb_name_match type;
    reading->around->asked = true;
    return vb_document_type_before(citation, reading->around->text, 0, reading->introduced_at,
                                   &type) &&
           type.score >= well_read;
}

bool stands_between_type_and_date(const vb_citation *citation, const number_reading *reading)
{
    vb_date date;
    return is_dated(citation, reading, &date) && follows_type(citation, reading);
}

/* Whether it is among those that were in use when the State's numbers had that order. */
static bool is_old_symbol(const vb_symbol *symbol)
{
    return symbol &&
           vb_table_search(&vb_table_old_symbols, symbol->symbol) < vb_table_old_symbols.rows;
}

bool keeps_old_order(const vb_citation *citation, const number_reading *reading,
                     const number_shape *shape)
{
    enum { CHANGED = 1997 };
    vb_date date;
    return is_old_symbol(shape->type.symbol) || is_old_symbol(shape->bodies[1].symbol) ||
           (is_dated(citation, reading, &date) && date.year < CHANGED);
}
