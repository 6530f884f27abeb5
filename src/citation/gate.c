/*
 * What a gate tells of the words of a text.
 */
#include "citation/gate.h"

#include "citation/blanks.h"
#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/fold.h"
#include "citation/initials.h"
#include "citation/squeezed.h"
#include "citation/well_read.h"
#include "vanban/orthography.h"

#include <string.h>

static bool may_be(const ocr_channel *channel, uint8_t written, uint8_t read)
{
    return channel->likely[written][read >> 6] >> (read & 63) & 1;
}

/* Whether the second letter is there, or one of the first three was lost or is too many, when this
 * was read as one of them. */
static bool may_be_early(const ocr_channel *channel, const gate_letters *written, uint8_t read)
{
    return may_be(channel, written->letter[1], read) || may_be(channel, written->letter[2], read);
}

/* The letters of ASCII at `from`, which most words are of alone, and where they end. */
static size_t read_plain_letters(vb_slice text, size_t from, gate_letters *word)
{
    size_t len = 0, most = text.len - from < WORD_MAX ? text.len - from : WORD_MAX;
    uint8_t letter;
    while (len < most && (letter = (uint8_t)(text.data[from + len] | 0x20)) >= 'a' && letter <= 'z')
        word->letter[len++] = letter;
    word->len = (uint8_t)len;
    return from + len;
}

/* The letters of the word at `at`. A mark inside the word (Lu@t) does not end it, a blank does. */
static bool read_letters(vb_slice text, size_t *at, gate_letters *word)
{
    size_t next, signs;
    *at = read_plain_letters(text, *at, word);
    for (signs = word->len; *at < text.len; *at = next) {
        uint32_t letter;
        char base = vb_base_at(text, *at, &letter, &next);
        sign_kind kind = base ? SIGN_LETTER : kind_of_sign(letter);
        if (kind == SIGN_BLANK)
            break;
        if (++signs > WORD_MAX)
            return false;
        if (kind == SIGN_LETTER)
            word->letter[word->len++] = base ? (uint8_t)base : plain_letter(fold_letter(letter));
    }
    return word->len > 0;
}

vb_read_word vb_word_read(vb_slice text, size_t *at)
{
    vb_read_word word;
    size_t start = *at;
    word.read = read_letters(text, at, &word.letters);
    word.bytes = vb_slice_cut(text, start, *at);
    word.asked = word.well_read = false;
    return word;
}

static bool was_read_well(vb_read_word *word)
{
    if (!word->asked)
        word->well_read = is_well_read(word->bytes);
    word->asked = true;
    return word->well_read;
}

/* Whether the word begins with the letters that were read; behind them it may be torn. */
static bool begins_so(const gate_letters *written, const gate_letters *read)
{
    return written->letter[0] == read->letter[0] && read->len <= written->len &&
           memcmp(written->letter, read->letter, read->len) == 0;
}

/* Whether the word may have other letters than those that were read. */
static bool may_stand_for(vb_read_word *read, const gate_letters *written)
{
    return begins_so(written, &read->letters) || !was_read_well(read);
}

static bool may_begin_word(const ocr_channel *channel, const gate_letters *written,
                           const gate_letters *read)
{
    return may_begin(channel, written->letter[0], read->letter[0]) &&
           (written->len < 3 || read->len < 3 || may_be_early(channel, written, read->letter[1]) ||
            may_be_early(channel, written, read->letter[2]));
}

