/* By whose authority somebody signs, as data/authority-marks.tsv has it. */
#include "vanban/citation.h"

#include "tables/authority-marks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* None is passed by for its first letters, nor hidden by a shorter one before it. */
static void every_row_is_found(void **state)
{
    (void)state;
    const vb_table *marks = &vb_table_authority_marks;
    vb_buffer text = VB_BUFFER(NULL);
    assert_true(marks->rows > 0);
    for (size_t row = 0; row < marks->rows; row++) {
        vb_authority_mark found;
        vb_slice mark = vb_table_cell(marks, row, AUTHORITY_MARKS_MARK);
        vb_buffer_clear(&text);
        vb_buffer_add(&text, mark);
        vb_buffer_add_string(&text, " BAN");
        assert_true(vb_authority_mark_at(vb_buffer_slice(&text), 0, &found));
        assert_true(vb_slice_equal(found.mark, mark));
    }
    vb_buffer_free(&text);
}

static vb_authority_mark found_at(const char *text, size_t at)
{
    vb_authority_mark found;
    assert_true(vb_authority_mark_at(vb_slice_of(text), at, &found));
    return found;
}

static void some_are_told_by_themselves(void **state)
{
    (void)state;
    assert_true(found_at("TM. ", 0).told);
    assert_true(found_at("- KT.", 2).told);
    assert_true(found_at("T/M BTV", 0).told);
    assert_false(found_at("KT; ", 0).told);
    assert_false(found_at("Q. ", 0).told);
}

static void what_stands_behind_tells_the_others(void **state)
{
    (void)state;
    vb_authority_mark body = found_at("TM, ", 0), position = found_at("KT, ", 0),
                      either = found_at("TL, ", 0);
    assert_true(body.before_body && !body.before_position);
    assert_true(!position.before_body && position.before_position);
    assert_true(either.before_body && either.before_position);
    assert_true(vb_slice_equal(body.written, VB_SLICE("TM.")));
}

static void a_stroke_may_be_whatever_was_read(void **state)
{
    vb_authority_mark found;
    (void)state;
    assert_true(vb_authority_mark_with_stroke('T', 'M', &found));
    assert_true(vb_slice_equal(found.mark, VB_SLICE("T/M")) && !found.written.len);
    assert_true(vb_authority_mark_with_stroke('K', 'T', &found));
    assert_false(vb_authority_mark_with_stroke('M', 'T', &found));
    assert_false(vb_authority_mark_with_stroke('T', 'U', &found));
}

static void other_words_are_none(void **state)
{
    static const char *const words[] = {"", "T", "TM", "KTM.", "tm.", "B."};
    vb_authority_mark found;
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_false(vb_authority_mark_at(vb_slice_of(words[i]), 0, &found));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_found),
        cmocka_unit_test(some_are_told_by_themselves),
        cmocka_unit_test(what_stands_behind_tells_the_others),
        cmocka_unit_test(a_stroke_may_be_whatever_was_read),
        cmocka_unit_test(other_words_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
