/* Tables of contents: none of their lines is a heading, and the outline behind them counts anew. */
#include "segment_outline.h"

#include "segment/cells.h"

static void test_leaders(void **state)
{
    static const char *const led[] = {"I. Mở chợ .......... 1", "Lý do……… 12",
                                      "2. Họp chợ . . . . . 3", "Kinh phí ........ l",
                                      "Phần một....... 10"};
    static const char *const others[] = {"Ngày họp: ........",
                                         "Chợ họp ngày 1",
                                         "Họ và tên: ... 5",
                                         "Số 1.234",
                                         "........ 5",
                                         "Xem điều 3.1.1.1",
                                         ""};
    (void)state;
    for (size_t i = 0; i < sizeof led / sizeof led[0]; i++)
        assert_true(seg_is_led_entry(vb_slice_of(led[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(seg_is_led_entry(vb_slice_of(others[i])));
}

static void test_titles(void **state)
{
    (void)state;
    assert_true(seg_is_contents_title(VB_SLICE("MỤC LỤC")));
    assert_true(seg_is_contents_title(VB_SLICE("MUC LUC")));
    assert_false(seg_is_contents_title(VB_SLICE("MỤC ĐÍCH")));
    assert_false(seg_is_contents_title(VB_SLICE("MỤC LỤC CÁC CHỢ HỌP TRONG NĂM")));
    assert_false(seg_is_contents_title(VB_SLICE("")));
}

static void test_numbers_of_columns(void **state)
{
    static const char *const rows[] = {"1 2 3", "(1) (2) (3) (4)", "1 2 3 4 5 6 7"};
    static const char *const others[] = {"1 2",     "1 2 4", "(1) (2) 3", "1 2 3 chợ",
                                         "1 3 hộ.", "1",     "(1) Chợ"};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_true(seg_numbers_columns(vb_slice_of(rows[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(seg_numbers_columns(vb_slice_of(others[i])));
}

static void test_outlines(void **state)
{
    static const sample samples[] = {
        /* below their title, or where dots lead to the numbers of two pages */
        {"MỤC LỤC\nI. Mở chợ 1\n1. Lý do 1\nII. Họp chợ 3\n\fI. Mở chợ\n1. Lý do\nDân cần chợ.\n"
         "II. Họp chợ\nMỗi tuần.\n",
         "H1 | table | table | table | H1 I. | H2 1. | P | H1 II. | P"},
        {"I. Mở chợ ........ 1\nII. Họp chợ ........ 3\nI. Mở chợ\nDân cần chợ.\nII. Họp chợ\n"
         "Mỗi tuần.\n",
         "table | table | H1 I. | P | H1 II. | P"},
        /* a title that wraps, and a number that a scan made letters of */
        {"MỤC LỤC\nI. Mở chợ ở nơi dân\ncần ........ 1\nII. Họp chợ ........ l\n\fI. Mở chợ ở nơi "
         "dân cần\nDân cần chợ.\n",
         "H1 | table | table | table | H1 I. | P"},
        /* the numbers of pages never count back */
        {"I. Mở chợ ........ 9\nHọp chợ mỗi tuần.\nII. Họp chợ ........ 3\n", "I1 I. | P | I1 II."},
        /* one blank that is to be filled in is none */
        {"1. Số chợ ........ 5\nHọp chợ mỗi tuần.\n2. Số hộ\nBốn hộ.\n", "I1 1. | P | H1 2. | P"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_leaders),
        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_numbers_of_columns),
        cmocka_unit_test(test_outlines),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
