/* Tables whose cells nothing but single blanks parts. */
#include "segment_outline.h"

#include "segment/cells.h"

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
        /* a bar that was read as a brace, in the last row, too */
        {"STT Họ và tên Thôn\n1 | Lê Tám Khê\n2 {Hà Mận Đông\n3 [ Lò Mai Tây\n\nHết.\n",
         "table | table | table | table | P"},
        {"STT Tên mẫu Ký hiệu\n1 Sổ ghi việc Mẫu số 01\nGiấy báo làm Mẫu số 02\n\nHết.\n",
         "table | table | table | P"},
        /* STT on two lines */
        {"ST Tên việc Nguồn\n\nT sách\n\n1 Lợp mái chợ 28,0 41,5 Xã\n\n2 Quét vôi 19,2 33,8 Xã\n\n",
         "table | table | table | table"},
        {"STT 9 Tên việc\n1 Lợp mái chợ\n2 Quét vôi\n\nHết.\n", "table | table | table | P"},
        /* the first column too narrow for its name */
        {"ST Tên đồ Số lượng Giá (đồng)\nT\n1 Ghế gỗ 30 9.450.000\n2 Bàn gỗ 12 8.600.000\n3 Tủ "
         "kính 4 7.200.000\n\nHết.\n",
         "table | table | table | table | table | P"},
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

