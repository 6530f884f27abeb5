/* Which law a name means: by the year behind it, and by the day the document was written. */
#include "refs_helpers.h"

#define LAND_2013 "/akn/vn/act/luat/quoc-hoi/2013-11-29/45-2013-qh13"
#define LAND_2024 "/akn/vn/act/luat/quoc-hoi/2024-01-18/31-2024-qh15"
#define LAND_OPEN "/akn/vn/act/luat/dat-dai"
#define DATED "UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 12 năm 2026\n\nKẾ HOẠCH\n\n"

typedef struct law_case {
    const char *text, *read, *key;
} law_case;

static void check_last(const law_case *wanted, double most)
{
    vb_reference_list list = references_of(wanted->text, NULL);
    assert_true(list.count > 0);
    const vb_reference *last = &list.items[list.count - 1];
    assert_slice(last->text, wanted->read);
    assert_slice(last->key, wanted->key);
    assert_true(last->confidence <= most);
    vb_reference_list_free(&list);
}

static void reads_the_year_of_a_law(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {DATED "theo Luật Đất đai", "Luật Đất đai", LAND_2024},
        {DATED "theo Luật Đất đai năm 2013", "Luật Đất đai năm 2013", LAND_2013},
        {DATED "theo Luật Đất đai 2013.", "Luật Đất đai 2013", LAND_2013},
        {DATED "theo Luật Đất đai sửa đổi năm 2024", "Luật Đất đai sửa đổi năm 2024", LAND_2024},
        /* The law of that year is one that amends it. */
        {DATED "theo Luật Xây dựng sửa đổi năm 2020", "Luật Xây dựng sửa đổi năm 2020",
         "/akn/vn/act/luat/quoc-hoi/2020-06-17/62-2020-qh14"},
        {DATED "theo Luật Bảo hiểm y tế sửa đổi, bổ sung năm 2014.",
         "Luật Bảo hiểm y tế sửa đổi, bổ sung năm 2014",
         "/akn/vn/act/luat/quoc-hoi/2014-06-13/46-2014-qh13"},
        {DATED "theo Luật Đất đai năm 2021", "Luật Đất đai năm 2021",
         "/akn/vn/act/luat/2021/dat-dai"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.95);
}

/* Of raw text: chức as `chite`, and a name of which a part stands in its letters. */
static void reads_names_that_were_misread(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"Can cit Ludt Té chite Héi dong nhaén dan va Uy ban nhaén dan ngay 26/11/2003;",
         "Ludt Té chite Héi dong nhaén dan va Uy ban nhaén dan ngay 26/11/2003",
         "/akn/vn/act/luat/quoc-hoi/2003-11-26/11-2003-qh11"},
        {"Can cu Luat T6 chitc HBND va UBND ngay 26/11/2003;",
         "Luat T6 chitc HBND va UBND ngay 26/11/2003",
         "/akn/vn/act/luat/quoc-hoi/2003-11-26/11-2003-qh11"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.98);
}

/* The day behind what an act amends is that act's, also where its name was not read. */
static void leaves_the_day_to_what_amends(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"sửa đổi các quy định của Luật Đất đai ngày 29 tháng 11 năm 2013",
         "Luật Đất đai ngày 29 tháng 11 năm 2013", LAND_2013},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 1);
}

/* A law that amends others has the day behind them, and is known by the list where that has one of
 * its day, or by its words where they were read well. A year may be that of the law it amends. */
static void reads_laws_that_amend(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"theo Luật sửa đổi Điều 4 của Luật Đất đai ngày 29 tháng 11 năm 2015",
         "Luật sửa đổi Điều 4 của Luật Đất đai ngày 29 tháng 11 năm 2015",
         "/akn/vn/act/luat/2015-11-29/sua-doi-dieu-4-cua-luat-dat-dai"},
        {"theo Luật sửa đổi Điều 4 của Luật Nhà ở và Điều 5 của Luật Đất đai ngày 29/11/2015",
         "Luật sửa đổi Điều 4 của Luật Nhà ở và Điều 5 của Luật Đất đai ngày 29/11/2015",
         "/akn/vn/act/luat/2015-11-29/"
         "sua-doi-dieu-4-cua-luat-nha-o-va-dieu-5-cua-luat-dat-dai"},
        {"theo Luật sửa đổi Điều 4 của Luật Đất đai năm 2013",
         "Luật sửa đổi Điều 4 của Luật Đất đai",
         "/akn/vn/act/luat/sua-doi-dieu-4-cua-luat-dat-dai"},
        {"Luat stia doi, b6 sung mot s6 diéu cia Luat T6 chite Ph6i va Luat Dat dai ngay "
         "29/11/2015",
         "Luat stia doi, b6 sung mot s6 diéu cia Luat T6 chite Ph6i va Luat Dat dai ngay "
         "29/11/2015",
         "/akn/vn/act/luat/2015-11-29"},
        {"Luat stia doi, b6 sung mot s6 diéu cia Luat T6 chite Ph6i va Luat Vién chtrc ngay "
         "25/11/2019",
         "Luat stia doi, b6 sung mot s6 diéu cia Luat T6 chite Ph6i va Luat Vién chtrc ngay "
         "25/11/2019",
         "/akn/vn/act/luat/quoc-hoi/2019-11-25/52-2019-qh14"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 1);
}

