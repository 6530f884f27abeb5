/* Dates in figures and in words, clean and misread, and figures that are none. */
#include "vanban/citation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static int make_citation(void **state)
{
    *state = vb_citation_new(NULL);
    return *state ? 0 : -1;
}

static int free_citation(void **state)
{
    vb_citation_free(*state);
    return 0;
}

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

static void reads_figures_that_were_misread(void **state)
{
    static const struct {
        const char *text, *iso, *read;
    } cases[] = {
        {"ngay OF thang 7 nam 2016 cua", "2016-07-01", "ngay OF thang 7 nam 2016"},
        {" ngày 1} tháng 1] năm 2013;", "2013-11-11", "ngày 1} tháng 1] năm 2013"},
        {"ngay !! thang 1 1 nam 2016", "2016-11-11", "ngay !! thang 1 1 nam 2016"},
        {"ngày\nL9 tháng 2 năm 202.3;", "2023-02-19", "ngày\nL9 tháng 2 năm 202.3"},
        {"ngày 32 tháng 5 năm 3024", "2024-05-22", "ngày 32 tháng 5 năm 3024"},
        {"ngày 05 tháng 11 năm 2022", "2022-11-05", "ngày 05 tháng 11 năm 2022"},
    };
    static const char *const none[] = {"ngày mai tháng sau năm tới",
                                       "ngày ... tháng ... năm ...",
                                       "ngày 30 tháng 2 năm 2020",
                                       "ngày 1 tháng 13 năm 2020",
                                       "tháng 7 năm 2016",
                                       "ngày OF tháng 7",
                                       "ngày tháng năm",
                                       "",
                                       "ngày"};
    vb_date date;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        assert_true(vb_date_find_misread(*state, text, 0, &date));
        assert_string_equal(date.iso, cases[i].iso);
        assert_true(
            vb_slice_equal(vb_slice_cut(text, date.start, date.end), vb_slice_of(cases[i].read)));
        assert_true(date.in_words && date.confidence > 0 && date.confidence <= 1);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_false(vb_date_find_misread(*state, vb_slice_of(none[i]), 0, &date));
}

/* Forms that are read only where a date is due. */
static void reads_dates_that_are_due(void **state)
{
    static const struct {
        const char *text, *iso, *read;
    } cases[] = {
        {" ngày mười lăm tháng chín năm hai nghìn không trăm linh năm của", "2005-09-15",
         "ngày mười lăm tháng chín năm hai nghìn không trăm linh năm"},
        {"ngay hai muoi mot thang muoi nam mot nghin chin tram chin muoi tu;", "1994-10-21",
         "ngay hai muoi mot thang muoi nam mot nghin chin tram chin muoi tu"},
        {"ngày năm tháng năm năm một nghìn chín trăm năm mươi lăm", "1955-05-05",
         "ngày năm tháng năm năm một nghìn chín trăm năm mươi lăm"},
        {"ngày mồng bốn tháng mười một, năm 2013", "2013-11-04",
         "ngày mồng bốn tháng mười một, năm 2013"},
        {"ngày mùng 3 tháng giêng năm 1998", "1998-01-03", "ngày mùng 3 tháng giêng năm 1998"},
        {"7 tháng Chạp năm 2001,", "2001-12-07", "7 tháng Chạp năm 2001"},
        {"ngày 9/XI/2012 của", "2012-11-09", "ngày 9/XI/2012"},
        {"9-IV-2012.", "2012-04-09", "9-IV-2012"},
        {"ngày 02-12/2014", "2014-12-02", "ngày 02-12/2014"},
        {"ngày 02/12 năm 2014", "2014-12-02", "ngày 02/12 năm 2014"},
        {"2014-12-02;", "2014-12-02", "2014-12-02"},
        {"ngày 05/6/16,", "2016-06-05", "ngày 05/6/16"},
        {"ngày 05/6/93.", "1993-06-05", "ngày 05/6/93"},
    };
    static const char *const none[] = {
        "",
        "ngày",
        "ngày mai tháng sau",
        "năm tháng năm năm 2013",
        "hai tháng ba năm 2013",
        "ngày hai tháng năm",
        "ngày bốn tháng tư năm hai nghìn hai ba", /* 2023, or one thousand too few */
        "ngày ba mươi tháng hai năm 2013",
        "ngày mười tháng mười ba năm 2013",
        "ngày 9/XIII/2012",
        "ngày 9/IIII/2012",
        "ngày 5.6-2012",
        "2014-13-02",
        "2014-12-02/QĐ",
        "05/6/16", /* a number, but for `ngày` */
        "ngày 05/6/161",
        "ngày 05/6/16 17",
        "ngày 05/6/16-18",
        "ngày 05/6/48", /* 1948 or 2048 */
    };
    (void)state;
    vb_date date;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        if (!vb_date_read_due(text, 0, 0, &date))
            fail_msg("«%s»: nothing found", cases[i].text);
        assert_string_equal(date.iso, cases[i].iso);
        if (!vb_slice_equal(vb_slice_cut(text, date.start, date.end), vb_slice_of(cases[i].read)))
            fail_msg("«%s»: read from bytes %zu to %zu", cases[i].text, date.start, date.end);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        if (vb_date_read_due(vb_slice_of(none[i]), 0, 0, &date))
            fail_msg("«%s»: found %s", none[i], date.iso);
}

