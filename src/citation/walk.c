/*
 * A walk over the entries of a list that what was read may be. Most of what a text is asked for is
 * none of them, so what matters is to find that out cheaply, before any cost is worked out.
 */
#include "citation/walk.h"

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/lattice.h"
#include "citation/row.h"

entry_walk walk_entries(const entry_list *list, const cost_lattice *lattice,
                        const word_initials *read, const word_set *first)
{
    entry_walk walk = {.list = list,
                       .lattice = lattice,
                       .read = read ? rows_of_words(read) : (read_rows){.count = 0},
                       .first = first && !first->all ? first : NULL,
                       .letters = {UINT64_MAX, UINT64_MAX},
                       .others = true,
                       .block = SIZE_MAX};
    uint32_t begins = lattice->read->len ? lattice->read->at[0] : FIRST_LETTERS;
    for (int half = 0; half < 2 && begins < 128; half++)
        walk.letters[half] = lattice->channel->beginnings[begins][half];
    return walk;
}

entry_walk walk_some(const entry_list *list, const cost_lattice *lattice, const word_initials *read,
                     const table_entry *from, const table_entry *to)
{
    return (entry_walk){.list = list,
                        .lattice = lattice,
                        .read = rows_of_words(read),
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

read_rows rows_of_words(const word_initials *read)
{
    read_rows rows = {.count = read->count};
    for (size_t i = 0; i < read->count; i++)
        rows.row[i] = row_of_initial(read->letter[i]);
    return rows;
}

/* The names whose word `word` may be what was read as the word `as`. */
static uint64_t names_with(const initial_block *block, size_t word, const read_rows *read,
                           size_t as)
{
    return block->read_as[word][read->row[as]];
}

/* Names at word i: no word before it is another and they are at the word i that was read, or one
 * is: then they are there, or a word further where one was torn, or a word back where two were
 * glued. */
typedef struct name_states {
    uint64_t whole, other, torn, glued;
} name_states;

static uint64_t all_of(const name_states *here)
{
    return here->whole | here->other | here->torn | here->glued;
}

/* Those that have come to their end, or to that of what was read. */
static uint64_t at_end(const name_states *here, uint64_t ended, size_t i, size_t read_words)
{
    return (all_of(here) & ended) | (i >= read_words ? here->whole | here->other : 0) |
           (i + 1 >= read_words ? here->torn : 0) | (i > read_words ? here->glued : 0);
}

/* The names that go on from word i with the next; `glued` go on with the one behind it. Of those in
 * `lost` the word is the first that is another. What is asked of words that were not read is asked
 * of no names. */
static name_states go_on(const initial_block *block, const read_rows *read, size_t i,
                         const name_states *here, uint64_t *glued)
{
    size_t next = i + 1 < INITIALS_MAX ? i + 1 : i;
    uint64_t same = names_with(block, i, read, i);
    uint64_t lost = here->whole & ~same & ~(block->ended[2] & ~block->ended[1]);
    uint64_t ahead = i + 1 < read->count ? names_with(block, i, read, next) : 0;
    uint64_t longer = next > i ? lost & ~ahead & ~block->ended[next] : 0;
    *glued = longer & names_with(block, next, read, i);
    return (name_states){.whole = here->whole & same,
                         .other = (here->other & same) | (lost & ~ahead & ~*glued),
                         .torn = (here->torn | lost) & ahead,
                         .glued = here->glued & names_with(block, i, read, i - 1)};
}

uint64_t native_names(const initial_block *block, const read_rows *read)
{
    name_states here = {.whole = UINT64_MAX};
    uint64_t native = 0, glued = 0, next_glued;
    for (size_t i = 1; i < INITIALS_MAX && (all_of(&here) | glued); i++) {
        uint64_t end = at_end(&here, block->ended[i], i, read->count);
        native |= end;
        here = (name_states){here.whole & ~end, here.other & ~end, here.torn & ~end,
                             here.glued & ~end};
        here = go_on(block, read, i, &here, &next_glued);
        here.glued |= glued;
        glued = next_glued;
    }
    return native | all_of(&here);
}

/* The entries of the block that `at` is in from there on, up to the end of the group, that the
 * walk's readings leave. */
static uint64_t wanted_from(entry_walk *walk, size_t at)
{
    size_t behind = (at / 64 + 1) * 64;
    if (walk->block != at / 64) {
        walk->block = at / 64;
        walk->native = walk->read.count
                           ? native_names(&walk->list->blocks[walk->block], &walk->read)
                           : UINT64_MAX;
    }
    uint64_t from = walk->native & UINT64_MAX << (at & 63);
    return walk->end < behind ? from & UINT64_MAX >> (behind - walk->end) : from;
}

/* Passes over entries with first words that are not there, whatever else is read. */
static void pass_other_words(entry_walk *walk)
{
    const table_entry *items = walk->list->items;
    while (walk->first && walk->at < walk->end &&
           !has_word(walk->first, items[walk->at].first_word))
        walk->at = items[walk->at].word_end;
}

bool next_block(entry_walk *walk)
{
    while (walk->at < walk->end || next_group(walk)) {
        pass_other_words(walk);
        walk->wanted = walk->at < walk->end ? wanted_from(walk, walk->at) : 0;
        if (walk->wanted)
            return true;
        walk->at = (walk->at / 64 + 1) * 64;
    }
    return false;
}

/* Goes on with the entry at `to`. */
static void pass_up_to(entry_walk *walk, size_t to)
{
    if (to <= walk->at)
        return;
    walk->wanted &= to / 64 == walk->block ? UINT64_MAX << (to & 63) : 0;
    walk->at = to;
}

void pass_alike(entry_walk *walk)
{
    pass_up_to(walk, next_beginning(walk->list->shared, walk->at, walk->end, walk->lattice->valid));
}

void pass_first_word(entry_walk *walk)
{
    pass_up_to(walk, walk->last->word_end);
}

/* Of a block, those of `names` with the most words that begin with the letters that were read, more
 * than `*words`, which is set; 0: there are none. */
static uint64_t names_of_most_words(const initial_block *block, uint64_t names,
                                    const word_initials *read, size_t *words)
{
    uint64_t most = 0;
    for (size_t i = 1; names && i <= read->count; i++) {
        uint64_t ended = i < INITIALS_MAX ? names & block->ended[i] : names;
        if (ended && i > *words) {
            most = ended;
            *words = i;
        }
        names &= ~ended;
        names = i < read->count ? names & block->read_as[i][row_of_initial(read->letter[i])] : 0;
    }
    return most;
}

const table_entry *likeliest_entry(const entry_list *list, const word_initials *read)
{
    const table_entry *found = NULL;
    size_t words = 1, letter = read->count ? read->letter[0] : OTHER_INITIAL;
    for (size_t at = list->begins[letter], end = list->begins[letter + 1]; at < end;) {
        size_t first = at & 63, block = at / 64, behind = (block + 1) * 64;
        uint64_t names = ~UINT64_C(0) << first;
        if (behind > end)
            names &= ~UINT64_C(0) >> (behind - end);
        names = names_of_most_words(&list->blocks[block], names, read, &words);
        if (names)
            found = &list->items[block * 64 + (size_t)__builtin_ctzll(names)];
        at = behind;
    }
    return found;
}
