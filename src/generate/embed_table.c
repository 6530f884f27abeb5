/*
 * embed_table TABLE.tsv SYMBOL OUT.c OUT.h: compiles a table of facts into C (build time only).
 *
 * A table is UTF-8, one row a line, cells separated by tabs. Lines that begin with '#' are comments
 * and say where the facts come from; the first other line names the columns and fixes their number.
 * The header gives each column its number under the table's name and its own: `type` of
 * vb_table_laws is LAWS_TYPE.
 */
#define _POSIX_C_SOURCE 200809L
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void fail(const char *path, size_t line, const char *what)
{
    fprintf(stderr, "embed_table: %s:%zu: error: %s\n", path, line, what);
    exit(EXIT_FAILURE);
}

/* The cells of a table: their bytes, and where each begins. */
typedef struct cell_writer {
    FILE *bytes, *starts;
    size_t written;
} cell_writer;

static void write_cell(cell_writer *out, const char *text, size_t len)
{
    fprintf(out->starts, "%zu,", out->written);
    for (size_t i = 0; i < len; i++)
        fprintf(out->bytes, "%u,", (unsigned)(unsigned char)text[i]);
    fputs("0,\n", out->bytes);
    out->written += len + 1;
}

static size_t count_cells(const char *line)
{
    size_t cells = 1;
    for (; *line; line++)
        cells += *line == '\t';
    return cells;
}

static void write_row(cell_writer *out, const char *line, size_t columns)
{
    for (size_t i = 0; i < columns; i++) {
        size_t len = strcspn(line, "\t");
        write_cell(out, line, len);
        line += len + (line[len] == '\t');
    }
    fputc('\n', out->starts);
}

/* In capitals, with an underscore for every sign that no name in C has. */
static void write_constant(FILE *out, const char *name, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name[i];
        fputc(isalnum(c) ? toupper(c) : '_', out);
    }
}

/* Writes the numbers of the columns that a line names. */
static void write_columns(FILE *header, const char *table, const char *line)
{
    fputs("\nenum {", header);
    for (size_t len; *line; line += len + (line[len] == '\t')) {
        len = strcspn(line, "\t");
        fputs("\n    ", header);
        write_constant(header, table, strlen(table));
        fputc('_', header);
        write_constant(header, line, len);
        fputc(',', header);
    }
    fputs("\n};\n", header);
}

/* The table's own name. */
static const char *name_of(const char *symbol)
{
    return symbol + strlen("vb_table_");
}

/* Writes the cells of a table, and its columns into the header; sets how many rows and columns it
 * has. */
static void write_cells(FILE *in, cell_writer *out, FILE *header, const char *path,
                        const char *symbol, size_t *rows, size_t *columns)
{
    char *line = NULL;
    size_t capacity = 0, number = 0;
    ssize_t len;
    while ((len = getline(&line, &capacity, in)) >= 0) {
        number++;
        if (len > 0 && line[len - 1] == '\n')
            line[--len] = '\0';
        if (len == 0 || line[0] == '#')
            continue;
        size_t cells = count_cells(line);
        if (!*columns) {
            *columns = cells;
            write_columns(header, name_of(symbol), line);
            continue;
        }
        if (cells > *columns)
            fail(path, number, "more cells than columns");
        write_row(out, line, *columns);
        ++*rows;
    }
    free(line);
    if (!*columns)
        fail(path, number, "no column names");
}

static void write_source(FILE *in, FILE *out, FILE *header, const char *path, const char *symbol)
{
    char *starts = NULL;
    size_t size = 0, rows = 0, columns = 0;
    cell_writer cells = {.bytes = out, .starts = open_memstream(&starts, &size)};
    if (!cells.starts)
        fail(path, 0, "out of memory");
    fputs("#include \"vanban/base.h\"\n\nstatic const unsigned char bytes[] = {\n", out);
    write_cells(in, &cells, header, path, symbol, &rows, &columns);
    if (fclose(cells.starts) != 0)
        fail(path, 0, "out of memory");
    fprintf(out, "0};\n\nstatic const uint32_t starts[] = {\n%s%zu};\n\n", starts, cells.written);
    fprintf(out, "extern const vb_table %s;\n", symbol);
    fprintf(out, "const vb_table %s = {\"%s\", %zu, %zu, (const char *)bytes, starts};\n", symbol,
            name_of(symbol), rows, columns);
    free(starts);
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
    fprintf(header, "#pragma once\n#include \"vanban/base.h\"\n\nextern const vb_table %s;\n",
            argv[2]);
    write_source(in, source, header, argv[1], argv[2]);
    int bad = ferror(in) | fclose(in) | fclose(source) | fclose(header);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
