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

static void test_two_marks(void **state)
{
    static const sample samples[] = {
        {"I/. SỬA CHỢ\n1/. Mái chợ.\na/. Ngói.\nII/, GIỮ CHỢ\n1). Thôn Khê.\n",
         "H1 I/. | I2 1/. | I3 a/. | H1 II/. | I2 1)."},
        {"I.- SỬA CHỢ\nMái chợ.\nII.- GIỮ CHỢ\nThôn Khê.\n", "H1 I.- | P | H1 II.- | P"},
        /* numbers of documents */
        {"12/.5 là số đo.\n28-CT/TW nói rõ.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_specks),
        cmocka_unit_test(test_two_marks),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
