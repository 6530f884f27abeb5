/* The head of the column that counts the rows of a table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_misread_one_is_written_before_other_columns(void **state)
{
    static const restored_text cases[] = {
        {"Tt Tén du an Dia diém Dién tich", "TT Tên dự án Địa điểm Diện tích"},
        {"SIT Ho va tén Dia chi Ghi chú", "STT Họ và tên Địa chỉ Ghi chú"},
        /* before one, or in a sentence, it is a word */
        {"Tt Tén du an", "Từ Tên dự án"},
        {"Tt nam 2020 don vi lam tét", "Từ năm 2020 đơn vị làm tốt"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_author_of_clean_text_has_his_words(void **state)
{
    static const restored_text cases[] = {
        {"Tt Tên dự án Địa điểm Diện tích", "Tt Tên dự án Địa điểm Diện tích"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_misread_one_is_written_before_other_columns),
        cmocka_unit_test(the_author_of_clean_text_has_his_words),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
