/* References in invented sentences, clean and garbled. */
#include "vanban/refs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

typedef struct handles {
    vb_citation *citation;
    vb_refs *refs;
} handles;

static int set_up(void **state)
{
    static handles fixture;
    fixture.citation = vb_citation_new(NULL);
    fixture.refs = vb_refs_new(NULL, fixture.citation, NULL);
    *state = &fixture;
    return fixture.citation && fixture.refs ? 0 : -1;
}

static int tear_down(void **state)
{
    handles *fixture = *state;
    vb_refs_free(fixture->refs);
    vb_citation_free(fixture->citation);
    return 0;
}

typedef struct reference_case {
    const char *text;
    vb_reference_kind kind;
    const char *type, *number, *date, *issuer, *key, *surface;
} reference_case;

static void check_cell(const reference_case *expected, const char *name, vb_slice is,
                       const char *wanted)
{
    if (!vb_slice_equal(is, vb_slice_of(wanted)))
        fail_msg("«%s»: %s is «%.*s», not «%s»", expected->text, name, (int)is.len, is.data,
                 wanted);
}

/* The references of a text that has so many. */
static vb_reference_list find(void **state, const char *text, size_t count)
{
    const handles *fixture = *state;
    vb_reference_list list;
    assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(text), &list), VB_OK);
    if (list.count != count)
        fail_msg("«%s»: %zu references", text, list.count);
    return list;
}

/* The day and the body of the one document that a text cites. */
typedef struct issue_case {
    const char *text, *date, *issuer;
} issue_case;

static void check_issue(void **state, const issue_case *expected)
{
    const reference_case named = {.text = expected->text};
    vb_reference_list list = find(state, expected->text, 1);
    check_cell(&named, "date", list.items[0].date, expected->date);
    check_cell(&named, "issuer", list.items[0].issuer, expected->issuer);
    vb_reference_list_free(&list);
}

static void check(void **state, const reference_case *expected)
{
    vb_slice text = vb_slice_of(expected->text);
    vb_reference_list list = find(state, expected->text, 1);
    const vb_reference *reference = &list.items[0];
    assert_int_equal(reference->kind, expected->kind);
    check_cell(expected, "type", reference->type, expected->type);
    check_cell(expected, "number", reference->number, expected->number);
    check_cell(expected, "date", reference->date, expected->date);
    check_cell(expected, "issuer", reference->issuer, expected->issuer);
    check_cell(expected, "key", reference->key, expected->key);
    check_cell(expected, "text", reference->text, expected->surface);
    assert_true(
        vb_slice_equal(vb_slice_cut(text, reference->start, reference->end), reference->text));
    vb_reference_list_free(&list);
}

