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

static void names_do_not_make_a_line_foreign(void **state)
{
    static const restored_text cases[] = {
        {"- Su dung phéng chit Times New Roman, bang ma Unicode; khong",
         "- Sử dụng phông chữ Times New Roman, bảng mã Unicode; không"},
        {"Vietnam Bank for Agriculture and Rural Development",
         "Vietnam Bank for Agriculture and Rural Development"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_substance_is_no_other_one(void **state)
{
    static const restored_text cases[] = {
        {"rugu pha methanol, thude trtr c6 paraquat va glyphosate;",
         "rượu pha methanol, thuốc trừ cỏ paraquat và glyphosate;"},
        {"diéu tri bang methadone; khéng co ractopamine trong thit lgn.",
         "điều trị bằng methadone; không có ractopamine trong thịt lợn."},
    };
    static const restored_text clean[] = {
        {"rượu pha methanol, thuốc trừ cỏ paraquat.", "rượu pha methanol, thuốc trừ cỏ paraquat."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    check_restored(*state, "clean", clean, sizeof clean / sizeof clean[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_in_english_stays_so),
        cmocka_unit_test(names_do_not_make_a_line_foreign),
        cmocka_unit_test(a_substance_is_no_other_one),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
