#include "normalize_helpers.h"

/* Tokens composed in passing, and those that only look as if they could be. */

static const vb_normalize_options plain = {0};

static void composes_in_passing(void **state)
{
    (void)state;
    assert_normalized(plain, "Vie\xCC\xA3\xCC\x82t Na\xCC\x80m, o\xCC\x9B\xCC\x89\r\n",
                      "Việt Nàm, ở\n");
    assert_normalized(plain,
                      "a\xCC\x81\xCC\x82\xCC\x82 \xE2\x80\x9Cti\xC3\xAA\xCC\x81ng\xE2\x80\x9D x",
                      "ấ “tiếng” x");
}

static void leaves_to_the_rules_what_is_more(void **state)
{
    (void)state;
    assert_normalized(plain, "n\xCC\x83 e\xCC\x81^ e\xCC\x81\xCC\x88 x", "ñ ế é\xCC\x88 x");
    assert_normalized(plain, "e\xCC\x81\xE2\x80\x8B x", "é x");
}

static void takes_no_cut_mark_for_one(void **state)
{
    (void)state;
    assert_normalized(plain,
                      "o\xCC"
                      "A b",
                      "o\xEF\xBF\xBD"
                      "A b");
    assert_normalized(plain, "u\xFF e\xCC\x81 x", "u\xEF\xBF\xBD é x");
    assert_normalized(plain, "e\xCC\x81\xC3 x", "é\xEF\xBF\xBD x");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composes_in_passing),
        cmocka_unit_test(leaves_to_the_rules_what_is_more),
        cmocka_unit_test(takes_no_cut_mark_for_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
