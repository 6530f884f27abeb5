/* Abbreviations of types of documents before their numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void the_symbol_of_the_number_tells_the_type(void **state)
{
    static const restored_text cases[] = {
        {"theo ND s6 59/2015/ND-CP; NB 46/2015/NB-CP, QB 1134/QB-BXD va QD\nsé 263/QD-TTg",
         "theo NĐ số 59/2015/NĐ-CP; NĐ 46/2015/NĐ-CP, QĐ 1134/QĐ-BXD và QĐ\nsố 263/QĐ-TTg"},
        /* another type, and a word that only stands near */
        {"theo HD 36-HD/VPTW va HB 36-HD/VPTW", "theo HD 36-HD/VPTW và HB 36-HD/VPTW"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_type_that_was_told_is_known_before_figures(void **state)
{
    static const restored_text cases[] = {
        {"Nghi dinh s6 28/2022/ND-CP (goi tat la NB 28). Theo NB 28/2022 va NB 28, trong do",
         "Nghị định số 28/2022/NĐ-CP (gọi tắt là NĐ 28). Theo NĐ 28/2022 và NĐ 28, trong đó"},
        {"Nghi dinh s6 28/2022/ND-CP va NB 28/7 trong nam",
         "Nghị định số 28/2022/NĐ-CP và NB 28/7 trong năm"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void clean_text_keeps_what_its_author_wrote(void **state)
{
    static const restored_text cases[] = {
        {"Căn cứ ND số 59/2015/NĐ-CP của Chính phủ và NB 28 của tỉnh.",
         "Căn cứ ND số 59/2015/NĐ-CP của Chính phủ và NB 28 của tỉnh."},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_symbol_of_the_number_tells_the_type),
        cmocka_unit_test(a_type_that_was_told_is_known_before_figures),
        cmocka_unit_test(clean_text_keeps_what_its_author_wrote),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
