/*
 * What stands before the first figures of a number: figures that belong to it and were read as
 * letters, or that a blank parts from it, must not be lost, and a word glued to it is none of it.
 */
#include "citation/number_before.h"

#include "citation/blanks.h"
#include "citation/code_points.h"
#include "citation/date_parts.h"
#include "citation/figures.h"
#include "citation/fold.h"
#include "citation/number_reading.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

/* Letters and figures right before a figure. */
typedef struct word_before {
    size_t start;
    bool figures; /* one of its signs is a figure, */
    bool capitals; /* or each a capital, or a stroke or circle; small ones are rather a garbled `số`
                    */
    bool whole;    /* it is no longer than an ordinal */
} word_before;

static word_before word_before_digit(vb_slice text, size_t digit)
{
    word_before word = {.start = digit, .capitals = true};
    size_t before;
    uint32_t sign = code_point_before(text, digit, &before);
    for (int i = 0; i < ORDINAL_MAX && is_word_letter(sign); i++) {
        word.start = before;
        word.figures |= vb_is_digit(sign);
        word.capitals &= vb_ocr_digit(sign) || (sign >= 'A' && sign <= 'Z');
        sign = code_point_before(text, before, &before);
    }
    word.whole = !is_word_letter(sign);
    return word;
}

/* Whether each sign is a figure, or a letter that one is read as. */
static bool may_be_figures(vb_slice text, size_t at, size_t end)
{
    for (size_t next; at < end; at = next) {
        uint32_t sign = code_point_at(text, at, &next);
        if (!vb_ocr_digit(sign) && !figure_of_letter(sign))
            return false;
    }
    return true;
}

/* Letters alone: G6 is 66 where `số` or a type stands before it; else G04 is a code. S36 is 536
 * where `số` does, and else in doubt. */
static number_boundary settle_letters(const vb_citation *citation, vb_slice text,
                                      const word_before *word, size_t digit, size_t *start)
{
    size_t introduced_at;
    vb_name_match type;
    if (!word->capitals || !word->whole || !may_be_figures(text, word->start, digit))
        return BOUNDARY_GLUED;
    bool introduced = vb_so_before(text, word->start, &introduced_at);
    if (!introduced && !vb_document_type_before(citation, text, 0, word->start, &type))
        return BOUNDARY_GLUED;
    if (text.data[word->start] == 'S' && !introduced)
        return BOUNDARY_DOUBTFUL;
    *start = word->start;
    return BOUNDARY_CLEAN;
}

number_boundary look_back(const vb_citation *citation, vb_slice text, size_t digit, size_t *start)
{
    size_t before, further;
    uint32_t code_point = code_point_before(text, digit, &before);
    *start = digit;
    if (code_point == '/' || code_point == 0x2044)
        return BOUNDARY_BAD;
    if (code_point == '.' || code_point == ',' || code_point == '-' || code_point == ':')
        return vb_is_digit(code_point_before(text, before, &further)) ? BOUNDARY_BAD
                                                                      : BOUNDARY_CLEAN;
    if (!is_word_letter(code_point))
        return BOUNDARY_CLEAN;
    word_before word = word_before_digit(text, digit);
    if (!word.figures)
        return settle_letters(citation, text, &word, digit, start);
    if (!word.whole || !may_be_figures(text, word.start, digit))
        return BOUNDARY_BAD; /* 3d4-KH/TU */
    *start = word.start;
    return BOUNDARY_CLEAN;
}

bool is_glued_so(vb_slice text, size_t digit, size_t *start)
{
    size_t s, before;
    uint32_t letter = fold_letter(code_point_before(text, digit, &s));
    *start = s;
    return (letter == 's' || letter == '$') &&
           !is_word_letter(code_point_before(text, s, &before)) &&
           (text.data[digit] == '6' || text.data[digit] == '0') && !vb_so_before(text, s, &before);
}

bool is_page_number(vb_slice text, size_t digit)
{
    size_t line = digit;
    while (line > 0 && (text.data[line - 1] == ' ' || text.data[line - 1] == '-'))
        line--;
    return line < digit && (line == 0 || text.data[line - 1] == '\n') &&
           vb_page_number_pass(text, skip_blanks(text, line, digit - line)) > digit;
}

bool begins_line(vb_slice text, size_t start)
{
    while (start > 0 && text.data[start - 1] == ' ')
        start--;
    return start == 0 || text.data[start - 1] == '\n' || text.data[start - 1] == '\f';
}

/* Where the figures begin that a blank parts from those at `at`; `at`: none does. */
static size_t figures_before_blank(vb_slice text, size_t at)
{
    size_t end = at > 1 && vb_is_digit((unsigned char)text.data[at - 2]) &&
                         (text.data[at - 1] == ' ' || text.data[at - 1] == '\n')
                     ? at - 1
                     : at;
    if (end == at)
        return at; /* as before most numbers */
    size_t start = vb_figures_start(text, end, SIZE_MAX);
    bool alone = start == 0 || !is_ascii_blank(text.data[start - 1]) ||
                 (text.data[end] == '\n' && begins_line(text, start)); /* of a page */
    return alone ? at : start;
}

/* s 6 15/2020: the figure is the ô of a `số` that a blank tore. */
static bool is_torn_so(vb_slice text, size_t introduced_at, size_t first)
{
    size_t next = skip_blanks(text, introduced_at + 1, 1);
    return next == first && (text.data[first] == '6' || text.data[first] == '0');
}

size_t torn_ordinal_start(vb_slice text, size_t start, size_t *introduced_at, bool *doubtful)
{
    enum { MOST = 5 };
    size_t first = figures_before_blank(text, start);
    *doubtful = false;
    if (first == start || !vb_so_before(text, first, introduced_at) ||
        is_torn_so(text, *introduced_at, first))
        return start;
    size_t before = start - 1 - first, behind = vb_figures_end(text, start, SIZE_MAX) - start;
    *doubtful = before + behind > MOST || (before > 1 && behind > 1);
    return *doubtful ? start : first;
}
