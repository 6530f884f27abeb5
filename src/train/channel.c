/* Smoothed probabilities as the costs of a channel, in the order that the model's readers look them
 * up. */
#include "train/train.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct channel_builder {
    const aligner *a;
    const vb_array *alphabet, *pairs;
    smoother smoother;
    uint16_t read_symbols[SYMBOLS_MAX]; /* by read letter number */
    uint32_t read_count;
    uint16_t number_of[SYMBOLS_MAX]; /* symbol → read letter number */
} channel_builder;

static uint16_t to_cost(double p)
{
    return (uint16_t)lround(fmin(-log(fmax(p, 1e-30)) * VB_COST_UNIT, 30.0 * VB_COST_UNIT));
}

/* --------------------------------------------------------------------------------- alphabet -- */

static int compare_numbers(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Sorts, drops what is there twice, and leaves place 0 unused. */
static void settle_set(vb_array *set)
{
    size_t kept = 1;
    vb_array_push(set, &(uint32_t){0});
    if (set->failed)
        return;
    uint32_t *items = set->items;
    qsort(items, set->count, sizeof *items, compare_numbers);
    for (size_t i = 1; i < set->count; i++) {
        if (items[i] != items[kept - 1])
            items[kept++] = items[i];
    }
    set->count = kept;
}

uint16_t place_in_set(const vb_array *set, uint32_t wanted)
{
    const uint32_t *found = set->count > 1 ? bsearch(&wanted, (const uint32_t *)set->items + 1,
                                                     set->count - 1, sizeof wanted, compare_numbers)
                                           : NULL;
    return found ? (uint16_t)(found - (const uint32_t *)set->items) : 0;
}

static void add_spelling(vb_array *alphabet, vb_slice spelling)
{
    uint32_t c;
    for (size_t at = 0; at < spelling.len;) {
        at += vb_utf8_decode(spelling, at, &c);
        vb_array_push(alphabet, &c);
        vb_array_push(alphabet, &(uint32_t){vb_upper(c)});
    }
}

static void add_pair(vb_array *pairs, const vb_array *alphabet, uint32_t first, uint32_t second)
{
    uint16_t left = place_in_set(alphabet, first), right = place_in_set(alphabet, second);
    if (left && right)
        vb_array_push(pairs, &(uint32_t){(uint32_t)left << 16 | right});
}

/* The pairs of letters that were read as one unit, in each shape of case so that one number leads
 * to the others. */
static void add_pairs_of(const aligner *a, const family *f, const vb_array *alphabet,
                         vb_array *pairs)
{
    for (size_t i = 0; i < f->segments.capacity; i++) {
        segment s = segment_of_key(f->segments.slots[i].key);
        if (!f->segments.slots[i].key || s.written_len != 2 || f->segments.slots[i].count < 2)
            continue;
        uint32_t first = vb_lower(a->symbols[s.written[0]]),
                 second = vb_lower(a->symbols[s.written[1]]);
        add_pair(pairs, alphabet, first, second);
        add_pair(pairs, alphabet, vb_upper(first), second);
        add_pair(pairs, alphabet, vb_upper(first), vb_upper(second));
    }
}

vb_status channels_alphabet(const aligner *a, const vocabulary *v, vb_array *alphabet,
                            vb_array *pairs)
{
    vb_buffer toned = VB_BUFFER(v->memory);
    add_spelling(alphabet, VB_SLICE(" -/.,%0123456789"));
    for (size_t i = VB_WORD_FIRST; i < vocabulary_size(v); i++) {
        vb_slice spelling = vocabulary_word(v, (uint16_t)i)->spelling;
        add_spelling(alphabet, spelling);
        vb_buffer_clear(&toned);
        vb_add_toned(&toned, spelling, VB_TONES_NEW);
        add_spelling(alphabet, vb_buffer_slice(&toned));
        alphabet->failed |= toned.failed; /* the next word clears it */
    }
    vb_buffer_free(&toned);
    settle_set(alphabet);
    for (size_t i = 0; i < a->families.count && !alphabet->failed; i++)
        add_pairs_of(a, VB_ARRAY_AT(&a->families, family, i), alphabet, pairs);
    settle_set(pairs);
    return alphabet->failed || pairs->failed ? VB_ERR_MEMORY : VB_OK;
}

/* ---------------------------------------------------------------------------------- writing -- */

typedef struct keyed_unit {
    uint64_t key;
    vb_channel_unit unit;
} keyed_unit;

static int compare_units(const void *a, const void *b)
{
    const keyed_unit *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->unit.written - right->unit.written;
}

/* The read letters of all channels: every symbol that was ever read, by code point. */
static void number_read_letters(channel_builder *b)
{
    uint32_t sorted[SYMBOLS_MAX];
    for (size_t i = 1; i < b->a->symbol_count; i++)
        sorted[i - 1] = b->a->symbols[i];
    qsort(sorted, b->a->symbol_count - 1, sizeof *sorted, compare_numbers);
    b->read_count = (uint32_t)b->a->symbol_count;
    for (uint16_t i = 1; i < b->read_count; i++) {
        uint16_t symbol = (uint16_t)count_map_get(&b->a->symbol_of, (uint64_t)sorted[i - 1] + 1);
        b->read_symbols[i] = symbol;
        b->number_of[symbol] = i;
    }
}

static uint16_t symbol_of_letter(const channel_builder *b, size_t letter)
{
    return (uint16_t)count_map_get(&b->a->symbol_of,
                                   (uint64_t)*VB_ARRAY_AT(b->alphabet, uint32_t, letter) + 1);
}

/* The cost of a letter of the alphabet; one no pair has ever shown is judged by its features. */
static uint16_t letter_cost(const channel_builder *b, const family *f, size_t letter,
                            const uint16_t *read)
{
    segment s = {.written = {symbol_of_letter(b, letter)},
                 .read = {read ? *read : 0},
                 .written_len = 1,
                 .read_len = read != NULL};
    if (s.written[0])
        return to_cost(segment_probability(&b->smoother, f, &s));
    uint32_t written = *VB_ARRAY_AT(b->alphabet, uint32_t, letter);
    return to_cost(read ? feature_probability(&b->smoother, written, b->a->symbols[*read]) : 0.005);
}

/* How often one read letter follows another, over the family; a pair never seen is as likely as its
 * second letter. */
static void write_follows(const channel_builder *b, const family *f, image *out)
{
    double seconds[SYMBOLS_MAX] = {0}, firsts[SYMBOLS_MAX] = {0}, all = 0;
    for (size_t i = 0; i < f->read_pairs.capacity; i++) {
        const counted *slot = &f->read_pairs.slots[i];
        if (!slot->key)
            continue;
        firsts[slot->key >> 16 & (SYMBOLS_MAX - 1)] += (double)slot->count;
        seconds[slot->key & (SYMBOLS_MAX - 1)] += (double)slot->count;
        all += (double)slot->count;
    }
    for (uint32_t i = 0; i < b->read_count; i++) {
        for (uint32_t j = 0; j < b->read_count; j++) {
            uint16_t first = b->read_symbols[i], second = b->read_symbols[j];
            double alone = (seconds[second] + 0.3) / (all + 0.3 * b->read_count);
            double pair = (double)count_map_get(&f->read_pairs, symbol_pair(first, second));
            uint16_t cost = to_cost((pair + 2 * alone) / (firsts[first] + 2));
            image_add(out, &cost, 1, sizeof cost);
        }
    }
    image_pad(out);
}

static void write_dense(const channel_builder *b, const family *f, image *out)
{
    size_t letters = b->alphabet->count;
    for (size_t i = 0; i < letters; i++) {
        uint16_t cost = i ? letter_cost(b, f, i, NULL) : VB_COST_NEVER;
        image_add(out, &cost, 1, sizeof cost);
    }
    image_pad(out);
    for (uint32_t i = 0; i < b->read_count; i++) {
        segment s = {.read = {b->read_symbols[i]}, .read_len = 1};
        double count = i ? (double)count_map_get(&f->segments, segment_key(&s)) : 0;
        double pooled = i ? (double)count_map_get(&b->smoother.pool.segments, segment_key(&s)) /
                                (double)b->smoother.pool.letters
                          : 0;
        uint16_t cost = to_cost((count + 4 * pooled + 0.02) / ((double)f->letters + 5));
        image_add(out, &cost, 1, sizeof cost);
    }
    image_pad(out);
    write_follows(b, f, out);
    for (uint32_t i = 0; i < b->read_count; i++) {
        for (size_t letter = 0; letter < letters; letter++) {
            uint16_t cost = letter ? letter_cost(b, f, letter, &b->read_symbols[i]) : VB_COST_NEVER;
            image_add(out, &cost, 1, sizeof cost);
        }
    }
    image_pad(out);
}

/* The unit's number in the file, 0 when the file does not know its letters. */
static uint16_t written_unit(const channel_builder *b, const segment *s)
{
    uint16_t first = place_in_set(b->alphabet, b->a->symbols[s->written[0]]);
    if (s->written_len == 1 || !first)
        return first;
    uint16_t second = place_in_set(b->alphabet, b->a->symbols[s->written[1]]);
    uint16_t pair = second ? place_in_set(b->pairs, (uint32_t)first << 16 | second) : 0;
    return pair ? (uint16_t)(VB_UNIT_PAIR | pair) : 0;
}

/* Segments beyond single symbols read as one: those the family showed, and those all families
 * together showed twice. */
static void collect_units(const channel_builder *b, const family *f, vb_array *units)
{
    for (size_t i = 0; i < b->smoother.pool.segments.capacity; i++) {
        const counted *slot = &b->smoother.pool.segments.slots[i];
        segment s = segment_of_key(slot->key);
        if (!slot->key || s.written_len == 0 || s.read_len == 0 ||
            (s.written_len == 1 && s.read_len == 1))
            continue;
        if (!count_map_get(&f->segments, slot->key) &&
            (slot->count < 100 || f->feature_share < 0.001))
            continue;
        keyed_unit unit = {.unit = {.written = written_unit(b, &s)}};
        if (!unit.unit.written)
            continue;
        uint16_t read[VB_READ_MAX];
        for (size_t j = 0; j < s.read_len; j++)
            read[j] = b->number_of[s.read[j]];
        unit.key = vb_segment_key(read, s.read_len);
        unit.unit.cost = to_cost(segment_probability(&b->smoother, f, &s));
        vb_array_push(units, &unit);
    }
    if (units->count)
        qsort(units->items, units->count, units->item_size, compare_units);
}

static uint32_t count_keys(const vb_array *units)
{
    uint32_t keys = 0;
    for (size_t i = 0; i < units->count; i++)
        keys += i == 0 || VB_ARRAY_AT(units, keyed_unit, i)->key !=
                              VB_ARRAY_AT(units, keyed_unit, i - 1)->key;
    return keys;
}

static void write_units(const vb_array *units, image *out)
{
    for (int pass = 0; pass < 2; pass++) { /* the keys, then where the units of each begin */
        for (size_t i = 0; i < units->count; i++) {
            const keyed_unit *unit = VB_ARRAY_AT(units, keyed_unit, i);
            if (i && unit->key == VB_ARRAY_AT(units, keyed_unit, i - 1)->key)
                continue;
            if (pass == 0)
                image_add(out, &unit->key, 1, sizeof unit->key);
            else
                image_add(out, &(uint32_t){(uint32_t)i}, 1, sizeof(uint32_t));
        }
    }
    image_add(out, &(uint32_t){(uint32_t)units->count}, 1, sizeof(uint32_t));
    image_pad(out);
    for (size_t i = 0; i < units->count; i++)
        image_add(out, &VB_ARRAY_AT(units, keyed_unit, i)->unit, 1, sizeof(vb_channel_unit));
    image_pad(out);
}

static vb_status write_family(const channel_builder *b, const family *f, uint32_t index, image *out)
{
    vb_array units = VB_ARRAY(keyed_unit, b->a->memory);
    collect_units(b, f, &units);
    vb_channel_header header = {.read_count = b->read_count,
                                .letters = (uint32_t)b->alphabet->count,
                                .segment_count = count_keys(&units),
                                .unit_count = (uint32_t)units.count};
    memcpy(header.name, f->name, sizeof header.name);
    image_begin(out, VB_SECTION_CHANNEL, index);
    image_add(out, &header, 1, sizeof header);
    for (uint32_t i = 0; i < b->read_count; i++)
        image_add(out, &b->a->symbols[b->read_symbols[i]], 1, sizeof(uint32_t));
    image_pad(out);
    write_dense(b, f, out);
    write_units(&units, out);
    vb_status status = vb_array_status(&units);
    vb_array_free(&units);
    return status;
}

vb_status channels_write(aligner *a, const vb_array *alphabet, const vb_array *pairs, image *out)
{
    channel_builder *b = vb_allocate(a->memory, sizeof *b);
    if (!b)
        return VB_ERR_MEMORY;
    b->a = a;
    b->alphabet = alphabet;
    b->pairs = pairs;
    vb_status status = smoother_init(&b->smoother, a);
    number_read_letters(b);
    image_begin(out, VB_SECTION_ALPHABET, 0);
    image_add(out, alphabet->items, alphabet->count, sizeof(uint32_t));
    image_begin(out, VB_SECTION_WRITTEN_PAIRS, 0);
    image_add(out, pairs->items, pairs->count, sizeof(uint32_t));
    uint32_t count = (uint32_t)a->families.count;
    for (uint32_t i = 0; i < count && status == VB_OK; i++)
        status = write_family(b, VB_ARRAY_AT(&a->families, family, i), i, out);
    if (status == VB_OK)
        status = write_family(b, &b->smoother.pool, count, out);
    smoother_free(&b->smoother);
    vb_release(a->memory, b);
    return status;
}
