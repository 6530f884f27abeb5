/*
 * The number of a page inside a date, where one page ends in it and the next begins.
 */
#include "citation/date_page.h"

#include "vanban/citation.h"
#include "vanban/orthography.h"

static bool is_indentation(char byte)
{
    return byte == ' ' || byte == '\t';
}

size_t pass_page_inside(vb_slice text, size_t at)
{
    size_t line = at, number = at;
    /* Mostly one blank stands before it, behind a word or a figure. */
    if (at < 2 || (unsigned char)text.data[at - 1] > ' ' || (unsigned char)text.data[at - 2] > ' ')
        line = at > 0 && vb_is_among(text.data[at - 1], "\n\f") ? at : 0;
    while (line > 0 && is_indentation(text.data[line - 1]))
        line--;
    if (line == 0 || !vb_is_among(text.data[line - 1], "\n\f"))
        return at;
    while (number < text.len && is_indentation(text.data[number]))
        number++;
    size_t behind = vb_page_number_pass(text, number);
    return behind > number ? behind : at;
}

size_t pass_page_before_figures(vb_slice text, size_t at, size_t least, size_t most)
{
    size_t behind = pass_page_inside(text, at),
           figures = vb_figures_end(text, behind, SIZE_MAX) - behind;
    return figures >= least && figures <= most ? behind : at;
}
