/*
 * check_edits map FIRST RECORDS: the `map` of the one record in RECORDS must lead back from its
 * text to the file FIRST: outside the stretches both are the same bytes, and the stretches meet.
 * check_edits changes FIRST CHANGES: each row of a --changes file must quote what stands at its
 * place in FIRST.
 *
 * check_edits record FIRST: prints FIRST as a record, for a tool to work on.
 *
 * Says what is wrong and exits 1; else prints how many stretches or rows there were.
 */
#include "cli/frame.h"

#include <stdlib.h>
#include <string.h>

static vb_buffer read_file(const char *path)
{
    vb_buffer text = VB_BUFFER(NULL);
    cli_input in;
    if (!cli_input_open(&in, path) || cli_input_read_all(&in, &text) != VB_OK) {
        fprintf(stderr, "check_edits: %s cannot be read\n", path);
        exit(2);
    }
    cli_input_close(&in);
    return text;
}

static int fail(const char *what, size_t number)
{
    printf("%s %zu\n", what, number);
    return EXIT_FAILURE;
}

/* --------------------------------------------------------------------------------------- map -- */

static int check_map(vb_slice first, vb_slice last, const vb_array *map)
{
    size_t out_at = 0, in_at = 0;
    for (size_t i = 0; i <= map->count; i++) {
        cli_stretch next = {last.len, last.len, first.len, first.len};
        if (i < map->count)
            next = *VB_ARRAY_AT(map, cli_stretch, i);
        if (next.out_end > last.len || next.in_end > first.len)
            return fail("a stretch lies outside the text:", i);
        if (!vb_slice_equal(vb_slice_cut(last, out_at, next.out_start),
                            vb_slice_cut(first, in_at, next.in_start)))
            return fail("the bytes differ before stretch", i);
        out_at = next.out_end;
        in_at = next.in_end;
    }
    printf("%zu stretches\n", map->count);
    return EXIT_SUCCESS;
}

static int check_record(vb_slice first, vb_slice records)
{
    vb_array map = VB_ARRAY(cli_stretch, NULL);
    json_t *record = json_loadb(records.data, records.len, JSON_ALLOW_NUL, NULL);
    const json_t *text = json_object_get(record, "text");
    int status = EXIT_FAILURE;
    if (!json_is_string(text) || !cli_map_from_json(json_object_get(record, "map"), &map))
        puts("no record with a text and a map");
    else
        status =
            check_map(first, (vb_slice){json_string_value(text), json_string_length(text)}, &map);
    vb_array_free(&map);
    json_decref(record);
    return status;
}

/* ----------------------------------------------------------------------------------- changes -- */

/* Cuts the next cell off `row` and undoes its escapes in place: a buffer of the row is there to be
 * used up. */
static vb_slice next_cell(vb_slice *row)
{
    size_t end = vb_slice_find(*row, VB_SLICE("\t"), 0), len = 0;
    vb_slice cell = vb_slice_cut(*row, 0, end);
    char *out = (char *)cell.data;
    for (size_t i = 0; i < cell.len; i++, len++) {
        out[len] = cell.data[i];
        if (cell.data[i] == '\\' && i + 1 < cell.len) {
            const char *which = strchr("t\tn\nr\r\\\\", cell.data[++i]);
            out[len] = which ? which[1] : '?';
        }
    }
    *row = vb_slice_cut(*row, cell.len + 1, row->len);
    return (vb_slice){cell.data, len};
}

static size_t count_lines(vb_slice text)
{
    size_t lines = 1;
    for (size_t i = 0; i < text.len; i++)
        lines += text.data[i] == '\n';
    return lines;
}

static int check_changes(vb_slice first, vb_slice changes)
{
    vb_slice row;
    size_t rows = 0;
    for (size_t at = 0; vb_next_line(changes, &at, &row); rows++) {
        size_t line = strtoul(next_cell(&row).data, NULL, 10);
        size_t byte = strtoul(next_cell(&row).data, NULL, 10) - 1;
        vb_slice before = next_cell(&row);
        if (!vb_slice_equal(vb_slice_cut(first, byte, byte + before.len), before))
            return fail("what is quoted does not stand there, row", rows + 1);
        if (line != count_lines(vb_slice_cut(first, 0, byte)))
            return fail("the line is wrong, row", rows + 1);
        if (vb_slice_equal(before, next_cell(&row)))
            return fail("nothing changed, row", rows + 1);
    }
    printf("%zu rows\n", rows);
    return EXIT_SUCCESS;
}

static int print_record(const char *path)
{
    vb_buffer text = read_file(path), line = VB_BUFFER(NULL);
    json_t *record = cli_new_record(&(cli_document){.name = path, .text = vb_buffer_slice(&text)});
    vb_status status = cli_add_record(&line, record);
    fwrite(line.data, 1, line.len, stdout);
    json_decref(record);
    vb_buffer_free(&line);
    vb_buffer_free(&text);
    return status == VB_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "record") == 0)
        return print_record(argv[2]);
    if (argc != 4)
        return 2;
    vb_buffer first = read_file(argv[2]), second = read_file(argv[3]);
    int (*check)(vb_slice, vb_slice) = strcmp(argv[1], "map") == 0 ? check_record : check_changes;
    int status = check(vb_buffer_slice(&first), vb_buffer_slice(&second));
    vb_buffer_free(&first);
    vb_buffer_free(&second);
    return status;
}
