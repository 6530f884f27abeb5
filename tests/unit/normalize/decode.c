#include "normalize_helpers.h"

static const vb_normalize_options plain = {0};

static void reads_utf16(void **state)
{
    (void)state;
    vb_normalize_options utf16 = {.encoding = "UTF-16"}, big = {.encoding = "utf-16be"};
    assert_normalized_bytes(plain, VB_SLICE("\xFF\xFE\x10\x01\xC1\x1E\r\0\n\0"), VB_SLICE("Đề\n"));
    assert_normalized_bytes(plain, VB_SLICE("\xFE\xFF\x01\x10\x1E\xC1"), VB_SLICE("Đề"));
    assert_normalized_bytes(utf16, VB_SLICE("\x10\x01"), VB_SLICE("Đ"));
    assert_normalized_bytes(big, VB_SLICE("\x01\x10\xD8\x3D\xDE\x00"), VB_SLICE("Đ😀"));
    assert_normalized_bytes(big, VB_SLICE("\xD8\x3D\x00\x61\xDE\x00\x00"),
                            VB_SLICE("\xEF\xBF\xBD"
                                     "a\xEF\xBF\xBD\xEF\xBF\xBD"));
}

static void reads_utf8_with_a_mark(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "\xEF\xBB\xBF"
                      "Điều",
                      "Điều");
    assert_normalized((vb_normalize_options){.encoding = "utf-8"}, "\xEF\xBB\xBFx", "x");
    assert_normalized_bytes(plain, VB_SLICE("\xFF"), VB_SLICE("\xEF\xBF\xBD"));
}

static void reads_what_iconv_knows(void **state)
{
    (void)state;
    vb_normalize_options cp1258 = {.encoding = "windows-1258"}, tcvn = {.encoding = "TCVN5712-1"};
    if (status_of(cp1258, VB_SLICE("")) != VB_OK || status_of(tcvn, VB_SLICE("")) != VB_OK) {
        print_message("skipped: this iconv has no Vietnamese encodings\n");
        skip();
    }
    assert_normalized(cp1258, "Vi\xEA\xF2t Nam \xD0\xF4", "Việt Nam Đô");
    assert_normalized(tcvn, "Vi\xD6t Nam\n", "Việt Nam\n");
    assert_normalized((vb_normalize_options){.encoding = "euc-jp"}, "\xC6\xFC\xFF.",
                      "日\xEF\xBF\xBD.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_utf16),
        cmocka_unit_test(reads_utf8_with_a_mark),
        cmocka_unit_test(reads_what_iconv_knows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
