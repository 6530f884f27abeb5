/* What a lattice's edges and a first reading's steps say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/lattice.h"
#include "restore/step.h"

static void only_one_word_over_one_token_is_plain(void **state)
{
    (void)state;
    edge plain = {.to = 1, .words = 1}, torn = plain, run_together = plain, noted = plain;
    torn.to = 2;
    run_together.words = 2;
    noted.note = 1;
    assert_true(edge_is_plain(&plain));
    assert_false(edge_is_plain(&torn) || edge_is_plain(&run_together) || edge_is_plain(&noted));
}

/* An unknown word is no other unknown word. */
static void edges_say_the_same_by_known_words(void **state)
{
    (void)state;
    edge a = {.to = 1, .words = 1, .word = {VB_WORD_FIRST}}, b = a, other = a, strange = a;
    b.cost = 3;
    other.word[0]++;
    strange.word[0] = VB_WORD_UNKNOWN;
    assert_true(edges_say_the_same(&a, &b));
    assert_false(edges_say_the_same(&a, &other));
    assert_false(edges_say_the_same(&strange, &strange));
}

static void a_part_is_appended_with_its_places(void **state)
{
    (void)state;
    lattice whole = lattice_of_nothing(NULL), part = lattice_of_nothing(NULL);
    const edge one = {.to = 1, .words = 1};
    const float share = 0.5F;
    vb_array_push(&part.first, &(size_t){0});
    vb_array_push(&part.first, &(size_t){1});
    vb_array_push(&part.edges, &one);
    vb_array_push(&part.shares, &share);
    assert_int_equal(lattice_append(&whole, &part, 0), VB_OK);
    assert_int_equal(lattice_append(&whole, &part, 1), VB_OK);
    assert_int_equal(whole.first.count, 3);
    assert_int_equal(*VB_ARRAY_AT(&whole.first, size_t, 2), 2);
    const edge *second = VB_ARRAY_AT(&whole.edges, edge, 1);
    assert_true(second->from == 1 && second->to == 2);
    lattice_clear(&whole);
    assert_true(whole.edges.count == 0 && whole.first.count == 0);
    lattice_free(&whole);
    lattice_free(&part);
}

/* A word that hardly ever stands before the sign behind it is read again, however sure it is. */
static void doubt_is_left_by_what_is_unsure_or_stands_where_it_hardly_does(void **state)
{
    edge e = {.words = 1};
    step sure = {.edge = &e, .confidence = 0.99, .language = 1}, unsure = sure, unlikely = sure;
    vb_array steps = {.items = &sure, .count = 1, .item_size = sizeof sure};
    (void)state;
    unsure.confidence = 0.5;
    unlikely.language = 100;
    assert_true(step_is_settled(&steps, 0) && !step_is_doubtful(&steps, 0));
    e.unstopped = true;
    assert_false(step_is_settled(&steps, 0));
    e.unstopped = false;
    steps.items = &unsure;
    assert_false(step_is_settled(&steps, 0));
    steps.items = &unlikely;
    assert_false(step_is_settled(&steps, 0));
}

/* Doubtful is only what is neither sure nor likely. */
static void what_is_sure_or_likely_is_not_doubtful(void **state)
{
    edge e = {.words = 1};
    step own = {.edge = &e, .confidence = 0.5, .language = 100};
    vb_array steps = {.items = &own, .count = 1, .item_size = sizeof own};
    (void)state;
    assert_true(step_is_doubtful(&steps, 0));
    own.confidence = 0.99;
    assert_false(step_is_doubtful(&steps, 0));
    own.confidence = 0.5;
    own.language = 1;
    assert_false(step_is_doubtful(&steps, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_one_word_over_one_token_is_plain),
        cmocka_unit_test(edges_say_the_same_by_known_words),
        cmocka_unit_test(a_part_is_appended_with_its_places),
        cmocka_unit_test(doubt_is_left_by_what_is_unsure_or_stands_where_it_hardly_does),
        cmocka_unit_test(what_is_sure_or_likely_is_not_doubtful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
