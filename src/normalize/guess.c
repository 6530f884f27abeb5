#include "normalize/guess.h"

#include "normalize/capitals.h"
#include "vanban/orthography.h"

/* ------------------------------------------------------------------------------------ UTF-16 -- */

/* The first bytes of the units that Vietnamese text is made of: ASCII and Latin, ơ ư, marks, the
 * toned vowels, punctuation. */
static bool is_first_byte(unsigned char byte)
{
    return byte == 0x00 || byte == 0x01 || byte == 0x03 || byte == 0x1E || byte == 0x20;
}

byte_order guess_byte_order(vb_slice sample)
{
    enum { SHORTEST = 16, MOST = 4096 };
    size_t first[2] = {0}, zero[2] = {0};
    size_t units = (sample.len < MOST ? sample.len : MOST) / 2;
    if (sample.len < SHORTEST)
        return NO_UTF16;
    for (size_t i = 0; i < 2 * units; i++) {
        first[i % 2] += is_first_byte((unsigned char)sample.data[i]);
        zero[i % 2] += sample.data[i] == '\0';
    }
    for (size_t high = 0; high < 2; high++) {
        if (first[high] * 20 >= units * 19 && zero[high] * 3 >= units &&
            zero[1 - high] * 20 <= units)
            return high == 1 ? UTF16_LE : UTF16_BE;
    }
    return NO_UTF16;
}

/* -------------------------------------------------------------------------------------- VIQR -- */

bool may_be_viqr(vb_slice sample)
{
    enum { FEW = 3 };
    size_t marks = 0;
    for (size_t i = 1; i < sample.len; i++)
        marks += vb_is_among(sample.data[i], "^+*(`'~") &&
                 vb_is_among(sample.data[i - 1], "aeiouyAEIOUY");
    return marks >= FEW;
}

/* ------------------------------------------------------------------------------- likelihoods -- */

static void decode(const legacy *table, vb_slice bytes, vb_array *text)
{
    vb_array_clear(text);
    for (size_t at = 0; at < bytes.len;) {
        uint32_t code_point;
        at += table ? legacy_read(table, bytes, at, &code_point)
                    : vb_utf8_decode(bytes, at, &code_point);
        vb_array_push(text, &code_point);
    }
    if (table && table->capitals_by_font && text->count)
        raise_font_capitals(text->items, text->count);
}

static bool same_text(const vb_array *one, const vb_array *other)
{
    const uint32_t *a = one->items, *b = other->items;
    if (one->count != other->count)
        return false;
    for (size_t i = 0; i < one->count; i++) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

static bool is_ascii(vb_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] & 0x80)
            return false;
    }
    return true;
}

/* The candidates: UTF-8 first, then Windows-1252, which stands first in its table, and those to be
 * guessed. Of equal ones the first is taken. */
static bool is_candidate(const legacy *table, size_t index, bool ascii)
{
    bool seven_bits = vb_slice_equal(vb_slice_of(table->name), VB_SLICE("viqr"));
    return ascii == seven_bits && (table->guessed || index == 0);
}

enum { MOST_CANDIDATES = 32 };

typedef struct candidate {
    size_t encoding;
    likelihood sum;
} candidate;

typedef struct contest {
    const legacy *tables;
    vb_slice sample;
    bool ascii;
    syllable_memory *syllables;
    vb_array best, other;                  /* of uint32_t: texts */
    candidate candidates[MOST_CANDIDATES]; /* the likeliest first */
    size_t count;
} contest;

static const legacy *table_of(const contest *all, size_t encoding)
{
    return encoding == GUESS_UTF8 ? NULL : &all->tables[encoding];
}

/* Puts the candidate in its place; of equally likely ones the first stays first. */
static void weigh(contest *all, size_t encoding)
{
    candidate one = {.encoding = encoding};
    decode(table_of(all, encoding), all->sample, &all->other);
    one.sum = likelihood_of(all->syllables, all->other.items, all->other.count);
    size_t at = all->count++;
    for (; at > 0 && all->candidates[at - 1].sum.bits > one.sum.bits; at--)
        all->candidates[at] = all->candidates[at - 1];
    all->candidates[at] = one;
}

static void weigh_all(contest *all, size_t tables)
{
    weigh(all, GUESS_UTF8);
    for (size_t i = 0; i < tables && all->count < MOST_CANDIDATES; i++) {
        if (is_candidate(&all->tables[i], i, all->ascii))
            weigh(all, i);
    }
}

/* Text in a Vietnamese encoding is syllables. What is in none may be garbage as well as western, so
 * that it takes more evidence; and a full stop behind a word is no dot below it (VIQR). */
static bool is_convincing(const contest *all, unsigned evidence)
{
    enum { ENOUGH = 24, ENOUGH_FOR_WESTERN = 48, FEW = 3 };
    const candidate *best = &all->candidates[0];
    if (best->encoding == GUESS_UTF8)
        return false;
    if (best->encoding == 0)
        return evidence >= ENOUGH_FOR_WESTERN;
    return evidence >= ENOUGH && best->sum.syllables * 10 >= best->sum.words * 6 &&
           (!all->ascii || best->sum.syllables >= FEW);
}

/* How far ahead the likeliest is of the next one that reads the sample otherwise. */
static void find_margin(contest *all, guess *likeliest)
{
    const candidate *best = &all->candidates[0];
    decode(table_of(all, best->encoding), all->sample, &all->best);
    for (size_t i = 1; i < all->count; i++) {
        const candidate *next = &all->candidates[i];
        decode(table_of(all, next->encoding), all->sample, &all->other);
        if (same_text(&all->best, &all->other))
            continue;
        likeliest->next = next->encoding;
        likeliest->margin = next->sum.bits - best->sum.bits;
        return;
    }
}

static unsigned bits_as_utf8(const contest *all)
{
    size_t i = 0;
    while (all->candidates[i].encoding != GUESS_UTF8)
        i++;
    return all->candidates[i].sum.bits;
}

vb_status guess_encoding(const legacy *tables, size_t count, vb_slice sample,
                         syllable_memory *syllables, const vb_allocator *memory, guess *likeliest)
{
    contest all = {
        .tables = tables,
        .sample = sample,
        .ascii = is_ascii(sample),
        .syllables = syllables,
        .best = VB_ARRAY(uint32_t, memory),
        .other = VB_ARRAY(uint32_t, memory),
    };
    /* As many characters as bytes at most: nothing can fail behind this. */
    bool room = vb_array_resize(&all.best, sample.len) && vb_array_resize(&all.other, sample.len);
    if (room) {
        weigh_all(&all, count);
        *likeliest = (guess){.encoding = all.candidates[0].encoding, .next = GUESS_UTF8};
        likeliest->evidence = bits_as_utf8(&all) - all.candidates[0].sum.bits;
        likeliest->convincing = is_convincing(&all, likeliest->evidence);
        find_margin(&all, likeliest);
    }
    vb_array_free(&all.best);
    vb_array_free(&all.other);
    return room ? VB_OK : VB_ERR_MEMORY;
}
