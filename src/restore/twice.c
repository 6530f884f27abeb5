/*
 * Letters that were read twice. An engine with the marks of another language knows no ủ and is of
 * two minds about it: it writes the letter with one of its marks and again with another (`cüûa`,
 * `Chüù`). No word of Vietnamese has such two, so each of them is looked for without the other.
 */
#include "restore/builder.h"

#include "restore/candidates.h"
#include "vanban/orthography.h"

#include <math.h>

/* Such a word is asked for where nothing costs less, for this more. */
static const float unexplained = 8.0F, twice_cost = 2.0F;

typedef struct twice_read {
    size_t first, second, end; /* where the two begin, and what is behind them */
} twice_read;

/* The first two letters of a word that differ in their marks alone, which both have; false when it
 * has none. */
static bool find_twice(vb_slice word, twice_read *two)
{
    uint32_t before = 0, c;
    for (size_t at = 0, last = 0, end; at < word.len; last = at, at = end, before = c) {
        end = at + vb_utf8_decode(word, at, &c);
        *two = (twice_read){last, at, end};
        if (before >= 0x80 && c >= 0x80 && c != before && vb_latin_base(c) &&
            vb_latin_base(c) == vb_latin_base(before))
            return true;
    }
    return false;
}

/* The words that token `i` may be without the letter in bytes [from, to). */
static void add_without(builder *b, size_t i, size_t from, size_t to)
{
    vb_slice text = token_text(b, i);
    vb_buffer_clear(&b->scratch);
    vb_buffer_add(&b->scratch, vb_slice_cut(text, 0, from));
    vb_buffer_add(&b->scratch, vb_slice_cut(text, to, text.len));
    b->failed |= b->scratch.failed;
    const candidates *found = builder_find(b, vb_buffer_slice(&b->scratch), INFINITY);
    for (size_t k = 0; found && k < found->count; k++) {
        if (found->items[k].form)
            builder_add_word(b, i, i + 1, &found->items[k], found->items[k].cost + twice_cost);
    }
}

void twice_add(builder *b, size_t i, const candidates *found)
{
    twice_read two;
    if (found->items[0].cost < unexplained || !find_twice(token_text(b, i), &two))
        return;
    add_without(b, i, two.first, two.second);
    add_without(b, i, two.second, two.end);
}
