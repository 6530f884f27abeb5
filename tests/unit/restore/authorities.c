/* The marks of an authority by which somebody signs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_stroke_read_as_a_letter_is_one(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: TIM BAN THUONG VU\n- Tinh uy;", "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy;"},
        {"Noi nhan: KIT CHANH VAN PHONG\n- Tinh uy;", "Nơi nhận: K/T CHÁNH VĂN PHÒNG\n- Tỉnh ủy;"},
        /* before no body, it is a word */
        {"BENH VIEN TIM HA NOI", "BỆNH VIỆN TIM HÀ NỘI"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* As the mark must be written: with a blank behind it. */
static void a_stop_read_as_another_sign_is_one(void **state)
{
    static const restored_text cases[] = {
        {"KT, CHU TICH\nPHO CHU TICH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"},
        {"Noi nhan:\n- Tinh uy; KT;CHU TICH\n- Luu: VT.",
         "Nơi nhận:\n- Tỉnh ủy; KT. CHỦ TỊCH\n- Lưu: VT."},
        {"TM: UY BAN NHAN DAN", "TM. ỦY BAN NHÂN DÂN"},
        {"Noi nhan: TIM.BAN THUONG VU\n- Tinh uy;", "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy;"},
        {"Noi nhan: TIM. BAN THUONG VU\n- Tinh uy;", "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy;"},
        /* with a speck beside it; GIAM BOC is a position, too */
        {"Noi nhan: KT..GIAM BOC\n- Cac xa;", "Nơi nhận: KT. GIÁM ĐỐC\n- Các xã;"},
        {"Noi nhan:\n- Cac xa; KT..CHU TICH", "Nơi nhận:\n- Các xã; KT. CHỦ TỊCH"},
        /* an office that keeps the papers */
        {"Noi nhan:\n- Tinh uy;\n- Luu: VT, KT; CHU TICH",
         "Nơi nhận:\n- Tỉnh ủy;\n- Lưu: VT, KT; CHỦ TỊCH"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* Who wrote TIM there wrote it. */
static void the_author_of_clean_text_has_his_words(void **state)
{
    static const restored_text cases[] = {
        {"Nơi nhận: TIM BAN THƯỜNG VỤ\n- Tỉnh ủy;", "Nơi nhận: TIM BAN THƯỜNG VỤ\n- Tỉnh ủy;"},
        {"KT, CHỦ TỊCH", "KT, CHỦ TỊCH"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_stroke_read_as_a_letter_is_one),
        cmocka_unit_test(a_stop_read_as_another_sign_is_one),
        cmocka_unit_test(the_author_of_clean_text_has_his_words),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
