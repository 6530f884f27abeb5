#include "citation/citation_internal.h"
#include "citation/row.h"

#include <stdlib.h>
#include <string.h>

/*
 * Tables of symbols and names, ready to be looked up in: sorted by their letters, with the entries
 * that each first letter may be read from. Most of what a text is asked for is none of them, so
 * what matters is to find that out cheaply, before any cost is worked out.
 */

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

static int compare_letters(const cps *a, const cps *b)
{
    size_t i = count_alike(a, b);
    if (i < a->len && i < b->len)
        return a->at[i] < b->at[i] ? -1 : 1;
    return (a->len > b->len) - (a->len < b->len);
}

static int compare_entries(const void *left, const void *right)
{
    const table_entry *a = left, *b = right;
    int order = compare_letters(&a->compare, &b->compare);
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

/* Notes what an entry ends in; those behind it are there. */
static void index_ending(entry_list *list, size_t i)
{
    ending_index *endings = &list->endings;
    const cps *letters = &list->items[i].compare;
    vb_slice text = list->items[i].text;
    name_ending *ending = &endings->of[i];
    ending->tail = text.len >= 2 ? tail_of(text.data + text.len) : 0;
    ending->letter = letters->len ? (uint16_t)letters->at[letters->len - 1] : 0;
    uint16_t *tail = &endings->tails[slot_of_tail(ending->tail)];
    uint16_t *letter = &endings->letters[ending->letter % ENDING_SLOTS];
    ending->next_tail = *tail;
    ending->next_letter = *letter;
    *tail = *letter = (uint16_t)(i + 1);
}

void mark_endings(vb_arena *arena, entry_list *list)
{
    list->endings.of = vb_arena_allocate(arena, (list->count + 1) * sizeof *list->endings.of);
    for (size_t i = list->count; list->endings.of && i-- > 0;)
        index_ending(list, i);
    for (size_t i = 0; i < list->count; i++)
        for (size_t j = 0; j < list->count && !list->items[i].ends_longer; j++)
            list->items[i].ends_longer =
                is_ending(&list->items[i].compare, &list->items[j].compare);
    for (size_t i = 1; i < list->count; i++)
        if (compare_letters(&list->items[i - 1].compare, &list->items[i].compare) == 0)
            list->items[i - 1].has_twin = list->items[i].has_twin = true;
}

/* The row of a first letter. What is no letter may be read as any, as what is beyond ASCII. */
static size_t row_of_initial(uint8_t letter)
{
    return letter < 64 ? 0 : letter & (INITIAL_ROWS - 1);
}

static void add_to_block(initial_block *block, const word_initials *name, uint64_t bit)
{
    block->one |= name->count < 2 ? bit : 0;
    block->two |= name->count == 2 ? bit : 0;
    if (name->count > 1)
        block->second[row_of_initial(name->letter[1])] |= bit;
    if (name->count > 2)
        block->third[row_of_initial(name->letter[2])] |= bit;
}

void index_entries(vb_arena *arena, entry_list *list)
{
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare_entries);
    drop_repeated(list);
    list->shared = vb_arena_allocate(arena, list->count + ROW_LANES);
    list->blocks = vb_arena_allocate(arena, (list->count / 64 + 1) * sizeof *list->blocks);
    if (!list->shared || !list->blocks)
        return;
    for (size_t i = 1; i < list->count; i++) {
        const cps *before = &list->items[i - 1].compare, *here = &list->items[i].compare;
        list->shared[i] = (uint8_t)count_shared(before, here);
        list->items[i].alike = count_alike(before, here);
    }
    for (size_t i = 0; i < list->count; i++) {
        add_to_block(&list->blocks[i / 64], &list->items[i].initials, (uint64_t)1 << (i & 63));
        if (list->items[i].compare.len > list->longest)
            list->longest = list->items[i].compare.len;
    }
    index_beginnings(list);
}

/* ----------------------------------------------------------------------------------- walking -- */

