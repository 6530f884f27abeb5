/*
 * Words in running text, for training and restoring alike. White space cuts always; hyphens,
 * slashes, brackets, commas and the like cut too; other signs do not, because in a scan they may be
 * letters (`d.c`, `Thi.r&ng`, `v¢`).
 */
#include "vanban/model.h"
#include "vanban/orthography.h"

/* No number is longer; without an end the same digits would be looked at again and again. */
enum { NUMBER_BYTES = 64 };

/* What a code point is to words, in the order of how surely it ends one. */
typedef enum sign {
    SIGN_INNER,     /* a part of words */
    SIGN_EDGE,      /* punctuation at a word's edge, and may be damage inside it */
    SIGN_SEPARATOR, /* never part of a word, wherever it stands */
    SIGN_SPACE,
} sign;

static const uint8_t ascii_signs[0x80] = {
    ['\t'] = SIGN_SPACE,    ['\n'] = SIGN_SPACE,    ['\v'] = SIGN_SPACE,     ['\f'] = SIGN_SPACE,
    ['\r'] = SIGN_SPACE,    [' '] = SIGN_SPACE,     ['-'] = SIGN_SEPARATOR,  ['/'] = SIGN_SEPARATOR,
    ['('] = SIGN_SEPARATOR, [')'] = SIGN_SEPARATOR, ['['] = SIGN_SEPARATOR,  [']'] = SIGN_SEPARATOR,
    ['{'] = SIGN_SEPARATOR, ['}'] = SIGN_SEPARATOR, [','] = SIGN_SEPARATOR,  [';'] = SIGN_SEPARATOR,
    ['='] = SIGN_SEPARATOR, ['+'] = SIGN_SEPARATOR, ['*'] = SIGN_SEPARATOR,  ['_'] = SIGN_SEPARATOR,
    ['<'] = SIGN_SEPARATOR, ['>'] = SIGN_SEPARATOR, ['\\'] = SIGN_SEPARATOR, ['.'] = SIGN_EDGE,
    [':'] = SIGN_EDGE,      ['!'] = SIGN_EDGE,      ['?'] = SIGN_EDGE,       ['\''] = SIGN_EDGE,
    ['"'] = SIGN_EDGE,      ['#'] = SIGN_EDGE,
};

static sign sign_beyond_ascii(uint32_t c)
{
    if (c > 0xBB && c < 0x2000) /* the letters */
        return SIGN_INNER;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x3000)
        return SIGN_SPACE;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0xAB || c == 0xBB || (c >= 0x201C && c <= 0x201E) ||
        c == 0x2026 || c == 0x2022 || c == 0xB7)
        return SIGN_SEPARATOR;
    return c == 0x2018 || c == 0x2019 ? SIGN_EDGE : SIGN_INNER;
}

static inline sign sign_of(uint32_t c)
{
    return c < 0x80 ? (sign)ascii_signs[c] : sign_beyond_ascii(c);
}

static size_t skip_outside(vb_slice line, size_t at)
{
    uint32_t c;
    while (at < line.len) {
        size_t len = vb_utf8_decode(line, at, &c);
        if (sign_of(c) == SIGN_INNER)
            break;
        at += len;
    }
    return at;
}

static size_t skip_digits(vb_slice line, size_t at)
{
    while (at < line.len && vb_is_digit((unsigned char)line.data[at]))
        at++;
    return at;
}

/* The end of `12/3/2024`, `1.234,5` or `40%` at `at`: digits with single signs between them; `at`
 * when there is none. */
static size_t number_end(vb_slice line, size_t at)
{
    line.len = line.len - at > NUMBER_BYTES ? at + NUMBER_BYTES : line.len;
    size_t end = skip_digits(line, at);
    if (end == at)
        return at;
    for (size_t next; end + 1 < line.len && vb_is_among(line.data[end], ".,/:"); end = next) {
        next = skip_digits(line, end + 1);
        if (next == end + 1)
            break;
    }
    return end < line.len && line.data[end] == '%' ? end + 1 : end;
}

/* Whether nothing of a word stands at `at`. */
static bool at_edge(vb_slice line, size_t at)
{
    uint32_t c;
    if (at >= line.len)
        return true;
    vb_utf8_decode(line, at, &c);
    return sign_of(c) != SIGN_INNER;
}

/* Whether the sign stands in no address. */
static inline bool ends_address(uint32_t c)
{
    return c == '<' || c == '>' || c == '(' || c == ')' || c == ',' || c == ';' || c == '"';
}

