/* The rows of a table by their kinds, which its first column names. */
#include "refs/cues.h"

#include "tables/body-words.h"
#include "tables/reference-cues.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

/* Rows of another kind between those of one would be lost. */
static void check_together(const vb_table *table)
{
    for (size_t row = 1; row < table->rows; row++) {
        vb_slice kind = vb_table_cell(table, row, REFERENCE_CUES_KIND);
        if (!vb_slice_equal(kind, vb_table_cell(table, row - 1, REFERENCE_CUES_KIND)) &&
            vb_table_search(table, kind) < row)
            fail_msg("%s: more rows of %s in row %zu", table->name, kind.data, row);
    }
}

static void rows_of_a_kind_stand_together(void **state)
{
    (void)state;
    check_together(&vb_table_body_words);
    check_together(&vb_table_reference_cues);
}

static void finds_the_rows_of_each_kind(void **state)
{
    static const char bytes[] = "b\0one\0b\0two\0a\0three";
    static const uint32_t starts[] = {0, 2, 6, 8, 12, 14, sizeof bytes};
    static const char *const names[] = {"a", "b", "none"};
    const vb_table table = {"kinds", 3, 2, bytes, starts};
    kind_rows rows[3] = {{0}};
    (void)state;
    find_kinds(&table, names, 3, rows);
    assert_int_equal(rows[0].from, 2);
    assert_int_equal(rows[0].to, 3);
    assert_int_equal(rows[1].from, 0);
    assert_int_equal(rows[1].to, 2);
    assert_int_equal(rows[2].to, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_of_a_kind_stand_together),
        cmocka_unit_test(finds_the_rows_of_each_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
