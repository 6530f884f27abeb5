/*
 * The figures of a date in words, `ngày 01 tháng 11 năm 2025`: between `ngày` and `tháng`, and
 * between that and `năm`, nothing stands but a number, so that letters and signs there are figures
 * that were misread (`OF`, `1]`, `!!`, `066`). What is right, and what is no day, month or year
 * whatever it was read for, is left as read. In dates in figures slashes are mended (`21I11/2012`,
 * `28/4.2022`). Before a year in figures the I of `quý I/2020` is mostly read as 1; no other
 * quarter is read as a figure.
 */
#include "restore/locks.h"

#include "restore/document.h"
#include "restore/token.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

enum { BETWEEN_MAX = 8, TOKENS_MAX = 3 };

/* Tokens of the lines above that may belong to a date which goes on. */
enum { TOKENS_ABOVE = 6 };

/* ------------------------------------------------------------------------------------ words -- */

/* Whether a word is `pattern` by its letters, marks and case aside; a `?` is any letter: engines
 * leave little of à, á and ă. */
static bool is_like(vb_slice word, const char *pattern)
{
    size_t at = 0;
    for (; *pattern; pattern++) {
        uint32_t c;
        if (at == word.len)
            return false;
        at += vb_utf8_decode(word, at, &c);
        if (*pattern == '?' ? !vb_is_letter(c) : vb_latin_base(c) != *pattern)
            return false;
    }
    return at == word.len;
}

static bool token_is_like(const document *d, const token *t, const char *pattern)
{
    unsigned char first = (unsigned char)d->text.data[t->start];
    bool may_be = first >= 0x80 || (first | 0x20) == *pattern; /* hardly any word */
    return may_be && t->kind == VB_TOKEN_WORD && is_like(token_slice(d->text, t), pattern);
}

/* The nearest token like `pattern` before token `i`, `i` when there is none or a number of a
 * document stands between. */
static size_t find_before(const document *d, const vb_array *tokens, size_t first, size_t i,
                          const char *pattern)
{
    for (size_t at = i; at-- > first && i - at <= TOKENS_MAX + 1;) {
        const token *t = VB_ARRAY_AT(tokens, token, at);
        if (token_is_like(d, t, pattern))
            return at;
        if (t->kept || (t->kind == VB_TOKEN_LOCKED && !t->label))
            break;
    }
    return i;
}

/* ----------------------------------------------------------------------------------- tokens -- */

/* Makes one number of `read`, in the place of tokens [from, to), which may be none, unless the user
 * said never to touch it. */
static void put_number(const document *d, vb_array *tokens, size_t from, size_t to, vb_slice read,
                       const char *figures, double sure, vb_arena *arena)
{
    size_t behind = tokens->count - to, start = (size_t)(read.data - d->text.data);
    if (document_keeps(d, start, start + read.len) || (from == to && !vb_array_place(tokens)))
        return;
    token *items = tokens->items, *before = from ? &items[from - 1] : NULL;
    size_t line = before ? before->line : d->line;
    for (size_t at = before ? before->end : start; at < start; at++)
        line += d->text.data[at] == '\n';
    bool paragraph = from < to && items[from].paragraph;
    memmove(items + from + 1, items + to, behind * sizeof *items);
    tokens->count = from + 1 + behind;
    if (before)
        before->behind = GAP_WIDE;
    items[from] = (token){.start = start,
                          .end = start + read.len,
                          .line = line,
                          .kind = VB_TOKEN_LOCKED,
                          .paragraph = paragraph,
                          .written = vb_arena_copy(arena, vb_slice_of(figures)),
                          .confidence = sure};
}

/* Makes one number of what stands between tokens `left` and `right` of a date, if it was misread.
 * Returns where `right` is then. */
