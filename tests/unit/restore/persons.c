/* Names of persons. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "tables/surnames.h"

static void a_signer_has_the_name_of_a_family(void **state)
{
    static const restored_text cases[] = {
        {"KT. CHU TICH\nPHO CHU TICH\nLé Tri Tap\n", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Trí Tập\n"},
        {"T/M BAN THUONG VU\n- Luu: VT.       Vi Hoe",
         "T/M BAN THƯỜNG VỤ\n- Lưu: VT.       Vi Hòe"},
        /* one with the letters that were read is no other */
        {"Vi Thi Quynh Hoa\n", "Vi Thị Quỳnh Hoa\n"},
        /* not in a sentence */
        {"KT. CHU TICH\nPHO CHU TICH\nLé khai giang", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLễ khai giảng"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void thi_and_van_stand_inside_of_names(void **state)
{
    static const restored_text cases[] = {
        {"Lap danh sach: Lo Thi Bich, Chau Van Hung va Kien Thi Hanh.",
         "Lập danh sách: Lò Thị Bích, Châu Văn Hùng và Kiên Thị Hạnh."},
        /* not before a small letter: there is no name */
        {"Ban Thi dua va Van phong", "Ban Thi đua và Văn phòng"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void a_title_stands_before_a_name(void **state)
{
    static const restored_text cases[] = {
        {"Giao ong Trinh Hoang Co va ba Le Be Ba.", "Giao ông Trịnh Hoàng Cơ và bà Lê Bé Ba."},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

/* Which marks a given name has is told by how many have it in that place, and not by how usual the
 * word is in the document; other letters it is not. */
static void a_given_name_has_the_marks_that_most_have(void **state)
{
    static const restored_text cases[] = {
        {"Dong chi Vu Tién Phung.\n", "Đồng chí Vũ Tiến Phụng.\n"},
        {"KT. CHU TICH\nPHO CHU TICH\nH6 Thi My Lé\n",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nHồ Thị Mỹ Lệ\n"},
        {"Quyét dinh quy dinh.\nNghi dinh quy dinh.\nQuyét dinh cua ông Lai Thé Nguyén Binh\n",
         "Quyết định quy định.\nNghị định quy định.\nQuyết định của ông Lại Thế Nguyên Bình\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_signer_may_stand_behind_a_recipient(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: T/M BAN THUONG VU\n- Tinh uy, PHO BI THU\n- Thanh uy, Doan Thé Cudng\n",
         "Nơi nhận: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy, PHÓ BÍ THƯ\n- Thành ủy, Đoàn Thế Cường\n"},
        /* who signs for himself has no mark of authority */
        {"Noi nhan: CHU TICH\n- Nhu Diéu 3;\n- Phong NC, NNXD; Lam Thanh Nghia\n",
         "Nơi nhận: CHỦ TỊCH\n- Như Điều 3;\n- Phòng NC, NNXD; Lâm Thanh Nghĩa\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void all_surnames_have_room(void **state)
{
    (void)state;
    assert_in_range(vb_table_surnames.rows, 1, SURNAMES_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signer_has_the_name_of_a_family),
        cmocka_unit_test(thi_and_van_stand_inside_of_names),
        cmocka_unit_test(a_title_stands_before_a_name),
        cmocka_unit_test(a_given_name_has_the_marks_that_most_have),
        cmocka_unit_test(a_signer_may_stand_behind_a_recipient),
        cmocka_unit_test(all_surnames_have_room),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
