/* segment/words.h: what a stretch of text shows by itself, without its neighbours: letters.c tells
 * of its letters, rules.c of signs alone, lines.c of its words and ends, tables.c of words that are
 * listed. */
#ifndef VANBAN_SEGMENT_WORDS_H
#define VANBAN_SEGMENT_WORDS_H

#include "vanban/orthography.h"
#include "vanban/segment.h"

/* How the line reads: of its letters, how many are capitals; 0 when it has none. */
typedef struct seg_letters {
    size_t upper, lower, digits, words;
    size_t other; /* signs that are no punctuation of running text */
} seg_letters;

static inline bool seg_is_capital(uint32_t code_point)
{
    enum { ASCII = 128 }; /* as most are that are asked */
    return code_point < ASCII ? code_point - 'A' < 26 : vb_lower(code_point) != code_point;
}

seg_letters seg_count_letters(vb_slice text);
bool seg_is_caps(vb_slice text); /* at least four letters in five, two in all */
bool seg_has_capitals(vb_slice text, uint32_t fewest); /* of ASCII */
bool seg_is_rubbish(vb_slice text); /* no two letters together that could be a word */
bool seg_is_rule(vb_slice text);    /* dashes, what frames are drawn with, `--o0o--` */
bool seg_first_is_lower(vb_slice text);
/* The first letter is a small one; a digit counts as one. */
static inline bool seg_starts_lower(vb_slice text)
{
    unsigned first = text.len ? (unsigned char)text.data[0] : 0;
    if ((first | 0x20) - 'a' < 26) /* as most do */
        return first >= 'a';
    return seg_first_is_lower(text);
}
/* It begins with a small letter, with a capital, and with no other sign. */
bool seg_is_small_first(vb_slice text);
bool seg_is_capital_first(vb_slice text);
/* A year of this century or the last: `- 2030` goes on with a range, `- 15 xã` does not. */
bool seg_begins_with_year(vb_slice text);
/* The last sign that is no blank; 0: there is none. */
uint32_t seg_decode_last(vb_slice text);
static inline uint32_t seg_last_char(vb_slice text)
{
    enum { ASCII = 128 }; /* as most are that are asked */
    unsigned char last = text.len ? (unsigned char)text.data[text.len - 1] : 0;
    return last > ' ' && last < ASCII ? last : seg_decode_last(text);
}
/* Up to the first space, and behind the last. */
vb_slice seg_first_word(vb_slice text);
vb_slice seg_last_word(vb_slice text);
/* Where the last word before `end` begins. */
size_t seg_word_start(vb_slice text, size_t end);
/* Whether one of the last words, so many of them, begins with a capital: `Ngân hàng`. */
bool seg_ends_in_name(vb_slice text, size_t words);
/* The first word, which is taken off the text with the blanks behind it. */
vb_slice seg_take_word(vb_slice *text);
bool seg_is_dash(vb_slice word); /* a short one, or half a long one */
/* With . ; : ! ? … with or without closing quotes, `last` being its last sign. */
bool seg_is_ended_by(vb_slice text, uint32_t last);
static inline bool seg_ends_sentence(vb_slice text)
{
    enum { FIRST_MARKED = 0xC0, BEHIND_LETTERS = 0x2000 };
    uint32_t last = seg_last_char(text);
    bool letter = last - 'a' < 26 || (last >= FIRST_MARKED && last < BEHIND_LETTERS);
    return !letter && seg_is_ended_by(text, last); /* most end in a small letter */
}
bool seg_is_person(vb_slice text);
/* The case of a word of a name: `H'Bơ` and `K'ré` begin with one capital each. */
vb_case seg_case_in_name(vb_slice word);
/* The bytes of the apostrophe at `at`, 0: there is none. */
size_t seg_apostrophe_at(vb_slice text, size_t at);

/* Splits at gaps of three blanks or a tab; returns the number of columns put in `columns`, at most
 * `max`. */
size_t seg_split_columns(vb_slice text, vb_slice *columns, size_t max);
/* What was split at a gap as one again. */
vb_slice seg_join_columns(vb_slice left, vb_slice right);
/* The blanks between two columns, whether there is a tab among them; and of so many the most. */
size_t seg_gap_between(vb_slice left, vb_slice right);
bool seg_tab_between(vb_slice left, vb_slice right);
size_t seg_widest_gap(const vb_slice *columns, size_t count);

bool seg_is_surname(vb_slice word);

/* How a word of data/open-words.tsv keeps a line open. */
enum {
    SEG_OPEN_ALWAYS = 1,
    SEG_OPEN_BEFORE_NUMBER = 2,
    SEG_OPEN_BEFORE_YEAR = 4,
    SEG_CLOSED = 8,              /* of two syllables: not at all */
    SEG_OPEN_UNLESS_SECOND = 16, /* it may be the second of one */
    SEG_OPEN_BEFORE_NAME = 32,
    SEG_OPEN_BEFORE_BODY = 64,   /* with what the name of a listed one goes on with */
    SEG_OPEN_BEFORE_PERSON = 128 /* before a name that is somebody's */
};

/* How this one does; 0: not at all. */
unsigned seg_open_word(vb_slice word);
/* Whether the two syllables are one word, `tồn tại`, though the second alone would keep it open. */
bool seg_is_closed_word(vb_slice syllables);
/* Whether the text ends in a word that something follows, and not in a name or a word of which that
 * is a syllable: `CAO BẰNG`, `Mường Và`. */
bool seg_ends_open(vb_slice text);

#endif
