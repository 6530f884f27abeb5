/*
 * restore/locks.h: what is found among the tokens of a line and of a window that is not for the
 * model to read: it is mended, where that is certain, and locked.
 *
 * type_read is in types.c, the others are in the files that they are named after.
 */
#ifndef VANBAN_RESTORE_LOCKS_H
#define VANBAN_RESTORE_LOCKS_H

#include "restore/document.h"

/* Makes numbers of what was read for the figures of dates in words, on the line whose tokens begin
 * at `first` and on those above that go on in it. Returns where its tokens begin then. */
size_t dates_mend(const document *d, vb_array *tokens, size_t first, size_t line_start,
                  vb_arena *arena);
/* Whether the word in bytes [start, end) is the abbreviation of a type before its number that lost
 * an Đ, and which. */
bool type_read(const document *d, size_t start, size_t end, vb_slice *written);
/* Locks the notes of recipients (`(b/c)`, `Đ/c`) on a line whose tokens begin at `first`. */
void recipients_mend(const document *d, vb_slice line, vb_array *tokens, size_t first,
                     vb_arena *arena);
/* Locks the name of the column that counts (`STT`), of which `Stt` was read, at `first`. */
void columns_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena);
/* Locks the marks of an authority there (`T/M`, `KT.`), of which `TIM` and `KT;` were read. */
void authorities_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena);
/* Locks places whose names begin with Ia there, of which `la` was read. */
void highlands_mend(document *d, vb_array *tokens, size_t first, vb_arena *arena);
/* Words of such places that the model cannot read. */
void highlands_lock(const document *d, const vb_model *model, vb_array *tokens, vb_arena *arena);
/* Locks the words of lines that are in another language. */
void foreign_lock(const vb_model *model, vb_slice text, vb_array *tokens);

#endif
