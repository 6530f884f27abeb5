#include "normalize_helpers.h"

static const vb_normalize_options plain = {0};

static void leaves_clean_text_alone(void **state)
{
    (void)state;
    const char *const texts[] = {
        "",
        "Ủy ban nhân dân\n",
        "a\tb\fc\n\n  d",
        "giá 5 € và ¢ ¥ § & “trích” – … ‘x’",
        "x^2 + e^x, b^n ~ 3, `mã`, A~B, ^^, ~/tep, https://a.vn/~b",
        "Москва и Ελλάδα",
        "日本語 한국어 ไทย",
        "28-CT/TW, 56/2017/NĐ-CP",
        "naïve façade Ångström",
        "ðis",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_normalized(plain, texts[i], texts[i]);
}

static void maps_characters(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "a\xC2\xA0\xC2\xA0"
                      "b\xE2\x80\x83"
                      "c\xE3\x80\x80"
                      "d",
                      "a  b c d");
    assert_normalized(plain, "so\xE2\x80\x8B\xC2\xADng\xEF\xBB\xBF", "song");
    assert_normalized(plain, "\xEF\xAC\x81n \xEF\xAC\x83", "fin ffi");
    assert_normalized(plain, "\xEF\xBC\xA1\xEF\xBC\x91\xEF\xBC\x8F", "A1/");
    assert_normalized(plain,
                      "\xC3\x90\xE1\xBA\xA2NG \xC6\x89"
                      "i\xE1\xBB\x81u \xC3\xB0\xC6\xB0\xE1\xBB\xA3"
                      "c",
                      "ĐẢNG Điều được");
    assert_normalized(plain,
                      "\xEF\x82\xB7 m\xE1\xBB\xA5"
                      "c \xEF\x82\xA7",
                      "• mục ▪");
    assert_normalized(plain,
                      "\xE2\x85\xA3. 28\xE2\x80\x91"
                      "CT",
                      "IV. 28-CT");
    assert_normalized(plain,
                      "a\vb\x01"
                      "c\x7F\xC2\x85"
                      "d",
                      "a bc d");
}

static void ends_lines(void **state)
{
    (void)state;
    assert_normalized(plain, "a\r\nb\rc\r\r\nd\r", "a\nb\nc\n\nd\n");
    assert_normalized(plain, "so^\r\n\r\n", "sô\n\n");
}

static void treats_invalid_bytes_as_asked(void **state)
{
    (void)state;
    vb_normalize_options keep = {.invalid = VB_INVALID_KEEP};
    const char dirty[] = "a\xC3 b\xE1\xBB"
                         "c\xFF\xE1\xBB";
    assert_normalized(plain, dirty,
                      "a\xEF\xBF\xBD b\xEF\xBF\xBD\xEF\xBF\xBD"
                      "c\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_normalized(keep, dirty, dirty);
    assert_normalized(keep, "x\xC3\xE2\x80\x8B\xA9",
                      "x\xC3\xE2\x80\x8B\xA9"); /* dropped, it would make an é */
    assert_int_equal(
        status_of((vb_normalize_options){.invalid = VB_INVALID_ERROR}, VB_SLICE("a\xFF")),
        VB_ERR_INPUT);
    assert_int_equal(
        status_of((vb_normalize_options){.invalid = VB_INVALID_ERROR}, VB_SLICE("a\0b")),
        VB_ERR_INPUT);
    assert_normalized_bytes(plain, VB_SLICE("a\0b"), VB_SLICE("ab"));
    assert_normalized_bytes(keep, VB_SLICE("a\0b"), VB_SLICE("a\0b"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_clean_text_alone),
        cmocka_unit_test(maps_characters),
        cmocka_unit_test(ends_lines),
        cmocka_unit_test(treats_invalid_bytes_as_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
