/*
 * citation/symbol_list.h: all symbols of the tables.
 */
#ifndef VANBAN_CITATION_SYMBOL_LIST_H
#define VANBAN_CITATION_SYMBOL_LIST_H

#include "vanban/citation.h"

/* All symbols, in the order of their tables; NULL when memory ran out. */
vb_symbol *list_symbols(const vb_allocator *memory, size_t *count);

uint32_t read_count(vb_slice cell);                            /* the figures it begins with */
bool is_set(const vb_table *table, size_t row, size_t column); /* whether the cell says 1 */

#endif
