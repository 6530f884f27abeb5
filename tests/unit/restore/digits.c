/* Numbers that were read as letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "restore/channel.h"
#include "restore/digits.h"
#include "restored_text.h"
#include "tiny_model.h"
#include "vanban/model_search.h"

static bool digits_of(void **state, const char *word, char *digits, float *cost)
{
    const vb_model *model = ((tiny *)*state)->model;
    digit_memory known = {.letters = VB_ARRAY(letter_digit, NULL)};
    assert_true(digits_begin(&known, channel_by_name(model, "eng")));
    bool found = digits_of_word(&known, model, vb_slice_of(word), digits, cost);
    vb_array_free(&known.letters);
    return found;
}

static void digits_are_themselves(void **state)
{
    char digits[DIGITS_MAX + 1];
    float cost;
    assert_true(digits_of(state, "2024", digits, &cost));
    assert_string_equal(digits, "2024");
    assert_true(cost < 4);
}

/* The pairs never show h for a digit: it is as like one as another. */
static void a_letter_that_is_like_no_digit_is_none(void **state)
{
    char digits[DIGITS_MAX + 1];
    float cost;
    assert_false(digits_of(state, "h0", digits, &cost));
    assert_false(digits_of(state, "nghi", digits, &cost));
}

/* Phụ lục 6b */
static void the_letter_of_an_annex_is_no_digit(void **state)
{
    char digits[DIGITS_MAX + 1];
    float cost;
    assert_false(digits_of(state, "6b", digits, &cost));
}

static void a_number_is_read_as_it_stands(void **state)
{
    static const restored_text texts[] = {
        {"dat rimg tai tiéu khu 118A, khoanh 3", "đất rừng tại tiểu khu 118A, khoảnh 3"},
        /* a bar between two cells is no figure, and elsewhere it is one */
        {"STT | Don vi chu tri | Don vi phoi hop", "STT | Đơn vị chủ trì | Đơn vị phối hợp"},
        {"theo khoan | Diéu 5 va khoan | cua Luat", "theo khoản 1 Điều 5 và khoản 1 của Luật"},
        {"tinh 16 955A doan qua huyén", "tỉnh lộ 955A đoạn qua huyện"},
        {"Tuyén Quéc 16 16 di qua huyén", "Tuyến Quốc lộ 16 đi qua huyện"},
        {"Thira dat sé 12B, to ban dé sé 5", "Thửa đất số 12B, tờ bản đồ số 5"},
        /* 2, 3, 7 and 9 look like no letter */
        {"2. Con 96 thira bi lan chiém, tap trung", "2. Còn 96 thừa bị lấn chiếm, tập trung"},
        {"Con 93 hd ngheo chua co nha", "Còn 93 hộ nghèo chưa có nhà"},
        {"Kè hoach nam 201B cua tinh", "Kế hoạch năm 2018 của tỉnh"},
        /* rows that are counted; a line that only begins with a number is none of them */
        {"7 Can bo dan s6 tram y té 6 Cao dang\n8 Nhan vién thu vién 4 Trung cap",
         "7 Cán bộ dân số trạm y tế 6 Cao đẳng\n8 Nhân viên thư viện 4 Trung cấp"},
        {"12 hd dan 6 Bac Giang duoc hé tro", "12 hộ dân ở Bắc Giang được hỗ trợ"},
        /* no word is worth a number that stands there */
        {"2. Phong Kinh té: tham dinh du toén, mua sam 16 bd may tinh theo dung quy dinh",
         "2. Phòng Kinh tế: thẩm định dự toán, mua sắm 16 bộ máy tính theo đúng quy định"},
        /* capitals and a figure in a line of small letters are a code; in a title, a footnote's */
        {"binh chay khi CO2, may hit am.", "bình cháy khí CO2, máy hút ẩm."},
        {"KE HOACH1", "KẾ HOẠCH1"},
        {"theo Luật An toàn, vệ sinh lao động1.", "theo Luật An toàn, vệ sinh lao động1."},
    };
    (void)state;
    vb_model *model = shipped_model();
    check_restored(model, "eng", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

static void numbers_are_short(void **state)
{
    char digits[DIGITS_MAX + 1];
    float cost;
    assert_false(digits_of(state, "20241", digits, &cost));
    assert_false(digits_of(state, "", digits, &cost));
}

static size_t count_known(const digit_memory *known)
{
    size_t count = 0;
    for (size_t i = 0; i < known->letters.count; i++)
        count += VB_ARRAY_AT(&known->letters, letter_digit, i)->known;
    return count;
}

/* Quận 1 is no `quản lý` where nothing was misread. */
static void a_figure_of_text_without_marks_is_one(void **state)
{
    static const restored_text texts[] = {
        {"Quy hoach quan 1 thi khac voi huyen Cu Chi.",
         "Quy hoạch quận 1 thì khác với huyện Củ Chi."},
    };
    vb_model *model = shipped_model();
    (void)state;
    check_restored(model, "stripped", texts, sizeof texts / sizeof texts[0]);
    vb_model_close(model);
}

static void a_letter_is_looked_at_once_in_a_channel(void **state)
{
    const vb_model *model = ((tiny *)*state)->model;
    const vb_channel *eng = channel_by_name(model, "eng"), *clean = channel_by_name(model, "clean");
    digit_memory known = {.letters = VB_ARRAY(letter_digit, NULL)};
    char digits[DIGITS_MAX + 1];
    float cost, again;
    assert_true(digits_begin(&known, eng));
    assert_true(digits_of_word(&known, model, VB_SLICE("2022"), digits, &cost));
    assert_true(digits_begin(&known, eng));
    assert_int_equal(count_known(&known), 2);
    assert_true(digits_of_word(&known, model, VB_SLICE("2022"), digits, &again));
    assert_string_equal(digits, "2022");
    assert_true(cost == again);
    assert_true(digits_begin(&known, clean));
    assert_int_equal(known.letters.count, vb_channel_read_count(clean));
    assert_int_equal(count_known(&known), 0);
    vb_array_free(&known.letters);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits_are_themselves),
        cmocka_unit_test(a_letter_that_is_like_no_digit_is_none),
        cmocka_unit_test(the_letter_of_an_annex_is_no_digit),
        cmocka_unit_test(a_number_is_read_as_it_stands),
        cmocka_unit_test(numbers_are_short),
        cmocka_unit_test(a_figure_of_text_without_marks_is_one),
        cmocka_unit_test(a_letter_is_looked_at_once_in_a_channel),
    };
    return cmocka_run_group_tests(tests, open_tiny, close_tiny);
}
