/*
 * restore/restore.h: how the parts of restoring fit together.
 *
 *   list.c        the user's lists, read line by line
 *   lexicon.c     the model's words and the user's, as one trie
 *   protect.c     where words stand that are never to be touched
 *   document.c    text → tokens with what stands around them; numbers of documents locked
 *   paragraphs.c  where paragraphs begin
 *   dates.c       the figures of dates in words
 *   recipients.c  what lists of recipients say in a few letters
 *   highlands.c   names of places that begin with Ia
 *   codes.c       signs and codes that are no words
 *   types.c       types of documents, abbreviated before their numbers
 *   labels.c      which tokens are labels, and what damaged ones were
 *   foreign.c     lines in another language, locked
 *   channel.c     which channel the text came through
 *   candidates.c  one read word → the spellings that may have been written
 *     reading.c     what the channel says of the read word
 *     syllables.c   the lexicon by onset and rime: a table, and the rest
 *     endings.c     what the rimes of the table cost, by what was read
 *     usual.c       the search of the table
 *     rare.c        the search of the rest, by likeness
 *     found.c       the spellings that were found, and how far it is worth looking
 *     laid_out.c    the lexicon so laid out, as it lies in a file
 *   spellings.c   what the search finds for usual words, listed beforehand
 *   digits.c      what was read as letters and may be a number
 *   lattice.c     the ways that tokens may be read: a lattice, and what it says
 *   lattice_build.c tokens → that lattice
 *     builder.c     what its parts ask for and add
 *     abbreviations.c those with an `&` inside
 *     initials.c    those that lost an Đ: of the document's own words, and listed
 *     numerals.c    Roman numerals
 *     symbols.c     other abbreviations, that words must not be made of
 *     blanks.c      torn words joined, run-together ones split, vanished ones put back
 *   formulas.c    what is known beforehand: the place before a date, Tiêu ngữ, Nơi nhận
 *     site.c        such a place, and how its words are let cost less
 *     places.c      names of places behind their levels
 *   home.c          the province that the document is of
 *   persons.c       names of persons
 *   laws.c          names of laws
 *   phrases.c       phrases of letters, and those that offices write otherwise
 *   unstopped.c     words that hardly ever stand before a sign
 *   capitals.c      what a capital inside of a sentence says of the word
 *   decode.c      the search of the lattice for its best path
 *     fronts.c      the states that it keeps at a token
 *     language.c    what the language model says of the words there, and the document
 *     shares.c      how sure each edge of the lattice is
 *     path.c        the best path, once that is known
 *   calibration.c how often that is right
 *   passages.c     what was read before between the same words
 *   collocations.c what stands there in all that the model was trained on
 *   forms.c       how the document's own words were read
 *   letters.c     how its letters were
 *   memory.c      what a first reading says of the document's own words
 *   case.c        capitals, once the words are known
 *   readings.c    what else a word of the path may have been
 *   restorer.c    the public calls; windows of text, output and edits
 */
#ifndef VANBAN_RESTORE_PRIVATE_H
#define VANBAN_RESTORE_PRIVATE_H

#include "restore/numerals.h"
#include "vanban/orthography.h"
#include "vanban/restore.h"

/* Whether two words have the same letters, marks aside: HDND and HĐND. */
static inline bool has_same_letters(vb_slice a, vb_slice b)
{
    size_t at = 0, other = 0;
    while (at < a.len && other < b.len) {
        uint32_t one, two;
        at += vb_utf8_decode(a, at, &one);
        other += vb_utf8_decode(b, other, &two);
        if (vb_latin_base(one) != vb_latin_base(two))
            return false;
    }
    return at == a.len && other == b.len;
}

/* Whether what begins there says for whom somebody signs (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7). */
static inline bool begins_authority(vb_slice text, size_t at)
{
    static const char *const marks[] = {"TM.", "KT.", "TL.", "TUQ.", "T/M"};
    bool begins = false;
    for (size_t k = 0; k < sizeof marks / sizeof marks[0] && !begins; k++)
        begins = vb_slice_starts(vb_slice_cut(text, at, text.len), vb_slice_of(marks[k]));
    return begins;
}

