/* The marks of an authority are rows of data/authority-marks.tsv, which the code passes by unless a
 * text begins as one may. */
#include "segment/ending.h"
#include "tables/authority-marks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void every_row_is_found(void **state)
{
    (void)state;
    const vb_table *marks = &vb_table_authority_marks;
    vb_buffer text = VB_BUFFER(NULL);
    assert_true(marks->rows > 0);
    for (size_t row = 0; row < marks->rows; row++) {
        vb_slice mark = vb_table_cell(marks, row, AUTHORITY_MARKS_MARK);
        vb_buffer_clear(&text);
        vb_slice behind = vb_table_cell(marks, row, AUTHORITY_MARKS_BEHIND);
        bool position = vb_slice_equal(behind, VB_SLICE("position"));
        vb_buffer_add(&text, mark);
        vb_buffer_add_string(&text, position ? " CHỦ TỊCH" : " BAN");
        assert_int_equal(ending_authority_mark(vb_buffer_slice(&text)), mark.len);
    }
    vb_buffer_free(&text);
}

static void other_words_are_none(void **state)
{
    (void)state;
    static const char *const words[] = {"",     "T",    "TM", "TRƯỞNG", "KÝ",
                                        "QUẢN", "KTM.", "B.", "tm.",    "KT: Phòng Khê"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_int_equal(ending_authority_mark(vb_slice_of(words[i])), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_found),
        cmocka_unit_test(other_words_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
