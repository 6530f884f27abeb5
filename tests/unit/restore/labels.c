/* Labels of headings and points. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/labels.h"

/* Reads the label that the line begins with, up to its stop or bracket; what was written, or what
 * was read; NULL when it is no label. */
static const char *read_line(label_memory *known, const char *line)
{
    static char label[16];
    vb_slice written = {0};
    size_t start = strspn(line, " "), end = start + strcspn(line + start, ".)-");
    if (!label_read(known, vb_slice_of(line), 0, start, end, &written))
        return NULL;
    vb_slice own = written.data ? written : vb_slice_cut(vb_slice_of(line), start, end);
    memcpy(label, own.data, own.len);
    label[own.len] = '\0';
    return label;
}

static void the_second_d_is_another_letter(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, "c) Một"), "c");
    assert_string_equal(read_line(&known, "d) Hai"), "d");
    assert_string_equal(read_line(&known, "d) Ba"), "đ");
    assert_string_equal(read_line(&known, "e) Bốn"), "e");
    assert_string_equal(read_line(&known, "d) Năm"), "d");
}

static void a_damaged_letter_is_the_next(void **state)
{
    label_memory known = {.point = 2};
    (void)state;
    assert_string_equal(read_line(&known, "C) Ba"), "c");
    known = (label_memory){0};
    assert_string_equal(read_line(&known, "C) Ba"), "C");
    assert_string_equal(read_line(&known, "ä) Một"), "a");
    assert_string_equal(read_line(&known, "b) Hai"), "b");
    assert_string_equal(read_line(&known, "¢) Ba"), "c");
    assert_string_equal(read_line(&known, "đ) Bốn"), "d");
    assert_string_equal(read_line(&known, "ở) Năm"), "đ");
    assert_string_equal(read_line(&known, "e) Sáu"), "e");
    assert_string_equal(read_line(&known, "ø) Bảy"), "g");
    assert_string_equal(read_line(&known, "ä) Một"), "a"); /* another list */
    assert_string_equal(read_line(&known, "e) Sáu"), "e"); /* an extract */
    assert_string_equal(read_line(&known, "1) Một"), "1");
    assert_string_equal(read_line(&known, "©) Không"), "©");
}

static void a_letter_before_a_dash_is_a_label(void **state)
{
    static const char line[] = "  b- Thẩm tra";
    label_memory known = {0};
    vb_slice written = {0};
    (void)state;
    assert_true(label_read(&known, VB_SLICE("a- Làm việc"), 0, 0, 1, &written));
    assert_true(label_read(&known, vb_slice_of(line), 0, 2, 3, &written));
    assert_null(written.data);
    assert_true(label_read(&known, VB_SLICE("¢- Tổ chức"), 0, 0, 2, &written));
    assert_true(vb_slice_equal(written, VB_SLICE("c")));
    /* it heads a part, numbers a heading, is a part of a word, stands inside the line */
    assert_false(label_read(&known, VB_SLICE("C- TỔ CHỨC"), 0, 0, 1, &written));
    assert_false(label_read(&known, VB_SLICE("1- Đối tượng"), 0, 0, 1, &written));
    assert_false(label_read(&known, VB_SLICE("a-xít"), 0, 0, 1, &written));
    assert_false(label_read(&known, VB_SLICE("mục a- Làm"), 0, 5, 6, &written));
}

static void what_was_read_for_a_dash_is_no_word(void **state)
{
    label_memory known = {0};
    vb_slice written = {0};
    (void)state;
    assert_true(label_read(&known, VB_SLICE("~ Sở Y tế;"), 0, 0, 1, &written));
    assert_null(written.data);
    assert_false(label_read(&known, VB_SLICE("xã ~ huyện"), 0, 4, 5, &written));
    assert_false(label_read(&known, VB_SLICE("& Sở"), 0, 0, 1, &written));
}

