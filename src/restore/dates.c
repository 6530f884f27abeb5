/*
 * The figures of a date in words, `ngày 01 tháng 11 năm 2025`: between `ngày` and `tháng`, and
 * between that and `năm`, nothing stands but a number, so that letters and signs there are figures
 * that were misread (`OF`, `1]`, `!!`, `066`), by data/label-glyphs.tsv. What is no day of a month,
 * and what is a number as it stands, is left as read.
 */
#include "restore/restore.h"

#include "tables/label-glyphs.h"
#include "vanban/orthography.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAYS = 31, MONTHS = 12, DAY_FIGURES = 2, YEAR_FIGURES = 4, BETWEEN_MAX = 8, TOKENS_MAX = 3 };

/* Tokens of the lines above that may belong to a date which goes on. */
enum { TOKENS_ABOVE = 6 };

/* Years that administrative texts are of or plan for. */
enum { YEAR_FIRST = 1945, YEAR_LAST = 2050 };

/* How sure a figure is that only its signs tell, and one that could not be what it was read as. */
static const double misread_confidence = 0.9, impossible_confidence = 0.6;

/* ------------------------------------------------------------------------------------ figures --
 */

static vb_slice find_written(const char *kind, vb_slice sign)
{
    const vb_table *glyphs = &vb_table_label_glyphs;
    for (size_t row = 0; row < glyphs->rows; row++) {
        if (vb_slice_equal(vb_table_cell(glyphs, row, 2), sign) &&
            vb_slice_equal(vb_table_cell(glyphs, row, 0), vb_slice_of(kind)))
            return vb_table_cell(glyphs, row, 1);
    }
    return (vb_slice){0};
}

/* What a sign is read for in a date; empty when it is none. */
static vb_slice figures_of(vb_slice sign)
{
    if (vb_is_digit((unsigned char)sign.data[0]))
        return sign;
    vb_slice italic = find_written("italic", sign);
    return italic.len ? italic : find_written("digit", sign);
}

/* All signs of `read` as figures, blanks and specks aside; false when one is none, or they are too
 * many. */
static bool read_figures(vb_slice read, const char *specks, char figures[YEAR_FIGURES + 1])
{
    size_t count = 0;
    for (size_t at = 0, len; at < read.len; at += len) {
        uint32_t c;
        len = vb_utf8_decode(read, at, &c);
        if (c < 0x80 && c && strchr(specks, (int)c))
            continue;
        vb_slice meant = figures_of(vb_slice_cut(read, at, at + len));
        if (meant.len == 0 || count + meant.len > YEAR_FIGURES)
            return false;
        memcpy(figures + count, meant.data, meant.len);
        count += meant.len;
    }
    figures[count] = '\0';
    return count > 0;
}

/* Of three figures one was read twice: 066, 244. */
static void drop_double(char figures[YEAR_FIGURES + 1])
{
    if (strlen(figures) != DAY_FIGURES + 1)
        return;
    size_t at = figures[0] == figures[1] ? 0 : figures[1] == figures[2] ? 1 : DAY_FIGURES + 1;
    if (at <= DAY_FIGURES)
        memmove(figures + at, figures + at + 1, DAY_FIGURES + 1 - at);
}

static bool is_within(const char *figures, long least, long most)
{
    long value = strtol(figures, NULL, 10);
    return value >= least && value <= most;
}

/* The day or month that was written where `read` stands, and how sure that is; false when it is
 * right, or nothing tells. */
static bool mend_day_figures(vb_slice read, long most, char figures[YEAR_FIGURES + 1], double *sure)
{
    *sure = misread_confidence;
    if (!read_figures(read, " ", figures))
        return false;
    drop_double(figures);
    if (most == DAYS && figures[0] == '3' && !is_within(figures, 1, most)) {
        figures[0] = '2'; /* 32 */
        *sure = impossible_confidence;
    }
    return strlen(figures) <= DAY_FIGURES && is_within(figures, 1, most) &&
           !vb_slice_equal(read, vb_slice_of(figures));
}

