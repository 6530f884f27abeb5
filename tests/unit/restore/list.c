/* The user's lists: what a line says, and which lines are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "restore/list.h"

/* The last complaint, and how many there were. */
typedef struct complaint {
    size_t count, line, byte;
    char message[80], excerpt[80];
} complaint;

static void hear(void *context, const vb_diagnostic *diagnostic)
{
    complaint *c = context;
    c->count++;
    c->line = diagnostic->line;
    c->byte = diagnostic->byte;
    assert_int_equal(diagnostic->severity, VB_ERROR);
    assert_string_equal(diagnostic->id, "bad-list");
    assert_true(diagnostic->excerpt.len < sizeof c->excerpt);
    strcpy(c->message, diagnostic->message);
    memcpy(c->excerpt, diagnostic->excerpt.data, diagnostic->excerpt.len);
    c->excerpt[diagnostic->excerpt.len] = '\0';
}

static complaint check(vb_slice list, vb_status status)
{
    complaint c = {0};
    assert_int_equal(list_check(list, (vb_reporter){.diagnostic = hear, .context = &c}), status);
    assert_int_equal(c.count > 0, status != VB_OK);
    assert_int_equal(list_check(list, (vb_reporter){0}), status);
    return c;
}

static void expect_entry(list_reader *r, const char *name, unsigned weight, size_t line)
{
    list_entry entry;
    assert_true(list_next(r, &entry));
    if (!vb_slice_equal(entry.name, vb_slice_of(name)))
        fail_msg("«%.*s» is not «%s»", (int)entry.name.len, entry.name.data, name);
    assert_int_equal(entry.weight, weight);
    assert_int_equal(entry.line, line);
}

static void reads_words_names_and_weights(void **state)
{
    list_reader r = list_begin(VB_SLICE("\xEF\xBB\xBFXpả\n"
                                        "# a comment\n"
                                        "\n"
                                        "  Krông Pắc \t 20 \r\n"
                                        "C#\n"
                                        "Ea H'leo # a district\n"
                                        "một\t1000000\t"),
                               (vb_reporter){0});
    list_entry entry;
    (void)state;
    expect_entry(&r, "Xpả", 1, 1);
    expect_entry(&r, "Krông Pắc", 20, 4);
    expect_entry(&r, "C#", 1, 5);
    expect_entry(&r, "Ea H'leo", 1, 6);
    expect_entry(&r, "một", 1000000, 7);
    assert_false(list_next(&r, &entry));
    assert_int_equal(r.status, VB_OK);
}

static void an_empty_list_is_a_list(void **state)
{
    (void)state;
    check(VB_SLICE(""), VB_OK);
    check(VB_SLICE("\xEF\xBB\xBF"), VB_OK);
    check(VB_SLICE("\n \t \r\n# nothing"), VB_OK);
}

static void tells_where_a_line_is_wrong(void **state)
{
    static const struct {
        const char *list, *excerpt;
        size_t line, byte;
    } cases[] = {
        {"một\nha\xFFi\nba", "\xFFi", 2, 9},
        {"a\x01"
         "b",
         "\x01", 1, 2},
        {"a\xC2\x85", "\xC2\x85", 1, 2},
        {"\n\nabcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwxy", 3, 3},
        {"---", "---", 1, 1},
        {"\t5", "", 1, 1},
        {"a\t0", "0", 1, 3},
        {"a\t1000001", "1000001", 1, 3},
        {"a\t99999999999999999999999", "99999999999999999999999", 1, 3},
        {"a\t1.5", "1.5", 1, 3},
        {"a\t5\tb", "5\tb", 1, 3},
        {"Kro\xCC\x82ng", "Kro\xCC\x82ng", 1, 1},
        {"ê\xCC\x81", "ê\xCC\x81", 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        complaint c = check(vb_slice_of(cases[i].list), VB_ERR_INPUT);
        assert_int_equal(c.count, 1);
        assert_int_equal(c.line, cases[i].line);
        assert_int_equal(c.byte, cases[i].byte);
        assert_string_equal(c.excerpt, cases[i].excerpt);
    }
}

/* A letter without a code point of its own has its mark behind it in NFC too. */
static void takes_marks_that_cannot_be_composed(void **state)
{
    (void)state;
    check(VB_SLICE("ê\xCC\x86\nb\xCC\x81"), VB_OK);
    check(VB_SLICE("abcdefghijklmnopqrstuvwx"), VB_OK);
}

static void tells_of_all_lines_but_stops_where_it_is_no_text(void **state)
{
    (void)state;
    assert_int_equal(check(VB_SLICE("--\na\t-1\nmột\n\x7F\n"), VB_ERR_INPUT).count, 3);
    assert_int_equal(check(VB_SLICE("--\n\xFF\n--\n\xFF"), VB_ERR_INPUT).count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_words_names_and_weights),
        cmocka_unit_test(an_empty_list_is_a_list),
        cmocka_unit_test(tells_where_a_line_is_wrong),
        cmocka_unit_test(takes_marks_that_cannot_be_composed),
        cmocka_unit_test(tells_of_all_lines_but_stops_where_it_is_no_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