static void a_damaged_number_is_the_next(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, "I. Giao thôn\nlàm.\n2. Giao xã"), "1");
    known = (label_memory){0};
    assert_string_equal(read_line(&known, "I. Giao thôn\nII. Giao xã"), "I");
    assert_string_equal(read_line(&known, "I. Giao thôn\n1. Một\n2. Hai"), "I");
    assert_string_equal(read_line(&known, "I. Giao thôn"), "I");
    known = (label_memory){0};
    assert_null(read_line(&known, "4. Bốn"));
    assert_string_equal(read_line(&known, "S. Năm"), "5");
    assert_string_equal(read_line(&known, "S. Không"), "S"); /* six is due */
    assert_string_equal(read_line(&known, "G. PHẦN KHÁC"), "G");
    known = (label_memory){.number = 10};
    assert_string_equal(read_line(&known, "l1. Mười một"), "11");
    known = (label_memory){.number = 10};
    assert_string_equal(read_line(&known, "II. Hai"), "II");
}

static void a_damaged_numeral_is_the_next(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, "|. MỤC ĐÍCH"), "I");
    assert_string_equal(read_line(&known, "I1. NHIỆM VỤ"), "II");
    assert_string_equal(read_line(&known, "I1II. KINH PHÍ"), "III");
    assert_string_equal(read_line(&known, "IV. TỔ CHỨC"), "IV");
    /* what is just that numeral needs no title in capitals behind it */
    known = (label_memory){.numeral = 1};
    assert_string_equal(read_line(&known, "IL. Tổ chức thực hiện"), "II");
    known = (label_memory){.numeral = 1};
    assert_null(read_line(&known, "Ii. Tổ chức thực hiện"));
}

static void an_extract_begins_with_any_numeral(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, "Il. NHIỆM VỤ"), "II");
    assert_string_equal(read_line(&known, "lII. KINH PHÍ"), "III");
    known = (label_memory){0};
    assert_null(read_line(&known, "11. NHIỆM VỤ")); /* it may be eleven */
}

static void a_numeral_that_is_right_stands(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, " II. CÔNG TÁC QUÁN TRIỆT"), "II");
    assert_string_equal(read_line(&known, "VII. Việc khác"), "VII");
}

static void a_numeral_is_what_its_neighbours_leave(void **state)
{
    label_memory known = {0};
    (void)state;
    assert_string_equal(read_line(&known, "1. TỔ CHỨC\n1. Một\n2. Hai\nII. DƯỢC"), "I");
    assert_string_equal(read_line(&known, "I. KHÁM BỆNH\nMột dòng\n111. DƯỢC"), "II");
    assert_string_equal(read_line(&known, "II. DƯỢC\nIV. KINH PHÍ"), "III");
    assert_string_equal(read_line(&known, "IV. KINH PHÍ\nV. KẾT LUẬN"), "IV");
    /* the Party's have a dash */
    known = (label_memory){.numeral = 1};
    assert_string_equal(read_line(&known, "IIl- KẾT QUẢ\nMột dòng\nIII- NHIỆM VỤ"), "II");
    assert_null(read_line(&known, "IIl-2 KẾT QUẢ"));
    known = (label_memory){.numeral = 4};
    /* the next part begins anew */
    assert_string_equal(read_line(&known, "1. MỤC TIÊU\nII. KINH PHÍ"), "I");
    assert_string_equal(read_line(&known, "II. KINH PHÍ\nI. CÔNG TÁC"), "II");
    assert_string_equal(read_line(&known, "II. KẾT LUẬN\nI. CÔNG TÁC"), "III");
    /* another document's first, and a number among numbers in capitals */
    assert_string_equal(read_line(&known, "I. CÔNG TÁC\nII. KINH PHÍ"), "I");
    assert_null(read_line(&known, "1. UBND TỈNH\nIII. DƯỢC"));
    known = (label_memory){0};
    assert_null(read_line(&known, "1. UBND TỈNH\n2. UBND HUYỆN\nII. DƯỢC"));
    assert_null(read_line(&known, "1. Một câu\nII. DƯỢC"));
}

