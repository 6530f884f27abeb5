/* What a first reading's steps leave in doubt. */
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
        cmocka_unit_test(doubt_is_left_by_what_is_unsure_or_stands_where_it_hardly_does),
        cmocka_unit_test(what_is_sure_or_likely_is_not_doubtful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