/* Whether a word is digits, and nothing else. */
static inline bool is_digits(vb_slice word)
{
    size_t digits = 0;
    while (digits < word.len && vb_is_digit((unsigned char)word.data[digits]))
        digits++;
    return word.len > 0 && digits == word.len;
}

/* Whether the first letter is a small one, or a capital; of no letters neither is true. */
static inline bool begins_small(vb_slice word)
{
    uint32_t first = 0;
    if (word.len)
        vb_utf8_decode(word, 0, &first);
    return word.len && vb_lower(first) == first;
}

static inline bool begins_capital(vb_slice word)
{
    return word.len && !begins_small(word);
}

/* Whether no small letter of ASCII stands among the first two bytes: most words end here. */
static inline bool may_be_capitals(vb_slice word)
{
    return word.len > 1 && !(word.data[0] >= 'a' && word.data[0] <= 'z') &&
           !(word.data[1] >= 'a' && word.data[1] <= 'z');
}

/* Whether the word is in capitals, two bytes of them or more. */
static inline bool is_in_capitals(vb_slice word)
{
    return may_be_capitals(word) && vb_case_of(word) == VB_CASE_UPPER;
}

/* How a word without fixed case is written. */
typedef enum shape { SHAPE_LOWER, SHAPE_CAPITAL, SHAPE_UPPER, SHAPES } shape;

/* How many slots a hash table needs for what is learnt of a text, one for each so many bytes of it:
 * a power of two, no more than `most`. What is sized for a book is slow to clear for a page. */
static inline size_t slots_for_text(size_t text_len, size_t bytes, size_t most)
{
    size_t slots = 1 << 8;
    while (slots < most && slots < text_len / bytes)
        slots *= 2;
    return slots;
}

/* Makes them as many, all 0; false when memory ran out. */
static inline bool slots_begin(vb_array *slots, size_t count)
{
    vb_array_clear(slots);
    return vb_array_resize(slots, count);
}

/* ----------------------------------------------------------------------------------- tokens -- */

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
    bool label;         /* a list's letter, locked */
    bool decidable;     /* collocations.c: its neighbours may decide it, */
    uint8_t neighbours; /* these */
} token;

/* What was read as a token. */
static inline vb_slice token_slice(vb_slice text, const token *t)
{
    return vb_slice_cut(text, t->start, t->end);
}

