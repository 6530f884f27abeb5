#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/frame.h"

static void assert_string_written(vb_slice text, const char *wanted)
{
    vb_buffer out = VB_BUFFER(NULL);
    cli_json_string(&out, text);
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, wanted);
    vb_buffer_free(&out);
}

static void test_what_must_be_escaped_is(void **state)
{
    (void)state;
    assert_string_written(VB_SLICE(""), "\"\"");
    assert_string_written(VB_SLICE("Kế hoạch / Đề án €"), "\"Kế hoạch / Đề án €\"");
    assert_string_written(VB_SLICE("\"a\"\\\b\f\n\r\t\x1F\x7F"),
                          "\"\\\"a\\\"\\\\\\b\\f\\n\\r\\t\\u001F\x7F\"");
    assert_string_written(VB_SLICE("a\0b"), "\"a\\u0000b\"");
}

static void test_ill_formed_bytes_become_replacement_characters(void **state)
{
    (void)state;
    assert_string_written(VB_SLICE("a\xFF\xC3z\xE1\xBA"),
                          "\"a\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\"");
    assert_string_written(VB_SLICE("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
    assert_string_written(VB_SLICE("\xE0\x80\x80\xF0\x9F\x98\x80"),
                          "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xF0\x9F\x98\x80\"");
}

static void test_commas_stand_between_values(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    for (size_t i = 0; i < 2; i++) {
        cli_json_record(&out, i ? "a.txt" : "<stdin>", VB_SLICE("{"));
        cli_json_name(&out, "list");
        cli_json_open(&out, '[');
        cli_json_real(&out, 1);
        cli_json_real(&out, 0.9876543);
        cli_json_integer(&out, 120);
        cli_json_null(&out);
        cli_json_open(&out, '{');
        cli_json_close(&out, '}');
        cli_json_close(&out, ']');
        cli_json_name(&out, "end");
        cli_json_integer(&out, 0);
        cli_json_close(&out, '}');
        vb_buffer_add_byte(&out, '\n');
    }
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(
        out.data,
        "{\"id\":\"-\",\"text\":\"{\",\"list\":[1.0,0.987654,120,null,{}],\"end\":0}\n"
        "{\"id\":\"a.txt\",\"text\":\"{\",\"list\":[1.0,0.987654,120,null,{}],\"end\":0}\n");
    vb_buffer_free(&out);
}

static void test_a_written_member_takes_its_place(void **state)
{
    (void)state;
    cli_record record;
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(cli_record_parse(&record, VB_SLICE("{\"a\":null,\"text\":\"x\",\"b\":1.50}")),
                     VB_OK);
    cli frame = {.record = &record};
    cli_document document = {.record = record.object};
    assert_int_equal(cli_set_json(&frame, &document, "a", VB_SLICE("[1]")), VB_OK);
    assert_int_equal(cli_set_json(&frame, &document, "new", VB_SLICE("{\"c\":2.50}")), VB_OK);
    assert_int_equal(cli_set_json(&frame, &document, "a", VB_SLICE("[3.0]")), VB_OK);
    assert_int_equal(cli_record_write(&record, &out), VB_OK);
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, "{\"a\":[3.0],\"text\":\"x\",\"b\":1.50,\"new\":{\"c\":2.50}}\n");
    vb_buffer_free(&out);
    cli_record_free(&record);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_must_be_escaped_is),
        cmocka_unit_test(test_ill_formed_bytes_become_replacement_characters),
        cmocka_unit_test(test_commas_stand_between_values),
        cmocka_unit_test(test_a_written_member_takes_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
