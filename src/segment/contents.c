/*
 * Tables of contents. Their lines have the labels of the outline and are none of it: each is the
 * row of a table, a title with the number of its page, to which dots lead or that stands below
 * MỤC LỤC. The numbers of pages never count back.
 */
#include "segment/cells.h"
#include "segment/cues.h"
#include "segment/words.h"
#include "vanban/orthography.h"

/* The end of a line, as an entry has it. */
typedef struct entry_end {
    vb_slice title; /* what stands before the dots and the number */
    uint32_t page;  /* 0: no number ends the line */
    bool led;       /* dots lead to its end, whatever a scan made of the number */
} entry_end;

/* The last word as the number of a page, 0: it is none. */
static uint32_t page_of(vb_slice word)
{
    enum { MOST_DIGITS = 3 };
    bool is_number = word.len <= MOST_DIGITS && vb_figures_end(word, 0, MOST_DIGITS) == word.len;
    return is_number ? vb_figures_value(word, 0, MOST_DIGITS) : 0;
}

/* Takes the dots at its end off the text, with the blanks between them; how many there were. */
static size_t take_leader(vb_slice *text)
{
    static const char ellipsis[] = "…";
    enum { ITS_DOTS = 3 };
    size_t dots = 0;
    while (text->len) {
        bool wide = vb_slice_ends(*text, vb_slice_of(ellipsis));
        char last = text->data[text->len - 1];
        if (!wide && last != '.' && !seg_is_blank(last))
            break;
        dots += wide ? ITS_DOTS : last == '.';
        text->len -= wide ? sizeof ellipsis - 1 : 1;
    }
    return dots;
}

/* Of ASCII: a scan makes letters of figures. */
static bool is_figure_or_letter(char byte)
{
    return vb_is_digit((unsigned char)byte) || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

static entry_end read_end(vb_slice text)
{
    enum { FEWEST_DOTS = 4, LONGEST_NUMBER = 3 };
    vb_slice rest = text;
    size_t digits = 0;
    while (digits < text.len && is_figure_or_letter(text.data[text.len - 1 - digits]))
        digits++;
    rest.len -= digits;
    vb_slice number = vb_slice_cut(text, rest.len, text.len);
    bool apart = rest.len && seg_is_blank(rest.data[rest.len - 1]);
    bool led = digits && digits <= LONGEST_NUMBER && take_leader(&rest) >= FEWEST_DOTS && rest.len;
    return (entry_end){.title = vb_slice_trim(rest),
                       .page = digits && (led || apart) ? page_of(number) : 0,
                       .led = led};
}

bool seg_has_leader(vb_slice text)
{
    return read_end(text).led;
}

/* A table of contents as far as it was found. */
typedef struct contents {
    vb_slice first; /* what its first entry begins with */
    uint32_t page;  /* the last one */
    size_t entries, end;
    size_t numbered; /* of the entries, those whose number was read */
    bool titled;
} contents;

/* Whether the line begins as the first entry does: the text itself begins there. */
static bool begins_text(const contents *in, vb_slice text)
{
    return in->entries && vb_slice_starts(text, in->first);
}

/* Takes the line if it is the next entry. */
static bool take_entry(contents *in, vb_slice text)
{
    enum { MOST_PAGES = 60 };
    entry_end end = read_end(text);
    bool counts = end.page >= in->page && end.page <= in->page + MOST_PAGES;
    if (end.led ? end.page && !counts : !in->titled || !end.page || !counts)
        return false;
    if (in->entries++ == 0)
        in->first = end.title;
    in->page = end.page ? end.page : in->page;
    in->numbered += end.page > 0;
    return true;
}

/* Goes on to the next entry; between two of them stand the first lines of a title that wraps. */
static bool find_next_entry(const seg_work *work, contents *in)
{
    enum { MOST_WRAPPED = 2 };
    size_t wrapped = 0;
    for (size_t i = in->end; i < work->lines.count; i++) {
        const seg_line *line = seg_line_at(work, i);
        vb_slice text = seg_line_text(work, line);
        if (line->kind != SEG_LINE_TEXT && line->kind != SEG_LINE_TABLE)
            continue;
        if (begins_text(in, text) && !seg_has_leader(text))
            return false;
        if (take_entry(in, text)) {
            in->end = i + 1;
            return true;
        }
        if (wrapped++ == MOST_WRAPPED || seg_ends_sentence(text))
            return false;
    }
    return false;
}

/* Marks the table of contents that begins with the line; returns where it ends. */
static size_t mark_contents(seg_work *work, size_t first, bool titled)
{
    enum { FEWEST = 2 };
    contents in = {.end = first, .titled = titled};
    while (find_next_entry(work, &in))
        ;
    if (in.entries < FEWEST || (!titled && in.numbered < FEWEST))
        return first;
    for (size_t i = first; i < in.end; i++) {
        seg_line *line = seg_line_at(work, i);
        if (line->kind == SEG_LINE_TEXT)
            line->kind = SEG_LINE_TABLE;
    }
    return in.end;
}

void seg_mark_contents(seg_work *work, const vb_array *lines)
{
    size_t end = 0;
    for (size_t i = 0; i < lines->count; i++) {
        size_t index = *VB_ARRAY_AT(lines, size_t, i);
        const seg_line *line = seg_line_at(work, index);
        if (index < end || line->kind != SEG_LINE_TEXT)
            continue;
        bool titled = seg_is_contents_title(seg_line_text(work, line));
        end = mark_contents(work, index + titled, titled);
    }
}
