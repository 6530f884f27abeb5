/* Labels that only their neighbours tell. */
#include "segment_outline.h"

#define TEXT "Đã làm xong.\n"

static void test_numerals(void **state)
{
    static const sample samples[] = {
        /* another letter in capitals, and in small letters; the numeral behind it stays beside it
         */
        {"I. MỤC ĐÍCH\n" TEXT "O. NỘI DUNG\n" TEXT "III. KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P"},
        {"I. Mục đích\n" TEXT "N. Nội dung\n" TEXT "III. Kinh phí\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P"},
        {"I. MỤC ĐÍCH\n" TEXT "II. NỘI DUNG\n" TEXT "UI. KINH PHÍ\n" TEXT "IV. PHÂN CÔNG\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P | H1 IV. | P"},
        /* 1. before a title like its siblings', over a list of its own */
        {"I. MỤC ĐÍCH\n" TEXT "1. NỘI DUNG\n1. Quét chợ\n" TEXT "2. Rửa chợ\n" TEXT
         "III. KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | H2 1. | P | H2 2. | P | H1 III. | P"},
        {"1. Mục đích\n" TEXT "II. Nội dung\n" TEXT "III. Kinh phí\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P"},
        /* a list under I. is none of it */
        {"I. Mục đích\n1. Quét chợ\n" TEXT "2. Rửa chợ\n" TEXT "III. Kinh phí\n" TEXT,
         "H1 I. | H2 1. | P | H2 2. | P | H1 III. | P"},
        /* I. again under the same title is II.; under another title it is not */
        {"A. VIỆC LÀM\nI. Quét chợ\n" TEXT "I. Rửa chợ\n1. Thôn Khê;\n2. Thôn Đông.\nB. KINH "
         "PHÍ\nI. Của xã\n" TEXT,
         "H1 A. | H2 I. | P | H2 II. | I3 1. | I3 2. | H1 B. | H2 I. | P"},
        {"A. VIỆC LÀM\nI. QUÉT CHỢ\n" TEXT "1. RỬA CHỢ\n1. Thôn Khê\n" TEXT "2. Thôn Đông\n" TEXT
         "B. KINH PHÍ\n" TEXT,
         "H1 A. | H2 I. | P | H2 II. | H3 1. | P | H3 2. | P | H1 B. | P"},
        /* I. and II. lost a stroke each, as IV. says; III. would have counted otherwise */
        {"I. MỤC ĐÍCH\n" TEXT "I. NỘI DUNG\n" TEXT "II. KINH PHÍ\n" TEXT "IV. PHÂN CÔNG\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P | H1 IV. | P"},
        {"I. MỤC ĐÍCH\n" TEXT "I. NỘI DUNG\n" TEXT "II. KINH PHÍ\n" TEXT "III. PHÂN CÔNG\n" TEXT,
         "H1 I. | P | H1 I. | P | H1 II. | P | H1 III. | P"},
        /* II without its mark, and III. that lost a stroke behind it */
        {"I. MỤC ĐÍCH\n" TEXT "II NỘI DUNG\n" TEXT "II. KINH PHÍ\n" TEXT "IV. PHÂN CÔNG\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P | H1 IV. | P"},
        {"I. MỤC ĐÍCH\n" TEXT "II NỘI DUNG\n" TEXT "II. KINH PHÍ\n" TEXT "III. PHÂN CÔNG\n" TEXT,
         "H1 I. | P | H1 | P | H1 II. | P | H1 III. | P"},
        /* the last numeral without its mark, but no word; and the first one */
        {"I. MỤC ĐÍCH\n" TEXT "II. NỘI DUNG\n" TEXT "III KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P"},
        {"I. MỤC ĐÍCH\n" TEXT "II. NỘI DUNG\n" TEXT "IV KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 | P"},
        {"V. MỤC ĐÍCH\n" TEXT "VI SINH VẬT\n" TEXT, "H1 V. | P | H1 | P"},
        {"I MỤC ĐÍCH\n" TEXT "I. NỘI DUNG\n" TEXT "III. KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 III. | P"},
        /* a word right below a title, with the mark that labels have there */
        {"B- VIỆC PHẢI LÀM\nLÝ- QUÉT CHỢ\n1- Thôn Khê.\n2- Thôn Đông.\nIII- RỬA CHỢ\n1- Thôn "
         "Tây.\nC- KINH PHÍ\n1- Của xã.\n",
         "H1 B- | H2 I- | I3 1- | I3 2- | H2 III- | I3 1- | H1 C- | I2 1-"},
        /* strokes without a mark, only in capitals */
        {"L MỤC ĐÍCH\n" TEXT "II. NỘI DUNG\n" TEXT, "H1 I. | P | H1 II. | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_numbers(void **state)
{
    static const sample samples[] = {
        {"I. VIỆC LÀM\n1. Quét chợ\n" TEXT "2. Rửa chợ\n" TEXT "5. Sửa chợ\n" TEXT
         "4. Dọn chợ\n" TEXT,
         "H1 I. | H2 1. | P | H2 2. | P | H2 3. | P | H2 4. | P"},
        {"I. VIỆC LÀM\n1. Quét chợ\n" TEXT "B. Rửa chợ\n" TEXT "3. Sửa chợ\n" TEXT
         "II. KINH PHÍ\n" TEXT,
         "H1 I. | H2 1. | P | H2 2. | P | H2 3. | P | H1 II. | P"},
        {"1. Quét chợ\n" TEXT "2 Rửa chợ\n" TEXT "3. Sửa chợ\n" TEXT,
         "H1 1. | P | H1 2. | P | H1 3. | P"},
        {"I. VIỆC LÀM\n\n]. Quét chợ\n\n" TEXT "\n2. Rửa chợ\n\n" TEXT,
         "H1 I. | H2 1. | P | H2 2. | P"},
        /* nothing behind it says so */
        {"1. Quét chợ\n" TEXT "2. Rửa chợ\n" TEXT "5. Sửa chợ\n" TEXT,
         "H1 1. | P | H1 2. | P | H1 5. | P"},
        /* a letter that opens a list of its own */
        {"1. Quét chợ\n" TEXT "2. Rửa chợ:\na. Thôn Khê;\nb. Thôn Đông.\n4. Dọn chợ\n" TEXT,
         "H1 1. | P | H1 2. | I2 a. | I2 b. | H1 4. | P"},
        /* what an act quotes skips numbers */
        {"Điều 1. Sửa đổi\n1. Sửa đổi khoản 1 và khoản 3 Điều 4 như sau:\n“1. Mở lúc 5 "
         "giờ.\n3. Đóng lúc 18 giờ.”\n3. Bãi bỏ Điều 9.\n4. Bãi bỏ Điều 10.\n",
         "H1 Điều 1. | I2 1. | I3 “1. | I3 3. | I2 3. | I2 4."},
    };
    (void)state;
    CHECK(samples);
}

static void test_letters(void **state)
{
    static const sample samples[] = {
        {"Điều 3. Chợ\n1. Xã:\na) Quét;\nb) Rửa;\nc) Sửa;\n4) Dọn;\nđ) Kè;\ne) Đắp.\n",
         "H1 Điều 3. | I2 1. | I3 a) | I3 b) | I3 c) | I3 d) | I3 đ) | I3 e)"},
        {"Điều 3. Chợ\n1. Xã:\n2) Quét;\nb) Rửa;\nc) Sửa.\n2. Huyện kiểm tra.\n",
         "H1 Điều 3. | I2 1. | I3 a) | I3 b) | I3 c) | I2 2."},
        {"1. Xã:\na) Quét;\nb) Rửa;\n€) Sửa;\nd) Dọn;\ndd) Kè;\ne) Đắp.\n",
         "H1 1. | I2 a) | I2 b) | I2 c) | I2 d) | I2 đ) | I2 e)"},
        {"1. Xã:\na) Quét;\nbì Rửa;\nc) Sửa;\nad) Dọn;\nđ) Kè.\n",
         "H1 1. | I2 a) | I2 b) | I2 c) | I2 d) | I2 đ)"},
        /* a) again begins another list where b) follows it */
        {"1. Xã:\na) Quét;\nb) Rửa:\na) Sân;\nb) Mái.\n", "H1 1. | I2 a) | I2 b) | I2 a) | I2 b)"},
    };
    (void)state;
    CHECK(samples);
}

/* A letter that stands for nothing takes nothing below itself that goes on around it. */
static void test_lone_letters(void **state)
{
    static const sample samples[] = {
        {"I. MỤC ĐÍCH\n" TEXT "II. NỘI DUNG\n" TEXT "O. SỬA\n" TEXT "P. DỌN\n" TEXT
         "V. KINH PHÍ\n" TEXT,
         "H1 I. | P | H1 II. | P | H1 O. | P | H1 P. | P | H2 V. | P"},
        {"1. Quét chợ\n" TEXT "2. Rửa chợ\n" TEXT "Q. Nhà ông Sửu\n" TEXT "3. Dọn chợ\n" TEXT,
         "H1 1. | P | H1 2. | P | H2 Q. | P | H1 3. | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_is_reported(void **state)
{
    vb_outline *outline;
    (void)state;
    assert_int_equal(
        vb_segment(segmenter,
                   VB_SLICE("1. Quét chợ\n" TEXT "B. Rửa chợ\n" TEXT "3. Sửa chợ\n" TEXT),
                   &outline),
        VB_OK);
    assert_false(vb_outline_block(outline, 0)->repaired);
    assert_true(vb_outline_block(outline, 2)->repaired);
    assert_string_equal(vb_outline_block(outline, 2)->reason, "repaired-label");
    vb_outline_free(outline);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numerals),    cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_letters),     cmocka_unit_test(test_lone_letters),
        cmocka_unit_test(test_is_reported),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
