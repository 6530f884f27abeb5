/* Tables whose cells nothing but single blanks parts. */
#include "segment_outline.h"

static void test_damaged_counts(void **state)
{
    static const sample samples[] = {
        /* the first count read as a bar, or lost */
        {"Kết quả:\n\nSTT Việc đã làm Đơn vị làm\n| Sửa chợ Thôn Khê\n2 Đắp đường Thôn Đông\n3 Kè "
         "ao Thôn Tây\n\nCác thôn làm tốt.\n",
         "P | table | table | table | table | P"},
        {"Kết quả:\n\nSTT Việc đã làm Đơn vị làm\nSửa chợ Thôn Khê\n2 Đắp đường Thôn Đông\n3 Kè "
         "ao Thôn Tây\n\nCác thôn làm tốt.\n",
         "P | table | table | table | table | P"},
        /* H for II, whose rows count anew; of them the first has lost its count */
        {"STT Nội dung Đơn vị Mức chi\nI Sửa chợ\n1 Lợp mái mét 1.500\n2 Quét vôi mét 3.000\nH Họp "
         "thôn\nTrưởng thôn buổi 56\n2 Thư ký buổi 30\n\n2. Việc khác.\n",
         "table | table | table | table | table | table | table | I1 2."},
        /* a title that nobody can read: the row behind it has as many cells of figures */
        {"STT Nội dung Đơn vị Mức chi\n1 Lợp mái mét 1.500\n2 Quét vôi mét 3.000\nHH Họp thôn\n2 "
         "Thư ký buổi 30\n\nHết.\n",
         "table | table | table | table | table | P"},
        /* a row alone, and one like it below */
        {"STT Tên mẫu Ký hiệu\n1 Sổ ghi việc Mẫu số 01\nGiấy báo làm Mẫu số 02\n\nHết.\n",
         "table | table | table | P"},
        {"STT 9 Tên việc\n1 Lợp mái chợ\n2 Quét vôi\n\nHết.\n", "table | table | table | P"},
        /* no head has STT and a sentence */
        {"STT là số thứ tự.\n| Sửa chợ\n2 Đắp đường\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_figure_rows(void **state)
{
    static const sample samples[] = {
        {"Kết quả:\n\nTên thôn Số hộ Hộ nghèo Tỷ lệ\nKhê 125 5 4,0\nĐông 98 7 7,1\nTây 143 3 "
         "2,1\nTổng cộng 366 15 4,1\n\nCác thôn làm tốt.\n",
         "P | table | table | table | table | table | P"},
        /* a total has fewer cells */
        {"Tên thôn Số hộ Hộ nghèo\nKhê 125 5\nĐông 98 7\nTây 143 3\nCộng 366\n\nHết.\n",
         "table | table | table | table | table | P"},
        {"Ngày thi Buổi Môn Thời gian\n06/6/2024 Sáng Văn 120 phút\n06/6/2024 Chiều Anh 60 "
         "phút\n\nHết.\n",
         "table | table | table | P"},
        {"Xã họp:\n06/6/2024 Sáng Văn\n07/6/2024 Chiều Anh\n08/6/2024 Sáng Toán\n",
         "P | table | table | table"},
        /* two lines are none, and one figure at the end of each is a sentence's */
        {"Khê 125 5\nĐông 98 7\n\nHết.\n", "P | P | P"},
        {"Thôn Khê họp ngày 5\nThôn Đông họp ngày 6\nThôn Tây họp ngày 7\n", "P | P | P"},
        /* labelled lines are a list */
        {"1. Khê 125 5\n2. Đông 98 7\n3. Tây 143 3\n", "I1 1. | I1 2. | I1 3."},
    };
    (void)state;
    CHECK(samples);
}

static void test_columns(void **state)
{
#define FIRST "Xã họp.\n\nTT\n\nNội dung\n\nQuét chợ\nLợp mái\n\n"
    static const sample samples[] = {
        /* one column after another, below the head of the first */
        {FIRST "Thời gian\n\nTháng 5\n\nMỗi thôn cử người quét chợ.\n",
         "P | table | table | table | table | table | table | P"},
        {"Xã họp.\n\nSTT Tên chợ\n\nChợ Khê\nChợ Đông\n\nSố quầy\n\n12\n45\n7\n\nI. VIỆC "
         "LÀM\n",
         "P | table | table | table | table | table | table | table | H1 I."},
        /* no name of another column, and what only begins as one does */
        {"Xã họp.\n\nTT\n\nQuét chợ\n\nLợp mái\n\nGác đêm\n\nCoi đò\n\n", "P | P | P | P | P | P"},
        {"Xã họp.\n\nTT Huyện ủy chỉ đạo\n\nQuét chợ.\n\n", "P | P | P"},
    };
    (void)state;
    CHECK(samples);
#undef FIRST
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_damaged_counts),
        cmocka_unit_test(test_figure_rows),
        cmocka_unit_test(test_columns),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
