/* What a document tells of how its words are misread. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "restore/forms.h"
#include "restore/lattice.h"
#include "restore/step.h"
#include "restore/token.h"

enum { GAN = VB_WORD_FIRST + 1, GAN_NEAR, OTHER };

/* A text of one form `count` times, of which the first reading made `word` each time. */
typedef struct reading {
    vb_slice text;
    vb_array tokens, steps;
    edge edges[8];
} reading;

static void read_forms(reading *r, const char *text, size_t count, uint16_t word)
{
    *r = (reading){vb_slice_of(text), VB_ARRAY(token, NULL), VB_ARRAY(step, NULL), {{0}}};
    for (size_t i = 0; i < count; i++) {
        r->edges[i] = (edge){
            .from = (uint32_t)i, .to = (uint32_t)i + 1, .words = 1, .word = {word}, .before = 1};
        vb_array_push(&r->tokens, &(token){.start = 0, .end = r->text.len});
        vb_array_push(&r->steps, &(step){.edge = &r->edges[i], .confidence = 1});
    }
}

static void learn(form_memory *forms, const char *text, size_t count, uint16_t word)
{
    reading r;
    read_forms(&r, text, count, word);
    forms_learn(forms, r.text, &r.tokens, &r.steps);
    vb_array_free(&r.tokens);
    vb_array_free(&r.steps);
}

enum { BOOK_BYTES = 1 << 20 };

static form_memory *new_forms(void)
{
    form_memory *forms = forms_new(NULL);
    assert_non_null(forms);
    assert_true(forms_begin(forms, BOOK_BYTES));
    return forms;
}

static float relief(const form_memory *forms, const char *form, uint16_t word, float before)
{
    return forms_relief(forms, vb_slice_hash(vb_slice_of(form)),
                        &(edge){.to = 1, .words = 1, .word = {word}, .before = before});
}

static void what_was_seen_often_is_likelier(void **state)
{
    form_memory *forms = new_forms();
    (void)state;
    learn(forms, "gan", 4, GAN);
    learn(forms, "gan", 1, GAN_NEAR);
    assert_true(relief(forms, "gan", GAN, 0) > relief(forms, "gan", GAN_NEAR, 0));
    assert_true(relief(forms, "gan", GAN_NEAR, 0) > 0);
    assert_true(relief(forms, "gan", OTHER, 0) == 0);
    assert_true(relief(forms, "gén", GAN, 0) == 0);
    forms_free(forms);
}

static void a_place_has_no_vote_on_itself(void **state)
{
    form_memory *forms = new_forms();
    (void)state;
    learn(forms, "gan", 1, GAN);
    assert_true(relief(forms, "gan", GAN, 1) == 0);
    assert_true(relief(forms, "gan", GAN, 0) > 0);
    forms_free(forms);
}

static void what_was_seen_is_counted_by_form_and_word(void **state)
{
    form_memory *forms = new_forms();
    (void)state;
    learn(forms, "gan", 3, GAN);
    learn(forms, "gan", 1, GAN_NEAR);
    uint64_t form = vb_slice_hash(VB_SLICE("gan"));
    assert_true(forms_count(forms, form, GAN) == 3 * forms_count(forms, form, GAN_NEAR));
    assert_true(forms_count(forms, form, GAN_NEAR) > 0);
    assert_true(forms_count(forms, form, OTHER) == 0);
    forms_free(forms);
}

static void another_document_knows_nothing_of_the_last(void **state)
{
    form_memory *forms = new_forms();
    (void)state;
    learn(forms, "gan", 3, GAN);
    assert_true(forms_begin(forms, BOOK_BYTES));
    assert_true(relief(forms, "gan", GAN, 0) == 0);
    forms_free(forms);
}

static void what_is_more_than_one_word_tells_nothing(void **state)
{
    form_memory *forms = new_forms();
    (void)state;
    learn(forms, "gan", 3, GAN);
    edge split = {.to = 1, .words = 2, .word = {GAN, GAN}},
         joined = {.to = 2, .words = 1, .word = {GAN}};
    assert_true(forms_relief(forms, vb_slice_hash(VB_SLICE("gan")), &split) == 0);
    assert_true(forms_relief(forms, vb_slice_hash(VB_SLICE("gan")), &joined) == 0);
    forms_free(forms);
}

/* More forms than are learnt end neither the learning nor the asking. */
static void a_full_memory_still_answers(void **state)
{
    form_memory *forms = new_forms();
    char form[16];
    (void)state;
    for (int i = 0; i < 40000; i++) {
        snprintf(form, sizeof form, "w%d", i);
        learn(forms, form, 1, GAN);
    }
    assert_true(relief(forms, "w1", GAN, 0) > 0);
    assert_true(relief(forms, "w39999", GAN, 0) == 0);
    forms_free(forms);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_seen_often_is_likelier),
        cmocka_unit_test(a_place_has_no_vote_on_itself),
        cmocka_unit_test(what_was_seen_is_counted_by_form_and_word),
        cmocka_unit_test(another_document_knows_nothing_of_the_last),
        cmocka_unit_test(what_is_more_than_one_word_tells_nothing),
        cmocka_unit_test(a_full_memory_still_answers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
