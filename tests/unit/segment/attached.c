/* The title of a text that is attached to another, with specks before it. */
#include "segment_outline.h"

#define ATTACHED "(Ban hành kèm theo Quyết định số 6/QĐ-UBND)\n\nChương I\nQUY ĐỊNH CHUNG\n"
#define END "Nơi nhận: CHỦ TỊCH\n- Như Điều 3;\n- Lưu: VT. VX.\n\nĐào Ngọc Quyền\n\n"
#define TITLE "recipients | signature | recipients - | recipients - | signature | "

static void test_specks(void **state)
{
    static const sample samples[] = {
        {END "\f— QUY CHẾ\n\n~ Làm việc của tổ\n" ATTACHED, TITLE "H1 | P | H1 Chương I"},
        {END "\f2\n- QUY CHẾ\n\nLàm việc của tổ\n" ATTACHED,
         TITLE "page_number | H1 | P | H1 Chương I"},
        {END "\f_ QUY CHẾ\nLÀM VIỆC CỦA TỔ\n" ATTACHED, TITLE "H1 | P | H1 Chương I"},
    };
    (void)state;
    CHECK(samples);
}

/* A list, and what is attached to nothing. */
static void test_lists(void **state)
{
    static const sample samples[] = {
        {"I. MỤC ĐÍCH\nNhư sau:\n\f- QUY CHẾ\n- ĐỀ ÁN\n", "H1 I. | P | I2 - | I2 -"},
        {"I. MỤC ĐÍCH\nĐã làm xong.\n\nQUY CHẾ\n\n- Làm việc;\n- Đi lại.\n(Kèm theo Quyết định số "
         "6)\n",
         "H1 I. | P | H1 | I2 - | I2 - | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_text_without_speck(void **state)
{
    vb_outline *outline;
    (void)state;
    assert_int_equal(vb_segment(segmenter,
                                VB_SLICE(END "\f— QUY CHẾ\n\n~ Làm việc của tổ\n" ATTACHED),
                                &outline),
                     VB_OK);
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        const vb_block *block = vb_outline_block(outline, i);
        if (block->type == VB_BLOCK_HEADING && block->label.len == 0)
            assert_true(vb_slice_equal(block->text, VB_SLICE("QUY CHẾ Làm việc của tổ")));
    }
    vb_outline_free(outline);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_specks),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_text_without_speck),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
