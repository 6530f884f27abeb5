/*
 * citation/squeezed.h: letters of a stretch of text, blanks and marks left out.
 */
#ifndef VANBAN_CITATION_SQUEEZED_H
#define VANBAN_CITATION_SQUEEZED_H

#include "citation/code_points.h"
#include "citation/cps.h"
#include "citation/initials.h"

/* What a sign is to a squeezed text. */
typedef enum sign_kind { SIGN_GAP, SIGN_LETTER, SIGN_BLANK, SIGN_STOP } sign_kind;

sign_kind kind_of_sign(uint32_t code_point);

static inline sign_kind kind_at(vb_slice text, size_t at)
{
    size_t next;
    return kind_of_sign(code_point_at(text, at, &next));
}

/* Letters of a stretch of text, folded, blanks and marks left out, with the bytes each came from.
 */
typedef struct squeezed {
    cps letters;
    word_initials initials;
    size_t starts[CP_MAX], ends[CP_MAX];
    uint64_t begin_word, end_word; /* bit i: letter i is the first of a word, or the last */
    uint8_t stops[CP_MAX];         /* commas, semicolons and colons passed before it */
    vb_slice text;
    size_t next, end, most; /* how far it was squeezed, and may be */
    uint8_t stop_count;
    bool in_word, finished;
} squeezed;

static inline bool begins_word(const squeezed *text, size_t letter)
{
    return text->begin_word >> letter & 1;
}

static inline bool ends_word(const squeezed *text, size_t letter)
{
    return text->end_word >> letter & 1;
}

/* Squeezes what lies from `at` up to `end`, at most so many letters (and CP_MAX). */
void squeeze(vb_slice text, size_t at, size_t end, size_t most, squeezed *out);

/* The same in steps: until so many letters and words are begun there, or it is finished. Of the
 * last letter it is not known before whether it ends its word. */
void start_squeezing(vb_slice text, size_t at, size_t end, size_t most, squeezed *out);
void squeeze_on(squeezed *out, size_t letters, size_t words);

#endif
