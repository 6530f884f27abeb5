#include "refs/refs_internal.h"

#include <string.h>

/* The title of a numbered document, where it stands behind it. */

enum { GAP_MAX = 24, TITLE_REACH = 400 };

/* Where a quotation that begins at `at` ends; `at` when none begins there. */
static size_t quotation_end(vb_slice text, size_t at, size_t ceiling, size_t *inside)
{
    static const char *const marks[][2] = {{"“", "”"}, {"\"", "\""}, {"«", "»"}};
    if (at >= text.len || (text.data[at] != '"' && (unsigned char)text.data[at] < 0x80))
        return at;
    vb_slice rest = vb_slice_cut(text, at, at + TITLE_REACH < ceiling ? at + TITLE_REACH : ceiling);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        vb_slice open = vb_slice_of(marks[i][0]), close = vb_slice_of(marks[i][1]);
        size_t end = vb_slice_starts(rest, open) ? vb_slice_find(rest, close, open.len) : SIZE_MAX;
        if (end == SIZE_MAX)
            continue;
        *inside = at + open.len;
        return at + end;
    }
    return at;
}

/* Where the line of `at` begins. References come in order, so that the text is passed over once. */
static size_t line_of(reference_search *search, size_t at)
{
    size_t begin = at > search->line_seen ? behind_last(search->text, '\n', search->line_seen, at)
                                          : search->line_seen;
    if (begin > search->line_seen)
        search->line_begin = begin;
    search->line_seen = at > search->line_seen ? at : search->line_seen;
    return search->line_begin;
}

/* Whether the line of `at` begins with `Căn cứ`. */
static bool is_recital(reference_search *search, size_t at)
{
    vb_slice text = search->text;
    size_t start = skip_space(text, line_of(search, at), GAP_MAX), end = word_end(text, start, 8);
    while (start < end && text.data[start] == '-')
        start++;
    return folds_to(vb_slice_cut(text, start, end), "can");
}

/* The end of a recital's title: its semicolon, or the full stop at the end of a line. */
static size_t recital_end(vb_slice text, size_t at, size_t ceiling)
{
    size_t most = at + TITLE_REACH < ceiling ? at + TITLE_REACH : ceiling;
    for (size_t end = at; end < most; end++) {
        /* Most bytes are letters. */
        if ((unsigned char)text.data[end] > ';')
            continue;
        char next = end + 1 < text.len ? text.data[end + 1] : '\n';
        if (text.data[end] == ';' || (text.data[end] == '.' && (next == '\n' || next == '\r')))
            return end;
        if (text.data[end] == '\n' && next == '\n')
            return at;
    }
    return at;
}

/* `về “tăng cường …”`, and in a recital all up to its semicolon. */
void read_title_behind(reference_search *search, size_t ceiling, vb_reference *reference)
{
    vb_slice text = search->text;
    char letter[2];
    size_t at = skip_space(text, reference->end, GAP_MAX), end = word_end(text, at, GAP_MAX),
           inside;
    if (at == reference->end || at >= text.len || reference->title.len)
        return;
    vb_slice word = vb_slice_cut(text, at, end);
    size_t quoted = folds_to(word, "ve") ? skip_space(text, end, GAP_MAX) : at;
    if ((end = quotation_end(text, quoted, ceiling, &inside)) > quoted) {
        reference->title = keep_line(search, vb_slice_cut(text, inside, end));
        reference->full_end = end;
    } else if (folded_word(word, letter, sizeof letter) && is_recital(search, reference->start) &&
               (end = recital_end(text, at, ceiling)) > at) {
        reference->title = keep_line(search, vb_slice_cut(text, at, end));
        reference->full_end = end;
    }
}
