/*
 * refs/found.h: the references as they are found, with what only their resolution needs.
 */
#ifndef VANBAN_REFS_FOUND_H
#define VANBAN_REFS_FOUND_H

#include "refs/search.h"
#include "vanban/refs.h"

/* A reference as it was found, with what only its resolution needs. */
typedef struct found_reference {
    vb_reference reference;
    vb_slice series;       /* the body that the number's symbol names by itself, */
    vb_slice body;         /* and as far as it names one: UBND, of which place is not told */
    vb_slice ordinal;      /* `Chỉ thị 28`: only the beginning of a number was given */
    vb_slice year;         /* `Luật Đất đai năm 2013`, `Nghị định 61/2018` */
    vb_slice earlier_date; /* the first of two dates behind it: that of the number before it */
    bool own;              /* the document's number in its head */
    bool issued_behind;    /* a body stands behind it, */
    bool elsewhere;        /* whose name goes on with what may be a place that nobody knows */
    bool shares_symbol;    /* that of a later number of its row, and its date */
    bool same_day;         /* as all of its row: `cùng ngày` */
    bool abbreviated;      /* `NQ 42`: nothing, if no such document was cited before */
    bool issued_before; /* its body stands before what it did, `thay thế Quyết định`, or before
                           its number alone: `Nghị quyết của Hội đồng nhân dân tỉnh số …` */
    bool proposed; /* its body stands before `tại` or a bracket: `đề nghị của … tại Tờ trình` */
    bool bare;      /* a name that says little: nothing when it is not known which document it is */
    bool earlier;   /* a document cited before it, not the document itself */
    bool described; /* what follows it tells which document: it may be any */
    bool unpassed;  /* the draft of a law, which is none of that name yet */
    bool in_row;    /* a law whose type stands before the first of its row: `các Luật: …` */
    bool enforced;  /* a law that is carried out, perhaps before it is in force */
    size_t definition; /* the reference whose short form it is; VB_NO_REFERENCE: none */
    size_t act;        /* which of the search's acts it is; VB_NO_REFERENCE: unknown */
} found_reference;

/* The reference that stands in the text behind so many others. */
static inline found_reference *found_at(const reference_search *search, size_t index)
{
    return VB_ARRAY_AT(&search->found, found_reference,
                       *VB_ARRAY_AT(&search->order, size_t, index));
}

/* The last of the references that were found in order; NULL: none was yet. */
static inline vb_reference *last_reference(const reference_search *search)
{
    size_t count = search->order.count;
    return count ? &found_at(search, count - 1)->reference : NULL;
}

static inline void add_evidence(vb_reference *reference, vb_evidence evidence)
{
    reference->evidence |= (uint32_t)1 << evidence;
}

static inline bool has_evidence(const vb_reference *reference, vb_evidence evidence)
{
    return reference->evidence >> evidence & 1;
}

#endif
