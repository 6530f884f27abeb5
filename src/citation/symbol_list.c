/*
 * All symbols, in the order of their tables. What else is known of them is laid out in the build.
 */
#include "citation/symbol_list.h"

#include "vanban/orthography.h"

#include "tables/document-types.h"
#include "tables/issuing-bodies.h"
#include "tables/number-units.h"

uint32_t read_count(vb_slice cell)
{
    return vb_figures_value(cell, 0, SIZE_MAX);
}

bool is_set(const vb_table *table, size_t row, size_t column)
{
    return vb_slice_equal(vb_table_cell(table, row, column), VB_SLICE("1"));
}

/* The columns of a table of symbols; those of units do not tell who uses them: the State does. */
typedef struct symbol_table {
    const vb_table *table;
    vb_symbol_role role;
    size_t symbol, name;
    size_t party, state, until; /* 0: none */
    size_t frequency;
} symbol_table;

static const symbol_table tables[] = {
    {&vb_table_document_types, VB_SYMBOL_TYPE, .symbol = DOCUMENT_TYPES_SYMBOL,
     .name = DOCUMENT_TYPES_NAME, .party = DOCUMENT_TYPES_PARTY, .state = DOCUMENT_TYPES_STATE,
     .frequency = DOCUMENT_TYPES_COUNT},
    {&vb_table_issuing_bodies, VB_SYMBOL_BODY, .symbol = ISSUING_BODIES_SYMBOL,
     .name = ISSUING_BODIES_NAME, .party = ISSUING_BODIES_PARTY, .state = ISSUING_BODIES_STATE,
     .until = ISSUING_BODIES_UNTIL, .frequency = ISSUING_BODIES_COUNT},
    {&vb_table_number_units, VB_SYMBOL_UNIT, .symbol = NUMBER_UNITS_SYMBOL,
     .name = NUMBER_UNITS_NAME, .frequency = NUMBER_UNITS_COUNT},
};
enum { TABLES = sizeof tables / sizeof tables[0] };

static vb_symbol symbol_of_row(const symbol_table *from, size_t row)
{
    const vb_table *table = from->table;
    return (vb_symbol){vb_table_cell(table, row, from->symbol),
                       vb_table_cell(table, row, from->name),
                       from->role,
                       from->party && is_set(table, row, from->party),
                       !from->state || is_set(table, row, from->state),
                       read_count(vb_table_cell(table, row, from->frequency)),
                       from->until ? read_count(vb_table_cell(table, row, from->until)) : 0};
}

/* Types that have no symbol stand in their table with a dash. */
vb_symbol *list_symbols(const vb_allocator *memory, size_t *count)
{
    size_t rows = 0;
    for (size_t i = 0; i < TABLES; i++)
        rows += tables[i].table->rows;
    vb_symbol *symbols = vb_allocate(memory, (rows + 1) * sizeof *symbols);
    *count = 0;
    for (size_t i = 0; symbols && i < TABLES; i++) {
        for (size_t row = 0; row < tables[i].table->rows; row++) {
            symbols[*count] = symbol_of_row(&tables[i], row);
            *count += !vb_slice_equal(symbols[*count].symbol, VB_SLICE("-"));
        }
    }
    return symbols;
}
