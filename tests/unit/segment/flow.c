/* What goes on with the title above it. */
#include "segment_outline.h"

#include "segment/flow.h"

#define ATTACHED "(Ban hành kèm theo Quyết định số 1/QĐ-UBND ngày 1/2/2024)\n"

static void test_attached(void **state)
{
    static const sample samples[] = {
        /* what an attached text is about belongs to its type */
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fQUY CHẾ\nLàm việc của chợ Khê\n" ATTACHED
         "\nĐiều 1. Chợ Khê.\nĐiều 2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | I1 Điều 1. | I1 Điều 2."},
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fQUY CHẾ\nLàm việc của chợ Khê\nvà chợ "
         "Đông\n" ATTACHED "\nĐiều 1. Chợ Khê.\nĐiều 2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | I1 Điều 1. | I1 Điều 2."},
        /* nothing says that it is attached, and the title is no type */
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fQUY CHẾ\nLàm việc của chợ Khê\n\nĐiều 1. Chợ "
         "Khê.\nĐiều 2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | I1 Điều 1. | I1 Điều 2."},
        /* a paper that has a name of its own */
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fDANH SÁCH\n\nCác chợ họp ban đêm\n" ATTACHED
         "\n1. Chợ Khê.\n2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | I2 1. | I2 2."},
        /* over two lines, which brackets close, above a table or anything else */
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fDANH SÁCH\n\nTổ quản lý chợ Khê và chợ Đông "
         "năm "
         "2024\n(Kèm theo Quyết định số 57/QĐ-UBND ngày 12/9/2024 của Chủ tịch Ủy ban\nnhân dân xã "
         "Tân Khê)\n\nSTT Họ và tên Nhiệm vụ\n1 Lê Văn Tám Tổ trưởng\n2 Hà Thị Mận Tổ viên\n3 Đỗ "
         "Văn Ba Tổ viên\n",
         "P | signature | signature | H1 | P | table | table | table | table"},
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fBIỂU PHÍ\n\nTiền quét chợ của các hộ năm "
         "2024\n(Kèm theo Nghị quyết số 7/NQ-HĐND ngày 12/9/2024 của Hội đồng nhân\ndân xã Tân "
         "Khê)\n\n1. Chợ Khê.\n2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | P | I2 1. | I2 2."},
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fNỘI QUY\nHọp chợ Khê\n" ATTACHED
         "\nĐiều 1. Chợ Khê.\nĐiều 2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | I1 Điều 1. | I1 Điều 2."},
        {"Họp mỗi tuần./.\n\nCHỦ TỊCH\nLê Văn Tám\n\fCÁC CHỢ\nChợ Khê và chợ Đông\n" ATTACHED
         "\nĐiều 1. Chợ Khê.\nĐiều 2. Chợ Đông.\n",
         "P | signature | signature | H1 | P | P | I1 Điều 1. | I1 Điều 2."},
    };
    (void)state;
    CHECK(samples);
}

/* Grounds of other beginnings, and who decides behind them, however full the line above is. */
static void test_other_grounds(void **state)
{
#define CAN_CU "Căn cứ Luật Chợ ngày 29 tháng 11 năm 2013 của Quốc hội về chợ ở các xã của huyện;\n"
#define XET "Xét đề nghị của Trưởng ban quản lý chợ Khê ở xã Long Thạnh, huyện Tân Khê, tỉnh,\n"
#define ARTICLES "Điều 1. Sửa chợ.\nĐiều 2. Mở chợ.\n"
    static const sample samples[] = {
        {CAN_CU XET "Bộ trưởng Bộ Công Thương ban hành Thông tư về chợ.\n" ARTICLES,
         "P | P | P | I1 Điều 1. | I1 Điều 2."},
        {CAN_CU XET "nay xã mở chợ.\n" ARTICLES, "P | P | I1 Điều 1. | I1 Điều 2."},
    };
    (void)state;
    CHECK(samples);
#undef CAN_CU
#undef XET
#undef ARTICLES
}

static void test_names_of_fields(void **state)
{
    static const char *const none[] = {"nơi ở: thôn Nội", "Nơi ở", "Ở đây, nơi ở: A",
                                       "1. Nơi ở: thôn Nội"};
    (void)state;
    assert_true(vb_slice_equal(seg_name_of_field(VB_SLICE("Nơi ở: thôn Nội")), VB_SLICE("Nơi ở")));
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
        assert_int_equal(seg_name_of_field(vb_slice_of(none[i])).len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_attached),
        cmocka_unit_test(test_other_grounds),
        cmocka_unit_test(test_names_of_fields),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
