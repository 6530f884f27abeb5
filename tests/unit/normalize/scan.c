#include "normalize/scan.h"
#include "normalize/tables.h"
#include "normalize/token.h"

#include "normalize_helpers.h"

static size_t clean_length(vb_slice text)
{
    static scanner scan;
    if (!scan.next['a'])
        scanner_init(&scan, CLEAN_LETTERS | CLEAN_PUNCTUATION | CLEAN_WESTERN);
    return scan_clean(&scan, text);
}

static void passes_clean_text_whole(void **state)
{
    (void)state;
    const char *const texts[] = {
        "",
        "Quyết định về việc phê duyệt Đề án – “phát triển” … Ở, Ừ, ỹ\t\f\n",
        "0123456789abcdef0123456789abcdef Đ",
        "¢ § « ½ É ñ ő Ž",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_int_equal(clean_length(vb_slice_of(texts[i])), strlen(texts[i]));
}

static void stops_at_what_needs_a_look(void **state)
{
    (void)state;
    assert_int_equal(clean_length(VB_SLICE("ab\r\n")), 2);
    assert_int_equal(clean_length(VB_SLICE("o^")), 1);
    assert_int_equal(clean_length(VB_SLICE("0123456789abcdefg\0h")), 17);
    assert_true(clean_length(VB_SLICE("ab\xC2\xA0")) < 4);
    assert_true(clean_length(VB_SLICE("ab\xC3 x")) < 4);
    assert_true(clean_length(VB_SLICE("ab\xE1\xBB x")) < 5);
    assert_int_equal(clean_length(VB_SLICE("\xFF")), 0);
    assert_int_equal(clean_length(VB_SLICE("\x80")), 0);
}

/* Whatever the scan passes no rule may want, and NFC must leave in any company. */
static void passes_only_what_no_rule_wants(void **state)
{
    (void)state;
    tables all;
    char bytes[4];
    size_t passed = 0;
    assert_int_equal(tables_init(&all, NULL), VB_OK);
    for (uint32_t code_point = 1; code_point < 0x11000; code_point++) {
        size_t len = vb_utf8_encode(code_point, bytes);
        if (clean_length((vb_slice){bytes, len}) < len)
            continue;
        assert_null(find_replacement(&all.replacements, code_point));
        assert_null(find_replacement(&all.look_alikes, code_point));
        assert_null(find_accent(&all, code_point));
        assert_false(joins_previous(code_point));
        assert_int_not_equal(code_point, 0xF0);
        assert_true(code_point < 0x300 || vb_letter_of(code_point).base || code_point >= 0x1EF0);
        passed++;
    }
    assert_true(passed > 95 + 134);
    tables_free(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_clean_text_whole),
        cmocka_unit_test(stops_at_what_needs_a_look),
        cmocka_unit_test(passes_only_what_no_rule_wants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
