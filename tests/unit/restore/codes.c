/* Codes, measures and abbreviations, which are no words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/codes.h"
#include "restored_text.h"

static bool read_whole(const char *word, code_reading *own)
{
    vb_slice text = vb_slice_of(word);
    return code_read(text, 0, text.len, own);
}

static void the_code_of_a_unit_has_two_figures(void **state)
{
    code_reading own;
    (void)state;
    assert_true(read_whole("PC07", &own));
    assert_false(own.misread);
    assert_true(read_whole("PAO5", &own));
    assert_true(own.misread);
    assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("PA05")));
    assert_false(read_whole("PAOS", &own)); /* it may be a word */
    assert_false(read_whole("PHO6", &own)); /* PHÓ, with a footnote */
    assert_false(read_whole("PC7", &own));
    assert_false(read_whole("AC07", &own));
}

static void a_sum_ends_in_its_sign(void **state)
{
    vb_slice sum = VB_SLICE("1.455.000d");
    code_reading own;
    (void)state;
    assert_true(code_read(sum, 6, sum.len, &own));
    assert_true(own.misread);
    assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("000đ")));
    assert_false(code_read(sum, 2, 5, &own));
    assert_false(read_whole("000d", &own));
    assert_false(code_read(VB_SLICE("a.000d"), 2, 6, &own));
    assert_false(code_read(VB_SLICE("5.00d"), 2, 5, &own));
    assert_false(code_read(VB_SLICE("5.0000d"), 2, 7, &own));
    /* with a blank before it, too */
    assert_true(code_read(VB_SLICE("55.000 d"), 7, 8, &own));
    assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("đ")));
    assert_false(code_read(VB_SLICE("muc 5 d"), 6, 7, &own));
    assert_false(code_read(VB_SLICE("55.000,d"), 7, 8, &own));
    assert_false(read_whole("d", &own));
}

static bool read_misread(const char *word, code_reading *own)
{
    vb_slice text = vb_slice_of(word);
    return code_read_misread(text, 0, text.len, own);
}

static void a_number_below_ten_has_a_zero(void **state)
{
    static const char *const read[] = {"OF", "Ol", "OI", "OL", "O1"};
    code_reading own;
    (void)state;
    for (size_t i = 0; i < sizeof read / sizeof read[0]; i++) {
        assert_true(read_misread(read[i], &own) && own.misread);
        assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("01")));
    }
    assert_true(code_read_misread(VB_SLICE("co O5 phieu"), 3, 5, &own));
    assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("05")));
    assert_false(read_misread("O2", &own)); /* oxygen */
    assert_false(read_misread("OK", &own));
    assert_false(read_misread("OFF", &own));
    assert_false(code_read_misread(VB_SLICE("REPUBLIC OF VIET"), 9, 11, &own));
    assert_false(code_read_misread(VB_SLICE("OF THE"), 0, 2, &own));
    assert_false(code_read_misread(VB_SLICE("so OF-12"), 3, 5, &own));
}

static void per_mille_is_no_o(void **state)
{
    code_reading own;
    (void)state;
    assert_true(read_misread("12%o", &own) && own.misread);
    assert_true(vb_slice_equal((vb_slice){own.written, own.len}, VB_SLICE("12‰")));
    assert_false(read_misread("%o", &own));
    assert_false(read_misread("4%", &own));
    assert_false(read_misread("a%o", &own));
    assert_false(read_misread("123456789012345678901234567890%o", &own));
}

static void a_measure_ends_in_its_sign(void **state)
{
    (void)state;
    assert_true(code_is_measure(VB_SLICE("70°")));
    assert_true(code_is_measure(VB_SLICE("5²")));
    assert_false(code_is_measure(VB_SLICE("70")));
    assert_false(code_is_measure(VB_SLICE("°")));
    assert_false(code_is_measure(VB_SLICE("t6°")));
    assert_false(code_is_measure(VB_SLICE("44°BC")));
}

