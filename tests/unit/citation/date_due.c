/* Dates in forms that are read where one is due. */
#include "citation_helpers.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_dates_that_are_due),
        cmocka_unit_test(completes_years),
        cmocka_unit_test(knows_number_words),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