/* The same of a year, whose first figure is a 2 where it was read as a 3. */
static bool mend_year_figures(vb_slice read, char figures[YEAR_FIGURES + 1], double *sure)
{
    *sure = misread_confidence;
    if (!read_figures(read, ".-", figures) || strlen(figures) != YEAR_FIGURES)
        return false;
    if (figures[0] == '3') {
        figures[0] = '2';
        *sure = impossible_confidence;
    }
    return is_within(figures, YEAR_FIRST, YEAR_LAST) && !vb_slice_equal(read, vb_slice_of(figures));
}

/* -------------------------------------------------------------------------------------- words --
 */

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
    vb_slice word = vb_slice_cut(d->text, t->start, t->end);
    size_t last = strlen(pattern) - 1;
    bool near = word.len > last && (word.data[word.len - 1] | 0x20) == pattern[last]; /* cheap */
    return t->kind == VB_TOKEN_WORD && near && is_like(word, pattern);
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

/* ------------------------------------------------------------------------------------- tokens --
 */

/* Makes one number of bytes [start, end), in the place of tokens [from, to), which may be none. */
static void put_number(const document *d, vb_array *tokens, size_t from, size_t to, vb_slice read,
                       const char *figures, double sure, vb_arena *arena)
{
    size_t behind = tokens->count - to, start = (size_t)(read.data - d->text.data);
    if (from == to && !vb_array_place(tokens))
        return;
    token *items = tokens->items, *before = &items[from - 1];
    size_t line = before->line;
    for (size_t at = before->end; at < start; at++)
        line += d->text.data[at] == '\n';
    bool paragraph = from < to && items[from].paragraph;
    memmove(items + from + 1, items + to, behind * sizeof *items);
    tokens->count = from + 1 + behind;
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
                           long most, vb_arena *arena)
{
    const token *before = VB_ARRAY_AT(tokens, token, left),
                *behind = VB_ARRAY_AT(tokens, token, right);
    vb_slice read = vb_slice_trim(vb_slice_cut(d->text, before->end, behind->start));
    char figures[YEAR_FIGURES + 1];
    double sure;
    if (read.len == 0 || read.len > BETWEEN_MAX || !mend_day_figures(read, most, figures, &sure))
        return right;
    put_number(d, tokens, left + 1, right, read, figures, sure, arena);
    return left + 2;
}

/* What stands before `tháng`, token `i`; returns where that is then. */
static size_t mend_day(const document *d, vb_array *tokens, size_t first, size_t i, vb_arena *arena)
{
    size_t day = find_before(d, tokens, first, i, "ng?y");
    return day < i ? mend_between(d, tokens, day, i, DAYS, arena) : i;
}

/* What follows `năm`, up to a blank and without the signs of the sentence. */
static vb_slice year_behind(const document *d, const vb_array *tokens, size_t i)
{
    size_t start = i + 1 < tokens->count ? VB_ARRAY_AT(tokens, token, i + 1)->start : d->text.len,
           end = start;
    while (end < d->text.len && end < start + BETWEEN_MAX && !strchr(" \t\r\n", d->text.data[end]))
        end++;
    while (end > start && strchr(".,;:)", d->text.data[end - 1]))
        end--;
    return vb_slice_cut(d->text, start, end);
}

static void mend_year(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    vb_slice read = year_behind(d, tokens, i);
    size_t end = (size_t)(read.data - d->text.data) + read.len, to = i + 1;
    char figures[YEAR_FIGURES + 1];
    double sure;
    for (; to < tokens->count && VB_ARRAY_AT(tokens, token, to)->start < end; to++) {
        const token *t = VB_ARRAY_AT(tokens, token, to);
        if (t->kept || t->written.data || t->end > end)
            return;
    }
    if (mend_year_figures(read, figures, &sure))
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
    i = mend_between(d, tokens, month, i, MONTHS, arena);
    mend_year(d, tokens, i, arena);
    return i;
}

size_t dates_mend(const document *d, vb_array *tokens, size_t first, size_t line_start,
                  vb_arena *arena)
{
    size_t above = first > TOKENS_ABOVE ? first - TOKENS_ABOVE : 0;
    for (size_t i = above; i < tokens->count; i++) {
        const token *t = VB_ARRAY_AT(tokens, token, i);
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
