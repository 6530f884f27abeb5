/*
 * restore/decode.h: what the parts of the decoder share.
 *
 * The search goes token by token. Its states at a token are told apart by their last two words;
 * those with the same last word are a group, for the pair of that word and the next costs the same
 * after all of them. The edges that begin at the token are its ways on.
 */
#ifndef VANBAN_DECODE_PRIVATE_H
#define VANBAN_DECODE_PRIVATE_H

#include "restore/restore.h"

/* --------------------------------------------------------------------------------- language -- */

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
beginning language_beginning(const language *l, history past);
/* Whether more than the words of `w` and the ending, each for itself, decides what the way costs.
 */
static inline bool is_bond(const language *l, const ending *after, const way *w)
{
    bool bonded = vb_follows(after->followers, w->word);
    if (w->may_be_paired) /* not in a first reading: mostly one branch, and foreseen */
        bonded |= l->words || memory_may_pair(l->known, after->last, w->edge->word[0]);
    return bonded;
}
void language_bind(const language *l, const ending *after, const way *w, bond *out);
/* Says that the cost of the bond will soon be asked for. */
void language_fetch(const language *l, const ending *after, const beginning *before, const bond *b);
/* What a bond costs on this path, the channel's cost with it. */
float language_cost(const language *l, const ending *after, const beginning *before, const bond *b);

/* ------------------------------------------------------------------------------------ paths -- */

typedef struct state {
    history past;
    float cost;   /* of the best way here */
    uint32_t arc; /* which that is */
    bool weighed; /* `before` is worked out */
    bool kept;    /* it was among the best, and led on or ends a path */
    beginning before;
    float share; /* of all paths that were kept, how many pass here */
    double sum;  /* of the paths here, as a cost */
} state;

typedef struct arc {
    uint32_t from, to; /* states */
    uint32_t edge;
    float cost;
} arc;

/* A state among the best of its token. */
typedef struct kept_state {
    float cost;
    uint32_t number;
} kept_state;

/*
 * What a path's cost counts for in its share. Channel and language are taken for independent, word
 * by word, and are not: shares of the bare costs are too sure of themselves. Calmed so, they are
 * right as often as they say, on dev pages of four families.
 */
static inline double calmed(float cost)
{
    return 0.6 * (double)cost;
}

/* The paths through a lattice that were kept. State 0 is where all of them begin; the arcs are in
 * the order of their first tokens. */
typedef struct kept_paths {
    lattice *l;
    vb_array *states, *arcs;
    const vb_array *ends; /* kept_state, best first */
} kept_paths;

/* ------------------------------------------------------------------------------------ shares -- */

/* The share of each edge in all of the paths, into the shares of the lattice; false when memory ran
 * out. */
bool share_paths(const kept_paths *paths);

/* -------------------------------------------------------------------------------------- path -- */

/* Appends the steps of the best path, and sets the words that it ends in; by the shares. */
vb_status trace_back(const kept_paths *paths, history *past, vb_array *steps);

/* ------------------------------------------------------------------------------------ fronts -- */

enum {
    AHEAD = 4, /* no edge reads so many tokens */
    SLOTS = 512
};

/* fminf asks for a NaN, which no cost is. */
static inline float lesser(float a, float b)
{
    return a < b ? a : b;
}

/* An arc this much worse adds nothing to a sum worth printing. */
static const float arc_reach = 6.0F;

/* Where a state is found by its past; of another token when the stamp is not this one's. */
typedef struct slot {
    uint32_t stamp; /* the token's number plus 1 */
    uint32_t state;
} slot;

/* The states at one token's beginning. */
typedef struct front {
    uint32_t stamp;
    vb_array kept; /* kept_state, best first, `width` of them at most */
    float best;    /* cost of any path here */
    float most;    /* a path that costs more leads no further, nor is it counted */
    slot slots[SLOTS];
} front;

/* Those at all tokens. */
typedef struct fronts {
    const vb_allocator *memory;
    float reach;       /* a path this much worse than the best to the same place is dropped */
    unsigned width;    /* paths kept at a token */
    vb_array states;   /* of all tokens */
    front *ring;       /* AHEAD of them, in turn */
    size_t kept_count; /* of states, at all tokens from the one at hand on */
    bool failed;       /* memory ran out */
} fronts;

bool fronts_open(fronts *all, const vb_allocator *memory);
void fronts_close(fronts *all);
/* Another lattice. */
void fronts_begin(fronts *all, float reach, unsigned width);

static inline state *state_at(const fronts *all, uint32_t number)
{
    return VB_ARRAY_AT(&all->states, state, number);
}

static inline front *front_at(const fronts *all, size_t position)
{
    return &all->ring[position % AHEAD];
}

/* That of a token to which no path leads yet, in the place of one that was led on. */
void begin_front(fronts *all, size_t position);

/* The state with the past of `reached`, made if need be, or bettered. */
uint32_t reach_state(fronts *all, front *f, const state *reached);

/* A state that nothing else leads to, nor to its token. */
uint32_t place_only_state(fronts *all, front *f, const state *reached);

#endif
