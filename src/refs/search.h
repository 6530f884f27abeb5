/*
 * refs/search.h: what is known while one document is read.
 *
 * Of its arrays found.h and acts.h tell what is in them, and numbers.h, definitions.h and words.h.
 */
#ifndef VANBAN_REFS_SEARCH_H
#define VANBAN_REFS_SEARCH_H

#include "refs/byte_set.h"
#include "refs/handle.h"
#include "vanban/refs.h"

/* Acts by a hash; each slot begins a list through the acts themselves. */
typedef struct act_index {
    size_t *slots; /* act + 1 */
    size_t count;
} act_index;

typedef struct known_words known_words;
typedef struct known_names known_names;
typedef struct known_tokens known_tokens;

/* What the document is itself: its body, and what its number's symbol stands for; NULL: unknown. */
typedef struct own_series {
    vb_slice issuer, name; /* of its type */
    const vb_symbol *type, *body;
    vb_slice symbol; /* what stands behind the type in its number */
} own_series;

/* Levels of local government, and behind them the offices that are a province's or a city's alike:
 * Sở Y tế. */
enum { OWN_LEVELS = 16, OWN_ASKED = 128 };

/* A body as it is cited, and with its place; empty: that is not told. */
typedef struct placed_body {
    vb_slice issuer, placed;
} placed_body;

/* The places of the bodies that the document's head names, by their levels. */
typedef struct own_places {
    vb_slice place[OWN_LEVELS];   /* empty: unknown */
    uint32_t several;             /* bit i: the head names more than one */
    bool known;                   /* any */
    placed_body asked[OWN_ASKED]; /* bodies that were asked for, by their hash */
} own_places;

/* What is known while one document is read. */
typedef struct reference_search {
    const vb_refs *refs;
    const vb_citation *citation;
    vb_slice text;
    const vb_known_head *head; /* NULL: only what the text tells of it is known */
    vb_reference_list *list;
    vb_array distinct; /* distinct_number */
    vb_array places;   /* numbered_place, in order */
    bool damaged;    /* some number does not stand as it must be written: a scan garbled the text */
    vb_array found;  /* found_reference, as they are found, */
    vb_array order;  /* and size_t: which they are, as they stand in the text */
    vb_array acts;   /* known_act */
    vb_array mended; /* mended_label: those of pinpoints */
    vb_buffer scratch;
    size_t *slots; /* hash of the distinct numbers: index + 1 */
    size_t slot_count;
    act_index by_name, by_ordinal;
    size_t line_seen, line_begin; /* how far lines were looked for, and where the last begins */
    vb_slice own_date;            /* of the document; empty when unknown */
    vb_slice own_place;           /* where it was signed, */
    vb_slice own_title;           /* and its subject, */
    vb_buffer own_title_words;    /* folded, once that was asked for */
    own_series own;
    own_places own_places;
    size_t own_act;    /* the document among the acts; VB_NO_REFERENCE: its number was not found */
    vb_buffer own_law; /* the name of the law that it is, folded; empty: it is none */
    vb_array cited_types;      /* vb_slice: of the documents cited by number */
    vb_array definitions;      /* definition */
    byte_set form_bytes;       /* those that the short forms begin with */
    vb_array noted;            /* noted_word: those that one defined before them may begin with */
    vb_name_list *short_forms; /* their names; NULL: none */
    known_words *words;        /* the lists that words may be of, */
    known_names *names;        /* what was found where words begin, */
    known_tokens *tokens;      /* and what words of pinpoints are */
} reference_search;

/* Begins the search of a text, with nothing found yet, and gives its memory back. */
reference_search open_search(const vb_refs *refs, vb_slice text, const vb_known_head *head,
                             vb_reference_list *list);
void close_search(reference_search *search);

vb_slice keep(reference_search *search, vb_slice text); /* a copy that lives in the list */

/* The same, blanks and line ends as one blank. */
vb_slice keep_line(reference_search *search, vb_slice text);

#endif
