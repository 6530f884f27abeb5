#include "normalize/tables.h"

#include "normalize_helpers.h"

#include "failing_allocator.h"

static tables all;

static int load(void **state)
{
    (void)state;
    return tables_init(&all, NULL) == VB_OK ? 0 : -1;
}

static int unload(void **state)
{
    (void)state;
    tables_free(&all);
    return 0;
}

static void assert_sorted(const vb_array *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const replacement *row = VB_ARRAY_AT(rows, replacement, i);
        assert_true(row->from <= row->last);
        assert_true(i == 0 || VB_ARRAY_AT(rows, replacement, i - 1)->last < row->from);
    }
}

static void are_sorted(void **state)
{
    (void)state;
    assert_true(all.replacements.count > 50 && all.look_alikes.count > 30 && all.accents.count > 5);
    assert_sorted(&all.replacements);
    assert_sorted(&all.look_alikes);
    for (size_t i = 1; i < all.accents.count; i++)
        assert_true(VB_ARRAY_AT(&all.accents, accent, i - 1)->from <
                    VB_ARRAY_AT(&all.accents, accent, i)->from);
}

/* What a row gives no row takes, or a second run would change it again. */
static void give_nothing_that_they_take(void **state)
{
    (void)state;
    for (size_t i = 0; i < all.replacements.count; i++) {
        const replacement *row = VB_ARRAY_AT(&all.replacements, replacement, i);
        for (uint32_t from = row->from; from <= row->last; from++) {
            for (unsigned k = 0; k < row->len; k++)
                assert_null(find_replacement(&all.replacements, replaced_by(row, from, k)));
        }
    }
}

static void read_rows_of_every_form(void **state)
{
    (void)state;
    const replacement *row = find_replacement(&all.replacements, 0x2003);
    assert_non_null(row);
    assert_int_equal(replaced_by(row, 0x2003, 0), ' ');
    assert_string_equal(row->rule.name, "space");
    row = find_replacement(&all.replacements, 0xFB03);
    assert_int_equal(row->len, 3);
    assert_int_equal(replaced_by(row, 0xFB03, 2), 'i');
    row = find_replacement(&all.replacements, 0xFF21);
    assert_int_equal(replaced_by(row, 0xFF21, 0), 'A');
    assert_int_equal(find_replacement(&all.replacements, 0x200B)->len, 0);
    assert_true(find_replacement(&all.replacements, 0xF0B7)->rule.confidence < 1);
    assert_true(find_replacement(&all.replacements, 0xF0B7)->rule.confidence > 0.5);
    assert_null(find_replacement(&all.replacements, 'A'));
    assert_int_equal(replaced_by(find_replacement(&all.look_alikes, 0x0421), 0x0421, 0), 'C');
}

static void know_accents(void **state)
{
    (void)state;
    assert_int_equal(find_accent(&all, '^')->mark, 0x0302);
    assert_false(find_accent(&all, '^')->inside_only);
    assert_true(find_accent(&all, '~')->inside_only);
    assert_null(find_accent(&all, '\''));
    assert_null(find_accent(&all, '"'));
    assert_null(find_accent(&all, 0x10FFFF));
}

static vb_status attempt(void *context, const vb_allocator *memory)
{
    tables some;
    (void)context;
    vb_status status = tables_init(&some, memory);
    tables_free(&some);
    return status;
}

static void survive_failing_allocations(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(attempt, NULL) > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(are_sorted),
        cmocka_unit_test(give_nothing_that_they_take),
        cmocka_unit_test(read_rows_of_every_form),
        cmocka_unit_test(know_accents),
        cmocka_unit_test(survive_failing_allocations),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
