/* What stands before a number and makes it doubtful. */
#include "number_helpers.h"

/* What may be another number is believed less: a letter that a figure is read as, figures that a
 * blank may part, letters that may be `số`, a symbol that goes on. */
static void doubts_what_may_be_another(void **state)
{
    static const struct {
        const char *sure, *doubtful;
    } pairs[] = {
        {"Chỉ thị số 3A-CT/TW", "Chỉ thị số 3B-CT/TW"},
        {"Chỉ thị số 41-CT/TW", "Chỉ thị số 4 1-CT/TW"},
        {"Chỉ thị số 457-CT/TW", "Chỉ thị số 4S7-CT/TW"},
        {"Chỉ thị số 41-CT,", "Chỉ thị số 41-CT/xyz"},
        {"Quyết định 36/QĐ-TTg", "Quyết định S36/QĐ-TTg"},
        {"Quyết định số 456/QĐ-UBND", "Quyết định số 123 456/QĐ-UBND"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        vb_number sure, doubtful;
        assert_true(vb_number_find(*state, vb_slice_of(pairs[i].sure), 0, &sure));
        assert_true(vb_number_find(*state, vb_slice_of(pairs[i].doubtful), 0, &doubtful));
        assert_true(sure.confidence == 1);
        if (doubtful.confidence > 0.85)
            fail_msg("«%s»: %f", pairs[i].doubtful, doubtful.confidence);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubts_what_may_be_another),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
