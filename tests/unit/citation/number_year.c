/* Years of assemblies, which their terms tell. */
#include "number_helpers.h"

static void repairs_assemblies_and_their_years(void **state)
{
    static const number_case cases[] = {
        {"số 595/2013/UBTVQH]3 ngày", "595/2013/UBTVQH13", "595/2013/UBTVQH]3", VB_NUMBER_ASSEMBLY,
         false},
        {"số 45/2023/\nQ15:", "45/2023/QH15", "45/2023/\nQ15", VB_NUMBER_ASSEMBLY, false},
        {"số 45/2023/0H15", "45/2023/QH15", "45/2023/0H15", VB_NUMBER_ASSEMBLY, false},
        {"số 45/2023/QH IS;", "45/2023/QH15", "45/2023/QH IS", VB_NUMBER_ASSEMBLY, false},
        {"số 812/NQ-UBTVQHI14", "812/NQ-UBTVQH14", "812/NQ-UBTVQHI14", VB_NUMBER_ASSEMBLY, false},
        {"số 93-2015/QH13", "93/2015/QH13", "93-2015/QH13", VB_NUMBER_ASSEMBLY, false},
        /* the one year of the term that is a figure away, and none where several are */
        {"số 17/9005/QH11", "17/2005/QH11", "17/9005/QH11", VB_NUMBER_ASSEMBLY, false},
        {"số 17/3025/QH15", "17/2025/QH15", "17/3025/QH15", VB_NUMBER_ASSEMBLY, false},
        {"số 17/2029/QH15", "17/2029/QH15", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 15/2021/QH13", "15/2021/QH13", NULL, VB_NUMBER_ASSEMBLY, true},
        {"số 28/3015/NĐ-CP", "28/2015/NĐ-CP", "28/3015/NĐ-CP", VB_NUMBER_STATE, false},
        {"số 28/201 5/NĐ-CP", "28/2015/NĐ-CP", "28/201 5/NĐ-CP", VB_NUMBER_STATE, true},
    };
    CHECK_ALL(state, cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repairs_assemblies_and_their_years),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
