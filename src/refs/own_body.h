/*
 * refs/own_body.h: the body that issued the document itself.
 */
#ifndef VANBAN_REFS_OWN_BODY_H
#define VANBAN_REFS_OWN_BODY_H

#include "refs/search.h"

/* By the lines of the head above `line`, the body that its number's symbol names by itself, and the
 * symbol (NULL: unknown); empty: unknown. One in no list only where the symbol names none. */
vb_slice read_body_above(reference_search *search, size_t line, vb_slice by_symbol,
                         const vb_symbol *symbol);

/* By the fields of the head: the listed name of the issuing body below its parents, or what the
 * number's symbol stands for where that is it, or, where the symbol is of no other, the name as it
 * is written elsewhere, else as it stands. */
vb_slice read_issuing_body(reference_search *search, vb_slice value, vb_slice parents,
                           vb_slice by_symbol, const vb_symbol *symbol);

/* The body that a symbol stands for, as the name has it: TU is a province's committee, or a city's.
 * It may stand in `scratch`. */
vb_slice body_of_symbol(reference_search *search, vb_slice by_symbol, vb_slice name);

/* Whether the name is that of the body a symbol stands for, perhaps with its place: Ủy ban Kiểm tra
 * Thành ủy Cần Thơ. */
bool is_named_by(reference_search *search, vb_slice name, vb_slice by_symbol);

#endif
