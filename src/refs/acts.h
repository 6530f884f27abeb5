/*
 * refs/acts.h: the documents that the references cite.
 */
#ifndef VANBAN_REFS_ACTS_H
#define VANBAN_REFS_ACTS_H

#include "refs/found.h"
#include "refs/search.h"
#include "vanban/refs.h"

/* A document that the text cites. */
typedef struct known_act {
    vb_act act;
    const vb_act *kept;   /* a copy that lives in the list */
    vb_slice series;      /* the body that the number's symbol names by itself, */
    vb_slice body;        /* and as far as it names one */
    vb_act_source source; /* where what no reference says came from */
    size_t first;         /* the first reference to it, a full one if there is one */
    size_t dated;         /* references that give its date */
    size_t same_name;     /* the next act of the same number or title, VB_NO_REFERENCE: none */
    size_t same_ordinal;  /* and of the same type and ordinal */
    size_t same_type;     /* the act seen before it of the same type */
    bool full, own, seen;
    bool elsewhere;  /* its body may be of another place than the document's */
    bool superseded; /* another law of its name was in force when the document was written */
    bool unpassed;   /* a draft */
    bool enforced;   /* a law that may not be in force yet, but carried out */
} known_act;

static inline known_act *act_at(const reference_search *search, size_t index)
{
    return VB_ARRAY_AT(&search->acts, known_act, index);
}

/* Makes the acts of all references that name one. */
vb_status collect_acts(reference_search *search);

/* The one act of the type whose number begins with the ordinal that is cited, and of the year, day
 * and body that are given; VB_NO_REFERENCE: none, or several. */
size_t act_by_ordinal(const reference_search *search, const found_reference *found);

/* Adds an act of which no more is known than what the reference says; VB_NO_REFERENCE: memory ran
 * out.
 */
size_t add_act(reference_search *search, const vb_act *cited, size_t reference);

#endif
