/* Which references are wanted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "vanban/refs.h"

static void a_date_is_in_the_calendar(void **state)
{
    static const char *const dates[] = {"2023", "2023-12", "2023-12-31", "2024-02-29",
                                        "2000-02-29"};
    static const char *const others[] = {"",           "23",         "2023-1",     "2023-13",
                                         "2023-00-01", "2023-02-29", "1900-02-29", "2023-12-32",
                                         "2023/12/31", "2023-12-3x", "20231-2-31"};
    (void)state;
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
        assert_true(vb_is_date(vb_slice_of(dates[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(vb_is_date(vb_slice_of(others[i])));
}

static bool is_wanted(vb_reference_filter filter)
{
    static const vb_act act = {.date = {"2023-12-25", 10}};
    const vb_reference reference = {
        .type = VB_SLICE("Chỉ thị"), .number = VB_SLICE("28-CT/TW"), .act = &act};
    return vb_filter_wants(&filter, &reference);
}

static void type_and_number_may_lack_their_marks(void **state)
{
    (void)state;
    assert_true(is_wanted((vb_reference_filter){0}));
    assert_true(is_wanted((vb_reference_filter){.type = VB_SLICE("chi thi")}));
    assert_true(is_wanted((vb_reference_filter){.number = VB_SLICE("28-ct/tw")}));
    assert_true(is_wanted((vb_reference_filter){.type = VB_SLICE("chi-thi")}));
    assert_true(is_wanted((vb_reference_filter){.type = VB_SLICE("ChiThi ")}));
    assert_true(is_wanted((vb_reference_filter){.type = VB_SLICE("chỉ__thị")}));
    assert_false(is_wanted((vb_reference_filter){.type = VB_SLICE("chi")}));
    assert_false(is_wanted((vb_reference_filter){.type = VB_SLICE("chi thi -x")}));
    assert_false(is_wanted((vb_reference_filter){.type = VB_SLICE("--")}));
    assert_false(is_wanted((vb_reference_filter){.number = VB_SLICE("28-CT/T")}));
}

/* The date is the document's that the reference means. */
static void a_bound_is_as_wide_as_it_is_written(void **state)
{
    (void)state;
    assert_true(is_wanted((vb_reference_filter){.after = VB_SLICE("2022")}));
    assert_false(is_wanted((vb_reference_filter){.after = VB_SLICE("2023")}));
    assert_true(is_wanted((vb_reference_filter){.after = VB_SLICE("2023-12-24")}));
    assert_false(is_wanted((vb_reference_filter){.before = VB_SLICE("2023-12-25")}));
    assert_true(is_wanted((vb_reference_filter){.before = VB_SLICE("2024-01")}));
    const vb_act unknown = {0};
    const vb_reference undated = {.act = &unknown};
    assert_false(vb_filter_wants(&(vb_reference_filter){.after = VB_SLICE("1945")}, &undated));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_is_in_the_calendar),
        cmocka_unit_test(type_and_number_may_lack_their_marks),
        cmocka_unit_test(a_bound_is_as_wide_as_it_is_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