entry_walk walk_entries(const entry_list *list, const cost_lattice *lattice)
{
    entry_walk walk = {.list = list, .lattice = lattice, .letters = {UINT64_MAX, UINT64_MAX}};
    uint32_t read = lattice->read->len ? lattice->read->at[0] : FIRST_LETTERS;
    for (int half = 0; half < 2 && read < 128; half++)
        walk.letters[half] = lattice->channel->beginnings[read][half];
    walk.others = true;
    walk.block = SIZE_MAX;
    return walk;
}

entry_walk walk_some(const entry_list *list, const cost_lattice *lattice, const table_entry *from,
                     const table_entry *to)
{
    return (entry_walk){.list = list,
                        .lattice = lattice,
                        .at = (size_t)(from - list->items),
                        .end = (size_t)(to - list->items),
                        .block = SIZE_MAX};
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

/* The first entry from `at` on that shares less than so many letters with the one before it. */
static size_t next_beginning(const uint8_t *shared, size_t at, size_t end, size_t letters)
{
    uint8_t most = (uint8_t)(letters - 1);
    row limit = row_of_byte(most);
    for (; at < end; at += ROW_LANES) {
        unsigned less = row_same(row_more(row_load(shared + at), limit), most);
        if (less)
            return at + (size_t)__builtin_ctz(less);
    }
    return end;
}

/* The names that have one of the letters that word `word` of what was read may begin with. */
static uint64_t names_with(const uint64_t *rows, const initial_readings *read, size_t word)
{
    uint64_t letters = word < read->count ? read->letters[word] : UINT64_MAX, names = 0;
    for (uint32_t rest = (uint32_t)(letters | letters >> 32); rest; rest &= rest - 1)
        names |= rows[__builtin_ctz(rest)];
    return names;
}

/* Of a block, the names that is_foreign does not tell to be others by their second and third words
 * alone: it follows its steps, for all of them at once. */
static uint64_t wanted_in(const initial_block *block, const initial_readings *read)
{
    uint64_t more = ~(block->one | block->two);
    if (read->count < 2)
        return UINT64_MAX;
    uint64_t fits = names_with(block->second, read, 1);
    if (read->count == 2)
        return block->one | fits | more;
    uint64_t torn = names_with(block->second, read, 2), behind = names_with(block->third, read, 3);
    uint64_t glued = names_with(block->third, read, 1), other = names_with(block->third, read, 2);
    if (read->count == 3)
        behind = more;
    return block->one | fits | (more & ((torn & behind) | (~torn & (glued | other))));
}

/* The next entry that the walk's readings leave. */
static size_t next_wanted(entry_walk *walk)
{
    size_t at = walk->at;
    while (at < walk->end) {
        if (walk->block != at / 64) {
            walk->block = at / 64;
            walk->wanted = wanted_in(&walk->list->blocks[walk->block], walk->read);
        }
        uint64_t rest = walk->wanted >> (at & 63);
        if (rest)
            return at + (size_t)__builtin_ctzll(rest);
        at = (walk->block + 1) * 64;
    }
    return at;
}

const table_entry *next_entry(entry_walk *walk)
{
    const cost_lattice *lattice = walk->lattice;
    const table_entry *items = walk->list->items;
    if (lattice->pruned && walk->at > 0 && lattice->written == &items[walk->at - 1].compare)
        walk->at = next_beginning(walk->list->shared, walk->at, walk->end, lattice->valid);
    for (;;) {
        if (walk->read)
            walk->at = next_wanted(walk);
        if (walk->at < walk->end)
            return &items[walk->at++];
        if (!next_group(walk))
            return NULL;
    }
}

void pass_first_word(entry_walk *walk, const table_entry *entry)
{
    if (walk->at < entry->word_end)
        walk->at = entry->word_end;
}

/* ---------------------------------------------------------------------------------- initials -- */

void read_initials(const ocr_channel *channel, const word_initials *read,
                   initial_readings *readings)
{
    for (; readings->count < read->count; readings->count++) {
        uint8_t letter = read->letter[readings->count];
        readings->letters[readings->count] =
            letter == OTHER_INITIAL ? UINT64_MAX : channel->beginnings[letter][1] | 1;
    }
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
