/* The exemplars of tests/golden/rules.tsv: each clean text gives its blocks, and what an OCR makes
 * of it the same ones. */
#include <stdio.h>

#include "segment_helpers.h"

enum { NUMBER, BOX, RULE, CLEAN, OCR, BLOCKS, COLUMNS, FEWEST_ROWS = 100 };

static void read_file(vb_buffer *out)
{
    char chunk[4096];
    size_t count;
    FILE *file = fopen(SOURCE_DIR "/tests/golden/rules.tsv", "rb");
    assert_non_null(file);
    while ((count = fread(chunk, 1, sizeof chunk, file)) > 0)
        vb_buffer_add(out, (vb_slice){chunk, count});
    fclose(file);
}

static void add_unescaped(vb_buffer *out, vb_slice cell)
{
    for (size_t i = 0; i < cell.len; i++) {
        char byte = cell.data[i];
        if (byte == '\\' && i + 1 < cell.len) {
            byte = cell.data[++i];
            byte = byte == 'n' ? '\n' : byte == 't' ? '\t' : byte == 'f' ? '\f' : byte;
        }
        vb_buffer_add_byte(out, byte);
    }
}

static void add_block(vb_buffer *out, const vb_block *block, bool with_text)
{
    vb_buffer_add_string(out, vb_block_type_name(block->type));
    if (block->level)
        vb_buffer_add_format(out, "%u", block->level);
    if (block->label.len)
        vb_buffer_add_format(out, "[%.*s]", (int)block->label.len, block->label.data);
    for (size_t i = 0; i < block->part_count; i++) {
        vb_buffer_add_byte(out, i ? ' ' : '{');
        vb_buffer_add(out, block->parts[i].label);
    }
    if (block->part_count)
        vb_buffer_add_byte(out, '}');
    if (with_text && block->text.len) {
        vb_buffer_add_byte(out, ' ');
        vb_buffer_add(out, block->text);
    }
}

/* The blocks of a text as the table writes them. */
static void describe(vb_slice text, bool with_text, vb_buffer *out)
{
    vb_outline *outline;
    assert_int_equal(vb_segment(segmenter, text, &outline), VB_OK);
    if (vb_outline_document_count(outline) > 1)
        vb_buffer_add_format(out, "%zu documents ¦ ", vb_outline_document_count(outline));
    for (size_t i = 0; i < vb_outline_count(outline); i++) {
        if (i)
            vb_buffer_add_string(out, " ¦ ");
        add_block(out, vb_outline_block(outline, i), with_text);
    }
    vb_buffer_add_byte(out, '\0');
    vb_outline_free(outline);
}

static void split_row(vb_slice line, vb_slice *cells)
{
    for (size_t column = 0; column < COLUMNS; column++) {
        size_t tab = vb_slice_find(line, VB_SLICE("\t"), 0);
        assert_true((tab == SIZE_MAX) == (column + 1 == COLUMNS));
        cells[column] = vb_slice_cut(line, 0, tab);
        line = vb_slice_cut(line, tab == SIZE_MAX ? line.len : tab + 1, line.len);
    }
}

static void check_row(const vb_slice *cells)
{
    vb_buffer clean = VB_BUFFER(NULL), ocr = VB_BUFFER(NULL), expected = VB_BUFFER(NULL);
    vb_buffer found = VB_BUFFER(NULL), shape = VB_BUFFER(NULL), ocr_shape = VB_BUFFER(NULL);
    add_unescaped(&clean, cells[CLEAN]);
    add_unescaped(&ocr, cells[OCR]);
    add_unescaped(&expected, cells[BLOCKS]);
    vb_buffer_add_byte(&expected, '\0');
    describe(vb_buffer_slice(&clean), true, &found);
    describe(vb_buffer_slice(&clean), false, &shape);
    describe(vb_buffer_slice(&ocr), false, &ocr_shape);
    if (strcmp(found.data, expected.data) != 0 || strcmp(shape.data, ocr_shape.data) != 0)
        fail_msg("rule %.*s: %.*s\n  expected %s\n  found    %s\n  clean    %s\n  ocr      %s",
                 (int)cells[NUMBER].len, cells[NUMBER].data, (int)cells[RULE].len, cells[RULE].data,
                 expected.data, found.data, shape.data, ocr_shape.data);
    vb_buffer_free(&clean);
    vb_buffer_free(&ocr);
    vb_buffer_free(&expected);
    vb_buffer_free(&found);
    vb_buffer_free(&shape);
    vb_buffer_free(&ocr_shape);
}

static void test_rules(void **state)
{
    (void)state;
    vb_buffer file = VB_BUFFER(NULL);
    vb_slice line, cells[COLUMNS];
    int rows = 0;
    long last = 0;
    read_file(&file);
    for (size_t at = 0; vb_next_line(vb_buffer_slice(&file), &at, &line);) {
        if (vb_slice_starts(line, VB_SLICE("#")) || vb_slice_starts(line, VB_SLICE("number\t")))
            continue;
        split_row(line, cells);
        long number = strtol(cells[NUMBER].data, NULL, 10);
        assert_true(number > last);
        last = number;
        rows++;
        check_row(cells);
    }
    assert_true(rows >= FEWEST_ROWS);
    vb_buffer_free(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rules)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
