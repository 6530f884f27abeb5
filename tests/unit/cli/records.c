#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/frame.h"

/* Reads `line`, sets the members of `changes` (JSON, or NULL), and compares what is written. */
static void assert_written(const char *line, const char *changes, const char *wanted)
{
    cli_record record;
    vb_buffer out = VB_BUFFER(NULL);
    assert_int_equal(cli_record_parse(&record, vb_slice_of(line)), VB_OK);
    assert_non_null(record.object);
    if (changes) {
        json_t *members = json_loads(changes, 0, NULL);
        json_object_update(record.object, members);
        json_decref(members);
    }
    assert_int_equal(cli_record_write(&record, &out), VB_OK);
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, wanted);
    vb_buffer_free(&out);
    cli_record_free(&record);
}

static void test_untouched_members_keep_their_bytes(void **state)
{
    (void)state;
    assert_written("{}", NULL, "{}\n");
    assert_written(" { } ", NULL, "{}\n");
    assert_written("{\"a\":1.50 , \"b\" : [ 1,{\"}\":\"]\"} ],\"c\":\"\\u0041\\\"\"}", NULL,
                   "{\"a\":1.50,\"b\":[ 1,{\"}\":\"]\"} ],\"c\":\"\\u0041\\\"\"}\n");
    assert_written("{\"\\u0061\":1e2,\"\":null}", NULL, "{\"\\u0061\":1e2,\"\":null}\n");
}

static void test_touched_members_stay_in_place(void **state)
{
    (void)state;
    assert_written("{\"a\":1.0,\"text\":\"x\",\"b\":2.0}", "{\"text\":\"y\",\"new\":0.25}",
                   "{\"a\":1.0,\"text\":\"y\",\"b\":2.0,\"new\":0.25}\n");
    /* Equal content set anew is written anew: it is the tool's now. */
    assert_written("{\"a\":1.50}", "{\"a\":1.5}", "{\"a\":1.5}\n");
}

/* What the tool made as JSON is written as it is; what came in under that name is a string still.
 */
