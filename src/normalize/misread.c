#include "normalize/misread.h"

#include "normalize/misread_words.h"

#include <string.h>

enum {
    ENTRY = 24,         /* bits: what one bets against a run beginning here */
    EXPECTED_ENTRY = 8, /* the same where the document has shown that encoding */
    EXPECTED = 60,      /* bits gained that are enough to expect more */
    IMPOSSIBLE = 1 << 24,
};

void misreader_init(misreader *all, const vb_allocator *memory)
{
    *all = (misreader){.words = VB_ARRAY(word, memory),
                       .undone = VB_ARRAY(character, memory),
                       .paths = VB_BUFFER(memory)};
}

void misreader_free(misreader *all)
{
    vb_array_free(&all->words);
    vb_array_free(&all->undone);
    vb_buffer_free(&all->paths);
}

void misreader_forget(misreader *all)
{
    memset(all->gained, 0, sizeof all->gained);
    memset(all->undone_bits, 0, sizeof all->undone_bits);
    all->learning = false;
    all->doubt = all->words_undone = all->words_unicode = 0;
    all->capitals_by_font = false;
}

bool misreader_failed(const misreader *all)
{
    return all->words.failed || all->undone.failed || all->paths.failed;
}

void misreader_set_tables(misreader *all, const legacy *legacies, size_t count,
                          syllable_memory *memory)
{
    all->memory = memory;
    all->sign_count = list_misread_signs(all->signs, SIGNS);
    all->count = 1; /* the first is UTF-8 */
    for (size_t i = 0; i < count && all->count < MOST_MISREADINGS; i++) {
        if (legacies[i].misread)
            all->tables[all->count++] = &legacies[i];
    }
}

bool misreader_expects(const misreader *all)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->gained[i] >= EXPECTED)
            return true;
    }
    return false;
}

const char *misreader_encoding(const misreader *all)
{
    size_t best = 0;
    for (size_t i = 1; i < all->count; i++)
        best = all->undone_bits[i] > all->undone_bits[best] ? i : best;
    if (all->undone_bits[best] == 0)
        return NULL;
    return all->tables[best] ? all->tables[best]->name : "utf-8";
}

/* ------------------------------------------------------------------------------------- paths -- */

static unsigned entry_bits(const misreader *all, size_t state)
{
    if (is_certain(all, state))
        return 0;
    if (all->gained[state - 1] >= ENOUGH_TO_BE_CERTAIN)
        return EXPECTED_ENTRY;
    return (all->gained[state - 1] >= EXPECTED ? EXPECTED_ENTRY : ENTRY) + all->doubt;
}

/* One step of Viterbi: `costs` by state before the word become those behind it; `from` is where
 * each came from. Leaving a run costs nothing. */
static void step(const misreader *all, const word *one, unsigned *costs, unsigned char *from)
{
    size_t cheapest = 0;
    for (size_t state = 1; state <= all->count; state++)
        cheapest = costs[state] < costs[cheapest] ? state : cheapest;
    unsigned least = costs[cheapest];
    for (size_t state = 0; state <= all->count; state++) {
        unsigned entry = state == AS_IS ? 0 : entry_bits(all, state);
        from[state] = (unsigned char)state;
        if (least + entry < costs[state]) {
            costs[state] = least + entry;
            from[state] = (unsigned char)cheapest;
        }
        costs[state] += one->bits[state];
    }
}

/* The likeliest state of each word, in the first byte of its row of `paths`. */
static bool find_path(misreader *all)
{
    size_t states = all->count + 1, words = all->words.count;
    unsigned costs[MOST_MISREADINGS + 1];
    vb_buffer_clear(&all->paths);
    if (!vb_buffer_reserve(&all->paths, words * states))
        return false;
    unsigned char *from = (unsigned char *)all->paths.data;
    for (size_t state = 0; state < states; state++)
        costs[state] = state == AS_IS ? 0 : IMPOSSIBLE;
    for (size_t i = 0; i < words; i++)
        step(all, word_at(all, i), costs, from + i * states);
    size_t state = 0;
    for (size_t other = 1; other < states; other++)
        state = costs[other] < costs[state] ? other : state;
    bool any = false;
    for (size_t i = words; i-- > 0;) {
        size_t before = from[i * states + state];
        from[i * states] = (unsigned char)state;
        any |= state != AS_IS;
        state = before;
    }
    return any;
}

static size_t state_of(const misreader *all, size_t index)
{
    return (unsigned char)all->paths.data[index * (all->count + 1)];
}

