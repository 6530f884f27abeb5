/*
 * citation/body_memory.h: the bodies that the symbols of a text stand for.
 */
#ifndef VANBAN_CITATION_BODY_MEMORY_H
#define VANBAN_CITATION_BODY_MEMORY_H

#include "citation/cps.h"
#include "citation/symbol.h"
#include "vanban/citation.h"

/* Bodies that were matched before: a text has few symbols, damaged ones included. */
typedef struct body_memory body_memory;

/* NULL when memory ran out. */
body_memory *body_memory_new(const vb_allocator *memory, size_t text_len);
void body_memory_free(body_memory *bodies); /* NULL is fine */

/* As match_body, whose limit is always the same for the same letters; from memory if it is kept. */
symbol_match match_body_again(const vb_citation *citation, body_memory *bodies, const cps *token,
                              unsigned year, float limit);

#endif