static size_t mend_between(const document *d, vb_array *tokens, size_t left, size_t right,
                           vb_date_part part, vb_arena *arena)
{
    const token *before = VB_ARRAY_AT(tokens, token, left),
                *behind = VB_ARRAY_AT(tokens, token, right);
    vb_slice read = vb_slice_trim(vb_slice_cut(d->text, before->end, behind->start));
    char figures[VB_DATE_PART_SIZE];
    double sure;
    if (read.len == 0 || read.len > BETWEEN_MAX || !vb_date_part_read(read, part, figures, &sure) ||
        sure == 1)
        return right;
    size_t count = tokens->count;
    put_number(d, tokens, left + 1, right, read, figures, sure, arena);
    return right + tokens->count - count;
}

/* What stands before `tháng`, token `i`; returns where that is then. */
static size_t mend_day(const document *d, vb_array *tokens, size_t first, size_t i, vb_arena *arena)
{
    size_t day = find_before(d, tokens, first, i, "n??y");
    return day < i ? mend_between(d, tokens, day, i, VB_DATE_DAY, arena) : i;
}

/* What follows `năm`, up to a blank and without the signs of the sentence. */
static vb_slice year_behind(const document *d, const vb_array *tokens, size_t i)
{
    size_t start = i + 1 < tokens->count ? VB_ARRAY_AT(tokens, token, i + 1)->start : d->text.len,
           end = start;
    while (end < d->text.len && end < start + BETWEEN_MAX &&
           !vb_is_among(d->text.data[end], " \t\r\n"))
        end++;
    while (end > start && vb_is_among(d->text.data[end - 1], ".,;:)"))
        end--;
    return vb_slice_cut(d->text, start, end);
}

static void mend_year(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    vb_slice read = year_behind(d, tokens, i);
    size_t end = (size_t)(read.data - d->text.data) + read.len, to = i + 1;
    char figures[VB_DATE_PART_SIZE];
    double sure;
    for (; to < tokens->count && VB_ARRAY_AT(tokens, token, to)->start < end; to++) {
        const token *t = VB_ARRAY_AT(tokens, token, to);
        if (t->written.data || t->end > end)
            return;
    }
    if (vb_date_part_read(read, VB_DATE_YEAR, figures, &sure) && sure < 1)
        put_number(d, tokens, i + 1, to, read, figures, sure, arena);
}

/* What stands before and behind `năm`, token `i`; returns where that is then. */
static size_t mend_month_and_year(const document *d, vb_array *tokens, size_t first, size_t i,
                                  vb_arena *arena)
{
    vb_slice year = year_behind(d, tokens, i);
    bool figures = year.len && vb_is_digit((unsigned char)year.data[0]);
    size_t month = figures ? find_before(d, tokens, first, i, "th?ng") : i;
    if (month == i)
        return i;
    i = mend_between(d, tokens, month, i, VB_DATE_MONTH, arena);
    mend_year(d, tokens, i, arena);
    return i;
}

/* Figures with each sign between them as a slash. */
static void write_slashes(vb_slice read, char written[VB_DATE_SIZE])
{
    size_t len = 0;
    for (size_t at = 0; at < read.len && len < VB_DATE_SIZE - 1; at++) {
        if (vb_is_digit((unsigned char)read.data[at]))
            written[len++] = read.data[at];
        else if (len && written[len - 1] != '/') /* a sign may have several bytes */
            written[len++] = '/';
    }
    written[len] = '\0';
}

/* The date in figures that begins with token `i`, and as it was written, if its slashes were
 * misread. */
static bool read_slashes(const document *d, const vb_array *tokens, size_t i, vb_date *date,
                         char written[VB_DATE_SIZE])
{
    const token *first = VB_ARRAY_AT(tokens, token, i);
    if (vb_date_read_misread_slashes(d->text, first->start, date)) {
        write_slashes(vb_slice_cut(d->text, date->start, date->end), written);
        return true;
    }
    return i > 0 && token_is_like(d, first - 1, "n??y") &&
           vb_date_read_crowded(d->text, first->start, date, written);
}

