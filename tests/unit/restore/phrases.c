/* Phrases that are known beforehand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

#include "restore/formulas.h"
#include "tables/set-phrases.h"

static void phrases_of_letters_are_known(void **state)
{
    static const restored_text cases[] = {
        {"Uy ban nhan dan tinh kinh trinh Hoi dong nhan dan tinh xem xét.",
         "Ủy ban nhân dân tỉnh kính trình Hội đồng nhân dân tỉnh xem xét."},
        {"Kinh dé nghi Quy Uy ban giai quyét. Tran trong./.",
         "Kính đề nghị Quý Ủy ban giải quyết. Trân trọng./."},
        {"Dinh ky hang nam bao cao", "Định kỳ hằng năm báo cáo"},
        /* A name has capitals, and so has who is addressed. */
        {"Ong Tran Trong Nghia", "Ông Trần Trọng Nghĩa"},
        {"nép vao quy phat trién dat", "nộp vào quỹ phát triển đất"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void terms_of_offices_come_before_usual_words(void **state)
{
    static const restored_text cases[] = {
        {"Tiép tuc kién toàn Ban; cung co H6i Bao tro",
         "Tiếp tục kiện toàn Ban; củng cố Hội Bảo trợ"},
        {"Cung co Hoi Nong dan xa.", "Củng cố Hội Nông dân xã."},
        {"nao vet long ho, kien co 4,2 km kenh", "nạo vét lòng hồ, kiên cố 4,2 km kênh"},
        {"03 vu chay thuc bi, thiét hai 7,2 ha", "03 vụ cháy thực bì, thiệt hại 7,2 ha"},
        /* The usual words where they are meant. */
        {"xa nay cung co 3 thon", "xã này cũng có 3 thôn"},
        {"cay trong bi hai", "cây trồng bị hại"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void who_writes_otherwise_is_left_in_peace(void **state)
{
    static const restored_text cases[] = {
        {"Hàng năm, hàng tháng báo cáo Quỹ công ty.", "Hàng năm, hàng tháng báo cáo Quỹ công ty."},
        {"Cũng có hộ đơn độc, dưỡng đầy đủ, thư chi bộ.",
         "Cũng có hộ đơn độc, dưỡng đầy đủ, thư chi bộ."},
    };
    check_restored(*state, NULL, cases, sizeof cases / sizeof cases[0]);
}

static void what_was_read_with_its_marks_is_meant(void **state)
{
    static const restored_text cases[] = {
        {"dat trng cây hàng nam và ké hoach hng nam",
         "đất trồng cây hàng năm và kế hoạch hằng năm"},
    };
    check_restored(*state, "drop", cases, sizeof cases / sizeof cases[0]);
}

static void all_phrases_have_room(void **state)
{
    (void)state;
    assert_in_range(vb_table_set_phrases.rows, 1, PHRASES_MAX);
}

static void a_comrade_is_addressed(void **state)
{
    static const restored_text cases[] = {
        {"Bong chi Bi thu va cac dong chi Uy vién", "Đồng chí Bí thư và các đồng chí Ủy viên"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

static void a_figure_may_begin_the_last_word(void **state)
{
    static const restored_text cases[] = {
        {"Cac co quan tham muu, giup viec Tinh 1y va",
         "Các cơ quan tham mưu, giúp việc Tỉnh ủy và"},
        {"huy dong Quy Vi ngudi ngheo huyén", "huy động Quỹ Vì người nghèo huyện"},
    };
    check_restored(*state, "eng", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phrases_of_letters_are_known),
        cmocka_unit_test(terms_of_offices_come_before_usual_words),
        cmocka_unit_test(who_writes_otherwise_is_left_in_peace),
        cmocka_unit_test(what_was_read_with_its_marks_is_meant),
        cmocka_unit_test(all_phrases_have_room),
        cmocka_unit_test(a_comrade_is_addressed),
        cmocka_unit_test(a_figure_may_begin_the_last_word),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
