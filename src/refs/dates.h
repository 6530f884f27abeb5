/*
 * refs/dates.h: a date where it may stand, and what is said before it.
 */
#ifndef VANBAN_REFS_DATES_H
#define VANBAN_REFS_DATES_H

#include "refs/search.h"
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

/* A date right behind `*end`, perhaps behind a comma, which it is moved over, of a document with
 * this year in its number (0: none); false: none. */
bool read_date(reference_search *search, unsigned year, size_t *end, vb_date *date);

/* Behind `ngày` and what may be a date that nobody can read; `at` where that does not stand. */
size_t pass_unread_date(vb_slice text, size_t at);

/* Behind the term of a congress, `(khóa XII)` or `khóa XII`; `at` where none stands. */
size_t pass_congress(vb_slice text, size_t at);

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

#endif