/* Whether no more letters than allowed are wrong, lost or too many. */
static bool fits_letters(const ocr_channel *channel, const gate_letters *written,
                         const gate_letters *read)
{
    size_t i = 1, j = 1, wrong = 0, allowed = wrong_allowed(written);
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

/* Whether the word may be read so. */
static bool may_be_word(const ocr_channel *channel, const gate_letters *written, vb_read_word *read)
{
    return fits_length(written, read->letters.len) &&
           may_begin_word(channel, written, &read->letters) &&
           fits_letters(channel, written, &read->letters) && may_stand_for(read, written);
}

/* The word behind the first, read when it is asked for. */
typedef struct second_word {
    vb_slice text;
    size_t at;
    vb_read_word word;
    bool read;
} second_word;

/* Điều 12 is not Điều lệ: a word may be read with a figure or two, but not as figures alone. */
static bool is_figures(const gate_letters *read)
{
    for (size_t i = 0; i < read->len; i++)
        if (!vb_is_digit(read->letter[i]))
            return false;
    return read->len > 0;
}

/* Whether a name of the word goes on with letters that were read well. */
static bool has_second(const name_gate *gate, const gate_word *word, const gate_letters *read)
{
    for (size_t next = word->names; next; next = gate->names[next - 1].next)
        if (begins_so(&gate->names[next - 1].second, read))
            return true;
    return false;
}

static bool may_follow(const name_gate *gate, const ocr_channel *channel, const gate_word *word,
                       second_word *next)
{
    if (word->lone)
        return true;
    vb_read_word *read = &next->word;
    if (!next->read) {
        next->read = true;
        next->at = skip_blanks(next->text, next->at, 16);
        *read = vb_word_read(next->text, &next->at);
        if (!read->read)
            read->letters.len = 0;
    }
    if (read->letters.len == 0)
        return true;
    if (!word->figures && is_figures(&read->letters))
        return false;
    uint8_t first = read->letters.letter[0];
    if (first != OTHER_INITIAL && !(word->next[first >> 6] >> (first & 63) & 1))
        return false;
    if (word->seconds == SECOND_WORDS)
        return has_second(gate, word, &read->letters) || !was_read_well(read);
    for (size_t i = 0; i < word->seconds; i++)
        if (may_be_word(channel, &word->second[i], read))
            return true;
    return false;
}

/* What fits_length and may_begin_word ask, of all words at once. */
static uint64_t words_begun(const name_gate *gate, const gate_letters *read, size_t half)
{
    uint64_t words = gate->begun[read->letter[0]].bits[half] & gate->long_as[read->len].bits[half];
    if (read->len >= 3)
        words &= gate->any.bits[half] | gate->early[read->letter[1]].bits[half] |
                 gate->early[read->letter[2]].bits[half];
    return words;
}

/* The words that may be what was read; of a list of many, all. */
static word_set fitting_words(const name_gate *gate, const ocr_channel *channel,
                              const gate_letters *read)
{
    word_set words = {.all = gate->many};
    for (size_t half = 0; half * 64 < gate->count && !gate->many; half++) {
        words.bits[half] = words_begun(gate, read, half);
        for (uint64_t rest = words.bits[half]; rest; rest &= rest - 1)
            if (!fits_letters(
                    channel, &gate->words[half * 64 + (size_t)__builtin_ctzll(rest)].letters, read))
                words.bits[half] ^= rest & -rest;
    }
    return words;
}

/* Of a list with more first words than a word_set has room for. NULL: what follows is not asked. */
static bool passes_many(const name_gate *gate, const ocr_channel *channel, vb_read_word *read,
                        second_word *next)
{
    for (size_t i = 0; i < gate->count; i++)
        if (may_be_word(channel, &gate->words[i].letters, read) &&
            (!next || may_follow(gate, channel, &gate->words[i], next)))
            return true;
    return false;
}

/* Whether a word that has more letters than are kept begins with all that are kept of one of the
 * gate's: of a word so long nothing more is asked. */
static bool is_long_word(const name_gate *gate, const gate_letters *read)
{
    for (size_t i = 0; i < gate->count && read->len == WORD_MAX; i++)
        if (gate->words[i].letters.len == WORD_MAX && begins_so(&gate->words[i].letters, read))
            return true;
    return false;
}

bool passes_gate(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at)
{
    const name_gate *gate = list->gate;
    size_t end = at;
    vb_read_word read = vb_word_read(text, &end);
    if (!read.read)
        return is_long_word(gate, &read.letters);
    second_word next = {.text = text, .at = end};
    if (gate->many)
        return passes_many(gate, channel, &read, &next);
    word_set words = fitting_words(gate, channel, &read.letters);
    for (int half = 0; half < 2; half++)
        for (uint64_t rest = words.bits[half]; rest; rest &= rest - 1) {
            const gate_word *word = &gate->words[half * 64 + __builtin_ctzll(rest)];
            if (may_stand_for(&read, &word->letters) && may_follow(gate, channel, word, &next))
                return true;
        }
    return false;
}

/* What may_follow asks of a word by its first letter. */
static vb_next_word words_behind(const gate_word *word)
{
    vb_next_word letters = (vb_next_word)(word->next[1] >> ('a' - 64)) & (VB_NEXT_FIGURES - 1);
    return word->lone ? VB_NEXT_ANY
                      : letters | VB_NEXT_OTHER | (word->figures ? VB_NEXT_FIGURES : 0);
}

vb_next_word passes_first_word(const entry_list *list, const ocr_channel *channel,
                               vb_read_word *read)
{
    const name_gate *gate = list->gate;
    vb_next_word behind = 0;
    if (!read->read)
        return is_long_word(gate, &read->letters) ? VB_NEXT_ANY : 0;
    if (gate->many)
        return passes_many(gate, channel, read, NULL) ? VB_NEXT_ANY : 0;
    word_set words = fitting_words(gate, channel, &read->letters);
    for (int half = 0; half < 2; half++)
        for (uint64_t rest = words.bits[half]; rest; rest &= rest - 1) {
            const gate_word *word = &gate->words[half * 64 + __builtin_ctzll(rest)];
            if (may_stand_for(read, &word->letters))
                behind |= words_behind(word);
        }
    return behind;
}

void first_bytes(const entry_list *list, uint64_t bytes[4])
{
    memcpy(bytes, list->gate->bytes, sizeof list->gate->bytes);
    bytes[2] = bytes[3] = UINT64_MAX; /* what is beyond ASCII may be any letter */
}

/* Whether a letter was read about where it is written. */
static bool is_about(const ocr_channel *channel, const gate_letters *read, uint8_t written,
                     size_t at)
{
    for (size_t i = at ? at - 1 : 0; i < read->len && i <= at + 1; i++)
        if (may_be(channel, written, read->letter[i]))
            return true;
    return false;
}

/* Whether the word is another altogether: it begins otherwise, and has not half of the letters. */
static bool is_unlike(const ocr_channel *channel, const gate_letters *written,
                      const gate_letters *read)
{
    size_t alike = 0;
    if (may_begin(channel, written->letter[0], read->letter[0]))
        return false;
    for (size_t i = 0; i < written->len; i++)
        alike += is_about(channel, read, written->letter[i], i);
    return 2 * alike < written->len;
}

static bool may_be_there(const ocr_channel *channel, const gate_letters *written,
                         vb_read_word *read)
{
    return written->len == 0 ||
           (may_stand_for(read, written) && !is_unlike(channel, written, &read->letters));
}

/* Whether the words behind the first may be those of a name. */
static bool may_be_behind(const ocr_channel *channel, const gate_name *name, vb_read_word *second,
                          vb_read_word *third)
{
    return may_be_there(channel, &name->second, second) &&
           (name->second.len == 0 || may_be_there(channel, &name->third, third));
}

/* Whether one of the word's names may go on so. Of a word with many names that is not asked where
 * the second may be damaged: most times one may. */
static bool may_go_on(const name_gate *gate, const ocr_channel *channel, const gate_word *word,
                      vb_read_word *second, vb_read_word *third)
{
    size_t next = word->names;
    if (word->seconds == SECOND_WORDS && !was_read_well(second))
        return true;
    while (next && !may_be_behind(channel, &gate->names[next - 1], second, third))
        next = gate->names[next - 1].next;
    return next > 0;
}

bool passes_three_words(const entry_list *list, const ocr_channel *channel, vb_slice text,
                        size_t at)
{
    enum { GAP = 16 };
    const name_gate *gate = list->gate;
    vb_read_word first = vb_word_read(text, &at);
    if (gate->many || !first.read)
        return true;
    at = skip_blanks(text, at, GAP);
    vb_read_word second = vb_word_read(text, &at);
    at = skip_blanks(text, at, GAP);
    /* Of a longer word than is kept the beginning says enough. */
    vb_read_word third = vb_word_read(text, &at);
    if (!second.read || third.letters.len == 0)
        return true;
    word_set words = fitting_words(gate, channel, &first.letters);
    for (size_t half = 0; half < 2; half++)
        for (uint64_t rest = words.bits[half]; rest; rest &= rest - 1)
            if (may_go_on(gate, channel, &gate->words[half * 64 + (size_t)__builtin_ctzll(rest)],
                          &second, &third))
                return true;
    return false;
}

word_set first_words(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t *at)
{
    gate_letters read;
    if (!list->gate || !read_letters(text, at, &read))
        return (word_set){.all = true};
    return fitting_words(list->gate, channel, &read);
}
