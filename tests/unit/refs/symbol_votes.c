/* Votes on the parts of symbols. */
#include "refs_helpers.h"

/* A part of a symbol that no table has, once among many of one that it may be read for. */
static void votes_on_symbols(void **state)
{
    (void)state;
    static const struct {
        const char *text, *number; /* of the last */
    } cases[] = {
        {"Quyết định 1/QĐ-ĐHABC; Quyết định 2/QĐ-ĐHABC; Quyết định 3/QĐ-ĐHABC; Quyết định "
         "4/QĐ-BHABC",
         "4/QĐ-ĐHABC"},
        {"Quyết định 1/QĐ-BYT; Quyết định 2/QĐ-BYT; Quyết định 3/QĐ-BYT; Quyết định 4/QĐ-BYTT",
         "4/QĐ-BYT"},
        {"Thông tư 1/2014/TT-BTC; Thông tư 2/2015/TT-BTC; Thông tư 3/2013/TT-BTC; Thông tư "
         "4/2013/TT-\nBC",
         "4/2013/TT-BTC"},
        {"Công văn số 1/HQĐNx; Công văn số 2/HQĐNx; Công văn số 3/HQĐNx; Công văn số 4/HQBNx",
         "4/HQĐNx"},
        /* Another type, an office of a letter less, one that is listed, and one with three alike.
         */
        {"Thông báo 1/TB-ĐHABC; Thông báo 2/TB-ĐHABC; Thông báo 3/TB-ĐHABC; Quyết định 4/QĐ-BHABC",
         "4/QĐ-BHABC"},
        {"Quyết định 1/QĐ-SYT; Quyết định 2/QĐ-SYT; Quyết định 3/QĐ-SYT; Quyết định 4/QĐ-SKT",
         "4/QĐ-SKT"},
        {"Quyết định 1/QĐ-SXDĐ; Quyết định 2/QĐ-SXDĐ; Quyết định 3/QĐ-SXDĐ; Quyết định 4/QĐ-SXD",
         "4/QĐ-SXD"},
        {"Quyết định 1/QĐ-TTT; Quyết định 2/QĐ-TTT; Quyết định 3/QĐ-TTT; Quyết định 4/QĐ-TTTT",
         "4/QĐ-TTTT"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_count(&list, 4);
        const vb_reference *last = &list.items[3];
        bool changed = !vb_slice_ends(last->text, last->number);
        if (!vb_slice_equal(last->number, vb_slice_of(cases[i].number)))
            fail_msg("«%s»: %.*s", cases[i].text, (int)last->number.len, last->number.data);
        if ((last->evidence >> VB_EVIDENCE_VOTED & 1) != changed)
            fail_msg("«%s»: voted", cases[i].text);
        vb_reference_list_free(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(votes_on_symbols)};
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
