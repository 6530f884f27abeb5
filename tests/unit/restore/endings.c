/* The costs of rimes where a word's last letters were read: every row is what the definition says,
 * whatever was asked before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "shipped_model.h"
#include "tiny_model.h"

#include "channel_definition.h"
#include "restore/endings.h"
#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/syllables.h"
#include "restore/word.h"

static const char *const words[] = {"ctia", "hgp",     "16ng",  "phuong", "nhan", "trude",
                                    "véi",  "dugeque", "Ủyban", "TỈNH",   "u",    "ién",
                                    "iiii", "x€~",     "date",  "ecoa",   "b"};

enum { WORDS = sizeof words / sizeof words[0] };

/* A word of a channel, laid out to be asked. */
typedef struct fixture {
    const vb_model *model;
    reading reading;
    ending_memory *endings;
} fixture;

static const vb_model *tiny_of(void **state)
{
    return ((tiny *)*state)->model;
}

static fixture begin(const vb_model *model)
{
    fixture f = {.model = model, .endings = endings_new(NULL)};
    assert_true(reading_begin(&f.reading, NULL, model));
    assert_non_null(f.endings);
    assert_true(endings_learn(f.endings, &f.reading));
    return f;
}

static void end(fixture *f)
{
    reading_end(&f->reading);
    endings_free(f->endings);
}

static void read(fixture *f, size_t channel, const char *word)
{
    assert_true(reading_set_channel(&f->reading, vb_model_channel(f->model, channel)));
    assert_true(reading_of(&f->reading, vb_slice_of(word)));
    endings_begin(f->endings);
}

/* -------------------------------------------------------------------------------- definition -- */

/* The letters of a rime as they are written in an alphabet. */
static size_t spell_rime(const fixture *f, size_t rime, alphabet a, uint16_t *letters)
{
    const part *rimes = f->reading.syllables.table.rimes.items;
    size_t count = 0;
    for (const part *p = &rimes[rime]; p->length; p = &rimes[p->parent]) {
        alphabet own = a == FIRST_CAPITAL && count ? PLAIN : a;
        letters[count++] = f->reading.letters[own][p->letter];
    }
    return count;
}

/* Returns how many rimes cost less than is capped. */
static size_t check_row(const fixture *f, const read_word *word, alphabet a, size_t place,
                        const ending_row *row)
{
    const syllable_table *t = &f->reading.syllables.table;
    const part *rimes = t->rimes.items;
    uint16_t letters[WORD_LETTERS_MAX];
    size_t known = 0;
    for (size_t i = 0; i < t->stride; i++) {
        if (i && !rimes[i].letter)
            continue;
        size_t count = spell_rime(f, i, a, letters);
        int own = cost_by_definition(word, place, letters, count, a != FIRST_CAPITAL);
        if (a != FIRST_CAPITAL)
            assert_int_equal(row->parents[i], i ? row->costs[rimes[i].parent] : COST_NEVER);
        else if (i == 0)
            continue; /* no word is without letters */
        assert_int_equal(row->costs[i], least_cost(own, COST_NEVER));
        known += own < COST_NEVER;
    }
    least_by_bundle least = bundles_of(t, row->costs);
    assert_memory_equal(&row->least, &least, sizeof least);
    return known;
}

/* Segments of each length, and pairs, that the channel knows in the word. */
typedef struct kinds {
    size_t segments[VB_READ_MAX + 1], pairs[VB_READ_MAX + 1];
} kinds;

static void count_kinds(const reading *r, kinds *k)
{
    for (size_t i = 0; i < r->segment_count; i++) {
        const segment *s = &r->segments[i];
        for (size_t u = 0; u < s->unit_count; u++) {
            bool is_pair = s->units[u].written & VB_UNIT_PAIR;
            (is_pair ? k->pairs : k->segments)[s->end - s->start]++;
        }
    }
}

/* ----------------------------------------------------------------------------------- tests -- */

