/*
 * What lists of recipients say of an entry in a few letters: `(b/c)`, `(để t/h)`, `Đ/c`. Words of
 * the language would be made of them (`bíc` is not bắc), so they are locked; and in a scan what
 * looks like one where it may stand is it (data/recipient-notes.tsv). And before the office that
 * keeps the papers stands Lưu (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9): `- Law: VT`.
 */
#include "restore/locks.h"

#include "restore/document.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/recipient-notes.h"
#include "tables/surnames.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <string.h>

enum { NOTE_BYTES = 8 };

/* How sure a note is that was read as something else. */
static const double note_confidence = 0.9;

/* ------------------------------------------------------------------------------------ likeness */

typedef enum likeness { UNLIKE, LIKE, SAME } likeness;

/* Whether the sign may be read so, by the table. */
static bool is_listed(vb_slice written, vb_slice read)
{
    const vb_table *notes = &vb_table_recipient_notes;
    for (size_t row = 0; row < notes->rows; row++) {
        if (vb_slice_equal(vb_table_cell(notes, row, RECIPIENT_NOTES_MEANING), read) &&
            vb_slice_equal(vb_table_cell(notes, row, RECIPIENT_NOTES_WRITTEN), written))
            return true;
    }
    return false;
}

static likeness compare_sign(uint32_t written, uint32_t read)
{
    char meant[4], own[4];
    written = vb_lower(written);
    read = vb_lower(read);
    if (written == read)
        return SAME;
    return is_listed((vb_slice){meant, vb_utf8_encode(written, meant)},
                     (vb_slice){own, vb_utf8_encode(read, own)})
               ? LIKE
               : UNLIKE;
}

/* A note and what was read, sign by sign; where all letters are right the stroke may be lost:
 * `(bc)`, but not `(BC)`. */
static likeness compare(vb_slice note, vb_slice read)
{
    likeness all = SAME;
    bool lost = false;
    size_t at = 0;
    for (size_t other = 0; other < note.len;) {
        uint32_t written, own = 0;
        other += vb_utf8_decode(note, other, &written);
        size_t len = at < read.len ? vb_utf8_decode(read, at, &own) : 0;
        likeness sign = compare_sign(written, own);
        if (sign == UNLIKE && written == '/') {
            lost = true;
            continue;
        }
        all = sign < all ? sign : all;
        at += len;
    }
    if (at < read.len || (lost && (all != SAME || vb_case_of(read) != VB_CASE_LOWER)))
        return UNLIKE;
    return lost ? LIKE : all;
}

/* The note of a kind that was most likely read so; `*how` is UNLIKE when there is none. */
static vb_slice find_note(const char *kind, vb_slice read, likeness *how)
{
    const vb_table *notes = &vb_table_recipient_notes;
    vb_slice best = {0};
    *how = UNLIKE;
    for (size_t row = 0; row < notes->rows; row++) {
        vb_slice note = vb_table_cell(notes, row, RECIPIENT_NOTES_WRITTEN);
        bool meant =
            vb_slice_equal(vb_table_cell(notes, row, RECIPIENT_NOTES_KIND), vb_slice_of(kind)) &&
            begins_small(note) == begins_small(read);
        likeness own = meant ? compare(note, read) : UNLIKE;
        if (own > *how) {
            *how = own;
            best = note;
        }
    }
    return best;
}

/* ----------------------------------------------------------------------------------- tokens -- */

/* Locks tokens [from, to), as they are where nothing else was written. */
static void lock(const document *d, vb_array *tokens, size_t from, size_t to, vb_slice written,
                 vb_arena *arena)
{
    token *items = tokens->items;
    for (size_t i = from; i < to; i++) {
        if (items[i].kept || (items[i].kind == VB_TOKEN_LOCKED && !items[i].label))
            return;
    }
    for (size_t i = from; i < to; i++)
        token_lock(&items[i]);
    if (!written.data || document_keeps(d, items[from].start, items[to - 1].end))
        return;
    items[from].end = items[to - 1].end;
    items[from].written = vb_arena_copy(arena, written);
    items[from].confidence = note_confidence;
    memmove(items + from + 1, items + to, (tokens->count - to) * sizeof *items);
    tokens->count -= to - from - 1;
}

