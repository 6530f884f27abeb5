/* Bullets, and specks before them. */
#include "segment_outline.h"

static void test_specks(void **state)
{
    static const sample samples[] = {
        {"1. Dự họp:\n- Thôn Khê;\n; - Thôn Đông;\n| - Thôn Tây;\n- Thôn Nội.\n",
         "H1 1. | I2 - | I2 - | I2 - | I2 -"},
        /* where no list of dashes is open, and before small letters */
        {"Dự họp.\n; - Thôn Đông họp.\n", "P | P"},
        {"1. Dự họp:\n- Thôn Khê,\n; - thôn Đông;\n- Thôn Nội.\n", "H1 1. | I2 - | I2 -"},
    };
    (void)state;
    CHECK(samples);
}

static void test_two_marks(void **state)
{
    static const sample samples[] = {
        {"I/. SỬA CHỢ\n1/. Mái chợ.\na/. Ngói.\nII/, GIỮ CHỢ\n1). Thôn Khê.\n",
         "H1 I/. | I2 1/. | I3 a/. | H1 II/. | I2 1)."},
        {"I.- SỬA CHỢ\nMái chợ.\nII.- GIỮ CHỢ\nThôn Khê.\n", "H1 I.- | P | H1 II.- | P"},
        /* numbers of documents */
        {"12/.5 là số đo.\n28-CT/TW nói rõ.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_scraps_before_labels(void **state)
{
#define CHAPTERS "Chương I\nSỬA CHỢ\nĐiều 1. Mái chợ\nLợp ngói.\n"
    static const sample samples[] = {
        /* a letter before a chapter, a part, a section that is due over its title */
        {CHAPTERS "c Chương II\nGIỮ CHỢ\n\nĐiều 2. Gác đêm\nThôn cử người.\n",
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P"},
        {"Phần I\nSỬA CHỢ\n1. Mái chợ.\na Phần II\nGIỮ CHỢ\n1. Gác đêm.\n",
         "H1 Phần I | I2 1. | H1 Phần II | I2 1."},
        /* not where another is due, over small letters, or with more on the line */
        {CHAPTERS "c Chương IV\nGIỮ CHỢ\n", "H1 Chương I | H2 Điều 1. | P | P | H1"},
        {CHAPTERS "c Chương II\ncủa Quy chế này.\n", "H1 Chương I | H2 Điều 1. | P | P"},
        {CHAPTERS "c Chương II và\nGIỮ CHỢ\n", "H1 Chương I | H2 Điều 1. | P | P"},
        /* a sign or a letter or two before another label that is due, where something begins */
        {"I. SỬA CHỢ\nThôn Khê sửa.\na II. GIỮ CHỢ\n1. Gác đêm\nThôn gác.\nsẽ 2. Gác ngày\nXã "
         "gác.\n",
         "H1 I. | P | H1 II. | H2 1. | P | H2 2. | P"},
        {CHAPTERS "« Điều 2. Nền chợ\nLát gạch.\ni Điều 3. Cửa chợ\nSơn cửa.\n",
         "H1 Chương I | H2 Điều 1. | P | H2 Điều 2. | P | H2 Điều 3. | P"},
        {"1. Sửa chợ.\n\na PHỤ LỤC\nVIỆC LÀM\n1. Sửa chợ.\n", "I1 1. | H1 Phụ lục | I2 1."},
        /* a sentence that goes on, another number, a word, a letter that is one of the text */
        {CHAPTERS "Làm theo điểm\na Điều 2. Các thôn.\n", "H1 Chương I | H2 Điều 1. | P | P"},
        {"1. Sửa chợ\nThôn sửa.\nsẽ 4. Gác ngày\nXã gác.\n", "H1 1. | P | P | P"},
        {"1. Sửa chợ\nThôn sửa.\nthôn 2. Gác ngày\nXã gác.\n", "H1 1. | P | P | P"},
        {"1. Sửa chợ\nThôn sửa.\nở 2 thôn Khê.\nXã gác.\n", "H1 1. | P | P | P"},
        /* a short word before a plus in a list of them */
        {"1. Việc làm\nsẽ + Lắp 5 bóng đèn;\n+ Sửa 3 nhà;\n+ Đắp đường.\n",
         "H1 1. | I2 + | I2 + | I2 +"},
        {"1. Dự họp:\n+ Thôn Khê;\nii + Thôn Đông;\n+ Thôn Tây.\n", "H1 1. | I2 + | I2 + | I2 +"},
        {"Tính như sau.\nSố là\na + B thì được.\n", "P | P"},
    };
    (void)state;
    CHECK(samples);
}

static void test_unread_chapters(void **state)
{
    static const sample samples[] = {
        /* `lũ`, `lil` for III: alone over a title, the next one */
        {CHAPTERS "Chương lũ\nGIỮ CHỢ\n\nĐiều 2. Gác đêm\nThôn cử người.\n",
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P"},
        {CHAPTERS "c Chuong lil\nGIU CHO\n\nĐiều 2. Gác đêm\nThôn cử người.\n",
         "H1 Chương I | H2 Điều 1. | P | H1 Chương II | H2 Điều 2. | P"},
        /* Chương is a word, and a name */
        {CHAPTERS "Chương trình\nGIỮ CHỢ\n", "H1 Chương I | H2 Điều 1. | P | P | H1"},
        {CHAPTERS "Chương Mỹ\nGIỮ CHỢ\n", "H1 Chương I | H2 Điều 1. | P | P | H1"},
        {CHAPTERS "Chương hị\nnày nói về chợ.\n", "H1 Chương I | H2 Điều 1. | P | P"},
        {"Chương lũ\nGIỮ CHỢ\n", "P | H1"},
    };
    (void)state;
    CHECK(samples);
#undef CHAPTERS
}

static void test_specks_behind_labels(void **state)
{
    static const sample samples[] = {
        {"1. Sửa cầu.\n\nPHỤ LỤC  . :\nVIỆC LÀM\n1. Sửa cầu.\n2. Sửa chợ.\n",
         "I1 1. | H1 Phụ lục | I2 1. | I2 2."},
        {"1. Sửa cầu.\n\nPHỤ LỤC II ~\nVIỆC LÀM\n1. Sửa cầu.\n", "I1 1. | H1 Phụ lục II | I2 1."},
        {"Chương I .\nSỬA CHỢ\nĐiều 1. Mái chợ\nLợp ngói.\n", "H1 Chương I | H2 Điều 1. | P"},
    };
    (void)state;
    CHECK(samples);
}

/* `PHANTHUHAI`: a part whose words ran together, alone over its title. */
static void test_glued_parts(void **state)
{
#define FIRST_PART "PHẦN THỨ NHẤT\nSỬA CHỢ\nI. MÁI CHỢ\nLợp ngói.\n\n"
#define FIRST_BLOCKS "H1 Phần thứ nhất | H2 I. | P"
    static const sample samples[] = {
        {FIRST_PART "PHANTHUHAI  _\nGIỮ CHỢ\n1. Gác đêm.\n",
         FIRST_BLOCKS " | H1 Phần thứ hai | I2 1."},
        {FIRST_PART "PHẦN THỨHAI\nGIỮ CHỢ\n1. Gác đêm.\n",
         FIRST_BLOCKS " | H1 Phần thứ hai | I2 1."},
        {"PHẦNTHỨNHẤT\nSỬA CHỢ\n1. Mái chợ.\n", "H1 Phần thứ nhất | I2 1."},
        /* another word, more on the line, small letters below */
        {FIRST_PART "PHANTHUHAIDONG\nGIỮ CHỢ\n", FIRST_BLOCKS " | P | H1"},
        {FIRST_PART "Phanthuhai\ncủa sách này.\n", FIRST_BLOCKS " | P"},
    };
    (void)state;
    CHECK(samples);
#undef FIRST_PART
#undef FIRST_BLOCKS
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_specks),
        cmocka_unit_test(test_two_marks),
        cmocka_unit_test(test_scraps_before_labels),
        cmocka_unit_test(test_unread_chapters),
        cmocka_unit_test(test_specks_behind_labels),
        cmocka_unit_test(test_glued_parts),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
