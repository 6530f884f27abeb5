/*
 * restore/site.h: what formulas.c, places.c, parted_places.c, persons.c, laws.c, phrases.c,
 * unstopped.c, entries.c and capitals.c share: where words are known beforehand, and how they are
 * let cost less.
 */
#ifndef VANBAN_RESTORE_SITE_H
#define VANBAN_RESTORE_SITE_H

#include "restore/formulas.h"
#include "restore/lattice.h"
#include "restore/token.h"
#include "restore/word.h"
#include "vanban/model.h"

/* How much less each word costs, if it is no further than that from what was read. */
typedef struct relief {
    float less, near;
} relief;

enum { PLACE_WORDS_MAX = 4 };

/* Tokens that may be words known beforehand. */
typedef struct site {
    const lattice *l;
    formula_lists *lists;
    const vb_model *model;
    vb_slice text;
    const token *tokens;
    size_t first, end;
    bool again; /* in the second reading: all was told */
} site;

/* What was read as token `i`. */
static inline vb_slice site_word(const site *s, size_t i)
{
    return token_slice(s->text, &s->tokens[i]);
}

/* Whether token `i` may be a word of a name. */
static inline bool site_is_named(const site *s, size_t i, size_t count)
{
    return i < count && s->tokens[i].kind == VB_TOKEN_WORD && begins_capital(site_word(s, i));
}

/* Whether a line begins with token `i`. */
static inline bool site_begins_line(const site *s, size_t i)
{
    return i == 0 || s->tokens[i - 1].line < s->tokens[i].line;
}

/* Whether any of these tokens may be read in more ways than one. */
static inline bool site_has_choice(const site *s, size_t first, size_t end)
{
    return *VB_ARRAY_AT(&s->l->first, size_t, end) - *VB_ARRAY_AT(&s->l->first, size_t, first) >
           end - first;
}

/* A bit for some words each that token `i` may be read as: most formulas are ruled out by one. */
uint64_t site_words(const site *s, size_t i);

static inline bool site_may_be(uint64_t words, uint16_t word)
{
    return words >> word % 64 & 1;
}

/* Lets a word that is known beforehand cost less. */
static inline void edge_foreknow(edge *e, float less)
{
    e->cost -= less;
    e->foreknown = true;
}

/* The word written so, whatever its case; VB_WORD_UNKNOWN where the model has none. */
uint16_t formula_word(const vb_model *model, vb_slice spelling);
/* The words of a name, as the model knows them; their number. */
size_t formula_words(const vb_model *model, vb_slice name, uint16_t *words);
/* Lets words that do not fit what was read in tokens [first, end) cost more. */
void site_hold_unlike(const site *s, size_t first, size_t end,
                      bool (*fits)(vb_slice written, vb_slice read), float more);
/* What the cheapest of the edges [first, end) costs. */
float least_edge_cost(const edge *first, const edge *end);
/* The edge that reads token `i` as the word, NULL when it would be far from what was read. */
edge *formula_edge(const site *s, size_t i, uint16_t word, float near);
/* Lets the words of the name cost less in the last tokens, if so many of them may have been read.
 */
void formula_relieve(const site *s, const uint16_t *words, size_t count, size_t least, relief by);

void places_list(place_words *words, const vb_model *model);
/* Names of places behind xã, huyện and tỉnh. */
void places_relieve(site *s, size_t count);
/* Whether the word has the letters of that in which the name of a level ends: huyện, (thị) trấn. */
bool place_is_level(vb_slice word);
/* Whether a word was read as one of these, and is another one. */
bool place_is_other_than_level(vb_slice read, vb_slice word);

/* The words of a place that a second column of so many words, which ends before token `s->end`,
 * stands between. */
void parted_place_relieve(const site *s, size_t count, size_t beside);

void persons_list(person_words *words, const vb_model *model);
/* Names of signers, and behind ông and bà. */
void persons_relieve(site *s, size_t count);

/* Whether Nơi nhận may begin its line with token `i`, a colon behind it. */
bool site_begins_recipients(const site *s, size_t i, size_t count);

void entries_list(entry_list *all, const vb_model *model);
/* Words of the entries below Nơi nhận. */
void entries_relieve(site *s, size_t count);

void laws_list(law_list *all, const vb_model *model);
/* Names of laws behind their types. */
void laws_relieve(site *s, size_t count);

void phrases_list(phrase_list *all, const vb_model *model);
/* A phrase that ends before token `s->end`. */
void phrases_relieve(const site *s);

void unstopped_list_words(unstopped_list *all, const vb_model *model);
/* Lets words cost more in the token before `s->end` where a sign stands behind it. */
void unstopped_weigh(const site *s, size_t count);

void capitals_list(capital_costs *all);
/* Lets words cost more that seldom have the capital of token `i`, once all names are found. */
void capitals_weigh(const site *s, size_t i);

#endif
