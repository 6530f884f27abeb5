/*
 * citation/date_words.h: the words of a date.
 */
#ifndef VANBAN_CITATION_DATE_WORDS_H
#define VANBAN_CITATION_DATE_WORDS_H

#include "citation/squeezed.h"
#include "vanban/citation.h"

/* A word of a date, and what it may cost when it is misread. */
typedef struct date_word {
    vb_slice written;
    const char *folded;
    float limit;
} date_word;

extern const date_word date_day, date_month, date_year;

/* Whether `word` is a misreading of `wanted` (folded ASCII) that costs at most `limit`. */
bool is_date_word(const vb_citation *citation, const squeezed *word, const char *wanted,
                  float limit);

/* Behind a speck or a comma between a figure and the word that follows it: `tháng 12. năm 2020`. */
size_t pass_speck(vb_slice text, size_t at);

/* Passes over a word between two figures, the speck or page before it and the blanks around it.
 * SIZE_MAX when it is another. */
size_t pass_word_inside(const vb_citation *citation, vb_slice text, size_t at,
                        const date_word *wanted);

/* Passes over the word that begins at `at`, and the blanks behind it; SIZE_MAX when it is another.
 */
size_t pass_date_word(const vb_citation *citation, vb_slice text, size_t at,
                      const date_word *wanted);

/* Whether `ngày` ends at `at`, as it must be written. */
bool follows_day_word(vb_slice text, size_t at);

/* Takes the word `ngày` before the figures into the date. */
void take_day_word(const vb_citation *citation, vb_slice text, vb_date *date);

#endif
