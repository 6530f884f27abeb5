#include "citation/citation_internal.h"

#include <stdlib.h>
#include <string.h>

/*
 * Tables of symbols and names, ready to be looked up in: sorted by their letters, with the entries
 * that each first letter may be read from. Most of what a text is asked for is none of them, so
 * what matters is to find that out cheaply, before any cost is worked out.
 */

static int compare_letters(const cps *a, const cps *b)
{
    for (size_t i = 0; i < a->len && i < b->len; i++)
        if (a->at[i] != b->at[i])
            return a->at[i] < b->at[i] ? -1 : 1;
    return (a->len > b->len) - (a->len < b->len);
}

static int compare_entries(const void *left, const void *right)
{
    const table_entry *a = left, *b = right;
    int order = compare_letters(&a->compare, &b->compare);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* Letters that two names begin with, the marks they bore included: what a letter bears decides what
 * its loss costs. */
static size_t count_shared(const cps *a, const cps *b)
{
    size_t i = 0;
    while (i < a->len && i < b->len && a->at[i] == b->at[i] && !((a->marked ^ b->marked) >> i & 1))
        i++;
    return i;
}

static size_t count_alike(const cps *a, const cps *b)
{
    size_t i = 0;
    while (i < a->len && i < b->len && a->at[i] == b->at[i])
        i++;
    return i;
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
static void drop_repeated(entry_list *list)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        const table_entry *entry = &list->items[i];
        if (entry->words && kept && vb_slice_equal(list->items[kept - 1].text, entry->text))
            continue;
        if (kept != i)
            list->items[kept] = *entry;
        kept++;
    }
    list->count = kept;
}

/* Luật is in Bộ luật. */
static bool is_ending(const cps *name, const cps *of)
{
    return of->len > name->len &&
           memcmp(of->at + of->len - name->len, name->at, name->len * sizeof *name->at) == 0;
}

void mark_endings(entry_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].text.len >= 2)
            list->items[i].tail = tail_of(list->items[i].text.data + list->items[i].text.len);
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && !list->items[i].ends_longer; j++)
            list->items[i].ends_longer =
                is_ending(&list->items[i].compare, &list->items[j].compare);
    for (size_t i = 1; i < list->count; i++)
        if (compare_letters(&list->items[i - 1].compare, &list->items[i].compare) == 0)
            list->items[i - 1].has_twin = list->items[i].has_twin = true;
}

/* A name of three words or more is foreign where neither its second nor its third begins as the
 * second or third that was read: two are others then, however words were torn or glued. */
static uint64_t early_letters(const word_initials *name)
{
    if (name->count < 3 || name->letter[1] < 64 || name->letter[2] < 64)
        return 0;
    return (uint64_t)1 << (name->letter[1] & 63) | (uint64_t)1 << (name->letter[2] & 63);
}

void index_entries(entry_list *list)
{
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare_entries);
    drop_repeated(list);
    for (size_t i = 1; i < list->count; i++) {
        const cps *before = &list->items[i - 1].compare, *here = &list->items[i].compare;
        list->items[i].shared = count_shared(before, here);
        list->items[i].alike = count_alike(before, here);
    }
    for (size_t i = 0; i < list->count; i++) {
        list->items[i].early = early_letters(&list->items[i].initials);
        if (list->items[i].compare.len > list->longest)
            list->longest = list->items[i].compare.len;
    }
    index_beginnings(list);
}

entry_walk walk_entries(const entry_list *list, const ocr_channel *channel, uint32_t read)
{
    entry_walk walk = {.list = list, .letters = {UINT64_MAX, UINT64_MAX}, .others = true};
    for (int half = 0; half < 2 && read < 128; half++)
        walk.letters[half] = channel->beginnings[read][half];
    return walk;
}

/* The next group of entries that begin with one letter; false when there is none. */
static bool next_group(entry_walk *walk)
{
    uint32_t letter;
    if (walk->letters[0] | walk->letters[1]) {
        size_t half = walk->letters[0] == 0;
        letter = (uint32_t)(half * 64) + (uint32_t)__builtin_ctzll(walk->letters[half]);
        walk->letters[half] &= walk->letters[half] - 1;
    } else if (walk->others) {
        letter = FIRST_LETTERS - 1;
        walk->others = false;
    } else {
        return false;
    }
    walk->at = walk->list->begins[letter];
    walk->end = walk->list->begins[letter + 1];
    return true;
}

const table_entry *next_entry(entry_walk *walk)
{
    while (walk->at == walk->end)
        if (!next_group(walk))
            return NULL;
    return &walk->list->items[walk->at++];
}

void read_initials(const ocr_channel *channel, const word_initials *read,
                   initial_readings *readings)
{
    for (; readings->count < read->count; readings->count++) {
        uint8_t letter = read->letter[readings->count];
        readings->letters[readings->count] =
            letter == OTHER_INITIAL ? UINT64_MAX : channel->beginnings[letter][1] | 1;
    }
}

uint64_t early_readings(const initial_readings *read)
{
    return read->count < 3 ? UINT64_MAX : read->letters[1] | read->letters[2];
}

static bool may_be(uint64_t readings, uint8_t letter)
{
    /* What is no letter, a digit, says nothing. */
    return letter < 64 || (readings >> (letter & 63) & 1);
}

bool is_foreign(const word_initials *name, const initial_readings *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = name->count > 2;
    for (; i < name->count && j < read->count; i++, j++) {
        if (may_be(read->letters[j], name->letter[i]))
            continue;
        if (++wrong > allowed)
            return true;
        /* A word more or less is torn or glued. */
        if (j + 1 < read->count && may_be(read->letters[j + 1], name->letter[i]))
            j++;
        else if (i + 1 < name->count && may_be(read->letters[j], name->letter[i + 1]))
            i++;
    }
    return false;
}
