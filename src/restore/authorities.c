/*
 * By whose authority somebody signs, `KT. CHỦ TỊCH`, and as the Party writes it, `T/M BAN THƯỜNG
 * VỤ` (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 36-HD/VPTW; data/authority-marks.tsv). A scan's stroke
 * is often read as a letter or a figure (`TIM`), and the model makes tim or tìm of it; a stop is
 * read as another sign (`KT;CHỦ TỊCH`). Before a body or a position that is none, and the mark is
 * written as it must be, with the blank behind it.
 */
#include "restore/locks.h"

#include "restore/cues.h"
#include "restore/document.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* How sure such a mark is. */
static const double mark_confidence = 0.9;

/* Whether what must stand behind a mark begins with token `i`: a body that decides together, a
 * position, or either. */
static bool stands_behind(const document *d, const vb_array *tokens, size_t i,
                          const vb_authority_mark *mark)
{
    return (mark->before_body && cue_begins(d, tokens, i, VB_SLICE("collective"))) ||
           (mark->before_position && cue_begins(d, tokens, i, VB_SLICE("position")));
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

/* Locks the mark with the sign behind it, up to `end`. */
static void lock_mark(const document *d, token *t, size_t end, vb_slice mark, vb_arena *arena)
{
    enum { LONGEST = 8 };
    char written[LONGEST] = {0};
    size_t len = mark.len < LONGEST - 1 ? mark.len : LONGEST - 1;
    if (document_keeps(d, t->start, end))
        return;
    memcpy(written, mark.data, len);
    if (t[1].start == end)
        written[len++] = ' ';
    t->end = end;
    token_lock_as(t, (vb_slice){written, len}, mark_confidence, arena);
}

static void mend_stroke(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice read = token_slice(d->text, t);
    vb_authority_mark mark;
    if (may_be_mark(d, tokens, i) &&
        vb_authority_mark_with_stroke(read.data[0], read.data[2], &mark) &&
        stands_behind(d, tokens, i + 1, &mark))
        lock_mark(d, t, t->end + (d->text.data[t->end] == '.'), mark.mark, arena);
}

/* Whether who signs may be named from token `i` on: it begins its line, or stands beside an entry
 * that was closed and is not the last one, whose office KT may be. */
static bool may_begin_signature(const document *d, const vb_array *tokens, size_t first, size_t i)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    size_t before = t->start;
    if (i == first)
        return true;
    while (before > 0 && d->text.data[before - 1] == ' ')
        before--;
    bool closed = before > 0 && vb_is_among(d->text.data[before - 1], ";):");
    for (size_t k = first; closed && k < i && k < first + 2; k++)
        closed =
            !has_same_letters(token_slice(d->text, VB_ARRAY_AT(tokens, token, k)), VB_SLICE("Lưu"));
    return closed;
}

/* `KT;CHỦ TỊCH`, `TM, ỦY BAN NHÂN DÂN`, and `KT..CHỦ TỊCH`, a speck beside the stop: a mark of two
 * letters that so many signs were read behind. */
static void mend_stop(const document *d, vb_array *tokens, size_t first, size_t i, size_t signs,
                      vb_arena *arena)
{
    token *t = VB_ARRAY_AT(tokens, token, i);
    vb_authority_mark mark;
    if (t->kind == VB_TOKEN_WORD && !t->kept && t[1].line == t->line &&
        is_in_capitals(token_slice(d->text, t + 1)) &&
        vb_authority_mark_at(d->text, t->start, &mark) &&
        may_begin_signature(d, tokens, first, i) && stands_behind(d, tokens, i + 1, &mark))
        lock_mark(d, t, t->end + signs, mark.written.len ? mark.written : mark.mark, arena);
}

/* The signs behind token `t` that may have been read for one stop; 0: none. */
static size_t signs_for_stop(vb_slice text, const token *t)
{
    if (vb_is_among(text.data[t->end], ":;,"))
        return 1;
    vb_slice doubled = VB_SLICE("..");
    return vb_slice_starts(vb_slice_cut(text, t->end, text.len), doubled) ? doubled.len : 0;
}

void authorities_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena)
{
    for (size_t i = first; d->loses_signs && i + 1 < tokens->count; i++) {
        const token *t = VB_ARRAY_AT(tokens, token, i);
        char letter = d->text.data[t->start];
        if (letter != 'T' && letter != 'K')
            continue;
        size_t signs = t->end - t->start == 2 ? signs_for_stop(d->text, t) : 0;
        if (signs)
            mend_stop(d, tokens, first, i, signs, arena);
        else
            mend_stroke(d, tokens, i, arena);
    }
}
