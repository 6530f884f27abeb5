/* How sure a share makes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/calibration.h"
#include "tables/confidence.h"

static void for_each_kind(void (*check)(const calibration *c))
{
    assert_true(vb_table_confidence.rows > 1);
    for (size_t row = 0; row < vb_table_confidence.rows; row++) {
        calibration c =
            calibration_of(vb_table_cell(&vb_table_confidence, row, CONFIDENCE_CHANNEL).data);
        check(&c);
    }
}

static void check_order(const calibration *c)
{
    double last = 0;
    assert_true(c->slope > 0);
    for (int i = 1; i <= 1000; i++) {
        double own = calibrated(c, i / 1000.0);
        assert_true(own > last);
        last = own;
    }
}

static void a_larger_share_is_surer_on_every_kind_of_scan(void **state)
{
    (void)state;
    for_each_kind(check_order);
}

static void check_bounds(const calibration *c)
{
    assert_true(c->lost > 0 && c->lost < 0.01);
    assert_true(calibrated(c, 0) == 0);
    assert_true(calibrated(c, 1e-300) >= 0);
    assert_true(calibrated(c, 1) == 1 - c->lost);
}

static void nothing_is_quite_sure_and_no_share_is_nothing(void **state)
{
    (void)state;
    for_each_kind(check_bounds);
}

static void what_has_no_other_reading_is_lost_less_often_in_sound_text(void **state)
{
    calibration clean = calibration_of("clean"), drop = calibration_of("drop");
    (void)state;
    assert_true(calibrated(&clean, 1) > calibrated(&drop, 1));
    assert_true(drop.offset < 0 && clean.offset > 0);
}

static void a_kind_nobody_counted_has_the_common_row(void **state)
{
    calibration unknown = calibration_of("fax"), common = calibration_of("*");
    (void)state;
    assert_true(unknown.offset == common.offset && unknown.slope == common.slope);
    assert_true(unknown.slope > 0.5 && unknown.lost == common.lost);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_larger_share_is_surer_on_every_kind_of_scan),
        cmocka_unit_test(nothing_is_quite_sure_and_no_share_is_nothing),
        cmocka_unit_test(what_has_no_other_reading_is_lost_less_often_in_sound_text),
        cmocka_unit_test(a_kind_nobody_counted_has_the_common_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
