/*
 * citation/number_memory.h: numbers that were read before.
 */
#ifndef VANBAN_CITATION_NUMBER_MEMORY_H
#define VANBAN_CITATION_NUMBER_MEMORY_H

#include "citation/number_reading.h"
#include "citation/symbol_memory.h"
#include "vanban/citation.h"

/* The symbols that were matched before; NULL: none are kept. */
symbol_memory *known_symbols(vb_number_memory *memory);

/* Reads the number at `at`, unless the same bytes were read before. Without a memory it is read
 * anew. */
bool read_number_again(const vb_citation *citation, vb_number_memory *memory, vb_slice text,
                       size_t at, const number_site *site, vb_number *number);

#endif
