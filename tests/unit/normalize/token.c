#include "normalize/token.h"

#include "normalize_helpers.h"

/* Tokens far longer than any word: written in pieces, each piece cut where NFC does not mind. */

static vb_normalize_options plain;

static void add_repeated(vb_buffer *text, const char *piece, size_t times)
{
    for (size_t i = 0; i < times; i++)
        vb_buffer_add_string(text, piece);
}

static void assert_repeated(const char *in, const char *expected, size_t times)
{
    vb_buffer text = VB_BUFFER(NULL), out = VB_BUFFER(NULL), wanted = VB_BUFFER(NULL);
    add_repeated(&text, in, times);
    add_repeated(&wanted, expected, times);
    for (size_t piece = 1; piece < 10000; piece = piece * 7 + 1) {
        assert_int_equal(normalize(plain, vb_buffer_slice(&text), piece, &out), VB_OK);
        assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&wanted)));
        vb_buffer_clear(&out);
    }
    vb_buffer_free(&text);
    vb_buffer_free(&out);
    vb_buffer_free(&wanted);
}

static void composes_tokens_of_any_length(void **state)
{
    (void)state;
    assert_repeated("e\xCC\xA3\xCC\x82", "ệ", 3000);
    assert_repeated("xa\xCC\x80", "xà", TOKEN_CELLS);
    assert_repeated("n\xCC\x83\xE2\x80\x8B", "ñ", 3000);
    assert_repeated("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한", 3000);
    assert_repeated("\xE0\xA7\x87\xE0\xA6\xBE", "\xE0\xA7\x8B", 3000);
}

static void leaves_words_alone_that_are_none(void **state)
{
    (void)state;
    assert_repeated("o^", "o^", 3000);
    assert_repeated("a\xD0\xA1", "a\xD0\xA1", 3000);
    assert_repeated("o^ ", "ô ", 3000);
}

static void cuts_before_no_mark(void **state)
{
    (void)state;
    static token text;
    text.count = 3;
    text.cells[0].code_point = 'a';
    text.cells[1].code_point = 'e';
    text.cells[2].code_point = 0x0301;
    assert_int_equal(token_safe_cut(&text), 1);
    text.cells[2].code_point = 'x';
    assert_int_equal(token_safe_cut(&text), 2);
}

static void tells_what_joins_the_character_before(void **state)
{
    (void)state;
    const uint32_t joining[] = {0x0301, 0x0323, 0x1161, 0x11A8, 0x09BE, 0x3099};
    const uint32_t apart[] = {'a', 0x1EBF, 0x0410, 0x1100, 0xAC00, 0x4E00, RAW_BYTE | 0x80};
    for (size_t i = 0; i < sizeof joining / sizeof joining[0]; i++)
        assert_true(joins_previous(joining[i]));
    for (size_t i = 0; i < sizeof apart / sizeof apart[0]; i++)
        assert_false(joins_previous(apart[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composes_tokens_of_any_length),
        cmocka_unit_test(leaves_words_alone_that_are_none),
        cmocka_unit_test(cuts_before_no_mark),
        cmocka_unit_test(tells_what_joins_the_character_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
