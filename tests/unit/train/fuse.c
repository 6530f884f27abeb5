/* A fuse table says of every key what was put in, and of others hardly ever anything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "failing_allocator.h"
#include "fuse_table.h"
#include "train/train.h"

enum { KEYS_MOST = 100000 };

static uint64_t keys[KEYS_MOST];
static uint16_t numbers[KEYS_MOST];

/* Keys as those of trigrams are: many that differ in little. */
static int set_up(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < KEYS_MOST; i++) {
        keys[i] = vb_trigram_key((uint16_t)(i / 400), (uint16_t)(i / 20 % 20), (uint16_t)(i % 20));
        numbers[i] = (uint16_t)vb_hash_key(i);
    }
    return 0;
}

static void check_table(size_t count, size_t cell_bytes)
{
    image out;
    uint16_t mask = cell_bytes == VB_FUSE_SMALL ? 0xFF : 0xFFFF, number;
    uint16_t *own = calloc(count + 1, sizeof *own);
    assert_non_null(own);
    for (size_t i = 0; i < count; i++)
        own[i] = numbers[i] & mask;
    image_init(&out, NULL);
    assert_int_equal(fuse_write(&out, VB_SECTION_TRIGRAMS, keys, own, count, cell_bytes, NULL),
                     VB_OK);
    for (size_t i = 0; i < count; i++) {
        assert_true(fuse_read(&out, cell_bytes, keys[i], &number));
        assert_int_equal(number, own[i]);
    }
    size_t mistaken = 0;
    for (uint64_t i = 0; i < KEYS_MOST; i++)
        mistaken += fuse_read(&out, cell_bytes, UINT64_C(1) << 60 | i, &number);
    assert_true(mistaken < 20); /* of 100,000; once in 65,536 is expected */
    image_free(&out);
    free(own);
}

static void says_what_was_put_in(void **state)
{
    (void)state;
    static const size_t counts[] = {0, 1, 2, 3, 4, 5, 10, 33, 100, 1000, 10007, KEYS_MOST};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        check_table(counts[i], VB_FUSE_SMALL);
        check_table(counts[i], VB_FUSE_LARGE);
    }
}

static void is_an_eighth_larger_than_what_it_says(void **state)
{
    (void)state;
    image out;
    image_init(&out, NULL);
    assert_int_equal(
        fuse_write(&out, VB_SECTION_COLLOCATIONS, keys, numbers, KEYS_MOST, VB_FUSE_LARGE, NULL),
        VB_OK);
    assert_true(out.bytes.len < KEYS_MOST * VB_FUSE_LARGE * 6 / 5);
    image_free(&out);
}

static void a_key_may_not_be_there_twice(void **state)
{
    (void)state;
    image out;
    uint64_t twice[] = {1, 2, 3, 2};
    image_init(&out, NULL);
    assert_int_equal(fuse_write(&out, VB_SECTION_TRIGRAMS, twice, numbers, 4, VB_FUSE_SMALL, NULL),
                     VB_ERR_ARGUMENT);
    image_free(&out);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    (void)context;
    image out;
    image_init(&out, NULL);
    vb_status status =
        fuse_write(&out, VB_SECTION_TRIGRAMS, keys, numbers, 100, VB_FUSE_LARGE, memory);
    image_free(&out);
    return status;
}

static void memory_may_run_out(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(attempt, NULL), 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_was_put_in),
        cmocka_unit_test(is_an_eighth_larger_than_what_it_says),
        cmocka_unit_test(a_key_may_not_be_there_twice),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
