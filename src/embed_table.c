/*
 * embed_table TABLE.tsv SYMBOL OUT.c OUT.h: compiles a table of facts into C (build time only).
 *
 * A table is UTF-8, one row a line, cells separated by tabs. Lines that begin with '#' are comments and say where the
 * facts come from; the first other line names the columns and fixes their number.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *path, size_t line, const char *what)
{
    fprintf(stderr, "embed_table: %s:%zu: error: %s\n", path, line, what);
    exit(EXIT_FAILURE);
}

static void write_cell(FILE *out, const char *text, size_t len)
{
    fputc('"', out);
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte == '"' || byte == '\\' || byte < 0x20 || byte >= 0x7f)
            fprintf(out, "\\%03o", byte);
        else
            fputc(byte, out);
    }
    fputs("\", ", out);
}

static size_t count_cells(const char *line)
{
    size_t cells = 1;
    for (; *line; line++)
        cells += *line == '\t';
    return cells;
}

static void write_row(FILE *out, const char *line, size_t columns)
{
    fputs("    ", out);
    for (size_t i = 0; i < columns; i++) {
        size_t len = strcspn(line, "\t");
        write_cell(out, line, len);
        line += len + (line[len] == '\t');
    }
    fputc('\n', out);
}

static void write_source(FILE *in, FILE *out, const char *path, const char *symbol)
{
    char *line = NULL;
    size_t capacity = 0, number = 0, rows = 0, columns = 0;
    ssize_t len;
    fprintf(out, "#include \"vanban/base.h\"\n\nstatic const char *const cells[] = {\n");
    while ((len = getline(&line, &capacity, in)) >= 0) {
        number++;
        if (len > 0 && line[len - 1] == '\n')
            line[--len] = '\0';
        if (len == 0 || line[0] == '#')
            continue;
        size_t cells = count_cells(line);
        if (!columns) {
            columns = cells;
            continue;
        }
        if (cells > columns)
            fail(path, number, "more cells than columns");
        write_row(out, line, columns);
        rows++;
    }
    if (!columns)
        fail(path, number, "no column names");
    fprintf(out, "    \"\"};\n\nextern const vb_table %s;\nconst vb_table %s = {\"%s\", %zu, %zu, cells};\n", symbol, symbol,
            symbol + strlen("vb_table_"), rows, columns);
    free(line);
}

int main(int argc, char **argv)
{
    if (argc != 5) {
        fputs("usage: embed_table TABLE.tsv SYMBOL OUT.c OUT.h\n", stderr);
        return EXIT_FAILURE;
    }
    FILE *in = fopen(argv[1], "r");
    FILE *source = fopen(argv[3], "w");
    FILE *header = fopen(argv[4], "w");
    if (!in || !source || !header)
        fail(argv[1], 0, "cannot open the table or its output");
    write_source(in, source, argv[1], argv[2]);
    fprintf(header, "#pragma once\n#include \"vanban/base.h\"\n\nextern const vb_table %s;\n", argv[2]);
    int bad = ferror(in) | fclose(in) | fclose(source) | fclose(header);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
