/* Sixteen bytes at once: what is found among them is what looking at each by itself finds. */
#include "segment/bytes.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_between),
        cmocka_unit_test(test_first_bytes),
        cmocka_unit_test(test_any_and_sum),
        cmocka_unit_test(test_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
