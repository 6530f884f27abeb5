/* Full stops in a symbol. */
#include "number_helpers.h"

/* UBND.NC: a unit behind a full stop, and a sentence that begins there. */
static void reads_dotted_units(void **state)
{
    static const number_case cases[] = {
        {"Số: 1234/UBND.NC", "1234/UBND.NC", NULL, VB_NUMBER_OLD, true},
        {"Số: 77/UBND-KT.NS ngày", "77/UBND-KT.NS", NULL, VB_NUMBER_STATE, true},
        {"Số: 56/SNV.ABCD,", "56/SNV.ABCD", NULL, VB_NUMBER_OLD, true},
        {"số 83/CCTKV.IX-NV.SL ngày", "83/CCTKV.IX-NV.SL", NULL, VB_NUMBER_STATE, true},
        {"số 83/CCTKV.05-NV ngày", "83/CCTKV.05-NV", NULL, VB_NUMBER_STATE, true},
        {"Số: 12/QĐ-UBND.VX", "12/QĐ-UBND.VX", NULL, VB_NUMBER_STATE, true},
        {"Số 15/QĐ.UB.VX", "15/QĐ-UB.VX", "15/QĐ.UB.VX", VB_NUMBER_STATE, false},
        {"công văn 14/UBND-KT.NC ngày", "14/UBND-KT.NC", NULL, VB_NUMBER_STATE, true},
        {"công văn số 14/UBND.Các xã", "14/UBND", NULL, VB_NUMBER_OLD, true},
        {"công văn số 14/UBND-VX.UBND xã", "14/UBND-VX", NULL, VB_NUMBER_STATE, true},
        {"công văn số 14/UBND.TP Sơn Bình", "14/UBND", NULL, VB_NUMBER_OLD, true},
        {"Kế hoạch số 14/KH-UBND.05 xã", "14/KH-UBND", NULL, VB_NUMBER_STATE, true},
        {"Nghị định 12/2020/NĐ-CP.Điều 5", "12/2020/NĐ-CP", NULL, VB_NUMBER_STATE, true},
        {"Công văn số 14/UBND.ABCDEFGHIJKLMNOPQRSTUVWXYZ", "14/UBND", NULL, VB_NUMBER_OLD, true},
        /* the term of a council, and the year of what full stops part, or before a date */
        {"số 27/2006/NQ-HĐND.K7 ngày", "27/2006/NQ-HĐND.K7", NULL, VB_NUMBER_STATE, true},
        {"15/2005/NQ.HĐND.K7 ngày", "15/2005/NQ-HĐND.K7", "15/2005/NQ.HĐND.K7", VB_NUMBER_STATE,
         false},
        {"số 315/QĐ.UB.90 ngày", "315/QĐ-UB.90", "315/QĐ.UB.90", VB_NUMBER_STATE, false},
        {"số 315/QĐ-UB.90 ngày 12/5/1990", "315/QĐ-UB.90", NULL, VB_NUMBER_STATE, true},
        {"số 315/QĐ-UB.90 xã", "315/QĐ-UB", NULL, VB_NUMBER_STATE, true},
        {"1234/QĐ.UBT.95 ngày", "1234/QĐ-UBT.95", "1234/QĐ.UBT.95", VB_NUMBER_STATE, false},
        {"Quyết định 1876/QĐ.UBT ngày", "1876/QĐ-UBT", "1876/QĐ.UBT", VB_NUMBER_STATE, false},
        {"Quyết định số 18/QĐ.ABCX ngày", "18/QĐ-ABCX", "18/QĐ.ABCX", VB_NUMBER_STATE, false},
        {"Quyết định số 18/QĐ.TP Sơn Bình", "18/QĐ", NULL, VB_NUMBER_STATE, true},
        {"Nghi quyet 39/2006/NQ.HBND ngay", "39/2006/NQ-HĐND", "39/2006/NQ.HBND", VB_NUMBER_STATE,
         false},
    };
    CHECK_ALL(state, cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_dotted_units),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
