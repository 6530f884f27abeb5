/* Words of the list of recipients that are known beforehand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "tables/recipient-words.h"

static void words_of_entries_come_before_others(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Hoi CMHS truong;\n- Luu: VT.", "Nơi nhận:\n- Hội CMHS trường;\n- Lưu: VT."},
        {"Noi nhan: TM. UY BAN NHAN DAN\n- Bai TT-TH huyén;\n- Luu: VT.",
         "Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Đài TT-TH huyện;\n- Lưu: VT."},
        {"Noi nhan:\n- Cac phong, Hat truc thuoc;\n- BGH, cac to CM;\n- Luu: VT.",
         "Nơi nhận:\n- Các phòng, Hạt trực thuộc;\n- BGH, các tổ CM;\n- Lưu: VT."},
        {"Noi nhan:\n- Cac d/c trong BCH Dang bo,\n- Luu VP.",
         "Nơi nhận:\n- Các đ/c trong BCH Đảng bộ,\n- Lưu VP."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* `các ban Tỉnh Hội` had become `các bạn Tình Hội`, and tỉnh Hội. */
static void names_of_units_keep_their_capitals(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Thuong truc Hoi, cac ban Tinh Hoi;\n- Luu: VT.",
         "Nơi nhận:\n- Thường trực Hội, các ban Tỉnh Hội;\n- Lưu: VT."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void elsewhere_they_are_words_like_others(void **state)
{
    static const restored_text cases[] = {
        {"- So 12 ngay 3;\n- So luong: 5 hat", "- Số 12 ngày 3;\n- Số lượng: 5 hạt"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void all_words_have_room(void **state)
{
    (void)state;
    assert_in_range(vb_table_recipient_words.rows, 1, ENTRY_WORDS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_entries_come_before_others),
        cmocka_unit_test(names_of_units_keep_their_capitals),
        cmocka_unit_test(elsewhere_they_are_words_like_others),
        cmocka_unit_test(all_words_have_room),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
