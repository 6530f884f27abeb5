/* Slices and statuses: everything is a range, and nothing is a C string on the way in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "vanban/base.h"

static void cutting_never_leaves_the_text(void **state)
{
    vb_slice text = VB_SLICE("quyết định");
    (void)state;
    assert_int_equal(vb_slice_cut(text, 0, 1000).len, text.len);
    assert_int_equal(vb_slice_cut(text, 1000, 2000).len, 0);
    assert_int_equal(vb_slice_cut(text, 5, 3).len, 0);
    assert_true(vb_slice_equal(vb_slice_cut(text, 0, 4), VB_SLICE("quy\xE1")));
}

static void blanks_are_trimmed_at_both_ends(void **state)
{
    (void)state;
    assert_true(vb_slice_equal(vb_slice_trim(VB_SLICE(" \t\r\n a b \f")), VB_SLICE("a b")));
    assert_int_equal(vb_slice_trim(VB_SLICE(" \n ")).len, 0);
}

static void a_nul_is_data(void **state)
{
    vb_slice text = VB_SLICE("a\0b\0b");
    (void)state;
    assert_int_equal(text.len, 5);
    assert_int_equal(vb_slice_find(text, VB_SLICE("\0b"), 0), 1);
    assert_int_equal(vb_slice_find(text, VB_SLICE("\0b"), 2), 3);
    assert_int_equal(vb_slice_find(text, VB_SLICE("\0b"), 4), SIZE_MAX);
    assert_int_equal(vb_slice_compare(text, VB_SLICE("a\0b")), 1);
    assert_int_not_equal(vb_slice_hash(text), vb_slice_hash(VB_SLICE("a")));
}

static void many_texts_hash_as_each_alone(void **state)
{
    static const size_t lengths[] = {5, 0, 40, 7, 0, 33, 1, 40, 12};
    enum { COUNT = sizeof lengths / sizeof lengths[0] };
    vb_slice texts[COUNT] = {{0}};
    uint64_t hashes[COUNT];
    const char *letters = "một hai ba bốn năm sáu bảy tám chín mười";
    (void)state;
    for (size_t count = 0; count <= COUNT; count++) {
        for (size_t i = 0; i < count; i++)
            texts[i] = (vb_slice){letters + i % 3, lengths[i]};
        vb_slice_hash_all(texts, count, hashes);
        for (size_t i = 0; i < count; i++)
            assert_int_equal(hashes[i], vb_slice_hash(texts[i]));
    }
}

static void lines_end_with_the_text(void **state)
{
    static const char *const wanted[] = {"một", "", "hai"};
    vb_slice text = VB_SLICE("một\n\nhai\n"), line;
    size_t count = 0;
    (void)state;
    for (size_t at = 0; vb_next_line(text, &at, &line); count++)
        assert_true(vb_slice_equal(line, vb_slice_of(wanted[count])));
    assert_int_equal(count, 3);
}

static void every_status_has_its_sentence(void **state)
{
    (void)state;
    for (int status = VB_OK; status < VB_STATUS_COUNT; status++) {
        assert_true(strlen(vb_status_message((vb_status)status)) > 3);
        for (int other = VB_OK; other < status; other++)
            assert_string_not_equal(vb_status_message((vb_status)status),
                                    vb_status_message((vb_status)other));
    }
    assert_non_null(vb_status_message((vb_status)1000));
}

static void bits_are_counted_in_all_places(void **state)
{
    (void)state;
    assert_int_equal(vb_count_bits(0), 0);
    assert_int_equal(vb_count_bits(UINT64_MAX), 64);
    for (unsigned place = 0; place < 64; place++) {
        assert_int_equal(vb_count_bits(UINT64_C(1) << place), 1);
        assert_int_equal(vb_count_bits((UINT64_C(1) << place) - 1), place);
    }
}

static void rows_are_found_by_their_first_cell(void **state)
{
    static const char cells[] = "a\0"
                                "1\0"
                                "ba\0"
                                "2\0"
                                "c\0"
                                "3";
    static const uint32_t starts[] = {0, 2, 4, 7, 9, 11, 13};
    static const vb_table table = {"some", 3, 2, cells, starts};
    static const vb_table empty = {"none", 0, 2, cells, starts};
    (void)state;
    for (size_t row = 0; row < table.rows; row++)
        assert_int_equal(vb_table_find(&table, vb_table_cell(&table, row, 0)), row);
    assert_int_equal(vb_table_find(&table, VB_SLICE("")), 3);
    assert_int_equal(vb_table_find(&table, VB_SLICE("b")), 3);
    assert_int_equal(vb_table_find(&table, VB_SLICE("d")), 3);
    assert_int_equal(vb_table_find(&empty, VB_SLICE("a")), 0);
    for (size_t row = 0; row < table.rows; row++)
        assert_int_equal(vb_table_search(&table, vb_table_cell(&table, row, 0)), row);
    assert_int_equal(vb_table_search(&table, VB_SLICE("b")), 3);
    assert_int_equal(vb_table_search(&empty, VB_SLICE("a")), 0);
}

static void rows_are_found_by_kind(void **state)
{
    (void)state;
    static const uint32_t starts[] = {0, 2, 4, 6, 8, 10, 12};
    const vb_table table = {"kinds", 3, 2, "a\0x\0b\0x\0b\0x", starts};
    assert_int_equal(vb_table_search_kind(&table, 0, VB_SLICE("b"), 1, VB_SLICE("x")), 1);
    assert_int_equal(vb_table_search_kind(&table, 2, VB_SLICE("b"), 1, VB_SLICE("x")), 2);
    assert_int_equal(vb_table_search_kind(&table, 1, VB_SLICE("a"), 1, VB_SLICE("x")), 3);
    assert_int_equal(vb_table_search_kind(&table, 0, VB_SLICE("a"), 1, VB_SLICE("y")), 3);
}

static void assert_slice(const vb_buffer *out, const char *wanted)
{
    assert_true(vb_slice_equal(vb_buffer_slice(out), vb_slice_of(wanted)));
}

/* Of several lengths: most bytes are looked at eight together. */
static void escapes_cells(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    vb_tsv_cell(&out, VB_SLICE("a\tb\\c\r\n\f"), '\n');
    assert_slice(&out, "a\\tb\\\\c\\r\\n\\f\n");
    vb_buffer_clear(&out);
    vb_tsv_cell(&out, VB_SLICE("số 12,\x01trang\nmột hai"), '\t');
    assert_slice(&out, "số 12,\x01trang\\nmột hai\t");
    vb_buffer_free(&out);
}

static void has_bits_for_a_table(void **state)
{
    (void)state;
    assert_int_equal(vb_hash_bits(0, 3, 11), 3);
    assert_int_equal(vb_hash_bits(7, 3, 11), 3);
    assert_int_equal(vb_hash_bits(8, 3, 11), 4);
    assert_int_equal(vb_hash_bits(1000, 3, 11), 10);
    assert_int_equal(vb_hash_bits(SIZE_MAX, 3, 11), 11);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cutting_never_leaves_the_text),
        cmocka_unit_test(blanks_are_trimmed_at_both_ends),
        cmocka_unit_test(a_nul_is_data),
        cmocka_unit_test(many_texts_hash_as_each_alone),
        cmocka_unit_test(lines_end_with_the_text),
        cmocka_unit_test(every_status_has_its_sentence),
        cmocka_unit_test(bits_are_counted_in_all_places),
        cmocka_unit_test(rows_are_found_by_their_first_cell),
        cmocka_unit_test(rows_are_found_by_kind),
        cmocka_unit_test(escapes_cells),
        cmocka_unit_test(has_bits_for_a_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
