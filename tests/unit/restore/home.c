/* The province that a document is of, by the places it speaks of. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/home.h"
#include "restored_text.h"

static vb_place place(const char *provinces, vb_place_kind kind)
{
    return (vb_place){VB_SLICE("Tân Thành"), vb_slice_of(provinces), kind};
}

static void tell(home_province *home, const char *provinces, vb_place_kind kind)
{
    vb_place own = place(provinces, kind);
    home_tell(home, &own, 1, kind);
}

static bool has(const home_province *home, const char *provinces)
{
    vb_place own = place(provinces, VB_PLACE_COMMUNE);
    return home_has(home, &own);
}

static void two_places_tell_of_a_province(void **state)
{
    home_province home;
    (void)state;
    home_forget(&home);
    tell(&home, "83", VB_PLACE_PROVINCE);
    assert_false(has(&home, "83"));
    tell(&home, "83 86", VB_PLACE_DISTRICT);
    assert_true(has(&home, "83"));
    assert_true(has(&home, "01 83 95"));
    assert_false(has(&home, "86"));
    assert_false(has(&home, ""));
    home_forget(&home);
    assert_false(has(&home, "83"));
}

static void a_name_of_many_provinces_tells_of_none(void **state)
{
    home_province home;
    (void)state;
    home_forget(&home);
    for (size_t i = 0; i < 4; i++)
        tell(&home, "01 83 95", VB_PLACE_COMMUNE);
    assert_false(has(&home, "83"));
}

static void a_place_of_another_kind_tells_of_none(void **state)
{
    home_province home;
    const vb_place places[] = {place("83", VB_PLACE_COMMUNE), place("89", VB_PLACE_DISTRICT)};
    (void)state;
    home_forget(&home);
    for (size_t i = 0; i < 4; i++)
        home_tell(&home, places, 2, VB_PLACE_DISTRICT);
    assert_true(has(&home, "89"));
    assert_false(has(&home, "83"));
}

static void a_document_of_all_provinces_is_of_none(void **state)
{
    home_province home;
    (void)state;
    home_forget(&home);
    for (size_t i = 0; i < 4; i++) {
        tell(&home, "83", VB_PLACE_PROVINCE);
        tell(&home, "89", VB_PLACE_PROVINCE);
    }
    assert_false(has(&home, "83"));
    assert_false(has(&home, "89"));
}

static void codes_that_are_none_do_no_harm(void **state)
{
    home_province home;
    (void)state;
    home_forget(&home);
    tell(&home, "8", VB_PLACE_PROVINCE);
    tell(&home, "AB", VB_PLACE_PROVINCE);
    assert_false(has(&home, "AB"));
}

/* Elsewhere there is a Phú Nham. */
static void places_are_those_of_the_province(void **state)
{
    static const restored_text cases[] = {
        {"UBND TINH YEN BAI\nThi xa Nghia Lo, tinh Yen Bai\nkiem tra tai cac xa Nam Bung, Phu Nham "
         "va xa Hanh Son",
         "UBND TỈNH YÊN BÁI\nThị xã Nghĩa Lộ, tỉnh Yên Bái\nkiểm tra tại các xã Nậm Búng, Phù Nham "
         "và xã Hạnh Sơn"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_places_tell_of_a_province),
        cmocka_unit_test(a_name_of_many_provinces_tells_of_none),
        cmocka_unit_test(a_place_of_another_kind_tells_of_none),
        cmocka_unit_test(a_document_of_all_provinces_is_of_none),
        cmocka_unit_test(codes_that_are_none_do_no_harm),
        cmocka_unit_test(places_are_those_of_the_province),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
