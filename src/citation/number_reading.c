/*
 * A reading of a number, from its beginning to its end, where what was read is written down.
 */
#include "citation/number_reading.h"

#include "citation/cps.h"
#include "citation/number_code.h"
#include "citation/number_shape.h"
#include "citation/number_write.h"
#include "citation/symbol.h"

#include <stddef.h>
#include <string.h>

void start_reading(number_reading *reading, const number_site *site, size_t at)
{
    memset(reading, 0, offsetof(number_reading, parts));
    reading->start = at;
    reading->end = site->end;
    reading->introduced = site->introduced;
    reading->introduced_at = site->introduced_at;
    reading->around = site->around;
    reading->symbols = site->symbols;
}

/* `2021 - Ban`: a word behind a dash, which nothing makes a code. Cheap, for such are many. */
static bool is_plain_word(const vb_citation *citation, const number_reading *reading)
{
    const cps *token = &reading->parts[0].token;
    return reading->count == 1 && !reading->introduced && !looks_like_code(token) &&
           !match_exact(citation, VB_SYMBOL_BODY, token);
}

bool finish_reading(const vb_citation *citation, vb_slice text, number_reading *reading,
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
