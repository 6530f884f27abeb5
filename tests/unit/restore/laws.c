/* Names of laws. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "tables/laws.h"

static void the_name_of_a_law_stands_behind_its_type(void **state)
{
    static const restored_text cases[] = {
        {"theo Luat Binh dang gidi va Nghi quyét s6 28/NQ-CP",
         "theo Luật Bình đẳng giới và Nghị quyết số 28/NQ-CP"},
        {"Luat Binh\ndang gidi va Nghi quyét", "Luật Bình\nđẳng giới và Nghị quyết"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void all_names_have_room(void **state)
{
    (void)state;
    assert_in_range(vb_table_laws.rows, 1, LAWS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_name_of_a_law_stands_behind_its_type),
        cmocka_unit_test(all_names_have_room),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
