#include "segment/bytes.h"
#include "segment/signs.h"
#include "segment/words.h"
#include "segment/work.h"
#include "vanban/orthography.h"

#include <string.h>

static size_t count_form_feeds(vb_slice text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.data[i] == '\f';
    return count;
}

/* Columns of the blanks before the text; a form feed begins the line anew. */
static uint32_t measure_indent(vb_slice blanks)
{
    uint32_t column = 0;
    for (size_t i = 0; i < blanks.len && column < UINT32_MAX - 8; i++) {
        if (blanks.data[i] == '\f' || blanks.data[i] == '\r')
            column = 0;
        else
            column = blanks.data[i] == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
}

/* So many of each kind stand in each of the sixteen places, or are there at all. */
typedef struct byte_counts {
    seg_bytes inner, upper, lower; /* bytes that begin no code point, and letters of ASCII */
    seg_bytes ragged, telling, stroked, barred; /* not 0: there are some */
} byte_counts;

/* Counts what sixteen bytes are, some of them by the one behind. */
static inline void count_step(seg_bytes here, seg_bytes behind, byte_counts *counts)
{
    const int8_t begins = (int8_t)0xC0; /* the least byte that does, behind those of ASCII */
    counts->inner -= (seg_bytes)((seg_signed_bytes)here < begins);
    counts->upper -= seg_between(here, 'A', 'Z');
    counts->lower -= seg_between(here, 'a', 'z');
    /* Two spaces, or one and a NUL, which is ragged as well. */
    counts->ragged |= (seg_bytes)((here < ' ') | ((here | behind) == ' '));
    counts->telling |= (seg_bytes)((here == ':') | (here == '!') | (here == '<'));
    counts->stroked |= (seg_bytes)(here == '/');
    counts->barred |= (seg_bytes)(here == '|');
}

/* Returns where the bytes behind so many steps begin. */
static inline const char *count_steps(const char *at, size_t steps, byte_counts *counts)
{
    for (const char *end = at + steps * SEG_STEP; at < end; at += SEG_STEP)
        count_step(seg_bytes_of(at), seg_bytes_of(at + 1), counts);
    return at;
}

/* The same of up to sixteen bytes, from the first of which on so many may be read. Those behind
 * them are counted as a byte that is nothing of all this. */
static inline void count_last_step(vb_slice text, size_t readable, byte_counts *counts)
{
    char copy[SEG_STEP + 1];
    const char *at = text.data;
    if (readable <= SEG_STEP) {
        memset(copy, 0, sizeof copy);
        at = memcpy(copy, at, text.len);
    }
    count_step(seg_bytes_of(at) | ~seg_first_bytes(text.len), seg_bytes_of(at + 1), counts);
}

static inline void add_counts(const byte_counts *counts, seg_line *line)
{
    line->width -= seg_sum_of(counts->inner);
    line->upper += seg_sum_of(counts->upper);
    line->lower += seg_sum_of(counts->lower);
    line->ragged |= seg_is_any(counts->ragged);
    line->telling |= seg_is_any(counts->telling);
    line->stroked |= seg_is_any(counts->stroked);
    line->barred |= seg_is_any(counts->barred);
}

/* What one pass over the bytes tells of a line; so many may be read from its first one on. */
static void measure_text(vb_slice text, size_t readable, seg_line *line)
{
    enum { MOST_STEPS = 254 }; /* with the last one 255: more would overflow a count */
    size_t steps = (text.len - 1) / SEG_STEP;
    const char *at = text.data;
    byte_counts counts = {0};
    line->width = (uint32_t)text.len;
    for (; steps > MOST_STEPS; steps -= MOST_STEPS) {
        at = count_steps(at, MOST_STEPS, &counts);
        add_counts(&counts, line);
        counts = (byte_counts){0};
    }
    at = count_steps(at, steps, &counts);
    size_t counted = (size_t)(at - text.data);
    count_last_step(vb_slice_cut(text, counted, text.len), readable - counted, &counts);
    add_counts(&counts, line);
    line->columns = line->ragged && (vb_slice_find(text, VB_SLICE("   "), 0) != SIZE_MAX ||
                                     memchr(text.data, '\t', text.len) != NULL);
}

/* What the lines tell of the page, counted as they come. */
enum { WIDEST = 160, DEEPEST = 48 };
typedef struct page_shape {
    size_t edges[WIDEST + 1]; /* lines that end in each column, of those that are no scraps */
    size_t wide;              /* and further out */
    size_t indents[DEEPEST + 1];
    size_t gaps;
} page_shape;

static void add_to_shape(page_shape *shape, const seg_line *line)
{
    enum { SHORTEST = 30 };
    uint64_t edge = (uint64_t)line->indent + line->width;
    shape->indents[line->indent < DEEPEST ? line->indent : DEEPEST]++;
    shape->gaps += line->gap;
    if (line->width < SHORTEST)
        return;
    if (edge <= WIDEST)
        shape->edges[edge]++;
    else
        shape->wide++;
}

/* The width that full lines have: 0 when lines are paragraphs, as in text that was never wrapped.
 */
static uint32_t find_full_width(const page_shape *shape)
{
    enum { NARROWEST = 30 };
    size_t seen = 0, above = 0, near_full = 0;
    uint32_t width = WIDEST;
    for (uint32_t i = 0; i <= WIDEST; i++)
        seen += shape->edges[i];
    if (seen < 3 || shape->wide * 5 > seen)
        return 0;
    while (width > NARROWEST && (above += shape->edges[width]) * 5 < seen)
        width--;
    for (uint32_t i = width * 85 / 100; i <= WIDEST; i++)
        near_full += shape->edges[i];
    return near_full * 3 >= seen ? width : 0;
}

/* Whether most lines that begin in the column go on with what stands above them. */
static bool are_continued(const seg_work *work, uint32_t column)
{
    size_t lines = 0, lower = 0;
    for (size_t i = 0; i < work->lines.count; i++) {
        const seg_line *line = seg_line_at(work, i);
        lines += line->indent == column;
        lower += line->indent == column && seg_starts_lower(seg_line_text(work, line));
    }
    return lower * 2 >= lines;
}

/*
 * The column where a paragraph's first line begins when these stand further in than the others do,
 * 0 when they do not. A line that is much further in is centred.
 */
static uint32_t find_first_indent(const page_shape *shape, const seg_work *work)
{
    enum { LEAST_STEP = 3, MOST_STEP = 12, LEAST_SHARE = 12, LEAST_LINES = 12 };
    size_t total = work->lines.count, inner = 0;
    uint32_t margin = 0;
    for (uint32_t i = 1; i < DEEPEST; i++)
        margin = shape->indents[i] > shape->indents[margin] ? i : margin;
    for (uint32_t i = margin + LEAST_STEP; i <= margin + MOST_STEP && i < DEEPEST; i++)
        inner += shape->indents[i];
    if (!work->full_width || total < LEAST_LINES)
        return 0;
    if (inner * LEAST_SHARE >= total && inner * 2 <= shape->indents[margin] * 3)
        return margin + LEAST_STEP;
    /* Where paragraphs are short most lines are the first: then the others stand further out. */
    uint32_t out = margin > MOST_STEP ? margin - MOST_STEP : 0;
    for (uint32_t i = out; i + LEAST_STEP <= margin; i++)
        out = shape->indents[i] > shape->indents[out] ? i : out;
    bool steps = out + LEAST_STEP <= margin && shape->indents[out] * LEAST_SHARE >= total &&
                 are_continued(work, out);
    return steps ? out + LEAST_STEP : 0;
}

/* Whether paragraphs stand apart by blank lines: runs of lines without one are longer than a line.
 */
static bool find_gapped(const page_shape *shape, const seg_work *work)
{
    enum { LEAST_GAPS = 8 };
    size_t lines = work->lines.count;
    size_t gaps = shape->gaps - (lines > 0 && seg_line_at(work, 0)->gap);
    return work->full_width && gaps >= LEAST_GAPS && gaps * 2 <= lines && gaps * 12 >= lines;
}

/* Form feeds in it, which turn pages. Few lines have any blanks around them to look at. */
static uint32_t turn_page(vb_slice blanks, uint32_t *page)
{
    uint32_t feeds = (uint32_t)count_form_feeds(blanks);
    *page += feeds;
    return feeds;
}

/* Room for every line at once: they are what most of the memory goes to. */
static void reserve_lines(seg_work *work)
{
    enum { USUAL_LENGTH = 48 }; /* fewer bytes than most: what is not filled costs nothing */
    vb_array_reserve(&work->lines, work->input.len / USUAL_LENGTH + 1);
}

/* The line ends of a text, one after the other, sought for sixty-four bytes at once. */
enum { STRETCH = 4 * SEG_STEP };
typedef struct line_ends {
    vb_slice text;
    size_t stretch; /* where the bytes begin whose line ends are */
    uint64_t found; /* of those that were not handed out, a bit each */
} line_ends;

static uint64_t find_line_ends(vb_slice text, size_t at)
{
    char rest[STRETCH];
    const char *data = text.data + at;
    uint64_t found = 0;
    if (text.len - at < STRETCH) {
        memset(rest, 0, sizeof rest);
        data = memcpy(rest, data, text.len - at);
    }
    for (size_t i = 0; i < STRETCH; i += SEG_STEP)
        found |= seg_mask_of((seg_bytes)(seg_bytes_of(data + i) == '\n')) << i;
    return found;
}

static line_ends line_ends_of(vb_slice text)
{
    return (line_ends){.text = text, .found = text.len ? find_line_ends(text, 0) : 0};
}

/* Where the next one is; the text's end behind the last one. */
static size_t next_line_end(line_ends *ends)
{
    while (ends->found == 0) {
        ends->stretch += STRETCH;
        if (ends->stretch >= ends->text.len)
            return ends->text.len;
        ends->found = find_line_ends(ends->text, ends->stretch);
    }
    size_t end = ends->stretch + (size_t)__builtin_ctzll(ends->found);
    ends->found &= ends->found - 1;
    return end;
}

void seg_split_lines(seg_work *work)
{
    size_t number = 0;
    uint32_t page = 1;
    bool page_break = false, gap = false;
    page_shape shape = {0};
    line_ends ends = line_ends_of(work->input);
    reserve_lines(work);
    for (size_t start = 0, stop; start < work->input.len; start = stop + 1) {
        stop = next_line_end(&ends);
        vb_slice raw = {work->input.data + start, stop - start};
        number++;
        size_t lead = 0, end = raw.len;
        while (lead < end && seg_is_blank(raw.data[lead]))
            lead++;
        page_break |= lead > 0 && turn_page(vb_slice_cut(raw, 0, lead), &page);
        if (lead == end) {
            gap = true;
            continue;
        }
        while (seg_is_blank(raw.data[end - 1]))
            end--;
        seg_line *line = vb_array_place(&work->lines);
        if (!line)
            return;
        *line = (seg_line){.start = start + lead,
                           .end = start + end,
                           .number = number,
                           .page = page,
                           .indent = lead ? measure_indent(vb_slice_cut(raw, 0, lead)) : 0,
                           .gap = gap,
                           .page_break = page_break};
        vb_slice text = seg_line_text(work, line);
        measure_text(text, work->input.len - line->start, line);
        line->caps = seg_may_be_caps(line, 0) && seg_is_caps_line(line, text);
        add_to_shape(&shape, line);
        /* A form feed may also stand inside or behind the text: the page turns with the next line.
         */
        size_t from = line->ragged ? lead : end;
        page_break = from < raw.len && turn_page(vb_slice_cut(raw, from, raw.len), &page);
        gap = false;
    }
    work->full_width = find_full_width(&shape);
    work->gapped = find_gapped(&shape, work);
    work->first_indent = find_first_indent(&shape, work);
}

/* -------------------------------------------------------------------------------- features -- */

uint32_t seg_column_of(const seg_work *work, const seg_line *line, const char *byte)
{
    uint32_t column = line->indent;
    for (const char *at = work->input.data + line->start; at < byte; at++)
        column += ((unsigned char)*at & 0xC0) != 0x80;
    return column;
}

/* Most words are short, the first as the last. */
vb_slice seg_last_word(vb_slice text)
{
    size_t start = text.len;
    if (text.len >= SEG_STEP) {
        start -= SEG_STEP;
        uint64_t blanks =
            seg_mask_of((seg_bytes)(seg_bytes_at(text.data + start, SEG_STEP) == ' '));
        if (blanks)
            return vb_slice_cut(text, start + 64 - (size_t)__builtin_clzll(blanks), text.len);
    }
    while (start > 0 && text.data[start - 1] != ' ')
        start--;
    return vb_slice_cut(text, start, text.len);
}

bool seg_ends_in_name(vb_slice text, size_t words)
{
    for (size_t i = 0; i < words && text.len; i++) {
        vb_slice word = seg_last_word(text);
        if (vb_case_of(word) == VB_CASE_CAPITALISED)
            return true;
        text = vb_slice_trim(vb_slice_cut(text, 0, text.len - word.len));
    }
    return false;
}

vb_slice seg_first_word(vb_slice text)
{
    size_t end = 0;
    if (text.len >= SEG_STEP) {
        uint64_t blanks = seg_mask_of((seg_bytes)(seg_bytes_of(text.data) == ' '));
        if (blanks)
            return vb_slice_cut(text, 0, (size_t)__builtin_ctzll(blanks));
        end = SEG_STEP;
    }
    while (end < text.len && text.data[end] != ' ')
        end++;
    return vb_slice_cut(text, 0, end);
}

size_t seg_word_start(vb_slice text, size_t end)
{
    while (end > 0 && (text.data[end - 1] == ' ' || text.data[end - 1] == '\t'))
        end--;
    while (end > 0 && text.data[end - 1] != ' ' && text.data[end - 1] != '\t')
        end--;
    return end;
}

vb_slice seg_take_word(vb_slice *text)
{
    vb_slice word = seg_first_word(*text);
    *text = vb_slice_trim(vb_slice_cut(*text, word.len, text->len));
    return word;
}

bool seg_is_dash(vb_slice word)
{
    return vb_slice_equal(word, VB_SLICE("-")) || vb_slice_equal(word, VB_SLICE("–"));
}

/* The code point that the text ends with. */
static uint32_t last_code_point(vb_slice text)
{
    enum { LONGEST = 4 };
    uint32_t code_point;
    size_t at = text.len - 1;
    while (at > 0 && text.len - at < LONGEST && vb_utf8_continues(text.data[at]))
        at--;
    return at + seg_decode(text, at, &code_point) == text.len ? code_point : VB_INVALID_BYTE;
}

uint32_t seg_decode_last(vb_slice text)
{
    while (text.len && seg_is_blank(text.data[text.len - 1]))
        text.len--;
    return text.len ? last_code_point(text) : 0;
}

static bool is_end_mark(uint32_t code_point)
{
    return vb_is_among((int32_t)code_point, ".;:!?") || code_point == 0x2026;
}

static bool is_closing(uint32_t code_point)
{
    return vb_is_among((int32_t)code_point, "\")']*") || code_point == 0x201D ||
           code_point == 0x2019 || code_point == 0xBB;
}

bool seg_is_ended_by(vb_slice text, uint32_t last)
{
    if (is_end_mark(last)) /* as most are that do */
        return true;
    while (text.len && is_closing(last)) {
        text = vb_slice_trim(text);
        text.len -= vb_utf8_decode_back(text, text.len, &last);
        last = seg_last_char(text);
    }
    return is_end_mark(last);
}

size_t seg_split_columns(vb_slice text, vb_slice *columns, size_t max)
{
    size_t count = 0, start = 0, at = 0;
    while (at < text.len) {
        size_t gap = at;
        bool tab = false;
        while (gap < text.len && seg_is_blank(text.data[gap]))
            tab |= text.data[gap++] == '\t';
        if ((gap - at >= 3 || tab) && gap < text.len && count + 1 < max && at > start) {
            columns[count++] = vb_slice_cut(text, start, at);
            start = gap;
        }
        at = gap > at ? gap : at + 1;
    }
    if (count < max)
        columns[count++] = vb_slice_cut(text, start, text.len);
    return count;
}

vb_slice seg_join_columns(vb_slice left, vb_slice right)
{
    left.len = (size_t)(right.data - left.data) + right.len;
    return left;
}

size_t seg_gap_between(vb_slice left, vb_slice right)
{
    return (size_t)(right.data - left.data) - left.len;
}

bool seg_tab_between(vb_slice left, vb_slice right)
{
    return memchr(left.data + left.len, '\t', seg_gap_between(left, right)) != NULL;
}

size_t seg_widest_gap(const vb_slice *columns, size_t count)
{
    size_t widest = 0;
    for (size_t i = 1; i < count; i++) {
        size_t gap = seg_gap_between(columns[i - 1], columns[i]);
        widest = gap > widest ? gap : widest;
    }
    return widest;
}

size_t seg_apostrophe_at(vb_slice text, size_t at)
{
    static const char *const signs[] = {"'", "’", "‘", "`", "´", "ʼ"};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (vb_slice_starts(vb_slice_cut(text, at, text.len), vb_slice_of(signs[i])))
            return strlen(signs[i]);
    }
    return 0;
}

