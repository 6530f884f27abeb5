/*
 * Figures that a blank tore.
 */
#include "citation/figures.h"

#include "vanban/orthography.h"

size_t torn_figures_end(vb_slice text, size_t at)
{
    enum { FIGURES = 4 };
    size_t end = at, figures = 0;
    while (end < text.len && figures < FIGURES &&
           (vb_is_digit((unsigned char)text.data[end]) ||
            (text.data[end] == ' ' && figures > 0 && figures == end - at)))
        figures += text.data[end++] != ' ';
    return figures == FIGURES && end - at == FIGURES + 1 ? end : at;
}
