/* The order of signs in either system. */
#include "number_helpers.h"

/* What the Party alone has tells that the signs changed places; a steering committee does not. */
static void keeps_the_order_of_either_system(void **state)
{
    static const number_case cases[] = {
        {"số 35/KH-BCĐ ngày", "35/KH-BCĐ", NULL, VB_NUMBER_STATE, true},
        {"số 35/KH-BCĐ389 ngày", "35/KH-BCĐ389", NULL, VB_NUMBER_STATE, true},
        {"số 35-KH/BCĐ ngày", "35-KH/BCĐ", NULL, VB_NUMBER_PARTY, true},
        {"số 35/QĐ-BCĐTW ngày", "35/QĐ-BCĐTW", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTG ngày", "12/KH-BTG", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTV ngày", "12/KH-BTV", NULL, VB_NUMBER_STATE, true},
        {"số 12/KH-BTGTU ngày", "12-KH/BTGTU", "12/KH-BTGTU", VB_NUMBER_PARTY, false},
        {"số 12/CT-TU ngày", "12-CT/TU", "12/CT-TU", VB_NUMBER_PARTY, false},
        /* No letter is mended to what would turn the signs round; a stroke is put there. */
        {"số 12/BC-PH ngày", "12/BC-PH", NULL, VB_NUMBER_STATE, true},
        {"số 12-BC/PH ngày", "12-BC/ĐH", "12-BC/PH", VB_NUMBER_PARTY, false},
        {"số 12/BC-DH ngày", "12/BC-ĐH", "12/BC-DH", VB_NUMBER_STATE, false},
        /* The type's Đ was read so, too; or the order is that of a congress. */
        {"số 12/QB-BH ngày", "12/QĐ-ĐH", "12/QB-BH", VB_NUMBER_STATE, false},
        {"số 04-NQ/BH ngày", "04-NQ/ĐH", "04-NQ/BH", VB_NUMBER_PARTY, false},
        /* Of a university, which has the letters of a congress. */
        {"số 601/QĐ-ĐH ngày", "601/QĐ-ĐH", NULL, VB_NUMBER_STATE, true},
    };
    CHECK_ALL(state, cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_order_of_either_system),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
