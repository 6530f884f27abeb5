/*
 * The title of a numbered document, where it stands behind it.
 */
#include "refs/titles.h"

#include "refs/dates.h"
#include "refs/search.h"
#include "refs/text.h"

#include <string.h>

enum { TITLE_REACH = 400, QUOTED_REACH = 800 };

/* ------------------------------------------------------------------------------------ quoted -- */

enum { STRAIGHT, MARKS = 3 };
static const char *const marks[MARKS][2] = {{"\"", "\""}, {"“", "”"}, {"«", "»"}};

/* Which of the marks stands at `at`, of those that open or that close; MARKS: none. */
static size_t mark_at(vb_slice text, size_t at, size_t side)
{
    vb_slice rest = vb_slice_cut(text, at, text.len);
    size_t mark =
        rest.len && (rest.data[0] == '"' || (unsigned char)rest.data[0] >= 0x80) ? 0 : MARKS;
    while (mark < MARKS && !vb_slice_starts(rest, vb_slice_of(marks[mark][side])))
        mark++;
    return mark;
}

static bool is_blank_line(vb_slice text, size_t at)
{
    return text.data[at] == '\n' && stands_at(text, at + 1, '\n');
}

/*
 * Where the quotation ends whose mark at `at` is one of those; SIZE_MAX: it is left open. It may be
 * closed by another kind of mark, which opens nothing in it: where its own does not follow, or
 * might open the next as well. Behind the next number, at `ceiling`, it is of that paragraph; some
 * scans have a blank line behind each.
 */
static size_t quotation_end(vb_slice text, size_t at, size_t mark, size_t ceiling)
{
    size_t other = SIZE_MAX;
    bool opened[MARKS] = {false};
    text = vb_slice_cut(text, 0, at + QUOTED_REACH);
    for (at += strlen(marks[mark][0]); at < text.len; at++) {
        size_t opens = mark_at(text, at, 0), closes = mark_at(text, at, 1);
        if (closes == mark)
            return mark == STRAIGHT && other < at ? other : at;
        if (opens == mark || (at > ceiling && is_blank_line(text, at)))
            break;
        if (closes < MARKS && !opened[closes] && other == SIZE_MAX)
            other = at;
        if (opens < MARKS)
            opened[opens] = !opened[opens];
    }
    return other;
}

/* Reads the title in quotation marks at `at`; false: none stands there. */
static bool read_quoted(reference_search *search, size_t at, size_t ceiling,
                        vb_reference *reference)
{
    vb_slice text = search->text;
    size_t mark = mark_at(text, at, 0),
           end = mark < MARKS ? quotation_end(text, at, mark, ceiling) : SIZE_MAX;
    if (end == SIZE_MAX)
        return false;
    reference->title = keep_line(search, vb_slice_cut(text, at + strlen(marks[mark][0]), end));
    reference->full_end = end + strlen(marks[mark_at(text, end, 1)][1]);
    return reference->title.len > 0;
}

/* ---------------------------------------------------------------------------------- recitals -- */

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

/* Reads what stands from `at` up to the end of a recital; false: that is none. */
static bool read_recited(reference_search *search, size_t at, size_t ceiling,
                         vb_reference *reference)
{
    size_t end = is_recital(search, reference->start) ? recital_end(search->text, at, ceiling) : at;
    if (end == at)
        return false;
    reference->title = keep_line(search, vb_slice_cut(search->text, at, end));
    reference->full_end = end;
    return true;
}

/* ------------------------------------------------------------------------------------ either -- */

/* Behind `về` or `về việc`, which the end of the word at `at` is given of, and the blanks behind.
 */
static size_t pass_about(vb_slice text, size_t end)
{
    enum { WORD = 8 };
    size_t at = skip_space(text, end, GAP_MAX), next = word_end(text, at, WORD);
    return folds_to(vb_slice_cut(text, at, next), "viec") ? skip_space(text, next, GAP_MAX) : at;
}

/* Whether the term of a congress or a date may begin with the byte: most titles begin otherwise. */
static bool may_be_passed(char byte)
{
    return byte == '(' || byte == 'k' || byte == 'K' || byte == 'n' || byte == 'N';
}

/* Where a title may begin: behind the term of a congress, and a date that could not be read.
 * SIZE_MAX: nowhere. */
static size_t title_start(vb_slice text, const vb_reference *reference)
{
    size_t passed = reference->end, at = skip_space(text, passed, GAP_MAX);
    if (at < text.len && may_be_passed(text.data[at])) {
        passed = pass_congress(text, passed);
        passed = reference->date.len ? passed : pass_unread_date(text, passed);
        at = skip_space(text, passed, GAP_MAX);
    }
    return at == passed ? SIZE_MAX : at;
}

/* `về “tăng cường …”`, and in a recital all up to its semicolon. */
void read_title_behind(reference_search *search, size_t ceiling, vb_reference *reference)
{
    vb_slice text = search->text;
    char letter[2];
    size_t at = title_start(text, reference);
    if (at >= text.len || reference->title.len || read_quoted(search, at, ceiling, reference))
        return;
    size_t end = word_end(text, at, GAP_MAX);
    vb_slice word = vb_slice_cut(text, at, end);
    if (!folds_to(word, "ve") || !read_quoted(search, pass_about(text, end), ceiling, reference))
        if (folded_word(word, letter, sizeof letter))
            read_recited(search, at, ceiling, reference);
}
