/* Dates in words whose figures were all misread. */
#include "citation_helpers.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_figures_that_were_misread),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
