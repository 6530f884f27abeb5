/*
 * A gate, made once for a list of names in the build: the distinct first words and what follows
 * them.
 */
#include "citation/gate_make.h"

#include "citation/channel.h"
#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/gate.h"
#include "citation/initials.h"
#include "citation/squeezed.h"
#include "vanban/orthography.h"

#include <string.h>

/* A gate while it is made. */
typedef struct making {
    name_gate *gate;
    gate_word *words;
    gate_name *names;
    const ocr_channel *channel;
    const entry_list *list;
} making;

/* The letters of a name from one on, up to the end of a word. */
static size_t letters_of_word(vb_slice name, const cps *letters, size_t *at, size_t from,
                              gate_letters *out)
{
    size_t next = *at;
    out->len = 0;
    while (from < letters->len && *at < name.len &&
           is_word_letter(code_point_at(name, *at, &next))) {
        if (out->len < WORD_MAX)
            out->letter[out->len++] = plain_letter(letters->at[from]);
        from++;
        *at = next;
    }
    *at = next;
    return from;
}

static int compare_letters(const gate_letters *a, const gate_letters *b)
{
    int order = memcmp(a->letter, b->letter, a->len < b->len ? a->len : b->len);
    return order ? order : (a->len > b->len) - (a->len < b->len);
}

static size_t add_word(making *to, const gate_letters *letters)
{
    for (size_t i = 0; i < to->gate->count; i++)
        if (compare_letters(&to->words[i].letters, letters) == 0)
            return i;
    to->words[to->gate->count].letters = *letters;
    return to->gate->count++;
}

static void add_second(gate_word *word, const gate_letters *second)
{
    for (size_t i = 0; i < word->seconds; i++)
        if (compare_letters(&word->second[i], second) == 0)
            return;
    if (word->seconds < SECOND_WORDS)
        word->second[word->seconds++] = *second;
}

/* Notes what stands behind the first word of a name. */
static void add_behind(making *to, gate_word *word, const gate_name *behind)
{
    gate_name *name = &to->names[to->gate->name_count++];
    *name = *behind;
    name->next = word->names;
    word->names = (uint32_t)to->gate->name_count;
}

static void add_name(making *to, table_entry *entry)
{
    gate_letters first;
    gate_name behind = {.next = 0};
    vb_slice name = entry_name(to->list, entry);
    size_t at = 0, from = letters_of_word(name, &entry->compare, &at, 0, &first);
    if (first.len == 0)
        return;
    size_t index = add_word(to, &first);
    gate_word *word = &to->words[index];
    entry->first_word = index < WORD_SET ? (uint8_t)index : WORD_SET;
    from = letters_of_word(name, &entry->compare, &at, from, &behind.second);
    letters_of_word(name, &entry->compare, &at, from, &behind.third);
    add_behind(to, word, &behind);
    word->figures |= behind.second.len && vb_is_digit(behind.second.letter[0]);
    word->lone |= entry->initials.count < 2 || behind.second.len == 0;
    add_second(word, &behind.second);
    for (int half = 0; half < 2 && entry->initials.count > 1; half++)
        word->next[half] |= to->channel->readings[entry->initials.letter[1]][half];
}

static void add_to(word_set *set, size_t index)
{
    set->bits[index / 64] |= (uint64_t)1 << (index & 63);
}

/* Adds a word to the sets of the letters that `written` may be read as. */
static void add_to_sets(word_set *sets, const uint64_t (*readings)[2], uint8_t written,
                        size_t index)
{
    for (size_t half = 0; half < 2; half++)
        for (uint64_t rest = readings[written][half]; rest; rest &= rest - 1)
            add_to(&sets[half * 64 + (size_t)__builtin_ctzll(rest)], index);
}

/* Notes the second and third letters that a word may be read with. */
static void add_early(making *to, size_t index)
{
    const gate_letters *written = &to->words[index].letters;
    if (written->len < 3 || written->letter[1] == OTHER_INITIAL ||
        written->letter[2] == OTHER_INITIAL) {
        add_to(&to->gate->any, index);
        return;
    }
    for (size_t i = 1; i < 3; i++)
        add_to_sets(to->gate->early, to->channel->likely, written->letter[i], index);
}

/* Notes what a word may be read with first, and behind that, and in how many letters. */
static void add_readings(making *to, size_t index)
{
    const gate_letters *written = &to->words[index].letters;
    add_to_sets(to->gate->begun, to->channel->readings, written->letter[0], index);
    add_early(to, index);
    for (size_t len = 0; len <= WORD_MAX; len++)
        if (fits_length(written, len))
            add_to(&to->gate->long_as[len], index);
}

/* Whether a word that begins with the byte may be one of the gate's. Before its first letter a word
 * may have signs. */
static bool may_begin_with(const name_gate *gate, unsigned char byte)
{
    if (gate->many || kind_of_sign(byte) != SIGN_LETTER)
        return true;
    const word_set *words = &gate->begun[fold_letter(byte)];
    return words->bits[0] | words->bits[1];
}

static void note_bytes(name_gate *gate)
{
    for (unsigned byte = 0; byte < 0x80; byte++)
        gate->bytes[byte / 64] |= (uint64_t)may_begin_with(gate, (unsigned char)byte)
                                  << (byte & 63);
}

/* Notes where the entries end that begin with one word. */
static void mark_words(table_entry *items, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        bool goes_on = i + 1 < count && items[i + 1].first_word == items[i].first_word;
        items[i].word_end = goes_on ? items[i + 1].word_end : (uint32_t)(i + 1);
    }
}

bool make_gate(vb_arena *arena, entry_list *list, table_entry *items, const ocr_channel *channel)
{
    size_t most = list->count + 1;
    making to = {.list = list, .channel = channel};
    to.gate = vb_arena_allocate(arena, sizeof *to.gate);
    to.words = vb_arena_allocate(arena, most * sizeof *to.words);
    to.names = vb_arena_allocate(arena, most * sizeof *to.names);
    if (!to.gate || !to.words || !to.names)
        return false;
    to.gate->words = to.words;
    to.gate->names = to.names;
    for (size_t i = 0; i < list->count; i++)
        add_name(&to, &items[i]);
    to.gate->many = to.gate->count > WORD_SET;
    for (size_t i = 0; i < to.gate->count && i < WORD_SET; i++)
        add_readings(&to, i);
    note_bytes(to.gate);
    mark_words(items, list->count);
    list->gate = to.gate;
    return true;
}
