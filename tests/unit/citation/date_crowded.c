/* Dates in figures without their slashes. */
#include "vanban/citation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* What the calendar parts in one way, and what in none or in several. */
static void parts_figures_that_stand_close(void **state)
{
    (void)state;
    static const struct {
        const char *text, *iso, *written;
    } cases[] = {
        {"237.2024 trong", "2024-07-23", "23/7/2024"}, {"284/2017", "2017-04-28", "28/4/2017"},
        {"1102024,", "2024-10-01", "1/10/2024"},       {"11012022", "2022-01-11", "11/01/2022"},
        {"09/42020", "2020-04-09", "09/4/2020"},       {"25/122023", "2023-12-25", "25/12/2023"},
        {"2973:2023", "2023-03-29", "29/3/2023"},      {"25/1272023", "2023-12-25", "25/12/2023"}};
    static const char *const none[] = {"1122024", /* 11/2 or 1/12 */
                                       "11/2025", /* a month, the day was left out */
                                       "23/7/2024", "4512024",  "237.2024/TT", "237.1024",
                                       "2372",      "20240105", "237 2024",    "1234567890",
                                       "",          "x",        "3/"};
    vb_date date;
    char written[VB_DATE_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(vb_date_read_crowded(vb_slice_of(cases[i].text), 0, &date, written));
        assert_string_equal(date.iso, cases[i].iso);
        assert_string_equal(written, cases[i].written);
        assert_true(date.confidence < 0.7);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_false(vb_date_read_crowded(vb_slice_of(none[i]), 0, &date, written));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(parts_figures_that_stand_close)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
