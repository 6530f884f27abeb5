/* Letters that were read twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void of_a_letter_with_two_marks_one_is_meant(void **state)
{
    static const restored_text cases[] = {
        {"Chüù tich HGi dông cüûa bênh vien", "Chủ tịch Hội đồng của bệnh viện"},
        {"huyên, thành phô vi chùû dâu tu", "huyện, thành phố vì chủ đầu tư"},
    };
    check_restored(*state, "por", cases, sizeof cases / sizeof cases[0]);
    check_restored(*state, "any", cases, sizeof cases / sizeof cases[0]);
}

/* Two letters with one mark, or with one letter's mark alone, are two. */
static void other_letters_are_two(void **state)
{
    static const restored_text cases[] = {
        {"công ty Coöperatie và Zoölogie", "công ty Coöperatie và Zoölogie"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_a_letter_with_two_marks_one_is_meant),
        cmocka_unit_test(other_letters_are_two),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
