/* Laws in a row that do not say again what they have in common. */
#include "refs_helpers.h"

#define DATED "UBND TỈNH SƠN LA\nSố: 5/KH-UBND\nSơn La, ngày 5 tháng 12 năm 2024\n\nKẾ HOẠCH\n\n"

/* The texts of the laws, each behind a bar; and the numbers they resolve to. */
static void check_row(const char *text, const char *read, const char *numbers)
{
    char texts[400] = "", resolved[200] = "";
    vb_reference_list list = references_of(text, NULL);
    for (size_t i = 0; i < list.count; i++) {
        const vb_reference *law = &list.items[i];
        if (law->kind != VB_REFERENCE_LAW)
            continue;
        vb_slice number = law->act ? law->act->number : VB_SLICE("");
        strcat(strncat(texts, law->text.data, law->text.len), "|");
        strcat(strncat(resolved, number.data, number.len), "|");
    }
    assert_string_equal(texts, read);
    assert_string_equal(resolved, numbers);
    vb_reference_list_free(&list);
}

static void reads_two_years_of_one_name(void **state)
{
    (void)state;
    check_row(DATED "theo Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng năm 2005 "
                    "và năm 2013.",
              "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, Khen thưởng năm 2005|năm 2013|",
              "47/2005/QH11|39/2013/QH13|");
    check_row(DATED "Luật Đất đai năm 2013, năm 2024", "Luật Đất đai năm 2013|năm 2024|",
              "45/2013/QH13|31/2024/QH15|");
    /* no law of the name is of that year */
    check_row(DATED "Luật Đất đai năm 2013 và năm 2014 tăng", "Luật Đất đai năm 2013|",
              "45/2013/QH13|");
}

static void reads_names_without_their_type(void **state)
{
    (void)state;
    check_row(DATED "Theo các Luật: Đất đai năm 2013, Nhà ở năm 2014, Xây dựng năm 2014.",
              "Luật: Đất đai năm 2013|Nhà ở năm 2014|Xây dựng năm 2014|",
              "45/2013/QH13|65/2014/QH13|50/2014/QH13|");
    check_row(DATED "các Luật Đất đai năm 2024, Nhà ở năm 2023 và Kinh doanh bất động sản năm 2023",
              "Luật Đất đai năm 2024|Nhà ở năm 2023|Kinh doanh bất động sản năm 2023|",
              "31/2024/QH15|27/2023/QH15|29/2023/QH15|");
    check_row("Theo cac Luat: Dat dai nam 2013, Nha o nam 2014 va cac van ban",
              "Luat: Dat dai nam 2013|Nha o nam 2014|", "45/2013/QH13|65/2014/QH13|");
    /* one law, and what is done */
    check_row(DATED "Luật Đất đai năm 2024, Xây dựng kế hoạch", "Luật Đất đai năm 2024|",
              "31/2024/QH15|");
    check_row(DATED "các Luật Đất đai năm 2024, Xây dựng kế hoạch", "Luật Đất đai năm 2024|",
              "31/2024/QH15|");
}

static void keeps_pinpoints_with_the_law_before_them(void **state)
{
    (void)state;
    vb_reference_list list =
        references_of("theo khoản 2 Điều 3 Luật Đất đai năm 2013 và năm 2024.", NULL);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[0].pinpoint_count, 1);
    assert_int_equal(list.items[1].pinpoint_count, 0);
    vb_reference_list_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_two_years_of_one_name),
        cmocka_unit_test(reads_names_without_their_type),
        cmocka_unit_test(keeps_pinpoints_with_the_law_before_them),
    };
    return cmocka_run_group_tests(tests, open_citation, close_citation);
}
