/*
 * refs/handle.h: what is known before any text is read: words, lists and units of the tables, made
 * once for a handle.
 *
 * Each table is filled by the file that asks it: cues.c, bodies.c, authority.c, pinpoint_words.c,
 * numbers.c.
 */
#ifndef VANBAN_REFS_HANDLE_H
#define VANBAN_REFS_HANDLE_H

#include "refs/byte_set.h"
#include "vanban/refs.h"

/* Words of data/reference-cues.tsv of one kind. */
typedef struct cue_list {
    const vb_slice *words; /* a NUL behind each */
    size_t count;
    vb_name_list *names;
} cue_list;

typedef enum cue_kind {
    CUE_BACK,
    CUE_DEFINE,
    CUE_ATTACHED,
    CUE_BEFORE,
    CUE_BEFORE_BODY,
    CUE_GOES_ON,
    CUE_ISSUES,
    CUE_AMENDS,
    CUE_DIRECTS,
    CUE_DATED,
    CUE_DRAFT,
    CUE_ENFORCES,
    CUE_REVISED,
    CUE_ABOUT,
    CUE_PROPOSES,
    CUE_UNTIL,
    CUE_FORM,
    CUE_NO_FORM,
    CUE_COMMITTEE,
    CUE_TREATY,
    CUE_KINDS
} cue_kind;

/* The rows of one kind of a table whose first column names it: they stand together. */
typedef struct kind_rows {
    size_t from, to;
} kind_rows;

/* The kinds of words of data/body-words.tsv. */
typedef enum body_kind {
    BODY_BEGINS,
    BODY_OF,
    BODY_ENDS,
    BODY_GOES_ON,
    BODY_IN_HEAD,
    BODY_HEADS,
    BODY_BRANCH,
    BODY_FIELDS,
    BODY_NAMED,
    BODY_INSIDE,
    BODY_TITLE,
    BODY_MEMBERS,
    BODY_NOBODYS,
    BODY_CENTRE,
    BODY_VILLAGE,
    BODY_PLACED,
    BODY_NUMBERS,
    BODY_WORDED,
    BODY_LONGER,
    BODY_KINDS
} body_kind;

/* An act of the user's by its folded title. */
typedef struct titled_act {
    vb_slice folded;
    const vb_act *act;
} titled_act;

/* Acts to resolve against. */
typedef struct authority {
    titled_act *titled; /* the user's, in the order of their titles, then their dates, */
    size_t titled_count;
    const vb_act **index; /* and of their numbers */
    size_t index_count;
    bool shipped; /* the list that is compiled in may be asked */
} authority;

/* What a unit is labelled with. */
typedef enum label_kind { LABELS_ANY, LABELS_LETTERS, LABELS_FIGURES } label_kind;

/* A row of data/pinpoint-units.tsv. */
typedef struct unit_word {
    const char *word, *last; /* folded; `last`: the second of two words, or NULL */
    vb_slice eid;
    size_t unit;
    label_kind labels;
} unit_word;

enum { UNIT_WORDS = 32, CHAIN_SLOTS = 1024 };

/* A word of a chain of pinpoints, or a unit of two words, as it may be read; by its hash, with
 * empty slots between. */
typedef struct chain_word {
    char letters[24];
    uint8_t len, kind, unit;
    uint8_t other;       /* of a misread unit, the one + 1 whose very word it is, and */
    const char *written; /* what that is written as; without another, what is not this word: bằng */
    bool number;         /* numbers are said with it: hai, tư */
} chain_word;

/* A type that one body alone issues, and the symbol of its numbers; a row of data/sole-symbols.tsv.
 */
typedef struct sole_symbol {
    vb_slice name;
    const vb_symbol *type, *body;
    unsigned since; /* the year */
} sole_symbol;

enum { SOLE_SYMBOLS = 8 };

struct vb_refs {
    const vb_allocator *memory;
    const vb_citation *citation;
    vb_name_list *laws;
    vb_name_list *always; /* NULL: none */
    vb_slice *never;      /* folded, in order */
    vb_slice *cue_words;  /* of all kinds */
    cue_list cues[CUE_KINDS];
    byte_set cue_bytes[CUE_KINDS]; /* those that cues may begin with, */
    uint32_t cue_ends[CUE_KINDS];  /* and bit i: one ends in the letter a + i */
    kind_rows body_rows[BODY_KINDS];
    authority authority;
    unit_word units[UNIT_WORDS];
    size_t unit_count;
    size_t unit_rows[VB_PINPOINT_UNITS]; /* a row of each unit */
    chain_word chain_words[CHAIN_SLOTS];
    size_t chain_word_count;
    sole_symbol sole[SOLE_SYMBOLS];
    size_t sole_count;
    uint32_t last_words; /* bit i: the second word of a unit begins with this letter */
    vb_arena arena;
    vb_refs_options options;
};

#endif
