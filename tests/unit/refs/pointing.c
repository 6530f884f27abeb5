/* Documents that are cited by the beginning of their number, or by their type. */
#include "refs_helpers.h"

typedef struct pointing_case {
    const char *text, *read, *number, *key;
} pointing_case;

#define ROW "Nghị định số 61/2020/NĐ-CP ngày 29/5/2020, "
#define KEY_2020 "/akn/vn/act/nghi-dinh/chinh-phu/2020-05-29/61-2020-nd-cp"
#define KEY_2018 "/akn/vn/act/nghi-dinh/chinh-phu/2018-04-23/61-2018-nd-cp"

static void check_last(const pointing_case *wanted)
{
    vb_reference_list list = references_of(wanted->text, NULL);
    assert_true(list.count > 0);
    const vb_reference *last = &list.items[list.count - 1];
    assert_slice(last->text, wanted->read);
    assert_slice(last->number, wanted->number);
    assert_slice(last->key, wanted->key);
    vb_reference_list_free(&list);
}

/* A number with its year but without its symbol is of that year, and of no other. */
static void reads_a_number_with_its_year(void **state)
{
    (void)state;
    static const pointing_case cases[] = {
        {ROW "Nghị định 61", "Nghị định 61", "61/2020/NĐ-CP", KEY_2020},
        {ROW "Nghị định 61/2020.", "Nghị định 61/2020", "61/2020/NĐ-CP", KEY_2020},
        {ROW "Nghị định số 61/2018, các", "Nghị định số 61/2018", "61/2018/NĐ-CP", KEY_2018},
        {ROW "Nghị định số 61/2018/NĐ-CP, Nghị định 61/2018", "Nghị định 61/2018", "61/2018/NĐ-CP",
         KEY_2018},
        {ROW "Nghị định số 61/2018/NĐ-CP, Nghị định 61/2020", "Nghị định 61/2020", "61/2020/NĐ-CP",
         KEY_2020},
        {"Theo Quyết định số 61/2018 của", "Quyết định số 61/2018", "61/2018",
         "/akn/vn/act/quyet-dinh/61-2018"},
        {"Kế hoạch số 5/KH-SYT ngày 3/4/2023; Nghị quyết số 5/NQ-LS ngày 3/4/2023 và Nghị quyết "
         "5/2023",
         "Nghị quyết 5/2023", "5/NQ-LS", "/akn/vn/act/nghi-quyet/2023-04-03/5-nq-ls"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i]);
}

/* One without its symbol is told by its day and its body, both; and is another's where those
 * are others. */
static void reads_a_number_with_its_day_and_body(void **state)
{
    (void)state;
    static const pointing_case cases[] = {
        {"Chỉ thị số 13, ngày 20/1/2020 của Thủ tướng Chính phủ về",
         "Chỉ thị số 13, ngày 20/1/2020 của Thủ tướng Chính phủ", "13",
         "/akn/vn/act/chi-thi/thu-tuong-chinh-phu/2020-01-20/13"},
        {ROW "Nghị định số 61 ngày 29/5/2020 của Chính phủ",
         "Nghị định số 61 ngày 29/5/2020 của Chính phủ", "61/2020/NĐ-CP", KEY_2020},
        {ROW "Nghị định số 61 ngày 3/4/1999 của Chính phủ",
         "Nghị định số 61 ngày 3/4/1999 của Chính phủ", "61",
         "/akn/vn/act/nghi-dinh/chinh-phu/1999-04-03/61"},
    };
    static const char *const none[] = {"Nghị quyết số 42 ngày 16/10/2009", "Nghị quyết số 42",
                                       "Nghị quyết số 42 của Chính phủ",
                                       "Nghị quyết số 42 16/10/2009 của Chính phủ"};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_last(&cases[i]);
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        vb_reference_list list = references_of(none[i], NULL);
        assert_count(&list, 0);
        vb_reference_list_free(&list);
    }
}

/* One that the lists do not know is one document all the same. */
static void is_one_document_wherever_it_stands(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("Thông tư số 88/2018, Thông tư 88/2018 và Thông tư 88", NULL);
    assert_count(&list, 3);
    assert_int_equal(list.items[0].kind, VB_REFERENCE_SHORT);
    assert_int_equal(list.items[1].target, 0);
    assert_int_equal(list.items[2].target, 0);
    assert_slice(list.items[2].number, "88/2018");
    vb_reference_list_free(&list);
}

/* Months, spans of years and parts of other numbers. */
static void takes_others_for_no_number(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Kế hoạch số 5/KH-SYT ngày 3/4/2023; Kế hoạch 05/2023",
        "Kế hoạch số 5/KH-SYT ngày 3/4/2023; Kế hoạch số 5/2023-2024",
        "Kế hoạch số 5/KH-SYT ngày 3/4/2023; Kế hoạch số 5/12",
        "Kế hoạch số 5/KH-SYT ngày 3/4/2023; Quyết định 6/2025",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_reference_list list = references_of(texts[i], NULL);
        assert_count(&list, 1);
        vb_reference_list_free(&list);
    }
}