/* The hash of that. */
static inline uint64_t token_hash(vb_slice text, const token *t)
{
    return t->hash ? t->hash : vb_slice_hash(token_slice(text, t));
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

/* --------------------------------------------------------------------------------- spelling -- */

enum { WORD_LETTERS_MAX = 24, CANDIDATES_MAX = 256 };

/* -------------------------------------------------------------------------------- the user's -- */

/* A line of a list: a word, or a name of several. */
typedef struct list_entry {
    vb_slice name;
    unsigned weight; /* 1 when the line gives none */
    size_t line;
} list_entry;

typedef struct list_reader {
    vb_slice text;
    size_t at, line;
    vb_reporter reporter;
    vb_status status; /* VB_ERR_INPUT once a line was refused */
} list_reader;

list_reader list_begin(vb_slice text, vb_reporter reporter);
/* The next line that is in order; those that are not are reported and passed over. */
bool list_next(list_reader *r, list_entry *entry);
/* Reports every line that is not in order. */
vb_status list_check(vb_slice text, vb_reporter reporter);

/*
 * The model's lexicon with the user's words grafted onto a copy of its trie. The user's words have
 * numbers of their own, above the model's; to the language model each is the word it stands for,
 * mostly VB_WORD_UNKNOWN. A NULL lexicon is the model's alone: what costs nothing when the user
 * said nothing.
 */
typedef struct lexicon lexicon;

lexicon *lexicon_new(const vb_allocator *memory, const vb_model *model);
void lexicon_free(lexicon *l);
/* Adds the words of a list that is in order. All forms given out before are void, and the trie. */
vb_status lexicon_add(lexicon *l, vb_slice list, vb_reporter reporter);
vb_lexicon lexicon_trie(const lexicon *l);
vb_slice lexicon_spelling(const lexicon *l, const vb_model *model, const vb_form *form);
/* The word that the language model knows in the place of `word`. */
uint16_t lexicon_stands_for(const lexicon *l, uint16_t word);
float lexicon_unigram_cost(const lexicon *l, uint16_t word);
/* What `word` after `last` costs more than what it stands for; less than 0 inside a name. */
float lexicon_surplus(const lexicon *l, uint16_t last, uint16_t word);

/* Words and names never to be touched. */
typedef struct protection protection;

/* Bytes of a text. */
typedef struct span {
    size_t start, end;
} span;

protection *protection_new(const vb_allocator *memory);
void protection_free(protection *p);
vb_status protection_add(protection *p, vb_slice list); /* that is in order */
/* The places in `text`, as an array of span that are apart and in order. */
vb_status protection_find(const protection *p, vb_slice text, vb_array *spans);
bool spans_meet(const vb_array *spans, size_t start, size_t end);

/* -------------------------------------------------------------------------------- candidates -- */

/* A spelling that may have been written where a word was read. Costs are in nats. */
typedef struct candidate {
    const vb_form *form; /* NULL: as read */
    float cost;          /* of the channel, in the best shape */
    float shapes[SHAPES];
} candidate;

/* In the order of their cost; the copy may stand anywhere. */
typedef struct candidates {
    candidate *items;
    uint16_t count;
} candidates;

/* How much worse than the best spelling others may be: in a first reading, in a second, and in that
 * where the language model found what the first made of it unlikely. */
typedef enum search_reach { REACH_NEAR, REACH_FAR, REACH_FARTHEST, REACHES } search_reach;

/* Finds candidates for read words through one channel, remembering what it has found. */
typedef struct speller speller;

speller *speller_new(const vb_allocator *memory, const vb_model *model);
void speller_free(speller *s);
/* The lexicon to search from now on, again whenever it has grown: all candidates are void, and the
 * channel is to be set again. */
void speller_learn(speller *s, const lexicon *words);
/* Another text, perhaps through another channel: all candidates given out before are void. What was
 * found through any channel is kept while it is not too much. */
void speller_reset(speller *s, const vb_channel *channel);
bool speller_is_full(const speller *s);
/*
 * The candidates of `word`, always with the copy of it; NULL when memory ran out. Nothing but the
 * copy when even the best spelling costs more than `limit`, channel and unigram together; else all
 * within reach of the best one. The same whatever was asked before.
 */
const candidates *speller_find(speller *s, vb_slice word, float limit, search_reach reach);
/* The same, where the word's hash is known. */
const candidates *speller_find_hashed(speller *s, vb_slice word, uint64_t hash, float limit,
                                      search_reach reach);
/* A word that was asked for in a first reading, and what is remembered of it. */
typedef struct searched_word {
    vb_slice word;
    candidates near;
    int32_t nearest, searched; /* as of vb_spellings_slot */
} searched_word;

/* Writes what was laid out of all spellings for the search, as laid_out.c reads it. */
void speller_lay_out(speller *s, vb_buffer *out);
typedef void memo_visitor(void *context, const vb_channel *channel, const searched_word *known);
void speller_visit(const speller *s, memo_visitor *visit, void *context);
/* How a candidate's form is written, in small letters where it is not fixed. */
vb_slice speller_spelling(const speller *s, const vb_form *form);
/* The cost of a blank dropped between two words, or of one put into a word. */
float speller_blank_cost(const speller *s, bool dropped);
const vb_channel *speller_channel(const speller *s);

/* The digit that a letter plainly was, 0 for none, and its cost. */
typedef struct letter_digit {
    bool known;
    char digit;
    float cost;
} letter_digit;

/* What the letters of a channel were as digits, as far as it was asked for. */
typedef struct digit_memory {
    const vb_channel *channel;
    vb_array letters; /* letter_digit, by the letter read */
} digit_memory;

/* What is known of another channel is forgotten; false when memory ran out. */
bool digits_begin(digit_memory *known, const vb_channel *channel);
/*
 * The number that may have been written where `word` was read, at most DIGITS_MAX digits and the
 * closing zero, and what the channel asks for it; false when it is like none.
 */
bool digits_of_word(digit_memory *known, const vb_model *model, vb_slice word, char *digits,
                    float *cost);

/* ---------------------------------------------------------------------------------- lattice -- */

enum { EDGE_WORDS_MAX = 3, DIGITS_MAX = 4 };

enum { STROKED_LETTERS = 16 };

/* An abbreviation some letters of which are a Đ: HDKHKT, or that of a number. */
typedef struct stroked {
    uint16_t letters; /* a bit each; 0: none */
    uint8_t at;       /* the byte of what is written where it begins */
} stroked;

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

/* Words that places stand behind. */
enum { LEVELS = 7 };

typedef struct place_words {
    uint16_t levels[LEVELS], before[LEVELS]; /* of local government; thị of thị trấn */
    uint16_t committee;                      /* ủy, which may stand between */
} place_words;

/* Words that persons stand behind, and their names. */
enum { SURNAMES_MAX = 256, TITLES = 6, MIDDLES = 2 };

typedef struct person_words {
    uint16_t surnames[SURNAMES_MAX]; /* VB_WORD_UNKNOWN behind the last */
    uint16_t titles[TITLES];         /* ông, bà, … */
    uint16_t middles[MIDDLES];       /* văn, thị */
    uint8_t given[VB_WORDS_MAX + 1]; /* by word, how usual it is in names: persons.c */
} person_words;

/* Phrases that are known beforehand, by their words; WORDS_MAX at most. */
enum { PHRASES_MAX = 48, WORDS_MAX = 8 };

typedef struct set_phrase {
    uint16_t words[WORDS_MAX];
    uint8_t length;
    bool capital;    /* it is only meant where it begins with one */
    float less;      /* each word costs so much less, */
    vb_slice unless; /* but not where this was read */
} set_phrase;

typedef struct phrase_list {
    size_t count;
    set_phrase items[PHRASES_MAX];
    uint64_t by_letter[26]; /* a bit for each of them whose last word begins with the letter */
} phrase_list;

/* Words that hardly ever stand before a sign, by their number, and how much more they cost there.
 */
enum { UNSTOPPED_MAX = 512, UNLESS_MAX = 3 };

typedef struct unstopped_word {
    uint16_t word, unless[UNLESS_MAX]; /* not behind one of these; VB_WORD_UNKNOWN: none */
    float cost;
} unstopped_word;

typedef struct unstopped_list {
    size_t count;
    unstopped_word items[UNSTOPPED_MAX];
} unstopped_list;

/* The province that a document is of. */
enum { HOME_CODES = 100 };

typedef struct home_province {
    uint16_t told[HOME_CODES]; /* how many places tell of each, by its code */
    size_t places;             /* how many told any */
    size_t code;               /* of which the most do, HOME_CODES where none does; */
    bool known;                /* they are enough */
} home_province;

/* Another document. */
void home_forget(home_province *home);
/* Places with the letters that were read where one of this kind stands. */
void home_tell(home_province *home, const vb_place *places, size_t count, vb_place_kind kind);
/* Whether there is such a place in the province that the document is known to be of. */
bool home_has(const home_province *home, const vb_place *place);

/* Names of laws, by their words; WORDS_MAX at most. */
enum { LAWS_MAX = 768, LAW_TYPES = 2 };

typedef struct law_name {
    uint16_t words[WORDS_MAX];
    uint8_t length;
} law_name;

typedef struct law_list {
    uint16_t types[LAW_TYPES]; /* what the types end in that stand before them: luật, lệnh */
    size_t count;
    law_name items[LAWS_MAX];
} law_list;

/* The words that formulas.c and its like know beforehand, as a model has them, and what the
 * document tells them. */
typedef struct formula_lists {
    bool listed; /* the words are known */
    place_words places;
    person_words persons;
    phrase_list phrases;
    law_list laws;
    unstopped_list unstopped;
    home_province home;
} formula_lists;

/* A bit for the hash of each symbol that is listed: of most words it says that they are none. */
enum { SYMBOL_HASHES = 1 << 14 };
typedef struct symbol_hashes {
    uint64_t bits[SYMBOL_HASHES / 64];
} symbol_hashes;

symbol_hashes symbol_hashes_read(void);

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

/* Appends what was read, or a number, with Đ for the letters of its abbreviation that were one. */
void initials_spell(vb_slice read, stroked strokes, vb_buffer *out);

/* Whether an edge reads one token as one word, all of it: only such tell how that word is read. */
bool edge_is_plain(const edge *e);
/* Whether two ways over the same tokens say the same words, however they are spelt: `Ủy`, `Uỷ`. */
bool edges_say_the_same(const edge *a, const edge *b);

/* How the document's words were read, by a first reading. */
typedef struct form_memory form_memory;

form_memory *forms_new(const vb_allocator *allocator);
void forms_free(form_memory *m);
/* Another document, of so many bytes. False when memory ran out. */
bool forms_begin(form_memory *m, size_t text_len);
void forms_learn(form_memory *m, vb_slice text, const vb_array *tokens, const vb_array *steps);
/* How much less the channel may ask for `e`, whose token was read as the word with this hash. */
float forms_relief(const form_memory *m, uint64_t form, const edge *e);

/* How the document's letters were read, by a first reading. */
typedef struct letter_memory letter_memory;

letter_memory *letters_new(const vb_allocator *allocator, const vb_model *model);
void letters_free(letter_memory *m);
/* A lexicon with the user's words, again whenever it has grown. */
void letters_widen(letter_memory *m, const lexicon *words);
/* Another document, read through this channel. */
void letters_forget(letter_memory *m, const vb_channel *channel);
vb_status letters_learn(letter_memory *m, vb_slice text, const vb_array *tokens,
                        const vb_array *steps);
/* The word that will be asked about; false when there is nothing to say of it. */
bool letters_read(letter_memory *m, vb_slice form);
/* How much less the channel may ask for `e`, which reads that word; 0 also where it comes not near
 * to `least`, the cost of the cheapest reading. */
float letters_relief(letter_memory *m, const edge *e, float least);

/* Lets words cost less where they are known beforehand: a place before the date of a head, Tiêu
 * ngữ, Nơi nhận; `again`: only where there is a choice left. `lists` are of this model, or are
 * made. */
void formulas_relieve(lattice *l, formula_lists *lists, const vb_model *model, vb_slice text,
                      const vb_array *tokens, bool again, vb_buffer *scratch);

/* What is known beforehand of the words of a lattice. */
typedef struct passage_memory passage_memory;
typedef struct evidence {
    formula_lists *lists;           /* NULL: none are asked for */
    const passage_memory *passages; /* for a first reading */
    /* For a second one, the steps of the first, and how it read words and letters; NULL where no
     * scanner has read any: */
    const vb_array *first;
    const form_memory *forms;
    letter_memory *letters;
} evidence;

/*
 * In a first reading, what stands in a known passage has no other way than it had there. In a
 * second, what the first left no doubt of has none any more, and the rest is searched further and
 * weighed by `forms` and `letters`.
 */
vb_status lattice_build(lattice *l, speller *s, const vb_model *model, vb_slice text,
                        const vb_array *tokens, const evidence *known);
/* Appends a decoded lattice of the tokens from number `from` on, where `whole` ends. */
vb_status lattice_append(lattice *whole, const lattice *part, size_t from);

/* --------------------------------------------------------------------------------- decoding -- */

/* The words that stand before what is decoded. */
typedef struct history {
    uint16_t before, last;
} history;

/* One edge of the best path. */
typedef struct step {
    const edge *edge;
    double confidence;
    float language; /* what the language model asked for its words, in a first reading */
    shape shapes[EDGE_WORDS_MAX];
    double shape_confidence; /* that these are the shapes of the words chosen */
} step;

/* Whether a first reading left no doubt of its step. */
bool step_is_settled(const vb_array *first, size_t number);
/* Whether it was neither so sure nor found likely. */
bool step_is_doubtful(const vb_array *first, size_t number);

/* A word that was read before between the same words. */
typedef struct passage {
    uint64_t key;
    const candidate *word;            /* NULL: once one word, once another */
    float cost, confidence, language; /* of its edge and its step; of several, the worst */
    uint16_t times;                   /* it was read */
    uint16_t text;                    /* the number of the text that it is of */
} passage;

passage_memory *passages_new(const vb_allocator *allocator);
void passages_free(passage_memory *m);
/* Another text, of so many bytes: what was learnt depends on nothing before it. False when memory
 * ran out. */
bool passages_begin(passage_memory *m, size_t text_len);
/* Candidates that are void. */
void passages_forget(passage_memory *m);
/* Tells the tokens by what stands around them: those that were told may be found and learnt. Tells
 * their hashes, too. */
void passages_mark(vb_slice text, vb_array *tokens);
/* How a token is to be read; NULL when it stands in no passage that says so. */
const passage *passages_find(const passage_memory *m, const token *t);
/* Says that this token will soon be asked for. */
void passages_fetch(const passage_memory *m, const token *t);
/* Learns how the tokens were read of which steps `from` and later are, in a first reading. */
void passages_learn(passage_memory *m, const vb_array *tokens, const vb_array *steps, size_t from);

/* Tells the words that their neighbours may decide; for text that lost marks at most. */
vb_status collocations_mark(const vb_model *model, vb_slice text, vb_array *tokens,
                            vb_buffer *scratch);

/* What the document says of its own words. */
typedef struct document_memory document_memory;

document_memory *memory_new(const vb_allocator *allocator, const vb_model *model);
void memory_free(document_memory *m);
/* Another document, of so many bytes. False when memory ran out. */
bool memory_begin(document_memory *m, size_t text_len);
/* All words that `words` may come to hold can be learnt too; false when memory ran out. */
bool memory_widen(document_memory *m, const lexicon *words);
void memory_learn(document_memory *m, const vb_array *steps);
/*
 * The cost of `word` after `last` that the language model says is `cost`, in this document. `own`:
 * how much of what was learnt comes from the very place that asks.
 */
float memory_cost(const document_memory *m, float cost, uint16_t last, uint16_t word, float own);
/*
 * The same in steps: what the word costs more than at large, whatever stands before it; whether a
 * pair may have been seen that ends in it, and whether this one may, for of others there is no need
 * to ask; the probability that the pair adds; and the language model's cost and the surplus with
 * that.
 */
float memory_surplus(const document_memory *m, uint16_t word, float own);
/* The same of a word in the name of a person, by the names in the document: Bình is no Định where
 * `định` is usual. */
float memory_name_surplus(const document_memory *m, uint16_t word, float own);
bool memory_has(const document_memory *m, uint16_t word, float own);
bool memory_may_pair(const document_memory *m, uint16_t last, uint16_t word);
float memory_pair_share(const document_memory *m, uint16_t last, uint16_t word, float own);
float memory_mix(float cost, float share);

/* A decoder keeps its tables from one lattice to the next. */
typedef struct decoder decoder;

decoder *decoder_new(const vb_allocator *memory, const vb_model *model, unsigned beam);
void decoder_free(decoder *d);
void decoder_learn(decoder *d, const lexicon *words);
/*
 * Appends the best path's steps; `past` goes in as what stood before and comes out as the last
 * words of the path. `known`, when not NULL, is what a first reading found; the path is searched
 * wider then.
 */
vb_status decoder_run(decoder *d, lattice *l, const vb_array *tokens, const document_memory *known,
                      history *past, vb_array *steps);

/* The cost of the last path. */
float decoder_cost(const decoder *d);

/* ---------------------------------------------------------------------------------- writing -- */

/* What a share of all readings is worth, on one kind of scan. */
typedef struct calibration {
    double offset, slope; /* of its log odds */
    double lost;          /* words that are wrong whatever seems to fit */
} calibration;

calibration calibration_of(const char *channel);
/* The probability that a reading of this share is right. */
double calibrated(const calibration *c, double share);

/* What it takes to spell an edge. */
typedef struct writer {
    const vb_model *model;
    const lexicon *words;
    const token *tokens;
    vb_tone_style tones; /* of words of which no tone was read */
} writer;

/* Words of a document that were read with their tones, by where they have them. */
typedef struct tone_counts {
    size_t old_style, new_style;
} tone_counts;

void tones_count(tone_counts *counts, const writer *w, vb_slice text, const vb_array *steps,
                 vb_buffer *scratch);
/* Where the document has them. */
vb_tone_style tones_usual(const tone_counts *counts);
/* How the tone of `word`, in small letters, is placed where `read` was read: as `usual` says, or as
 * it is where that was read. */
vb_tone_style tones_of_word(vb_slice word, vb_slice read, vb_tone_style usual);

/* Decides the shape of each word of the path; and how sure that is, if `doubt`. */
vb_status choose_shapes(const writer *w, vb_slice text, vb_array *steps, bool doubt,
                        const vb_allocator *memory);
/* The shapes of an edge's words as they were read, where what was read has one. */
void shapes_as_read(const edge *e, vb_slice read, shape *shapes);
/* Appends what an edge says was written where `read` was read. */
void spell_edge(const writer *w, const edge *e, const shape *shapes, vb_slice read, vb_buffer *out);
/* What may have been written where the step reads, best first, as an array of vb_reading whose
 * strings are in `strings`. */
void gather_readings(const writer *w, const lattice *l, const step *s, vb_slice read,
                     vb_arena *strings, vb_array *readings);

/* --------------------------------------------------------------------------------- channels -- */

const vb_channel *channel_by_name(const vb_model *model, const char *name);

/* Reads about the first `tokens` tokens of a sample through `channel`: what it costs, and how many
 * they were. */
typedef float channel_reader(void *context, const vb_channel *channel, size_t tokens, size_t *read);

const vb_channel *channel_of_text(const vb_model *model, vb_slice text, channel_reader *read,
                                  void *context);

/* ------------------------------------------------------------------------------------ signs -- */

enum { SIGN_EDITS_MAX = 2 };

/* What stands between two words. */
typedef struct sign_place {
    vb_slice text;
    size_t start, end;    /* in `text`: from the end of the left word to the right one */
    vb_slice left, right; /* as they are written; empty at the text's beginning */
    bool opens_line;      /* the left word is its line's first */
    bool in_grounds;      /* it stands in a clause `Căn cứ` */
    bool in_recipients;   /* it stands below Nơi nhận, near enough */
} sign_place;

/* What was written in place of bytes of the text. */
typedef struct sign_edit {
    size_t start, end;
    vb_slice written;
    double confidence;
} sign_edit;

/* Whether what this channel reads has signs in it that nobody wrote. */
bool signs_are_dirty(const vb_channel *channel);
/* The signs that were others, or none, in their order; returns how many. */
size_t signs_mend(const sign_place *place, sign_edit edits[SIGN_EDITS_MAX]);
/* Whether a clause `Căn cứ` is what a line with this first word goes on with, or begins. */
bool signs_in_grounds(vb_slice first_of_line, bool paragraph, bool before);

/* --------------------------------------------------------------------------------- document -- */

/* The labels above: what the next may be. */
typedef struct label_memory {
    unsigned point;   /* the place of the last letter of a list; 0: none */
    unsigned number;  /* the last one before a full stop at a line's beginning */
    unsigned numeral; /* of the last heading in capitals */
    char next[8];     /* what was written last; for the caller to copy */
} label_memory;

/*
 * Whether bytes [start, end) of `text`, on the line that begins at `line_start`, are a label and no
 * word. `*written` is set when it was another than is read, and good until the next call.
 */
bool label_read(label_memory *known, vb_slice text, size_t line_start, size_t start, size_t end,
                vb_slice *written);

enum { CODE_BYTES = 8 };
typedef struct code_reading {
    char written[CODE_BYTES];
    size_t len;
    bool misread; /* it was read as something else than `written` */
} code_reading;

/* Whether bytes [start, end) of `text` are the code of a unit, PC07, or the end of a sum that lost
 * the stroke of its đ, 55.000d. */
bool code_read(vb_slice text, size_t start, size_t end, code_reading *own);
/* Whether they are a number of which an engine made a word: one below ten behind its zero, OF for
 * 01 (what may be the sign of a gas, O2 and O3, is none), or one per mille, 4%o. */
bool code_read_misread(vb_slice text, size_t start, size_t end, code_reading *own);
/* Whether a word is a number with the sign of its unit: 70°. */
bool code_is_measure(vb_slice word);

/* The types whose symbols have an Đ that numbers of the document have told of. */
enum { TYPES_KNOWN = 8 };
typedef struct type_memory {
    const vb_symbol *types[TYPES_KNOWN];
    size_t count;
} type_memory;

void types_learn(type_memory *known, const vb_number *number);

/* What lines tell of where paragraphs begin. */
typedef struct paragraphs {
    size_t full_width; /* in code points; 0: each line is a paragraph */
    size_t last_width; /* of the last line that was not blank; SIZE_MAX: there was none */
    char last;         /* the byte that it ended in */
} paragraphs;

void paragraphs_begin(paragraphs *p, vb_slice text);
/* Whether the next line begins a paragraph, as far as it and the one before tell. */
bool paragraphs_next(paragraphs *p, vb_slice line);

/* Where reading stands in a text. */
typedef struct document {
    const vb_citation *citation;
    vb_slice text;
    const vb_array *kept; /* span: what the user said never to touch */
    size_t at, line;
    label_memory labels;
    vb_number number; /* the next document number at or after `at` */
    bool has_number;
    type_memory types;
    bool misread;     /* it came through a channel that damages something */
    bool authored;    /* it came through none: what looks whole was written so */
    bool loses_signs; /* a scan: a separator that is missing in a number was lost */
    paragraphs paragraphs;
} document;

void document_begin(document *d, const vb_citation *citation, vb_slice text, const vb_array *kept);
/* Whether the user said never to touch what stands there. */
static inline bool document_keeps(const document *d, size_t start, size_t end)
{
    return d->kept && spans_meet(d->kept, start, end);
}

/* Makes numbers of what was read for the figures of dates in words, on the line whose tokens begin
 * at `first` and on those above that go on in it. Returns where its tokens begin then. */
size_t dates_mend(const document *d, vb_array *tokens, size_t first, size_t line_start,
                  vb_arena *arena);
/* Whether the word in bytes [start, end) is the abbreviation of a type before its number that lost
 * an Đ, and which. */
bool type_read(const document *d, size_t start, size_t end, vb_slice *written);
/* Locks the notes of recipients (`(b/c)`, `Đ/c`) on a line whose tokens begin at `first`. */
void recipients_mend(const document *d, vb_slice line, vb_array *tokens, size_t first,
                     vb_arena *arena);
/* Locks places whose names begin with Ia there, of which `la` was read. */
void highlands_mend(const document *d, vb_array *tokens, size_t first, vb_arena *arena);
/* Words of such places that the model cannot read. */
void highlands_lock(const document *d, const vb_model *model, vb_array *tokens, vb_arena *arena);
/* Whether plain small letters may be a syllable, as scanners leave it: consonants, vowels and
 * consonants. */
bool may_be_syllable(vb_slice part);
/* Locks the words of lines that are in another language. */
void foreign_lock(const vb_model *model, vb_slice text, vb_array *tokens);
/* The next tokens, about `limit` of them up to a line's end; none at the text's end. Their strings
 * are in `arena`. */
vb_status document_read(document *d, size_t limit, vb_arena *arena, vb_array *tokens);

#endif
