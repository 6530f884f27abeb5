/* Dates of which a slash was misread. */
#include "citation_helpers.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_slashes_that_were_misread),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
