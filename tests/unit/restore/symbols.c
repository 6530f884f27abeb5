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

static void a_code_among_others_is_no_commoner_one(void **state)
{
    static const restored_text cases[] = {
        {"- TT HU, TT HĐND, UBND huyen (b/c);", "- TT HU, TT HĐND, UBND huyện (b/c);"},
        {"- VP HU, BTC HU, UBKT HU;", "- VP HU, BTC HU, UBKT HU;"},
        {"- Luu: VT, SKH&DT.", "- Lưu: VT, SKH&ĐT."},
        {"- PGD&DT, UBND xa", "- PGD&ĐT, UBND xã"},
        {"- So GD&DT, UBND TINH", "- Sở GD&ĐT, UBND TỈNH"},
        /* the Đ of the Party's symbols of two letters is lost as well */
        {"- TT DU, TT HDND, UBND xa (b/c);", "- TT ĐU, TT HĐND, UBND xã (b/c);"},
        {"- TT. BU, HBND xa;", "- TT. ĐU, HĐND xã;"},
        {"UBND HUYEN TU NGHIA", "UBND HUYỆN TƯ NGHĨA"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    static const restored_text marked[] = {
        {"- Lưu: VT, SKH&ĐT.", "- Lưu: VT, SKH&ĐT."},
        {"- Như trên; SLĐTB&XH;", "- Như trên; SLĐTB&XH;"},
    };
    check_restored(*state, "vie", marked, sizeof marked / sizeof marked[0]);
}

static void a_small_letter_may_stand_in_one(void **state)
{
    static const restored_text cases[] = {
        {"VP ThU; Ban To chuc ThU", "VP ThU; Ban Tổ chức ThU"},
        {"Ban To chuc ThU va UBKT ThU", "Ban Tổ chức ThU và UBKT ThU"},
        {"ThU tuóng Chinh phll", "Thủ tướng Chính phủ"},
        {"cüa ThU\ntruing các sa", "của Thủ\ntrưởng các sở"},
    };
    check_restored(*state, "drop", cases, sizeof cases / sizeof cases[0]);
    const restored_text printed = {"Ban Tổ chức ThU tham mưu.", "Ban Tổ chức ThU tham mưu."};
    check_restored(*state, "clean", &printed, 1);
}

static void capitals_before_figures_are_a_code(void **state)
{
    static const restored_text cases[] = {
        {"ghép canh giéng TR4, tai vuon", "ghép cành giống TR4, tại vườn"},
        {"khi thai NH3, SO2 va bui PM10", "khí thải NH3, SO2 và bụi PM10"},
        /* but not in a line of capitals, nor behind a stroke */
        {"THANH PH6 HA NOI", "THÀNH PHỐ HÀ NỘI"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    const restored_text dropped = {"(chtt kO)\nII9 và ten", "(chữ ký)\nHọ và tên"};
    check_restored(*state, "drop", &dropped, 1);
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
        cmocka_unit_test(a_code_among_others_is_no_commoner_one),
        cmocka_unit_test(a_small_letter_may_stand_in_one),
        cmocka_unit_test(capitals_before_figures_are_a_code),
        cmocka_unit_test(a_word_in_a_line_of_capitals_is_none),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
