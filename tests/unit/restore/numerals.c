/* Roman numerals, as they are written and as they are read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "restore/numerals.h"

static void each_number_has_its_numeral(void **state)
{
    (void)state;
    char numeral[NUMERAL_SIZE];
    for (unsigned number = 1; number <= NUMERALS_MAX; number++) {
        numeral_write(number, numeral);
        assert_int_equal(numeral_value(vb_slice_of(numeral)), number);
    }
    numeral_write(38, numeral);
    assert_string_equal(numeral, "XXXVIII");
    assert_int_equal(numeral_value(VB_SLICE("IIII")), 0);
    assert_int_equal(numeral_value(VB_SLICE("iv")), 0);
    assert_int_equal(numeral_value(VB_SLICE("")), 0);
}

/* The table may grow: what it has must find room. */
static void all_signs_have_room(void **state)
{
    (void)state;
    const numeral_signs signs = numeral_signs_read();
    assert_true(signs.count > 0);
    assert_true(signs.count < sizeof signs.glyphs / sizeof signs.glyphs[0]);
}

static void misread_strokes_are_counted(void **state)
{
    (void)state;
    const numeral_signs signs = numeral_signs_read();
    static const struct {
        const char *read;
        unsigned number, misread;
    } cases[] = {{"II", 2, 0},  {"H", 2, 1},     {"IH", 3, 1},   {"HI", 3, 1}, {"TH", 3, 2},
                 {"VHI", 8, 1}, {"XHI", 13, 1},  {"X1V", 14, 1}, {"J", 1, 1},  {"Ï", 1, 1},
                 {"Iii", 3, 2}, {"XXVH", 27, 1}, {"YIl", 7, 2},  {"lil", 3, 3}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        unsigned misread;
        assert_int_equal(numeral_read(&signs, vb_slice_of(cases[i].read), &misread),
                         cases[i].number);
        assert_int_equal(misread, cases[i].misread);
    }
}

/* A letter, a figure, a word, a bullet; more strokes than a numeral has; other letters. */
static void what_may_be_itself_is_no_numeral(void **state)
{
    (void)state;
    const numeral_signs signs = numeral_signs_read();
    static const char *const reads[] = {"1",  "l",  "T",  "i",   "í",    "¡",        "vi",  "li",
                                        "Hà", "HH", "Xã", "HIV", "VIÊN", "XXXXVIII", "IVX", ""};
    for (size_t i = 0; i < sizeof reads / sizeof reads[0]; i++) {
        unsigned misread;
        assert_int_equal(numeral_read(&signs, vb_slice_of(reads[i]), &misread), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_number_has_its_numeral),
        cmocka_unit_test(all_signs_have_room),
        cmocka_unit_test(misread_strokes_are_counted),
        cmocka_unit_test(what_may_be_itself_is_no_numeral),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
