/* What the files of pinpoints share: the words of a chain, and what units are labelled with. */
#ifndef VANBAN_REFS_PINPOINTS_H
#define VANBAN_REFS_PINPOINTS_H

#include "refs/refs_internal.h"

#include "vanban/orthography.h"

enum { WORDS_MAX = 80, LABEL_SIZE = 24, REACH = 24 };

/* ---- pinpoint_words.c: the words before a document's name that may belong to a chain ---- */

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

/* ---- pinpoint_labels.c ---- */

static inline size_t count_figures(const char *from)
{
    size_t count = 0;
    while (vb_is_digit((unsigned char)from[count]))
        count++;
    return count;
}

/* Letters of points, in their order; NULL and SIZE_MAX: past the last, and of what is none. */
const char *label_letter(size_t index);
size_t label_letter_index(const char *label);

bool is_label_number(const char *label);

/* Whether a unit may be labelled so; a label that was misread is mended in its place. */
typedef enum label_state { LABEL_GOOD, LABEL_MENDED, LABEL_BAD } label_state;
label_state check_label(label_kind kind, char *label);

/* Parts a label that is a range, 1-3 or a-đ; returns the second, NULL: it is none. */
char *split_label_range(label_kind kind, char *label);

#endif
