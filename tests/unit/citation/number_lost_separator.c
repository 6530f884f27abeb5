/* What follows an ordinal where no separator does. */
#include "number_helpers.h"

/* A blank for the slash behind a type: before two codes, or one and a date of that time. */
static void reads_old_numbers_behind_a_blank(void **state)
{
    static const number_case cases[] = {
        {"Thông tư số 71 TC/TCT ngày", "71-TC/TCT", "71 TC/TCT", VB_NUMBER_STATE, false},
        {"Thông tư 71 TC/TCDN;", "71-TC/TCDN", "71 TC/TCDN", VB_NUMBER_STATE, false},
        {"Thông cáo số 71-TC/TW", "71-TC/TW", NULL, VB_NUMBER_PARTY, true},
        {"Quyết định số 71 TC/QĐ/TCT ngày", "71-TC/QĐ/TCT", "71 TC/QĐ/TCT", VB_NUMBER_STATE, false},
        {"Chỉ thị 71 LĐTBXH-CT đều", "71/LĐTBXH-CT", "71 LĐTBXH-CT", VB_NUMBER_STATE, false},
        {"Nghị định số 71 HĐBT ngày 2-3-1985", "71/HĐBT", "71 HĐBT", VB_NUMBER_OLD, false},
        {"Quyết định 71 TTg ngày 2/3/1994", "71/TTg", "71 TTg", VB_NUMBER_OLD, false},
        {"Quyết định 71 TTg ngày 2/3/2004", NULL, NULL, VB_NUMBER_OLD, false},
        {"Công ty 71 CP ngày 2/3/1994", NULL, NULL, VB_NUMBER_OLD, false},
        {"Nghị quyết số 71 HĐND xã", NULL, NULL, VB_NUMBER_OLD, false},
        {"gửi G71/NHNN-TTGS", NULL, NULL, VB_NUMBER_STATE, false},
    };
    CHECK_ALL(state, cases);
}

/* A number that lost its separator; not where a 1 may be that or the last figure. */
static void guesses_lost_separators(void **state)
{
    static const struct {
        const char *text, *number; /* NULL: none */
        bool guessed;              /* that is all that is wrong with it */
    } cases[] = {
        {"Quyết định 1719QĐ-TTg", "1719/QĐ-TTg", true},
        {"số 2609QĐ/UBND", "2609/QĐ-UBND", true},
        {"số 28CT/TW ngày", "28-CT/TW", true},
        /* signs in each other's place, and one where the other is due */
        {"số 41/CT-TW", "41-CT/TW", true},
        {"số 61-QĐ/TTg", "61/QĐ-TTg", true},
        {"số 61/2019/NĐ/CP", "61/2019/NĐ-CP", false},
        {"số 61/QĐ/TTg", "61/QĐ-TTg", false},
        {"số 61/CĐ-TW", "61/CĐ-TW", false},
        {"số 61/QĐ.UB", "61/QĐ-UB", true},
        {"s6 61 HD/TWDTN-BTC", "61-HD/TWĐTN-BTC", false},
        {"Quyết định 254QD-TTg,", "254/QĐ-TTg", false},
        {"Công văn 3636BGDĐT-GDTH", "3636/BGDĐT-GDTH", true},
        {"Quyết định 1583.QB-TTg,", "1583/QĐ-TTg", false},
        {"S6: 109 NQ-CP", "109/NQ-CP", true},
        {"chương 109 NQ-CP", NULL, false},
        {"Số: 4: TT-BYT", "4/TT-BYT", false},
        {"số 1097NQ-CP", "109/NQ-CP", true},
        {"số 1091NQ-CP", NULL, false},
        {"Luật số 2872023/0H15", "28/2023/QH15", false},
        {"10672012/ND-CP", "106/2012/NĐ-CP", false},
        {"Nghị định số 092013/NĐ-CP", "09/2013/NĐ-CP", true},
        {"số 1112021/NĐ-CP", NULL, false},
        /* a year whose last figure the date tells */
        {"số 136202/NĐ-CP ngày 12/6/2025", "136/2025/NĐ-CP", true},
        {"số 136202/NĐ-CP ngày 12/6/2015", "136202/NĐ-CP", false},
        {"số 136202/VPCP-KTTH ngày 12/6/2025", "136202/VPCP-KTTH", false},
        {"Thông tư số 13/⁄2025/TT-BYT", "13/2025/TT-BYT", false},
        {"Luật số 64/2025%⁄QH15", "64/2025/QH15", false},
        {"số 118/202%⁄NĐ-CP", "118/2025/NĐ-CP", false},
        {"số 146/202%NĐ-CP", "146/2025/NĐ-CP", false},
        {"tăng 5/202%", NULL, false},
        {"số 9992150/NĐ-CP", NULL, false},
        {"20252026/QĐ-TTg", NULL, false},
        {"l0572025/QĐ-TTg", NULL, false},
        {"số 02/2022I\nQĐ-UBND", "02/2022/QĐ-UBND", false},
        {"số 90/2025I QH15", "90/2025/QH15", false},
        {"số 90/2025I và", NULL, false},
        {"2872023/ABCD-XYZ", NULL, false},
        {"số 14/2015TT-BTC", "14/2015/TT-BTC", true},
        {"số 14/20157TT-BTC", "14/2015/TT-BTC", false},
        {"Luật số: 77 2015-QH13", "77/2015/QH13", true},
        {"Luật số: 77 2015QH13", "77/2015/QH13", true},
        {"Luật số: 77 2019QH13", NULL, false},
        {"số 17/9005/QH11", "17/2005/QH11", false},
        {"số 17/2073/QH13", "17/2013/QH13", false},
        {"phòng 12A-UBND, khổ A4/TT, 5KM/TW, 110KV-CT", NULL, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_number number;
        vb_slice text = vb_slice_of(cases[i].text);
        assert_int_equal(vb_number_find(*state, text, 0, &number), cases[i].number != NULL);
        if (!cases[i].number)
            continue;
        assert_string_equal(number.text, cases[i].number);
        assert_int_equal(number.guessed, cases[i].guessed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_old_numbers_behind_a_blank),
        cmocka_unit_test(guesses_lost_separators),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
