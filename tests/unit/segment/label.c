/* Bullets, and specks before them. */
#include "segment_outline.h"

static void test_specks(void **state)
{
    static const sample samples[] = {
        {"1. Dự họp:\n- Thôn Khê;\n; - Thôn Đông;\n| - Thôn Tây;\n- Thôn Nội.\n",
         "H1 1. | I2 - | I2 - | I2 - | I2 -"},
        /* where no list of dashes is open, and before small letters */
        {"Dự họp.\n; - Thôn Đông họp.\n", "P | P"},
        {"1. Dự họp:\n- Thôn Khê,\n; - thôn Đông;\n- Thôn Nội.\n", "H1 1. | I2 - | I2 -"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_specks),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
