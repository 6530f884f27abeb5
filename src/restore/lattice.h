/*
 * restore/lattice.h: the ways that tokens may be read.
 *
 * A token is read by several edges, one for each word that it may have been; an edge leads from one
 * token to the next, or over several that are one word. A path from the first token to the last is
 * one reading of them all. Words are known to the language model by number, and are spelt only once
 * the path is chosen.
 */
#ifndef VANBAN_RESTORE_LATTICE_H
#define VANBAN_RESTORE_LATTICE_H

#include "restore/candidates.h"
#include "restore/digits.h"
#include "restore/initials.h"
#include "restore/numerals.h"
#include "restore/symbols.h"
#include "vanban/model.h"

/* An edge has no more words: three that were run together. */
enum { EDGE_WORDS_MAX = 3 };

/* A way over one or more tokens. */
typedef struct edge {
    uint32_t from, to; /* token numbers: it reads tokens [from, to) */
    float cost;
    char digits[DIGITS_MAX + 1]; /* not empty: the number that was read as letters */
    uint8_t words;
    uint8_t note;      /* so many digits behind the word are kept: the mark of a footnote */
    uint8_t ampersand; /* behind so many letters there is one: KH&CN, HĐND&UBND; 0: none */
    stroked strokes;
    bool numeral;   /* a Roman one, in capitals whatever the word of these letters */
    bool ordinal;   /* Số before a document's number: in capitals only in a title */
    bool with_tail; /* it reads the last token's mark too */
    bool unstopped; /* its last word hardly ever stands before the sign that is there */
    bool named;     /* it may be a word in the name of a person */
    bool foreknown; /* a name or a formula that is known beforehand */
    bool settled;   /* beyond doubt since the first reading */
    float before;   /* how sure the first reading was of this edge; 0 when it chose another */
    float language; /* of one from a known passage: what the language model asked for it there */
    uint16_t word[EDGE_WORDS_MAX];
    const candidate *chosen[EDGE_WORDS_MAX]; /* NULL: a locked token */
} edge;

static inline uint16_t edge_last_word(const edge *e)
{
    return e->word[e->words - 1];
}

typedef struct lattice {
    vb_array edges;    /* edge, by `from` */
    vb_array first;    /* size_t: where the edges of each token begin; one more than tokens */
    vb_array shares;   /* float: of each edge, once decoded, in all the paths that were kept */
    vb_array initials; /* of the words of the first reading, as far as they were asked for */
    digit_memory digits;
    numeral_signs numerals;
    symbol_hashes symbols;
} lattice;

/* The edges that begin at token `i`, up to `*end`. */
static inline edge *lattice_edges_at(const lattice *l, size_t i, edge **end)
{
    *end = VB_ARRAY_AT(&l->edges, edge, *VB_ARRAY_AT(&l->first, size_t, i + 1));
    return VB_ARRAY_AT(&l->edges, edge, *VB_ARRAY_AT(&l->first, size_t, i));
}

lattice lattice_new(const vb_allocator *memory);
/* One that is not to be built: for lattice_append. */
lattice lattice_of_nothing(const vb_allocator *memory);
void lattice_clear(lattice *l);
void lattice_free(lattice *l);
/* Appends a decoded lattice of the tokens from number `from` on, where `whole` ends. */
vb_status lattice_append(lattice *whole, const lattice *part, size_t from);

/* Whether an edge reads one token as one word, all of it: only such tell how that word is read. */
bool edge_is_plain(const edge *e);
/* Whether two ways over the same tokens say the same words, however they are spelt: `Ủy`, `Uỷ`. */
bool edges_say_the_same(const edge *a, const edge *b);

#endif
