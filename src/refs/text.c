/*
 * Blanks, lines and words of a text. A reference may go on over a line end, a layout's indentation
 * and the number of a page, and its words are compared by their letters without marks.
 */
#include "refs/text.h"

#include "vanban/citation.h"
#include "vanban/orthography.h"

#include <string.h>

/* At most so many blanks, of one page. */
static size_t skip_on_page(vb_slice text, size_t at, size_t most)
{
    size_t end = at < text.len && most < text.len - at ? at + most : text.len;
    while (at < end && is_space(text.data[at]))
        at++;
    return at;
}

/* What lies between two pages is a blank: a form feed and the number of the second, which a layout
 * sets in the middle of its line. */
static size_t skip_page(vb_slice text, size_t at)
{
    enum { LINE_WIDTH = 160 };
    size_t number = skip_on_page(text, at, LINE_WIDTH), behind = vb_page_number_pass(text, number);
    return behind > number ? behind : at;
}

size_t skip_spaces(vb_slice text, size_t at, size_t most)
{
    size_t left = most;
    bool turned = false;
    for (; left > 0 && at < text.len && is_space(text.data[at]); at++, left--)
        turned |= text.data[at] == '\f';
    return turned ? skip_page(text, at) : at;
}

/* A line of a 50 MB file may be all of it: nothing is looked for further away than this. */
enum { LINE_REACH = 512 };

size_t line_start(vb_slice text, size_t at)
{
    for (size_t i = 0;
         i < LINE_REACH && at > 0 && text.data[at - 1] != '\n' && text.data[at - 1] != '\f'; i++)
        at--;
    return at;
}

size_t line_end(vb_slice text, size_t at)
{
    for (size_t i = 0; i < LINE_REACH && at < text.len && text.data[at] != '\n'; i++)
        at++;
    return at;
}

static const uint64_t ones = UINT64_C(0x0101010101010101), highs = UINT64_C(0x8080808080808080);

/* Eight bytes of the text, the first the least. */
static uint64_t eight_at(const char *from)
{
    uint64_t bytes;
    memcpy(&bytes, from, sizeof bytes);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

/* Of eight bytes of the text, the highest bit of each that is a blank, or a sign below. */
static uint64_t blanks_at(const char *from)
{
    uint64_t bytes = eight_at(from);
    return ~(((bytes & ~highs) + ones * (0x7F - ' ')) | bytes) & highs;
}

size_t behind_last(vb_slice text, char sign, size_t from, size_t at)
{
    for (; at - from >= 8; at -= 8) {
        uint64_t others = eight_at(text.data + at - 8) ^ ones * (unsigned char)sign;
        uint64_t found = ~(((others & ~highs) + ~highs) | others) & highs;
        if (found)
            return at - (size_t)__builtin_clzll(found) / 8;
    }
    while (at > from && text.data[at - 1] != sign)
        at--;
    return at;
}

/* Words are looked at eight bytes at a time: where one ends cannot be foreseen. */
size_t word_end(vb_slice text, size_t at, size_t most)
{
    size_t end = at < text.len && most < text.len - at ? at + most : text.len;
    while (at < end && end - at >= 8) {
        uint64_t blanks = blanks_at(text.data + at);
        at += blanks ? (size_t)__builtin_ctzll(blanks) / 8 : 8;
        if (blanks && is_space(text.data[at]))
            return at;
        at += blanks != 0;
    }
    while (at < end && !is_space(text.data[at]))
        at++;
    return at;
}

size_t word_start(vb_slice text, size_t at, size_t most)
{
    size_t start = most < at ? at - most : 0;
    while (at - start >= 8) {
        uint64_t blanks = blanks_at(text.data + at - 8);
        at -= blanks ? (size_t)__builtin_clzll(blanks) / 8 : 8;
        if (blanks && is_space(text.data[at - 1]))
            return at;
        at -= blanks != 0;
    }
    while (at > start && !is_space(text.data[at - 1]))
        at--;
    return at;
}

/* The base letter or the digit at `*at`, which is moved behind it; 0: neither. */
static inline char folded_letter(vb_slice word, size_t *at)
{
    uint32_t code_point;
    char base = vb_base_at(word, *at, &code_point, at);
    if (base || code_point < 0x80)
        return base ? base : vb_is_digit(code_point) ? (char)code_point : '\0';
    return vb_foreign_base(code_point);
}

size_t folded_word(vb_slice word, char *out, size_t size)
{
    size_t len = 0;
    for (size_t at = 0; at < word.len && len + 1 < size;) {
        char letter = folded_letter(word, &at);
        if (letter)
            out[len++] = letter;
    }
    out[len] = '\0';
    return len;
}

bool folds_to(vb_slice word, const char *letters)
{
    for (size_t at = 0; at < word.len;) {
        char letter = folded_letter(word, &at);
        if (letter && letter != *letters++)
            return false;
    }
    return !*letters;
}

bool is_one_of(vb_slice name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (vb_slice_equal(name, vb_slice_of(names[i])))
            return true;
    return false;
}

/* Whether nothing but commas and `và` lies between two places: Luật số A và B. */
bool is_enumeration(vb_slice text, size_t from, size_t to)
{
    char letters[8];
    if (to < from || to - from > GAP_MAX)
        return false;
    size_t len = folded_word(vb_slice_cut(text, from, to), letters, sizeof letters);
    return len == 0 || (len <= 3 && letters[0] == 'v');
}

void add_folded(vb_buffer *out, vb_slice text)
{
    bool gap = false;
    size_t begin = out->len;
    for (size_t at = 0; at < text.len;) {
        char letter = folded_letter(text, &at);
        if (letter && gap && out->len > begin)
            vb_buffer_add_byte(out, ' ');
        if (letter)
            vb_buffer_add_byte(out, letter);
        gap = !letter;
    }
}
