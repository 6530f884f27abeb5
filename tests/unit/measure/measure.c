#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "vanban/measure.h"

static vb_score score_of(const vb_measure_options *options, const char *gold, const char *out)
{
    vb_measure *measure;
    assert_int_equal(vb_measure_new(options, NULL, &measure), VB_OK);
    assert_int_equal(vb_measure_add(measure, vb_slice_of(gold), vb_slice_of(out), NULL, 0, NULL),
                     VB_OK);
    vb_score score = vb_measure_score(measure);
    vb_measure_free(measure);
    return score;
}

static void assert_counts(vb_score score, size_t correct, size_t substituted, size_t deleted,
                          size_t inserted)
{
    assert_int_equal(score.syllables.correct, correct);
    assert_int_equal(score.syllables.substituted, substituted);
    assert_int_equal(score.syllables.deleted, deleted);
    assert_int_equal(score.syllables.inserted, inserted);
    assert_int_equal(score.syllables.gold, correct + substituted + deleted);
}

static void test_counts_each_kind_of_mistake(void **state)
{
    (void)state;
    const char *gold = "một hai ba bốn năm sáu bảy bảy", *out = "một hái ba năm sáu bảy bảy tám";
    vb_score score = score_of(NULL, gold, out);
    assert_counts(score, 6, 1, 1, 1);
    assert_true(vb_score_accuracy(&score) == 75.0);
    assert_true(vb_score_wer(&score) == 37.5);
}

static void test_counts_characters(void **state)
{
    (void)state;
    vb_score score = score_of(NULL, "kế  hoạch", "ke hoach\n");
    assert_int_equal(score.characters, 8);
    assert_int_equal(score.character_errors, 2);
    assert_true(vb_score_cer(&score) == 25.0);
}

static void test_empty_texts_give_no_nan(void **state)
{
    (void)state;
    vb_score score = score_of(NULL, "", "");
    assert_true(vb_score_accuracy(&score) == 0.0 && vb_score_wer(&score) == 0.0);
    assert_true(vb_score_cer(&score) == 0.0);
    score = score_of(NULL, "", "thừa");
    assert_counts(score, 0, 0, 0, 1);
    assert_true(vb_score_wer(&score) == 100.0);
}

static void test_case_can_be_ignored(void **state)
{
    (void)state;
    assert_counts(score_of(NULL, "ĐỀ ÁN", "đề án"), 0, 2, 0, 0);
    assert_counts(score_of(&(vb_measure_options){.ignore_case = true}, "ĐỀ ÁN", "đề án"), 2, 0, 0,
                  0);
}

static void assert_signs(const char *gold, const char *out, size_t signs, size_t right)
{
    vb_score score = score_of(NULL, gold, out);
    assert_int_equal(score.signs, signs);
    assert_int_equal(score.signs_right, right);
}

static void test_signs_count_between_correct_syllables(void **state)
{
    (void)state;
    assert_signs("một hai ba", "một  hai\nba", 0, 0);
    assert_signs("một, hai: ba.", "một , hai: ba", 3, 2); /* whatever the blanks; and at the end */
    assert_signs("- một hai", "một! hai", 2, 0);
    assert_signs("một, hai, ba", "một, tư, ba", 0, 0); /* its neighbour is wrong */
    assert_signs("một, ba", "một hai ba", 0, 0);
    assert_true(vb_score_signs(&(vb_score){.signs = 4, .signs_right = 3}) == 75.0);
    assert_true(vb_score_signs(&(vb_score){0}) == 0.0);
}

static void test_lines_keep_mistakes_to_themselves(void **state)
{
    (void)state;
    const char *gold = "một hai\nba bốn\n", *out = "ba\nbốn một\n";
    assert_counts(score_of(NULL, gold, out), 2, 0, 2, 1);
    assert_counts(score_of(&(vb_measure_options){.by_line = true}, gold, out), 0, 3, 1, 0);
}

static void test_all_line_ends_are_line_ends(void **state)
{
    (void)state;
    vb_measure_options options = {.by_line = true};
    assert_counts(score_of(&options, "a\rb\r\nc\fd\ne", "a\nb\nc\nd\ne"), 5, 0, 0, 0);
}

