/* Labels whose dash stands apart. */
#include "segment_outline.h"

static void test_rows(void **state)
{
    static const sample samples[] = {
        {"I - SỬA CHỢ\n1 - Mái chợ.\n2 - Nền chợ:\na - Lát gạch.\nb - Đắp đất.\nII - GIỮ CHỢ\n"
         "1 - Gác đêm.\n2 - Gác ngày.\n",
         "H1 I - | I2 1 - | H2 2 - | I3 a - | I3 b - | H1 II - | I2 1 - | I2 2 -"},
        {"A – SỬA CHỢ\nI – Mái chợ\nThôn Khê lợp.\nII — Nền chợ\nThôn Đông lát.\nB – GIỮ CHỢ\n"
         "Thôn Tây gác.\n",
         "H1 A - | H2 I - | P | H2 II - | P | H1 B - | P"},
        {"1. Sửa chợ.\n1.1 - Mái chợ.\n1.2 - Nền chợ.\n", "I1 1. | I2 1.1 - | I2 1.2 -"},
        /* one that lost its blank goes on with the row, and so does one behind a lost label */
        {"1 - Mái chợ.\n2- Nền chợ.\n3 - Cửa chợ.\n", "I1 1 - | I1 2- | I1 3 -"},
        {"1 - Mái chợ.\n2 - Nền chợ.\n4 - Cửa chợ.\n", "I1 1 - | I1 2 - | I1 4 -"},
        /* what a scan made of a numeral */
        {"I - SỬA CHỢ\nThôn Khê.\nH - GIỮ CHỢ\nThôn Đông.\nIII - MỞ CHỢ\nThôn Tây.\n",
         "H1 I - | P | H1 II - | P | H1 III - | P"},
    };
    (void)state;
    CHECK(samples);
}

/* Nothing goes on with them, or they are a range or a pair of names. */
static void test_other_dashes(void **state)
{
    static const sample samples[] = {
        {"Chợ họp.\n1 - Mái chợ.\nThôn Khê lợp.\n", "P | P | P"},
        {"Chợ họp.\n5 - 7 giờ là đông.\n6 - 8 giờ là vắng.\n", "P | P | P"},
        {"Chợ họp.\na - Mái chợ.\nc - Nền chợ.\n", "P | P | P"},
        {"Hà Nội - Hải Phòng.\nÔng - Bà họp.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* Other marks of the same years. */
static void test_old_marks(void **state)
{
    static const sample samples[] = {
        {"I/- SỬA CHỢ\n1°/ Mái chợ.\n2°/ Nền chợ.\nII/- GIỮ CHỢ\nThôn Khê.\n",
         "H1 I/- | I2 1°/ | I2 2°/ | H1 II/- | P"},
        {"Điều 1 : Sửa chợ.\nĐiều 2 : Giữ chợ:\na - Gác đêm.\nb - Gác ngày.\n",
         "I1 Điều 1. | I1 Điều 2. | I2 a - | I2 b -"},
        {"Chợ họp.\n35° Bắc là rét.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_other_dashes),
        cmocka_unit_test(test_old_marks),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
