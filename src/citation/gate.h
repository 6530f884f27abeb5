/*
 * citation/gate.h: the gate before a list of names, as gate_make.c makes it and gate.c asks it.
 */
#ifndef VANBAN_CITATION_GATE_H
#define VANBAN_CITATION_GATE_H

#include "citation/channel.h"
#include "citation/entry_list.h"
#include "citation/initials.h"
#include "vanban/citation.h"

/*
 * A gate before a list of names: the distinct first words with the words that follow them. Names of
 * hundreds begin with a dozen words, and a few comparisons of letters tell that a text's word is
 * none of these. It is asked of every word that may begin a name, so it looks at few letters, and
 * lets through what may be damaged. A syllable that was read with its marks is not: it may be torn,
 * but it is no other (Chỉ is read as Chi or Chị, hardly as Chính).
 */

/* The letters of a word of a gate. */
enum { WORD_MAX = VB_WORD_LETTERS, SECOND_WORDS = 8 };
typedef vb_word_letters gate_letters;

/* What stands behind a first word in one name; of no letters where the name has ended. */
typedef struct gate_name {
    gate_letters second, third;
    uint32_t next; /* the next name of the word + 1; 0: none */
} gate_name;

/* A first word. */
typedef struct gate_word {
    gate_letters letters;
    uint64_t next[2]; /* bit r: the next word may be read with r first */
    gate_letters second[SECOND_WORDS];
    uint8_t seconds; /* SECOND_WORDS: more than are kept */
    bool figures;    /* one of them begins with a figure */
    bool lone;       /* it is a name by itself */
    uint32_t names;  /* the first of its names + 1, the last noted first */
} gate_word;

/* A gate before a list of names. */
struct name_gate {
    const gate_word *words;
    size_t count;
    const gate_name *names;
    size_t name_count;
    bool many;                      /* more than a word_set has room for */
    uint64_t bytes[2];              /* bit b % 64 of [b / 64]: text may begin with the ASCII byte */
    word_set begun[128];            /* the words that may be read with this first letter, */
    word_set early[128];            /* those whose second or third letter is often read so, */
    word_set any;                   /* and those of which these are not asked */
    word_set long_as[WORD_MAX + 1]; /* those that may be read with so many letters */
};

/* Letters beyond ASCII are taken for any. */
static inline uint8_t plain_letter(uint32_t letter)
{
    return letter < 128 ? (uint8_t)letter : OTHER_INITIAL;
}

/* Letters of a word that may be wrong, lost or too many: one in three. */
static inline size_t wrong_allowed(const gate_letters *written)
{
    return (written->len + 1u) / 3;
}

static inline bool fits_length(const gate_letters *written, size_t read_len)
{
    size_t allowed = wrong_allowed(written);
    return read_len <= written->len + allowed + 1 && written->len <= read_len + allowed;
}

/* Whether one of the names may begin with the word at byte `at`, as far as that word and the first
 * letter of the next tell. */
bool passes_gate(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t at);

/* The bytes that a name may begin with in text: bit b % 64 of [b / 64]. */
void first_bytes(const entry_list *list, uint64_t bytes[4]);

/* The same by three words, once that is known. */
bool passes_three_words(const entry_list *list, const ocr_channel *channel, vb_slice text,
                        size_t at);

/* What may stand behind the word in a name that begins with it; 0: none does. */
vb_next_word passes_first_word(const entry_list *list, const ocr_channel *channel,
                               vb_read_word *word);

/* Those that the word at `*at` may be, which is moved behind it. */
word_set first_words(const entry_list *list, const ocr_channel *channel, vb_slice text, size_t *at);

static inline bool has_no_word(const word_set *words)
{
    return !words->all && !(words->bits[0] | words->bits[1]);
}

static inline bool has_word(const word_set *words, uint8_t word)
{
    return words->all || (words->bits[word / 64] >> (word & 63) & 1);
}

#endif