static void test_skipped_lines_count_in_neither(void **state)
{
    (void)state;
    const size_t skip[] = {9, 2, 2};
    const char *gold = "một\nhai\nba", *out = "một\nx y z\nbà";
    for (int by_line = 0; by_line < 2; by_line++) {
        vb_measure_options options = {.by_line = by_line};
        vb_measure *measure;
        bool uneven = true;
        assert_int_equal(vb_measure_new(&options, NULL, &measure), VB_OK);
        vb_measure_add(measure, vb_slice_of(gold), vb_slice_of(out), skip, 3, &uneven);
        assert_counts(vb_measure_score(measure), 1, 1, 0, 0);
        assert_false(uneven);
        vb_measure_free(measure);
    }
}

static void test_uneven_lines_are_told(void **state)
{
    (void)state;
    vb_measure_options options = {.by_line = true};
    vb_measure *measure;
    bool uneven = false;
    assert_int_equal(vb_measure_new(&options, NULL, &measure), VB_OK);
    vb_measure_add(measure, VB_SLICE("một\nhai"), VB_SLICE("một"), NULL, 0, &uneven);
    assert_true(uneven);
    assert_counts(vb_measure_score(measure), 1, 0, 0, 0);
    vb_measure_free(measure);
}

static void gather(void *context, const vb_mistake *mistake)
{
    vb_buffer_add(context, mistake->gold);
    vb_buffer_add_byte(context, '>');
    vb_buffer_add(context, mistake->out);
    vb_buffer_add_byte(context, ' ');
}

static void test_mistakes_come_in_order_and_ranked(void **state)
{
    (void)state;
    vb_buffer order = VB_BUFFER(NULL);
    vb_measure_options options = {.confusions = true, .mistake = gather, .context = &order};
    vb_measure *measure;
    const vb_mistake *list;
    size_t count;
    assert_int_equal(vb_measure_new(&options, NULL, &measure), VB_OK);
    vb_measure_add(measure, VB_SLICE("Số một và hai, số ba."), VB_SLICE("S6 một vả hai sô ba bốn"),
                   NULL, 0, NULL);
    vb_measure_add(measure, VB_SLICE("và"), VB_SLICE("vả"), NULL, 0, NULL);
    vb_buffer_add_byte(&order, '\0');
    assert_string_equal(order.data, "Số>S6 và>vả số>sô >bốn và>vả ");
    assert_int_equal(vb_measure_confusions(measure, &list, &count), VB_OK);
    assert_int_equal(count, 4);
    assert_true(vb_slice_equal(list[0].gold, VB_SLICE("và")) && list[0].count == 2);
    assert_int_equal(list[1].gold.len, 0); /* of equal counts, the first by bytes */
    assert_int_equal(list[1].count, 1);
    vb_measure_free(measure);
    vb_buffer_free(&order);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    const vb_measure_options *options = context;
    const size_t skip[] = {2};
    const vb_mistake *list;
    size_t count;
    vb_measure *measure;
    vb_status status = vb_measure_new(options, memory, &measure);
    if (status == VB_OK)
        status = vb_measure_add(measure, VB_SLICE("Kế hoạch\nbỏ\nsố ba"),
                                VB_SLICE("K\xFF hoach\nbỏ\nsố"), skip, 1, NULL);
    if (status == VB_OK)
        status = vb_measure_confusions(measure, &list, &count);
    vb_measure_free(measure);
    return status;
}

static void test_every_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, &(vb_measure_options){.confusions = true}) > 20);
    assert_true(fail_each_allocation(attempt, &(vb_measure_options){.by_line = true}) > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts_each_kind_of_mistake),
        cmocka_unit_test(test_counts_characters),
        cmocka_unit_test(test_empty_texts_give_no_nan),
        cmocka_unit_test(test_case_can_be_ignored),
        cmocka_unit_test(test_signs_count_between_correct_syllables),
        cmocka_unit_test(test_lines_keep_mistakes_to_themselves),
        cmocka_unit_test(test_all_line_ends_are_line_ends),
        cmocka_unit_test(test_skipped_lines_count_in_neither),
        cmocka_unit_test(test_uneven_lines_are_told),
        cmocka_unit_test(test_mistakes_come_in_order_and_ranked),
        cmocka_unit_test(test_every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