/* Whether token `i` is what was read of để, which stands alone before the note: `(dé b/c)`. */
static bool is_for(vb_slice text, const vb_array *tokens, size_t i)
{
    enum { LETTERS_MAX = 3 };
    const token *t = VB_ARRAY_AT(tokens, token, i);
    uint32_t first;
    vb_utf8_decode(text, t->start, &first);
    return t->kind == VB_TOKEN_WORD && t->start > 0 && text.data[t->start - 1] == '(' &&
           vb_latin_base(first) == 'd' && vb_utf8_count(token_slice(text, t)) <= LETTERS_MAX &&
           t[1].line == t->line;
}

static void lock_for(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    const token *t = VB_ARRAY_AT(tokens, token, i);
    bool small = begins_small(token_slice(d->text, t));
    if (d->misread)
        lock(d, tokens, i, i + 1, small ? VB_SLICE("để") : VB_SLICE("Để"), arena);
}

/* What is read for the dash of an entry. */
static bool is_dash(char sign)
{
    return vb_is_among(sign, "-_~+*.");
}

/* Whether the line is an entry: a dash, or what is read for one, begins it. */
static bool is_entry(vb_slice line)
{
    line = vb_slice_trim(line);
    return line.len > 2 && (is_dash(line.data[0]) || vb_slice_starts(line, VB_SLICE("–")) ||
                            vb_slice_starts(line, VB_SLICE("—")));
}

/* A note in brackets that begins with token `i`; true when it is one. */
static bool read_behind(const document *d, vb_array *tokens, size_t i, bool entry, vb_arena *arena)
{
    size_t start = VB_ARRAY_AT(tokens, token, i)->start, end = start, to = i;
    while (end < d->text.len && end - start <= NOTE_BYTES &&
           !vb_is_among(d->text.data[end], " )}]\n"))
        end++;
    if (end == d->text.len || !vb_is_among(d->text.data[end], ")}]"))
        return false;
    likeness how;
    vb_slice note = find_note("behind", vb_slice_cut(d->text, start, end), &how);
    if (how == UNLIKE || (how == LIKE && !(entry && d->loses_signs)))
        return false;
    while (to < tokens->count && VB_ARRAY_AT(tokens, token, to)->start < end)
        to++;
    bool other = !vb_slice_equal(note, vb_slice_cut(d->text, start, end)); /* `(b/C)` */
    lock(d, tokens, i, to, other && d->loses_signs ? note : (vb_slice){0}, arena);
    return true;
}

/* `Đ/c` that begins with token `i`, before a name or a title. */
static void read_before(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    if (i + 1 >= tokens->count)
        return;
    const token *first = VB_ARRAY_AT(tokens, token, i), *second = first + 1;
    likeness how;
    if (second->start != first->end + 1 || second->end >= d->text.len ||
        d->text.data[second->end] != ' ')
        return;
    vb_slice note = find_note("before", vb_slice_cut(d->text, first->start, second->end), &how);
    if (how == SAME)
        lock(d, tokens, i, i + 2, (vb_slice){0}, arena);
    else if (how == LIKE && d->misread)
        lock(d, tokens, i, i + 2, note, arena);
}

/* `Các dlc HUV`: the second word of an entry is one note whose stroke was read as a letter. */
static void read_behind_these(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    enum { THESE = 3 };
    if (i + 1 >= tokens->count)
        return;
    const token *these = VB_ARRAY_AT(tokens, token, i), *t = these + 1;
    vb_slice word = token_slice(d->text, these), read = token_slice(d->text, t);
    likeness how;
    if (vb_utf8_count(word) != THESE || (word.data[0] | 0x20) != 'c' ||
        word.data[word.len - 1] != 'c' || vb_utf8_count(read) != THESE || t->line != these->line)
        return;
    vb_slice note = find_note("before", read, &how);
    if (how == LIKE)
        lock(d, tokens, i + 1, i + 2, note, arena);
}

/* `H’ Bích`, `K'Khiêm`: what names of the Highlands begin with, whose family stands last
 * or has no name. */
static bool begins_highland_name(const document *d, const token *t)
{
    vb_slice rest = vb_slice_cut(d->text, t->start + 1, d->text.len);
    char first = d->text.data[t->start];
    return (first == 'H' || first == 'K') &&
           (vb_slice_starts(rest, VB_SLICE("'")) || vb_slice_starts(rest, VB_SLICE("’")));
}

