#include "normalize/furniture.h"

#include "normalize_encode.h"

static void reads_page_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        uint32_t number;
    } cases[] = {
        {"12\n", 12},       {"      7\n", 7}, {"\f3\n", 3},       {"- 12 -", 12}, {"– 3 –\n", 3},
        {"Trang 12\n", 12}, {"12/30\n", 12},  {"Page 2 of 9", 2}, {"| 4", 4},     {"0", 0},
        {"12a\n", 0},       {"\n", 0},        {"1.\n", 0},        {"II\n", 0},    {"12.5", 0},
        {"Số 12\n", 0},     {"123456789", 0}, {"Trang\n", 0},     {"", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(page_number_of(vb_slice_of(cases[i].line)), cases[i].number);
}

static void knows_notices_and_stamps(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        furniture_kind kind;
    } cases[] = {
        {"[OCR skipped on page(s) 2-5]\n", FURNITURE_NOTICE},
        {"Người ký: Cổng Thông tin điện tử\n", FURNITURE_STAMP},
        {"  Nguoi ky: Cong Thong tin\n", FURNITURE_STAMP},
        {"Digitally signed by UBND\n", FURNITURE_STAMP},
        {"Email: a@b.vn\n", FURNITURE_NEAR_STAMP},
        {"[stamp] Người ký: X\n", FURNITURE_MARKED},
        {"[running head] X\n", FURNITURE_MARKED_RUNNING},
        {"Người ký văn bản chịu trách nhiệm\n", FURNITURE_NONE},
        {"\n", FURNITURE_NONE},
    };
    vb_buffer scratch = VB_BUFFER(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        vb_buffer_clear(&scratch);
        assert_int_equal(furniture_of(vb_slice_of(cases[i].line), &scratch), cases[i].kind);
    }
    vb_buffer_free(&scratch);
}

static edge_likeness compare(const char *one, const char *other, int distance)
{
    page_edge a = {.top = true}, b = {.top = true};
    vb_buffer scratch = VB_BUFFER(NULL);
    read_edge(&a, vb_slice_of(one), &scratch);
    vb_buffer_clear(&scratch);
    read_edge(&b, vb_slice_of(other), &scratch);
    vb_buffer_free(&scratch);
    return compare_edges(&a, &b, distance);
}

static void compares_edges(void **state)
{
    (void)state;
    assert_int_equal(compare("CÔNG BÁO\n", "\fCÔNG BÁO  \n", 1), EDGE_SAME);
    assert_int_equal(compare("Báo cáo 2024   9", "Báo cáo 2024   10", 1), EDGE_COUNTS);
    assert_int_equal(compare("Báo cáo 2024   9", "Báo cáo 2024   10", 2), EDGE_OTHER);
    assert_int_equal(compare("Báo cáo 9", "Báo cáo 8", -1), EDGE_COUNTS);
    assert_int_equal(compare("Điều 5.", "Khoản 6.", 1), EDGE_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_page_numbers),
        cmocka_unit_test(knows_notices_and_stamps),
        cmocka_unit_test(compares_edges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
