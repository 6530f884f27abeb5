/* Numbers that were read before. */
#include "number_helpers.h"

/* What was read once is not read anew, and is read the same. */
static void remembers_numbers(void **state)
{
    static const char *const pieces[] = {"số 28-CT/TW",
                                         "28-\nCT/lW",
                                         "S6: 234 /KH-UBND ",
                                         "56/2017/NĐ-CP",
                                         "12/2020/TT-",
                                         "344-KHITU",
                                         "30a/2008/NQ-CP",
                                         " ngày ",
                                         "25/12/2023",
                                         "\n",
                                         " ",
                                         "59/2020/QH 14",
                                         "TW",
                                         "72-NQ-TW",
                                         "1O/2021/TT-BTC",
                                         " 13/QB-UBNB ",
                                         " 14/QB-UBNB ",
                                         " 15/KII-UBND ",
                                         " 16/KII-UBNB ",
                                         " 60/KII/TU ",
                                         " 61/2016/QHI4 ",
                                         " 62/2019/QHI4 "};
    enum { ROUNDS = 200, PIECES = 60 };
    uint32_t seed = 11;
    for (int round = 0; round < ROUNDS; round++) {
        char bytes[PIECES * 24];
        size_t len = 0;
        for (int i = 0; i < PIECES; i++) {
            seed = seed * 1664525u + 1013904223u;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof pieces[0])];
            memcpy(bytes + len, piece, strlen(piece));
            len += strlen(piece);
        }
        vb_slice text = {bytes, len};
        vb_number_memory *memory = vb_number_memory_new(NULL, len);
        vb_number anew, again;
        for (size_t at = 0; vb_number_find(*state, text, at, &anew); at = anew.end) {
            assert_true(vb_number_find_again(*state, memory, text, at, &again));
            assert_int_equal(again.start, anew.start);
            assert_int_equal(again.end, anew.end);
            assert_int_equal(again.introduced_at, anew.introduced_at);
            assert_int_equal(again.introduced, anew.introduced);
            assert_string_equal(again.text, anew.text);
            assert_true(again.type == anew.type && again.body == anew.body);
            assert_true(again.exact == anew.exact && again.confidence == anew.confidence);
        }
        vb_number_memory_free(memory);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(remembers_numbers),
    };
    return cmocka_run_group_tests(tests, make_citation, free_citation);
}