/* `Quyết định của … số …` is one reference, with its body. */
static void reads_the_body_before_a_number(void **state)
{
    (void)state;
    static const struct {
        const char *text, *read, *issuer;
    } cases[] = {
        {"theo Quyết định của UBND tỉnh Sơn La số 74/QĐ-UBND ngày 09/5/2017;",
         "Quyết định của UBND tỉnh Sơn La số 74/QĐ-UBND ngày 09/5/2017",
         "Ủy ban nhân dân tỉnh Sơn La"},
        {"theo Quyet dinh ciia Chu tich UBND tinh Son La s6 74/QD-UBND;",
         "Quyet dinh ciia Chu tich UBND tinh Son La s6 74/QD-UBND",
         "Chủ tịch Ủy ban nhân dân tỉnh Sơn La"},
        {"theo Chỉ thị của Ban Bí thư số 41-CT/TW", "Chỉ thị của Ban Bí thư số 41-CT/TW",
         "Ban Bí thư"},
        {"theo Quyết định của UBND tỉnh, số 74/QĐ-UBND", "số 74/QĐ-UBND", ""},
        {"theo Quyết định của UBND tỉnh Sơn La số 74/QĐ-TTg", "số 74/QĐ-TTg",
         "Thủ tướng Chính phủ"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        const vb_reference *last = &list.items[list.count - 1];
        if (i < 3)
            assert_count(&list, 1);
        assert_slice(last->text, cases[i].read);
        assert_slice(last->issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

/* A type and its body, where the sentence speaks of a document that is known; not the type alone.
 */
static void points_behind_more_words(void **state)
{
    (void)state;
    static const char *const texts[] = {"Căn cứ Chỉ thị của Ban Bí thư, các cấp",
                                        "tuyên truyền Chỉ thị của Ban Bí thư.",
                                        "phổ biến Chỉ thị của Ban Bí thư;"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        char text[256];
        snprintf(text, sizeof text, "Chỉ thị số 41-CT/TW ngày 05/6/2021 của Ban Bí thư. %s",
                 texts[i]);
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 2);
        assert_int_equal(list.items[1].kind, VB_REFERENCE_BACK);
        assert_int_equal(list.items[1].target, 0);
        vb_reference_list_free(&list);
    }
    vb_reference_list list = references_of("Chỉ thị số 41-CT/TW; phổ biến Chỉ thị, tiếp tục", NULL);
    assert_count(&list, 1);
    vb_reference_list_free(&list);
}

/* The symbol of a type and the number of a document that was cited before; else it is none. */
static void reads_a_symbol_with_a_number(void **state)
{
    (void)state;
    static const char *const read[] = {"NĐ 28",  "NĐ 28/2022", "NĐ28",  "ND 28",
                                       "NB 28,", "NĐ số 28;",  "NĐ 28."};
    static const char *const not_read[] = {"NĐ 29",  "TT 28",      "NĐ 28%",  "NĐ 28.500",
                                           "NĐ\n28", "NĐ 28/2021", "NĐ 28-30"};
    char text[256];
    for (size_t i = 0; i < sizeof read / sizeof read[0]; i++) {
        snprintf(text, sizeof text, "Nghị định số 28/2022/NĐ-CP ngày 26/4/2022. Theo %s", read[i]);
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 2);
        assert_int_equal(list.items[1].kind, VB_REFERENCE_SHORT);
        assert_slice(list.items[1].number, "28/2022/NĐ-CP");
        assert_int_equal(list.items[1].target, 0);
        vb_reference_list_free(&list);
    }
    for (size_t i = 0; i < sizeof not_read / sizeof not_read[0]; i++) {
        snprintf(text, sizeof text, "Nghị định số 28/2022/NĐ-CP ngày 26/4/2022. Theo %s",
                 not_read[i]);
        vb_reference_list list = references_of(text, NULL);
        assert_count(&list, 1);
        vb_reference_list_free(&list);
    }
    vb_reference_list list = references_of("Theo NĐ 28, Nghị định số 28/2022/NĐ-CP", NULL);
    assert_count(&list, 1);
    vb_reference_list_free(&list);
}

#define OWN_HEAD                                                                                   \
    "UBND TỈNH SƠN LA\nSố: 12/KH-UBND\nSơn La, ngày 5 tháng 2 năm 2024\n\nKẾ HOẠCH\n" \
    "Phát triển nghề dệt lụa theo Chỉ thị số 28-CT/TW ngày 25/12/2023\n\n1. Theo "

/* A document that is described in the words of the document's own subject is the document itself;
 * not one of another year. */
static void knows_its_own_subject(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool own;
    } cases[] = {
        {"Kế hoạch của UBND tỉnh về thực hiện Chỉ thị số 28-CT/TW đến", true},
        {"Kế hoạch của UBND tỉnh phát triển nghề dệt lụa theo Chỉ thị số 28-CT/TW, gồm", true},
        {"Kế hoạch của UBND tỉnh về phát triển nghề dệt lụa năm 2023.", false},
        {"Kế hoạch của UBND tỉnh về phát triển nghề dệt chiếu.", false},
        {"Kế hoạch của UBND tỉnh về thực hiện Chỉ thị số 28-CT/TW năm 2025", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[512];
        snprintf(text, sizeof text, OWN_HEAD "%s", cases[i].text);
        vb_reference_list list = references_of(text, NULL);
        assert_true(list.count >= 3);
        assert_int_equal(list.items[2].kind, VB_REFERENCE_BACK);
        if ((list.items[2].target == 0) != cases[i].own)
            fail_msg("%s", cases[i].text);
        vb_reference_list_free(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_number_with_its_year),
        cmocka_unit_test(reads_a_number_with_its_day_and_body),
        cmocka_unit_test(is_one_document_wherever_it_stands),
        cmocka_unit_test(takes_others_for_no_number),
        cmocka_unit_test(reads_the_body_before_a_number),
        cmocka_unit_test(points_behind_more_words),
        cmocka_unit_test(reads_a_symbol_with_a_number),
        cmocka_unit_test(knows_its_own_subject),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
