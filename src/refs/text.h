/*
 * refs/text.h: blanks, lines and words of a text, and words without their marks.
 */
#ifndef VANBAN_REFS_TEXT_H
#define VANBAN_REFS_TEXT_H

#include "vanban/base.h"

/* Blanks that may stand between two words of one reference, at most: a line end, and how far in a
 * layout sets the line below it. Behind more of them another column begins. */
enum { GAP_MAX = 24 };

static inline bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static inline bool stands_at(vb_slice text, size_t at, char byte)
{
    return at < text.len && text.data[at] == byte;
}

/* As skip_space, wherever blanks stand side by side. */
size_t skip_spaces(vb_slice text, size_t at, size_t most);

/* Over at most `most` blanks, and from one page to the next. Mostly one stands between two words,
 * or none. */
static inline size_t skip_space(vb_slice text, size_t at, size_t most)
{
    if (at >= text.len || !is_space(text.data[at]))
        return at;
    if (most && text.data[at] == ' ' && at + 1 < text.len && !is_space(text.data[at + 1]))
        return at + 1;
    return skip_spaces(text, at, most);
}

static inline size_t skip_space_back(vb_slice text, size_t at, size_t most)
{
    while (most-- > 0 && at > 0 && is_space(text.data[at - 1]))
        at--;
    return at;
}

size_t line_start(vb_slice text, size_t at);

/* Behind the last such sign between `from` and `at`; `from` where none stands. */
size_t behind_last(vb_slice text, char sign, size_t from, size_t at);

size_t line_end(vb_slice text, size_t at);

/* The end of the word (no blank in it) at `at`, and the beginning of the one that ends at `at`; at
 * most `most` bytes. */
size_t word_end(vb_slice text, size_t at, size_t most);
size_t word_start(vb_slice text, size_t at, size_t most);

/* The folded letters of a word in `out` (NUL-terminated), what is no letter or digit left out;
 * their number. */
size_t folded_word(vb_slice word, char *out, size_t size);

static inline bool contains(vb_slice text, vb_slice part)
{
    return vb_slice_find(text, part, 0) != SIZE_MAX;
}

/* Whether the folded letters of a word are these; most words are others by their first. */
bool folds_to(vb_slice word, const char *letters);

/* A hyphen or a dash, alone. */
static inline bool is_dash(vb_slice word)
{
    return vb_slice_equal(word, VB_SLICE("-")) || vb_slice_equal(word, VB_SLICE("–"));
}

/* Whether the name is one of these, letter for letter. */
bool is_one_of(vb_slice name, const char *const *names, size_t count);

/* Whether nothing but commas and `và` lies between two places. */
bool is_enumeration(vb_slice text, size_t from, size_t to);

/* Appends the folded letters and digits of a text, its words parted by one blank. */
void add_folded(vb_buffer *out, vb_slice text);

#endif
