#include "normalize/tables.h"
#include "normalize/token.h"

#include "normalize_helpers.h"

#include <stdio.h>

/*
 * The Unicode consortium's NormalizationTest.txt, from Debian's package unicode-data, where it
 * lies: the rows whose characters are Latin letters and marks (of any script, in any order). A row
 * is five strings: the source, its NFC, NFD, NFKC and NFKD.
 */
#define TEST_FILE "/usr/share/unicode/NormalizationTest.txt.bz2"

enum { COLUMNS = 5, LONGEST = 64, LONGEST_ROW = 2048 };

typedef struct row {
    uint32_t text[COLUMNS][LONGEST];
    size_t len[COLUMNS];
} row;

static bool read_row(const char *line, row *all)
{
    *all = (row){0};
    for (size_t column = 0; column < COLUMNS; column++) {
        for (; *line && *line != ';'; line += *line == ' ') {
            char *end;
            unsigned long value = strtoul(line, &end, 16);
            if (end == line || all->len[column] == LONGEST)
                return false;
            all->text[column][all->len[column]++] = (uint32_t)value;
            line = end;
        }
        line += *line == ';';
    }
    return all->len[0] > 0;
}

static bool is_latin_letter(uint32_t code_point)
{
    return (code_point >= 'A' && code_point < 0x250 && vb_is_letter(code_point)) ||
           (code_point >= 0x1E00 && code_point < 0x1F00);
}

/* Latin letters and marks that no other rule of ours wants. */
static bool concerns_latin(const tables *all, const row *read)
{
    bool letters = false;
    for (size_t column = 0; column < 3; column++) {
        for (size_t i = 0; i < read->len[column]; i++) {
            uint32_t code_point = read->text[column][i];
            if (find_replacement(&all->replacements, code_point) || find_accent(all, code_point) ||
                !(is_latin_letter(code_point) || is_combining(code_point)))
                return false;
            letters |= is_latin_letter(code_point);
        }
    }
    return letters;
}

static void add_column(vb_buffer *out, const row *read, size_t column)
{
    for (size_t i = 0; i < read->len[column]; i++)
        vb_buffer_add_code_point(out, read->text[column][i]);
}

/* Columns `from` to `to` in the form must all be column `expected`. */
static void assert_form(const row *read, vb_normal_form form, size_t from, size_t to,
                        size_t expected)
{
    vb_buffer wanted = VB_BUFFER(NULL), in = VB_BUFFER(NULL), out = VB_BUFFER(NULL);
    vb_normalize_options options = {.form = form, .encoding = "utf-8"};
    add_column(&wanted, read, expected);
    for (; from <= to; from++) {
        vb_buffer_clear(&in);
        add_column(&in, read, from);
        assert_int_equal(normalize(options, vb_buffer_slice(&in), SIZE_MAX, &out), VB_OK);
        assert_buffer_and_clear(&out, vb_buffer_slice(&wanted));
    }
    vb_buffer_free(&wanted);
    vb_buffer_free(&in);
    vb_buffer_free(&out);
}

static void passes_the_latin_rows_of_the_consortium(void **state)
{
    (void)state;
    char line[LONGEST_ROW];
    size_t rows = 0;
    tables all;
    row read;
    FILE *test = fopen(TEST_FILE, "rb");
    if (!test) {
        print_message("skipped: there is no " TEST_FILE " (Debian: unicode-data)\n");
        skip();
    }
    fclose(test);
    test = popen("bzip2 -dc " TEST_FILE, "r");
    assert_non_null(test);
    assert_int_equal(tables_init(&all, NULL), VB_OK);
    while (fgets(line, sizeof line, test)) {
        if (!read_row(line, &read) || !concerns_latin(&all, &read))
            continue;
        assert_form(&read, VB_NFC, 0, 2, 1);
        assert_form(&read, VB_NFD, 0, 2, 2);
        rows++;
    }
    assert_int_equal(pclose(test), 0);
    tables_free(&all);
    print_message("%zu rows passed\n", rows);
    assert_true(rows > 2000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passes_the_latin_rows_of_the_consortium),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
