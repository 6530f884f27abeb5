/* What is printed on every page, and what only looks so. */
#include "segment_outline.h"

#define PAGE(number, head, text) "\f" number "\n" head "\n" text "\n"

static void test_running_heads(void **state)
{
    static const sample samples[] = {
        /* right below the numbers of two pages */
        {"I. HỌP CHỢ\nChợ họp mỗi tuần.\n" PAGE("2", "Nội quy chợ Khê", "Chợ mở lúc sáu giờ.")
             PAGE("3", "Nội quy chợ Khê", "Chợ đóng lúc tám giờ."),
         "H1 I. | P | page_number | noise | P | page_number | noise | P"},
        /* a sentence, what is in capitals as the heads of annexes are, and another line */
        {"I. HỌP CHỢ\nChợ họp mỗi tuần.\n" PAGE("2", "Chợ đã họp.", "Chợ mở lúc sáu giờ.")
             PAGE("3", "Chợ đã họp.", "Chợ đóng lúc tám giờ."),
         "H1 I. | P | page_number | P | P | page_number | P | P"},
        {"I. HỌP CHỢ\nChợ họp mỗi tuần.\n" PAGE("2", "BẢN KÊ SỐ HỘ", "Thôn Khê có bốn hộ.")
             PAGE("3", "BẢN KÊ SỐ HỘ", "Thôn Đông có năm hộ."),
         "H1 I. | P | page_number | H1 | P | page_number | H1 | P"},
        {"I. HỌP CHỢ\nChợ họp mỗi tuần.\n" PAGE("2", "Nội quy chợ Khê", "Chợ mở lúc sáu giờ.")
             PAGE("3", "Nội quy chợ Đông", "Chợ đóng lúc tám giờ."),
         "H1 I. | P | page_number | P | P | page_number | P | P"},
    };
    (void)state;
    CHECK(samples);
}

/* A letter and its mark below a full line that ends in a name: the rest of that. */
static void test_rest_of_name(void **state)
{
#define PEOPLES "1. Thôn Khê họp chợ cùng bà con các dân tộc Tày, Nùng, Phù Lá và Bố"
#define PLACES "- Thôn Đông lắp năm bóng đèn trên đường từ chợ Khê đến bản Nậm"
    static const sample samples[] = {
        {PEOPLES "\nY.\n2. Thôn Đông họp sau.\n", "I1 1. | I1 2."},
        {PLACES "\nÁ;\n- Thôn Tây lắp hai bóng.\n", "I1 - | I1 -"},
        /* behind a closed line, a short one, a blank line, and without a mark */
        {PEOPLES " Y.\nY.\n2. Thôn Đông họp sau.\n", "I1 1. | noise | I1 2."},
        {"1. Họp chợ cùng Bố\nY.\n2. Thôn Đông họp sau.\n", "I1 1. | noise | I1 2."},
        {PEOPLES "\n\nY.\n2. Thôn Đông họp sau.\n", "I1 1. | noise | I1 2."},
        {PEOPLES "\nY\n2. Thôn Đông họp sau.\n", "I1 1. | noise | I1 2."},
    };
    (void)state;
    CHECK(samples);
#undef PEOPLES
#undef PLACES
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_running_heads),
        cmocka_unit_test(test_rest_of_name),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
