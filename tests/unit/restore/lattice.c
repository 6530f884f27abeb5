/* What a lattice's edges say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/lattice.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_one_word_over_one_token_is_plain),
        cmocka_unit_test(edges_say_the_same_by_known_words),
        cmocka_unit_test(a_part_is_appended_with_its_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