/* However its word was read, the year is the law's: of another year it is never. */
static void reads_a_garbled_year(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {DATED "theo Luat Dat dai nim 2013,", "Luat Dat dai nim 2013", LAND_2013},
        {DATED "theo Luat Dat dai n&m 2013,", "Luat Dat dai n&m 2013", LAND_2013},
        {DATED "theo Luat Dat dai narn 2013,", "Luat Dat dai narn 2013", LAND_2013},
        {DATED "theo Luat Dat dai nam 20l3,", "Luat Dat dai nam 20l3", LAND_2013},
        {DATED "theo Luat Dat dai nim2013,", "Luat Dat dai nim2013", LAND_2013},
        {DATED "theo Luat Dat dai nim 2019,", "Luat Dat dai nim 2019",
         "/akn/vn/act/luat/2019/dat-dai"},
        {DATED "theo Luat Dat dai xgtq 2013,", "Luat Dat dai", LAND_2013},
        {DATED "theo Luat Dat dai xgtq 2019,", "Luat Dat dai", "/akn/vn/act/luat/2019/dat-dai"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 1);
}

/* `(sửa đổi)` says that the law takes the place of one of its name: its year tells which it is, and
 * without that, as of a draft, it is not known that there is one. */
static void leaves_drafts_open(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {DATED "Luật Đất đai năm 2013, Luật Đất đai (sửa đổi) năm 2024",
         "Luật Đất đai (sửa đổi) năm 2024", LAND_2024},
        {DATED "theo Luat Dat dai (stra ddi) nam 2024", "Luat Dat dai (stra ddi) nam 2024",
         LAND_2024},
        {DATED "theo Luật Đất đai sửa đổi năm 2024", "Luật Đất đai sửa đổi năm 2024", LAND_2024},
        {DATED "theo Luật Đất đai (sửa đổi);", "Luật Đất đai (sửa đổi)", LAND_OPEN},
        {DATED "Luật Đất đai năm 2013; dự thảo Luật Đất đai", "Luật Đất đai", LAND_OPEN},
        {DATED "hồ sơ dự án Luật Đất đai (sửa đổi)", "Luật Đất đai (sửa đổi)", LAND_OPEN},
        {DATED "dự thảo Luật Nhà ở; theo Luật Đất đai", "Luật Đất đai", LAND_2024},
        {DATED "theo Luật Đất đai sửa đổi các quy định", "Luật Đất đai", LAND_2024},
        {DATED "theo Luật Đất đai (sửa đổi, bổ sung năm 2018)", "Luật Đất đai", LAND_2024},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.95);
}

/* The mentions of one draft are of one. */
static void tells_drafts_from_the_law(void **state)
{
    (void)state;
    vb_reference_list list = references_of(
        DATED "dự thảo Luật Đất đai (sửa đổi); Luật Đất đai; dự thảo Luật Đất đai", NULL);
    assert_count(&list, 4);
    assert_true(list.items[1].act == list.items[3].act);
    assert_false(list.items[1].act == list.items[2].act);
    assert_slice(list.items[2].key, LAND_2024);
    vb_reference_list_free(&list);
}

/* Whatever the text speaks of was there when it was written: also what has no date but in its
 * number, or in a list. */
