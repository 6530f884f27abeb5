/*
 * citation/entry_list.h: symbols and names ready for comparing, in the order of their letters.
 */
#ifndef VANBAN_CITATION_ENTRY_LIST_H
#define VANBAN_CITATION_ENTRY_LIST_H

#include "citation/cps.h"
#include "citation/initials.h"

/* A symbol or name ready for comparing. It has no pointers, so that the shipped ones are laid out
 * in the build. */
typedef struct table_entry {
    cps compare;            /* code points; for names folded and squeezed */
    word_initials initials; /* of names */
    uint8_t first_word;     /* of its gate, */
    uint32_t word_end;      /* and where the entries end that begin with it */
    uint8_t words, stops;   /* words and commas in it */
    uint8_t alike;          /* letters that the entry before it begins with too, whatever marks */
    bool ends_longer;       /* a longer name of the list ends in it, */
    bool has_twin;          /* or another has the same letters but for their marks */
    float prior;            /* how much its frequency takes off the cost of a repair */
    uint32_t row;           /* of the public vb_symbol, or of its own table */
} table_entry;

/* Entries are looked up by their first letter: ASCII, and one row for all other letters. */
enum { FIRST_LETTERS = 129 };

/* Some of the first words of a gate; `all`: it may be any. */
enum { WORD_SET = 128 };
typedef struct word_set {
    uint64_t bits[WORD_SET / 64];
    bool all;
} word_set;

typedef struct name_gate name_gate;

/* 64 names, as bits, by what the first letters of their words behind the first may be read as; of
 * the words INITIALS_MAX are looked at. */
enum { READ_ROWS = 43 };
typedef struct initial_block {
    uint64_t ended[INITIALS_MAX];              /* [i]: names of i words at most */
    uint64_t read_as[INITIALS_MAX][READ_ROWS]; /* [i]: those whose word i may be read so */
} initial_block;

/* The row of a letter that was read first in a word, one of those that squeezed.c takes for
 * letters: small ones and | by their places in ASCII, then figures, then &; what may be any has the
 * first. */
static inline size_t row_of_initial(uint8_t letter)
{
    enum { FIGURES = 32, AMPERSAND = READ_ROWS - 1 };
    return letter >= 'a'                    ? letter - 'a' + 1u
           : letter >= '0' && letter <= '9' ? letter - '0' + (size_t)FIGURES
           : letter == '&'                  ? (size_t)AMPERSAND
                                            : 0;
}

/* What a name ends in, and the next entries + 1 that end so, 0: none. */
typedef struct name_ending {
    uint16_t tail;   /* the last two bytes of the text, */
    uint16_t letter; /* and its last letter, as it is compared */
    uint16_t next_tail, next_letter;
    uint16_t first, len; /* the first byte of the text, and how many there are */
} name_ending;

enum { ENDING_SLOTS = 64 };

/* The entries of a list by what they end in: the first + 1 of each slot. */
typedef struct ending_index {
    const name_ending *of; /* of each entry; NULL: not found out */
    uint16_t tails[ENDING_SLOTS], letters[ENDING_SLOTS];
} ending_index;

/* Entries in the order of their letters. */
typedef struct entry_list {
    const table_entry *items;
    size_t count;
    const vb_slice *names; /* as they must be written, by their rows; NULL: they are */
    const vb_table *table; /* the cells of a column, */
    size_t column;
    const char *kind;      /* in rows that begin so; NULL: in all */
    const uint64_t *keys;  /* of each entry, in their order */
    const uint8_t *shared; /* letters an entry begins with as the one before it, marks included; */
    const initial_block *blocks;        /* room for a row is behind them */
    uint16_t begins[FIRST_LETTERS + 1]; /* those that begin with r are [begins[r], begins[r + 1]) */
    size_t longest;                     /* letters of the longest */
    ending_index endings;
    const name_gate *gate; /* NULL: none was made */
    bool by_syllables;     /* a syllable that was read well is no misreading of another */
} entry_list;

enum { KEY_LETTERS = 4, KEY_BITS = 16, KEY_MOST = (1 << KEY_BITS) - 1 };

/* The first letters of an entry as one number: those of two that do not begin alike are in the
 * order of the entries. */
static inline uint64_t key_of_letters(const cps *letters)
{
    uint64_t key = 0;
    for (size_t i = 0; i < KEY_LETTERS; i++) {
        uint32_t letter = i < letters->len ? letters->at[i] : 0;
        key = key << KEY_BITS | (letter < KEY_MOST ? letter : KEY_MOST);
    }
    return key;
}

/* One of the letters in a key; 0 behind the last of an entry. */
static inline uint32_t letter_of_key(uint64_t key, size_t letter)
{
    return (uint32_t)(key >> (KEY_LETTERS - 1 - letter) * KEY_BITS) & KEY_MOST;
}

static inline vb_slice name_of_row(const entry_list *list, size_t row)
{
    return list->names ? list->names[row] : vb_table_cell(list->table, row, list->column);
}

/* The name as it must be written. */
static inline vb_slice entry_name(const entry_list *list, const table_entry *entry)
{
    return name_of_row(list, entry->row);
}

/* The two bytes before `end`. */
static inline uint16_t tail_of(const char *end)
{
    return (uint16_t)((unsigned char)end[-2] << 8 | (unsigned char)end[-1]);
}

static inline size_t slot_of_tail(uint16_t tail)
{
    return (size_t)(tail ^ tail >> 8) % ENDING_SLOTS;
}

#endif
