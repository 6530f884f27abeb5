/*
 * list_titles OUT.tsv: the titles of the acts in data/authority.tsv, folded and in order, those of
 * one title by their dates, each with its row (build time only).
 */
#include "refs/text.h"

#include "tables/authority.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct titled_row {
    vb_slice folded, date;
    size_t row;
} titled_row;

static int compare_rows(const void *left, const void *right)
{
    const titled_row *a = left, *b = right;
    int order = vb_slice_compare(a->folded, b->folded);
    if (order == 0)
        order = vb_slice_compare(a->date, b->date);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* The rows that have a title and a date, in order; false when memory ran out. */
static bool list_rows(vb_arena *arena, vb_array *rows)
{
    const vb_table *table = &vb_table_authority;
    vb_buffer folded = VB_BUFFER(NULL);
    for (size_t row = 0; row < table->rows; row++) {
        vb_slice title = vb_table_cell(table, row, AUTHORITY_TITLE),
                 date = vb_table_cell(table, row, AUTHORITY_DATE);
        if (!title.len || !date.len)
            continue;
        vb_buffer_clear(&folded);
        add_folded(&folded, title);
        titled_row one = {vb_arena_copy(arena, vb_buffer_slice(&folded)), date, row};
        vb_array_push(rows, &one);
    }
    bool listed = !folded.failed && !arena->failed && !rows->failed;
    vb_buffer_free(&folded);
    if (listed && rows->count)
        qsort(rows->items, rows->count, rows->item_size, compare_rows);
    return listed;
}

int main(int argc, char **argv)
{
    vb_arena arena = VB_ARENA(NULL);
    vb_array rows = VB_ARRAY(titled_row, NULL);
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (!out || !list_rows(&arena, &rows)) {
        fputs(out ? "list_titles: error: out of memory\n" : "usage: list_titles OUT.tsv\n", stderr);
        return EXIT_FAILURE;
    }
    fputs("title\trow\n", out);
    for (size_t i = 0; i < rows.count; i++) {
        const titled_row *one = VB_ARRAY_AT(&rows, titled_row, i);
        fprintf(out, "%.*s\t%zu\n", (int)one->folded.len, one->folded.data, one->row);
    }
    vb_array_free(&rows);
    vb_arena_free(&arena);
    int bad = ferror(out) | fclose(out);
    return bad ? EXIT_FAILURE : EXIT_SUCCESS;
}
