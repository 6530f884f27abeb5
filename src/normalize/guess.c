#include "normalize/guess.h"

#include "normalize/capitals.h"

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

typedef struct contest {
    const legacy *tables;
    size_t count;
    vb_slice sample;
    bool ascii;
    syllable_memory *syllables;
    vb_array best, other; /* of uint32_t: texts */
    unsigned best_bits;
    likelihood last; /* of what was weighed last */
} contest;

static const legacy *table_of(const contest *all, size_t encoding)
{
    return encoding == GUESS_UTF8 ? NULL : &all->tables[encoding];
}

static unsigned weigh(contest *all, size_t encoding)
{
    decode(table_of(all, encoding), all->sample, &all->other);
    all->last = likelihood_of(all->syllables, all->other.items, all->other.count);
    return all->last.bits;
}

/* Text in a Vietnamese encoding is syllables. What is in none may be garbage as well as western, so
 * that it takes more evidence; and a full stop behind a word is no dot below it (VIQR). */
static bool is_convincing(contest *all, const guess *likeliest)
{
    enum { ENOUGH = 24, ENOUGH_FOR_WESTERN = 48, FEW = 3 };
    if (likeliest->encoding == GUESS_UTF8)
        return false;
    weigh(all, likeliest->encoding);
    unsigned syllables = all->last.syllables, words = all->last.words;
    if (likeliest->encoding == 0)
        return likeliest->evidence >= ENOUGH_FOR_WESTERN;
    return likeliest->evidence >= ENOUGH && syllables * 10 >= words * 6 &&
           (!all->ascii || syllables >= FEW);
}

/* Returns what the sample costs as UTF-8. */
static unsigned find_best(contest *all, guess *likeliest)
{
    unsigned utf8_bits = weigh(all, GUESS_UTF8);
    likeliest->encoding = GUESS_UTF8;
    all->best_bits = utf8_bits;
    for (size_t i = 0; i < all->count; i++) {
        if (!is_candidate(&all->tables[i], i, all->ascii))
            continue;
        unsigned bits = weigh(all, i);
        if (bits < all->best_bits) {
            all->best_bits = bits;
            likeliest->encoding = i;
        }
    }
    decode(table_of(all, likeliest->encoding), all->sample, &all->best);
    return utf8_bits;
}

static void try_next(contest *all, size_t encoding, guess *likeliest)
{
    if (encoding == likeliest->encoding)
        return;
    unsigned bits = weigh(all, encoding);
    if (bits - all->best_bits < likeliest->margin && !same_text(&all->best, &all->other)) {
        likeliest->margin = bits - all->best_bits;
        likeliest->next = encoding;
    }
}

vb_status guess_encoding(const legacy *tables, size_t count, vb_slice sample,
                         syllable_memory *syllables, const vb_allocator *memory, guess *likeliest)
{
    contest all = {
        .tables = tables,
        .count = count,
        .sample = sample,
        .ascii = is_ascii(sample),
        .syllables = syllables,
        .best = VB_ARRAY(uint32_t, memory),
        .other = VB_ARRAY(uint32_t, memory),
    };
    *likeliest = (guess){.margin = UINT32_MAX, .next = GUESS_UTF8, .encoding = GUESS_UTF8};
    if (!vb_array_resize(&all.best, sample.len) || !vb_array_resize(&all.other, sample.len)) {
        vb_array_free(&all.best);
        vb_array_free(&all.other);
        return VB_ERR_MEMORY;
    }
    unsigned utf8_bits = find_best(&all, likeliest);
    likeliest->evidence = utf8_bits - all.best_bits;
    try_next(&all, GUESS_UTF8, likeliest);
    for (size_t i = 0; i < count; i++) {
        if (is_candidate(&tables[i], i, all.ascii))
            try_next(&all, i, likeliest);
    }
    likeliest->convincing = is_convincing(&all, likeliest);
    vb_array_free(&all.best);
    vb_array_free(&all.other);
    return VB_OK;
}
