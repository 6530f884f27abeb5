/* One word by itself. */
#include "restore/word.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

static void tells_what_may_be_a_syllable(void **state)
{
    (void)state;
    const char *const syllables[] = {"a", "nghieng", "quyen", "thuoc", "uyn", "hoa", "tich"};
    const char *const others[] = {"", "ng", "world", "google", "Ha", "hà", "h0a", "hoas", "aeiou"};
    for (size_t i = 0; i < sizeof syllables / sizeof syllables[0]; i++)
        assert_true(may_be_syllable(vb_slice_of(syllables[i])));
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        assert_false(may_be_syllable(vb_slice_of(others[i])));
}

static void compares_letters_without_their_marks(void **state)
{
    (void)state;
    assert_true(has_same_letters(VB_SLICE("HĐND"), VB_SLICE("hdnd")));
    assert_true(has_same_letters(VB_SLICE("Zơrâm"), VB_SLICE("Zoram")));
    assert_true(has_same_letters(VB_SLICE("Mäc"), VB_SLICE("Mạc"))); /* marks of other languages */
    assert_false(has_same_letters(VB_SLICE("Trần"), VB_SLICE("Trấng")));
    assert_false(has_same_letters(VB_SLICE("Lê"), VB_SLICE("Lý")));
}

static void tells_how_a_word_begins(void **state)
{
    (void)state;
    assert_true(begins_small(VB_SLICE("đồng")));
    assert_true(begins_small(VB_SLICE("8a")));
    assert_true(begins_capital(VB_SLICE("Đồng")));
    assert_true(begins_capital(VB_SLICE("Z")));
    assert_false(begins_small(VB_SLICE("")) || begins_capital(VB_SLICE("")));
}

static void tells_a_word_with_one_capital(void **state)
{
    (void)state;
    assert_true(is_capitalised(VB_SLICE("Đồng")));
    assert_true(is_capitalised(VB_SLICE("'Nam")));
    assert_false(is_capitalised(VB_SLICE("eCabinet")));
    assert_false(is_capitalised(VB_SLICE("KBang")));
    assert_false(is_capitalised(VB_SLICE("ĐỒNG")));
    assert_false(is_capitalised(VB_SLICE("")));
}

static void a_name_has_its_words(void **state)
{
    const vb_slice name = VB_SLICE("Trần Văn Thời");
    (void)state;
    assert_int_equal(words_in_name(name), 3);
    assert_int_equal(words_in_name(VB_SLICE("Lắk")), 1);
    assert_true(vb_slice_equal(word_of_name(name, 0), VB_SLICE("Trần")));
    assert_true(vb_slice_equal(word_of_name(name, 1), VB_SLICE("Văn")));
    assert_true(vb_slice_equal(word_of_name(name, 2), VB_SLICE("Thời")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_has_its_words),
        cmocka_unit_test(tells_what_may_be_a_syllable),
        cmocka_unit_test(compares_letters_without_their_marks),
        cmocka_unit_test(tells_how_a_word_begins),
        cmocka_unit_test(tells_a_word_with_one_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
