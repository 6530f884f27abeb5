/* Who stands under whom: what an act quotes under what announces it, a list under the title over
 * it; each case a few lines of its own. */
#include "segment_helpers.h"

/* The blocks, each `label<parent`: of one without a label the first word, of what is quoted with a
 * `>` before it. */
static void add_name(const vb_block *block, vb_buffer *out)
{
    size_t space = vb_slice_find(block->text, VB_SLICE(" "), 0);
    vb_buffer_add(out, block->label.len ? block->label : vb_slice_cut(block->text, 0, space));
}

static void describe(vb_slice text, vb_buffer *out)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, text, &outline), VB_OK);
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        vb_buffer_add_string(out, i ? " | " : "");
        vb_buffer_add_string(out, block->quoted ? "> " : "");
        add_name(block, out);
        if (block->parent == VB_NO_BLOCK)
            continue;
        vb_buffer_add_byte(out, '<');
        add_name(vb_outline_block(outline, block->parent), out);
    }
    vb_buffer_add_byte(out, '\0');
    vb_outline_free(outline);
}

typedef struct sample {
    const char *text, *parents;
} sample;

static void check(const sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        vb_buffer got = VB_BUFFER(NULL);
        describe(vb_slice_of(samples[i].text), &got);
        assert_string_equal(got.data, samples[i].parents);
        vb_buffer_free(&got);
    }
}

#define CHECK(samples) check(samples, sizeof(samples) / sizeof(samples)[0])

/* The numbering around a quotation waits and goes on behind it. */
static void test_quotations(void **state)
{
    static const sample samples[] = {
        {"Điều 1. Sửa đổi Quy chế chợ\n1. Bổ sung các điều 4a và 4b như sau:\n“Điều 4a. Giờ mở "
         "cửa\n1. Mở lúc 5 giờ.\n2. Đóng lúc 18 giờ.\nĐiều 4b. Giờ nghỉ\nNghỉ trưa hai giờ.”\n"
         "2. Bãi bỏ Điều 9.\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n",
         "Điều 1. | 1.<Điều 1. | > “Điều 4a.<1. | > 1.<“Điều 4a. | > 2.<“Điều 4a. | > Điều 4b.<1. "
         "| > Nghỉ<Điều 4b. | 2.<Điều 1. | Điều 2. | 1.<Điều 2."},
        /* running text, points, a chapter with its title, and two quotations in a row */
        {"1. Sửa đổi khoản 3 như sau:\n“Người bán hàng nộp phí chợ.\nPhí nộp theo quý.”.\n"
         "2. Sửa đổi khoản 5 như sau:\n“b) Quét chợ hai buổi;”\n“c) Đổ rác đúng nơi.”\n"
         "3. Bổ sung Chương IIa như sau:\n“Chương IIa\nPHÍ CHỢ\nĐiều 9a. Mức phí\nTheo quý.”\n"
         "4. Bãi bỏ Điều 7.\n",
         "1. | > “Người<1. | > Phí<1. | 2. | > “b)<2. | > “c)<2. | 3. | > “Chương IIa<3. | > Điều "
         "9a.<“Chương IIa | > Theo<Điều 9a. | 4."},
        /* straight marks, and quotations inside the quotation */
        {"1. Sửa đổi Điều 3 như sau:\n\"Điều 3. Giải thích từ ngữ\n1. \"Sạp\" là nơi bày hàng.\n"
         "2. \"Chợ\" là nơi có \"sạp\".\"\n2. Thay cụm từ \"phí\" bằng cụm từ \"giá\".\n",
         "1. | > \"Điều 3.<1. | > 1.<\"Điều 3. | > 2.<\"Điều 3. | 2."},
        /* a title that announces without a colon */
        {"Điều 5. Bổ sung Điều 6a\n“Điều 6a. Xe chở hàng\nXe dừng ngoài cổng.”.\nĐiều 6. Bãi bỏ "
         "Điều 8.\nĐiều 7. Hiệu lực\n",
         "Điều 5. | > “Điều 6a.<Điều 5. | > Xe<“Điều 6a. | Điều 6. | Điều 7."},
        /* closed twice: behind each other, and again at its true end */
        {"Điều 1. Sửa đổi Quy chế chợ\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Giờ\nMở lúc 5 giờ.””\n"
         "2. Sửa đổi Điều 5 như sau:\n“Điều 5. Phí\n1. Thu theo quý.”\n2. Thu đủ.”\n"
         "3. Bãi bỏ Điều 9.\n",
         "Điều 1. | 1.<Điều 1. | > “Điều 4.<1. | > Mở<“Điều 4. | 2.<Điều 1. | > “Điều 5.<2. | > "
         "1.<“Điều 5. | > 2.<“Điều 5. | 3.<Điều 1."},
        /* what stands in the sentence is no quotation of paragraphs */
        {"1. Các từ dưới đây được hiểu như sau:\n“Sạp” là nơi bày hàng.\n2. Các từ khác như "
         "sau:\n“Ki\nốt” là sạp có mái.\n",
         "1. | “Sạp”<1. | 2. | “Ki<2."},
    };
    (void)state;
    CHECK(samples);
}

