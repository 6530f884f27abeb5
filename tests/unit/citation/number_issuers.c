/* The bodies that the symbol of a number names. */
#include "citation_helpers.h"

typedef struct symbol_case {
    const char *text, *issuer, *local, *joint[2];
} symbol_case;

static void knows_whom_a_symbol_names(void **state)
{
    enum { MOST = 2 };
    static const symbol_case cases[] = {
        {"Nghị định số 28/2020/NĐ-CP", "Chính phủ", "", {NULL}},
        /* of a unit, which is no second body, */
        {"Kế hoạch số 12/KH-BCA-C07", "Bộ Công an", "", {NULL}},
        /* of a body of each place, or of each level too, */
        {"Quyết định số 12/QĐ-SYT", "", "Sở Y tế", {NULL}},
        {"Quyết định số 12/QĐ-UBND", "", "", {NULL}},
        /* of several bodies, */
        {"Thông tư liên tịch số 12/2015/TTLT-BTC-BNV", "", "", {"Bộ Tài chính", "Bộ Nội vụ"}},
        /* and of one in no table. */
        {"Quyết định số 12/QĐ-XYZT", "", "", {NULL}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_number number;
        vb_slice bodies[MOST];
        assert_true(vb_number_find(*state, vb_slice_of(cases[i].text), 0, &number));
        bool joint = cases[i].joint[0];
        size_t count = vb_number_joint_issuers(*state, &number, bodies, MOST);
        if (!vb_slice_equal(vb_number_issuer(*state, &number), vb_slice_of(cases[i].issuer)) ||
            !vb_slice_equal(vb_number_local_issuer(*state, &number), vb_slice_of(cases[i].local)) ||
            vb_number_is_joint(*state, &number) != joint || count != (joint ? MOST : 0))
            fail_msg("«%s»", cases[i].text);
        for (size_t k = 0; k < count; k++)
            assert_true(vb_slice_equal(bodies[k], vb_slice_of(cases[i].joint[k])));
        if (joint)
            assert_int_equal(vb_number_joint_issuers(*state, &number, bodies, 1), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_whom_a_symbol_names),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