/* Checks every row of the words; returns what the channels know in them. */
static kinds check_words(const vb_model *model)
{
    fixture f = begin(model);
    kinds met = {0};
    size_t known = 0;
    for (size_t n = 0; n < WORDS * vb_model_channel_count(model); n++) {
        const char *text = words[n % WORDS];
        read(&f, n / WORDS, text);
        count_kinds(&f.reading, &met);
        const read_word word = read_through(model, f.reading.channel, vb_slice_of(text));
        for (alphabet a = PLAIN; a < ALPHABETS; a++) {
            for (size_t place = 0; place <= word.count; place++) {
                const ending_row *row = endings_row(f.endings, &f.reading, a, place);
                assert_non_null(row);
                known += check_row(&f, &word, a, place, row);
            }
        }
    }
    assert_true(known > 10 * f.reading.syllables.table.stride);
    end(&f);
    return met;
}

static void a_row_is_what_the_definition_says(void **state)
{
    kinds met = check_words(tiny_of(state));
    assert_true(met.segments[2] > 0);
}

/* With all that a channel may know: pairs, and three letters that were one. */
static void so_it_is_of_many_rimes(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    kinds met = check_words(model);
    assert_true(met.segments[2] && met.segments[3]);
    assert_true(met.pairs[1] && met.pairs[3]);
    vb_model_close(model);
}

/* Many words through all channels first; or only this one, its rows in any order. */
static void rows_do_not_hang_on_what_was_asked(void **state)
{
    fixture used = begin(tiny_of(state)), fresh = begin(tiny_of(state));
    size_t channels = vb_model_channel_count(used.model);
    size_t size = used.reading.syllables.table.stride * sizeof(cost);
    for (size_t n = 0; n < WORDS * channels; n++) {
        read(&used, n % channels, words[n / channels]);
        read(&fresh, n % channels, words[n / channels]);
        assert_true(endings_learn(fresh.endings, &fresh.reading)); /* all are void */
        for (size_t i = 0; i < ALPHABETS * (used.reading.len + 1); i++) {
            alphabet a = (alphabet)(i % ALPHABETS);
            size_t place = i / ALPHABETS;
            const ending_row *one = endings_row(used.endings, &used.reading, a, place);
            assert_ptr_equal(endings_row(used.endings, &used.reading, a, place), one);
            const ending_row *other = endings_row(fresh.endings, &fresh.reading, a, place);
            assert_memory_equal(one->costs, other->costs, size);
            assert_memory_equal(one->parents, other->parents, size);
            assert_memory_equal(&one->least, &other->least, sizeof one->least);
        }
    }
    end(&used);
    end(&fresh);
}

/* `cong` and `khong` end alike: what was read before plays no part. */
static void words_that_end_alike_share_their_rows(void **state)
{
    fixture f = begin(tiny_of(state));
    read(&f, 0, "cong");
    const ending_row *own = endings_row(f.endings, &f.reading, PLAIN, 1);
    read(&f, 0, "khong");
    assert_ptr_equal(endings_row(f.endings, &f.reading, PLAIN, 2), own);
    assert_ptr_not_equal(endings_row(f.endings, &f.reading, CAPITALS, 2), own);
    read(&f, 1, "cong");
    assert_ptr_not_equal(endings_row(f.endings, &f.reading, PLAIN, 1), own);
    end(&f);
}

/* Every rime is among those with its first letter, and no other. */
static void finds_rimes_by_their_first_letters(void **state)
{
    fixture f = begin(tiny_of(state));
    const syllable_table *t = &f.reading.syllables.table;
    for (alphabet a = PLAIN; a < ALPHABETS; a++) {
        const rime_index *index = endings_by_letter(f.endings, a);
        size_t listed = 0, rimes = 0;
        for (size_t letter = 1; letter < f.reading.lexicon.letter_count; letter++) {
            for (size_t i = index->first[letter]; i; i = index->next[i], listed++)
                assert_int_equal(f.reading.letters[a][VB_ARRAY_AT(&t->rimes, part, i)->letter],
                                 letter);
        }
        for (size_t i = 0; i < t->stride; i++)
            rimes += VB_ARRAY_AT(&t->rimes, part, i)->letter != 0;
        assert_int_equal(listed, rimes);
    }
    end(&f);
}

