/* Places of two words that the other column of a head parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void both_words_are_those_of_one_place(void **state)
{
    static const restored_text cases[] = {
        {"BAN CHAP HANH DOAN TINH LAI DOAN TNCS HO CHi MINH\nCHAU\nBAN THUONG VU",
         "BAN CHẤP HÀNH ĐOÀN TỈNH LAI ĐOÀN TNCS HỒ CHÍ MINH\nCHÂU\nBAN THƯỜNG VỤ"},
        {"TINH UY BAC DANG CONG SAN VIET NAM\nLIEU\n*",
         "TỈNH ỦY BẠC ĐẢNG CỘNG SẢN VIỆT NAM\nLIÊU\n*"},
        {"UY BAN NHAN DAN TINH DA CONG HOA XA HOI CHU NGHIA VIET NAM\nNANG Doc lap - Tu do - "
         "Hanh phuc",
         "ỦY BAN NHÂN DÂN TỈNH ĐÀ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNẴNG Độc lập - Tự do - "
         "Hạnh phúc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* Văn Lãng is a district, Văn Lăng a commune. */
static void the_level_tells_which_is_meant(void **state)
{
    static const restored_text cases[] = {
        {"DANG BO HUYEN VAN DANG CONG SAN VIET NAM\nLANG\n*",
         "ĐẢNG BỘ HUYỆN VĂN ĐẢNG CỘNG SẢN VIỆT NAM\nLÃNG\n*"},
        {"HUYEN UY SON DANG CONG SAN VIET NAM\nDONG\n*",
         "HUYỆN ỦY SƠN ĐẢNG CỘNG SẢN VIỆT NAM\nĐỘNG\n*"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* What goes on in capitals below is a name of its own. */
static void other_words_are_none(void **state)
{
    static const restored_text cases[] = {
        {"HUYEN UY AN DANG CONG SAN VIET NAM\nGIANG VIEN CAP HUYEN",
         "HUYỆN ỦY AN ĐẢNG CỘNG SẢN VIỆT NAM\nGIẢNG VIÊN CẤP HUYỆN"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_words_are_those_of_one_place),
        cmocka_unit_test(the_level_tells_which_is_meant),
        cmocka_unit_test(other_words_are_none),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
