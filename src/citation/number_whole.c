/*
 * A whole number, from its first figure to the last part of its symbol.
 */
#include "citation/number_whole.h"

#include "citation/blanks.h"
#include "citation/number_begins.h"
#include "citation/number_glued.h"
#include "citation/number_lost_separator.h"
#include "citation/number_mend.h"
#include "citation/number_ordinal.h"
#include "citation/number_parts.h"
#include "citation/number_reading.h"
#include "citation/number_separators.h"
#include "citation/number_year.h"
#include "vanban/orthography.h"

/* Reads on behind an ordinal that ends at `at`. */
static bool read_after_ordinal(const vb_citation *citation, vb_slice text, size_t at,
                               number_reading *reading, vb_number *number)
{
    separator *first = &reading->parts[0].before;
    size_t symbol = read_separator(text, at, first);
    look_to(reading, symbol > at ? symbol : skip_blanks(text, at, 4));
    if (symbol == at && !guess_separator(citation, text, at, reading, &symbol))
        return false;
    if (symbol > at && first->kind == SEP_DAMAGED)
        symbol = behind_line_end(citation, text, symbol, reading);
    symbol = read_year(citation, text, symbol, reading);
    read_parts(citation, text, symbol, reading);
    mend_parts(citation, reading);
    return settle_year(citation, reading) && finish_reading(citation, text, reading, number);
}

/* 12A-UBND is a room and its owner: behind a capital only `số`, or a type and a body, tell that it
 * is of a number. */
static bool is_letter_believed(const vb_number *number)
{
    char last = number->ordinal_len ? number->text[number->ordinal_len - 1] : '\0';
    return last < 'A' || last > 'Z' || number->introduced || (number->type && number->body);
}

bool read_number_from(const vb_citation *citation, vb_slice text, size_t at,
                      const number_site *site, vb_number *number, size_t *looked)
{
    enum { MORE = 16 }; /* bytes of a dotted ordinal, of its letter and the separator behind it */
    *looked = site->end + MORE;
    if (read_glued_number(citation, text, at, site, number, looked))
        return true;
    for (int loose = 0; loose < 2; loose++) {
        number_reading reading;
        start_reading(&reading, site, at);
        size_t end = read_ordinal(text, at, loose, site, &reading);
        if (reading.ordinal_len > ORDINAL_MAX ||
            (loose && end == site->end && vb_figures_end(text, at, SIZE_MAX) >= end))
            return false;
        if (reading.ordinal_len == 0)
            continue;
        reading.changed |= loose;
        reading.cost += loose ? 0.3f : 0;
        end = read_ordinal_letter(citation, text, end, &reading);
        bool found =
            read_after_ordinal(citation, text, end, &reading, number) && is_letter_believed(number);
        *looked = farther(*looked, &reading);
        if (found)
            return true;
    }
    return false;
}