static void reads_full_references(void **state)
{
    static const reference_case cases[] = {
        {"thực hiện Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư về việc", VB_REFERENCE_FULL,
         "Chỉ thị", "41-CT/TW", "2021-06-05", "Ban Bí thư",
         "/akn/vn/act/chi-thi/ban-bi-thu/2021-06-05/41-ct-tw",
         "Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư"},
        {"thuc hién Chi thj s6 41-\nCT/lW, ngay 05/6/2021 ciia Ban Bi thu vé", VB_REFERENCE_FULL,
         "Chỉ thị", "41-CT/TW", "2021-06-05", "Ban Bí thư",
         "/akn/vn/act/chi-thi/ban-bi-thu/2021-06-05/41-ct-tw",
         "Chi thj s6 41-\nCT/lW, ngay 05/6/2021 ciia Ban Bi thu"},
        {"căn cứ Nghị định số 11/2019/NĐ-CP ngày 30 tháng 01 năm 2019 của\nChính phủ;",
         VB_REFERENCE_FULL, "Nghị định", "11/2019/NĐ-CP", "2019-01-30", "Chính phủ",
         "/akn/vn/act/nghi-dinh/chinh-phu/2019-01-30/11-2019-nd-cp",
         "Nghị định số 11/2019/NĐ-CP ngày 30 tháng 01 năm 2019 của\nChính phủ"},
        {"Quyết định số 77/QĐ-TTg. ngày 02/3/2020 về", VB_REFERENCE_FULL, "Quyết định", "77/QĐ-TTg",
         "2020-03-02", "Thủ tướng Chính phủ",
         "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/2020-03-02/77-qd-ttg",
         "Quyết định số 77/QĐ-TTg. ngày 02/3/2020"},
        {"Quyết định số 77/QĐ-TTg ngày 02/3/2020.", VB_REFERENCE_FULL, "Quyết định", "77/QĐ-TTg",
         "2020-03-02", "Thủ tướng Chính phủ",
         "/akn/vn/act/quyet-dinh/thu-tuong-chinh-phu/2020-03-02/77-qd-ttg",
         "Quyết định số 77/QĐ-TTg ngày 02/3/2020"},
        {"Cáo trạng số 20/CT-VKSKS ngày 01/02/2024", VB_REFERENCE_FULL, "Cáo trạng", "20/CT-VKSKS",
         "2024-02-01", "", "/akn/vn/act/cao-trang/2024-02-01/20-ct-vksks",
         "Cáo trạng số 20/CT-VKSKS ngày 01/02/2024"},
        {"Quy định 66-QĐ/TW của Ban Bí thư ngày 06/02/2017 về", VB_REFERENCE_FULL, "Quy định",
         "66-QĐ/TW", "2017-02-06", "Ban Bí thư",
         "/akn/vn/act/quy-dinh/ban-bi-thu/2017-02-06/66-qd-tw",
         "Quy định 66-QĐ/TW của Ban Bí thư ngày 06/02/2017"},
        {"Kế hoạch số 12/KH-MTTQ ngày 02/3/2022 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hậu "
         "Giang về",
         VB_REFERENCE_FULL, "Kế hoạch", "12/KH-MTTQ", "2022-03-02",
         "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hậu Giang",
         "/akn/vn/act/ke-hoach/ban-thuong-truc-uy-ban-mat-tran-to-quoc-viet-nam-tinh-hau-giang/"
         "2022-03-02/12-kh-mttq",
         "Kế hoạch số 12/KH-MTTQ ngày 02/3/2022 của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Hậu "
         "Giang"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(state, &cases[i]);
}

/* The number and the day tell it of an act of the lists, whatever else stands there. */
static void knows_who_issued_a_listed_act(void **state)
{
    static const issue_case cases[] = {
        {"Nghị quyết số 29-NQ/TW ngày 04/11/2013 về đổi mới", "2013-11-04",
         "Ban Chấp hành Trung ương"},
        {"Nghị quyết số 29-NQ/TW ngày 17/11/2022 về", "2022-11-17", "Ban Chấp hành Trung ương"},
        {"Chi thi so 40-CT/TW ngay 22/11/2014 cia BBT", "2014-11-22", "Ban Bí thư"},
        {"Quyết định số 217-QĐ/TW, ngày 12/12/2013 về", "2013-12-12", "Bộ Chính trị"},
        {"Nghị quyết số 29-NQ/TW ngày 05/11/2013 về", "2013-11-05", ""},
        {"Nghị quyết số 29-NQ/TW về", "", ""},
        {"Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Bộ Chính trị", "2013-11-04", "Bộ Chính trị"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
    vb_reference_list list = find(state, cases[0].text, 1);
    assert_true(list.items[0].evidence >> VB_EVIDENCE_ISSUER_LISTED & 1);
    vb_reference_list_free(&list);
}

/* The minister whose ministry nobody can read is that of the number's symbol. */
static void reads_the_minister_by_the_symbol(void **state)
{
    static const issue_case cases[] = {
        {"Thong tu so 10/2025/TT-BVHTTDL ngay 19/6/2025 cua Bo trudng BG Vdn h6d, Thd thdo vd Dl",
         "2025-06-19", "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch"},
        {"Thông tư số 10/2025/TT-BTC ngày 19/6/2025 của Bộ trưởng Bộ Công Thương", "2025-06-19",
         "Bộ Tài chính"},
        {"Thông tư số 10/2025/TT-BTC ngày 19/6/2025 của Bộ, ngành", "2025-06-19", "Bộ Tài chính"},
        {"Cong van so 3129/TTr-SNV ngay 17/11/2025 cua So NGi vu ve", "2025-11-17", "Sở Nội vụ"},
        {"Báo cáo số 116/BC-BBT ngày 24/11/2025 của Ban Đô thị HĐND thành phố", "2025-11-24",
         "Ban Đô thị Hội đồng nhân dân thành phố"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
}

/* What a committee is called by is no number of a document. */
static void passes_over_names_of_committees(void **state)
{
    static const char *const none[] = {"Trưởng Ban Chỉ đạo 138/CP yêu cầu", "BCĐ 389/ĐP họp",
                                       "theo Ban Chi dao 138/CP cua"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        vb_reference_list list = find(state, none[i], 0);
        vb_reference_list_free(&list);
    }
    vb_reference_list list = find(state, "Ban Chỉ đạo số 12/KH-BCĐ ngày 2/3/2020", 1);
    vb_reference_list_free(&list);
}

/* What stands between a number, its date and its body. */
static void reads_dates_and_bodies_further_behind(void **state)
{
    static const issue_case cases[] = {
        {"Nghị quyết số 18-NQ/TW, ngày 25-10-2017, của Ban Chấp hành Trung ương về", "2017-10-25",
         "Ban Chấp hành Trung ương"},
        {"Nghị quyết số 04-NQ/TW (khóa XII) ngày 30/10/2016 của Bộ Chính trị", "2016-10-30",
         "Bộ Chính trị"},
        {"Nghị quyết số 04-NQ/TW khóa 12, ngày 30/10/2016", "2016-10-30",
         "Ban Chấp hành Trung ương"},
        {"Kế hoạch số 12/KH-UBND, ban hành ngày 09/02/2025 của UBND tỉnh Gia Lai", "2025-02-09",
         "Ủy ban nhân dân tỉnh Gia Lai"},
        {"Kế hoạch số 12/KH-UBND ký ngày 09/02/2025 của UBND tỉnh Gia Lai", "2025-02-09",
         "Ủy ban nhân dân tỉnh Gia Lai"},
        {"Kế hoạch số 12/KH-UBND năm 2025 của UBND tỉnh Gia Lai", "",
         "Ủy ban nhân dân tỉnh Gia Lai"},
        {"Kế hoạch số 12/KH-UBND ban hành tháng 02/2025 của UBND tỉnh Gia Lai", "",
         "Ủy ban nhân dân tỉnh Gia Lai"},
        {"Nghị quyết số 37-NQ/TW ngày\n   2\n\n06/7/2022 của Bộ Chính trị", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày\n\f2\n06/7/2022 của Bộ Chính trị", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày\n\f                              2\n\n06/7/2022 của\n"
         "\f                                   3\n\nBộ Chính trị",
         "2022-07-06", "Bộ Chính trị"},
        {"theo Nghị quyết số 37-NQ/TW ngày 06/7/2022/.\nNơi nhận", "2022-07-06", ""},
        {"Nghị quyết số 37-NQ/TW ngày 06/7/2022(1) của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 06/7/20221 của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW1 ngày 06/7/2022 của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày mồng sáu tháng bảy năm hai nghìn không trăm hai mươi hai của "
         "Bộ Chính trị",
         "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 06/7/22 của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW, 06/VII/2022 của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ra ngày 06/7/2022", "2022-07-06", ""},
        {"Nghị quyết số 37-NQ/TW ngày 06/7/2022của Bộ Chính trị", "2022-07-06", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW năm 2022, ngày 06/7/2022 của Bộ Chính trị", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW của Bộ Chính trị ban hành ngày 06/7/2022", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW của Bộ Chính trị khóa XIII, ký ngày 06/7/2022", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW do Bộ Chính trị ban hành ngày 06/7/2022", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW do Bộ Chính trị chỉ đạo ngày 06/7/2022", "", ""},
        {"Nghị quyết số 37-NQ/TW (ban hành ngày 06/7/2022) của Bộ Chính trị", "2022-07-06",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 20 tháng 05 năm\n\n2\n2022 của Bộ Chính trị", "2022-05-20",
         "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 09/42022 của Bộ Chính trị", "2022-04-09", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 25/122022 của Bộ Chính trị", "2022-12-25", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 25/132022 của Bộ Chính trị", "", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày 31/6/2022 của Bộ Chính trị", "", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày ... tháng ... năm 2022 của Bộ Chính trị", "", "Bộ Chính trị"},
        {"Nghị quyết số 37-NQ/TW ngày càng cấp thiết của Bộ Chính trị", "", ""},
        {"Nghị quyết số 37-NQ/TW\nNgày 06/7/2022, Bộ Chính trị họp", "", ""},
        {"Nghị quyết số 37-NQ/TW ngày\n2 đại biểu họp 06/7/2022", "", ""},
        {"Nghị quyết số 37-NQ/TW ban hành chậm, ngày 06/7/2022", "", ""},
        {"Nghị quyết số 37-NQ/TW (khóa họp) ngày 06/7/2022", "", ""},
        {"Nghị quyết số 37-NQ/TW, các cấp của Bộ Chính trị", "", ""},
        {"Kết luận số 37-KL/TW ngày 06/7/2022 của Bộ Chính trị, Ban Bí thư về", "2022-07-06",
         "Bộ Chính trị và Ban Bí thư"},
        {"Thông tư số 3/2022/TT-NHNN ngày 06/7/2022 của Thống đốc NHNN", "2022-07-06",
         "Thống đốc Ngân hàng Nhà nước Việt Nam"},
        {"| Quyết định | 37/QĐ-UBND | 06/7/2022 | Về việc", "2022-07-06", ""},
        {"Kế hoạch số 2-KH/BCĐTW ngày 06/7/2022 của Ban Chỉ đạo Trung ương về phát triển khoa học, "
         "công nghệ",
         "2022-07-06", "Ban Chỉ đạo Trung ương"},
        {"Quyết định số 2/QĐ-BCĐTW ngày 06/7/2022 của Ban Chỉ đạo Trung ương các chương trình mục "
         "tiêu",
         "2022-07-06", "Ban Chỉ đạo Trung ương các chương trình mục tiêu"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
}

/* The day and the body that a sentence begins with which says what was issued. */
static void reads_days_of_issue(void **state)
{
    static const issue_case cases[] = {
        {"Ngày 06/7/2022, Bộ Chính trị đã ban hành Nghị quyết số 37-NQ/TW về", "2022-07-06",
         "Bộ Chính trị"},
        {"Ngày 06 tháng 7 năm 2022 Thủ tướng Chính phủ ký Quyết định số 37/QĐ-TTg", "2022-07-06",
         "Thủ tướng Chính phủ"},
        {"Ngày 06/7/2022, UBND tỉnh Gia Lai có Công văn số 37/UBND-VX", "2022-07-06",
         "Ủy ban nhân dân tỉnh Gia Lai"},
        {"Ngày 06/7/2022, Bộ Chính trị ban hành Nghị quyết số 37-NQ/TW ngày 05/7/2022",
         "2022-07-05", "Bộ Chính trị"},
        {"Ngày 06/7/2022, Chính phủ ban hành Nghị định số 37/2021/NĐ-CP", "", "Chính phủ"},
        {"Ngày 06/7/2022, UBND tỉnh Gia Lai thực hiện Công văn số 37/UBND-VX", "", ""},
        {"Ngày 06/7/2022, UBND tỉnh Gia Lai họp. Sở ban hành Công văn số 37/UBND-VX", "", ""},
        {"Ngày 06/7/2022, sau khi họp, ban hành Công văn số 37/UBND-VX", "", ""},
        {"Thông báo ngày 06/7/2022, Bộ Chính trị ban hành Nghị quyết số 37-NQ/TW", "",
         "Bộ Chính trị"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
}

/* A title stands in quotation marks, or is all that is left of a recital. */
static void reads_titles(void **state)
{
    static const struct {
        const char *text, *title, *whole;
    } cases[] = {
        {"Chỉ thị số 41-CT/TW về “Nước sạch cho bản làng”.", "Nước sạch cho bản làng",
         "Chỉ thị số 41-CT/TW về “Nước sạch cho bản làng”"},
        {"Chỉ thị số 41-CT/TW “Về nước sạch cho bản làng”.", "Về nước sạch cho bản làng",
         "Chỉ thị số 41-CT/TW “Về nước sạch cho bản làng”"},
        {"Chỉ thị số 41-CT/TW \"về nước sạch\".", "về nước sạch",
         "Chỉ thị số 41-CT/TW \"về nước sạch\""},
        {"Chỉ thị số 41-CT/TW về việc “dùng nước sạch”.", "dùng nước sạch",
         "Chỉ thị số 41-CT/TW về việc “dùng nước sạch”"},
        {"Chỉ thị số 41-CT/TW của Ban Bí thư khóa XIII về “nước sạch”.", "nước sạch",
         "Chỉ thị số 41-CT/TW của Ban Bí thư khóa XIII về “nước sạch”"},
        {"Chỉ thị số 41-CT/TW của Ban Bí thư (khoá XIII) “nước sạch”.", "nước sạch",
         "Chỉ thị số 41-CT/TW của Ban Bí thư (khoá XIII) “nước sạch”"},
        {"Chỉ thị số 41-CT/TW “đẩy mạnh việc dùng\nnước \"sạch\" ở bản”.",
         "đẩy mạnh việc dùng nước \"sạch\" ở bản",
         "Chỉ thị số 41-CT/TW “đẩy mạnh việc dùng\nnước \"sạch\" ở bản”"},
        {"Chỉ thị số 41-CT/TW về “nước sạch\", các cấp \"làm ngay\".", "nước sạch",
         "Chỉ thị số 41-CT/TW về “nước sạch\""},
        {"Chỉ thị số 41-CT/TW về \"nước sạch”, các cấp \"làm ngay\".", "nước sạch",
         "Chỉ thị số 41-CT/TW về \"nước sạch”"},
        {"Chỉ thị số 41-CT/TW về “nước sạch, phong trào “bản xanh”.", "", "Chỉ thị số 41-CT/TW"},
        {"Chỉ thị số 41-CT/TW về “nước sạch\n\ncho bản làng”.", "nước sạch cho bản làng",
         "Chỉ thị số 41-CT/TW về “nước sạch\n\ncho bản làng”"},
        {"Chỉ thị số 41-CT/TW về nước sạch.", "", "Chỉ thị số 41-CT/TW"},
        {"Căn cứ Chỉ thị số 41-CT/TW của Ban Bí thư khóa XIII về nước sạch;", "về nước sạch",
         "Chỉ thị số 41-CT/TW của Ban Bí thư khóa XIII về nước sạch"},
        {"Căn cứ Chỉ thị số 41-CT/TW ngày 31/6/2021 về nước sạch;", "về nước sạch",
         "Chỉ thị số 41-CT/TW ngày 31/6/2021 về nước sạch"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reference_case named = {.text = cases[i].text};
        vb_reference_list list = find(state, cases[i].text, 1);
        const vb_reference *reference = &list.items[0];
        check_cell(&named, "title", reference->title, cases[i].title);
        check_cell(
            &named, "whole",
            vb_slice_cut(vb_slice_of(cases[i].text), reference->full_start, reference->full_end),
            cases[i].whole);
        vb_reference_list_free(&list);
    }
}

/* A document that a title names is a reference too. */
static void reads_references_in_titles(void **state)
{
    vb_reference_list list =
        find(state, "Chỉ thị số 41-CT/TW “tiếp tục thực hiện Nghị quyết số 12-NQ/TW về nước”.", 2);
    assert_true(vb_slice_equal(list.items[0].title,
                               VB_SLICE("tiếp tục thực hiện Nghị quyết số 12-NQ/TW về nước")));
    assert_true(vb_slice_equal(list.items[1].number, VB_SLICE("12-NQ/TW")));
    vb_reference_list_free(&list);
    /* A mark that was lost is not that of another paragraph. */
    list = find(state, "Chỉ thị số 41-CT/TW “theo Nghị quyết số 12-NQ/TW.\n\nVì nước ” sạch", 2);
    assert_true(list.items[0].title.len == 0);
    vb_reference_list_free(&list);
}

/* The last of a row of numbers speaks for all of one symbol. */
static void shares_what_stands_behind_a_row(void **state)
{
    static const struct {
        const char *text;
        size_t count;
        struct {
            const char *date, *issuer;
        } wanted[3];
    } cases[] = {
        {"các Nghị quyết số 57-NQ/TW; số 59-NQ/TW và số 66-NQ/TW của Bộ Chính trị",
         3,
         {{"", "Bộ Chính trị"}, {"", "Bộ Chính trị"}, {"", "Bộ Chính trị"}}},
        {"các Nghị quyết số 57-NQ/TW ngày 22/12/2024, số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị",
         2,
         {{"2024-12-22", "Bộ Chính trị"}, {"2025-01-24", "Bộ Chính trị"}}},
        {"Kết luận số 126-KL/TW, 127-KL/TW ngày 14/02/2025 và ngày 28/02/2025 của Ban Bí thư",
         2,
         {{"2025-02-14", "Ban Bí thư"}, {"2025-02-28", "Ban Bí thư"}}},
        {"các Quyết định số: 12/QĐ-UBND, 13/QĐ-UBND, 14/QĐ-UBND cùng ngày 5/6/2020 của UBND xã Hà",
         3,
         {{"2020-06-05", "Ủy ban nhân dân xã Hà"},
          {"2020-06-05", "Ủy ban nhân dân xã Hà"},
          {"2020-06-05", "Ủy ban nhân dân xã Hà"}}},
        {"Quyết định số 12-QĐ/TW và Quyết định số 13-QĐ/TW, cùng ngày 12/12/2013 của Bộ Chính trị",
         2,
         {{"2013-12-12", "Bộ Chính trị"}, {"2013-12-12", "Bộ Chính trị"}}},
        {"Quyét dinh sé 12-QD/TW va Quyét dinh sé 13-QD/TW, cting ngay 12/12/2013 cua Ban Bi thu",
         2,
         {{"2013-12-12", "Ban Bí thư"}, {"2013-12-12", "Ban Bí thư"}}},
        {"Quyết định số 12-QĐ/TW ngày 5/6/2020 và Quyết định số 13-QĐ/TW cùng ngày của Ban Bí thư",
         2,
         {{"2020-06-05", ""}, {"2020-06-05", "Ban Bí thư"}}},
        {"Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW ngày 12/12/2013 của Bộ Chính trị",
         2,
         {{"", "Bộ Chính trị"}, {"2013-12-12", "Bộ Chính trị"}}},
        {"Quyết định số 217-QĐ/TW ngày 12/12/2013 và Quyết định số 218-QĐ/TW ngày 12/12/2013 của "
         "Bộ Chính trị",
         2,
         {{"2013-12-12", "Bộ Chính trị"}, {"2013-12-12", "Bộ Chính trị"}}},
        {"Quyết định số 12/QĐ-TTg ngày 5/6/2020 và Quyết định 13/QĐ-TTg cùng ngày.",
         2,
         {{"2020-06-05", "Thủ tướng Chính phủ"}, {"2020-06-05", "Thủ tướng Chính phủ"}}},
        {"Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND ngày 5/6/2020",
         2,
         {{"", ""}, {"2020-06-05", ""}}},
        {"Nghị quyết số 57-NQ/TW và Chỉ thị số 59-CT/TW của Ban Bí thư",
         2,
         {{"", ""}, {"", "Ban Bí thư"}}},
        {"Nghị quyết số 57-NQ/TW. Số 59-NQ/TW của Bộ Chính trị",
         2,
         {{"", ""}, {"", "Bộ Chính trị"}}},
        {"Nghị quyết số 57-NQ/TW, ngày 22/12/2024; Nghị quyết số 59-NQ/TW, ngày 24/01/2025 và Nghị "
         "quyết số 66-NQ/TW, ngày 30/4/2025 của Bộ Chính trị",
         3,
         {{"2024-12-22", "Bộ Chính trị"},
          {"2025-01-24", "Bộ Chính trị"},
          {"2025-04-30", "Bộ Chính trị"}}},
        {"Nghị quyết số 61/2016/NQ-HĐND ngày 15/8/2016 và Điều 2 Nghị quyết số 04/2021/NQ-HĐND "
         "ngày 31/8/2021 của Hội đồng nhân dân tỉnh Gia Lai",
         2,
         {{"2016-08-15", "Hội đồng nhân dân tỉnh Gia Lai"},
          {"2021-08-31", "Hội đồng nhân dân tỉnh Gia Lai"}}},
        {"Nghị quyết số 157-NQ/TW ngày 22/12/2024. Nghị quyết số 159-NQ/TW ngày 24/01/2025 của Bộ "
         "Chính trị",
         2,
         {{"2024-12-22", ""}, {"2025-01-24", "Bộ Chính trị"}}},
        /* Several bodies share this series. */
        {"Quy định số 11-QĐ/TW ngày 07/6/2012 và Quy định số 8-QĐ/TW ngày 25/10/2018 của Bộ Chính "
         "trị",
         2,
         {{"2012-06-07", ""}, {"2018-10-25", "Bộ Chính trị"}}},
        {"Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW của Bộ Chính trị",
         2,
         {{"", ""}, {"", "Bộ Chính trị"}}},
        {"Nghị quyết số 9/2017/NQ-HĐND, Nghị quyết số 5/2016/NQ-HĐND và Nghị quyết số "
         "1/2020/NQ-HĐND của HĐND tỉnh Sơn La",
         3,
         {{"", "Hội đồng nhân dân tỉnh Sơn La"},
          {"", "Hội đồng nhân dân tỉnh Sơn La"},
          {"", "Hội đồng nhân dân tỉnh Sơn La"}}},
        {"các Nghị quyết của HĐND tỉnh Sơn La: số 25/NQ-HĐND, số 26/NQ-HĐND, 27/NQ-HĐND",
         3,
         {{"", "Hội đồng nhân dân tỉnh Sơn La"},
          {"", "Hội đồng nhân dân tỉnh Sơn La"},
          {"", "Hội đồng nhân dân tỉnh Sơn La"}}},
        {"các công văn số 45/TCT-DNNCN, 28/TCT-CS của Tổng cục Thuế",
         2,
         {{"", "Tổng cục Thuế"}, {"", "Tổng cục Thuế"}}},
        {"Quyết định số 4/QĐ-UBND, Nghị quyết số 5/NQ-HĐND của HĐND tỉnh Sơn La",
         2,
         {{"", ""}, {"", "Hội đồng nhân dân tỉnh Sơn La"}}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reference_case named = {.text = cases[i].text};
        vb_reference_list list = find(state, cases[i].text, cases[i].count);
        for (size_t j = 0; j < list.count; j++) {
            check_cell(&named, "date", list.items[j].date, cases[i].wanted[j].date);
            check_cell(&named, "issuer", list.items[j].issuer, cases[i].wanted[j].issuer);
        }
        vb_reference_list_free(&list);
    }
}

/* Of a row whose symbol stands once each is a number; types of one symbol are told apart by the
 * word before the row. */
static void reads_rows_of_one_symbol(void **state)
{
    static const struct {
        const char *text;
        size_t count;
        struct {
            const char *type, *number, *date, *surface;
        } wanted[3];
    } cases[] = {
        {"các Nghị quyết số 70, 71 và\n72-NQ/TW",
         3,
         {{"Nghị quyết", "70-NQ/TW", "", "Nghị quyết số 70"},
          {"Nghị quyết", "71-NQ/TW", "", "71"},
          {"Nghị quyết", "72-NQ/TW", "", "72-NQ/TW"}}},
        {"các Nghi quyét s6 18 va s6 19-NQ/TW ngay 25/10/2017",
         2,
         {{"Nghị quyết", "18-NQ/TW", "2017-10-25", "Nghi quyét s6 18"},
          {"Nghị quyết", "19-NQ/TW", "2017-10-25", "s6 19-NQ/TW ngay 25/10/2017"}}},
        {"Thông tư 07; 08a/2021/TT-BGDĐT",
         2,
         {{"Thông tư", "07/2021/TT-BGDĐT", "", "Thông tư 07"},
          {"Thông tư", "08a/2021/TT-BGDĐT", "", "08a/2021/TT-BGDĐT"}}},
        {"các Quy định số 10, số 11-QĐ/TW, 12-QĐ/TW",
         3,
         {{"Quy định", "10-QĐ/TW", "", "Quy định số 10"},
          {"Quy định", "11-QĐ/TW", "", "số 11-QĐ/TW"},
          {"Quy định", "12-QĐ/TW", "", "12-QĐ/TW"}}},
        {"theo khoản 4, 19-NQ/TW", 1, {{"Nghị quyết", "19-NQ/TW", "", "19-NQ/TW"}}},
        {"Nghị quyết số 18 19-NQ/TW",
         1,
         {{"Nghị quyết", "19-NQ/TW", "", "Nghị quyết số 18 19-NQ/TW"}}},
        {"Nghị quyết số 12.345, 19-NQ/TW", 1, {{"Nghị quyết", "19-NQ/TW", "", "19-NQ/TW"}}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reference_case named = {.text = cases[i].text};
        vb_reference_list list = find(state, cases[i].text, cases[i].count);
        for (size_t j = 0; j < list.count; j++) {
            check_cell(&named, "type", list.items[j].type, cases[i].wanted[j].type);
            check_cell(&named, "number", list.items[j].number, cases[i].wanted[j].number);
            check_cell(&named, "date", list.items[j].date, cases[i].wanted[j].date);
            check_cell(&named, "text", list.items[j].text, cases[i].wanted[j].surface);
        }
        vb_reference_list_free(&list);
    }
}

static void reads_short_references(void **state)
{
    static const reference_case cases[] = {
        {"theo Chỉ thị số 41-CT/TW. Ngày 05/6/2021, các", VB_REFERENCE_SHORT, "Chỉ thị", "41-CT/TW",
         "", "", "/akn/vn/act/chi-thi/41-ct-tw", "Chỉ thị số 41-CT/TW"},
        {"theo Chỉ thị số 41-CT/TW, các", VB_REFERENCE_SHORT, "Chỉ thị", "41-CT/TW", "", "",
         "/akn/vn/act/chi-thi/41-ct-tw", "Chỉ thị số 41-CT/TW"},
        {"(NQ 10-NQ/TW)", VB_REFERENCE_SHORT, "Nghị quyết", "10-NQ/TW", "", "",
         "/akn/vn/act/nghi-quyet/10-nq-tw", "NQ 10-NQ/TW"},
        {"nêu tại số 812/SGDĐT-VP và", VB_REFERENCE_SHORT, "Công văn", "812/SGDĐT-VP", "",
         "Sở Giáo dục và Đào tạo", "/akn/vn/act/cong-van/so-giao-duc-va-dao-tao/812-sgddt-vp",
         "số 812/SGDĐT-VP"},
        {"Báo cáo thẩm tra số 116/BC-HĐND cho", VB_REFERENCE_SHORT, "Báo cáo", "116/BC-HĐND", "",
         "", "/akn/vn/act/bao-cao/116-bc-hdnd", "Báo cáo thẩm tra số 116/BC-HĐND"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(state, &cases[i]);
}

static void reads_laws_by_name(void **state)
{
    static const reference_case cases[] = {
        {"theo Luật Trẻ em và", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/tre-em",
         "Luật Trẻ em"},
        {"Điều 2.Luật Trẻ em", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/tre-em",
         "Luật Trẻ em"},
        {"theo Hiến pháp, Luật Trẻ em và", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/tre-em", "Luật Trẻ em"},
        /* A scan of italics; and one syllable is not two. */
        {"theo Ludt Thuy sdn va", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/thuy-san",
         "Ludt Thuy sdn"},
        {"theo Luat Thuy lgi va", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/thuy-loi",
         "Luat Thuy lgi"},
        {"theo Luat Thu y va", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/thu-y",
         "Luat Thu y"},
        {"theo Ludt Ké todn va", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/ke-toan",
         "Ludt Ké todn"},
        {"theo Ludt Tré em va", VB_REFERENCE_LAW, "Luật", "", "", "", "/akn/vn/act/luat/tre-em",
         "Ludt Tré em"},
        {"theo Luật BHXH và", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/bao-hiem-xa-hoi", "Luật BHXH"},
        {"theo Luật Tổ chức HĐND và UBND năm 2003,", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/quoc-hoi/2003-11-26/11-2003-qh11", "Luật Tổ chức HĐND và UBND năm 2003"},
        {"của Bo luat Hinh\nsu.", VB_REFERENCE_LAW, "Bộ luật", "", "", "",
         "/akn/vn/act/bo-luat/hinh-su", "Bo luat Hinh\nsu"},
        {"tại Luật Quản lí thuế và", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/quan-ly-thue", "Luật Quản lí thuế"},
        {"LUẬT GIAO DỊCH BIỆN TỬ", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/giao-dich-dien-tu", "LUẬT GIAO DỊCH BIỆN TỬ"},
        {"các Luật: Chứng khoán, công trái", VB_REFERENCE_LAW, "Luật", "", "", "",
         "/akn/vn/act/luat/chung-khoan", "Luật: Chứng khoán"},
        {"Căn cứ Luật Điện lực số 61/2024/QH15;", VB_REFERENCE_LAW, "Luật", "61/2024/QH15", "",
         "Quốc hội", "/akn/vn/act/luat/quoc-hoi/2024-11-30/61-2024-qh15",
         "Luật Điện lực số 61/2024/QH15"},
        {"-Luật Điện lực số 61/2024/QH15", VB_REFERENCE_LAW, "Luật", "61/2024/QH15", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/2024-11-30/61-2024-qh15", "Luật Điện lực số 61/2024/QH15"},
        {"theo Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người "
         "số "
         "64/2006/QH11,",
         VB_REFERENCE_LAW, "Luật", "64/2006/QH11", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/2006-06-29/64-2006-qh11",
         "Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người số "
         "64/2006/QH11"},
        {"Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Kiểm toán độc "
         "lập, "
         "Luật Ngân sách nhà nước, Luật Quản lý, sử dụng tài sản công, Luật Quản lý thuế, Luật "
         "Thuế thu "
         "nhập cá nhân, Luật Dự trữ quốc gia, Luật Xử lý vi phạm hành chính số 56/2024/QH15",
         VB_REFERENCE_LAW, "Luật", "56/2024/QH15", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/2024-11-29/56-2024-qh15",
         "Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Kiểm toán độc "
         "lập, "
         "Luật Ngân sách nhà nước, Luật Quản lý, sử dụng tài sản công, Luật Quản lý thuế, Luật "
         "Thuế thu "
         "nhập cá nhân, Luật Dự trữ quốc gia, Luật Xử lý vi phạm hành chính số 56/2024/QH15"},
        {"Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW về", VB_REFERENCE_SHORT, "Nghị quyết",
         "57-NQ/TW", "", "Bộ Chính trị", "/akn/vn/act/nghi-quyet/bo-chinh-tri/57-nq-tw",
         "Nghị quyết số 57-NQ/TW"},
        {"theo Điều 5 BLHS năm 2015,", VB_REFERENCE_LAW, "Bộ luật", "", "", "",
         "/akn/vn/act/bo-luat/quoc-hoi/2015-11-27/100-2015-qh13", "BLHS năm 2015"},
        {"của Đoàn đại biểu số 12/QĐ-UBND", VB_REFERENCE_SHORT, "Quyết định", "12/QĐ-UBND", "", "",
         "/akn/vn/act/quyet-dinh/12-qd-ubnd", "số 12/QĐ-UBND"},
        {"theo Luật Dân số (số 113/2025/QH15)", VB_REFERENCE_LAW, "Luật", "113/2025/QH15", "",
         "Quốc hội", "/akn/vn/act/luat/quoc-hoi/2025-12-10/113-2025-qh15",
         "Luật Dân số (số 113/2025/QH15"},
        {"Luật Trẻ em số 102/2016/QH13;", VB_REFERENCE_LAW, "Luật", "102/2016/QH13", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/2016-04-05/102-2016-qh13", "Luật Trẻ em số 102/2016/QH13"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(state, &cases[i]);
}

static void reads_the_documents_own_number(void **state)
{
    static const reference_case cases[] = {
        {"TINH UY HAU GIANG\n*\nS6 91-KH/TU  Hau Giang, ngay 4 thang 02 nam 2021\n\nKE HOACH\nCUA "
         "BAN "
         "THUONG VU TINH UY\nve cong tac",
         VB_REFERENCE_SELF, "Kế hoạch", "91-KH/TU", "2021-02-04", "Ban Thường vụ Tỉnh ủy Hậu Giang",
         "/akn/vn/act/ke-hoach/ban-thuong-vu-tinh-uy-hau-giang/2021-02-04/91-kh-tu", "S6 91-KH/TU"},
        {"Issuing-Body: TỈNH ỦY HẬU GIANG\nNumber: 91-KH/TU\nDate: 2021-02-04\nDoc-Type: Kế hoạch\n"
         "Subject: của Ban Thường vụ Tỉnh ủy về công tác\n\nNội dung.",
         VB_REFERENCE_SELF, "Kế hoạch", "91-KH/TU", "2021-02-04", "Ban Thường vụ Tỉnh ủy Hậu Giang",
         "/akn/vn/act/ke-hoach/ban-thuong-vu-tinh-uy-hau-giang/2021-02-04/91-kh-tu", "91-KH/TU"},
        /* All of the title that is its line, but not the subject below. */
        {"TỈNH ỦY VĨNH HÀ\n*\nSố 52-CTr/TU  Vĩnh Hà, ngày 18 tháng 3 năm 2025\n\nCHƯƠNG TRÌNH HÀNH "
         "ĐỘNG\nthực hiện",
         VB_REFERENCE_SELF, "Chương trình hành động", "52-CTr/TU", "2025-03-18", "Tỉnh ủy Vĩnh Hà",
         "/akn/vn/act/chuong-trinh-hanh-dong/tinh-uy-vinh-ha/2025-03-18/52-ctr-tu", "Số 52-CTr/TU"},
        {"TỈNH ỦY VĨNH HÀ\n*\nSố 52-CTr/TU  Vĩnh Hà, ngày 18 tháng 3 năm 2025\n\nCHƯƠNG "
         "TRÌNH\nHành "
         "động thực hiện",
         VB_REFERENCE_SELF, "Chương trình", "52-CTr/TU", "2025-03-18", "Tỉnh ủy Vĩnh Hà",
         "/akn/vn/act/chuong-trinh/tinh-uy-vinh-ha/2025-03-18/52-ctr-tu", "Số 52-CTr/TU"},
        /* The title of a Party document issues nothing. */
        {"TỈNH ỦY VĨNH HÀ\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 187-KH/TU\nVĩnh Hà, ngày 18 tháng 9 năm "
         "2023\n\n"
         "KẾ HOẠCH\nthực hiện",
         VB_REFERENCE_SELF, "Kế hoạch", "187-KH/TU", "2023-09-18", "Tỉnh ủy Vĩnh Hà",
         "/akn/vn/act/ke-hoach/tinh-uy-vinh-ha/2023-09-18/187-kh-tu", "Số 187-KH/TU"},
        /* No mark is guessed for a place that is in no list; its letters stand twice. */
        {"UY BAN NHAN DAN\nTINH VINH HA\nS6: 164/KH-UBND  Vinh Ha, ngay 09 thang 4 nam 2024\n"
         "KE HOACH\nPhong, chong",
         VB_REFERENCE_SELF, "Kế hoạch", "164/KH-UBND", "2024-04-09", "Ủy ban nhân dân tỉnh Vinh Ha",
         "/akn/vn/act/ke-hoach/uy-ban-nhan-dan-tinh-vinh-ha/2024-04-09/164-kh-ubnd",
         "S6: 164/KH-UBND"},
        {"HUYEN UY PHU BONG\nS6 412-TB/HU  Phu Dong, ngay 27 thang 6 nam 2023\nTHONG BAO\nvé",
         VB_REFERENCE_SELF, "Thông báo", "412-TB/HU", "2023-06-27", "Huyện ủy Phu Dong",
         "/akn/vn/act/thong-bao/huyen-uy-phu-dong/2023-06-27/412-tb-hu", "S6 412-TB/HU"},
        /* Where the head and the date name two places, neither is the body's. */
        {"UY BAN NHAN DAN\nTINH VINH HA\nS6: 164/KH-UBND  Son Tra, ngay 09 thang 4 nam 2024\n"
         "KE HOACH\nPhong, chong",
         VB_REFERENCE_SELF, "Kế hoạch", "164/KH-UBND", "2024-04-09", "Ủy ban nhân dân tỉnh",
         "/akn/vn/act/ke-hoach/uy-ban-nhan-dan-tinh/2024-04-09/164-kh-ubnd", "S6: 164/KH-UBND"},
        /* A letter's symbol begins with its body, not with a type. */
        {"CỤC THUẾ TỈNH LONG AN\nSố: 4218/CT-TTHT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "Long An, ngày 14 tháng 9 năm 2023\nV/v hướng dẫn\n\nKính gửi: Các huyện.",
         VB_REFERENCE_SELF, "Công văn", "4218/CT-TTHT", "2023-09-14", "Cục Thuế tỉnh Long An",
         "/akn/vn/act/cong-van/cuc-thue-tinh-long-an/2023-09-14/4218-ct-ttht", "Số: 4218/CT-TTHT"},
        {"SỞ Y TẾ LONG AN\nSố: 42/TTr-SYT    Long An, ngày 14 tháng 9 năm 2023\n"
         "TỜ TRÌNH\nV/v hướng dẫn\n\nKính gửi: Ủy ban.",
         VB_REFERENCE_SELF, "Tờ trình", "42/TTr-SYT", "2023-09-14", "Sở Y tế Long An",
         "/akn/vn/act/to-trinh/so-y-te-long-an/2023-09-14/42-ttr-syt", "Số: 42/TTr-SYT"},
        /* Who orders in a directive. */
        {"ỦY BAN NHÂN DÂN\nTỈNH SƠN BÌNH\nSố: 05/CT-UBND  Sơn Bình, ngày 30 tháng 01 năm 2024\n"
         "CHỈ THỊ\nVề phòng cháy\n\nĐể khắc phục: mùa khô, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:",
         VB_REFERENCE_SELF, "Chỉ thị", "05/CT-UBND", "2024-01-30",
         "Chủ tịch Ủy ban nhân dân tỉnh Sơn Bình",
         "/akn/vn/act/chi-thi/uy-ban-nhan-dan-tinh-son-binh/2024-01-30/05-ct-ubnd",
         "Số: 05/CT-UBND"},
        {"ỦY BAN NHÂN DÂN\nTỈNH SƠN BÌNH\nSố: 05/CT-UBND  Sơn Bình, ngày 30 tháng 01 năm 2024\n"
         "CHỈ THỊ\nVề phòng cháy\n\nỦy ban nhân dân tỉnh yêu cầu:\n"
         "1. Chủ tịch Ủy ban nhân dân tỉnh chỉ thị: không",
         VB_REFERENCE_SELF, "Chỉ thị", "05/CT-UBND", "2024-01-30", "Ủy ban nhân dân tỉnh Sơn Bình",
         "/akn/vn/act/chi-thi/uy-ban-nhan-dan-tinh-son-binh/2024-01-30/05-ct-ubnd",
         "Số: 05/CT-UBND"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(state, &cases[i]);
}

/* The date stands above or below the number and behind the place; those of other documents stand
 * below the title, or in the first sentence. */
static void reads_the_own_date(void **state)
{
    static const struct {
        const char *text, *date;
    } cases[] = {
        {"TỈNH ỦY SƠN BÌNH    ĐẢNG CỘNG SẢN VIỆT NAM\n*    Sơn Bình, ngày 04 tháng 9 năm 2025\n"
         "Số 12-KH/TU\nKẾ HOẠCH\nphòng cháy\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
         "2025-09-04"},
        {"TỈNH ỦY SƠN BÌNH    ĐẢNG CỘNG SẢN VIỆT NAM\n*    Sơn Bình, ngày 04 tháng 9 năm 2025\n"
         "Số 12-CV/TU\n\nKính gửi: Các huyện ủy,\n\nNgày 22 tháng 8 năm 2025, Tỉnh ủy đã họp.",
         "2025-09-04"},
        {"TINH UY SON BINH\n* Son Binh. ngay 04 thang 9 nam 2025\nS6 12-KH/TU\nKE HOACH\n"
         "Ngay 22 thang 8 nam 2025, Tinh uy da hop.",
         "2025-09-04"},
        {"UBND XÃ SƠN HÀ\nSố: 5/KH-UBND\nSơn Hà, ngày 03 tháng 02 năm 2024\nKẾ HOẠCH\n"
         "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
         "2024-02-03"},
        {"UBND XÃ SƠN HÀ\nSố: 5/KH-UBND    Sơn Hà, 03/02/2024\nKẾ HOẠCH\nVề việc", "2024-02-03"},
        {"UBND XÃ SƠN HÀ\nSố: 5/UBND-VX\nV/v trồng cây\nKính gửi: Các thôn.\n"
         "Sơn Hà, ngày 03 tháng 02 năm 2024\n",
         "2024-02-03"},
        /* Read by columns, behind the whole subject; a date in that is none. */
        {"SỞ NỘI VỤ\nSố: 2184/SNV-VP\nV/v tổng kết đợt trồng cây\nvà kế hoạch năm sau\n\nCỘNG HÒA "
         "XÃ "
         "HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSơn Hà, ngày 14 tháng 5 năm 2024\n"
         "\nKính gửi: Các thôn\n",
         "2024-05-14"},
        {"SỞ NỘI VỤ\nSố: 2184/SNV-VP\nV/v tổng kết đợt trồng cây\nvà kế hoạch năm sau\n\nCỘNG HÒA "
         "XÃ "
         "HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHọp tại Sơn Hà, ngày 14 tháng 5 "
         "năm 2024\n\nKính gửi: Các thôn\n",
         ""},
        {"TÒA ÁN NHÂN DÂN\nHUYỆN SƠN HÀ\nBản án số: 41/2021/DS-ST\nNgày 28 - 9 - 2021\n\n"
         "NHÂN DANH\n",
         "2021-09-28"},
        {"UBND XÃ SƠN HÀ\nSố: 5/KH-UBND\nThực hiện ý kiến ngày 3/2/2024 của xã\nKẾ HOẠCH\nVề", ""},
        /* Its day was left open. */
        {"UBND XÃ SƠN HÀ\nSố: 5/KH-UBND\nSơn Hà, ngày    tháng 02 năm 2024\nKẾ HOẠCH\n"
         "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;",
         ""},
        {"HĐND XÃ SƠN HÀ\nSố: 5/2024/NQ-HĐND\nSơn Hà, ngày 03 tháng 02 năm 2023\nNGHỊ QUYẾT\nVề",
         ""},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        const reference_case named = {.text = cases[i].text};
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        assert_true(list.count > 0);
        assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
        check_cell(&named, "date", list.items[0].date, cases[i].date);
        vb_reference_list_free(&list);
    }
}

/* Bodies that are no other's, for all that was read well of them; and those that are in no list. */
static void reads_bodies_as_they_are(void **state)
{
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {"Kế hoạch số 2/KH-BCĐ của Ban Chỉ đạo quốc gia phòng, chống dịch Covid-19; sau",
         "Ban Chỉ đạo quốc gia phòng, chống dịch Covid-19"},
        {"Kế hoạch số 2/KH-BCĐ của Ban Chỉ đạo 389 quốc gia về việc", "Ban Chỉ đạo 389 quốc gia"},
        {"Công văn số 2/CV-LĐLĐ của Liên đoàn Lao động huyện Kim Sơn về việc",
         "Liên đoàn Lao động huyện Kim Sơn"},
        {"Công văn số 2/LĐLĐ-CSPL của Liên đoàn Lao động tỉnh, Ban Thường vụ yêu cầu",
         "Liên đoàn Lao động tỉnh"},
        /* A line that wraps below an empty one, and a speck behind a name. */
        {"(Kèm theo Kế hoạch số 2/KH-TĐTN của Ban Thường vụ Thị\n\nđoàn)",
         "Ban Thường vụ Thị đoàn"},
        {"Thông tư số 2/2020/TT-BYT của Bộ trưởng .\nBộ Y tế về", "Bộ trưởng Bộ Y tế"},
        {"Kế hoạch số 2/KH-BCĐ của Ban Chỉ đạo cấp tỉnh các chương trình mục tiêu quốc gia;",
         "Ban Chỉ đạo cấp tỉnh các chương trình mục tiêu quốc gia"},
        {"Kế hoạch số 2/KH-BCĐ của Ban Chỉ đạo cấp tỉnh 2024", ""},
        /* Set in the middle of its line; and another column's. */
        {"(Kèm theo Quyết định số 12/QĐ-UBND ngày 19/6/2023\n                                   "
         "của Ủy "
         "ban nhân dân tỉnh Thanh Hóa)",
         "Ủy ban nhân dân tỉnh Thanh Hóa"},
        {"(Kèm theo Quyết định số 12/QĐ-UBND ngày 19/6/2023                                   của "
         "Ủy "
         "ban nhân dân tỉnh Thanh Hóa)",
         ""},
        {"Nghị quyết số 12-NQ/HU của Huyện ủy Mù Cang Chải", "Huyện ủy Mù Cang Chải"},
        /* A sentence has ended. */
        {"Thông báo số 198/TB-VP ngày 9/2/2022 của Văn phòng.\nThừa lệnh Chủ tịch", "Văn phòng"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của Ủy ban nhân dân. Huyện Yên Hạ có",
         "Ủy ban nhân dân"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của UBND TP. Hồ Chí Minh",
         "Ủy ban nhân dân thành phố Hồ Chí Minh"},
        /* A syllable that was read well. */
        {"Công văn số 8/TCHC-KT ngày 3/4/2019 của Tổng cục Hậu cần về", "Tổng cục Hậu cần"},
        {"Nghị quyết số 14/NQ-HĐT ngày 19/5/2021 của Hội đồng trường phê duyệt", "Hội đồng trường"},
        {"Quyết định số 2/QĐ-BQP ngày 3/4/2019 của Bộ trưởng Quốc phòng về",
         "Bộ trưởng Bộ Quốc phòng"},
        {"Quyet dinh so 2/QD-BQP ngay 3/4/2019 cua Bo truong B6 Quéc phong vé",
         "Bộ trưởng Bộ Quốc phòng"},
        /* Shortened in part. */
        {"Quyết định số 4/QĐ-BNN-KH ngày 3/4/2019 của Bộ Nông nghiệp và PTNT về",
         "Bộ Nông nghiệp và Phát triển nông thôn"},
        {"Thông tư số 4/2019/TT-BGDĐT ngày 3/4/2019 của Bộ trưởng Bộ GD&ĐT về",
         "Bộ trưởng Bộ Giáo dục và Đào tạo"},
        {"Kết luận số 4/KL-CQ ngày 3/4/2019 của Cơ quan CSĐT Công an huyện Yên Hạ về",
         "Cơ quan Cảnh sát điều tra Công an huyện Yên Hạ"},
        /* What goes on is another body. */
        {"Hướng dẫn số 9-HD/TWĐTN ngày 12/4/2023 của Ban Bí thư Trung ương Đoàn về",
         "Ban Bí thư Trung ương Đoàn"},
        {"Kế hoạch số 12-KH/TĐTN ngày 24/01/2024 của Ban Thường vụ Tỉnh đoàn khóa XI",
         "Ban Thường vụ Tỉnh đoàn"},
        {"Kế hoạch số 12-KH/HND ngày 24/01/2024 của Ban Thường vụ Hội Nông dân tỉnh",
         "Ban Thường vụ Hội Nông dân tỉnh"},
        {"Công văn số 51/STC-NS ngày 3/4/2019 của Sở Tài chính thành phố Hà Nội",
         "Sở Tài chính Hà Nội"},
        /* With its level and place, and a place whose name is a number or ends in one. */
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy xã Sơn Hà về", "Đảng ủy xã Sơn Hà"},
        {"Kế hoạch số 12-KH/ĐU của Ban Thường vụ Đảng ủy phường Sơn Hà, về",
         "Ban Thường vụ Đảng ủy phường Sơn Hà"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Sơn Hà về", "Đảng ủy Sơn Hà"},
        {"Quyết định số 8/QĐ-CT ngày 9/2/2022 của Cục Thuế tỉnh Bình Dương",
         "Cục Thuế tỉnh Bình Dương"},
        {"Quyết định số 8/QĐ-CT ngày 9/2/2022 của Cục Thuế Bộ Tài chính", "Cục Thuế"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của UBND quận 3 về", "Ủy ban nhân dân quận 3"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của UBND Quận 10.", "Ủy ban nhân dân quận 10"},
        {"Kế hoạch số 8-KH/QU ngày 9/2/2022 của Quận ủy Quận 3 về", "Quận ủy quận 3"},
        {"Nghị quyết số 8/NQ-HĐND ngày 9/12/2025 của HĐND xã A Lưới 2 về",
         "Hội đồng nhân dân xã A Lưới 2"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của UBND xã Kỳ Sơn 15 ngày sau",
         "Ủy ban nhân dân xã Kỳ Sơn"},
        {"Quyết định số 8/QĐ-UBND ngày 9/2/2022 của UBND phường 12/5 người",
         "Ủy ban nhân dân phường"},
        /* The committee of a body, and other bodies that begin as one that is listed. */
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Ủy ban nhân dân tỉnh về",
         "Đảng ủy Ủy ban nhân dân tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Ban Thường vụ Đảng ủy UBND xã Sơn Hà về",
         "Ban Thường vụ Đảng ủy Ủy ban nhân dân xã Sơn Hà"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Sở Y tế về", "Đảng ủy Sở Y tế"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Bộ Tài chính về", "Đảng ủy Bộ Tài chính"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Hội đồng nhân dân tỉnh về",
         "Đảng ủy Hội đồng nhân dân tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy các cơ quan Đảng tỉnh về",
         "Đảng ủy các cơ quan Đảng tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Quân sự tỉnh về", "Đảng ủy Quân sự tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng ủy Trường Đại học Sơn Hà về",
         "Đảng ủy Trường Đại học Sơn Hà"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Đảng đoàn Hội đồng nhân dân tỉnh về",
         "Đảng đoàn Hội đồng nhân dân tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Thường trực Ban Bí thư về",
         "Thường trực Ban Bí thư"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Ban Xây dựng Đảng Đảng ủy xã Sơn Hà về",
         "Ban Xây dựng Đảng Đảng ủy xã Sơn Hà"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Ban Pháp chế HĐND tỉnh về",
         "Ban Pháp chế Hội đồng nhân dân tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Viện kiểm sát nhân dân khu vực 4 về",
         "Viện kiểm sát nhân dân khu vực 4"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Tòa án nhân dân khu vực 2 - Gia Lai về",
         "Tòa án nhân dân khu vực 2 - Gia Lai"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Bảo hiểm xã hội khu vực XXXI về",
         "Bảo hiểm xã hội khu vực XXXI"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Thuế tỉnh An Giang về", "Thuế tỉnh An Giang"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 của Hội đồng nhân dân tỉnh Khoá XII về",
         "Hội đồng nhân dân tỉnh"},
        {"Kế hoạch số 12-KH/ĐU ngày 1/3/2025 cua Dang uy Uy ban nhan dan tinh ve",
         "Đảng ủy Ủy ban nhân dân tỉnh"},
        /* Of a letter's symbol the first part is its body; of others all that are bodies. */
        {"Công văn số 816/BGDĐT-GDTH ngày 1/3/2025 về", "Bộ Giáo dục và Đào tạo"},
        {"Kế hoạch số 24/KH-BCA-C07 ngày 2/1/2026 về", "Bộ Công an"},
        {"Thông tư liên tịch số 25/2013/TTLT-BCA-BTP về", "Bộ Công an và Bộ Tư pháp"},
        {"Kế hoạch phối hợp số 88/KHPH-SGDĐT-CAT ngày 24/9/2018 về", ""},
        {"Kế hoạch liên tịch số 12/KHLT-SGDĐT-SYT ngày 12/5/2016 của Sở Giáo dục và Đào tạo và Sở "
         "Y "
         "tế về",
         "Sở Giáo dục và Đào tạo và Sở Y tế"},
        /* Organs of the body that is named behind them, where marks and lines are lost, too. */
        {"Nghị quyết số 3/NQ-HĐTV ngày 3/4/2019 cua Hoi dong thanh vien\nTap doan Dau khi Viet Nam "
         "ve",
         "Hội đồng thành viên Tập đoàn Dầu khí Việt Nam"},
        {"Nghị quyết số 3/NQ-HĐTV ngày 3/4/2019 của Hội đồng thành viên về", "Hội đồng thành viên"},
        {"Quy trình số 3-QT/UBKTĐUK ngày 3/4/2019 cua Uy ban Kiem tra Dang uy Khoi ve",
         "Ủy ban Kiểm tra Đảng ủy Khối"},
        /* A number stands behind số, or it is a word; names of councils have commas. */
        {"Công văn số 12/CĐS-CPS ngày 3/4/2019 của Cục Chuyển đổi số quốc gia về",
         "Cục Chuyển đổi số quốc gia"},
        {"Kế hoạch số 12/KH-CĐS ngày 3/4/2019 của Viện Chuyển đổi số và Kinh tế số số 5 về",
         "Viện Chuyển đổi số và Kinh tế số"},
        {"Kế hoạch số 12/KH-TTYT ngày 3/4/2019 của Trung tâm Y tế khu vực Trùng Khánh về",
         "Trung tâm Y tế khu vực Trùng Khánh"},
        {"Kế hoạch số 12/KH-HĐ ngày 3/4/2019 của Hội đồng bình chọn, giới thiệu và tôn vinh tỉnh về",
         "Hội đồng bình chọn, giới thiệu và tôn vinh tỉnh"},
        {"Kế hoạch số 12/KH-HĐ ngày 3/4/2019 của Hội đồng bình chọn và đề nghị cấp tỉnh",
         "Hội đồng bình chọn"},
        {"Quyết định số 12/QĐ-HĐ ngày 3/4/2019 của Hội đồng tuyển lựa tỉnh về",
         "Hội đồng tuyển lựa tỉnh"},
        /* In no list. */
        {"Công văn số 31/VVS-KT ngày 3/4/2019 cùa Viện Vệ sinh Sơn Hà về việc",
         "Viện Vệ sinh Sơn Hà"},
        {"Báo cáo số 6/BC-ĐGS ngày 3/4/2019 cua Doan giam sat HOi dong nhan dan huyén về đất",
         "Đoàn giám sát Hội đồng nhân dân huyện"},
        {"Báo cáo số 6/BC-ĐGS ngày 3/4/2019 của Đoàn giám sát HĐND tỉnh về đất",
         "Đoàn giám sát Hội đồng nhân dân tỉnh"},
        {"Công văn số 31/VVS-KT ngày 3/4/2019 của Viện Vệ sinh Sơn Hà về việc",
         "Viện Vệ sinh Sơn Hà"},
        {"Quyết định số 3/QĐ-ĐHSH ngày 3/4/2019 của Hiệu trưởng\nĐiều 2. Giao", "Hiệu trưởng"},
        {"Công văn số 3/BCĐ-KT ngày 3/4/2019 của Ban Chỉ đạo thành phố về phòng dịch", ""},
        {"Công văn số 31/VVS-KT ngày 3/4/2019 cua Vien Vé sinh Son Ha ve viec", ""},
        {"Công văn số 31/VVS-KT ngày 3/4/2019 của Viện Khoa học thủy lợi, thủy điện", ""},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        assert_int_equal(list.count, 1);
        const reference_case expected = {.text = cases[i].text};
        check_cell(&expected, "issuer", list.items[0].issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* The body of the document's own head: no parent in its place. */
static void reads_the_own_body(void **state)
{
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {"SỞ Y TẾ SƠN HÀ\nBỆNH VIỆN ĐIỀU DƯỠNG\nSố: 27/QĐ-BVĐD\nQUYẾT ĐỊNH\nVề việc",
         "Bệnh viện Điều dưỡng"},
        {"UBND HUYỆN SƠN HÀ      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "BAN CHỈ ĐẠO X      Độc lập - Tự do\nSố: 9/BB-BCĐ\nBIÊN BẢN\nHọp",
         ""},
        {"BẢO HIỂM XÃ HỘI VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "BẢO HIỂM XÃ HỘI Độc lập - Tự do - Hạnh phúc\nTỈNH LONG AN\nSố: 8/BHXH-TCKT Long An,\n",
         "Bảo hiểm xã hội tỉnh Long An"},
        {"KHO BẠC NHÀ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "KHO BẠC NHÀ NƯỚC Độc lập - Tự do - Hạnh phúc\nTỈNH LONG AN\nSố: 8/KBLA-KT Long An,\n",
         "Kho bạc Nhà nước tỉnh Long An"},
        {"TỈNH ỦY TUYÊN QUANG\nBAN TUYÊN GIÁO\n*\nSố 10-CV/BTGTU\nKính gửi",
         "Ban Tuyên giáo Tỉnh ủy Tuyên Quang"},
        /* Its name stands on two lines beside the other column. */
        {"UBND TỈNH HÒA BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ Độc lập - Tự do "
         "- "
         "Hạnh phúc\nPHÁT TRIỂN NÔNG THÔN\n\nSố: 96/QĐ-SNN Hòa Bình, ngày 25 tháng 01 năm 2019\n",
         "Sở Nông nghiệp và Phát triển nông thôn Hòa Bình"},
        {"UBND TỈNH ĐỒNG NAI\nỦY BAN NHÂN DÂN\nXÃ TÂN HƯNG\n\nSố: 486/UBND-KT\nV/v trồng cây\n",
         "Ủy ban nhân dân xã Tân Hưng"},
        /* The place of the committee above is none of its own, which the line of the day tells. */
        {"UBND TỈNH LÀO CAI\nỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc\nXAVOLAO\n"
         "Số: 8/KH-UBND Võ Lao, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nTrồng cây",
         "Ủy ban nhân dân xã Võ Lao"},
        {"UBND TỈNH SƠN LA\nỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc\nPHƯƠNG CHIỀNG SINK\n"
         "Số: 8/KH-UBND Chiềng Sinh, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nTrồng cây",
         "Ủy ban nhân dân phường Chiềng Sinh"},
        /* A letter of it was misread in either line. */
        {"UY BAN NHAN DAN CONG HOA XA HOI\nXA NAMGIAI Béc lap - Ty do - Hanh phic\n"
         "S6: 8/KH-UBND Nam Giat, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nTrồng cây",
         "Ủy ban nhân dân xã Nậm Giải"},
        {"DANG UY PHUGNG QUY NHON\n*\nS6 8-KH/DU Quy Nhon, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\n"
         "Trồng cây\n\nNoi nhan: T/M BAN THUGNG VU",
         "Ban Thường vụ Đảng ủy phường Quy Nhơn"},
        {"DANG UY PHUGNG GZWQ\n*\nS6 8-KH/DU Quy Nhon, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\n"
         "Trồng cây",
         "Đảng ủy"},
        /* The name goes on in the next lines, or the body of a level is named below. */
        {"ỦY BAN MẶT TRẬN TỔ QUỐC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "VIỆT NAM Độc lập - Tự do - Hạnh phúc\nTỈNH NGHỆ AN\nBAN THƯỜNG TRỰC\n"
         "Số: 8/KH-MTTQ-BTT Nghệ An, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nGiám sát",
         "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Nghệ An"},
        {"UBMTTQ VIỆT NAM HUYỆN CON CUÔNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "BAN THƯỜNG TRỰC Độc lập - Tự do - Hạnh phúc\n"
         "Số: 8/KH-MTTQ-BTT Con Cuông, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nGiám sát",
         "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam huyện Con Cuông"},
        {"UBND TỈNH LÀO CAI\nỦY BAN NHÂN DÂN Độc lập - Tự do - Hạnh phúc\nGZWQ\n"
         "Số: 8/KH-UBND Võ Lao, ngày 08 tháng 10 năm 2025\nKẾ HOẠCH\nTrồng cây",
         "Ủy ban nhân dân"},
        {"TINH UY PHU YEN\nBAN NOI CHINH\n*\nSố 8-BC/BNCTU  Phu Yén, ngày 08 tháng 10 năm 2023\n"
         "BÁO CÁO\nkết quả",
         "Ban Nội chính Tỉnh ủy Phú Yên"},
        /* All lines of a name are one, and what is left of a listed name makes it another's. */
        {"HỘI CHỮ THẬP ĐỎ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "HỘI CHỮ THẬP Độc lập - Tự do - Hạnh phúc\nĐỎ TỈNH PHÚ YÊN\n"
         "Số: 8/KH-HCTĐ Phú Yên, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Hội Chữ thập đỏ tỉnh Phú Yên"},
        {"TÒA ÁN NHÂN DÂN TỈNH KIÊN GIANG\nTÒA ÁN NHÂN DÂN HUYỆN\nGIỒNG RIỀNG\n"
         "Số: 8/KH-TA Giồng Riềng, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Tòa án nhân dân huyện Giồng Riềng"},
        {"BỘ CÔNG AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCÔNG AN TỈNH Độc lập - Tự do\n"
         "QUẢNG NAM\nSố: 8/KH-CAT Quảng Nam, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Công an tỉnh Quảng Nam"},
        {"SỞ Y TẾ LÂM ĐỒNG\nBỆNH VIỆN ĐA KHOA II\nLÂM ĐỒNG\n"
         "Số: 8/KH-BVII Bảo Lộc, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Bệnh viện Đa khoa II Lâm Đồng"},
        {"BỘ Y TẾ\nBỆNH VIỆN C ĐÀ NẴNG\n"
         "Số: 8/KH-BVC Đà Nẵng, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Bệnh viện C Đà Nẵng"},
        {"KHO BẠC NHÀ NƯỚC\nKHO BẠC NHÀ NƯỚC\nNAM ĐỊNH\n"
         "Số: 8/KH-KBNĐ Nam Định, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Kho bạc Nhà nước Nam Định"},
        {"CỤC THUẾ TỈNH HẢI DƯƠNG\nCHI CỤC\nTHUẾ HUYỆN NINH GIANG\n"
         "Số: 8/KH-CCT Ninh Giang, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Chi cục Thuế huyện Ninh Giang"},
        {"ĐẢNG ỦY KHỐI DOANH NGHIỆP ĐẢNG CỘNG SẢN VIỆT NAM\nTRUNG ƯƠNG\n"
         "ĐẢNG ỦY TỔNG CÔNG TY\nCÀ PHÊ VIỆT NAM\n*\n"
         "Số 8-KH/ĐUTCT Hà Nội, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Đảng ủy Tổng công ty Cà phê Việt Nam"},
        /* KL is the office, not a type behind Tờ trình's. */
        {"SỞ NÔNG NGHIỆP VÀ PTNT BẮC GIANG\nCHI CỤC KIỂM LÂM\n"
         "Số: 74/TTr-KL Bắc Giang, ngày 08 tháng 10 năm 2022\nTỜ TRÌNH\nTrồng cây",
         "Chi cục Kiểm lâm"},
        /* Offices that are called by the place of the committee above them. */
        {"UBND XÃ HƯNG HÀ\nPHÒNG VĂN HÓA -\nXÃ HỘI\n"
         "Số: 8/KH-PVHXH Hưng Hà, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Phòng Văn hóa - Xã hội xã Hưng Hà"},
        {"UBND TỈNH LÂM ĐỒNG\nBAN DÂN TỘC\n"
         "Số: 8/KH-BDT Đà Lạt, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Ban Dân tộc Lâm Đồng"},
        {"HUYỆN ỦY THỌ XUÂN\nTRUNG TÂM CHÍNH TRỊ\n"
         "Số: 8/KH-TTCT Thọ Xuân, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Trung tâm Chính trị huyện Thọ Xuân"},
        /* A cell, above the star of the Party's heads, and the place that it is of. */
        {"ĐẢNG BỘ XÃ TÂN LẬP ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ THÔN NÀ NGẦN\n*\n"
         "Số 5-NQ/CB Tân Lập, ngày 08 tháng 10 năm 2022\nNGHỊ QUYẾT\nTrồng cây",
         "Chi bộ thôn Nà Ngần"},
        {"ĐẢNG BỘ PHƯỜNG TÂN LẬP ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ KHU PHỐ 3\n*\n"
         "Số 5-NQ/CB Tân Lập, ngày 08 tháng 10 năm 2022\nNGHỊ QUYẾT\nTrồng cây",
         "Chi bộ khu phố 3"},
        {"ĐẢNG BỘ XÃ TÂN LẬP ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ TRƯỜNG TIỂU HỌC LÊ LỢI\n*\n"
         "Số 5-NQ/CBTH Tân Lập, ngày 08 tháng 10 năm 2022\nNGHỊ QUYẾT\nTrồng cây",
         "Chi bộ Trường Tiểu học Lê Lợi"},
        {"UBND XÃ TÂN LẬP\nBAN QUẢN LÝ LÀNG NGHỀ GỐM SỨ\n"
         "Số 5/NQ-BQL Tân Lập, ngày 08 tháng 10 năm 2022\nNGHỊ QUYẾT\nTrồng cây",
         "Ban Quản lý Làng nghề gốm sứ"},
        /* Whose organ of a level it is tells the organisation above. */
        {"HỘI NÔNG DÂN VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "BAN CHẤP HÀNH TỈNH KON TUM Độc lập - Tự do - Hạnh phúc\n"
         "Số: 15-KH/HNDT Kon Tum, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Ban Chấp hành Hội Nông dân tỉnh Kon Tum"},
        {"HỘI LHPN VIỆT NAM\nBAN THƯỜNG VỤ HUYỆN ĐẮK HÀ\n\nSố: 15/KH-BTV\n\n"
         "Đắk Hà, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Ban Thường vụ Hội Liên hiệp Phụ nữ huyện Đắk Hà"},
        {"HỘI CỰU CHIẾN BINH VIỆT NAM\nBAN CHẤP HÀNH XÃ YÊN HÒA\n\nSố: 15-KH/CCB\n\n"
         "Yên Hòa, ngày 08 tháng 10 năm 2022\nKẾ HOẠCH\nTrồng cây",
         "Ban Chấp hành Hội Cựu chiến binh xã Yên Hòa"},
        {"ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH KON TUM\n***\nSố: 15-KH/TĐTN-BPT\n"
         "KẾ HOẠCH\nTrồng cây",
         "Ban Chấp hành Tỉnh đoàn Kon Tum"},
        /* Whose standing committee it is tells the line above, or nothing. */
        {"BCH ĐOÀN TỈNH QUẢNG TRỊ\nBAN THƯỜNG VỤ\n***\nSố: 17-KH/TĐTN-BPT\nKẾ HOẠCH\nVề việc",
         "Ban Thường vụ Tỉnh đoàn Quảng Trị"},
        {"QWX\nBAN THƯỜNG VỤ\n***\nSố: 17-KH/QWX\nKẾ HOẠCH\nVề việc", ""},
        {"ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY XÃ QUỲ CHÂU\n*\nSố 17-KH/ĐU\nKẾ HOẠCH\nVề việc\n\nT/M BAN "
         "THƯỜNG VỤ\nBÍ THƯ",
         "Ban Thường vụ Đảng ủy xã Quỳ Châu"},
        {"ĐẢNG BỘ TỈNH NGHỆ AN\nĐẢNG ỦY XÃ QUỲ CHÂU\n*\nSố 17-KH/ĐU\nKẾ HOẠCH\nVề việc\n\nT/M ĐẢNG "
         "ỦY\nBÍ THƯ",
         "Đảng ủy xã Quỳ Châu"},
        /* It is its committee's, too, by whose order its office signs. */
        {"TỈNH ỦY SƠN LA\n*\nSố 562-TB/TU\nTHÔNG BÁO\nVề việc\n\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN "
         "PHÒNG",
         "Ban Thường vụ Tỉnh ủy Sơn La"},
        /* Below one of nearly its name. */
        {"BỘ CHỈ HUY QUÂN SỰ TỈNH CÀ MAU\nBAN CHỈ HUY QUÂN SỰ\nXÃ ĐẦM DƠI\nSố: "
         "14/KH-BCHQS\nKẾ HOẠCH\nVề việc",
         "Ban Chỉ huy quân sự xã Đầm Dơi"},
        {"BHXH TỈNH NGHỆ AN\nBẢO HIỂM XÃ HỘI CƠ SỞ\nQUỲ HỢP\nSố: 14/KH-BHXH\nKẾ HOẠCH\nVề việc",
         "Bảo hiểm xã hội cơ sở Quỳ Hợp"},
        {"UBND HUYỆN SÓC SƠN\nPHÒNG Y TẾ\nSố: 30/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc",
         "Ủy ban nhân dân huyện Sóc Sơn"},
        {"Parent-Body: SỞ Y TẾ SƠN HÀ\nIssuing-Body: BỆNH VIỆN ĐIỀU DƯỠNG\nNumber: 27/QĐ-BVĐD\n\n",
         "Bệnh viện Điều dưỡng"},
        {"Parent-Body: TỈNH ỦY TUYÊN QUANG\nIssuing-Body: VĂN PHÒNG\nNumber: 27-TB/VPTU\n\n",
         "Văn phòng Tỉnh ủy Tuyên Quang"},
        {"ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NAM\nSố: 27/QĐ-UB\nTam Kỳ, ngày 2 tháng 8 năm 1998\n",
         "Ủy ban nhân dân tỉnh Quảng Nam"},
        {"TOA AN NHAN DAN     CONG HOA XA HOI CHU NGHIA VIET NAM\n"
         "HUYEN SON HA Doc lap - Tu do - Hanh phuc\nBan an s6: 41/2021/DS-ST\nNHAN DANH\n",
         "Tòa án nhân dân huyện Sơn Hà"},
        {"ỦY BAN NHÂN DÂN\nQUẬN 3\nSố: 27/QĐ-UBND\nQUYẾT ĐỊNH\n", "Ủy ban nhân dân quận 3"},
        {"HỘI ĐỒNG NHÂN DÂN\nXÃ A LƯỚI 2\nSố: 27/NQ-HĐND\nNGHỊ QUYẾT\n",
         "Hội đồng nhân dân xã A Lưới 2"},
        {"UBND TỈNH GIA LAI\nSỞ NỘI VỤ\nSố: 27/SNV-VP\nGia Lai, ngày 2 tháng 8 năm 2025\n",
         "Sở Nội vụ Gia Lai"},
        {"UBND HUYỆN TRÀ CÚ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "UBND XÃ ĐẠI AN Độc lập - Tự do - Hạnh phúc\nSố: 33/BC-UBND\nBÁO CÁO\n",
         "Ủy ban nhân dân xã Đại An"},
        {"UBND QUẬN 1\nPHÒNG NỘI VỤ\nSố: 27/PNV\nQuận 1, ngày 2 tháng 8 năm 2024\n",
         "Phòng Nội vụ quận 1"},
        {"ỦY BAN NHÂN DÂN\nTỈNH QUẢNG TRỊ\nVĂN PHÒNG\nSố: 27/TB-VP\nTHÔNG BÁO\n",
         "Văn phòng Ủy ban nhân dân tỉnh Quảng Trị"},
        {"THÀNH ỦY CẦN THƠ\nỦY BAN KIỂM TRA\nSố 03-HD/UBKTTU\nHƯỚNG DẪN\n",
         "Ủy ban Kiểm tra Thành ủy Cần Thơ"},
        {"Parent-Body: THÀNH ỦY CẦN THƠ\nIssuing-Body: ỦY BAN KIỂM TRA\nNumber: 3-HD/UBKTTU\n\n",
         "Ủy ban Kiểm tra Thành ủy Cần Thơ"},
        {"Parent-Body: UBND TỈNH GIA LAI\nIssuing-Body: SỞ NỘI VỤ\nNumber: 27/SNV-VP\n\n",
         "Sở Nội vụ Gia Lai"},
        {"Issuing-Body: ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM\nNumber: 14/QĐ-UB\nDoc-Type: Quyết định\n"
         "Subject: CỦA UBND TỈNH V/v thu hồi đất\n\n",
         "Ủy ban nhân dân tỉnh Quảng Nam"},
        {"ĐẢNG BỘ TỈNH GIA LAI\nĐẢNG ỦY CÔNG AN TỈNH\n*\nSố 7-KH/ĐU\nKẾ HOẠCH\n",
         "Đảng ủy Công an tỉnh Gia Lai"},
        {"ĐẢNG ỦY XÃ TRÀ CÚ\nĐẢNG ỦY ỦY BAN NHÂN DÂN XÃ\n*\nSố 7-KH/ĐU\nKẾ HOẠCH\n",
         "Đảng ủy Ủy ban nhân dân xã Trà Cú"},
        /* The place of a parent of another level is not the body's, and its members issue nothing.
         */
        {"ĐẢNG BỘ TỈNH GIA LAI\nHUYỆN ỦY\n*\nSố 7-KH/HU\nKẾ HOẠCH\n", "Huyện ủy"},
        {"ĐẢNG BỘ TỈNH GIA LAI\nTHỊ XX\n*\nSố 7-KH/ABC\nKẾ HOẠCH\n", ""},
        {"CÔNG AN TỈNH KHÁNH HÒA\nCÔNG AN XÃ SƠN BÌNH\nSố: 7/KH-CAX\n"
         "Sơn Bình, ngày 2 tháng 8 năm 2025\nKẾ HOẠCH\n",
         "Công an xã Sơn Bình"},
        {"TÒA ÁN NHÂN DÂN\nKHU VỰC 4 - SƠN LA\nSố: 7/KH-TA\nKẾ HOẠCH\n",
         "Tòa án nhân dân khu vực 4 - Sơn La"},
        {"CỤC THUẾ\nTHUẾ TỈNH AN GIANG\nSố: 7/BC-AGI\nBÁO CÁO\n", "Thuế tỉnh An Giang"},
        {"Issuing-Body: VĂN PHÒNG\nNumber: 7-KL/VPTW\n\n", "Văn phòng Trung ương Đảng"},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        assert_true(list.count > 0);
        const reference_case expected = {.text = cases[i].text};
        check_cell(&expected, "issuer", list.items[0].issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* Numbers of courts, of contracts and of one code, where a word tells what they are of; over the
 * end of a page, and behind an hour. */
static void reads_numbers_behind_their_type(void **state)
{
    static const struct {
        const char *text, *type, *number, *date;
    } cases[] = {
        {"Bản án dân sự sơ thẩm số 45/2022/DSST ngày 2/6/2022", "Bản án", "45/2022/DSST",
         "2022-06-02"},
        {"Bản án số 23/2023/HNGĐ-ST ngày 2/6/2023", "Bản án", "23/2023/HNGĐ-ST", "2023-06-02"},
        {"Quyết định số 29/2023/QĐXXST-HNGĐ ngày 2/6/2023", "Quyết định", "29/2023/QĐXXST-HNGĐ",
         "2023-06-02"},
        {"Công văn số 10/CTL ngày 3/4/2019", "Công văn", "10/CTL", "2019-04-03"},
        {"Công văn 1203/SNV ngày 3/4/2019", "Công văn", "1203/SNV", "2019-04-03"},
        {"Công văn số 931/BYT-BH ngày 3/4/2019", "Công văn", "931/BYT-BH", "2019-04-03"},
        {"Công văn số 10/GD-ĐT ngày 3/4/2019", "Công văn", "10/GD-ĐT", "2019-04-03"},
        {"Hướng dẫn số 69 HD/TWDTN-BTC ngày 3/4/2019", "Hướng dẫn", "69-HD/TWĐTN-BTC",
         "2019-04-03"},
        {"Nghị định số 118/2025/NĐCP ngày 09/6/2025", "Nghị định", "118/2025/NĐ-CP", "2025-06-09"},
        {"Quyết định số 17/QĐ-\n\f2\nBCT ngày\n\f3\n2-6-2019", "Quyết định", "17/QĐ-BCT",
         "2019-06-02"},
        {"Quyết định giám đốc thẩm số 29/2018/KDTM-GĐT ngày 2/6/2018", "Quyết định",
         "29/2018/KDTM-GĐT", "2018-06-02"},
        {"Giải đáp số 17/GĐ-TANDTC ngày 2/6/2018", "Giải đáp", "17/GĐ-TANDTC", "2018-06-02"},
        {"Quyết định số 17/GĐ-TANDTC ngày 2/6/2018", "Quyết định", "17/QĐ-TANDTC", "2018-06-02"},
        {"Giấy chứng nhận số 17/GCN-SYT ngày 2/6/2018", "Giấy chứng nhận", "17/GCN-SYT",
         "2018-06-02"},
        {"Quyết định số 17/QĐ-\n- 2 -\nBCT ngày\n- 3 -\n2-6-2019", "Quyết định", "17/QĐ-BCT",
         "2019-06-02"},
        {"Công điện số 29/CĐ-TW hồi 16 giờ 30 ngày 2/6/2020", "Công điện", "29/CĐ-TW",
         "2020-06-02"},
        {"Quyết định phê duyệt dự án số 86/QĐ-SYT ngày 2/6/2020", "Quyết định", "86/QĐ-SYT",
         "2020-06-02"},
        {"Phụ lục hợp đồng số 02/PLHĐ-BGM ngày 2/6/2020", "Phụ lục hợp đồng", "02/PLHĐ-BGM",
         "2020-06-02"},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        if (list.count != 1)
            fail_msg("«%s»: %zu references", cases[i].text, list.count);
        const reference_case expected = {.text = cases[i].text};
        check_cell(&expected, "type", list.items[0].type, cases[i].type);
        check_cell(&expected, "number", list.items[0].number, cases[i].number);
        check_cell(&expected, "date", list.items[0].date, cases[i].date);
        vb_reference_list_free(&list);
    }
}

/* What stands before the number: a day and a body, a mark that the type is glued to. */
static void reads_types_further_before(void **state)
{
    static const reference_case cases[] = {
        {.text = "Quyết định ngày 12/3/2024 số 45/QĐ-UBND",
         .type = "Quyết định",
         .date = "2024-03-12",
         .issuer = "",
         .surface = "Quyết định ngày 12/3/2024 số 45/QĐ-UBND"},
        {.text = "Quyết định của UBND tỉnh Gia Lai ngày 5 tháng 1 năm 2020, số 45/QĐ-UBND",
         .type = "Quyết định",
         .date = "2020-01-05",
         .issuer = "Ủy ban nhân dân tỉnh Gia Lai",
         .surface = "Quyết định của UBND tỉnh Gia Lai ngày 5 tháng 1 năm 2020, số 45/QĐ-UBND"},
        {.text = "Quyết định ngày 15/6/2021 của Thủ tướng Chính phủ số 45/QĐ-TTg",
         .type = "Quyết định",
         .date = "2021-06-15",
         .issuer = "Thủ tướng Chính phủ",
         .surface = "Quyết định ngày 15/6/2021 của Thủ tướng Chính phủ số 45/QĐ-TTg"},
        /* The day of another document, and of another year. */
        {.text = "Thông báo ngày 5/1/2020, số 45/QĐ-UBND",
         .type = "Quyết định",
         .date = "",
         .issuer = "",
         .surface = "số 45/QĐ-UBND"},
        {.text = "Nghị định ngày 5/1/2020 số 45/2021/NĐ-CP",
         .type = "Nghị định",
         .date = "",
         .issuer = "Chính phủ",
         .surface = "Nghị định ngày 5/1/2020 số 45/2021/NĐ-CP"},
        {.text = "1.Quy định số 28-QĐ/TW",
         .type = "Quy định",
         .date = "",
         .issuer = "",
         .surface = "Quy định số 28-QĐ/TW"},
        {.text = "|Quy định số 28-QĐ/TW",
         .type = "Quy định",
         .date = "",
         .issuer = "",
         .surface = "Quy định số 28-QĐ/TW"},
        {.text = "theo Án lệ số 47/2021/AL.",
         .type = "Án lệ",
         .date = "",
         .issuer = "",
         .surface = "Án lệ số 47/2021/AL"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = find(state, cases[i].text, 1);
        check_cell(&cases[i], "type", list.items[0].type, cases[i].type);
        check_cell(&cases[i], "date", list.items[0].date, cases[i].date);
        check_cell(&cases[i], "issuer", list.items[0].issuer, cases[i].issuer);
        check_cell(&cases[i], "surface", list.items[0].text, cases[i].surface);
        vb_reference_list_free(&list);
    }
}

/* What stands around a number in lists, and over the end of a page. */
static void reads_columns_rows_and_pages(void **state)
{
    static const reference_case cases[] = {
        {.text = "\n12-7-2019 - Nghị quyết số 06/2019/NQ-HĐND quy định",
         .type = "Nghị quyết",
         .date = "2019-07-12",
         .surface = "Nghị quyết số 06/2019/NQ-HĐND"},
        {.text = "\n04/5/2019  13/QĐ-UBND Về việc",
         .type = "Quyết định",
         .date = "2019-05-04",
         .surface = "13/QĐ-UBND"},
        /* Of another year than its number, on another line, and in a sentence. */
        {.text = "\n12-7-2019 - Nghị quyết số 06/2018/NQ-HĐND",
         .type = "Nghị quyết",
         .surface = "Nghị quyết số 06/2018/NQ-HĐND"},
        {.text = "ngày\n04/5/2019 Quyết định số 13/QĐ-UBND",
         .type = "Quyết định",
         .surface = "Quyết định số 13/QĐ-UBND"},
        {.text = "Công văn số 87-CV/TU ngày 30/8/2021 của Tỉnh ủy\n\n2\nLạng Sơn; an toàn",
         .type = "Công văn",
         .date = "2021-08-30",
         .issuer = "Tỉnh ủy Lạng Sơn",
         .surface = "Công văn số 87-CV/TU ngày 30/8/2021 của Tỉnh ủy\n\n2\nLạng Sơn"},
        {.text = "Thông tư liên bộ Nội vụ - Tài chính số 22-TT/LB ngày 12-6-1961",
         .type = "Thông tư liên bộ",
         .date = "1961-06-12",
         .surface = "Thông tư liên bộ Nội vụ - Tài chính số 22-TT/LB ngày 12-6-1961"},
        {.text = "KH liên tịch số 15-KHLT/HĐTN-CAH",
         .type = "Kế hoạch liên tịch",
         .surface = "số 15-KHLT/HĐTN-CAH"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reference_case *expected = &cases[i];
        vb_reference_list list = find(state, expected->text, 1);
        check_cell(expected, "type", list.items[0].type, expected->type);
        check_cell(expected, "date", list.items[0].date, expected->date ? expected->date : "");
        check_cell(expected, "issuer", list.items[0].issuer,
                   expected->issuer ? expected->issuer : "");
        check_cell(expected, "surface", list.items[0].text, expected->surface);
        vb_reference_list_free(&list);
    }
    vb_reference_list row = find(state, "các Thông báo kết luận số 5/TB-UBND, 6/TB-UBND", 2);
    assert_true(vb_slice_equal(row.items[1].type, vb_slice_of("Thông báo kết luận")));
    vb_reference_list_free(&row);
}

/* Bodies of one head that dashes part, also beside the other column. */
static void reads_joint_heads(void **state)
{
    static const char *const heads[] = {
        "BỘ NỘI VỤ - BỘ TÀI CHÍNH\n\n",
        "BỘ NỘI VỤ -\nBỘ TÀI CHÍNH\n\n",
        ("BỘ NỘI VỤ - BỘ TÀI CHÍNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "Độc lập - Tự do - Hạnh phúc\n"),
    };
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
        char text[512];
        snprintf(text, sizeof text, "%sSố: 15/TT-LB\n\nTHÔNG TƯ LIÊN BỘ\n", heads[i]);
        vb_reference_list list = find(state, text, 1);
        assert_int_equal(list.items[0].kind, VB_REFERENCE_SELF);
        if (!vb_slice_equal(list.items[0].issuer, vb_slice_of("Bộ Nội vụ và Bộ Tài chính")))
            fail_msg("%s", heads[i]);
        vb_reference_list_free(&list);
    }
    vb_reference_list three =
        find(state, "SỞ NỘI VỤ - SỞ TÀI CHÍNH\nSỞ Y TẾ TỈNH SƠN LA\nSố: 15/HD-SNV-STC-SYT\n", 1);
    check_cell(&(reference_case){.text = "three"}, "issuer", three.items[0].issuer,
               "Sở Nội vụ, Sở Tài chính và Sở Y tế Sơn La");
    vb_reference_list_free(&three);
}

/* Several bodies together, by what stands there or by the symbol; and one that had ended. */
static void reads_joint_bodies(void **state)
{
    static const issue_case cases[] = {
        {"Thông tư liên tịch số 6/2016/TTLT-BYT-BQP ngày 3/6/2016 của Bộ Y tế - Bộ Quốc phòng về",
         "2016-06-03", "Bộ Y tế và Bộ Quốc phòng"},
        {"Thông tư liên tịch số 6/2010/TTLT-BQP-BCA của liên Bộ Quốc phòng - Bộ Công an", "",
         "Bộ Quốc phòng và Bộ Công an"},
        {"Thông tư số 6/TT-LB của liên Bộ Tài chính - Nội vụ về", "", "Bộ Tài chính và Bộ Nội vụ"},
        {"Thông tư số 6/TT-LB của Liên Bộ Y tế, Tư pháp và Bộ Nội vụ", "",
         "Bộ Y tế, Bộ Tư pháp và Bộ Nội vụ"},
        {"Thông tư số 6/TT-LB của liên Bộ Tài chính về", "", ""},
        {"Thông tư liên tịch số 6/2016/TTLT-BYT-BNV", "", "Bộ Y tế và Bộ Nội vụ"},
        {"Thông tư liên tịch số 6/2013/TTLT/BTC-BNV", "", "Bộ Tài chính và Bộ Nội vụ"},
        {"Thông tư liên tịch số 6/2016/TTLT-BYT-BNV-BTC của Bộ Y tế và Bộ Nội vụ", "",
         "Bộ Y tế, Bộ Nội vụ và Bộ Tài chính"},
        {"Thông tư liên tịch số 6/2016/TTLT-BYT-XYZW", "", ""},
        /* Its date was read as letters. */
        {"Quyét dinh so 1895/1997/QD-BYT ngay 1 ISO? cua Bé truong Bé\nY té vé viéc", "",
         "Bộ trưởng Bộ Y tế"},
        {"Nghị quyết liên tịch số 1/2014/NQLT-CP-UBTWMTTQVN ngày 18/11/2014 giữa Chính phủ và Ủy "
         "ban Trung ương Mặt trận Tổ quốc Việt Nam",
         "2014-11-18", "Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
        {"Kế hoạch số 9/KH-SYT ngày 22/9/2023 giữa Sở Y tế và Công an tỉnh", "2023-09-22",
         "Sở Y tế"},
        {"Quyết định số 9-QĐ/ĐUTCT, ngày 22/9/2023 của Đảng ủy Tổng công ty hết hiệu lực",
         "2023-09-22", "Đảng ủy Tổng công ty"},
        {"Báo cáo số 9/BC-TTĐ ngày 22/9/2023 của Tổ thẩm định.", "2023-09-22", "Tổ thẩm định"},
        {"Biên bản số 9/BB-HĐBT ngày 22/9/2023 của Hội đồng bồi thường về", "2023-09-22",
         "Hội đồng bồi thường"},
        {"Thông báo số 9/TB-HĐBT ngày 22/9/2023", "2023-09-22", ""},
        {"Nghị định số 9-HĐBT ngày 22/9/1987", "1987-09-22", "Hội đồng Bộ trưởng"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
}

/* A decree is the Government's: of its symbol one half may be misread. */
static void mends_the_symbol_of_a_decree(void **state)
{
    static const struct {
        const char *text, *number, *issuer;
    } cases[] = {
        {"Nghị định số 15/2020/HD-CP", "15/2020/NĐ-CP", "Chính phủ"},
        {"Nghị định số 15/2020/NĐ-CB", "15/2020/NĐ-CP", "Chính phủ"},
        {"Hướng dẫn số 15/2020/HD-CP", "15/2020/HD-CP", "Chính phủ"},
        {"Nghị định số 15/1988/HD-CP", "15/1988/HD-CP", "Chính phủ"},
        {"Nghị định số 15/2020/QĐ-TTg", "15/2020/QĐ-TTg", "Thủ tướng Chính phủ"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const reference_case named = {.text = cases[i].text};
        vb_reference_list list = find(state, cases[i].text, 1);
        check_cell(&named, "number", list.items[0].number, cases[i].number);
        check_cell(&named, "issuer", list.items[0].issuer, cases[i].issuer);
        bool repaired = list.items[0].evidence >> VB_EVIDENCE_REPAIRED & 1;
        assert_int_equal(repaired, i < 2);
        vb_reference_list_free(&list);
    }
}

/* The body stands before the type, or is the document's own. */
static void reads_issuers_before_the_type(void **state)
{
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {"Ủy ban nhân dân tỉnh đã ban hành Quyết định số 12/QĐ-UBND về", "Ủy ban nhân dân tỉnh"},
        {"được UBND huyện Long Điền phê duyệt tại Quyết định số 12/QĐ-UBND",
         "Ủy ban nhân dân huyện Long Điền"},
        {"giao Chủ tịch UBND huyện sửa đổi, bổ sung Quyết định số 12/QĐ-UBND",
         "Chủ tịch Ủy ban nhân dân huyện"},
        {"Giao Uy ban nhan dan huyén stra d6i Quyét dinh sé 12/QB-UBND", "Ủy ban nhân dân huyện"},
        /* One in no list, where it was read well. */
        {"Theo đề nghị của Giám đốc Trung tâm Khuyến nông huyện tại Tờ trình số 8/TTr-TTKN",
         "Giám đốc Trung tâm Khuyến nông huyện"},
        {"Theo đề nghị của Giám đốc Phòng giao dịch Ngân hàng Chính sách xã hội huyện tại Tờ trình "
         "số 8/TTr-NHCS",
         "Giám đốc Phòng giao dịch Ngân hàng Chính sách xã hội huyện"},
        {"theo nguyện vọng của người dân tại Tờ trình số 8/TTr-QWX", ""},
        {"Theo đề nghị của Trưởng phòng Nội vụ huyện tại Tờ trình số 8/TTr-NV",
         "Trưởng phòng Nội vụ huyện"},
        /* A word of its name is no `của`. */
        {"Xét đề nghị của Ban Tổ chức Thành ủy tại Tờ trình số 12-TTr/BTCTU",
         "Ban Tổ chức Thành ủy"},
        {"Xét đề nghị của Tỉnh ủy tại Tờ trình số 12-TTr/BTCTU", "Ban Tổ chức Tỉnh ủy"},
        /* Before a bracket, */
        {"Xét đề nghị của Ủy ban nhân dân tỉnh Hà Nam (Tờ trình số 12/TTr-UBND",
         "Ủy ban nhân dân tỉnh Hà Nam"},
        {"theo đề nghị của Phòng Kinh tế (Tờ trình số 12/TTr-QWX", "Phòng Kinh tế"},
        /* where the symbol is another's, or does not tell and nothing was proposed. */
        {"chức năng của Sở Y tế (Quyết định số 12/QĐ-UBND", ""},
        {"ý kiến của Thủ tướng Chính phủ (Công văn số 12/VPCP-TH", "Văn phòng Chính phủ"},
        {"chức năng của Phòng Kinh tế (Quyết định số 12/QĐ-QWX", ""},
        /* What it proposed it with, of its own number. */
        {"Xét đề nghị của Phòng Kinh tế tại Báo cáo số 18/BC-KT ngày 2/11/2023 và Tờ trình số "
         "20/TTr-KT",
         "Phòng Kinh tế"},
        {"Xét đề nghị của Phòng Kinh tế tại Báo cáo số 18/BC-KT và Tờ trình số 20/TTr-QWX", ""},
        {"Xét đề nghị của Phòng Kinh tế tại Báo cáo số 18/BC-KT. Tờ trình số 20/TTr-KT", ""},
        /* The symbol names another body, or one stands behind that is in no list. */
        {"nghe Ủy ban nhân dân tỉnh trình bày Tờ trình số 31/TTr-UBND về", "Ủy ban nhân dân tỉnh"},
        {"nghe Ban cán sự đảng UBND tỉnh báo cáo Tờ trình số 31-TTr/BCS về",
         "Ban cán sự đảng Ủy ban nhân dân tỉnh"},
        {"Sở Y tế trình Tờ trình số 31/TTr-UBND về", ""},
        {"Sở Y tế ban hành Quyết định số 12/QĐ-UBND về", ""},
        {"UBND tỉnh ban hành Quyết định số 12/QĐ-UBND của cơ quan khác", ""},
        {"UBND tỉnh; ban hành Quyết định số 12/QĐ-UBND về", ""},
        {"Nghị quyết này thay thế Nghị quyết số 06/2019/NQ-HĐND.", ""},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        size_t last = list.count - 1;
        assert_true(list.count > 0);
        if (!vb_slice_equal(list.items[last].issuer, vb_slice_of(cases[i].issuer)))
            fail_msg("«%s»: %.*s", cases[i].text, (int)list.items[last].issuer.len,
                     list.items[last].issuer.data);
        vb_reference_list_free(&list);
    }
}

/* What a document replaces is of its own body, if the number is of its own series. */
static void gives_what_is_replaced_the_own_body(void **state)
{
    static const struct {
        const char *number, *issuer;
    } cases[] = {
        {"Nghị quyết số 06/2019/NQ-HĐND.", "Hội đồng nhân dân tỉnh"},
        {"Nghị quyết số 06/2019/NQ-HĐND của đơn vị khác.", ""},
        {"Quyết định số 06/2019/QĐ-UBND.", ""},
        {"các Nghị quyết số 06/2019/NQ-HĐND.", "Hội đồng nhân dân tỉnh"},
        {"các Nghị quyết số 05/2019/NQ-HĐND ngày 3/4/2019 và số 06/2019/NQ-HĐND ngày 3/5/2019.",
         "Hội đồng nhân dân tỉnh"},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[512];
        vb_reference_list list;
        snprintf(text, sizeof text,
                 "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN BÌNH\nSố: 14/2023/NQ-HĐND  Sơn Bình, ngày 07 tháng "
                 "12 năm 2023\nNGHỊ QUYẾT\nQuy định\n\nNghị quyết này có hiệu lực và thay thế %s",
                 cases[i].number);
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(text), &list), VB_OK);
        vb_slice issuer = list.items[list.count - 1].issuer;
        if (!vb_slice_equal(issuer, vb_slice_of(cases[i].issuer)))
            fail_msg("«%s»: %.*s", cases[i].number, (int)issuer.len, issuer.data);
        vb_reference_list_free(&list);
    }
}

static void finds_none_where_none_is(void **state)
{
    static const char *const texts[] = {
        "Hiệp định Thương mại hàng hóa được hai nước ký tại Huế",
        "Hiệp định Đối tác kinh tế toàn diện giữa hai nước", "", "pháp luật lao động; luật chơi",
        "ngày 25/12/2023 của Bộ Chính trị", "giai đoạn 2021 - 2025", "(((((\n\n\n", "Luật", "số ",
        "Điều 12. Đăng ký, quản lý", "Điều 15. Đảng, Nhà nước",
        /* No word tells what these are numbers of. */
        "vụ án thụ lý số 61/2023/TLST-HNGĐ ngày 3/4/2023", "lô số 3/KCN",
        "Công văn số 5/CCTKV.viii ngày",
        /* Well read, luận is no Luật and mẫu no thông cáo's. */
        "theo Luat Thuy va", "Hội Luật gia tỉnh", "HOI LUAT SU; Hoi Luat gia tinh",
        "Dự án Luật được thông qua", "Điều lệ ban hành kèm theo", "theo Điều lệ Công ty",
        "Luật Sĩ tử", "Pháp lệnh dân quân", "trình Luật. Đất đai là", "KẾT LUẬN GIÁM ĐỊNH TƯ PHÁP",
        "7. Trong các mẫu trên đây, những chữ", "Luật số 45",
        "Kế hoạch \x01\x02 Chỉ \x03 thị \x7f \x01 28", "\xff\xfe\xc3 12/\xff"};
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(texts[i]), &list), VB_OK);
        if (list.count)
            fail_msg("«%s»: %.*s", texts[i], (int)list.items[0].key.len, list.items[0].key.data);
        vb_reference_list_free(&list);
    }
}

static void votes_on_garbled_numbers(void **state)
{
    const handles *fixture = *state;
    vb_slice text = VB_SLICE("Chỉ thị số 41-CT/TW, Chỉ thị số 41-CT/TW và Chi thi s6 41-CT/YW");
    vb_reference_list list;
    assert_int_equal(vb_refs_find(fixture->refs, text, &list), VB_OK);
    assert_int_equal(list.count, 3);
    assert_true(vb_slice_equal(list.items[2].number, VB_SLICE("41-CT/TW")));
    assert_true(list.items[2].confidence < list.items[0].confidence);
    assert_true(vb_slice_ends(list.items[2].text, VB_SLICE("41-CT/YW")));
    vb_reference_list_free(&list);
}

/* What is left of a symbol that was cut stands before the date and the body. */
static void reads_over_the_rest_of_a_symbol(void **state)
{
    static const issue_case cases[] = {
        {"Công văn số 7/SXD-QLN,TTBĐS ngày 3/4/2020", "2020-04-03", "Sở Xây dựng"},
        {"Công văn số 7/KBNN-KSC (TV) ngày 3/4/2020", "2020-04-03", ""},
        {"Công văn số 7/BTC-QLG* ngày 3/4/2020", "2020-04-03", "Bộ Tài chính"},
        {"Quyết định số 7/QĐ-UBND(HC) của UBND tỉnh Sơn La", "", "Ủy ban nhân dân tỉnh Sơn La"},
        {"Quyết định số 7/QĐ-UBND.Trong ngày 3/4/2020, tỉnh họp", "", ""},
        {"Quyết định số 7/QĐ-UBND (kèm theo) ngày 3/4/2020", "", ""},
        {"Quyết định số 7/QĐ-UBND và ngày 3/4/2020", "", ""},
        {"Quyết định số 7/QĐ-UBND;đến ngày 3/4/2020", "", ""},
        {"(Quyết định số 7/QĐ-UBND) ngày 3/4/2020", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
}

/* A page ends within the words of a date, before a body or within a type. */
static void reads_over_the_number_of_a_page(void **state)
{
    static const issue_case cases[] = {
        {"Quyết định số 7/QĐ-UBND ngày 05\n\n4\n\ntháng 6 năm 2020 của UBND tỉnh Sơn La",
         "2020-06-05", "Ủy ban nhân dân tỉnh Sơn La"},
        {"Quyết định số 7/QĐ-UBND ngày 5/6/2020 của\n\n4\n\nUBND tỉnh Sơn La", "2020-06-05",
         "Ủy ban nhân dân tỉnh Sơn La"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_issue(state, &cases[i]);
    vb_reference_list list = find(state, "theo Quyết\n5\nđịnh số 7/QĐ-TTg", 1);
    assert_true(vb_slice_equal(list.items[0].text, VB_SLICE("Quyết\n5\nđịnh số 7/QĐ-TTg")));
    vb_reference_list_free(&list);
}

/* Numbers of forms, and not what these words are parts of. */
static void takes_no_form_for_a_document(void **state)
{
    static const char *const forms[] = {
        "biểu 01/BC-PH",  "phụ lục 03/PL-TT",   "biểu mẫu 05/TT-BTC",
        "mẫu 04-UBKT/MB", "phiếu 01/BC-TTr",    "PL 04/TT-BTC",
        "mẫu B01-DN/HN",  "biểu G04/NHNN-TTGS", "mẫu đơn số 02/QĐ-UBND"};
    static const char *const others[] = {"Cà Mau 12/QĐ-UBND", "đại biểu 12/NQ-HĐND",
                                         "Phụ lục 12/2014/TT-BXD", "PL 04/2001/PL-UBTVQH10",
                                         "PL số 04/PL-UBTVQH10"};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        vb_reference_list list = find(state, forms[i], 0);
        vb_reference_list_free(&list);
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        vb_reference_list list = find(state, others[i], 1);
        vb_reference_list_free(&list);
    }
}

/* What was made of several acts has a number of its own, and no act's. */
static void tells_consolidations_by_their_symbol(void **state)
{
    static const char *const texts[] = {"Văn bản hợp nhất số 12/VBHN-BNV",
                                        "Văn bản hợp nhất Nghị định số 12/VBHN-BNV",
                                        "Nghị định số 12/VBHN-BNV"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = find(state, texts[i], 1);
        assert_true(vb_slice_equal(list.items[0].type, VB_SLICE("Văn bản hợp nhất")));
        assert_true(vb_slice_equal(list.items[0].text, vb_slice_of(texts[i])));
        vb_reference_list_free(&list);
    }
}

/* Rows of ordinals alone, of documents that were cited; what was not is nothing. */
static void reads_rows_of_ordinals(void **state)
{
    static const struct {
        const char *behind, *last;
        size_t count;
    } cases[] = {
        {"Nghị quyết 57, 59.", "59-NQ/TW", 4},          {"các Nghị quyết 57 và 59", "59-NQ/TW", 4},
        {"các Nghị quyết số 57, số 59", "59-NQ/TW", 4}, {"Nghị quyết 57, 66 và 59", "59-NQ/TW", 4},
        {"Nghị quyết 57, 59% số xã", "57-NQ/TW", 3},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[160];
        snprintf(text, sizeof text, "Nghị quyết số 57-NQ/TW; Nghị quyết số 59-NQ/TW; %s",
                 cases[i].behind);
        vb_reference_list list = find(state, text, cases[i].count);
        vb_slice number = list.items[list.count - 1].act->number;
        if (!vb_slice_equal(number, vb_slice_of(cases[i].last)))
            fail_msg("«%s»: %.*s", text, (int)number.len, number.data);
        vb_reference_list_free(&list);
    }
}

/* A letter behind the figures is one of them where the text has that number; and else stays. */
static void votes_on_letters_for_figures(void **state)
{
    static const struct {
        const char *text, *number; /* of the first */
    } cases[] = {
        {"Chi thi s6 4B-CT/TW; Chi thi s6 48-CT/TW", "48-CT/TW"},
        {"Chi thi s6 4B-CT/TW; Ke hoach s6 48-KH/TW", "4B-CT/TW"},
        {"Chi thi s6 4A-CT/TW; Chi thi s6 48-CT/TW", "4A-CT/TW"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = find(state, cases[i].text, 2);
        if (!vb_slice_equal(list.items[0].number, vb_slice_of(cases[i].number)))
            fail_msg("«%s»: %.*s", cases[i].text, (int)list.items[0].number.len,
                     list.items[0].number.data);
        vb_reference_list_free(&list);
    }
}

/* A law's name beside a number that no act of that name has: the one that is a figure away, or
 * whose year alone is another. */
static void repairs_numbers_by_the_laws_name(void **state)
{
    static const struct {
        const char *text, *number;
        bool repaired;
    } cases[] = {
        {"s6 15/2021/ND-CP, Luật Trẻ em số 102/2016/QH13;", "102/2016/QH13", false},
        {"s6 15/2021/ND-CP, Luật Trẻ em số 103/2016/QH13;", "102/2016/QH13", true},
        {"s6 15/2021/ND-CP, Luật Trẻ em số 102/2061/QH13;", "102/2016/QH13", true},
        {"s6 15/2021/ND-CP, [Luật Trẻ em số 102/2014/QH13;", "102/2016/QH13", true},
        {"s6 15/2021/ND-CP, Luật Trẻ em số 105/2018/QH13;", "105/2018/QH13", false},
        {"s6 15/2021/ND-CP, Luật số 103/2016/QH13;", "103/2016/QH13", false},
        {"s6 15/2021/ND-CP; Luật sửa đổi, bổ sung một số điều của Luật Trẻ em số 103/2016/QH13;",
         "103/2016/QH13", false},
        /* no number is damaged: its author erred */
        {"số 15/2021/NĐ-CP, Luật Trẻ em số 103/2016/QH13;", "103/2016/QH13", false},
    };
    const handles *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list;
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(cases[i].text), &list), VB_OK);
        assert_true(list.count >= 1);
        const vb_reference *last = &list.items[list.count - 1];
        bool repaired = last->evidence >> VB_EVIDENCE_NUMBER_BY_NAME & 1;
        if (!vb_slice_equal(last->number, vb_slice_of(cases[i].number)) ||
            repaired != cases[i].repaired || (repaired && last->confidence > 0.8))
            fail_msg("«%s»: %.*s", cases[i].text, (int)last->number.len, last->number.data);
        vb_reference_list_free(&list);
    }
}

/* What a garbled word before a number may be, and what its symbol says of it. */
static void reads_garbled_types(void **state)
{
    static const reference_case cases[] = {
        {"boi Ludt s6 345/2024/QH15;", VB_REFERENCE_SHORT, "Luật", "345/2024/QH15", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/345-2024-qh15", "Ludt s6 345/2024/QH15"},
        {"boi Lugt so 345/2024/QH15;", VB_REFERENCE_SHORT, "Luật", "345/2024/QH15", "", "Quốc hội",
         "/akn/vn/act/luat/quoc-hoi/345-2024-qh15", "Lugt so 345/2024/QH15"},
        /* Thông tri is the Party's */
        {"Thong tr s6 345/2022/TT-BTC;", VB_REFERENCE_SHORT, "Thông tư", "345/2022/TT-BTC", "",
         "Bộ Tài chính", "/akn/vn/act/thong-tu/bo-tai-chinh/345-2022-tt-btc",
         "Thong tr s6 345/2022/TT-BTC"},
        /* the symbol, too, is damaged, and the word is not */
        {"Thông báo số 3457PB-VPCP và", VB_REFERENCE_SHORT, "Thông báo", "345/TB-VPCP", "",
         "Văn phòng Chính phủ", "/akn/vn/act/thong-bao/van-phong-chinh-phu/345-tb-vpcp",
         "Thông báo số 3457PB-VPCP"},
        {"Thông báo số 345/PB-VPCP và", VB_REFERENCE_SHORT, "Thông báo", "345/PB-VPCP", "",
         "Văn phòng Chính phủ", "/akn/vn/act/thong-bao/van-phong-chinh-phu/345-pb-vpcp",
         "Thông báo số 345/PB-VPCP"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(state, &cases[i]);
}

/* A short form that is a law's name is that, however it was read. */
/* A type without its number's symbol behind it, where a word like one that points (lién) stands
 * inside it, and one between `số` and the figures. */
static void reads_types_by_their_ordinal(void **state)
{
    static const char *const surfaces[] = {"Thong tu lién tich s6 06", "Thông tư liên tịch 06",
                                           "Thông tư liên tịch số 06"};
    char text[256];
    for (size_t i = 0; i < sizeof surfaces / sizeof surfaces[0]; i++) {
        vb_reference_list list;
        snprintf(text, sizeof text, "Thông tư liên tịch số 06/2018/TTLT-BCA-BTP về\n%s.",
                 surfaces[i]);
        assert_int_equal(vb_refs_find(((const handles *)*state)->refs, vb_slice_of(text), &list),
                         VB_OK);
        if (list.count != 2 || !vb_slice_equal(list.items[1].text, vb_slice_of(surfaces[i])) ||
            !vb_slice_equal(list.items[1].number, VB_SLICE("06/2018/TTLT-BCA-BTP")))
            fail_msg("«%s»", surfaces[i]);
        vb_reference_list_free(&list);
    }
}

static void reads_garbled_definitions(void **state)
{
    const char *text = "Can cu Luat Tré em s6 102/2016/QH13 (sau day goi la Ludt Tré em); "
                       "thi hanh Luat Tre em.";
    vb_refs_options options = {.no_laws = true};
    vb_refs *refs = vb_refs_new(NULL, ((const handles *)*state)->citation, &options);
    vb_reference_list list;
    assert_non_null(refs);
    assert_int_equal(vb_refs_find(refs, vb_slice_of(text), &list), VB_OK);
    vb_refs_free(refs);
    assert_int_equal(list.count, 3);
    assert_true(vb_slice_equal(list.items[0].defines, VB_SLICE("Luật Trẻ em")));
    for (size_t i = 1; i < list.count; i++)
        assert_true(vb_slice_equal(list.items[i].number, VB_SLICE("102/2016/QH13")));
    vb_reference_list_free(&list);
}

static void tells_places_and_pinpoints(void **state)
{
    const handles *fixture = *state;
    vb_slice text = VB_SLICE("một\nđiểm a khoản 2 Điều 5 Nghị định số\n11/2019/NĐ-CP");
    vb_reference_list list;
    assert_int_equal(vb_refs_find(fixture->refs, text, &list), VB_OK);
    assert_int_equal(list.count, 1);
    assert_int_equal(list.items[0].first_line, 2);
    assert_int_equal(list.items[0].last_line, 3);
    assert_int_equal(list.items[0].column, 23);
    assert_int_equal(list.items[0].pinpoint_count, 1);
    assert_true(vb_slice_equal(list.items[0].pinpoints[0].eid, VB_SLICE("art_5__para_2__point_a")));
    vb_reference_list_free(&list);
}

static void leaves_out_what_is_not_wanted(void **state)
{
    const handles *fixture = *state;
    vb_refs_options options = {.min_confidence = 0.99, .no_laws = true};
    vb_refs *refs = vb_refs_new(NULL, fixture->citation, &options);
    vb_reference_list list;
    vb_slice text = VB_SLICE("Luật Trẻ em, Chỉ thị số 41-CT/TW, Chi thi s6 42-CT/lW");
    assert_int_equal(vb_refs_find(refs, text, &list), VB_OK);
    assert_int_equal(list.count, 1);
    assert_true(vb_slice_equal(list.items[0].number, VB_SLICE("41-CT/TW")));
    vb_reference_list_free(&list);
    vb_refs_free(refs);
}

/* A text is looked at many bytes at a time: what begins in any of them is found. */
static void finds_what_begins_anywhere(void **state)
{
    const handles *fixture = *state;
    static const char law[] = "Đúng Bộ luật Dân sự, Điều 2.Luật Trẻ em, kế hoạch này";
    char text[256];
    for (size_t before = 0; before < 150; before++) {
        vb_reference_list list;
        memset(text, 'x', before);
        snprintf(text + before, sizeof text - before, "%s%s", before ? " " : "", law);
        assert_int_equal(vb_refs_find(fixture->refs, vb_slice_of(text), &list), VB_OK);
        if (list.count != 2)
            fail_msg("behind %zu bytes: %zu references", before, list.count);
        assert_true(vb_slice_equal(list.items[0].text, VB_SLICE("Bộ luật Dân sự")));
        assert_true(vb_slice_equal(list.items[1].text, VB_SLICE("Luật Trẻ em")));
        vb_reference_list_free(&list);
    }
}

/* An amending law that names none is no reference, and leaves nothing in the next. */
static void forgets_what_was_no_law(void **state)
{
    check(state, &(reference_case){"Luật sửa đổi, bổ sung một số điều của nhiều văn bản. Theo "
                                   "Nghị định này, Ủy ban",
                                   VB_REFERENCE_SELF, "Nghị định", "", "", "",
                                   "/akn/vn/act/nghi-dinh", "Nghị định này"});
}

/* Each allocation in turn fails: VB_ERR_MEMORY, and no leak (the sanitizers see to that). */
static size_t allowed;

static void *resize_until(void *context, void *pointer, size_t size)
{
    (void)context;
    if (size == 0) {
        free(pointer);
        return NULL;
    }
    return allowed > 0 ? (allowed--, realloc(pointer, size)) : NULL;
}

static void survives_failing_memory(void **state)
{
    const handles *fixture = *state;
    const vb_allocator memory = {resize_until, NULL};
    vb_slice text =
        VB_SLICE("Luật Trẻ em, Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư, điểm a "
                 "khoản 2 Điều 5 Nghị định 11/2019/NĐ-CP, Bộ luật Lao động");
    vb_status status = VB_ERR_MEMORY;
    size_t limit = 0;
    for (; status == VB_ERR_MEMORY && limit < 2000; limit++) {
        vb_reference_list list;
        allowed = limit;
        vb_refs *refs = vb_refs_new(&memory, fixture->citation, NULL);
        if (!refs)
            continue;
        status = vb_refs_find(refs, text, &list);
        vb_reference_list_free(&list);
        vb_refs_free(refs);
    }
    assert_int_equal(status, VB_OK);
    assert_true(limit > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_full_references),
        cmocka_unit_test(knows_who_issued_a_listed_act),
        cmocka_unit_test(reads_the_minister_by_the_symbol),
        cmocka_unit_test(passes_over_names_of_committees),
        cmocka_unit_test(reads_dates_and_bodies_further_behind),
        cmocka_unit_test(reads_days_of_issue),
        cmocka_unit_test(reads_titles),
        cmocka_unit_test(reads_references_in_titles),
        cmocka_unit_test(shares_what_stands_behind_a_row),
        cmocka_unit_test(reads_rows_of_one_symbol),
        cmocka_unit_test(reads_short_references),
        cmocka_unit_test(reads_laws_by_name),
        cmocka_unit_test(reads_the_documents_own_number),
        cmocka_unit_test(reads_the_own_date),
        cmocka_unit_test(reads_issuers_before_the_type),
        cmocka_unit_test(reads_bodies_as_they_are),
        cmocka_unit_test(reads_the_own_body),
        cmocka_unit_test(reads_numbers_behind_their_type),
        cmocka_unit_test(reads_types_further_before),
        cmocka_unit_test(reads_columns_rows_and_pages),
        cmocka_unit_test(reads_joint_heads),
        cmocka_unit_test(reads_joint_bodies),
        cmocka_unit_test(mends_the_symbol_of_a_decree),
        cmocka_unit_test(gives_what_is_replaced_the_own_body),
        cmocka_unit_test(finds_none_where_none_is),
        cmocka_unit_test(votes_on_garbled_numbers),
        cmocka_unit_test(reads_over_the_rest_of_a_symbol),
        cmocka_unit_test(reads_over_the_number_of_a_page),
        cmocka_unit_test(takes_no_form_for_a_document),
        cmocka_unit_test(tells_consolidations_by_their_symbol),
        cmocka_unit_test(reads_rows_of_ordinals),
        cmocka_unit_test(votes_on_letters_for_figures),
        cmocka_unit_test(repairs_numbers_by_the_laws_name),
        cmocka_unit_test(reads_garbled_types),
        cmocka_unit_test(reads_garbled_definitions),
        cmocka_unit_test(reads_types_by_their_ordinal),
        cmocka_unit_test(tells_places_and_pinpoints),
        cmocka_unit_test(leaves_out_what_is_not_wanted),
        cmocka_unit_test(finds_what_begins_anywhere),
        cmocka_unit_test(forgets_what_was_no_law),
        cmocka_unit_test(survives_failing_memory),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
