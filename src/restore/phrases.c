/*
 * Phrases that are known beforehand (data/set-phrases.tsv): `kính trình`, `Quý Công ty`, `hằng
 * năm`. Where each word of one may have been read, together they cost less.
 */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/set-phrases.h"
#include "vanban/model.h"
#include "vanban/orthography.h"

#include <stdlib.h>

/* A word further than this from what was read is not what stands there, whatever is usual. */
static const float near = 9;

/* Lists a phrase by the bytes that its word with this first letter may be read with first: as
 * scanners leave the letter, and a figure for any (`Tinh 1y`). */
static void list_by_byte(uint64_t *by_byte, uint32_t first, uint64_t own)
{
    unsigned char letter = (unsigned char)vb_latin_base(first);
    by_byte[letter] |= own;
    by_byte[letter - 'a' + 'A'] |= own;
    for (unsigned char figure = '0'; figure <= '9'; figure++)
        by_byte[figure] |= own;
    if (vb_upper(first) != VB_D_STROKE)
        return;
    for (const char *other = "BP\xC4"; *other; other++) /* it is read so, or stays */
        by_byte[(unsigned char)*other] |= own;
}

/* The first letter of the last word before `*end`, which becomes the end of the word before it. */
static uint32_t last_letter(vb_slice phrase, size_t *end)
{
    uint32_t first;
    size_t at = *end;
    while (at > 0 && phrase.data[at - 1] != ' ')
        at--;
    vb_utf8_decode(phrase, at, &first);
    *end = at > 0 ? at - 1 : 0;
    return first;
}

static void list_by_letters(phrase_list *all, vb_slice phrase, size_t number)
{
    const uint64_t own = UINT64_C(1) << number;
    size_t end = phrase.len;
    list_by_byte(all->by_byte, last_letter(phrase, &end), own);
    list_by_byte(all->by_byte_before, last_letter(phrase, &end), own);
}

void phrases_list(phrase_list *all, const vb_model *model)
{
    *all = (phrase_list){0};
    for (size_t row = 0; row < vb_table_set_phrases.rows && all->count < PHRASES_MAX; row++) {
        vb_slice text = vb_table_cell(&vb_table_set_phrases, row, SET_PHRASES_PHRASE);
        set_phrase *own = &all->items[all->count];
        list_by_letters(all, text, all->count++);
        own->length = (uint8_t)formula_words(model, text, own->words);
        own->capital = begins_capital(text);
        own->less = strtof(vb_table_cell(&vb_table_set_phrases, row, SET_PHRASES_NATS).data, NULL);
        own->unless = vb_table_cell(&vb_table_set_phrases, row, SET_PHRASES_NOT);
    }
}

/* Whether the tokens that end before `s->end` leave a choice, have the capitals of the phrase,
 * nothing between them but blanks, and none of them was read as what speaks against it. */
static bool may_be_phrase(const site *s, const set_phrase *phrase)
{
    if (phrase->length > s->end || !site_has_choice(s, s->end - phrase->length, s->end))
        return false;
    size_t first = s->end - phrase->length;
    if (phrase->capital && !begins_capital(site_word(s, first)))
        return false;
    for (size_t i = first; i < s->end; i++) {
        if (i + 1 < s->end && s->tokens[i].behind > GAP_BLANKS)
            return false;
        if (i > first && !phrase->capital && !begins_small(site_word(s, i)))
            return false;
        if (vb_slice_equal(site_word(s, i), phrase->unless))
            return false;
    }
    return true;
}

void phrases_relieve(const site *s)
{
    const phrase_list *all = &s->lists->phrases;
    if (s->end < 2)
        return;
    const token *last = &s->tokens[s->end - 1];
    uint64_t left = all->by_byte[(unsigned char)s->text.data[last->start]] &
                    all->by_byte_before[(unsigned char)s->text.data[last[-1].start]];
    if (!left || last->kind != VB_TOKEN_WORD)
        return;
    uint64_t words = site_words(s, s->end - 1);
    for (; left; left &= left - 1) {
        const set_phrase *own = &all->items[__builtin_ctzll(left)];
        if (site_may_be(words, own->words[own->length - 1]) && may_be_phrase(s, own))
            formula_relieve(s, own->words, own->length, own->length, (relief){own->less, near});
    }
}
