/*
 * Finding the numbers of documents: every run of figures is looked at that may begin one.
 *
 *     number_gate.c             figures that can begin none are passed over
 *     number_before.c           where the ordinal begins, `số` and a type before it
 *     number_memory.c           what the same bytes gave before they give again
 *     number_whole.c            from the first figure to the last part of the symbol:
 *       number_glued.c            a year that stands in one with the ordinal
 *       number_ordinal.c          the ordinal
 *       number_separators.c       what parts the parts, and
 *       number_lost_separator.c   what follows the ordinal where nothing does
 *       number_year.c             the year
 *       number_parts.c            the parts of the symbol, one after the other,
 *         number_part.c             each with the halves that a blank tore,
 *         number_dots.c             and the units behind full stops
 *       number_mend.c             parts whose own letters tell what was written
 *       number_shape.c            what the parts stand for, and
 *       number_repair.c           which repair of one is allowed
 *       number_write.c            the number as it must be written
 *     number_told.c             whether it is the number of a document
 *
 * What was read so far is a number_reading. number_begins.c and number_code.c tell what letters may
 * be a symbol, number_around.c what stands around the number.
 */
#include "citation/cps.h"
#include "citation/lattice.h"
#include "citation/next_digit.h"
#include "citation/number_before.h"
#include "citation/number_gate.h"
#include "citation/number_glued.h"
#include "citation/number_memory.h"
#include "citation/number_reading.h"
#include "citation/number_told.h"
#include "citation/number_whole.h"
#include "citation/tables.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

/* How sure a number is before which figures of it may stand that were not read. */
static const double doubtful_confidence = 0.5;

/* `số 2 8-CT/TW`: the number whose first figures a blank parts from those at `start`. What is kept
 * of a number is told by its bytes alone, which do not say that a blank parts figures. */
static bool read_torn(const vb_citation *citation, vb_slice text, size_t start,
                      const number_site *site, vb_number *number, bool *doubtful)
{
    size_t looked;
    vb_name_match type;
    number_site torn = *site;
    size_t first = torn_ordinal_start(text, start, &torn.introduced_at, doubtful);
    torn.introduced = torn.torn = true;
    return first < start && read_number_from(citation, text, first, &torn, number, &looked) &&
           (begins_line(text, torn.introduced_at) ||
            vb_document_type_before(citation, text, 0, torn.introduced_at, &type) ||
            (number->type && number->body &&
             !vb_keeps_strokes(text, torn.introduced_at, number->end)));
}

/* The number whose first figures are those from `digit` to `run_end`. */
static bool read_at(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                    size_t digit, size_t run_end, vb_number *number)
{
    surroundings around = {text, false};
    number_site site = {.around = &around, .symbols = known_symbols(memory), .end = run_end};
    size_t start;
    if (is_glued_so(text, digit, &site.introduced_at)) {
        site.introduced = true;
        return digit + 1 < run_end &&
               read_number_again(citation, memory, text, digit + 1, &site, number);
    }
    number_boundary boundary = look_back(citation, text, digit, &start);
    if (boundary == BOUNDARY_BAD || is_of_standard(citation, text, start) ||
        is_page_number(text, digit))
        return false;
    bool doubtful = boundary == BOUNDARY_DOUBTFUL;
    if (boundary == BOUNDARY_CLEAN && read_torn(citation, text, start, &site, number, &doubtful))
        return true;
    site.introduced = vb_so_before(text, start, &site.introduced_at);
    if (!site.introduced)
        site.introduced_at = start;
    if (!read_number_again(citation, memory, text, start, &site, number) ||
        !is_told_by_type(citation, text, number) || is_of_link(text, number))
        return false;
    if (doubtful)
        number->confidence *= doubtful_confidence;
    /* A number inside a word is one only when nothing about it is in doubt. */
    return boundary != BOUNDARY_GLUED || site.introduced ||
           (number->type && number->body &&
            (number->exact || follows_own_type(citation, text, start, number->type)));
}

bool vb_number_find(const vb_citation *citation, vb_slice text, size_t from, vb_number *number)
{
    return vb_number_find_again(citation, NULL, text, from, number);
}

bool vb_number_find_again(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                          size_t from, vb_number *number)
{
    for (size_t at = next_digit(text, from); at < text.len; at = next_digit(text, at)) {
        size_t end = vb_figures_end(text, at, SIZE_MAX);
        if (end - at <= GLUED_MAX && may_be_number(text, end) &&
            read_at(citation, memory, text, at, end, number) && number->start >= from)
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
    double cost = (double)channel_distance(&citation->tables->symbol_channel, &a, &b, CP_MAX);
    size_t digits = 0;
    for (size_t i = 0; i < a.len && i < b.len && vb_is_digit(a.at[i]); i++)
        digits += a.at[i] != b.at[i];
    return cost + 0.5 * (double)digits;
}
