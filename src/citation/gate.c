#include "citation/citation_internal.h"

#include <stdlib.h>
#include <string.h>

/*
 * A gate before a list of names: the distinct first words with the words that follow them. Names of
 * hundreds begin with a dozen words, and a few comparisons of letters tell that a text's word is
 * none of these. It is asked of every word that may begin a name, so it looks at few letters, and
 * lets through what may be damaged.
 */

enum { WORD_MAX = 12, SECOND_WORDS = 8 };

typedef struct gate_letters {
    uint8_t letter[WORD_MAX];
    uint8_t len;
} gate_letters;

/* A first word. */
typedef struct gate_word {
    gate_letters letters;
    uint64_t next[2]; /* bit r: the next word may be read with r first */
    gate_letters second[SECOND_WORDS];
    uint8_t seconds; /* SECOND_WORDS: more than are kept */
    bool lone;       /* it is a name by itself */
} gate_word;

struct name_gate {
    gate_word *words; /* in the order of their letters */
    size_t count;
    uint64_t firsts[2];   /* first letters that words may be read with */
    uint16_t begins[130]; /* words that begin with the letter w are [begins[w], begins[w + 1]) */
};

/* ------------------------------------------------------------------------------------- making --
 */

/* Letters beyond ASCII are taken for any. */
static uint8_t plain_letter(uint32_t letter)
{
    return letter < 128 ? (uint8_t)letter : OTHER_INITIAL;
}

