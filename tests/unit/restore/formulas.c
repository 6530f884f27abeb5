/* What is known beforehand: the place before a date, Tiêu ngữ, Số, what begins a line with a colon.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/restore.h"
#include "shipped_model.h"

static int open_model(void **state)
{
    *state = shipped_model();
    return 0;
}

static int close_model(void **state)
{
    vb_model_close(*state);
    return 0;
}

typedef struct formula_case {
    const char *read, *written;
} formula_case;

static void check(const vb_model *model, const char *channel, const formula_case *cases,
                  size_t count)
{
    if (!model)
        skip();
    vb_citation *citation = vb_citation_new(NULL);
    const vb_restore_options options = {.channel = channel};
    vb_restorer *restorer;
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(vb_restorer_new(NULL, model, citation, &options, (vb_reporter){0}, &restorer),
                     VB_OK);
    for (size_t i = 0; i < count; i++) {
        vb_buffer_clear(&out);
        assert_int_equal(vb_restorer_run(restorer, vb_slice_of(cases[i].read), &out, NULL), VB_OK);
        if (!vb_slice_equal(vb_buffer_slice(&out), vb_slice_of(cases[i].written)))
            fail_msg("«%s»: «%.*s»", cases[i].read, (int)out.len, out.data);
    }
    vb_buffer_free(&out);
    vb_restorer_free(restorer);
    vb_citation_free(citation);
}

static void a_place_stands_before_the_date(void **state)
{
    static const formula_case cases[] = {
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
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void six_words_between_two_dashes_are_the_motto(void **state)
{
    static const formula_case cases[] = {
        {"PHONG Y TE DPoc 1ap - Tw do - Hanh phic", "PHÒNG Y TẾ Độc lập - Tự do - Hạnh phúc"},
        {"Duc lap - Tu do – Hanh phuc", "Độc lập - Tự do – Hạnh phúc"},
        /* one dash is not enough, nor are three words */
        {"duc lap va tu do - hanh phuc", "đức lập và tự do - hạnh phúc"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_nation_may_end_above_the_motto(void **state)
{
    static const formula_case cases[] = {
        {"TRAI GIONG NONG THON NAM\nDoc lap - Tu do - Hanh phuc",
         "TRẠI GIỐNG NÔNG THÔN NAM\nĐộc lập - Tự do - Hạnh phúc"},
        /* in small letters it is none */
        {"Bao cao thang, nam\nDoc lap - Tu do - Hanh phuc",
         "Báo cáo tháng, năm\nĐộc lập - Tự do - Hạnh phúc"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void what_stands_before_a_number_is_its_ordinal_mark(void **state)
{
    static const formula_case cases[] = {
        {"S: 14/TB-VP", "Số: 14/TB-VP"},
        {"Thirc hin K hoch s 344-KH/TU", "Thực hiện Kế hoạch số 344-KH/TU"},
        /* another word stays, and so does a letter before a number of another kind */
        {"Can ci'r Chi thj 28-CT/TW", "Căn cứ Chỉ thị 28-CT/TW"},
        {"Hop S 14 thang", "Hợp S 14 tháng"},
    };
    check(*state, "drop", cases, sizeof cases / sizeof cases[0]);
}

static void what_begins_a_line_before_a_colon_is_a_cue(void **state)
{
    static const formula_case cases[] = {
        {"thi hanh Quyét dinh nay.\nNoi nhan: TM. UY BAN NHAN DAN",
         "thi hành Quyết định này.\nNơi nhận: TM. ỦY BAN NHÂN DÂN"},
        {"bao cao nhu sau.\nKinh giri: So Y té", "báo cáo như sau.\nKính gửi: Sở Y tế"},
        /* other words are not made one */
        {"va bao cao.\nNoi dung: theo quy dinh", "và báo cáo.\nNội dung: theo quy định"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_deputy_signs_for_a_minister(void **state)
{
    static const formula_case cases[] = {
        {"xin tran trong.\nKT. BO TRUONG\nTHU TRUONG",
         "xin trân trọng.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG"},
        {"xin tran trong.\nTL. BO TRUONG\nTHU TRUONG",
         "xin trân trọng.\nTL. BỘ TRƯỞNG\nTHỦ TRƯỞNG"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_type_before_its_number_keeps_its_capital(void **state)
{
    static const formula_case cases[] = {
        {"da bam sat Ké hoach s6 12/KH-UBND ciia tinh",
         "đã bám sát Kế hoạch số 12/KH-UBND của tỉnh"},
        {"da bam sat ké hoach s6 12/KH-UBND ciia tinh",
         "đã bám sát kế hoạch số 12/KH-UBND của tỉnh"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void the_ordinal_mark_is_in_capitals_only_in_a_title(void **state)
{
    static const formula_case cases[] = {
        {"SO: 12/KH-UBND Ha Giang, ngay 08 thang 3 nam 2015",
         "Số: 12/KH-UBND Hà Giang, ngày 08 tháng 3 năm 2015"},
        {"KE HOACH THUC HIEN NGHI QUYET SO 12/NQ-CP", "KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-CP"},
    };
    check(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_stands_before_the_date),
        cmocka_unit_test(six_words_between_two_dashes_are_the_motto),
        cmocka_unit_test(the_nation_may_end_above_the_motto),
        cmocka_unit_test(what_stands_before_a_number_is_its_ordinal_mark),
        cmocka_unit_test(what_begins_a_line_before_a_colon_is_a_cue),
        cmocka_unit_test(a_deputy_signs_for_a_minister),
        cmocka_unit_test(a_type_before_its_number_keeps_its_capital),
        cmocka_unit_test(the_ordinal_mark_is_in_capitals_only_in_a_title),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
