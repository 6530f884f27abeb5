/* Where the next figures of a text begin. */
#include "citation/next_digit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

/* Wherever the digit stands among signs that are beside figures, or beyond ASCII. */
static void finds_each_digit(void **state)
{
    enum { LEN = 100 };
    static const char others[] = "/:a\xB9\xC3 \n\x7F";
    char bytes[LEN];
    (void)state;
    for (size_t digit = 0; digit <= LEN; digit++)
        for (size_t from = 0; from <= digit; from++) {
            for (size_t i = 0; i < LEN; i++)
                bytes[i] = i < from ? '5' : others[i % (sizeof others - 1)];
            if (digit < LEN)
                bytes[digit] = (char)('0' + digit % 10);
            assert_int_equal(next_digit((vb_slice){bytes, LEN}, from), digit);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_each_digit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
