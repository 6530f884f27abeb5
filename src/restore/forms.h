/*
 * restore/forms.h: how a first reading read the words of a document, for the second: what was read
 * as a word in one place is likely that word in another.
 */
#ifndef VANBAN_RESTORE_FORMS_H
#define VANBAN_RESTORE_FORMS_H

#include "restore/lattice.h"

typedef struct form_memory form_memory;

form_memory *forms_new(const vb_allocator *allocator);
void forms_free(form_memory *m);
/* Another document, of so many bytes. False when memory ran out. */
bool forms_begin(form_memory *m, size_t text_len);
void forms_learn(form_memory *m, vb_slice text, const vb_array *tokens, const vb_array *steps);
/* How often, by how sure that was each time, a token with this hash was read as the word. */
float forms_count(const form_memory *m, uint64_t form, uint16_t word);
/* How much less the channel may ask for `e`, whose token was read as the word with this hash. */
float forms_relief(const form_memory *m, uint64_t form, const edge *e);

#endif
