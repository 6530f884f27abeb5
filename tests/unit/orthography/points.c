#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static void counts_by_the_alphabet(void **state)
{
    (void)state;
    assert_string_equal(vb_point_letter(1), "a");
    assert_string_equal(vb_point_letter(5), "đ");
    assert_string_equal(vb_point_letter(7), "g"); /* there is no f */
    assert_string_equal(vb_point_letter(23), "y");
    for (size_t place = 1; vb_point_letter(place); place++)
        assert_int_equal(vb_point_letter_place(vb_slice_of(vb_point_letter(place))), place);
}

static void has_no_other_letters(void **state)
{
    (void)state;
    static const char *const others[] = {"", "f", "w", "ă", "A", "ab"};
    assert_null(vb_point_letter(0));
    assert_null(vb_point_letter(24));
    assert_null(vb_point_letter(SIZE_MAX));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_int_equal(vb_point_letter_place(vb_slice_of(others[i])), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_by_the_alphabet),
        cmocka_unit_test(has_no_other_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
