/*
 * restore/formulas.h: what formulas.c and its like know beforehand: the words of names and
 * formulas, as numbers of the model's words.
 *
 * They are looked up once for a model, and stay with the restorer; only the province is the
 * document's.
 */
#ifndef VANBAN_RESTORE_FORMULAS_H
#define VANBAN_RESTORE_FORMULAS_H

#include "restore/home.h"
#include "restore/lattice.h"
#include "vanban/model_search.h"

enum { WORDS_MAX = 8 }; /* of a name or a phrase that is known */

/* Words that places stand behind. */
enum { LEVELS = 7, COMMITTEES = 6 };

typedef struct place_words {
    uint16_t levels[LEVELS], before[LEVELS]; /* of local government; thị of thị trấn */
    uint16_t committee;                      /* ủy, which may stand between */
    uint16_t committees[COMMITTEES]; /* tỉnh of Tỉnh ủy, đảng of Đảng ủy, … */
} place_words;

/* Words that persons stand behind, and their names. */
enum { SURNAMES_MAX = 256, TITLES = 8 };
enum { MIDDLE_VAN, MIDDLE_THI, MIDDLES };

/* How usual a word is in names: in the middle and at the end, and the same of women. */
typedef struct name_use {
    uint8_t middle, last, middle_of_woman, last_of_woman;
} name_use;

typedef struct person_words {
    uint16_t surnames[SURNAMES_MAX]; /* VB_WORD_UNKNOWN behind the last */
    uint8_t by_letter[27];           /* where those begin that have one first letter */
    uint64_t letters[SURNAMES_MAX];  /* of each, as one number */
    uint16_t titles[TITLES];         /* ông, bà, … */
    uint16_t middles[MIDDLES];       /* văn, thị */
    uint16_t a;                      /* between the names of a Mông: Giàng A Páo */
    uint16_t comrade[2];             /* đồng chí */
    uint16_t recipients[2];          /* nơi nhận */
    /* By word, how usual it is in names: persons.c. 0: it is none. */
    uint8_t families[VB_WORDS_MAX + 1];
    name_use given[VB_WORDS_MAX + 1];
} person_words;

/* Phrases that are known beforehand, by their words. */
enum { PHRASES_MAX = 48 };

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
    /* By the byte that a word was read with first, a bit for each of them that may end in it, and
     * for each of which it may stand before the last. */
    uint64_t by_byte[UINT8_MAX + 1], by_byte_before[UINT8_MAX + 1];
} phrase_list;

/* Words of the list of recipients that are known beforehand. */
enum { ENTRY_WORDS_MAX = 64 };

typedef struct entry_words {
    uint16_t words[WORDS_MAX];
    uint8_t length;
    bool first;       /* they only stand where an entry begins */
    uint8_t capitals; /* of them: which words have one, a bit each */
    float less;       /* each of them costs so much less */
} entry_words;

typedef struct entry_list {
    size_t count;
    entry_words items[ENTRY_WORDS_MAX];
} entry_list;

/* Names of laws, by their words. */
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

/* Words that hardly ever stand before a sign, and how much more they cost there. */
enum { UNSTOPPED_MAX = 512, UNLESS_MAX = 3 };

typedef struct unstopped_word {
    uint16_t unless[UNLESS_MAX]; /* not behind one of these; VB_WORD_UNKNOWN: none */
    float cost;
} unstopped_word;

typedef struct unstopped_list {
    size_t count;
    unstopped_word items[UNSTOPPED_MAX];
    uint16_t place_of[VB_WORDS_MAX + 1]; /* by word, its place plus 1; 0: it is none */
} unstopped_list;

/* What a capital that was read costs a word, and a small letter, by its odds of one: capitals.c. */
typedef struct capital_costs {
    float capital[VB_CAPITAL_ODDS + 1], small[VB_CAPITAL_ODDS + 1];
} capital_costs;

/* The words that formulas.c and its like know beforehand, as a model has them, and what the
 * document tells them. */
typedef struct formula_lists {
    bool listed; /* the words are known */
    place_words places;
    person_words persons;
    phrase_list phrases;
    entry_list entries;
    law_list laws;
    unstopped_list unstopped;
    capital_costs capitals;
    home_province home;
} formula_lists;

/* Lets words cost less where they are known beforehand: a place before the date of a head, Tiêu
 * ngữ, Nơi nhận; `again`: only where there is a choice left. `lists` are of this model, or are
 * made. */
void formulas_relieve(lattice *l, formula_lists *lists, const vb_model *model, vb_slice text,
                      const vb_array *tokens, bool again);

#endif
