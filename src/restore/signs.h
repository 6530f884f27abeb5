/*
 * restore/signs.h: the signs between words: which of them a scanner made.
 */
#ifndef VANBAN_RESTORE_SIGNS_H
#define VANBAN_RESTORE_SIGNS_H

#include "vanban/model.h"

enum { SIGN_EDITS_MAX = 2 };

/* What stands between two words. */
typedef struct sign_place {
    vb_slice text;
    size_t start, end;    /* in `text`: from the end of the left word to the right one */
    vb_slice left, right; /* as they are written; empty at the text's beginning */
    bool opens_line;      /* the left word is its line's first */
    bool in_grounds;      /* it stands in a clause `Căn cứ` */
    bool in_recipients;   /* it stands below Nơi nhận, near enough */
} sign_place;

/* What was written in place of bytes of the text. */
typedef struct sign_edit {
    size_t start, end;
    vb_slice written;
    double confidence;
} sign_edit;

/* Whether what this channel reads has signs in it that nobody wrote. */
bool signs_are_dirty(const vb_channel *channel);
/* The signs that were others, or none, in their order; returns how many. */
size_t signs_mend(const sign_place *place, sign_edit edits[SIGN_EDITS_MAX]);
/* Whether a clause `Căn cứ` is what a line with this first word goes on with, or begins. */
bool signs_in_grounds(vb_slice first_of_line, bool paragraph, bool before);

#endif
