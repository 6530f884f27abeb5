#include "normalize/capitals.h"

#include "normalize_encode.h"

static void assert_raised(const char *text, const char *expected)
{
    uint32_t line[256];
    size_t len = 0;
    vb_buffer out = VB_BUFFER(NULL);
    for (size_t at = 0; at < strlen(text); len++)
        at += vb_utf8_decode(vb_slice_of(text), at, &line[len]);
    raise_font_capitals(line, len);
    for (size_t i = 0; i < len; i++)
        vb_buffer_add_code_point(&out, line[i]);
    assert_buffer_and_clear(&out, vb_slice_of(expected));
    vb_buffer_free(&out);
}

static void raises_runs_that_show_the_font(void **state)
{
    (void)state;
    assert_raised("CộNG HOà Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_raised("ủY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN");
    assert_raised("Số 12/QĐ: PHụ LụC ở đây", "Số 12/QĐ: PHỤ LỤC Ở đây");
}

static void leaves_what_shows_nothing(void **state)
{
    (void)state;
    assert_raised("UBND xã, ở Ý và Ở ý", "UBND xã, ở Ý và Ở ý");
    assert_raised("Nghị quyết của Đảng", "Nghị quyết của Đảng");
    assert_raised("Xã ở", "Xã ở");
    assert_raised("", "");
    assert_raised("  ", "  ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(raises_runs_that_show_the_font),
        cmocka_unit_test(leaves_what_shows_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