static void test_damaged_figure_rows(void **state)
{
    static const sample samples[] = {
        /* a row that lost two figures, and the total behind it */
        {"Tên xã Số vụ Bị can Xét xử Thu hồi\nTân Khê 3 7 2 1.240\nTân Lập 2 2 1 385\nTân Hưng 1 4 "
         "1 96\nTân An ) lo 3 6.702\nTổng cộng 11 29 7 8.423\n\nCác xã làm tốt.\n",
         "table | table | table | table | table | table | P"},
        /* the same between two rows, and a cell that wraps */
        {"Tên xã Hộ Hộ nghèo Tỷ lệ\nTân Khê 125 5 4,0\nTân Lập 98 7 7,1\nTân Hưng l43 2,1\n"
         "Tân An 77 2 2,6\nPhường Nguyễn\nThị Minh Khai 88 1 1,1\n\nHết.\n",
         "table | table | table | table | table | table | table | P"},
        /* a total behind a line that nobody can read, or apart */
        {"Tân Khê 125 5\nTân Lập 98 7\nTân Hưng 143 3\nTân An ịị\nCộng 443 20\n\nHết.\n",
         "table | table | table | table | table | P"},
        {"Tân Khê 125 5\nTân Lập 98 7\nTân Hưng 143 3\n\nCộng . 366 15\n\nHết.\n",
         "table | table | table | table | P"},
        /* what stands below a table is no row of it */
        {"Tân Khê 125 5\nTân Lập 98 7\nTân Hưng 143 3\nCác xã làm tốt.\n\nHết.\n",
         "table | table | table | P | P"},
        {"Tân Khê 125 5\nTân Lập 98 7\nTân Hưng 143 3\n1. Việc khác\nSửa chợ.\n",
         "table | table | table | H1 1. | P"},
        /* two rows, and a line between: running text that ends in figures */
        {"Tân Khê có 125 5\nCác xã làm tốt\nTân Lập có 98 7\n\nHết.\n", "P | P | P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_summed_rows(void **state)
{
    static const sample samples[] = {
        /* rows of one figure, which a total tells */
        {"Thu như sau:\n\nTên thôn Số hộ\nKhê 120\nĐông 98\nTây 77\nCộng 295\n\nCác thôn làm "
         "tốt.\n",
         "P | table | table | table | table | table | P"},
        {"Kết quả:\nNam 120\nNữ 98\nTổng cộng 218\n", "P | table | table | table"},
        /* one row, a list, a sentence above, a blank line between */
        {"Kết quả:\nNam 120\nCộng 120\n", "P | P | P"},
        {"1. Nam 120\n2. Nữ 98\nCộng 218\n", "I1 1. | H1 2. | P"},
        {"Thôn họp ngày 5.\nThôn làm chợ 12.\nCộng 218\n", "P | P | P"},
        {"Nam 120\nNữ 98\n\nCộng 218\n", "P | P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_counted_figure_rows(void **state)
{
    static const sample samples[] = {
        /* counted, with what a ruled line left */
        {"Phân bổ như sau:\n\n2 ns Chải, Tân Khê 4.275 3.900 1.150\n3 |Tân Lập, Tân An 2.980 4.050 "
         "970\n4 | Tân Hưng 2.600 3.300 840\n\nCộng . 13.005 13.650 3.580\n\nHết.\n",
         "P | table | table | table | table | P"},
        {"Kết quả:\n\n1 Tân Khê 45 12%\n2 Tân Lập 38 9%\n3 Tân An 40 11%\n\nHết.\n",
         "P | table | table | table | P"},
        /* the head of it with its bars, torn, in a stretch of its own */
        {"Phân bổ như sau:\n\n~ a as - Bò, lợn |\n| rT Cụm | Bò (liều) | Lợn (liều) |\nL cee w "
         "i\n\n2 Tân Khê 275 900\n3 Tân Lập 980 050\n4 Tân Hưng 600 300\n\nHết.\n",
         "P | table | table | table | table | table | table | P"},
        /* numbers without names, and the lines of an address */
        {"Kết quả:\n12 15 18\n14 16 19\n15 18 20\n", "P | P"},
        {"2 phường Tân Khê có 45 12\n\n3 người ở Tân Lập có 38 9\n", "P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_unread_heads(void **state)
{
    static const sample samples[] = {
        {"Việc làm như sau\njig Tên việc Đơn vị đảm nhận Thời gian\n| Vườn đào Xã Tân Khê "
         "03/3/2024\n2 Đường điện Xã Tân Lập 10/3/2024\n3 Góc đọc sách Xã Tân An 17/3/2024\n4 | "
         "Sân "
         "chơi pen ae - 24/3/2024\n\nHết.\n",
         "P | table | table | table | table | table | P"},
        {"Phân công:\n\nsĨT Họ và tên Chức vụ Địa chỉ\nLê Văn An Trưởng thôn Khê\n2 Lê Văn Bình "
         "Phó "
         "thôn Khê\n3 Lê Thị Cúc Thư ký thôn Khê\n\nHết.\n",
         "P | table | table | table | table | P"},
        /* no names of columns, or no rows */
        {"Việc làm như sau\nTên việc và người làm\n| Vườn đào\n2 Đường điện\n3 Góc đọc sách\n\n"
         "Hết.\n",
         "P | P | P | P"},
        {"Mỗi Đơn vị ghi rõ Thời gian và Địa điểm\n2 Đường điện\nvà 3 góc đọc sách\n\nHết.\n",
         "P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* What a ruled line leaves beside a count, and a stop, which a label has as well. */
static void test_marks_at_counts(void **state)
{
#define HEAD "2. Kết quả\n\nSTT Tên việc Đơn vị làm\n"
#define FIVE "H1 2. | table | table | table | table | "
    static const sample samples[] = {
        {HEAD
         "1 | Sửa chợ Thôn Khê\n2_ | Đắp đường Thôn Đông\n3_ † Kè ao Thôn Tây\n\n3. Việc khác\n",
         FIVE "I1 3."},
        {HEAD
         "| 1 | Sửa chợ Thôn Khê\n2, Đắp đường Thôn Đông\n3_| Kè ao Thôn Tây\n\n3. Việc khác\n",
         FIVE "I1 3."},
        /* a bar behind the stop, in the last row, too, which stands apart */
        {HEAD
         "1 | Sửa chợ Thôn Khê\n2. | Đắp đường Thôn Đông\n\n3. | Kè ao Thôn Tây\n\n3. Việc khác\n",
         FIVE "I1 3."},
        /* a stop in all rows; the same number below is the outline's */
        {HEAD "1. Sửa chợ Thôn Khê\n2. Đắp đường Thôn Đông\n3. Kè ao Thôn Tây\n\n3. Việc khác\n",
         FIVE "I1 3."},
        /* in one, above the next, or with as many figures */
        {HEAD "1 Sửa chợ Thôn Khê\n2. Đắp đường Thôn Đông\n3 Kè ao Thôn Tây\n\n3. Việc khác\n",
         FIVE "I1 3."},
        {HEAD "1 Thôn Khê 5 7\n2 Thôn Đông 4 9\n3. Thôn Tây 1 2\n\n3. Việc khác\n", FIVE "I1 3."},
        /* what stands below the table, right below it or apart, is none of its rows */
        {HEAD "1 Sửa chợ Thôn Khê\n2 Đắp đường Thôn Đông\n3. Việc khác\nXã họp.\n",
         "H1 2. | table | table | table | H1 3. | P"},
        {HEAD "1. Sửa chợ Thôn Khê\n2. Đắp đường Thôn Đông\n3. Việc khác\nXã họp.\n",
         "H1 2. | table | table | table | H1 3. | P"},
        {HEAD "1 Sửa chợ Thôn Khê\n2 Đắp đường Thôn Đông\n\n3. Việc khác\n\nXã họp.\n",
         "H1 2. | table | table | table | H1 3. | P"},
    };
    (void)state;
    CHECK(samples);
#undef FIVE
#undef HEAD
}

/* Bars behind the counts tell a table whose head nobody can read, or that has none. */
static void test_barred_counts(void **state)
{
    static const sample samples[] = {
        {"Việc như sau\nTf Tên việc Đơn vị làm\n\nXã Tân\n\n1 | Sửa chợ Khê\n2. | Đắp đường Khê\n\n"
         "Hết.\n",
         "P | table | table | table | table | P"},
        {"Việc như sau:\n\n| 1 | Sửa chợ Khê\n| 2 | Đắp đường Khê\n3_| Kè ao Khê\n\nHết.\n",
         "P | table | table | table | P"},
        {"Việc như sau:\n\n1. | Thôn Khê 5 7\n2. | Thôn Đông 4 9\n\nHết.\n",
         "P | table | table | P"},
        {"Việc như sau:\n\n1. Sửa chợ Khê\n2. Đắp đường Khê\n\nHết.\n", "P | I1 1. | H1 2. | P"},
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

/* Whether the line may be what seg_may_be_of_table tells at once, asked one by one. */
static bool is_any_of_table(vb_slice text)
{
    const seg_line line = {.stroked = true};
    return seg_may_head_rows(text) || seg_numbers_columns(text) || seg_may_be_second_row(text) ||
           seg_may_be_figure_row(&line, text) || seg_is_led_entry(text) ||
           seg_is_contents_title(text);
}

/* No line of a table is passed by for its first and its last byte, whatever these are. */
static void test_first_and_last_bytes(void **state)
{
    static const char *const lines[] = {
        "STT Tên",    "TT Tên",  "(1) (2) (3)",    "1 2 3 4",     "2 Sửa",        "Khê 28.000 30%",
        "1/5/2024 4", "MỤC LỤC", "Khê ....... 12", "Khê …………. l", "Tổng cộng 366"};
    size_t found = 0;
    (void)state;
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        char bytes[32];
        vb_slice line = vb_slice_of(lines[i]), text = {bytes, line.len};
        memcpy(bytes, line.data, line.len);
        for (size_t both = 0; both < 256 * 256; both++) {
            bytes[0] = (char)(both >> 8);
            bytes[line.len - 1] = (char)(both & 255);
            found += is_any_of_table(text);
            assert_true(seg_may_be_of_table(text) || !is_any_of_table(text));
        }
        assert_true(is_any_of_table(line));
    }
    assert_true(found > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_damaged_counts),
        cmocka_unit_test(test_figure_rows),
        cmocka_unit_test(test_damaged_figure_rows),
        cmocka_unit_test(test_counted_figure_rows),
        cmocka_unit_test(test_unread_heads),
        cmocka_unit_test(test_marks_at_counts),
        cmocka_unit_test(test_barred_counts),
        cmocka_unit_test(test_summed_rows),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_first_and_last_bytes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
