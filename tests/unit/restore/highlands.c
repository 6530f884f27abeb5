/* Places of the Highlands whose names begin with Ia. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void what_was_read_of_ia_begins_a_place(void **state)
{
    static const restored_text cases[] = {
        {"UBND xa la Ly va x4 Ja Phi; xd la Mo Nong bao cao",
         "UBND xã Ia Ly và xã Ia Phí; xã Ia Mơ Nông báo cáo"},
        {"tai cac xa la Khai, la Hrung va la Grang", "tại các xã Ia Khai, Ia Hrung và Ia Grăng"},
        /* a figure is a letter of the name */
        {"giap x4 Ja T6 va huyén Chu Pah", "giáp xã Ia Tô và huyện Chư Păh"},
        /* behind no word for one, before what is no syllable */
        {"dia ban xa Binh Giao, la Drang va xa la Pior",
         "địa bàn xã Bình Giáo, Ia Drăng và xã Ia Piơr"},
        /* no place of the list, and no place */
        {"Muc tiéu la Khai thac tot", "Mục tiêu là Khai thác tốt"},
        {"Chu tich xa la Bi thu Dang uy", "Chủ tịch xã là Bí thư Đảng ủy"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_place_that_was_met_is_read_again(void **state)
{
    static const restored_text cases[] = {
        {"Cong ty TNHH MTV Ca phe Ia Sao", "Công ty TNHH MTV Cà phê Ia Sao"},
        {"Cong ty TNHH MTV Ca phe Ia Sao\nGiam doc Cong ty TNHH MTV Ca phe la Sao",
         "Công ty TNHH MTV Cà phê Ia Sao\nGiám đốc Công ty TNHH MTV Cà phê Ia Sao"},
        /* no place is called so, and none was met */
        {"Co quan chu tri Ia Chinh quyen dia phuong", "Cơ quan chủ trì là Chính quyền địa phương"},
        {"Cong ty TNHH MTV Ca phe la Sao", "Công ty TNHH MTV Cà phê là Sao"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void names_of_the_highlands_are_no_other_words(void **state)
{
    static const restored_text cases[] = {
        {"- Ro Cham H'Nghia, Pho Chu tich", "- Rơ Châm H'Nghĩa, Phó Chủ tịch"},
        {"Bac si K' Bréu", "Bác sĩ K' Bréu"},
        /* several names may be meant, and a people is no clan */
        {"dong chi H'Linh", "đồng chí H'Linh"},
        {"dong bao Cham", "đồng bào Chăm"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    static const restored_text marked[] = {
        {"Đồng chí Rơ Chăm H'Nghia, Phó Chủ tịch", "Đồng chí Rơ Chăm H'Nghia, Phó Chủ tịch"},
    };
    check_restored(*state, "vie", marked, sizeof marked / sizeof marked[0]);
}

static void a_word_that_no_lexicon_has_is_that_of_the_place(void **state)
{
    static const restored_text cases[] = {
        {"UBND xa Ea Kuang bao cao; huyén Chu Pah", "UBND xã Ea Kuăng báo cáo; huyện Chư Păh"},
        /* what the model reads itself it reads; and VII is a place, but no name of this kind */
        {"huyén Krong Pac, tinh Dak Lak", "huyện Krông Pắc, tỉnh Đắk Lắk"},
        {"Uy ban nhan dan huyén Vii Thu", "Ủy ban nhân dân huyện Vũ Thư"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_scanner_may_leave_less_of_the_word_before(void **state)
{
    static const restored_text cases[] = {
        {"xã Ia Nhin thuôc huyn Chu Pàh, tinh Gia Lai",
         "xã Ia Nhin thuộc huyện Chư Păh, tỉnh Gia Lai"},
    };
    check_restored(*state, "drop", cases, sizeof cases / sizeof cases[0]);
}

static void the_author_of_clean_text_has_his_names(void **state)
{
    static const restored_text cases[] = {
        {"Ủy ban nhân dân xã la Ly báo cáo", "Ủy ban nhân dân xã la Ly báo cáo"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

static void a_family_of_the_highlands_may_stand_last(void **state)
{
    static const restored_text cases[] = {
        {"Y Thanh Eban", "Y Thanh Êban"},
        {"dong chi Y Biér Nie Kdam", "đồng chí Y Biér Niê Kdăm"},
        /* behind Y and a name it is none of a word */
        {"Ong Y Thanh Nié, Chu tich xa", "Ông Y Thanh Niê, Chủ tịch xã"},
        {"Doan Thanh Nién, y Thanh", "Đoàn Thanh Niên, y Thanh"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    const restored_text printed = {"Ông Y Thanh Niê, Chủ tịch UBND xã Ea Hồ.",
                                   "Ông Y Thanh Niê, Chủ tịch UBND xã Ea Hồ."};
    check_restored(*state, NULL, &printed, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_read_of_ia_begins_a_place),
        cmocka_unit_test(a_place_that_was_met_is_read_again),
        cmocka_unit_test(names_of_the_highlands_are_no_other_words),
        cmocka_unit_test(a_word_that_no_lexicon_has_is_that_of_the_place),
        cmocka_unit_test(a_scanner_may_leave_less_of_the_word_before),
        cmocka_unit_test(the_author_of_clean_text_has_his_names),
        cmocka_unit_test(a_family_of_the_highlands_may_stand_last),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
