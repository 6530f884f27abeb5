/*
 * restore/language.h: what the language model says of the words of a path, and in a second reading
 * the document.
 *
 * The search asks for three things in turn: the ways on from a token, each edge by itself; what
 * stands before them, an ending; and a bond, a way behind an ending that somebody knows it after.
 */
#ifndef VANBAN_RESTORE_LANGUAGE_H
#define VANBAN_RESTORE_LANGUAGE_H

#include "restore/lattice.h"
#include "restore/lexicon.h"
#include "restore/memory.h"
#include "restore/step.h"
#include "vanban/model_search.h"

/* What the language model says of words, and in a second reading the document. */
typedef struct language {
    const vb_model *model;
    size_t word_count;            /* of the model */
    float trigram_gain;           /* the most that three words cost less than their last two */
    const lexicon *words;         /* with the user's; NULL: the model's alone */
    const document_memory *known; /* NULL in a first reading */
    vb_followers *followers;      /* by word of the model; those that were asked for */
    vb_arena lists;               /* theirs */
    size_t listed;
} language;

/* The last but one word of a path, and the pair that it makes with the last. */
typedef struct beginning {
    uint16_t word; /* as the model knows it */
    float backoff; /* 0: the model knows nothing after the pair */
    float due;     /* what the last word still owes for being new to the document */
} beginning;

/* An edge, with what its words cost whatever stands before them. */
typedef struct way {
    const edge *edge;
    uint32_t number; /* of the edge */
    uint32_t to;
    uint16_t word;      /* the first, as the model knows it */
    bool may_be_paired; /* the document or the user may know it after another word */
    bool counts_second;
    float cost;    /* the channel's, and the third word's */
    float surplus; /* what the first word costs more in this document */
    float due;     /* of that, what it owes for being new to it; the only way owes nothing */
    float open; /* all of it after a word that nobody knows it after, save that word's back-off */
    float second_cost;   /* of the second word where the model cannot know three words */
    vb_pair_cost second; /* both words; unknown of an edge of one */
    beginning behind;    /* of an edge of several words: what stands before the last of them */
} way;

/* The last word of some paths. */
typedef struct ending {
    uint16_t last;
    uint16_t word; /* as the model knows it */
    float backoff; /* of a pair that nobody knows */
    float due;     /* the most that one of the paths owes for it */
    const vb_followers *followers;
} ending;

/* A way after an ending. */
typedef struct bond {
    const way *way;
    vb_pair_cost pair;
    float surplus; /* of the pair in this document and to this user */
    float called;  /* how far the first word calls for the second, 0 to 1 */
    float due;     /* what the second owes then for being new to the document */
    float share;   /* of the probability, that the document's own pairs add */
    float rest;    /* the channel's cost and the second word's */
    float least;   /* of what it costs after any beginning */
} bond;

bool language_open(language *l, const vb_allocator *memory, const vb_model *model,
                   float trigram_gain);
void language_close(language *l);
/* Another lattice: the ways and the endings given out before are void. */
void language_begin(language *l, const document_memory *known);
/* The edges of a token, of which the first is edge `number`, as ways. `locked`: only the first word
 * counts, that a number stands there or another word. */
void language_weigh(const language *l, const edge *edges, size_t count, uint32_t number,
                    bool locked, way *out);
/* False when memory ran out. */
bool language_ending(language *l, uint16_t last, ending *out);
/* Says that it will soon be asked which of these ways are known after the ending; that one will
 * soon be bound to it; that the cost of a bond will soon be asked for. */
void language_fetch_ways(const ending *after, const way *ways, size_t count);
void language_fetch_pair(const language *l, const ending *after, const way *w);
void language_fetch(const language *l, const ending *after, const beginning *before, const bond *b);
beginning language_beginning(const language *l, history past);
void language_bind(const language *l, const ending *after, const way *w, bond *out);
/* What a bond costs on this path, the channel's cost with it. */
float language_cost(const language *l, const ending *after, const beginning *before, const bond *b);

#endif
