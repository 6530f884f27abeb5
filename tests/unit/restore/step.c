/* What a first reading's steps leave in doubt, and how far that is looked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/lattice.h"
#include "restore/step.h"

/* A word that hardly ever stands before the sign behind it is read again, however sure it is. */
static void doubt_is_left_by_what_is_unsure_or_stands_where_it_hardly_does(void **state)
{
    edge e = {.words = 1};
    step sure = {.edge = &e, .confidence = 0.99, .language = 1}, unsure = sure, unlikely = sure;
    vb_array steps = {.items = &sure, .count = 1, .item_size = sizeof sure};
    (void)state;
    unsure.confidence = 0.5;
    unlikely.language = 100;
    assert_true(step_is_settled(&steps, 0));
    e.unstopped = true;
    assert_false(step_is_settled(&steps, 0));
    e.unstopped = false;
    steps.items = &unsure;
    assert_false(step_is_settled(&steps, 0));
    steps.items = &unlikely;
    assert_false(step_is_settled(&steps, 0));
}

/* What is neither sure nor likely. */
static void what_makes_no_sense_is_looked_for_furthest(void **state)
{
    edge e = {.words = 1};
    step own = {.edge = &e, .confidence = 0.5, .language = 100};
    vb_array steps = {.items = &own, .count = 1, .item_size = sizeof own};
    (void)state;
    assert_int_equal(step_reach(&steps, 0), REACH_FARTHEST);
    own.confidence = 0.99;
    assert_int_equal(step_reach(&steps, 0), REACH_FAR);
    own.confidence = 0.5;
    own.language = 1;
    assert_int_equal(step_reach(&steps, 0), REACH_FAR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubt_is_left_by_what_is_unsure_or_stands_where_it_hardly_does),
        cmocka_unit_test(what_makes_no_sense_is_looked_for_furthest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