static void mend_slashes(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    vb_date date;
    char written[VB_DATE_SIZE];
    size_t to = i;
    if (VB_ARRAY_AT(tokens, token, i)->kind == VB_TOKEN_LOCKED ||
        !read_slashes(d, tokens, i, &date, written))
        return;
    while (to < tokens->count && VB_ARRAY_AT(tokens, token, to)->start < date.end)
        to++;
    put_number(d, tokens, i, to, vb_slice_cut(d->text, date.start, date.end), written,
               date.confidence, arena);
}

/* --------------------------------------------------------------------------------- quarters -- */

/* The figure behind `quy`, `quý` or the like at `at` and a blank, 0: there is none. */
static char figure_of_quarter(vb_slice text, size_t at)
{
    size_t word = at;
    while (at < text.len && !vb_is_among(text.data[at], " \t\r\n"))
        at++;
    bool figure = at + 1 < text.len && vb_is_digit((unsigned char)text.data[at + 1]) &&
                  (at + 2 == text.len || !vb_is_digit((unsigned char)text.data[at + 2]));
    return figure && is_like(vb_slice_cut(text, word, at), "qu?") ? text.data[at + 1] : 0;
}

/* Whether a quarter is written as a figure that no numeral is read as. */
static bool has_quarters_in_figures(vb_slice text)
{
    const vb_slice begins = VB_SLICE("qu");
    for (size_t at = 0; (at = vb_slice_find(text, begins, at)) != SIZE_MAX; at += begins.len) {
        if (vb_is_among(figure_of_quarter(text, at), "234"))
            return true;
    }
    return false;
}

/* `1/2020` behind a `quy` without its mark. */
static bool is_misread_quarter(const document *d, const vb_array *tokens, size_t i)
{
    enum { YEAR = 4 };
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice text = d->text;
    if (i == 0 || !vb_slice_starts(vb_slice_cut(text, t->start, text.len), VB_SLICE("1/")))
        return false;
    vb_slice before = token_slice(text, t - 1);
    size_t year = t->start + 2, end = vb_figures_end(text, year, YEAR + 1);
    return (vb_slice_equal(before, VB_SLICE("quy")) || vb_slice_equal(before, VB_SLICE("Quy"))) &&
           end == year + YEAR && vb_is_among(text.data[year], "12") &&
           !has_quarters_in_figures(text);
}

static void mend_quarter(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    enum { WIDTH = 6 };
    const double confidence = 0.86; /* of 56 so read 37 were I, and one in ten is written 1 */
    char written[WIDTH + 1] = "I/";
    size_t to = i, start = VB_ARRAY_AT(tokens, token, i)->start, end = start + WIDTH;
    if (!is_misread_quarter(d, tokens, i))
        return;
    memcpy(written + 2, d->text.data + start + 2, WIDTH - 2);
    while (to < tokens->count && VB_ARRAY_AT(tokens, token, to)->start < end)
        to++;
    put_number(d, tokens, i, to, vb_slice_cut(d->text, start, end), written, confidence, arena);
}

size_t dates_mend(const document *d, vb_array *tokens, size_t first, size_t line_start,
                  vb_arena *arena)
{
    size_t above = first > TOKENS_ABOVE ? first - TOKENS_ABOVE : 0;
    for (size_t i = above; i < tokens->count; i++) {
        const token *t = VB_ARRAY_AT(tokens, token, i);
        char last = d->text.data[t->end - 1] | 0x20;
        if (d->text.data[t->start] == '1')
            mend_quarter(d, tokens, i, arena);
        if (vb_is_digit((unsigned char)d->text.data[t->start]))
            mend_slashes(d, tokens, i, arena);
        if (last != 'g' && last != 'm') /* cheap */
            continue;
        if (token_is_like(d, t, "th?ng"))
            i = mend_day(d, tokens, above, i, arena);
        else if (token_is_like(d, t, "n?m"))
            i = mend_month_and_year(d, tokens, above, i, arena);
    }
    for (first = above; first < tokens->count; first++) {
        if (VB_ARRAY_AT(tokens, token, first)->start >= line_start)
            break;
    }
    return first;
}
