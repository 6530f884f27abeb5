#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static void begin_and_end_where_they_stand(void **state)
{
    (void)state;
    vb_slice text = VB_SLICE("so 12345/QD");
    assert_int_equal(vb_figures_end(text, 3, SIZE_MAX), 8);
    assert_int_equal(vb_figures_end(text, 3, 2), 5);
    assert_int_equal(vb_figures_end(text, 0, SIZE_MAX), 0);
    assert_int_equal(vb_figures_end(text, 11, SIZE_MAX), 11);
    assert_int_equal(vb_figures_start(text, 8, SIZE_MAX), 3);
    assert_int_equal(vb_figures_start(text, 8, 2), 6);
    assert_int_equal(vb_figures_start(text, 3, SIZE_MAX), 3);
}

static void are_worth_what_they_say(void **state)
{
    (void)state;
    assert_int_equal(vb_figures_value(VB_SLICE("2024-02-27"), 0, 4), 2024);
    assert_int_equal(vb_figures_value(VB_SLICE("2024-02-27"), 5, SIZE_MAX), 2);
    assert_int_equal(vb_figures_value(VB_SLICE("năm 7"), 0, SIZE_MAX), 0);
    assert_int_equal(vb_figures_value(VB_SLICE("7"), 1, SIZE_MAX), 0);
    assert_int_equal(vb_figures_value(VB_SLICE("4294967294"), 0, SIZE_MAX), UINT32_MAX - 1);
    assert_int_equal(vb_figures_value(VB_SLICE("4294967296"), 0, SIZE_MAX), UINT32_MAX);
    assert_int_equal(vb_figures_value(VB_SLICE("18446744073709551617"), 0, SIZE_MAX), UINT32_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(begin_and_end_where_they_stand),
        cmocka_unit_test(are_worth_what_they_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
