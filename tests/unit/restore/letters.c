/* What a document tells of how its letters are misread. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/candidates.h"
#include "restore/channel.h"
#include "restore/lattice.h"
#include "restore/letters.h"
#include "restore/step.h"
#include "restore/token.h"
#include "failing_allocator.h"
#include "tiny_model.h"

typedef struct fixture {
    const vb_model *model;
    speller *speller;
    letter_memory *letters;
} fixture;

static void begin(fixture *f, void **state)
{
    f->model = ((tiny *)*state)->model;
    f->speller = speller_new(NULL, f->model);
    f->letters = letters_new(NULL, f->model);
    assert_non_null(f->letters);
    speller_reset(f->speller, channel_by_name(f->model, "eng"));
    letters_forget(f->letters, channel_by_name(f->model, "eng"));
}

static void end(fixture *f)
{
    letters_free(f->letters);
    speller_free(f->speller);
}

/* `word` as a candidate for what was read. */
static const candidate *find(const fixture *f, const char *read, const char *word)
{
    const candidates *found = speller_find(f->speller, vb_slice_of(read), INFINITY, REACH_FAR);
    const vb_form *form = vb_model_find(f->model, vb_slice_of(word));
    for (size_t i = 0; i < found->count; i++) {
        if (found->items[i].form == form)
            return &found->items[i];
    }
    fail_msg("%s is no candidate for %s", word, read);
    return NULL;
}

static edge edge_of(const candidate *c)
{
    return (edge){.to = 1, .words = 1, .word = {c->form->word}, .chosen = {c}, .cost = c->cost};
}

/* Learns that `word` was read so, so often, this surely. */
static vb_status learn(fixture *f, const char *read, const char *word, size_t times, double sure)
{
    vb_slice text = vb_slice_of(read);
    edge e = edge_of(find(f, read, word));
    vb_array tokens = VB_ARRAY(token, NULL), steps = VB_ARRAY(step, NULL);
    vb_array_push(&tokens, &(token){.end = text.len});
    for (size_t i = 0; i < times; i++)
        vb_array_push(&steps, &(step){.edge = &e, .confidence = sure});
    vb_status status = letters_learn(f->letters, text, &tokens, &steps);
    vb_array_free(&tokens);
    vb_array_free(&steps);
    return status;
}

static float relief(const fixture *f, const char *read, const char *word)
{
    edge e = edge_of(find(f, read, word));
    return letters_read(f->letters, vb_slice_of(read)) ? letters_relief(f->letters, &e, 0) : 0;
}

/* ả read as w in one word is likelier to have been read so in another. */
static void letters_are_read_alike_in_all_words(void **state)
{
    fixture f;
    begin(&f, state);
    assert_true(relief(&f, "qww", "quả") == 0);
    assert_int_equal(learn(&f, "bwo", "bảo", 6, 1), VB_OK);
    assert_true(relief(&f, "quw", "quả") > 1);
    assert_true(relief(&f, "kw", "kế") == 0);
    assert_true(relief(&f, "qua", "quả") == 0);
    end(&f);
}

static void what_was_seen_more_often_saves_more(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bwo", "bảo", 2, 1);
    float seldom = relief(&f, "quw", "quả");
    learn(&f, "bwo", "bảo", 9, 1);
    assert_true(relief(&f, "quw", "quả") > seldom);
    end(&f);
}

/* Nobody pays more than the channel asks. */
static void a_letter_that_is_read_well_makes_nothing_dearer(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bảo", "bảo", 9, 1);
    assert_true(relief(&f, "qua", "quả") == 0);
    end(&f);
}

static void what_is_not_sure_tells_nothing(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bwo", "bảo", 9, 0.5);
    assert_true(relief(&f, "quw", "quả") == 0);
    end(&f);
}

static void another_document_knows_nothing_of_the_last(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bwo", "bảo", 9, 1);
    letters_forget(f.letters, channel_by_name(f.model, "eng"));
    assert_true(relief(&f, "quw", "quả") == 0);
    end(&f);
}

static void only_one_token_that_is_one_word_is_relieved(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bwo", "bảo", 9, 1);
    const candidate *c = find(&f, "quw", "quả");
    edge plain = edge_of(c), split = plain, joined = plain, copy = plain, hopeless = plain;
    split.words = 2;
    joined.to = 2;
    copy.chosen[0] = &(candidate){NULL, c->cost, {c->cost, c->cost, c->cost}};
    hopeless.cost = 1000;
    assert_true(letters_read(f.letters, VB_SLICE("quw")));
    assert_true(letters_relief(f.letters, &plain, 0) > 0);
    assert_true(letters_relief(f.letters, &split, 0) == 0);
    assert_true(letters_relief(f.letters, &joined, 0) == 0);
    assert_true(letters_relief(f.letters, &copy, 0) == 0);
    assert_true(letters_relief(f.letters, &hopeless, 0) == 0);
    end(&f);
}

static void what_is_too_long_to_be_a_word_is_passed_over(void **state)
{
    fixture f;
    begin(&f, state);
    learn(&f, "bwo", "bảo", 9, 1);
    assert_false(letters_read(f.letters, VB_SLICE("bwobwobwobwobwobwobwobwobwo")));
    assert_false(letters_read(f.letters, VB_SLICE("")));
    end(&f);
}

/* As many kinds of misreadings as there may be, and more. */
static void a_full_memory_still_answers(void **state)
{
    fixture f;
    char read[] = "b__o";
    begin(&f, state);
    for (size_t i = 0; i < 9000; i++) {
        read[1] = (char)('!' + i % 90);
        read[2] = (char)('!' + i / 90);
        vb_slice text = vb_slice_of(read);
        candidate own = {.form = vb_model_find(f.model, VB_SLICE("bảo")), .cost = 9};
        edge e = edge_of(&own);
        vb_array tokens = VB_ARRAY(token, NULL), steps = VB_ARRAY(step, NULL);
        vb_array_push(&tokens, &(token){.end = text.len});
        vb_array_push(&steps, &(step){.edge = &e, .confidence = 1});
        assert_int_equal(letters_learn(f.letters, text, &tokens, &steps), VB_OK);
        vb_array_free(&tokens);
        vb_array_free(&steps);
    }
    assert_true(relief(&f, "qua", "quả") >= 0);
    end(&f);
}

static vb_status learn_once(void *context, const vb_allocator *memory)
{
    fixture *f = context;
    letter_memory *shared = f->letters;
    f->letters = letters_new(memory, f->model);
    vb_status status = f->letters ? VB_OK : VB_ERR_MEMORY;
    if (f->letters) {
        letters_forget(f->letters, channel_by_name(f->model, "eng"));
        status = learn(f, "bwo", "bảo", 3, 1);
    }
    letters_free(f->letters);
    f->letters = shared;
    return status;
}

static void memory_that_runs_out_is_told(void **state)
{
    fixture f;
    begin(&f, state);
    assert_true(fail_each_allocation(learn_once, &f) > 5);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_read_alike_in_all_words),
        cmocka_unit_test(what_was_seen_more_often_saves_more),
        cmocka_unit_test(a_letter_that_is_read_well_makes_nothing_dearer),
        cmocka_unit_test(what_is_not_sure_tells_nothing),
        cmocka_unit_test(another_document_knows_nothing_of_the_last),
        cmocka_unit_test(only_one_token_that_is_one_word_is_relieved),
        cmocka_unit_test(what_is_too_long_to_be_a_word_is_passed_over),
        cmocka_unit_test(a_full_memory_still_answers),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