/* Whether a person's name may begin with token `i`: a family's, and another word with a capital. */
static bool may_be_person(const document *d, const vb_array *tokens, size_t i)
{
    if (i + 1 >= tokens->count)
        return false;
    const token *family = VB_ARRAY_AT(tokens, token, i), *given = family + 1;
    if (begins_highland_name(d, family))
        return true;
    if (!is_one_blank_in_line(d->text, family, given) ||
        !begins_capital(token_slice(d->text, given)))
        return false;
    vb_slice read = token_slice(d->text, family);
    for (size_t row = 0; row < vb_table_surnames.rows && begins_capital(read); row++) {
        if (has_same_letters(vb_table_cell(&vb_table_surnames, row, SURNAMES_SURNAME), read))
            return true;
    }
    return false;
}

/* `Dic Trần Xuân Hải`, the first word of a line or of a cell: one note whose stroke was read as a
 * letter. */
static void read_before_person(const document *d, vb_array *tokens, size_t first, size_t i,
                               vb_arena *arena)
{
    enum { LETTERS = 3 };
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice read = token_slice(d->text, t);
    likeness how;
    if (t->kind != VB_TOKEN_WORD || !begins_capital(read) || vb_utf8_count(read) != LETTERS ||
        (i > first && t[-1].kind == VB_TOKEN_WORD) || i + 1 >= tokens->count ||
        !is_one_blank_in_line(d->text, t, t + 1) || !may_be_person(d, tokens, i + 1))
        return;
    vb_slice note = find_note("before", read, &how);
    if (how == LIKE)
        lock(d, tokens, i, i + 1, note, arena);
}

/* What is written for a meaning of that kind; empty when the table has none. */
static vb_slice find_meant(const char *kind, vb_slice meaning)
{
    const vb_table *notes = &vb_table_recipient_notes;
    size_t row =
        vb_table_search_kind(notes, 0, vb_slice_of(kind), RECIPIENT_NOTES_MEANING, meaning);
    return row < notes->rows ? vb_table_cell(notes, row, RECIPIENT_NOTES_WRITTEN) : (vb_slice){0};
}

/* `- Law: VT`, `- Larus WT`: the first word of an entry that is about as long, and begins so or
 * stands before a colon; and the office behind it. */
static void read_keeping(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    enum { LETTERS_MAX = 5 };
    if (i + 1 >= tokens->count)
        return;
    token *t = VB_ARRAY_AT(tokens, token, i), *behind = t + 1;
    size_t dash = is_dash(d->text.data[t->start]); /* `~Latu: VT` */
    vb_slice read = vb_slice_cut(d->text, t->start + dash, t->end),
             office = token_slice(d->text, behind);
    bool colon = t->end < d->text.len && d->text.data[t->end] == ':';
    if (t->kind != VB_TOKEN_WORD || behind->line != t->line || vb_utf8_count(read) > LETTERS_MAX ||
        !(colon || is_one_blank(d->text, t, behind)))
        return;
    vb_slice meant = find_meant("office", office);
    vb_slice written = find_meant("keeping", meant.len ? meant : office);
    if (!written.len || !(colon || read.data[0] == written.data[0]))
        return;
    if (!has_same_letters(read, written)) {
        t->start += dash;
        lock(d, tokens, i, i + 1, written, arena);
    }
    if (meant.len)
        lock(d, tokens, i + 1, i + 2, meant, arena);
}

/* Whether a dash, or what is read for one, stands before the token. */
static bool is_behind_dash(const document *d, const token *t)
{
    size_t dash = t->start;
    while (dash > 0 && d->text.data[dash - 1] == ' ')
        dash--;
    return dash > 0 && is_dash(d->text.data[dash - 1]);
}

/* `- Luu Ban TGTU`: the first word of an entry, of Lưu's letters, before what keeps the papers, or
 * somebody of that family. Before a code the model knows it best: `Luu VI` is Lưu VT. */
static void read_bare_keeping(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    if (i + 1 >= tokens->count)
        return;
    const token *t = VB_ARRAY_AT(tokens, token, i);
    if (t->kind == VB_TOKEN_WORD && vb_slice_equal(token_slice(d->text, t), VB_SLICE("Luu")) &&
        is_behind_dash(d, t) && is_one_blank_in_line(d->text, t, t + 1) &&
        begins_capital(token_slice(d->text, t + 1)) && !is_in_capitals(token_slice(d->text, t + 1)))
        lock(d, tokens, i, i + 1, VB_SLICE("Lưu"), arena);
}