static void asks_all_what_day_it_is(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"Ngày 19/6/2015 có Nghị định số 9/2015/NĐ-CP ngày 19/6/2015; Luật Cư trú", "Luật Cư trú",
         "/akn/vn/act/luat/cu-tru"},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015, Nghị định số 7/2023/NĐ-CP; Luật Cư trú",
         "Luật Cư trú", "/akn/vn/act/luat/quoc-hoi/2020-11-13/68-2020-qh14"},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015, Luật Đấu thầu số 22/2023/QH15; Luật Cư trú",
         "Luật Cư trú", "/akn/vn/act/luat/quoc-hoi/2020-11-13/68-2020-qh14"},
        {"Theo Luật Cư trú", "Luật Cư trú", "/akn/vn/act/luat/cu-tru"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.95);
}

/* The day behind the last of the laws that one amends is that one's, also where its name was not
 * read. */
static void knows_amending_laws_by_their_day(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"qwx Luật Cán bộ, công chức và Luật Viên chức ngày 25 tháng 11 năm 2019",
         "Luật Viên chức ngày 25 tháng 11 năm 2019",
         "/akn/vn/act/luat/quoc-hoi/2019-11-25/52-2019-qh14"},
        {"Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm "
         "2020",
         "Luật sửa đổi, bổ sung một số điều của Luật Phòng, chống thiên tai và Luật Đê điều năm "
         "2020",
         "/akn/vn/act/luat/quoc-hoi/2020-06-17/60-2020-qh14"},
        {"Luật Viên chức ngày 15 tháng 11 năm 2010", "Luật Viên chức ngày 15 tháng 11 năm 2010",
         "/akn/vn/act/luat/quoc-hoi/2010-11-15/58-2010-qh12"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 1);
}

/* Names that no other act had, and one that is cited by more than its title. */
static void knows_laws_by_any_of_their_names(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {DATED "theo Luật Bảo vệ và kiểm dịch thực vật", "Luật Bảo vệ và kiểm dịch thực vật",
         "/akn/vn/act/luat/quoc-hoi/2013-11-25/41-2013-qh13"},
        {DATED "theo Bộ luật Hàng hải Việt Nam", "Bộ luật Hàng hải Việt Nam",
         "/akn/vn/act/bo-luat/quoc-hoi/2015-11-25/95-2015-qh13"},
        {DATED "theo Luật Phòng, chống HIV/AIDS", "Luật Phòng, chống HIV/AIDS",
         "/akn/vn/act/luat/quoc-hoi/2006-06-29/64-2006-qh11"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 1);
}

/* Luật Giá that lost its mark; neither lawyers nor the code of an emperor. */
static void tells_a_law_from_lawyers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t count;
    } cases[] = {
        {"niêm yết theo Luật Gia, xử lý vi phạm", 1},
        {"theo Luật Gia và Luật Lưu trữ", 2},
        {"của Hội Luật Gia, xử lý", 0},
        {"Hội Luật gia tỉnh", 0},
        {"theo Luật Gia Long thời ấy", 0},
        {"các luật gia của tỉnh", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, cases[i].count);
        vb_reference_list_free(&list);
    }
}

/* Where the day is not known and a later law of the name may be meant, it is left open; a day that
 * the text speaks of is one behind which it was written, but no day that is still to come. */
static void doubts_a_day_that_is_not_known(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool known;
    } cases[] = {
        {"Số: 7/KH-UBND\nSơn La, ngày 5 tháng 8 năm 2015\nKẾ HOẠCH\nTheo Luật Cư trú", true},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015; Luật Cư trú", false},
        {"Nghị định số 9/2023/NĐ-CP ngày 19/6/2023; Luật Cư trú", true},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015; Luật Cư trú, họp ngày 19/6/2023", true},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015; Luật Cư trú, trước ngày 19/6/2023", false},
        {"Nghị định số 9/2015/NĐ-CP ngày 19/6/2015; Luật Cư trú, đến hết ngày 19/6/2023", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, 2);
        assert_int_equal(list.items[1].source, cases[i].known ? VB_ACT_AUTHORITY : VB_ACT_OPEN);
        vb_reference_list_free(&list);
    }
}

/* The year in the document's own number is its year. */
static void knows_its_year_by_its_number(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("UBND TỈNH SƠN LA\nSố: 7/2012/QĐ-UBND\n\nQUYẾT ĐỊNH\nTheo Luật Cư trú", NULL);
    assert_count(&list, 2);
    assert_slice(list.items[1].key, "/akn/vn/act/luat/quoc-hoi/2006-11-29/81-2006-qh11");
    assert_true(list.items[1].confidence > 0.9);
    vb_reference_list_free(&list);
}

