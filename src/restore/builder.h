/*
 * restore/builder.h: what lattice_build.c, abbreviations.c, collocations.c, initials.c, numerals.c,
 * symbols.c, twice.c and blanks.c make the edges of one token from.
 */
#ifndef VANBAN_RESTORE_BUILDER_H
#define VANBAN_RESTORE_BUILDER_H

#include "restore/candidates.h"
#include "restore/forms.h"
#include "restore/lattice.h"
#include "restore/letters.h"
#include "restore/token.h"
#include "vanban/model.h"

enum { VANISHED_MAX = 8 };

/* A word of one letter, and what it costs that nothing was read of it. */
typedef struct vanished_word {
    const candidate *word;
    float cost;
} vanished_word;

/* The first letter of a word of the first reading. */
typedef struct initial {
    uint32_t step; /* that says the word */
    uint32_t next; /* the place plus 1 of the next word with a capital and this letter; 0: none */
    uint8_t index; /* of the word in its step */
    bool known;    /* the rest is worked out */
    char letter;   /* without its marks; '\0': no abbreviation goes on over it */
    bool stroke;   /* it is Đ */
    bool begins;   /* a sentence */
    bool small;    /* the word is one that abbreviations leave out */
} initial;

/* What was asked of one abbreviation, by its hash; 0: nothing was. */
typedef struct asked_initials {
    uint64_t hash;
    uint8_t strokes;
    bool found;
} asked_initials;

enum { ASKED_INITIALS = 64 };

typedef struct builder {
    lattice *l;
    speller *s;
    bool far;                 /* the second reading, of what may be misread */
    search_reach reach;       /* how far to look for the token at hand */
    bool dirty;               /* a scanner may have read figures and signs for letters */
    float joining_cost;       /* of a blank that was put into a word */
    float splitting_cost;     /* of one that was dropped */
    const form_memory *forms; /* known then */
    letter_memory *letters;   /* the same; NULL where no scanner has read any */
    const vb_array *first;    /* the steps of the first; NULL in it */
    bool initials_listed;     /* of its words */
    bool keeps_strokes;       /* known then: what read the text has Đ */
    asked_initials initials_votes[ASKED_INITIALS]; /* by hash, the last one of each */
    uint32_t initials_of[26]; /* by letter, the last such word: its place plus 1 */
    const vb_model *model;
    vb_slice text;
    const token *tokens;
    size_t count;
    vanished_word vanished[VANISHED_MAX]; /* words that this channel leaves nothing of */
    size_t vanished_count;
    vb_buffer scratch;
    bool failed;
} builder;

static inline uint16_t word_of(const candidate *c)
{
    return c->form ? c->form->word : VB_WORD_UNKNOWN;
}

static inline vb_slice token_text(const builder *b, size_t i)
{
    return token_slice(b->text, &b->tokens[i]);
}

/* Where the word behind the last hyphen or slash of a number begins: TW of 28-CT/TW. */
static inline size_t last_symbol_of(vb_slice number)
{
    size_t start = number.len;
    while (start > 0 && number.data[start - 1] != '/' && number.data[start - 1] != '-')
        start--;
    return start;
}

/* The candidates of what was read; NULL when memory ran out, which the builder remembers. */
const candidates *builder_find(builder *b, vb_slice word, float limit);
/* The same of token `i`, within reach of the best one. */
const candidates *builder_find_read(builder *b, size_t i, search_reach reach);
/* The model's form of a word as it stands, or in small letters; NULL when it knows neither. */
const vb_form *builder_known(const builder *b, vb_slice word);
/* A way over tokens [from, to) that reads one word; good until the next is added, NULL when memory
 * ran out, which the edges remember. Some hundreds for each token: no call is made for one. */
static inline edge *builder_add_word(builder *b, size_t from, size_t to, const candidate *c,
                                     float cost)
{
    edge *e = vb_array_place(&b->l->edges);
    if (e)
        *e = (edge){.from = (uint32_t)from,
                    .to = (uint32_t)to,
                    .cost = cost,
                    .words = 1,
                    .word = {word_of(c)},
                    .chosen = {c}};
    return e;
}
/* The same over token `i`, beyond doubt: how sure that is, and what the language model asks. */
void builder_add_settled(builder *b, size_t i, const candidate *c, float cost, float confidence,
                         float language);