/* `- S46 VH, TT&DL`: the first word of an entry whose letters were read as figures, before a
 * capital.
 */
static void read_first_word(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    if (i + 1 >= tokens->count)
        return;
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice written = find_meant("entry", token_slice(d->text, t));
    if (written.len && is_behind_dash(d, t) && t[1].line == t->line &&
        begins_capital(token_slice(d->text, t + 1)))
        lock(d, tokens, i, i + 1, written, arena);
}

/* `- GD, các PGD`: the first word of an entry is a director where his deputies are named behind it.
 */
static void read_directors(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    enum { REACH = 3, BYTES_MAX = 4 };
    if (i >= tokens->count)
        return;
    const token *t = VB_ARRAY_AT(tokens, token, i);
    likeness how;
    if (t->end - t->start > BYTES_MAX || !is_behind_dash(d, t))
        return;
    vb_slice director = find_note("director", token_slice(d->text, t), &how);
    for (size_t k = i + 1; k < tokens->count && k <= i + REACH && how != UNLIKE; k++) {
        const token *behind = VB_ARRAY_AT(tokens, token, k);
        likeness its;
        vb_slice deputy = find_note("deputy", token_slice(d->text, behind), &its);
        if (its == UNLIKE || behind->line != t->line)
            continue;
        lock(d, tokens, k, k + 1, deputy, arena);
        lock(d, tokens, i, i + 1, director, arena);
        return;
    }
}

/* `- CDC, BVĐK tỉnh`: what an entry calls an office by, read letter for letter but for strokes. */
static void read_letters(const document *d, vb_array *tokens, size_t i, vb_arena *arena)
{
    enum { SHORTEST = 3, LONGEST = 10 };
    const vb_table *notes = &vb_table_recipient_notes;
    const token *t = VB_ARRAY_AT(tokens, token, i);
    vb_slice read = token_slice(d->text, t);
    if (t->kind != VB_TOKEN_WORD || read.len < SHORTEST || read.len > LONGEST ||
        read.data[1] < 'A' || read.data[1] > 'Z')
        return;
    for (size_t row = 0; row < notes->rows; row++) {
        vb_slice written = vb_table_cell(notes, row, RECIPIENT_NOTES_WRITTEN);
        if (!vb_slice_equal(vb_table_cell(notes, row, RECIPIENT_NOTES_KIND), VB_SLICE("letters")) ||
            !vb_lacks_only_strokes(read, written))
            continue;
        lock(d, tokens, i, i + 1, vb_slice_equal(read, written) ? (vb_slice){0} : written, arena);
        return;
    }
}

void recipients_mend(const document *d, vb_slice line, vb_array *tokens, size_t first,
                     vb_arena *arena)
{
    bool has_bracket = memchr(line.data, '(', line.len),
         has_stroke = memchr(line.data, '/', line.len), entry = is_entry(line);
    for (size_t i = first; entry && d->misread && i < tokens->count; i++)
        read_letters(d, tokens, i, arena);
    if (entry && d->misread) {
        read_behind_these(d, tokens, first, arena);
        for (size_t i = first; i < first + 2; i++) { /* what is read for a dash may be a token */
            read_keeping(d, tokens, i, arena);
            read_bare_keeping(d, tokens, i, arena);
            read_directors(d, tokens, i, arena);
            read_first_word(d, tokens, i, arena);
        }
    }
    for (size_t i = first; d->loses_signs && i < tokens->count && i < first + 2; i++)
        read_before_person(d, tokens, first, i, arena);
    for (size_t i = first; i < tokens->count && (has_bracket || has_stroke); i++) {
        size_t start = VB_ARRAY_AT(tokens, token, i)->start,
               end = VB_ARRAY_AT(tokens, token, i)->end;
        bool behind_for = has_bracket && i > first && is_for(d->text, tokens, i - 1);
        bool bracketed = behind_for || (start > 0 && d->text.data[start - 1] == '(');
        if (bracketed && read_behind(d, tokens, i, entry, arena)) {
            if (behind_for)
                lock_for(d, tokens, i - 1, arena);
        } else if (end < d->text.len && d->text.data[end] == '/') {
            read_before(d, tokens, i, arena);
        }
    }
}