/* A name that no act had before means the one that has it from the day on that it was passed. */
static void knows_names_that_are_new(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {"UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 9 năm 2025\n\nKẾ HOẠCH\n\n"
         "theo Luật Nhà giáo",
         "Luật Nhà giáo", "/akn/vn/act/luat/quoc-hoi/2025-06-16/73-2025-qh15"},
        {"UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 5 năm 2025\n\nKẾ HOẠCH\n\n"
         "theo Luật Nhà giáo",
         "Luật Nhà giáo", "/akn/vn/act/luat/nha-giao"},
        {"UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 9 năm 2024\n\nKẾ HOẠCH\n\n"
         "theo Luật Đất đai",
         "Luật Đất đai", LAND_2024},
        {"UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 6 năm 2024\n\nKẾ HOẠCH\n\n"
         "thi hành Luật Đất đai",
         "Luật Đất đai", LAND_OPEN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.95);
}

#define BASED "UBND TỈNH SƠN LA\nSố: 5/QĐ-UBND\nSơn La, ngày 5 tháng 9 năm 2024\n\nQUYẾT ĐỊNH\n\n"

/* The bare name is that of the law that the document is based on, whichever others it speaks of. */
static void means_the_law_of_its_bases(void **state)
{
    (void)state;
    static const law_case cases[] = {
        {BASED
         "Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\ntrước đây có Luật Đất đai 2003; nay "
         "theo Luật Đất đai",
         "Luật Đất đai", LAND_2024},
        {BASED "Căn cứ Luật Đất đai số 31/2024/QH15;\ntrước đây có Luật Đất đai 2003; nay "
               "theo Luật Đất đai",
         "Luật Đất đai", LAND_2024},
        {BASED "xét Luật Đất đai ngày 18 tháng 01 năm 2024;\ntrước đây có Luật Đất đai 2003; nay "
               "theo Luật Đất đai",
         "Luật Đất đai", LAND_OPEN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i], 0.95);
}

/* What a treaty is on is a part of its name. */
static void finds_no_law_in_a_treaty(void **state)
{
    (void)state;
    vb_reference_list list = references_of("Công ước Viên 1969 về Luật Điều ước quốc tế", NULL);
    assert_count(&list, 0);
    vb_reference_list_free(&list);
}

/* A conclusion, a line in capitals below a word, another short name. */
static void finds_no_law_in_what_is_near(void **state)
{
    (void)state;
    static const char *const none[] = {"KET LUAN THANH TRA\nViec quan ly dat",
                                       "Vé viéc cong bo Luat\n\nCHU TICH\nNUOC CONG HOA",
                                       "mot so diéu cia Luat Giao:"};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        vb_reference_list list = references_of(none[i], NULL);
        assert_count(&list, 0);
        vb_reference_list_free(&list);
    }
}

/* Treaties by their places, and laws of the nineties. */
static void knows_treaties_and_old_laws(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Công ước Chicago, Công ước La Hay, Công ước Vác-sa-va, Luật doanh nghiệp tư "
                      "nhân ngày 21-12-1990, Luật Công ty năm 1990",
                      NULL);
    assert_count(&list, 5);
    assert_slice(list.items[0].title, "Công ước về hàng không dân dụng quốc tế");
    assert_slice(list.items[3].date, "1990-12-21");
    assert_slice(list.items[4].title, "Luật Công ty");
    vb_reference_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_names_that_are_new),
        cmocka_unit_test(means_the_law_of_its_bases),
        cmocka_unit_test(finds_no_law_in_a_treaty),
        cmocka_unit_test(finds_no_law_in_what_is_near),
        cmocka_unit_test(knows_treaties_and_old_laws),
        cmocka_unit_test(reads_names_that_were_misread),
        cmocka_unit_test(reads_the_year_of_a_law),
        cmocka_unit_test(reads_a_garbled_year),
        cmocka_unit_test(leaves_the_day_to_what_amends),
        cmocka_unit_test(reads_laws_that_amend),
        cmocka_unit_test(leaves_drafts_open),
        cmocka_unit_test(tells_drafts_from_the_law),
        cmocka_unit_test(asks_all_what_day_it_is),
        cmocka_unit_test(knows_amending_laws_by_their_day),
        cmocka_unit_test(knows_laws_by_any_of_their_names),
        cmocka_unit_test(tells_a_law_from_lawyers),
        cmocka_unit_test(doubts_a_day_that_is_not_known),
        cmocka_unit_test(knows_its_year_by_its_number),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
