/* Words that hardly ever stand before a sign. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "tables/unstopped-words.h"

static void no_sentence_ends_in_them(void **state)
{
    static const restored_text cases[] = {
        {"nha tré khéng ky hgp déng qudc té dé, khéng phu thudc",
         "nhà trẻ không ký hợp đồng quốc tế đó, không phụ thuộc"},
        /* where none ends, they are what they were */
        {"nha tré khéng ky hgp déng qudc té dé khéng phu thudc",
         "nhà trẻ không ký hợp đồng quốc tế để không phụ thuộc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void some_end_a_sentence_behind_one_word(void **state)
{
    static const restored_text cases[] = {
        {"tai san cua to chuc, ca nhan do.", "tài sản của tổ chức, cá nhân đó."},
        {"ho khong neu ly do, chi xin nghi", "họ không nêu lý do, chỉ xin nghỉ"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void all_of_the_table_are_taken_in(void **state)
{
    (void)state;
    assert_true(vb_table_unstopped_words.rows > 0);
    assert_true(vb_table_unstopped_words.rows <= UNSTOPPED_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_sentence_ends_in_them),
        cmocka_unit_test(some_end_a_sentence_behind_one_word),
        cmocka_unit_test(all_of_the_table_are_taken_in),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
