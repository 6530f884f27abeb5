/* Telling of bytes of a text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "vanban/base.h"

static void keep(void *context, const vb_diagnostic *diagnostic)
{
    *(vb_diagnostic *)context = *diagnostic;
}

static void a_place_is_counted_from_one(void **state)
{
    vb_slice text = VB_SLICE("một\nhai");
    vb_diagnostic heard = {0};
    (void)state;
    vb_report((vb_reporter){.diagnostic = keep, .context = &heard}, VB_WARNING, "odd", "is odd", text,
              vb_slice_cut(text, 6, 9), 2);
    assert_int_equal(heard.severity, VB_WARNING);
    assert_string_equal(heard.id, "odd");
    assert_string_equal(heard.message, "is odd");
    assert_true(vb_slice_equal(heard.excerpt, VB_SLICE("hai")));
    assert_int_equal(heard.line, 2);
    assert_int_equal(heard.byte, 7);
}

static void nobody_need_listen(void **state)
{
    (void)state;
    vb_report((vb_reporter){0}, VB_ERROR, "odd", "is odd", VB_SLICE("x"), VB_SLICE(""), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_counted_from_one),
        cmocka_unit_test(nobody_need_listen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
