#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "failing_allocator.h"

static vb_status fill_buffer(void *context, const vb_allocator *memory)
{
    (void)context;
    vb_buffer buffer = VB_BUFFER(memory);
    for (int i = 0; i < 1000; i++)
        vb_buffer_add_format(&buffer, "%d,", i);
    vb_status status = vb_buffer_status(&buffer);
    if (status == VB_OK)
        assert_true(vb_slice_ends(vb_buffer_slice(&buffer), VB_SLICE("998,999,")));
    vb_buffer_free(&buffer);
    return status;
}

static void test_buffer_remembers_a_failure(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(fill_buffer, NULL) > 3);
}

static vb_status fill_array(void *context, const vb_allocator *memory)
{
    (void)context;
    vb_array array = VB_ARRAY(int, memory);
    for (int i = 0; i < 1000; i++)
        vb_array_push(&array, &i);
    vb_status status = vb_array_status(&array);
    if (status == VB_OK)
        assert_int_equal(*VB_ARRAY_AT(&array, int, 999), 999);
    vb_array_free(&array);
    return status;
}

static void test_array_remembers_a_failure(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(fill_array, NULL) > 3);
}

static vb_status fill_arena(void *context, const vb_allocator *memory)
{
    (void)context;
    vb_arena arena = VB_ARENA(memory);
    for (int i = 0; i < 100; i++)
        vb_arena_allocate(&arena, 5000);
    vb_arena_copy(&arena, VB_SLICE("văn bản"));
    vb_status status = arena.failed ? VB_ERR_MEMORY : VB_OK;
    vb_arena_free(&arena);
    return status;
}

static void test_arena_remembers_a_failure(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(fill_arena, NULL) > 3);
}

static void test_arena_aligns_and_zeroes(void **state)
{
    (void)state;
    vb_arena arena = VB_ARENA(NULL);
    for (size_t size = 1; size < 100; size++) {
        char *place = vb_arena_allocate(&arena, size);
        assert_int_equal((uintptr_t)place % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(place[i], 0);
        memset(place, 'x', size);
    }
    vb_arena_free(&arena);
}

static void test_sizes_that_overflow_fail(void **state)
{
    (void)state;
    vb_array array = VB_ARRAY(uint64_t, NULL);
    assert_false(vb_array_resize(&array, SIZE_MAX / 4));
    assert_int_equal(vb_array_status(&array), VB_ERR_MEMORY);
    vb_arena arena = VB_ARENA(NULL);
    assert_null(vb_arena_allocate(&arena, SIZE_MAX - 3));
    assert_true(arena.failed);
    vb_arena_free(&arena);
    vb_array_free(&array);
}

static void test_items_stay_where_there_is_room(void **state)
{
    (void)state;
    vb_array array = VB_ARRAY(int, NULL);
    assert_true(vb_array_reserve(&array, 3));
    assert_int_equal(array.count, 0);
    const void *items = array.items;
    for (int i = 0; i < 3; i++)
        *(int *)vb_array_place(&array) = i;
    assert_ptr_equal(array.items, items);
    for (int i = 3; i < 100; i++)
        *(int *)vb_array_place(&array) = i;
    for (int i = 0; i < 100; i++)
        assert_int_equal(*VB_ARRAY_AT(&array, int, i), i);
    assert_false(vb_array_reserve(&array, SIZE_MAX / 2));
    assert_null(vb_array_place(&array)); /* though there is room */
    vb_array_free(&array);
}

static void test_borrowed_items_stay(void **state)
{
    static const int items[] = {1, 2, 3};
    (void)state;
    vb_array array = VB_ARRAY(int, NULL);
    vb_array_borrow(&array, items, 3);
    assert_int_equal(array.count, 3);
    assert_int_equal(*VB_ARRAY_AT(&array, int, 2), 3);
    vb_array_free(&array);
    assert_int_equal(array.count, 0);
    assert_true(vb_array_push(&array, &items[1])); /* an array as any other again */
    vb_array_free(&array);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_buffer_remembers_a_failure),
        cmocka_unit_test(test_array_remembers_a_failure),
        cmocka_unit_test(test_arena_remembers_a_failure),
        cmocka_unit_test(test_arena_aligns_and_zeroes),
        cmocka_unit_test(test_sizes_that_overflow_fail),
        cmocka_unit_test(test_items_stay_where_there_is_room),
        cmocka_unit_test(test_borrowed_items_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
