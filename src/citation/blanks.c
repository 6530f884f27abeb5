/*
 * Blanks between the words of one name, number or date. A page may end between them: its form feed
 * is a blank, and the number that the next page begins with is passed over.
 */
#include "citation/blanks.h"

#include "citation/code_points.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

/* Figures of the longest number of a page. */
enum { PAGE_FIGURES = 3 };

/* Where the number of a page ends, alone on the line at `at`; `at`: none stands there. */
static size_t page_number_end(vb_slice text, size_t at)
{
    size_t end = vb_figures_end(text, at, PAGE_FIGURES);
    return end < text.len && text.data[end] == '\n' ? end : at;
}

/* Where one begins that ends at `at`. */
static size_t page_number_start(vb_slice text, size_t at)
{
    size_t start = vb_figures_start(text, at, PAGE_FIGURES);
    return start > 0 && text.data[start - 1] == '\f' ? start : at;
}

/* What lies between two pages is a blank: a form feed and the number of the second. */
static size_t skip_page(vb_slice text, size_t at, size_t most)
{
    size_t end = page_number_end(text, at);
    return end > at ? skip_blanks(text, end, most) : at;
}

size_t skip_all_blanks(vb_slice text, size_t at, size_t most)
{
    size_t next, left = most;
    while (left > 0 && at < text.len && is_blank(code_point_at(text, at, &next))) {
        at = next;
        left--;
    }
    return left < most && text.data[at - 1] == '\f' ? skip_page(text, at, left) : at;
}

static size_t skip_page_back(vb_slice text, size_t at, size_t most)
{
    size_t start = page_number_start(text, at);
    return start < at ? skip_blanks_back(text, start, most) : at;
}

size_t skip_all_blanks_back(vb_slice text, size_t at, size_t most)
{
    size_t before, left = most;
    while (left > 0 && at > 0 && is_blank(code_point_before(text, at, &before))) {
        at = before;
        left--;
    }
    return left < most && text.data[at] == '\n' ? skip_page_back(text, at, left) : at;
}

static size_t skip_in_line(vb_slice text, size_t at)
{
    while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\t'))
        at++;
    return at;
}

/* Behind a dash and the blanks around it; `at` when none stands there. */
static size_t pass_dash(vb_slice text, size_t at)
{
    size_t next, dash = skip_in_line(text, at);
    uint32_t sign = code_point_at(text, dash, &next);
    return sign == '-' || sign == 0x2013 || sign == 0x2014 ? skip_in_line(text, next) : at;
}

size_t vb_page_number_pass(vb_slice text, size_t at)
{
    enum { BLANKS = 160 }; /* a layout sets it in the middle of its line */
    size_t figures = pass_dash(text, at), end = vb_figures_end(text, figures, PAGE_FIGURES);
    size_t behind = pass_dash(text, end);
    bool in_dashes = figures > at, closed = behind > end;
    behind = skip_in_line(text, behind);
    bool alone = behind < text.len && vb_is_among(text.data[behind], "\n\r\f");
    return end > figures && alone && in_dashes == closed ? skip_all_blanks(text, behind, BLANKS)
                                                         : at;
}