static void test_encoded_members_are_written_as_they_are(void **state)
{
    static const char *const encoded[] = {"list", NULL};
    static const struct {
        const char *line, *made, *wanted;
    } cases[] = {
        {"{\"text\":\"x\"}", "[1,{\"a\":2}]", "{\"text\":\"x\",\"list\":[1,{\"a\":2}]}\n"},
        {"{\"list\":\"[\",\"b\":1}", "[]", "{\"list\":[],\"b\":1}\n"},
        {"{\"list\":\"[\",\"b\":1,\"b\":2}", NULL, "{\"list\":\"[\",\"b\":2}\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        cli_record record;
        vb_buffer out = VB_BUFFER(NULL);
        assert_int_equal(cli_record_parse(&record, vb_slice_of(cases[i].line)), VB_OK);
        if (cases[i].made)
            json_object_set_new(record.object, "list", json_string(cases[i].made));
        record.encoded = encoded;
        assert_int_equal(cli_record_write(&record, &out), VB_OK);
        assert_true(vb_slice_equal(vb_buffer_slice(&out), vb_slice_of(cases[i].wanted)));
        vb_buffer_free(&out);
        cli_record_free(&record);
    }
}

static void test_a_key_given_twice_counts_once(void **state)
{
    (void)state;
    assert_written("{\"a\":1,\"b\":2,\"a\":3}", NULL, "{\"a\":3,\"b\":2}\n");
}

static void test_integers_stay_integers_beside_larger_ones(void **state)
{
    (void)state;
    cli_record record;
    vb_slice line = VB_SLICE("{\"big\":99999999999999999999,\"small\":[7],\"text\":\"t\"}");
    assert_int_equal(cli_record_parse(&record, line), VB_OK);
    assert_null(record.error);
    assert_true(json_is_integer(json_array_get(json_object_get(record.object, "small"), 0)));
    cli_record_free(&record);
    assert_written("{\"big\":99999999999999999999,\"small\":[7]}", NULL,
                   "{\"big\":99999999999999999999,\"small\":[7]}\n");
}

static void test_the_text_is_taken_whole(void **state)
{
    (void)state;
    cli_record record;
    cli_record_parse(&record, VB_SLICE("{\"text\":\"a\\u0000b\"}"));
    assert_true(vb_slice_equal(record.text, (vb_slice){"a\0b", 3}));
    cli_record_free(&record);
}

static void assert_unusable(const char *line, const char *why, bool is_object)
{
    cli_record record;
    assert_int_equal(cli_record_parse(&record, vb_slice_of(line)), VB_OK);
    assert_non_null(record.error);
    assert_non_null(strstr(record.error, why));
    assert_int_equal(record.object != NULL, is_object);
    cli_record_free(&record);
}

static void test_what_is_no_record_says_why(void **state)
{
    (void)state;
    assert_unusable("[]", "not a JSON object", false);
    assert_unusable("7", "not JSON", false);
    assert_unusable("{\"text\":\"x\"} y", "not JSON", false);
    assert_unusable("{\"text\":\"\xff\"}", "not JSON", false);
    assert_unusable("{}", "no member text", true);
    assert_unusable("{\"text\":null}", "no string", true);
}

static void test_a_record_that_failed_before_is_known(void **state)
{
    (void)state;
    cli_record record;
    cli_record_parse(&record, VB_SLICE("{\"text\":\"x\",\"error\":\"e\"}"));
    assert_true(record.failed_before);
    assert_null(record.error);
    cli_record_free(&record);
}

static void test_deep_nesting_is_refused_not_died_of(void **state)
{
    (void)state;
    vb_buffer line = VB_BUFFER(NULL);
    vb_buffer_add_string(&line, "{\"text\":\"x\",\"deep\":");
    for (int i = 0; i < 1000000; i++)
        vb_buffer_add_byte(&line, '[');
    cli_record record;
    assert_int_equal(cli_record_parse(&record, vb_buffer_slice(&line)), VB_OK);
    assert_non_null(record.error);
    cli_record_free(&record);
    vb_buffer_free(&line);
}

static void test_strings_are_always_utf8(void **state)
{
    (void)state;
    json_t *string = cli_string(VB_SLICE("a\xff\xe1\xba"));
    assert_string_equal(json_string_value(string), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    json_decref(string);
    string = cli_string((vb_slice){0});
    assert_int_equal(json_string_length(string), 0);
    json_decref(string);
}

static void test_new_records_name_their_document(void **state)
{
    (void)state;
    static const char *const names[][2] = {{"<stdin>", "-"}, {"a.txt", "a.txt"}};
    for (size_t i = 0; i < 2; i++) {
        cli_document document = {.name = names[i][0], .text = VB_SLICE("đ\n")};
        json_t *record = cli_new_record(&document);
        assert_string_equal(json_string_value(json_object_get(record, "id")), names[i][1]);
        assert_string_equal(json_string_value(json_object_get(record, "text")), "đ\n");
        json_decref(record);
    }
}

/* -------------------------------------------------------------------------------- changes -- */

static void test_changes_escape_what_would_break_a_row(void **state)
{
    (void)state;
    vb_buffer out = VB_BUFFER(NULL);
    vb_edit edit = {
        .line = 3, .in_start = 9, .before = VB_SLICE("a\tb\r\n\\"), .after = VB_SLICE("đ")};
    edit.rule = "some-rule";
    edit.confidence = 0.987654;
    cli_add_change(&out, &edit, NULL);
    edit.rule = NULL;
    edit.confidence = 1;
    cli_add_change(&out, &edit, "x\ty");
    vb_buffer_add_byte(&out, '\0');
    assert_string_equal(out.data, "3\t10\ta\\tb\\r\\n\\\\\tđ\tsome-rule\t0.988\n"
                                  "3\t10\ta\\tb\\r\\n\\\\\tđ\t\t1\tx\\ty\n");
    vb_buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_untouched_members_keep_their_bytes),
        cmocka_unit_test(test_touched_members_stay_in_place),
        cmocka_unit_test(test_encoded_members_are_written_as_they_are),
        cmocka_unit_test(test_a_key_given_twice_counts_once),
        cmocka_unit_test(test_integers_stay_integers_beside_larger_ones),
        cmocka_unit_test(test_the_text_is_taken_whole),
        cmocka_unit_test(test_what_is_no_record_says_why),
        cmocka_unit_test(test_a_record_that_failed_before_is_known),
        cmocka_unit_test(test_deep_nesting_is_refused_not_died_of),
        cmocka_unit_test(test_strings_are_always_utf8),
        cmocka_unit_test(test_new_records_name_their_document),
        cmocka_unit_test(test_changes_escape_what_would_break_a_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
