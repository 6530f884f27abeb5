/*
 * refs/pointing.h: words that point to a document.
 */
#ifndef VANBAN_REFS_POINTING_H
#define VANBAN_REFS_POINTING_H

#include "refs/found.h"
#include "refs/search.h"

/* Whether the text cites a document of this type by its number, or is one: else nothing can be
 * meant. */
bool cites_type(const reference_search *search, vb_slice type);

/* Whether the word is `này`, however it was read: nay, nảy, n6y, nây. */
bool is_this(vb_slice word);

/* The symbol of a type that a word begins with, and nothing but a number glued to it: NQ, QĐ15. The
 * strokes that a scan lost are given back: QD, NB. NULL: none. */
const vb_symbol *symbol_at_start(const reference_search *search, vb_slice word, size_t *end);

/* A type's symbol at `at` and the number behind it: `NQ 42`, `NĐ 28/2022`. */
bool read_symbol_and_ordinal(reference_search *search, size_t at, found_reference *found);

/* Puts in place of a number without its symbol the next of its row: `Nghị quyết 57, 59 và 66`. That
 * is nothing, if no such document was cited. */
bool read_next_ordinal(reference_search *search, found_reference *found);

/* A type that stands alone at `at`, a capital: `Kế hoạch này`, `Chỉ thị nêu trên`, `Chỉ thị`. */
bool read_type_alone(reference_search *search, size_t floor, size_t at, found_reference *found);

/* The same by its last word at `at`: `kế hoạch này`. */
bool read_pointing_word(reference_search *search, size_t floor, size_t at, found_reference *found);

#endif
