/*
 * Where paragraphs begin, for what stands before has nothing to say of their first words. A blank
 * line parts two, and in a text that was never wrapped every line is one. In any other a paragraph
 * ends in a line that is shorter than full ones, and mostly in a stop; and where a stop ends a line
 * or the line is short, what begins with a label or a dash is a new one.
 */
#include "restore/paragraphs.h"

#include "vanban/orthography.h"

enum { SHORTEST = 30, LONGEST_OF_PAPER = 160 }; /* shorter lines are scraps */

/*
 * The width that full lines have: one in five of those that are no scraps is as wide. 0: lines are
 * paragraphs, for one in six or more of them is longer than any of paper.
 */
static size_t find_full_width(vb_slice text)
{
    enum { FULL_SHARE = 5, LONGER_SHARE = 6, ENOUGH = 1 << 16 };
    size_t of_width[LONGEST_OF_PAPER + 1] = {0}, lines = 0, longer = 0, at = 0;
    vb_slice line;
    text = vb_slice_cut(text, 0, ENOUGH); /* some twenty pages tell it */
    while (vb_next_line(text, &at, &line)) {
        size_t width = vb_utf8_count(vb_slice_trim(line));
        lines += width >= SHORTEST;
        longer += width > LONGEST_OF_PAPER;
        if (width >= SHORTEST && width <= LONGEST_OF_PAPER)
            of_width[width]++;
    }
    if (longer && longer * LONGER_SHARE >= lines)
        return 0;
    size_t width = LONGEST_OF_PAPER, wider = longer;
    while (width > SHORTEST && (wider += of_width[width]) * FULL_SHARE < lines)
        width--;
    return width;
}

void paragraphs_begin(paragraphs *p, vb_slice text)
{
    *p = (paragraphs){.full_width = find_full_width(text), .last_width = SIZE_MAX};
}

/* A number, a dash or another sign, a letter before a bracket or a stop. */
static bool begins_with_label(vb_slice line)
{
    char first = line.data[0], second = line.len > 1 ? line.data[1] : ' ';
    return vb_is_digit((unsigned char)first) || vb_is_among(first, "-+*(") || second == ')' ||
           second == '.';
}

bool paragraphs_next(paragraphs *p, vb_slice line)
{
    enum { SHORT = 85 }; /* per cent of a full line */
    line = vb_slice_trim(line);
    if (line.len == 0)
        return false;
    if (p->full_width == 0)
        return true;
    bool is_short = p->last_width != SIZE_MAX && p->last_width * 100 < p->full_width * SHORT;
    bool stopped = vb_is_among(p->last, ".;:"), labelled = begins_with_label(line);
    p->last_width = vb_utf8_count(line);
    p->last = line.data[line.len - 1];
    return (stopped && labelled) || (is_short && (stopped || labelled));
}