/* The letters of a name from one on, up to the end of a word. */
static size_t letters_of_word(const table_entry *entry, size_t *at, size_t from, gate_letters *out)
{
    size_t next = *at;
    out->len = 0;
    while (from < entry->compare.len && *at < entry->text.len &&
           is_word_letter(code_point_at(entry->text, *at, &next))) {
        if (out->len < WORD_MAX)
            out->letter[out->len++] = plain_letter(entry->compare.at[from]);
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

static int compare_words(const void *left, const void *right)
{
    return compare_letters(&((const gate_word *)left)->letters,
                           &((const gate_word *)right)->letters);
}

static gate_word *add_word(name_gate *gate, const gate_letters *letters)
{
    for (size_t i = 0; i < gate->count; i++)
        if (compare_letters(&gate->words[i].letters, letters) == 0)
            return &gate->words[i];
    gate->words[gate->count].letters = *letters;
    return &gate->words[gate->count++];
}

static void add_second(gate_word *word, const gate_letters *second)
{
    for (size_t i = 0; i < word->seconds; i++)
        if (compare_letters(&word->second[i], second) == 0)
            return;
    if (word->seconds < SECOND_WORDS)
        word->second[word->seconds++] = *second;
}

static void add_name(name_gate *gate, const ocr_channel *channel, const table_entry *entry)
{
    gate_letters first, second;
    size_t at = 0, from = letters_of_word(entry, &at, 0, &first);
    if (first.len == 0)
        return;
    gate_word *word = add_word(gate, &first);
    letters_of_word(entry, &at, from, &second);
    word->lone |= entry->initials.count < 2 || second.len == 0;
    add_second(word, &second);
    for (int half = 0; half < 2; half++) {
        if (entry->initials.count > 1)
            word->next[half] |= channel->readings[entry->initials.letter[1]][half];
        gate->firsts[half] |= channel->readings[first.letter[0]][half];
    }
}

bool make_gate(vb_arena *arena, entry_list *list, const ocr_channel *channel)
{
    name_gate *gate = list->gate = vb_arena_allocate(arena, sizeof *gate);
    if (!gate)
        return false;
    gate->words = vb_arena_allocate(arena, (list->count + 1) * sizeof *gate->words);
    for (size_t i = 0; gate->words && i < list->count; i++)
        add_name(gate, channel, &list->items[i]);
    if (gate->words && gate->count)
        qsort(gate->words, gate->count, sizeof *gate->words, compare_words);
    size_t at = 0;
    for (uint32_t letter = 0; letter < 130; letter++) {
        while (at < gate->count && gate->words[at].letters.letter[0] < letter)
            at++;
        gate->begins[letter] = (uint16_t)at;
    }
    return gate->words != NULL;
}

/* ------------------------------------------------------------------------------------- asking --
 */

/* The letters of the word at `at`. A mark inside the word (Lu@t) does not end it, a blank does. */
static bool read_letters(vb_slice text, size_t *at, gate_letters *word)
{
    size_t next, signs = 0;
    word->len = 0;
    for (; *at < text.len; *at = next) {
        uint32_t letter = code_point_at(text, *at, &next);
        sign_kind kind = kind_of_sign(letter);
        if (kind == SIGN_BLANK)
            break;
        if (++signs > WORD_MAX)
            return false;
        if (kind == SIGN_LETTER)
            word->letter[word->len++] = plain_letter(fold_letter(letter));
    }
    return word->len > 0;
}

static bool may_be(const ocr_channel *channel, uint8_t written, uint8_t read)
{
    return written == OTHER_INITIAL || read == OTHER_INITIAL ||
           (channel->likely[written][read >> 6] >> (read & 63) & 1);
}

/* Whether the second letter is there, or one of the first three was lost or is too many. */
static bool may_begin_word(const ocr_channel *channel, const gate_letters *written,
                           const gate_letters *read)
{
    if (!may_begin(channel, written->letter[0], read->letter[0]))
        return false;
    if (written->len < 3 || read->len < 3)
        return true;
    return may_be(channel, written->letter[1], read->letter[1]) ||
           may_be(channel, written->letter[2], read->letter[1]) ||
           may_be(channel, written->letter[1], read->letter[2]) ||
           may_be(channel, written->letter[2], read->letter[2]);
}

/* Whether the word may be read so, with a letter in three wrong, lost or too many. */
static bool may_be_word(const ocr_channel *channel, const gate_letters *written,
                        const gate_letters *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = (written->len + 1u) / 3;
    if (read->len > written->len + allowed + 1 || written->len > read->len + allowed ||
        !may_begin_word(channel, written, read))
        return false;
    while (i < written->len && j < read->len && wrong <= allowed) {
        bool same = may_be(channel, written->letter[i], read->letter[j]);
        bool lost = !same && i + 1u < written->len &&
                    may_be(channel, written->letter[i + 1], read->letter[j]);
        bool extra = !same && !lost && j + 1u < read->len &&
                     may_be(channel, written->letter[i], read->letter[j + 1]);
        wrong += !same;
        i += !extra;
        j += !lost;
    }
    size_t rest = (written->len - i) + (read->len - j);
    return wrong + rest <= allowed + (read->len > j && written->len > 3);
}

/* The word behind the first, read when it is asked for. NULL: it is not. */
typedef struct second_word {
    vb_slice text;
    size_t at;
    gate_letters letters;
    bool read;
} second_word;

static bool may_follow(const ocr_channel *channel, const gate_word *word, second_word *next)
{
    uint8_t first;
    if (word->lone || !next)
        return true;
    if (!next->read) {
        next->read = true;
        next->at = skip_blanks(next->text, next->at, 16);
        if (!read_letters(next->text, &next->at, &next->letters))
            next->letters.len = 0;
    }
    if (next->letters.len == 0)
        return true;
    first = next->letters.letter[0];
    if (first != OTHER_INITIAL && !(word->next[first >> 6] >> (first & 63) & 1))
        return false;
    if (word->seconds == SECOND_WORDS)
        return true;
    for (size_t i = 0; i < word->seconds; i++)
        if (may_be_word(channel, &word->second[i], &next->letters))
            return true;
    return false;
}

static bool passes_as(const name_gate *gate, const ocr_channel *channel, uint32_t letter,
                      const gate_letters *read, second_word *next)
{
    for (size_t i = gate->begins[letter]; i < gate->begins[letter + 1]; i++)
        if (may_be_word(channel, &gate->words[i].letters, read) &&
            may_follow(channel, &gate->words[i], next))
            return true;
    return false;
}

static bool passes(const name_gate *gate, const ocr_channel *channel, const gate_letters *read,
                   second_word *next)
{
    uint8_t first = read->letter[0];
    for (int half = 0; half < 2; half++)
        for (uint64_t bits = channel->beginnings[first][half]; bits; bits &= bits - 1)
            if (passes_as(gate, channel, (uint32_t)(half * 64 + __builtin_ctzll(bits)), read, next))
                return true;
    return passes_as(gate, channel, OTHER_INITIAL, read, next);
}

/* Whether some word of the gate may be read with this first letter. */
static bool has_first(const name_gate *gate, vb_slice text, size_t at)
{
    size_t next;
    uint32_t first = fold_letter(code_point_at(text, at, &next));
    return first >= 128 || (gate->firsts[first >> 6] >> (first & 63) & 1);
}

bool passes_first_word(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at)
{
    gate_letters read;
    return has_first(list->gate, text, at) && read_letters(text, &at, &read) &&
           passes(list->gate, channel, &read, NULL);
}

bool passes_gate(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at)
{
    gate_letters read;
    if (!has_first(list->gate, text, at) || !read_letters(text, &at, &read))
        return false;
    second_word second = {.text = text, .at = at};
    return passes(list->gate, channel, &read, &second);
}
