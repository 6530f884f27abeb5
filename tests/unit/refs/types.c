/* The type of a numbered document, where its symbol names none or another. */
#include "refs_helpers.h"

/* The last reference of a text. */
static void check_last(const char *text, const char *type, const char *number)
{
    vb_reference_list list = references_of(text, NULL);
    assert_true(list.count > 0);
    const vb_reference *last = &list.items[list.count - 1];
    if (!vb_slice_equal(last->type, vb_slice_of(type)) ||
        !vb_slice_equal(last->number, vb_slice_of(number)))
        fail_msg("«%s»: %.*s %.*s", text, (int)last->type.len, last->type.data,
                 (int)last->number.len, last->number.data);
    vb_reference_list_free(&list);
}

static void a_row_gives_its_type_to_what_names_none(void **state)
{
    (void)state;
    check_last("Nghị định số 26/CP ngày 23/5/1993 và số 05/CP ngày 26/01/1994", "Nghị định",
               "05/CP");
    check_last("các Nghị định số 25/CP, 26/CP ngày 23/5/1993 và số 05/CP ngày 26/01/1994",
               "Nghị định", "05/CP");
    check_last("Quyết định số 117-HĐBT ngày 5/6/1982 và số 118-HĐBT ngày 7/6/1982", "Quyết định",
               "118-HĐBT");
    check_last("Quyết định số 12/2005/UBND ngày 3/4/2005 và số 13/2005/UBND ngày 3/4/2005",
               "Quyết định", "13/2005/UBND");
    check_last("Nghị định số 26/CP ngày 23/5/1993. Nay có số 05/CP ngày 26/01/1994", "", "05/CP");
}

/* The type's word is put for a symbol that is damaged or rare only where the two are alike. */
static void a_symbol_is_mended_by_its_word(void **state)
{
    (void)state;
    check_last("Tờ trình số 41/TI-UBND ngày 3/4/2020", "Tờ trình", "41/TTr-UBND");
    check_last("Pháp lệnh số 12-L/CTN ngày 3-5-1993", "Pháp lệnh", "12-L/CTN");
    check_last("Pháp lệnh số 12-LCT/HĐNN8 ngày 29-12-1987", "Pháp lệnh", "12-LCT/HĐNN8");
    check_last("Quyét dinh s6 14/2017/HBXD ngay 3/4/2017", "Quyết định", "14/2017/HĐXD");
    /* an Đ that was read as two letters */
    check_last("Quy dinh s6 08-QbBi/TW, ngay 25/10/2018", "Quy định", "08-QĐi/TW");
    /* of several offices together: the symbol says more than the word */
    check_last("Hướng dẫn số 35/HDLN-SYT-STC ngày 3/4/2020", "Hướng dẫn", "35/HDLN-SYT-STC");
    check_last("Kế hoạch số 35/KHLT-MTTQ-ĐTN ngày 3/4/2020", "Kế hoạch", "35/KHLT-MTTQ-ĐTN");
    check_last("Chương trình số 5/CTrPH-UBND-MTTQ ngày 3/4/2020", "Chương trình",
               "5/CTrPH-UBND-MTTQ");
}

/* Where no table has the symbol, the words before `số` may begin with its letters. */
static void initials_tell_a_type(void **state)
{
    (void)state;
    check_last("Lệnh khám xét số 7/LKX-CSĐT", "Lệnh", "7/LKX-CSĐT");
    check_last("Lệnh bắt người bị giữ trong trường hợp khẩn cấp số 7/LB-CSĐT", "Lệnh", "7/LB-CSĐT");
    check_last("Lệnh khám xét, số 7/LKX-CSĐT", "Công văn", "7/LKX-CSĐT");
    check_last("Lệnh khám nhà số 7/LKX-CSĐT", "Công văn", "7/LKX-CSĐT");
    check_last("lệnh khám xét số 7/LKX-CSĐT", "Công văn", "7/LKX-CSĐT");
}

/* A court's number with its year ends in what it is of. */
static void a_court_tells_its_type(void **state)
{
    (void)state;
    check_last("Ban 4n hinh su s6 9/2018/HS-PT", "Bản án", "9/2018/HS-PT");
    check_last("theo số 112/2017/HSST ngày 3/4/2017", "Bản án", "112/2017/HSST");
    check_last("xem 5/2019/KDTM-ST", "Bản án", "5/2019/KDTM-ST");
    check_last("xem 5/2019/KDTM-GĐT", "Quyết định", "5/2019/KDTM-GĐT");
    check_last("Quyết định số 12/2020/HSST-QĐ", "Quyết định", "12/2020/HSST-QĐ");
    check_last("Thông báo số 4/2020/TB-ST", "Thông báo", "4/2020/TB-ST");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_gives_its_type_to_what_names_none),
        cmocka_unit_test(a_symbol_is_mended_by_its_word),
        cmocka_unit_test(initials_tell_a_type),
        cmocka_unit_test(a_court_tells_its_type),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
