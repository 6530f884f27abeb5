/*
 * restore/collocations.h: the words that their neighbours decide, of all that the model was trained
 * on.
 */
#ifndef VANBAN_RESTORE_COLLOCATIONS_H
#define VANBAN_RESTORE_COLLOCATIONS_H

#include "restore/token.h"

/* Tells the words that their neighbours may decide; for text that lost marks at most. */
vb_status collocations_mark(const vb_model *model, vb_slice text, vb_array *tokens,
                            vb_buffer *scratch);

/* Says that the word of a token will soon be asked for. */
void collocation_fetch(const vb_model *model, const token *t);

#endif
