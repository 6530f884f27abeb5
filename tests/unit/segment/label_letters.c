/* Labels of letters and small numerals, and of several numbers in parentheses. */
#include "segment_outline.h"

static void test_numerals(void **state)
{
    static const sample samples[] = {
        /* a stroke misread, lost and doubled where one is due */
        {"(i) Quét;\n(ii) Rửa;\n(iti) Dọn.\n(iv) Sửa.\n", "I1 (i) | I1 (ii) | I1 (iii) | I1 (iv)"},
        {"(i) Quét;\n(il) Rửa;\n(iii) Dọn.\n", "I1 (i) | I1 (ii) | I1 (iii)"},
        {"(i) Quét;\n(ii) Rửa;\n(iiii) Dọn.\n", "I1 (i) | I1 (ii) | I1 (iii)"},
        /* none is due, and a numeral that is written as it must be is taken as it stands */
        {"Quét;\n(iti) Dọn.\n", "P | P"},
        {"(i) Quét;\n(ii) Rửa;\n(vi) Dọn.\n", "I1 (i) | I1 (ii) | I1 (vi)"},
        /* with a full stop, where they are counted */
        {"1. Chợ:\ni. Quét;\nii. Rửa.\n2. Đường.\n", "H1 1. | I2 i. | I2 ii. | I1 2."},
    };
    (void)state;
    CHECK(samples);
}

static void test_numbers_in_parentheses(void **state)
{
    static const sample samples[] = {
        {"(1) Quét\n(1.1) Sân\n(1.2) Mái\n(2) Rửa\n", "H1 (1) | I2 (1.1) | I2 (1.2) | I1 (2)"},
        /* below no (1), and below another */
        {"Xã làm:\n(1.1) Quét sân.\n", "P | P"},
        {"(1) Quét;\n(3.1) Rửa.\n", "I1 (1) | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_letters_with_numbers(void **state)
{
    static const sample samples[] = {
        {"1. Chợ:\na) Sân:\na1) Quét;\na2) Rửa.\nb) Mái.\n",
         "H1 1. | I2 a) | I3 a1) | I3 a2) | I2 b)"},
        /* below no a), where they are counted; else it names something */
        {"2) Chợ:\na1) Quét;\na2) Rửa.\n3) Đường.\n", "I1 2) | I2 a1) | I2 a2) | I1 3)"},
        {"2) Chợ:\na1) Quét.\n3) Đường.\n", "I1 2) | P | I1 3)"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numerals),
        cmocka_unit_test(test_numbers_in_parentheses),
        cmocka_unit_test(test_letters_with_numbers),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
