/* What the tests of numbers share: a text, and the number that is to be read in it. */
#ifndef VANBAN_TESTS_NUMBER_HELPERS_H
#define VANBAN_TESTS_NUMBER_HELPERS_H

#include "citation_helpers.h"

typedef struct number_case {
    const char *text;
    const char *number; /* NULL: none */
    const char *read;   /* the bytes it is read from; NULL: the number itself */
    vb_number_system system;
    bool exact;
} number_case;

static inline void check_number(const vb_citation *citation, const number_case *expected)
{
    vb_number number;
    vb_slice text = vb_slice_of(expected->text);
    bool found = vb_number_find(citation, text, 0, &number);
    if (!expected->number) {
        if (found)
            fail_msg("«%s»: found %s", expected->text, number.text);
        return;
    }
    if (!found)
        fail_msg("«%s»: nothing found", expected->text);
    assert_string_equal(number.text, expected->number);
    assert_int_equal(number.text_len, strlen(number.text));
    vb_slice read = vb_slice_of(expected->read ? expected->read : expected->number);
    if (!vb_slice_equal(vb_slice_cut(text, number.start, number.end), read))
        fail_msg("«%s»: read from bytes %zu to %zu", expected->text, number.start, number.end);
    if (number.system != expected->system)
        fail_msg("«%s»: system %d", expected->text, number.system);
    assert_int_equal(number.exact, expected->exact);
    assert_true(number.confidence > 0 && number.confidence <= 1);
}

static inline void check_all(void **state, const number_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_number(*state, &cases[i]);
}

#define CHECK_ALL(state, cases) check_all(state, cases, sizeof cases / sizeof cases[0])

#endif
