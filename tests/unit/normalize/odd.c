#include "normalize/odd.h"

#include "normalize_helpers.h"

static void sees_at_a_glance(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        first_sight seen;
    } cases[] = {
        {"", LOOKS_GOOD},
        {"Điều 5. Hoà bình, ngoằn ngoèo, thuế\r\n", LOOKS_GOOD},
        {"L'été où ça, naïf, août, Noël\n", LOOKS_GARBLED},
        {"© ® § ¶, 25 °, « trích »\n", LOOKS_GOOD},
        {"25 °C, 5 m²\n", LOOKS_MISREAD}, /* worth a second look, no more */
        {"chäm sóc, giáo dục, ÖNG\n", LOOKS_GARBLED},
        {"ViÖt\n", LOOKS_MISREAD},
        {"nh©n\n", LOOKS_MISREAD},
        {"n­íc\n", LOOKS_MISREAD},
        {"Vieät\n", LOOKS_MISREAD},
        {"chuû\n", LOOKS_MISREAD},
        {"quyêìt\n", LOOKS_MISREAD},
        {"Viá»‡t\n", LOOKS_MISREAD},
        {"a\x02z\n", LOOKS_MISREAD},
        {"\tcột\fa\n", LOOKS_GOOD},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        if (look_at(vb_slice_of(cases[i].line)) != cases[i].seen)
            print_message("%s", cases[i].line);
        assert_int_equal(look_at(vb_slice_of(cases[i].line)), cases[i].seen);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sees_at_a_glance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
