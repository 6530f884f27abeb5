#include "citation/citation_internal.h"

#include <string.h>

/*
 * A gate before a list of names: its distinct first words, and the letters that the next word may
 * begin with. Names of hundreds begin with a dozen words, and what a word lacks of the letters of
 * all of them tells in a few operations that it is none of these.
 */

enum { WORD_MAX = 12 };

typedef struct gate_word {
    uint64_t next[2]; /* bit r: the next word may be read with r first */
    uint8_t letter[WORD_MAX];
    uint8_t len;
    bool lone; /* it is a name by itself */
} gate_word;

struct name_gate {
    gate_word *words;
    size_t count;
};

/* Letters beyond ASCII are taken for any. */
static uint8_t plain_letter(uint32_t letter)
{
    return letter < 128 ? (uint8_t)letter : OTHER_INITIAL;
}

static gate_word first_word(const table_entry *entry)
{
    gate_word word = {.len = 0};
    size_t next = 0;
    while (word.len < entry->compare.len && word.len < WORD_MAX &&
           is_word_letter(code_point_at(entry->text, next, &next))) {
        word.letter[word.len] = plain_letter(entry->compare.at[word.len]);
        word.len++;
    }
    return word;
}

static gate_word *add_word(name_gate *gate, const gate_word *word)
{
    for (size_t i = 0; i < gate->count; i++) {
        gate_word *known = &gate->words[i];
        if (known->len == word->len && memcmp(known->letter, word->letter, word->len) == 0)
            return known;
    }
    gate->words[gate->count] = *word;
    return &gate->words[gate->count++];
}

bool make_gate(vb_arena *arena, entry_list *list, const ocr_channel *channel)
{
    name_gate *gate = list->gate = vb_arena_allocate(arena, sizeof *gate);
    if (!gate)
        return false;
    gate->words = vb_arena_allocate(arena, (list->count + 1) * sizeof *gate->words);
    for (size_t i = 0; gate->words && i < list->count; i++) {
        const word_initials *initials = &list->items[i].initials;
        gate_word word = first_word(&list->items[i]), *added;
        if (word.len == 0)
            continue;
        added = add_word(gate, &word);
        added->lone |= initials->count < 2;
        for (int half = 0; half < 2 && initials->count > 1; half++)
            added->next[half] |= channel->readings[initials->letter[1]][half];
    }
    return gate->words != NULL;
}

/* A word as it was read. */
typedef struct read_word {
    uint8_t letter[WORD_MAX];
    size_t len, end;
} read_word;

/* A mark inside the word (Lu@t) does not end it, a blank does. */
static bool read_letters(vb_slice text, size_t at, read_word *word)
{
    size_t next, signs = 0;
    word->len = 0;
    for (sign_kind kind;; at = next) {
        uint32_t letter = code_point_at(text, at, &next);
        if (at >= text.len || (kind = kind_of_sign(letter)) == SIGN_BLANK)
            break;
        if (++signs > WORD_MAX)
            return false;
        if (kind == SIGN_LETTER)
            word->letter[word->len++] = plain_letter(fold_letter(letter));
    }
    word->end = at;
    return word->len > 0;
}

static bool may_be(const ocr_channel *channel, uint8_t written, uint8_t read)
{
    return written == OTHER_INITIAL || read == OTHER_INITIAL ||
           (channel->likely[written][read >> 6] >> (read & 63) & 1);
}

/* Whether the word may be read so, with a letter in three wrong, lost or too many. */
static bool may_be_word(const ocr_channel *channel, const gate_word *written, const read_word *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = (written->len + 1u) / 3;
    if (!may_begin(channel, written->letter[0], read->letter[0]))
        return false;
    while (i < written->len && j < read->len && wrong <= allowed) {
        bool same = may_be(channel, written->letter[i], read->letter[j]);
        bool lost = !same && i + 1u < written->len &&
                    may_be(channel, written->letter[i + 1], read->letter[j]);
        bool extra = !same && !lost && j + 1 < read->len &&
                     may_be(channel, written->letter[i], read->letter[j + 1]);
        wrong += !same;
        i += !extra;
        j += !lost;
    }
    size_t rest = (written->len - i) + (read->len - j);
    return wrong + rest <= allowed + (read->len > j && written->len > 3);
}

/* The first letter of the word behind the one that was read; what is none may be any. */
static uint32_t next_letter(vb_slice text, size_t end)
{
    size_t ignored;
    uint32_t next = fold_letter(code_point_at(text, skip_blanks(text, end, 16), &ignored));
    return next < 128 && is_word_letter(next) ? next : 128;
}

bool passes_gate(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at)
{
    const name_gate *gate = list->gate;
    read_word read;
    if (!read_letters(text, at, &read))
        return false;
    uint32_t next = next_letter(text, read.end);
    for (size_t i = 0; i < gate->count; i++) {
        const gate_word *word = &gate->words[i];
        if ((next >= 128 || word->lone || (word->next[next >> 6] >> (next & 63) & 1)) &&
            may_be_word(channel, word, &read))
            return true;
    }
    return false;
}
