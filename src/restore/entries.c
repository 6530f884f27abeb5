/*
 * Words of the list of recipients (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9) that are known beforehand
 * (data/recipient-words.tsv): an entry has no sentence that would tell Hội from Hồi, or `các ban
 * Tỉnh Hội` from `các bạn`. In the lines below Nơi nhận they cost less, where each of them may have
 * been read.
 */
#include "restore/site.h"

#include "restore/formulas.h"
#include "restore/token.h"
#include "restore/word.h"
#include "tables/recipient-words.h"
#include "vanban/model.h"

#include <stdlib.h>
#include <string.h>

/* How far below Nơi nhận entries may stand, in lines. */
enum { ENTRIES_REACH = 24 };

/* A word further than this from what was read is not what stands there. */
static const float near = 9;

/* Which words of the row are written with a capital, a bit each. */
static uint8_t capitals_of(vb_slice words)
{
    uint8_t capitals = 0;
    for (size_t at = 0, bit = 1; at < words.len; bit <<= 1) {
        const char *blank = memchr(words.data + at, ' ', words.len - at);
        size_t end = blank ? (size_t)(blank - words.data) : words.len;
        capitals |= begins_capital(vb_slice_cut(words, at, end)) ? (uint8_t)bit : 0;
        at = end + 1;
    }
    return capitals;
}

void entries_list(entry_list *all, const vb_model *model)
{
    const vb_table *table = &vb_table_recipient_words;
    *all = (entry_list){0};
    for (size_t row = 0; row < table->rows && all->count < ENTRY_WORDS_MAX; row++) {
        entry_words *own = &all->items[all->count++];
        vb_slice words = vb_table_cell(table, row, RECIPIENT_WORDS_WORDS);
        own->length = (uint8_t)formula_words(model, words, own->words);
        own->capitals = capitals_of(words);
        own->first = vb_table_cell(table, row, RECIPIENT_WORDS_FIRST).data[0] == '1';
        own->less = strtof(vb_table_cell(table, row, RECIPIENT_WORDS_NATS).data, NULL);
    }
}

/* Whether nothing but what was read for a dash stands before token `i` on its line. */
static bool begins_entry(const site *s, size_t i)
{
    return site_begins_line(s, i) ||
           (s->tokens[i - 1].kind != VB_TOKEN_WORD && site_begins_line(s, i - 1));
}

/* Whether the words may end before `s->end`: on one line, and where they must begin. */
static bool may_end_here(const site *s, const entry_words *own)
{
    if (own->length > s->end)
        return false;
    size_t first = s->end - own->length;
    return s->tokens[first].line == s->tokens[s->end - 1].line &&
           site_has_choice(s, first, s->end) && (!own->first || begins_entry(s, first));
}

/* Lets the words that a name is written with a capital keep the one that was read, if each of them
 * may have been read. */
static void keep_capitals(const site *s, const entry_words *own)
{
    edge *edges[WORDS_MAX];
    for (size_t i = 0; i < own->length; i++) {
        edges[i] = formula_edge(s, s->end - own->length + i, own->words[i], near);
        if (!edges[i])
            return;
    }
    for (size_t i = 0; i < own->length; i++)
        edges[i]->named |= own->capitals >> i & 1;
}

static void relieve_words(const site *s)
{
    const entry_list *all = &s->lists->entries;
    uint64_t words = site_words(s, s->end - 1);
    for (const entry_words *own = all->items; own < all->items + all->count; own++) {
        if (!site_may_be(words, own->words[own->length - 1]) || !may_end_here(s, own))
            continue;
        formula_relieve(s, own->words, own->length, own->length, (relief){own->less, near});
        if (own->capitals)
            keep_capitals(s, own);
    }
}

void entries_relieve(site *s, size_t count)
{
    size_t last = SIZE_MAX; /* the line of Nơi nhận */
    for (size_t i = 0; i < count; i++) {
        size_t line = s->tokens[i].line;
        if (s->text.data[s->tokens[i].start] == 'N' && site_begins_recipients(s, i, count)) {
            last = line;
        } else if (line > last && line - last <= ENTRIES_REACH &&
                   s->tokens[i].kind == VB_TOKEN_WORD) {
            s->end = i + 1;
            relieve_words(s);
        }
    }
}
