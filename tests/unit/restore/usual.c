/* The search of the table of usual syllables against the definition, in every shape: the nearest
 * word, and all within a limit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "shipped_model.h"
#include "tiny_model.h"

#include "channel_definition.h"
#include "restore/candidates.h"
#include "restore/endings.h"
#include "restore/lanes.h"
#include "restore/reading.h"
#include "restore/search.h"
#include "restore/syllables.h"

static const char *const words[] = {"ctia",    "dgc",  "clu",     "ecoc",     "dll",   "Nate",
                                    "QUYET",   "giao", "1ien",    "a",        "yéu",   "đ6ng",
                                    "heoach",  "to n", "ho p",    "qu c",     "báo v", "km",
                                    "nghiêng", "uy",   "kt chng", "trong mt", "Oách"};

enum { WORDS = sizeof words / sizeof words[0] };

/* A search that has a table and nothing else. */
typedef struct fixture {
    const vb_model *model;
    search search;
    int *totals; /* by form of the table, what is right */
} fixture;

static void begin(fixture *f, const vb_model *model)
{
    *f = (fixture){.model = model};
    search *s = &f->search;
    s->usual = VB_ARRAY(column, NULL);
    s->least_words = VB_ARRAY(cost, NULL);
    s->onsets_by_letter = VB_ARRAY(uint16_t, NULL);
    s->onsets_beside = VB_ARRAY(uint16_t, NULL);
    s->places_of = VB_ARRAY(uint16_t, NULL);
    s->endings = endings_new(NULL);
    assert_true(reading_begin(&s->word, NULL, model));
    assert_true(usual_learn(s));
    assert_true(vb_array_resize(&s->places_of, s->word.lexicon.form_count));
    assert_true(endings_learn(s->endings, &s->word));
    f->totals = calloc(s->word.lexicon.form_count, sizeof *f->totals);
    assert_non_null(f->totals);
}

static void end(fixture *f)
{
    vb_array_free(&f->search.usual);
    vb_array_free(&f->search.least_words);
    vb_array_free(&f->search.onsets_by_letter);
    vb_array_free(&f->search.onsets_beside);
    vb_array_free(&f->search.places_of);
    endings_free(f->search.endings);
    reading_end(&f->search.word);
    free(f->totals);
}

static void set_mode(search *s, shape mode)
{
    alphabet all = mode == SHAPE_UPPER ? CAPITALS : PLAIN,
             first = mode == SHAPE_CAPITAL ? FIRST_CAPITAL : all;
    s->mode = mode;
    s->letters = s->word.letters[all];
    s->first_letters = s->word.letters[first];
    s->pairs = s->word.pairs[all];
    s->first_pairs = s->word.pairs[first];
}

/* -------------------------------------------------------------------------------- definition -- */

/* What all words of the table cost; returns the least. */
static int weigh_all(fixture *f, const read_word *word, shape mode)
{
    const syllable_table *t = &f->search.word.syllables.table;
    uint16_t letters[LETTERS];
    int nearest = FAR_OFF;
    for (size_t i = 0; i < f->search.word.lexicon.form_count; i++)
        f->totals[i] = FAR_OFF;
    for (size_t i = 0; i < t->costs.count; i++) {
        if (*VB_ARRAY_AT(&t->costs, cost, i) == COST_NEVER)
            continue;
        uint32_t number = *VB_ARRAY_AT(&t->forms, uint32_t, i);
        const vb_form *form = &f->search.word.lexicon.forms[number];
        size_t count =
            letters_in_shape(f->model, vb_model_form_spelling(f->model, form), mode, letters);
        f->totals[number] = cost_by_definition(word, 0, letters, count, true) + form->cost;
        nearest = least_cost(nearest, f->totals[number]);
    }
    return nearest;
}

/* How many words cost no more than a limit. */
static size_t count_within(const fixture *f, int limit)
{
    size_t count = 0;
    for (size_t i = 0; i < f->search.word.lexicon.form_count; i++)
        count += f->totals[i] <= limit;
    return count;
}

