#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vanban/measure.h"

static void count(vb_reliability_bin *bins, size_t bin_count, double confidence, vb_verdict verdict)
{
    vb_reliability_count(bins, bin_count,
                         &(vb_measured_word){.confidence = confidence, .verdict = verdict});
}

static void assert_near(double got, double wanted)
{
    assert_true(got > wanted - 1e-9 && got < wanted + 1e-9);
}

static void test_a_bin_holds_its_lower_edge_and_the_last_its_upper_too(void **state)
{
    (void)state;
    vb_reliability_bin bins[] = {{.from = 0, .to = 0.5}, {.from = 0.5, .to = 1}};
    count(bins, 2, 0, VB_WRONG);
    count(bins, 2, 0.5, VB_RIGHT);
    count(bins, 2, 1, VB_RIGHT);
    assert_int_equal(bins[0].words, 1);
    assert_int_equal(bins[0].right, 0);
    assert_int_equal(bins[1].words, 2);
    assert_int_equal(bins[1].right, 2);
    assert_near(bins[1].confidence, 1.5);
}

static void test_what_was_not_compared_counts_nowhere(void **state)
{
    (void)state;
    vb_reliability_bin bin = {.from = 0, .to = 1};
    count(&bin, 1, 0.5, VB_NOT_COMPARED);
    assert_int_equal(bin.words, 0);
}

static void test_error_weighs_each_bin_by_its_words(void **state)
{
    (void)state;
    vb_reliability_bin bins[] = {{.from = 0, .to = 0.5}, {.from = 0.5, .to = 1}};
    count(bins, 2, 0.4, VB_RIGHT); /* 0.6 too modest */
    for (int i = 0; i < 3; i++)
        count(bins, 2, 0.9, i ? VB_RIGHT : VB_WRONG); /* 0.9 - 2/3 too sure */
    assert_near(vb_reliability_error(&bins[0], 1), 0.6);
    assert_near(vb_reliability_error(bins, 2), (0.6 + 3 * 0.9 - 2) / 4);
    vb_reliability_bin total = vb_reliability_total(bins, 2);
    assert_int_equal(total.words, 4);
    assert_near(total.from, 0);
    assert_near(total.to, 1);
    assert_near(vb_bin_right(&total), 0.75);
    assert_near(vb_bin_confidence(&total), 3.1 / 4);
    /* in one bin the two faults hide each other: that is what bins are for */
    assert_true(vb_reliability_error(&total, 1) < 0.03);
}

static void test_no_words_give_no_nan(void **state)
{
    (void)state;
    vb_reliability_bin bin = {.from = 0, .to = 1};
    assert_near(vb_bin_confidence(&bin), 0);
    assert_near(vb_bin_right(&bin), 0);
    assert_near(vb_reliability_error(&bin, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_bin_holds_its_lower_edge_and_the_last_its_upper_too),
        cmocka_unit_test(test_what_was_not_compared_counts_nowhere),
        cmocka_unit_test(test_error_weighs_each_bin_by_its_words),
        cmocka_unit_test(test_no_words_give_no_nan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
