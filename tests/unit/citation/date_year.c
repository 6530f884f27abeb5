/* Years by themselves. */
#include "citation_helpers.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_years),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