/* Two figures of a year are of the last one that a document may be of. */
static void completes_years(void **state)
{
    (void)state;
    vb_date date;
    assert_true(vb_date_read_due(VB_SLICE("ngày 05/6/48"), 0, 2024, &date));
    assert_string_equal(date.iso, "1948-06-05");
    assert_true(vb_date_read_due(VB_SLICE("ngày 05/6/98"), 0, 1998, &date));
    assert_string_equal(date.iso, "1998-06-05");
    assert_false(vb_date_read_due(VB_SLICE("ngày 05/6/17"), 0, 1998, &date)); /* not of 1917 */
}

static void knows_number_words(void **state)
{
    (void)state;
    size_t end;
    assert_true(vb_is_number_word(VB_SLICE("Mười hai"), 0, &end));
    assert_int_equal(end, strlen("Mười"));
    assert_true(vb_is_number_word(VB_SLICE("nghìn"), 0, &end));
    assert_false(vb_is_number_word(VB_SLICE("chính"), 0, &end));
    assert_false(vb_is_number_word(VB_SLICE("2"), 0, &end));
    assert_false(vb_is_number_word(VB_SLICE(""), 0, &end));
}

static void reads_slashes_that_were_misread(void **state)
{
    static const struct {
        const char *text, *iso;
    } cases[] = {{"21I11/2012 của", "2012-11-21"}, {"12/6I2025", "2025-06-12"},
                 {"25:3/2015;", "2015-03-25"},     {"30/06:2025.", "2025-06-30"},
                 {"07/9⁄2007", "2007-09-07"},      {"02l12I2005", "2005-12-02"}};
    static const char *const none[] = {"21/11/2012", "12:30:2015", "25:3:2015", "12/6I2025/TT",
                                       "32I1/2012",  "1I2/20123",  "1I2/201",   "I2/3/2012",
                                       "5/6I2020d",  "1I2",        "",          "7"};
    vb_date date;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(vb_date_read_misread_slashes(vb_slice_of(cases[i].text), 0, &date));
        assert_string_equal(date.iso, cases[i].iso);
        assert_true(date.confidence < 1 && !date.in_words);
        assert_true(vb_date_find(*state, vb_slice_of(cases[i].text), 0, &date));
        assert_string_equal(date.iso, cases[i].iso);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_false(vb_date_read_misread_slashes(vb_slice_of(none[i]), 0, &date));
}

static void tells_how_sure_a_part_is(void **state)
{
    (void)state;
    char figures[VB_DATE_PART_SIZE];
    double right, misread, impossible;
    assert_true(vb_date_part_read(VB_SLICE("05"), VB_DATE_DAY, figures, &right));
    assert_string_equal(figures, "05");
    assert_true(vb_date_part_read(VB_SLICE("066"), VB_DATE_MONTH, figures, &misread));
    assert_string_equal(figures, "06");
    assert_true(vb_date_part_read(VB_SLICE("3025"), VB_DATE_YEAR, figures, &impossible));
    assert_string_equal(figures, "2025");
    assert_true(right == 1 && misread < right && impossible < misread);
    assert_false(vb_date_part_read(VB_SLICE("13"), VB_DATE_MONTH, figures, &misread));
    assert_false(vb_date_part_read(VB_SLICE("20251"), VB_DATE_YEAR, figures, &misread));
    assert_false(vb_date_part_read(VB_SLICE("mai"), VB_DATE_DAY, figures, &misread));
    assert_false(vb_date_part_read(VB_SLICE(""), VB_DATE_DAY, figures, &misread));
}

/* The year behind a name: its word may be missing or garbled, and one that is none is told. */
static void reads_years(void **state)
{
    static const struct {
        const char *text, *year, *read;
        bool named;
    } cases[] = {
        {"A 2013", "2013", "A 2013", true},
        {"A năm 2013,", "2013", "A năm 2013", true},
        {"A\nnam\n2013.", "2013", "A\nnam\n2013", true},
        {"A năm2013", "2013", "A năm2013", true},
        {"A nim 2013)", "2013", "A nim 2013", true},
        {"A n&m 2013", "2013", "A n&m 2013", true},
        {"A năin 20l3;", "2013", "A năin 20l3", true},
        {"A bcdf 2013", "2013", "A bcdf 2013", false},
    };
    static const char *const none[] = {"A",         "A năm",        "A năm 13",     "Anăm 2013",
                                       "A 2013/QH", "A 2021-2025",  "A năm 1844",   "A 20135",
                                       "A b/2013",  "A bcdf2013/4", "A b c 2013 x", "A bcdf2013"};
    double plain = 0;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_year year;
        if (!vb_year_read(*state, vb_slice_of(cases[i].text), 1, &year))
            fail_msg("«%s»: no year", cases[i].text);
        assert_string_equal(year.figures, cases[i].year);
        assert_int_equal(year.end, strlen(cases[i].read));
        assert_int_equal(year.named, cases[i].named);
        plain = i == 0 ? year.confidence : plain;
        assert_true(i < 4 ? year.confidence == plain : year.confidence < plain);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        vb_year year;
        if (vb_year_read(*state, vb_slice_of(none[i]), 1, &year))
            fail_msg("«%s»: %s", none[i], year.figures);
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
        cmocka_unit_test(reads_figures_that_were_misread),
        cmocka_unit_test(reads_dates_that_are_due),
        cmocka_unit_test(completes_years),
        cmocka_unit_test(knows_number_words),
        cmocka_unit_test(reads_slashes_that_were_misread),
        cmocka_unit_test(tells_how_sure_a_part_is),
        cmocka_unit_test(reads_years),
        cmocka_unit_test(knows_the_calendar),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
