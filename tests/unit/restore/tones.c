/* hòa or hoà: as the document has it, and as most have it where it does not tell. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void no_document_has_both(void **state)
{
    static const restored_text cases[] = {
        {"nhiem ky khoa XX; van hoa va hoa hoc; thuy san; TOA AN",
         "nhiệm kỳ khóa XX; văn hóa và hóa học; thủy sản; TÒA ÁN"},
        /* quý and hoàn have no choice */
        {"hoan thanh quy I", "hoàn thành quý I"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_tone_that_was_read_stays(void **state)
{
    static const restored_text cases[] = {
        {"văn hoá, xã hội và hóa học", "văn hoá, xã hội và hóa học"},
        /* what it does elsewhere says where those go that were lost */
        {"văn hoá, thuỷ sản; van hoa cua tinh, nganh thuy san",
         "văn hoá, thuỷ sản; văn hoá của tỉnh, ngành thuỷ sản"},
        {"văn hóa, thủy sản; van hoa cua tinh, nganh thuy san",
         "văn hóa, thủy sản; văn hóa của tỉnh, ngành thủy sản"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_document_has_both),
        cmocka_unit_test(a_tone_that_was_read_stays),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
