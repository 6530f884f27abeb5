/*
 * A year by itself, behind `năm` or another word that `năm` may be: of a law, Luật Đất đai năm
 * 2013.
 */
#include "citation/blanks.h"
#include "citation/cps.h"
#include "citation/date_figures.h"
#include "citation/date_words.h"
#include "citation/squeezed.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

enum { YEAR_FIGURES = VB_DATE_PART_SIZE - 1 };

/* Where the first figure stands behind the word at `start`, or in it; SIZE_MAX: it is further away.
 */
static size_t figures_behind_word(vb_slice text, size_t start, size_t *word_end)
{
    enum { LONGEST = 10 };
    size_t end = start;
    while (end < text.len && end < start + LONGEST && !is_ascii_blank(text.data[end]) &&
           !vb_is_digit((unsigned char)text.data[end]))
        end++;
    size_t figures = skip_blanks(text, end, 16);
    *word_end = end;
    return figures < text.len && vb_is_digit((unsigned char)text.data[figures]) ? figures
                                                                                : SIZE_MAX;
}

/* Whether four figures stand there that begin no number and no span of years. */
static bool read_plain_year(vb_slice text, size_t at, vb_year *year)
{
    enum { FIRST = 1945, LAST = 2099 };
    int value;
    size_t end = read_plain_figure(text, at, YEAR_FIGURES, &value);
    if (!end || value < FIRST || value > LAST ||
        (end < text.len && (text.data[end] == '/' || text.data[end] == '-')))
        return false;
    memcpy(year->figures, text.data + at, YEAR_FIGURES);
    year->end = end;
    return true;
}

/* The same of figures that were misread: most of them are plain, and nothing else is in their word.
 */
static bool read_misread_year(vb_slice text, size_t at, vb_year *year)
{
    enum { PLAIN = 2 };
    size_t end = at, plain = 0;
    double sure;
    while (end < text.len && !is_ascii_blank(text.data[end]) && end < at + YEAR_FIGURES + PLAIN)
        plain += vb_is_digit((unsigned char)text.data[end++]);
    while (end > at && vb_is_among(text.data[end - 1], ".,;:)"))
        end--;
    if (plain < PLAIN || plain > YEAR_FIGURES ||
        !vb_date_part_read(vb_slice_cut(text, at, end), VB_DATE_YEAR, year->figures, &sure))
        return false;
    year->end = end;
    year->confidence *= sure;
    return true;
}

/* How far the word before a year is believed to be `năm`. */
static const double misread_word = 0.9, unread_word = 0.7;

static double trust_year_word(const vb_citation *citation, vb_slice text, size_t start, size_t end)
{
    squeezed read;
    if (end == start || vb_slice_equal(vb_slice_cut(text, start, end), date_year.written))
        return 1;
    squeeze(text, start, end, CP_MAX, &read);
    if (!read.letters.len || !is_date_word(citation, &read, date_year.folded, date_year.limit))
        return unread_word;
    return is_date_word(citation, &read, date_year.folded, 0) ? 1 : misread_word;
}

bool vb_year_read(const vb_citation *citation, vb_slice text, size_t at, vb_year *year)
{
    size_t start = skip_blanks(text, at, 16), end, figures = figures_behind_word(text, start, &end);
    if (start == at || figures == SIZE_MAX)
        return false;
    double trust = trust_year_word(citation, text, start, end);
    *year = (vb_year){.named = trust > unread_word, .confidence = trust};
    return (year->named || figures > end) &&
           (read_plain_year(text, figures, year) || read_misread_year(text, figures, year));
}
