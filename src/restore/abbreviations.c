/*
 * Abbreviations with an `&` inside: KH&CN, HĐND&UBND, `TH& THCS`. To the channel the sign may be a
 * letter (`S&` is Sở); in what is no word it is what was written. What is the symbol of a body,
 * SKH&ĐT, but for the stroke of an Đ is that one, and no BKH&ĐT that is commoner. The lexicon
 * knows the whole without the sign (KHCN) or its sides, and it is put back where it stood.
 */
#include "restore/builder.h"

#include "restore/candidates.h"
#include "restore/initials.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/issuing-bodies.h"
#include "vanban/citation.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <math.h>
#include <string.h>

/* An abbreviation that is less likely, channel and unigram together, is hardly what was written:
 * CCTT&BVTV is of no CCTV. */
static const float far_fetched = 22.0F;

/* What a blank costs between two sides that are known as one: the corpus has them as two words, `Sở
 * KH ĐT`. */
static const float apart_cost = 12.0F;

/* Whether a part of a token is two capitals or more, and nothing else. */
static bool is_capitals(vb_slice part)
{
    size_t capitals = 0;
    for (size_t at = 0; at < part.len; capitals++) {
        uint32_t c;
        at += vb_utf8_decode(part, at, &c);
        if (!vb_is_letter(c) || vb_lower(c) == c)
            return false;
    }
    return capitals > 1;
}

/* The likeliest abbreviation of as many letters; NULL when there is none. */
static const candidate *find_abbreviation(builder *b, vb_slice read)
{
    const candidates *found = builder_find(b, read, INFINITY);
    for (size_t k = 0; found && k < found->count; k++) {
        const vb_form *form = found->items[k].form;
        if (form && form->fixed &&
            vb_utf8_count(speller_spelling(b->s, form)) == vb_utf8_count(read))
            return candidate_cost(&found->items[k]) < far_fetched ? &found->items[k] : NULL;
    }
    return NULL;
}

/* As it was read, or as a word in capitals whose ươ was read as the sign (`TR&NG`). */
static void add_plain(builder *b, size_t i)
{
    const candidates *found = builder_find(b, token_text(b, i), INFINITY);
    for (size_t k = 0; found && k < found->count; k++) {
        if (!found->items[k].form || !found->items[k].form->fixed)
            builder_add_word(b, i, i + 1, &found->items[k], found->items[k].cost);
    }
}

/* The likeliest abbreviation of both sides without the sign. */
static const candidate *find_whole(builder *b, vb_slice left, vb_slice right)
{
    vb_buffer_clear(&b->scratch);
    vb_buffer_add(&b->scratch, left);
    vb_buffer_add(&b->scratch, right);
    b->failed |= b->scratch.failed;
    return find_abbreviation(b, vb_buffer_slice(&b->scratch));
}

/* Whether that is one with the same letters: the model knows what stands beside it. */
static bool is_known_whole(builder *b, vb_slice left, vb_slice right)
{
    const candidate *whole = find_whole(b, left, right);
    return whole &&
           has_same_letters(speller_spelling(b->s, whole->form), vb_buffer_slice(&b->scratch));
}

/* The same with their strokes. */
static bool is_written_whole(builder *b, vb_slice left, vb_slice right)
{
    const candidate *whole = find_whole(b, left, right);
    return whole &&
           vb_slice_equal(speller_spelling(b->s, whole->form), vb_buffer_slice(&b->scratch));
}

/* Which letters are a Đ in what was written and none in what was read, a bit each; 0 as well where
 * anything else is other. */
static unsigned strokes_between(vb_slice read, vb_slice written)
{
    unsigned strokes = 0, bit = 1;
    for (size_t at = 0, other = 0; at < read.len && other < written.len; bit <<= 1) {
        uint32_t own, meant;
        at += vb_utf8_decode(read, at, &own);
        other += vb_utf8_decode(written, other, &meant);
        if (own != meant && meant != VB_D_STROKE)
            return 0;
        strokes |= own != meant ? bit : 0;
    }
    return strokes;
}

/* Those of a side: as the likeliest abbreviation has them, or one that initials.c knows of. */
static unsigned strokes_of(builder *b, vb_slice side)
{
    const candidate *own = find_abbreviation(b, side);
    unsigned strokes = own ? strokes_between(side, speller_spelling(b->s, own->form)) : 0;
    return strokes ? strokes : initials_of(b, side);
}

/* As it was read, but for these strokes. */
static void add_with_strokes(builder *b, size_t i, unsigned strokes)
{
    const candidates *found = strokes ? builder_find(b, token_text(b, i), INFINITY) : NULL;
    if (found)
        initials_add_stroked(b, i, found, (stroked){.letters = (uint16_t)strokes});
}

