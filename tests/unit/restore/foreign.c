/* Lines in another language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void what_is_in_english_stays_so(void **state)
{
    static const restored_text cases[] = {
        {"The Government and the World Bank agree that the project will be carried out in three\n"
         "provinces, of which the loan covers two thirds.\n",
         "The Government and the World Bank agree that the project will be carried out in three\n"
         "provinces, of which the loan covers two thirds.\n"},
        {"Uy ban nhan dan tinh phoi hop voi World Vision va Plan International trong nam hoc moi\n",
         "Ủy ban nhân dân tỉnh phối hợp với World Vision và Plan International trong năm học "
         "mới\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_in_english_stays_so),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
