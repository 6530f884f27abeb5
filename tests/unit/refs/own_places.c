/* What the document's own place and day tell of the acts of a list that it may cite. */
#include "refs_helpers.h"

enum { ACTS = 4 };

#define HEAD "UBND TỈNH CÀ MAU\nSố: 77/KH-UBND\nCà Mau, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n\n"
#define CITY                                                                                       \
    "UBND THÀNH PHỐ CẦN THƠ\nSố: 77/KH-UBND\nCần Thơ, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n\n"

/* Acts of a user's list, of which two have one number. */
static const vb_act *acts_of_list(void)
{
    static vb_act acts[ACTS];
    const vb_act listed[ACTS] = {
        {.type = VB_SLICE("Kế hoạch"),
         .number = VB_SLICE("45/KH-UBND"),
         .date = VB_SLICE("2024-02-05"),
         .issuer = VB_SLICE("Ủy ban nhân dân tỉnh Sơn La")},
        {.type = VB_SLICE("Chỉ thị"),
         .number = VB_SLICE("41-CT/TW"),
         .date = VB_SLICE("2024-06-05"),
         .issuer = VB_SLICE("Ban Bí thư")},
        {.type = VB_SLICE("Quyết định"),
         .number = VB_SLICE("12/QĐ-UBND"),
         .date = VB_SLICE("2024-02-05"),
         .issuer = VB_SLICE("Ủy ban nhân dân tỉnh Cà Mau")},
        {.type = VB_SLICE("Quyết định"),
         .number = VB_SLICE("12/QĐ-UBND"),
         .date = VB_SLICE("2024-02-06"),
         .issuer = VB_SLICE("Ủy ban nhân dân tỉnh Sơn La")},
    };
    memcpy(acts, listed, sizeof listed);
    return acts;
}

/* What contradicts the place or the day is no candidate; who names the place may mean it. */
static void takes_no_act_of_another_place_or_of_later(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool found;
    } cases[] = {
        {HEAD "Kế hoạch số 45/KH-UBND của UBND tỉnh", false},
        {HEAD "Kế hoạch số 45/KH-UBND", false},
        {CITY "Kế hoạch số 45/KH-UBND", false},
        {HEAD "Kế hoạch số 45/KH-UBND của UBND tỉnh Sơn La", true},
        {HEAD "Kế hoạch số 45/KH-UBND của Chủ tịch UBND tỉnh Sơn La", true},
        {"Kế hoạch số 45/KH-UBND", true},
        {HEAD "Chỉ thị số 41-CT/TW", false},
        {"Chỉ thị số 41-CT/TW", true},
        {HEAD "Quyết định số 12/QĐ-UBND", true},
        {"Quyết định số 12/QĐ-UBND", false},
    };
    const vb_refs_options options = {.index = acts_of_list(), .index_count = ACTS};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, &options);
        const vb_reference *last = &list.items[list.count - 1];
        if ((last->source == VB_ACT_INDEX) != cases[i].found)
            fail_msg("«%s»: %s", cases[i].text, vb_act_source_name(last->source));
        vb_reference_list_free(&list);
    }
}

/* The issuer and the key that a reference resolves to are of one document. */
static void completes_from_one_document(void **state)
{
    (void)state;
    const vb_refs_options options = {.index = acts_of_list(), .index_count = ACTS};
    vb_reference_list list = references_of(HEAD "Kế hoạch số 45/KH-UBND của UBND tỉnh", &options);
    assert_count(&list, 2);
    assert_slice(list.items[1].act->issuer, "Ủy ban nhân dân tỉnh Cà Mau");
    assert_slice(list.items[1].key, "/akn/vn/act/ke-hoach/uy-ban-nhan-dan-tinh-ca-mau/45-kh-ubnd");
    vb_reference_list_free(&list);
}

/* A body that each level has is of the level and place of the document's own, unless words tell
 * whose it is. */
static void takes_a_body_without_level_for_its_own(void **state)
{
    (void)state;
    static const struct {
        const char *text, *issuer;
    } cases[] = {
        {HEAD "Quyết định số 45/QĐ-UBND của Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"},
        {HEAD "Công văn số 45/HĐND-TH của Thường trực HĐND;",
         "Thường trực Hội đồng nhân dân tỉnh Cà Mau"},
        {HEAD "Quyết định số 45/QĐ-UBND của UBND các huyện", "Ủy ban nhân dân"},
        {"Quyết định số 45/QĐ-UBND của Chủ tịch UBND", "Chủ tịch Ủy ban nhân dân"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_reference_list list = references_of(cases[i].text, NULL);
        assert_slice(list.items[list.count - 1].act->issuer, cases[i].issuer);
        vb_reference_list_free(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_a_body_without_level_for_its_own),
        cmocka_unit_test(takes_no_act_of_another_place_or_of_later),
        cmocka_unit_test(completes_from_one_document),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
