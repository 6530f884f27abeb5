/* Codes, measures and abbreviations, which are no words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/restore.h"
#include "restored_text.h"

static void the_code_of_a_unit_has_two_figures(void **state)
{
    char written[CODE_BYTES];
    bool misread;
    (void)state;
    assert_true(code_read(VB_SLICE("PC07"), written, &misread));
    assert_false(misread);
    assert_true(code_read(VB_SLICE("PAO5"), written, &misread));
    assert_true(misread);
    assert_memory_equal(written, "PA05", sizeof written);
    assert_false(code_read(VB_SLICE("PAOS"), written, &misread)); /* it may be a word */
    assert_false(code_read(VB_SLICE("PHO6"), written, &misread)); /* PHÓ, with a footnote */
    assert_false(code_read(VB_SLICE("PC7"), written, &misread));
    assert_false(code_read(VB_SLICE("AC07"), written, &misread));
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

static void codes_are_no_words(void **state)
{
    static const restored_text cases[] = {
        {"Phong PC06, PAO5, PX03 cua Cong an tinh", "Phòng PC06, PA05, PX03 của Công an tỉnh"},
        {"nong do con 70° tro len", "nồng độ cồn 70° trở lên"},
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
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_known_abbreviation_is_no_other_one(void **state)
{
    static const restored_text cases[] = {
        {"- Lưu: VP, PC, TCCB.", "- Lưu: VP, PC, TCCB."},
        {"- Các ban đảng, BCSB, đảng đoàn;", "- Các ban đảng, BCSĐ, đảng đoàn;"},
    };
    check_restored(*state, "vie", cases, sizeof cases / sizeof cases[0]);
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
        cmocka_unit_test(a_measure_ends_in_its_sign),
        cmocka_unit_test(codes_are_no_words),
        cmocka_unit_test(abbreviations_are_no_words),
        cmocka_unit_test(a_known_abbreviation_is_no_other_one),
        cmocka_unit_test(a_highland_name_keeps_its_mark),
        cmocka_unit_test(a_product_has_a_name_of_its_own),
        cmocka_unit_test(the_author_of_clean_text_has_his_codes),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