vb_case seg_case_in_name(vb_slice word)
{
    vb_case shape = vb_case_of(word);
    for (size_t at = 1; shape == VB_CASE_MIXED && at < word.len; at++) {
        size_t len = seg_apostrophe_at(word, at);
        if (len)
            return vb_case_of(vb_slice_cut(word, at + len, word.len));
    }
    return shape;
}

/* Whether there are more words than so many, of those that a single space parts from the one
 * before. */
static bool has_more_words(vb_slice text, uint32_t most)
{
    uint32_t words = text.len > 0;
    for (size_t at = 0; at + 1 < text.len && words <= most; at += SEG_STEP) {
        seg_bytes here = seg_bytes_at(text.data + at, text.len - at),
                  behind = seg_bytes_at(text.data + at + 1, text.len - at - 1);
        words += seg_sum_of(-(seg_bytes)((here == ' ') & (behind > ' ')));
    }
    return words > most;
}

/* Two to six capitalised words with a surname among the first ones (a rank or a degree may stand
 * before it). */
bool seg_is_person(vb_slice text)
{
    enum { FEWEST_WORDS = 2, MOST_WORDS = 6, FIRST_WORDS = 3 };
    vb_slice first[FIRST_WORDS];
    size_t words = 0, at = 0;
    bool abbreviation = false;                             /* the last word is one: Ban XDĐ. */
    bool small = false;                                    /* the second one is */
    if (text.len > 80 || has_more_words(text, MOST_WORDS)) /* as most lines */
        return false;
    while (at < text.len) {
        size_t start = at;
        while (at < text.len && !seg_is_blank(text.data[at]))
            at++;
        vb_slice word = vb_slice_cut(text, start, at);
        while (at < text.len && seg_is_blank(text.data[at]))
            at++;
        vb_case shape = seg_case_in_name(word);
        bool title = word.len && word.data[word.len - 1] == '.';
        if (shape != VB_CASE_CAPITALISED && !title && !(shape == VB_CASE_LOWER && words == 1))
            return false;
        if (words == MOST_WORDS)
            return false;
        abbreviation = title && shape != VB_CASE_CAPITALISED;
        small |= shape == VB_CASE_LOWER;
        if (words < FIRST_WORDS)
            first[words] = word;
        words++;
    }
    if (small && words == FEWEST_WORDS)
        return false;
    for (size_t i = 0; !abbreviation && i < FIRST_WORDS && i + FEWEST_WORDS <= words; i++) {
        if (seg_is_surname(first[i]))
            return true;
    }
    return false;
}
