/* Codes that lost the stroke of an Đ. */
#include "number_helpers.h"

#include "tables/stroked-abbreviations.h"

/* Where none was read, a code is the one that is listed but for its strokes. */
static void mends_strokes_where_none_stand(void **state)
{
    static const struct {
        const char *read, *number;
    } cases[] = {
        {"118-KH/HBTN", "118-KH/HĐTN"},
        {"118-KH/HDTN", "118-KH/HĐTN"},
        {"05/NQLT-UBND-HBTN", "05/NQLT-UBND-HĐTN"},
        {"211-QB/TBTN-XDBD", "211-QĐ/TĐTN-XDĐ"},
        {"2433/SLBTBXH-VLATLD", "2433/SLĐTBXH-VLATLĐ"},
        {"2433/SLBTBXH-VLATLB", "2433/SLĐTBXH-VLATLĐ"},
        {"14/2018/NQ-HPBND", "14/2018/NQ-HĐND"},
        {"14/2017/HBXD", "14/2017/HĐXD"},
        {"88/KLBT-CSHS", "88/KLĐT-CSHS"},
        {"77/TLBB", "77/TLBĐ"},
        {"87/QD-HDTC", "87/QĐ-HĐTC"},
        {"14/KH-CDP", "14/KH-CĐP"},
        /* of none that is listed, and of those that are somebody's */
        {"12/KH-XPDB", "12/KH-XPDB"},
        {"14/KH-CDB", "14/KH-CDB"},
        {"14/PTTT-KH", "14/PTTT-KH"},
        {"14/DTNN-TH", "14/DTNN-TH"},
        {"64b/HBPBT", "64b/HĐBT"},
        {"07/CTPH-HBTN-HBD", "07/CTPH-HĐTN-HĐĐ"},
        {"1988/SXD-HTKT&PTBT", "1988/SXD-HTKT&PTĐT"},
        {"6260/UBND-BT", "6260/UBND-ĐT"},
        {"2217/STNMT-QLBBD", "2217/STNMT-QLĐĐ"},
        {"9086/BNV-CTTN&BDG", "9086/BNV-CTTN&BĐG"},
        {"611/TTr-GTCC-KH&BT", "611/TTr-GTCC-KH&ĐT"},
        {"860/BHXH-BT", "860/BHXH-BT"},
        {"09 TT/LD", "09/TT-LĐ"},
        {"01/TK-SDDPNN", "01/TK-SDDPNN"},
        {"12/KH-BTGTW", "12-KH/BTGTW"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[80];
        vb_number number;
        snprintf(text, sizeof text, "Cong van tra loi s6 %s ngay", cases[i].read);
        assert_true(vb_number_find(*state, vb_slice_of(text), 0, &number));
        assert_string_equal(number.text, cases[i].number);
    }
}

/* A letter that a scan put in, where the type tells that a body of the list stands there. */
static void mends_letters_put_in(void **state)
{
    static const struct {
        const char *read, *number;
    } cases[] = {
        {"07/2011/TTLT-BNNPTNT-BTINMT", "07/2011/TTLT-BNNPTNT-BTNMT"},
        {"07/2011/TTLT-BNNPTNT-SXYZMT", "07/2011/TTLT-BNNPTNT-SXYZMT"},
        {"69-QĐÐĐ/TW", "69-QĐ/TW"},
        {"12/KH-SGDĐĐ", "12/KH-SGDĐĐ"},
        {"11/CT-TTEg", "11/CT-TTg"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char text[80];
        vb_number number;
        snprintf(text, sizeof text, "theo văn bản số %s ngày", cases[i].read);
        assert_true(vb_number_find(*state, vb_slice_of(text), 0, &number));
        assert_string_equal(number.text, cases[i].number);
    }
}

/* They are looked up as a table that is sorted. */
static void finds_each_abbreviation(void **state)
{
    const vb_table *table = &vb_table_stroked_abbreviations;
    (void)state;
    for (size_t row = 0; row < table->rows; row++)
        assert_int_equal(vb_table_find(table, vb_table_cell(table, row, 0)), row);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mends_strokes_where_none_stand),
        cmocka_unit_test(mends_letters_put_in),
        cmocka_unit_test(finds_each_abbreviation),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
