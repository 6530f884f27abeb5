/* What the files share that read the reference around a number. */
#ifndef VANBAN_REFS_NUMBERED_H
#define VANBAN_REFS_NUMBERED_H

#include "refs/refs_internal.h"

#include "vanban/orthography.h"

/* How far, in bytes, a day may lie from its `ngày`. */
enum { DAY_WORD = 32 };

static inline bool is_figure(vb_slice text, size_t at)
{
    return vb_is_digit((unsigned char)text.data[at]);
}

/* A figure or two, as of an hour or of a footnote; `at`: none. */
static inline size_t pass_figures(vb_slice text, size_t at)
{
    return vb_figures_end(text, at, 2);
}

/* ---- dates.c; what more it gives stands in refs_internal.h ---- */

/* Passes over blanks and at most one comma, or the bar between two columns, or a speck read as a
 * sign that ends no sentence, for `ngày` goes on behind it. */
size_t pass_comma(vb_slice text, size_t at);

/* Whether the word at `at` is this one, folded; then sets where the next begins. */
bool pass_word(vb_slice text, size_t at, const char *folded, size_t *next);

/* Behind what is said of a date before it, `, ban hành` or `(ban hành`; `at` where no date follows.
 */
size_t pass_dating(reference_search *search, size_t at);

/* The four figures at a place of a number or a date. */
unsigned year_at(vb_slice text, size_t at);

/* ---- numbered_dates.c ---- */

void take_date(reference_search *search, distinct_number *meant, const vb_date *date,
               vb_reference *reference);

/* A date behind the number, or one behind the year that was told first, `năm 2020`. */
bool read_date_behind_number(reference_search *search, unsigned year, size_t *end, vb_date *date,
                             found_reference *found);

/* A date behind the body, where something may be said of it: `ban hành ngày`. */
bool read_date_behind_issuer(reference_search *search, unsigned year, size_t *end, vb_date *date);

/* The day on which the sentence says that the document was issued, which stands before its body. */
void read_date_before(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference);

/* `12-7-2019 - Nghị quyết số 06/2019/NQ-HĐND`: the column of dates of a gazette's contents or of a
 * register, left of the documents. */
void read_date_column(reference_search *search, size_t floor, distinct_number *meant,
                      vb_reference *reference);

#endif