static bool same_letters(const found *own, const uint16_t *letters, size_t count)
{
    bool same = own->length == count;
    for (size_t i = 0; same && i < count; i++)
        same = own->letters[i].letter == letters[i];
    return same;
}

/* ------------------------------------------------------------------------------------- tests -- */

/* The nearest is found whatever limit it is within. */
static void check_nearest(search *s, int limit, int nearest)
{
    s->limit = limit;
    s->reach = 0;
    s->nearest = LAST_LIMIT + 1;
    assert_true(usual_nearest(s));
    assert_int_equal(s->nearest, least_cost(nearest, LAST_LIMIT + 1));
}

/* The quick way to the cost of a word tells the same as the walk over its letters. */
static void check_quick_cost(search *s, const found *own)
{
    int32_t channel_cost;
    if (s->mode == SHAPE_CAPITAL && own->onset == 0)
        return;
    assert_true(own->is_usual);
    assert_true(usual_cost(s, own, &channel_cost));
    assert_int_equal(channel_cost, found_cost(s, own));
}

/* All within a limit are found, what costs just as much too; and spelt. */
static void check_within(fixture *f, int limit)
{
    search *s = &f->search;
    found_begin(s);
    s->places = CANDIDATES_MAX;
    s->limit = limit;
    s->reach = LAST_LIMIT; /* so that the limit stays */
    assert_true(usual_search(s));
    assert_int_equal(s->found_count, count_within(f, limit));
    for (size_t i = 0; i < s->found_count; i++) {
        const vb_form *form = s->found[i].candidate.form;
        uint16_t letters[LETTERS];
        size_t count = letters_in_shape(f->model, vb_model_form_spelling(f->model, form),
                                        SHAPE_LOWER, letters);
        assert_int_equal(-s->gains[i], f->totals[form - s->word.lexicon.forms]);
        assert_true(same_letters(&s->found[i], letters, count));
        assert_int_equal(found_cost(s, &s->found[i]) + form->cost, -s->gains[i]);
        check_quick_cost(s, &s->found[i]);
    }
}

/* The largest limit within which there are words, but no more than places. */
static int limit_of(const fixture *f, int nearest)
{
    int limit = nearest;
    for (int more = nearest; more <= LAST_LIMIT && count_within(f, more) < CANDIDATES_MAX;
         more += 32)
        limit = more;
    return limit;
}

static size_t check_words(const vb_model *model)
{
    fixture f;
    size_t checked = 0;
    begin(&f, model);
    for (size_t n = 0; n < WORDS * vb_model_channel_count(model); n++) {
        const vb_channel *channel = vb_model_channel(model, n / WORDS);
        vb_slice text = vb_slice_of(words[n % WORDS]);
        const read_word word = read_through(model, channel, text);
        assert_true(reading_set_channel(&f.search.word, channel));
        assert_true(reading_of(&f.search.word, text));
        usual_begin(&f.search);
        for (shape mode = SHAPE_LOWER; mode < SHAPES; mode++) {
            set_mode(&f.search, mode);
            int nearest = weigh_all(&f, &word, mode);
            check_nearest(&f.search, LAST_LIMIT, nearest);
            if (nearest > LAST_LIMIT)
                continue;
            check_nearest(&f.search, nearest, nearest);
            checked++;
            check_within(&f, nearest);
            check_within(&f, limit_of(&f, nearest));
        }
    }
    end(&f);
    return checked;
}

static void finds_all_of_a_small_table(void **state)
{
    assert_true(check_words(((tiny *)*state)->model) > WORDS);
}

static void finds_all_of_the_shipped_table(void **state)
{
    (void)state;
    vb_model *model = shipped_model();
    if (!model)
        skip();
    assert_true(check_words(model) > 3 * WORDS);
    vb_model_close(model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_all_of_a_small_table),
        cmocka_unit_test(finds_all_of_the_shipped_table),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
