#include "citation/citation_internal.h"
#include "citation/row.h"

/*
 * A walk over the entries of a list that what was read may be. Most of what a text is asked for is
 * none of them, so what matters is to find that out cheaply, before any cost is worked out.
 */

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
