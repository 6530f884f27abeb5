/*
 * citation/symbol.h: the symbols of types, bodies and units, as they may be read.
 */
#ifndef VANBAN_CITATION_SYMBOL_H
#define VANBAN_CITATION_SYMBOL_H

#include "citation/cps.h"
#include "citation/tables.h"
#include "vanban/citation.h"

typedef struct symbol_match {
    const vb_symbol *symbol; /* NULL: none near enough */
    float cost;
    uint32_t suffix;   /* the number behind it: QH14 gives 14, 0 none */
    size_t suffix_len; /* in digits */
} symbol_match;

/* The symbol of `role` that `token` stands for with the least cost up to `limit`. */
symbol_match match_symbol(const vb_citation *citation, vb_symbol_role role, const cps *token,
                          float limit);

/* As match_symbol for a body that may carry a number; `year` (0 unknown) helps to read a damaged
 * term. */
symbol_match match_body(const vb_citation *citation, const cps *token, unsigned year, float limit);

bool is_assembly(const vb_symbol *symbol); /* QH or UBTVQH */

/* Whether several bodies make acts of the type together: Thông tư liên tịch; NULL: no type. */
bool is_joint(const vb_symbol *type);

/* The term of `token` when it is an assembly and a term that is known, in figures: QH14. Else 0. */
uint32_t assembly_term_of(const vb_citation *citation, const cps *token);

/* Whether the term may have acts of `year` (0: of any). */
bool term_fits(const vb_citation *citation, uint32_t term, unsigned year);

/* The term that had all acts of `year`; 0 when there were two, or none. */
uint32_t only_term(const vb_citation *citation, unsigned year);

bool differ_in_one_figure(unsigned a, unsigned b); /* of years */

/* The one year of the term's acts that differs from `year` in one figure; 0: none, or several. */
unsigned year_of_term(const vb_citation *citation, uint32_t term, unsigned year);

/* The row written exactly as `token`, */
const vb_symbol *match_exact(const vb_citation *citation, vb_symbol_role role, const cps *token);

/* or so. */
const vb_symbol *find_exact(const vb_citation *citation, vb_symbol_role role, vb_slice symbol);
/* The row of the same spelling that the Party, or else the State, uses; NULL when it has none. */
const vb_symbol *symbol_used_by(const vb_citation *citation, const vb_symbol *symbol, bool party);

symbol_facts facts_of(const vb_citation *citation, const vb_symbol *symbol);

/* Whether nobody but the Party, or but the State, uses the body. */
bool is_of_one(const vb_citation *citation, const vb_symbol *body, bool party);

#endif
