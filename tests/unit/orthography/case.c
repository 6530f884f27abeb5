#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static void assert_text(vb_buffer *out, const char *expected)
{
    vb_buffer_add_byte(out, '\0');
    assert_string_equal(out->data, expected);
    vb_buffer_clear(out);
}

static void names_the_shape_of_a_word(void **state)
{
    (void)state;
    assert_int_equal(vb_case_of(VB_SLICE("kế")), VB_CASE_LOWER);
    assert_int_equal(vb_case_of(VB_SLICE("Kế")), VB_CASE_CAPITALISED);
    assert_int_equal(vb_case_of(VB_SLICE("Đ")), VB_CASE_CAPITALISED);
    assert_int_equal(vb_case_of(VB_SLICE("KẾ")), VB_CASE_UPPER);
    assert_int_equal(vb_case_of(VB_SLICE("CTr")), VB_CASE_MIXED);
    assert_int_equal(vb_case_of(VB_SLICE("kẾ")), VB_CASE_MIXED);
    assert_int_equal(vb_case_of(VB_SLICE("(Kế)")), VB_CASE_CAPITALISED);
    assert_int_equal(vb_case_of(VB_SLICE("28")), VB_CASE_NONE);
    assert_int_equal(vb_case_of(VB_SLICE("")), VB_CASE_NONE);
}

/* Of an I with a mark scanners make a small one. */
static void knows_capitals_with_a_small_i(void **state)
{
    (void)state;
    static const char *const capitals[] = {"TỈNH", "TiNH ỦY", "BiNH", "QUẬN 3"},
                             *const others[] = {"", "3", "Binh", "tinh", "iPhone", "TTg", "Tinh"};
    for (size_t i = 0; i < sizeof capitals / sizeof capitals[0]; i++)
        assert_true(vb_is_in_capitals(vb_slice_of(capitals[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(vb_is_in_capitals(vb_slice_of(others[i])));
}

static void knows_capitals_without_a_mark(void **state)
{
    (void)state;
    static const char *const bare[] = {"UB", "THCS", "HĐND", "ĐĐ", "ABCDEF", "ĐĐĐĐĐĐ"},
                             *const others[] = {"",     "A",   "Đ",    "ABCDEFG",
                                                "TTƯD", "TTg", "hđnd", "HđND",
                                                "C07",  "A-B", "A B",  "ABCDE\xFF"};
    for (size_t i = 0; i < sizeof bare / sizeof bare[0]; i++)
        assert_true(vb_is_bare_capitals(vb_slice_of(bare[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(vb_is_bare_capitals(vb_slice_of(others[i])));
}

static void changes_the_case_of_text(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    vb_add_upper(&out, VB_SLICE("ủy ban 1\xFF"));
    assert_text(&out, "ỦY BAN 1\xFF");
    vb_add_lower(&out, VB_SLICE("ĐỀ ÁN"));
    assert_text(&out, "đề án");
    vb_add_cased(&out, VB_SLICE("ưu"), VB_CASE_CAPITALISED);
    assert_text(&out, "Ưu");
    vb_add_cased(&out, VB_SLICE("ưu"), VB_CASE_UPPER);
    assert_text(&out, "ƯU");
    vb_add_cased(&out, VB_SLICE("ưu"), VB_CASE_LOWER);
    assert_text(&out, "ưu");
    vb_add_capitalised(&out, VB_SLICE("ĐƯỜNG"));
    assert_text(&out, "Đường");
    vb_add_capitalised(&out, VB_SLICE(""));
    assert_text(&out, "");
    vb_buffer_free(&out);
}

static void folds_marks_and_case(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    vb_add_folded(&out, VB_SLICE("Đề án số 12/KH-ÑB"));
    assert_text(&out, "de an so 12/kh-ñb");
    vb_buffer_free(&out);
}

static void makes_slugs(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    assert_true(vb_add_slug(&out, VB_SLICE("Số 28-CT/TW")));
    assert_text(&out, "so-28-ct-tw");
    assert_true(vb_add_slug(&out, VB_SLICE(" «Đề án» … 1 ")));
    assert_text(&out, "de-an-1");
    assert_false(vb_add_slug(&out, VB_SLICE("… –")));
    assert_false(vb_add_slug(&out, VB_SLICE("")));
    assert_text(&out, "");
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_the_shape_of_a_word),
        cmocka_unit_test(knows_capitals_with_a_small_i),
        cmocka_unit_test(knows_capitals_without_a_mark),
        cmocka_unit_test(changes_the_case_of_text),
        cmocka_unit_test(folds_marks_and_case),
        cmocka_unit_test(makes_slugs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
