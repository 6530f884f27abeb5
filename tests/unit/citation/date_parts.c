/* How sure a part of a date is. */
#include "citation_helpers.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_how_sure_a_part_is),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