/*
 * Whether the run of words from `start` to `end` is what it is taken for: most of its words are
 * syllables then, and enough of them hold what nobody would write. Text that an OCR garbled has
 * many words that would be syllables in some encoding, but none of that.
 */
static bool is_convincing(const misreader *all, const line *text, size_t start, size_t end,
                          size_t state, unsigned *gain)
{
    unsigned words = 0, syllables = 0, odd = 0, changed = 0;
    decoding read;
    likelihood sum;
    *gain = 0;
    for (size_t i = start; i < end; i++) {
        const word *one = word_at(all, i);
        if (one->ascii || !one->decoded[state] ||
            !decode_best(all, text, one, state - 1, &read, &sum))
            continue;
        words += sum.words;
        syllables += sum.syllables;
        odd += one->odd && sum.syllables == sum.words;
        changed++;
        if (one->bits[AS_IS] > sum.bits)
            *gain += one->bits[AS_IS] - sum.bits;
    }
    bool expected = all->gained[state - 1] >= EXPECTED;
    return changed && syllables * 10 >= words * 7 && (expected || odd * 4 >= changed);
}

/* --------------------------------------------------------------------------------- rewriting -- */

static void copy_characters(misreader *all, const line *text, size_t start, size_t end)
{
    for (; start < end; start++)
        vb_array_push(&all->undone, character_at(text, start));
}

static void add_decoded(misreader *all, const line *text, const word *one, size_t encoding)
{
    static const rule undone = {"mojibake", 0.95};
    decoding read;
    likelihood sum;
    size_t at = one->start;
    decode_best(all, text, one, encoding, &read, &sum);
    for (size_t i = 0; i < read.count; i++) {
        character made = *character_at(text, at);
        size_t end = at + read.taken[i];
        if (read.text[i] >= 0x80 || made.code_point != read.text[i])
            made.why = &undone;
        made.code_point = read.text[i];
        made.to = character_at(text, end - 1)->to;
        while (++at < end)
            made.len += character_at(text, at)->len;
        vb_array_push(&all->undone, &made);
    }
}

static void accept_run(misreader *all, size_t state, unsigned gain)
{
    const legacy *table = all->tables[state - 1];
    all->gained[state - 1] += gain;
    if (!all->learning)
        all->undone_bits[state - 1] += gain;
    all->capitals_by_font |= table && table->capitals_by_font;
}

static void reject_run(misreader *all, size_t start, size_t end)
{
    for (; start < end; start++)
        all->paths.data[start * (all->count + 1)] = AS_IS;
}

/* Settles which runs are undone; false when none is. */
static bool settle_runs(misreader *all, const line *text)
{
    size_t words = all->words.count;
    bool any = false;
    for (size_t start = 0, end; start < words; start = end) {
        size_t state = state_of(all, start);
        unsigned gain;
        for (end = start + 1; end < words && state_of(all, end) == state;)
            end++;
        bool convinces = state != AS_IS && is_convincing(all, text, start, end, state, &gain);
        if (convinces)
            accept_run(all, state, gain);
        else
            reject_run(all, start, end);
        any |= convinces;
    }
    return any;
}

/* Makes the line what its words are in their states. */
static void rewrite(misreader *all, line *text)
{
    size_t at = 0;
    vb_array_clear(&all->undone);
    for (size_t i = 0; i < all->words.count; i++) {
        const word *one = word_at(all, i);
        size_t state = state_of(all, i);
        if (!one->decoded[state])
            continue;
        copy_characters(all, text, at, one->start);
        add_decoded(all, text, one, state - 1);
        all->words_undone++;
        at = one->end;
    }
    copy_characters(all, text, at, text->characters.count);
    vb_array swapped = text->characters;
    text->characters = all->undone;
    all->undone = swapped;
}

void misreader_doubt(misreader *all)
{
    enum { MORE = 4, MOST = 64 };
    if (all->doubt < MOST)
        all->doubt += MORE;
}

/* A line that looks misread, and is not likely to be, speaks for a document that is only garbled.
 */
static bool learn(misreader *all, bool undone)
{
    enum { LESS = 8 };
    if (undone)
        all->doubt -= all->doubt < LESS ? all->doubt : LESS;
    else
        misreader_doubt(all);
    return undone;
}

bool undo_misreading(misreader *all, line *text)
{
    split_words(all, text);
    unsigned least = misreader_expects(all) ? 0 : ENTRY + all->doubt;
    all->capitals_by_font = false;
    if (all->words.failed || weigh_as_is(all, text) <= least)
        return false;
    weigh_states(all, text);
    if (!learn(all, find_path(all) && settle_runs(all, text)))
        return false;
    rewrite(all, text);
    return true;
}
