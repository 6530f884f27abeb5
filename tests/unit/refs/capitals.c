/* Bodies of heads that are in no list, as they are written elsewhere. */
#include "refs_helpers.h"

#define DATE "\nSơn La, ngày 03 tháng 10 năm 2022\nQUYẾT ĐỊNH\n"

static void names_bodies_that_are_in_no_list(void **state)
{
    (void)state;
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC VINH\nSố: 12/QĐ-ĐHV" DATE, "Trường Đại học Vinh"},
        {"SỞ Y TẾ SƠN LA\nBỆNH VIỆN ĐA KHOA\nHUYỆN MAI SƠN\nSố: 12/QĐ-BVĐK" DATE,
         "Bệnh viện Đa khoa huyện Mai Sơn"},
        {"TRƯỜNG THCS LÊ QUÝ ĐÔN\nSố: 12/QĐ-THCS" DATE, "Trường THCS Lê Quý Đôn"},
        {"NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCHI NHÁNH TỈNH SƠN LA\nSố: 12/QĐ-SLA" DATE,
         "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sơn La"},
        /* As the document itself writes it, */
        {"TRUNG TÂM ỨNG DỤNG THÔNG TIN\nSố: 12/QĐ-TTƯD" DATE
         "Trung tâm ứng dụng Thông tin, Trung tâm Ứng dụng Thông tin",
         "Trung tâm Ứng dụng Thông tin"},
        /* but not what a scan spoiled, and not what a symbol tells better. */
        {"TRUONG DAI HOC VINH\nSố: 12/QĐ-ĐHV" DATE, ""},
        {"BỘ NGOẠI GIAO\nVỤ LUẬT PHÁP\nSố: 12/QĐ-BNG" DATE, "Bộ Ngoại giao"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_true(list.count > 0);
        assert_slice(list.items[0].issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* The same where segment read the head. */
static void names_bodies_of_fields(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *issuer;
    } cases[] = {
        {"Issuing-Body: TRƯỜNG ĐẠI HỌC VINH\nNumber: 12/QĐ-ĐHV\n\nA", "Trường Đại học Vinh"},
        {"Issuing-Body: TRUONG DAI HOC VINH\nNumber: 12/QĐ-ĐHV\n\nA", "TRUONG DAI HOC VINH"},
        {"Issuing-Body: TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM SN\nNumber: 12/QĐ-EVN\n\nA",
         "Tập đoàn Điện lực Việt Nam"},
        {"Parent-Body: SỞ Y TẾ LÂM ĐỒNG\nIssuing-Body: BỆNH VIỆN ĐA KHOA II LÂM ĐỒNG\n"
         "Number: 12/QĐ-BVII\n\nA",
         "Bệnh viện Đa khoa II Lâm Đồng"},
        {"Parent-Body: UBND THÀNH PHỐ MÓNG CÁI\nIssuing-Body: VĂN PHÒNG HĐND VÀ UBND\n"
         "Number: 12/TB-VP\n\nA",
         "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Móng Cái"},
        {"Parent-Body: BỘ NGOẠI GIAO\nIssuing-Body: VỤ LUẬT PHÁP\nNumber: 12/BNG-LPQT\n\nA",
         "Bộ Ngoại giao"},
        {"Parent-Body: NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nIssuing-Body: CHI NHÁNH TỈNH SƠN LA\n"
         "Number: 12/SLA-TH\n\nA",
         "Ngân hàng Nhà nước Việt Nam Chi nhánh tỉnh Sơn La"},
        {"Issuing-Body: ỦY BAN NHÂN DÂN XÃ CHIỀNG MAI HUYỆN MAI SƠN\nNumber: 12/QĐ-UBND\n\nA",
         "Ủy ban nhân dân xã Chiềng Mai"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].fields, NULL);
        assert_true(list.count > 0);
        assert_slice(list.items[0].issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* What the document replaces is of its own body, also where the symbol is in no table. */
static void knows_its_own_series(void **state)
{
    (void)state;
    vb_reference_list list = references_of("TRƯỜNG ĐẠI HỌC VINH\nSố: 12/QĐ-ĐHV" DATE
                                           "thay thế Quyết định số 7/QĐ-ĐHV ngày 22/8/2018; bãi bỏ "
                                           "Quyết định số 8/QĐ-ĐHX ngày 22/8/2018.",
                                           NULL);
    assert_count(&list, 3);
    assert_slice(list.items[1].issuer, "Trường Đại học Vinh");
    assert_slice(list.items[2].issuer, "");
    vb_reference_list_free(&list);
}

/* A date of a year behind the document's own was misread: mended where one year alone may be meant,
 * and left out else. */
static void mends_dates_of_later_years(void **state)
{
    (void)state;
    static const struct {
        const char *text, *date;
    } cases[] = {
        {"UBND TỈNH SƠN LA\nSố: 12/KH-UBND" DATE "Quyết định số 5/QĐ-ĐHV ngày 27-7-2033", ""},
        {"UBND TỈNH SƠN LA\nSố: 12/KH-UBND" DATE "Quyết định số 5/QĐ-ĐHV ngày 27-7-2020",
         "2020-07-27"},
        {"UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 3 tháng 10 năm 2008\nKẾ HOẠCH\n"
         "Quyết định số 5/QĐ-ĐHV ngày 27-7-2097",
         "2007-07-27"},
        {"Quyết định số 5/QĐ-ĐHV ngày 27-7-2033", "2033-07-27"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_slice(list.items[list.count - 1].date, cases[i].date);
        vb_reference_list_free(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_bodies_that_are_in_no_list),
        cmocka_unit_test(names_bodies_of_fields),
        cmocka_unit_test(knows_its_own_series),
        cmocka_unit_test(mends_dates_of_later_years),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
