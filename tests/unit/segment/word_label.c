/* Labels that are a word with a number: forms that are attached, and what is counted by a word. */
#include "segment_outline.h"

#include "segment/label.h"

static void test_gate(void **state)
{
    static const char *const may[] = {
        "Mẫu số 01", "Biểu 2a", "Câu 1. Vì sao?", "Tiêu chuẩn 2: A", "Điều 3.",   "BƯỚC 1. VẼ",
        "Chương I",  "PHỤ LỤC", "Phần thứ nhất",  "C hương IV",      "PHẦNTHỨHAI"};
    static const char *const cannot[] = {"mẫu số 01",       "chợ 1",
                                         "Họp chợ",         "1. Chợ",
                                         "- Câu 1",         "Chủ tịch xã",
                                         "Tiểu học xã Khê", "Phòng họp chợ",
                                         "Điện lực xã Khê", "Mua tôn lợp mái chợ"};
    (void)state;
    for (size_t i = 0; i < sizeof may / sizeof may[0]; i++)
        assert_true(seg_may_begin_with_word(vb_slice_of(may[i])));
    for (size_t i = 0; i < sizeof cannot / sizeof cannot[0]; i++)
        assert_false(seg_may_begin_with_word(vb_slice_of(cannot[i])));
}

static void test_steps(void **state)
{
    static const sample samples[] = {
        /* two that count on */
        {"Bước 1: Vẽ chợ\nĐo sân.\nBước 2: Lợp chợ\nMua tôn.\n", "H1 Bước 1: | P | H1 Bước 2: | P"},
        /* one alone, and two that do not */
        {"Bước 1: Vẽ chợ.\nĐo sân.\n", "P | P"},
        {"Bước 3: Vẽ chợ.\nĐo sân.\nBước 3: Lợp chợ.\nMua tôn.\n", "P | P | P | P"},
        /* below what is open, with its own list below; the outline goes on behind */
        {"I. SỬA CHỢ\nCâu 1. Ai sửa?\na) Thôn Khê.\nCâu 2. Bao giờ?\nTháng năm.\nII. KINH PHÍ\nCủa "
         "xã.\n",
         "H1 I. | H2 Câu 1. | I3 a) | H2 Câu 2. | P | H1 II. | P"},
        /* parts of parts */
        {"Tiêu chuẩn 1: Sân chợ\nTiêu chí 1.1: Rộng\nĐủ.\nTiêu chí 1.2: Sạch\nĐủ.\nTiêu chuẩn 2: "
         "Mái "
         "chợ\nTiêu chí 2.1: Kín\nĐủ.\n",
         "H1 Tiêu chuẩn 1: | H2 Tiêu chí 1.1: | P | H2 Tiêu chí 1.2: | P | H1 Tiêu chuẩn 2: | "
         "H2 Tiêu chí 2.1: | P"},
        /* without any mark, and half with it: the first is the word, the second none */
        {"Buoc 1: Ve cho.\nBuoc 2: Lop cho.\n", "I1 Bước 1: | I1 Bước 2:"},
        {"Bược 1: Vẽ chợ.\nĐo sân.\nBược 2: Lợp chợ.\nMua tôn.\n", "P | P | P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_forms(void **state)
{
    static const sample samples[] = {
        /* alone on its line over its title */
        {"Chợ họp mỗi tuần.\n\nMẫu số 01\nGIẤY BÁO HỌP CHỢ\n1. Giờ họp.\n2. Nơi họp.\n",
         "P | H1 Mẫu số 01 | I2 1. | I2 2."},
        {"Chợ họp mỗi tuần.\n\fBiểu 2a\nSỐ CHỢ CỦA XÃ\n1. Chợ Khê.\n2. Chợ Đông.\n",
         "P | H1 Biểu 2a | I2 1. | I2 2."},
        /* forms and annexes are counted each by themselves */
        {"Phụ lục I\nSỐ CHỢ\n1. Chợ Khê.\n\nMẪU SỐ 02\nGIẤY BÁO HỌP\n1. Giờ họp.\n\nPhụ lục II\nSỐ "
         "HỘ\n1. Thôn Khê.\n\nMẫu số 03\nGIẤY MỜI HỌP\n1. Nơi họp.\n",
         "H1 Phụ lục I | I2 1. | H1 Mẫu số 02 | I2 1. | H1 Phụ lục II | I2 1. | H1 Mẫu số 03 | I2 "
         "1."},
        /* a sentence that begins so */
        {"Chợ họp mỗi tuần.\nMẫu số 01 dùng cho chợ phiên.\nChợ nhỏ không dùng.\n", "P | P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_names_of_annexes(void **state)
{
    (void)state;
    assert_true(seg_names_annex(VB_SLICE("Phụ lục")));
    assert_true(seg_names_annex(VB_SLICE("Phụ lục II")));
    assert_true(seg_names_annex(VB_SLICE("Biểu số 02")));
    assert_true(seg_names_annex(VB_SLICE("Mẫu 1.1")));
    assert_false(seg_names_annex(VB_SLICE("Bước 2:")));
    assert_false(seg_names_annex(VB_SLICE("Điều 3.")));
    assert_false(seg_names_annex(VB_SLICE("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gate),
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_forms),
        cmocka_unit_test(test_names_of_annexes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
