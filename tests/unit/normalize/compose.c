#include "normalize/tables.h"
#include "normalize/token.h"

#include "normalize_helpers.h"

#include <utf8proc.h>

static const vb_normalize_options plain = {0};

static void composes(void **state)
{
    (void)state;
    assert_normalized(plain, "Vie\xCC\xA3\xCC\x82t", "Việt");
    assert_normalized(plain, "Vi\xC3\xAA\xCC\xA3t", "Việt");
    assert_normalized(plain, "u\xCC\x9Bo\xCC\x9B\xCC\x81", "ướ");
    assert_normalized(plain, "U\xCC\x9B\xCC\x83", "Ữ");
    assert_normalized(plain, "n\xCC\x83 \xE2\x84\xAB", "ñ Å");
    assert_normalized(plain, "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
    assert_normalized(plain,
                      "\xCC\x81"
                      "a",
                      "\xCC\x81"
                      "a");
    /* in odd order, and twice */
    assert_normalized(plain, "ti\xC3\xA9\xCC\x82n", "tiến");
    assert_normalized(plain, "ti\xE1\xBA\xBF\xCC\x81n", "tiến");
    assert_normalized(plain, "a\xCC\xA3\xCC\x86", "ặ");
}

static void limits_marks_on_a_letter(void **state)
{
    (void)state;
    vb_buffer in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_buffer_add_byte(&in, 'x');
    for (int i = 0; i < 5000; i++)
        vb_buffer_add_code_point(&in, 0x0308);
    assert_int_equal(normalize(plain, vb_buffer_slice(&in), 7, &out), VB_OK);
    assert_int_equal(out.len, 1 + 30 * 2);
    vb_buffer_free(&in);
    vb_buffer_free(&out);
}

/* The canonical form of one code point that `options` ask for, as utf8proc has it. */
static void add_form(vb_buffer *out, uint32_t code_point, utf8proc_option_t options)
{
    char bytes[4];
    utf8proc_uint8_t *form = NULL;
    utf8proc_ssize_t len = (utf8proc_ssize_t)vb_utf8_encode(code_point, bytes);
    len = utf8proc_map((const utf8proc_uint8_t *)bytes, len, &form, options | UTF8PROC_STABLE);
    assert_true(len > 0);
    vb_buffer_add(out, (vb_slice){(const char *)form, (size_t)len});
    vb_buffer_add_byte(out, ' ');
    free(form);
}

/* Whether only NFC has a say in what becomes of the character. */
static bool is_for_nfc_only(const tables *all, uint32_t code_point)
{
    if (code_point == SOFT_HYPHEN)
        return false;
    bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
    return !surrogate && !find_replacement(&all->replacements, code_point) &&
           !find_accent(all, code_point);
}

static void agrees_with_utf8proc_on_every_character(void **state)
{
    (void)state;
    tables all;
    vb_buffer apart = VB_BUFFER(NULL), together = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    assert_int_equal(tables_init(&all, NULL), VB_OK);
    for (uint32_t code_point = 0xA1; code_point < 0x30000; code_point++) {
        if (!is_for_nfc_only(&all, code_point))
            continue;
        add_form(&apart, code_point, UTF8PROC_DECOMPOSE);
        add_form(&together, code_point, UTF8PROC_COMPOSE);
    }
    assert_int_equal(normalize(plain, vb_buffer_slice(&apart), 4096, &out), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&together)));
    vb_buffer_clear(&out);
    assert_int_equal(normalize(plain, vb_buffer_slice(&together), 4096, &out), VB_OK);
    assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_buffer_slice(&together)));
    tables_free(&all);
    vb_buffer_free(&apart);
    vb_buffer_free(&together);
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composes),
        cmocka_unit_test(limits_marks_on_a_letter),
        cmocka_unit_test(agrees_with_utf8proc_on_every_character),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
