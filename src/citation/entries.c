/*
 * Lists of symbols and names, made ready to be looked up in: sorted by their letters.
 */
#include "citation/entries.h"

#include "citation/channel.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/gate_make.h"
#include "citation/initials.h"
#include "citation/squeezed.h"

#include <stdlib.h>
#include <string.h>

/* Letters that two names begin with, whatever marks they bore. Names of a table begin alike, so
 * that several are held against each other at a time. */
static size_t count_alike(const cps *a, const cps *b)
{
    enum { TOGETHER = 2 };
    size_t i = 0, len = a->len < b->len ? a->len : b->len;
    while (i + TOGETHER <= len && memcmp(a->at + i, b->at + i, TOGETHER * sizeof *a->at) == 0)
        i += TOGETHER;
    while (i < len && a->at[i] == b->at[i])
        i++;
    return i;
}

int compare_code_points(const cps *a, const cps *b)
{
    size_t i = count_alike(a, b);
    if (i < a->len && i < b->len)
        return a->at[i] < b->at[i] ? -1 : 1;
    return (a->len > b->len) - (a->len < b->len);
}

static int compare_entries(const void *left, const void *right)
{
    const table_entry *a = left, *b = right;
    int order = compare_code_points(&a->compare, &b->compare);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* The same, the marks they bore included: what a letter bears decides what its loss costs. */
static size_t count_shared(const cps *a, const cps *b)
{
    uint64_t other = a->marked ^ b->marked;
    size_t alike = count_alike(a, b), marked = other ? (size_t)__builtin_ctzll(other) : CP_MAX;
    return alike < marked ? alike : marked;
}

static uint32_t first_letter(const table_entry *entry)
{
    uint32_t letter = entry->compare.len ? entry->compare.at[0] : 0;
    return letter < FIRST_LETTERS - 1 ? letter : FIRST_LETTERS - 1;
}

static void index_beginnings(entry_list *list)
{
    size_t at = 0;
    for (uint32_t letter = 0; letter <= FIRST_LETTERS; letter++) {
        while (at < list->count && first_letter(&list->items[at]) < letter)
            at++;
        list->begins[letter] = (uint16_t)at;
    }
}

/* Of names that stand in several rows of a table the first row is kept. Symbols stand there more
 * than once on purpose, and have no words. */
static void drop_repeated(entry_list *list, table_entry *items)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        const table_entry *entry = &items[i];
        if (entry->words && kept &&
            vb_slice_equal(entry_name(list, &items[kept - 1]), entry_name(list, entry)))
            continue;
        if (kept != i)
            items[kept] = *entry;
        kept++;
    }
    list->count = kept;
}

/* Whether a word that begins with the letter `written` may be read with `read` first. What is no
 * letter may be read as any, as what is beyond ASCII. */
static bool may_be_initial(const ocr_channel *channel, uint8_t written, uint8_t read)
{
    return written <= OTHER_INITIAL || read == OTHER_INITIAL || may_begin(channel, written, read);
}

/* Whether a word that was read may have this first letter. */
static bool is_initial(uint8_t letter)
{
    return letter == OTHER_INITIAL ||
           (kind_of_sign(letter) == SIGN_LETTER && fold_letter(letter) == letter);
}

static void add_to_block(initial_block *block, const word_initials *name, uint64_t bit,
                         const ocr_channel *channel)
{
    for (size_t i = name->count; i < INITIALS_MAX; i++)
        block->ended[i] |= bit;
    for (size_t i = 0; i < name->count; i++)
        for (uint8_t read = 0; read < 128; read++)
            if (is_initial(read) && may_be_initial(channel, name->letter[i], read))
                block->read_as[i][row_of_initial(read)] |= bit;
}

/* Notes what each entry has in common with the one before it. */
static void mark_shared(const entry_list *list, table_entry *items, uint8_t *shared)
{
    for (size_t i = 1; i < list->count; i++) {
        const cps *before = &items[i - 1].compare, *here = &items[i].compare;
        shared[i] = (uint8_t)count_shared(before, here);
        items[i].alike = (uint8_t)count_alike(before, here);
    }
}

bool index_entries(vb_arena *arena, entry_list *list, table_entry *items,
                   const ocr_channel *channel)
{
    if (list->count)
        qsort(items, list->count, sizeof *items, compare_entries);
    list->items = items;
    drop_repeated(list, items);
    uint64_t *keys = vb_arena_allocate(arena, (list->count + 1) * sizeof *keys);
    uint8_t *shared = vb_arena_allocate(arena, list->count + ROW_BYTES);
    initial_block *blocks = vb_arena_allocate(arena, (list->count / 64 + 1) * sizeof *blocks);
    if (!keys || !shared || !blocks)
        return false;
    list->keys = keys;
    list->shared = shared;
    list->blocks = blocks;
    mark_shared(list, items, shared);
    for (size_t i = 0; i < list->count; i++) {
        keys[i] = key_of_letters(&items[i].compare);
        add_to_block(&blocks[i / 64], &items[i].initials, (uint64_t)1 << (i & 63), channel);
        if (items[i].compare.len > list->longest)
            list->longest = items[i].compare.len;
    }
    index_beginnings(list);
    return true;
}

static void squeeze_name(table_entry *entry, vb_slice name, size_t row)
{
    squeezed letters;
    squeeze(name, 0, name.len, CP_MAX, &letters);
    entry->compare = letters.letters;
    entry->initials = letters.initials;
    entry->words = (uint8_t)vb_count_bits(letters.begin_word);
    entry->stops = letters.letters.len ? letters.stops[letters.letters.len - 1] : 0;
    entry->row = (uint32_t)row;
}

static bool is_of_kind(const entry_list *list, size_t row)
{
    return !list->kind ||
           vb_slice_equal(vb_table_cell(list->table, row, 0), vb_slice_of(list->kind));
}

bool load_names(vb_arena *arena, entry_list *list, size_t rows, const ocr_channel *channel,
                bool gate)
{
    table_entry *items = vb_arena_allocate(arena, (rows + 1) * sizeof *items);
    for (size_t row = 0; items && row < rows; row++)
        if (is_of_kind(list, row))
            squeeze_name(&items[list->count++], name_of_row(list, row), row);
    return items && index_entries(arena, list, items, channel) &&
           (!gate || make_gate(arena, list, items, channel));
}
