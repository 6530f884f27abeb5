/* Numbers in a row whose symbol stands once. */
#include "number_helpers.h"

/* From the last back, as far as there is room for them. */
static void reads_a_row_back(void **state)
{
    static const char text[] = "Nghị quyết số 69, 70, 30a và 72-NQ/TW";
    vb_number last, row[4];
    const vb_citation *citation = *state;
    vb_slice all = vb_slice_of(text);
    assert_true(vb_number_find(citation, all, 0, &last));
    assert_string_equal(last.text, "72-NQ/TW");
    assert_int_equal(vb_number_row_before(citation, all, 0, &last, row, 4), 3);
    assert_string_equal(row[0].text, "30a-NQ/TW");
    assert_string_equal(row[1].text, "70-NQ/TW");
    assert_string_equal(row[2].text, "69-NQ/TW");
    assert_string_equal(row[0].text + row[0].symbol_at, "NQ/TW");
    assert_string_equal(row[0].text + row[0].body_at, "TW");
    assert_memory_equal(text + row[0].start, "30a", row[0].end - row[0].start);
    assert_false(row[1].introduced);
    assert_true(row[2].introduced);
    /* No type stands before what there is room for, or behind that byte. */
    assert_int_equal(vb_number_row_before(citation, all, 0, &last, row, 2), 0);
    assert_int_equal(vb_number_row_before(citation, all, row[2].start, &last, row, 4), 0);
}

/* Figures that look like `số`, and years of their own. */
static void reads_rows_of_any_figures(void **state)
{
    static const struct {
        const char *text, *first;
    } cases[] = {
        {"Quyết định số 50, 97/QĐ-UBND", "50/QĐ-UBND"},
        {"Quyết định số 50 đến 97/QĐ-UBND", "50/QĐ-UBND"},
        {"Quyết định số 86; 97/QĐ-UBND", "86/QĐ-UBND"},
        {"Nghị định số 61/2014 và 62/2015/NĐ-CP", "61/2014/NĐ-CP"},
        {"Nghị định số 61a/2014, 62/2015/NĐ-CP", "61a/2014/NĐ-CP"},
        {"Nghị định số 61/1214, 62/2015/NĐ-CP", NULL},
        {"Quyết định số 61/2014, 62/QĐ-TTg", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_slice text = vb_slice_of(cases[i].text);
        vb_number last, row[4];
        assert_true(vb_number_find(*state, text, 0, &last));
        size_t count = vb_number_row_before(*state, text, 0, &last, row, 4);
        assert_int_equal(count, cases[i].first != NULL);
        if (!cases[i].first)
            continue;
        assert_string_equal(row[0].text, cases[i].first);
        assert_int_equal(row[0].text_len, strlen(cases[i].first));
        assert_true(row[0].introduced);
        assert_int_equal(row[0].year, row[0].year ? 2014 : 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_row_back),
        cmocka_unit_test(reads_rows_of_any_figures),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
