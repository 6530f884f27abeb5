#include "vanban/orthography.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static void takes_a_letter_apart(void **state)
{
    (void)state;
    vb_letter letter = vb_letter_of(0x1EC6); /* Ệ */
    assert_int_equal(letter.base, 'e');
    assert_int_equal(letter.diacritic, VB_CIRCUMFLEX);
    assert_int_equal(letter.tone, VB_HEAVY);
    assert_true(letter.upper);
    letter = vb_letter_of(0x0111); /* đ */
    assert_int_equal(letter.base, 'd');
    assert_int_equal(letter.diacritic, VB_STROKE);
    assert_false(letter.upper);
    assert_int_equal(vb_letter_of('Q').base, 'q');
}

static void knows_what_is_no_letter(void **state)
{
    (void)state;
    const uint32_t others[] = {0,     '1',   '@',    '[',    0xD0,   0xF0,    0xF1,
                               0x1FF, 0x200, 0x1E9F, 0x1EFA, 0x0430, 0x10FFFF};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_int_equal(vb_letter_of(others[i]).base, 0);
    assert_int_equal(vb_letter_of(VB_INVALID_BYTE).base, 0);
}

static void tells_the_base_beyond_ascii(void **state)
{
    (void)state;
    for (uint32_t code_point = 0x80; code_point < 0x2000; code_point++)
        assert_int_equal(vb_marked_base(code_point), vb_letter_of(code_point).base);
    assert_int_equal(vb_marked_base(0x1EC6), 'e'); /* Ệ */
    assert_int_equal(vb_marked_base(VB_INVALID_BYTE), 0);
}

static void tells_the_base_of_letters_of_other_languages(void **state)
{
    (void)state;
    assert_int_equal(vb_foreign_base(0x00CE), 'i');  /* Î */
    assert_int_equal(vb_foreign_base(0x00FC), 'u');  /* ü */
    assert_int_equal(vb_foreign_base(0x00D7), '\0'); /* × */
    assert_int_equal(vb_foreign_base('a'), '\0');
    assert_int_equal(vb_foreign_base(0x0100), '\0');
}

static void decodes_marked_letters_as_any_text(void **state)
{
    (void)state;
    for (uint32_t code_point = 0x80; code_point < 0x3000; code_point++) {
        char bytes[4];
        uint32_t quick, own;
        vb_slice text = {bytes, vb_utf8_encode(code_point, bytes)};
        size_t len = vb_decode_marked(text, 0, &quick);
        if (vb_marked_base(code_point))
            assert_int_equal(len, text.len);
        if (len) {
            assert_int_equal(vb_utf8_decode(text, 0, &own), len);
            assert_int_equal(quick, own);
        }
        text.len--; /* cut off */
        assert_int_equal(vb_decode_marked(text, 0, &quick), 0);
    }
}

static void composes_what_it_took_apart(void **state)
{
    (void)state;
    size_t letters = 0;
    for (uint32_t code_point = 0; code_point < 0x2000; code_point++) {
        vb_letter letter = vb_letter_of(code_point);
        if (!letter.base)
            continue;
        assert_int_equal(vb_letter_compose(letter), code_point);
        letters++;
    }
    /* 26 of ASCII, đ, the 7 vowels with another letter's diacritic, and 12 × 5 toned vowels: in
     * both cases */
    assert_int_equal(letters, 2 * (26 + 1 + 6 + 12 * 5));
}

static void composes_nothing_that_unicode_lacks(void **state)
{
    (void)state;
    assert_int_equal(vb_letter_compose((vb_letter){'b', VB_PLAIN, VB_RISING, false}), 0);
    assert_int_equal(vb_letter_compose((vb_letter){'i', VB_HORN, VB_LEVEL, true}), 0);
    assert_int_equal(vb_letter_compose((vb_letter){'d', VB_STROKE, VB_HEAVY, false}), 0);
    assert_int_equal(vb_letter_compose((vb_letter){0}), 0);
}

static void maps_case_of_any_script(void **state)
{
    (void)state;
    assert_int_equal(vb_lower(0x1EE8), 0x1EE9); /* Ứ */
    assert_int_equal(vb_upper(0x1EE9), 0x1EE8);
    assert_int_equal(vb_upper(0x01B0), 0x01AF); /* ư */
    assert_int_equal(vb_lower(0x0110), 0x0111); /* Đ */
    assert_int_equal(vb_upper(0x00FD), 0x00DD); /* ý */
    assert_int_equal(vb_lower(0x0416), 0x0436); /* Cyrillic Ж */
    assert_int_equal(vb_lower('['), '[');
    assert_int_equal(vb_lower(VB_INVALID_BYTE), VB_INVALID_BYTE);
    for (uint32_t code_point = 0; code_point < 0x2000; code_point++) {
        if (vb_letter_of(code_point).base)
            assert_int_equal(vb_lower(vb_upper(code_point)), vb_lower(code_point));
    }
}

static void tells_letters_and_digits(void **state)
{
    (void)state;
    assert_true(vb_is_letter('z'));
    assert_true(vb_is_letter(0x1EA1)); /* ạ */
    assert_true(vb_is_letter(0x00F0)); /* ð */
    assert_false(vb_is_letter('0'));
    assert_false(vb_is_letter(0x0301));
    assert_false(vb_is_letter(VB_INVALID_BYTE));
    assert_true(vb_is_digit('9'));
    assert_false(vb_is_digit(0x0663)); /* an Arabic-Indic digit */
}

static void knows_a_sign_among_others(void **state)
{
    static const char signs[] = "-./a{|";
    const char *read = signs; /* no literal */
    (void)state;
    for (int32_t sign = -300; sign < 300; sign++) {
        bool among = sign > 0 && sign < 0x80 && strchr(signs, sign) != NULL;
        assert_int_equal(vb_is_among(sign, "-./a{|"), among);
        assert_int_equal(vb_is_among(sign, read), among);
    }
    assert_false(vb_is_among('a', ""));
    assert_false(vb_is_among(0, ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_a_letter_apart),
        cmocka_unit_test(knows_what_is_no_letter),
        cmocka_unit_test(tells_the_base_beyond_ascii),
        cmocka_unit_test(tells_the_base_of_letters_of_other_languages),
        cmocka_unit_test(decodes_marked_letters_as_any_text),
        cmocka_unit_test(composes_what_it_took_apart),
        cmocka_unit_test(composes_nothing_that_unicode_lacks),
        cmocka_unit_test(maps_case_of_any_script),
        cmocka_unit_test(tells_letters_and_digits),
        cmocka_unit_test(knows_a_sign_among_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
