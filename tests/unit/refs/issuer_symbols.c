/* Symbols that the body beside the number tells, or another number of the text. */
#include "refs_helpers.h"

static void check_number(const char *text, const char *number)
{
    vb_reference_list list = references_of(text, NULL);
    assert_true(list.count > 0);
    if (!vb_slice_equal(list.items[0].number, vb_slice_of(number)))
        fail_msg("«%s»: %.*s", text, (int)list.items[0].number.len, list.items[0].number.data);
    bool voted = !vb_slice_equal(
        list.items[0].number,
        vb_slice_cut(vb_slice_of(text), list.items[0].number_start, list.items[0].number_end));
    assert_int_equal(has(&list.items[0], VB_EVIDENCE_VOTED), voted);
    vb_reference_list_free(&list);
}

static void mends_the_symbol_of_the_body(void **state)
{
    (void)state;
    static const struct {
        const char *text, *number;
    } cases[] = {
        {"Thông tư số 8/2017/TT-BNY của Bộ Nội vụ", "8/2017/TT-BNV"},
        {"Thông tư số 8/2017/TT-BNY của Bộ trưởng Bộ Nội vụ", "8/2017/TT-BNV"},
        {"Quyết định số 34/2007/QĐ-PTg ngày 12/3/2007 của Thủ tướng Chính phủ", "34/2007/QĐ-TTg"},
        {"Quyết định số 34/QĐ-SNY ngày 12/3/2007 của Sở Nội vụ Sơn La", "34/QĐ-SNV"},
        {"Xét đề nghị của Sở Nội vụ tại Tờ trình số 34/TTr-SNY", "34/TTr-SNV"},
        /* An Đ that was read as the letter of another body. */
        {"Công văn số 71/BCT-TG ngày 5/7/2023 của Đoàn Chủ tịch Trung ương Hội Nông dân Việt Nam",
         "71/ĐCT-TG"},
        {"Kế hoạch số 9/KH-BCT ngày 5/7/2023 của Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc "
         "Việt Nam",
         "9/KH-ĐCT"},
        {"theo Thong bao s6 5/TB-HBTD ngay 14 thang 8 nam 2023 cua Hoi dong tuyen dung",
         "5/TB-HĐTD"},
        {"Quyết định số 598/1998/QĐ-NHNN5 ngày 3/4/1998", "598/1998/QĐ-NHNN5"},
        {"Công văn số 71/BCT-TTTN ngày 5/7/2023 của Bộ Công Thương", "71/BCT-TTTN"},
        {"Công văn số 71/BCT-TTTN ngày 5/7/2023 của Bộ Tài chính", "71/BCT-TTTN"},
        /* LB is of the ministries together. */
        {"Thông tư liên bộ số 9/TT-LB ngày 13/4/1996 của liên Bộ Tài chính, Bộ Lao động - Thương "
         "binh và Xã hội",
         "9/TT-LB"},
        /* Nobody tells, another body does, two letters are others, or it may be another office's.
         */
        {"Thông tư số 8/2017/TT-BNY", "8/2017/TT-BNY"},
        {"Thông tư số 8/2017/TT-BNY của Bộ Tài chính", "8/2017/TT-BNY"},
        {"Thông tư số 8/2017/TT-BXY của Bộ Nội vụ", "8/2017/TT-BXY"},
        {"Quyết định số 34/QĐ-UBNDT của Ủy ban nhân dân tỉnh", "34/QĐ-UBNDT"},
        {"Thông tư số 8/2017/TT-BNG của Bộ Nội vụ", "8/2017/TT-BNG"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_number(cases[i].text, cases[i].number);
}

/* A number that has the symbol of a type alone is somebody's, by its day or the word before it. */
static void tells_whose_a_number_without_a_body_is(void **state)
{
    (void)state;
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {"Quyết định số 327-CT ngày 15-9-1992", "Chủ tịch Hội đồng Bộ trưởng"},
        {"Chỉ thị số 287-CT ngày 12/8/1986", "Chủ tịch Hội đồng Bộ trưởng"},
        {"Quyết định số 327-CT", "Chủ tịch Hội đồng Bộ trưởng"},
        {"Chỉ thị số 15-CT ngày 3/4/2007", ""},
        {"Chỉ thị số 287-CT ngày 12/8/1986 của Chủ tịch HĐBT", "Chủ tịch Hội đồng Bộ trưởng"},
        {"Hướng dẫn số 248/HD-HNCT ngày 27/7/2018 của Trung ương Hội Người cao tuổi Việt Nam",
         "Trung ương Hội Người cao tuổi Việt Nam"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, 1);
        assert_slice(list.items[0].issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* What is nothing in the Party is a number of it that the text has, too. */
static void takes_what_is_nothing_for_a_number_of_the_party(void **state)
{
    (void)state;
    check_number("Chỉ thị số 59-CTP/TW; Chỉ thị số 59-CT/TW", "59-CT/TW");
    check_number("Chỉ thị số 59-CTP/TW; Chỉ thị số 58-CT/TW", "59-CTP/TW");
    check_number("Chỉ thị số 59-QWX/TW; Chỉ thị số 59-CT/TW", "59-QWX/TW");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mends_the_symbol_of_the_body),
        cmocka_unit_test(tells_whose_a_number_without_a_body_is),
        cmocka_unit_test(takes_what_is_nothing_for_a_number_of_the_party),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
