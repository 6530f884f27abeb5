/* Words that were run together, and signs inside of words, as whole texts are restored. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_word_begins_at_a_capital_inside(void **state)
{
    static const restored_text cases[] = {
        {"5. S¢Y té va cac don vi", "5. Sở Y tế và các đơn vị"},
        {"tai xaAn Hoa, huyén DakLak", "tại xã An Hòa, huyện Đắk Lắk"},
        {"Cuc TTg va VNeID", "Cục TTg và VNeID"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void three_words_may_have_run_together(void **state)
{
    static const restored_text cases[] = {
        {"cung cép dichvuy té cho tré em", "cung cấp dịch vụ y tế cho trẻ em"},
        {"trién khai dichvucong truc tuyén", "triển khai dịch vụ công trực tuyến"},
        {"trao doi voi ong Obama tai Ha Noi", "trao đổi với ông Obama tại Hà Nội"},
        {"Lap danh sach: ba HaThiLan", "Lập danh sách: bà Hà Thị Lan"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void an_abbreviation_without_a_vowel_has_no_word_in_it(void **state)
{
    static const restored_text drop[] = {{"- VPTW; VPCTN, VPQH;", "- VPTW; VPCTN, VPQH;"}};
    static const restored_text eng[] = {{"KHCN, NHNNVN;", "KHCN, NHNN VN;"}};
    check_restored(*state, "drop", drop, 1);
    check_restored(*state, "eng", eng, 1);
}

static void a_sign_inside_of_a_word_is_dirt(void **state)
{
    static const restored_text cases[] = {
        {"nang cao doi so)ng nhan dan", "nâng cao đời sống nhân dân"},
        {"cac chi tiéu th6n,g ké vé tré em", "các chỉ tiêu thống kê về trẻ em"},
        {"cac tinh,huyén va xa", "các tỉnh,huyện và xã"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_last_letter_may_be_read_twice(void **state)
{
    static const restored_text cases[] = {
        {"xay dung mo6 hinh diém", "xây dựng mô hình điểm"},
        {"theo quy dinh tai khoan2 Diéu nay", "theo quy định tại khoản2 Điều này"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_begins_at_a_capital_inside),
        cmocka_unit_test(three_words_may_have_run_together),
        cmocka_unit_test(an_abbreviation_without_a_vowel_has_no_word_in_it),
        cmocka_unit_test(a_sign_inside_of_a_word_is_dirt),
        cmocka_unit_test(a_last_letter_may_be_read_twice),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