/* --------------------------------------------------------------------------- how much it is -- */

/* A word of as many letters as there may be, another for each number. */
static void strange_word(char word[WORD_LETTERS_MAX + 1], size_t number)
{
    for (size_t i = 0; i < WORD_LETTERS_MAX; i++)
        word[i] = (char)('a' + (i ? (number >> i % 16 & 1) + i % 7 : number % 26));
    for (size_t i = 0; i < 4; i++, number /= 26)
        word[WORD_LETTERS_MAX - 1 - i] = (char)('a' + number % 26);
    word[WORD_LETTERS_MAX] = '\0';
}

/* Asks for all rows of so many words; returns the most blocks that were alive. */
static size_t ask_for_words(fixture *f, const failing_allocator *counted, size_t from, size_t past)
{
    size_t most = 0;
    for (size_t n = from; n < past; n++) {
        char word[WORD_LETTERS_MAX + 1];
        strange_word(word, n);
        read(f, 0, word);
        for (size_t place = 0; place <= WORD_LETTERS_MAX; place++)
            assert_non_null(endings_row(f->endings, &f->reading, CAPITALS, place));
        most = counted->blocks > most ? counted->blocks : most;
    }
    return most;
}

/* However many words are read, what is remembered does not grow; and it is true afterwards. */
static void forgets_when_it_is_full(void **state)
{
    enum { MANY = 600 }; /* words: more rows than are kept */
    failing_allocator counted = {0};
    vb_allocator memory = failing_memory(&counted);
    fixture f = begin(tiny_of(state));
    endings_free(f.endings);
    f.endings = endings_new(&memory);
    assert_true(endings_learn(f.endings, &f.reading));
    size_t few = ask_for_words(&f, &counted, 0, 20);
    size_t most = ask_for_words(&f, &counted, 20, MANY);
    assert_true(most > 2 * few);
    assert_true(ask_for_words(&f, &counted, MANY, 4 * MANY) <= most + most / 16);
    const read_word word = read_through(f.model, vb_model_channel(f.model, 0), VB_SLICE("phuong"));
    read(&f, 0, "phuong");
    check_row(&f, &word, PLAIN, 2, endings_row(f.endings, &f.reading, PLAIN, 2));
    end(&f);
    assert_int_equal(counted.blocks, 0);
}

/* ---------------------------------------------------------------------------------- failures -- */

static bool ask_for_all(ending_memory *m, const reading *r)
{
    bool whole = true;
    for (alphabet a = PLAIN; a < ALPHABETS && whole; a++) {
        for (size_t place = 0; place <= r->len && whole; place++)
            whole = endings_row(m, r, a, place) != NULL;
    }
    return whole;
}

/* Asks for the rows of a word; and if memory ran out, once more, when there is some again. */
static vb_status attempt(void *context, const vb_allocator *memory)
{
    const fixture *f = context;
    ending_memory *m = endings_new(memory);
    bool learnt = m && endings_learn(m, &f->reading);
    bool whole = learnt && ask_for_all(m, &f->reading);
    if (learnt && !whole) {
        const read_word word = read_through(f->model, f->reading.channel, vb_slice_of(words[0]));
        endings_begin(m);
        assert_true(ask_for_all(m, &f->reading));
        for (alphabet a = PLAIN; a < ALPHABETS; a++)
            check_row(f, &word, a, 1, endings_row(m, &f->reading, a, 1));
    }
    endings_free(m);
    return whole ? VB_OK : VB_ERR_MEMORY;
}

static void survives_every_failed_allocation(void **state)
{
    fixture f = begin(tiny_of(state));
    read(&f, 0, words[0]);
    assert_true(fail_each_allocation(attempt, &f) > 4);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_what_the_definition_says),
        cmocka_unit_test(so_it_is_of_many_rimes),
        cmocka_unit_test(rows_do_not_hang_on_what_was_asked),
        cmocka_unit_test(words_that_end_alike_share_their_rows),
        cmocka_unit_test(finds_rimes_by_their_first_letters),
        cmocka_unit_test(forgets_when_it_is_full),
        cmocka_unit_test(survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
