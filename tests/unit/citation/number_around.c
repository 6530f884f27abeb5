/* Codes of a text that kept its Đ. */
#include "number_helpers.h"

/* In a text that was read with its Đ, a B or a D is that letter. */
static void keeps_codes_where_strokes_stand(void **state)
{
    static const char *const numbers[] = {
        "77/TLBĐ",     "860/BHXH-BT", "12/SYT-BT",   "12/PLDĐ-DB",  "100/DLVN-BT",
        "12/TB-BTN",   "15/UBND-DT",  "31/STC-BĐG",  "9/SXD-PBN",   "2433/SNV-VLATLB",
        "118/KH-HBTN", "7/BC-KLBT",   "5/HD-TWĐBTN", "77/BDT-CSDT", "01/HDLB-TC-DVTW",
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        char text[80];
        vb_number number;
        snprintf(text, sizeof text, "Công văn trả lời đề nghị số %s ngày", numbers[i]);
        assert_true(vb_number_find(*state, vb_slice_of(text), 0, &number));
        assert_string_equal(number.text, numbers[i]);
        assert_true(number.exact);
    }
}

static void tells_what_lacks_only_strokes(void **state)
{
    (void)state;
    assert_true(vb_lacks_only_strokes(VB_SLICE("QB"), VB_SLICE("QĐ")));
    assert_true(vb_lacks_only_strokes(VB_SLICE("DPBHSP"), VB_SLICE("ĐĐĐHSP")));
    assert_true(vb_lacks_only_strokes(VB_SLICE("QĐ"), VB_SLICE("QĐ")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QĐ"), VB_SLICE("QB")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("KHTH"), VB_SLICE("KTTH")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QB"), VB_SLICE("QĐT")));
    assert_false(vb_lacks_only_strokes(VB_SLICE("QBT"), VB_SLICE("QĐ")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_codes_where_strokes_stand),
        cmocka_unit_test(tells_what_lacks_only_strokes),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