/* The same with what each side alone tells of its strokes: `QLVB&DH`. */
static void add_stroked(builder *b, size_t i, vb_slice left, vb_slice right)
{
    size_t behind = vb_utf8_count(left) + 1;
    if (behind + vb_utf8_count(right) <= STROKED_LETTERS)
        add_with_strokes(b, i, strokes_of(b, left) | strokes_of(b, right) << behind);
}

/* Whether it was read as the symbol of a body, but for these strokes of an Đ: SKH&DT. */
static bool is_symbol_without(vb_slice read, unsigned *strokes)
{
    const vb_table *bodies = &vb_table_issuing_bodies;
    for (size_t row = 0; row < bodies->rows; row++) {
        vb_slice own = vb_table_cell(bodies, row, ISSUING_BODIES_SYMBOL);
        if (!vb_lacks_only_strokes(read, own))
            continue;
        *strokes = strokes_between(read, own);
        return true;
    }
    return false;
}

/* Whether a body's symbol ends so, letter for letter: TT&DL of SVHTT&DL, which is called Sở
 * VH,TT&DL. */
static bool ends_symbol(vb_slice read)
{
    const vb_table *bodies = &vb_table_issuing_bodies;
    bool ends = false;
    for (size_t row = 0; row < bodies->rows && !ends; row++)
        ends = vb_slice_ends(vb_table_cell(bodies, row, ISSUING_BODIES_SYMBOL), read);
    return ends;
}

/* Puts the sign back behind the left side, unless `e` is NULL. */
static void put_sign(edge *e, vb_slice left)
{
    if (e)
        e->ampersand = (uint8_t)vb_utf8_count(left);
}

static void add_repaired(builder *b, size_t i, vb_slice left, vb_slice right)
{
    const candidate *whole = find_whole(b, left, right), *first = find_abbreviation(b, left),
                    *second = find_abbreviation(b, right);
    if (whole)
        put_sign(builder_add_word(b, i, i + 1, whole, whole->cost), left);
    else if (first && second)
        put_sign(builder_add_pair(b, i, first, second, first->cost + second->cost), left);
    else
        add_stroked(b, i, left, right);
}

/* Whether an abbreviation stands behind a blank: `TH& THCS`. */
static bool goes_on(const builder *b, size_t i)
{
    return i + 1 < b->count && is_one_blank_in_line(b->text, &b->tokens[i], &b->tokens[i + 1]) &&
           is_capitals(token_text(b, i + 1));
}

/* The two sides as one, if they are known without the sign: in the lexicon, or as a symbol. */
static edge *add_joined(builder *b, size_t i, vb_slice left, vb_slice right)
{
    const candidate *whole = find_whole(b, left, right), *first = find_abbreviation(b, left),
                    *second = find_abbreviation(b, right);
    if (whole)
        return builder_add_word(b, i, i + 2, whole, whole->cost);
    if (!first || !second)
        return NULL;
    vb_buffer_clear(&b->scratch);
    vb_buffer_add(&b->scratch, speller_spelling(b->s, first->form));
    vb_buffer_add(&b->scratch, speller_spelling(b->s, second->form));
    b->failed |= b->scratch.failed;
    if (!symbol_is_listed(b, vb_buffer_slice(&b->scratch)))
        return NULL;
    edge *e = builder_add_pair(b, i, first, second, first->cost + second->cost);
    if (e)
        e->to = (uint32_t)i + 2;
    return e;
}

/* The abbreviation before the sign; with the next where both are known as one: of `TN& MT` the
 * blank is a scanner's. */
static void add_before_blank(builder *b, size_t i, vb_slice left)
{
    edge *joined = add_joined(b, i, left, token_text(b, i + 1));
    float apart = joined ? apart_cost : 0;
    put_sign(joined, left);
    const candidate *own = find_abbreviation(b, left);
    if (own)
        put_sign(builder_add_word(b, i, i + 1, own, own->cost + apart), left);
}

bool abbreviation_add(builder *b, size_t i)
{
    vb_slice text = token_text(b, i);
    const char *sign = memchr(text.data, '&', text.len);
    if (!sign)
        return false;
    size_t at = (size_t)(sign - text.data);
    vb_slice left = vb_slice_cut(text, 0, at), right = vb_slice_cut(text, at + 1, text.len);
    bool before_blank = right.len == 0 && goes_on(b, i);
    if (!is_capitals(left) || !(is_capitals(right) || before_blank) || text.len > UINT8_MAX)
        return false;
    add_plain(b, i);
    unsigned strokes;
    if (!is_written_whole(b, left, right) && ends_symbol(text))
        return true;
    if (is_symbol_without(text, &strokes) && !is_known_whole(b, left, right))
        add_with_strokes(b, i, strokes);
    else if (before_blank)
        add_before_blank(b, i, left);
    else
        add_repaired(b, i, left, right);
    return true;
}
