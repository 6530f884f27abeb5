/* Keys come out sorted and added up, whether they fit into memory or not. */
#include "train/train.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "failing_allocator.h"

enum { ITEMS = 30000, KEYS = 20000 };

static uint64_t key_of(uint32_t i)
{
    return vb_hash_key(i % KEYS + 1) >> 16; /* 48 bits */
}

static void check_sorted(sorter *s)
{
    counted item, last = {0};
    uint64_t sum = 0, kinds = 0;
    assert_int_equal(sorter_rewind(s), VB_OK);
    while (sorter_next(s, &item)) {
        assert_true(kinds == 0 || item.key > last.key);
        sum += item.count;
        kinds++;
        last = item;
    }
    assert_int_equal(sorter_status(s), VB_OK);
    assert_int_equal(kinds, KEYS);
    assert_int_equal(sum, (uint64_t)ITEMS * 3);
}

static void sorts_and_adds_up(void **state)
{
    (void)state;
    static const size_t limits[] = {1, 1 << 18, 1 << 26};
    for (size_t k = 0; k < sizeof limits / sizeof limits[0]; k++) {
        sorter *s = sorter_new(NULL, limits[k]);
        assert_non_null(s);
        for (uint32_t i = 0; i < ITEMS; i++)
            assert_int_equal(sorter_add(s, key_of(i), 3), VB_OK);
        check_sorted(s);
        check_sorted(s); /* once more from the beginning */
        sorter_free(s);
    }
}

static void may_be_empty(void **state)
{
    (void)state;
    counted item;
    sorter *s = sorter_new(NULL, 1);
    assert_int_equal(sorter_rewind(s), VB_OK);
    assert_false(sorter_next(s, &item));
    assert_int_equal(sorter_status(s), VB_OK);
    sorter_free(s);
    sorter_free(NULL);
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    (void)context;
    sorter *s = sorter_new(memory, 1);
    vb_status status = s ? VB_OK : VB_ERR_MEMORY;
    counted item;
    for (uint32_t i = 0; i < 12000 && status == VB_OK; i++)
        status = sorter_add(s, key_of(i), 1);
    if (status == VB_OK)
        status = sorter_rewind(s);
    while (status == VB_OK && sorter_next(s, &item))
        continue;
    if (status == VB_OK)
        status = sorter_status(s);
    sorter_free(s);
    return status;
}

static void says_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 5);
}

static void count_map_counts(void **state)
{
    (void)state;
    count_map map = COUNT_MAP(NULL);
    assert_int_equal(count_map_get(&map, 5), 0);
    for (uint64_t i = 0; i < ITEMS; i++)
        count_map_add(&map, i % KEYS + 1, i);
    for (uint64_t i = 0; i < KEYS; i++)
        assert_int_equal(count_map_get(&map, i + 1), i + (i + KEYS < ITEMS ? i + KEYS : 0));
    assert_int_equal(count_map_get(&map, KEYS + 1), 0);
    assert_false(map.failed);
    count_map_free(&map);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sorts_and_adds_up),
        cmocka_unit_test(may_be_empty),
        cmocka_unit_test(says_when_memory_runs_out),
        cmocka_unit_test(count_map_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
