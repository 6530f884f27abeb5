/*
 * By whose authority somebody signs, as the Party writes it: `T/M BAN THƯỜNG VỤ` (HD 36-HD/VPTW,
 * data/authority-marks.tsv). A scan's stroke is often read as a letter or a figure (`TIM`), and the
 * model makes tim or tìm of it. Before a body that signs so it is none, and is locked.
 */
#include "restore/locks.h"

#include "restore/document.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/authority-marks.h"
#include "tables/segment-cues.h"
#include "vanban/orthography.h"

/* How sure such a mark is. */
static const double mark_confidence = 0.9;

/* Whether the mark is two letters with a stroke between, and these are those of what was read. */
static bool is_stroked_mark(vb_slice mark, vb_slice read)
{
    enum { LETTERS = 3 };
    return mark.len == LETTERS && mark.data[1] == '/' && mark.data[0] == read.data[0] &&
           mark.data[2] == read.data[2];
}

/* The mark that may have been read so, and in `behind` what stands behind it then; "" when there is
 * none. */
static vb_slice find_mark(vb_slice read, vb_slice *behind)
{
    const vb_table *marks = &vb_table_authority_marks;
    for (size_t row = 0; row < marks->rows; row++) {
        vb_slice mark = vb_table_cell(marks, row, AUTHORITY_MARKS_MARK);
        *behind = vb_table_cell(marks, row, AUTHORITY_MARKS_BEHIND);
        if (behind->len && is_stroked_mark(mark, read))
            return mark;
    }
    return VB_SLICE("");
}

/* Whether the words from token `i` on, in capitals, are those of the cue. */
static bool is_cue(const document *d, const vb_array *tokens, size_t i, vb_slice cue)
{
    const token *first = VB_ARRAY_AT(tokens, token, i);
    size_t end = i + 1;
    for (size_t at = 0; at < cue.len; at++)
        end += cue.data[at] == ' ';
    if (end > tokens->count || VB_ARRAY_AT(tokens, token, end - 1)->line != first->line)
        return false;
    vb_slice read = vb_slice_cut(d->text, first->start, VB_ARRAY_AT(tokens, token, end - 1)->end);
    return has_same_letters(read, cue);
}

static bool has_role(const document *d, const vb_array *tokens, size_t i, vb_slice role)
{
    const vb_table *cues = &vb_table_segment_cues;
    bool found = false;
    for (size_t row = vb_table_search(cues, role);
         row < cues->rows && !found &&
         vb_slice_equal(vb_table_cell(cues, row, SEGMENT_CUES_ROLE), role);
         row++)
        found = is_cue(d, tokens, i, vb_table_cell(cues, row, SEGMENT_CUES_CUE));
    return found;
}

/* Whether what must stand behind a mark begins with token `i`: a body that decides together, a
 * position, or either. */
static bool stands_behind(const document *d, const vb_array *tokens, size_t i, vb_slice behind)
{
    bool body = !vb_slice_equal(behind, VB_SLICE("position")),
         position = !vb_slice_equal(behind, VB_SLICE("body"));
    return (body && has_role(d, tokens, i, VB_SLICE("collective"))) ||
           (position && has_role(d, tokens, i, VB_SLICE("position")));
}

/* Whether token `i` is three letters of which the middle one may be a stroke, before capitals. */
static bool may_be_mark(const document *d, const vb_array *tokens, size_t i)
{
    enum { LETTERS = 3 };
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice read = token_slice(d->text, t);
    return read.len == LETTERS && vb_is_among(read.data[1], "I1il|!") && t->kind == VB_TOKEN_WORD &&
           !t->kept && t[1].line == t->line && is_in_capitals(token_slice(d->text, t + 1));
}

void authorities_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena)
{
    for (size_t i = first; d->loses_signs && i + 1 < tokens->count; i++) {
        token *t = VB_ARRAY_AT(tokens, token, i);
        char letter = d->text.data[t->start];
        vb_slice behind;
        if ((letter != 'T' && letter != 'K') || !may_be_mark(d, tokens, i))
            continue;
        vb_slice mark = find_mark(token_slice(d->text, t), &behind);
        if (!mark.len || !stands_behind(d, tokens, i + 1, behind))
            continue;
        token_lock_as(t, mark, mark_confidence, arena);
    }
}