/* The same over token `i`, of several words. */
edge *builder_add_words(builder *b, size_t i, const candidate *const *words, size_t count,
                        float cost);
/* The same of two. */
edge *builder_add_pair(builder *b, size_t i, const candidate *left, const candidate *right,
                       float cost);

/* Whether nothing stands beside token `i` on its line, or only what a wide gap parts from it. */
bool builder_has_cell(const builder *b, size_t i);

/* Token `i` as an abbreviation with an `&` inside (KH&CN); false when it is none. */
bool abbreviation_add(builder *b, size_t i);
/* Token `i` as a Roman numeral whose strokes were misread (Phụ lục `H`, khóa `VHI`). */
void numeral_add(builder *b, size_t i);

/* Token `i` as a word of which a letter was read twice (`cüûa`). */
void twice_add(builder *b, size_t i, const candidates *found);

/* Token `i` as the word that its neighbours decide; false when they decide none. */
bool collocation_add(builder *b, size_t i);

/* How surely a token is an abbreviation, by its letters alone (three capitals or more that nobody
 * could say), by a list that the model does not know all of, or by how it stands. */
typedef enum symbol {
    SYMBOL_NONE,
    SYMBOL_CAPITALS,
    SYMBOL_PERHAPS,
    SYMBOL_NO_WORD,
    SYMBOL_AS_READ
} symbol;

symbol symbol_at(const builder *b, size_t i);
/* Whether a word is the symbol of a body, as numbers have them: TU, BTV, SYT. */
bool symbol_is_listed(const builder *b, vb_slice word);
/* Whether a word was read as a listed abbreviation that nobody could say: BTCTU, KHTC. */
bool symbol_is_code(const builder *b, vb_slice word);
/* Whether a word has two capitals or more, none of them a vowel, and nothing else: `TT`. */
bool symbol_has_no_vowel(vb_slice word);
/* Whether one of the candidates of such a token is a known abbreviation of the same letters, but
 * for the stroke of an Đ: HDND. */
bool symbol_lost_strokes(const builder *b, size_t i, const candidates *found);
/* Whether two letters among abbreviations are the symbol of a body of the Party that lost the
 * stroke of its Đ: `TT DU, TT HĐND`. */
bool symbol_lacks_stroke(const builder *b, size_t i);
/* What a candidate of such a token costs: an unknown word is rather an abbreviation than a word of
 * which every letter became large, and a symbol is hardly anything else; nor is one abbreviation
 * another. */
float symbol_cost_of(const builder *b, size_t i, const candidate *c, symbol how);

/* Whether token `i` is an unknown abbreviation that words of the first reading make, or that is
 * listed but for its strokes, or a number that has one, and which of its letters are a Đ. */
bool initials_find(builder *b, size_t i, stroked *out);
/* Whether it may be one, by its first byte: most words begin small. */
static inline bool initials_may_be(const builder *b, size_t i)
{
    char first = b->text.data[b->tokens[i].start];
    return b->tokens[i].kind != VB_TOKEN_WORD || first < 'a' || first > 'z';
}
/* The same of a part of a token: a bit for each letter that is a Đ, 0 where nothing is known. */
unsigned initials_of(builder *b, vb_slice word);
/* Token `i`, whose candidates are `found`, as such a one; as it was read but for these strokes. */
void initials_add(builder *b, size_t i, const candidates *found);
void initials_add_stroked(builder *b, size_t i, const candidates *found, stroked strokes);

/* What the blanks of this channel's scans cost, and what may have vanished between two. */
void blanks_begin(builder *b);
/* Token `i`, of which the likeliest spelling costs so much, and the next as one torn word. */
void blanks_join(builder *b, size_t i, float least);
/* Token `i`, whose candidates are `found`, as two words run together. */
void blanks_split(builder *b, size_t i, const candidates *found);
/* The same where a capital stands behind a small letter or a sign (`S¢Y`), whatever they are. */
void blanks_split_at_capital(builder *b, size_t i);
/* The same with a word before it that nothing was read of. */
void blanks_fill(builder *b, size_t i, const candidates *found);

#endif
