/* Names of persons. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "restore/site.h"
#include "tables/given-names.h"
#include "tables/surnames.h"
#include "vanban/orthography.h"

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

static void a_stands_in_names_of_the_mong(void **state)
{
    static const restored_text cases[] = {
        {"dong chi L6 A Chang; anh Giang A Hing", "đồng chí Lô A Chàng; anh Giàng A Hùng"},
        {"Lap danh sach: Sung A Vang, Thao A Minh.", "Lập danh sách: Sùng A Vàng, Thào A Minh."},
        /* no name of a person */
        {"khu vuc Dong Nam A Thai Binh Duong", "khu vực Đông Nam Á Thái Bình Dương"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_name_begins_as_it_was_read(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: CHU TICH\n- Nhu tren;\n- Luu: VT.\n\nHuynh Sa Ry",
         "Nơi nhận: CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n\nHuỳnh Sa Ry"},
        /* but for Đ */
        {"Noi nhan: CHU TICH\n- Nhu tren;\n- Luu: VT.\n\nTran Van Bong",
         "Nơi nhận: CHỦ TỊCH\n- Như trên;\n- Lưu: VT.\n\nTrần Văn Đông"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_family_that_no_lexicon_has_is_listed(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: HIEU TRUONG\n- Nhu tren;\n- Luu: VT.\n\nZoram Thi Hoa",
         "Nơi nhận: HIỆU TRƯỞNG\n- Như trên;\n- Lưu: VT.\n\nZơrâm Thị Hoa"},
        {"do 6ng Bhnuoc Minh lam Trudng ban", "do ông Bhnước Minh làm Trưởng ban"},
        /* Thị is one behind a family's in capitals, too */
        {"Lap danh sach: MA Thi Hoa.", "Lập danh sách: Mã Thị Hoa."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
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

static void who_drew_a_paper_up_stands_in_brackets(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Nhu tren;\n- Luu: VT, TH (Tai).",
         "Nơi nhận:\n- Như trên;\n- Lưu: VT, TH (Tài)."},
        {"Noi nhan:\n- Nhu tren;\n- Luu: VT, NV (Tuan, 15b).",
         "Nơi nhận:\n- Như trên;\n- Lưu: VT, NV (Tuấn, 15b)."},
        {"Noi nhan:\n- Bo Tai chinh (dé bao cao);\n- Luu: VT.",
         "Nơi nhận:\n- Bộ Tài chính (để báo cáo);\n- Lưu: VT."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* Nor does a place stand in a name. */
static void a_family_with_the_letters_is_no_other_word(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nKiéu Nhu Thita",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nKiều Như Thừa"},
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nKiéu Minh Tam",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nKiều Minh Tâm"},
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nTran Phi Long",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nTrần Phi Long"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void of_families_with_the_same_letters_one_is_more_usual(void **state)
{
    static const restored_text cases[] = {
        {"Lap danh sach: Ly Thi Mai, Mang Thi Hoa.", "Lập danh sách: Lý Thị Mai, Mang Thị Hoa."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void an_office_is_no_name(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nChu Tich",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nChủ Tịch"},
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nTruong Phong",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nTrưởng Phòng"},
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nPho Chu Tich",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nPhó Chủ Tịch"},
        {"Noi nhan: CHU TICH\n- Luu: VT.\n\nChu Tich Cong Doan",
         "Nơi nhận: CHỦ TỊCH\n- Lưu: VT.\n\nChủ Tịch Công Đoàn"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_comrade_stands_before_a_name(void **state)
{
    static const restored_text cases[] = {
        {"1. Bong chi Hoang Thi Ngoc Loan, Pho Truong ban",
         "1. Đồng chí Hoàng Thị Ngọc Loan, Phó Trưởng ban"},
        {"gap dong chi Bui Thi My Linh tai tru so", "gặp đồng chí Bùi Thị Mỹ Linh tại trụ sở"},
        {"cac dong chi thanh vién; hgp dong chi nhanh",
         "các đồng chí thành viên; hợp đồng chi nhánh"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_name_with_its_marks_is_right(void **state)
{
    static const restored_text cases[] = {
        {"Đồng chí Mông Văn Thặng, Phó Trưởng Ban", "Đồng chí Mông Văn Thặng, Phó Trưởng Ban"},
        {"Ông Lò Văn Bặm và bà Vi Thị Ngẵn họp.", "Ông Lò Văn Bặm và bà Vi Thị Ngẵn họp."},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

static void an_entry_of_a_list_begins_with_a_name(void **state)
{
    static const restored_text cases[] = {
        {"1. Truong Cong Hanh - Ké toan trudng\n2. Duong Kim Toan Chanh Van phong\n",
         "1. Trương Công Hạnh - Kế toán trưởng\n2. Dương Kim Toàn Chánh Văn phòng\n"},
        {"| 3 | Ha Hoan Luong | Chuyén vién\n", "| 3 | Hà Hoàn Lương | Chuyên viên\n"},
        /* what is no family's name by its own letters begins none */
        {"- Bao Ha Giang, Dai PT-TH tinh;\n- Bo Tai Chinh;\n",
         "- Báo Hà Giang, Đài PT-TH tỉnh;\n- Bộ Tài Chính;\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_title_may_have_a_capital(void **state)
{
    static const restored_text cases[] = {
        {"1. Ong Truong Minh Hai, Chanh Van phong;\n2. Ba Duong Anh Phuong, Uy vién;\n",
         "1. Ông Trương Minh Hải, Chánh Văn phòng;\n2. Bà Dương Anh Phương, Ủy viên;\n"},
        /* an example's name is a letter */
        {"Vi du: Ba Nguyén Thi Y dang huong tro cap", "Ví dụ: Bà Nguyễn Thị Y đang hưởng trợ cấp"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* How usual a name is tells that too where a B or a P was read. */
static void a_family_may_begin_with_a_stroked_letter(void **state)
{
    static const restored_text cases[] = {
        {"gap ba Binh Thi La va 6ng Bo Van Tam", "gặp bà Đinh Thị La và ông Đỗ Văn Tâm"},
        {"gap dong chi Tran Dai Binh", "gặp đồng chí Trần Đại Bình"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_common_word_is_no_name(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Nhu tren;\n- Luu: VT, NV (Thang).",
         "Nơi nhận:\n- Như trên;\n- Lưu: VT, NV (Thắng)."},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* With the other placement of its tone a name would be of no use. */
static void all_given_names_are_spelt_as_the_model_spells_them(void **state)
{
    vb_syllable parts;
    if (!*state)
        skip();
    for (size_t row = 0; row < vb_table_given_names.rows; row++) {
        vb_slice name = vb_table_cell(&vb_table_given_names, row, GIVEN_NAMES_WORD);
        assert_true(formula_word(*state, name) != VB_WORD_UNKNOWN ||
                    !vb_syllable_parse(name, &parts)); /* Seung */
    }
}

static void women_have_names_of_women(void **state)
{
    static const restored_text cases[] = {
        {"KT. CHU TICH\nPHO CHU TICH\nMai Thi Xuan Trinh\n",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nMai Thị Xuân Trinh\n"},
        {"KT. CHU TICH\nPHO CHU TICH\nPham Thi Nhan\n",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhạm Thị Nhàn\n"},
        {"KT. CHU TICH\nPHO CHU TICH\nVu Thi Van Chi\n",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Thị Vân Chi\n"},
        /* and men those of men */
        {"KT. CHU TICH\nPHO CHU TICH\nPham Van Nhan\n",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhạm Văn Nhân\n"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signer_has_the_name_of_a_family),
        cmocka_unit_test(thi_and_van_stand_inside_of_names),
        cmocka_unit_test(a_title_stands_before_a_name),
        cmocka_unit_test(a_stands_in_names_of_the_mong),
        cmocka_unit_test(a_name_begins_as_it_was_read),
        cmocka_unit_test(a_family_that_no_lexicon_has_is_listed),
        cmocka_unit_test(a_given_name_has_the_marks_that_most_have),
        cmocka_unit_test(a_signer_may_stand_behind_a_recipient),
        cmocka_unit_test(all_surnames_have_room),
        cmocka_unit_test(who_drew_a_paper_up_stands_in_brackets),
        cmocka_unit_test(a_family_with_the_letters_is_no_other_word),
        cmocka_unit_test(of_families_with_the_same_letters_one_is_more_usual),
        cmocka_unit_test(an_office_is_no_name),
        cmocka_unit_test(an_entry_of_a_list_begins_with_a_name),
        cmocka_unit_test(a_title_may_have_a_capital),
        cmocka_unit_test(a_family_may_begin_with_a_stroked_letter),
        cmocka_unit_test(a_common_word_is_no_name),
        cmocka_unit_test(all_given_names_are_spelt_as_the_model_spells_them),
        cmocka_unit_test(a_comrade_stands_before_a_name),
        cmocka_unit_test(a_name_with_its_marks_is_right),
        cmocka_unit_test(women_have_names_of_women),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
