/* What a capital inside of a sentence says of the word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restored_text.h"

static void a_name_is_likelier_with_one(void **state)
{
    static const restored_text cases[] = {
        {"cac chau nho duoc xem mua Cham trong dem hoi",
         "các cháu nhỏ được xem múa Chăm trong đêm hội"},
        {"nghe nhan trong Cham da day lop hoc hat", "nghệ nhân trong Chăm đã dạy lớp học hát"},
        /* without one the word is the usual one */
        {"cac chau nho di cham qua cau", "các cháu nhỏ đi chậm qua cầu"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

static void names_that_are_known_need_none(void **state)
{
    static const restored_text cases[] = {
        {"Ong Le Tri Tap\n", "Ông Lê Trí Tập\n"},
        {"dan cac xa Ea Sup va Phu Tan", "dân các xã Ea Súp và Phú Tân"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

/* All capitals, and those that begin a sentence, are any word's. */
static void others_say_nothing(void **state)
{
    static const restored_text cases[] = {
        {"Cham nhat ngay mai phai xong", "Chậm nhất ngày mai phải xong"},
        {"vi sao lai CHAM NHU VAY", "vì sao lại CHẬM NHƯ VẬY"},
        {"Viec da xong. Cham nhat ngay mai phai nop", "Việc đã xong. Chậm nhất ngày mai phải nộp"},
    };
    check_restored(*state, "stripped", cases, sizeof cases / sizeof cases[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_likelier_with_one),
        cmocka_unit_test(names_that_are_known_need_none),
        cmocka_unit_test(others_say_nothing),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