/* Whether an address may begin at `at`: most words have nothing of one. */
static bool may_be_address(vb_slice line, size_t at)
{
    bool marked = line.data[at] == 'w';
    for (; at < line.len; at++) {
        unsigned char byte = (unsigned char)line.data[at];
        if (byte > ';' && byte != '@' && byte != '<' && byte != '>') /* letters, mostly */
            continue;
        if (byte <= ' ' || ends_address(byte))
            break;
        marked |= byte == '@' || byte == ':';
    }
    return marked;
}

/* The end of an e-mail or web address at `at`, `at` when there is none. */
static size_t address_end(vb_slice line, size_t at)
{
    uint32_t c;
    size_t end = at;
    if (!may_be_address(line, at))
        return at;
    while (end < line.len) {
        size_t len = vb_utf8_decode(line, end, &c);
        if (sign_of(c) == SIGN_SPACE || ends_address(c))
            break;
        end += len;
    }
    vb_slice run = vb_slice_cut(line, at, end);
    size_t at_sign = vb_slice_find(run, VB_SLICE("@"), 1);
    bool mail = at_sign != SIZE_MAX && vb_slice_find(run, VB_SLICE("."), at_sign + 2) != SIZE_MAX;
    bool web = vb_slice_find(run, VB_SLICE("://"), 1) != SIZE_MAX ||
               vb_slice_starts(run, VB_SLICE("www."));
    return mail || web ? end : at;
}

/*
 * A full stop or colon inside a run cuts where a sentence or an abbreviation may end (`TP.HCM`,
 * `2.Yêu`), and is damage where a lower-case letter follows a letter (`ho.ch`).
 */
static bool stop_cuts(vb_slice line, size_t at, uint32_t before)
{
    uint32_t after = 0;
    if (at + 1 < line.len)
        vb_utf8_decode(line, at + 1, &after);
    return !vb_is_letter(after) || vb_lower(after) != after || vb_is_digit(before);
}

static size_t word_end(vb_slice line, size_t at)
{
    uint32_t c, before = 0;
    size_t end = at; /* behind the last code point that is no edge sign */
    while (at < line.len) {
        size_t len = vb_utf8_decode(line, at, &c);
        sign own = sign_of(c);
        if (own >= SIGN_SEPARATOR)
            break;
        if ((c == '.' || c == ':') && before && stop_cuts(line, at, before))
            break;
        at += len;
        if (own == SIGN_INNER)
            end = at;
        before = c;
    }
    return end;
}

/* Whether a byte is of a letter: of one that Vietnamese has, or of another code point from U+00C0
 * to U+1FFF, which are all inside of words. */
static inline bool is_of_letter(unsigned char byte)
{
    if (byte < 0x80)
        return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
    return byte <= 0xBF || (byte >= 0xC3 && byte <= 0xDF) || byte == 0xE1;
}

/* Whether the sign ends a word, and an address too. */
static inline bool ends_both(char byte)
{
    return byte == ' ' || byte == '\n' || byte == ',' || byte == ';' || byte == ')' || byte == '(';
}

/* The end of a word of letters that is no address, as most are; `at` where it may be more. */
static size_t plain_word_end(vb_slice line, size_t at)
{
    size_t end = at;
    while (end < line.len && is_of_letter((unsigned char)line.data[end]))
        end++;
    bool ends = end == line.len || ends_both(line.data[end]);
    return ends && line.data[at] != 'w' ? end : at;
}

/* Whether what may be an address begins behind this. */
static inline bool begins_run(char before)
{
    return before == ' ' || before == '\t' || before == '<' || before == '(';
}

bool vb_next_token(vb_slice line, size_t *at, vb_token *token)
{
    size_t start = skip_outside(line, *at);
    *at = start;
    if (start >= line.len)
        return false;
    size_t end = plain_word_end(line, start);
    if (end > start) {
        *token = (vb_token){start, end, VB_TOKEN_WORD};
        *at = end;
        return true;
    }
    bool run_starts = start == 0 || begins_run(line.data[start - 1]);
    vb_token_kind kind = VB_TOKEN_LOCKED;
    end = run_starts ? address_end(line, start) : start;
    if (end == start) {
        kind = VB_TOKEN_NUMBER;
        end = number_end(line, start);
        if (end == start || !at_edge(line, end)) {
            kind = VB_TOKEN_WORD;
            end = word_end(line, start);
        }
    }
    *token = (vb_token){start, end, kind};
    *at = end;
    return true;
}
