/* UTF-8 by table 3-7 of the Unicode standard: what is ill-formed is seen byte by byte, and nothing
 * is read past the end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "vanban/base.h"

static void every_scalar_value_comes_back(void **state)
{
    char bytes[4];
    uint32_t back;
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        size_t len = vb_utf8_encode(c, bytes);
        vb_slice text = {bytes, len};
        bool surrogate = c >= 0xD800 && c <= 0xDFFF;
        assert_int_equal(vb_utf8_decode(text, 0, &back), len);
        assert_int_equal(back, surrogate ? 0xFFFD : c);
        assert_int_equal(vb_utf8_decode_back(text, len, &back), len);
        assert_int_equal(back, surrogate ? 0xFFFD : c);
    }
    assert_int_equal(vb_utf8_encode(0x110000, bytes), 3); /* U+FFFD */
}

static void ill_formed_bytes_stand_alone(void **state)
{
    static const char *const bad[] = {"\x80",
                                      "\xBF",
                                      "\xC0\xAF",
                                      "\xC1\xBF",
                                      "\xE0\x9F\xBF",
                                      "\xED\xA0\x80",
                                      "\xF0\x8F\xBF\xBF",
                                      "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xE1\xBA",
                                      "\xFF",
                                      "\xC3",
                                      "\xF0\x9F\x98"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        uint32_t c;
        size_t where = SIZE_MAX;
        vb_slice text = vb_slice_of(bad[i]);
        assert_int_equal(vb_utf8_decode(text, 0, &c), 1);
        assert_int_equal(c, VB_INVALID_BYTE);
        assert_false(vb_utf8_valid(text, &where));
        assert_int_equal(where, 0);
        assert_int_equal(vb_utf8_count(text), text.len);
        assert_int_equal(vb_utf8_decode_back(text, text.len, &c), 1);
    }
}

static void the_first_bad_byte_is_found(void **state)
{
    size_t where = 0;
    (void)state;
    assert_false(vb_utf8_valid(VB_SLICE("Chỉ thị\xE1"), &where));
    assert_int_equal(where, sizeof "Chỉ thị" - 1);
    assert_true(vb_utf8_valid(VB_SLICE("Chỉ thị"), &where));
    assert_int_equal(vb_utf8_count(VB_SLICE("Chỉ thị")), 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_scalar_value_comes_back),
        cmocka_unit_test(ill_formed_bytes_stand_alone),
        cmocka_unit_test(the_first_bad_byte_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
