/* Sixteen bytes at once: what is found among them is what looking at each by itself finds, and so
 * is what is told of words and lines by them. */
#include "segment/bytes.h"
#include "segment/words.h"
#include "segment/work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

/* All bytes there are, sixteen at a time. */
static seg_bytes bytes_from(unsigned first)
{
    char bytes[SEG_STEP];
    for (unsigned i = 0; i < SEG_STEP; i++)
        bytes[i] = (char)(first + i);
    return seg_bytes_of(bytes);
}

static void check_range(uint8_t first, uint8_t last)
{
    for (unsigned from = 0; from < 256; from += SEG_STEP) {
        uint64_t found = seg_mask_of(seg_between(bytes_from(from), first, last));
        for (unsigned i = 0; i < SEG_STEP; i++)
            assert_int_equal(found >> i & 1, from + i >= first && from + i <= last);
    }
}

static void test_between(void **state)
{
    (void)state;
    check_range('A', 'Z');
    check_range('a', 'z');
    check_range(0x80, 0xBF);
    check_range(0, 0);
    check_range(0xFF, 0xFF);
    check_range(1, 0xFE);
}

static void test_first_bytes(void **state)
{
    (void)state;
    for (size_t count = 0; count <= SEG_STEP; count++)
        assert_int_equal(seg_mask_of(seg_first_bytes(count)), (UINT64_C(1) << count) - 1);
}

static void test_any_and_sum(void **state)
{
    (void)state;
    assert_false(seg_is_any((seg_bytes){0}));
    for (unsigned i = 0; i < SEG_STEP; i++) {
        seg_bytes one = seg_between(bytes_from(0), (uint8_t)i, (uint8_t)i);
        assert_true(seg_is_any(one));
        assert_int_equal(seg_sum_of(-one), 1);
        assert_int_equal(seg_sum_of(one), 255);
    }
}

static void test_rest(void **state)
{
    static const char text[] = "abcdefghijklmnop";
    (void)state;
    for (size_t left = 0; left <= SEG_STEP; left++) {
        uint64_t found = seg_mask_of((seg_bytes)(seg_bytes_at(text, left) != 0));
        assert_int_equal(found, (UINT64_C(1) << left) - 1);
    }
}

/* A line, as far as it was counted when it was split off. */
static seg_line count_line(vb_slice text)
{
    seg_line line = {.end = text.len};
    for (size_t i = 0; i < text.len; i++) {
        line.upper += text.data[i] >= 'A' && text.data[i] <= 'Z';
        line.lower += text.data[i] >= 'a' && text.data[i] <= 'z';
        line.width += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    }
    return line;
}

static void test_caps_of_lines(void **state)
{
    static const char *const lines[] = {
        "",
        "1.",
        "A",
        "UBND",
        "ỦY BAN NHÂN DÂN XÃ KHÊ",
        "ỦY BAN Nhân dân xã Khê",
        "Họp",
        "ĐỘI dân phòng",
        "KẾ HOẠCH – SỬA CHỢ",
        "KẾ HOẠCH sửa CHỢ",
        "CAFÉ ÇA ÆØ",
        "ỦY B\xC3",
        "ỦY \xA9 BAN",
        "họp chợ xã khê KẾ HOẠCH SỬA CHỢ NĂM NAY CỦA ỦY BAN NHÂN DÂN XÃ KHÊ HUYỆN SÔNG TỈNH NÚI",
    };
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        seg_line line = count_line(vb_slice_of(lines[i]));
        assert_int_equal(seg_is_caps_line(&line, vb_slice_of(lines[i])),
                         seg_is_caps(vb_slice_of(lines[i])));
    }
}

static void test_first_words(void **state)
{
    static const char text[] = "abcdefghijklmnopqrst uvwxyz abcdefghijklm";
    vb_slice all = vb_slice_of(text);
    (void)state;
    for (size_t at = 0; at <= all.len; at++) {
        vb_slice rest = vb_slice_cut(all, at, all.len);
        size_t blank = vb_slice_find(rest, VB_SLICE(" "), 0);
        assert_int_equal(seg_first_word(rest).len, blank == SIZE_MAX ? rest.len : blank);
    }
}

static void test_ends(void **state)
{
    static const char *const ends[] = {"Sửa chợ.", "Sửa chợ;", "gồm:",        "đâu?",
                                       "xong!",    "vân vân…", "(Sửa chợ.)",  "“Sửa chợ.”",
                                       "chợ.»",    "*chợ.*",   "‘Sửa chợ.’ ", "[chợ.]"};
    static const char *const others[] = {"",     "chợ",   "chờ",  "CHỢ", "2025",
                                         "chợ,", "(chợ)", "chợ”", "½"};
    (void)state;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        assert_true(seg_ends_sentence(vb_slice_of(ends[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(seg_ends_sentence(vb_slice_of(others[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_between),       cmocka_unit_test(test_first_bytes),
        cmocka_unit_test(test_any_and_sum),   cmocka_unit_test(test_rest),
        cmocka_unit_test(test_caps_of_lines), cmocka_unit_test(test_first_words),
        cmocka_unit_test(test_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
