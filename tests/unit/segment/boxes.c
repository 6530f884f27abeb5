/* Boxes of head and end where a page turns among them, or a line stands that is none of the usual
 * ones. */
#include "segment_outline.h"

#define NATION "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"

static void test_ends_over_pages(void **state)
{
    static const sample samples[] = {
        {"Xã báo cáo./.\n\nNơi nhận: T/M BAN THƯỜNG VỤ\n\n\f- Huyện ủy, BÍ THƯ\n- UBND xã,\n- Lưu "
         "VT.\nLê Văn Mận\n",
         "P | recipients | signature | recipients - | signature | recipients - | recipients - | "
         "signature"},
        {"Xã báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\fLê Văn Mận\n",
         "P | recipients | recipients - | recipients - | signature | signature"},
        /* what else begins a page is none of it */
        {"Xã báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\f- Việc thứ nhất là quét chợ.\n",
         "P | recipients | recipients - | recipients - | I1 -"},
    };
    (void)state;
    CHECK(samples);
}

static void test_heads(void **state)
{
    static const sample samples[] = {
        /* an ornament below the motto, misread */
        {NATION
         "~-0QO---\n\nHỢP ĐỒNG\nQUÉT CHỢ\nSố: 27/2023/HĐ\n\nCăn cứ Bộ luật Dân sự.\n\nĐiều 1. "
         "Quét chợ\n\nMỗi chiều.\n",
         "motto | noise | doc_type | subject | number | preamble | H1 Điều 1. | P"},
        /* what a contract is about, between its number and the grounds */
        {NATION
         "\nHỢP ĐỒNG\nQUÉT CHỢ\nSố: 27/2023/HĐ\nCông trình: Chợ Khê\nCăn cứ Bộ luật Dân sự;\nCăn "
         "cứ nhu cầu của hai bên.\n\nĐiều 1. Quét chợ\n\nMỗi chiều.\n",
         "motto | doc_type | subject | number | subject | preamble | preamble | H1 Điều 1. | P"},
        /* its title above its number, and nothing above that */
        {"HỢP ĐỒNG MUA BÁN\nSố: 27/2023/HĐTC\n\nCăn cứ Bộ luật Dân sự.\n\nĐiều 1. Quét chợ\n\nMỗi "
         "chiều.\n",
         "doc_type | subject | number | preamble | H1 Điều 1. | P"},
        /* whose resolution, in capitals, and what it is about, up to a rule or a numeral */
        {"TỈNH ỦY SƠN BÌNH\nSố 18-NQ/TU\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH\nMột số "
         "vấn đề "
         "về chợ\n-----\n\nI. TÌNH HÌNH\nTốt.\n",
         "issuing_body | number | doc_type | subject | subject | noise | H1 I. | P"},
        {"TỈNH ỦY SƠN BÌNH\nSố 18-NQ/TU\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH\nMột số "
         "vấn đề "
         "về chợ\n\nI. TÌNH HÌNH\nTốt.\n",
         "issuing_body | number | doc_type | subject | subject | H1 I. | P"},
        {"TỈNH ỦY SƠN BÌNH\nSố 18-NQ/TU\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH\nMột số "
         "vấn đề "
         "về chợ còn phải bàn.\n\nI. TÌNH HÌNH\nTốt.\n",
         "issuing_body | number | doc_type | subject | P | H1 I. | P"},
        /* a ground that names another act on a line of its own */
        {"Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc quét chợ\n\nCăn cứ Luật Chợ;\nLuật sửa đổi Luật "
         "Chợ;\nCăn "
         "cứ Luật Đất đai;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Quét chợ.\n",
         "number | doc_type | subject | preamble | preamble | preamble | I1 Điều 1."},
        /* the left column of another head first, of the Party */
        {"Thôn làm ngay./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn "
         "Mận\n\n\fHUYỆN "
         "ỦY TÂN KHÊ\nĐẢNG ỦY XÃ KHÊ\n*\nSố 44-CV/ĐU\nV/v chuẩn bị quét chợ\n\nĐẢNG CỘNG SẢN VIỆT "
         "NAM\n\nKhê, ngày 3 tháng 4 năm 2023\n\nKính gửi: Các chi bộ\n\nĐảng ủy yêu cầu làm "
         "ngay.\n",
         "P | recipients | recipients - | recipients - | signature | signature | parent_body | "
         "issuing_body | noise | number | subject | motto | place_date | addressee | P"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ends_over_pages),
        cmocka_unit_test(test_heads),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
