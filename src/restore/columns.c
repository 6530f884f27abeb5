/*
 * Heads of tables, whose first column counts the rows: STT, TT. A scan's T is read as a small one,
 * an f or a stroke, and the model makes a word of that (`Tt Tên dự án` became Từ). Before the names
 * of two other columns (data/segment-cues.tsv) it is none, and is locked.
 */
#include "restore/locks.h"

#include "restore/cues.h"
#include "restore/word.h"
#include "vanban/orthography.h"

/* How sure such a head is. */
static const double head_confidence = 0.9;

/* Whether `read` is what is read for the name of the column that counts: its letters, of which
 * those behind the first may be read for a T. */
static bool is_read_for(vb_slice name, vb_slice read)
{
    bool same = name.len == read.len && name.data[0] == read.data[0];
    for (size_t i = 1; i < name.len && same; i++)
        same = name.data[i] == 'T' && vb_is_among(read.data[i], "TtFfIl1r");
    return same;
}

/* The name that was read so; "" when there is none. */
static vb_slice find_name(vb_slice read)
{
    size_t row = 0;
    for (vb_slice name; (name = cue_next(VB_SLICE("column"), &row)).len;) {
        if (is_read_for(name, read))
            return name;
    }
    return VB_SLICE("");
}

/* Whether two other columns are named behind token `first`. */
static bool heads_table(const document *d, const vb_array *tokens, size_t first)
{
    enum { FEWEST = 2 };
    size_t names = 0;
    for (size_t i = first + 1; i < tokens->count && names < FEWEST; i++)
        names += begins_capital(token_slice(d->text, VB_ARRAY_AT(tokens, token, i))) &&
                 cue_begins(d, tokens, i, VB_SLICE("column_name"));
    return names == FEWEST;
}

void columns_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena)
{
    if (!d->loses_signs || first + 2 >= tokens->count)
        return;
    token *t = VB_ARRAY_AT(tokens, token, first);
    if ((d->text.data[t->start] != 'T' && d->text.data[t->start] != 'S') ||
        t->kind != VB_TOKEN_WORD || t->kept)
        return;
    vb_slice name = find_name(token_slice(d->text, t));
    if (name.len && heads_table(d, tokens, first))
        token_lock_as(t, name, head_confidence, arena);
}
