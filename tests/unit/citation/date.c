/* Dates in figures and in words, clean and misread, and figures that are none. */
#include "citation_helpers.h"

static void reads_dates(void **state)
{
    static const struct {
        const char *text, *iso, *read;
    } cases[] = {
        {"ngày 25/12/2023 của", "2023-12-25", "ngày 25/12/2023"},
        {"ký 5.7.2021.", "2021-07-05", "5.7.2021"},
        {"(05-07-2021)", "2021-07-05", "05-07-2021"},
        {"Huế, ngày 3 tháng 02 năm 2020", "2020-02-03", "ngày 3 tháng 02 năm 2020"},
        {"ngay 27 thang 02 nam 2024", "2024-02-27", "ngay 27 thang 02 nam 2024"},
        {"ngdy 04 thdng 02 ndm 2019", "2019-02-04", "ngdy 04 thdng 02 ndm 2019"},
        /* whatever begins as `năm` does, before a year that stands as it must */
        {"ngay 22 thang 6 ndéim 2025 cua", "2025-06-22", "ngay 22 thang 6 ndéim 2025"},
        {"ngay 09 thang 4 nany 2012", "2012-04-09", "ngay 09 thang 4 nany 2012"},
        {"ngày 25 thang O1 ndm, 2022", "2022-01-25", "ngày 25 thang O1 ndm, 2022"},
        {"ngày 12\ntháng 9 năm\n2022", "2022-09-12", "ngày 12\ntháng 9 năm\n2022"},
        {"ngày 12\n4\n\ntháng 9 năm 2022", "2022-09-12",
         "ngày 12\n4\n\ntháng 9 năm 2022"}, /* page */
        {"ngày 12 tháng\n\n4\n\n9 năm 2022", "2022-09-12", "ngày 12 tháng\n\n4\n\n9 năm 2022"},
        {"ngày 12 tháng 9\n4\nnăm\n5\n2022", "2022-09-12", "ngày 12 tháng 9\n4\nnăm\n5\n2022"},
        {"ngày 06\n\f                     2\n   tháng 9 năm 2024", "2024-09-06",
         "ngày 06\n\f                     2\n   tháng 9 năm 2024"}, /* in the middle of its line */
        {"ngày 12 tháng\n\f      4\n9 năm 2022", "2022-09-12",
         "ngày 12 tháng\n\f      4\n9 năm 2022"},
        {"ngày\n15/01/2024", "2024-01-15", "ngày\n15/01/2024"},
        {"ngày l5/0l/2O24", "2024-01-15", "ngày l5/0l/2O24"},
        {"ngày 29/2/2024", "2024-02-29", "ngày 29/2/2024"},
        {"ngày 27/6/2025của Bộ", "2025-06-27", "ngày 27/6/2025"}, /* glued */
        {"ngày 19 tháng5 năm2018 của", "2018-05-19", "ngày 19 tháng5 năm2018"},
        {"ngày19 tháng 12. năm 2020", "2020-12-19", "ngày19 tháng 12. năm 2020"},
        {"ngày19/5/2018", "2018-05-19", "ngày19/5/2018"},
        {"ngày 28/4.2022 của", "2022-04-28", "ngày 28/4.2022"},
        {"ngày 29/10°2024", "2024-10-29", "ngày 29/10°2024"},
        {"ngày 12 4/2023", "2023-04-12", "ngày 12 4/2023"},
        {"ngày 09/4/20 18 của", "2018-04-09", "ngày 09/4/20 18"}, /* a torn year */
        {"ngày 9 tháng 4 năm 201 8,", "2018-04-09", "ngày 9 tháng 4 năm 201 8"},
        {"ngày 22/02/20221 của", "2022-02-22", "ngày 22/02/2022"}, /* a footnote's mark */
        {"ngày 12 tháng 5 năm 20241 của", "2024-05-12", "ngày 12 tháng 5 năm 2024"},
        {"ngày 066 tháng 4 năm 2026", "2026-04-06", "ngày 066 tháng 4 năm 2026"},
        {"ngày 25 tháng 001 năm, 2022", "2022-01-25", "ngày 25 tháng 001 năm, 2022"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_date date;
        vb_slice text = vb_slice_of(cases[i].text);
        if (!vb_date_find(*state, text, 0, &date))
            fail_msg("«%s»: nothing found", cases[i].text);
        assert_string_equal(date.iso, cases[i].iso);
        if (!vb_slice_equal(vb_slice_cut(text, date.start, date.end), vb_slice_of(cases[i].read)))
            fail_msg("«%s»: read from bytes %zu to %zu", cases[i].text, date.start, date.end);
    }
}

static void finds_none_where_none_is(void **state)
{
    static const char *const texts[] = {
        "",
        "31/4/2023",
        "29/02/2023",
        "12/2023",
        "trong 12 4/2023",
        "ngày 12 4 2023",
        "số 3.4.12 và 12.4:2023",
        "01/02/2020/TT-BTC",
        "01/02/2020/",
        "1/2/3",
        "12/34/5678",
        "10 tháng 13 năm 2020",
        "5 trong số 7 nơi 2020",
        "1-2/2020",
        "25/12/23",
        "125/12/2023",
        "066/4/2026",
        "ngày 125 tháng 4 năm 2026",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        vb_date date;
        if (vb_date_find(*state, vb_slice_of(texts[i]), 0, &date))
            fail_msg("«%s»: found %s", texts[i], date.iso);
    }
}

static void knows_the_calendar(void **state)
{
    (void)state;
    assert_true(vb_date_valid(2000, 2, 29));
    assert_false(vb_date_valid(1900, 2, 29));
    assert_false(vb_date_valid(2023, 2, 29));
    assert_false(vb_date_valid(2023, 0, 1));
    assert_false(vb_date_valid(2023, 13, 1));
    assert_false(vb_date_valid(2023, 6, 31));
    assert_false(vb_date_valid(1899, 12, 31));
    assert_true(vb_date_valid(2099, 12, 31));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_dates),
        cmocka_unit_test(finds_none_where_none_is),
        cmocka_unit_test(knows_the_calendar),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
