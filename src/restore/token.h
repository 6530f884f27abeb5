/*
 * restore/token.h: the words and numbers of a text, and what is seen of their places before any is
 * restored.
 *
 * document.c makes them, window by window; to all other files a token is its number in the window,
 * and to the lattice a place that edges lead from and to.
 */
#ifndef VANBAN_RESTORE_TOKEN_H
#define VANBAN_RESTORE_TOKEN_H

#include "vanban/model.h"

/* How strongly a token's place calls for a capital. */
typedef enum opening { OPENS_NOTHING, OPENS_PERHAPS, OPENS_SENTENCE } opening;

/* What stands between two tokens of a line that may be parts of one word. */
typedef enum gap {
    GAP_WIDE,   /* more than a word can hide */
    GAP_BLANKS, /* the word may be torn */
    GAP_HYPHEN, /* a letter's remains, or a hyphen */
    GAP_SIGNS,  /* a letter's remains, or dirt: writers hardly put such signs between letters */
} gap;

/* Beside which neighbours a token stands in one sentence. */
enum { HAS_LEFT = 1, HAS_RIGHT = 2 };

/* A window has thousands, which are gone through again and again: none is larger than it must be.
 */
typedef struct token {
    size_t start, end;              /* bytes of the text */
    size_t line;                    /* from 1 */
    uint64_t hash;                  /* of what was read; 0: nobody asked for it */
    uint64_t passage, near_passage; /* passages.c: itself and the words around it; 0: none */
    uint64_t bare;                  /* collocations.c: its hash without its marks; 0: none */
    vb_slice written;  /* of a locked token: what is written; NULL data for what was read */
    double confidence; /* of `written` */
    uint32_t mark;     /* which stands behind the word: it may be an accent that fell off */
    uint8_t tail;      /* bytes of that mark */
    vb_token_kind kind : 8;
    opening opening : 8;
    gap behind : 8;     /* what stands between it and the next: they may be one word */
    bool paragraph;     /* first of a paragraph: after a blank line, or of the text */
    bool anew;          /* first of it, or of a sentence: what stands before says nothing of it */
    bool quoted;        /* a quotation is open: a mark behind the word may end it */
    bool kept;          /* the user said never to touch it */
    bool label;         /* locked as a list's letter is: what is found around it may overrule it */
    bool decidable;     /* collocations.c: its neighbours may decide it, */
    uint8_t neighbours; /* these */
} token;

/* What was read as a token. */
static inline vb_slice token_slice(vb_slice text, const token *t)
{
    return (vb_slice){text.data + t->start, t->end - t->start};
}

/* The hash of that. */
static inline uint64_t token_hash(vb_slice text, const token *t)
{
    return t->hash ? t->hash : vb_slice_hash(token_slice(text, t));
}

/* Locks a token as it was read. */
static inline void token_lock(token *t)
{
    t->kind = VB_TOKEN_LOCKED;
    t->label = true;
}

/* Locks it, and something else is written. */
static inline void token_lock_as(token *t, vb_slice written, double confidence, vb_arena *arena)
{
    token_lock(t);
    t->written = vb_arena_copy(arena, written);
    t->confidence = confidence;
}

/* Whether one blank or a line's end is all that stands between two tokens. */
static inline bool is_one_blank(vb_slice text, const token *before, const token *t)
{
    char between = text.data[before->end];
    return t->start == before->end + 1 && (between == ' ' || between == '\n');
}

/* The same on one line. */
static inline bool is_one_blank_in_line(vb_slice text, const token *before, const token *t)
{
    return before->line == t->line && is_one_blank(text, before, t);
}

/* Whether so many blanks part two cells of a table, or two columns. */
static inline bool is_column_gap(vb_slice between)
{
    enum { BLANKS = 3 };
    return between.len >= BLANKS && vb_slice_trim(between).len == 0;
}

#endif