/* An OCR lost the closing mark. */
static void test_open_quotations(void **state)
{
    static const sample samples[] = {
        {"Điều 1. Sửa đổi Quy chế chợ\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Giờ mở cửa\n1. Mở lúc "
         "5 giờ.\n2. Bãi bỏ Điều 9.\n3. Sửa đổi Điều 10 như sau:\n“Điều 10. Giờ nghỉ\nHai giờ.”\n"
         "Điều 2. Hiệu lực thi hành\n",
         "Điều 1. | 1.<Điều 1. | > “Điều 4.<1. | > 1.<“Điều 4. | 2.<Điều 1. | 3.<Điều 1. | > "
         "“Điều 10.<3. | > Hai<“Điều 10. | Điều 2."},
        {"Điều 1. Sửa đổi Quy chế chợ\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Giờ mở cửa\nMở lúc 5 "
         "giờ.\nĐiều 2. Quy định này thay quy định cũ.\nĐiều 3. Các chợ thi hành.\n",
         "Điều 1. | 1.<Điều 1. | > “Điều 4.<1. | > Mở<“Điều 4. | Điều 2. | Điều 3."},
        /* nothing goes on behind an article; of what may begin with a speck nothing is made */
        {"Điều 1. Sửa đổi Quy chế chợ\n1. Sửa đổi Điều 4 như sau:\n“Điều 4. Giờ mở cửa\n1. Mở lúc "
         "5 "
         "giờ.\n2. Đóng lúc 18 giờ.\n",
         "Điều 1. | 1.<Điều 1. | > “Điều 4.<1. | > 1.<“Điều 4. | > 2.<“Điều 4."},
        {"1. Chợ mở như sau:\n\"Mở lúc 5 giờ.\nĐóng lúc 18 giờ.\n2. Chợ nghỉ ngày Tết.\n",
         "1. | \"Mở<1. | Đóng<1. | 2."},
    };
    (void)state;
    CHECK(samples);
}

/* Lists under a title in capitals that has no number. */
static void test_titles(void **state)
{
    static const sample samples[] = {
        {"MỤC ĐÍCH CHUNG\n\n1. Sạch chợ.\na) Quét chợ;\nb) Sửa cổng.\n2. Vui dân.\nPHẦN VIỆC "
         "CHÍNH\n\n"
         "Các tổ cùng làm.\n1. Tổ Đông quét chợ.\n- Sáng;\nNghỉ trưa.\n",
         "MỤC | 1.<MỤC | a)<1. | b)<1. | 2.<MỤC | PHẦN | Các<PHẦN | 1.<PHẦN | -<1. | Nghỉ<PHẦN"},
        /* a list that was open inside a sentence before does not make it deeper */
        {"NHẬN XÉT CỦA BAN\n[1] Chợ sạch.\n[2] Cổng hỏng.\nKẾT LUẬN CHUNG:\n1. Quét chợ.\n2. Sửa "
         "cổng.\n",
         "NHẬN | [1]<NHẬN | [2]<NHẬN | KẾT | 1.<KẾT | 2.<KẾT"},
        {"NHẬN XÉT CỦA BAN\n[1] Về cổng: Đúng.\n[2] Về chợ:\n[2.1] Rãnh hỏng.\n[2.1.1] Sửa rãnh.\n"
         "[2.2]. Sân sạch.\n[3] Về phí.\n[3.1] Thu đủ.\n[3.5] Mã số của phí.\n",
         "NHẬN | [1]<NHẬN | [2]<NHẬN | [2.1]<[2] | [2.1.1]<[2.1] | [2.2].<[2] | [3]<NHẬN | "
         "[3.1]<[3] "
         "| [3.5]<NHẬN"},
        /* what goes on from above the title stands beside it, and so do numerals and articles */
        {"1. Quét chợ.\n2. Sửa cổng.\nBAN QUẢN LÝ CHỢ\n3. Xây rãnh.\n", "1. | 2. | BAN | 3."},
        {"MỤC ĐÍCH CHUNG\n1. Sạch chợ.\nII. PHẦN VIỆC\n1. Quét chợ.\n",
         "MỤC | 1.<MỤC | II. | 1.<II."},
        {"QUY CHẾ CHỢ XÃ\nĐiều 1. Chợ họp hằng ngày.\n1. Mở lúc 5 giờ.\n",
         "QUY | Điều 1. | 1.<Điều 1."},
        /* with what it quotes */
        {"PHẦN VIỆC CHÍNH\n1. Sửa khoản 5 như sau:\n“5. Quét chợ.\n6. Sửa cổng.”\n2. Bãi bỏ khoản "
         "7.\n",
         "PHẦN | 1.<PHẦN | > “5.<1. | > 6.<1. | 2.<PHẦN"},
    };
    (void)state;
    CHECK(samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quotations),
        cmocka_unit_test(test_open_quotations),
        cmocka_unit_test(test_titles),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
