/*
 * refs/pinpoint_words.h: the words before a document's name that may belong to a chain of
 * pinpoints.
 */
#ifndef VANBAN_REFS_PINPOINT_WORDS_H
#define VANBAN_REFS_PINPOINT_WORDS_H

#include "refs/handle.h"
#include "refs/search.h"

enum { WORDS_MAX = 80, LABEL_SIZE = 24, REACH = 24 };

void units_open(vb_refs *refs);
bool open_tokens(reference_search *search); /* false when memory ran out */

typedef enum token_kind {
    TOKEN_NONE,
    TOKEN_VALUE,
    TOKEN_UNIT,
    TOKEN_AND,
    TOKEN_TO,
    TOKEN_OTHER,
    TOKEN_NUMBER /* a word that numbers are said with */
} token_kind;

typedef struct token {
    token_kind kind;
    size_t start, end;
    size_t unit;
    char value[LABEL_SIZE];
    bool listed;   /* a comma or semicolon stands behind it */
    bool number;   /* numbers are said with it, */
    bool plain;    /* or it is a value of figures alone */
    uint8_t other; /* the unit + 1 that a misread one may be as well; 0: none */
} token;

/* The tokens before `end`, the last first; stops at what is none. */
size_t gather_tokens(reference_search *search, size_t floor, size_t end, token *tokens);

/* The word without quotes, brackets and stops at its ends. */
vb_slice bare_word(vb_slice word);

#endif
