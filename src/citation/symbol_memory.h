/*
 * citation/symbol_memory.h: the types and bodies that the symbols of a text stand for.
 */
#ifndef VANBAN_CITATION_SYMBOL_MEMORY_H
#define VANBAN_CITATION_SYMBOL_MEMORY_H

#include "citation/cps.h"
#include "citation/symbol.h"
#include "vanban/citation.h"

/* Symbols that were matched before: a text has few, damaged ones included. */
typedef struct symbol_memory symbol_memory;

/* NULL when memory ran out. */
symbol_memory *symbol_memory_new(const vb_allocator *memory, size_t text_len);
void symbol_memory_free(symbol_memory *symbols); /* NULL is fine */

/* As match_body and as match_symbol of a type, whose limits are always the same for the same
 * letters; from memory if it is kept. */
symbol_match match_body_again(const vb_citation *citation, symbol_memory *symbols, const cps *token,
                              unsigned year, float limit);
symbol_match match_type_again(const vb_citation *citation, symbol_memory *symbols, const cps *token,
                              float limit);

#endif
