/* Abbreviations that are told by their letters and by how they stand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_listed_one_stays_as_it_was_read(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- BTCTU, BTGTU, UBKTTU,\n- Luu VPHU, BTC.",
         "Nơi nhận:\n- BTCTU, BTGTU, UBKTTU,\n- Lưu VPHU, BTC."},
        {"- KHTC, KTXH, QPAN,\n- TAND, TTHU; BNCTU, BTCTU;",
         "- KHTC, KTXH, QPAN,\n- TAND, TTHU; BNCTU, BTCTU;"},
        /* one in no list has lost no letter; a Đ of one that is listed was lost */
        {"Noi nhan:\n- CVP, PVP phu trach; ;", "Nơi nhận:\n- CVP, PVP phụ trách; ;"},
        {"- Luu: VT, CTHBND (05b).", "- Lưu: VT, CTHĐND (05b)."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_word_in_a_line_of_capitals_is_none(void **state)
{
    static const restored_text cases[] = {
        {"UY BAN NHAN DAN TINH CA MAU\nKE HOACH\nBAO DAM AN TOAN GIAO THONG",
         "ỦY BAN NHÂN DÂN TỈNH CÀ MAU\nKẾ HOẠCH\nBẢO ĐẢM AN TOÀN GIAO THÔNG"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_listed_one_stays_as_it_was_read),
        cmocka_unit_test(a_word_in_a_line_of_capitals_is_none),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