/* Whether the last word of a text is what a unit is labelled with. */
static bool ends_in_label(const char *text)
{
    vb_slice all = vb_slice_of(text);
    size_t start = all.len;
    while (start > 0 && all.data[start - 1] != ' ')
        start--;
    return code_is_unit_label(all, start, all.len);
}

static void a_unit_with_a_capital_has_a_label(void **state)
{
    (void)state;
    assert_true(ends_in_label("Phụ lục 1a"));
    assert_true(ends_in_label("theo Điều 12b"));
    assert_true(ends_in_label("Mẫu số 01a"));
    assert_false(ends_in_label("Phu luc 1a")); /* it may be là */
    assert_false(ends_in_label("phụ lục 1a"));
    assert_false(ends_in_label("Phụ lục 1ab"));
    assert_false(ends_in_label("Phụ lục 12"));
    assert_false(ends_in_label("Phụ lục a"));
    assert_false(ends_in_label("Hà Nội 1a"));
    assert_false(ends_in_label("1a"));
}

static void codes_are_no_words(void **state)
{
    static const restored_text cases[] = {
        {"Phong PC06, PAO5, PX03 cua Cong an tinh", "Phòng PC06, PA05, PX03 của Công an tỉnh"},
        {"do man 4%o tro len", "độ mặn 4‰ trở lên"},
        {"nong do con 70° tro len", "nồng độ cồn 70° trở lên"},
        {"Am nhac: OF nguoi, tu Ol nguoi", "Âm nhạc: 01 người, từ 01 người"},
        {"kinh phi 418.600.000d, khoang 55.000d/nguoi",
         "kinh phí 418.600.000đ, khoảng 55.000đ/người"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void abbreviations_are_no_words(void **state)
{
    static const restored_text cases[] = {
        /* in brackets, numbered, listed */
        {"khang ddc t6 bach hau (SAD); khong dé xay ra tinh trang thiéu thuéc",
         "kháng độc tố bạch hầu (SAD); không để xảy ra tình trạng thiếu thuốc"},
        {"tuyp vi rut DEN-1, DEN-2; tra két qua trong ngay",
         "tuýp vi rút DEN-1, DEN-2; trả kết quả trong ngày"},
        {"Nghi quyét s6 37-NQ/TW1 cua B6 Chinh tri", "Nghị quyết số 37-NQ/TW1 của Bộ Chính trị"},
        {"- TVTU, TT HBND tinh;", "- TVTU, TT HĐND tỉnh;"},
        /* in a row of words in capitals CA is a word */
        {"TINH CA MAU Doc lap - Tu do - Hanh phuc", "TỈNH CÀ MAU Độc lập - Tự do - Hạnh phúc"},
        /* of an unknown one no other is made that is hardly like it; of a known one it is */
        {"- Luu: VT, CCTT&BVTV.", "- Lưu: VT, CCTT&BVTV."},
        {"- So GD&DT, UBND&HBND;", "- Sở GD&ĐT, UBND&HĐND;"},
        /* each side by itself, whatever the other is */
        {"VP: Thanh uy; DDBQH&HDND TP", "VP: Thành ủy; ĐĐBQH&HĐND TP"},
        {"he thong QLVB&BH cia tinh", "hệ thống QLVB&ĐH của tỉnh"},
        /* nor is the blank behind the sign written where both are one */
        {"- So KH& DT, Phong LDTB& XH, Bo NN& PTNT;", "- Sở KH&ĐT, Phòng LĐTB&XH, Bộ NN&PTNT;"},
        {"Truong TH& THCS trong huyen", "Trường TH& THCS trong huyện"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

/* In a scan that drops letters they might be words that lost some. */
static void capitals_alone_are_no_words(void **state)
{
    static const restored_text cases[] = {
        {"TT\nHo va ten\nI\nII\nIII\nV", "TT\nHọ và tên\nI\nII\nIII\nV"},
        {"lM. CHINH PHU\nKT. TIIU TUONG\nPHO THU TUÂNG",
         "TM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG"},
    };
    check_restored(*state, "drop", cases, sizeof cases / sizeof cases[0]);
}

static void a_known_abbreviation_is_no_other_one(void **state)
{
    static const restored_text cases[] = {
        {"- Lưu: VP, PC, TCCB.", "- Lưu: VP, PC, TCCB."},
        {"- Các ban đảng, BCSB, đảng đoàn;", "- Các ban đảng, BCSĐ, đảng đoàn;"},
        /* one that the model does not know is no other */
        {"Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, KHTH.", "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT, KHTH."},
        {"theo Điều 337 BLTTHS, Điều 15 BLTTDS và Điều 3 BLDS;",
         "theo Điều 337 BLTTHS, Điều 15 BLTTDS và Điều 3 BLDS;"},
    };
    check_restored(*state, "vie", cases, sizeof cases / sizeof cases[0]);
}

static void figures_are_a_word_where_it_must_stand(void **state)
{
    static const restored_text cases[] = {
        {"nha van hoa 16 dan pho, 16 nha van hoa", "nhà văn hóa tổ dân phố, 16 nhà văn hóa"},
        /* three in a row are cells of a table */
        {"Cong an tinh 16 3 6.702", "Công an tỉnh 16 3 6.702"},
        /* so are those that close a row whose number comes next */
        {"3 | Ho kinh doanh 85 210\n4 | Thon co song mien phi 6 14",
         "3 | Hộ kinh doanh 85 210\n4 | Thôn có sóng miễn phí 6 14"},
        {"~3 | Ho kinh doanh", "~3 | Hộ kinh doanh"},
        {"16 truong hoc, 56 lop, trong 6 thang dau nam",
         "16 trường học, 56 lớp, trong 6 tháng đầu năm"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
    /* what numbers a heading is none, whatever the channel loses */
    static const restored_text headings[] = {
        {"Diu 1.\nPham vi diu chinh", "Điều 1.\nPhạm vi điều chỉnh"},
        {"Diêu 1. An 1", "Điều 1. Án lệ"},
        {"- Tru*ng hçip 1: H so chua du diu kin", "- Trường hợp 1: Hồ sơ chưa đủ điều kiện"},
    };
    check_restored(*state, "drop", headings, sizeof headings / sizeof headings[0]);
}

static void a_highland_name_keeps_its_mark(void **state)
{
    static const restored_text cases[] = {
        {"vùng dông bào M'nông, Gia Rai", "vùng đồng bào M'nông, Gia Rai"},
        {"O'ng Nguyên Van An", "Ông Nguyễn Văn An"}, /* an accent that fell off */
    };
    check_restored(*state, "deu", cases, sizeof cases / sizeof cases[0]);
}

static void a_product_has_a_name_of_its_own(void **state)
{
    static const restored_text cases[] = {
        {"su dung phan mem eCabinet va iOffice trong cong viec",
         "sử dụng phần mềm eCabinet và iOffice trong công việc"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void the_author_of_clean_text_has_his_codes(void **state)
{
    static const restored_text cases[] = {
        {"Phòng PCO7, GĐ và các PGĐ Sở Y tế; virus DEN-1",
         "Phòng PCO7, GĐ và các PGĐ Sở Y tế; virus DEN-1"},
    };
    check_restored(*state, "clean", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_code_of_a_unit_has_two_figures),
        cmocka_unit_test(a_sum_ends_in_its_sign),
        cmocka_unit_test(a_number_below_ten_has_a_zero),
        cmocka_unit_test(per_mille_is_no_o),
        cmocka_unit_test(a_measure_ends_in_its_sign),
        cmocka_unit_test(a_unit_with_a_capital_has_a_label),
        cmocka_unit_test(codes_are_no_words),
        cmocka_unit_test(abbreviations_are_no_words),
        cmocka_unit_test(capitals_alone_are_no_words),
        cmocka_unit_test(a_known_abbreviation_is_no_other_one),
        cmocka_unit_test(figures_are_a_word_where_it_must_stand),
        cmocka_unit_test(a_highland_name_keeps_its_mark),
        cmocka_unit_test(a_product_has_a_name_of_its_own),
        cmocka_unit_test(the_author_of_clean_text_has_his_codes),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
