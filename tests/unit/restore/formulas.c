/* What is known beforehand: the place before a date, Tiêu ngữ, Số, what begins a line with a colon.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_place_stands_before_the_date(void **state)
{
    static const restored_text cases[] = {
        {"S6: 91/QD-UBND Dien Bien, ngay 08 thang 3 nam 2015",
         "Số: 91/QĐ-UBND Điện Biên, ngày 08 tháng 3 năm 2015"},
        {"UBND HUYEN Dien Bien, ngay 08 thang 3 nam 2015",
         "UBND HUYỆN Điện Biên, ngày 08 tháng 3 năm 2015"},
        /* no place elsewhere, nor in small letters */
        {"Theo doi dien bien cua dich, ngay 08 thang 3 nam 2015",
         "Theo dõi diễn biến của dịch, ngày 08 tháng 3 năm 2015"},
        {"Theo doi dien bien, ngay 08 thang 3 nam 2015",
         "Theo dõi diễn biến, ngày 08 tháng 3 năm 2015"},
        {"Dien bien phuc tap, ngay 08 thang 3 nam 2015",
         "Diễn biến phức tạp, ngày 08 tháng 3 năm 2015"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_place_alone_with_its_letters_stands_before_the_date(void **state)
{
    static const restored_text cases[] = {
        {"S6 215-KL/HU Ky Son, ngay 14 thang 3 nam 2022",
         "Số 215-KL/HU Kỳ Sơn, ngày 14 tháng 3 năm 2022"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_party_stands_beside_its_body(void **state)
{
    static const restored_text cases[] = {
        {"TINH UY DAK LAK DANG CONG SAN VIET NAM", "TỈNH ỦY ĐẮK LẮK ĐẢNG CỘNG SẢN VIỆT NAM"},
        {"TINH UY DAK LAK     BANG CONG SAN VIET NAM",
         "TỈNH ỦY ĐẮK LẮK     ĐẢNG CỘNG SẢN VIỆT NAM"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void eight_words_in_capitals_are_the_nation(void **state)
{
    static const restored_text cases[] = {
        {"UBND HUYEN DONG VAN CONG HOA XA HOI CHU NGHIA VIET NAM",
         "UBND HUYỆN ĐỒNG VĂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"UBND HUYEN BONG VAN CONG HOA XA HQI CHU NGHIA VIET\nPHONG Y TE NAM\n"
         "Doc lap - Tu do - Hanh phuc",
         "UBND HUYỆN ĐỒNG VĂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nPHÒNG Y TẾ NAM\n"
         "Độc lập - Tự do - Hạnh phúc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void six_words_between_two_dashes_are_the_motto(void **state)
{
    static const restored_text cases[] = {
        {"PHONG Y TE DPoc 1ap - Tw do - Hanh phic", "PHÒNG Y TẾ Độc lập - Tự do - Hạnh phúc"},
        {"Duc lap - Tu do – Hanh phuc", "Độc lập - Tự do – Hạnh phúc"},
        {"duc lan - tu do - hanh phuc", "độc lập - tự do - hạnh phúc"},
        /* one dash is not enough, nor are three words */
        {"duc lan ra tu do - hanh phuc", "đức lan ra tự do - hạnh phúc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_nation_may_end_above_the_motto(void **state)
{
    static const restored_text cases[] = {
        {"TRAI GIONG NONG THON NAM\nDoc lap - Tu do - Hanh phuc",
         "TRẠI GIỐNG NÔNG THÔN NAM\nĐộc lập - Tự do - Hạnh phúc"},
        /* beside the motto goes on the body's name */
        {"KIEM TOAN NHA NUOC NAM\nKHU VUC V Doc lap - Tu do - Hanh phuc",
         "KIỂM TOÁN NHÀ NƯỚC NAM\nKHU VỰC V Độc lập - Tự do - Hạnh phúc"},
        /* in small letters it is none */
        {"Bao cao thang, nam\nDoc lap - Tu do - Hanh phuc",
         "Báo cáo tháng, năm\nĐộc lập - Tự do - Hạnh phúc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_place_goes_on_below_the_nation(void **state)
{
    static const restored_text cases[] = {
        {"LIEN DOAN LAO DONG TINH THAI CONG HOA XA HOI CHU NGHIA VIET NAM\n\n"
         "BINH Doc lap - Tu do - Hanh phic",
         "LIÊN ĐOÀN LAO ĐỘNG TỈNH THÁI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
         "BÌNH Độc lập - Tự do - Hạnh phúc"},
        {"SO GIAO DUC VA DAO TAO TINH HUNG CONG HOA XA HOI CHU NGHIA VIET NAM\n"
         "YEN Doc lap - Tu do - Hanh phic",
         "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH HƯNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "YÊN Độc lập - Tự do - Hạnh phúc"},
        /* no such place */
        {"TONG CONG TY CONG HOA XA HOI CHU NGHIA VIET NAM\n"
         "DIEN Doc lap - Tu do - Hanh phic",
         "TỔNG CÔNG TY CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "ĐIỆN Độc lập - Tự do - Hạnh phúc"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_place_that_was_misread_is_that_of_the_body_above(void **state)
{
#define ABOVE(name) "HUYEN " name " Doc lap - Tu do - Hanh phuc\n"
#define WRITTEN(name) "HUYỆN " name " Độc lập - Tự do - Hạnh phúc\n"
    static const restored_text cases[] = {
        {ABOVE("TRAN VAN THOI") "Tran Van Thui, ngay 22 thang 5 nam 2023",
         WRITTEN("TRẦN VĂN THỜI") "Trần Văn Thời, ngày 22 tháng 5 năm 2023"},
        {ABOVE("NA HANG") "No Hang, ngay 22 thang 5 nam 2023",
         WRITTEN("NA HANG") "Na Hang, ngày 22 tháng 5 năm 2023"},
        /* another place with its own letters */
        {ABOVE("TRAN VAN THOI") "Song Doc, ngay 22 thang 5 nam 2023",
         WRITTEN("TRẦN VĂN THỜI") "Sông Đốc, ngày 22 tháng 5 năm 2023"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
#undef ABOVE
#undef WRITTEN
}

static void what_stands_before_a_number_is_its_ordinal_mark(void **state)
{
    static const restored_text cases[] = {
        {"S: 14/TB-VP", "Số: 14/TB-VP"},
        {"Thirc hin K hoch s 344-KH/TU", "Thực hiện Kế hoạch số 344-KH/TU"},
        /* another word stays, and so does a letter before a number of another kind */
        {"Can ci'r Chi thj 28-CT/TW", "Căn cứ Chỉ thị 28-CT/TW"},
        {"Hop S 14 thang", "Hợp S 14 tháng"},
    };
    check_restored(*state, "drop", cases, sizeof cases / sizeof cases[0]);
}

/* Of a row it is the number. */
static void figures_before_a_number_in_a_sentence_are_its_ordinal_mark(void **state)
{
    static const restored_text cases[] = {
        {"theo Quyét dinh 50 1262/QD-TTg; Thông tu 86 10/2021/TT-BTNMT",
         "theo Quyết định số 1262/QĐ-TTg; Thông tư số 10/2021/TT-BTNMT"},
        {"Quyét dinh   86   1262/QD-TTg   cua Thu tuong",
         "Quyết định   86   1262/QĐ-TTg   của Thủ tướng"},
        {"86   1262/QD-TTg   cua Thu tuong", "86   1262/QĐ-TTg   của Thủ tướng"},
        {"dien tich 12 1262/QD-TTg", "diện tích 12 1262/QĐ-TTg"},
        /* at a line's beginning, if the one above ends in the document's type */
        {"theo quy dinh tai khoan 2 Diéu 5 cua Nghi dinh\n50 20/2021/NB-CP ngay 15 thang 3",
         "theo quy định tại khoản 2 Điều 5 của Nghị định\nsố 20/2021/NĐ-CP ngày 15 tháng 3"},
        {"theo quy dinh tai khoan 2 Diéu 5\n50 20/2021/NB-CP ngay 15 thang 3",
         "theo quy định tại khoản 2 Điều 5\n50 20/2021/NĐ-CP ngày 15 tháng 3"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void what_begins_a_line_before_a_colon_is_a_cue(void **state)
{
    static const restored_text cases[] = {
        {"thi hanh Quyét dinh nay.\nNoi nhan: TM. UY BAN NHAN DAN",
         "thi hành Quyết định này.\nNơi nhận: TM. ỦY BAN NHÂN DÂN"},
        {"bao cao nhu sau.\nKinh giri: So Y té", "báo cáo như sau.\nKính gửi: Sở Y tế"},
        /* other words are not made one */
        {"va bao cao.\nNoi dung: theo quy dinh", "và báo cáo.\nNội dung: theo quy định"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void grounds_begin_with_their_cue(void **state)
{
    static const restored_text cases[] = {
        /* lines garbled alike do not bear each other out */
        {"Can cut Luat Gia;\n\nCan cut Luat Dau thau;\n\nCan cut Nghi dinh s6 37/2024/ND-CP;",
         "Căn cứ Luật Giá;\n\nCăn cứ Luật Đấu thầu;\n\nCăn cứ Nghị định số 37/2024/NĐ-CP;"},
        {"Can ctr Quyét dinh s6 12/QD-UBND;\nXét dé nghi",
         "Căn cứ Quyết định số 12/QĐ-UBND;\nXét đề nghị"},
        /* what does not stand before a type is no such cue */
        {"Can cit vao tinh hinh thuc te", "Căn cứ vào tình hình thực tế"},
        {"Cac cap uy dang, chinh quyén", "Các cấp ủy đảng, chính quyền"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_deputy_signs_for_a_minister(void **state)
{
    static const restored_text cases[] = {
        {"xin tran trong.\nKT. BO TRUONG\nTHU TRUONG",
         "xin trân trọng.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG"},
        {"xin tran trong.\nTL. BO TRUONG\nTHU TRUONG",
         "xin trân trọng.\nTL. BỘ TRƯỞNG\nTHỦ TRƯỞNG"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void marks_of_secrecy_stand_alone(void **state)
{
    static const restored_text cases[] = {
        {"UBND TINH LAO CAI\nMAT\nLao Cai, ngay 5 thang 6 nam 2024\nTOI MAT\nHOA TOC\nMAT TRAN TO "
         "QUOC\n",
         "UBND TỈNH LÀO CAI\nMẬT\nLào Cai, ngày 5 tháng 6 năm 2024\nTỐI MẬT\nHỎA TỐC\nMẶT TRẬN TỔ "
         "QUỐC\n"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void days_of_the_week_have_capitals(void **state)
{
    static const restored_text cases[] = {
        {"Hop vao sang thu Tu va chieu thu Sau.", "Họp vào sáng thứ Tư và chiều thứ Sáu."},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void quarters_have_roman_numerals(void **state)
{
    static const restored_text cases[] = {
        {"Hoan thanh trong Quy II/2026.", "Hoàn thành trong Quý II/2026."},
        /* no quarter without one of four */
        {"Quy bao tri duong bo", "Quỹ bảo trì đường bộ"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void a_type_before_its_number_keeps_its_capital(void **state)
{
    static const restored_text cases[] = {
        {"da bam sat Ké hoach s6 12/KH-UBND ciia tinh",
         "đã bám sát Kế hoạch số 12/KH-UBND của tỉnh"},
        {"da bam sat ké hoach s6 12/KH-UBND ciia tinh",
         "đã bám sát kế hoạch số 12/KH-UBND của tỉnh"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_ordinal_mark_is_in_capitals_only_in_a_title(void **state)
{
    static const restored_text cases[] = {
        {"SO: 12/KH-UBND Ha Giang, ngay 08 thang 3 nam 2015",
         "Số: 12/KH-UBND Hà Giang, ngày 08 tháng 3 năm 2015"},
        {"KE HOACH THUC HIEN NGHI QUYET SO 12/NQ-CP", "KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-CP"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void an_office_is_no_number(void **state)
{
    static const restored_text cases[] = {
        {"Giam doc, cac Pho Giam doc SO;\nQuy khen thudng cua SO nam 2019",
         "Giám đốc, các Phó Giám đốc Sở;\nQuỹ khen thưởng của Sở năm 2019"},
        {"- UBND tinh, S6 LBTBXH; PHO CHU TICH", "- UBND tỉnh, Sở LĐTBXH; PHÓ CHỦ TỊCH"},
        {"- UBND tinh, So GTVT va So TNMT; CHU TICH", "- UBND tỉnh, Sở GTVT và Sở TNMT; CHỦ TỊCH"},
        {"Thuc hien Ke hoach S6 12/KH-UBND", "Thực hiện Kế hoạch Số 12/KH-UBND"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_place_before_the_date_stands_in_the_head(void **state)
{
    static const restored_text cases[] = {
        {"TRUONG TRUNG HQC CO SO CANH LIEN Doc lap - Tu do - Hanh phuc\nSé: 57/QD-THCS Canh Lién, "
         "ngay 12 thang 9 nam 2024\nQUYET DINH",
         "TRƯỜNG TRUNG HỌC CƠ SỞ CANH LIÊN Độc lập - Tự do - Hạnh phúc\nSố: 57/QĐ-THCS Canh Liên, "
         "ngày 12 tháng 9 năm 2024\nQUYẾT ĐỊNH"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_column_in_capitals_begins_anew(void **state)
{
    static const restored_text cases[] = {
        {"Noi nhan:\n- Thu tuong Chinh PHO THU TUONG\n",
         "Nơi nhận:\n- Thủ tướng Chính PHÓ THỦ TƯỚNG\n"},
        {"Chinh PHO THU TUONG", "Chính PHÓ THỦ TƯỚNG"},
        {"THU TUONG CHINH PHU", "THỦ TƯỚNG CHÍNH PHỦ"},
        /* no column is of abbreviations, nor is a word of which a letter came out small beside it
         */
        {"- So GD&DT, UBND TINH", "- Sở GD&ĐT, UBND TỈNH"},
        {"TiNH UY NAM DINH", "TỈNH ỦY NAM ĐỊNH"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_stands_before_the_date),
        cmocka_unit_test(a_place_alone_with_its_letters_stands_before_the_date),
        cmocka_unit_test(the_party_stands_beside_its_body),
        cmocka_unit_test(eight_words_in_capitals_are_the_nation),
        cmocka_unit_test(six_words_between_two_dashes_are_the_motto),
        cmocka_unit_test(the_nation_may_end_above_the_motto),
        cmocka_unit_test(a_place_goes_on_below_the_nation),
        cmocka_unit_test(a_place_that_was_misread_is_that_of_the_body_above),
        cmocka_unit_test(what_stands_before_a_number_is_its_ordinal_mark),
        cmocka_unit_test(figures_before_a_number_in_a_sentence_are_its_ordinal_mark),
        cmocka_unit_test(what_begins_a_line_before_a_colon_is_a_cue),
        cmocka_unit_test(grounds_begin_with_their_cue),
        cmocka_unit_test(a_deputy_signs_for_a_minister),
        cmocka_unit_test(marks_of_secrecy_stand_alone),
        cmocka_unit_test(days_of_the_week_have_capitals),
        cmocka_unit_test(quarters_have_roman_numerals),
        cmocka_unit_test(a_type_before_its_number_keeps_its_capital),
        cmocka_unit_test(the_ordinal_mark_is_in_capitals_only_in_a_title),
        cmocka_unit_test(an_office_is_no_number),
        cmocka_unit_test(the_place_before_the_date_stands_in_the_head),
        cmocka_unit_test(a_column_in_capitals_begins_anew),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