static void numbers_and_words_are_no_numerals(void **state)
{
    label_memory known = {.numeral = 1};
    (void)state;
    assert_null(read_line(&known, "1. UBND TỈNH"));
    assert_null(read_line(&known, "11. UBND tỉnh và các sở"));
    assert_null(read_line(&known, "Hi. Một câu"));
    assert_string_equal(read_line(&known, "11. NHIỆM VỤ"), "II");
}

static void a_letter_within_a_line_is_a_label_only_before_a_bracket(void **state)
{
    label_memory known = {0};
    vb_slice written = {0};
    (void)state;
    assert_true(label_read(&known, VB_SLICE("khoan a) va"), 0, 6, 7, &written));
    assert_false(label_read(&known, VB_SLICE("khoan a. Va"), 0, 6, 7, &written));
    assert_null(written.data);
}

static void about_has_a_stroke_whatever_was_read_for_it(void **state)
{
    static const char *const read[] = {"Viv tang cuong", "Vev tang cuong", "V|v tang cuong"};
    (void)state;
    for (size_t i = 0; i < sizeof read / sizeof read[0]; i++) {
        label_memory known = {0};
        vb_slice written = {0};
        assert_true(label_read(&known, vb_slice_of(read[i]), 0, 0, 3, &written));
        assert_true(vb_slice_equal(written, VB_SLICE("V/v")));
    }
    label_memory known = {0};
    vb_slice written = {0};
    assert_false(label_read(&known, VB_SLICE("VTV dua tin"), 0, 0, 3, &written));
}

static void a_stroke_may_have_been_read_with_a_bar(void **state)
{
    label_memory known = {.numeral = 1};
    (void)state;
    assert_string_equal(read_line(&known, "Tl. KẾT QUẢ KIỂM TRA"), "II");
    assert_string_equal(read_line(&known, "Ill. KẾT LUẬN"), "III");
    /* abbreviations */
    known = (label_memory){.numeral = 1};
    assert_null(read_line(&known, "TT. HỘI ĐỒNG NHÂN DÂN"));
    assert_null(read_line(&known, "TL. BỘ TRƯỞNG"));
}

static void a_blank_may_stand_before_the_dash(void **state)
{
    label_memory known = {.numeral = 2};
    vb_slice written = {0};
    (void)state;
    assert_true(label_read(&known, VB_SLICE("I1I1 - TỔ CHỨC THỰC HIỆN"), 0, 0, 4, &written));
    assert_true(vb_slice_equal(written, VB_SLICE("III")));
    assert_false(label_read(&known, VB_SLICE("1 - Đối tượng"), 0, 0, 1, &written));
    assert_false(label_read(&known, VB_SLICE("VI -"), 0, 0, 2, &written));
    assert_false(label_read(&known, VB_SLICE("I"), 0, 0, 1, &written));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_d_is_another_letter),
        cmocka_unit_test(a_damaged_letter_is_the_next),
        cmocka_unit_test(a_letter_before_a_dash_is_a_label),
        cmocka_unit_test(what_was_read_for_a_dash_is_no_word),
        cmocka_unit_test(a_damaged_number_is_the_next),
        cmocka_unit_test(a_damaged_numeral_is_the_next),
        cmocka_unit_test(an_extract_begins_with_any_numeral),
        cmocka_unit_test(a_numeral_that_is_right_stands),
        cmocka_unit_test(a_numeral_is_what_its_neighbours_leave),
        cmocka_unit_test(a_stroke_may_have_been_read_with_a_bar),
        cmocka_unit_test(a_blank_may_stand_before_the_dash),
        cmocka_unit_test(about_has_a_stroke_whatever_was_read_for_it),
        cmocka_unit_test(numbers_and_words_are_no_numerals),
        cmocka_unit_test(a_letter_within_a_line_is_a_label_only_before_a_bracket),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
