/* Letters by which an office is called, of whatever table. */
#include "vanban/citation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void bodies_units_and_who_keeps_the_papers_are_offices(void **state)
{
    static const char *const offices[] = {"UBND", "TW", "VX", "KTTH", "VT", "VP"};
    (void)state;
    for (size_t i = 0; i < sizeof offices / sizeof offices[0]; i++)
        assert_true(vb_is_office(vb_slice_of(offices[i])));
}

static void other_letters_are_none(void **state)
{
    static const char *const others[] = {"", "U", "Lưu", "ubnd", "UBND ", "QĐ", "Fo"};
    (void)state;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(vb_is_office(vb_slice_of(others[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies_units_and_who_keeps_the_papers_are_offices),
        cmocka_unit_test(other_letters_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
