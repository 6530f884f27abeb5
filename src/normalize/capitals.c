#include "normalize/capitals.h"

#include "normalize/odd.h"
#include "vanban/orthography.h"

static bool is_capital_ascii(uint32_t code_point)
{
    return code_point >= 'A' && code_point <= 'Z';
}

static bool is_blank(uint32_t code_point)
{
    return code_point == ' ' || code_point == '\t' || code_point == 0xA0;
}

static bool is_small_marked(uint32_t code_point)
{
    return code_point >= 0x80 && code_point != VB_INVALID_BYTE &&
           vb_upper(code_point) != code_point;
}

/* The end of the word at `at`, and whether it can be in a run, and whether it shows the font: a
 * small letter beside two capitals, or before one. */
static size_t read_word(const uint32_t *line, size_t len, size_t at, bool *fits, bool *shows)
{
    size_t capitals = 0, marked = 0;
    bool before = false;
    *fits = true;
    for (; at < len && !is_blank(line[at]); at++) {
        *fits &= !is_small_ascii(line[at]) && !vb_is_digit(line[at]);
        capitals += is_capital_ascii(line[at]);
        before |= marked && is_capital_ascii(line[at]);
        marked += is_small_marked(line[at]);
    }
    *shows = *fits && marked && (capitals >= 2 || before);
    return at;
}

static void raise(uint32_t *line, size_t start, size_t end)
{
    for (; start < end; start++) {
        if (line[start] != VB_INVALID_BYTE)
            line[start] = vb_upper(line[start]);
    }
}

void raise_font_capitals(uint32_t *line, size_t len)
{
    size_t run = 0;
    bool shown = false, fits, shows;
    for (size_t at = 0; at < len;) {
        size_t end = read_word(line, len, at, &fits, &shows);
        if (!fits) {
            if (shown)
                raise(line, run, at);
            run = end;
            shown = false;
        }
        shown |= shows;
        at = end + (end == at || end < len);
    }
    if (shown)
        raise(line, run, len);
}
